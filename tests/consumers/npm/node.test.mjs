// The package as it is packed, in Node: what is in it, what it exports, and the example of its README.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { project_with_package, write } from './project.mjs';
import { readme, samples_of } from './samples.mjs';

const { folder, packed, found, import: import_from_project } = project_with_package();
const main = await import_from_project('liftback');
const inline = await import_from_project('liftback/inline');
const core = await main.load();
const samples = samples_of(core);

const run = text => {
    write(folder, { 'run.mjs': text });
    return execFileSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8' });
};

const installed = join(folder, 'node_modules/liftback');
const { exports: exported } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

const files_of_exports = Object.values(exported).map(target => target.default ?? target);

test('the package has every file that it exports, and no file that it does not need', () => {
    const wanted = Object.values(exported).flatMap(target => target.types ?? []).concat(files_of_exports);
    assert.deepEqual(wanted.map(path => path.slice(2)).filter(path => !packed.includes(path)), []);
    const beside = ['LICENSE', 'NOTICE', 'THIRD_PARTY_NOTICES.txt', 'README.md', 'package.json'];
    assert.deepEqual(beside.filter(path => !packed.includes(path)), []);
    const kinds = [/^(index|inline|element)\.mjs$/, /\.d\.ts$/, /^liftback\.(wasm|htm)$/];
    const others = packed.filter(path => !beside.includes(path));
    assert.deepEqual(others.filter(path => !kinds.some(kind => kind.test(path))), []);
});

test('every export is found by its name', () => {
    for (const name of Object.keys(exported)) assert.ok(found(`liftback${name.slice(1)}`).startsWith(installed), name);
    assert.throws(() => found('liftback/core.mjs'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
});

test('the inline module answers as the main module does', async () => {
    const other = samples_of(await inline.load());
    assert.deepEqual(other, samples);
    assert.deepEqual(Object.keys(inline), Object.keys(main));
});

test('the bytes of the module may come from elsewhere', async () => {
    const bytes = readFileSync(found('liftback/liftback.wasm'));
    for (const wasm of [bytes, new Uint8Array(bytes).buffer])
        assert.deepEqual((await main.load({ wasm })).evaluate({}), core.evaluate({}));
});

test('each call also takes and gives text, also text that is none', () => {
    for (const call of ['evaluate', 'triage', 'journal', 'lifter', 'one_rep_max', 'plates']) {
        assert.deepEqual(JSON.parse(core[`${call}_text`]('{}')), core[call]({}), call);
        assert.deepEqual(JSON.parse(core[`${call}_text`]('\ud800')).problems, [{ field: '', code: 'not_json' }], call);
    }
});

test('without WebAssembly, or with bytes that are none, load() says so', async () => {
    const told = module => run(`
        delete globalThis.WebAssembly;
        const { load } = await import('${module}');
        await load().catch(error => console.log(error instanceof Error, error.message));`);
    for (const module of ['liftback', 'liftback/inline'])
        assert.match(told(module), /^true liftback needs WebAssembly/, module);
    await assert.rejects(main.load({ wasm: new Uint8Array(8) }), Error);
});

test('on a server the element does nothing', () => {
    assert.equal(run("import 'liftback/element'; console.log('still here');"), 'still here\n');
});

// The code of the README, as its readers would copy it, and behind each line what it prints.
test('the example in the README runs and prints what it says', () => {
    const [example] = readme.match(/(?<=```js\n)[\s\S]*?(?=```)/g);
    assert.equal(example.trimEnd().split('\n').length, 10);
    const printed = run(example).trimEnd().split('\n');
    const said = Array.from(example.matchAll(/\/\/ '?([\w.]+)/g), ([, text]) => text);
    assert.equal(said.length, 5);
    assert.deepEqual(printed, said);
});

test('the calculations in the README are calculated', () => {
    const [, calculations] = readme.match(/(?<=```js\n)[\s\S]*?(?=```)/g);
    const lines = calculations.trimEnd().split('\n').map(line => line.replace(/;.*/, ''));
    const [max, discs, trunk] = JSON.parse(run(`import { load } from 'liftback';
        const core = await load();
        console.log(JSON.stringify([${lines.join()}]));`));
    assert.ok(max > 140 && max < 170);
    assert.deepEqual(discs, core.plates({ load: 142.5 }).at_or_below.per_side);
    assert.ok(trunk.value > 0);
});
