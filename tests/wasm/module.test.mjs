// The package as a program uses it, and its answers beside the native core's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert_same, native_calculations, native_reports } from './native.mjs';
import { load } from './package.mjs';

const core = await load();
const { questions } = core.catalogue();

const answered = Object.fromEntries(questions.map(({ field, type, minimum, answers }) =>
    [field, type === 'hours' ? 30 : type === 'score' ? minimum : type === 'sign' ? 'no' : answers[0]]));
const sore = {
    ...answered, back_pain: 'yes', age: 'from_26_to_44', pain_moving: 4, pain_rest: 1, masked: 'no',
    onset: 'after_6_hours', quality: 'dull', location: 'both_sides', trend: 'less', hours_since_pain: 20,
};
const person = {
    lifter: { stature_cm: 178, mass_kg: 82, sex: 'male' },
    equipment: { unit: 'kg', bar_mass: 20, discs: [{ mass: 20, pairs: 4 }, { mass: 1.25, pairs: 1 }], raises_mm: [50] },
    base: { max: 180, weeks_since: 2 },
};

// Each question answered in each of its ways by someone sore, and that person with bodies from short to tall.
const requests = [
    {}, { answers: sore }, { answers: { ...sore, back_pain: 'no' }, ...person },
    ...questions.flatMap(({ field, answers = [], minimum, maximum }) =>
        [...answers, minimum, maximum].filter(value => value !== undefined)
            .map(value => ({ answers: { ...sore, [field]: value }, ...person }))),
    ...Array.from({ length: 40 }, (_, i) =>
        ({ answers: sore, ...person, lifter: { ...person.lifter, stature_cm: 150 + i * 1.3, mass_kg: 50 + i * 2 } })),
];

test('an empty request is incomplete and asks for something', () => {
    const report = core.evaluate({});
    assert.deepEqual(report.problems, []);
    assert.equal(report.triage.care_level, 'incomplete');
    assert.ok(report.triage.unanswered.length > 0);
});

test('the requests reach every care level and all parts of a report', () => {
    const reports = requests.map(core.evaluate);
    const levels = new Set(reports.map(report => report.triage.care_level));
    assert.deepEqual([...levels].sort(), [
        'call_emergency', 'incomplete', 'injury_protocol', 'medical_today', 'professional_soon', 'soreness_relief',
        'train',
    ]);
    for (const part of ['recovery', 'setup', 'loads']) assert.ok(reports.some(report => part in report), part);
});

test('the native core says the same', () =>
    native_reports(requests).forEach((native, i) =>
        assert_same(native, core.evaluate(requests[i]), JSON.stringify(requests[i]))));

test('a pose and its lift are the native core\'s, and bad input is named', () => {
    const poses = ['conventional', 'sumo', 'trap_bar', 'romanian'].flatMap(style => [0, 150, 225.5, 300, 450, 700].flatMap(bar_height_mm =>
        [undefined, 2, 31].map(frames => ({ lifter: person.lifter, style, bar_height_mm, load_kg: 62.5, frames }))));
    const bad = { lifter: { stature_cm: 20 }, style: 'squat', bar_height_mm: -1, load_kg: '60', frames: 1, more: 0 };
    const requests = [...poses, bad, {}];
    native_calculations('lifter', requests).forEach((native, i) => assert_same(native, core.lifter(requests[i]), JSON.stringify(requests[i])));
    assert.ok(poses.some(pose => core.lifter(pose).lift?.frames?.length === 31));
    assert.deepEqual(core.lifter(bad).problems.map(({ field, code }) => [field, code]), [
        ['style', 'not_one_of'], ['bar_height_mm', 'below_minimum'], ['load_kg', 'wrong_type'], ['frames', 'below_minimum'],
        ['lifter.stature_cm', 'below_minimum'], ['lifter.mass_kg', 'missing'], ['more', 'unknown_field'],
    ]);
});

test('maxes and plates are the native core\'s, and bad input is named', () => {
    const sets = Array.from({ length: 10 }, (_, i) => ({ load: 97.5, reps: i + 1 }));
    const bad_set = { load: 5000, reps: 0, reps_in_reserve: 1.5, unit: 'stone', sets: 3 };
    const loads = Array.from({ length: 60 }, (_, i) => ({ load: 7 + i * 6.3, equipment: person.equipment }));
    const bad_load = { load: '60', equipment: { bar_mass: -1 }, bar: 'trap_bar' };
    const calls = { one_rep_max: [...sets, bad_set, {}], plates: [...loads, bad_load, { load: 100 }, {}] };
    for (const [call, asked] of Object.entries(calls))
        native_calculations(call, asked).forEach((native, i) => assert_same(native, core[call](asked[i]), JSON.stringify(asked[i])));
    assert.ok(loads.some(load => core.plates(load).shortfall === 0) && loads.some(load => core.plates(load).above));
    const named = answer => answer.problems.map(({ field, code }) => [field, code]);
    assert.deepEqual(named(core.one_rep_max(bad_set)), [
        ['reps_in_reserve', 'not_whole'], ['unit', 'not_one_of'], ['load', 'above_maximum'], ['reps', 'below_minimum'],
        ['sets', 'unknown_field'],
    ]);
    assert.deepEqual(named(core.plates(bad_load)), [
        ['equipment.bar_mass', 'below_minimum'], ['load', 'wrong_type'], ['bar', 'unknown_field'],
    ]);
});

test('what is not JSON is a problem, not an exception', () => {
    for (const text of ['', 'nope', '{"answers":', '\ud800', '"\ud800"', '[]', '{"a":1e400}', '\0', '['.repeat(1e6)]) {
        const { problems } = JSON.parse(core.evaluate_text(text));
        assert.equal(problems.length, 1, text.slice(0, 20));
    }
    assert.deepEqual(JSON.parse(core.evaluate_text('nope')).problems, [{ field: '', code: 'not_json' }]);
});
