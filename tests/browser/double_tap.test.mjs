// One tap, one answer: the second tap of a double tap falls on the next screen and does nothing there. The clock of the page
// stands still between the two, however slow the machine is.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { change_saved, saved } from './saved.mjs';
import { address, visit } from './site.mjs';
import { sore } from './stories.mjs';
import { screen_of, words } from './words.mjs';
import { load } from '../../dist/npm/index.mjs';

const clock_in_hand = context => context.addInitScript(() => {
    let ms = 0;
    performance.now = () => ms;
    window.time_passes = by => { ms += by; };
});
const passes = (page, ms) => page.evaluate(by => window.time_passes(by), ms);

// Everybody's answers: nothing on the lists, an ache; the rest as each option says.
async function everything() {
    const { questions } = (await load()).catalogue();
    const no_signs = questions.filter(({ type }) => type === 'sign').map(({ field }) => [field, 'no']);
    const told = {
        age: sore.age, back_pain: 'yes', pain_moving: 4, pain_rest: 1, masked: 'no', hours_since_session: 100,
        quality: 'dull', location: 'both_sides', onset: 'after_6_hours', trend: 'less',
    };
    return { questions, answers: { ...Object.fromEntries(no_signs), ...told } };
}

// The page on this screen, with the screens before it answered.
async function stand_at(page, screen, { questions, answers }, order) {
    const before = order.slice(0, order.indexOf(screen));
    const given = questions.filter(item => before.includes(item.screen) && answers[item.field] !== undefined);
    const kept = Object.fromEntries(given.map(({ field }) => [field, answers[field]]));
    const at = Object.fromEntries(Object.keys(kept).map(field => [field, Date.now()]));
    await page.evaluate(view => history.replaceState({ view }, ''), { name: 'question', screen });
    await change_saved(page, { answers: kept, at, hours: {} });
    await page.getByRole('heading', { level: 1, name: words(`screens.${screen}.title`), exact: true }).waitFor();
    return kept;
}

async function double_tap(page, target) {
    await target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await target.boundingBox();
    for (let tap = 0; tap < 2; tap += 1) await page.touchscreen.tap(x + width / 2, y + height / 2);
}

async function begun(t) {
    const { page } = await visit(t, { hasty: true, prepare: clock_in_hand });
    const person = new Person(page);
    await person.start();
    await passes(page, 400);
    await person.tap(person.none());
    return person;
}

test('a double tap on any single choice stores one answer and passes one screen', async t => {
    const all = await everything();
    const { evaluate } = await load();
    const order = evaluate({ version: 1, answers: all.answers }).triage.screens.map(({ id }) => id);
    const screens = order.filter(id => ['age', 'pain', 'quality', 'location', 'onset', 'trend'].includes(id));
    assert.equal(screens.length, 6);
    const single = all.questions.filter(({ type }) => type === 'choice').map(({ screen }) => screen);
    assert.deepEqual(single.filter(id => !screens.includes(id)), [], 'every screen with a choice');

    const person = await begun(t);
    const { page } = person;
    let tapped = 0;
    for (const screen of screens) {
        await stand_at(page, screen, all, order);
        const options = await person.main.locator('[data-value]').evaluateAll(items => items.map(item => item.dataset.value));
        assert.ok(options.length >= 3, screen);
        for (const option of options) {
            const before = await stand_at(page, screen, all, order);
            const own = all.questions.filter(item => item.screen === screen).map(({ field }) => field);
            if (screen === 'pain' && option !== 'no_pain') {
                for (const score of ['pain_moving', 'pain_rest']) await person.choose(`fields.${score}`, '4');
            }
            await double_tap(page, person.main.locator(`[data-value="${option}"]`));
            const { state } = await saved(page);
            const stored = Object.keys(state.answers).filter(field => !(field in before));
            assert.ok(stored.length > 0, `${screen}: ${option} is stored`);
            assert.deepEqual(stored.filter(field => !own.includes(field)), [], `${screen}: ${option} answers nothing else`);
            const heading = await person.heading();
            const first_open = evaluate({ version: 1, answers: state.answers }).triage.screens.find(({ complete }) => !complete);
            assert.equal(screen_of(heading), first_open?.id, `${screen}: ${option} leads to "${heading}"`);
            tapped += 1;
        }
    }
    t.diagnostic(`${tapped} options tapped twice`);
});

test('the first question of a tool: a double tap answers it and nothing on the list behind it', async t => {
    for (const option of ['yes', 'no']) {
        const { page } = await visit(t, { hasty: true, prepare: clock_in_hand, from: `${address()}?tool=loads` });
        const person = new Person(page);
        await person.button(`entry.${option}`).waitFor();
        await double_tap(page, person.button(`entry.${option}`));
        const { state } = await saved(page);
        assert.deepEqual(state.answers, { back_pain: option });
        assert.equal(screen_of(await person.heading()), 'bladder_and_saddle');
    }
});

test('a tap after 400 ms counts, and so does a press without a pointer at once', async t => {
    const all = await everything();
    const { triage } = (await load()).evaluate({ version: 1, answers: all.answers });
    const order = triage.screens.map(({ id }) => id);
    const person = await begun(t);
    const { page } = person;
    await stand_at(page, 'quality', all, order);
    await person.button('choices.quality.tight').tap();
    assert.equal(screen_of(await person.heading()), 'location');
    await passes(page, 399);
    await person.button('choices.location.both_sides').tap();
    assert.equal(screen_of(await person.heading()), 'location', 'too soon');
    await passes(page, 1);
    await person.button('choices.location.both_sides').tap();
    assert.equal(screen_of(await person.heading()), 'onset');
    await person.button('choices.onset.during_lift').focus();
    await page.keyboard.press('Enter');
    assert.notEqual(screen_of(await person.heading()), 'onset', 'by the keyboard');
});

test('the emergency list is never behind the guard', async t => {
    const { page } = await visit(t, { hasty: true, prepare: clock_in_hand });
    const person = new Person(page);
    await person.start();
    const toggle = page.getByRole('button', { name: words('emergency.toggle'), exact: true });
    await toggle.click();
    assert.equal(await toggle.getAttribute('aria-expanded'), 'true');
});
