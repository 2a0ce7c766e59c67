// The schema of a record and the core's reader say the same: a standard validator beside the shipped module, on a whole
// record and on every change of one value in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { load } from '../wasm/package.mjs';

const file = join(import.meta.dirname, '../../docs/schema/record-1.schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8'));
const fits = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
const core = await load();

// In pounds, whose ranges are the schema's, and of somebody so heavy that no load is beyond them.
const session = {
    id: 1, at: 1763600000000, offset_minutes: 60, kind: 'ladder', course: 1, rung: 4, deload: false, work: 'steps',
    exercise: 'romanian_deadlift', implement: 'barbell', load: 90, unit: 'lb', planned: { sets: 3, reps: 6 },
    sets: [{ load: 90, reps: 6, at: 1763600300000 }], pain_before: 1, pain_during: 1, pain_that_night: 0,
    pain_next_morning: 1, muscle_soreness: 3, masked: 'no', form_broke: 'no', sudden_sharp_pain: 'no', new_sign: 'no',
    settled_in_72h: 'yes', finished_at: 1763602000000,
};
const whole = {
    format: 'liftback-record', version: 1, exported_at: 1763712000000, ruleset: '0.3.0', name: 'Zoë',
    entries: {
        lifter: { stature_cm: 230, mass_kg: 300, span_cm: 230, arm_cm: 95, sitting_height_cm: 122, inseam_cm: 105, sex: 'male' },
        hinge: {
            deadlift_mm: 310, deadlift_tries_mm: [300, 310], deadlift_at: 'mid_shin',
            romanian_mm: 350, romanian_tries_mm: [350], romanian_at: 'knee',
        },
        equipment: {
            unit: 'lb', bar_mass: 44, collars_mass: 5, discs: [{ mass: 45, pairs: 4, diameter_mm: 450 }],
            trap_bar: { mass: 44, low_handle_mm: 225, high_handle_mm: 300 },
            kettlebells: [35, 53], raises_mm: [50, 100], rack_pins_mm: [300],
            risers: [{ kind: 'flat_disc', thickness_mm: 50, pairs: 2, mass: 45 }],
        },
        base: { max: 400, trap_bar_max: 440, best_set: { load: 350, reps: 4 }, weeks_since: 2, lowered_to: 300 },
        planned: { load: 300, sets: 3, reps: 5, trap_bar: false },
        setup: { load: 200, goal: 'keep_training' },
    },
    imperial: true, country: 'GB',
    way_back: { course: 1, gate_at: 1763600000000, base: 400, unit: 'lb', imported: false },
    journal: [session],
    film: [{ at: 1763600000000, bar_forward: 'yes', back_rounds: 'no', leans_back: 'no', drops_fast: 'not_sure', knees_differ: 'no' }],
    history: [{
        at: 1763500000000, care_level: 'professional_soon', rules: ['a.rule'], gate_at: 1763600000000,
        examination: { by: 'doctor', hours_ago: 5, may_exercise: 'with_limits', heaviest_load: 60 },
    }],
};

const problems_of = record => core.read_file(JSON.stringify(record), '2026-11-21');

// Codes that the schema says too; the others are of values that cannot be true together.
const of_shape = new Set(['wrong_type', 'not_one_of', 'unknown_field', 'too_long', 'not_whole', 'below_minimum', 'above_maximum']);

// Whose limit is another field's value, which no schema says.
const beside_another = new Set(['base.lowered_to']);

function* places(value, path = []) {
    if (path.length) yield path;
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) yield* places(value[key], [...path, key]);
}

const at = (value, path) => path.reduce((inner, key) => inner[key], value);

function changed(path, change) {
    const record = structuredClone(whole);
    change(at(record, path.slice(0, -1)), path.at(-1));
    return record;
}

