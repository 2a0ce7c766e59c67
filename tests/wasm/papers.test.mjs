// What is delivered says whose code it is and which version; what is written points at files that are there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { version } from '../../scripts/lib/version.mjs';

const root = resolve(import.meta.dirname, '../..');
const read = (...path) => readFileSync(join(root, ...path), 'utf8');

const papers = ['LICENSE', 'NOTICE', 'THIRD_PARTY_NOTICES.txt'];
for (const folder of ['dist/npm', 'dist/site'])
    test(`${folder} carries the licence, the notice and those of the code inside`, () => {
        for (const file of papers) assert.equal(read(folder, file), read(file), file);
    });

for (const page of ['dist/liftback.html', 'dist/site/index.html', 'dist/npm/liftback.htm'])
    test(`${page} carries the notices of the code inside, and its version`, () => {
        const [, comment] = /<!--\n(liftback [\s\S]*?)-->/.exec(read(page));
        assert.equal(comment, `liftback ${version}\n\n${read('THIRD_PARTY_NOTICES.txt')}`);
    });

test('the notices name whatever is linked or bundled, with its copyright and the MIT License as a whole', () => {
    const notices = read('THIRD_PARTY_NOTICES.txt');
    for (const part of ['Niels Lohmann', 'Emscripten authors', 'Rich Felker', 'Arm Limited', 'Evan Wallace', 'LLVM Project',
        'Sun Microsystems', 'The above copyright notice and this permission notice shall be included in all copies',
        'THE SOFTWARE IS PROVIDED "AS IS"']) assert.ok(notices.includes(part), part);
});

test('page, npm package and CMake are of one version, which README and changelog know', () => {
    assert.equal(JSON.parse(read('dist/npm/package.json')).version, version);
    assert.ok(!('version' in JSON.parse(read('bindings/npm/package.json'))), 'CMakeLists.txt alone states it');
    assert.ok(read('README.md').includes(`find_package(liftback ${version.replace(/\.\d+$/, '')} REQUIRED)`));
    const headings = Array.from(read('CHANGELOG.md').matchAll(/^## (.+)$/gm), ([, heading]) => heading);
    const released = headings.filter(heading => heading !== 'Unreleased').map(heading => heading.split(' — ')[0]);
    const newest = headings[0] === 'Unreleased' ? [version, ...released] : released;
    assert.equal(newest[0], version);
    const number = text => text.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
    assert.deepEqual(newest, newest.toSorted((one, other) => number(other) - number(one)));
    assert.equal(new Set(newest).size, newest.length);
});

const documents = [
    'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md', 'bindings/npm/README.md',
    ...readdirSync(join(root, 'docs'), { recursive: true }).filter(file => file.endsWith('.md')).map(file => `docs/${file}`),
];
const anchor_of = heading => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');

for (const document of documents)
    test(`${document}: its links lead to files and headings that are there`, () => {
        const links = [...read(document).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(([, one, other]) => one ?? other);
        for (const link of links.filter(target => !/^[a-z]+:/.test(target))) {
            const [path, anchor] = link.split('#');
            const file = path ? join(root, dirname(document), path) : join(root, document);
            assert.ok(existsSync(file), link);
            if (!anchor) continue;
            const headings = Array.from(readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm), ([, heading]) => anchor_of(heading));
            assert.ok(headings.includes(anchor), link);
        }
    });

// Where the code is told about, it is found: paths in backticks, and functions behind them as `path` … `name()`.
const about_code = documents.filter(file => /^docs\/(architecture|glossary|tasks|decisions)/.test(file));
const path = /`((?:cpp|web|bindings|scripts|tests|docs)\/[^`\s*{<>]+)`/g;
for (const document of about_code)
    test(`${document}: the files it names are there`, () => {
        for (const [, name] of read(document).matchAll(path)) assert.ok(existsSync(join(root, name)), name);
    });

test('docs/architecture.md: each step of a request names a function of its file', () => {
    const steps = read('docs/architecture.md').split('\n').filter(line => /^\| \d+ \|/.test(line));
    assert.ok(steps.length >= 10);
    for (const step of steps) {
        const [, file] = path[Symbol.matchAll](step).next().value;
        const named = Array.from(step.matchAll(/`([\w:.]+)\(\)`/g), ([, name]) => name.split(/[.:]+/).at(-1));
        assert.ok(named.length > 0, step);
        const text = read(file);
        for (const name of named) assert.match(text, new RegExp(`\\b${name}\\b`), `${name} in ${file}`);
    }
});

test('docs/glossary.md: what it says is in the code is there', () => {
    const headers = ['cpp/include/liftback', 'cpp/src'].flatMap(folder => readdirSync(join(root, folder), { recursive: true })
        .filter(file => /\.[ch]pp$/.test(file)).map(file => read(folder, file)));
    const code = [...headers, read('docs/interface.md')].join('\n');
    for (const [, name] of read('docs/glossary.md').matchAll(/`(\w+)(?:\(\))?`/g))
        assert.match(code, new RegExp(`\\b${name}\\b`), name);
});
