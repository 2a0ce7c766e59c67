/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The calculator. Every call is synchronous and stateless, and none throws for bad input: a report then lists
 *  all its problems at once, each with its field, code and limit. */
export interface Core {
    /** A request in, a report out. */
    evaluate(request: { [key: string]: Json }): { [key: string]: Json };
    /** The same on JSON text, which may be anything a person or program sends. */
    evaluate_text(request: string): string;
    /** Looks back on a journal of sessions: what each decided, what is still to be asked, week by week, and as CSV. */
    journal(request: { now: number; journal: Json[] }): { [key: string]: Json };
    journal_text(request: string): string;
    /** One pose of the lifter with its bands, and the lift from there to standing, as a series with `frames`. A model's
     *  calculation, not advice. `lifter` is as in `evaluate`. */
    lifter(request: {
        lifter: { [key: string]: Json };
        style: 'conventional' | 'sumo' | 'trap_bar' | 'romanian';
        bar_height_mm: number;
        load_kg: number;
        frames?: number;
    }): { [key: string]: Json };
    lifter_text(request: string): string;
    /** What is in a file: a saved record, or the best deadlifts in a training log of Strong or Hevy. `today` is the
     *  person's date, "2026-11-21". With any problem nothing of the file may be used. */
    read_file(file: string | Uint8Array, today: string): { [key: string]: Json };
    read_file_text(file: string | Uint8Array, today: string): string;
    /** Every question, rule, drill, table row, note and source. */
    catalogue(): { [key: string]: Json };
}

/** Loads the WebAssembly module that lies beside this file, or the bytes given. */
export function load(options?: { wasm?: ArrayBuffer | Uint8Array }): Promise<Core>;
