// A story that is laid in the browser (told.mjs) is what the page itself leaves when it is answered there.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { answers_of, state_of } from './answers.mjs';
import { Person } from './person.mjs';
import { saved } from './saved.mjs';
import { visit } from './site.mjs';
import * as stories from './stories.mjs';
import { behind_the_checks, told } from './told.mjs';

const evening = new Date('2026-03-02T18:00:00Z');
const day_5 = new Date(evening.getTime() + 5 * 24 * 3_600_000);

const { sore, no_pain, sore_hamstrings, numb, strained, limping, better } = stories;
const all = {
    sore, no_pain, sore_hamstrings, numb, strained, limping, better, not_noticed: { ...sore, no_toilet_yet: true },
    fever: { ...sore, signs: { fever: 'yes' } }, leg: { ...sore, signs: { one_leg_pain_or_numbness: 'yes' } },
    opened: { ...sore, signs: { back_swollen_hard: 'yes' } },
    in_doubt: { ...sore, quality: 'not_sure', since_pain: [20, 'hours'] },
};

// The fields of a list in any order; no time of day, which goes on while a page is answered.
const without_times = ({ at, standing, ...state }) => ({
    ...state, at: Object.keys(at).toSorted(), standing: standing && { ...standing, at: 0 },
});

const without_countdown = text => text.replace(/Time left: \d+:\d\d/, '');

for (const [name, story] of Object.entries(all)) {
    test(`${name}: the page leaves the record that the tests lay`, async t => {
        const { page } = await visit(t, { now: evening });
        const person = new Person(page);
        await person.start();
        await person.answer(story, { stops_early: story === numb });
        const { state } = await saved(page);
        assert.deepEqual(without_times(state), without_times(state_of(story, evening.getTime())));

        const laid = await told(t, story, { now: evening });
        assert.equal(await laid.person.heading(), await person.heading());
        assert.equal(without_countdown(await laid.person.reads()), without_countdown(await person.reads()));
    });
}

// The rest of them are told to the module: tests/wasm/vignettes.test.mjs.
const folder = join(import.meta.dirname, '../vignettes');
for (const file of readdirSync(folder)) {
    const [{ title, answers: story, level }] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    test(`${file}, "${title}": the page asks for what the module is told`, async t => {
        const { page } = await visit(t, { now: evening });
        const person = new Person(page);
        await person.start();
        await person.answer(story, { stops_early: level === 'call_emergency' });
        assert.equal(await page.evaluate(() => document.body.dataset.level), level);
        assert.deepEqual((await saved(page)).state.answers, answers_of(story));
    });
}

test('behind the checks: the page leaves the record that the tests lay', async t => {
    const { page, person } = await told(t, better, { now: day_5, rest: { episode: 'open' } });
    await person.pass_the_checks(stories.quiet_days);
    const { state } = await saved(page);
    const { coming_back_at, units_by, ...expected } = state_of(better, day_5.getTime(), behind_the_checks(day_5.getTime()));
    const { coming_back_at: unused, units_by: chosen, ...left } = state;
    assert.deepEqual(without_times(left), without_times(expected));
});
