// A folder for one browser's profile, gone with it; also when the tests are broken off.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

export function temporary_folder(name) {
    const folder = mkdtempSync(join(tmpdir(), `liftback-${name}-`));
    const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    const at_exit = () => { try { remove(); } catch { /* a browser that was killed may still write */ } };
    process.once('exit', at_exit);
    return {
        folder,
        remove() {
            process.off('exit', at_exit);
            remove();
        },
    };
}
