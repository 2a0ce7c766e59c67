// Pages as they really are around ours: WordPress with its sandbox, secret and clamp, and one that means harm.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
    content_height, frame_html, heard, host_html, say, told_heights, until, visit_host,
} from './hosts.mjs';
import { Person } from './person.mjs';
import { better, numb, quiet_days, sore, strained, strained_body } from './stories.mjs';
import { screen_of, words } from './words.mjs';

const secret = 'k3VqX9aLm2';

// What WordPress does with a link that somebody pasted, in our words: the fallback is shown, the frame is out of sight
// until it has told a height in WordPress's own message, with the secret; the height is clamped.
const wordpress_script = `
addEventListener('message', ({ data, source }) => {
    if (!data || !(data.secret && data.message && data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
        if (frame.contentWindow !== source || data.message !== 'height') continue;
        frame.removeAttribute('style');
        frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
        document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]').forEach(quote => quote.remove());
    }
});
addEventListener('load', () => {
    for (const frame of document.querySelectorAll('iframe[data-secret]')) {
        frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
    }
});`;

const wordpress_post = query => host_html(`<h1>Deadlifts</h1><p>A post.</p>
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
<blockquote class="wp-embedded-content" data-secret="${secret}"><a href="https://example.org/">liftback</a></blockquote>
${frame_html({
        query, hash: `#?secret=${secret}`, 'data-secret': secret, class: 'wp-embedded-content', title: 'liftback',
        sandbox: 'allow-scripts', security: 'restricted', width: 600, height: 338, marginwidth: 0, scrolling: 'no',
        style: 'position: absolute; clip: rect(1px, 1px, 1px, 1px)',
    })}
