// What a blogger pastes and what a site makes of the address, as text.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { bundler } from '../../scripts/page/bundle.mjs';
import { build_embed, oembed_of } from '../../scripts/page/embed.mjs';
import { hash_of } from '../../scripts/page/policy.mjs';
import { tokens_in } from '../../scripts/page/tokens.mjs';
import { clamped_height, create_settler, frame_address } from '../../web/embed/address.js';
import { full_colour, refused, text_on } from '../../web/embed/colours.js';
import { element_snippet, frame_snippet, page_address } from '../../web/embed/snippets.js';
import { contrast } from '../../web/js/ui/host_style.js';

const web = join(import.meta.dirname, '../../web');
const words = JSON.parse(readFileSync(join(web, 'locales/en.json'), 'utf8'));
const home = 'https://example.org/back/';
const languages = ['en', 'de', 'pt-BR'];
const base = 'https://blog.example/post/';

test('the address holds the parameters, in the language that was built', () => {
    const address = given => frame_address(given, base, home, languages);
    assert.equal(address({}), home);
    assert.equal(address({ tool: 'setup', units: 'lb', theme: 'dark', country: 'GB' }),
        `${home}?tool=setup&units=lb&theme=dark&country=GB`);
    assert.equal(address({ lang: 'de-AT' }), `${home}de/?lang=de-AT`);
    assert.equal(address({ lang: 'PT-br' }), `${home}pt-BR/?lang=PT-br`);
    assert.equal(address({ lang: 'pt' }), `${home}?lang=pt`, 'not built');
    assert.equal(address({ lang: 'en-GB' }), `${home}?lang=en-GB`, 'the first is at the root');
    assert.equal(address({ tool: '"><script>&' }), `${home}?tool=%22%3E%3Cscript%3E%26`);
    assert.equal(frame_address({ lang: 'de' }, base, `${home}liftback.html`), `${home}liftback.html?lang=de`);
});

test('an own address is taken as it is, where a frame may show it', () => {
    const address = src => frame_address({ src, tool: 'loads' }, base, home, languages);
    assert.equal(address('/tools/back.html?a=b#c'), 'https://blog.example/tools/back.html?a=b&tool=loads#c');
    assert.equal(address('de/'), 'https://blog.example/post/de/?tool=loads');
    for (const src of ['javascript:alert(1)', 'data:text/html,hello', 'blob:https://x/1', 'http://['])
        assert.equal(address(src), undefined, src);
    assert.equal(frame_address({}, base, undefined), undefined, 'no address at all');
});

test('a height is a whole number within reason, or nothing', () => {
    assert.deepEqual([640, 640.01, 0, -1, 1e9].map(clamped_height), [640, 641, 120, 120, 40_000]);
    for (const junk of [NaN, Infinity, '640', null, undefined, [640], {}])
        assert.equal(clamped_height(junk), undefined);
});

test('a height that goes to and fro comes to rest at the taller one; one that a person changes does not', () => {
    let now = 0;
    const quick = create_settler(() => now);
    const seen = Array.from({ length: 40 }, (_, index) => {
        now += 16;
        return quick(index % 2 ? 700 : 900);
    });
    assert.deepEqual(new Set(seen.slice(-20)), new Set([900]));
    assert.equal(quick(500), 500, 'and goes on from there');

    const slow = create_settler(() => now);
    const pressed = Array.from({ length: 40 }, (_, index) => {
        now += 500;
        return slow(index % 2 ? 700 : 900);
    });
    assert.equal(pressed.filter(height => height === 700).length, 20);
});

const chosen = { tool: 'setup', units: 'lb', theme: '', lang: '', country: 'GB' };
const nasty = { title: 'A "title" & <b>more</b>', link: '<script>"&' };

test('the code without a script is a frame and a link, escaped', () => {
    const code = frame_snippet({ chosen, height: 700, home, languages, words: nasty });
    const address = `${home}?tool=setup&amp;units=lb&amp;country=GB`;
    assert.equal(code, [
        `<iframe src="${address}" title="A &quot;title&quot; &amp; &lt;b&gt;more&lt;/b&gt;" width="100%" height="700" `
        + 'loading="lazy" referrerpolicy="no-referrer" allow="clipboard-write; screen-wake-lock" '
        + 'frameborder="0"></iframe>',
        `<p><a href="${address}">&lt;script&gt;&quot;&amp;</a></p>`,
    ].join('\n'));
});

