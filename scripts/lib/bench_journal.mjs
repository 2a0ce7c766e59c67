// How long the module takes with a long journal, JSON in and out: `print_journal_times()` prints a line for each.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { journal_of, record_of, strong_log_of } from './long_journal.mjs';

const root = resolve(import.meta.dirname, '../..');
const runs = 15;
const sessions = 780; // two a week for seven and a half years
const log_sessions = 2000;

function median_ms(run) {
    run(); // warms up
    const times = Array.from({ length: runs }, () => {
        const start = performance.now();
        run();
        return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

export async function print_journal_times() {
    const { load } = await import(pathToFileURL(join(root, 'dist/npm/index.mjs')));
    const core = await load();
    const journal = journal_of(sessions);
    const request = { now: journal.now, journal: journal.sessions };
    const record = JSON.stringify(record_of(journal));
    const log = strong_log_of(log_sessions);
    const today = '2026-11-21';
    const looked_back = median_ms(() => core.journal(request));
    const read = median_ms(() => core.read_file(record, today));
    const log_read = median_ms(() => core.read_file(log, today));
    const ms = value => `${value.toFixed(1)} ms`;
    console.log(`a journal of ${sessions} sessions in Node, medians of ${runs}: journal ${ms(looked_back)}, read_file ` +
        `${ms(read)}, together ${ms(looked_back + read)} (aim: under 100 ms)`);
    console.log(`a Strong log of ${log_sessions} workouts (${(log.length / 1e6).toFixed(1)} MB): read_file ${ms(log_read)}`);
}
