// The native build, WebAssembly and plain JavaScript decide the same for the same random people, by the digests that each
// left with its results.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

function digests(suite) {
    const { testsuites } = JSON.parse(readFileSync(join(process.env.LIFTBACK_RESULTS, `${suite}.json`), 'utf8'));
    const tests = testsuites.flatMap(({ testsuite }) => testsuite);
    return tests.find(({ name }) => name === 'AgreesOverRandomPeople');
}

const checked = [
    ['WebAssembly', 'proof-wasm', ['levels_of_1000000', 'levels_of_5000000']],
    ['plain JavaScript', 'proof-js', ['levels_of_1000000']],
];
for (const [name, suite, checkpoints] of checked) {
    test(`${name} decides as the native build does`, () => {
        for (const checkpoint of checkpoints) {
            const native = digests('proof')[checkpoint];
            assert.match(native, /^[0-9a-f]{16}$/);
            assert.equal(digests(suite)[checkpoint], native, checkpoint);
        }
    });
}

test('the native build went through fifty million', () => {
    assert.match(digests('proof').levels_of_50000000, /^[0-9a-f]{16}$/);
});
