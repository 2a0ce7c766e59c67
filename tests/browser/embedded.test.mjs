// The page in a frame of another page: its height, its manners, the host's style, and where answers stay.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import {
    content_height, frame_html, heard, host_html, say, settled, told_heights, until, visit_host,
} from './hosts.mjs';
import { texts_in } from './saved.mjs';
import { better, numb, quiet_days, sore, strained } from './stories.mjs';
import { screen_of, words } from './words.mjs';

const wordpress = '#?secret=AbC123xyz9';
const sandbox = 'allow-scripts';

// A host that scrolls a new screen into view, and says so.
const scrolling = `addEventListener('message', ({ data, source }) => {
    const frame = [...document.querySelectorAll('iframe')].find(item => item.contentWindow === source);
    if (data.type === 'liftback:ready') source.postMessage({ type: 'liftback:host', scrolls: true }, '*');
    if (data.type === 'liftback:screen' && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
});`;
// As our element does: heights are told and the frame follows.
const following = `${scrolling}
addEventListener('message', ({ data, source }) => {
    const frame = [...document.querySelectorAll('iframe')].find(item => item.contentWindow === source);
    if (data.type === 'liftback:height') frame.height = data.height;
});`;
const fixed_height_px = 640;

const same_everywhere = async (page, frame) => {
    const height = await content_height(frame);
    const told = await told_heights(page);
    return ['ours', 'wordpress', 'amp', 'embedly'].every(dialect => told[dialect] === height);
};

for (const attributes of [{}, { sandbox }]) {
    test(`the height is told in every dialect, more and less: ${JSON.stringify(attributes)}`, async t => {
        const { page, people: [person], frames: [frame] } =
            await visit_host(t, host_html(frame_html({ hash: wordpress, ...attributes }), following));
        const told = () => same_everywhere(page, frame);
        await until(told, 'the height of the first screen');
        const start = await content_height(frame);
        await person.start();
        await until(told, 'the height of the first question');
        const question = await content_height(frame);
        assert.ok(question < start, `${question} < ${start}: it shrinks`);
        const open = await frame.locator('details').first();
        await open.locator('summary').click();
        await until(async () => await told() && await content_height(frame) > question, 'the height when unfolded');
        await open.locator('summary').click();
        await until(async () => await told() && await content_height(frame) === question, 'the height when folded');
        assert.equal((await heard(page)).find(data => data.message === 'height').secret, 'AbC123xyz9');
    });
}

test('a frame that follows comes to rest, and then nothing more is told', async t => {
    const { page, frames: [frame], people: [person] } =
        await visit_host(t, host_html(frame_html({ height: 300 }), following));
    for (const step of [() => {}, () => person.start()]) {
        await step();
        await until(async () => (await told_heights(page)).ours === await content_height(frame), 'the height');
        const before = (await heard(page)).length;
        await new Promise(done => setTimeout(done, 500));
        assert.equal((await heard(page)).length, before);
        const { scroll, height } = await frame.evaluate(() =>
            ({ scroll: document.body.scrollHeight, height: window.innerHeight }));
        assert.equal(scroll, height, 'neither a scroll bar nor empty room');
    }
});

test('a host that does not say that it scrolls is told a fixed height at most, in every dialect, until it says so', async t => {
    const { page, frames: [frame], people: [person] } = await visit_host(t, host_html(frame_html({ hash: wordpress })));
    const told = async height => {
        const found = await told_heights(page);
        return ['ours', 'wordpress', 'amp', 'embedly'].every(dialect => found[dialect] === height);
    };
    assert.ok(await content_height(frame) > fixed_height_px);
    await until(() => told(fixed_height_px), 'the height of the first screen');
    await person.start();
    await until(async () => told(Math.min(fixed_height_px, await content_height(frame))), 'the height of a question');
    for (const scrolls of ['true', 1, null, {}]) await say(page, { type: 'liftback:host', scrolls });
    await settled(frame);
    assert.ok(await told(Math.min(fixed_height_px, await content_height(frame))));
    await say(page, { type: 'liftback:host', scrolls: true });
    await until(async () => told(await content_height(frame)), 'all of the height');
    await say(page, { type: 'liftback:host', scrolls: false });
    await until(async () => told(Math.min(fixed_height_px, await content_height(frame))), 'and back');
});

