// What stands beside the hosted page: both files of headers say the same, the service worker lists what is there, and the
// manifest names files that exist.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { build_pages } from '../../scripts/page/pages.mjs';
import { integrity_of } from '../../scripts/page/policy.mjs';
import { write_service_worker } from '../../scripts/page/service_worker.mjs';
import { rules_beside, serve } from '../../scripts/static_server.mjs';

const root = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'hosting-'));
after(() => rmSync(work, { recursive: true }));

const dist = join(work, 'dist');
const locales = join(work, 'locales');
cpSync(join(root, 'web/locales'), locales, { recursive: true });
cpSync(join(locales, 'en.json'), join(locales, 'es.json'));
await build_pages({ wasm_folder: join(root, 'build/wasm'), dist, locales, public_url: 'https://example.org/back/' });

const site = join(dist, 'site');
const text_of = file => readFileSync(join(dist, file), 'utf8');
const policy_in = file => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(text_of(file))[1];
const pages = ['index.html', 'es/index.html', 'embed.html'];

for (const sample of ['_headers', 'nginx.conf'])
    test(`${sample}: the policy of every page, as it stands in the page, and the headers of all files`, () => {
        const text = text_of(`hosting/${sample}`);
        for (const page of pages) assert.ok(text.includes(policy_in(`site/${page}`)), page);
        assert.ok(text.includes("default-src 'none'; connect-src 'self'"), 'the service worker');
        const wanted = ['X-Content-Type-Options', 'nosniff', 'Referrer-Policy', 'no-referrer', 'Access-Control-Allow-Origin',
            'Cross-Origin-Resource-Policy', 'cross-origin', 'Cache-Control', 'no-cache'];
        for (const part of wanted) assert.ok(text.includes(part), part);
        assert.doesNotMatch(text, /frame-ancestors|X-Frame-Options[: ]+"?(DENY|SAMEORIGIN)/i);
    });

test('our own server sends them, each page with its own policy', async t => {
    const { server, address } = await serve(site);
    t.after(() => server.close());
    for (const page of [...pages, '', 'es/']) {
        const { headers } = await fetch(address + page);
        const file = page.endsWith('/') || !page ? `${page}index.html` : page;
        assert.equal(headers.get('content-security-policy'), policy_in(`site/${file}`), page);
        assert.equal(headers.get('x-content-type-options'), 'nosniff');
        assert.equal(headers.get('access-control-allow-origin'), '*');
        assert.equal(headers.get('cache-control'), 'no-cache');
    }
    const worker = await fetch(`${address}sw.js`);
    assert.equal(worker.headers.get('content-security-policy'), "default-src 'none'; connect-src 'self'");
    assert.match(worker.headers.get('content-type'), /^text\/javascript/);
    assert.equal((await fetch(`${address}manifest.webmanifest`)).headers.get('content-type'), 'application/manifest+json');
    assert.equal((await fetch(`${address}../hosting/_headers`)).status, 404);
    assert.ok(rules_beside(site).length > 0);
});

const beside_the_page = ['sw.js', 'oembed.json', 'LICENSE', 'NOTICE', 'THIRD_PARTY_NOTICES.txt'];
test('the service worker lists every file of the page by its address, with its hash', () => {
    const text = text_of('site/sw.js');
    const entries = text.matchAll(/\{url:"([^"]*)",integrity:"([^"]*)"\}/g);
    const listed = Object.fromEntries([...entries].map(([, ...pair]) => pair));
    const files = readdirSync(site, { recursive: true }).map(String)
        .filter(file => statSync(join(site, file)).isFile() && !beside_the_page.includes(file));
    const expected = Object.fromEntries(files.map(file => [
        `./${file}`.replace(/\/index\.html$/, '/'), integrity_of(readFileSync(join(site, file))),
    ]));
    assert.deepEqual(listed, expected);
    assert.ok('./' in listed && './es/' in listed && './fallback.js' in listed);
    assert.doesNotMatch(text, /LIFTBACK_|@version@/);
});

test('the version of the service worker changes with any file, and with nothing else', () => {
    const copy = join(work, 'copy');
    cpSync(site, copy, { recursive: true });
    const written = () => {
        write_service_worker(copy, { emergency_pages: { './': 'list' } });
        return readFileSync(join(copy, 'sw.js'), 'utf8');
    };
    const before = written();
    assert.equal(written(), before);
    writeFileSync(join(copy, 'embed.js'), '\n');
    const after_change = written();
    const version_in = text => /"([0-9a-f]{16})"/.exec(text)[1];
    assert.notEqual(version_in(after_change), version_in(before));
});

for (const [file, folder, root_of_site] of [['manifest.webmanifest', '', ''], ['es/manifest.webmanifest', 'es/', '../']])
    test(`${file}: starts in its own folder without a trace in the address, and its icons have the size they claim`, () => {
        const manifest = JSON.parse(text_of(`site/${file}`));
        assert.equal(manifest.start_url, './');
        assert.equal(manifest.scope, './');
        assert.equal(manifest.display, 'standalone');
        assert.ok(manifest.short_name.length <= 12 && manifest.name && manifest.description);
        assert.deepEqual(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`),
            ['192x192 any', '512x512 any', '512x512 maskable']);
        for (const { src, sizes } of manifest.icons) {
            assert.ok(src.startsWith(`${root_of_site}icons/`));
            const png = readFileSync(join(site, folder, src));
            assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src);
        }
        assert.ok(existsSync(join(site, 'icons/apple-touch-icon.png')));
    });

test('the download asks for nothing of it', () => {
    assert.doesNotMatch(text_of('liftback.html'), /rel="manifest"|apple-touch-icon|worker-src|manifest-src|img-src 'self'/);
});
