// The page in every host that people really have, in every engine: the stories of the main job as far as that host
// allows, no policy broken, nobody asked, and nothing of the answers in an address.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { zone_at_noon } from '../browser/noon.mjs';
import { numb, sore, strained } from '../browser/stories.mjs';
import { texts, words } from '../browser/words.mjs';
import { engines, launch } from './engines.mjs';
import { Reader } from './reader.mjs';
import { serve } from '../../scripts/static_server.mjs';

const dist = join(import.meta.dirname, '../../dist');
const file = pathToFileURL(join(dist, 'liftback.html')).href;
const a_load = /\d\s*(kg|lb)\b/;

// ---- the stories

const of_an_injury = ['levels.injury_protocol.heading', 'plans.acute.title', 'gate.heading', 'recovery.ice.title'];

async function tell_sore(reader) {
    await reader.start();
    await reader.answer(sore);
    await reader.sees_result('soreness_relief');
    const text = await reader.document_text();
    for (const key of of_an_injury) assert.ok(!text.includes(words(key)), key);

    await reader.open_section('recovery');
    assert.equal(await reader.heading(), words('plans.soreness.title'));
    await reader.sees('recovery.walk_easy.title');
    await reader.open_section('setup');
    await reader.sees('setup_view.heading');
    await reader.open_section('loads');
    await reader.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await reader.tell_past();
    await reader.fill('planned', { 'planned.load': '160', 'planned.sets': '6', 'planned.reps': '5' });
    const loads = await reader.reads();
    assert.match(loads, /\b4 × 5\b/); // two thirds of 6 sets
    assert.match(loads, /\b127\.5 kg/); // 80 % of the planned 160 is 128, rounded down to what can be loaded
    assert.ok(await reader.count('main svg[role=img]') > 0, 'the discs are drawn');
}

async function assert_nothing_to_lift(reader) {
    assert.doesNotMatch(await reader.reads(), a_load);
    assert.equal(await reader.count('main svg[role=img]'), 0);
}

async function tell_strained(reader) {
    await reader.start();
    await reader.answer(strained);
    await reader.sees_result('injury_protocol');
    await reader.open_section('recovery');
    assert.equal(await reader.heading(), words('plans.acute.title'));
    for (const id of ['walk_hourly', 'ice', 'no_spinal_loading']) await reader.sees(`recovery.${id}.title`);
    await reader.open_section('setup');
    await reader.sees('setup_view.access.after_gate');
    await assert_nothing_to_lift(reader);
    await reader.open_section('loads');
    await reader.sees('blocks.entry_gate');
    await assert_nothing_to_lift(reader);
}

async function tell_numb(reader) {
    await reader.start();
    await reader.answer(numb);
    await reader.sees_result('call_emergency');
    const text = await reader.document_text();
    assert.doesNotMatch(text, a_load);
    for (const { title } of Object.values(texts('plans'))) assert.ok(!text.includes(title), title);
    const ticked_for_staff = 'main section:has(.staff) input[type=checkbox]';
    assert.equal(await reader.count('main input, main table, main svg, main img'), await reader.count(ticked_for_staff));
    assert.ok(await reader.count('main section') >= 2);
}

const stories = [tell_sore, tell_strained, tell_numb];

// ---- the hosts

let site; // the built page
let blog; // a page of another site: a frame with the attributes and the address that are asked for

