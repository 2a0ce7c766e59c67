// A record as a file and back: nothing of the journal changes, and nothing that was in force comes back with it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drafts_of, left_out, state_brought_back, state_from_record, state_with_best, to_record } from '../../web/js/state/record_file.js';
import { empty_state, to_request, with_answers, with_draft } from '../../web/js/state/state.js';

const hour = 3_600_000;
const noon = new Date(2026, 10, 21, 12).getTime();
const report_of = (care_level, problems = []) =>
    ({ problems, triage: { care_level, reasons: [{ rule: 'soreness.typical', care_level, fields: ['fever'] }] } });
const calm = report_of('soreness_relief');

const session = (id, more = {}) => ({
    id, at: noon + id * hour, offset_minutes: 60, kind: 'ladder', course: 2, rung: 4, load: 90, unit: 'kg',
    sets: [{ load: 90, reps: 6 }], pain_before: 1, finished_at: noon + (id + 0.5) * hour, ...more,
});
const way_back = { course: 2, gate_at: noon, base: 180.5, unit: 'kg', imported: false };

function full_state() {
    const typed = {
        'lifter.stature_cm': '70', 'lifter.mass_kg': '181', 'lifter.sex': 'male', 'base.max': '180,5', 'base.weeks_since': '2',
        'equipment.unit': 'kg', 'equipment.bar_mass': '15', 'equipment.discs[0].mass': '20', 'equipment.discs[0].pairs': '2',
        'equipment.discs[0].diameter_mm': '450', 'equipment.kettlebells': '16 24', 'planned.trap_bar': 'yes', 'hinge.deadlift_mm': '12',
        'hinge.romanian_tries_mm[0]': '13,5', 'hinge.romanian_tries_mm[1]': '14', 'hinge.romanian_at': 'mid_shin',
        'entry_gate.today.at_rest': '1', 'examination.by': 'doctor', 'examination.hours_ago': '2', 'recovery.quiet_24h': 'yes',
    };
    let state = with_answers({ ...empty_state(), name: 'Ann', imperial: true, country: 'GB' }, { fever: 'no', age: 'from_65' }, noon);
    for (const [path, text] of Object.entries(typed)) state = with_draft(state, path, text, noon);
    return {
        ...state, examined_at: noon, way_back, journal: [session(1), session(2), session(3, { finished_at: undefined })],
        history: [{ at: noon - hour, care_level: 'train', rules: [] }],
    };
}

const entries = ({ lifter, hinge, equipment, base, planned }) => ({ lifter, hinge, equipment, base, planned });
const through_a_file = record => JSON.parse(JSON.stringify(record));

test('journal, measures, equipment and base are the same after the way through a file', () => {
    const state = full_state();
    const record = through_a_file(to_record(state, noon + 9 * hour, '0.3.0', calm));
    assert.deepEqual([record.format, record.version, record.ruleset, record.exported_at], ['liftback-record', 1, '0.3.0', noon + 9 * hour]);
    const back = state_from_record(empty_state(), calm, record, noon + 10 * hour);
    assert.deepEqual(back.journal, [session(1), session(2)], 'the session that goes on is not in the file');
    assert.deepEqual(entries(to_request(back, noon, () => true)), entries(to_request(state, noon, () => true)));
    assert.deepEqual([back.name, back.imperial, back.country], ['Ann', true, 'GB']);
    assert.deepEqual(back.way_back, { ...way_back, imported: true });
    assert.deepEqual([back.episode, back.episode_seen], ['open', 'open']);
    const again = to_record(back, noon + 9 * hour, '0.3.0', calm);
    assert.deepEqual({ ...again, way_back }, record, 'and a second file is the first');
});

test("answers, examination and the day's scores only stand in the history after an import", () => {
    const record = to_record(full_state(), noon + 9 * hour, '0.3.0', calm);
    assert.deepEqual(Object.keys(record.entries), ['lifter', 'hinge', 'equipment', 'base', 'planned']);
    assert.deepEqual(record.history.at(-1), {
        at: noon, care_level: 'soreness_relief', rules: ['soreness.typical'],
        examination: { by: 'doctor', hours_ago: 2 }, gate_at: noon,
    });
    const mine = { ...with_answers(empty_state(), { fever: 'yes' }, noon + hour), examined_at: noon };
    const back = state_from_record({ ...mine, timer: { ends_at: noon, seconds: 60 } }, calm, record, noon + 10 * hour);
    assert.deepEqual([back.answers, back.at, back.examined_at, back.gate_day, back.timer], [{}, {}, null, null, null]);
    const request = to_request(back, noon, () => true);
    assert.ok(!('examination' in request) && !('entry_gate' in request) && !('quiet_24h' in request.recovery));
    assert.deepEqual(back.history.map(({ at }) => at), [noon - hour, noon, noon + hour], 'the one of this person too');
    const twice = state_from_record(back, calm, record, noon + 11 * hour);
    assert.equal(twice.history.length, 3, 'and each once');
});

