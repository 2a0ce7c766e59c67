// The core as plain JavaScript, as the page loads it where WebAssembly is refused: the same bytes come out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { expanded_request, scenarios } from './package.mjs';
import { journal_of, record_of, strong_log_of } from '../../scripts/lib/long_journal.mjs';

const root = resolve(import.meta.dirname, '../..');
const bytes_of = text => new TextEncoder().encode(text);

// Without Node's module system and without WebAssembly, as in a page.
function shipped_fallback() {
    const globals = { document: {}, console, TextDecoder, Uint8Array, atob };
    runInNewContext(readFileSync(join(root, 'dist/site/fallback.js'), 'utf8'), globals);
    assert.equal(runInNewContext('delete globalThis.WebAssembly', globals), true);
    return globals.createModule({});
}

const create_module = createRequire(import.meta.url)(join(root, 'build/wasm/liftback.js'));
const wasm = await create_module({ wasmBinary: readFileSync(join(root, 'build/wasm/liftback.wasm')) });
const fallback = await shipped_fallback();

const both = call => assert.equal(call(fallback), call(wasm));

test('the catalogue', () => both(core => core.catalogue()));

test('every scenario', () => {
    const catalogue = JSON.parse(wasm.catalogue());
    assert.ok(scenarios.length > 50, `${scenarios.length} scenarios`);
    for (const scenario of scenarios) {
        const request = bytes_of(JSON.stringify(expanded_request(scenario, catalogue)));
        both(core => core.evaluate(request));
    }
});

test('a hundred poses of each style', () => {
    for (const style of ['conventional', 'sumo', 'trap_bar', 'romanian'])
        for (let step = 0; step < 100; step += 1) {
            const pose = {
                lifter: { stature_cm: 150 + step / 2, mass_kg: 50 + step }, style, bar_height_mm: 100 + 5 * step,
                load_kg: 3 * step, frames: 9,
            };
            both(core => core.lifter(bytes_of(JSON.stringify(pose))));
        }
});

test('a long journal, and files good and bad', () => {
    const journal = journal_of(120);
    const request = { now: journal.now, journal: journal.sessions };
    both(core => core.journal(bytes_of(JSON.stringify(request))));
    const record = JSON.stringify(record_of(journal));
    for (const file of [record, record.slice(0, 3000), strong_log_of(500), '', '{', '1e400', '\0'])
        both(core => core.read_file(bytes_of(file), '2026-11-21'));
});
