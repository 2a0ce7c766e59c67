// Runs the tests of the rules against every mutant: `node mutate.mjs BUILD_FOLDER RESULT_FILE [FILE...]`. The build holds
// liftback_rule_tests; a mutant is one changed file compiled anew and linked before the unchanged rest.
import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { mutants_of } from './mutants.mjs';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const equivalents_file = join(root, 'tests/mutation/equivalent.json');
const time_limit_ms = 120_000;

const targets = [
    'cpp/src/triage/rules/call_emergency.cpp',
    'cpp/src/triage/rules/medical_today.cpp',
    'cpp/src/triage/rules/professional_soon.cpp',
    'cpp/src/triage/rules/injury_protocol.cpp',
    'cpp/src/triage/rules/soreness_relief.cpp',
    'cpp/src/triage/rules/shared.cpp',
    'cpp/src/triage/rules/tables.hpp',
    'cpp/src/triage/pain_picture.cpp',
    'cpp/src/gating/gating.cpp',
    'cpp/src/loads/entry_gate.cpp',
    'cpp/src/loads/session_decision.cpp',
    'cpp/src/loads/way_back.cpp',
    'cpp/src/loads/load_ceiling.cpp',
    'cpp/src/loads/cap.cpp',
    'cpp/src/loads/coming_back.cpp',
    'cpp/include/liftback/triage/triage_limits.hpp',
];

// The tests that know most mutants come first, and run on few vectors: most mutants die within a tenth of a second.
const rounds = [
    { filter: 'Oracle.*:Triage*:Rules*:Picture*:HowSure*:Gating*:EntryGate*:GateOf*:*SessionDecision*:Session/*:WayBack*:Outlook*:Extras*:LoadsOn*:LoadCeiling*:Cap*:PlannedLoad*:BeforeTheFirst*:DatedAhead*', vectors: 200_000 },
    { filter: '*', vectors: 300_000 },
];

const [build, result_file, ...chosen] = process.argv.slice(2);
const commands = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'));
const sources = commands.filter(({ file }) => file.includes('/cpp/src/') && !file.includes('/json/'));

const quick = text => text.replace(/-O\d|-O[sz]|-g\b|-Werror\b/g, '').concat(' -O0 -w');

const words_of = command => quick(command).split(/\s+/).filter(word => word && !word.endsWith('/ccache'));

// Parsing headers is most of a mutant's compilation, so they are compiled once: `header` will hold these includes of a
// source in `tree`, and its name with .gch the compiled ones.
async function precompile(source, tree, includes, header) {
    writeFileSync(header, includes.join('\n'));
    const { command, directory } = commands.find(entry => entry.file === source);
    const words = words_of(command.replaceAll(join(root, 'cpp/'), `${tree}/`));
    const flags = words.slice(1, Math.min(...['-MD', '-MT', '-o', '-c'].map(flag => words.indexOf(flag)).filter(at => at > 0)));
    const beside = dirname(source).replace(join(root, 'cpp'), tree);
    await run(words[0], [...flags, `-I${beside}`, '-x', 'c++-header', header, '-o', `${header}.gch`], { cwd: directory });
    return header;
}

const includes_of = (file, kind) => readFileSync(file, 'utf8').match(kind) ?? [];

