// The only file that knows WebAssembly: objects in, objects out.
import create_module from 'liftback-glue';

const embedded_module = 'liftback-wasm';

// scripts/build_page.mjs writes each byte as a character: 32 higher, some another 256, which a Uint8Array drops.
function embedded_bytes() {
    const text = document.getElementById(embedded_module).textContent;
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i) - 32;
    return bytes;
}

// The module element stands at the end of the document, after this script.
const parsed = () =>
    document.readyState === 'loading'
        ? new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
        : Promise.resolve();

export async function start_core() {
    await parsed();
    const module = await create_module({ wasmBinary: embedded_bytes() });
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
