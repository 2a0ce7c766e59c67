// The rooms of web/js: which folders there are, and which of them may import which. docs/architecture.md says what each is for.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';

const web = resolve(import.meta.dirname, '../../web');
const { buildSync } = createRequire(join(web, 'package.json'))('esbuild');

// Room by room, those it may import from besides itself. None comes before one that it imports: there are no cycles.
const may_import = {
    state: [],
    ui: ['state'],
    drawing: ['state', 'ui'],
    'views/triage': ['state', 'ui', 'drawing'],
    'views/plan': ['state', 'ui', 'drawing'],
    'views/bar': ['state', 'ui', 'drawing', 'views/plan'],
    'views/train': ['state', 'ui', 'drawing', 'views/plan', 'views/bar'],
    'views/more': ['state', 'ui', 'drawing', 'views/triage', 'views/plan', 'views/bar', 'views/train'],
    app: ['state', 'ui', 'views/triage', 'views/plan', 'views/bar', 'views/train', 'views/more'],
};

const modules = readdirSync(join(web, 'js'), { recursive: true }).map(String).filter(file => file.endsWith('.js'));
const room_of = module => dirname(module);

// {module: [modules that it imports]}, as esbuild reads them.
function imports_of(entries) {
    const { metafile } = buildSync({
        entryPoints: entries, absWorkingDir: join(web, 'js'), bundle: true, write: false, metafile: true, outdir: 'out',
        logLevel: 'warning', external: ['liftback-glue', 'liftback-words', 'liftback-wasm'], format: 'esm',
    });
    return Object.fromEntries(Object.entries(metafile.inputs).map(([file, { imports }]) =>
        [file, imports.filter(({ external }) => !external).map(({ path }) => path)]));
}

const imports = imports_of(modules);

test('every module stands in one of the rooms', () => {
    assert.deepEqual([...new Set(modules.map(room_of))].sort(), Object.keys(may_import).sort());
});

test('no room imports from one above it', () => {
    const rooms = Object.keys(may_import);
    for (const [room, others] of Object.entries(may_import))
        for (const other of others) assert.ok(rooms.indexOf(other) < rooms.indexOf(room), `${other} stands before ${room}`);
    const against = modules.flatMap(module => imports[module]
        .filter(other => room_of(other) !== room_of(module) && !may_import[room_of(module)].includes(room_of(other)))
        .map(other => `${module} imports ${other}`));
    assert.deepEqual(against, []);
});

// Takes away what imports nothing that is left, again and again; what stays imports itself, by whatever way.
test('no module imports itself by way of others', () => {
    let left = modules;
    let before;
    do {
        before = left.length;
        left = left.filter(module => imports[module].some(other => left.includes(other)));
    } while (left.length < before);
    assert.deepEqual(left, []);
});

test('what is known and kept draws nothing', () => {
    for (const module of modules.filter(file => room_of(file) === 'state'))
        assert.doesNotMatch(readFileSync(join(web, 'js', module), 'utf8'), /\bdocument\./, module);
});

test('every module belongs to the page or to what is embedded', () => {
    const entries = ['app/main.js', 'app/before_paint.js', ...['builder', 'embed', 'npm_element'].map(name => `../embed/${name}.js`)];
    const reached = Object.keys(imports_of(entries));
    assert.deepEqual(modules.filter(module => !reached.includes(module)), []);
});

test('every export is used by another module, or told by a test', () => {
    const root = resolve(web, '..');
    const code = ['web/js', 'web/embed', 'scripts', 'tests/page', 'tests/wasm', 'tests/browser'].flatMap(folder =>
        readdirSync(join(root, folder), { recursive: true }).map(String)
            .filter(file => /\.m?js$/.test(file) && !file.includes('node_modules'))
            .map(file => join(folder, file)));
    const taken = new Set();
    for (const file of code) {
        for (const [, names, from] of readFileSync(join(root, file), 'utf8').matchAll(/import \{([^}]*)\} from '(\.[^']*)'/g)) {
            const target = relative(root, resolve(root, dirname(file), from));
            for (const name of names.split(',')) taken.add(`${target} ${name.trim().split(' as ')[0]}`);
        }
    }
    const exported = modules.map(module => join('web/js', module)).flatMap(file =>
        [...readFileSync(join(root, file), 'utf8').matchAll(/^export (?:async )?(?:function|const|let|class) (\w+)/gm)]
            .map(([, name]) => `${file} ${name}`));
    assert.ok(exported.length > 300, 'they are found at all');
    assert.deepEqual(exported.filter(one => !taken.has(one)), []);
});