test('the height does not depend on that of the frame', async t => {
    const heights = [300, 401, 900, 2500];
    const { page, frames } =
        await visit_host(t, host_html(heights.map(height => frame_html({ height, width: 360, sandbox })).join(''), scrolling));
    for (const [at, frame] of frames.entries())
        await until(async () => (await told_heights(page, at)).ours === await content_height(frame), 'the height');
    const told = await Promise.all(heights.map((_, at) => told_heights(page, at)));
    const [short, ...others] = told.map(({ ours }) => ours);
    assert.deepEqual(others, others.map(() => others[0]));
    assert.ok(short <= others[0], 'in a short frame what is least needed gives way');
    assert.ok((await heard(page, 1)).every(data => data.message !== 'height'), 'no secret, no word to WordPress');
});

test('without a frame nothing is said', async t => {
    const { page } = await visit_host(t, host_html(frame_html()));
    const alone = await page.context().newPage();
    await alone.addInitScript(() => {
        window.said = [];
        window.addEventListener('message', ({ data }) => window.said.push(data));
    });
    await alone.goto(page.frames()[1].url());
    await alone.getByRole('button', { name: words('nav.start'), exact: true }).waitFor();
    assert.deepEqual(await alone.evaluate(() => window.said), []);
    assert.equal(await alone.evaluate(() => document.documentElement.classList.contains('framed')), false);
});

const above = '<input id="comment" autofocus><p style="height: 1500px">A long article.</p>';
const below = '<p style="height: 3000px">Comments.</p>';

test('loading neither scrolls nor takes the focus, and a screen that the person opens is told', async t => {
    const { page, frames: [frame], people: [person] } =
        await visit_host(t, host_html(above + frame_html({ height: 600 }) + below, following));
    const at_load = await page.evaluate(() => [window.scrollY, document.activeElement.id]);
    assert.deepEqual(at_load, [0, 'comment']);
    assert.deepEqual(await frame.evaluate(() =>
        [window.scrollY + document.body.scrollTop, document.activeElement === document.body]), [0, true]);
    const screens = async () => (await heard(page)).filter(data => data.type === 'liftback:screen').length;
    assert.equal(await screens(), 0);
    assert.ok((await heard(page)).some(data => data.type === 'liftback:ready'));
    await person.start();
    await until(async () => await screens() === 1, 'the screen');
    assert.equal(await frame.evaluate(() => document.activeElement.tagName), 'H1');
});

test('nor does a frame that comes back to a screen that scrolls', async t => {
    const { page, people: [person] } = await visit_host(t, host_html(above + frame_html({ height: 600 }) + below),
        { same_site: true });
    await person.page.getByText(words('about.privacy_heading_not_yet'), { exact: true }).click();
    await person.page.getByRole('button', { name: words('about.keep'), exact: true }).click();
    await person.start();
    await person.tap(person.none());
    await person.page.getByRole('button', { name: words('nav.something_else'), exact: true }).click();
    assert.equal(await person.heading(), words('worry.title'));
    await page.evaluate(() => {
        window.scrollTo(0, 0);
        document.getElementById('comment').focus();
    });
    const [, frame] = page.frames();
    const gone = page.waitForEvent('framenavigated');
    await frame.evaluate(() => setTimeout(() => window.location.reload()));
    await gone;
    await frame.getByRole('heading', { name: words('worry.title'), exact: true }).waitFor();
    await settled(frame);
    assert.deepEqual(await page.evaluate(() => [window.scrollY, document.activeElement.id]), [0, 'comment']);
    assert.equal(await frame.evaluate(() => window.scrollY + document.body.scrollTop), 0);
});

