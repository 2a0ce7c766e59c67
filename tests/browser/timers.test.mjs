// A timer beside the mat: it runs in every view, over a reload, a locked phone and a clock that is set, and is gone where
// its plan is.
import assert from 'node:assert/strict';
import test from 'node:test';
import { assert_accessible, assert_fits } from './checks.mjs';
import { Person } from './person.mjs';
import { numb, sore, strained } from './stories.mjs';
import { told } from './told.mjs';
import { words } from './words.mjs';

const evening = new Date('2026-03-02T18:00:00Z');
const minute = 60_000;
const most_tries = 200;

// A screen that can be held and a phone that can be locked; what was asked of them stands in window.screen_held.
function add_phone() {
    let hidden = false;
    window.screen_held = 0;
    window.hearts = [];
    Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
    const locks = new Set();
    Object.defineProperty(navigator, 'wakeLock', { value: {
        async request() {
            const lock = new EventTarget();
            Object.assign(lock, { released: false, async release() {
                if (lock.released) return;
                lock.released = true;
                locks.delete(lock);
                window.screen_held = locks.size;
                lock.dispatchEvent(new Event('release'));
            } });
            locks.add(lock);
            window.screen_held = locks.size;
            return lock;
        },
    } });
    Object.defineProperty(navigator, 'vibrate', { value: pattern => window.hearts.push(pattern) });
    window.lock_phone = locked => {
        hidden = locked;
        if (hidden) for (const lock of [...locks]) lock.release();
        document.dispatchEvent(new Event('visibilitychange'));
    };
}

class Timed extends Person {
    get bar() { return this.main.getByRole('region', { name: words('timer.label'), exact: true }); }
    time() { return this.bar.getByRole('timer').innerText(); }
    said() { return this.page.locator('#timer-said').textContent(); }
    begin(id) { return this.tap(this.page.locator(`#timer-start-${id}`)); }
    run(ms) { return this.page.clock.runFor(ms); }
    lock(locked) { return this.page.evaluate(value => window.lock_phone(value), locked); }
    more(seconds = '15') {
        return this.tap(this.bar.getByRole('button', { name: words('timer.more', { seconds }), exact: true }));
    }
    // The clock jumps, as it does while a phone sleeps or when somebody sets it; nothing ticks meanwhile.
    async jump(ms) {
        const now = await this.page.evaluate(() => Date.now());
        await this.page.clock.setSystemTime(now + ms);
    }
    // The clock stands still between the steps of a test; a page needs it to start.
    async reload() {
        await this.page.reload();
        for (let tries = 0; tries < most_tries && !await this.main.getByRole('button').count(); tries += 1) await this.run(20);
        assert.ok(await this.main.getByRole('button').count(), 'the page has started');
    }
}

async function with_plan(t, story, options = {}) {
    const { page, person } = await told(t, story, {
        now: evening, view: 'recovery', of_person: Timed, prepare: context => context.addInitScript(add_phone), ...options,
    });
    await page.clock.pauseAt(new Date(evening.getTime() + minute)); // not before the core has loaded: it would be late
    return person;
}

// Of a time shown: a test takes a moment of its own.
function assert_near(shown, expected) {
    const in_seconds = text => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    assert.ok(Math.abs(in_seconds(shown) - in_seconds(expected)) <= 1, `${shown} for ${expected}`);
}

test('a walk: started from the plan, followed in every view, said at start, half and end', async t => {
    const person = await with_plan(t, strained);
    assert.equal(await person.bar.count(), 0, 'no bar without a timer');
    const start = person.page.locator('#timer-start-walk_hourly');
    assert.equal(await start.innerText(), words('timer.start', { time: '5 minutes' }));
    await person.begin('walk_hourly');
    assert_near(await person.time(), '5:00');
    assert.equal(await person.said(), words('timer.said_start', { name: words('timer.kinds.walk'), time: '5 minutes' }));
    await person.open_section('answers');
    assert.ok(await person.bar.isVisible());
    await person.run(150_000);
    assert_near(await person.time(), '2:30');
    assert.match(await person.said(), /half done/);
    assert.equal(await person.page.evaluate(() => window.screen_held), 1, 'the screen stays on');
    await person.run(151_000);
    assert.equal(await person.said(), words('timer.ends.walk'));
    assert.equal(await person.page.evaluate(() => window.screen_held), 0, 'and then no longer');
    await person.run(3 * minute);
    assert.equal(await person.time(), words('timer.over_for', { count: 3 }));
    assert.equal(await person.said(), words('timer.ends.walk'), 'the end is said once');
    await person.press('timer.close', person.bar);
    assert.equal(await person.bar.count(), 0);
    assert.equal(await person.said(), '');
});

