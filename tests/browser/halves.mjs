// The test files in two processes, so that two browsers serve all of them: `node --test --test-concurrency=2
// tests/browser/half/*.test.mjs`. Each file can be run alone as well.
import { readdirSync } from 'node:fs';

const files = readdirSync(import.meta.dirname).filter(file => file.endsWith('.test.mjs')).toSorted();

export async function run_half(half) {
    for (const [at, file] of files.entries()) if (at % 2 === half) await import(`./${file}`);
}
