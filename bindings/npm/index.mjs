// The main module: fetches liftback.wasm, or reads it in Node.
import { core_from } from './core.mjs';

async function packaged_bytes() {
    // Bundlers know this form of address and carry the file along.
    const address = new URL('./liftback.wasm', import.meta.url);
    const node_files = address.protocol === 'file:' && globalThis.process?.getBuiltinModule?.('node:fs');
    if (node_files) return node_files.readFileSync(address);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`liftback.wasm: ${response.status} ${response.statusText}`);
    return response.arrayBuffer();
}

export const load = async ({ wasm } = {}) => core_from(wasm ?? (await packaged_bytes()));