test('it runs on over a reload', async t => {
    const person = await with_plan(t, strained);
    await person.begin('ice');
    await person.run(4 * minute);
    await person.reload();
    assert_near(await person.time(), '11:00');
    assert.equal(await person.said(), '', 'nothing new is said');
});

test('a locked phone: over when it is opened again, and for how long', async t => {
    const person = await with_plan(t, strained);
    await person.tap(person.page.locator('#timer-start-walk_hourly'));
    await person.run(minute);
    await person.tap(person.bar.locator('#timer-sound'));
    await person.tap(person.bar.locator('#timer-sound'));
    assert.equal((await person.page.evaluate(() => window.hearts)).length, 1, 'vibration is tried out when it is chosen');
    await person.lock(true);
    assert.equal(await person.page.evaluate(() => window.screen_held), 0);
    await person.jump(7 * minute);
    await person.lock(false);
    assert.equal(await person.time(), words('timer.over_for', { count: 3 }));
    assert.equal(await person.said(), `${words('timer.ends.walk')}. ${words('timer.over_for', { count: 3 })}`);
    assert.equal((await person.page.evaluate(() => window.hearts)).length, 1, 'nobody is called that late');
});

test('a locked phone that is opened before the end: what is left, and the end calls', async t => {
    const person = await with_plan(t, strained);
    await person.begin('walk_hourly');
    await person.tap(person.bar.locator('#timer-sound'));
    await person.tap(person.bar.locator('#timer-sound'));
    await person.lock(true);
    await person.jump(4 * minute);
    await person.lock(false);
    assert_near(await person.time(), '1:00');
    await person.run(61_000);
    assert.equal(await person.said(), words('timer.ends.walk'));
    assert.equal((await person.page.evaluate(() => window.hearts)).length, 2);
});

test('closed at the end and opened an hour later', async t => {
    const person = await with_plan(t, strained);
    await person.begin('walk_hourly');
    await person.lock(true);
    await person.jump(65 * minute);
    await person.reload();
    assert.equal(await person.time(), words('timer.over_for_hours', { time: '1 hour' }));
});

test('paused, it stands still, also over a reload; then it goes on', async t => {
    const person = await with_plan(t, strained);
    await person.begin('walk_hourly');
    await person.run(minute);
    await person.press('timer.pause', person.bar);
    assert.equal(await person.page.evaluate(() => document.activeElement.id), 'timer-resume', 'the focus stays');
    assert.equal(await person.page.evaluate(() => window.screen_held), 0);
    await person.run(10 * minute);
    await person.reload();
    assert_near(await person.time(), '4:00');
    await person.press('timer.resume', person.bar);
    await person.run(minute);
    assert_near(await person.time(), '3:00');
});

test('15 seconds and a minute more, ice never beyond its dose', async t => {
    const person = await with_plan(t, strained);
    await person.begin('ice');
    const minute_more = person.bar.getByRole('button', { name: words('timer.more_minutes', { minutes: '1' }), exact: true });
    await person.more();
    assert_near(await person.time(), '15:15');
    for (let taps = 0; taps < 4; taps += 1) await person.tap(minute_more);
    assert_near(await person.time(), '19:15');
    assert.ok(await minute_more.isDisabled(), '20 minutes at most');
    for (let taps = 0; taps < 3; taps += 1) await person.more();
    assert_near(await person.time(), '20:00');
    assert.ok(await person.bar.locator('#timer-more').isDisabled());
});

test('a clock that is set back or forward is noticed, and nothing of the time is lost or won', async t => {
    const person = await with_plan(t, strained);
    await person.begin('walk_hourly');
    await person.run(minute);
    for (const by of [-60 * minute, 90 * minute]) {
        await person.jump(by);
        await person.run(500);
        assert_near(await person.time(), '4:00');
        assert.equal(await person.said(), words('timer.clock_set'));
    }
    await person.jump(-24 * 60 * minute);
    await person.reload();
    assert_near(await person.time(), '4:00');
    await person.run(minute);
    assert_near(await person.time(), '3:00');
});

