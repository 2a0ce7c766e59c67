// The hand-written types against what the module takes and gives. Real requests and answers are written down as literals
// of their types, and the compiler must accept them; each part of an answer is then spoilt in turn, and it must not.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { project_with_package, write } from './project.mjs';
import { root, samples_of } from './samples.mjs';

const { folder, import: import_from_project } = project_with_package();
const { load } = await import_from_project('liftback');
const samples = samples_of(await load());

const options = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
    skipLibCheck: false,
};

// [{type, value, name}] → the TypeScript of a file with a literal each, one a line
const header = 'import type * as liftback from "liftback";\n';
const literal = ({ type, value }, i) => `export const literal_${i}: liftback.${type} = ${JSON.stringify(value)};\n`;

// Every complaint of the compiler, with the line it is about; the first line of a file is line 0.
function complaints(name, text, other_options = {}) {
    write(folder, { [name]: text });
    const program = ts.createProgram([join(folder, name)], { ...options, ...other_options });
    return ts.getPreEmitDiagnostics(program).map(found => ({
        line: found.file?.fileName.endsWith(name)
            ? found.file.getLineAndCharacterOfPosition(found.start).line : undefined,
        text: `${found.file?.fileName}: ${ts.flattenDiagnosticMessageText(found.messageText, '\n')}`,
    }));
}

// Each complaint once, with the first literal it is about.
function complaints_of_literals(name, literals) {
    const found = complaints(name, header + literals.map(literal).join('')).toReversed();
    return Array.from(new Map(found.map(({ line, text }) => [text, `${literals[line - 1]?.name}: ${text}`])).values());
}

const answers = [
    ...samples.requests.map(({ name, report }) => ({ name, type: 'Report', value: report })),
    ...samples.triage.map(({ answer }, i) => ({ name: `triage ${i}`, type: 'TriageReport', value: answer })),
    { name: 'catalogue', type: 'Catalogue', value: samples.catalogue },
    ...samples.journals.map(({ answer }, i) => ({ name: `journal ${i}`, type: 'JournalReport', value: answer })),
    ...samples.lifter.map(({ answer }, i) => ({ name: `lifter ${i}`, type: 'LifterAnswer', value: answer })),
    ...samples.one_rep_max.map(({ answer }, i) => ({ name: `max ${i}`, type: 'OneRepMaxAnswer', value: answer })),
    ...samples.plates.map(({ answer }, i) => ({ name: `plates ${i}`, type: 'PlatesAnswer', value: answer })),
    ...Object.entries(samples.refused).map(([type, value]) => ({ name: 'refused', type, value })),
    ...samples.files.map((value, i) => ({ name: `file ${i}`, type: 'FileReport', value })),
];

// Problems that a type can foresee.
const of_type = ['wrong_type', 'not_one_of', 'unknown_field', 'not_allowed', 'missing'];
const mistyped = ({ report }) => report.problems.some(({ code }) => of_type.includes(code));
// In JSON null says the same as a field left out, which is how the types say it.
const without_nulls = request => JSON.parse(JSON.stringify(request), (_, value) => value ?? undefined);
const as_request = ({ name, request }) => ({ name, type: 'Request', value: without_nulls(request) });

test('what the module answers has the types that are promised', () => {
    assert.deepEqual(complaints_of_literals('answers.ts', answers), []);
});

test('what the module takes is allowed by the types', () => {
    const requests = [
        ...samples.requests.filter(sample => !mistyped(sample)).map(as_request),
        ...samples.triage.filter(({ answer }) => !mistyped({ report: answer }))
            .map(({ request }, i) => ({ name: `triage ${i}`, type: 'TriageRequest', value: without_nulls(request) })),
        ...samples.in_turn.map(value => ({ name: JSON.stringify(value), type: 'Request', value })),
        ...samples.journals.map(({ request }) => ({ name: 'journal', type: 'JournalRequest', value: request })),
        ...samples.lifter.map(({ request }) => ({ name: 'lifter', type: 'LifterRequest', value: request })),
        ...samples.one_rep_max.map(({ request }) => ({ name: 'max', type: 'OneRepMaxRequest', value: request })),
        ...samples.plates.map(({ request }) => ({ name: 'plates', type: 'PlatesRequest', value: request })),
    ];
    assert.deepEqual(complaints_of_literals('requests.ts', requests), []);
});

