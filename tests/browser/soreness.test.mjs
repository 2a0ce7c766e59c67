// Mere soreness must not frighten: its plan is easy movement and lighter training, and nothing of the injury's.
import assert from 'node:assert/strict';
import test from 'node:test';
import { count_words } from './checks.mjs';
import { Person } from './person.mjs';
import { one_file, visit } from './site.mjs';
import { sore, sore_hamstrings } from './stories.mjs';
import { screen_of, texts, words } from './words.mjs';
import { load } from '../../dist/npm/index.mjs';

const words_per_minute = 200;

const of_an_injury = [
    'levels.injury_protocol.heading', 'plans.acute.title', 'recovery_view.close_episode',
    'gate.heading', 'blocks.entry_gate', 'loads_view.access.ladder',
    'recovery.no_spinal_loading.title', 'recovery.ice.title', 'recovery.no_heat_yet.title',
];

async function assert_no_injury(person) {
    const text = await person.document_text();
    const found = of_an_injury.map(key => words(key)).filter(phrase => text.includes(phrase));
    assert.deepEqual(found, [], `on the screen "${await person.heading()}"`);
}

async function tell_story(page) {
    const person = new Person(page, assert_no_injury);
    await person.start();
    await person.answer(sore);
    await person.sees_result('soreness_relief');

    await person.open_section('recovery');
    assert.equal(await person.heading(), words('plans.soreness.title'));
    for (const item of ['walk_easy', 'cat_cow_segments', 'bike_intervals']) await person.sees(`recovery.${item}.title`);

    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await person.tell_past();
    await person.fill('planned', { 'planned.load': '160', 'planned.sets': '6', 'planned.reps': '5' });
    const session = person.part('loads_view.session');
    assert.match(await session.innerText(), /\b4 × 5\b/); // two thirds of 6 sets
    assert.match(await session.innerText(), /\b127\.5 kg/); // 80 % of the planned 160 is 128, rounded down to what can be loaded
    await person.sees('loads_view.short', { short: '0.5 kg', wanted: '128 kg' }, session);
    const each_side = words('loads_view.per_side', { discs: '2 × 15, 2 × 10, 2.5 and 1.25', unit: 'kg' });
    await session.getByRole('img', { name: each_side }).waitFor();
}

test('a dull ache 30 hours after 180 kg: soreness plan, lighter training, no injury protocol', async t => {
    const { page } = await visit(t);
    await tell_story(page);
});

test('the same in the file opened from the disk', async t => {
    const { page } = await visit(t, { from: one_file });
    await tell_story(page);
});

test('both hamstrings and the back ache at 40 hours: soreness', async t => {
    const { page } = await visit(t);
    const person = new Person(page, assert_no_injury);
    await person.start();
    await person.answer(sore_hamstrings);
    await person.sees_result('soreness_relief');
});

test('sore, but not been to the toilet yet: the result says that it is not final', async t => {
    const { page } = await visit(t);
    const person = new Person(page, assert_no_injury);
    await person.start();
    await person.answer({ ...sore, no_toilet_yet: true });
    await person.sees_result('soreness_relief');
    await person.sees('result.not_final');
    await person.sees('signs.wiping_changed.label', {}, person.part('result.watch'));
});

test('the questions say that sore hamstrings are not meant', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.start();
    await person.tap(person.none());
    await person.main.getByText(words('questions.not_meant')).click();
    const text = await person.reads();
    for (const not_meant of texts('screens.legs.not_meant')) assert.ok(text.includes(not_meant), not_meant);
});

test('the way through the questions is short', async t => {
    const { page } = await visit(t);
    let read = 0;
    const person = new Person(page);
    await person.start();
    const tapped = person.taps;
    person.on_screen = async () => { read += await count_words(person); };
    await person.answer(sore);
    read -= await count_words(person); // the result
    const taps = person.taps - tapped;
    const minutes = (read / words_per_minute).toFixed(1);
    const counts = `${person.screens.length} questions, ${taps} taps, ${read} words, ${minutes} minutes to read`;
    t.diagnostic(`plain soreness: ${counts}`);
    assert.ok(person.screens.length + 1 <= 14, `${person.screens.length} questions and the first screen`);
    assert.ok(taps <= 16, `${taps} taps from the first question to the result`);
    assert.ok(read <= 750, `${read} words`); // what is not meant, and that a sign which has gone counts, take a hundred
});

test('all signs of an emergency are asked on the first four screens, worst first', async t => {
    const { questions, rules } = (await load()).catalogue();
    const screen_of_sign = Object.fromEntries(questions.map(({ field, screen }) => [field, screen]));
    const worst_first = [...new Set(rules
        .filter(({ care_level, fields }) => care_level === 'call_emergency' && fields.length === 1)
        .map(({ fields }) => screen_of_sign[fields[0]]))];
    const { page } = await visit(t);
    const person = new Person(page);
    await person.start();
    const asked = [];
    while (asked.length < 4) {
        asked.push(screen_of(await person.heading()));
        await person.tap(person.none());
    }
    assert.deepEqual(worst_first, asked.slice(0, worst_first.length));
});
