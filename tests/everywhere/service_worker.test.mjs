// The hosted page through what happens to it: visited, offline, renewed, half deployed, gone, thrown away. It is never of
// two builds at once, and never blank.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { engines, launch } from './engines.mjs';
import { host } from './hosted_copies.mjs';
import { a_second_passes } from '../browser/unhurried.mjs';
import { texts, words } from '../browser/words.mjs';

const text_of_page = () => document.body.innerText;
const mark_of_page = () => document.querySelector('meta[name="build"]')?.content;
const has_button = name => [...document.querySelectorAll('button')].some(item => item.textContent === name);
const find_button = name => [...document.querySelectorAll('button')].find(item => item.textContent === name);
const note = () => document.getElementById('installed').textContent;
const shown = () => document.getElementById('installed').getBoundingClientRect().height > 0;

// The marks of what each cache keeps: {cache: ['A', 'A']}, of the page and of the fallback.
const kept_marks = async () => {
    const found = {};
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const text_of = async request => (await cache.match(request)).text();
        const texts_kept = await Promise.all((await cache.keys()).map(text_of));
        found[name] = texts_kept.map(text => /<meta name="build" content="(\w+)">|\n\/\/(\w+)$/.exec(text))
            .filter(Boolean).map(([, page, fallback]) => page ?? fallback).join('');
    }
    return found;
};
const ask_for_update = async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const worker = registration.installing;
    if (!worker) return;
    await new Promise(resolve => worker.addEventListener('statechange', resolve, { once: true }));
};
const forget_caches = async () => {
    for (const name of await caches.keys()) await caches.delete(name);
};

async function assert_page(page, mark) {
    await page.wait_for(() => document.querySelector('main h1') && document.querySelector('main button'));
    assert.equal(await page.evaluate(mark_of_page), mark);
    assert.ok((await page.evaluate(text_of_page)).includes(words('emergency.heading')));
}

async function assert_emergency_page(page) {
    await page.wait_for(() => document.querySelector('a[href="tel:112"]'));
    const text = await page.evaluate(text_of_page);
    for (const sign of Object.values(texts('emergency.signs'))) assert.ok(text.includes(sign), sign);
    for (const key of ['emergency.heading', 'emergency.not_sure', 'install.gone'])
        assert.ok(text.includes(words(key)), key);
    const calls = await page.evaluate(() => [...document.querySelectorAll('a')].map(link => link.getAttribute('href')));
    assert.deepEqual(calls.filter(href => href.startsWith('tel:')), ['tel:112', 'tel:911', 'tel:999', 'tel:000']);
}

const assert_kept = async (page, ...expected) =>
    assert.deepEqual(Object.values(await page.evaluate(kept_marks)).sort(), expected);

async function first_visit(page, address, mark = 'A') {
    await page.goto(address);
    await assert_page(page, mark);
    await page.wait_for(async () => {
        const { scope, active } = await navigator.serviceWorker.getRegistration() ?? {};
        return scope === new URL('./', location).href && active?.state === 'activated';
    });
}

