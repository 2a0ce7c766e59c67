// The only file that knows what the core runs as, WebAssembly or plain JavaScript: objects in, objects out.
import create_module from 'liftback-glue';
import { by_id, h } from './dom.js';
import { fallback_holder, script_address, script_text } from './trusted.js';

const wasm_limit_ms = 2000;

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

async function start_wasm() {
    if (!window.WebAssembly) throw new Error('no WebAssembly');
    return create_module({ wasmBinary: embedded_bytes() });
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
    return window.createModule({});
}

const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
const or_nothing = promise => promise.catch(() => undefined);

// WebAssembly is missing or refused in phones with Lockdown Mode. Where it is only late, the first to answer counts.
async function start_module() {
    const wasm = or_nothing(start_wasm());
    const in_time = await Promise.race([wasm, pause(wasm_limit_ms)]);
    if (in_time) return in_time;
    const fallback = or_nothing(start_fallback());
    const module = await Promise.race([wasm.then(found => found ?? fallback), fallback.then(found => found ?? wasm)]);
    if (!module) throw new Error('the core starts neither as WebAssembly nor as JavaScript');
    return module;
}

export async function start_core() {
    await parsed();
    const module = await start_module();
    const encoder = new TextEncoder();
    // As bytes: half a surrogate pair in a string would be damaged on the way.
    const encoded = value => encoder.encode(JSON.stringify(value));
    return {
        evaluate: request => JSON.parse(module.evaluate(encoded(request))),
        catalogue: () => JSON.parse(module.catalogue()),
        journal: request => JSON.parse(module.journal(encoded(request))),
        lifter: request => JSON.parse(module.lifter(encoded(request))),
        // bytes: a file's; today: "2026-11-21"
        read_file: (bytes, today) => JSON.parse(module.read_file(bytes, today)),
    };
}
