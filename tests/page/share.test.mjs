// A link carries equipment and nothing of the person, comes back as it was, and is refused whole where anything in it is not
// what a link may hold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
    equipment_of, fragment_of, fragment_without_equipment, has_equipment, measures_change, share_address, shared_in,
    units_change, with_equipment,
} from '../../web/js/state/share.js';
import { empty_state, to_request, with_answers, with_draft } from '../../web/js/state/state.js';

const noon = new Date(2026, 10, 21, 12).getTime();

const gym = {
    unit: 'lb', bar_mass: '45', collars_mass: '2,5',
    'discs[0].mass': '45', 'discs[0].pairs': '4', 'discs[0].diameter_mm': '450',
    'discs[1].mass': '', 'discs[1].pairs': '2', 'discs[1].diameter_mm': '',
    'risers[0].kind': 'flat_disc', 'risers[0].thickness_mm': '60', 'risers[0].pairs': '2', 'risers[0].mass': '45',
    'trap_bar.mass': '55', 'trap_bar.low_handle_mm': '225', 'trap_bar.high_handle_mm': '300',
    kettlebells: '35 53', raises_mm: '50 100', rack_pins_mm: '300',
};
const drafts_of_gym = Object.fromEntries(Object.entries(gym).map(([path, text]) => [`equipment.${path}`, text]));
const typed = (drafts, more = {}) => ({ ...empty_state(), drafts, ...more });

const link_with = (value, version = 1) =>
    `#setup=${version}.${Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`;
const decoded = fragment => JSON.parse(Buffer.from(fragment.slice('#setup=1.'.length), 'base64url').toString());
const valid = { entries: { unit: 'kg', bar_mass: '20' }, imperial: false };

test('what there is to lift with goes through a link as it was typed', () => {
    const state = typed(drafts_of_gym, { imperial: true });
    const fragment = fragment_of(equipment_of(state));
    assert.match(fragment, /^#setup=1\.[\w-]+$/, 'nothing in it that a messenger would change');
    const { equipment } = shared_in(fragment);
    assert.deepEqual(equipment, { entries: gym, imperial: true });
    const there = with_equipment(empty_state(), equipment);
    assert.deepEqual([there.drafts, there.imperial], [drafts_of_gym, true]);
    const never = () => false;
    assert.deepEqual(to_request(there, noon, never).equipment, to_request(state, noon, never).equipment);
    const unusual = { entries: { unit: 'kg', bar_mass: '20 – ½ 💪' }, imperial: false };
    assert.deepEqual(shared_in(fragment_of(unusual)).equipment, unusual);
});

test('the unit is always in it; without anything else there is nothing to share', () => {
    assert.deepEqual(equipment_of(typed({ 'equipment.bar_mass': '15' })).entries, { unit: 'kg', bar_mass: '15' });
    assert.ok(!has_equipment(equipment_of(typed({ 'equipment.unit': 'lb', 'equipment.bar_mass': ' ' }))));
    assert.ok(has_equipment(equipment_of(typed({ 'equipment.kettlebells': '16' }))));
});

// A small generator, so that a failure can be repeated.
function random(seed) {
    let state = seed;
    return below => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor(state / 2 ** 32 * below);
    };
}

const private_paths = [
    'lifter.stature_cm', 'lifter.sex', 'hinge.deadlift_mm', 'base.max', 'base.best_set.load', 'planned.load',
    'setup.load', 'setup.goal', 'entry_gate.today.sitting', 'examination.by', 'examination.heaviest_load',
    'recovery.quiet_24h', 'why.stick_test', 'drills.lacks',
    'equipment.note', 'equipment.discs', 'equipment.discs[0]', 'equipment.discs[100].mass', 'xequipment.unit',
];

// Somebody who has entered and done a lot; all of it is a secret.
function full_state(secret, imperial) {
    const state = {
        ...empty_state(), imperial, name: secret(), country: secret(),
        journal: [{ id: 1, at: noon, note: secret() }], history: [{ at: noon, care_level: secret() }],
        film: [{ at: noon, bar_forward: secret() }], standing: { care_level: secret(), at: noon },
        way_back: { course: 1, gate_at: noon, unit: secret() }, done: { [secret()]: noon },
    };
    return with_answers(state, { fever: secret(), saddle_numbness: secret(), pain_moving: secret() }, noon);
}

