// Reads what `llvm-cov export` wrote: `node mcdc.mjs EXPORT RESULT_FILE`. Each file of triage counts as one test, which
// passes when every condition in it was shown to decide by itself, both ways. Lines are printed only: what the compiler
// works out by itself is never run.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const [exported, result_file] = process.argv.slice(2);

const of_triage = /^cpp\/(src\/(triage\/(rules\/.*|triage|questions|pain_picture|reassess|what_if)|gating\/gating|loads\/(entry_gate|session_decision|way_back))\.(cpp|hpp)|include\/liftback\/triage\/(triage|answers|signs|pain_picture)\.hpp)$/;

const { data } = JSON.parse(readFileSync(exported, 'utf8'));
const percent = ({ count, covered }) => (count ? `${((100 * covered) / count).toFixed(1)} %` : '–');
let failed = 0;
let passed = 0;
for (const { filename, summary, mcdc_records: decisions = [] } of data[0].files) {
    const file = filename.replace(`${root}/`, '').replace(/^.*\/(?=cpp\/)/, '');
    if (!of_triage.test(file)) continue;
    const lines = readFileSync(resolve(root, file), 'utf8').split('\n');
    const open = decisions.filter(record => record.at(-1).some(shown => !shown))
        .map(record => ({ line: record[0], text: lines[record[0] - 1].trim(), conditions: record.at(-1) }));
    console.log(`${file}: conditions ${percent(summary.mcdc)} of ${summary.mcdc.count}, lines ${percent(summary.lines)}`);
    for (const { line, text, conditions } of open)
        console.log(`    line ${line}: condition ${conditions.flatMap((shown, i) => (shown ? [] : [i + 1])).join(', ')} never decides: ${text}`);
    if (open.length) failed += 1;
    else passed += 1;
}
writeFileSync(result_file, JSON.stringify({ passed, failed, skipped: 0 }));
process.exit(failed > 0 || passed === 0 ? 1 : 0);
