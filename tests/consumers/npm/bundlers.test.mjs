// A small app that uses the package, built by Vite, webpack and esbuild, and run where it would run.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import webpack from 'webpack';
import { launch_chromium, visit } from './browser.mjs';
import { project_with_package, write } from './project.mjs';
import { samples_of } from './samples.mjs';

const { folder, found, import: import_from_project } = project_with_package();
const core = await (await import_from_project('liftback')).load();
const { request, report } = samples_of(core).requests.find(({ name }) => name === 'story_1_soreness_at_30_hours');
const expected = { report, plates: core.plates({ load: 101 }) };

const browser = await launch_chromium();

const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>An app</title><link rel="icon" href="data:,">';
const page_with = script =>
    `${head}<script type="module" src="${script}"></script><liftback-tool tool="triage"></liftback-tool></html>\n`;
const calculator = module => `
    import { load } from '${module}';
    const request = ${JSON.stringify(request)};
    globalThis.answer = load().then(core => ({ report: core.evaluate(request), plates: core.plates({ load: 101 }) }));
`;
write(folder, {
    'main.js': calculator('liftback'),
    'inline.js': calculator('liftback/inline'),
    'element.js': "import 'liftback/element';\n",
});

// Each bundles folder/NAME.js into a new folder with an index.html, and returns that folder.
function out_folder(...parts) {
    const out = join(folder, 'out', ...parts);
    mkdirSync(out, { recursive: true });
    return out;
}

async function with_vite(name) {
    const out = out_folder('vite', name);
    const root = join(folder, `vite-${name}`);
    mkdirSync(root, { recursive: true });
    write(root, { 'index.html': page_with(`./${name}.js`) });
    copyFileSync(join(folder, `${name}.js`), join(root, `${name}.js`));
    await vite.build({ root, configFile: false, logLevel: 'warn', base: './', build: { outDir: out } });
    return out;
}

async function with_webpack(name, target = 'web') {
    const out = out_folder(`webpack-${target}`, name);
    const result = await promisify(webpack)({
        mode: 'production', target, context: folder, entry: `./${name}.js`, performance: false,
        output: { path: out, filename: 'bundle.js' },
    });
    assert.equal(result.hasErrors() || result.hasWarnings(), false, result.toString());
    write(out, { 'index.html': page_with('./bundle.js'), 'package.json': '{"type": "commonjs"}' });
    return out;
}

// It leaves new URL(…, import.meta.url) as it is: the files have to lie beside the bundle.
async function with_esbuild(name) {
    const out = out_folder('esbuild', name);
    await esbuild.build({
        absWorkingDir: folder, entryPoints: [`./${name}.js`], outfile: join(out, 'bundle.js'),
        bundle: true, format: 'esm', logLevel: 'warning',
    });
    if (name === 'main') copyFileSync(found('liftback/liftback.wasm'), join(out, 'liftback.wasm'));
    if (name === 'element') copyFileSync(found('liftback/page'), join(out, 'liftback.htm'));
    write(out, { 'index.html': page_with('./bundle.js'), 'package.json': '{"type": "module"}' });
    return out;
}

const in_chromium = out => visit(browser, out, page => page.evaluate(() => globalThis.answer));
const print_answer = "await import('./bundle.js'); console.log(JSON.stringify(await globalThis.answer));";
const in_node = out => JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', print_answer], { cwd: out, encoding: 'utf8' }));

const bundlers = { vite: with_vite, webpack: with_webpack, esbuild: with_esbuild };

const files_in = out => readdirSync(out, { recursive: true }).filter(name => statSync(join(out, name)).isFile());

for (const [bundler, bundle] of Object.entries(bundlers)) {
    for (const name of ['main', 'inline']) {
        test(`${bundler}: an app with the ${name} module answers in Chromium as the module does`, async () => {
            const out = await bundle(name);
            assert.deepEqual(await in_chromium(out), expected);
            assert.equal(files_in(out).some(file => file.endsWith('.wasm')), name === 'main');
        });
    }

    test(`${bundler}: the element shows the page in Chromium`, async () => {
        const out = await bundle('element');
        await visit(browser, out, async page => {
            const tool = page.locator('liftback-tool');
            const frame = tool.locator('iframe').contentFrame();
            await frame.getByRole('heading').first().waitFor();
            await frame.locator('button:visible').first().waitFor();
            assert.match(await tool.locator('iframe').getAttribute('src'), /\.htm\?tool=triage$/);
        });
    });
}

for (const name of ['main', 'inline']) {
    test(`webpack: an app for Node with the ${name} module answers there`, async () => {
        assert.deepEqual(in_node(await with_webpack(name, 'node')), expected);
    });

    test(`esbuild: the same bundle with the ${name} module answers in Node`, async () => {
        assert.deepEqual(in_node(await with_esbuild(name)), expected);
    });
}

test('what nobody calls is left out of a bundle', async () => {
    write(folder, { 'unused.js': "import { load } from 'liftback/inline';\n" });
    assert.ok(statSync(join(await with_esbuild('unused'), 'bundle.js')).size < 1000);
});
