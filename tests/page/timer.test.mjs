// Timers: only the end is kept, so that a reload, a locked phone or a clock that is set changes nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
    clock_set_back_by, clock_set_by, extended_timer, may_extend, moved_timer, paused_timer, resumed_timer,
    share_left, started_timer, timer_news, timer_reading, usable_timer,
} from '../../web/js/state/timer.js';

const noon = new Date(2026, 10, 21, 12).getTime();
const second = 1000;
const after = seconds => noon + seconds * second;
const rest = started_timer({ kind: 'rest', seconds: 180 }, noon);
const shown = (timer, now) => {
    const { over, minutes, seconds } = timer_reading(timer, now);
    return over ? 'over' : [minutes, seconds];
};

const steps = [
    { words: 'ready', with: {}, seconds: 5 }, { words: 'hold', with: {}, seconds: 20 },
    { words: 'ready', with: {}, seconds: 5 }, { words: 'hold', with: {}, seconds: 20 },
];
const holds = started_timer({ kind: 'hold', item: 'hamstring_seated', steps }, noon);

test('a rest counts down by its end, begun seconds counted whole', () => {
    assert.equal(rest.ends_at, after(180));
    assert.deepEqual(shown(rest, noon), [3, 0]);
    assert.deepEqual(shown(rest, after(0.25)), [3, 0]);
    assert.deepEqual(shown(rest, after(60.5)), [2, 0]);
    assert.deepEqual(shown(rest, after(179.999)), [0, 1]);
});

test('after its end it says for how long, also when nobody looked', () => {
    assert.deepEqual(timer_reading(rest, after(180)), { over: true, over_ms: 0, over_minutes: 0 });
    assert.equal(timer_reading(rest, after(180 + 59)).over_minutes, 0);
    assert.equal(timer_reading(rest, after(180 + 3 * 60)).over_minutes, 3);
});

test('15 seconds more lengthen a running rest, and begin one anew from now when it is over', () => {
    assert.equal(extended_timer(rest, 15, after(100)).ends_at, after(195));
    assert.equal(extended_timer(rest, 15, after(500)).ends_at, after(515));
    assert.deepEqual(shown(extended_timer(rest, 15, after(500)), after(500)), [0, 15]);
    assert.equal(extended_timer(rest, 15, after(100)).kind, 'rest');
});

test('ice is not lengthened beyond its dose', () => {
    const ice = started_timer({ kind: 'ice', seconds: 15 * 60, most: 20 * 60 }, noon);
    let longer = ice;
    for (let taps = 0; taps < 30; taps += 1) longer = extended_timer(longer, 15, after(10));
    assert.equal(longer.ends_at, after(20 * 60));
    assert.ok(may_extend(ice, 60) && !may_extend(longer, 15));
    assert.equal(extended_timer(longer, 60, after(10)), longer);
});

test('paused, it stands still for as long as it is; then what was left runs on', () => {
    const paused = paused_timer(rest, after(100));
    assert.ok(timer_reading(paused, after(100)).paused);
    assert.deepEqual(shown(paused, after(5000)), [1, 20]);
    assert.deepEqual(shown(extended_timer(paused, 15, after(200)), after(9000)), [1, 35]);
    const resumed = resumed_timer(paused, after(1000));
    assert.equal(resumed.ends_at, after(1080));
    assert.equal(resumed_timer(rest, after(10)), rest);
    assert.equal(paused_timer(rest, after(181)), rest, 'nothing is left to pause');
    assert.equal(share_left(paused, after(5000)), 80 / 180);
});

test('a sequence tells its step and what is left of it, wherever one looks in', () => {
    assert.equal(holds.ends_at, after(50));
    const at = seconds => {
        const { step, seconds: left } = timer_reading(holds, after(seconds));
        return [step, left];
    };
    assert.deepEqual([0, 4.999, 5, 24, 25, 30, 49.5].map(at), [[0, 5], [0, 1], [1, 20], [1, 1], [2, 5], [3, 20], [3, 1]]);
    assert.ok(timer_reading(holds, after(50)).over);
    const longer = extended_timer(holds, 15, after(10));
    assert.deepEqual(longer.steps.map(step => step.seconds), [5, 35, 5, 20]);
    assert.deepEqual([timer_reading(longer, after(10)).step, timer_reading(longer, after(10)).seconds], [1, 30]);
    assert.equal(longer.ends_at, after(65));
    assert.deepEqual(extended_timer(holds, 15, after(90)).steps.map(step => step.seconds), [5, 20, 5, 35]);
    assert.equal(timer_reading(extended_timer(holds, 15, after(90)), after(90)).step, 3);
});

