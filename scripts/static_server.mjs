// Serves a folder's files on this machine only: `node static_server.mjs FOLDER [PORT]`, or serve() from a test. A built
// site gets the headers that a host should send with it (DIST/hosting/_headers).
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = {
    '.css': 'text/css; charset=utf-8',
    '.htm': 'text/html; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.mjs': 'text/javascript; charset=utf-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.wasm': 'application/wasm',
    '.webmanifest': 'application/manifest+json',
};

// A line is a path, or a header of the path above it.
function rules_in(text) {
    const rules = [];
    for (const line of text.split('\n').filter(Boolean)) {
        const [, name, value] = /^ +([^:]+): (.*)$/.exec(line) ?? [];
        if (name) rules.at(-1).headers[name] = value;
        else rules.push({ paths: [line], headers: {} });
    }
    return rules;
}

// [{paths, headers}]; a path may end in *
export function rules_beside(folder) {
    const file = join(folder, '../hosting/_headers');
    return existsSync(file) ? rules_in(readFileSync(file, 'utf8')) : [];
}

const fits = (pattern, path) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern);

const headers_for = (rules, path) => Object.fromEntries(rules
    .filter(({ paths }) => paths.some(pattern => fits(pattern, path)))
    .flatMap(({ headers }) => Object.entries(headers))
    .map(([name, value]) => [name.toLowerCase(), value]));

function file_for(folder, path) {
    const file = resolve(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(resolve(folder) + sep)) throw new Error('outside the folder');
    return file;
}

async function answer(folder, { rules, fault }, request, response) {
    try {
        const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
        const status = fault?.(path);
        if (status) {
            response.writeHead(status, { 'content-type': types['.txt'] }).end('\n');
            return;
        }
        const file = file_for(folder, path);
        const body = await readFile(file);
        const type = types[extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...headers_for(rules, path) }).end(body);
    } catch {
        response.writeHead(404, { 'content-type': types['.txt'] }).end('not found\n');
    }
}

// Resolves to the server and its address; port 0 takes any free one. fault(path): a status to answer with instead.
export function serve(folder, port = 0, { rules = rules_beside(folder), fault } = {}) {
    const server = createServer((request, response) => answer(folder, { rules, fault }, request, response));
    return new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(port, '127.0.0.1', () =>
            done({ server, address: `http://localhost:${server.address().port}/` }));
    });
}

if (process.argv[1] === import.meta.filename) {
    const [folder, wanted = '8000'] = process.argv.slice(2);
    const { address } = await serve(folder, Number(wanted)).catch(error => {
        if (error.code !== 'EADDRINUSE') throw error;
        return serve(folder);
    });
    console.log(`liftback is at ${address} (Ctrl-C ends it)`);
}
