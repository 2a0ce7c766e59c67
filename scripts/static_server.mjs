// Serves a folder's files on this machine only: `node static_server.mjs FOLDER [PORT]`, or serve() from a test.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.mjs': 'text/javascript; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.wasm': 'application/wasm',
    '.webmanifest': 'application/manifest+json',
};

function file_for(folder, address) {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    const file = resolve(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(resolve(folder) + sep)) throw new Error('outside the folder');
    return file;
}

async function answer(folder, request, response) {
    try {
        const file = file_for(folder, request.url);
        const body = await readFile(file);
        const type = types[extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
    } catch {
        response.writeHead(404, { 'content-type': types['.txt'] }).end('not found\n');
    }
}

// Resolves to the server and its address; port 0 takes any free one.
export function serve(folder, port = 0) {
    const server = createServer((request, response) => answer(folder, request, response));
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
