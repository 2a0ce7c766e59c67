// The native core's answers, to hold the module's against.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

const program = process.env.LIFTBACK_EVALUATE;
const options = { encoding: 'utf8', maxBuffer: 2 ** 30 };

function native_answers(call, requests) {
    const input = requests.map(request => `${JSON.stringify(request)}\n`).join('');
    const answers = execFileSync(program, call, { ...options, input }).trimEnd().split('\n').map(line => JSON.parse(line));
    assert.equal(answers.length, requests.length);
    return answers;
}

export const native_reports = requests => native_answers([], requests);
// of lifter, one_rep_max or plates
export const native_calculations = (call, requests) => native_answers([call], requests);

export const native_catalogue = () => JSON.parse(execFileSync(program, ['catalogue'], options));

// Numbers are rounded to a thousandth before they are written; one unit of that may differ where the libraries'
// sines do.
const tolerance = 0.0011;

export function assert_same(native, wasm, path = '') {
    if (typeof native === 'number' && typeof wasm === 'number') {
        assert.ok(Math.abs(native - wasm) <= tolerance, `${path}: ${native} natively, ${wasm} in WebAssembly`);
    } else if (native && typeof native === 'object') {
        assert.deepEqual(Object.keys(wasm), Object.keys(native), path);
        for (const key of Object.keys(native)) assert_same(native[key], wasm[key], `${path}/${key}`);
    } else {
        assert.equal(wasm, native, path);
    }
}
