// Nothing silences a sign: not a record too big to read, not a date from the future, not a letter that nobody sees, not a
// core that traps.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { saved } from './saved.mjs';
import { visit } from './site.mjs';
import { numb, sore } from './stories.mjs';
import { told } from './told.mjs';
import { texts, words } from './words.mjs';
import { journal_of, record_of } from '../../scripts/lib/long_journal.mjs';

const hour = 3_600_000;
const evening = new Date('2026-11-21T18:00:00Z');

// Two years of days on one way back, until yesterday.
const sessions = journal_of(2400).sessions.map((session, index) => ({
    ...session, kind: 'ladder', course: 1, at: evening - (2401 - index) * 12 * hour, finished_at: evening - (2401 - index) * 12 * hour + hour,
    sets: session.sets.map(({ load, reps }) => ({ load, reps })),
}));
const record = {
    ...record_of({ now: evening.getTime(), sessions }), name: 'Ann',
    way_back: { course: 1, gate_at: sessions[0].at, base: 180, unit: 'kg', imported: false },
};

let imported; // what a huge file leaves

async function after_a_huge_file(t) {
    const { page } = await visit(t, { now: evening });
    const person = new Person(page);
    await person.arrived();
    await page.getByText(words('about.privacy_heading'), { exact: true }).click();
    await page.getByRole('button', { name: words('nav.data'), exact: true }).first().click();
    await person.main.getByLabel(words('data.choose'), { exact: true })
        .setInputFiles({ name: 'long.json', mimeType: 'text/plain', buffer: Buffer.from(JSON.stringify(record)) });
    await person.press('data.apply');
    await person.sees('data.imported');
    imported = (await saved(page)).state;
    await page.reload();
    await person.arrived();
    return person;
}

const assert_told = async person => {
    await person.sees('refused_whole.answers_count');
    await person.sees('refused_whole.too_long');
};

async function assert_list(page) {
    for (const sign of Object.values(texts('emergency.signs')))
        assert.ok(await page.getByText(sign, { exact: true }).isVisible(), sign);
}

test('after a file with 2,400 sessions a warning sign leads to the emergency', async t => {
    const person = await after_a_huge_file(t);
    await assert_told(person);
    await assert_list(person.page);
    await person.start();
    await person.answer(numb, { stops_early: true });
    await person.sees_result('call_emergency', { number: '999' });
    await assert_told(person);
    await person.page.reload();
    await person.arrived();
    await person.sees_result('call_emergency', { number: '999' });
    const { state } = await saved(person.page);
    assert.equal(state.journal.length, sessions.length, 'nothing of the record is lost');
    assert.equal(state.answers.saddle_numbness, 'yes');
});

test('a record that cannot be read opens no plan, height, load or drill, and the list stands above', async t => {
    if (!imported) await after_a_huge_file(t);
    const { person } = await told(t, sore, { now: evening, rest: imported });
    await person.sees_result('injury_protocol'); // the file's injury is not over
    await assert_told(person);
    await assert_list(person.page);
    for (const section of ['recovery', 'setup', 'loads'])
        assert.equal(await person.page.locator(`[data-section="${section}"]`).count(), 0, section);
    assert.equal((await saved(person.page)).state.journal.length, sessions.length);
});

test('answers from the future are asked again, and one day back drops nothing', async t => {
    const { page } = await visit(t, { now: evening });
    const person = new Person(page);
    await person.start();
    await person.answer(sore);
    await person.come_back(evening.getTime() - 23 * hour);
    await person.sees_result('soreness_relief');
    await person.come_back(evening.getTime() - 400 * 24 * hour);
    assert.deepEqual((await saved(page)).state.answers, {}, 'history and clocks, too');
    await person.start();
    await person.answer(numb, { stops_early: true });
    await person.sees_result('call_emergency', { number: '999' });
});

test('letters that nobody sees are replaced as they are typed, and the answers go on counting', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.start();
    await person.answer(sore);
    await person.open_section('setup');
    const form = await person.form('body');
    const field = person.field('lifter.stature_cm', form);
    for (const [typed, shown] of [['17\u202e8', '17 8'], ['178\ud800', '178\ufffd'], ['\u2066178', ' 178']]) {
        await field.evaluate((input, text) => {
            input.value = text;
            input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, typed);
        assert.equal(await field.inputValue(), shown);
        await page.reload();
        await person.arrived();
        assert.equal(await page.locator('[data-refused]').count(), 0);
        await person.form('body');
    }
});

// Every exported function of a module traps as often as `window.traps` says; its first of all calls is the one counted.
const trapping = () => {
    window.traps = 0;
    const instantiate = WebAssembly.instantiate.bind(WebAssembly);
    const trap = called => (...given) => {
        if (window.traps > 0) {
            window.traps -= 1;
            throw new WebAssembly.RuntimeError('unreachable');
        }
        return called(...given);
    };
    WebAssembly.instantiate = async (...given) => {
        const { instance, module } = await instantiate(...given);
        window.modules = (window.modules ?? 0) + 1;
        const exports = Object.fromEntries(Object.entries(instance.exports)
            .map(([name, value]) => [name, typeof value === 'function' ? trap(value) : value]));
        return { instance: { exports }, module };
    };
};

async function with_traps(t) {
    const { page } = await visit(t, { prepare: context => context.addInitScript(trapping), loud: true });
    const person = new Person(page);
    await person.start();
    await page.waitForFunction(() => window.modules === 2);
    return person;
}

test('a core that traps is made anew, and the answer counts', async t => {
    const person = await with_traps(t);
    await person.page.evaluate(() => { window.traps = 1; });
    await person.answer(numb, { stops_early: true });
    await person.sees_result('call_emergency', { number: '999' });
    assert.equal(await person.page.evaluate(() => window.traps), 0, 'it has trapped');
    await person.page.waitForFunction(() => window.modules === 3);
});

test('a core that traps again: a plain message, the list, and the record is kept', async t => {
    const person = await with_traps(t);
    const { page } = person;
    await person.tap(person.sign('saddle_numbness'));
    await page.evaluate(() => { window.traps = 1000; });
    const answers = person.main.getByRole('group', { name: words('signs.saddle_numbness.label'), exact: true });
    await person.tap(answers.getByRole('button', { name: /^Yes/ }));
    await person.main.getByText(words('page.stopped'), { exact: true }).waitFor();
    await assert_list(page);
    await person.press('page.again');
    await person.sign('saddle_numbness').waitFor();
    assert.equal((await saved(page)).state.answers.saddle_numbness, 'yes', 'also what led there');
    await person.tap(person.none());
    await person.sees_result('call_emergency', { number: '999' });
});
