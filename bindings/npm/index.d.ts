import type { Core } from './types/core.js';

export type * from './types/calculations.js';
export type * from './types/catalogue.js';
export type * from './types/common.js';
export type * from './types/core.js';
export type * from './types/file.js';
export type * from './types/journal.js';
export type * from './types/loads.js';
export type * from './types/report.js';
export type * from './types/request.js';
export type * from './types/setup.js';

/** Loads the WebAssembly module that lies beside this file, or the bytes given. Fails with an error where there is no
 *  WebAssembly, or a content security policy without 'wasm-unsafe-eval'. */
export function load(options?: { wasm?: ArrayBuffer | Uint8Array }): Promise<Core>;
