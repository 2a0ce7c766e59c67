// What there is to stack is entered like the discs are; the advice says what to build of it, for a load of one's own, and
// ranks the set-ups by what the person wants.
import assert from 'node:assert/strict';
import test from 'node:test';
import { assert_accessible, assert_fits } from './checks.mjs';
import { sore } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, words } from './words.mjs';

const risers = 'equipment.risers';

const at_set_up = async (t, options) => (await told(t, sore, { view: 'setup', ...options })).person;

const thing = (person, number) =>
    person.main.getByRole('group', { name: words('forms.equipment.riser', { number }), exact: true });

async function add_thing(person, number, kind, typed) {
    await person.form('equipment');
    await person.press('forms.equipment.add_riser');
    await person.choose(`form.${risers}.kind.label`, words(`form.${risers}.kind.${kind}`), thing(person, number));
    for (const [name, text] of Object.entries(typed)) {
        await person.field(`${risers}.${name}`, thing(person, number)).fill(text);
    }
    await person.look();
}

const send = async person => {
    await person.press('forms.submit', await person.form('equipment'));
    await person.look();
};

const advice = person => person.main.locator('[data-part="advice"]').innerText();

test('two bumpers flat under each side, for a light load on small discs', async t => {
    const person = await at_set_up(t, {});
    await person.fill('body', { 'lifter.stature_cm': '178', 'lifter.mass_kg': '82', 'setup.load': '31' });
    await add_thing(person, 1, 'flat_disc', { thickness_mm: '60', pairs: '2', mass: '20' });
    await send(person);
    const told = await advice(person);
    assert.match(told, /two 20\skg discs flat under each side: \+12\scm, hands at 23\.4\scm/);
    assert.match(told, pattern('setup_view.for_load', { load: '30 kg', height: '11.4 cm' }));
    assert.match(told, pattern('setup_flags.load_rounded_down'));
    assert.match(told, pattern('setup_flags.bar_below_standard'));

    await add_thing(person, 2, 'block', { thickness_mm: '115', pairs: '1' });
    assert.equal(await person.field(`${risers}.mass`, thing(person, 2)).count(), 0, 'a block does not go by its weight');
    await send(person);
    assert.match(await advice(person), /one block \(11\.5\scm\) under each side: \+11\.5\scm/);
    await person.form('equipment');
    await assert_accessible(person);
    await assert_fits(person);
});

test('what is wrong with a thing to stack is told; it can be taken out, and the rest stays', async t => {
    const person = await at_set_up(t);
    await person.fill('body', { 'lifter.stature_cm': '178', 'lifter.mass_kg': '82' });
    await add_thing(person, 1, 'mat', { thickness_mm: '3', pairs: '5' });
    await add_thing(person, 2, 'block', { thickness_mm: '100', pairs: '1' });
    await send(person);
    const summary = person.main.getByRole('alert');
    const label = name => words(`form.${risers}.${name}.label`);
    assert.match(await summary.innerText(),
        pattern('problems.below_minimum', { label: label('thickness_mm'), limit: '5 mm (0.5 cm)' }));
    assert.match(await summary.innerText(), pattern('problems.above_maximum', { label: label('pairs'), limit: '4' }));

    await person.tap(person.main.getByRole('button', { name: words('forms.equipment.remove_riser', { number: 1 }) }).first());
    await person.look();
    assert.equal(await person.field(`${risers}.thickness_mm`, thing(person, 1)).inputValue(), '100');
    assert.equal(await thing(person, 2).count(), 0);
    await send(person);
    assert.equal(await person.main.getByRole('alert').count(), 0);
});

test('the set-ups are ranked by what the person wants', async t => {
    const person = await at_set_up(t);
    await person.fill('body', { 'lifter.stature_cm': '178', 'lifter.mass_kg': '82' });
    const order = () => person.main.locator('tr[data-set-up]').evaluateAll(rows => rows.map(row => row.dataset.setUp));
    const best = () => person.main.locator('[data-best]').getAttribute('data-best');
    const spared = await order();
    assert.equal(await best(), spared[0]);
    for (const goal of ['keep_training', 'return_to_conventional']) {
        await person.choose('form.setup.goal.label', words(`goals.${goal}`));
        await person.look();
        assert.equal((await order())[0], 'conventional');
        assert.equal(await best(), 'conventional');
    }
    await person.choose('form.setup.goal.label', words('goals.spare_the_back'));
    assert.deepEqual(await order(), spared);
    assert.ok(spared.indexOf('trap_bar_low') > 2 && spared.indexOf('trap_bar_high') > 2, 'nobody said there is a trap bar');
});
