// Why it may have hurt: a few questions, the list they lead to, and what each level and each pain let through.
import assert from 'node:assert/strict';
import test from 'node:test';
import { assert_accessible, assert_fits } from './checks.mjs';
import { numb, sore, strained } from './stories.mjs';
import { told } from './told.mjs';
import { words } from './words.mjs';

const hardly_sore = { ...sore, pain: { moving: 2, rest: 1 } };

const answered = async (t, story, options) => (await told(t, story, options)).person;

async function open_why(person) {
    await person.tap(person.main.getByRole('button', { name: `${words('nav.why')} ${words('nav_hints.why')}` }));
    await person.look();
    assert.equal(await person.heading(), words('why.heading'));
}

const tell = (person, id, answer) => person.choose(`form.why.${id}.label`, words(`choices.masked.${answer}`));
const contributor = (person, id) => person.main.locator(`[data-contributor="${id}"]`);
const ranked = person => person.main.locator('#why-found > .items > li').evaluateAll(all => all.map(item => item.dataset.contributor));

test('too heavy, with a back that rounded: ranked, with the answers that lead there', async t => {
    const person = await answered(t, hardly_sore);
    await open_why(person);
    await person.sees('why.opinion');
    await person.sees('notes.D1');
    await person.sees('why.nothing_yet');
    await tell(person, 'heavier_than_usual', 'yes');
    await tell(person, 'warmed_up', 'yes');
    assert.deepEqual(await ranked(person), ['too_heavy']);
    const heavy = contributor(person, 'too_heavy');
    await person.sees('why.because', {}, heavy);
    await person.sees('why.said', {
        question: words('form.why.heavier_than_usual.label'), answer: words('choices.masked.yes'),
    }, heavy);
    await person.tap(heavy.getByText(words('why.helps'), { exact: true }));
    await person.sees('why.cues.lighter', {}, heavy);
});

test('the small tests tell apart what may block the hinge', async t => {
    const person = await answered(t, hardly_sore);
    await open_why(person);
    await person.tap(person.main.getByRole('button', { name: words('why.next_part', { part: words('why.parts.lift.title') }) }));
    await tell(person, 'low_back_rounded', 'yes');
    assert.deepEqual(await ranked(person), ['lower_back_rounds', 'hinge_pattern', 'hip_capsule', 'hamstrings', 'psoas']);
    await person.tap(person.main.getByRole('button', { name: words('why.next_part', { part: words('why.parts.test.title') }) }));
    await person.sees('why.stop');
    for (const [id, answer] of Object.entries({ stick_test: 'no', rock_back_test: 'no', straight_knee_test: 'no', knee_lift_test: 'yes' }))
        await tell(person, id, answer);
    assert.deepEqual(await ranked(person), ['lower_back_rounds', 'hinge_pattern', 'hamstrings']);
    assert.equal(await contributor(person, 'hamstrings').getAttribute('data-likely'), 'likely');
    await person.press('why.to_result');
    const focused = person.page.locator(':focus');
    assert.equal(await focused.innerText(), words('why.result'));

    await person.page.reload();
    await person.main.getByRole('heading', { name: words('why.heading'), exact: true }).waitFor();
    assert.equal((await ranked(person))[0], 'lower_back_rounds', 'the answers are kept');
    await person.press('why.again');
    await person.sees('why.nothing_yet');
});

test('an answer keeps the keyboard where it is', async t => {
    const person = await answered(t, hardly_sore);
    await open_why(person);
    await tell(person, 'tight_before', 'no');
    await person.page.keyboard.press('ArrowRight');
    const focused = await person.page.locator(':focus').evaluate(({ name, value }) => ({ name, value }));
    assert.deepEqual(focused, { name: 'why.tight_before', value: 'not_sure' });
});

test('with more pain no small tests, and the answers change nothing in the result', async t => {
    const person = await answered(t, sore);
    const result = () => person.main.locator('.card, .reasons').allInnerTexts();
    const before = await result();
    await open_why(person);
    await person.sees('why.tests_shut.pain', { limit: '2' });
    assert.equal(await person.main.locator('#why-test').count(), 0);
    for (const id of ['heavier_than_usual', 'tight_before', 'more_than_usual']) await tell(person, id, 'yes');
    await person.press('nav.short.result', person.main.getByRole('navigation'));
    assert.deepEqual(await result(), before);
});

test('an injury before the checks: no tips for the bar yet', async t => {
    const person = await answered(t, strained);
    await open_why(person);
    await person.sees('why.tests_shut.none');
    await tell(person, 'heavier_than_usual', 'yes');
    await person.sees('why.cues_shut.after_gate');
    assert.equal(await person.main.getByText(words('why.cues.lighter'), { exact: true }).count(), 0);
});

test('signs in a leg: the leg comes first, and no movement is named', async t => {
    const person = await answered(t, { ...strained, signs: { ...strained.signs, one_leg_pain_or_numbness: 'yes' } });
    await open_why(person);
    await person.sees('why.leg');
    await person.tap(person.main.getByRole('button', { name: words('why.next_part', { part: words('why.parts.lift.title') }) }));
    await tell(person, 'low_back_rounded', 'yes');
    assert.equal(await person.main.locator('[data-drill]').count(), 0);
    assert.equal(await person.main.locator('#why-test').count(), 0);
});

test('an emergency has none of it', async t => {
    const person = await answered(t, numb);
    assert.equal(await person.main.locator('[data-section="why"]').count(), 0);
    await person.page.evaluate(() => history.replaceState({ view: { name: 'why' } }, ''));
    await person.page.reload();
    await person.sees_result('call_emergency', { number: '999' });
});

test('it fits a small phone and passes axe', async t => {
    const person = await answered(t, hardly_sore, {});
    await open_why(person);
    for (const id of ['heavier_than_usual', 'tight_before']) await tell(person, id, 'yes');
    await assert_fits(person);
    await assert_accessible(person);
});
