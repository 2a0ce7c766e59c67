// Assembles the page, one HTML file that needs nothing else: `node build_page.mjs WASM_FOLDER DIST_FOLDER`
// writes DIST/site/index.html and DIST/liftback.html, the same bytes.
//
// In web/index.html it replaces
//   <!--build:csp-->   by a content security policy that allows the inlined style and script by their hashes
//   <!--build:css-->   by a <style> with web/css/main.css and what it imports
//   <!--build:js-->    by a <script> with web/js/main.js and what it imports; 'liftback-glue' is Emscripten's glue
//   <!--build:wasm-->  by an inert element, id "liftback-wasm", whose text is the WebAssembly module (see as_text)
//   <!--build:emergency-signs-->  by a line of words for each line of the core's emergency list
//   <!--build:purpose-->          by the lists of the words under "purpose"
//   {{some.key}}       by the words under that key in web/locales/en.json
// and leaves out every other comment. What must be seen first belongs before js, and wasm last: a script that
// stands before it waits for DOMContentLoaded before reading it. The policy forbids style attributes in the HTML.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { catalogue_of } from './lib/built_core.mjs';

const web = resolve(import.meta.dirname, '../web');
const { buildSync } = createRequire(join(web, 'package.json'))('esbuild');

function bundle(entry, options = {}) {
    const result = buildSync({
        entryPoints: [join(web, entry)],
        bundle: true,
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
        write: false,
        logLevel: 'warning',
        ...options,
    });
    return result.outputFiles[0].text.trim();
}

const hash_of = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function policy(css, js) {
    return [
        "default-src 'none'",
        `script-src ${hash_of(js)} 'wasm-unsafe-eval'`,
        `style-src ${hash_of(css)}`,
        'img-src data:',
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
}

const escape_html = text => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);

function word(words, key) {
    const text = key.split('.').reduce((node, part) => node?.[part], words);
    if (typeof text !== 'string') throw new Error(`web/locales/en.json has no words under ${key}`);
    return escape_html(text);
}

// Bytes as text that HTML leaves alone: each is the character 32 higher, and where that is no plain ASCII, or is "<",
// the one another 256 higher. The byte is the code less 32, modulo 256. Under brotli 4 % larger than the bytes
// themselves, where base64, which hides repetitions, is 30 % larger.
function as_text(bytes) {
    const character = byte => {
        const code = byte + 32;
        return String.fromCharCode(code < 0x7f && code !== 0x3c ? code : 256 + (code % 256));
    };
    return Array.from(bytes, character).join('');
}

const list_items = lines => lines.map(line => `<li>${line}</li>`).join('\n');

function purpose_lists({ headings, ...parts }) {
    const list = part => `<ul>\n${list_items(parts[part].map(escape_html))}\n</ul>`;
    return Object.entries(headings)
        .map(([part, heading]) => `<h2>${escape_html(heading)}</h2>\n${list(part)}`)
        .join('\n');
}

function fill(html, parts, words) {
    const missing = Object.keys(parts).filter(name => !html.includes(`<!--build:${name}-->`));
    if (missing.length) throw new Error(`web/index.html has no place for ${missing.join(', ')}`);
    const place = /<!--build:([\w-]+)-->\n?|<!--[^]*?-->\n?|\{\{([\w.]+)\}\}/g;
    return html.replace(place, (found, name, key) => {
        if (key) return word(words, key);
        if (!name) return '';
        if (!(name in parts)) throw new Error(`web/index.html asks for ${name}, which is not built`);
        return `${parts[name]}\n`;
    });
}

async function assemble(wasm_folder) {
    const css = bundle('css/main.css');
    const js = bundle('js/main.js', {
        format: 'iife',
        target: 'es2020',
        alias: { 'liftback-glue': resolve(wasm_folder, 'liftback.js') },
    });
    const wasm = as_text(readFileSync(join(wasm_folder, 'liftback.wasm')));
    const words = JSON.parse(readFileSync(join(web, 'locales/en.json'), 'utf8'));
    // What the page says before any script must be what the rules say.
    const { emergency_panel } = await catalogue_of(wasm_folder);
    const parts = {
        csp: `<meta http-equiv="Content-Security-Policy" content="${policy(css, js)}">`,
        css: `<style>${css}</style>`,
        js: `<script>${js}</script>`,
        wasm: `<script type="application/octet-stream" id="liftback-wasm">${wasm}</script>`,
        'emergency-signs': list_items(emergency_panel.map(line => word(words, `emergency.signs.${line}`))),
        purpose: purpose_lists(words.purpose),
    };
    return fill(readFileSync(join(web, 'index.html'), 'utf8'), parts, words);
}

const [wasm_folder, dist] = process.argv.slice(2);
try {
    const page = await assemble(wasm_folder);
    mkdirSync(join(dist, 'site'), { recursive: true });
    for (const file of ['site/index.html', 'liftback.html']) writeFileSync(join(dist, file), page);
} catch (error) {
    if (!error.errors) console.error(error.message); // esbuild has printed its own
    process.exit(1);
}
