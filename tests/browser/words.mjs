// The words a person reads, from the page's own locale file: rewording the page breaks no test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../../web/locales/en.json');
const locale = JSON.parse(readFileSync(file, 'utf8'));

export function texts(key) {
    const found = key.split('.').reduce((node, part) => node?.[part], locale);
    if (found === undefined) throw new Error(`web/locales/en.json has no words under ${key}`);
    return found;
}

// The words under `key` with {name} replaced, in the singular or plural that `count` asks for.
export function words(key, parameters = {}) {
    const found = texts(key);
    const text = typeof found === 'string' ? found : found[parameters.count === 1 ? 'one' : 'other'];
    return text.replace(/\{(\w+)\}/g, (placeholder, name) => parameters[name] ?? placeholder);
}

const literal = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// A pattern for the words under `key`, whatever stands in the places of those parameters that are not given.
export const pattern = (key, parameters = {}) =>
    new RegExp(words(key, parameters).split(/\{\w+\}/).map(literal).join('.+?'));

// The screen that this heading belongs to, or nothing.
export const screen_of = heading =>
    Object.keys(locale.screens).find(id => locale.screens[id].title === heading);
