// A page that was put away comes back as it was left, with what it knew then: for the browser's Back, or as a tab that was
// out of sight or frozen. What was saved meanwhile is taken over before it may save anything.
import assert from 'node:assert/strict';
import test from 'node:test';
import { until } from './hosts.mjs';
import { Person } from './person.mjs';
import { saved } from './saved.mjs';
import { address, visit } from './site.mjs';
import { better, quiet_days, quiet_session, sore, strained } from './stories.mjs';
import { words } from './words.mjs';

const hour = 3_600_000;
const evening = new Date('2026-03-02T18:00:00Z');
const day_5 = evening.getTime() + 5 * 24 * hour;

const remember_shows = () => {
    window.shows = [];
    addEventListener('pageshow', ({ persisted }) => window.shows.push(persisted));
};
const visit_remembering = (t, options = {}) =>
    visit(t, { ...options, back_forward_cache: true, loud: true, prepare: context => context.addInitScript(remember_shows) });

let entries; // of the browser's history, up to the page that is left

// Another page of the same site, in the same tab.
async function open_other_page(page) {
    entries = await page.evaluate(() => history.length);
    await page.goto(`${address()}?theme=dark`);
    const other = new Person(page);
    await other.arrived();
    return other;
}

async function back(page) {
    await page.evaluate(to => setTimeout(() => history.go(to - history.length)), entries);
    const shows = () => page.evaluate(() => window.shows).catch(() => []);
    await until(async () => (await shows()).length > 1, 'the page comes back');
    assert.deepEqual(await shows(), [false, true], 'out of the cache');
}

async function change_answer(person, screen, change) {
    await person.open_section('answers');
    const name = `${words('answers.change')} ${words(`screens.${screen}.title`)}`;
    await person.tap(person.main.getByRole('button', { name }));
    await change();
}

async function at_the_loads(person) {
    await person.start();
    await person.answer(sore);
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
}


test('Back shows no stale page: an emergency that was entered meanwhile stands, and nothing newer is written over', async t => {
    const { page } = await visit_remembering(t);
    const person = new Person(page);
    await at_the_loads(person);
    const other = await open_other_page(page);
    await other.press('nav.resume');
    await change_answer(other, 'bladder_and_saddle', () => other.tick('saddle_numbness', 'yes'));
    await other.sees_result('call_emergency', { number: '999' });
    const newest = (await saved(page)).state;

    await back(page);
    await person.sees_result('call_emergency', { number: '999' });
    assert.deepEqual((await saved(page)).state, newest, 'coming back writes nothing else');
    await page.locator('#emergency .emergency-toggle').click();
    await page.locator('#country').selectOption('IE');
    const { state } = await saved(page);
    assert.equal(state.answers.saddle_numbness, 'yes');
    assert.deepEqual(state, { ...newest, country: 'IE' }, 'what is saved next is the newer record with the one change');
});

test('Back shows no stale page: what is typed there goes into the newer record', async t => {
    const { page } = await visit_remembering(t);
    const person = new Person(page);
    await at_the_loads(person);
    const form = await person.form('max');
    await person.field('base.max', form).focus();
    const other = await open_other_page(page);
    await other.press('nav.resume');
    await other.open_section('loads');
    await other.fill('max', { 'base.max': '150', 'base.weeks_since': '3' });

    await back(page);
    await until(async () => await page.locator('main [name="base.max"]').inputValue() === '150', 'the newer number');
    await person.fill('max', { 'base.weeks_since': '4' });
    const { drafts } = (await saved(page)).state;
    assert.deepEqual([drafts['base.max'], drafts['base.weeks_since']], ['150', '4']);
});

// On day 5, after the first session, before anything of the night and the morning is told.
async function after_a_session(person) {
    await person.start();
    await person.answer(strained);
    await person.come_back(day_5);
    await person.go_on();
    await person.answer(better);
    await person.pass_the_checks(quiet_days);
    await person.train(3, quiet_session);
    await person.come_back(day_5 + 15 * hour);
}

async function tell_of_a_new_sign(person) {
    await person.open_section('journal');
    await person.tap(person.main.getByRole('button', { name: /^Edit/ }));
    await person.tell('new_sign', 'yes');
    await person.press('journal.save');
}

