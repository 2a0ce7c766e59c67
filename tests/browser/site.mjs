// The built page in a real browser the size of a small phone, and a record of what it asks for and complains about.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
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

let browser;
let site;

// One browser and one server for all tests of a file. back_forward_cache: pages that are left are kept as they were, as in
// a person's browser; Playwright turns that off, and then waits in vain for a page that comes back to load.
export function use_browser({ back_forward_cache = false } = {}) {
    before(async () => {
        site = await serve(join(dist, 'site'));
        browser = await chromium.launch({
            executablePath: process.env.LIFTBACK_CHROMIUM,
            args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
            ignoreDefaultArgs: back_forward_cache ? ['--disable-back-forward-cache'] : [],
        });
    });
    after(async () => {
        await browser?.close();
        site?.server.close();
    });
}

export const address = () => site.address;

// What the service worker may ask for: itself and the site's other files, of its own server.
function files_of_site() {
    const files = readdirSync(join(dist, 'site'), { recursive: true }).map(String);
    return ['', ...files].map(file => new URL(file, address()).href);
}

function recorded(context, page) {
    const seen = { requests: [], of_worker: [], complaints: [], addresses: [] };
    context.on('request', request => (request.serviceWorker() ? seen.of_worker : seen.requests).push(request.url()));
    page.on('console', message => {
        if (['error', 'warning'].includes(message.type())) seen.complaints.push(message.text());
    });
    page.on('pageerror', error => seen.complaints.push(`uncaught: ${error}`));
    page.on('framenavigated', frame => seen.addresses.push(frame.url()));
    return seen;
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

// Opens the page for one test: {page, context, seen}. now: the clock stands there and goes on; prepare(context) comes
// before the page; loud: the test makes the page complain; hasty: taps may come too soon after a new screen; pasted:
// fragments that the test puts into the address; the rest are Playwright's options of a context.
export async function visit(test, {
    from = address(), now, prepare, loud = false, hasty = false, pasted = [], ...options
} = {}) {
    // Without a clock of its own it is noon.
    const at_noon = !now && !options.timezoneId;
    const zone = at_noon ? { timezoneId: zone_at_noon() } : {};
    const context = await browser.newContext({ ...phone, ...briton, ...zone, ...options });
    if (at_noon) await context.addInitScript(call_it_london);
    context.setDefaultTimeout(patience_ms);
    if (now) await context.clock.install({ time: now });
    if (!hasty) await unhurried(context);
    await prepare?.(context);
    const page = await context.newPage();
    const seen = recorded(context, page);
    test.after(async () => {
        await context.close();
        if (!loud) assert_quiet(seen, from, pasted);
    });
    await page.goto(from);
    return { page, context, seen };
}
