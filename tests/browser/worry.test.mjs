// "Something else worries me": the emergency list once more, then a symptom that was not asked about, or a fear.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { visit } from './site.mjs';
import { numb, sore, strained } from './stories.mjs';
import { told } from './told.mjs';
import { texts, words } from './words.mjs';

const worry = person => person.page.getByRole('button', { name: words('nav.something_else'), exact: true });

const answered = async (t, story) => (await told(t, story)).person;

test('it is on every question and every view, but not beside an emergency', async t => {
    const { page } = await visit(t);
    const person = new Person(page, async () => assert.ok(await worry(person).isVisible(), await person.heading()));
    await person.start();
    await person.answer(sore);
    for (const section of ['recovery', 'setup', 'loads', 'answers']) await person.open_section(section);
    await person.press('change.open');
    await person.look();

    const urgent = await answered(t, numb);
    assert.equal(await worry(urgent).count(), 0);
});

test('the list is shown once more; going back changes nothing', async t => {
    const person = await answered(t, sore);
    await person.tap(worry(person));
    for (const sign of Object.values(texts('emergency.signs'))) {
        assert.ok(await person.page.getByText(sign, { exact: true }).isVisible(), sign);
    }
    assert.equal(await worry(person).count(), 0);
    await person.press('nav.back');
    await person.sees_result('soreness_relief');
});

test('a symptom that was not asked about: somebody should have a look', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.start();
    await person.tap(worry(person));
    await person.press('worry.other_worry');
    await person.answer(sore);
    await person.sees_result('professional_soon');
});

test('a symptom that was not asked about, told from the plan', async t => {
    const person = await answered(t, sore);
    await person.open_section('recovery');
    await person.tap(worry(person));
    await person.press('worry.other_worry');
    await person.sees_result('professional_soon');
    await person.sees('rules.worry.something_else', {}, person.part('result.why'));
});

test('a fear: the level stays, and its own words are there with their evidence', async t => {
    const person = await answered(t, sore);
    assert.equal(await person.part('result.afraid').count(), 0);
    await person.tap(worry(person));
    await person.press('worry.afraid');
    await person.sees_result('soreness_relief');
    const calming = person.part('result.afraid');
    for (const text of texts('reassurance.afraid')) assert.ok((await person.reads(calming)).includes(text), text);
    await calming.getByText(words('notes_view.evidence'), { exact: true }).click();
    await person.sees('notes.heavy_lifting', {}, calming);
});

test('each expectation has words of its own', async t => {
    const signs = { ...strained.signs, moving_harms: 'yes', never_better: 'not_sure' };
    const person = await answered(t, { ...strained, signs });
    await person.sees_result('injury_protocol');
    const text = await person.reads(person.part('result.afraid'));
    const says = field => text.includes(texts(`reassurance.${field}`)[0]);
    assert.deepEqual(['moving_harms', 'never_better', 'afraid'].map(says), [true, true, false]);
});

test('where somebody has to look today, nothing calms', async t => {
    const person = await answered(t, { ...sore, signs: { fever: 'yes', moving_harms: 'yes' } });
    await person.sees_result('medical_today');
    assert.equal(await person.part('result.afraid').count(), 0);
});
