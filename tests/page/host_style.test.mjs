// Which colours of a host may stand beside ours.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { tokens_in } from '../../scripts/page/tokens.mjs';
import { contrast, judged_colours, legible } from '../../web/js/ui/host_style.js';

const ours = {
    ink: '#182024', muted: '#505b62', paper: '#f5f3ee', card: '#fffdf9', accent: '#0b5d57', 'on-accent': '#ffffff',
    'accent-soft': '#dcece8', 'emergency-ink': '#8f0f19', 'urgent-ink': '#4d2e00', 'calm-ink': '#0a3f3b', line: '#d8d3c8',
};
const of = given => legible(given, name => ours[name]);

test('contrast is as WCAG has it', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#ffffff', '#000000'), 21);
    assert.equal(contrast('#123456', '#123456'), 1);
    assert.ok(Math.abs(contrast('#767676', '#ffffff') - 4.54) < 0.01);
    assert.ok(contrast('#777777', '#ffffff') < 4.5);
});

test('of all that is judged our own colour is known', () => {
    assert.deepEqual(judged_colours.filter(name => !ours[name]), []);
    const of_builder = tokens_in(join(import.meta.dirname, '../../web'));
    for (const look of ['light', 'dark']) {
        assert.deepEqual(judged_colours.filter(name => !of_builder[look][name]), [], look);
    }
});

test('what can be read is kept as it is', () => {
    const given = {
        ink: '#101010', paper: '#ffffff', card: '#fafafa', muted: '#555555', accent: '#0b3d91', line: '#abcdef', round: '2px',
    };
    assert.deepEqual(of(given), given);
    assert.deepEqual(of({}), {});
});

test('a pair that cannot be read falls back as a pair, and nothing else', () => {
    const others = { round: '1px', line: '#eeeeee' };
    assert.deepEqual(of({ ink: '#999999', paper: '#bbbbbb', ...others }), others);
    assert.deepEqual(of({ accent: '#f59e0b', 'on-accent': '#ffffff', muted: '#444444' }), { muted: '#444444' });
});

test('a colour that only fails against ours falls back alone', () => {
    assert.deepEqual(of({ ink: '#dddddd' }), {});
    assert.deepEqual(of({ paper: '#222222', card: '#ffffff' }), { card: '#ffffff' });
});

test('what is left is legible, whatever was given', () => {
    const shades = ['#000000', '#777777', '#ffffff', '#0b5d57', '#ff0000'];
    const names = ['ink', 'muted', 'paper', 'card', 'accent', 'on-accent'];
    const pairs = [
        ['ink', 'paper'], ['ink', 'card'], ['ink', 'accent-soft'], ['muted', 'paper'], ['muted', 'card'],
        ['on-accent', 'accent'], ['accent', 'paper'], ['accent', 'card'], ['emergency-ink', 'card'], ['emergency-ink', 'paper'],
        ['urgent-ink', 'card'], ['calm-ink', 'card'],
    ];
    for (let code = 0; code < shades.length ** names.length; code += 7) {
        const shade = at => shades[Math.floor(code / shades.length ** at) % shades.length];
        const given = Object.fromEntries(names.map((name, at) => [name, shade(at)]));
        const shown = { ...ours, ...of(given) };
        for (const [one, other] of pairs) {
            assert.ok(contrast(shown[one], shown[other]) >= 4.5, `${one} on ${other} of ${JSON.stringify(given)}`);
        }
    }
});
