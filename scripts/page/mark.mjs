// The mark, a bar with its discs: the page's icon and what stands before its name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const colour = '#0b5d57'; // the light accent of web/css/tokens.css: an icon knows no custom properties
const size_px = 24;

// What the templates have places for, from the folder of the page's sources.
export function mark_parts(web) {
    const shapes = readFileSync(join(web, 'icons/mark.svg'), 'utf8').replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
    const icon = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><g fill='${colour}'>`
        + `${shapes.replaceAll('"', "'")}</g></svg>`;
    const encoded = icon.replace(/[#<>]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    return {
        icon: `<link rel="icon" href="data:image/svg+xml,${encoded}">`,
        mark: `<svg viewBox="0 0 32 32" width="${size_px}" height="${size_px}" aria-hidden="true" focusable="false">${shapes}</svg>`,
    };
}
