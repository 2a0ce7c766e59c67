// The documents for a clinician say what the program does: they are what ./scripts/document writes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { load } from './package.mjs';

const root = resolve(import.meta.dirname, '../..');
const { rules } = (await load()).catalogue();
const written = mkdtempSync(join(tmpdir(), 'documents-'));
execFileSync(process.execPath, [join(root, 'scripts/documents/write.mjs'), join(root, 'build/wasm'), written]);

for (const file of ['rules.md', 'intended-purpose.md']) {
    test(`docs/${file} is current`, () => {
        const committed = readFileSync(join(root, 'docs', file), 'utf8');
        assert.equal(committed, readFileSync(join(written, file), 'utf8'), `run ./scripts/document`);
    });
}

test('docs/rules.md has every rule, once', () => {
    const text = readFileSync(join(root, 'docs/rules.md'), 'utf8');
    for (const { id } of rules) assert.equal(text.split(`| \`${id}\` |`).length, 2, id);
});
