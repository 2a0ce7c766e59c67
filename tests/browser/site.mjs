// The built page in a real browser the size of a small phone, and a record of what it asks for and complains about.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/static_server.mjs';
import { zone_at_noon } from './noon.mjs';
import { unhurried } from './unhurried.mjs';

const dist = join(import.meta.dirname, '../../dist');
export const one_file = pathToFileURL(join(dist, 'liftback.html')).href;

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const briton = { locale: 'en-GB', timezoneId: 'Europe/London' };
const patience_ms = 10_000; // for a busy machine; only a failing test waits so long

const site = await serve(join(dist, 'site'));
const { LIFTBACK_CHROMIUM = '/usr/bin/chromium', LIFTBACK_HEADLESS_SHELL = LIFTBACK_CHROMIUM } = process.env;
const browsers = new Map();

// One for all tests of a process, from the first visit on: the headless shell, or the whole of Chromium for what only that
// does. It keeps nothing for a frame of another site, and with back_forward_cache pages that are left stay as they were;
// Playwright turns that off, and waits in vain for a page that comes back to load.
function browser_with({ whole_browser, back_forward_cache }) {
    const kind = `${whole_browser} ${back_forward_cache}`;
    if (!browsers.has(kind)) {
        browsers.set(kind, chromium.launch({
            executablePath: whole_browser || back_forward_cache ? LIFTBACK_CHROMIUM : LIFTBACK_HEADLESS_SHELL,
            args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
            ignoreDefaultArgs: back_forward_cache ? ['--disable-back-forward-cache'] : [],
        }));
    }
    return browsers.get(kind);
}

after(async () => {
    site.server.close();
    for (const browser of browsers.values()) await (await browser).close();
});

export const address = () => site.address;

// What the service worker may ask for: itself and the site's other files, of its own server.
function files_of_site() {
    const files = readdirSync(join(dist, 'site'), { recursive: true }).map(String);
    return ['', ...files].map(file => new URL(file, address()).href);
}

// Until it is told to stop.
function recorded(context, page) {
    const seen = { requests: [], of_worker: [], complaints: [], addresses: [] };
    const heard = [
        [context, 'request', request => (request.serviceWorker() ? seen.of_worker : seen.requests).push(request.url())],
        [page, 'console', message => {
            if (['error', 'warning'].includes(message.type())) seen.complaints.push(message.text());
        }],
        [page, 'pageerror', error => seen.complaints.push(`uncaught: ${error}`)],
        [page, 'framenavigated', frame => seen.addresses.push(frame.url())],
    ];
    for (const [source, event, hear] of heard) source.on(event, hear);
    const stop = () => heard.forEach(([source, event, hear]) => source.off(event, hear));
    return { seen, stop };
}

// What must hold for every visit: nothing blocked or thrown, nothing asked of anybody, nothing written in the address.
// A fragment that the visit came with, or was pasted, is never asked of anybody, and may be taken away.
function assert_quiet({ requests, of_worker, complaints, addresses }, from, pasted) {
    const page = from.split('#')[0];
    const own = [from, page, ...pasted.map(fragment => `${page}${fragment}`)];
    const files = files_of_site();
    assert.deepEqual(of_worker.filter(url => !files.includes(url)), [], 'requests of the service worker');
    assert.deepEqual(complaints, [], 'errors and warnings in the console');
    assert.deepEqual(requests.filter(url => url !== page && !url.startsWith('data:')), [], 'requests');
    assert.deepEqual(addresses.filter(url => !own.includes(url)), [], 'addresses');
}

// A zone of the noon is that of no country: there the device calls it Britain's all the same.
function call_it_london() {
    const { prototype } = Intl.DateTimeFormat;
    const { resolvedOptions } = prototype;
    prototype.resolvedOptions = function in_london() {
        return { ...resolvedOptions.call(this), timeZone: 'Europe/London' };
    };
}

// Without it a page of the tests costs less than half: there it would be installed anew at every visit.
function without_service_worker() {
    delete Navigator.prototype.serviceWorker;
}

// Contexts that tests are done with, each with one empty page: a new one costs a process and everything that it compiles.
const free = [];
const most_free = 3;