test('whatever a person has entered and done, only the equipment and the units are in their link', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
        const pick = random(seed);
        const secret = () => `secret-${pick(1e9)}`;
        let state = full_state(secret, pick(2) === 1);
        for (const path of private_paths.filter(() => pick(2))) state = with_draft(state, path, secret(), noon);
        const of_gym = Object.entries(gym).filter(() => pick(2));
        for (const [path, text] of of_gym) state = with_draft(state, `equipment.${path}`, text, noon);

        const equipment = equipment_of(state);
        const entries = { unit: 'kg', ...Object.fromEntries(of_gym) };
        assert.deepEqual(equipment, { entries, imperial: state.imperial }, `seed ${seed}`);
        const fragment = fragment_of(equipment);
        if (fragment) assert.deepEqual(decoded(fragment), equipment, `seed ${seed}`);
    }
});

test('a fragment that is something else is none of ours', () => {
    for (const hash of ['', '#', '#?secret=abc', '#main', '#setup', '#Setup=1.x', '#x#setup=1.x'])
        assert.equal(shared_in(hash), undefined, hash);
});

test('junk is damaged, and never thrown', () => {
    const whole = link_with(valid);
    const junk = [
        '#setup=', '#setup=1', '#setup=1.', '#setup=.x', '#setup=0.e30', '#setup=01.e30', '#setup=-1.e30', '#setup=1.5',
        '#setup=1.!!!', '#setup=1.%7B%7D', whole.slice(0, -2), `${whole}AAAA`,
        ...['null', '[]', '{}', '"text"', '{"entries":'].map(json => link_with(json)),
        `#setup=1.${Buffer.from([0xff, 0xfe, 0x80]).toString('base64url')}`,
    ];
    for (const hash of junk) assert.deepEqual(shared_in(hash), { problem: 'damaged' }, hash);
    assert.deepEqual(shared_in(whole).equipment, valid);
});

test('only what a link may carry: with anything else all of it is refused', () => {
    const bad_entries = [
        ...private_paths.map(path => [path.replace(/^equipment\./, ''), '1']),
        ['answers.fever', 'no'], ['__proto__', 'x'], ['constructor', 'x'], ['discs[-1].mass', '1'],
        ['discs[0].mass.x', '1'], ['discs[0].color', 'red'], ['risers[0].__proto__', '1'], ['unit.x', 'kg'],
        ['bar_mass', 20], ['bar_mass', null], ['bar_mass', ['20']], ['bar_mass', 'x'.repeat(201)],
    ];
    for (const [path, text] of bad_entries) {
        const json = `{"entries":{"unit":"kg",${JSON.stringify(path)}:${JSON.stringify(text)}},"imperial":false}`;
        assert.deepEqual(shared_in(link_with(json)), { problem: 'damaged' }, path);
    }
    const { entries } = valid;
    const bad_wholes = [
        { entries }, { entries, imperial: 'yes' }, { ...valid, answers: {} }, { ...valid, drafts: {} },
        { entries: [], imperial: false }, { entries: null, imperial: false },
        { entries: { bar_mass: '20' }, imperial: false },
    ];
    for (const value of bad_wholes)
        assert.deepEqual(shared_in(link_with(value)), { problem: 'damaged' }, JSON.stringify(value));
});

test('a row behind a gap, which the form would not show, is refused', () => {
    const with_rows = (...rows) => {
        const discs = Object.fromEntries(rows.map(row => [`discs[${row}].mass`, '20']));
        return shared_in(link_with({ entries: { unit: 'kg', ...discs }, imperial: false }));
    };
    assert.ok(with_rows(0, 1, 2).equipment);
    assert.ok(with_rows(1, 0).equipment);
    for (const rows of [[1], [0, 2], [99], ['00', 1]])
        assert.deepEqual(with_rows(...rows), { problem: 'damaged' }, String(rows));
});

test('a newer version says so, whatever it holds', () => {
    for (const version of [2, 10, 9999])
        assert.deepEqual(shared_in(link_with('{"what":"ever"}', version)), { problem: 'newer' });
    assert.deepEqual(shared_in('#setup=2.'), { problem: 'newer' });
});

test('too long a link is neither made nor read', () => {
    const rows = (count, row) => Object.assign({}, ...Array.from({ length: count }, (_, index) => row(index)));
    const long = rows(99, row => ({ [`discs[${row}].mass`]: '9'.repeat(100) }));
    assert.equal(fragment_of({ entries: { unit: 'kg', ...long }, imperial: false }), undefined);
    assert.deepEqual(shared_in(`#setup=1.${'A'.repeat(8000)}`), { problem: 'too_long' });

    const discs = rows(20, row => ({
        [`discs[${row}].mass`]: '1,25', [`discs[${row}].pairs`]: '10', [`discs[${row}].diameter_mm`]: '450',
    }));
    const risers = rows(10, row => ({
        [`risers[${row}].kind`]: 'flat_disc', [`risers[${row}].thickness_mm`]: '25', [`risers[${row}].pairs`]: '4',
    }));
    assert.ok(fragment_of({ entries: { ...gym, ...discs, ...risers }, imperial: true }), 'as much as the core takes');
});