test('what the module refuses by its type is refused by the types', () => {
    const refused = samples.requests.filter(mistyped).map(as_request);
    assert.ok(refused.length > 0);
    for (const request of refused)
        assert.notDeepEqual(complaints_of_literals('refused.ts', [request]), [], request.name);
});

// Strings that are no enumeration: ids of tables that grow with every version of the rules, and words.
const free_strings = new Set([
    'id', 'rule', 'source', 'locus', 'notes', 'version', 'date', 'drills', 'substitute', 'easier', 'harder', 'rows',
    'title', 'url', 'claim', 'fact', 'article', 'note', 'cues', 'csv', 'ruleset', 'name', 'field', 'other', 'now',
    'any_time', 'answers', 'seen',
]);

const is_object = value => typeof value === 'object' && value !== null;

// A value with its lists empty; points and bands are no lists, and no problem would say something else.
function short(value, key) {
    if (Array.isArray(value)) return typeof value[0] === 'number' || key === 'problems' ? value : [];
    if (!is_object(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, short(inner, name)]));
}

// The value with one part changed, and short beside the way there.
function changed(value, [key, ...rest], change) {
    if (key === undefined) return change(value);
    if (Array.isArray(value)) {
        return is_object(value[key]) && !Array.isArray(value[key]) ? [changed(value[key], rest, change)]
            : value.map((item, i) => (i === Number(key) ? changed(item, rest, change) : item));
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) =>
        [name, name === key ? changed(inner, rest, change) : short(inner, name)]));
}

// Every part once for each place in the type: [path, value].
function* parts(value, seen, path = []) {
    const place = path.filter(key => !/^\d+$/.test(key)).join('.');
    if (!seen.has(`${place} ${typeof value}`)) {
        seen.add(`${place} ${typeof value}`);
        yield [path, value];
    }
    if (is_object(value)) for (const [key, inner] of Object.entries(value)) yield* parts(inner, seen, [...path, key]);
}

function* spoilt_ways(path, value) {
    const key = path.findLast(name => !/^\d+$/.test(name));
    if (Array.isArray(value)) yield [() => 'nonsense', 'no list'];
    else if (is_object(value)) yield [object => ({ ...object, nonsense: 1 }), 'a field too many'];
    else if (typeof value !== 'string') yield [() => 'nonsense', 'no number or flag'];
    else if (free_strings.has(key)) yield [() => true, 'no text'];
    else yield [() => 'nonsense', 'no such token'];
}

function* spoilt_answers() {
    const seen = new Map();
    for (const { type, value } of answers) {
        if (!seen.has(type)) seen.set(type, new Set());
        for (const [path, part] of parts(value, seen.get(type))) {
            const name = `${type}.${path.join('.')}`;
            const sound = changed(value, path, short);
            for (const [spoil, how] of spoilt_ways(path, part))
                yield { name: `${name}: ${how}`, type, sound, value: changed(value, path, spoil) };
        }
    }
}

test('every part of an answer that is spoilt is noticed', () => {
    const literals = [...spoilt_answers()];
    assert.ok(literals.length > 500, `${literals.length}`);
    const unspoilt = literals.map(({ name, type, sound }) => ({ name, type, value: sound }));
    assert.deepEqual(complaints_of_literals('sound.ts', unspoilt), []);
    const text = header + literals.map(literal).join('');
    const noticed = new Set(complaints('spoilt.ts', text).map(({ line }) => line - 1));
    assert.deepEqual(literals.filter((_, i) => !noticed.has(i)).map(({ name }) => name), []);
});

