// The only file that knows what the core runs as, WebAssembly or plain JavaScript: objects in, objects out.
import create_module from 'liftback-glue';
import { calls_of } from './core_calls.js';
import { by_id, h } from '../ui/dom.js';
import { fallback_holder, script_address, script_text } from '../ui/trusted.js';

const wasm_limit_ms = 2000;
const spare_after_ms = 1000; // once the questions are there

// scripts/page/inert.mjs writes each byte as a character: 32 higher, some another 256, which a Uint8Array drops.
function embedded_bytes() {
    const text = by_id('liftback-wasm').textContent;
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i) - 32;
    return bytes;
}

// The elements with the module and the fallback stand at the end of the document, after this script.
const parsed = () =>
    document.readyState === 'loading'
        ? new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
        : Promise.resolve();

const make_wasm = async () => create_module({ wasmBinary: embedded_bytes() });

// {module, make: another one}
async function start_wasm() {
    if (!window.WebAssembly) throw new Error('no WebAssembly');
    return { module: await make_wasm(), make: make_wasm };
}

const loaded = script => new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
});

// Beside the page, or inside it, where it runs at once, or not at all. Either names its function `createModule`.
async function start_fallback() {
    const { textContent: text, dataset: { src, integrity } } = fallback_holder();
    const script = h('script', { crossorigin: src && 'anonymous', integrity });
    if (src) {
        script.src = script_address(src);
        await loaded(script);
    } else {
        script.text = script_text(text);
        document.head.append(script);
    }
    const make = async () => window.createModule({});
    return { module: await make(), make };
}

const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
const or_nothing = promise => promise.catch(() => undefined);

// WebAssembly is missing or refused in phones with Lockdown Mode. Where it is only late, the first to answer counts.
async function start() {
    const wasm = or_nothing(start_wasm());
    const in_time = await Promise.race([wasm, pause(wasm_limit_ms)]);
    if (in_time) return in_time;
    const fallback = or_nothing(start_fallback());
    const started = await Promise.race([wasm.then(found => found ?? fallback), fallback.then(found => found ?? wasm)]);
    if (!started) throw new Error('the core starts neither as WebAssembly nor as JavaScript');
    return started;
}

// A lone half of a surrogate pair, which JSON.stringify() writes as an escape, would make the whole text no JSON.
const escapes = /\\(ud[89a-f][\da-f]{2}|.)/gi;
const json_of = value => JSON.stringify(value).replace(escapes, (found, name) => (name.length > 1 ? '\\ufffd' : found));

export async function start_core() {
    await parsed();
    const { module, make } = await start();
    const { call, make_spare } = calls_of(module, make);
    setTimeout(make_spare, spare_after_ms);
    const encoder = new TextEncoder();
    const answer = (name, ...given) => JSON.parse(call(used => used[name](...given)));
    const answer_to = name => request => answer(name, encoder.encode(json_of(request)));
    return {
        triage: answer_to('triage'),
        evaluate: answer_to('evaluate'),
        catalogue: () => answer('catalogue'),
        journal: answer_to('journal'),
        lifter: answer_to('lifter'),
        // bytes: a file's; today: "2026-11-21"
        read_file: (bytes, today) => answer('read_file', bytes, today),
    };
}
