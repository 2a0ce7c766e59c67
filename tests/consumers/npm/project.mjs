// A project of somebody else's that has installed the package, from the file that `npm pack` makes of dist/npm.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';

const built = resolve(import.meta.dirname, '../../../dist/npm');

// npm runs on the Node that lies beside it: Debian's needs Debian's, which may not be the one that runs the tests.
const folder_of_npm = process.env.PATH.split(delimiter).find(path => existsSync(join(path, 'npm')));
const npm_env = { ...process.env, PATH: `${folder_of_npm}${delimiter}${process.env.PATH}` };
const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
const npm = (folder, ...args) => execFileSync('npm', [...args, ...quiet], { cwd: folder, env: npm_env, encoding: 'utf8' });

// {folder, packed: the names of the files in the package, import: of what the project would import}
export function project_with_package() {
    const folder = mkdtempSync(join(tmpdir(), 'liftback-consumer-'));
    after(() => rmSync(folder, { recursive: true }));
    const [{ filename, files }] = JSON.parse(npm(folder, 'pack', built, '--json'));
    write(folder, { 'package.json': JSON.stringify({ name: 'consumer', private: true, type: 'module' }) });
    npm(folder, 'install', `./${filename}`);
    const { resolve: found } = createRequire(join(folder, 'package.json'));
    return {
        folder,
        packed: files.map(({ path }) => path),
        found,
        import: name => import(pathToFileURL(found(name))),
    };
}

// files: text by name
export function write(folder, files) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

