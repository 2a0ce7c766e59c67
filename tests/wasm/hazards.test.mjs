// Each hazard names the tests that check its control; a test that is gone leaves a hazard without one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const files = folder => readdirSync(join(root, folder), { recursive: true })
    .filter(file => !file.includes('node_modules') && /\.(cpp|mjs)$/.test(file))
    .map(file => join(root, folder, file));
const texts = [...files('tests'), ...files('scripts')].map(file => [basename(file), readFileSync(file, 'utf8')]);

const rows = readFileSync(join(root, 'docs/hazards.md'), 'utf8').split('\n')
    .filter(line => /^\| \d+ \|/.test(line))
    .map(line => line.split(/(?<!\\)\|/).slice(1, -1).map(cell => cell.trim()));

// "Suite.Name" of GoogleTest, or "file: title" of a test in JavaScript.
function exists(name) {
    const [, suite, test_name] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
    if (suite) return texts.some(([, text]) => new RegExp(`TEST(_P|_F)?\\(${suite},\\s*${test_name}\\)`).test(text));
    const [file, title] = [name.slice(0, name.indexOf(': ')), name.slice(name.indexOf(': ') + 2)];
    return texts.some(([known, text]) => known === file && text.includes(title));
}

test('there are at least thirty hazards, numbered, each with harm, control and test', () => {
    assert.ok(rows.length >= 30, `${rows.length} hazards`);
    rows.forEach((row, i) => {
        assert.equal(row.length, 5, row[0]);
        assert.equal(row[0], String(i + 1));
        assert.ok(row.every(cell => cell.length > 0), `hazard ${row[0]}`);
    });
});

for (const [number, hazard, , , checked_by] of rows) {
    test(`hazard ${number} is checked: ${hazard}`, () => {
        const named = [...checked_by.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
        assert.ok(named.length > 0, 'no test named');
        assert.deepEqual(named.filter(name => !exists(name)), [], 'these tests are gone');
    });
}
