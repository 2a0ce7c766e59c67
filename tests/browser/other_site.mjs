// A page of another site around the tool: its own server, on a name that the browser takes for another site.
import { createServer } from 'node:http';
import { after } from 'node:test';

function answer(pages, request, response) {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = typeof pages[pathname] === 'string' ? { body: pages[pathname] } : pages[pathname];
    if (!page) return response.writeHead(404).end();
    const { body, type = 'text/html; charset=utf-8', headers = {} } = page;
    return response.writeHead(200, { 'content-type': type, ...headers }).end(body);
}

// Until the tests are over: {pages, address}. pages: {'/path': html | {body, type, headers}}, which a test may add to.
export async function use_pages(pages = {}, host = '127.0.0.1') {
    const site = { pages, address: undefined };
    const server = createServer((request, response) => answer(pages, request, response));
    await new Promise(done => { server.listen(0, host, done); });
    site.address = `http://${host}:${server.address().port}/`;
    after(() => server.close());
    return site;
}

export const host_page = (inside, head = '') =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A blog</title><link rel="icon" href="data:,">${head}</head><body><h1>A blog</h1>${inside}</body></html>`;
