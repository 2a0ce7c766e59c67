// Every scenario through the shipped module, and the same requests through the native core: equal reports.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { expanded_request, load, scenarios } from './package.mjs';

const core = await load();
const catalogue = core.catalogue();

const at = (value, pointer) => pointer.split('/').slice(1).reduce((inner, key) => inner?.[key], value);
const named = (item, wanted) => item === wanted || [item.id, item.rule, item.field].includes(wanted);

for (const scenario of scenarios) {
    test(`${scenario.name}: ${scenario.title}`, () => {
        const report = core.evaluate(expanded_request(scenario, catalogue));
        const { equal, includes = {}, absent = [] } = scenario.expect;
        for (const [pointer, value] of Object.entries(equal)) assert.deepEqual(at(report, pointer), value, pointer);
        for (const [pointer, values] of Object.entries(includes))
            for (const value of values)
                assert.ok(at(report, pointer).some(item => named(item, value)), `${pointer} lacks ${value}`);
        for (const pointer of absent) assert.equal(at(report, pointer), undefined, pointer);
    });
}

// Numbers are rounded to a thousandth before they are written; one unit of that may differ where the libraries'
// sines do.
const tolerance = 0.0011;

function assert_same(native, wasm, path = '') {
    if (typeof native === 'number' && typeof wasm === 'number') {
        assert.ok(Math.abs(native - wasm) <= tolerance, `${path}: ${native} natively, ${wasm} in WebAssembly`);
    } else if (native && typeof native === 'object') {
        assert.deepEqual(Object.keys(wasm), Object.keys(native), path);
        for (const key of Object.keys(native)) assert_same(native[key], wasm[key], `${path}/${key}`);
    } else {
        assert.equal(wasm, native, path);
    }
}

test('native and WebAssembly reports of all scenarios are equal after rounding', () => {
    const requests = scenarios.map(scenario => expanded_request(scenario, catalogue));
    const input = requests.map(request => JSON.stringify(request)).join('\n') + '\n';
    const lines = execFileSync(process.env.LIFTBACK_EVALUATE, { input, encoding: 'utf8' }).trimEnd().split('\n');
    assert.equal(lines.length, scenarios.length);
    lines.forEach((line, i) => assert_same(JSON.parse(line), core.evaluate(requests[i]), scenarios[i].name));
});

test('native and WebAssembly catalogues are equal', () => {
    const native = JSON.parse(execFileSync(process.env.LIFTBACK_EVALUATE, ['catalogue'], { encoding: 'utf8' }));
    assert_same(native, catalogue);
});
