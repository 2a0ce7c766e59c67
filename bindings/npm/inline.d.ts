import type { Core } from './types/core.js';

export type * from './index.js';

/** The same as `load` of the main module, with the WebAssembly module inside the script: there is no file to fetch. */
export function load(): Promise<Core>;
