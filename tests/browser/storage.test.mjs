// Answers stay in this browser until the person has them forgotten, and the page says where they are.
import assert from 'node:assert/strict';
import test from 'node:test';
import { assert_accessible, assert_fits } from './checks.mjs';
import { Person } from './person.mjs';
import { saved } from './saved.mjs';
import { visit } from './site.mjs';
import { sore } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, screen_of, words } from './words.mjs';

const pressed = (person, key) => person.button(key).getAttribute('aria-pressed');

async function answer_as_far_as_the_pain(person) {
    await person.start();
    while (screen_of(await person.heading()) !== 'age') await person.tap(person.none());
    await person.press(`choices.age.${sore.age}`);
}

const open_privacy = (page, heading) => page.getByText(words(heading), { exact: true }).click();

test('a reload keeps the answers and the place', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await answer_as_far_as_the_pain(person);
    await page.reload();
    await person.main.getByRole('heading', { name: words('screens.pain.title') }).waitFor();
    await person.press('nav.back');
    assert.equal(await pressed(person, `choices.age.${sore.age}`), 'true');
    await person.press(`choices.age.${sore.age}`);
    await person.answer(sore);
    await person.sees_result('soreness_relief');
    await page.reload();
    await person.arrived();
    await person.sees_result('soreness_relief');
});

test('a new tab goes on where the person stopped', async t => {
    const { page, context } = await visit(t);
    await answer_as_far_as_the_pain(new Person(page));
    const address = page.url();
    await page.close();
    const later = new Person(await context.newPage());
    await later.page.goto(address);
    await later.button('nav.resume').click();
    assert.equal(await later.heading(), words('screens.pain.title'));
});

test('"Forget my answers" forgets them', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await answer_as_far_as_the_pain(person);
    await open_privacy(page, 'about.privacy_heading');
    await page.getByText(words('about.privacy'), { exact: true }).waitFor();
    await page.getByRole('button', { name: words('about.forget'), exact: true }).click();
    await page.getByText(words('about.forgotten'), { exact: true }).waitFor();
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await page.reload();
    await person.start();
    while (screen_of(await person.heading()) !== 'age') await person.tap(person.none());
    assert.equal(await pressed(person, `choices.age.${sore.age}`), 'false');
});

const denied = {
    'reading is denied': () => Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('denied', 'SecurityError'); },
    }),
    'it is full': () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; },
};
for (const [name, script] of Object.entries(denied)) {
    test(`without storage, as ${name}, the page works`, async t => {
        const { page } = await visit(t, { prepare: context => context.addInitScript(script) });
        const person = new Person(page);
        await person.start();
        await open_privacy(page, 'about.privacy_heading_no_storage');
        await page.getByText(words('about.privacy_no_storage'), { exact: true }).waitFor();
        await person.answer(sore);
        await person.sees_result('soreness_relief');
    });
}

const damaged = [
    '{"version":1,"answers":{', '{"version":1,"answers":["no"],"at":7,"drafts":[],"standing":true}', '7', 'null',
];
for (const saved of damaged) {
    test(`a damaged store does no harm: ${saved}`, async t => {
        const { page } = await visit(t, {
            prepare: context => context.addInitScript(text => localStorage.setItem('liftback', text), saved),
        });
        const person = new Person(page);
        await person.arrived();
        await person.look();
        const start = person.button('nav.start').or(person.button('nav.start_over'));
        await person.tap(start);
        await person.answer(sore);
        await person.sees_result('soreness_relief');
    });
}

test('Back shows what was entered, and forward finds it again', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await answer_as_far_as_the_pain(person);
    await person.answer_pain(sore.pain);
    await person.answer_hours(sore.session);
    assert.equal(await person.heading(), words('screens.quality.title'));

    await page.goBack();
    assert.equal(await person.main.getByRole('textbox').inputValue(), '30');
    await person.press('nav.back');
    const moving = person.main.getByRole('group', { name: words('fields.pain_moving') });
    assert.ok(await moving.getByRole('radio', { name: '4', exact: true }).isChecked());
    await page.goBack();
    assert.equal(await pressed(person, `choices.age.${sore.age}`), 'true');
    await page.goBack();
    assert.equal(await person.heading(), words('screens.history.title'));

    for (let forward = 0; forward < 4; forward += 1) await page.goForward();
    assert.equal(await person.heading(), words('screens.quality.title'));
    await person.answer(sore);
    await person.sees_result('soreness_relief');
});

test('ticks and "not noticed yet" are there again after Back', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.start();
    await person.press('questions.no_toilet_yet');
    await person.tap(person.none());
    await person.press('nav.back');
    assert.equal(await pressed(person, 'questions.no_toilet_yet'), 'true');
});

