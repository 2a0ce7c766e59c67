// Numb inner thighs: call. Nothing that could be done instead of calling may be anywhere in the document.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { use_browser, visit } from './site.mjs';
import { numb, sore } from './stories.mjs';
import { pattern, screen_of, texts, words } from './words.mjs';
import { load } from '../../dist/npm/index.mjs';

use_browser();

const values_under = key => Object.values(texts(key));
const forbidden_words = [
    ...values_under('recovery').flatMap(({ how }) => how),
    ...values_under('plans').map(({ title }) => title),
    ...values_under('exercises'),
    ...values_under('nav_hints'),
    ...['setup_view', 'loads_view', 'gate'].map(view => words(`${view}.heading`)),
    ...values_under('forms').map(({ title }) => title).filter(Boolean),
];
const amount = /%|×|\d\s*(kg|lb|cm|mm|in|percent|sets?|reps?|times|minutes?|seconds?)\b/i;

const evening = new Date('2026-03-02T18:00:00Z');

async function assert_emergency_only(person) {
    await person.sees_result('call_emergency', { number: '999' });
    const text = await person.document_text();
    for (const advice of forbidden_words) assert.ok(!text.includes(advice), `"${advice}" beside an emergency`);
    assert.ok(!amount.test(text), `"${amount.exec(text)?.[0]}" beside an emergency`);

    const everywhere = person.page.locator('body');
    const count = (role, options) => everywhere.getByRole(role, { includeHidden: true, ...options }).count();
    for (const role of ['table', 'textbox', 'radio', 'checkbox', 'progressbar', 'spinbutton', 'form']) {
        assert.equal(await count(role), 0, role);
    }
    assert.equal(await everywhere.locator('main svg, main img, main canvas').count(), 0);
    const ways_on = await person.main.getByRole('button', { includeHidden: true }).allInnerTexts();
    assert.deepEqual(ways_on, [words('way_out.mistake'), words('way_out.examined')]);
    const sections = await person.main.getByRole('region', { includeHidden: true }).evaluateAll(all => all.length);
    assert.equal(sections, 2); // for the staff, and the way out
    const loose = await person.main.locator('> *').evaluateAll(all => all.map(element => element.tagName));
    // Before them stands the instruction, after them the version of the rules.
    assert.deepEqual(loose, ['SECTION', 'SECTION', 'SECTION', 'P']);
}

async function told_numb(t, options) {
    const { page } = await visit(t, options);
    const person = new Person(page);
    await person.start();
    await person.answer(numb);
    return person;
}

test('numb inner thighs end the questions at once: call, and nothing else', async t => {
    const person = await told_numb(t);
    await assert_emergency_only(person);
    assert.deepEqual(person.screens, ['bladder_and_saddle']);

    const call = person.main.getByRole('link', { name: words('emergency.call', { number: '999' }) });
    assert.equal(await call.getAttribute('href'), 'tel:999');
    const { y, width, height } = await call.boundingBox();
    assert.ok(y + height <= 740 && width >= 200 && height >= 44, 'the call is large and in view');

    const staff = person.part('result.for_staff');
    const told = await staff.locator('[data-rule]').allInnerTexts();
    assert.deepEqual(told.map(text => text.split('\n')[0]), [words('signs.saddle_numbness.label')]);
    await person.sees('result.entered', {}, staff);
    assert.match(await person.reads(), /\d+\.\d+\.\d+, \d{1,2} \w+ 20\d\d/);
    await person.sees('about.ruleset');
});

test('"not sure" about numbness counts as numb', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.start();
    await person.answer({ signs: { saddle_numbness: 'not_sure' } });
    await assert_emergency_only(person);
});

test('the emergency survives a reload, and a changed answer', async t => {
    const person = await told_numb(t);
    await person.page.reload();
    await person.main.getByRole('heading', { level: 1 }).waitFor();
    await assert_emergency_only(person);

    await person.page.goBack();
    assert.equal(screen_of(await person.heading()), 'bladder_and_saddle');
    assert.ok(await person.sign('saddle_numbness').isChecked());
    await person.tap(person.sign('saddle_numbness'));
    await person.tap(person.none());
    await person.answer(sore);
    await assert_emergency_only(person);
});