test('the rounds on the bike, over a locked phone', async t => {
    const person = await with_plan(t, sore);
    await person.main.locator('[data-item="bike_intervals"] summary').first().click();
    assert.equal(await person.page.locator('#timer-start-bike_intervals').innerText(),
        words('timer.start_bike', { rpm: '45, 50, 55' }));
    await person.begin('bike_intervals-1');
    const name = person.bar.locator('.timer-kind');
    const round = (number, rpm) => words('timer.steps.bike', { round: String(number), rounds: '5', rpm: String(rpm) });
    assert.equal(await name.innerText(), round(1, 50));
    await person.run(3 * minute + 1000);
    assert.equal(await name.innerText(), round(1, 55));
    assert.equal(await person.said(), round(1, 55));
    await person.lock(true);
    await person.jump(3 * minute);
    await person.lock(false);
    assert.equal(await name.innerText(), words('timer.steps.bike_rest', { round: '1', rounds: '5' }));
    assert_near(await person.time(), '0:59');
    await person.more();
    await person.reload();
    assert_near(await person.time(), '1:14');
    await person.lock(true);
    await person.jump(40 * minute);
    await person.lock(false);
    assert.match(await person.said(), new RegExp(`^${words('timer.ends.intervals')}`));
});

test('holds: ready, hold, and once more, by themselves', async t => {
    const person = await with_plan(t, sore);
    await person.main.locator('[data-item="hamstring_seated"] summary').first().click();
    const start = person.page.locator('#timer-start-hamstring_seated');
    assert.equal(await start.innerText(), words('timer.start_times', { count: 2, times: '2', time: '20 seconds' }));
    await person.tap(start);
    const seen = [];
    for (let count = 0; count < 4; count += 1) {
        seen.push(await person.bar.locator('.timer-kind').innerText());
        await person.run(count % 2 ? 20_000 : 5000);
    }
    assert.deepEqual(seen, ['ready_hold', 'hold', 'ready_hold', 'hold'].map(step => words(`timer.steps.${step}`)));
});

test('gone with its plan: when something has changed, and at a warning sign', async t => {
    const person = await with_plan(t, strained);
    await person.begin('walk_hourly');
    await person.press('nav.short.result', person.main.getByRole('navigation'));
    await person.press('change.open');
    assert.ok(await person.bar.isVisible(), 'nothing has changed yet');
    await person.press('change.nothing');
    assert.equal(await person.bar.count(), 0, 'questions are open again');
    assert.equal(await person.page.evaluate(() => window.screen_held), 0);
    await person.answer(numb, { stops_early: true });
    await person.sees_result('call_emergency', { number: '999' });
    assert.equal(await person.bar.count(), 0);
    await person.reload();
    assert.equal(await person.bar.count(), 0, 'and it stays gone');
});

test('one at a time, and covering nothing: in reach, not over the last line, not over the emergency list', async t => {
    const person = await with_plan(t, strained, {});
    await person.begin('walk_hourly');
    await person.begin('ice');
    assert.equal(await person.bar.count(), 1);
    assert_near(await person.time(), '15:00');
    await person.page.clock.resume(); // axe waits by it
    await assert_fits(person);
    await assert_accessible(person);
    const box = await person.bar.boundingBox();
    assert.ok(box.y + box.height <= 740 && box.y > 560, `at the thumb: ${JSON.stringify(box)}`);
    const covered = await person.page.evaluate(() => {
        window.scrollTo(0, document.body.scrollHeight);
        const edges = selector => document.querySelector(selector).getBoundingClientRect();
        return edges('main > .timer').bottom > edges('footer').top;
    });
    assert.ok(!covered, 'the footer is free');
    await person.tap(person.page.getByRole('button', { name: words('emergency.toggle'), exact: true }));
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
        const over = await person.page.evaluate(at => {
            window.scrollTo(0, document.body.scrollHeight * at);
            const edges = selector => document.querySelector(selector).getBoundingClientRect();
            return edges('main > .timer').top < edges('#emergency').bottom;
        }, share);
        assert.ok(!over, `not over the emergency list, ${share}`);
    }
});
