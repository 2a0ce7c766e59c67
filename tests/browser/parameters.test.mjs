// What the page's address asks for: a tool behind the first question, units, theme, country, language.
import assert from 'node:assert/strict';
import test from 'node:test';
import { assert_accessible, assert_fits } from './checks.mjs';
import { Person } from './person.mjs';
import { saved } from './saved.mjs';
import { address, visit } from './site.mjs';
import { numb, sore, strained } from './stories.mjs';
import { screen_of, words } from './words.mjs';

const evening = new Date('2026-03-02T18:00:00Z');
const well = { age: 'from_26_to_44' };
const lists = ['bladder_and_saddle', 'legs', 'chest_head_belly', 'urine_and_accident', 'see_today'];

async function open(t, query, options = {}) {
    const { page, ...rest } = await visit(t, { from: `${address()}${query}`, ...options });
    const person = new Person(page);
    await person.arrived();
    return { page, person, ...rest };
}

const reopened = async person => {
    await person.page.reload();
    await person.arrived();
};

const at_first_question = async person => assert.equal(await person.heading(), words('entry.heading'));
const say_no = person => person.press('entry.no');
const say_yes = person => person.press('entry.yes');

const opened = async (person, name) =>
    assert.equal(await person.main.locator('[aria-current="page"]').getAttribute('data-section'), name);

for (const tool of ['setup', 'loads']) {
    test(`${tool}: no pain and none of the lists opens it, and the result is one press away`, async t => {
        const { person } = await open(t, `?tool=${tool}`);
        await at_first_question(person);
        await person.look();
        await person.sees('entry.lists', { count: 8 });
        assert.equal(await person.page.locator('#emergency-heading').isVisible(), true);
        await say_no(person);
        await person.answer(well);
        assert.deepEqual(person.screens.slice(0, 5), lists, 'the emergency lists come first');
        assert.ok(person.screens.includes('history') && person.screens.includes('age'));
        assert.ok(!person.screens.includes('pain'), 'the pain has been told');
        assert.equal(person.screens.length, 8);
        await opened(person, tool);
        await person.tap(person.button('nav.short.result', person.main.getByRole('navigation')));
        await person.sees_result('train');
    });

    test(`${tool}: pain starts triage, which ends with its result`, async t => {
        const { person } = await open(t, `?tool=${tool}`);
        await say_yes(person);
        await person.answer(sore);
        for (const screen of [...lists, 'pain', 'onset']) assert.ok(person.screens.includes(screen), screen);
        await person.sees_result('soreness_relief');
    });

    test(`${tool}: an emergency sign ends in the emergency, and stays there`, async t => {
        const { person } = await open(t, `?tool=${tool}&country=GB`, { now: evening });
        await say_no(person);
        await person.answer(numb, { stops_early: true });
        await person.sees_result('call_emergency', { number: '999' });
        await reopened(person);
        await at_first_question(person);
        await say_no(person);
        await person.sees_result('call_emergency', { number: '999' });
    });
}

test('a sign without pain that needs care ends in its result', async t => {
    const { person } = await open(t, '?tool=loads');
    await say_no(person);
    await person.answer({ ...well, signs: { fever: 'yes' } });
    await person.sees_result('medical_today');
    await reopened(person);
    await say_no(person);
    await person.sees_result('medical_today');
});

test('under 18 the tool stays shut', async t => {
    const { person } = await open(t, '?tool=setup');
    await say_no(person);
    await person.answer({ age: 'under_18' });
    assert.equal(await person.page.locator('body').getAttribute('data-view'), 'result');
    await person.sees('locks.under_18');
});

test('it is asked at each load; "No" with a record that still holds opens at once', async t => {
    const { page, person } = await open(t, '?tool=loads', { now: evening });
    await say_no(person);
    await person.answer(well);
    await opened(person, 'loads');
    await reopened(person);
    await at_first_question(person);
    assert.equal(await person.main.getByText(words('entry.lists', { count: 8 })).count(), 0);
    await say_no(person);
    await opened(person, 'loads');
    await page.clock.setSystemTime(evening.getTime() + 60 * 3_600_000);
    await reopened(person);
    await at_first_question(person);
    await say_no(person);
    assert.equal(screen_of(await person.heading()), lists[0], 'what is too old is asked again');
});

test("the browser's Forward does not lead past the question", async t => {
    const { page, person } = await open(t, '?tool=setup', { now: evening });
    await say_no(person);
    await person.answer(well);
    await opened(person, 'setup');
    await page.goBack();
    await reopened(person);
    await at_first_question(person);
    await page.goForward();
    await person.arrived();
    await at_first_question(person);
});

test('"No" after pain asks again what may have changed', async t => {
    const { person } = await open(t, '?tool=loads', { now: evening });
    await say_yes(person);
    await person.answer(strained);
    await person.sees_result('injury_protocol');
    await reopened(person);
    person.screens = [];
    await say_no(person);
    await person.answer({ ...strained, signs: {} });
    for (const screen of lists) assert.ok(person.screens.includes(screen), screen);
    await person.sees_result('injury_protocol');
});

test('"Yes" after "No" asks about the pain, and all signs again', async t => {
    const { person } = await open(t, '?tool=setup', { now: evening });
    await say_no(person);
    await person.answer(well);
    await reopened(person);
    person.screens = [];
    await say_yes(person);
    await person.answer(sore);
    for (const screen of [...lists, 'pain']) assert.ok(person.screens.includes(screen), screen);
    await person.sees_result('soreness_relief');
});

