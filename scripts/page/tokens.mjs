// The page's own colours, from web/css/tokens.css.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const names = [
    'accent', 'on-accent', 'accent-soft', 'paper', 'card', 'ink', 'muted', 'line', 'emergency-ink', 'urgent-ink', 'calm-ink',
];

// By look, {light: {paper: '#f5f3ee', …}, dark}. web: the folder of the page's sources.
export function tokens_in(web) {
    const css = readFileSync(join(web, 'css/tokens.css'), 'utf8');
    const values_of = name => {
        const values = [...css.matchAll(new RegExp(`--${name}:\\s*(#[0-9a-f]{6})\\b`, 'gi'))].map(([, value]) => value);
        const light = values[0];
        const dark = values.find(value => value !== light);
        if (!dark) throw new Error(`web/css/tokens.css has no ${name} in two looks`);
        return { light, dark };
    };
    const found = names.map(name => [name, values_of(name)]);
    const look = which => Object.fromEntries(found.map(([name, values]) => [name, values[which]]));
    return { light: look('light'), dark: look('dark') };
}
