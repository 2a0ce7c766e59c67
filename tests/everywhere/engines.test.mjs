// The driver itself: what it must catch, it catches, in every engine that is tried.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { engines, launch } from './engines.mjs';

const policy = "default-src 'none'; script-src 'unsafe-inline'; img-src * data:; frame-src *";
const page = body => `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
    <link rel="icon" href="data:,"><title>tried</title>${body}`;
const pressed = "<button>Press</button><input><p>hello</p><script>document.querySelector('button').onclick = " +
    "() => { document.querySelector('p').textContent = 'pressed'; }</script>";
const forbidden = "<script>fetch('/forbidden').catch(() => {})</script>";
const elsewhere = '<img src="http://elsewhere.test/picture.png">';

const documents = {
    '/': () => page(pressed),
    '/violates': () => page(forbidden),
    '/elsewhere': () => page(elsewhere),
    '/throws': () => page("<script>throw new Error('thrown')</script>"),
    '/frames': () => page(['/', '/violates', '/elsewhere'].map((path, index) =>
        `<iframe id="f${index}" sandbox="allow-scripts" src="${other}${path}"></iframe>`).join('')),
    '/no_script': () => page('<p>hello</p><noscript>no script here</noscript><script>document.title = 1</script>'),
};

let server;
let site;
let other; // the same server as another site
before(async () => {
    server = createServer((request, response) => {
        const body = documents[request.url]?.();
        response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    });
    await new Promise(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address();
    site = `http://localhost:${port}`;
    other = `http://127.0.0.1:${port}`;
});
after(() => server.close());

const until = async condition => {
    for (const end = Date.now() + 5000; !condition(); await new Promise(done => setTimeout(done, 20))) {
        if (Date.now() > end) return false;
    }
    return true;
};

for (const engine of engines) {
    const visiting = (name, options, visit) => test(`${engine}: ${name}`, async () => {
        const browser = await launch(engine, options);
        try {
            await visit(browser, await browser.new_page());
        } finally {
            await browser.close();
        }
    });

    visiting('a page that keeps to its policy is quiet, and all its requests are seen', {}, async (browser, tab) => {
        await tab.goto(`${site}/`);
        await tab.click(() => document.querySelector('button'));
        await tab.wait_for(() => document.querySelector('p').textContent === 'pressed');
        await tab.type(() => document.querySelector('input'), '142.5');
        await tab.type(() => document.querySelector('input'), '30');
        assert.equal(await tab.evaluate(() => document.querySelector('input').value), '30');
        assert.equal(await tab.evaluate((a, b) => Promise.resolve(a + b), 2, 3), 5);
        assert.equal(await tab.url(), `${site}/`);
        assert.deepEqual(browser.complaints(), []);
        assert.deepEqual(browser.requests, [`${site}/`]);
    });

    visiting('what breaks the policy is caught', {}, async (browser, tab) => {
        await tab.goto(`${site}/violates`);
        assert.ok(await until(() => browser.violations().length > 0));
        assert.deepEqual(browser.requests, [`${site}/violates`]);
    });

    visiting('what asks another host is caught', {}, async (browser, tab) => {
        await tab.goto(`${site}/elsewhere`);
        assert.ok(await until(() => browser.requests.includes('http://elsewhere.test/picture.png')));
    });

    visiting('what is thrown is caught', {}, async (browser, tab) => {
        await tab.goto(`${site}/throws`);
        assert.ok(await until(() => browser.complaints().some(text => text.includes('thrown'))));
        assert.deepEqual(browser.violations(), []);
    });

    visiting('in sandboxed frames of another site: driven, and caught', {}, async (browser, tab) => {
        await tab.goto(`${site}/frames`);
        const frame = tab.frame('#f0');
        await frame.wait_for(() => document.querySelector('button'));
        assert.deepEqual(await frame.evaluate(() => [location.href, window.origin]), [`${other}/`, 'null']);
        await frame.click(() => document.querySelector('button'));
        await frame.wait_for(() => document.querySelector('p').textContent === 'pressed');
        await frame.type(() => document.querySelector('input'), '30');
        assert.equal(await frame.evaluate(() => document.querySelector('input').value), '30');
        assert.ok(await until(() => browser.violations().length > 0));
        assert.ok(await until(() => browser.requests.includes('http://elsewhere.test/picture.png')));
    });

    visiting('a stopped server is offline, and storage outlasts it', {}, async (browser, tab) => {
        await tab.goto(`${site}/`);
        await tab.evaluate(() => localStorage.setItem('kept', 'yes'));
        const second = await browser.new_page();
        await second.goto(`${site}/`);
        assert.equal(await second.evaluate(() => localStorage.getItem('kept')), 'yes');
        await second.close();
        const { port } = server.address();
        await new Promise(done => { server.close(done); server.closeAllConnections(); });
        await assert.rejects(tab.goto(`${site}/?offline`));
        await new Promise(done => server.listen(port, '127.0.0.1', done));
        await tab.goto(`${site}/`);
        assert.equal(await tab.evaluate(() => localStorage.getItem('kept')), 'yes');
    });

    visiting('no WebAssembly', { wasm: false }, async (_, tab) => {
        await tab.goto(`${site}/`);
        assert.equal(await tab.evaluate(() => typeof WebAssembly), 'undefined');
    });

    visiting('no scripting', { scripting: false }, async (_, tab) => {
        await tab.goto(`${site}/no_script`);
        assert.match(await tab.evaluate(() => document.body.innerText), /no script here/);
        assert.equal(await tab.evaluate(() => document.title), 'tried');
    });

    visiting('no storage', { storage: 'denied' }, async (_, tab) => {
        await tab.goto(`${site}/`);
        assert.ok(await tab.evaluate(() => {
            try {
                return !window.localStorage;
            } catch (error) {
                return error.name === 'SecurityError';
            }
        }));
    });

    visiting('large text', { font_px: 32 }, async (_, tab) => {
        await tab.goto(`${site}/`);
        assert.equal(await tab.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
    });
}
