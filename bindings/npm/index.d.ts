/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The calculator. Every call is synchronous and stateless, and none throws for bad input: a report then lists
 *  all its problems at once, each with its field, code and limit. */
export interface Core {
    /** A request in, a report out. */
    evaluate(request: { [key: string]: Json }): { [key: string]: Json };
    /** The same on JSON text, which may be anything a person or program sends. */
    evaluate_text(request: string): string;
    /** Every question, rule, drill, table row, note and source. */
    catalogue(): { [key: string]: Json };
}

/** Loads the WebAssembly module that lies beside this file, or the bytes given. */
export function load(options?: { wasm?: ArrayBuffer | Uint8Array }): Promise<Core>;