// Tokens by enumeration, from the C++ headers; none, nothing and unanswered are left out of most JSON.
const left_out = ['unanswered', 'none', 'nothing'];
const told_of = tokens => tokens.filter(token => !left_out.includes(token)).toSorted();
function cpp_enumerations() {
    const folders = ['cpp/include/liftback', 'cpp/src/json'];
    const texts = folders.flatMap(name => readdirSync(join(root, name), { recursive: true })
        .filter(file => /\.[ch]pp$/.test(file)).map(file => readFileSync(join(root, name, file), 'utf8')));
    const found = texts.map(text => text.replaceAll(/\/\/.*|#.*/g, ''))
        .flatMap(text => Array.from(text.matchAll(/enum class (\w+)[^{;]*\{([^}]*)\}/g)));
    return new Map(found.map(([, name, inner]) => [name, told_of(inner.match(/\w+/g))]));
}

// What somebody would write, and what they could get wrong.
const program = `
import { load, type Answers, type Report } from 'liftback';
import { load as load_inline } from 'liftback/inline';
import type { LiftbackToolAttributes } from 'liftback/element';
import 'liftback/element';
import page from 'liftback/page';
import wasm from 'liftback/liftback.wasm';

const core = await load({ wasm: new Uint8Array(8) });
const { questions } = (await load_inline()).catalogue();
questions.map(question => (question.type === 'score' ? question.maximum : question.field));
const answers: Answers = { saddle_numbness: 'no', age: 'from_26_to_44', pain_moving: 4 };
const report: Report = core.evaluate({ answers, lifter: { stature_cm: 178, mass_kg: 82 } });
const level: string = report.triage.care_level === 'call_emergency' ? 'now' : report.triage.within.unit;
const max = core.one_rep_max({ load: 100, reps: 5 });
const kg: number = 'value' in max ? max.value : NaN;
const row = report.setup?.rows.find(({ set_up }) => set_up === 'sumo');
const trunk: number | undefined = row?.pose.reach === 'within' ? row.pose.trunk_deg.value : undefined;
const file = core.read_file('{}', '2026-11-21');
const sessions: number = file.kind === 'record' && 'record' in file ? file.record.sessions : 0;
const tool: HTMLElement = document.createElement('liftback-tool');
const attributes: LiftbackToolAttributes = { tool: 'setup', units: 'lb' };
const addresses: string[] = [page, wasm];
export { level, kg, trunk, sessions, tool, attributes, addresses };

// @ts-expect-error: no such sign
core.evaluate({ answers: { saddle_numness: 'no' } });
// @ts-expect-error: a fact that is known at once
core.evaluate({ answers: { fever: 'no', cancer: 'not_noticed_yet' } });
// @ts-expect-error: a report may have no set-up
report.setup.rows;
// @ts-expect-error: no value where there are problems
max.value;
// @ts-expect-error: no such style
core.lifter({ lifter: { stature_cm: 178, mass_kg: 82 }, style: 'squat', bar_height_mm: 225, load_kg: 60 });
// @ts-expect-error: no such parameter
export const wrong: LiftbackToolAttributes = { tool: 'timers' };
`;

for (const [name, how] of Object.entries({
    'as Node resolves': {},
    'as bundlers resolve': { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
})) {
    test(`a program that uses every export compiles, and its mistakes do not: ${name}`, () => {
        assert.deepEqual(complaints('program.ts', program, how), []);
    });
}

test('a union that is named as an enumeration of the core has exactly its tokens', () => {
    write(folder, { 'unions.ts': 'export type * from "liftback";\n' });
    const program = ts.createProgram([join(folder, 'unions.ts')], options);
    const checker = program.getTypeChecker();
    const module = checker.getSymbolAtLocation(program.getSourceFile(join(folder, 'unions.ts')));
    const enumerations = cpp_enumerations();
    const names = [];
    for (const symbol of checker.getExportsOfModule(module)) {
        const type = checker.getDeclaredTypeOfSymbol(symbol);
        const tokens = (type.types ?? [type]).map(({ value }) => value);
        if (!enumerations.has(symbol.name) || !tokens.every(token => typeof token === 'string')) continue;
        if (['Sign', 'Field'].includes(symbol.name)) continue; // made by a macro; the catalogue has them all
        names.push(symbol.name);
        assert.deepEqual(told_of(tokens), enumerations.get(symbol.name), symbol.name);
    }
    assert.ok(names.length > 60, names.join());
});

test('a union of signs has exactly those of the catalogue', () => {
    const signs = samples.catalogue.questions.filter(({ type }) => type === 'sign').map(({ field }) => field);
    const every = `{${signs.map(sign => `${JSON.stringify(sign)}: 1`).join()}}`;
    const text = `${header}export const all: { [sign in liftback.Sign]: 1 } = ${every};\n`;
    assert.deepEqual(complaints('signs.ts', text), []);
});
