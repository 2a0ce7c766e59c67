// The lifter to try out: the bar moved by slider, keyboard and buttons, the lift followed, two set-ups one over the other,
// and every fact of the picture as text.
import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from '../wasm/package.mjs';
import { sore } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, words } from './words.mjs';

const core = await load();

const body = { 'lifter.stature_cm': '178', 'lifter.mass_kg': '82' };

const at_the_lifter = async t => (await told(t, sore, { view: 'setup', rest: { drafts: body } })).person;

const part = person => person.part('figure.heading');
const slider = (person, mode = 'start') => part(person).getByRole('slider', { name: words(`figure.slider.${mode}`) });
const picture = person => part(person).getByRole('img', { name: pattern('setup_view.drawing') });
const outline = person => picture(person).locator('.lifting .body').getAttribute('d');
const button = (person, key) => part(person).getByRole('button', { name: words(key), exact: true });
const choose = (person, key, option) =>
    part(person).getByRole('combobox', { name: words(key) }).selectOption({ label: option });

// Once the next frame is drawn.
const drawn = person => person.page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

// "30 cm" in the words of the picture.
async function assert_shows(person, height) {
    await drawn(person);
    assert.match(await picture(person).getAttribute('aria-label'), pattern('setup_view.drawing', { height }));
    assert.match(await slider(person).getAttribute('aria-valuetext'), pattern('figure.slider_value', { height }));
    assert.ok((await picture(person).locator('.measure-text').allTextContents()).includes(height));
}

test('the bar follows the slider, the keyboard and the buttons, and goes back to the advised height', async t => {
    const person = await at_the_lifter(t);
    await choose(person, 'figure.shown', words('figure.set_ups.conventional'));
    await assert_shows(person, '22.5 cm');
    const at_first = await outline(person);

    await slider(person).fill('300');
    await assert_shows(person, '30 cm');
    assert.notEqual(await outline(person), at_first);
    await slider(person).press('ArrowRight');
    await assert_shows(person, '30.5 cm');
    await button(person, 'figure.more.start').click();
    await assert_shows(person, '31.5 cm');
    await button(person, 'figure.less.start').click();
    await button(person, 'figure.less.start').click();
    await assert_shows(person, '29.5 cm');
    await button(person, 'figure.advised').click();
    await assert_shows(person, '22.5 cm');
    assert.equal(await outline(person), at_first);
});

test('neither end of the slider is out of reach', async t => {
    const person = await at_the_lifter(t);
    for (const name of ['conventional', 'sumo', 'trap_bar_low', 'trap_bar_high', 'romanian']) {
        await choose(person, 'figure.shown', words(`figure.set_ups.${name}`));
        for (const key of ['Home', 'End']) {
            await slider(person).press(key);
            await drawn(person);
            assert.match(await slider(person).getAttribute('aria-valuetext'), pattern('figure.slider_value'), `${name}, ${key}`);
            assert.equal(await picture(person).locator('.lifting path').count(), 4);
        }
    }
});

test('through the lift: the bar comes to where the hands are when standing', async t => {
    const person = await at_the_lifter(t);
    await part(person).getByRole('radio', { name: words('figure.modes.lift') }).check();
    await person.look();
    await person.sees('figure.travel', {}, part(person));
    const heights = [];
    for (const key of ['Home', 'PageUp', 'PageUp', 'End']) {
        await slider(person, 'lift').press(key);
        await drawn(person);
        const [, height] = /^([\d.]+) cm/.exec(await slider(person, 'lift').getAttribute('aria-valuetext'));
        heights.push(Number(height));
    }
    assert.deepEqual(heights, heights.toSorted((a, b) => a - b));
    assert.ok(heights[0] < 30 && heights.at(-1) > 65 && heights.at(-1) < 90, heights.join());
});

test('played, the lift ends standing; where motion is reduced there is nothing to play', async t => {
    const person = await at_the_lifter(t);
    await part(person).getByRole('radio', { name: words('figure.modes.lift') }).check();
    await button(person, 'figure.play').click();
    const end = await slider(person, 'lift').getAttribute('max');
    await person.page.waitForFunction(last => document.getElementById('figure-slider').value === last, end);
    await person.page.emulateMedia({ reducedMotion: 'reduce' });
    await person.open_section('setup');
    assert.equal(await button(person, 'figure.play').count(), 0);
});

test('two set-ups, one over the other, and both in the table', async t => {
    const person = await at_the_lifter(t);
    await choose(person, 'figure.shown', words('figure.set_ups.sumo'));
    await choose(person, 'figure.ghost', words('figure.choice', { name: words('figure.set_ups.conventional'), height: '22.5 cm' }));
    assert.equal(await picture(person).locator('.figure').count(), 2);
    await part(person).getByText(words('figure.numbers'), { exact: true }).click();
    const table = part(person).getByRole('table');
    await table.waitFor();
    const trunk = await table.getByRole('row', { name: words('figure.quantities.trunk_deg') }).getByRole('cell').allInnerTexts();
    const [sumo, conventional] = trunk.map(text => Number.parseInt(text, 10));
    assert.ok(sumo > conventional, 'the trunk is more upright with sumo');
    await choose(person, 'figure.ghost', words('figure.nothing'));
    assert.equal(await picture(person).locator('.figure').count(), 1);
    await part(person).getByText(words('figure.numbers'), { exact: true }).click();
    await table.waitFor();
    assert.equal(await table.getByRole('columnheader').count(), 1);
});

test('the chart of strain against height marks the height that is looked at, and stands in a table too', async t => {
    const person = await at_the_lifter(t);
    const strain = person.part('strain.heading');
    await choose(person, 'figure.shown', words('figure.set_ups.conventional'));
    const ring = () => strain.locator('.chart-now circle').getAttribute('cx');
    const before = Number(await ring());
    await slider(person).fill('350');
    await drawn(person);
    assert.ok(Number(await ring()) > before);
    await strain.getByText(words('strain.table'), { exact: true }).click();
    const values = await strain.getByRole('row').locator('td').allInnerTexts();
    assert.equal(values.length, 9);
    const numbers = values.map(text => Number.parseInt(text, 10));
    assert.ok(numbers.at(-1) < numbers[0], 'less strain from higher up');
});

test('printed, the picture is there and the slider is not', async t => {
    const person = await at_the_lifter(t);
    await person.page.emulateMedia({ media: 'print' });
    assert.ok(await picture(person).isVisible());
    assert.ok(await slider(person).isHidden());
});

test('how good the model is, with what it misses', async t => {
    const person = await at_the_lifter(t);
    await person.main.getByText(words('validation.summary'), { exact: true }).click();
    const rows = core.catalogue().validation;
    for (const { id, verdict } of rows) {
        const row = person.main.locator(`[data-row="${id}"]`);
        await person.sees(`validation.rows.${id}`, {}, row);
        await person.sees(`validation.verdicts.${verdict}`, {}, row);
    }
    assert.ok(rows.some(({ verdict }) => verdict === 'size_missed'));
});
