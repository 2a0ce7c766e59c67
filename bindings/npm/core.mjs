// The calculator around the module's bytes. See types/core.d.ts.
import create_module from 'liftback-glue';

const calls = ['evaluate', 'triage', 'journal', 'lifter', 'one_rep_max', 'plates'];

export async function core_from(bytes) {
    if (typeof WebAssembly !== 'object')
        throw new Error('liftback needs WebAssembly, which is missing or switched off here');
    const module = await create_module({ wasmBinary: bytes });
    const utf8 = new TextEncoder();
    // As bytes: half a surrogate pair in a string would be damaged on the way.
    const in_bytes = text => (typeof text === 'string' ? utf8.encode(text) : text);
    const core = {
        read_file: (file, today) => JSON.parse(core.read_file_text(file, today)),
        read_file_text: (file, today) => module.read_file(in_bytes(file), today),
        catalogue: () => JSON.parse(module.catalogue()),
    };
    for (const call of calls) {
        core[`${call}_text`] = request => module[call](in_bytes(request));
        core[call] = request => JSON.parse(core[`${call}_text`](JSON.stringify(request)));
    }
    return core;
}