test("what a host wrote behind the link is not the link's, and stays", () => {
    const framed = `${link_with(valid)}#?secret=aBc`;
    assert.deepEqual(shared_in(framed).equipment, valid);
    assert.equal(fragment_without_equipment(framed), '#?secret=aBc');
    assert.equal(fragment_without_equipment(link_with(valid)), '');
    assert.equal(fragment_without_equipment('#?secret=aBc'), '#?secret=aBc');
});

test('the link leads to the public address, else to this page without what stands behind it; a file has none', () => {
    const page = 'https://gym.example/tools/back/?tool=setup&lang=en&country=GB#?secret=x';
    assert.equal(share_address({ href: page }), 'https://gym.example/tools/back/');
    assert.equal(share_address({ href: page }, 'https://liftback.example/'), 'https://liftback.example/');
    const file = 'file:///home/ann/liftback.html';
    assert.equal(share_address({ href: file }, 'https://liftback.example/'), 'https://liftback.example/');
    for (const href of [file, 'about:srcdoc', 'blob:https://x.example/1'])
        assert.equal(share_address({ href }), undefined, href);
});

test('applied, it takes the place of the equipment and of nothing else', () => {
    const own = { 'lifter.stature_cm': '178', 'base.max': '180' };
    const mine = { 'equipment.unit': 'kg', 'equipment.bar_mass': '15', 'equipment.discs[0].mass': '10', ...own };
    const state = with_answers(typed(mine, { name: 'Ann' }), { fever: 'no' }, noon);
    const equipment = { entries: { unit: 'kg', kettlebells: '16' }, imperial: true };
    const next = with_equipment(state, equipment);
    assert.deepEqual(next.drafts, { ...own, 'equipment.unit': 'kg', 'equipment.kettlebells': '16' });
    assert.deepEqual({ ...next, drafts: 0 }, { ...state, drafts: 0 }, 'measures that are there keep their units, too');
    assert.deepEqual(state.drafts, mine, 'the state before stays as it was');
});

test('a load never changes its worth with the unit: it is changed and rounded down, and that is told', () => {
    const loads = {
        'base.max': '180', 'base.best_set.load': '160,5', 'base.best_set.reps': '4', 'base.weeks_since': '2',
        'base.trap_bar_max': 'lots', 'base.lowered_to': '', 'planned.load': '140', 'planned.sets': '3',
        'setup.load': '70', 'examination.heaviest_load': '60',
    };
    const pounds = { entries: { unit: 'lb', bar_mass: '45' }, imperial: false };
    const state = typed(loads);
    assert.deepEqual(units_change(state, pounds), { from: 'kg', to: 'lb' });
    const { drafts } = with_equipment(state, pounds);
    assert.deepEqual(drafts, {
        ...loads, 'base.max': '396.8', 'base.best_set.load': '353.8', 'planned.load': '308.6', 'setup.load': '154.3',
        'examination.heaviest_load': '132.2', 'equipment.unit': 'lb', 'equipment.bar_mass': '45',
    });
    const back = typed({ 'equipment.unit': 'lb', 'base.max': '397' });
    assert.equal(with_equipment(back, valid).drafts['base.max'], '180');
    assert.equal(units_change(state, valid), undefined);
    assert.equal(units_change(typed({ 'base.weeks_since': '2' }), pounds), undefined, 'nothing to change');
});

test('inches and pounds come along only where no measure has been typed yet', () => {
    const inches = { ...valid, imperial: true };
    assert.ok(measures_change(typed({}), inches));
    assert.ok(measures_change(typed({ 'lifter.sex': 'male', 'hinge.deadlift_at': 'knee', 'lifter.arm_cm': '' }), inches));
    assert.ok(with_equipment(typed({}), inches).imperial);
    for (const path of ['lifter.stature_cm', 'hinge.deadlift_mm', 'hinge.romanian_tries_mm[1]'])
        assert.equal(with_equipment(typed({ [path]: '70' }), inches).imperial, false, path);
    assert.ok(!measures_change(typed({}, { imperial: true }), inches));
});
