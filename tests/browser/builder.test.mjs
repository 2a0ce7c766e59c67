// The page that writes the code to paste: what it writes is put into a page of another site and shows the tool.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { build_pages } from '../../scripts/page/pages.mjs';
import { serve } from '../../scripts/static_server.mjs';
import { assert_accessible, assert_fits, assert_plain_words } from './checks.mjs';
import { content_height, until } from './hosts.mjs';
import { host_page, use_pages } from './other_site.mjs';
import { Person } from './person.mjs';
import { address, one_file, visit } from './site.mjs';
import { texts, words } from './words.mjs';

const blog = await use_pages();

// Opens the builder; in the end nothing may have been asked of another origin, and nothing complained of.
async function open(t, { from = `${address()}embed.html`, wait_for = '#code-script', ...options } = {}) {
    const { page, context, seen } = await visit(t, { from, loud: true, ...options });
    t.after(() => {
        const { origin } = new URL(from);
        assert.deepEqual(seen.complaints, []);
        assert.deepEqual(seen.requests.filter(url => !url.startsWith(`${origin}/`) && !url.startsWith('data:')), []);
    });
    await page.locator(wait_for).waitFor();
    return { page, context, seen };
}

const choose = (page, group, option) =>
    page.getByRole('radio', { name: texts(`builder.${group}.options`)[option], exact: true }).check();

async function type(page, id, text) {
    await page.locator(`#${id}`).fill(text);
    await page.locator(`#${id}`).blur();
}

const unfold_style = page => page.getByText(words('builder.style.heading')).click();
const code = (page, kind) => page.locator(`#code-${kind}`).inputValue();
const preview = async page => (await page.locator('liftback-tool iframe').elementHandle()).contentFrame();

async function choose_everything(page) {
    await choose(page, 'tool', 'setup');
    await choose(page, 'units', 'lb');
    await choose(page, 'theme', 'dark');
    await page.locator('#country').selectOption('GB');
    await type(page, 'height', '720');
    await unfold_style(page);
    await type(page, 'style-accent', '#ffb000');
    await choose(page, 'style.round', '0px');
}

const query = '?tool=setup&units=lb&theme=dark&country=GB';

// What a reader of the blog sees in the frame.
async function look_into(frame) {
    await frame.locator('main h1').filter({ hasText: words('entry.heading') }).waitFor();
    return frame.evaluate(() => ({
        number: document.querySelector('.emergency a[href^="tel:"]').getAttribute('href'),
        dark: getComputedStyle(document.body).backgroundColor,
        accent: getComputedStyle(document.querySelector('main')).getPropertyValue('--accent').trim(),
    }));
}

async function paste(t, html) {
    blog.pages['/'] = host_page(html);
    const { page, seen } = await visit(t, { from: blog.address, loud: true });
    t.after(() => {
        assert.deepEqual(seen.complaints, []);
        const allowed = [blog.address, address(), 'data:'];
        assert.deepEqual(seen.requests.filter(url => !allowed.some(own => url.startsWith(own))), []);
    });
    return page;
}

const black = 'rgb(0, 0, 0)';

test('the code with a script shows, in a page of another site, the tool as it was chosen', async t => {
    const { page } = await open(t);
    await choose_everything(page);
    const host = await paste(t, await code(page, 'script'));
    const frame = host.locator('liftback-tool iframe');
    assert.equal(await frame.getAttribute('src'), address() + query);
    const inside = await (await frame.elementHandle()).contentFrame();
    assert.deepEqual(await look_into(inside), { number: 'tel:999', dark: black, accent: '#ffb000' });
    await host.locator('liftback-tool a').waitFor({ state: 'hidden' });
    const as_high = async () => Math.round((await frame.boundingBox()).height) === await content_height(inside);
    await until(as_high, 'as high as what it shows');
});

test('the code without a script does so too, at the height that was chosen, with a link below', async t => {
    const { page } = await open(t);
    await choose_everything(page);
    const host = await paste(t, await code(page, 'frame'));
    const frame = host.locator('iframe');
    const { number, dark } = await look_into(await (await frame.elementHandle()).contentFrame());
    assert.deepEqual({ number, dark }, { number: 'tel:999', dark: black });
    assert.equal((await frame.boundingBox()).height, 720);
    assert.equal((await frame.boundingBox()).width, (await host.locator('body').boundingBox()).width);
    const link = host.getByRole('link', { name: words('tool_element.link') });
    assert.equal(await link.getAttribute('href'), address() + query);
    assert.equal(await code(page, 'address'), address() + query);
});

test('the hosted page leads here from its first screen; the download and a frame have no such link', async t => {
    const link = shown => shown.getByRole('link', { name: words('tool_element.builder') });
    const { page } = await open(t, { from: address(), wait_for: '.about' });
    await new Person(page).button('nav.start').waitFor();
    assert.equal(await link(page).evaluate(item => item.href), `${address()}embed.html`);
    const { page: file } = await visit(t, { from: one_file });
    await new Person(file).button('nav.start').waitFor();
    assert.equal(await link(file).count(), 0);
    await page.goto(`${address()}embed.html`);
    const inside = await preview(page);
    await new Person(inside).button('nav.start').waitFor();
    assert.equal(await link(inside).count(), 0);
});

