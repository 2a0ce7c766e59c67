// The package under a strict content security policy, where WebAssembly is off, and in Vite's development server.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import { launch_chromium, visit } from './browser.mjs';
import { project_with_package, write } from './project.mjs';

const { folder, found, import: import_from_project } = project_with_package();
const expected = (await (await import_from_project('liftback')).load()).evaluate({});
const app = module => `
    import { load } from '${module}';
    const told = error => ({ error: error instanceof Error, message: error.message });
    globalThis.answer = load().then(core => core.evaluate({}), told);
`;
const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>An app</title><link rel="icon" href="data:,">';
const page = (script, more = '') => `${head}${more}<script type="module" src="${script}"></script></html>\n`;
write(folder, { 'main.js': app('liftback'), 'inline.js': app('liftback/inline') });
const answer_of = page => page.evaluate(() => globalThis.answer);

// The folder of a page with this policy and one of the modules.
async function page_with(name, policy) {
    const out = join(folder, `${name} ${policy}`.replaceAll(/\W+/g, '-'));
    mkdirSync(out);
    await esbuild.build({
        absWorkingDir: folder, entryPoints: [`./${name}.js`], outfile: join(out, 'bundle.js'),
        bundle: true, format: 'esm',
    });
    copyFileSync(found('liftback/liftback.wasm'), join(out, 'liftback.wasm'));
    write(out, { 'index.html': page('bundle.js', `<meta http-equiv="Content-Security-Policy" content="${policy}">`) });
    return out;
}

const strict = "default-src 'none'; img-src data:; script-src 'self'";

test('under a strict policy only the main module needs connect-src, for its own file', async () => {
    const browser = await launch_chromium();
    const enough = `${strict} 'wasm-unsafe-eval'; require-trusted-types-for 'script'`;
    const main = await page_with('main', `${enough}; connect-src 'self'`);
    const inline = await page_with('inline', enough);
    assert.deepEqual(await visit(browser, main, answer_of), expected);
    assert.deepEqual(await visit(browser, inline, answer_of), expected);
});

test('a policy without wasm-unsafe-eval makes load() fail with an error', async () => {
    const browser = await launch_chromium();
    const refused = await page_with('inline', strict);
    assert.equal((await visit(browser, refused, answer_of, { loud: true })).error, true);
});

test('a browser without WebAssembly is told so', async () => {
    const browser = await launch_chromium(['--js-flags=--jitless']);
    const out = await page_with('inline', `${strict} 'wasm-unsafe-eval'; object-src 'none'`);
    assert.match((await visit(browser, out, answer_of)).message, /needs WebAssembly/);
});

test('in Vite\'s development server both modules answer', async () => {
    const browser = await launch_chromium();
    for (const name of ['main', 'inline']) {
        write(folder, { 'index.html': page(`/${name}.js`) });
        const served_at = { port: 0, host: 'localhost', hmr: false };
        const server = await vite.createServer({ root: folder, configFile: false, logLevel: 'error', server: served_at });
        await server.listen();
        try {
            assert.deepEqual(await visit(browser, server.resolvedUrls.local[0], answer_of), expected, name);
        } finally {
            await server.close();
        }
    }
});
