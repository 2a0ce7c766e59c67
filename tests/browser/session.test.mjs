// A session at the bar: begun once the checks are met, ticked set by set, broken off by a reload or by a warning, and
// told to its end that night and next morning.
import assert from 'node:assert/strict';
import test from 'node:test';
import { better, quiet_session, sore } from './stories.mjs';
import { behind_the_checks, told } from './told.mjs';
import { screen_of, words } from './words.mjs';

const hour = 3_600_000;
const evening = new Date('2026-03-02T18:00:00Z'); // a Monday
const day_5 = evening.getTime() + 5 * 24 * hour; // Saturday, 18:00

async function at_the_bar(t) {
    const { person } = await told(t, better, { now: new Date(day_5), rest: behind_the_checks(day_5), view: 'loads' });
    return person;
}

const kept = person => person.main.locator('.set-done').count();
const decision = person => person.main.locator('[data-decision]').first().getAttribute('data-decision');
// The page's clock stands still from a minute later, so that what it shows is exact.
async function stop_clock({ page }) {
    await page.clock.pauseAt(await page.evaluate(() => Date.now()) + 60_000);
}
const clock_time = person => person.main.getByRole('timer').innerText();

test('a session is ticked, undone, put right, survives a reload, and is decided when the morning is told', async t => {
    const person = await at_the_bar(t);
    await person.press('loads_view.start');
    await person.look();
    assert.equal(await person.heading(), words('session.heading', { rung: '1' }));
    await person.sees('session.stop_rule');
    assert.ok(await person.button('session.wrong').isVisible());
    await person.score('pain_before', 1);
    await person.tell('masked', 'no');

    await stop_clock(person);
    await person.tick_set();
    assert.equal(await kept(person), 1);
    assert.equal(await clock_time(person), '3:00');
    await person.page.clock.resume();
    await person.tick_set();
    await person.press('session.undo');
    assert.equal(await kept(person), 1, 'the last set is undone');
    const first = person.main.locator('[data-set="1"]');
    await person.press('session.fewer', first);
    assert.match(await first.innerText(), /9 reps/);
    await person.press('session.more', first);

    await person.page.reload();
    await person.arrived();
    await person.look();
    assert.equal(await kept(person), 1, 'the set that was done is still there');
    assert.ok(await person.main.getByRole('group', { name: words('form.journal.pain_before.question') })
        .getByRole('radio', { name: '1', exact: true }).isChecked());
    await person.tick_set();
    await person.tick_set();
    await person.sees('session.all_done');
    assert.equal(await person.main.locator('#tick').count(), 0);

    const { pain_before, masked, ...after } = quiet_session;
    for (const [name, value] of Object.entries(after))
        await (typeof value === 'number' ? person.score(name, value) : person.tell(name, value));
    await person.press('session.finish');
    await person.look();
    await person.sees('session_rules.session.score_missing');
    await person.sees('session.open_tonight');
    await person.sees('session.open_morning');
    assert.equal(await decision(person), 'hold');

    await person.come_back(day_5 + 15 * hour); // Sunday, 9:00
    const asked = person.main.locator('.follow-up');
    await person.score('pain_that_night', 1, asked);
    await person.score('pain_next_morning', 0, asked);
    await person.score('muscle_soreness', 3, asked);
    await person.sees('session_rules.session.same_again', {}, asked);
    assert.equal(await asked.locator('[data-decision]').getAttribute('data-decision'), 'repeat');
    await person.page.reload();
    await person.arrived();
    assert.equal(await asked.count(), 0, 'what was told is asked no more');
});

