// What is entered wrongly is named with its limit, above the form and at the field, and nothing entered is lost.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { visit } from './site.mjs';
import { sore } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, words } from './words.mjs';

// The summary has the focus; its first link names the field and what is wrong, and the field says the same.
async function assert_told(person, label, told) {
    const summary = person.main.getByRole('alert');
    assert.ok(await summary.evaluate(element => element === document.activeElement), 'the summary has the focus');
    const link = summary.getByRole('link').first();
    assert.match(await link.innerText(), told);
    assert.ok((await link.innerText()).includes(label), label);
    const field = person.main.getByRole('textbox', { name: label, exact: true });
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    const described = await field.evaluate(element => (element.getAttribute('aria-describedby') ?? '')
        .split(' ').map(id => document.getElementById(id)?.innerText).join(' '));
    assert.ok(described.includes(await link.innerText()), `at the field: "${described}"`);
    await link.click();
    assert.ok(await field.evaluate(element => element === document.activeElement), 'the link leads to the field');
}

async function sore_person(t, section) {
    const { person } = await told(t, sore, { view: section });
    return person;
}

const label = path => words(`form.${path}.label`);
const problem = (code, path, limit) => pattern(`problems.${code}`, { label: label(path), limit });

test('a height of 400 cm; then 178,5 with a comma is taken', async t => {
    const person = await sore_person(t, 'setup');
    await person.fill('body', { 'lifter.stature_cm': '400', 'lifter.mass_kg': '82', 'lifter.span_cm': '174' });
    await assert_told(person, label('lifter.stature_cm'), problem('above_maximum', 'lifter.stature_cm', '250 cm'));
    const kept = { 'lifter.stature_cm': '400', 'lifter.mass_kg': '82', 'lifter.span_cm': '174' };
    for (const [path, text] of Object.entries(kept)) assert.equal(await person.field(path).inputValue(), text);

    await person.fill('body', { 'lifter.stature_cm': '178,5', 'lifter.mass_kg': '82.5' });
    await person.main.getByRole('heading', { name: pattern('setup_view.height') }).waitFor();
    assert.equal(await person.main.getByRole('alert').count(), 0);
    await person.form('body');
    assert.equal(await person.field('lifter.stature_cm').inputValue(), '178,5');
});

test('all that is wrong with the measures is told at once', async t => {
    const person = await sore_person(t, 'setup');
    await person.fill('body', { 'lifter.stature_cm': '17', 'lifter.mass_kg': 'heavy', 'lifter.arm_cm': '300' });
    const summary = person.main.getByRole('alert');
    assert.equal(await summary.getByRole('link').count(), 3);
    const text = await summary.innerText();
    assert.match(text, problem('below_minimum', 'lifter.stature_cm', '90 cm'));
    assert.match(text, problem('wrong_type', 'lifter.mass_kg'));
    assert.match(text, problem('above_maximum', 'lifter.arm_cm'));
});

test('pounds typed as kilograms are asked again', async t => {
    const person = await sore_person(t, 'setup');
    await person.fill('body', { 'lifter.stature_cm': '160', 'lifter.mass_kg': '240' });
    await assert_told(person, label('lifter.mass_kg'), problem('unit_mixed_up', 'lifter.mass_kg'));
});

test('a hinge that ends higher than the hands hang', async t => {
    const person = await sore_person(t, 'setup');
    await person.fill('body', { 'lifter.stature_cm': '178', 'lifter.mass_kg': '82', 'hinge.deadlift_mm': '1100' });
    const path = 'hinge.deadlift_mm';
    await assert_told(person, label(path), problem('above_maximum', path, '900 mm (90 cm)'));
    await person.fill('body', { [path]: '750' });
    await assert_told(person, label(path), problem('out_of_reach', path));
});

