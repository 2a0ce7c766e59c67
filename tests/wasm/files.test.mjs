// Journals and files through the shipped module: the package's functions, and the native core beside it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { assert_same } from './native.mjs';
import { load } from './package.mjs';
import { journal_of, record_of, strong_log_of } from '../../scripts/lib/long_journal.mjs';

const core = await load();
const today = '2026-11-21';
const native = (args, input) =>
    JSON.parse(execFileSync(process.env.LIFTBACK_EVALUATE, args, { input, encoding: 'utf8', maxBuffer: 2 ** 30 }));

const journal = journal_of(120);

test('the native core looks back alike', () => {
    const request = { now: journal.now, journal: journal.sessions };
    const report = core.journal(request);
    assert.deepEqual(report.problems, []);
    assert.equal(report.sessions.length, 120);
    const rules = new Set(report.sessions.map(({ decision }) => decision?.rule));
    assert.ok(rules.size > 5, [...rules].join());
    assert_same(native(['journal'], `${JSON.stringify(request)}\n`), report);
});

test('the native core reads files alike', () => {
    const record = JSON.stringify(record_of(journal));
    const files = [record, record.slice(0, 3000), strong_log_of(500), `\ufeff${strong_log_of(3)}x"`, '', 'a,b\n', '\0'];
    for (const file of files) assert_same(native(['read_file', today], file), core.read_file(file, today));
    assert.deepEqual(core.read_file(record, today).problems, []);
    assert.equal(core.read_file(strong_log_of(500), today).kind, 'strong');
});

test('a file may be bytes, and bytes that are no text are no record', () => {
    const record = record_of(journal);
    const bytes = new TextEncoder().encode(JSON.stringify(record));
    assert.equal(core.read_file(bytes, today).record.sessions, 120);
    assert.equal(core.read_file(new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0]), today).kind, 'unknown');
    assert.equal(core.read_file(new Uint8Array([0x7b, 0xff]), today).problems[0].code, 'not_json');
});

test('what was exported reads back to the same words', () => {
    const record = { ...record_of(journal), name: 'Zoë \u{1f3cb} "\\' };
    assert.equal(core.read_file(JSON.stringify(record), today).record.name, record.name);
});
