// Export, read by the shipped core, import: over random years of random people the record is the same, but for the care
// level, the examination and the gate, which only come back as dated history.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { state_from_record, to_record } from '../../web/js/state/record_file.js';
import { empty_state, to_request, with_answers, with_draft } from '../../web/js/state/state.js';
import { load } from './package.mjs';

const core = await load();
const hour = 3_600_000;
const now = Date.UTC(2026, 10, 21, 12);
const records = 300;

// Mulberry32: alike on every run.
function random_of(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

function dice(seed) {
    const random = random_of(seed);
    const below = n => Math.floor(random() * n);
    return { below, one_in: n => below(n) === 0, any: list => list[below(list.length)] };
}

const exercises = ['kettlebell_deadlift_raised', 'trap_bar_romanian_deadlift', 'romanian_deadlift', 'deadlift'];
const implements_ = ['kettlebell', 'two_kettlebells', 'trap_bar', 'bar_from_blocks', 'barbell'];
const works = ['steps', 'light_sets', 'full_light_sets', 'clusters', 'max_attempt'];
const scores = ['pain_before', 'pain_during', 'pain_that_night', 'pain_next_morning', 'muscle_soreness'];
const answers = ['masked', 'form_broke', 'sudden_sharp_pain', 'new_sign', 'settled_in_72h'];

function any_session({ below, one_in, any }, id, at) {
    const load = 20 + below(720) / 4;
    const reps = 1 + below(12);
    const session = {
        id, at, offset_minutes: any([-720, -300, 0, 60, 345, 840]), kind: any(['ladder', 'ladder', 'soreness', 'planned']),
        course: 1 + below(3), rung: 1 + below(12), deload: one_in(8), work: any(works), exercise: any(exercises),
        implement: any(implements_), load, unit: any(['kg', 'lb']), planned: { sets: 1 + below(4), reps },
        sets: Array.from({ length: below(5) }, (_, set) => ({ load, reps: below(reps + 1), at: at + set * 200_000 })),
        finished_at: at + hour,
    };
    for (const name of scores) if (!one_in(5)) session[name] = below(11);
    for (const name of answers) if (!one_in(5)) session[name] = any(['yes', 'no', 'not_sure']);
    return session;
}

function any_year(rolled) {
    const { below } = rolled;
    const sessions = [];
    for (let at = now - 365 * 24 * hour; at < now - hour; at += (1 + below(9 * 24)) * hour)
        sessions.push(any_session(rolled, (sessions.at(-1)?.id ?? 0) + 1 + below(3), at));
    return sessions;
}

function any_drafts({ below, one_in, any }, imperial) {
    const unit = any(['kg', 'lb']);
    const heavy = unit === 'lb' ? 2 : 1;
    const number = (least, span, steps = 2) => String((least + below(span * steps) / steps)).replace('.', any(['.', ',']));
    const drafts = { 'equipment.unit': unit, 'equipment.bar_mass': String(20 * heavy) };
    if (!one_in(3)) Object.assign(drafts, { 'base.max': number(100 * heavy, 100), 'base.weeks_since': String(below(60)) });
    if (!one_in(3)) {
        drafts['lifter.stature_cm'] = imperial ? number(62, 14) : number(158, 40);
        drafts['lifter.mass_kg'] = imperial ? number(140, 100) : number(60, 50);
    }
    if (one_in(2)) drafts['hinge.deadlift_mm'] = imperial ? number(9, 6) : String(230 + below(150));
    const tries = below(4);
    for (let row = 0; row < tries; row += 1)
        drafts[`hinge.romanian_tries_mm[${row}]`] = imperial ? number(9, 6) : number(23, 15, 10);
    if (one_in(3)) drafts['hinge.romanian_at'] = ['ankle', 'mid_shin', 'knee'][below(3)];
    if (one_in(2)) drafts['equipment.kettlebells'] = '16 24 24';
    const kinds = below(4);
    for (let kind = 0; kind < kinds; kind += 1) {
        drafts[`equipment.discs[${kind}].mass`] = number(1.25, 20, 8);
        drafts[`equipment.discs[${kind}].pairs`] = String(1 + below(10));
        drafts[`equipment.discs[${kind}].diameter_mm`] = String(160 + below(290));
    }
    for (let kind = below(3); kind > 0; kind -= 1) {
        drafts[`equipment.risers[${kind - 1}].kind`] = any(['block', 'mat', 'flat_disc']);
        drafts[`equipment.risers[${kind - 1}].thickness_mm`] = number(20, 80);
        drafts[`equipment.risers[${kind - 1}].pairs`] = String(1 + below(4));
    }
    if (one_in(3)) Object.assign(drafts, { 'setup.load': number(20 * heavy, 100), 'setup.goal': any(['spare_the_back', 'keep_training']) });
    if (one_in(3))
        Object.assign(drafts, { 'planned.load': number(60 * heavy, 80), 'planned.sets': '3', 'planned.reps': '5', 'planned.trap_bar': 'no' });
    return drafts;
}

function any_state(seed) {
    const rolled = dice(seed);
    const { one_in, any, below } = rolled;
    const imperial = one_in(3);
    let state = with_answers({ ...empty_state(), imperial, country: any(['GB', 'US', null]), name: any(['', 'Ann', 'Zoë 🏋']) },
        { fever: any(['no', 'yes']), age: 'from_26_to_44' }, now - below(100) * hour);
    const drafts = { ...any_drafts(rolled, imperial), 'entry_gate.today.at_rest': '1', 'examination.by': 'doctor', 'examination.hours_ago': '5' };
    for (const [path, text] of Object.entries(drafts)) state = with_draft(state, path, text, now);
    const way_back = one_in(3) ? null : { course: 3, gate_at: now - 90 * 24 * hour, base: 120 + below(80), unit: 'kg', imported: false };
    return { ...state, examined_at: now - hour, journal: any_year(rolled), way_back };
}

const entries = state => {
    const { lifter, hinge, equipment, base, planned, setup } = to_request(state, now, () => true);
    return { lifter, hinge, equipment, base, planned, setup };
};
// Inches and pounds are typed with at most three places.
const alike = (one, other) => Math.abs(one - other) < 0.02;
function assert_alike(actual, expected, path = '') {
    if (typeof expected === 'number') return assert.ok(alike(actual, expected), `${path}: ${actual}, not ${expected}`);
    if (typeof expected !== 'object' || expected === null) return assert.equal(actual, expected, path);
    assert.deepEqual(Object.keys(actual), Object.keys(expected), path);
    for (const key of Object.keys(expected)) assert_alike(actual[key], expected[key], `${path}.${key}`);
    return undefined;
}

test(`${records} years of sessions: the same after the way through a file`, () => {
    let sessions = 0;
    for (let seed = 1; seed <= records; seed += 1) {
        const state = any_state(seed);
        const report = core.evaluate(to_request(state, now, () => true));
        const text = JSON.stringify(to_record(state, now, report.ruleset.version, report));
        const read = core.read_file(text, '2026-11-21');
        assert.deepEqual(read.problems, [], `seed ${seed}`);
        assert.equal(read.record.sessions, state.journal.length);
        const back = state_from_record(empty_state(), core.evaluate({ version: 1 }), JSON.parse(text), now + hour);

        assert.deepEqual(back.journal, state.journal);
        assert_alike(entries(back), entries(state), `seed ${seed}`);
        assert.deepEqual([back.name, back.country, back.imperial], [state.name, state.country, state.imperial]);
        assert.deepEqual(back.way_back, state.way_back && { ...state.way_back, imported: true });
        assert.deepEqual([back.answers, back.standing, back.examined_at, back.gate_day], [{}, null, null, null]);
        assert.ok(!('examination' in to_request(back, now, () => true)));
        const entry = back.history.at(-1);
        assert.equal(entry.care_level, report.triage.care_level);
        assert.deepEqual(entry.examination, { by: 'doctor', hours_ago: entry.examination.hours_ago });
        assert.equal(entry.gate_at, state.way_back?.gate_at);
        sessions += state.journal.length;
    }
    assert.ok(sessions > 20 * records, `${sessions} sessions`);
});
