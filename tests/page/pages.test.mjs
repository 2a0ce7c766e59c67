// One template, two outputs, in each language of a folder: what stands in them, read as text.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { build_pages } from '../../scripts/page/pages.mjs';
import { public_url_in } from '../../scripts/page/public_url.mjs';

const root = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'pages-'));
after(() => rmSync(work, { recursive: true }));

const dist = join(work, 'dist');
const locales = join(work, 'locales');
const english = JSON.parse(readFileSync(join(root, 'web/locales/en.json'), 'utf8'));
const marked = node => (typeof node === 'string' ? `¡${node}` : Array.isArray(node) ? node.map(marked)
    : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, marked(value)])));
mkdirSync(locales);
writeFileSync(join(locales, 'en.json'), JSON.stringify(english));
writeFileSync(join(locales, 'es.json'), JSON.stringify(marked(english)));
await build_pages({
    wasm_folder: join(root, 'build/wasm'), dist, locales, public_url: 'https://example.org/back/',
});

const text_of = file => readFileSync(join(dist, file), 'utf8');
const root_of = file => /<html[^>]*>/.exec(text_of(file))[0];
const hash_of = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const scripts_in = html => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
const policy_in = html => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)[1];

test('a page says which it is, which languages there are, and where it is public', () => {
    const common = 'data-languages="en es" data-public-url="https://example.org/back/"';
    assert.equal(root_of('site/index.html'), `<html lang="en" data-form="site" ${common}>`);
    assert.equal(root_of('site/es/index.html'), `<html lang="es" data-form="site" ${common} data-root="../">`);
    assert.equal(root_of('liftback.html'), `<html lang="en" data-form="file" ${common}>`);
    assert.equal(root_of('liftback.es.html'), `<html lang="es" data-form="file" ${common}>`);
});

test('every word of a page is in its own language, those of its script too', () => {
    for (const [file, expected] of [['site/index.html', false], ['site/es/index.html', true], ['liftback.es.html', true]]) {
        const html = text_of(file);
        assert.equal(html.includes(`<h1>¡${english.page.heading}`), expected, file);
        assert.equal(scripts_in(html)[1].includes(`¡${english.nav.start}`), expected, file);
    }
});

for (const file of ['site/index.html', 'site/es/index.html', 'liftback.html', 'liftback.es.html'])
    test(`${file}: the policy allows its scripts, its style and the fallback by their hashes, and nothing inline besides`, () => {
        const html = text_of(file);
        const policy = policy_in(html);
        assert.equal(scripts_in(html).length, 2);
        for (const text of [...scripts_in(html), text_of('site/fallback.js')]) assert.ok(policy.includes(hash_of(text)));
        assert.ok(policy.includes(hash_of(/<style>([\s\S]*?)<\/style>/.exec(html)[1])));
        assert.doesNotMatch(policy, /unsafe-(inline|hashes)|'unsafe-eval'|\*|http|strict-dynamic/);
        assert.doesNotMatch(html, /<[^>]* style=|<[a-z][^>]* on[a-z]+=/);
    });

test('the download holds the fallback as it is, the site only its address', () => {
    const inside = /<script type="text\/plain" id="liftback-fallback">([\s\S]*?)<\/script>/.exec(text_of('liftback.html'));
    assert.equal(inside[1], text_of('site/fallback.js'));
    const fallback = `data-integrity="${hash_of(text_of('site/fallback.js')).slice(1, -1)}"`;
    assert.ok(text_of('site/index.html').includes(`data-src="fallback.js" ${fallback}`));
    assert.ok(text_of('site/es/index.html').includes(`data-src="../fallback.js" ${fallback}`));
});

test('the hosted page of the first language, and no other, names the oEmbed file, early in its head', () => {
    const at = file => text_of(file).indexOf('type="application/json+oembed"');
    assert.ok(at('site/index.html') > 0 && at('site/index.html') < 10_000);
    for (const file of ['site/es/index.html', 'liftback.html', 'liftback.es.html']) assert.equal(at(file), -1, file);
});

test('nothing of an earlier build stays beside the page', async () => {
    const left = ['site/left.txt', 'hosting/left.txt'].map(file => join(dist, file));
    for (const file of left) writeFileSync(file, '');
    await build_pages({ wasm_folder: join(root, 'build/wasm'), dist, locales });
    for (const file of left) assert.ok(!existsSync(file), file);
    assert.ok(!root_of('site/index.html').includes('data-public-url'));
});

test('LIFTBACK_URL is the address of a folder, or none', () => {
    assert.equal(public_url_in({}), undefined);
    assert.equal(public_url_in({ LIFTBACK_URL: '' }), undefined);
    assert.equal(public_url_in({ LIFTBACK_URL: 'https://example.org/back/' }), 'https://example.org/back/');
    const wrong = ['example.org/', '/back/', 'https://example.org/back', 'https://example.org/?a/', 'ftp://example.org/',
        'https://a:b@example.org/', 'https://example.org/#/', 'javascript:alert(1)/'];
    for (const LIFTBACK_URL of wrong) assert.throws(() => public_url_in({ LIFTBACK_URL }), /LIFTBACK_URL must/, LIFTBACK_URL);
});
