// The headers that a server should send with dist/site/, as a _headers file and for nginx; docs/hosting.md says what each
// is for. They hold the hashes of this build, so they go with it.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { service_worker_policy } from './service_worker.mjs';

const csp = 'Content-Security-Policy';

// A page may be in any other's frame, so there is no X-Frame-Options and no frame-ancestors: even `*` would keep out
// frames within a sandboxed one, and pages in a file. In a sandboxed frame its own files count as another origin's.
const common = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'no-cache', // asks whether it is still the same; all of it has to be of one build
};

const folder_of = file => file.replace(/index\.html$/, '');
const addresses_of = file => [...new Set([`/${folder_of(file)}`, `/${file}`])];
const lines = (...text) => `${text.flat(Infinity).join('\n')}\n`;
const pairs = headers => Object.entries(headers);

// Netlify, Cloudflare Pages and others, our own server among them (scripts/static_server.mjs). A path may end in *.
function underscore_headers(policies) {
    const rules = [['/*', common], ...pairs(policies).flatMap(([file, policy]) =>
        addresses_of(file).map(path => [path, { [csp]: policy }]))];
    return lines(rules.map(([path, headers]) => [path, pairs(headers).map(([name, value]) => `  ${name}: ${value}`)]));
}

// `map` before `server`. $uri is the file in the end; the longest path stands first.
function nginx(policies) {
    const by_length = pairs(policies).toSorted(([one], [other]) => other.length - one.length);
    return lines(
        '# Within http { … }:',
        'map $uri $liftback_policy {',
        '    default "";',
        by_length.map(([file, policy]) => `    "~/${file.replace('.', '\\.')}$" "${policy}";`),
        '}',
        '',
        '# Within server { … }; `location /` is the folder that the page is in:',
        'location / {',
        '    root /srv/liftback;',
        '    index index.html;',
        pairs(common).map(([name, value]) => `    add_header ${name} "${value}" always;`),
        `    add_header ${csp} $liftback_policy always; # an empty one is not sent`,
        '    location ~ \\.webmanifest$ { default_type application/manifest+json; }',
        '}',
    );
}

// policies: {file of a page: its policy}
export function write_hosting(folder, { policies, web }) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const all = { ...policies, 'sw.js': service_worker_policy };
    writeFileSync(join(folder, '_headers'), underscore_headers(all));
    writeFileSync(join(folder, 'nginx.conf'), nginx(all));
    copyFileSync(join(web, 'sw-off.js'), join(folder, 'sw-off.js'));
}