test('said once each: the start, each step, the half, the end', () => {
    const told = timer => {
        const said = [];
        let before = 'begun';
        for (let now = 0; now <= timer.seconds + 5; now += 0.25) {
            const reading = timer_reading(timer, after(now));
            const news = timer_news(before, reading);
            if (news) said.push([news, now]);
            before = reading;
        }
        return said;
    };
    assert.deepEqual(told(rest), [['start', 0], ['half', 90], ['end', 180]]);
    assert.deepEqual(told(holds), [['start', 0], ['step', 5], ['step', 25], ['step', 30], ['end', 50]]);
});

test('opened anew, only an end that was missed is said', () => {
    assert.equal(timer_news(undefined, timer_reading(rest, after(100))), undefined);
    assert.equal(timer_news(undefined, timer_reading(rest, after(400))), 'end');
    assert.equal(timer_news({ over: true }, timer_reading(rest, after(500))), undefined);
    assert.equal(timer_news({ over: true }, timer_reading(rest, after(1))), 'start', 'lengthened after its end');
});

test('the clock was set: told by one that cannot be, but not while a phone may have slept', () => {
    const look = (wall, steady) => ({ wall: after(wall), steady: steady * second });
    const awake = { was_awake: true };
    const hour = 3600;
    assert.equal(clock_set_by(look(0, 0), look(1, 1), awake), 0);
    assert.equal(clock_set_by(look(0, 0), look(1.5, 0.25), awake), 0, 'a stutter is nothing');
    assert.equal(clock_set_by(look(0, 0), look(1 - hour, 1), awake), -hour * second);
    assert.equal(clock_set_by(look(0, 0), look(1 - hour, 1), { was_awake: false }), -hour * second, 'no sleep goes back');
    assert.equal(clock_set_by(look(0, 0), look(1 + hour, 1), awake), hour * second);
    assert.equal(clock_set_by(look(0, 0), look(1 + hour, 1), { was_awake: false }), 0, 'asleep for an hour');
    const moved = moved_timer(rest, -hour * second);
    assert.deepEqual(shown(moved, after(60 - hour)), [2, 0]);
});

test('a clock that was set back while the page was away makes nothing longer than it was', () => {
    const hour = 3600;
    assert.deepEqual(shown(rest, after(-hour)), [3, 0]);
    assert.equal(share_left(rest, after(-hour)), 1);
    const by = clock_set_back_by(rest, after(-hour));
    assert.equal(by, -hour * second);
    assert.deepEqual(shown(moved_timer(rest, by), after(60 - hour)), [2, 0], 'and it goes on running');
    const resumed = resumed_timer(paused_timer(rest, after(100)), after(1000));
    assert.deepEqual(shown(resumed, after(500)), [1, 20], 'no more than was left when it went on');
    assert.equal(clock_set_back_by(rest, after(10)), 0);
    assert.equal(clock_set_back_by(paused_timer(rest, after(10)), after(-hour)), 0);
});

test('what is left, as a share', () => {
    assert.equal(share_left(rest, after(45)), 0.75);
    assert.equal(share_left(rest, after(1000)), 0);
});

test('storage gives back every timer, one of before there were pauses, and nothing damaged', () => {
    for (const timer of [rest, holds, paused_timer(rest, after(9)), extended_timer(holds, 15, after(9))])
        assert.deepEqual(usable_timer(JSON.parse(JSON.stringify(timer))), timer);
    const old = usable_timer({ ends_at: after(180), seconds: 180, kind: 'rest' });
    assert.deepEqual(old, rest);
    const damaged = [
        undefined, null, 'soon', [], { ends_at: noon, seconds: 60 }, { ends_at: 'x', seconds: 60, kind: 'rest' },
        { ends_at: noon, seconds: -1, kind: 'rest' }, { ends_at: noon, seconds: null, kind: 'rest' },
    ];
    for (const value of damaged) assert.equal(usable_timer(value), null, JSON.stringify(value));
    const odd_steps = [[], [1], [null], [{ words: 7, seconds: 5 }], [{ words: 'x', seconds: 5 }], 'x'];
    for (const value of odd_steps)
        assert.equal(usable_timer({ ...rest, steps: value }).steps, null, JSON.stringify(value));
});