// As problems name it.
const field_of = path => path.filter(key => key !== 'entries').map(key => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join('').slice(1);

// A change may make another field wrong, too: only what is said of the changed one is compared.
function agree(record, path, what) {
    const changed_field = field_of(path);
    const { kind, problems } = problems_of(record);
    const refused = kind !== 'record' || problems.length > 0;
    if (!fits(record)) assert.ok(refused, `${what}: the schema refuses it, the core does not (${JSON.stringify(fits.errors[0])})`);
    else
        for (const { field, code } of problems)
            assert.ok(!of_shape.has(code) || !field.startsWith(changed_field) || beside_another.has(field), `${what}: the core refuses it, the schema does not (${field} ${code})`);
}

// The numbers just inside and outside the schema's ranges, and values of every kind.
const bounds = new Set();
JSON.stringify(schema, (key, value) => {
    if (key === 'minimum' || key === 'maximum') bounds.add(value);
    return value;
});
const numbers = [...bounds].flatMap(bound => [bound, bound - 0.01, bound + 0.01, bound - 1, bound + 1]);
const others = ['', 'x', 'unanswered', 'yes', 'kg', true, {}, [], { a: 1 }, [1], 'x'.repeat(61), 'x'.repeat(81), 1e300, 0.5];

test('a whole record fits both', () => {
    assert.deepEqual(problems_of(whole).problems, []);
    assert.ok(fits(whole), JSON.stringify(fits.errors));
});

test('every value changed: what the schema refuses the core refuses, and of its shape nothing else', () => {
    let refused = 0, count = 0;
    for (const path of places(whole)) {
        for (const value of [...numbers, ...others]) {
            const record = changed(path, (parent, key) => { parent[key] = value; });
            agree(record, path, `${path.join('.')} = ${JSON.stringify(value)}`);
            count += 1;
            refused += fits(record) ? 0 : 1;
        }
    }
    assert.ok(refused > 1000 && count - refused > 1000, `${refused} of ${count} refused`);
});

test('every value left out, and every object with one more', () => {
    for (const path of places(whole)) {
        const less = changed(path, (parent, key) => { Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key]; });
        agree(less, path, `without ${path.join('.')}`);
        const inner = at(whole, path);
        if (typeof inner !== 'object' || Array.isArray(inner)) continue;
        const more = changed(path, (parent, key) => { parent[key] = { ...parent[key], mood: 'good' }; });
        assert.equal(fits(more), false, path.join('.'));
        agree(more, path, `more in ${path.join('.')}`);
    }
});

test('every choice of the schema is one of the core', () => {
    const choices = (node, path) => {
        if (node.$ref) return choices(schema.$defs[node.$ref.split('/').at(-1)], path);
        if (node.anyOf) return node.anyOf.flatMap(inner => choices(inner, path));
        if (node.enum) return node.enum.map(value => [path, value]);
        if (node.items) return choices(node.items, [...path, 0]);
        return Object.entries(node.properties ?? {}).flatMap(([key, inner]) => choices(inner, [...path, key]));
    };
    const all = choices(schema, []);
    assert.ok(all.length > 40);
    for (const [path, value] of all) {
        const record = changed(path, (parent, key) => { parent[key] = value; });
        const { problems } = problems_of(record);
        assert.ok(problems.every(({ code }) => code !== 'not_one_of'), `${path.join('.')} = ${value}`);
    }
});

test('the choices of the core that the catalogue lists are the schema\'s', () => {
    const { choices } = core.catalogue();
    const { lifter, hinge, equipment, setup } = schema.properties.entries.properties;
    const { examination } = schema.properties.history.items.properties;
    assert.deepEqual(lifter.properties.sex.enum, choices['lifter.sex']);
    assert.deepEqual(schema.$defs.unit.enum, choices['equipment.unit']);
    assert.deepEqual(hinge.properties.deadlift_at.enum, choices['hinge.landmark']);
    assert.deepEqual(hinge.properties.romanian_at.enum, choices['hinge.landmark']);
    assert.equal(equipment.properties.unit.$ref, '#/$defs/unit');
    assert.deepEqual(equipment.properties.risers.items.properties.kind.enum, choices['equipment.risers.kind']);
    assert.deepEqual(setup.properties.goal.enum, choices['setup.goal']);
    assert.deepEqual(examination.properties.by.enum, choices['examination.by']);
    assert.deepEqual(examination.properties.may_exercise.enum, choices['examination.may_exercise']);
    assert.equal(schema.$defs.session.properties.rung.maximum, core.catalogue().ladder.length);
});
