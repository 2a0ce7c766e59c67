// Whose code is inside, and under which licences: the page carries it as a comment, everything else as files.
import { copyFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { version } from '../lib/version.mjs';

const root = resolve(import.meta.dirname, '../..');

export const notice_files = ['LICENSE', 'NOTICE', 'THIRD_PARTY_NOTICES.txt'];

export function copy_notices(folder) {
    for (const file of notice_files) copyFileSync(join(root, file), join(folder, file));
}

// The MIT License wants its text in every copy, and the page is often a single file.
export function notices_comment() {
    const text = readFileSync(join(root, 'THIRD_PARTY_NOTICES.txt'), 'utf8');
    if (text.includes('--')) throw new Error('THIRD_PARTY_NOTICES.txt cannot stand in a comment of HTML');
    return `<!--\nliftback ${version}\n\n${text}-->`;
}
