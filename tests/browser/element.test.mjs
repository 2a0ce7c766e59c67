// <liftback-tool> in a page of another site, around a page that stands in for the tool: it says what the test has it
// say and remembers what it was told.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { host_page, use_pages } from './other_site.mjs';
import { visit } from './site.mjs';
import { words } from './words.mjs';

const embed_js = readFileSync(join(import.meta.dirname, '../../dist/site/embed.js'), 'utf8');
const stand_in = `<!doctype html><html lang="en"><title>tool</title><link rel="icon" href="data:,"><p id="here">here</p>
<script>
window.told = [];
addEventListener('message', ({ data }) => told.push(data));
</script>`;

const tool = await use_pages({
    '/': stand_in, '/elsewhere.html': stand_in, '/embed.js': { body: embed_js, type: 'text/javascript' },
}, 'localhost');
const blog = await use_pages();

const script = () => `<script src="${tool.address}embed.js" async></script>`;
const element = (attributes = '') =>
    `<liftback-tool ${attributes}><a href="${tool.address}">the link</a></liftback-tool>`;

const iframe = (page, index = 0) => page.locator('liftback-tool').nth(index).locator('iframe');
const inside = async (page, index = 0) => (await iframe(page, index).elementHandle()).contentFrame();

// Opens a page of the blog: {page, frames(), say(index, message)}.
async function open(t, content, { head = '', headers, ...options } = {}) {
    blog.pages['/'] = { body: host_page(content, head), headers };
    const { page, seen } = await visit(t, { from: blog.address, loud: true, ...options });
    t.after(() => assert.deepEqual(seen.complaints, []));
    const frames = () => page.frames().filter(frame => frame.url().startsWith(tool.address));
    const say = async (index, message) =>
        (await inside(page, index)).evaluate(data => window.parent.postMessage(data, '*'), message);
    return { page, seen, frames, say };
}

const ready = { type: 'liftback:ready' };
const height = async (page, index = 0) => Math.round((await iframe(page, index).boundingBox()).height);

async function until(what, wanted, message) {
    for (let tries = 0; tries < 600; tries++) {
        if (JSON.stringify(await what()) === JSON.stringify(wanted)) return;
        await new Promise(done => { setTimeout(done, 30); });
    }
    assert.deepEqual(await what(), wanted, message);
}

// Long enough for a message that should have no effect to have one.
const settle = page => page.evaluate(() => new Promise(done => { setTimeout(done, 150); }));

test('the attributes are the parameters, and the frame is named, lazy and told nothing of where it stands', async t => {
    const { page, frames } = await open(t, script() + element('tool="setup" units="lb" theme="dark" country="GB"'));
    const frame = iframe(page);
    await frame.waitFor();
    assert.equal(await frame.getAttribute('src'), `${tool.address}?tool=setup&units=lb&theme=dark&country=GB`);
    assert.equal(await frame.getAttribute('title'), words('tool_element.title'));
    assert.equal(await frame.getAttribute('loading'), 'lazy');
    assert.match(await frame.getAttribute('allow'), /clipboard-write/);
    await until(async () => frames().length, 1);
    await frames()[0].waitForSelector('#here');
    assert.equal(await frames()[0].evaluate(() => document.referrer), '');
    const { width } = await frame.boundingBox();
    assert.equal(width, (await page.locator('liftback-tool').boundingBox()).width);
});

