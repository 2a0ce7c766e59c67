// The emergency list needs neither scripts nor WebAssembly, and the questions not WebAssembly: the same core starts as
// plain JavaScript. When that cannot start either, the page says so soon.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Person } from './person.mjs';
import { address, one_file, visit } from './site.mjs';
import { strained } from './stories.mjs';
import { texts, words } from './words.mjs';

// What the page itself waits for. How fast the machine is, is not in it: the clock stands, and is put on by so much.
const limit_ms = 5000;
const evening = new Date('2026-03-02T18:00:00Z');
const stopped_clock = context => context.clock.pauseAt(evening.getTime() + 3_600_000);

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

// Each form of the page, whole, and with a fallback whose hash no longer fits.
const damaged = text => text.replace('var createModule', 'var created,createModule');
const work = mkdtempSync(join(tmpdir(), 'no-start-'));
after(() => rmSync(work, { recursive: true }));

function damaged_download() {
    const file = join(work, 'liftback.html');
    writeFileSync(file, damaged(readFileSync(fileURLToPath(one_file), 'utf8')));
    return pathToFileURL(file).href;
}

const forms = {
    'on the site': {
        from: address,
        from_damaged: address,
        damage: context => context.route('**/fallback.js', async route => {
            const response = await route.fetch();
            await route.fulfill({ response, body: damaged(await response.text()) });
        }),
    },
    'in the download': { from: () => one_file, from_damaged: damaged_download },
};

const count_violations = () => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', event => window.violations.push(event.effectiveDirective));
};

for (const [name, script] of Object.entries(failures))
    for (const [place, { from, from_damaged, damage }] of Object.entries(forms)) {
        const broken = async context => {
            await stopped_clock(context);
            await context.addInitScript(count_violations);
            await context.addInitScript(script);
        };

        test(`${place} WebAssembly ${name}: the questions start all the same`, async t => {
            const { page, seen } = await visit(t, { from: from(), now: evening, prepare: broken, loud: true });
            await assert_list(page);
            await page.clock.runFor(limit_ms);
            const person = new Person(page);
            await person.start();
            await person.answer(strained);
            assert.equal(await page.evaluate(() => document.body.dataset.level), 'injury_protocol');
            assert.deepEqual(await page.evaluate(() => window.violations), []);
            assert.deepEqual(seen.complaints.filter(text => /Content Security Policy|uncaught/.test(text)), []);
        });

        test(`${place} WebAssembly ${name} and the fallback is damaged: the list stays, a plain message comes`, async t => {
            const prepare = async context => {
                await damage?.(context);
                await broken(context);
            };
            // Without a service worker: its requests would be routed too, and outlive the test.
            const { page } = await visit(t, { from: from_damaged(), now: evening, prepare, loud: true });
            await assert_list(page);
            await page.clock.runFor(limit_ms);
            await page.getByRole('main').getByText(words('page.no_start'), { exact: true }).waitFor();
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
