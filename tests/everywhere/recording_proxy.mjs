// Everything a browser asks for goes through here and is written down: also what a page asks of other hosts, and what
// the browser asks of its maker. Only this machine is ever reached; anything else is refused.
import { createServer, request as ask } from 'node:http';

const this_machine = ['127.0.0.1', 'localhost', '[::1]'];
const between_two = ['connection', 'keep-alive', 'proxy-connection']; // headers of one connection, not passed on

function end_to_end(raw_headers) {
    const headers = [];
    for (let i = 0; i < raw_headers.length; i += 2) {
        if (!between_two.includes(raw_headers[i].toLowerCase())) headers.push(raw_headers[i], raw_headers[i + 1]);
    }
    return headers;
}

// A host that does not answer must look like one, and not like a host that answers "bad gateway".
function forward(request, response) {
    const { hostname, port, pathname, search } = new URL(request.url);
    const headers = end_to_end(request.rawHeaders);
    const { method } = request;
    const host = hostname === 'localhost' ? '127.0.0.1' : hostname;
    const onward = ask({ host, port: port || 80, path: pathname + search, method, headers, agent: false }, answer => {
        response.writeHead(answer.statusCode, answer.statusMessage, end_to_end(answer.rawHeaders));
        answer.on('error', () => response.destroy());
        answer.pipe(response);
    });
    onward.on('error', () => request.socket.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
}

// Resolves to {port, requests, close}; requests: the addresses asked for, in order.
export function record_requests() {
    const requests = [];
    const proxy = createServer((request, response) => {
        requests.push(request.url);
        if (this_machine.includes(URL.parse(request.url)?.hostname)) forward(request, response);
        else request.socket.destroy();
    });
    proxy.on('connect', (request, socket) => {
        requests.push(`https://${request.url}/`);
        socket.destroy();
    });
    proxy.on('clientError', (_, socket) => socket.destroy());
    const close = () => {
        proxy.close();
        proxy.closeAllConnections();
    };
    return new Promise(done =>
        proxy.listen(0, '127.0.0.1', () => done({ port: proxy.address().port, requests, close })));
}
