// The plan on the clock of the day: what is due now, what comes next, what was done, the hours of sleep, warm or cold.
import assert from 'node:assert/strict';
import test from 'node:test';
import ICAL from 'ical.js';
import { readFile } from 'node:fs/promises';
import { limping, sore, strained } from './stories.mjs';
import { told } from './told.mjs';
import { words } from './words.mjs';

const evening = new Date('2026-03-02T18:00:00Z'); // a Monday, two hours after the pain began
const minute = 60_000;

const at_the_plan = (t, story) => told(t, story, { now: evening, view: 'recovery' });

const items = part => part.locator('[data-item]').evaluateAll(found => found.map(item => item.dataset.item));
const next_times = async person => {
    const lines = await person.part('recovery_view.next').getByRole('listitem').allInnerTexts();
    return lines.map(line => line.replace(/\s+/g, ' '));
};
const done = (person, id) => person.main.getByRole('button', {
    name: words('recovery_view.done_of', { title: words(`recovery.${id}.title`) }), exact: true,
});

test('what is done leaves the list, comes back at its time, also after a reload; a wrong tap is taken back', async t => {
    const { page, person } = await at_the_plan(t, strained);
    const now = person.part('recovery_view.now');
    assert.deepEqual(await items(now), ['walk_hourly', 'ice', 'cat_cow_band']);
    await person.tap(done(person, 'ice'));
    assert.deepEqual(await items(now), ['walk_hourly', 'cat_cow_band']);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'undo-done', 'the focus stays with what was done');
    await person.press('recovery_view.undo');
    assert.deepEqual(await items(now), ['walk_hourly', 'ice', 'cat_cow_band']);

    for (const id of ['walk_hourly', 'ice', 'cat_cow_band']) await person.tap(done(person, id));
    await person.sees('recovery_view.nothing_due', {}, now);
    const [first, second, third] = await next_times(person);
    assert.match(first, /^19:00 Walk/);
    assert.match(second, /^19:00 Cat and cow/);
    assert.match(third, /^21:00 Ice/);
    await page.reload();
    await now.getByText(words('recovery_view.nothing_due')).waitFor();

    await page.clock.runFor(62 * minute);
    assert.deepEqual(await items(now), ['walk_hourly', 'cat_cow_band'], 'the screen follows the clock by itself');
});

test('nobody is asked for anything while they sleep; a night shift is entered as it is', async t => {
    const { page, person } = await at_the_plan(t, strained);
    const night = page.getByLabel(words('recovery_view.waking_to'));
    assert.equal(await night.inputValue(), '23:00');
    await night.fill('17:30');
    const asleep = person.part('recovery_view.asleep');
    await asleep.waitFor();
    assert.deepEqual(await items(asleep), ['sleep_on_side']);
    const [first] = await next_times(person);
    assert.match(first, /^Tuesday 07:00 Walk/);

    await page.getByLabel(words('recovery_view.waking_from')).fill('18:00');
    await person.part('recovery_view.now').waitFor();
    assert.ok((await items(person.part('recovery_view.now'))).includes('walk_hourly'), 'awake from 18:00 to 17:30');
    await page.reload();
    assert.equal(await page.getByLabel(words('recovery_view.waking_from')).inputValue(), '18:00', 'kept');
    await page.getByLabel(words('recovery_view.waking_from')).fill('');
    await person.sees('recovery_view.waking_problem');
});

test("both sides on heat stand beside each other; the studies' side brings warmth and ends the ban", async t => {
    const { page, person } = await at_the_plan(t, strained);
    const heat = person.part('recovery_view.heat');
    const side = name => heat.locator(`input[value="${name}"]`);
    for (const name of ['article', 'evidence']) await person.sees(`heat_sides.${name}.how`, {}, heat);
    assert.ok(await side('article').isChecked());
    await side('evidence').check({ force: true });
    assert.ok(!(await items(person.part('recovery_view.not_now'))).includes('no_heat_yet'));
    assert.ok((await items(person.part('recovery_view.any_time'))).includes('heat_for_ease'));
    assert.ok(await side('evidence').isChecked());
    const { height } = await heat.locator('label').first().boundingBox();
    assert.ok(height >= 48);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
});

test('in hours 48 to 72 it says that neither is asked for', async t => {
    const { person } = await at_the_plan(t, { ...limping, no_toilet_yet: false, session: [50, 'hours'], trend: 'less' });
    assert.ok((await items(person.part('recovery_view.not_now'))).includes('no_ice_no_heat'));
    assert.ok(!(await items(person.part('recovery_view.now'))).includes('ice'));
    const of_ice_or_heat = (await next_times(person)).filter(line => /\b(ice|heat)\b/i.test(line));
    assert.equal(of_ice_or_heat.length, 1);
    assert.match(of_ice_or_heat[0], /^Tuesday 16:\d\d Moist heat/, 'after hour 72');
});

test('soreness gets a list of today and nothing by the clock', async t => {
    const { person } = await at_the_plan(t, sore);
    const today = person.part('recovery_view.today');
    assert.deepEqual((await items(today)).slice(0, 2), ['walk_easy', 'cat_cow_segments']);
    for (const absent of ['next', 'heat', 'waking', 'calendar', 'any_time']) {
        assert.equal(await person.part(`recovery_view.${absent}`).count(), 0, absent);
    }
    const walk = today.locator('[data-item="walk_easy"]');
    assert.ok(!await walk.getByText(words('recovery.walk_easy.how')).isVisible());
    await person.tap(walk.locator('summary').first());
    await person.sees('recovery.walk_easy.how', {}, walk);
});

test('the whole plan as a calendar file, by the hours in which this person is awake', async t => {
    const { page, person } = await at_the_plan(t, strained);
    const saved = page.waitForEvent('download');
    await person.press('data.calendar', person.part('recovery_view.calendar'));
    const text = await readFile(await (await saved).path(), 'utf8');
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(component => new ICAL.Event(component));
    const starts = title => events.filter(({ summary }) => summary === title).map(({ startDate }) => startDate.toString());
    const hourly = `${words('recovery.walk_hourly.title')} and ${words('recovery.cat_cow_band.title')}`;
    assert.deepEqual(starts(hourly).slice(1), ['2026-03-03T07:00:00Z', '2026-03-04T07:00:00Z', '2026-03-05T07:00:00Z']);
    assert.ok(events.find(({ summary }) => summary === hourly).isRecurring());
    assert.ok(starts(words('checks.check_72h')).length === 1);
    assert.ok(events.some(({ summary }) => summary.includes(words('recovery.glute_bridge_band.title'))));
});
