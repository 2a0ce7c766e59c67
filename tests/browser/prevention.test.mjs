// What is practised: the set-up step by step, the brace with the right breath, the film and its reminders.
import assert from 'node:assert/strict';
import test from 'node:test';
import { assert_accessible, assert_fits } from './checks.mjs';
import { change_saved, saved } from './saved.mjs';
import { numb, sore, strained } from './stories.mjs';
import { told } from './told.mjs';
import { words } from './words.mjs';

const now = new Date('2026-11-21T18:00:00Z');
const day = 86_400_000;
const no_pain = { ...sore, pain: { none: true } };

const answered = async (t, story, options) => (await told(t, story, { now, ...options })).person;

const open = (person, view) => person.tap(person.main.locator(`[data-view="${view}"]`));

async function practice(t, story, options) {
    const person = await answered(t, story, options);
    await person.open_section('recovery');
    await open(person, 'prevention');
    return person;
}

// The view that the browser remembers.
async function go_to(person, view) {
    await person.page.evaluate(name => history.replaceState({ view: { name } }, ''), view);
    await person.page.reload();
    await person.arrived();
}

const steps = ['stand', 'shins_to_bar', 'long_back', 'tighten', 'pull', 'lower'];

test('the set-up: six steps one at a time, the breath where it belongs, and on to the loads', async t => {
    const person = await practice(t, sore);
    await open(person, 'checklist');
    const seen = [];
    for (const step of steps) {
        seen.push(await person.main.locator('[data-step]').getAttribute('data-step'));
        assert.equal(await person.heading(), words(`set_up_steps.${step}.title`));
        const text = await person.reads();
        assert.equal(text.includes(words('breath.short_hold.lift')), step === 'pull', step);
        await person.tap(person.main.locator('#next-step'));
    }
    assert.deepEqual(seen, steps);
    assert.equal(await person.heading(), words('loads_view.heading'));
    await person.page.goBack();
    assert.equal(await person.heading(), words('set_up_steps.lower.title'));
});

test('at a set: the steps lead back to it', async t => {
    const person = await answered(t, no_pain);
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await person.tell_past('no', '0');
    await person.fill('planned', { 'planned.load': '140', 'planned.sets': '3', 'planned.reps': '5' });
    await person.press('loads_view.start');
    await person.press('practice.checklist');
    for (let step = 0; step < steps.length; step += 1) await person.tap(person.main.locator('#next-step'));
    assert.equal(await person.heading(), words('session.heading_other'));
});

const breaths = { short_hold: {}, exhale: { strain_to_avoid: 'yes' }, ask_first: { heart_or_vessel_disease: 'yes' } };
for (const [breath, signs] of Object.entries(breaths)) {
    test(`the brace: ${breath}`, async t => {
        const person = await practice(t, { ...sore, signs });
        await open(person, 'bracing');
        assert.equal(await person.main.locator('[data-breath]').getAttribute('data-breath'), breath);
        const text = await person.document_text();
        assert.equal(text.includes(words('brace_steps.make_firm.how')), breath !== 'ask_first');
        assert.equal(text.includes(words('notes.D3')), true, 'both sides are shown');
        assert.equal(text.includes(words('breath.short_hold.lift')), breath === 'short_hold');
        await go_to(person, 'checklist');
        for (let step = 0; step < 3; step += 1) await person.tap(person.main.locator('#next-step'));
        assert.equal((await person.reads()).includes(words(`breath.${breath}.practice`)), breath !== 'short_hold');
    });
}

const film = [
    { at: now.getTime() - 61 * day, bar_forward: 'yes', back_rounds: 'no', leans_back: 'no', drops_fast: 'no', knees_differ: 'no' },
    { at: now.getTime() - 30 * day, bar_forward: 'yes', back_rounds: 'no', leans_back: 'no', drops_fast: 'no', knees_differ: 'no' },
];

const see = (person, finding, answer) => person.choose(`form.film.${finding}.label`, words(`choices.masked.${answer}`));

