// Pages of another origin that show ours in frames, and everything that is said between them.
import assert from 'node:assert/strict';
import { use_pages } from './other_site.mjs';
import { Person } from './person.mjs';
import { address, visit } from './site.mjs';

const hosts = await use_pages();

const attributes = given => Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`).join(' ');

// query, hash: of our page; the rest are attributes of the <iframe>.
export const frame_html = ({ query = '', hash = '', height = 400, width = '100%', ...others } = {}) =>
    `<iframe ${attributes({ src: address() + query + hash, width, height, frameborder: 0, ...others })}></iframe>`;

const listening = `window.heard = [];
addEventListener('message', ({ data, source }) => {
    const frame = [...document.querySelectorAll('iframe')].findIndex(item => item.contentWindow === source);
    window.heard.push({ frame, data });
});`;

export const host_html = (body, script = '') => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A blog</title><link rel="icon" href="data:,">
<style>body { margin: 0 } iframe { display: block; border: 0 }</style>
<script>${listening}${script}</script><body>${body}`;

// same_site: another origin of our own site, whose frames may keep things; the usual host is another site.
function host_address(path, same_site) {
    const found = new URL(path, hosts.address);
    if (same_site) found.hostname = 'localhost';
    return found.href;
}

// A page between the host and ours, as some hosts have one; its address.
export function page_between(html) {
    const path = `/${Object.keys(hosts.pages).length}.html`;
    hosts.pages[path] = html;
    return path;
}

// Opens a page with frames: {page, frames, people, seen}. Nothing may be complained of, unless it is loud, and nothing
// asked of anybody but the two servers.
export async function visit_host(test, html, { same_site = false, loud = false, ...options } = {}) {
    const path = `/${Object.keys(hosts.pages).length}.html`;
    hosts.pages[path] = html;
    const from = host_address(path, same_site);
    const { page, context, seen } = await visit(test, { ...options, from, loud: true });
    const ours = () => page.frames().filter(frame => frame !== page.mainFrame() && frame.url().startsWith(address()));
    await until(() => ours().length > 0, 'a frame of ours');
    const people = ours().map(frame => new Person(frame));
    for (const person of people) await person.arrived();
    test.after(() => {
        if (!loud) assert.deepEqual(seen.complaints, [], 'errors and warnings in the console');
        const own = url => [address(), new URL('/', from).href, 'data:'].some(start => url.startsWith(start));
        const foreign = seen.requests.filter(url => !own(url));
        assert.deepEqual(foreign, [], 'requests');
    });
    return { page, context, seen, people, frames: ours() };
}

export const heard = (page, frame = 0) =>
    page.evaluate(of => window.heard.filter(item => item.frame === of).map(({ data }) => data), frame);

// The last height that a frame has told in each dialect.
export async function told_heights(page, frame = 0) {
    const found = {};
    for (const data of await heard(page, frame)) {
        if (data.type === 'liftback:height') found.ours = data.height;
        if (data.message === 'height') found.wordpress = data.value;
        if (data.sentinel === 'amp') found.amp = data.height;
        const text = typeof data === 'string' && JSON.parse(data);
        if (text?.context === 'iframe.resize') found.embedly = text.height;
    }
    return found;
}

export const content_height = frame => frame.evaluate(() =>
    Math.ceil(document.querySelector('.about').getBoundingClientRect().bottom + document.body.scrollTop));

// What the page around the frame says to it.
export const say = (page, data, frame = 0) =>
    page.evaluate(([at, message]) => document.querySelectorAll('iframe')[at].contentWindow.postMessage(message, '*'),
        [frame, data]);

// Until what was said has been heard. A frame that is out of sight draws nothing, so that only time can tell.
export const settled = frame => frame.evaluate(() => new Promise(done => setTimeout(done, 100)));

export async function until(check, what) {
    for (let tries = 0; tries < 400; tries += 1) {
        if (await check()) return;
        await new Promise(done => setTimeout(done, 50)); // only a failing test waits for all of them
    }
    assert.fail(what);
}
