// Assembles the core as a JavaScript package: `node build_npm.mjs WASM_FOLDER PACKAGE_FOLDER`.
// bindings/npm holds what a person wrote of it; the glue is bundled into index.mjs.
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { buildSync } = createRequire(join(root, 'web/package.json'))('esbuild');

const [wasm_folder, target] = process.argv.slice(2);
mkdirSync(target, { recursive: true });
buildSync({
    entryPoints: [join(root, 'bindings/npm/index.mjs')],
    outfile: join(target, 'index.mjs'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    logLevel: 'warning',
    alias: { 'liftback-glue': resolve(wasm_folder, 'liftback.js') },
});
copyFileSync(join(wasm_folder, 'liftback.wasm'), join(target, 'liftback.wasm'));
copyFileSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
for (const file of ['package.json', 'index.d.ts', 'README.md']) {
    copyFileSync(join(root, 'bindings/npm', file), join(target, file));
}
