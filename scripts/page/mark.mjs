// The mark, a bar with its discs: the page's icon and what stands before its name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokens_in } from './tokens.mjs';

const size_px = 24;

// What the templates have places for. web: the folder of the page's sources.
export function mark_parts(web) {
    const svg = readFileSync(join(web, 'icons/mark.svg'), 'utf8').trim();
    const icon = svg.replaceAll('"', "'").replace('<svg', `<svg fill='${tokens_in(web).light.accent}'`);
    const encoded = icon.replace(/[#<>]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    return {
        icon: `<link rel="icon" href="data:image/svg+xml,${encoded}">`,
        mark: svg.replace(/ xmlns="[^"]*"/, ` width="${size_px}" height="${size_px}" aria-hidden="true" focusable="false"`),
    };
}
