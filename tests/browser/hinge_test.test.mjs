// The hinge self-test: step by step, entered as tries or as a place on the leg, and only with little pain.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sore, strained } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, words } from './words.mjs';

const hardly_sore = { ...sore, pain: { moving: 2, rest: 1 } };
const body = { 'lifter.stature_cm': '178', 'lifter.mass_kg': '82' };
const steps = 5;

async function at_the_bar(t, story, entries = body) {
    const { person } = await told(t, story, { view: 'setup' });
    if (entries) await person.fill('body', entries);
    return person;
}

async function open_test(person) {
    await person.form('body');
    await person.press('hinge_test.open');
    await person.look();
    assert.equal(await person.heading(), words('hinge_test.heading'));
}

const try_field = (person, row) =>
    person.main.getByRole('textbox', { name: words('form.hinge.deadlift_tries_mm.label', { row }), exact: true });
const result = (person, stance, height) =>
    person.main.getByRole('heading', { name: words(`hinge_test.result.${stance}`, { height }), exact: true });

async function enter_tries(person, tries) {
    for (const [index, text] of tries.entries()) await try_field(person, String(index + 1)).fill(text);
    await person.press('forms.submit');
    await person.look();
}

test('three tries: the highest counts, and the bar is not lower', async t => {
    const person = await at_the_bar(t, hardly_sore);
    await open_test(person);
    const drawn = await person.main.getByRole('listitem').getByRole('img').all();
    assert.equal(drawn.length, steps);
    for (const picture of drawn) {
        const { width, height } = await picture.boundingBox();
        assert.ok(width > 200 && height > 200, 'large enough to see the stick');
    }
    for (const sign of ['pain_rises', 'pain_radiates', 'numbness_or_tingling']) await person.sees(`stop.${sign}`);

    await enter_tries(person, ['31,5', '33', '32']);
    await result(person, 'deadlift', '33 cm').waitFor();
    await person.sees('hinge_test.from.tries');
    await person.press('hinge_test.to_setup');
    await person.sees('height_reasons.hinge_range');
    await person.form('body');
    const counts = words('hinge_test.counts.deadlift', { height: '33 cm' });
    await person.sees('hinge_test.counts.now', { heights: counts });
});

test('a try left empty is no try, and one that cannot be is named', async t => {
    const person = await at_the_bar(t, hardly_sore);
    await open_test(person);
    await enter_tries(person, ['', '31', '95']);
    const summary = person.main.getByRole('alert');
    const label = words('form.hinge.deadlift_tries_mm.label', { row: '2' });
    assert.match(await summary.innerText(), pattern('problems.above_maximum', { label, limit: '90 cm' }));
    assert.equal(await try_field(person, '2').getAttribute('aria-invalid'), 'true');
    assert.deepEqual([await try_field(person, '1').inputValue(), await try_field(person, '2').inputValue()], ['31', '95']);
    assert.equal(await person.main.locator('[data-part="hinge-result"]').count(), 0);

    await person.page.goBack();
    await person.form('body');
    assert.match(await person.reads(), pattern('problems.above_maximum', { label, limit: '90 cm' }), 'said beside the advice too');
    await person.press('hinge_test.open');
    await try_field(person, '2').fill('32');
    await person.press('forms.submit');
    await result(person, 'deadlift', '32 cm').waitFor();
});

test('a place on the leg instead, which needs the height; the Romanian deadlift has its own', async t => {
    const person = await at_the_bar(t, hardly_sore, null);
    await open_test(person);
    const stances = person.main.getByRole('radiogroup', { name: words('hinge_test.stance'), exact: true });
    await person.tap(stances.getByRole('radio', { name: words('hinge_test.stances.romanian'), exact: true }));
    await person.sees('hinge_test.steps.bend.romanian');
    await person.tap(person.main.getByText(words('hinge_test.no_tape'), { exact: true }));
    await person.choose('form.hinge.romanian_at.label', words('hinge_test.landmarks.below_knee'));
    await person.press('forms.submit');
    const missing = pattern('problems.missing', { label: words('form.lifter.stature_cm.label') });
    assert.match(await person.main.getByRole('alert').innerText(), missing);

    for (const [path, text] of Object.entries(body)) await person.field(path).fill(text);
    await person.press('forms.submit');
    await person.look();
    await result(person, 'romanian', '44 cm').waitFor();
    await person.sees('hinge_test.from.landmark');
    await person.choose('form.hinge.romanian_at.label', words('hinge_test.no_landmark'));
    await person.press('forms.submit');
    assert.equal(await person.main.locator('[data-part="hinge-result"]').count(), 0);
});

test('in inches where body measures are', async t => {
    const person = await at_the_bar(t, hardly_sore);
    await person.form('body');
    await person.tap(person.main.getByRole('radio', { name: words('forms.body.units.imperial'), exact: true }));
    await person.form('body');
    for (const [path, text] of Object.entries({ 'lifter.stature_cm': '70', 'lifter.mass_kg': '180' })) await person.field(path).fill(text);
    await person.press('hinge_test.open');
    await enter_tries(person, ['13']);
    await result(person, 'deadlift', '33 cm').waitFor();
});

test('with more pain it says why, and with an injury before the checks there is nothing', async t => {
    const person = await at_the_bar(t, { ...sore, pain: { moving: 3, rest: 1 } });
    await person.form('body');
    await person.sees('hinge_test.access.pain', { limit: '2' });
    assert.equal(await person.button('hinge_test.open').count(), 0);
    await person.page.evaluate(() => history.replaceState({ view: { name: 'hinge_test' } }, ''));
    await person.page.reload();
    await person.main.getByRole('heading', { name: words('hinge_test.heading'), exact: true }).waitFor();
    await person.sees('hinge_test.access.pain', { limit: '2' });
    assert.equal(await person.main.getByRole('img').count(), 0);

    const hurt = await at_the_bar(t, strained, null);
    assert.equal(await hurt.button('hinge_test.open').count(), 0);
    await hurt.page.evaluate(() => history.replaceState({ view: { name: 'hinge_test' } }, ''));
    await hurt.page.reload();
    await hurt.sees_result('injury_protocol');
});

test('how to measure each length: a picture and what to do', async t => {
    const person = await at_the_bar(t, hardly_sore, null);
    for (const name of ['stature_cm', 'span_cm', 'arm_cm', 'sitting_height_cm', 'inseam_cm']) {
        const label = words(`form.lifter.${name}.label`);
        await person.tap(person.main.getByText(`${words('measuring.how')}: ${label}`, { exact: true }));
        const picture = person.main.getByRole('img', { name: words('measuring.picture', { label }), exact: true });
        assert.ok((await picture.boundingBox()).width > 200, name);
        await person.sees(`measuring.${name}`);
    }
});
