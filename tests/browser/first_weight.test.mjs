// Before the first weight of a planned session: what was never asked shows none, and none is above what was told allows.
import assert from 'node:assert/strict';
import test from 'node:test';
import { no_pain, sore } from './stories.mjs';
import { told } from './told.mjs';
import { words } from './words.mjs';

const evening = new Date('2026-11-21T18:00:00');

async function planned(t, story, { best, load }) {
    const { page, person } = await told(t, story, { now: evening, view: 'loads' });
    await person.fill('max', { 'base.max': best, 'base.weeks_since': '0' });
    await person.fill('planned', { 'planned.load': load, 'planned.sets': '5', 'planned.reps': '5' });
    return { page, person };
}

const session_words = person => person.part('loads_view.session').innerText();
const weights = text => [...text.matchAll(/([\d.]+) kg/g)].map(([, number]) => Number(number));

test('no pain, half a year off: no weight before it is asked, and then half of the best', async t => {
    const { page, person } = await planned(t, no_pain, { best: '140', load: '155' });
    await person.sees('blocks.layoff_not_told');
    await person.sees('blocks.past_pain_not_told');
    assert.equal(await person.part('loads_view.session').count(), 0);
    assert.equal(await person.button('loads_view.start').count(), 0);

    await person.tell_past('no', '26');
    assert.match(await session_words(person), /^70 kg/m);
    assert.ok(Math.max(...weights(await session_words(person))) <= 70, 'nothing heavier is named, warm-up and plates included');
    await person.sees('caps.layoff', { share: '50%' });
    await person.sees('loads_view.above_best');
    await person.press('loads_view.start');
    const set = page.locator('[data-set="1"]');
    assert.match(await set.innerText(), /70 kg/);
});

test('an injury that healed: when, how bad and what was lifted since are asked in place', async t => {
    const { person } = await planned(t, no_pain, { best: '140', load: '100' });
    await person.tell_past('healed', '0');
    await person.sees('blocks.healed_not_told');
    assert.equal(await person.part('loads_view.session').count(), 0);
    const choose = (name, option) =>
        person.choose(`form.coming_back.healed.${name}.label`, words(`form.coming_back.healed.${name}.${option}`));
    await choose('weeks_ago', '2');
    await choose('grade', '2');
    await person.press('forms.submit', await person.form('coming_back'));
    assert.match(await session_words(person), /^40 kg/m); // 30 % of 140 is 42
    await person.sees('caps.healed_injury', { share: '30%' });
    await person.form('coming_back');
    await choose('lifted_90', 'yes');
    await person.press('forms.submit', await person.form('coming_back'));
    assert.match(await session_words(person), /^100 kg/m);
});

test('sore after a session: the last deadlift is known, earlier pain is asked', async t => {
    const { person } = await planned(t, sore, { best: '180', load: '160' });
    const blocks = await person.main.locator('[data-block]').evaluateAll(found => found.map(({ dataset }) => dataset.block));
    assert.deepEqual(blocks, ['past_pain_not_told']);
    await person.tell_past('no');
    assert.match(await session_words(person), /^127\.5 kg/m); // 80 % of what was planned is 128
    await person.sees('caps.soreness');
});
