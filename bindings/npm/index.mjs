// The calculator as a JavaScript module. See index.d.ts.
import create_module from 'liftback-glue';

async function packaged_bytes() {
    const address = new URL('./liftback.wasm', import.meta.url);
    if (address.protocol === 'file:') return process.getBuiltinModule('node:fs').readFileSync(address);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`liftback.wasm: ${response.status} ${response.statusText}`);
    return response.arrayBuffer();
}

export async function load({ wasm } = {}) {
    const core = await create_module({ wasmBinary: wasm ?? (await packaged_bytes()) });
    const utf8 = new TextEncoder();
    // As bytes: half a surrogate pair in a string would be damaged on the way.
    const evaluate_text = request => core.evaluate(utf8.encode(request));
    const journal_text = request => core.journal(utf8.encode(request));
    const lifter_text = request => core.lifter(utf8.encode(request));
    const read_file_text = (file, today) => core.read_file(typeof file === 'string' ? utf8.encode(file) : file, today);
    return {
        evaluate: request => JSON.parse(evaluate_text(JSON.stringify(request))),
        evaluate_text,
        journal: request => JSON.parse(journal_text(JSON.stringify(request))),
        journal_text,
        lifter: request => JSON.parse(lifter_text(JSON.stringify(request))),
        lifter_text,
        read_file: (file, today) => JSON.parse(read_file_text(file, today)),
        read_file_text,
        catalogue: () => JSON.parse(core.catalogue()),
    };
}
