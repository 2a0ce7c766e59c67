// The emergency list needs neither scripts nor WebAssembly; when the questions cannot start, the page says so soon.
import assert from 'node:assert/strict';
import test from 'node:test';
import { use_browser, visit } from './site.mjs';
import { texts, words } from './words.mjs';

use_browser();

const limit_ms = 5000;

const signs = Object.values(texts('emergency.signs'));
const calls = page => page.getByRole('link').filter({ visible: true }).evaluateAll(links =>
    links.map(link => link.getAttribute('href')).filter(href => href.startsWith('tel:')));

async function assert_list(page) {
    for (const sign of signs) assert.ok(await page.getByText(sign, { exact: true }).isVisible(), sign);
    assert.ok(await page.getByText(words('emergency.not_sure'), { exact: true }).isVisible());
}

const four_calls = ['tel:112', 'tel:911', 'tel:999', 'tel:000'];

const failures = {
    'is refused': () => {
        const refuse = () => Promise.reject(new WebAssembly.CompileError('refused'));
        for (const way of ['instantiate', 'compile', 'instantiateStreaming', 'compileStreaming']) WebAssembly[way] = refuse;
    },
    'does not exist': () => { delete globalThis.WebAssembly; },
    'never finishes': () => {
        const hang = () => new Promise(() => {});
        for (const way of ['instantiate', 'compile', 'instantiateStreaming', 'compileStreaming']) WebAssembly[way] = hang;
    },
};
for (const [name, script] of Object.entries(failures)) {
    test(`WebAssembly ${name}: the list stays, and a plain message comes within five seconds`, async t => {
        const { page } = await visit(t, { prepare: context => context.addInitScript(script), loud: true });
        await assert_list(page);
        const message = page.getByRole('main').getByText(words('page.no_start'), { exact: true });
        await message.waitFor({ timeout: 2 * limit_ms });
        const passed = Math.round(await page.evaluate(() => performance.now()));
        assert.ok(passed <= limit_ms, `the message came ${passed} ms after the visit began`);
        await assert_list(page);
        assert.deepEqual(await calls(page), four_calls);
        assert.equal(await page.getByRole('main').getByRole('button').filter({ visible: true }).count(), 0);
        assert.ok(!await page.getByText(words('page.loading'), { exact: true }).isVisible());
    });
}

test('scripts are off: the list, the numbers, and why there are no questions', async t => {
    const { page } = await visit(t, { javaScriptEnabled: false });
    await assert_list(page);
    for (const href of four_calls) assert.ok(await page.locator(`a[href="${href}"]`).isVisible(), href);
    for (const number of ['112', '911', '999', '000']) {
        assert.ok(await page.getByText(words(`emergency.where.${number}`), { exact: true }).isVisible(), number);
    }
    assert.ok(await page.getByText(words('page.no_script'), { exact: true }).isVisible());
    assert.equal(await page.getByRole('button').filter({ visible: true }).count(), 0);
});

test('the list is there before the questions are', async t => {
    const hold = () => {
        const instantiate = WebAssembly.instantiate.bind(WebAssembly);
        const released = new Promise(resolve => { window.release = resolve; });
        WebAssembly.instantiate = async (...given) => released.then(() => instantiate(...given));
    };
    const { page } = await visit(t, { prepare: context => context.addInitScript(hold) });
    await assert_list(page);
    assert.ok(await page.getByText(words('page.loading'), { exact: true }).isVisible());
    await page.evaluate(() => window.release());
    await page.getByRole('button', { name: words('nav.start'), exact: true }).waitFor();
});
