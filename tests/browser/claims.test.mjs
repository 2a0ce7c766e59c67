// The claim ledger: every claim with its verdict and its evidence, on screen and on paper; not in an emergency.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { visit } from './site.mjs';
import { numb, sore } from './stories.mjs';
import { told } from './told.mjs';
import { words } from './words.mjs';
import { load } from '../../dist/npm/index.mjs';

const { claims, notes, sources } = (await load()).catalogue();
const title_of = id => sources.find(source => source.id === id).title;

const footer_button = page => page.locator('#footer-live').getByRole('button', { name: words('claims_view.footer'), exact: true });

test('from the foot of the first page: every claim, its verdict and each of its sources', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.arrived();
    await person.tap(footer_button(page));
    assert.equal(await person.heading(), words('claims_view.heading'));
    for (const { id, verdict, fact, evidence } of claims) {
        const card = person.main.locator(`[data-claim="${id}"]`);
        for (const key of [`claims.${id}.says`, `claims.${id}.found`, `verdicts.${verdict}`]) await person.sees(key, {}, card);
        const text = await card.innerText();
        for (const part of [fact, title_of(evidence.source), evidence.also && title_of(evidence.also.source)])
            assert.ok(!part || text.includes(part), `${id}: ${part}`);
    }
    for (const { id } of notes.filter(({ verdict }) => verdict === 'articles_differ')) await person.sees(`notes.${id}`);
    assert.equal(await footer_button(page).count(), 0, 'it is open');
});

test('from a note: its claim comes into view', async t => {
    const { page, person } = await told(t, sore, { view: 'recovery' });
    const item = person.main.locator('[data-item="bike_intervals"]');
    await item.locator('summary').first().click();
    await item.getByText(words('notes_view.evidence'), { exact: true }).click();
    await person.press('claims_view.open', item);
    const claim = person.main.locator('[data-claim="bike"]');
    await claim.waitFor();
    await page.waitForFunction(() => {
        const { top } = document.querySelector('[data-claim="bike"]').getBoundingClientRect();
        return top >= 0 && top < innerHeight / 2;
    });
});

test('not in an emergency', async t => {
    const { page, person } = await told(t, numb);
    assert.equal(await footer_button(page).count(), 0);
    await page.evaluate(() => history.replaceState({ view: { name: 'claims' } }, ''));
    await page.reload();
    await person.arrived();
    await person.sees_result('call_emergency', { number: '999' });
});

test('on paper: the claims with their evidence, and no emergency bar, button or tab', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.arrived();
    await person.tap(footer_button(page));
    await page.emulateMedia({ media: 'print' });
    assert.ok(await person.main.locator('[data-claim="no_heat"] .evidence li').first().isVisible());
    assert.ok(!await person.main.locator('.toolbar').isVisible());
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page(?!s)/g).length;
    assert.ok(pages <= 6, `${pages} pages`);
});