test('the frame grows and shrinks with what it shows, within reason, and only by its own word', async t => {
    const { page, frames, say } = await open(t, `${script()}${element()}${element('tool="loads"')}
        <iframe id="stranger" src="${tool.address}elsewhere.html"></iframe>`);
    await until(async () => frames().length, 3);
    const first = await height(page);
    await say(0, { type: 'liftback:height', height: 900.2 });
    await until(() => height(page), 901);
    assert.equal(await height(page, 1), first, 'the other element stays as it is');
    await say(0, { type: 'liftback:height', height: 400 });
    await until(() => height(page), 400);

    const of_height = ['800', NaN, Infinity, null, [900], undefined]
        .map(value => ({ type: 'liftback:height', height: value }));
    const junk = [null, 'liftback:height', 7, [], {}, { type: ['liftback:height'], height: 900 },
        { type: '__proto__', height: 900 }, { type: 'liftback:style', properties: {} }, ...of_height];
    for (const message of junk) await say(0, message);
    const stranger = page.frames().find(frame => frame.url().endsWith('elsewhere.html'));
    for (const from of [stranger, page.mainFrame()]) {
        await from.evaluate(() => {
            for (const type of ['liftback:height', 'liftback:ready', 'liftback:screen'])
                for (const to of [window, window.parent]) to.postMessage({ type, height: 3000 }, '*');
        });
    }
    await settle(page);
    assert.deepEqual([await height(page), await height(page, 1)], [400, first]);
    const told = await (await inside(page)).evaluate(() => window.told);
    assert.deepEqual(told, [], 'and a stranger draws no style from it');

    await say(0, { type: 'liftback:height', height: -5 });
    await until(() => height(page), 120);
    await say(0, { type: 'liftback:height', height: 1e9 });
    await until(() => height(page), 40_000);
});

test('the link is what there is without script, and until the frame has answered', async t => {
    blog.pages['/'] = host_page(script() + element());
    const without = await visit(t, { from: blog.address, loud: true, javaScriptEnabled: false });
    assert.ok(await without.page.getByRole('link', { name: 'the link' }).isVisible());
    assert.equal(await without.page.locator('iframe').count(), 0);

    const { page, frames, say } = await open(t, script() + element());
    await until(async () => frames().length, 1);
    const link = page.getByText('the link');
    assert.ok(await link.isVisible());
    await frames()[0].waitForSelector('#here');
    await say(0, ready);
    await link.waitFor({ state: 'hidden' });
});

test('a frame that has started is told that the element scrolls, each time it starts, and no other is', async t => {
    const { page, frames, say } = await open(t, script() + element() + element('tool="loads"'));
    await until(async () => frames().length, 2);
    const told = async index => (await inside(page, index)).evaluate(() => window.told);
    for (const index of [0, 1]) await (await inside(page, index)).waitForSelector('#here');
    await settle(page);
    assert.deepEqual(await told(0), []);
    const scrolls = { type: 'liftback:host', scrolls: true };
    await say(0, ready);
    await until(() => told(0), [scrolls]);
    await say(0, ready);
    await until(() => told(0), [scrolls, scrolls]);
    assert.deepEqual(await told(1), []);
});

const styled = `<style>
:root { --liftback-accent: #123456; --else: red; }
.night { --liftback-accent: #abcdef; --liftback-round: 0px; }
@media (prefers-color-scheme: dark) { :root { --liftback-paper: #111111; } }
</style>`;

test('colours, corners and font of the page reach the frame, again after a change, and the frame stays', async t => {
    const content = script() + element('style="--liftback-font: Georgia, serif"');
    const { page, frames, say } = await open(t, content, { head: styled });
    await until(async () => frames().length, 1);
    await frames()[0].waitForSelector('#here');
    const told = () => frames()[0].evaluate(() =>
        window.told.filter(({ type }) => type === 'liftback:style').map(({ properties }) => properties));
    await settle(page);
    assert.deepEqual(await told(), [], 'nothing before the frame is ready');
    await frames()[0].evaluate(() => { window.answers = 'kept'; });
    await say(0, ready);
    const first = { '--liftback-accent': '#123456', '--liftback-font': 'Georgia, serif' };
    await until(told, [first]);

    await page.evaluate(() => { document.body.className = 'night'; });
    const night = { ...first, '--liftback-accent': '#abcdef', '--liftback-round': '0px' };
    const in_order = ({ '--liftback-accent': a, '--liftback-round': r, '--liftback-font': f }) =>
        ({ '--liftback-accent': a, '--liftback-round': r, '--liftback-font': f });
    await until(told, [first, in_order(night)]);
    await page.evaluate(() => { document.body.className = 'night again'; });
    await settle(page);
    assert.equal((await told()).length, 2, 'nothing new, nothing said');

    await page.evaluate(() => { document.body.className = ''; });
    await page.emulateMedia({ colorScheme: 'dark' });
    await until(async () => (await told()).at(-1)['--liftback-paper'], '#111111');
    await page.evaluate(() => { document.querySelector('liftback-tool').removeAttribute('style'); });
    await until(async () => (await told()).at(-1)['--liftback-font'] ?? 'none', 'none');
    assert.equal(await frames()[0].evaluate(() => window.answers), 'kept');
});