test('what is chosen shows at once in a real frame', async t => {
    const { page } = await open(t);
    const frame = page.locator('liftback-tool iframe');
    assert.equal(await frame.getAttribute('src'), address());
    await choose_everything(page);
    assert.equal(await frame.getAttribute('src'), address() + query);
    const inside = await preview(page);
    await look_into(inside);
    await type(page, 'style-accent', '#00e0c0');
    await inside.waitForFunction(() =>
        getComputedStyle(document.querySelector('main')).getPropertyValue('--accent').trim() === '#00e0c0');
    await page.getByText(words('builder.style.clear')).click();
    await inside.waitForFunction(() =>
        getComputedStyle(document.querySelector('main')).getPropertyValue('--accent').trim() === '#55cdbd');
    assert.ok(!(await code(page, 'script')).includes('style='));
});

test('what is no colour, height or font is said at its field, and the code stays as it was', async t => {
    const { page } = await open(t);
    await unfold_style(page);
    const before = await Promise.all(['script', 'frame'].map(kind => code(page, kind)));
    const wrong = [
        ['height', '20'], ['height', '640 px'], ['style-paper', 'teal-ish'], ['style-font', 'a; color: red'],
    ];
    for (const [id, text] of wrong) {
        await type(page, id, text);
        const field = page.locator(`#${id}`);
        assert.equal(await field.getAttribute('aria-invalid'), 'true', id);
        assert.match(await page.locator(`#${id}-error`).innerText(), /\w/);
        assert.ok((await field.getAttribute('aria-describedby')).includes(`${id}-error`));
    }
    assert.deepEqual(await Promise.all(['script', 'frame'].map(kind => code(page, kind))), before);
    await type(page, 'height', '300');
    assert.equal(await page.locator('#height').getAttribute('aria-invalid'), 'false');
    assert.ok((await code(page, 'frame')).includes('height="300"'));
});

test('colours that nobody could read are named, in the look that they concern', async t => {
    const { page } = await open(t);
    await unfold_style(page);
    const accent = words('builder.style.accent');
    const light = page.getByText(words('builder.contrast.light', { names: accent }));
    const dark = page.getByText(words('builder.contrast.dark', { names: accent }));
    await type(page, 'style-accent', '#0b5d57');
    await dark.waitFor();
    assert.equal(await light.count(), 0);
    await type(page, 'style-accent', '#ffb000');
    await light.waitFor();
    assert.equal(await dark.count(), 0);
    await choose(page, 'theme', 'dark');
    await light.waitFor({ state: 'detached' });
});

test('each code is copied by its button', async t => {
    const { page, context } = await open(t);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [kind, key] of [['script', 'with_script'], ['frame', 'without_script'], ['address', 'address']]) {
        const name = `${words('builder.copy')}: ${words(`builder.${key}.heading`)}`;
        await page.getByRole('button', { name }).click();
        const part = page.locator('.code', { has: page.locator(`#code-${kind}`) });
        await part.getByText(words('builder.copied')).waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page, kind));
    }
});

test('at 320 pixels nothing is too wide, too small, cut off or hard to read', async t => {
    const { page } = await open(t, { viewport: { width: 320, height: 640 } });
    const person = new Person(page);
    await unfold_style(page);
    await type(page, 'height', '20');
    await type(page, 'style-accent', '#777777');
    await (await preview(page)).locator('main h1').waitFor();
    await assert_plain_words(person);
    await assert_fits(person);
    await assert_accessible(person);
    const hidden = await page.locator('textarea')
        .evaluateAll(all => all.map(area => area.scrollHeight - area.clientHeight));
    assert.deepEqual(hidden.filter(rest => rest > 0), [], 'code out of sight');
});

test('from a build that knows its address, in a folder of a server, the code holds that address', async t => {
    const folder = mkdtempSync(join(tmpdir(), 'builder-'));
    const public_url = 'https://example.org/back/';
    const wasm_folder = join(import.meta.dirname, '../../build/wasm');
    await build_pages({ wasm_folder, dist: join(folder, 'dist'), public_url });
    const { server, address: root } = await serve(folder);
    t.after(() => {
        server.close();
        rmSync(folder, { recursive: true });
    });
    const { page } = await open(t, { from: `${root}dist/site/embed.html` });
    assert.equal(await page.locator('liftback-tool iframe').getAttribute('src'), `${root}dist/site/`);
    assert.ok((await code(page, 'script')).includes(`src="${public_url}embed.js"`));
    assert.ok((await code(page, 'frame')).includes(`src="${public_url}"`));
    assert.equal(await code(page, 'address'), public_url);
    await page.getByRole('heading', { name: words('builder.where.wordpress.heading') }).click();
    await page.getByText(words('builder.where.wordpress.oembed')).waitFor();
});
