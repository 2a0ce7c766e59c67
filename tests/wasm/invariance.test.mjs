// Neither the order of the answers nor the machine's language and clock zone changes a report.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { expanded_request, load, scenarios } from './package.mjs';

const core = await load();
const catalogue = core.catalogue();
const requests = scenarios.map(scenario => expanded_request(scenario, catalogue));

// Keys in another order, from a fixed seed; lists keep theirs, which means something.
function reordered(value, random) {
    if (Array.isArray(value)) return value.map(item => reordered(item, random));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value)
        .map(([key, inner]) => [random(), key, reordered(inner, random)])
        .toSorted(([a], [b]) => a - b)
        .map(([, key, inner]) => [key, inner]));
}

function random_from(seed) {
    let state = seed;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state;
    };
}

test('the order of the answers does not matter', () => {
    const random = random_from(20261121);
    let moved = 0;
    for (const [i, request] of requests.entries()) {
        const before = core.evaluate(request);
        for (let round = 0; round < 5; round += 1) {
            const other = reordered(request, random);
            moved += JSON.stringify(other) !== JSON.stringify(request);
            // What is wrong is listed in the order of the text; all else is in the core's own order.
            const { problems, ...report } = core.evaluate(other);
            const { problems: problems_before, ...report_before } = before;
            assert.deepEqual(report, report_before, scenarios[i].name);
            const fields = list => list.map(({ field }) => field).toSorted();
            assert.deepEqual(fields(problems), fields(problems_before), scenarios[i].name);
        }
    }
    assert.ok(moved > requests.length, 'the keys were moved');
});

const places = [
    { TZ: 'UTC', LC_ALL: 'C' },
    { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
    { TZ: 'Asia/Kathmandu', LC_ALL: 'C.UTF-8' },
];
const input = `${requests.map(request => JSON.stringify(request)).join('\n')}\n`;
const at = (place, program, args) =>
    execFileSync(program, args, { env: { ...process.env, ...place }, input, encoding: 'utf8', maxBuffer: 2 ** 30 });

test("the machine's language and clock zone do not matter natively", () => {
    const texts = places.map(place => at(place, process.env.LIFTBACK_EVALUATE, []));
    assert.ok(texts[0].length > 10_000);
    for (const text of texts) assert.equal(text, texts[0]);
});

test('nor in WebAssembly', () => {
    const program = `
        const { load } = await import(${JSON.stringify(new URL('./package.mjs', import.meta.url).href)});
        const core = await load();
        const { readFileSync } = await import('node:fs');
        const requests = readFileSync(0, 'utf8').trimEnd().split('\\n').map(line => JSON.parse(line));
        process.stdout.write(requests.map(request => JSON.stringify(core.evaluate(request))).join('\\n'));`;
    const texts = places.map(place => at(place, process.execPath, ['--input-type=module', '-e', program]));
    assert.ok(texts[0].length > 10_000);
    for (const text of texts) assert.equal(text, texts[0]);
});
