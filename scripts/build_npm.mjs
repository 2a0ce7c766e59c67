// Assembles the core and the page as a JavaScript package: `node build_npm.mjs WASM_FOLDER PACKAGE_FOLDER`. The page is
// taken from beside PACKAGE_FOLDER, where build_page.mjs has written liftback.html. bindings/npm holds what a person
// wrote of the package; the glue, and for inline.mjs the module's bytes, are bundled in.
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { version } from './lib/version.mjs';
import { copy_notices } from './page/notices.mjs';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'bindings/npm');
const { buildSync } = createRequire(join(root, 'web/package.json'))('esbuild');

const [wasm_folder, target] = process.argv.slice(2).map(folder => resolve(folder));

function bundle(entry, name) {
    buildSync({
        entryPoints: [join(root, entry)],
        outfile: join(target, name),
        bundle: true,
        minify: true,
        charset: 'utf8',
        format: 'esm',
        platform: 'neutral',
        target: 'es2020',
        logLevel: 'warning',
        alias: {
            'liftback-glue': join(wasm_folder, 'liftback.js'),
            'liftback-wasm': join(wasm_folder, 'liftback.wasm'),
        },
        loader: { '.wasm': 'binary' },
    });
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
bundle('bindings/npm/index.mjs', 'index.mjs');
bundle('bindings/npm/inline.mjs', 'inline.mjs');
bundle('web/embed/npm_element.js', 'element.mjs');
cpSync(join(source, 'types'), join(target, 'types'), { recursive: true });
for (const file of readdirSync(source).filter(name => /\.d\.ts$|^README/.test(name)))
    copyFileSync(join(source, file), join(target, file));
const { name, ...manifest } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
writeFileSync(join(target, 'package.json'), `${JSON.stringify({ name, version, ...manifest }, null, 4)}\n`);
copyFileSync(join(wasm_folder, 'liftback.wasm'), join(target, 'liftback.wasm'));
copyFileSync(join(target, '..', 'liftback.html'), join(target, 'liftback.htm')); // web/embed/npm_element.js says why
copy_notices(target);
