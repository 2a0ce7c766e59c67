// The calendar file, read by a parser that is not ours. No browser is needed: web/js/state/calendar.js is pure.
import assert from 'node:assert/strict';
import test from 'node:test';
import ICAL from 'ical.js';
import { calendar_events, calendar_text } from '../../web/js/state/calendar.js';
import { texts } from './words.mjs';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 21, 17, 5);
const iso = ms => new Date(ms).toISOString();

const session = {
    id: 7, at: Date.UTC(2026, 10, 21, 16), offset_minutes: 60, kind: 'ladder', rung: 4, load: 90, unit: 'kg',
    finished_at: Date.UTC(2026, 10, 21, 17), pain_during: 1,
};
const report = {
    triage: { care_level: 'injury_protocol', recheck_hours: 12 },
    recovery: {
        hours_since_pain: 30,
        items: [
            { id: 'dowel_hinge', state: 'later', from_hour: 72 }, { id: 'ice', state: 'now', from_hour: 0 },
            { id: 'no_heat_yet', state: 'past', from_hour: 0 },
        ],
    },
    loads: {
        next: { rung: 5, decision: 'progress', gap: 'none', in_hours: 46.9, gate_again: false, triage_again: false, load_at_most: 80 },
        outlook: { gate_in_hours: 0, steps: [{ rung: 5, in_hours: 46.9 }, { rung: 6, in_hours: 215 }], old_max_in_hours: 2040 },
    },
};

const long = 'Straße, 体育; "a\\b"\nzwei: '.repeat(9);
const words = ({ kind, id }) => ({ summary: `${kind} ${id}`, description: long });

function parsed(text) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component));
}

test('sessions, steps, re-check, plan and follow-up questions, each at its time', () => {
    const events = parsed(calendar_text(calendar_events({ journal: [session] }, report, now), { now, owner: 'a', words }));
    const starts = Object.fromEntries(events.map(event => [event.summary, event.startDate.toJSDate().toISOString()]));
    assert.deepEqual(starts, {
        'follow_up 7-pain_that_night': '2026-11-21T20:00:00.000Z', // 21:00 where the session was
        'recheck recheck': '2026-11-22T05:15:00.000Z', // the next quarter after 12 hours
        'follow_up 7-pain_next_morning': '2026-11-22T07:00:00.000Z',
        'recovery dowel_hinge': '2026-11-23T11:15:00.000Z',
        'session rung-5': '2026-11-23T16:00:00.000Z',
        'step rung-6': '2026-11-30T16:15:00.000Z',
    });
    for (const event of events) {
        assert.ok(event.endDate.compare(event.startDate) > 0, event.summary);
        assert.equal(event.startDate.zone, ICAL.Timezone.utcTimezone);
        assert.equal(event.description, long, 'escaped, folded and back');
        assert.equal(event.component.getFirstPropertyValue('dtstamp').toJSDate().toISOString(), iso(now));
    }
    const alarms = events.filter(({ component }) => component.getFirstSubcomponent('valarm')).map(({ summary }) => summary);
    assert.ok(alarms.includes('session rung-5') && !alarms.includes('step rung-6'));
    const alarm = events.find(({ summary }) => summary === 'session rung-5').component.getFirstSubcomponent('valarm');
    assert.equal(alarm.getFirstPropertyValue('trigger').toSeconds(), -30 * 60);
    assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
});

test('lines end in CRLF, have at most 75 octets, and no character is cut in two', () => {
    for (const filler of ['x', 'ß', '体', '😀', ',', 'a😀']) {
        const text = calendar_text(calendar_events({ journal: [] }, report, now),
            { now, owner: 'a', words: () => ({ summary: filler.repeat(120) }) });
        assert.ok(text.endsWith('\r\n'));
        assert.ok(!/[^\r]\n|\r[^\n]/.test(text));
        for (const line of text.split('\r\n')) {
            assert.ok(Buffer.byteLength(line) <= 75, line);
            assert.ok(line.isWellFormed?.() ?? true, line);
        }
        assert.ok(parsed(text).every(({ summary }) => summary === filler.repeat(120)), filler);
    }
});

test('the same thing keeps its id, so that a later file moves it; every event has its own', () => {
    const uids = (journal, at, owner) =>
        parsed(calendar_text(calendar_events({ journal }, report, at), { now: at, owner, words })).map(({ uid }) => uid);
    const first = uids([session], now, 'a');
    assert.equal(new Set(first).size, first.length);
    assert.deepEqual(uids([session], now + hour, 'a'), first);
    assert.ok(uids([session], now, 'b').every(uid => !first.includes(uid)), "another person's are others");
});

