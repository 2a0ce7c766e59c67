// The summary for a physical therapist: one page of A4, whatever was entered, and no load in an emergency.
import assert from 'node:assert/strict';
import test from 'node:test';
import { weeks_of_training } from './saved.mjs';
import { numb, sore, strained } from './stories.mjs';
import { told } from './told.mjs';
import { words } from './words.mjs';

const now = new Date('2026-11-21T18:00:00Z');
const journal = weeks_of_training(12, now.getTime());
const way_back = { course: 1, gate_at: journal[0].at, base: 180, unit: 'kg', imported: false };

async function summary_of(t, story, changes) {
    const { page, person } = await told(t, story, { now, rest: changes });
    await page.locator('#footer-live summary').click();
    await page.getByRole('button', { name: words('nav.data'), exact: true }).click();
    await person.press('data.print');
    await person.look();
    return person;
}

// "/Type /Page" of a PDF, not "/Pages".
const pages_of = pdf => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g).length;
const printed = person => person.page.pdf({ preferCSSPageSize: true });

const drafts = {
    'examination.by': 'doctor', 'examination.hours_ago': '50', 'examination.may_exercise': 'with_limits',
    'base.max': '180', 'base.weeks_since': '12', 'equipment.unit': 'kg',
};

test('twelve weeks of training fit one page of A4, with chart, table and reasons', async t => {
    const changes = { name: 'Ann Example', journal, way_back, drafts, examined_at: now.getTime() };
    const person = await summary_of(t, { ...sore, trend: 'less' }, changes);
    await person.sees('summary.all_sessions', { count: 24 });
    assert.equal(await person.main.locator('svg[role="img"]').count(), 1);
    assert.equal(await person.main.locator('tbody tr').count(), 10);
    const pdf = await printed(person);
    assert.equal(pages_of(pdf), 1);
    assert.match(pdf.toString('latin1'), /\/MediaBox\s*\[\s*0\s+0\s+59[45]\S*\s+84[12]/);
    await person.page.emulateMedia({ media: 'print' });
    assert.ok(!await person.button('summary.print').isVisible());
    assert.ok(!await person.page.locator('#emergency').isVisible());
});

test('many signs and long names: still one page', async t => {
    const signs = Object.fromEntries(['moving_harms', 'afraid', 'never_better', 'cannot_bend'].map(sign => [sign, 'yes']));
    const changes = { name: 'W'.repeat(60), journal, way_back, drafts, examined_at: now.getTime() };
    const person = await summary_of(t, { ...strained, signs }, changes);
    assert.equal(pages_of(await printed(person)), 1);
});

test('in an emergency: the instruction, the reasons and the answers, no load and no session', async t => {
    const person = await summary_of(t, numb, { name: 'Ann', journal, way_back, drafts });
    await person.sees('levels.call_emergency.heading', { number: '999' });
    await person.sees('signs.saddle_numbness.label');
    const text = await person.document_text();
    assert.doesNotMatch(text, /\d\s*kg/);
    assert.equal(await person.main.locator('table, svg[role="img"]').count(), 0);
    assert.equal(pages_of(await printed(person)), 1);
});

test('Print prints', async t => {
    const person = await summary_of(t, sore, { name: 'Ann' });
    await person.page.evaluate(() => { window.print = () => { window.printed = true; }; });
    await person.press('summary.print');
    assert.ok(await person.page.evaluate(() => window.printed));
});