test('the code with a script is the script and the element with the link in it, escaped', () => {
    const style = { '--liftback-accent': '#0b5d57', '--liftback-font': '"Gill Sans", sans-serif' };
    const code = element_snippet({ chosen, style, home, languages, words: nasty });
    assert.equal(code, [
        `<script src="${home}embed.js" async></script>`,
        '<liftback-tool tool="setup" units="lb" country="GB" '
        + 'style="--liftback-accent: #0b5d57; --liftback-font: &quot;Gill Sans&quot;, sans-serif">'
        + `<a href="${home}?tool=setup&amp;units=lb&amp;country=GB">&lt;script&gt;&quot;&amp;</a></liftback-tool>`,
    ].join('\n'));
    const plain = element_snippet({ chosen: {}, style: {}, home, languages, words: nasty }).split('\n')[1];
    assert.ok(plain.startsWith('<liftback-tool><a href'), 'nothing that was not chosen');
    assert.equal(page_address({ ...chosen, lang: 'de' }, home, languages),
        `${home}de/?tool=setup&units=lb&lang=de&country=GB`);
});

test('colours are read, and what the page would refuse as hard to read is named beforehand', () => {
    assert.deepEqual(['#0b5D57', 'abc', ' #FFF ', 'red', '#12', '', '#12345g'].map(full_colour),
        ['#0b5d57', '#aabbcc', '#ffffff', undefined, undefined, undefined, undefined]);
    for (const ground of ['#000000', '#ffffff', '#757575', '#777777', '#ff0000', '#00ff00', '#cc3333'])
        assert.ok(contrast(text_on(ground), ground) >= 4.5, ground);

    const own = tokens_in(web);
    for (const look of ['light', 'dark']) {
        assert.deepEqual(refused({}, own[look]), []);
        assert.deepEqual(refused(own[look], own[look]), [], `our own colours, ${look}`);
    }
    assert.deepEqual(refused({ accent: own.light.accent }, own.dark), ['accent']);
    assert.deepEqual(refused({ accent: own.light.accent, line: '#ff0000' }, own.light), []);
    assert.deepEqual(refused({ paper: '#333333' }, own.light), ['paper'], 'the small print could not be read on it');
});

const oembed = oembed_of(home, words);