test('recovery: triage leads to the plan, where there is one', async t => {
    const { person } = await open(t, '?tool=recovery');
    assert.equal(await person.heading(), words('page.heading'));
    await person.start();
    await person.answer(strained);
    await opened(person, 'recovery');
    const { state } = await saved(person.page);
    assert.equal(state.episode_seen, 'open', 'the injury is known as if its result had been read');
});

test('recovery: an emergency is an emergency', async t => {
    const { person } = await open(t, '?tool=recovery&country=GB');
    await person.start();
    await person.answer(numb, { stops_early: true });
    await person.sees_result('call_emergency', { number: '999' });
});

test('the first question fits and can be used by everybody', async t => {
    const { person } = await open(t, '?tool=loads', {});
    await assert_fits(person);
    await assert_accessible(person);
});

// What is shown as chosen for loads, in both forms, and for the body.
async function units(person) {
    const chosen = name => person.main.locator(`input[name="${name}"]:checked`).getAttribute('value');
    await person.open_section('loads');
    const load = await chosen('max.equipment.unit');
    assert.equal(await chosen('equipment.equipment.unit'), load);
    await person.open_section('setup');
    return [load, await chosen('body-units')];
}

const ready = async (t, query, options) => {
    const found = await open(t, query, options);
    await found.person.start();
    await found.person.answer(sore);
    return found;
};

test('pounds and inches are the start, and what the person chooses counts', async t => {
    const { person } = await ready(t, '?units=lb', { now: evening });
    assert.deepEqual(await units(person), ['lb', 'imperial']);
    const body = await person.form('body');
    await person.tap(body.getByRole('radio', { name: words('forms.body.units.metric'), exact: true }));
    await person.open_section('loads');
    await person.form('max');
    await person.choose('form.equipment.unit.label', words('form.equipment.unit.kg'));
    await reopened(person);
    assert.deepEqual(await units(person), ['kg', 'metric']);
});

test('a number that stands there keeps its unit', async t => {
    const { page, person } = await ready(t, '', { now: evening, loud: true });
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await page.goto(`${address()}?units=lb`);
    await person.press('nav.resume');
    assert.deepEqual(await units(person), ['kg', 'imperial']);
});

test('the country of the address is the start, and the chosen one counts', async t => {
    const { page, person } = await open(t, '?country=us');
    await page.getByRole('link', { name: words('emergency.call', { number: '911' }), exact: true }).waitFor();
    await page.locator('#country').selectOption('DE');
    await reopened(person);
    await page.getByRole('link', { name: words('emergency.call', { number: '112' }), exact: true }).waitFor();
});

const scheme = page => page.evaluate(() => {
    const { colorScheme } = getComputedStyle(document.documentElement);
    return [getComputedStyle(document.body).backgroundColor, colorScheme];
});
const dark = ['rgb(0, 0, 0)', 'dark'];
const light = ['rgb(245, 243, 238)', 'light'];
for (const [query, device, expected] of [
    ['?theme=dark', 'light', dark], ['?theme=light', 'dark', light],
    ['?theme=auto', 'dark', ['rgb(0, 0, 0)', 'light dark']], ['?theme=pink', 'light', ['rgb(245, 243, 238)', 'light dark']],
]) {
    test(`${query} on a ${device} device; paper stays light`, async t => {
        const { page } = await open(t, query, { colorScheme: device });
        assert.deepEqual(await scheme(page), expected);
        await page.emulateMedia({ media: 'print', colorScheme: 'light' });
        assert.equal((await scheme(page))[0], 'rgb(255, 255, 255)');
        assert.notEqual((await scheme(page))[1], 'dark');
    });
}

test('the theme is there with the first of the page that is shown', async t => {
    const look_early = () => new MutationObserver((_, observer) => {
        if (!document.getElementById('emergency')) return;
        window.first_colour = getComputedStyle(document.body).backgroundColor;
        observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    const prepare = context => context.addInitScript(look_early);
    const { page } = await open(t, '?theme=dark', { colorScheme: 'light', prepare });
    assert.equal(await page.evaluate(() => window.first_colour), dark[0]);
});

test('what is not known is ignored', async t => {
    const junk = '?tool=admin&tool=setup&units=stone&theme=%00&lang=../x&country=ZZ&answers=yes&constructor=1';
    const query = `${junk}#?secret=%3Cb%3E`;
    const { person } = await open(t, query, { loud: true });
    assert.equal(await person.heading(), words('page.heading'));
    await person.start();
    await person.answer(sore);
    await person.sees_result('soreness_relief');
    assert.ok(person.page.url().endsWith(query), 'the address stays');
});

test('a language that was built is gone to, with query and fragment', async t => {
    const built = async route => {
        const german = new URL(route.request().url()).pathname.startsWith('/de/');
        const response = await route.fetch({ url: address() });
        const html = (await response.text()).replace(/<html [^>]*>/,
            `<html lang="${german ? 'de' : 'en'}" data-languages="en de" data-form="site">`);
        await route.fulfill({ response, body: html });
    };
    const { page } = await visit(t, {
        from: `${address()}?lang=de-AT&units=lb#?secret=AbC`, loud: true,
        prepare: context => context.route(`${address()}**`, built),
    });
    await page.waitForURL(`${address()}de/?lang=de-AT&units=lb#?secret=AbC`);
    await page.getByRole('main').getByRole('button').first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    await page.goto(`${address()}?lang=fr`);
    await page.getByRole('main').getByRole('button').first().waitFor();
    assert.equal(page.url(), `${address()}?lang=fr`);
});
