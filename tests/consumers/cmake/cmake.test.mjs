// What a C++ developer does: install and find_package, or add_subdirectory. Both build one program and run it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { version } from '../../../scripts/lib/version.mjs';

const here = import.meta.dirname;
const root = resolve(here, '../../..');
const release = join(root, 'build/release');
const folder = mkdtempSync(join(tmpdir(), 'liftback-cmake-'));
const prefix = join(folder, 'moved');
const [major, minor] = version.split('.').map(Number);

const output = { encoding: 'utf8', cwd: root, stdio: 'pipe' };
const cmake = (...given) => execFileSync('cmake', given, output);
const jobs = ['--parallel', String(availableParallelism())];

const configure = (consumer, build, ...settings) =>
    cmake('-S', join(here, consumer), '-B', build, '-G', 'Ninja', '-DCMAKE_EXPORT_COMPILE_COMMANDS=ON', ...settings);

const { request, expect } = JSON.parse(readFileSync(join(root, 'tests/scenarios/foot_drop.json'), 'utf8'));

function assert_answers(build) {
    const program = join(build, 'consumer');
    const [level, of_triage_alone, report] = execFileSync(program, { encoding: 'utf8', input: JSON.stringify(request) }).split('\n');
    assert.deepEqual([level, of_triage_alone], ['call_emergency', 'call_emergency']);
    const { problems, triage } = JSON.parse(report);
    assert.deepEqual(problems, []);
    assert.equal(triage.care_level, expect.equal['/triage/care_level']);
}

// The core's own flags are its own: a consumer's code is not held to its warnings.
function assert_own_flags(build) {
    const commands = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'));
    const { command } = commands.find(({ file }) => file.endsWith('consumer.cpp'));
    assert.doesNotMatch(command, / -W| -ffp| -fno|third_party|cpp\/src/);
    return commands.map(({ file }) => file);
}

const installed_files = () => readdirSync(prefix, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name));

before(() => {
    cmake('--preset', 'release');
    cmake('--build', release, '--target', 'liftback_core', 'liftback_json', ...jobs);
    const first = join(folder, 'first');
    cmake('--install', release, '--prefix', first);
    renameSync(first, prefix);
});
after(() => rmSync(folder, { recursive: true }));

test('find_package: the installed package works from a folder it was moved to', () => {
    const build = join(folder, 'installed');
    configure('installed', build, `-DCMAKE_PREFIX_PATH=${prefix}`, `-DWANTED_VERSION=${major}.${minor}`);
    cmake('--build', build);
    assert_answers(build);
    assert.equal(assert_own_flags(build).length, 1);
});

test('find_package: another minor version is refused, for before 1.0 it may be another interface', () => {
    for (const wanted of [`${major}.${minor + 1}`, `${major + 99}`, `${major}.${minor}.99`]) {
        const { status, stderr } = spawnSync('cmake', ['-S', join(here, 'installed'), '-B', join(folder, `v${wanted}`),
            '-G', 'Ninja', `-DCMAKE_PREFIX_PATH=${prefix}`, `-DWANTED_VERSION=${wanted}`], output);
        assert.notEqual(status, 0, wanted);
        assert.match(stderr, new RegExp(`compatible with requested\\s+version "${wanted}"`));
    }
});

test('what is installed: headers that need the standard library alone, and no path of the build', () => {
    const files = installed_files();
    const headers = files.filter(file => file.endsWith('.hpp'));
    const own = readdirSync(join(root, 'cpp/include/liftback'), { recursive: true }).filter(name => name.endsWith('.hpp'));
    assert.equal(headers.length, own.length);
    for (const header of headers) {
        for (const [, open, name] of readFileSync(header, 'utf8').matchAll(/^#include ([<"])(.+)[>"]/gm)) {
            if (open === '<') assert.match(name, /^[a-z_]+$/, header);
            else assert.ok(existsSync(join(prefix, 'include', name)), `${header} includes ${name}`);
        }
    }
    const package_files = files.filter(file => file.endsWith('.cmake'));
    assert.ok(package_files.some(file => file.endsWith('/liftbackConfig.cmake')));
    for (const file of package_files) {
        const text = readFileSync(file, 'utf8');
        for (const path of [root, folder]) assert.ok(!text.includes(path), `${file} names ${path}`);
        assert.doesNotMatch(text, /liftback_options|nlohmann/, file);
    }
    for (const name of ['LICENSE', 'NOTICE', 'THIRD_PARTY_NOTICES.txt'])
        assert.ok(files.some(file => file.endsWith(`/${name}`)), name);
});

test('add_subdirectory: the same names; neither tests nor installation come with it', () => {
    const build = join(root, 'build/consumers/subdirectory'); // kept: the core is compiled once
    configure('subdirectory', build);
    cmake('--build', build, '--target', 'consumer', ...jobs);
    assert_answers(build);
    const compiled = assert_own_flags(build);
    assert.deepEqual(compiled.filter(file => file.startsWith(join(root, 'tests')) && !file.startsWith(here)), []);
    const cache = readFileSync(join(build, 'CMakeCache.txt'), 'utf8');
    for (const option of ['LIFTBACK_TESTS', 'LIFTBACK_INSTALL'])
        assert.match(cache, new RegExp(`${option}:BOOL=(OFF|FALSE)`, 'i'));
});
