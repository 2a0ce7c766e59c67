import type { LifterAnswer, OneRepMaxAnswer, PlatesAnswer } from './calculations.js';
import type { Catalogue } from './catalogue.js';
import type { FileReport } from './file.js';
import type { JournalReport } from './journal.js';
import type { Report, TriageReport } from './report.js';
import type {
    JournalRequest, LifterRequest, OneRepMaxRequest, PlatesRequest, Request, TriageRequest,
} from './request.js';

/** The calculator. Every call is synchronous and stateless, and none throws for bad input: the answer then lists all
 *  its problems at once, each with its field, code and limit. The calls that end in `_text` take and give JSON text,
 *  which may be anything that a person or program sends. */
export interface Core {
    /** How urgent it is, and what may be done: the plan, the bar, the loads. */
    evaluate(request: Request): Report;
    evaluate_text(request: string): string;
    /** The level of the answers alone, before and apart from everything else. It opens nothing. */
    triage(request: TriageRequest): TriageReport;
    triage_text(request: string): string;
    /** Looks back on a journal of sessions: what each decided, what is still to be asked, week by week, and as CSV. */
    journal(request: JournalRequest): JournalReport;
    journal_text(request: string): string;
    /** What is in a file: a saved record, or the best deadlifts in a training log of Strong or Hevy. `today` is the
     *  person's date, "2026-11-21". */
    read_file(file: string | Uint8Array, today: string): FileReport;
    read_file_text(file: string | Uint8Array, today: string): string;
    /** Every question, rule, drill, table row, note and source. */
    catalogue(): Catalogue;

    /** A calculation, not advice: one pose of the lifter with its bands, and the lift from there to standing. */
    lifter(request: LifterRequest): LifterAnswer;
    lifter_text(request: string): string;
    /** A calculation, not advice: what a set says of the most that could be lifted once, by seven formulas. */
    one_rep_max(request: OneRepMaxRequest): OneRepMaxAnswer;
    one_rep_max_text(request: string): string;
    /** A calculation, not advice: the discs on each side of a straight bar for a load, or for the nearest loads. */
    plates(request: PlatesRequest): PlatesAnswer;
    plates_text(request: string): string;
}