test('another attribute is another address: one new frame, and no entry in the history', async t => {
    const { page, seen, frames, say } = await open(t, script() + element('tool="loads"'));
    await until(async () => frames().length, 1);
    await frames()[0].waitForSelector('#here');
    await say(0, { type: 'liftback:height', height: 777 });
    await until(() => height(page), 777);
    const before = seen.requests.length;
    const entries = await page.evaluate(() => history.length);
    await page.evaluate(() => {
        const tool = document.querySelector('liftback-tool');
        tool.setAttribute('units', 'kg');
        tool.setAttribute('lang', 'de');
        tool.removeAttribute('tool');
    });
    await until(async () => frames().map(frame => frame.url()), [`${tool.address}?units=kg&lang=de`]);
    assert.equal(seen.requests.length, before + 1);
    assert.equal(await page.evaluate(() => history.length), entries);
    assert.equal(await height(page), 777, 'as high as the one before until it says otherwise');

    await frames()[0].waitForSelector('#here');
    await frames()[0].evaluate(() => { window.answers = 'kept'; });
    await page.evaluate(() => document.querySelector('liftback-tool').setAttribute('units', 'kg'));
    await settle(page);
    assert.equal(await frames()[0].evaluate(() => window.answers), 'kept', 'the same again is no change');
});

test('a new screen whose top has scrolled away comes into view; one whose top is in view stays', async t => {
    const space = '<p style="height: 1500px">text</p>';
    const { page, frames, say } = await open(t, script() + space + element() + space, { reducedMotion: 'reduce' });
    await page.locator('liftback-tool').scrollIntoViewIfNeeded();
    await until(async () => frames().length, 1);
    await frames()[0].waitForSelector('#here');
    await say(0, { type: 'liftback:height', height: 3000 });
    await until(() => height(page), 3000);
    const top = () => page.evaluate(() =>
        Math.round(document.querySelector('liftback-tool').getBoundingClientRect().top));
    const scroll_to = where => page.evaluate(to => {
        window.scrollBy(0, document.querySelector('liftback-tool').getBoundingClientRect().top - to);
    }, where);
    await scroll_to(-1200);
    assert.equal(await top(), -1200);
    await say(0, { type: 'liftback:screen' });
    await until(top, 0);
    await scroll_to(200);
    await say(0, { type: 'liftback:screen' });
    await settle(page);
    assert.equal(await top(), 200);
});

test('a strict policy of the host only has to name the tool', async t => {
    const { page, frames, say } = await open(t, script() + element(), { headers: {
        'content-security-policy': `default-src 'none'; img-src data:; script-src ${tool.address}embed.js; `
            + `frame-src ${tool.address}; require-trusted-types-for 'script'; trusted-types 'none'`,
    } });
    await until(async () => frames().length, 1);
    await frames()[0].waitForSelector('#here');
    await say(0, { type: 'liftback:height', height: 500 });
    await until(() => height(page), 500);
});

test('loaded twice, moved, emptied, with an address of its own or one that may not be: nothing breaks', async t => {
    const { page, frames } = await open(t, `${script()}${script()}
        ${element(`src="${tool.address}elsewhere.html?a=b" tool="setup"`)}
        ${element('src="javascript:window.broken = true"')}${element('src="http://["')}`);
    await until(async () => frames().map(frame => frame.url()), [`${tool.address}elsewhere.html?a=b&tool=setup`]);
    assert.equal(await page.locator('liftback-tool iframe').count(), 1);
    assert.equal(await page.evaluate(() => window.broken), undefined);
    assert.ok(await page.getByText('the link').nth(1).isVisible());
    await page.evaluate(() => {
        const [first] = document.querySelectorAll('liftback-tool');
        document.body.prepend(first);
        first.setAttribute('title', 'Back pain');
        const late = document.createElement('liftback-tool');
        late.setAttribute('tool', 'loads');
        document.body.append(late);
        first.cloneNode(true);
    });
    await until(async () => frames().length, 2);
    assert.equal(await iframe(page).getAttribute('title'), 'Back pain');
});
