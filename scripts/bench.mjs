// Sizes on the wire, and the time from navigation to the first computed answer on a slow network and a slow phone,
// beside an empty page's first paint in the same run; and how long the search for plates takes. Figures, never a test.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { print_journal_times } from './lib/bench_journal.mjs';
import { print_slider_times } from './lib/bench_slider.mjs';
import { brotli, serve_slowly } from './lib/slow_network_server.mjs';

const root = resolve(import.meta.dirname, '..');
const { chromium } = createRequire(join(root, 'tests/browser/package.json'))('playwright-core');
const { buildSync } = createRequire(join(root, 'web/package.json'))('esbuild');

const slow_4g = { round_trip_ms: 150, kilobits_per_second: 1600 };
const cpu_slowdown = 4;
const runs = 7;

const read = file => readFileSync(join(root, file));
const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`;

function print_sizes() {
    const page = brotli(read('dist/site/index.html')).length;
    const wasm = brotli(read('dist/npm/liftback.wasm')).length;
    const { outputFiles } = buildSync({ entryPoints: [join(root, 'build/wasm/liftback.js')], minify: true, write: false });
    const glue = brotli(outputFiles[0].contents).length;
    console.log(`page, brotli: ${kilobytes(page)} (aim: under 110 kB)`);
    console.log(`wasm + glue, brotli: ${kilobytes(wasm + glue)} (aim: under 60 kB; wasm ${kilobytes(wasm)}, glue ${kilobytes(glue)})`);
}

const empty_page = '<!doctype html><html lang="en"><title>empty</title><p>An empty page.</p></html>';

// Each measured in the page, in ms since its navigation began.
const pages = {
    '/empty.html': () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    '/index.html': () => performance.getEntriesByName('liftback:first-answer')[0]?.startTime,
};

async function measure(browser, address, path) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu_slowdown });
    await page.goto(address + path);
    const ms = await (await page.waitForFunction(pages[path])).jsonValue();
    await context.close();
    return ms;
}

function summary(times) {
    const sorted = times.toSorted((a, b) => a - b);
    const ms = value => `${Math.round(value)} ms`;
    return `${ms(sorted[Math.floor(sorted.length / 2)])} (${ms(sorted[0])} to ${ms(sorted.at(-1))})`;
}

async function print_times() {
    const server = await serve_slowly({ '/empty.html': empty_page, '/index.html': read('dist/site/index.html') }, slow_4g);
    const browser = await chromium.launch({
        executablePath: process.env.LIFTBACK_CHROMIUM,
        args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
    });
    const times = Object.fromEntries(Object.keys(pages).map(path => [path, []]));
    for (let run = 0; run <= runs; ++run)
        for (const path of Object.keys(pages)) {
            const ms = await measure(browser, server.address, path);
            if (run > 0) times[path].push(ms); // the first round warms up
        }
    await print_slider_times(browser, `${server.address}/index.html`);
    await browser.close();
    server.close();
    console.log(
        `median of ${runs} interleaved runs, ${slow_4g.kilobits_per_second} kbit/s, round trip ` +
            `${slow_4g.round_trip_ms} ms, CPU slowed ${cpu_slowdown} times:`,
    );
    console.log(`  empty page, first paint: ${summary(times['/empty.html'])}`);
    console.log(`  this page, first computed answer: ${summary(times['/index.html'])}`);
}

// The same core as a program for Node (tests/bench).
function print_plates() {
    console.log('plates and warm-up in WebAssembly, 20 kinds of 10 pairs, 10,000 loads (aim: p99 under 1 ms):');
    execFileSync(process.execPath, [join(root, 'build/wasm/tests/liftback_plates_bench.cjs')], { stdio: 'inherit' });
}

const lifter_bench = { release: 'liftback_lifter_bench', wasm: 'liftback_lifter_bench.cjs' };

function run_lifter_bench(preset, ...parts) {
    const program = join(root, 'build', preset, 'tests', lifter_bench[preset]);
    const command = preset === 'wasm' ? [process.execPath, program] : [program];
    execFileSync(command[0], [...command.slice(1), ...parts], { stdio: 'inherit' });
}

// What the page asks for with every move of the slider, through the package as it is shipped.
async function print_lifter_times() {
    const { load } = await import(pathToFileURL(join(root, 'dist/npm/index.mjs')));
    const core = await load();
    // The faster of two runs: what else the machine does is not measured.
    const time_of = request => {
        const start = performance.now();
        core.lifter(request);
        return performance.now() - start;
    };
    const times_of = more => {
        const times = [];
        for (let i = 0; i < 3000; i += 1) {
            const lifter = { stature_cm: 178, mass_kg: 82 };
            const request = { lifter, bar_height_mm: 225 + (i % 400) / 2, load_kg: 60, ...more };
            times.push(Math.min(time_of(request), time_of(request)));
        }
        return times.slice(300).toSorted((a, b) => a - b);
    };
    const at = (times, share) => times[Math.floor(share * (times.length - 1))].toFixed(2);
    for (const style of ['conventional', 'sumo', 'trap_bar', 'romanian'])
        for (const frames of [undefined, 31]) {
            const times = times_of({ style, frames });
            console.log(`  ${style}, ${frames ?? 'no'} frames: p50 ${at(times, 0.5)}, p99 ${at(times, 0.99)} ms`);
        }
}

async function print_lifter() {
    console.log('poses solved, native (aim: 2 million a second):');
    run_lifter_bench('release');
    console.log('poses solved in WebAssembly (aim: 1 million a second):');
    run_lifter_bench('wasm');
    console.log('one call of lifter() in WebAssembly (aim: under 1 ms without frames):');
    await print_lifter_times();
    run_lifter_bench('release', 'heights');
}

print_sizes();
print_plates();
await print_lifter();
await print_times();
await print_journal_times();
