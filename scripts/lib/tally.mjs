// Adds up what the suites wrote, those named or all: `node tally.mjs FOLDER [SUITE...]` reads FOLDER/SUITE.json, GoogleTest's or
// count_reporter.mjs's, FOLDER/SUITE.status, the exit status of its runner, and FOLDER/SUITE.seconds, if it is there. Prints the
// total as the last line.
// A suite that crashed, ended badly with no failed test, or ran no test counts as one failure.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const outcome = test =>
    test.failures?.length ? 'failed' : test.status === 'RUN' && test.result === 'COMPLETED' ? 'passed' : 'skipped';

function counts(result) {
    if (!result.testsuites) return result;
    const total = { passed: 0, failed: 0, skipped: 0 };
    for (const suite of result.testsuites) for (const test of suite.testsuite) total[outcome(test)] += 1;
    return total;
}

function read(folder, suite) {
    const file = join(folder, `${suite}.json`);
    const status = readFileSync(join(folder, `${suite}.status`), 'utf8').trim();
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (!text) return { passed: 0, failed: 1, skipped: 0, note: `ended with status ${status} and no results` };
    const found = counts(JSON.parse(text));
    if (found.passed + found.failed === 0) return { ...found, failed: 1, note: 'ran no test' };
    if (status !== '0' && found.failed === 0) return { ...found, failed: 1, note: `ended with status ${status}` };
    return found;
}

const line = ({ passed, failed, skipped }) =>
    `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

function time_of(folder, suite) {
    const file = join(folder, `${suite}.seconds`);
    return existsSync(file) ? ` in ${readFileSync(file, 'utf8').trim()} s` : '';
}

const [folder, ...named] = process.argv.slice(2);
const all = () => readdirSync(folder).filter(file => file.endsWith('.status')).map(file => file.replace('.status', '')).toSorted();
const suites = named.length ? named : all();
const total = { passed: 0, failed: 0, skipped: 0 };
for (const suite of suites) {
    const found = read(folder, suite);
    console.log(`${suite}: ${found.passed} of ${found.passed + found.failed} tests ok${time_of(folder, suite)}${found.note ? `, but it ${found.note}` : ''}`);
    for (const key of Object.keys(total)) total[key] += found[key];
}
console.log(line(total));
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