test('the next look at the film, or tomorrow where it is due', () => {
    const film_of = film => calendar_events({ journal: [] }, { ...report, technique: { film } }, now).filter(({ kind }) => kind === 'film');
    assert.deepEqual(film_of({ state: 'never' }), []);
    assert.equal(film_of({ state: 'later', due_at: now + 300 * hour })[0].start, Date.UTC(2026, 11, 4, 5, 15));
    assert.equal(iso(film_of({ state: 'due', due_at: now - hour })[0].start), '2026-11-22T17:15:00.000Z');
});

test('no session where the checks or the questions come first', () => {
    const kinds = next => calendar_events({ journal: [] }, { ...report, loads: { ...report.loads, next } }, now).map(({ kind }) => kind);
    assert.ok(!kinds({ ...report.loads.next, gate_again: true }).includes('session'));
    assert.ok(!kinds({ ...report.loads.next, triage_again: true }).includes('session'));
    const shut = { blocked_by: [{ id: 'entry_gate' }], outlook: { gate_in_hours: 24, steps: [{ rung: 1, in_hours: 24 }] } };
    const ladder = loads => calendar_events({ journal: [] }, { ...report, loads }, now)
        .filter(({ id }) => /gate|rung/.test(id)).map(({ kind }) => kind);
    assert.deepEqual(ladder(shut), ['gate', 'step']);
    assert.deepEqual(ladder({ ...shut, blocked_by: [], outlook: { ...shut.outlook, gate_in_hours: 0 } }), ['session'], 'the first');
});

const morning = Date.UTC(2026, 10, 22, 7);
const day = { waking_from: morning, minutes: 5, every_hours: 1, times: 16 };
const planned = {
    ...report,
    recovery: {
        hours_since_pain: 30, items: [],
        checks_ahead: [{ id: 'check_72h', at_hour: 72 }, { id: 'check_day_21', at_hour: 480 }],
        schedule: {
            entries: [
                { ...day, id: 'walk_hourly', at: morning }, { ...day, id: 'cat_cow_band', at: morning },
                { ...day, id: 'ice', at: morning + 40 * 60_000, minutes: 20, every_hours: 3, times: 6 },
                { id: 'walk_daily', at: morning + 73 * hour, waking_from: morning + 72 * hour, minutes: 20 },
                { id: 'check_72h', check: true, at: morning + 48 * hour, waking_from: morning + 48 * hour },
            ],
        },
    },
};

test('the days of the plan: what is done every few hours is one event a day, with an alarm at each', () => {
    const events = calendar_events({ journal: [] }, planned, now);
    const todo = events.filter(({ kind }) => kind === 'todo');
    assert.deepEqual(todo.map(({ parameters }) => parameters.items), [['walk_hourly', 'cat_cow_band'], ['ice'], ['walk_daily']]);
    const read = parsed(calendar_text(events, { now, owner: 'a', words }));
    const find = name => read.find(({ summary }) => summary === `todo 2026-11-${name}`);
    const times = event => {
        const iterator = event.iterator();
        const all = [];
        for (let next = iterator.next(); next; next = iterator.next()) all.push(next.toJSDate().toISOString().slice(11, 16));
        return all;
    };
    const hourly = times(find('22-walk_hourly'));
    assert.deepEqual([hourly.length, hourly[0], hourly.at(-1)], [16, '07:00', '22:00']);
    assert.deepEqual(times(find('22-ice')), ['07:40', '10:40', '13:40', '16:40', '19:40', '22:40']);
    assert.equal(find('22-ice').duration.toSeconds(), 20 * 60);
    const walk = find('25-walk_daily');
    assert.ok(!walk.isRecurring());
    assert.ok(walk.component.getFirstSubcomponent('valarm').getFirstPropertyValue('trigger').toSeconds() === 0);
    const checks = events.filter(({ kind }) => kind === 'check').map(({ id, start }) => [id, iso(start)]);
    assert.deepEqual(checks, [
        ['check_72h', '2026-11-24T07:00:00.000Z'], // as the core has put it, in waking hours
        ['check_day_21', '2026-12-10T11:15:00.000Z'],
    ]);
    assert.equal(new Set(read.map(({ uid }) => uid)).size, read.length);
});

for (const care_level of ['call_emergency', 'medical_today', 'incomplete']) {
    test(`while it is ${care_level}: the next look at the answers or nothing`, () => {
        const triage = { care_level, recheck_hours: 12 };
        assert.deepEqual(calendar_events({ journal: [session] }, { ...planned, triage }, now).map(({ kind }) => kind), ['recheck']);
        assert.deepEqual(calendar_events({ journal: [session] }, { ...report, triage: { care_level } }, now), []);
    });
}

test('no load and no share of a max stands in its words', () => {
    const loads = /\d\s*(kg|lb|%)|\{(load|share|percent)\}/i;
    const titles = Object.values(texts('recovery')).map(({ title }) => title);
    for (const text of [...titles, ...Object.values(texts('calendar')).flatMap(item => Object.values(item))])
        assert.doesNotMatch(text, loads);
});