test('a file brings nothing into force that it should not hold', () => {
    const record = {
        ...to_record(full_state(), noon, '0.3.0', calm), answers: { fever: 'no' }, at: { fever: noon },
        standing: { care_level: 'train', at: noon }, examined_at: noon, timer: { ends_at: noon, seconds: 9 }, episode: 'completed',
    };
    const back = state_from_record(empty_state(), calm, record, noon);
    assert.deepEqual([back.answers, back.standing, back.examined_at, back.timer, back.episode], [{}, null, null, null, 'open']);
});

test('an import never takes away a result that stands, shown or not, nor an open injury', () => {
    const record = to_record({ ...empty_state(), journal: [session(1)] }, noon, '0.3.0', calm);
    const standing = { care_level: 'call_emergency', at: noon, tapped_by_mistake: false, fields: ['fever'] };
    const told = { ...with_answers(empty_state(), { fever: 'yes' }, noon), episode: 'open', episode_seen: 'open' };
    const kept = state_from_record({ ...told, standing }, report_of('call_emergency'), record, noon + hour);
    assert.deepEqual([kept.standing, kept.episode], [standing, 'open']);
    const unseen = state_from_record(told, report_of('medical_today'), record, noon + hour);
    assert.deepEqual([unseen.standing.care_level, unseen.standing.at], ['medical_today', noon + hour]);
});

test('undo brings back what was there, and what was answered since stays', () => {
    const before = full_state();
    const after = with_answers(state_from_record(before, calm, to_record(empty_state(), noon, '', calm), noon), { fever: 'yes' }, noon + hour);
    const standing = { care_level: 'medical_today', at: noon + hour };
    const back = state_brought_back(before, after, standing);
    assert.deepEqual(back, { ...before, answers: { fever: 'yes', age: 'from_65' }, at: { fever: noon + hour, age: noon }, standing });
});

test('entries with a problem stay out of the file and in the page', () => {
    const problems = [
        { field: 'base.max', code: 'above_maximum' }, { field: 'equipment.kettlebells[1]', code: 'below_minimum' },
        { field: 'equipment.discs[0].pairs', code: 'missing' },
    ];
    const state = with_draft(full_state(), 'equipment.discs[0].pairs', '', noon);
    const { base, equipment } = to_record(state, noon, '0.3.0', report_of('soreness_relief', problems)).entries;
    assert.deepEqual(base, { weeks_since: 2 });
    assert.deepEqual(equipment, { unit: 'kg', bar_mass: 15 });
    assert.deepEqual(left_out(state, problems),
        ['base.max', 'equipment.discs[0].mass', 'equipment.discs[0].diameter_mm', 'equipment.kettlebells']);
    assert.deepEqual(left_out(state, [{ field: 'equipment.trap_bar', code: 'missing' }]), ['planned.trap_bar']);
    assert.deepEqual(left_out(state, [{ field: 'base.weeks_since', code: 'missing' }]), ['base.max', 'base.weeks_since']);
    assert.deepEqual(left_out(state, []), []);
    const stacked = with_draft(with_draft(empty_state(), 'equipment.risers[0].kind', 'mat', noon),
        'equipment.risers[0].thickness_mm', '3', noon);
    assert.deepEqual(left_out(stacked, [{ field: 'equipment.risers[0].thickness_mm', code: 'below_minimum' }]),
        ['equipment.risers[0].kind', 'equipment.risers[0].thickness_mm'], 'a thing to stack goes as a whole');
});

test('paths and values of a request become what is typed', () => {
    assert.deepEqual(drafts_of({ equipment: { discs: [{ mass: 20 }, { mass: 2.5 }], raises_mm: [50, 100], trap_bar: { mass: 25 }, risers: [{ kind: 'mat', thickness_mm: 40, pairs: 1 }] }, planned: { trap_bar: false }, setup: { load: 70, goal: 'keep_training' } }, false), {
        'equipment.discs[0].mass': '20', 'equipment.discs[1].mass': '2.5', 'equipment.raises_mm': '50 100',
        'equipment.trap_bar.mass': '25', 'planned.trap_bar': 'no', 'equipment.risers[0].kind': 'mat',
        'equipment.risers[0].thickness_mm': '40', 'equipment.risers[0].pairs': '1', 'setup.load': '70', 'setup.goal': 'keep_training',
    });
});

test("a training log's best lifts replace the base and nothing else", () => {
    const best = { max: { load: 200, unit: 'kg', date: '2026-10-01' }, set: { load: 170, reps: 5 }, weeks_since: 3 };
    const { base, equipment, lifter } = to_request(state_with_best(full_state(), best, 'kg', noon), noon, () => true);
    assert.deepEqual(base, { max: 200, best_set: { load: 170, reps: 5 }, weeks_since: 3 });
    assert.equal(equipment.bar_mass, 15);
    assert.ok(lifter.stature_cm > 177);
});
