// Waking hours as points in time, in places where the clocks change: web/js/state/waking_hours.js is pure.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { empty_state, restored, to_request } from '../../web/js/state/state.js';
import { are_waking_hours, usual_waking_hours, waking_windows } from '../../web/js/state/waking_hours.js';

const hour = 3_600_000;
const habits = [
    usual_waking_hours, { from: '20:00', to: '06:00' }, { from: '10:00', to: '14:00' }, { from: '07:00', to: '07:00' },
    { from: '01:30', to: '02:30' }, { from: '02:15', to: '01:45' }, { from: '00:00', to: '23:59' }, { from: '02:30', to: '03:00' },
];
const places = ['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'];

function in_place(place, check) {
    const before = process.env.TZ;
    process.env.TZ = place;
    try {
        check();
    } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
    }
}

const wall_clock = ms => {
    const date = new Date(ms);
    return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
};

for (const place of places) {
    test(`${place}: every day of a year, in order, apart, at most a day long, now among them or between two`, () => {
        in_place(place, () => {
            for (let day = 0; day < 366; day += 1) {
                const now = Date.UTC(2026, 0, 1, (day * 7) % 24, 20) + day * 24 * hour;
                for (const habit of habits) {
                    const windows = waking_windows(habit, now);
                    const note = `${habit.from} ${new Date(now).toISOString()}`;
                    assert.ok(windows.length >= 9 && windows.length <= 10, note);
                    assert.ok(windows[0].from < now && windows.at(-1).to > now + 6 * 24 * hour, note);
                    windows.forEach(({ from, to }, index) => {
                        assert.ok(from < to && to - from <= 24 * hour, note);
                        assert.ok(index === 0 || from >= windows[index - 1].to, note);
                    });
                }
            }
        });
    });
}

test('on the nights when the clocks change people still get up at seven, and the day before is as long as ever', () => {
    in_place('Europe/London', () => {
        for (const [noon, night_hours] of [[Date.UTC(2026, 2, 28, 12), 7], [Date.UTC(2026, 9, 24, 12), 9], [Date.UTC(2026, 5, 1, 12), 8]]) {
            const windows = waking_windows(usual_waking_hours, noon);
            for (const { from, to } of windows) assert.deepEqual([wall_clock(from), wall_clock(to)], ['07:00', '23:00']);
            const today = windows.findIndex(({ from, to }) => from <= noon && noon < to);
            assert.equal(windows[today].to - windows[today].from, 16 * hour);
            assert.equal((windows[today + 1].from - windows[today].to) / hour, night_hours);
        }
        const [, night] = waking_windows({ from: '20:00', to: '06:00' }, Date.UTC(2026, 9, 24, 12));
        assert.equal(night.to - night.from, 11 * hour, 'a night shift in autumn is an hour longer');
    });
});

test('the hours are the usual ones until the person says others; what storage holds wrongly is not used', () => {
    const now = new Date(2026, 10, 21, 12).getTime();
    const of = state => to_request(state, now, () => true).recovery.waking;
    assert.deepEqual(of(empty_state()), waking_windows(usual_waking_hours, now));
    const nights = { from: '20:00', to: '06:00' };
    assert.deepEqual(of({ ...empty_state(), waking: nights }), waking_windows(nights, now));
    assert.deepEqual(restored({ ...empty_state(), waking: nights }).waking, nights);
    for (const waking of [{}, { from: '7:00', to: '23:00' }, { from: '24:00', to: '23:00' }, 'always', [1], { from: 7, to: 23 }]) {
        assert.ok(!are_waking_hours(waking));
        assert.equal(restored({ ...empty_state(), waking }).waking, null);
    }
});

test('what was done within a day is told, older things and things to come are not', () => {
    const now = new Date(2026, 10, 21, 12).getTime();
    const done = { ice: now - hour, walk_hourly: now - 25 * hour, cat_cow_band: now + hour };
    assert.deepEqual(to_request({ ...empty_state(), done }, now, () => true).recovery.done, { ice: now - hour });
    assert.deepEqual(restored({ ...empty_state(), done: { ...done, ice: 'today' } }).done,
        { walk_hourly: now - 25 * hour, cat_cow_band: now + hour });
});
