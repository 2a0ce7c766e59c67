// The person's data: out as files, in again, and nothing lost or brought into force on the way.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { assert_accessible, assert_fits } from './checks.mjs';
import { Person } from './person.mjs';
import { change_saved, key_of, lay, saved, texts_in, weeks_of_training } from './saved.mjs';
import { visit } from './site.mjs';
import { numb, sore } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, words } from './words.mjs';

const now = new Date('2026-11-21T18:00:00Z');
const journal = weeks_of_training(3, now.getTime());
const way_back = { course: 1, gate_at: journal[0].at, base: 180, unit: 'kg', imported: false };
const discs = { mass: '20', pairs: '3', diameter_mm: '450' };
const drafts = {
    'base.max': '180', 'base.weeks_since': '6', 'equipment.unit': 'kg', 'equipment.bar_mass': '15',
    ...Object.fromEntries(Object.entries(discs).map(([name, text]) => [`equipment.discs[0].${name}`, text])),
};

async function open_data(person) {
    const { page } = person;
    await person.arrived();
    await page.getByText(words('about.privacy_heading'), { exact: true }).click();
    await page.getByRole('button', { name: words('nav.data'), exact: true }).click();
    await person.look();
}

// Sore, with a journal and equipment.
async function trained(t, options = {}) {
    return told(t, sore, { now, rest: { name: 'Ann', journal, way_back, drafts }, ...options });
}

