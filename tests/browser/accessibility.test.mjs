// Every screen of the stories, for those who use other means than eyes and fingers, and on the narrowest phones.
import test from 'node:test';
import { assert_accessible, assert_fits } from './checks.mjs';
import { Person } from './person.mjs';
import { visit } from './site.mjs';
import { better, limping, numb, quiet_days, sore, sore_hamstrings, strained, strained_body } from './stories.mjs';
import { words } from './words.mjs';

const evening = new Date('2026-03-02T18:00:00Z');
const narrow = { viewport: { width: 320, height: 640 }, now: evening };

async function look_closely(person) {
    await assert_fits(person);
    await assert_accessible(person);
}

async function start(t, on_screen) {
    const { page } = await visit(t, narrow);
    const person = new Person(page, on_screen);
    await person.start();
    return person;
}

test('soreness: accessible, and nothing too wide or too small at 320 pixels', async t => {
    const person = await start(t, look_closely);
    await person.answer(sore);
    await person.open_section('recovery');
    await person.open_section('setup');
    await person.fill('body', { 'lifter.stature_cm': '400', 'lifter.mass_kg': '82' });
    await person.fill('body', { 'lifter.stature_cm': '178' });
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await person.tell_past();
    await person.fill('planned', { 'planned.load': '160', 'planned.sets': '6', 'planned.reps': '5' });
    await person.open_section('answers');
});

test('the hinge test, and how to measure: the same', async t => {
    const person = await start(t, look_closely);
    await person.answer({ ...sore, pain: { moving: 2, rest: 1 } });
    await person.open_section('setup');
    await person.press('hinge_test.open');
    await person.look();
    await person.tap(person.main.getByText(words('hinge_test.no_tape'), { exact: true }));
    await person.choose('form.hinge.deadlift_at.label', words('hinge_test.landmarks.knee'));
    await person.press('forms.submit');
    await person.look();
    for (const [path, text] of [['lifter.stature_cm', '178'], ['lifter.mass_kg', '82']]) await person.field(path).fill(text);
    await person.press('forms.submit');
    await person.look();
});

test('a strain, on its first evening and on day 5: the same', async t => {
    const person = await start(t, look_closely);
    await person.answer(strained);
    for (const section of ['recovery', 'setup', 'loads']) await person.open_section(section);

    await person.page.clock.setSystemTime(evening.getTime() + 5 * 24 * 3_600_000);
    await person.page.reload();
    await person.go_on();
    await person.answer(better);
    await person.open_section('answers');
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await person.enter_checks(quiet_days);
    await person.open_section('setup');
    await person.fill('body', strained_body);
});

test('numb inner thighs: the same', async t => {
    const person = await start(t, look_closely);
    await person.answer(numb);
    await person.press('way_out.examined');
    await person.look();
    await person.press('examination.submit');
    await person.look();
});

test('limping with no toilet visit yet, and the ache of hamstrings: the same', async t => {
    for (const story of [limping, sore_hamstrings]) {
        const person = await start(t, look_closely);
        await person.answer(story);
    }
});

test('to be seen soon, afraid, and a change: the same', async t => {
    const person = await start(t, look_closely);
    await person.answer({ ...sore, signs: { one_leg_pain_or_numbness: 'yes', moving_harms: 'yes' } });
    await person.press('change.open');
    await person.look();
});

test('to be examined today, and no pain but a sign to wait for: the same', async t => {
    for (const story of [{ ...sore, signs: { fever: 'yes' } }, { ...sore, pain: { none: true }, no_toilet_yet: true }]) {
        const person = await start(t, look_closely);
        await person.answer(story);
    }
});

test('something else that worries, an open sign and a question left out: the same', async t => {
    const person = await start(t, look_closely);
    await person.tap(person.page.getByRole('button', { name: words('nav.something_else') }));
    await person.look();
    await person.page.goBack();
    await person.tap(person.sign('urine_leaking'));
    await person.tap(person.none());
    await person.look();
});
