// Makes of one template, web/index.html, the hosted page and the one to download, in each language of the locale folder,
// and beside the hosted page all that it has there. The template's places:
//   csp       a content security policy that allows the inlined style and scripts by their hashes
//   icon, mark  see mark.mjs
//   head      what the hosted page says about itself: manifest, icons, its embedding
//   css       a <style> with web/css/main.css and what it imports
//   before-paint  a <script> with what must be so before anything is painted
//   js        a <script> with web/js/app/main.js and what it imports
//   wasm      an inert element whose text is the WebAssembly module
//   fallback  an inert element with the same core as plain JavaScript, or with the address where it is
//   emergency-signs  a line of words for each line of the core's emergency list
//   purpose          the lists of the words under "purpose"
//   notices  a comment with the licences of the code inside, which asks for them in every copy
// What must be seen first belongs before js, and wasm and fallback last: a script that stands before them waits for
// DOMContentLoaded before reading them. The policy forbids style attributes in the HTML.
//
// On <html> stand data-form (site | file), data-languages, data-public-url where there is one, and data-root, the way
// from a page in its language's folder to the first one's.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogue_of } from '../lib/built_core.mjs';
import { bundler, minified, script } from './bundle.mjs';
import { build_embed } from './embed.mjs';
import { write_hosting } from './hosting.mjs';
import { fallback_address, fallback_element, wasm_element } from './inert.mjs';
import { manifest } from './manifest.mjs';
import { mark_parts } from './mark.mjs';
import { copy_notices, notices_comment } from './notices.mjs';
import { hash_of, integrity_of, policy } from './policy.mjs';
import { emergency_page, write_service_worker } from './service_worker.mjs';
import { escape_html, fill, list_items, word } from './template.mjs';
import { tokens_in } from './tokens.mjs';

const first_language = 'en';

// [{language, words}], the first language's at the head.
function locales_in(folder) {
    const languages = readdirSync(folder)
        .filter(name => name.endsWith('.json'))
        .map(name => name.slice(0, -'.json'.length))
        .sort((one, other) => (other === first_language) - (one === first_language) || (one < other ? -1 : 1));
    const words_of = language => JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'));
    return languages.map(language => ({ language, words: words_of(language) }));
}

function purpose_lists({ headings, ...parts }) {
    const list = part => `<ul>\n${list_items(parts[part].map(escape_html))}\n</ul>`;
    return Object.entries(headings)
        .map(([part, heading]) => `<h2>${escape_html(heading)}</h2>\n${list(part)}`)
        .join('\n');
}

// What only the hosted page says about itself.
const site_links = (locale, root) => [
    '<link rel="manifest" href="manifest.webmanifest">',
    `<link rel="apple-touch-icon" href="${root}icons/apple-touch-icon.png">`,
    `<meta name="apple-mobile-web-app-title" content="${word(locale, 'install.name')}">`,
].join('\n');

// A page in one language, in either form: {csp, html}.
function page_in(locale, { web, root, wasm, fallback, emergency_panel, bundle, languages, public_url }) {
    const template = readFileSync(join(web, 'index.html'), 'utf8');
    const css = bundle('css/main.css');
    const before_paint = bundle('js/app/before_paint.js', script);
    const js = bundle('js/app/main.js', script);
    const common = {
        ...mark_parts(web),
        css: `<style>${css}</style>`,
        'before-paint': `<script>${before_paint}</script>`,
        js: `<script>${js}</script>`,
        wasm: wasm_element(wasm),
        'emergency-signs': list_items(emergency_panel.map(line => word(locale, `emergency.signs.${line}`))),
        purpose: purpose_lists(locale.words.purpose),
        notices: notices_comment(),
    };
    function filled(form, parts) {
        const csp = policy({ css, scripts: [before_paint, js, fallback], hosted: form === 'site' });
        const attributes = {
            lang: locale.language,
            'data-form': form,
            'data-languages': languages.join(' '),
            'data-public-url': public_url,
            'data-root': form === 'site' && root ? root : undefined,
        };
        const meta = `<meta http-equiv="Content-Security-Policy" content="${csp}">`;
        return { csp, html: fill(template, { attributes, parts: { csp: meta, ...common, ...parts }, locale }) };
    }
    return {
        site: more_head => filled('site', {
            head: [site_links(locale, root), more_head].filter(Boolean).join('\n'),
            fallback: fallback_address(`${root}fallback.js`, integrity_of(fallback)),
        }),
        file: () => filled('file', { head: '', fallback: fallback_element(fallback) }),
    };
}

function write(file, content) {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
}

// Without the words of embed.html, which bundles its own.
function write_page_words({ language, words }, folder) {
    const file = join(folder, `words-${language}.json`);
    write(file, JSON.stringify({ ...words, builder: undefined }));
    return file;
}

export async function build_pages({
    wasm_folder, dist, public_url, web = resolve(import.meta.dirname, '../../web'), locales = join(web, 'locales'),
}) {
    const site = join(dist, 'site');
    rmSync(site, { recursive: true, force: true });
    const known = locales_in(locales);
    const languages = known.map(({ language }) => language);
    // What the page says before any script must be what the rules say.
    const { emergency_panel } = await catalogue_of(wasm_folder);
    const wasm = readFileSync(join(wasm_folder, 'liftback.wasm'));
    const fallback = minified(join(wasm_folder, 'fallback.js'));
    write(join(site, 'fallback.js'), fallback);
    cpSync(join(web, 'icons'), join(site, 'icons'), { recursive: true, filter: name => !name.endsWith('.svg') });

    const bundle_for = locale => bundler({ web, wasm_folder, words_file: write_page_words(locale, wasm_folder) });
    const { head, csp_of_builder } = await build_embed({
        web, dist, bundle: bundle_for(known[0]), public_url, languages, words: known[0].words, hash_of,
    });

    const policies = { 'embed.html': csp_of_builder };
    const emergency_pages = {};
    for (const locale of known) {
        const { language } = locale;
        const own = language === languages[0];
        const folder = own ? '' : `${language}/`;
        const root = own ? '' : '../';
        const bundle = bundle_for(locale);
        const page = page_in(locale, { web, root, wasm, fallback, emergency_panel, bundle, languages, public_url });
        const { csp, html } = page.site(own ? head : '');
        write(join(site, `${folder}index.html`), html);
        write(join(site, `${folder}manifest.webmanifest`), manifest(locale, { root, colours: tokens_in(web).light }));
        write(join(dist, own ? 'liftback.html' : `liftback.${language}.html`), page.file().html);
        policies[`${folder}index.html`] = csp;
        emergency_pages[`./${folder}`] = emergency_page(locale, emergency_panel);
    }
    copy_notices(site);
    write_service_worker(site, { emergency_pages, web });
    write_hosting(join(dist, 'hosting'), { policies, web });
}