test('a check on film: answered bit by bit, kept over a reload, told what to work on, changed and taken out', async t => {
    const person = await practice(t, sore);
    await open(person, 'film_audit');
    await person.sees('film.state.never');
    await person.press('film.save');
    await person.sees('film.nothing');
    await see(person, 'bar_forward', 'yes');
    await person.page.reload();
    await person.main.locator('#film-form').waitFor();
    await see(person, 'drops_fast', 'not_sure');
    for (const finding of ['back_rounds', 'leans_back', 'knees_differ']) await see(person, finding, 'no');
    await person.press('film.save');
    const result = person.part('film.result');
    await person.sees('film_findings.bar_forward', {}, result);
    await person.sees('recovery.bar_close.how', {}, result);
    await person.sees('film.unclear', { findings: words('film_findings.drops_fast') }, result);
    await person.sees('film.state.later', { date: '19 December 2026' });
    assert.equal((await saved(person.page)).state.film.length, 1);

    await person.main.getByText(words('film.history'), { exact: true }).click();
    await person.tap(person.main.getByRole('button', { name: `${words('film.change')}: 21 November 2026` }));
    await see(person, 'bar_forward', 'no');
    await see(person, 'drops_fast', 'no');
    await person.press('film.save_change');
    await person.sees('film.all_well', {}, result);
    await person.main.getByText(words('film.history'), { exact: true }).click();
    await person.tap(person.main.getByRole('button', { name: `${words('film.remove')}: 21 November 2026` }));
    await person.sees('film.state.never');
    const { state } = await saved(person.page);
    assert.deepEqual([state.film, state.film_draft.bar_forward], [[], 'no'], 'its answers are not lost');
});

test('a month later it is due: on the first page, in the calendar, and what came back is said', async t => {
    const person = await answered(t, sore);
    await change_saved(person.page, { film });
    await go_to(person, 'start');
    await person.sees('practice.film_due', { days: '30 days' });
    await person.tap(person.main.locator('[data-reminder="film"]').getByRole('button'));
    await person.sees('film.state.due');
    await person.sees('film.again');
    await go_to(person, 'data');
    const download = person.page.waitForEvent('download');
    await person.press('data.calendar');
    const text = await (await (await download).createReadStream()).toArray();
    assert.match(Buffer.concat(text).toString().replace(/\r\n /g, ''), /SUMMARY:Film a set/);
});

test('three full weeks of planned sessions: a lighter one is due', async t => {
    const person = await answered(t, no_pain);
    const journal = [26, 19, 12, 2].map((ago, index) => ({
        id: index + 1, at: now.getTime() - ago * day, offset_minutes: 0, kind: 'planned', work: 'steps', exercise: 'deadlift',
        implement: 'barbell', load: 140, unit: 'kg', planned: { sets: 1, reps: 5 },
        sets: [{ load: 140, reps: 5, at: now.getTime() - ago * day }], finished_at: now.getTime() - ago * day + 1,
    }));
    await change_saved(person.page, { journal });
    for (const view of ['start', 'loads', 'prevention']) {
        await go_to(person, view);
        await person.sees('practice.lighter_why', { count: 3 });
    }
});

for (const [what, story] of Object.entries({ 'in an emergency': numb, 'before the gate': strained })) {
    test(`${what}: none of it`, async t => {
        const person = await answered(t, story);
        await change_saved(person.page, { film });
        for (const view of ['prevention', 'checklist', 'bracing', 'film_audit']) {
            await go_to(person, view);
            assert.equal(await person.page.evaluate(() => document.body.dataset.view), 'result', view);
        }
        await go_to(person, 'start');
        assert.equal(await person.main.locator('[data-reminder]').count(), 0);
    });
}

test('accessible, and nothing too wide or too small at 320 pixels', async t => {
    const person = await answered(t, sore, { viewport: { width: 320, height: 640 } });
    await change_saved(person.page, { film });
    for (const view of ['prevention', 'checklist', 'bracing', 'film_audit', 'claims']) {
        await go_to(person, view);
        await assert_fits(person);
        await assert_accessible(person);
    }
});
