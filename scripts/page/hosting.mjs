// Samples for the web server that hosts dist/site/: the headers it should send, in the words of common static hosts.
// docs/hosting.md says what each is for. They hold the hashes of this build, so they go with it.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
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
const json = value => `${JSON.stringify(value, undefined, 2)}\n`;

// rules: [{paths, headers}] in words that each host below is told in its own; a path may end in *
const rules_of = policies => [
    { paths: ['/*'], headers: common },
    ...pairs(policies).map(([file, policy]) => ({ paths: addresses_of(file), headers: { [csp]: policy } })),
];

// Netlify, Cloudflare Pages
const underscore_headers = rules => lines(rules.flatMap(({ paths, headers }) =>
    paths.map(path => [path, pairs(headers).map(([name, value]) => `  ${name}: ${value}`)])));

const vercel = rules => json({
    headers: rules.flatMap(({ paths, headers }) => paths.map(path => ({
        source: path.replace('*', '(.*)'),
        headers: pairs(headers).map(([key, value]) => ({ key, value })),
    }))),
});

const firebase = rules => json({
    hosting: {
        public: 'site',
        headers: rules.flatMap(({ paths, headers }) => paths.map(path => ({
            source: path.replace('*', '**'),
            headers: pairs(headers).map(([key, value]) => ({ key, value })),
        }))),
    },
});

// In the site's own folder, wherever that is. A page in a language's folder is told apart by its address.
function htaccess(policies) {
    const in_folder = ([file, policy]) => [
        `<If "%{REQUEST_URI} =~ m#/${folder_of(file)}(index\\.html)?$#">`,
        `  Header set ${csp} "${policy}"`,
        '</If>',
    ];
    const by_name = ([file, policy]) => [`<Files "${file}">`, `  Header set ${csp} "${policy}"`, '</Files>'];
    return lines(
        'AddType application/manifest+json .webmanifest',
        'Header always unset X-Frame-Options',
        pairs(common).map(([name, value]) => `Header set ${name} "${value}"`),
        pairs(policies).map(entry => (entry[0].includes('/') ? in_folder(entry) : by_name(entry))),
    );
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

const caddy = rules => lines(
    'example.org {',
    '    root * /srv/liftback',
    '    file_server',
    rules.map(({ paths, headers }, at) => [
        `    @rule${at} path ${paths.join(' ')}`,
        pairs(headers).map(([name, value]) => `    header @rule${at} ${name} "${value}"`),
    ]),
    '    @manifest path *.webmanifest',
    '    header @manifest Content-Type "application/manifest+json"',
    '}',
);

// policies: {file of a page: its policy}
export function write_hosting(folder, { policies, web }) {
    mkdirSync(folder, { recursive: true });
    const all = { ...policies, 'sw.js': service_worker_policy };
    const rules = rules_of(all);
    const samples = {
        'headers.json': json(rules),
        _headers: underscore_headers(rules),
        'vercel.json': vercel(rules),
        'firebase.json': firebase(rules),
        '.htaccess': htaccess(all),
        'nginx.conf': nginx(all),
        Caddyfile: caddy(rules),
    };
    for (const [name, text] of Object.entries(samples)) writeFileSync(join(folder, name), text);
    copyFileSync(join(web, 'sw-off.js'), join(folder, 'sw-off.js'));
}
