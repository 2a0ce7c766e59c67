// Numb inner thighs: call. Nothing that could be done instead of calling may be anywhere in the document.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { saved } from './saved.mjs';
import { visit } from './site.mjs';
import { numb, sore } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, screen_of, texts, words } from './words.mjs';
import { load } from '../../dist/npm/index.mjs';

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

// The only time on the page is that of the way out.
const way_back_words = words('way_out.mistake_for', { time: '10 minutes' });

async function assert_emergency_only(person) {
    await person.sees_result('call_emergency', { number: '999' });
    const text = (await person.document_text()).replace(way_back_words, '');
    for (const advice of forbidden_words) assert.ok(!text.includes(advice), `"${advice}" beside an emergency`);
    assert.ok(!amount.test(text), `"${amount.exec(text)?.[0]}" beside an emergency`);

    const everywhere = person.page.locator('body');
    const count = (role, options) => everywhere.getByRole(role, { includeHidden: true, ...options }).count();
    for (const role of ['table', 'textbox', 'radio', 'progressbar', 'spinbutton', 'form']) {
        assert.equal(await count(role), 0, role);
    }
    const for_staff = person.part('result.for_staff').getByRole('checkbox', { includeHidden: true });
    assert.equal(await count('checkbox'), await for_staff.count(), 'what is ticked is for the staff');
    assert.equal(await everywhere.locator('main svg, main img, main canvas').count(), 0);
    const ways_on = await person.main.getByRole('button', { includeHidden: true }).allInnerTexts();
    const others = [words('way_out.examined'), words('way_out.someone_else')];
    assert.deepEqual(ways_on.filter(name => name !== words('way_out.mistake')), others);
    const sections = await person.main.getByRole('region', { includeHidden: true }).evaluateAll(all => all.length);
    assert.equal(sections, 2); // for the staff, and the way out
    const loose = await person.main.locator('> *').evaluateAll(all => all.map(element => element.tagName));
    // Before them stands the instruction, after them the version of the rules.
    assert.deepEqual(loose, ['SECTION', 'SECTION', 'SECTION', 'P']);
}

const told_numb = async (t, options) => (await told(t, numb, options)).person;

async function answered_numb(t, options) {
    const { page } = await visit(t, options);
    const person = new Person(page);
    await person.start();
    await person.answer(numb);
    return person;
}

test('numb inner thighs end the questions at once: call, and nothing else', async t => {
    const person = await answered_numb(t);
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
    const person = await answered_numb(t);
    await person.page.reload();
    await person.arrived();
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
    await person.page.clock.fastForward('09:50');
    await person.press('way_out.mistake');
    await person.page.clock.fastForward('01:10');
    await change_to_no(person);
    await person.answer(sore);
    await person.sees_result('call_emergency', { number: '999' });
    await person.sees('refused.too_late');
});

test('loads opened earlier are gone once an answer becomes an emergency', async t => {
    const { page, person } = await told(t, sore);
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await person.tell_past();
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

test('a mistaken tap: the page says for how long it can be taken back, and counts down', async t => {
    const minutes = (await load()).catalogue().triage_limits.find(({ id }) => id === 'mistake_withdrawn_within_minutes').value;
    const person = await told_numb(t, { now: evening });
    await person.sees('way_out.mistake_for', { time: `${minutes} minutes` });
    const seconds_left = async () => {
        const [m, s] = (await person.main.getByRole('timer').innerText()).split(':').map(Number);
        return 60 * m + s;
    };
    const first = await seconds_left();
    assert.ok(first <= 60 * minutes && first > 60 * (minutes - 1), `${first} s`);
    await person.page.clock.fastForward('05:00');
    const later = await seconds_left();
    assert.ok(later <= first - 300, `${first} s, then ${later} s`);

    await person.page.clock.fastForward('05:00');
    await person.sees('way_out.mistake_over', { time: `${minutes} minutes` });
    assert.equal(await person.button('way_out.mistake').count(), 0);
    assert.equal(await person.main.getByRole('timer').count(), 0);
    await person.sees_result('call_emergency', { number: '999' });
});

test('somebody else begins from the emergency page; the emergency stays with whom it belongs to', async t => {
    const person = await told_numb(t);
    await person.press('way_out.someone_else');
    await person.press('people.add_open');
    await person.field('person.name').fill('Ben');
    await person.press('people.add_and_start');
    await person.start();
    await person.answer(sore);
    await person.sees_result('soreness_relief');
});

test('a browser that keeps nothing: somebody else begins, and the answers are gone', async t => {
    const prepare = context => context.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } });
    });
    const person = await answered_numb(t, { prepare });
    await person.press('way_out.someone_else');
    await person.press('people.start_fresh');
    await person.start();
    await person.answer(sore);
    await person.sees_result('soreness_relief');
});

const staff_box = (person, field) => person.part('result.for_staff')
    .getByRole('checkbox', { name: words(`signs.${field}.label`), exact: true });

test('the list for the staff is added to on the page: ticks are answers, and nothing makes it milder', async t => {
    const person = await told_numb(t);
    const staff = person.part('result.for_staff');
    await staff.getByText(words('result.staff_more'), { exact: true }).click();
    assert.equal(await staff_box(person, 'saddle_numbness').count(), 0, 'what was told is on the list already');
    const told = async () => (await staff.locator('.staff > li').allInnerTexts()).map(text => text.split('\n')[0]);
    for (const field of ['wiping_changed', 'fever', 'blood_thinners']) {
        await person.tap(staff_box(person, field));
        await assert_emergency_only(person);
        assert.ok((await told()).includes(words(`signs.${field}.label`)), field);
    }
    await person.tap(staff_box(person, 'fever'));
    assert.ok(!(await told()).includes(words('signs.fever.label')), 'a tick is taken back');
    const { state } = await saved(person.page);
    const { saddle_numbness, wiping_changed, fever, blood_thinners } = state.answers;
    assert.deepEqual([saddle_numbness, wiping_changed, fever, blood_thinners], ['yes', 'yes', undefined, 'yes']);

    // one that a tick calls for stands there at once
    assert.equal(await staff_box(person, 'muscle_breakdown_risk').count(), 0);
    await person.tap(staff_box(person, 'back_swollen_hard'));
    await person.tap(staff_box(person, 'muscle_breakdown_risk'));
    await assert_emergency_only(person);
    await person.page.reload();
    await assert_emergency_only(person);
    assert.ok((await told()).includes(words('signs.wiping_changed.label')), 'it is kept');
});

test('a tick for the staff that is taken back never takes the emergency away', async t => {
    const person = await told_numb(t, { now: evening });
    await person.press('way_out.mistake');
    await person.page.goBack();
    const staff = person.part('result.for_staff');
    await staff.getByText(words('result.staff_more'), { exact: true }).click();
    await person.tap(staff_box(person, 'wiping_changed'));
    for (const field of ['saddle_numbness', 'wiping_changed']) {
        const box = staff_box(person, field);
        if (await box.count()) await person.tap(box);
        await person.sees_result('call_emergency', { number: '999' });
    }
});
