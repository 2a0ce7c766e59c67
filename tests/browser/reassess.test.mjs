// "Something has changed": the warning signs are asked again, and only what the change concerns; the rest stays.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sore, strained } from './stories.mjs';
import { told } from './told.mjs';
import { screen_of, words } from './words.mjs';

const evening = new Date('2026-03-02T18:00:00Z');
const lists = ['bladder_and_saddle', 'legs', 'chest_head_belly', 'urine_and_accident', 'see_today'];

const answered = async (t, story) => (await told(t, story, { now: evening })).person;

async function change(person, changes) {
    await person.press('change.open');
    await person.look();
    const box = name => person.main.getByRole('checkbox', { name: words(`symptom_changes.${name}`), exact: true });
    for (const name of changes) await person.tap(box(name));
    await person.press(changes.length ? 'change.some' : 'change.nothing');
}

test('nothing else: only the warning signs, then the same result', async t => {
    const person = await answered(t, sore);
    await change(person, []);
    await person.answer(sore);
    assert.deepEqual(person.screens, lists);
    await person.sees_result('soreness_relief');
});

test('the pain has changed: it is asked again, but neither the age nor the history', async t => {
    const person = await answered(t, sore);
    await change(person, ['pain']);
    const worse = { pain: { moving: 7, rest: 3 }, quality: 'sharp', location: 'one_spot', since_pain: [20, 'hours'] };
    await person.answer({ ...sore, ...worse });
    const asked = screen => person.screens.includes(screen);
    for (const screen of ['pain', 'quality', 'location', 'daily_life']) assert.ok(asked(screen), screen);
    for (const screen of ['age', 'history', 'session']) assert.ok(!asked(screen), screen);
    await person.sees_result('injury_protocol');
});

test('a new warning sign counts at once', async t => {
    const person = await answered(t, sore);
    await change(person, []);
    await person.answer({ signs: { wiping_changed: 'yes' } });
    await person.sees_result('call_emergency', { number: '999' });
});

test('an injury stays one, however little it hurts now', async t => {
    const person = await answered(t, strained);
    await change(person, ['pain', 'movement']);
    await person.answer({ ...strained, signs: {}, pain: { none: true } });
    await person.sees_result('injury_protocol');
    await person.sees('rules.injury.episode_open', {}, person.part('result.why'));
});

test('loads and measures that were typed stay', async t => {
    const person = await answered(t, sore);
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await person.open_section('answers');
    await change(person, ['movement']);
    await person.answer(sore);
    await person.open_section('loads');
    const form = await person.form('max');
    assert.equal(await person.field('base.max', form).inputValue(), '180');
});

test('going back changes nothing', async t => {
    const person = await answered(t, sore);
    await person.press('change.open');
    await person.press('nav.back');
    await person.sees_result('soreness_relief');
});

test('answers that grow old while the page stays open are asked again', async t => {
    const person = await answered(t, sore);
    await person.tap(person.page.getByRole('button', { name: words('nav.something_else'), exact: true }));
    await person.press('worry.afraid');
    await person.page.clock.setSystemTime(evening.getTime() + 30 * 3_600_000);
    await change(person, []);
    assert.equal(screen_of(await person.heading()), lists[0]);
    await person.answer({ ...sore, trend: 'less' });
    await person.sees_result('soreness_relief');
});
