// A page that somebody saved from the browser, as it stood at that moment, and opens again from the disk.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { Person } from './person.mjs';
import { address, one_file, visit } from './site.mjs';
import { numb, sore } from './stories.mjs';
import { texts, words } from './words.mjs';

const moments = {
    'on the first screen': () => {},
    'in the middle of the questions': person => person.start(),
    'with an emergency': async person => {
        await person.start();
        await person.answer(numb, { stops_early: true });
    },
};
const forms = { 'the site': address, 'the download': () => one_file };

// What "save as" writes: the document as it is now.
function saved_as(t, html) {
    const folder = mkdtempSync(join(tmpdir(), 'liftback-saved-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'saved.html');
    writeFileSync(file, html);
    return pathToFileURL(file).href;
}

const doubled_ids = () => {
    const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
};

for (const [form, from] of Object.entries(forms))
    for (const [moment, until] of Object.entries(moments)) {
        test(`${form}, saved ${moment}, begins anew from the disk`, async t => {
            const { page: original } = await visit(t, { from: from() });
            const first = new Person(original);
            await first.arrived();
            await until(first);
            const file = saved_as(t, await original.content());

            const { page } = await visit(t, { from: file, loud: true }); // its style attributes are stopped, and told
            const person = new Person(page);
            await person.start();
            assert.deepEqual(await page.evaluate(doubled_ids), []);
            assert.equal(await page.locator('#emergency').getByRole('link').filter({ visible: true }).count(), 1);
            await person.answer(sore);
            assert.equal(await page.evaluate(() => document.body.dataset.level), 'soreness_relief');
        });
    }

test('saved in the middle and opened without WebAssembly or a fallback, the list is there', async t => {
    const { page: original } = await visit(t);
    const first = new Person(original);
    await first.start();
    const file = saved_as(t, await original.content());

    const nothing_starts = () => { delete globalThis.WebAssembly; };
    const { page } = await visit(t, { from: file, loud: true, prepare: context => context.addInitScript(nothing_starts) });
    await page.getByText(words('page.no_start'), { exact: true }).filter({ visible: true }).first().waitFor();
    for (const sign of Object.values(texts('emergency.signs'))) {
        assert.ok(await page.getByText(sign, { exact: true }).isVisible(), sign);
    }
    assert.equal(await page.locator('a[href^="tel:"]').filter({ visible: true }).count(), 4);
});