const decision = async page => {
    const { state } = await saved(page);
    assert.equal(state.journal.length, 1);
    return state.journal[0].new_sign;
};

test('Back turns no decision to stop into one to go on', async t => {
    const { page } = await visit_remembering(t, { now: evening });
    const person = new Person(page);
    await after_a_session(person);
    const asked = person.main.locator('.follow-up');
    await person.score('pain_that_night', 1, asked);

    const other = await open_other_page(page);
    await other.press('nav.resume');
    await tell_of_a_new_sign(other);
    assert.equal(await other.main.locator('[data-decision]').first().getAttribute('data-decision'), 'stop');

    await back(page);
    for (const [name, score] of [['pain_next_morning', 0], ['muscle_soreness', 3]])
        if (await asked.count()) await person.score(name, score, asked);
    assert.equal(await decision(page), 'yes');
    await person.page.evaluate(() => history.replaceState({ view: { name: 'journal' } }, ''));
    await page.reload();
    await person.main.locator('[data-decision]').first().waitFor();
    assert.equal(await person.main.locator('[data-decision]').first().getAttribute('data-decision'), 'stop');
});

// Two tabs: the second one changes the record while the first cannot hear of it.
async function two_tabs(t, prepare) {
    const { page, context } = await visit(t, { back_forward_cache: true, loud: true, prepare });
    const person = new Person(page);
    await at_the_loads(person);
    const other = new Person(await context.newPage());
    await other.page.goto(address());
    return { person, other };
}

async function enter_an_emergency(other) {
    await other.press('nav.resume');
    await change_answer(other, 'bladder_and_saddle', () => other.tick('saddle_numbness', 'yes'));
    await other.sees_result('call_emergency', { number: '999' });
    return (await saved(other.page)).state;
}

test('a tab that was frozen takes over what another saved as soon as it wakes', async t => {
    const { person, other } = await two_tabs(t);
    const devtools = await person.page.context().newCDPSession(person.page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    const newest = await enter_an_emergency(other);
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await person.main.getByRole('heading', { name: words('levels.call_emergency.prefix') }).waitFor();
    assert.deepEqual((await saved(other.page)).state, newest);
});

// A tab in the background may be told late, or never, that the record has changed.
const deaf = context => context.addInitScript(() =>
    addEventListener('storage', event => event.stopImmediatePropagation(), { capture: true }));
const come_to_the_front = page => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('a tab that was hidden takes over what another saved as soon as it is seen', async t => {
    const { person, other } = await two_tabs(t, deaf);
    await (await person.form('max')).locator('input').first().focus();
    const newest = await enter_an_emergency(other);
    assert.equal(await person.page.evaluate(() => document.body.dataset.view), 'loads', 'it has heard nothing');
    await come_to_the_front(person.page);
    await person.sees_result('call_emergency', { number: '999' });
    const { state } = await saved(other.page);
    assert.deepEqual([state.answers, state.standing], [newest.answers, newest.standing]);
});

test('a page that heard nothing at all writes only what was changed on it', async t => {
    const { person, other } = await two_tabs(t, deaf);
    const newest = await enter_an_emergency(other);
    const form = await person.form('max');
    await person.field('base.weeks_since', form).fill('2');
    const { state } = await saved(other.page);
    assert.deepEqual(state, { ...newest, drafts: { ...newest.drafts, 'base.weeks_since': '2' } });
});

test('a sign that is ticked and not yet answered stays ticked when the page takes over a change', async t => {
    const { page, context } = await visit(t, { back_forward_cache: true, loud: true });
    const person = new Person(page);
    await person.start();
    await person.tap(person.sign('saddle_numbness'));
    const other = new Person(await context.newPage());
    await other.page.goto(address());
    await other.page.locator('#country').selectOption('IE');
    await page.waitForFunction(() => document.querySelector('.call-small').href === 'tel:112');
    assert.ok(await person.sign('saddle_numbness').isChecked());
    await person.tap(person.none());
    await person.main.getByRole('alert').waitFor();
    assert.equal((await saved(page)).state.answers.saddle_numbness, undefined, 'a tick never becomes a "no"');
});