</div></figure><p>More of the post.</p>`, wordpress_script);

const in_wordpress = (t, query = '', options = {}) =>
    visit_host(t, wordpress_post(query), { viewport: { width: 700, height: 900 }, isMobile: false, ...options });

const frame_height = page => page.evaluate(() => Number(document.querySelector('iframe').height));
// WordPress never scrolls, so that the page asks for no more than it can begin a screen in.
const fixed_height_px = 640;
const fits = async (page, frame) =>
    await frame_height(page) === Math.min(fixed_height_px, Math.max(200, await content_height(frame)));

test('WordPress shows the frame in place of the quotation, as high as it asks to be', async t => {
    const { page, frames: [frame], people: [person] } = await in_wordpress(t);
    await until(async () => await page.locator('blockquote').count() === 0, 'the quotation goes');
    await until(() => fits(page, frame), 'the height');
    await person.start();
    while (screen_of(await person.heading()) !== 'age') await person.tap(person.none());
    await until(() => fits(page, frame), 'the height of a question');
    await person.answer(sore);
    await until(() => fits(page, frame), 'the height of the result');
    assert.equal(await frame_height(page), fixed_height_px);
    const top = () => frame.evaluate(() => document.body.scrollTop);
    assert.equal(await top(), 0);
    await page.mouse.move(300, 500);
    await page.mouse.wheel(0, 300);
    await until(async () => await top() > 0, 'it scrolls inside, although WordPress gives it no scroll bar');
});

test('"ready" is answered with the height again, where the secret is right', async t => {
    const { page } = await in_wordpress(t);
    const count = async () => (await heard(page)).filter(data => data.message === 'height').length;
    await until(async () => await count() > 0, 'a height');
    await new Promise(done => setTimeout(done, 300));
    const before = await count();
    await say(page, { message: 'ready', secret: 'another1' });
    await say(page, { message: 'ready', secret });
    await until(async () => await count() > before, 'an answer');
    assert.equal(await count(), before + 1);
});

const stories = {
    soreness: [sore, 'soreness_relief'],
    strain: [strained, 'injury_protocol'],
    emergency: [numb, 'call_emergency'],
};
for (const [name, [story, level]] of Object.entries(stories)) {
    test(`in WordPress: ${name}`, async t => {
        const { people: [person] } = await in_wordpress(t, '?country=GB');
        await person.start();
        await person.answer(story, { stops_early: level === 'call_emergency' });
        await person.sees_result(level, { number: '999' });
    });
}

test('in WordPress: five days later, with measures, a plan and the first load', async t => {
    const { people: [person] } = await in_wordpress(t, '?country=GB');
    await person.start();
    await person.answer(better);
    await person.open_section('recovery');
    await person.pass_the_checks(quiet_days);
    assert.ok(await person.main.locator('[data-rung]').count() > 0, 'loads');
    await person.open_section('setup');
    await person.fill('body', strained_body);
    await person.main.locator('#advice').waitFor();
});

test('in WordPress: no pain, straight to the bar', async t => {
    const { people: [person] } = await in_wordpress(t, '?tool=setup&units=lb');
    await person.press('entry.no');
    await person.answer({ age: 'from_26_to_44' });
    assert.equal(await person.main.locator('[aria-current="page"]').getAttribute('data-section'), 'setup');
});

// 1,000 messages of every wrong kind, in turn.
const hostile_script = `
const long = 'x'.repeat(100000);
const deep = () => { let node = {}; for (let i = 0; i < 500; i += 1) node = { node }; return node; };
const own = text => JSON.parse(text);
const style = properties => ({ type: 'liftback:style', properties });
const junk = [
    undefined, null, true, 0, NaN, -1, 1n, '', long, '{', '[object Object]', [], [[]], new Date(0), /x/,
    new Map([['type', 'x']]), new Uint8Array(1000000), new Error('x'), deep(),
    { type: 'liftback:style' }, { type: 'liftback:style', properties: null }, { type: 'liftback:style', properties: 7 },
    { type: 'liftback:style', properties: [] }, { type: 'liftback:style', properties: long },
    { type: ['liftback:style'], properties: {} },
    { type: 'liftback:style', properties: { '--liftback-ink': long, '--liftback-paper': long } },
    style({ '--liftback-ink': '#fff', '--liftback-paper': '#fff', '--liftback-card': '#fff' }),
    style({ '--liftback-accent': '#f5f3ee', '--liftback-on-accent': '#fffdf9' }),
    style({ '--liftback-ink': 'red;}*{display:none}', '--liftback-line': 'url(//127.0.0.1:9/)' }),
    style({ '--liftback-font': 'x;}*{display:none}', '--liftback-round': 'calc(100vw * 1000)' }),
    style({ '--emergency': '#fff', '--on-emergency': '#fff', display: 'none' }),
    own('{"__proto__": {"type": "liftback:style", "properties": {"--liftback-ink": "#fff"}, "polluted": 1}}'),
    own('{"type": "liftback:style", "properties": {"__proto__": {"--liftback-ink": "#fff", "polluted": 1}}}'),
    own('{"type": "liftback:style", "properties": {"constructor": {"prototype": {"polluted": 1}}}}'),
    { type: '__proto__' }, { type: 'constructor', properties: {} }, { type: 'toString' }, { message: 'toString' },
    { type: 'liftback:host' }, { type: 'liftback:host', scrolls: 'true' }, { type: 'liftback:host', scrolls: deep() },
    { type: 'liftback:height', height: 1e9 }, { type: 'liftback:ready' }, { type: 'liftback:screen' },
    { type: 'liftback:answer', field: 'saddle_numbness', value: 'no' }, { type: 'liftback:go', view: 'loads' },
    { type: 'liftback:evaluate', request: {} }, { message: 'ready' }, { message: 'ready', secret: 'wrong' },
    { message: 'ready', secret: { toString: 'x' } }, { message: 'height', value: -1, secret: 'x' },
    { message: 'link', value: 'https://example.org/' }, { sentinel: 'amp', type: 'embed-size', height: 0 },
    JSON.stringify({ src: '*', context: 'iframe.resize', height: 1 }),
    { storageArea: 'localStorage', key: 'liftback' }, { type: 'storage' }, { view: { name: 'setup' } },
    { target: 'liftback', evaluate: '1' }, 'setImmediate$0.1$1', { 'webpackHotUpdate': 1 },
];
window.sent = 0;
window.harass = count => {
    const frame = document.querySelector('iframe').contentWindow;
    for (let i = 0; i < count; i += 1) frame.postMessage(junk[window.sent++ % junk.length], '*');
};`;

const whole_story = async person => {
    await person.start();
    await person.answer(better);
    await person.pass_the_checks(quiet_days);
    const loads = await person.reads();
    await person.open_section('answers');
    return { screens: person.screens, loads, answers: await person.reads() };
};
const without_clock = text => JSON.parse(JSON.stringify(text).replace(/\d+(\.\d+)? (hours|minutes)/g, ''));

const appearance = frame => frame.evaluate(() => {
    const style = selector => getComputedStyle(document.querySelector(selector));
    return ['body', 'main', '.emergency', '.call-small', '.about', 'main button'].map(selector => {
        const { color, backgroundColor, borderRadius, fontFamily, display } = style(selector);
        return [color, backgroundColor, borderRadius, fontFamily, display].join(' ');
    });
});

for (const sandbox of [undefined, 'allow-scripts']) {
    test(`1,000 junk messages change nothing: ${sandbox ?? 'no sandbox'}`, async t => {
        const html = host_html(frame_html({ height: 700, sandbox, hash: `#?secret=${secret}` }), hostile_script);
        const now = new Date('2026-03-02T18:00:00Z');
        const { page, frames: [frame], people: [calm] } = await visit_host(t, html, { now });
        const undisturbed = await whole_story(calm);
        const looked = await appearance(frame);
        await page.reload();
        const again = page.frames()[1];
        const harass = () => page.evaluate(() => window.harass(50));
        const person = new Person(again, harass);
        await person.arrived();
        const disturbed = await whole_story(person);
        while (await page.evaluate(() => window.sent) < 1000) await harass();
        assert.deepEqual(without_clock(disturbed), without_clock(undisturbed));
        assert.deepEqual(await appearance(again), looked);
        assert.equal(await again.evaluate(() => ({}).polluted), undefined);
        const kinds = new Set((await heard(page)).map(data => data.type ?? data.message ?? 'text'));
        assert.deepEqual([...kinds].toSorted(),
            ['embed-size', 'height', 'liftback:height', 'liftback:ready', 'liftback:screen', 'text']);
        assert.equal((await told_heights(page)).ours, Math.min(fixed_height_px, await content_height(again)));
        assert.equal(await again.getByText(words('page.no_start')).count(), 0);
    });
}
