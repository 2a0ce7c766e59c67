// Assembles the page: `node build_page.mjs WASM_FOLDER DIST_FOLDER` writes DIST/site/ and DIST/hosting/ for a web server
// and DIST/liftback.html, one file that needs nothing else (scripts/page/pages.mjs).
import { build_pages } from './page/pages.mjs';
import { public_url_in } from './page/public_url.mjs';

const [wasm_folder, dist] = process.argv.slice(2);
try {
    await build_pages({ wasm_folder, dist, public_url: public_url_in(process.env) });
} catch (error) {
    if (!error.errors) console.error(error.message); // esbuild has printed its own
    process.exit(1);
}
