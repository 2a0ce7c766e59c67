// The journal: every session by week with its sets, scores and decision; edited, deleted and brought back.
import assert from 'node:assert/strict';
import test from 'node:test';
import { assert_accessible, assert_fits } from './checks.mjs';
import { better, quiet_session } from './stories.mjs';
import { behind_the_checks, told } from './told.mjs';
import { words } from './words.mjs';

const hour = 3_600_000;
const evening = new Date('2026-03-02T18:00:00Z'); // a Monday
const day_5 = evening.getTime() + 5 * 24 * hour; // Saturday, 18:00

async function look_closely(person) {
    await assert_fits(person);
    await assert_accessible(person);
}

// Two sessions and a week without one, the morning after the first told.
async function with_two_sessions(t, { on_screen, ...options } = {}) {
    const { person } = await told(t, better,
        { now: new Date(day_5), rest: behind_the_checks(day_5), view: 'loads', on_screen, ...options });
    await person.train(3, quiet_session);
    await person.come_back(day_5 + 15 * hour);
    for (const [name, value] of [['pain_that_night', 1], ['pain_next_morning', 1], ['muscle_soreness', 2]])
        await person.score(name, value);
    await person.come_back(day_5 + 15 * 24 * hour); // Sunday, two weeks later
    await person.tap(person.button('nav.short.result'));
    await person.go_on();
    await person.answer({ ...better, session: [20, 'days'] });
    await person.open_section('loads');
    await person.train(2, { ...quiet_session, pain_during: 4 });
    await person.open_section('journal');
    return person;
}

const cards = person => person.main.locator('[data-session].item');
const decision_of = card => card.locator('[data-decision]').getAttribute('data-decision');

test('sessions stand by week, the newest first, with sets, scores and decisions; a missed week shows', async t => {
    const person = await with_two_sessions(t);
    assert.equal(await cards(person).count(), 2);
    const [newest, first] = [cards(person).nth(0), cards(person).nth(1)];
    assert.match(await first.innerText(), /3 × 10 × 42\.5 kg/);
    assert.match(await newest.innerText(), /2 × 10 × 42\.5 kg/);
    await person.sees('journal.not_all', {}, newest);
    await person.sees('session_rules.session.pain_during', {}, newest);
    assert.deepEqual(await Promise.all([newest, first].map(decision_of)), ['step_back', 'repeat']);
    assert.deepEqual(await first.locator('dd').allInnerTexts(), ['1', '1', '1', '1', '2']);
    assert.equal(await person.main.locator('.week-empty').count(), 1);

    const chart = person.main.getByRole('img', { name: /42\.5 kg/ });
    assert.match(await chart.getAttribute('aria-label'), /4 of 10/);
    assert.equal(await chart.locator('.chart-bar').count(), 2);
    assert.equal(await chart.locator('.chart-point').count(), 2);
    assert.equal(await chart.locator('.chart-high').count(), 1);
    await person.main.getByText(words('chart.table'), { exact: true }).click();
    const rows = person.main.getByRole('row');
    assert.equal(await rows.count(), 1 + 3, 'a row for each week');
    assert.match(await rows.nth(2).innerText(), new RegExp(words('journal.no_session')));
});

test('an edited session is decided anew; what does not fit is refused and stays as typed', async t => {
    const person = await with_two_sessions(t);
    await person.tap(cards(person).nth(0).getByRole('button', { name: /^Edit/ }));
    await person.look();
    const load = person.main.getByRole('textbox', { name: words('form.journal.sets.load.label') }).first();
    await load.fill('a lot');
    await person.press('journal.save');
    await person.main.getByRole('alert').waitFor();
    assert.equal(await load.inputValue(), 'a lot');
    await load.fill('42,5');
    await person.press('journal.add_set');
    await person.score('pain_during', 2);
    await person.score('pain_that_night', 1);
    await person.score('pain_next_morning', 1);
    await person.press('journal.save');
    await person.look();
    const card = cards(person).nth(0);
    assert.match(await card.innerText(), /3 × 10 × 42\.5 kg/);
    assert.equal(await decision_of(card), 'repeat');
    await person.page.reload();
    await person.main.getByRole('heading', { name: words('journal.heading'), exact: true }).waitFor();
    assert.equal(await decision_of(card), 'repeat');
});

test('a deleted session is brought back by "Undo", also after a reload', async t => {
    const person = await with_two_sessions(t);
    await person.tap(cards(person).nth(0).getByRole('button', { name: /^Delete/ }));
    assert.equal(await cards(person).count(), 1);
    await person.page.reload();
    await person.press('journal.undo');
    assert.equal(await cards(person).count(), 2);
    assert.equal(await decision_of(cards(person).nth(0)), 'step_back');
    assert.equal(await person.button('journal.undo').count(), 0);
});

test('session, decision, journal and edit: accessible, and nothing too wide or too small at 320 pixels', async t => {
    const narrow = { viewport: { width: 320, height: 640 } };
    const seen = new Set();
    const once = async person => {
        const view = await person.page.evaluate(() => document.body.dataset.view);
        const heading = await person.heading();
        if (!['session', 'journal', 'loads'].includes(view) || seen.has(heading)) return;
        seen.add(heading);
        await look_closely(person);
    };
    const person = await with_two_sessions(t, { ...narrow, on_screen: once });
    await look_closely(person);
    await person.tap(cards(person).nth(0).getByRole('button', { name: /^Edit/ }));
    await look_closely(person);
    assert.ok(seen.size >= 4, [...seen].join(', '));
});
