// Every scenario through the shipped module, and the same requests through the native core: equal reports.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert_same, native_catalogue, native_reports } from './native.mjs';
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

test('native and WebAssembly reports of all scenarios are equal after rounding', () => {
    const requests = scenarios.map(scenario => expanded_request(scenario, catalogue));
    native_reports(requests).forEach((native, i) => assert_same(native, core.evaluate(requests[i]), scenarios[i].name));
});

test('native and WebAssembly catalogues are equal', () => {
    assert_same(native_catalogue(), catalogue);
});
