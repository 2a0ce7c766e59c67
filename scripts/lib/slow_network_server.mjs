// A static server behind a slow network: handshake round trips, slow start and one shared link. Browser throttling
// delays each request but hides slow start, which is what decides how fast a page of 100 kB arrives.
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

const sleep = ms => new Promise(done => setTimeout(done, Math.max(0, ms)));
const now = () => performance.now();

const segment_bytes = 1460;
const first_flight = 10 * segment_bytes; // RFC 6928
const chunk_bytes = 2 * segment_bytes;
const handshake_round_trips = 2; // TCP and TLS 1.3

export function brotli(bytes) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
    return brotliCompressSync(bytes, { params });
}

// Serves `pages`, an object of path → HTML text. Resolves to { address, close }.
export async function serve_slowly(pages, { round_trip_ms, kilobits_per_second }) {
    const bytes_per_ms = kilobits_per_second / 8;
    const compressed = Object.fromEntries(Object.entries(pages).map(([path, html]) => [path, brotli(html)]));
    let link_free_at = 0;

    // Sends one flight over the shared link and resolves when its last byte has left.
    async function send(response, bytes) {
        for (let at = 0; at < bytes.length; at += chunk_bytes) {
            const chunk = bytes.subarray(at, at + chunk_bytes);
            link_free_at = Math.max(now(), link_free_at) + chunk.length / bytes_per_ms;
            await sleep(link_free_at - now());
            response.write(chunk);
        }
    }

    const server = createServer(async (request, response) => {
        const { socket } = request;
        socket.window ??= first_flight;
        const round_trips = socket.greeted ? 1 : 1 + handshake_round_trips;
        socket.greeted = true;
        await sleep(round_trips * round_trip_ms);

        const bytes = compressed[request.url];
        if (!bytes) {
            response.writeHead(404);
            response.end();
            return;
        }
        response.writeHead(200, {
            'content-type': 'text/html; charset=utf-8',
            'content-encoding': 'br',
            'content-length': bytes.length,
            'cache-control': 'no-store',
        });
        response.flushHeaders();
        for (let at = 0; at < bytes.length;) {
            const flight_started = now();
            const flight = bytes.subarray(at, at + socket.window);
            await send(response, flight);
            at += flight.length;
            socket.window *= 2;
            if (at < bytes.length) await sleep(flight_started + round_trip_ms - now());
        }
        response.end();
    });
    server.keepAliveTimeout = 60_000;
    await new Promise(listening => server.listen(0, '127.0.0.1', listening));
    return {
        address: `http://127.0.0.1:${server.address().port}`,
        close: () => {
            server.close();
            server.closeAllConnections();
        },
    };
}
