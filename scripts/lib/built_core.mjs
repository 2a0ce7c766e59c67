// The built WebAssembly module in Node, for the scripts that ask it for its catalogue.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const require = createRequire(import.meta.url);

export async function catalogue_of(wasm_folder) {
    const create_module = require(resolve(wasm_folder, 'liftback.js'));
    const core = await create_module({ wasmBinary: readFileSync(join(wasm_folder, 'liftback.wasm')) });
    return JSON.parse(core.catalogue());
}