async function new_context({ key, at_noon, has_clock, hasty, service_worker, options, now, ...of_browser }) {
    const browser = await browser_with(of_browser);
    const context = await browser.newContext({ ...phone, ...briton, ...options });
    context.setDefaultTimeout(patience_ms);
    if (at_noon) await context.addInitScript(call_it_london);
    if (has_clock) await context.clock.install({ time: now });
    if (!service_worker) await context.addInitScript(without_service_worker);
    if (!hasty) await unhurried(context);
    const page = await context.newPage();
    return { key, context, page, devtools: await context.newCDPSession(page), uses: 0 };
}

const most_uses = 40; // what its clock has been told is told to every page anew

// One that has been used already where there is one: with nothing in it, and on its clock the time of this test.
async function context_for(wanted) {
    const at = free.findIndex(({ key }) => key === wanted.key);
    if (at < 0) return new_context(wanted);
    const [found] = free.splice(at, 1);
    const { viewport, ...media } = { ...phone, ...wanted.paged };
    await found.page.setViewportSize(viewport);
    await found.page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'no-preference', ...pick_media(media) });
    if (wanted.has_clock) {
        await found.context.clock.resume();
        await found.context.clock.install({ time: wanted.now });
    }
    return found;
}

const pick_media = ({ colorScheme, reducedMotion }) => ({ ...(colorScheme && { colorScheme }), ...(reducedMotion && { reducedMotion }) });

// Nothing of a visit is left: no other page, nothing kept, no worker, no way back, no permission.
async function put_back(used, origins) {
    const { context, page, devtools } = used;
    used.uses += 1;
    if (page.isClosed() || used.uses > most_uses) return context.close();
    try {
        for (const other of context.pages()) if (other !== page) await other.close();
        await page.evaluate(() => { try { sessionStorage.clear(); } catch { /* denied */ } });
        await page.goto('about:blank');
        for (const origin of origins) await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
        await devtools.send('Page.resetNavigationHistory');
        await context.clearCookies();
        await context.clearPermissions();
    } catch {
        return context.close();
    }
    free.push(used);
    return free.length > most_free ? free.shift().context.close() : undefined;
}

const origins_of = addresses => [...new Set(addresses.filter(url => /^(http|file)/.test(url))
    .map(url => (url.startsWith('file:') ? 'file://' : new URL(url).origin)))];

// Opens the page for one test: {page, context, seen}. now: the clock stands there and goes on; record: what has been kept
// there earlier, see told.mjs; prepare(context) comes before the page, and what it returns can be disposed of, or else the
// context is nobody's later; loud: the test makes the page complain; hasty: taps may come too soon after a new screen;
// service_worker: it may be installed; pasted: fragments that the test puts into the address; the rest are Playwright's options of a context.
export async function visit(test, {
    from = address(), now, record, prepare, loud = false, hasty = false, pasted = [],
    back_forward_cache = false, whole_browser = false, service_worker = false, viewport, colorScheme, reducedMotion, ...options
} = {}) {
    const paged = Object.fromEntries(Object.entries({ viewport, colorScheme, reducedMotion }).filter(([, value]) => value));
    // Without a clock of its own it is noon.
    const at_noon = !now && !options.timezoneId;
    const zone = at_noon ? { timezoneId: zone_at_noon() } : {};
    const has_clock = Boolean(now);
    const in_context = { ...zone, ...options };
    const key = JSON.stringify([at_noon, has_clock, hasty, service_worker, whole_browser, back_forward_cache, in_context]);
    const used = await context_for({
        key, at_noon, has_clock, hasty, service_worker, whole_browser, back_forward_cache, now, paged, options: { ...in_context, ...paged },
    });
    const { context, page } = used;
    const prepared = await prepare?.(context);
    const { seen, stop } = recorded(context, page);
    test.after(async () => {
        const origins = origins_of([...seen.addresses, ...seen.requests]);
        stop();
        if (back_forward_cache || (prepare && !prepared?.dispose)) {
            await context.close();
        } else {
            await prepared?.dispose();
            await put_back(used, origins);
        }
        if (!loud) assert_quiet(seen, from, pasted);
    });
    const laid = record && await context.addInitScript(lay_record, record);
    await page.goto(from);
    await laid?.dispose();
    return { page, context, seen };
}

// In the page, before all else: {texts: {key: text}, view: what is shown}.
function lay_record({ texts, view }) {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
    if (view) history.replaceState({ view }, '');
}