// Ways in which a browser stops saving in the middle of a visit, and saves again.
const failures = {
    'it is full': {
        fail: () => {
            let size = 4_000_000;
            for (let at = 0; size >= 1; at += 1) {
                try {
                    localStorage.setItem(`other-${at}`, 'x'.repeat(size));
                } catch {
                    size = Math.floor(size / 2);
                }
            }
        },
        mend: () => Object.keys(localStorage).filter(key => key.startsWith('other-'))
            .forEach(key => localStorage.removeItem(key)),
    },
    'writing throws': {
        fail: () => {
            window.own = Storage.prototype.setItem;
            Storage.prototype.setItem = () => { throw new DOMException('no', 'InvalidStateError'); };
        },
        mend: () => { Storage.prototype.setItem = window.own; },
    },
    'it is taken away': {
        fail: () => {
            window.own = Object.getOwnPropertyDescriptor(window, 'localStorage');
            Object.defineProperty(window, 'localStorage', {
                configurable: true, get() { throw new DOMException('denied', 'SecurityError'); },
            });
        },
        mend: () => Object.defineProperty(window, 'localStorage', window.own),
    },
};
const retries = {
    'a button': person => person.press('not_saved.retry'),
    'the next change': async person => {
        const form = await person.form('max');
        await person.field('base.weeks_since', form).fill('2');
    },
    'being seen again': ({ page }) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
    'being online again': ({ page }) => page.evaluate(() => window.dispatchEvent(new Event('online'))),
};
const save_note = person => person.main.locator('.not-saved');
const asks_before_leaving = page => page.evaluate(() =>
    !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

async function at_the_loads(t, options) {
    const { person } = await told(t, sore, { loud: true, ...options });
    await person.open_section('loads');
    return person;
}

for (const [what, { fail, mend }] of Object.entries(failures)) {
    for (const [how, retry] of Object.entries(retries)) {
        test(`a failed save is said in the view, and is made up for by ${how}: ${what}`, async t => {
            const person = await at_the_loads(t);
            const { page } = person;
            assert.equal(await asks_before_leaving(page), false);
            await page.evaluate(fail);
            const form = await person.form('max');
            await person.field('base.max', form).fill('182.5');
            await save_note(person).waitFor();
            await person.sees('not_saved.since', {}, save_note(person));
            const { y, height } = await save_note(person).boundingBox();
            assert.ok(y >= 0 && y + height <= page.viewportSize().height, 'where it is seen');
            assert.ok(await asks_before_leaving(page), 'the browser asks before the page is left');

            await person.press('not_saved.retry');
            await save_note(person).waitFor();
            await page.locator('#save-said', { hasText: pattern('not_saved.still_not') }).waitFor();
            await person.open_section('answers');
            await save_note(person).waitFor();
            await person.look();
            await page.getByText(words('about.privacy_heading_no_storage'), { exact: true }).waitFor();
            await person.open_section('loads');
            await person.form('max');
            assert.equal(await person.field('base.max').inputValue(), '182.5', 'what was typed is still there');

            await page.evaluate(mend);
            await retry(person);
            await save_note(person).waitFor({ state: 'detached' });
            await page.locator('#save-said', { hasText: words('not_saved.saved') }).waitFor({ state: 'attached' });
            await page.getByText(words('about.privacy_heading'), { exact: true }).waitFor();
            assert.equal(await asks_before_leaving(page), false);
            assert.equal((await saved(page)).state.drafts['base.max'], '182.5');
            await page.reload();
            await person.form('max');
            assert.equal(await person.field('base.max').inputValue(), '182.5');
        });
    }
}

test('a failed save during a session is said beside the button for the next set', async t => {
    const person = await at_the_loads(t);
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await person.tell_past();
    await person.press('loads_view.start');
    await person.page.evaluate(failures['writing throws'].fail);
    await person.tick_set();
    await person.main.locator('.dock .not-saved').waitFor();
    await person.page.evaluate(failures['writing throws'].mend);
    await person.tick_set();
    await save_note(person).waitFor({ state: 'detached' });
    assert.equal((await saved(person.page)).state.journal[0].sets.length, 2);
});

test('no note of a failed save stands beside a call for help, or where nothing was entered', async t => {
    const { page } = await visit(t, { loud: true });
    const person = new Person(page);
    await person.arrived();
    await page.evaluate(failures['writing throws'].fail);
    await person.start();
    assert.equal(await save_note(person).count(), 0);
    await person.tick('saddle_numbness', 'yes');
    await person.sees_result('call_emergency', { number: '999' });
    assert.equal(await save_note(person).isVisible(), false);
});

test('what another page saves while this one cannot is joined with what waits here', async t => {
    const person = await at_the_loads(t);
    const { page } = person;
    await page.evaluate(failures['writing throws'].fail);
    const form = await person.form('max');
    await person.field('base.max', form).fill('182.5');
    await save_note(person).waitFor();
    const other = new Person(await page.context().newPage());
    await other.page.goto(page.url());
    await other.page.locator('#country').selectOption('IE');
    await page.evaluate(failures['writing throws'].mend);
    await person.press('not_saved.retry');
    await save_note(person).waitFor({ state: 'detached' });
    const { state } = await saved(page);
    assert.deepEqual([state.country, state.drafts['base.max']], ['IE', '182.5']);
});

test('the note of a failed save: accessible, and nothing too wide or too small', async t => {
    const person = await at_the_loads(t, { viewport: { width: 320, height: 640 } });
    await person.page.evaluate(failures['writing throws'].fail);
    const form = await person.form('max');
    await person.field('base.max', form).fill('182.5');
    await save_note(person).waitFor();
    await assert_fits(person);
    await assert_accessible(person);
});