// For a changed header all that the sources include of the standard library, for a changed source whatever it includes.
function precompiled_for(file, source, tree, folder) {
    const all = file.endsWith('.hpp');
    const includes = all ? [...new Set(sources.flatMap(entry => includes_of(entry.file, /^#include <\w+>$/gm)))].sort()
        : includes_of(source, /^#include .*$/gm);
    const header = join(folder, all ? 'standard.hpp' : `of_${basename(source)}.hpp`);
    return existsSync(header) ? header : precompile(source, tree, includes, header);
}

// Compiles a source of `tree`, a copy of cpp/ that holds the mutant, as the build compiles the original.
async function compile(source, tree, object, header) {
    const { command, directory } = commands.find(entry => entry.file === source);
    const words = words_of(command.replaceAll(join(root, 'cpp/'), `${tree}/`));
    words[words.indexOf('-o') + 1] = object;
    if (words.includes('-MF')) words[words.indexOf('-MF') + 1] = `${object}.d`;
    await run(words[0], [...words.slice(1), '-include', header], { cwd: directory, timeout: time_limit_ms });
}

const objects_of_tests = () => {
    const folder = join(build, 'tests/CMakeFiles/liftback_rule_tests.dir');
    return readdirSync(folder, { recursive: true }).filter(file => file.endsWith('.o')).map(file => join(folder, file));
};

async function link(objects, program) {
    const libraries = ['libliftback_json.a', 'libliftback_core.a', 'lib/libgtest_main.a', 'lib/libgtest.a'];
    await run('c++', [
        '-fuse-ld=gold', '-o', program, ...objects, ...objects_of_tests(),
        ...libraries.map(file => join(build, file)), '-pthread',
    ]);
}

async function dies(program) {
    for (const { filter, vectors } of rounds) {
        try {
            await run(program, [`--gtest_filter=${filter}`, '--gtest_fail_fast', '--gtest_brief=1'], {
                env: { ...process.env, LIFTBACK_VECTORS: String(vectors) },
                timeout: time_limit_ms, // a mutant that never ends is dead too
                maxBuffer: 1e8,
            });
        } catch (error) {
            if (typeof error.code === 'string') throw error; // it could not be run at all: nothing is shown by that
            return true;
        }
    }
    return false;
}

// What has to be compiled anew: of a header only the sources that name what was changed in it.
function touched_sources(file, definition) {
    if (file.endsWith('.cpp')) return [join(root, file)];
    const names = [definition, ...users_of(definition)];
    const touched = sources.map(entry => entry.file).filter(source => {
        const text = readFileSync(source, 'utf8');
        return names.some(name => new RegExp(`\\b${name}\\b`).test(text));
    });
    if (!touched.length) throw new Error(`nothing uses ${definition}`);
    return touched;
}

// Functions of the shared header that use this definition in turn.
const shared_header = readFileSync(join(root, 'cpp/src/triage/rules/tables.hpp'), 'utf8');
const users_of = definition =>
    [...shared_header.matchAll(/(\w+)\([^)]*\) \{[^}]*\}/g)].filter(([body]) => body.includes(definition)).map(([, name]) => name);

async function outcome({ file, text, definition }, folder) {
    const tree = join(folder, 'cpp');
    const changed = join(folder, file);
    const touched = touched_sources(file, definition);
    const headers = [];
    for (const source of touched) headers.push(await precompiled_for(file, source, tree, folder));
    writeFileSync(changed, text);
    try {
        const objects = touched.map(source => join(folder, `${basename(source)}.o`));
        for (const [i, source] of touched.entries()) await compile(source, tree, objects[i], headers[i]);
        await link(objects, join(folder, 'mutant'));
    } catch (error) {
        if (!error.stderr) throw error;
        return 'does not compile';
    } finally {
        copyFileSync(join(root, file), changed);
    }
    return await dies(join(folder, 'mutant')) ? 'killed' : 'survived';
}

async function try_all(mutants) {
    const waiting = [...mutants];
    const worker = async () => {
        const folder = mkdtempSync(join(tmpdir(), 'mutant-'));
        cpSync(join(root, 'cpp'), join(folder, 'cpp'), { recursive: true });
        for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
            mutant.outcome = await outcome(mutant, folder);
            if (mutant.outcome === 'survived' && mutant !== unchanged) console.log(`survived: ${mutant.file}:${mutant.line}\n    ${mutant.was}\n    ${mutant.is}`);
        }
        rmSync(folder, { recursive: true });
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

// An entry names a mutant by what stood there and what stands there now: lines move.
const equivalents = JSON.parse(readFileSync(equivalents_file, 'utf8'));
const key = ({ file, was, is }) => `${file}\n${was}\n${is}`;

const files = chosen.length ? chosen : targets;
const mutants = files.flatMap(file =>
    mutants_of(readFileSync(join(root, file), 'utf8')).map(mutant => ({ file, ...mutant })));
console.log(`${mutants.length} mutants of ${files.length} files`);
// The same way without any change: what fails then would fail for every mutant and show nothing.
const unchanged = { ...mutants[0], text: readFileSync(join(root, mutants[0].file), 'utf8') };
await try_all([unchanged]);
if (unchanged.outcome !== 'survived') throw new Error(`the tests fail without any mutant: ${unchanged.outcome}`);
await try_all(mutants);

for (const { file, line, was, is, outcome: ended } of mutants)
    if (ended === 'does not compile') console.log(`does not compile: ${file}:${line}\n    ${was}\n    ${is}`);

const known = new Map(equivalents.map(entry => [key(entry), entry]));
const survivors = mutants.filter(mutant => mutant.outcome === 'survived');
const unexplained = survivors.filter(mutant => !known.get(key(mutant))?.why);
const stale = equivalents.filter(entry => files.includes(entry.file) && !survivors.some(mutant => key(mutant) === key(entry)));
for (const entry of stale) console.log(`listed as equivalent, and did not survive: ${entry.file}: ${entry.was} → ${entry.is}`);

const count = outcome_name => mutants.filter(mutant => mutant.outcome === outcome_name).length;
console.log(`${count('killed')} killed, ${count('does not compile')} do not compile, ${survivors.length} survived: ` +
    `${survivors.length - unexplained.length} of them change nothing (${basename(equivalents_file)}), ${unexplained.length} unexplained`);
const passed = count('killed') + survivors.length - unexplained.length;
writeFileSync(result_file, JSON.stringify({ passed, failed: unexplained.length + stale.length, skipped: 0 }));
process.exit(unexplained.length + stale.length > 0 ? 1 : 0);