test('a best lift below the empty bar, above what anybody lifts, and one that only fits pounds', async t => {
    const person = await sore_person(t, 'setup');
    await person.fill('body', { 'lifter.stature_cm': '178', 'lifter.mass_kg': '82' });
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '15', 'base.weeks_since': '2' });
    await assert_told(person, label('base.max'), problem('below_bar', 'base.max', '20 kg'));
    assert.equal(await person.field('base.weeks_since').inputValue(), '2');
    await person.fill('max', { 'base.max': '700' });
    await assert_told(person, label('base.max'), problem('above_maximum', 'base.max', '600 kg'));
    await person.fill('max', { 'base.max': '500' });
    await assert_told(person, label('base.max'), problem('unit_mixed_up', 'base.max'));
    await person.fill('max', { 'base.max': '162,5' });
    await person.tell_past();
    await person.sees('loads_view.base', { base: '162.5 kg' });
});

test('more reps left than an estimate takes are told as reps, not as a load', async t => {
    const person = await sore_person(t, 'loads');
    const path = 'base.best_set.reps_in_reserve';
    const set = { 'base.best_set.load': '140', 'base.best_set.reps': '8', 'base.weeks_since': '1' };
    await person.fill('max', { ...set, [path]: '3' });
    await assert_told(person, label(path), problem('above_maximum', path, '2'));
    assert.doesNotMatch(await person.main.getByRole('alert').innerText(), /kg/);
    await person.fill('max', { 'base.best_set.reps': '3', [path]: '2' });
    await person.tell_past();
    await person.sees('loads_view.base', { base: '157.5 kg' }); // 140 for 5 reps, by the lowest estimate
});

test('text where the page asks for hours', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.start();
    while (await person.heading() !== words('screens.age.title')) await person.tap(person.none());
    await person.press(`choices.age.${sore.age}`);
    await person.answer_pain(sore.pain);
    const field = words('form.answers.hours_since_session.label');
    const wrong = { soon: 'wrong_type', '-3': 'below_minimum', 900000: 'above_maximum', '': 'missing' };
    for (const [typed, code] of Object.entries(wrong)) {
        await person.answer_hours([typed, 'hours']);
        const told = person.main.getByRole('alert').getByRole('link').first();
        assert.match(await told.innerText(), pattern(`problems.${code}`, { label: field }));
        assert.equal(await person.main.getByRole('textbox').inputValue(), typed);
    }
    await person.answer_hours(sore.session);
    assert.equal(await person.heading(), words('screens.quality.title'));
});

test('a sign that is ticked but not answered, and pain without a score', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.start();
    await person.tap(person.sign('urine_leaking'));
    await person.tap(person.none());
    const alert = person.main.getByRole('alert');
    await person.sees('questions.open', { label: words('signs.urine_leaking.label') }, alert);
    await person.tap(person.sign('urine_leaking'));
    while (await person.heading() !== words('screens.age.title')) await person.tap(person.none());
    await person.press(`choices.age.${sore.age}`);
    await person.press('choices.masked.no');
    await person.sees('questions.open', { label: words('fields.pain_moving') }, alert);
    await person.sees('questions.open', { label: words('fields.pain_rest') }, alert);
    await person.answer({ ...sore });
    await person.sees_result('soreness_relief');
});

test('measures that cannot be true together say why, and what could be', async t => {
    const person = await sore_person(t, 'setup');
    const told = (path, other, limit) =>
        pattern(`form.${path}.problems.contradicts.${other}`, { label: label(path), ...(limit && { limit }) });
    await person.fill('body', { 'lifter.stature_cm': '180', 'lifter.mass_kg': '80', 'lifter.span_cm': '300' });
    await assert_told(person, label('lifter.span_cm'), told('lifter.span_cm', 'stature_cm', '216 cm'));
    await person.fill('body', { 'lifter.span_cm': '180', 'lifter.arm_cm': '65' });
    await assert_told(person, label('lifter.arm_cm'), told('lifter.arm_cm', 'span_cm', '69.3 cm'));
    await person.fill('body', { 'lifter.arm_cm': '80', 'lifter.sitting_height_cm': '100', 'lifter.inseam_cm': '98' });
    await assert_told(person, label('lifter.inseam_cm'), told('lifter.inseam_cm', 'sitting_height_cm'));
});
