// Several people on one device: what one enters never shows with another.
import assert from 'node:assert/strict';
import test from 'node:test';
import { assert_accessible, assert_fits } from './checks.mjs';
import { Person } from './person.mjs';
import { saved, texts_in } from './saved.mjs';
import { visit } from './site.mjs';
import { numb, sore } from './stories.mjs';
import { words } from './words.mjs';

const first = (person, key, parameters) =>
    person.main.getByRole('button', { name: words(key, parameters), exact: true });

async function open_people(person) {
    await person.button('people.someone_else').waitFor();
    await person.press('people.someone_else');
    await person.look();
}

async function add(person, name) {
    await open_people(person);
    await person.press('people.add_open');
    await person.field('person.name').fill(name);
    await person.press('people.add_and_start');
    await person.look();
}

async function name_me(person, name) {
    await open_people(person);
    await person.tap(first(person, 'people.rename', { name: words('people.unnamed') }));
    await person.field('person.name').fill(name);
    await person.press('people.save_name');
}

async function to_start(person) {
    await person.page.evaluate(() => history.replaceState({ view: { name: 'start' } }, ''));
    await person.page.reload();
    await person.button('people.someone_else').waitFor();
}

test('answers, results and measures of two people stay apart', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await name_me(person, 'Ann');
    await to_start(person);
    await person.sees('people.answering', { name: 'Ann' });
    await person.start();
    await person.answer(numb, { stops_early: true });
    await person.sees_result('call_emergency', { number: '999' });

    await to_start(person);
    await add(person, 'Ben');
    await person.sees('people.answering', { name: 'Ben' });
    await person.start();
    await person.answer(sore);
    await person.sees_result('soreness_relief');
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    assert.equal((await saved(page)).state.name, 'Ben');

    await to_start(person);
    await person.sees('people.answering', { name: 'Ben' });
    await open_people(person);
    await person.tap(first(person, 'people.switch', { name: 'Ann' }));
    await person.press('nav.resume');
    await person.sees_result('call_emergency', { number: '999' });
    const { state } = await saved(page);
    assert.deepEqual([state.name, state.drafts], ['Ann', {}]);

    await page.reload();
    await person.sees_result('call_emergency', { number: '999' });
});

test('a name that does not fit is told at the field and stays there', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await open_people(person);
    await person.press('people.add_open');
    await person.press('people.add_and_start');
    await person.sees('people.missing');
    const long = 'ä'.repeat(61);
    await person.field('person.name').fill(long);
    await person.press('people.add_and_start');
    await person.sees('people.too_long', { limit: 60 });
    const field = person.field('person.name');
    assert.equal(await field.inputValue(), long);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    await field.fill('ä'.repeat(60));
    await person.press('people.add_and_start');
    await person.sees('people.answering', { name: 'ä'.repeat(60) });
});

test('forgetting one asks once and leaves the others; forgetting the last leaves nothing', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await name_me(person, 'Ann');
    await to_start(person);
    await add(person, 'Ben');
    await open_people(person);
    await person.tap(first(person, 'people.forget', { name: 'Ann' }));
    await person.sees('people.forget_sure', { name: 'Ann' });
    await person.press('people.keep');
    assert.equal(await first(person, 'people.forget', { name: 'Ann' }).count(), 1);
    await person.tap(first(person, 'people.forget', { name: 'Ann' }));
    await person.press('people.forget_yes');
    assert.equal(await first(person, 'people.forget', { name: 'Ann' }).count(), 0);
    assert.ok(Object.values(await texts_in(page)).every(text => !text.includes('Ann')));
    await person.tap(first(person, 'people.forget', { name: 'Ben' }));
    await person.press('people.forget_yes');
    await page.getByText(words('about.forgotten'), { exact: true }).waitFor();
    assert.deepEqual(await texts_in(page), {});
});

test('what a second tab enters is in the first, and what it forgets is forgotten there', async t => {
    const { page, context } = await visit(t);
    const person = new Person(page);
    await person.start();
    const other = new Person(await context.newPage());
    await other.page.goto(page.url());
    await other.button('nav.start').or(other.button('nav.resume')).click();
    await other.answer(sore);
    await other.sees_result('soreness_relief');
    await person.press('nav.back');
    await person.press('nav.resume');
    await person.sees_result('soreness_relief');

    await other.press('change.open');
    await person.page.waitForFunction(() => document.body.dataset.view === 'result');
    await other.page.getByText(words('about.privacy_heading'), { exact: true }).click();
    await other.page.getByRole('button', { name: words('about.forget'), exact: true }).click();
    await person.page.waitForFunction(() => !document.body.dataset.level.startsWith('soreness'));
    assert.deepEqual(await texts_in(page), {});
});

test('accessible, and nothing too wide or too small', async t => {
    const { page } = await visit(t, { viewport: { width: 320, height: 640 } });
    const person = new Person(page, async each => {
        await assert_fits(each);
        await assert_accessible(each);
    });
    await add(person, 'Ben of the long name '.repeat(2).trim());
    await open_people(person);
    await person.tap(first(person, 'people.forget', { name: words('people.unnamed') }));
    await person.look();
});
