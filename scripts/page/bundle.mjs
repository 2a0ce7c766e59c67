// What esbuild makes of the page's parts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const { buildSync, transformSync } = createRequire(resolve(import.meta.dirname, '../../web/package.json'))('esbuild');

const small = { minify: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning' };

// (entry, options) → text. For a page in the language of that file of words; 'liftback-glue' is Emscripten's glue.
export const bundler = ({ web, wasm_folder, words_file }) => (entry, options = {}) => {
    const { outputFiles } = buildSync({
        entryPoints: [join(web, entry)],
        bundle: true,
        write: false,
        alias: { 'liftback-glue': resolve(wasm_folder, 'liftback.js'), 'liftback-words': resolve(words_file) },
        ...small,
        ...options,
    });
    return outputFiles[0].text.trim();
};

export const script = { format: 'iife', target: 'es2020' };

// A file that is a whole script by itself, whose names stay global.
export const minified = file =>
    transformSync(readFileSync(file, 'utf8'), { ...small, target: script.target }).code.trim();
