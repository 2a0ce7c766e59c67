// The movements: shown where the plan and its gates let them through, with a way out for want of a band or a bar.
import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from '../../dist/npm/index.mjs';
import { assert_accessible, assert_fits } from './checks.mjs';
import { better, numb, quiet_days, sore, strained } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, texts, words } from './words.mjs';

const { drills } = (await load()).catalogue();
const well = { age: 'from_26_to_44', pain: { none: true } };
const title = id => words(`drills.${id}.title`);

const as = async (t, story, options) => (await told(t, story, options)).person;

async function open_list(person) {
    await person.open_section('recovery');
    await person.press('drills_view.all');
    await person.look();
    assert.equal(await person.heading(), words('drills_view.heading'));
}

async function open_card(person, id) {
    await person.tap(person.main.locator(`[data-drill="${id}"]`));
    await person.look();
    assert.equal(await person.heading(), title(id));
}

// As another view opens it, or the browser's history.
async function go_to(person, id) {
    await person.page.evaluate(view => history.pushState({ view }, ''), { name: 'drill', id });
    await person.page.reload();
    await person.arrived();
    await person.look();
}

// The reason beside those that are not for now, read in the list.
async function assert_listed(person, state, id, why, parameters) {
    const part = person.main.locator(`[data-state="${state}"]`);
    const shut = await part.locator('details').evaluate(element => !element.open);
    if (shut) await part.locator('summary').click();
    const text = await part.innerText();
    assert.match(text, pattern(`drills_view.why.${why}`, parameters));
    assert.ok(text.includes(title(id)), id);
}

// Those under the heading "For now".
const for_now = person =>
    person.main.getByRole('region', { name: words('drills_view.now'), exact: true }).locator('[data-drill]')
        .evaluateAll(cards => cards.map(element => element.dataset.drill));

const lack = (person, gear) =>
    person.main.getByRole('checkbox', { name: words('drills_view.have_no', { gear: words(`drills_view.gear.${gear}`) }), exact: true });

test('sore: "Show me" beside an item of the plan, and the whole movement', async t => {
    const person = await as(t, sore);
    await person.open_section('recovery');
    const item = person.main.locator('[data-item="cat_cow_segments"]');
    await person.tap(item.locator('summary').first());
    await person.tap(item.getByRole('button', { name: `${words('drills_view.show')} ${title('cat_cow_band')}` }));
    await person.look();
    assert.equal(await person.heading(), title('cat_cow_band'));
    const read = await person.reads();
    for (const part of ['purpose', 'cue', 'easier', 'harder']) assert.match(read, pattern(`drills.cat_cow_band.${part}`));
    const steps = await person.main.getByRole('listitem').allInnerTexts();
    assert.deepEqual(texts('drills.cat_cow_band.steps').filter(step => !steps.includes(step)), []);
    for (const sign of ['pain_radiates', 'pain_rises']) await person.sees(`stop.${sign}`);
    assert.match(read, /\b2 × 10\b/, 'the dose of the soreness menu, not that of an injury');

    await person.press('drills_view.back');
    const now = await for_now(person);
    assert.ok(now.includes('ql_walk') && now.includes('deadlift'));
    for (const id of ['glute_bridge_band', 'leg_lift', 'hanging_knee_lift', 'v_sit']) assert.ok(!now.includes(id), id);
});

test('two hours after a strain: one drill, and no step of what comes later', async t => {
    const person = await as(t, strained);
    await open_list(person);
    assert.deepEqual(await for_now(person), ['cat_cow_band']);
    for (const [id, why] of [['dowel_hinge', 'stage'], ['v_sit', 'gate'], ['deadlift', 'gate']]) {
        await assert_listed(person, 'later', id, why);
        await go_to(person, id);
        assert.equal(await person.heading(), title(id));
        assert.match(await person.reads(), pattern(`drills_view.why.${why}`), id);
        const text = await person.document_text();
        assert.deepEqual(texts(`drills.${id}.steps`).filter(step => text.includes(step)), [], id);
        await person.press('drills_view.back');
    }
});

test('a leg that tingles: nothing that pulls on a nerve', async t => {
    const person = await as(t, { ...sore, signs: { one_leg_pain_or_numbness: 'yes' } });
    await open_list(person);
    assert.equal(await person.main.getByRole('region', { name: words('drills_view.now') }).count(), 0);
    const reason = words('drills_view.barred.leg_symptoms');
    await assert_listed(person, 'locked', 'hamstring_seated', 'barred', { reason });
    await go_to(person, 'hamstring_seated');
    await person.sees('drills_view.why.barred', { reason });
});

test('behind the checks: the first lift, and its weight on the loads page', async t => {
    const person = await as(t, better);
    await person.pass_the_checks(quiet_days);
    await open_list(person);
    const now = await for_now(person);
    assert.ok(now.includes('kettlebell_deadlift') && now.includes('v_sit') && !now.includes('deadlift'));
    await open_card(person, 'kettlebell_deadlift');
    await person.sees('drills_view.loads');
    await person.press('drills_view.to_loads');
    assert.equal(await person.heading(), words('loads_view.heading'));
});

test('no band, no bars: another way, another movement, or the word that there is none; kept over a reload', async t => {
    const person = await as(t, well);
    await open_list(person);
    await open_card(person, 'glute_bridge_band');
    await lack(person, 'band').check({ force: true });
    assert.ok(await lack(person, 'band').evaluate(element => element === document.activeElement), 'keeps the focus');
    await person.sees('drills.glute_bridge_band.without');
    await person.page.reload();
    await person.arrived();
    assert.ok(await lack(person, 'band').isChecked());
    await person.press('drills_view.back');

    await open_card(person, 'hanging_knee_lift');
    await lack(person, 'pull_up_bar').check({ force: true });
    await person.tap(person.main.getByRole('status').getByRole('button', { name: title('leg_lift') }));
    assert.equal(await person.heading(), title('leg_lift'));
    await person.press('drills_view.back');

    await open_card(person, 'romanian_deadlift');
    await lack(person, 'bar').check({ force: true });
    await person.sees('drills_view.other_gear', { gear: words('drills_view.gear.kettlebell') });
    await lack(person, 'kettlebell').check({ force: true });
    await person.sees('drills_view.no_substitute');
    await lack(person, 'bar').uncheck({ force: true });
    assert.equal(await person.main.getByRole('status').count(), 0);
});

test('an emergency: no way to a movement, and none in the document', async t => {
    const person = await as(t, numb);
    await go_to(person, 'deadlift');
    await person.sees_result('call_emergency', { number: '999' });
    const text = await person.document_text();
    const shown = drills.filter(({ id }) => texts(`drills.${id}.steps`).some(step => text.includes(step)));
    assert.deepEqual(shown, []);
});

test('every movement: in plain words, and nothing too wide or too small at 320 pixels', async t => {
    const narrow = { viewport: { width: 320, height: 640 } };
    const person = await as(t, well, narrow);
    await open_list(person);
    await assert_fits(person);
    await assert_accessible(person);
    assert.deepEqual(await for_now(person), drills.map(({ id }) => id));
    for (const { id } of drills) {
        await open_card(person, id);
        await assert_fits(person);
        if (id === 'hanging_knee_lift') {
            await lack(person, 'pull_up_bar').check({ force: true });
            await assert_fits(person);
            await assert_accessible(person);
        }
        await person.press('drills_view.back');
    }
});
