// Twelve weeks from the first load to the deload week, told to the page: two sessions a week, a setback in week 4, and a
// holiday of sixteen days in week 7.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { visit } from './site.mjs';
import { better, quiet_days, quiet_session, strained } from './stories.mjs';
import { words } from './words.mjs';

const hour = 3_600_000;
const day = 24 * hour;
const monday = new Date('2026-03-02T18:00:00Z');
const first_load = monday.getTime() + 5 * day;
const best = 180;
const shares = [0.3, 0.35, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75];

// Each session: when, in days since the first; the step it has to be; what was not well; what is decided about it once
// the next morning is told. Until a week on the step is over, all that was well is "the same again".
const setback = { pain_that_night: 4 };
const story = [
    { at: 0, step: 1 }, { at: 3.5, step: 1 },
    { at: 7, step: 2 }, { at: 10.5, step: 2 },
    { at: 14, step: 3 }, { at: 17.5, step: 3 },
    { at: 21, step: 4, told: setback, decided: 'step_back', rule: 'pain_after' },
    { at: 24.5, step: 3 }, { at: 28, step: 3 },
    { at: 31.5, step: 4 }, { at: 35, step: 4 },
    { at: 38.5, step: 5 }, { at: 42, step: 5 },
    { at: 58, step: 5, after_a_gap: 'one_rung_back' }, { at: 61.5, step: 5 },
    { at: 65, step: 6 }, { at: 68.5, step: 6 },
    { at: 72, step: 7 }, { at: 75.5, step: 7 },
    { at: 79, step: 8 }, { at: 82.5, step: 8 },
    { at: 86, step: 8, deload: true },
];

// The evening of a session: the warning signs again, then the loads.
async function at_the_gym(person, at) {
    await person.come_back(at);
    await person.go_on();
    await person.answer(better);
    await person.open_section('loads');
}

const today = person => person.main.locator('[data-part="session"]');
const load_of = async card => Number((await card.locator('.load strong').innerText()).replace(/[^\d.]/g, ''));

async function tick_all(person) {
    await person.press('loads_view.start');
    await person.look();
    let sets = 0;
    for (; await person.main.locator('#tick').count(); sets += 1) await person.tick_set();
    for (const [name, value] of Object.entries(quiet_session))
        await (typeof value === 'number' ? person.score(name, value) : person.tell(name, value));
    await person.press('session.finish');
    await person.look();
    return sets;
}

async function tell_the_morning(person, at, told) {
    await person.come_back(at);
    const asked = person.main.locator('.follow-up');
    const scores = { pain_that_night: 1, pain_next_morning: 1, muscle_soreness: 2, ...told };
    for (const [name, value] of Object.entries(scores)) await person.score(name, value, asked);
    return asked.locator('[data-decision]');
}

test('twelve weeks: a setback in week 4, a holiday in week 7, and the first deload', async t => {
    const { page } = await visit(t, { now: monday });
    const person = new Person(page);
    await person.start();
    await person.answer(strained);
    await at_the_gym(person, first_load);
    await person.fill('max', { 'base.max': String(best), 'base.weeks_since': '0' });
    await person.sees('outlook.lead');
    await person.enter_checks(quiet_days);

    let last_load = 0;
    for (const [index, { at, step, told, decided, rule, after_a_gap, deload }] of story.entries()) {
        const now = first_load + at * day;
        if (index > 0) await at_the_gym(person, now);
        const card = today(person);
        assert.equal(await card.getAttribute('data-rung'), String(step), `day ${at}`);
        const load = await load_of(card);
        assert.ok(load <= best * shares[step - 1], `day ${at}: ${load}`);
        if (story[index - 1]?.decided === 'step_back') assert.ok(load <= 0.9 * last_load, `day ${at}: ${load} after ${last_load}`);
        if (deload) {
            assert.equal(load, last_load, 'the load of a deload stays');
            await person.sees('loads_view.deload_today');
        }
        if (after_a_gap) await person.sees(`gaps.${after_a_gap}`);
        last_load = load;

        const sets = await tick_all(person);
        assert.equal(sets, deload ? 2 : step === 5 ? 2 : 3, `day ${at}`);
        const decision = await tell_the_morning(person, now + 15 * hour, told);
        if (decided) {
            assert.equal(await decision.getAttribute('data-decision'), decided);
            await person.sees(`session_rules.session.${rule}`);
        }
    }

    await at_the_gym(person, first_load + 89 * day);
    assert.equal(await today(person).getAttribute('data-rung'), '8', 'the deload week is not over');
    await person.press('nav.short.journal', person.main.getByRole('navigation'));
    await person.main.getByText(words('journal.earlier'), { exact: true }).click();
    await person.look();
    assert.equal(await person.main.locator('[data-session]').count(), story.length);
    await person.sees('journal.no_session');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, 'nothing is wider than the phone');
});