before(async () => {
    site = await serve(join(dist, 'site'));
    const download = await serve(dist);
    const server = createServer((request, response) => {
        const { searchParams } = new URL(request.url, 'http://localhost');
        const { src, sandbox, width = '360' } = Object.fromEntries(searchParams);
        const own = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>
            <html lang="en"><head><link rel="icon" href="data:,"><title>A blog</title></head>
            <body style="margin: 0"><iframe${own} src="${src}" title="liftback" width="${width}" height="700"
            style="border: 0"></iframe></body></html>`);
    });
    await new Promise(done => server.listen(0, '127.0.0.1', done));
    blog = { server, address: `http://127.0.0.1:${server.address().port}/` };
    site.download = { server: download.server, address: `${download.address}liftback.html` };
});
after(() => {
    for (const { server } of [site, site.download, blog]) {
        server.close();
        server.closeAllConnections();
    }
});

const framed = (src, options = {}) => `${blog.address}?${new URLSearchParams({ src, ...options })}`;

// Opens the address as somebody who was never there.
async function open_anew(page, address) {
    await page.goto(address);
    const forgotten = await page.evaluate(() => {
        try {
            const kept = localStorage.length + sessionStorage.length;
            localStorage.clear();
            sessionStorage.clear();
            return kept > 0;
        } catch {
            return false; // nothing can be kept
        }
    });
    if (!forgotten) return;
    await page.wait_for(() => document.body.dataset.view); // Firefox complains of what is still on its way when a page is left
    await page.goto(address);
}

async function tell_all(page, address, { inside = page, on_screen, tell = stories } = {}) {
    for (const story of tell) {
        await open_anew(page, address);
        await story(new Reader(inside, on_screen));
        assert.equal(await page.url(), address);
        const here = await inside.evaluate(() => location.href);
        assert.ok([site.address, site.download.address, file].includes(here), `the address became ${here}`);
    }
}

// ---- what a page looks like on paper, in an engine that cannot print: its print rules, shown on the screen

const print_as_screen = () => {
    const each_rule = rules => [...rules].forEach(rule => {
        if (!rule.media) return;
        if (rule.media.mediaText === 'print') rule.media.mediaText = 'all';
        else if (rule.media.mediaText === 'screen') rule.media.mediaText = 'not all';
    });
    for (const sheet of document.styleSheets) each_rule(sheet.cssRules);
};

const on_paper = (engine, page) => (engine === 'chromium' ? page.media('print') : page.evaluate(print_as_screen));

const shown = (reader, selector) => reader.place.evaluate(wanted =>
    [...document.querySelectorAll(wanted)].filter(element => element.checkVisibility({ visibilityProperty: true }))
        .map(element => element.innerText.replace(/\s+/g, ' ').trim()), selector);

const signs = Object.values(texts('emergency.signs'));

async function assert_emergency_list(reader) {
    assert.deepEqual((await shown(reader, '.emergency-signs li')).sort(), [...signs].sort());
    assert.ok((await shown(reader, '#emergency p')).some(text => text.includes(words('emergency.not_sure'))));
}

// Firefox packs the objects of a PDF.
function pages_of(pdf) {
    const bytes = Buffer.from(pdf);
    const parts = [bytes.toString('latin1')];
    for (let from = bytes.indexOf('stream'); from >= 0; from = bytes.indexOf('stream', from + 6)) {
        const start = bytes[from + 6] === 0x0d ? from + 8 : from + 7;
        try {
            parts.push(inflateSync(bytes.subarray(start), { finishFlush: 2 }).toString('latin1'));
        } catch {
            // the end of a stream, or one that is not packed
        }
    }
    return parts.join('\n').match(/\/Type\s*\/Page(?!s)/g).length;
}

// The footer stands outside of what a reader looks at.
const footer_button = name => [...document.querySelectorAll('#footer-live button')].find(button => button.textContent.trim() === name);

async function print_summary(engine, page, reader) {
    await page.evaluate(() => document.querySelector('#footer-live summary').scrollIntoView());
    await page.click(() => document.querySelector('#footer-live summary'));
    await page.click(footer_button, words('nav.data'));
    await reader.press('data.print');
    await page.wait_for(() => document.body.dataset.view === 'summary');
    await on_paper(engine, page);
    await reader.sees('levels.soreness_relief.heading');
    assert.deepEqual(await shown(reader, 'button, .masthead, #emergency, footer'), []);
    if (engine !== 'webkit') assert.equal(pages_of(await page.pdf()), 1);
}

// ---- the cells

const fits = reader => reader.place.evaluate(() => {
    const all = [...document.querySelectorAll('details')];
    const open = all.map(item => item.open);
    all.forEach(item => { item.open = true; });
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
    const widest = [...document.body.querySelectorAll('*')].filter(element => element.checkVisibility())
        .filter(element => element.getBoundingClientRect().right > clientWidth + 1).map(element =>
            `${element.tagName}.${element.className} "${element.textContent.slice(0, 30)}"`);
    all.forEach((item, index) => { item.open = open[index]; });
    return wide > 0 ? `${wide} px: ${widest.slice(-3).join(', ')}` : '';
});

async function assert_fits(reader) {
    const wide = await fits(reader);
    assert.equal(wide, '', `sticks out on the screen "${await reader.heading()}"`);
}

const cells = {
    'http': { visit: page => tell_all(page, site.address) },

    'offline after the first visit': {
        async visit(page) {
            await page.goto(site.address);
            await page.wait_for(async () => {
                const registration = await navigator.serviceWorker.getRegistration();
                return registration?.active?.state === 'activated';
            });
            const { port } = site.server.address();
            await new Promise(done => {
                site.server.close(done);
                site.server.closeAllConnections();
            });
            try {
                await tell_all(page, site.address);
            } finally {
                await new Promise(done => site.server.listen(port, '127.0.0.1', done));
            }
        },
    },

    'a file': { visit: page => tell_all(page, file) },

    'a frame on another site': {
        visit: page => tell_all(page, framed(site.address), { inside: page.frame('iframe') }),
    },

    'a frame with sandbox="allow-scripts"': {
        async visit(page) {
            const inside = page.frame('iframe');
            const sandbox = 'allow-scripts';
            await tell_all(page, framed(site.address, { sandbox }), { inside });
            await tell_all(page, framed(site.download.address, { sandbox }), { inside, tell: [tell_numb] });
        },
    },

    'no WebAssembly': {
        options: { wasm: false },
        async visit(page) {
            await tell_all(page, site.address);
            await tell_all(page, file, { tell: [tell_sore] });
        },
    },

    'storage denied': {
        options: { storage: 'denied' },
        async visit(page) {
            await tell_all(page, site.address);
            const text = await new Reader(page).document_text();
            assert.ok(text.includes(words('about.privacy_no_storage')));
        },
    },

    'scripting off': {
        options: { scripting: false },
        async visit(page) {
            const reader = new Reader(page);
            for (const address of [site.address, file]) {
                await page.goto(address);
                await assert_emergency_list(reader);
                const calls = await page.evaluate(() =>
                    [...document.querySelectorAll('a[href^="tel:"]')].filter(link => link.checkVisibility())
                        .map(link => link.getAttribute('href')));
                assert.deepEqual(calls, ['tel:112', 'tel:911', 'tel:999', 'tel:000']);
                await reader.sees('page.no_script');
                assert.deepEqual(await shown(reader, 'button, .loading'), []);
            }
        },
    },

    '320 px with text twice as large': {
        options: { font_px: 32, width: 320 },
        async visit(page, engine) {
            // WebKit's window is not that narrow.
            const narrow = engine === 'webkit';
            const inside = narrow ? page.frame('iframe') : page;
            const address = narrow ? framed(site.address, { width: '320' }) : site.address;
            await tell_all(page, address, { inside, on_screen: assert_fits });
            assert.deepEqual(await inside.evaluate(() =>
                [innerWidth, getComputedStyle(document.documentElement).fontSize]), [320, '32px']);
        },
    },

    'print': {
        async visit(page, engine) {
            const reader = new Reader(page);
            await open_anew(page, site.address);
            await reader.start();
            await reader.answer(sore);
            await on_paper(engine, page);
            await assert_emergency_list(reader);
            await reader.sees_result('soreness_relief');
            assert.deepEqual(await shown(reader, 'button'), []);
            if (engine === 'chromium') await page.media('screen');
            await page.reload();
            await page.wait_for(() => document.querySelector('[data-level]'));
            await print_summary(engine, page, reader);
        },
    },
};

// Files of our own servers, with nothing after their names.
const published = new RegExp('^/(index.html|liftback.html|fallback.js|sw.js|manifest.webmanifest|embed.(html|js)|' +
    'icons/[\\w-]+.png)?$');

function is_own(url) {
    const { origin, pathname, search } = new URL(url);
    if (`${origin}/` === blog.address) return true;
    const ours = [site.address, site.download.address].some(address => new URL(address).origin === origin);
    return ours && search === '' && published.test(pathname);
}

// Firefox says that storage keeps a service worker away, also where the page has caught it.
const is_thrown = text => /uncaught|JS ERROR/.test(text) && !text.includes('Failed to register/update a ServiceWorker');

for (const engine of engines) {
    for (const [name, { options = {}, visit }] of Object.entries(cells)) {
        test(`${engine}: ${name}`, async () => {
            const browser = await launch(engine, { ...options, time_zone: zone_at_noon() });
            try {
                const page = await browser.new_page();
                await visit(page, engine);
                assert.deepEqual(browser.violations(), []);
                assert.deepEqual(browser.complaints().filter(is_thrown), []);
                assert.deepEqual(browser.requests.filter(url => !is_own(url)), []);
            } finally {
                await browser.close();
            }
        });
    }
}