test('nothing that is said has an answer in it', async t => {
    const { page, people: [person] } = await visit_host(t, host_html(frame_html({ hash: wordpress }), following));
    await person.start();
    await person.answer(sore);
    for (const section of ['recovery', 'setup', 'loads', 'answers']) await person.open_section(section);
    const all = await heard(page);
    const src = page.frames()[1].url();
    const numbers = /^\d+$/;
    const shape = data => {
        const { height, value, ...fixed } = typeof data === 'string' ? JSON.parse(data) : data;
        assert.match(String(height ?? value ?? 0), numbers);
        return JSON.stringify(fixed);
    };
    assert.deepEqual([...new Set(all.map(shape))].toSorted(), [
        { type: 'liftback:height' }, { type: 'liftback:ready' }, { type: 'liftback:screen' },
        { message: 'height', secret: 'AbC123xyz9' },
        { src, context: 'iframe.resize' },
        { sentinel: 'amp', type: 'embed-size' },
    ].map(item => JSON.stringify(item)).toSorted());
    assert.ok(all.length > 50);
    assert.ok(src.endsWith(`/${wordpress}`), 'the address is as it was');
});

// What the parts look like: colours and corners of the panel, the main part and its buttons.
const looks = frame => frame.evaluate(() => {
    const style = selector => getComputedStyle(document.querySelector(selector));
    const part = selector => {
        const { color, backgroundColor, borderTopColor, borderTopLeftRadius, fontFamily } = style(selector);
        return { color, backgroundColor, borderTopColor, borderTopLeftRadius, fontFamily };
    };
    const panel = [...document.querySelectorAll('.emergency, .emergency *')].map((element, at) => {
        const { color, backgroundColor, borderTopColor, borderRadius, fontFamily, fontSize } = getComputedStyle(element);
        return [at, color, backgroundColor, borderTopColor, borderRadius, fontFamily, fontSize].join(' ');
    });
    return { body: part('body').backgroundColor, main: part('main'), button: part('main button, main a'), panel };
});

const blue = {
    '--liftback-accent': '#0b3d91', '--liftback-on-accent': 'white', '--liftback-paper': 'rgb(240, 244, 255)',
    '--liftback-card': '#fff', '--liftback-ink': 'hsl(220 60% 12%)', '--liftback-muted': '#445', '--liftback-line': '#ccd',
    '--liftback-round': '2px', '--liftback-font': 'Georgia, "Times New Roman", serif',
};
const style = properties => ({ type: 'liftback:style', properties });

test("the host's style reaches the main part, and never the emergency panel", async t => {
    const { page, frames: [frame], people: [person] } = await visit_host(t, host_html(frame_html()));
    const before = await looks(frame);
    await say(page, style(blue));
    await settled(frame);
    const after = await looks(frame);
    assert.deepEqual(after.panel, before.panel);
    assert.equal(after.body, 'rgb(240, 244, 255)');
    assert.equal(after.button.backgroundColor, 'rgb(11, 61, 145)');
    assert.equal(after.button.color, 'rgb(255, 255, 255)');
    assert.equal(after.button.borderTopLeftRadius, '2px');
    assert.match(after.main.fontFamily, /^Georgia/);
    await say(page, style({}));
    await settled(frame);
    assert.deepEqual(await looks(frame), before, 'and it can be taken back');
    await person.start();
});