async function downloaded(person, key, parameters) {
    const wait = person.page.waitForEvent('download');
    await person.tap(person.main.getByRole('button', { name: words(key, parameters), exact: true }));
    const download = await wait;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function bring_in(person, name, text) {
    const input = person.main.getByLabel(words('data.choose'), { exact: true });
    await input.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await person.page.locator('#import-found, #file-problems').waitFor();
}

test('a record goes through a file: the same journal, best lift and equipment, and nothing else in force', async t => {
    const { person, page } = await trained(t);
    await open_data(person);
    const { name, text } = await downloaded(person, 'data.record');
    assert.equal(name, 'liftback-2026-11-21.json');
    const record = JSON.parse(text);
    assert.deepEqual([record.format, record.version, record.name], ['liftback-record', 1, 'Ann']);

    await page.getByText(words('about.privacy_heading'), { exact: true }).click();
    await page.getByRole('button', { name: words('about.forget'), exact: true }).click();
    assert.deepEqual(await texts_in(page), {});

    await open_data(person);
    await bring_in(person, name, text);
    await person.sees('data.preview', { file: name });
    await person.sees('data.sessions_from_to', { count: journal.length });
    const before = await saved(page).catch(() => undefined);
    assert.deepEqual(before?.state.journal ?? [], [], 'nothing changes before it is agreed to');
    await person.press('data.apply');
    await person.sees('data.imported');
    await person.look();

    const { state } = await saved(page);
    assert.deepEqual(state.journal, journal);
    assert.deepEqual(state.drafts, drafts);
    assert.deepEqual(state.way_back, { ...way_back, imported: true });
    assert.deepEqual([state.answers, state.standing, state.examined_at], [{}, null, null]);
    assert.equal(state.history.at(-1).care_level, 'soreness_relief');
    await page.reload();
    await open_data(person);
    assert.deepEqual((await saved(page)).state.journal, journal);
    const again = JSON.parse((await downloaded(person, 'data.record')).text);
    assert.deepEqual({ ...again, way_back }, { ...record, exported_at: again.exported_at });
});

test('an import can be undone, and done again', async t => {
    const { person, page } = await trained(t);
    const mine = (await saved(page)).state;
    await open_data(person);
    const { text } = await downloaded(person, 'data.record');
    const other = { ...JSON.parse(text), journal: journal.slice(0, 2), name: 'Other' };
    await bring_in(person, 'x.json', JSON.stringify(other));
    await person.press('data.apply');
    assert.deepEqual((await saved(page)).state.journal, journal.slice(0, 2));
    await page.reload();
    await open_data(person);
    await person.press('data.undo');
    await person.sees('data.undone');
    const back = (await saved(page)).state;
    assert.deepEqual([back.journal, back.answers, back.drafts], [mine.journal, mine.answers, mine.drafts]);
    await person.press('data.undo');
    assert.deepEqual((await saved(page)).state.journal, journal.slice(0, 2));
});

test('as one more person: the one who answered stays as they are', async t => {
    const { person, page } = await trained(t);
    const mine = await saved(page);
    await open_data(person);
    const { name, text } = await downloaded(person, 'data.record');
    await bring_in(person, name, text.replace('"name": "Ann"', '"name": "Ben"'));
    await person.press('data.as_new');
    await person.sees('data.imported_as_new');
    const theirs = await saved(page);
    assert.notEqual(theirs.id, mine.id);
    assert.deepEqual([theirs.state.name, theirs.state.journal, theirs.state.answers], ['Ben', journal, {}]);
    await person.press('people.someone_else');
    await person.tap(person.main.getByRole('button', { name: words('people.switch', { name: 'Ann' }), exact: true }));
    assert.deepEqual((await saved(page)).state, mine.state);
});

test('an emergency stands after an import and after its undo', async t => {
    const { page, person } = await told(t, numb, { now });
    await open_data(person);
    const { text } = await downloaded(person, 'data.record');
    const calm = { ...JSON.parse(text), history: [], journal, way_back };
    await bring_in(person, 'calm.json', JSON.stringify(calm));
    await person.press('data.apply');
    for (const change of [undefined, 'data.undo', 'data.undo']) {
        if (change) await person.press(change);
        const { state } = await saved(page);
        assert.equal(state.standing.care_level, 'call_emergency');
        await person.press('data.print');
        await person.sees('levels.call_emergency.heading', { number: '999' });
        assert.doesNotMatch(await person.document_text(), /\d\s*kg/);
        await person.press('nav.back');
    }
});

const damages = {
    'cut off': [text => text.slice(0, text.length / 2), undefined],
    'a pain of 11': [text => text.replace('"pain_during": 1', '"pain_during": 11'), /Session 1, .*10/],
    'a newer version': [text => text.replace('"version": 1', '"version": 2'), pattern('file_problems.newer')],
    'something else': [() => '{"a": 1}', undefined],
    'a picture': [() => '\u0089PNG\r\n\u001a\n\u0000', undefined],
};
for (const [what, [damage, expected]] of Object.entries(damages)) {
    test(`a damaged file names its problem and changes nothing: ${what}`, async t => {
        const { person, page } = await trained(t);
        await open_data(person);
        const { name, text } = await downloaded(person, 'data.record');
        const before = (await saved(page)).state;
        await bring_in(person, name, damage(text));
        await person.sees('data.cannot_use');
        await person.look();
        const told = await person.main.getByRole('alert').innerText();
        assert.ok(told.split('\n').filter(Boolean).length >= 2, told);
        if (expected) assert.match(told, expected);
        assert.equal(await person.button('data.apply').count(), 0);
        await person.press('data.cancel');
        assert.deepEqual((await saved(page)).state, before);
    });
}

test('a file that is too big is told before it is read', async t => {
    const { person } = await trained(t);
    await open_data(person);
    const folder = await mkdtemp(join(tmpdir(), 'liftback-big-'));
    t.after(() => rm(folder, { recursive: true }));
    const file = join(folder, 'big.json');
    await writeFile(file, 'x'.repeat(20_000_001));
    await person.main.getByLabel(words('data.choose'), { exact: true }).setInputFiles(file);
    await person.sees('data.too_big');
});

test('the sessions as a table, and dates without loads for the calendar', async t => {
    const { person } = await trained(t);
    await open_data(person);
    const csv = await downloaded(person, 'data.csv');
    assert.equal(csv.name, 'liftback-sessions-2026-11-21.csv');
    assert.ok(csv.text.split('\r\n').length > journal.length);
    const { name, text } = await downloaded(person, 'data.calendar');
    assert.equal(name, 'liftback-2026-11-21.ics');
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.doesNotMatch(text, /\d\s*(kg|lb|%)/);
});

test('an entry that would spoil the file stays out of it and on the page, and that is said', async t => {
    const { person, page } = await trained(t);
    const { state } = await saved(page);
    await change_saved(page, { drafts: { ...state.drafts, 'base.max': 'eighty', 'base.weeks_since': '', 'planned.load': '100' } });
    await open_data(person);
    const { name, text } = await downloaded(person, 'data.record');
    await person.sees('data.left_out', { entries: words('form.base.max.label') });
    assert.deepEqual(Object.keys(JSON.parse(text).entries), ['equipment', 'planned']);
    assert.equal((await saved(page)).state.drafts['base.max'], 'eighty');
    await bring_in(person, name, text);
    assert.equal(await person.button('data.apply').count(), 1);
});

test('a session that the core does not understand is in the file, and that it spoils it is said', async t => {
    const { person, page } = await trained(t);
    await change_saved(page, { journal: [{ ...journal[0], pain_during: 99 }, ...journal.slice(1)] });
    await open_data(person);
    const { text } = await downloaded(person, 'data.record');
    await person.sees('data.spoiled');
    assert.equal(JSON.parse(text).journal[0].pain_during, 99);
});

test('where no file comes through, the text is there to copy', async t => {
    const { person } = await trained(t);
    await open_data(person);
    const { name, text } = await downloaded(person, 'data.record');
    await person.press('data.show_text');
    const shown = person.main.getByLabel(words('data.text_of', { file: name }), { exact: true });
    assert.equal(await shown.inputValue(), text);
    await person.press('data.copy');
    await person.main.getByText(words('data.copied'), { exact: true }).waitFor();
});

test('in a frame that lets neither files nor storage through: the text stands there, and one person answers', async t => {
    const { context } = await visit(t);
    const page = await context.newPage();
    await page.setContent('<iframe sandbox="allow-scripts" title="x" width="340" height="700"></iframe>');
    const html = await readFile(new URL('../../dist/liftback.html', import.meta.url), 'utf8');
    await page.evaluate(text => { document.querySelector('iframe').srcdoc = text; }, html);
    const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
    const person = new Person(frame);
    await person.button('nav.data_short').waitFor();
    await person.press('nav.data_short');
    await person.press('data.record');
    const area = person.main.getByRole('textbox');
    await area.waitFor();
    assert.equal(JSON.parse(await area.inputValue()).format, 'liftback-record');
    await person.press('people.someone_else');
    await person.sees('people.not_kept');
    assert.equal(await person.button('people.add_open').count(), 0);
});

test('a damaged record is offered as a file, and the visit before goes on', async t => {
    const { person, page } = await trained(t);
    const { id } = await saved(page);
    const text = (await texts_in(page))[key_of(id)];
    const broken = text.replace('Ann', 'Anm');
    await lay(page, { [key_of(id)]: broken });
    await person.arrived();
    assert.deepEqual((await saved(page)).state.journal, journal);
    await open_data(person);
    await person.sees('data.damaged');
    const { text: kept } = await downloaded(person, 'data.kept_save', { count: 1 });
    assert.equal(kept, broken);
    await person.press('data.kept_discard');
    assert.equal(await person.button('data.kept_discard').count(), 0);
    assert.ok(!Object.values(await texts_in(page)).includes(broken));
});

test("a newer version's record stays as it is, and the page works beside it", async t => {
    const { person, page } = await trained(t);
    const { id } = await saved(page);
    const newer = '{"schema":3,"data":"in another way"}';
    await page.evaluate(() => history.replaceState({}, ''));
    await lay(page, { [key_of(id)]: newer });
    await person.sees('data.notice_newer');
    await person.start();
    await person.answer(sore);
    await person.sees_result('soreness_relief');
    assert.equal((await texts_in(page))[key_of(id)], newer);
    await page.getByText(words('about.privacy_heading_no_storage'), { exact: true }).click();
    await page.getByRole('button', { name: words('nav.data'), exact: true }).click();
    await person.sees('data.newer');
    assert.equal((await downloaded(person, 'data.kept_save', { count: 1 })).text, newer);
});

// As Strong writes it: without a unit.
const strong = [
    'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE',
    '2026-10-05 18:00:00,"Pull",1h,"Deadlift (Barbell)",1,365,5,0,0,"","",',
    '2026-10-12 18:00:00,"Pull",1h,"Deadlift (Barbell)",1,405,1,0,0,"","",',
    '2026-10-12 18:00:00,"Pull",1h,"Bench Press (Barbell)",1,225,5,0,0,"","",',
    '',
].join('\n');

test("a training log's best lifts: asked for the unit, changed into that of the entries here, undone", async t => {
    const { person, page } = await trained(t);
    const before = (await saved(page)).state;
    await open_data(person);
    await bring_in(person, 'strong.csv', strong);
    await person.sees('data.unit_question');
    assert.equal(await person.button('data.apply_best').count(), 0, 'not before the unit is known');
    await person.choose('data.unit_question', words('form.equipment.unit.lb'));
    await person.sees('data.converted', { from: 'lb', to: 'kg' });
    await person.look();
    await person.press('data.apply_best');
    await person.sees('data.imported_best');
    const { state } = await saved(page);
    assert.equal(state.drafts['base.max'], '183.7'); // 405 lb, rounded down
    assert.equal(state.drafts['base.best_set.load'], '165.5'); // 365 lb
    assert.equal(state.drafts['base.best_set.reps'], '5');
    assert.equal(state.drafts['equipment.bar_mass'], '15');
    assert.deepEqual([state.journal, state.answers], [before.journal, before.answers]);
    await person.press('data.undo');
    assert.deepEqual((await saved(page)).state.drafts, before.drafts);
});

test('accessible, and nothing too wide or too small, with a file open and with its problem', async t => {
    const { person } = await trained(t, { viewport: { width: 320, height: 640 } });
    person.on_screen = async each => {
        await assert_fits(each);
        await assert_accessible(each);
    };
    await open_data(person);
    const { name, text } = await downloaded(person, 'data.record');
    await person.press('data.show_text');
    await person.look();
    await bring_in(person, name, text);
    await person.look();
    await person.press('data.apply');
    await person.look();
    await bring_in(person, name, '{');
    await person.look();
    await person.press('data.print');
    await person.look();
    assert.match(await person.heading(), pattern('summary.title', { name: 'Ann' }));
});
