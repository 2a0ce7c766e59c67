// Every result says why, by when, how sure it is, what to look out for and until when, and what would change it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { saved } from './saved.mjs';
import { visit } from './site.mjs';
import { better, limping, no_pain, quiet_days, sore, strained } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, words } from './words.mjs';
import { load } from '../../dist/npm/index.mjs';

const monday_evening = new Date('2026-03-02T18:00:00Z');

const at_result = async (t, story) => (await told(t, story, { now: monday_evening })).person;

const with_leg_sign = { ...sore, signs: { one_leg_pain_or_numbness: 'yes' } };
const with_fever = { ...sore, signs: { fever: 'yes' } };
const not_noticed = { ...no_pain, no_toilet_yet: true };

const levels = {
    medical_today: with_fever, professional_soon: with_leg_sign, injury_protocol: strained, soreness_relief: sore,
    incomplete: not_noticed,
};
for (const [level, story] of Object.entries(levels)) {
    test(`${level}: the card says what to do, why and by when`, async t => {
        const person = await at_result(t, story);
        await person.sees_result(level);
        const card = person.main.locator(`[data-level="${level}"]`).first();
        await person.sees(level === 'incomplete' ? 'result.because_not_noticed' : 'result.because', {}, card);
        const checked_again = ['injury_protocol', 'soreness_relief'].includes(level);
        await person.sees(checked_again ? 'result.recheck' : `levels.${level}.within`, {}, card);
    });
}

test('a question left open: the card says how many', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.start();
    await person.tap(person.none());
    await page.evaluate(() => history.replaceState({ view: { name: 'result' } }, ''));
    await page.reload();
    await person.sees_result('incomplete');
    await person.sees('result.because_open');
    await person.sees('levels.incomplete.within', { within: words('within.now') });
    await person.button('result.answer_open').waitFor();
});

const marks_of = async person => Object.fromEntries(await person.part('result.sure').locator('[data-mark]')
    .evaluateAll(all => all.map(item => [item.dataset.mark, item.dataset.fit])));

test('plain soreness: all its marks fit', async t => {
    const person = await at_result(t, sore);
    await person.sees('how_sure.clear.soreness', {}, person.part('result.sure'));
    assert.deepEqual(new Set(Object.values(await marks_of(person))), new Set(['fits']));
    await person.sees('marks.mild', { pain: '6' });
    await person.sees('marks.trained_this_week', { time: '7 days' });
});

test('a strain, and one that could also be soreness', async t => {
    const person = await at_result(t, strained);
    await person.sees('how_sure.clear.strain', {}, person.part('result.sure'));
    assert.equal((await marks_of(person)).moves_normally, 'does_not_fit');
    const between = await at_result(t, { ...sore, quality: 'not_sure', since_pain: [20, 'hours'] });
    await between.sees('how_sure.mixed.strain', {}, between.part('result.sure'));
    assert.equal((await marks_of(between)).dull_or_tight, 'unsure');
});

test('how well soreness fits is not said where a sign asks for more', async t => {
    for (const story of [with_fever, { ...sore, signs: { one_leg_pain_or_numbness: 'yes' } }]) {
        const person = await at_result(t, story);
        assert.equal(await person.part('result.sure').count(), 0);
    }
});

const what_if = async person => {
    await person.main.getByText(words('result.change'), { exact: true }).click();
    return person.main.locator('.what-if');
};
const changes = (part, level) => part.locator(`[data-level="${level}"] [data-field]`)
    .evaluateAll(all => all.map(item => item.dataset.field));

test('what would change soreness: the emergency list by a button, the rest by level', async t => {
    const person = await at_result(t, sore);
    const part = await what_if(person);
    await person.sees('result.any_emergency_sign', {}, part);
    assert.deepEqual(await changes(part, 'call_emergency'), ['aneurysm'], 'with the pain; a sign alone is on the list');
    assert.ok((await changes(part, 'medical_today')).includes('cough_jolt'));
    assert.ok((await changes(part, 'injury_protocol')).includes('pain_moving'));
    assert.deepEqual(await changes(part, 'train'), ['pain_moving']);
    await person.press('result.show_emergency_list', part);
    assert.ok(await person.page.getByText(words('emergency.signs.saddle'), { exact: true }).isVisible());
});

test('what would change it agrees with the core', async t => {
    const core = await load();
    const person = await at_result(t, strained);
    const part = await what_if(person);
    const { answers } = (await saved(person.page)).state;
    const changed = core.evaluate({ version: 1, answers: { ...answers, one_leg_pain_or_numbness: 'yes' } });
    assert.equal(changed.triage.care_level, 'professional_soon');
    assert.ok((await changes(part, 'professional_soon')).includes('one_leg_pain_or_numbness'));
    await person.sees('result.no_single_answer', {}, part);
});

test('what would change a result to be examined today: nothing lowers it', async t => {
    const person = await at_result(t, with_fever);
    const part = await what_if(person);
    await person.sees('result.stands_until_examined', {}, part);
    const emergencies = await changes(part, 'call_emergency');
    assert.ok(emergencies.includes('one_leg_weakness'), 'no emergency by itself, but with the fever');
});

test('what to look out for, until when', async t => {
    const person = await at_result(t, limping);
    await person.sees('result.watch_until', { clock: 'Tuesday 06:00' }, person.part('result.watch'));
});

test('each reason names its rule and, where sources differ, says so', async t => {
    const person = await at_result(t, strained);
    const reason = person.main.locator('[data-rule="injury.sharp_at_lift"]');
    await reason.getByText(words('evidence.summary'), { exact: true }).click();
    await person.sees('evidence.rule', { id: 'injury.sharp_at_lift' }, reason);
    await person.sees('notes.D4_sharp', {}, reason);
    await person.sees('verdicts.articles_differ', {}, reason);
});

test('a recorded examination is shown with its day', async t => {
    const person = await at_result(t, with_leg_sign);
    await person.press('examination.open');
    await person.choose('form.examination.by.label', words('form.examination.by.doctor'));
    await person.field('examination.hours_ago').fill('24');
    await person.choose('form.examination.may_exercise.label', words('form.examination.may_exercise.yes'));
    await person.press('examination.submit');
    assert.equal(await person.heading(), words('levels.professional_soon.prefix') + words('headlines.seen.heading'));
    const may = words('form.examination.may_exercise.yes').toLowerCase();
    const record = { who: words('form.examination.by.doctor'), date: '1 March 2026', may };
    await person.sees('result.examined_by', record, person.part('result.examined'));
});

async function assert_notes_of(person, part) {
    const { notes } = (await load()).catalogue();
    const ids = notes.filter(note => note.part === part).map(({ id }) => id);
    assert.ok(ids.length > 0, part);
    const text = await person.document_text();
    for (const id of ids) assert.match(text, pattern(`notes.${id}`));
}

test('notes stand with the part of the page they belong to', async t => {
    const person = await at_result(t, sore);
    await person.open_section('setup');
    await person.fill('body', { 'lifter.stature_cm': '178', 'lifter.mass_kg': '82' });
    await assert_notes_of(person, 'setup');

    const returning = await at_result(t, better);
    await returning.open_section('loads');
    await assert_notes_of(returning, 'gate');
    await returning.enter_checks(quiet_days);
    await returning.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await assert_notes_of(returning, 'ladder');
});
