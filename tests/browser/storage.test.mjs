// Answers stay in this browser until the person has them forgotten, and the page says where they are.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { use_browser, visit } from './site.mjs';
import { sore } from './stories.mjs';
import { screen_of, words } from './words.mjs';

use_browser();

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
    await person.main.getByRole('heading', { level: 1 }).waitFor();
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
        await person.main.getByRole('button').first().waitFor();
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