// What WordPress does to the answer of a site that it does not know: it keeps three elements with few attributes, wants
// a frame, takes it with the blockquote just before it, and gives both a secret; the frame gets a sandbox, and stays
// hidden until it reports its height with that secret.
const kept = {
    a: ['href'], blockquote: [],
    iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

function only_allowed(html, allowed) {
    return html.replace(/<(\/?)([a-z][\w-]*)([^>]*)>/gi, (_, slash, tag, rest) => {
        const names = allowed[tag.toLowerCase()];
        if (!names) return '';
        if (slash) return `</${tag}>`;
        const attributes = [...rest.matchAll(/\s([\w-]+)="([^"]*)"/g)].filter(([, name]) => names.includes(name));
        return `<${tag}${attributes.map(([text]) => text).join('')}>`;
    });
}

function as_wordpress(html, secret) {
    const found = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(only_allowed(html, kept));
    if (!found) return undefined;
    const [, quote = '', frame] = found;
    const marked = (quote + frame)
        .replace(/ src="(.*?)"/, (_, src) => ` src="${src}#?secret=${secret}" data-secret="${secret}"`)
        .replace('<blockquote', `<blockquote data-secret="${secret}"`);
    const again = only_allowed(marked, {
        ...kept, blockquote: ['data-secret'], iframe: [...kept.iframe, 'data-secret'],
    });
    const hidden = quote
        ? again.replace('<iframe', '<iframe style="position: absolute; visibility: hidden;"')
            .replace('<blockquote', '<blockquote class="wp-embedded-content"')
        : again;
    const sandbox = 'class="wp-embedded-content" sandbox="allow-scripts" security="restricted"';
    return hidden.replace('<iframe', `<iframe ${sandbox}`);
}

test("WordPress's filter leaves the frame, its name and size, and the link", () => {
    const html = as_wordpress(oembed.html, 'abc123XYZ0');
    const quote = `<blockquote class="wp-embedded-content" data-secret="abc123XYZ0"><a href="${home}">`;
    assert.ok(html.includes(quote), html);
    const frame = /<iframe[^>]*>/.exec(html)[0];
    for (const part of [`src="${home}#?secret=abc123XYZ0"`, 'data-secret="abc123XYZ0"', 'sandbox="allow-scripts"',
        `title="${words.tool_element.title}"`, 'width="100%"', 'height="640"', 'frameborder="0"'])
        assert.ok(frame.includes(part), `${part} in ${frame}`);
    assert.equal(only_allowed(oembed.html, kept), oembed.html, 'nothing that it would take out');
});

test('an address with an ampersand or a quote does not break out of the oEmbed file', () => {
    const odd = oembed_of('https://example.org/a&b"c/', words);
    assert.ok(!odd.html.includes('a&b"'));
    assert.match(odd.html, /<iframe src="https:\/\/example\.org\/a&#38;b&#34;c\/"/);
});

const work = mkdtempSync(join(tmpdir(), 'embed-'));
after(() => rmSync(work, { recursive: true }));

async function built(name, public_url) {
    const dist = join(work, name);
    const head = await build_embed({
        web, dist, public_url, languages, words, hash_of,
        bundle: bundler({ web, wasm_folder: dist, words_file: join(web, 'locales/en.json') }),
    });
    const text = file => readFileSync(join(dist, 'site', file), 'utf8');
    return { ...head, has: file => existsSync(join(dist, 'site', file)), text };
}

test('a build that knows its address tells sites of its oEmbed file, of the rich type; one that does not writes none', async () => {
    const public_url = 'https://example.org/a&b/';
    const known = await built('known', public_url);
    const { title } = words.page;
    assert.equal(known.head, '<link rel="alternate" type="application/json+oembed" '
        + `href="https://example.org/a&#38;b/oembed.json" title="${title}">`);
    const { html, ...fields } = JSON.parse(known.text('oembed.json'));
    assert.equal(html, oembed_of(public_url, words).html);
    assert.deepEqual(fields, {
        version: '1.0', type: 'rich', title, provider_name: 'liftback', provider_url: public_url, cache_age: 86400, width: 600,
        height: 640,
    });
    assert.match(known.text('embed.html'), /<html lang="en" data-public-url="https:\/\/example.org\/a&#38;b\/">/);

    const unknown = await built('unknown');
    assert.equal(unknown.head, '');
    assert.ok(!unknown.has('oembed.json'));
    assert.match(unknown.text('embed.html'), /<html lang="en">/);
});

test("the element's script is small, a plain script, and knows the languages that were built", async () => {
    const { text } = await built('script');
    const script = text('embed.js');
    assert.ok(brotliCompressSync(script).length < 2048, `${brotliCompressSync(script).length} bytes`);
    assert.doesNotThrow(() => new Script(script));
    assert.ok(script.includes(JSON.stringify(languages)));
    assert.doesNotMatch(script, /\beval\b|Function\(|innerHTML|fetch\(|document\.write|\.cookie/);
});

test("the builder's policy allows its own script, style and frames, and nothing else", async () => {
    const { csp_of_builder, text } = await built('policy');
    const html = text('embed.html');
    assert.ok(html.includes(`content="${csp_of_builder}"`));
    const inside = tag => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)[1];
    assert.ok(csp_of_builder.includes(`script-src ${hash_of(inside('script'))};`));
    assert.ok(csp_of_builder.includes(`style-src ${hash_of(inside('style'))};`));
    assert.doesNotMatch(csp_of_builder, /unsafe|\*|http/);
    assert.doesNotMatch(html, /<[^>]* style=|<[a-z][^>]* on[a-z]+=|\{\{|<!--/);
});

test('on a server, where there are no elements, nothing happens', async () => {
    const bundle = bundler({ web, wasm_folder: work, words_file: work });
    const file = join(work, 'element.mjs');
    writeFileSync(file, bundle('embed/npm_element.js', { format: 'esm', target: 'es2020' }));
    const address = pathToFileURL(file).href;
    for (const query of ['', '?again']) assert.deepEqual(Object.keys(await import(address + query)), []);
});
