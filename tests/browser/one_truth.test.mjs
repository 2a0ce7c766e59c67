// One truth on all views: none says "stop" beside an open load, a result has one time for the next check, and whoever was seen
// isn't sent again.
import assert from 'node:assert/strict';
import test from 'node:test';
import { better, limping, quiet_days, sore, strained } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, texts, words } from './words.mjs';

const evening = new Date('2026-03-02T18:00:00Z'); // a Monday
const five_days_later = evening.getTime() + 5 * 24 * 3_600_000;

// What must not stand beside a load that is open.
const stops = [
    words('levels.injury_protocol.heading'),
    ...texts('levels.injury_protocol.body').filter(text => /lift nothing/.test(text)),
    texts('levels.professional_soon.body').at(-1),
    ...texts('plans.acute.lead'), ...texts('plans.leg.lead'),
    words('recovery.no_spinal_loading.title'), words('recovery.no_spinal_loading.how'),
    words('blocks.entry_gate'), words('setup_view.access.after_gate'),
];

async function assert_no_stop(person) {
    const text = await person.document_text();
    assert.doesNotMatch(text, /stop (loading|lifting|training)/i, await person.heading());
    for (const stop of stops) assert.ok(!text.includes(stop), `"${stop}" on "${await person.heading()}"`);
}

test('while loads are open after the gate no view says to stop loading', async t => {
    const { page, person } = await told(t, strained, { now: evening });
    await person.sees_result('injury_protocol');
    await person.come_back(five_days_later);
    await person.go_on();
    await person.answer(better);
    await person.sees_result('injury_protocol');
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await person.enter_checks(quiet_days);
    await person.sees('gate.open');

    await person.press('nav.short.result', person.main.getByRole('navigation'));
    assert.equal(await person.heading(), words('levels.injury_protocol.prefix') + words('headlines.coming_back.heading_step', { step: '1' }));
    await assert_no_stop(person);
    for (const section of ['recovery', 'setup', 'loads', 'answers']) {
        await person.open_section(section);
        await assert_no_stop(person);
    }
    await page.evaluate(() => history.pushState({ view: { name: 'summary' } }, ''));
    await page.reload();
    await person.sees('headlines.coming_back.heading_step', { step: '1' });
    await assert_no_stop(person);

    await page.clock.setSystemTime(five_days_later + 30 * 3_600_000); // the checks are of another day
    await page.evaluate(() => history.pushState({ view: { name: 'start' } }, ''));
    await page.reload();
    await person.go_on();
    await person.answer(better);
    await person.sees_result('injury_protocol');
});

const with_leg_sign = { ...better, signs: { one_leg_pain_or_numbness: 'yes' } };

async function record_examination(person, opener) {
    await person.press(opener);
    await person.look();
    await person.choose('form.examination.by.label', words('form.examination.by.doctor'));
    await person.field('examination.hours_ago').fill('3');
    await person.choose('form.examination.may_exercise.label', words('form.examination.may_exercise.yes'));
    await person.press('examination.submit');
    await person.look();
}

const seen_heading = words('levels.professional_soon.prefix') + words('headlines.seen.heading');
const sent_again = [
    words('levels.professional_soon.heading'), pattern('levels.professional_soon.within'), /within 3 days/i,
];

test('once a doctor has seen it and lets the person exercise, the result no longer sends them to one', async t => {
    const { page, person } = await told(t, with_leg_sign, { now: evening });
    await person.sees_result('professional_soon');
    await person.sees('levels.professional_soon.within', { within: words('within.days', { time: '3 days' }) });
    await record_examination(person, 'examination.open');
    assert.equal(await person.heading(), seen_heading);
    const text = await person.reads();
    for (const again of sent_again) assert.doesNotMatch(text, new RegExp(again.source ?? again), String(again));
    await person.sees('result.seen', {}, person.part('result.why'));
    await page.reload();
    assert.equal(await person.heading(), seen_heading);
});

test('a reason that came after the examination sends the person again', async t => {
    const { person } = await told(t, with_leg_sign, { now: evening });
    await record_examination(person, 'examination.open');
    await person.press('change.open');
    await person.tap(person.main.getByRole('checkbox', { name: words('symptom_changes.movement'), exact: true }));
    await person.press('change.some');
    await person.answer({ ...with_leg_sign, signs: { ...with_leg_sign.signs, sleep_disturbed: 'yes' } });
    await person.sees_result('professional_soon');
    await person.sees('levels.professional_soon.within');
});

test('after an urgent result that was examined: the result says so', async t => {
    const { page, person } = await told(t, { ...sore, signs: { cough_jolt: 'yes' } }, { now: evening });
    await person.sees_result('medical_today');
    await page.clock.fastForward('05:00:00');
    await record_examination(person, 'way_out.examined');
    await person.answer({ ...sore, session: [35, 'hours'] });
    assert.equal(await person.heading(), words('levels.injury_protocol.prefix') + words('headlines.seen.heading'));
});

const not_noticed = { ...sore, no_toilet_yet: true };
const stories = { sore, strained, limping, not_noticed, leg: { ...sore, signs: { one_leg_pain_or_numbness: 'yes' } },
    fever: { ...sore, signs: { fever: 'yes' } }, one_sided: { ...sore, location: 'one_side', pain: { moving: 3, rest: 1 } } };
for (const [name, story] of Object.entries(stories)) {
    test(`${name}: the result has one time for the next check, with its reason`, async t => {
        const { page, person } = await told(t, story, { now: evening });
        const checks = person.main.locator('[data-recheck]');
        assert.equal(await checks.count(), 1);
        const reason = await checks.getAttribute('data-recheck');
        assert.ok((await checks.innerText()).includes(words(`recheck_reasons.${reason}`)), reason);
        const text = await person.reads();
        const times = [...text.matchAll(/(?:again|ease|check)[^.]*?\b(?:in|within|by) (\d[\d.]* \w+)/gi)].map(([, time]) => time);
        assert.equal(new Set(times).size, 1, times.join(', '));
        const level = await page.evaluate(() => document.body.dataset.level);
        if (['injury_protocol', 'soreness_relief'].includes(level)) {
            assert.doesNotMatch(await person.reads(person.main.locator('[data-headline]')), /within \d/);
        }
    });
}