async function change_to_no(person) {
    const screen = words('screens.bladder_and_saddle.title');
    await person.tap(person.main.getByRole('button', { name: `${words('answers.change')} ${screen}` }));
    await person.tap(person.sign('saddle_numbness'));
    await person.tap(person.none());
}

test('tapped by mistake: changed at once, the answer counts as never given', async t => {
    const person = await told_numb(t, { now: evening });
    await person.press('way_out.mistake');
    await person.sees('way_out.change_now');
    await change_to_no(person);
    await person.answer(sore);
    await person.sees_result('soreness_relief');
    await person.sees('way_out.withdrawn');
});

test('tapped by mistake: eleven minutes later the emergency stays', async t => {
    const person = await told_numb(t, { now: evening });
    await person.page.clock.fastForward('11:00');
    await person.press('way_out.mistake');
    await change_to_no(person);
    await person.answer(sore);
    await person.sees_result('call_emergency', { number: '999' });
    await person.sees('refused.too_late');
});

test('loads opened earlier are gone once an answer becomes an emergency', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.start();
    await person.answer(sore);
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    assert.match(await person.reads(), /\d kg/);
    await person.open_section('answers');
    const screen = words('screens.bladder_and_saddle.title');
    await person.tap(person.main.getByRole('button', { name: `${words('answers.change')} ${screen}` }));
    await person.tick('saddle_numbness', 'yes');
    await assert_emergency_only(person);
    for (let back = 0; back < 3; back += 1) {
        await page.goBack();
        assert.doesNotMatch(await person.reads(), /\d kg/);
        assert.equal(await person.main.getByRole('img').count(), 0);
    }
});

test('the emergency list is one tap away on every question', async t => {
    const { page } = await visit(t);
    const person = new Person(page, async ({ screens }) => {
        if (!screens.length) return;
        const toggle = page.getByRole('button', { name: words('emergency.toggle'), exact: true });
        await toggle.click();
        for (const sign of values_under('emergency.signs')) await page.getByText(sign, { exact: true }).waitFor();
        await page.getByRole('link', { name: pattern('emergency.call') }).first().waitFor();
        await toggle.click();
    });
    await person.start();
    await person.answer(sore);
});

test('the list is there without a script: a line for every rule of an emergency, in the order of the rules', async t => {
    const { page } = await visit(t, { javaScriptEnabled: false });
    const { emergency_panel, rules } = (await load()).catalogue();
    const lines = await page.locator('.emergency-signs li').allInnerTexts();
    assert.deepEqual(lines, emergency_panel.map(line => words(`emergency.signs.${line}`)));
    for (const { id, care_level, panel } of rules) {
        if (care_level !== 'call_emergency') continue;
        if (id.startsWith('standing.')) assert.equal(panel, undefined, id);
        else assert.ok(emergency_panel.includes(panel), id);
    }
});

test('in a window 300 pixels high the heading, the call and the start of the list are in view', async t => {
    const height = 300;
    for (const width of [320, 360, 740]) {
        const { page } = await visit(t, { viewport: { width, height } });
        const panel = page.locator('#emergency');
        await panel.getByRole('link', { name: words('emergency.call', { number: '999' }) }).first().waitFor();
        const start = [panel.getByRole('heading'), panel.locator('.call-own'), panel.locator('.emergency-signs li').first()];
        for (const part of start) {
            const { y, height: tall } = await part.boundingBox();
            assert.ok(y >= 0 && y + tall <= height, `${await part.innerText()} at ${width} × ${height}`);
        }
    }
});

test('each sign on the list for the staff says where it comes from, folded', async t => {
    const person = await told_numb(t);
    const reason = person.main.locator('[data-rule="cauda_equina.saddle_numbness"]');
    await reason.getByText(words('evidence.summary'), { exact: true }).click();
    await person.sees('notes.D5', {}, reason);
    await person.sees('evidence.rule', { id: 'cauda_equina.saddle_numbness' }, reason);
});