for (const engine of engines) describe(engine, { concurrency: 1 }, () => {
    let browser;
    let page;
    before(async () => { browser = await launch(engine); });
    after(() => browser?.close());

    // Each test has a server of its own, which is an origin of its own.
    const scenario = (title, steps) => test(title, async t => {
        const site = await host(t);
        page = await browser.new_page();
        const asked_before = browser.requests.length;
        await steps(t, site);
        const elsewhere = browser.requests.slice(asked_before).filter(url => new URL(url).hostname !== 'localhost');
        assert.deepEqual(elsewhere, [], 'requests to others');
        assert.deepEqual(browser.violations(), []);
    });

    scenario('first visit: everything of this build is kept, and the page says so once', async (_, site) => {
        site.deploy('A');
        await first_visit(page, site.address);
        await page.wait_for(said => document.getElementById('installed').textContent === said, words('install.ready'));
        await assert_kept(page, 'AA');
        assert.equal(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)), false);
        await page.reload();
        await assert_page(page, 'A');
        assert.equal(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)), true);
        assert.equal(await page.evaluate(note), '');
    });

    scenario('offline: the page, at each of its addresses', async (_, site) => {
        site.deploy('A');
        await first_visit(page, site.address);
        site.stop();
        for (const path of ['', 'index.html', '?units=lb', '?lang=en#?secret=x']) {
            await page.goto(`${site.address}${path}`);
            await assert_page(page, 'A');
        }
        await page.goto(`${site.address}embed.html`);
        await page.wait_for(() => document.querySelector('h1'));
    });

    scenario('an update waits: reloads change nothing until the person wants it, in every tab', async (_, site) => {
        site.deploy('A');
        await first_visit(page, site.address);
        await page.reload();
        await assert_page(page, 'A');
        const other = await browser.new_page();
        await other.goto(site.address);
        await assert_page(other, 'A');

        site.deploy('B');
        await page.evaluate(ask_for_update);
        await page.wait_for(has_button, words('install.update_now'));
        await assert_page(page, 'A');
        await assert_kept(page, 'AA', 'BB');
        await page.reload();
        await assert_page(page, 'A');
        await page.wait_for(has_button, words('install.update_now'));

        await page.click(find_button, words('nav.start'));
        await page.wait_for(has_button, words('questions.none'));
        assert.equal(await page.evaluate(shown), false, 'never beside a question');
        await page.evaluate(a_second_passes);
        await page.click(find_button, words('questions.none'));
        await page.wait_for(() => Object.values(localStorage).some(text => text.includes('saddle_numbness')));
        await page.evaluate(() => window.history.go(-2));
        await page.wait_for(has_button, words('nav.resume'));
        assert.equal(await page.evaluate(shown), true);
        await page.click(find_button, words('install.update_now'));
        await page.wait_for(() => document.querySelector('meta[name="build"]')?.content === 'B');
        await page.wait_for(has_button, words('nav.resume'));
        await assert_page(page, 'B');
        await assert_kept(page, 'BB');
        assert.equal(await page.evaluate(note), '');

        await other.wait_for(has_button, words('install.update_now'));
        await assert_page(other, 'A');
        await other.click(find_button, words('install.update_now'));
        await other.wait_for(() => document.querySelector('meta[name="build"]')?.content === 'B');
        await assert_page(other, 'B');
        site.stop();
        await other.reload();
        await assert_page(other, 'B');
    });

    scenario('one file answers 503 while the update is fetched: the old build stays whole', async (_, site) => {
        site.deploy('A');
        await first_visit(page, site.address);
        await page.reload();
        await assert_page(page, 'A');
        site.deploy('B');
        site.faults['/icons/icon-512.png'] = 503;
        await page.evaluate(ask_for_update);
        await assert_kept(page, 'AA');
        await page.reload();
        await assert_page(page, 'A');
        assert.equal(await page.evaluate(note), '');
        delete site.faults['/icons/icon-512.png'];
        await page.evaluate(ask_for_update);
        await page.wait_for(has_button, words('install.update_now'));
        await assert_kept(page, 'AA', 'BB');
    });

    scenario('half deployed: a new worker with old files, and new files with an old worker', async (_, site) => {
        site.deploy('A');
        await first_visit(page, site.address);
        site.deploy('B', { files: ['sw.js', 'fallback.js'] });
        await page.reload();
        await page.evaluate(ask_for_update);
        await assert_page(page, 'A');
        await assert_kept(page, 'AA');
        site.deploy('C', { files: ['index.html'] });
        site.deploy('A', { files: ['sw.js', 'fallback.js'] });
        await page.reload();
        await page.evaluate(ask_for_update);
        await assert_page(page, 'A');
        await assert_kept(page, 'AA');
        site.stop();
        await page.reload();
        await assert_page(page, 'A');
    });

    scenario('first seen half deployed: the page works, and nothing is kept', async (_, site) => {
        site.deploy('A');
        site.deploy('B', { files: ['sw.js'] });
        await page.goto(site.address);
        await assert_page(page, 'A');
        while (!site.asked.includes('/sw.js')) await pause(20);
        await page.wait_for(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
        await assert_kept(page);
        site.deploy('B');
        await first_visit(page, site.address, 'B');
        await assert_kept(page, 'BB');
    });

    scenario('the server is gone or answers nothing but errors: the page stays', async (_, site) => {
        site.deploy('A');
        await first_visit(page, site.address);
        for (const status of [500, 503, 404]) {
            site.faults['*'] = status;
            await page.reload();
            await assert_page(page, 'A');
            await page.evaluate(ask_for_update);
        }
        await assert_kept(page, 'AA');
        site.stop();
        await page.reload();
        await assert_page(page, 'A');
    });

    scenario('what was kept is thrown away: the network answers, and else the numbers and the list', async (_, site) => {
        site.deploy('A');
        await first_visit(page, site.address);
        await page.reload();
        await assert_page(page, 'A');
        await page.evaluate(forget_caches);
        await page.reload();
        await assert_page(page, 'A');
        await page.wait_for(async () => (await (await caches.open((await caches.keys())[0])).keys()).length > 5);
        await assert_kept(page, 'AA');

        site.deploy('B');
        await page.evaluate(forget_caches);
        await page.goto(site.address);
        await assert_page(page, 'B');

        await page.evaluate(forget_caches);
        site.faults['*'] = 503;
        await page.goto(`${site.address}?units=kg`);
        await assert_emergency_page(page);
        site.stop();
        await page.reload();
        await assert_emergency_page(page);
        await site.start();
        delete site.faults['*'];
        await page.reload();
        await assert_page(page, 'B');
    });

    scenario('two copies in folders of one origin leave each other alone', async (_, site) => {
        const folders = ['/a', '/b', '/a/inner'];
        folders.forEach((to, at) => site.deploy('ABC'[at], { to }));
        for (const [at, folder] of folders.entries())
            await first_visit(page, new URL(`${folder}/`, site.address).href, 'ABC'[at]);
        await assert_kept(page, 'AA', 'BB', 'CC');

        site.deploy('D', { to: '/a' });
        await page.goto(`${site.address}a/`);
        await assert_page(page, 'A');
        await page.evaluate(ask_for_update);
        await page.wait_for(has_button, words('install.update_now'));
        await page.click(find_button, words('install.update_now'));
        await page.wait_for(() => document.querySelector('meta[name="build"]')?.content === 'D');
        await assert_page(page, 'D');
        await assert_kept(page, 'BB', 'CC', 'DD');
        site.stop();
        for (const [folder, mark] of [['a', 'D'], ['b', 'B'], ['a/inner', 'C']]) {
            await page.goto(`${site.address}${folder}/`);
            await assert_page(page, mark);
        }
    });

    scenario('the kill switch: worker and caches go, what a person entered stays', async (_, site) => {
        site.deploy('A');
        await first_visit(page, site.address);
        await page.reload();
        await assert_page(page, 'A');
        const saved = await page.evaluate(() => Object.keys(localStorage).sort());
        assert.ok(saved.length > 0);
        site.kill_switch();
        await page.evaluate(ask_for_update);
        await page.wait_for(async () => (await caches.keys()).length === 0);
        assert.equal(await page.evaluate(mark_of_page), 'A');
        site.deploy('B', { files: ['index.html', 'fallback.js'] });
        await page.reload();
        await assert_page(page, 'B');
        await assert_kept(page);
        assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).sort()), saved);
        await page.wait_for(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    });

    test('without WebAssembly: the fallback is kept too, and a page of another build gets its own', async t => {
        const site = await host(t);
        const without = await launch(engine, { wasm: false });
        try {
            const own = await without.new_page();
            site.deploy('A');
            await first_visit(own, site.address);
            site.stop();
            await own.reload();
            await assert_page(own, 'A');

            await site.start();
            site.deploy('B');
            await own.evaluate(async () => {
                const [name] = await caches.keys();
                await (await caches.open(name)).delete(new URL('./', location));
            });
            await own.reload();
            await assert_page(own, 'B');
            assert.deepEqual(without.violations(), []);
        } finally {
            await without.close();
        }
    });
});
