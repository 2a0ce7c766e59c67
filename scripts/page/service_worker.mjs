// Makes the service worker of a built site: web/sw.js with the list of the site's files and their hashes. Its version is
// the hash of all it says, so every build that differs has another.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { common_numbers } from '../../web/js/state/countries.js';
import { bundled, script } from './bundle.mjs';
import { notice_files } from './notices.mjs';
import { hash_of, integrity_of } from './policy.mjs';
import { list_items, word } from './template.mjs';

// What a page on a device does without.
const not_for_the_page = ['sw.js', 'oembed.json', ...notice_files];
const version_place = '@version@';

// A folder's page stands under the folder's own address: some hosts redirect "index.html" to it.
const address_of = path => `./${path}`.replace(/\/index\.html$/, '/');

function files_of(site) {
    return readdirSync(site, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => relative(site, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/'))
        .filter(path => !not_for_the_page.includes(path))
        .sort()
        .map(path => ({ url: address_of(path), integrity: integrity_of(readFileSync(join(site, path))) }));
}

const style = 'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:38rem;margin:0 auto;padding:1rem;' +
    'color:#182024;background:#f5f3ee}h1{font-size:1.375rem;line-height:1.2}ul{padding-inline-start:1.25rem}' +
    'p a{display:inline-block;padding:.75rem;color:inherit}' +
    '.numbers{list-style:none;padding:0}.numbers a{display:block;padding:.75rem 1rem;margin-block:.5rem;' +
    'border-radius:.75rem;background:#a5121d;color:#fff;text-decoration:none}' +
    '@media(prefers-color-scheme:dark){body{color:#eceff0;background:#000}.numbers a{background:#b81c27}}';

// Stands alone: for the case that neither the page nor a network is there.
export function emergency_page(locale, emergency_panel) {
    const say = key => word(locale, key);
    const call = number => `<a href="tel:${number}"><strong>${number}</strong> ${say(`emergency.where.${number}`)}</a>`;
    return `<!doctype html>
<html lang="${locale.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say('page.title')}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<h1>${say('emergency.heading')}</h1>
<ul class="numbers">
${list_items(common_numbers.map(call))}
</ul>
<ul>
${list_items(emergency_panel.map(line => say(`emergency.signs.${line}`)))}
</ul>
<p><strong>${say('emergency.not_sure')}</strong></p>
<p>${say('install.gone')} <a href="">${say('install.try_again')}</a></p>
`;
}

const emergency_policy = `default-src 'none'; style-src ${hash_of(style)}; img-src data:`;

// emergency_pages: {address of a page: HTML}, the first language's first
export function write_service_worker(site, { emergency_pages, web = resolve(import.meta.dirname, '../../web') }) {
    const text = bundled(join(web, 'sw.js'), {
        ...script,
        define: {
            LIFTBACK_FILES: JSON.stringify(files_of(site)),
            LIFTBACK_EMERGENCY_PAGES: JSON.stringify(emergency_pages),
            LIFTBACK_EMERGENCY_POLICY: JSON.stringify(emergency_policy),
            LIFTBACK_VERSION: JSON.stringify(version_place),
        },
    });
    const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
    writeFileSync(join(site, 'sw.js'), text.replace(version_place, version));
}

// What its own fetches need.
export const service_worker_policy = "default-src 'none'; connect-src 'self'";
