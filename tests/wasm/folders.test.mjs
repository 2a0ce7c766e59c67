// The core's folders, and which of them a folder may include: what docs/architecture.md says of it, held to the code.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const homes = ['cpp/include/liftback', 'cpp/src'];

// Lowest first: a folder includes itself and those named here, which all come before it.
const may_include = {
    evidence: [],
    triage: ['evidence'],
    equipment: ['evidence'],
    gating: ['evidence', 'triage'],
    lifter: ['evidence', 'equipment'],
    loads: ['evidence', 'triage', 'equipment', 'gating'],
    recovery: ['evidence', 'triage', 'gating', 'loads'],
    report: ['evidence', 'triage', 'equipment', 'gating', 'lifter', 'loads', 'recovery'],
    json: ['evidence', 'triage', 'equipment', 'lifter', 'loads', 'recovery', 'report'],
};
const folders = Object.keys(may_include);

const files_below = home => readdirSync(join(root, home), { recursive: true })
    .filter(file => /\.[ch]pp$/.test(file)).map(file => ({ home, file, folder: file.includes('/') ? file.split('/')[0] : '' }));
const files = homes.flatMap(files_below);

// As the compiler looks for it: beside the file, in cpp/src, in cpp/include.
function folder_of(name, { home, file }) {
    const found = [join(home, dirname(file)), 'cpp/src', 'cpp/include'].map(place => join(place, name)).find(path => existsSync(join(root, path)));
    const inside = found && homes.find(place => !relative(place, found).startsWith('..'));
    return inside ? relative(inside, found).split('/')[0] : name;
}

const includes_of = file => Array.from(readFileSync(join(root, file.home, file.file), 'utf8').matchAll(/^#include "([^"]+)"/gm),
    ([, name]) => folder_of(name, file));

test('the core lies in these folders, and its unit tests in folders of the same names', () => {
    for (const { home, file, folder } of [...files, ...files_below('tests/unit')])
        assert.ok(folders.includes(folder), `${home}/${file}`);
    for (const folder of folders)
        for (const home of [...homes.slice(1), 'tests/unit']) assert.ok(existsSync(join(root, home, folder)), `${home}/${folder}`);
});

test('a folder may only include folders that come before it', () => {
    for (const [i, folder] of folders.entries())
        for (const other of may_include[folder]) assert.ok(folders.slice(0, i).includes(other), `${folder}: ${other}`);
});

test('every include keeps to the direction', () => {
    for (const file of files)
        for (const other of includes_of(file))
            assert.ok([file.folder, ...(may_include[file.folder] ?? [])].includes(other), `${file.home}/${file.file} includes ${other}`);
});

test('nothing is allowed that no file needs', () => {
    for (const folder of folders) {
        const used = new Set(files.filter(file => file.folder === folder).flatMap(includes_of));
        assert.deepEqual(may_include[folder].filter(other => !used.has(other)), [], folder);
    }
});

test('docs/architecture.md says the same', () => {
    const rows = readFileSync(join(root, 'docs/architecture.md'), 'utf8').matchAll(/^\| `(\w+)` \| [^|]+ \|([^|]*)\|$/gm);
    const told = Array.from(rows, ([, folder, others]) => [folder, Array.from(others.matchAll(/`(\w+)`/g), ([, other]) => other)]);
    assert.deepEqual(told, Object.entries(may_include));
});
