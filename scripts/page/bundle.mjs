// What esbuild makes of the page's parts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const { buildSync, transformSync } = createRequire(resolve(import.meta.dirname, '../../web/package.json'))('esbuild');

const small = { minify: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning' };

// A file and what it imports, as text.
export function bundled(file, options) {
    const { outputFiles } = buildSync({ entryPoints: [file], bundle: true, write: false, ...small, ...options });
    return outputFiles[0].text.trim();
}

// (entry, options) → text. For a page in the language of that file of words; 'liftback-glue' is Emscripten's glue.
export function bundler({ web, wasm_folder, words_file }) {
    const alias = { 'liftback-glue': resolve(wasm_folder, 'liftback.js'), 'liftback-words': resolve(words_file) };
    return (entry, options) => bundled(join(web, entry), { alias, ...options });
}

export const script = { format: 'iife', target: 'es2020' };

// A file that is a whole script by itself, whose names stay global.
export const minified = file =>
    transformSync(readFileSync(file, 'utf8'), { ...small, target: script.target }).code.trim();