test('the rest goes on over a reload, is lengthened, ends by itself and says for how long', async t => {
    const person = await at_the_bar(t);
    await person.press('loads_view.start');
    await stop_clock(person);
    await person.tick_set();
    await person.page.clock.runFor(60_000);
    assert.equal(await clock_time(person), '2:00');
    await person.page.clock.resume();
    await person.page.reload();
    await person.main.getByRole('timer').waitFor();
    assert.match(await clock_time(person), /^(2:00|1:5\d)$/);
    await person.tap(person.main.getByRole('button', { name: words('timer.more', { seconds: '15' }), exact: true }));
    assert.match(await clock_time(person), /^2:[01]\d$/);
    const said = person.page.locator('#timer-said');
    assert.equal(await said.textContent(), '');
    await person.page.clock.runFor(140_000);
    assert.equal(await said.textContent(), words('timer.ends.rest'), 'the end is said once');
    await person.page.clock.runFor(180_000);
    assert.equal(await clock_time(person), words('timer.over_for', { count: 3 }));
    await person.press('timer.close');
    assert.ok(!await person.main.locator('.timer').isVisible());
});

test('left unfinished, it is offered on the first screen and on the loads view', async t => {
    const person = await at_the_bar(t);
    await person.press('loads_view.start');
    await person.tick_set();
    await person.page.goBack();
    await person.main.getByRole('heading', { name: words('loads_view.heading') }).waitFor();
    assert.ok(await person.button('loads_view.go_on').first().isVisible());
    assert.equal(await person.button('loads_view.start').count(), 0, 'one session at a time');
    await person.tap(person.button('loads_view.go_on').first());
    assert.equal(await kept(person), 1);
});

test('a session that was only looked at can be deleted', async t => {
    const person = await at_the_bar(t);
    await person.press('loads_view.start');
    await person.press('session.discard');
    assert.ok(await person.button('loads_view.start').isVisible());
});

for (const [name, field] of [['a sudden sharp pain', 'sudden_sharp_pain'], ['a new sign', 'new_sign']]) {
    test(`"Something went wrong", ${name}: every warning sign is asked, and loads are shut`, async t => {
        const person = await at_the_bar(t);
        await person.press('loads_view.start');
        await person.tick_set();
        await person.press('session.wrong');
        await person.look();
        assert.equal(await person.heading(), words('session.wrong_heading'));
        await person.press('session.wrong_end');
        await person.sees('session.wrong_tell');
        await person.tell(field, 'not_sure');
        await person.press('session.wrong_end');
        assert.equal(screen_of(await person.heading()), 'bladder_and_saddle');
        await person.answer(better);
        assert.ok(person.screens.filter(screen => screen === 'legs').length === 1, 'asked again');
        await person.open_section('loads');
        assert.equal(await person.main.locator('[data-part="session"]').count(), 0, 'nothing to lift');
        await person.open_section('journal');
        await person.sees(`session_rules.session.${field}`);
        await person.sees('session_decisions.stop');
    });
}

test('nothing is preselected, and what is left open counts as open', async t => {
    const person = await at_the_bar(t);
    await person.press('loads_view.start');
    const silent = person.page.getByRole('radio', { name: words('timer.alarms.none') });
    const asked = person.main.getByRole('group').filter({ hasNot: silent });
    assert.equal(await asked.getByRole('radio', { checked: true }).count(), 0);
    await person.press('session.finish');
    await person.look();
    await person.sees('session.open_now');
    assert.equal(await decision(person), 'hold');
});

test('while sore: a session with its warm-up, and a warning at its end comes first', async t => {
    const { person } = await told(t, sore, { now: evening, view: 'loads' });
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await person.tell_past();
    await person.press('loads_view.start');
    await person.look();
    const warm_up = person.part('session.warm_up');
    await warm_up.getByRole('checkbox').first().check();
    assert.ok(await warm_up.getByRole('img').count() > 0, 'the plates are drawn');
    await person.tick_set();
    assert.ok(await warm_up.getByRole('checkbox').first().isChecked(), 'still ticked after a set');
    await person.tell('new_sign', 'yes');
    await person.press('session.finish');
    await person.look();
    assert.equal(await decision(person), 'stop');
    await person.sees('session_rules.session.new_sign');
    await person.sees('session.why_stop');
    await person.press('session.answer_again');
    assert.equal(screen_of(await person.heading()), 'bladder_and_saddle');
});
