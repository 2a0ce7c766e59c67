// A trap in the core costs no call: there is another module, and the call is made on it once more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calls_of } from '../../web/js/app/core_calls.js';

const settled = () => new Promise(resolve => setImmediate(resolve));

// Modules that are made to trap: as many calls of each as `traps` says.
function modules(...traps) {
    const made = [];
    const make = async () => {
        const number = made.length;
        const module = {
            left: traps[number] ?? 0,
            answer() {
                if (this.left-- > 0) throw new WebAssembly.RuntimeError('unreachable');
                return number;
            },
        };
        made.push(module);
        return module;
    };
    return { make, made };
}

async function calls(...traps) {
    const { make, made } = modules(...traps);
    const { call, make_spare } = calls_of(await make(), make);
    make_spare();
    await settled();
    return { ask: () => call(module => module.answer()), made };
}

test('a call that traps is answered by a new module, and the old one is never used again', async () => {
    const { ask, made } = await calls(1);
    assert.equal(ask(), 1);
    assert.equal(ask(), 1);
    await settled();
    assert.equal(made.length, 3, 'the next spare one is made');
});

test('a call that traps twice fails, and the next one after that is answered', async () => {
    const { ask } = await calls(1, 1);
    assert.throws(ask, WebAssembly.RuntimeError);
    assert.throws(ask, /made anew/, 'no module that has trapped is asked');
    await settled();
    assert.equal(ask(), 2);
});

test('a trap long after another is mended, too', async () => {
    const { ask, made } = await calls(1);
    for (const module of [1, 2, 3]) {
        assert.equal(ask(), module);
        await settled();
        made[module].left = 1;
    }
});
