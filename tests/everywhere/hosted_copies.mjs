// Copies of the built site on a server of their own, for tests that deploy, break and take down: builds that differ only
// by a mark, which stands in the page and in its fallback.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { catalogue_of } from '../../scripts/lib/built_core.mjs';
import { integrity_of } from '../../scripts/page/policy.mjs';
import { emergency_page, write_service_worker } from '../../scripts/page/service_worker.mjs';
import { rules_beside, serve } from '../../scripts/static_server.mjs';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'dist/site');

const words = JSON.parse(readFileSync(join(root, 'web/locales/en.json'), 'utf8'));
const { emergency_panel } = await catalogue_of(join(root, 'build/wasm'));
const emergency_pages = { './': emergency_page({ language: 'en', words }, emergency_panel) };

const read = (...path) => readFileSync(join(...path), 'utf8');
const in_folder = (rules, folder) =>
    rules.map(({ paths, headers }) => ({ paths: paths.map(path => folder + path), headers }));

// A whole build with that mark: {site, rules}, the folder and the headers that belong to it.
function marked_build(work, mark) {
    const site = join(work, `build-${mark}`);
    cpSync(built, site, { recursive: true });
    const before = read(site, 'fallback.js');
    const after = `${before}\n//${mark}`;
    const rehashed = text => text.replaceAll(integrity_of(before), integrity_of(after));
    const page = read(site, 'index.html').replace('<head>', `<head><meta name="build" content="${mark}">`);
    assert.ok(rehashed(page).includes(integrity_of(after)));
    writeFileSync(join(site, 'index.html'), rehashed(page));
    writeFileSync(join(site, 'fallback.js'), after);
    write_service_worker(site, { emergency_pages });
    return { site, rules: JSON.parse(rehashed(JSON.stringify(rules_beside(built)))) };
}

// A server with nothing on it yet. It ends with the test.
export async function host(test) {
    const work = mkdtempSync(join(tmpdir(), 'hosted-'));
    const folder = join(work, 'www');
    mkdirSync(folder);
    const rules = [];
    const builds = {};
    const faults = {}; // path or '*': status
    const asked = [];
    const options = {
        rules,
        fault(path) {
            asked.push(path);
            return faults[path] ?? faults['*'];
        },
    };
    let running = await serve(folder, 0, options);
    const { address } = running;

    function stop() {
        running?.server.close();
        running?.server.closeAllConnections();
        running = undefined;
    }
    test.after(() => {
        stop();
        rmSync(work, { recursive: true });
    });
    return {
        address,
        faults,
        asked, // the paths, in order
        stop,
        async start() {
            running = await serve(folder, Number(new URL(address).port), options);
        },
        // files: only these, as when a deployment is seen half done
        deploy(mark, { to = '', files = ['.'] } = {}) {
            const { site, rules: own_rules } = builds[mark] ??= marked_build(work, mark);
            for (const file of files) cpSync(join(site, file), join(folder, to, file), { recursive: true });
            // Of a page that is not deployed the old headers hold.
            if (files.some(file => ['.', 'index.html'].includes(file))) rules.push(...in_folder(own_rules, to));
        },
        kill_switch: () => cpSync(join(root, 'dist/hosting/sw-off.js'), join(folder, 'sw.js')),
    };
}