for (const [story, level] of [[numb, 'call_emergency'], [{ ...sore, signs: { fever: 'yes' } }, 'medical_today']]) {
    test(`no style of a host reaches a result of ${level}`, async t => {
        const { page, frames: [frame], people: [person] } =
            await visit_host(t, host_html(frame_html({ query: '?country=GB' })));
        await person.start();
        await person.answer(story, { stops_early: true });
        await person.sees_result(level, { number: '999' });
        const before = await looks(frame);
        await say(page, style(blue));
        await settled(frame);
        assert.deepEqual(await looks(frame), before);
        await page.reload();
        const again = page.frames()[1];
        await again.getByRole('button', { name: words('nav.start'), exact: true }).waitFor();
        await say(page, style(blue));
        const later = new person.constructor(again);
        await later.start();
        await later.answer(story, { stops_early: true });
        await settled(again);
        assert.deepEqual(await looks(again), before, 'also when the style came first');
    });
}

const refused = {
    'pale on pale': { '--liftback-ink': '#999', '--liftback-paper': '#bbb' },
    'a button that cannot be read': { '--liftback-accent': '#f59e0b', '--liftback-on-accent': '#fff' },
    'dark paper in the light theme': {
        '--liftback-paper': '#111', '--liftback-card': '#111', '--liftback-ink': '#fff', '--liftback-muted': '#ccc',
    },
    'no colours': {
        '--liftback-ink': 'url(http://127.0.0.1:9/)', '--liftback-paper': 'var(--emergency)',
        '--liftback-card': 'inherit', '--liftback-accent': 'rgb(0 0 0 / 10%)', '--liftback-muted': 'currentColor',
        '--liftback-on-accent': 'transparent', '--liftback-line': 'red; } * { display: none',
    },
    'no length, no letters': {
        '--liftback-round': '100vh', '--liftback-font': 'url(http://127.0.0.1:9/a.woff)',
    },
    'other names': {
        '--emergency': 'white', '--on-emergency': 'white', display: 'none', '--liftback-emergency': 'white',
    },
    'no texts': {
        '--liftback-ink': ['#000'], '--liftback-paper': { toString: 'x' }, '--liftback-round': 4, '--liftback-card': null,
    },
};
test('a style that is unreadable or no style is refused', async t => {
    const { page, frames: [frame] } = await visit_host(t, host_html(frame_html()));
    const before = await looks(frame);
    for (const [name, properties] of Object.entries(refused)) {
        await say(page, style(properties));
        await settled(frame);
        assert.deepEqual(await looks(frame), before, name);
    }
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function assert_contrast(frame, where) {
    const found = await frame.evaluate(async () => {
        for (const part of document.querySelectorAll('details')) part.open = true;
        const { violations, passes } = await window.axe.run(document, { runOnly: ['color-contrast'] });
        return [passes.length, ...violations.flatMap(({ nodes }) => nodes.map(node => node.html + node.failureSummary))];
    });
    assert.deepEqual(found, [1], where);
}

// Other colours than ours as far as they are let through, in both themes.
const hosts_styles = {
    light: blue,
    dark: {
        '--liftback-accent': '#ffb86c', '--liftback-on-accent': '#221100', '--liftback-paper': '#1b1b2f',
        '--liftback-card': '#26263f', '--liftback-ink': '#f4f4ff', '--liftback-muted': '#b8b8d0', '--liftback-line': '#444466',
    },
};
for (const [theme, properties] of Object.entries(hosts_styles)) {
    test(`what a host may colour can be read on every screen: ${theme}`, async t => {
        const { page, frames: [frame], people: [person] } =
            await visit_host(t, host_html(frame_html({ query: `?theme=${theme}`, height: 3000, width: 360 })));
        await say(page, style(properties));
        await settled(frame);
        assert.notEqual((await looks(frame)).body, theme === 'light' ? 'rgb(245, 243, 238)' : 'rgb(0, 0, 0)');
        await frame.evaluate(axe);
        await assert_contrast(frame, 'start');
        await person.start();
        await assert_contrast(frame, 'signs');
        await person.answer(better);
        await assert_contrast(frame, 'result');
        await person.pass_the_checks(quiet_days);
        for (const section of ['loads', 'recovery', 'setup', 'answers']) {
            await person.open_section(section);
            await assert_contrast(frame, section);
        }
        await frame.getByRole('button', { name: words('claims_view.footer'), exact: true }).click();
        await assert_contrast(frame, 'claims');
    });
}

test('what can be read is judged in the theme that is shown', async t => {
    const { page, frames: [frame] } = await visit_host(t, host_html(frame_html({ query: '?theme=dark' })));
    await say(page, style(refused['dark paper in the light theme']));
    await settled(frame);
    const { body, main } = await looks(frame);
    assert.deepEqual([body, main.color], ['rgb(17, 17, 17)', 'rgb(255, 255, 255)']);
});

test('on paper the host is not seen', async t => {
    const { page, frames: [frame] } = await visit_host(t, host_html(frame_html({ query: '?theme=dark' })));
    await say(page, style(refused['dark paper in the light theme']));
    await settled(frame);
    await page.emulateMedia({ media: 'print' });
    const { main, body } = await looks(frame);
    assert.deepEqual([main.color, body], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('only the page around the frame is listened to', async t => {
    const { page, frames: [frame, other] } = await visit_host(t, host_html(frame_html() + frame_html()));
    const before = await looks(frame);
    await other.evaluate(message => window.parent.frames[0].postMessage(message, '*'), style(blue));
    await frame.evaluate(message => window.postMessage(message, '*'), style(blue));
    await settled(frame);
    assert.deepEqual(await looks(frame), before);
    await say(page, style(blue));
    await settled(frame);
    assert.notDeepEqual(await looks(frame), before);
});

const kept_in = frame => texts_in(frame);
const unfold_privacy = (frame, key) => frame.getByText(words(key), { exact: true }).click();
const press_keep = frame => frame.getByRole('button', { name: words('about.keep'), exact: true }).click();

test('in a frame nothing is kept until it is asked for; then it is kept as on the site', async t => {
    const { page, frames: [frame], people: [person] } =
        await visit_host(t, host_html(frame_html()), { same_site: true });
    await person.sees('page.until_closed');
    await person.start();
    await person.answer(sore);
    await person.sees_result('soreness_relief');
    assert.deepEqual(await kept_in(frame), {});
    await page.reload();
    const again = new person.constructor(page.frames()[1]);
    await again.start();
    await again.answer(sore);
    await unfold_privacy(again.page, 'about.privacy_heading_not_yet');
    await press_keep(again.page);
    await again.page.getByText(words('about.kept_now'), { exact: true }).waitFor();
    assert.ok(Object.keys(await kept_in(again.page)).length >= 2);
    await page.reload();
    const later = new person.constructor(page.frames()[1]);
    await later.press('nav.resume');
    await later.sees_result('soreness_relief');
    await unfold_privacy(later.page, 'about.privacy_heading');
    await later.page.getByRole('button', { name: words('about.forget'), exact: true }).click();
    await later.page.getByText(words('about.forgotten'), { exact: true }).waitFor();
    await later.start();
    assert.deepEqual(await kept_in(later.page), {}, 'and after forgetting it is asked for anew');
});

test('two frames on one page share nothing that is not kept', async t => {
    const { page, frames: [one, other], people: [first, second] } =
        await visit_host(t, host_html(frame_html() + frame_html({ hash: wordpress })), { same_site: true });
    await first.start();
    await first.answer(strained);
    await first.sees_result('injury_protocol');
    await second.start();
    assert.equal(screen_of(await second.heading()), 'bladder_and_saddle');
    await second.answer(sore);
    await second.sees_result('soreness_relief');
    await unfold_privacy(one, 'about.privacy_heading_not_yet');
    await press_keep(one);
    await one.getByText(words('about.kept_now'), { exact: true }).waitFor();
    await settled(other);
    await second.sees_result('soreness_relief');
    await unfold_privacy(other, 'about.privacy_heading_not_yet');
    await other.getByRole('button', { name: words('about.forget'), exact: true }).click();
    await settled(one);
    await first.sees_result('injury_protocol');
    assert.ok(Object.keys(await kept_in(one)).length >= 2, 'forgetting in one frame leaves what the other keeps');
    await page.reload();
    for (const frame of page.frames().slice(1)) {
        const person = new first.constructor(frame);
        await person.arrived();
    }
});

test('two frames that both keep are two people', async t => {
    const { frames, people } = await visit_host(t, host_html(frame_html() + frame_html()), { same_site: true });
    for (const [at, story] of [strained, sore].entries()) {
        await people[at].start();
        await people[at].answer(story);
        await unfold_privacy(frames[at], 'about.privacy_heading_not_yet');
        await press_keep(frames[at]);
        await frames[at].getByText(words('about.kept_now'), { exact: true }).waitFor();
    }
    await people[0].sees_result('injury_protocol');
    await people[1].sees_result('soreness_relief');
    const records = Object.keys(await kept_in(frames[0])).filter(key => /^liftback:person:[^:]+$/.test(key));
    assert.equal(records.length, 2);
});

for (const attributes of [{}, { sandbox }]) {
    test(`where the browser keeps nothing, the page says so: ${JSON.stringify(attributes)}`, async t => {
        const { frames: [frame], people: [person] } = await visit_host(t, host_html(frame_html(attributes)), { whole_browser: true });
        await person.sees('page.until_closed');
        await unfold_privacy(frame, 'about.privacy_heading_no_storage');
        await frame.getByText(words('about.privacy_no_storage'), { exact: true }).waitFor();
        assert.equal(await frame.getByRole('button', { name: words('about.keep'), exact: true }).count(), 0);
        await person.start();
        await person.answer(sore);
        await person.sees_result('soreness_relief');
    });
}

const small = { viewport: { width: 320, height: 300 } };
const seen_whole = (frame, selector) => frame.locator(selector).first().evaluate(element => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= window.innerHeight;
});

for (const [name, options, call] of [
    ['a known country', {}, '.call-own'],
    ['an unknown one', { timezoneId: 'UTC', locale: 'eo' }, '#emergency-numbers .call'],
]) {
    for (const sandboxed of [undefined, sandbox]) {
        test(`300 px high, ${name}, ${sandboxed ?? 'no sandbox'}: heading, call and the first sign are seen`, async t => {
            const html = host_html(frame_html({ height: 300, width: 320, sandbox: sandboxed }));
            const { frames: [frame], people: [person] } = await visit_host(t, html, { ...small, ...options });
            for (const selector of ['#emergency-heading', call, '.emergency-signs li']) {
                assert.ok(await seen_whole(frame, selector), selector);
            }
            assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth), 320);
            await person.start();
            assert.ok(await seen_whole(frame, '.call-small'), 'the call in the bar');
        });
    }
}

test('a frame that may open nothing says what to do instead', async t => {
    const open = await visit_host(t, host_html(frame_html({ query: '?country=GB' })));
    assert.equal(await open.frames[0].getByText(words('emergency.dial', { number: '999' })).count(), 0);
    const { frames: [frame], people: [person] } =
        await visit_host(t, host_html(frame_html({ query: '?country=GB', sandbox })), { loud: true });
    await frame.locator('#emergency').getByText(words('emergency.dial', { number: '999' })).waitFor();
    await frame.locator('#country').selectOption('US');
    await frame.locator('#emergency').getByText(words('emergency.dial', { number: '911' })).waitFor();
    await person.start();
    await person.answer(numb, { stops_early: true });
    await person.sees('emergency.dial', { number: '911' });
});

test('and a source that it may not open shows its address', async t => {
    const { frames: [frame], people: [person] } = await visit_host(t, host_html(frame_html({ sandbox })));
    await frame.getByRole('button', { name: words('claims_view.footer'), exact: true }).click();
    const source = person.main.locator('.evidence li:has(a[href])').first();
    assert.ok((await source.textContent()).includes(await source.locator('a').getAttribute('href')));
});
