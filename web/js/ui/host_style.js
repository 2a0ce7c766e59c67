// Colours, corners and letters that the page around the frame asks for. They are only ever set on the page's own head,
// main part and foot: never on the emergency panel, and on nothing while a result says emergency or examination today.
// What is not known, or cannot be read on what it stands on, is refused.
import { host_colours, property_of } from './host_style_names.js';

const least_contrast = 4.5; // WCAG 2.2, 1.4.3

const longest_value = 100;

// Text and what it stands on, the host's or our own.
const pairs = [
    ['on-accent', 'accent'], ['accent', 'paper'], ['accent', 'card'],
    ['ink', 'paper'], ['ink', 'card'], ['ink', 'accent-soft'],
    ['muted', 'paper'], ['muted', 'card'],
    ['emergency-ink', 'paper'], ['emergency-ink', 'card'], ['urgent-ink', 'card'], ['calm-ink', 'card'],
];

// Of our own colours, those that have to be known for it.
export const judged_colours = [...new Set([...pairs.flat(), ...host_colours])];

let drawing;

// "#rrggbb", or nothing for what is no opaque colour by itself. A canvas given anything else keeps the colour it had.
function plain_colour(text) {
    if (/currentcolor/i.test(text)) return undefined;
    drawing ??= document.createElement('canvas').getContext('2d');
    const [one, other] = ['#000000', '#ffffff'].map(before => {
        drawing.fillStyle = before;
        drawing.fillStyle = text;
        return drawing.fillStyle;
    });
    return one === other && /^#[\da-f]{6}$/.test(one) ? one : undefined;
}


const length = text => (/^\d{1,2}(\.\d{1,2})?(px|rem|em)$/.test(text) ? text : undefined);

// Names of letters that are on the device, and nothing that could be asked of anybody.
const names = text =>
    (/^[\p{L}\p{N}\s,"'-]+$/u.test(text) && CSS.supports('font-family', text) ? text : undefined);

const readers = {
    ...Object.fromEntries(host_colours.map(name => [name, plain_colour])),
    round: length,
    font: names,
};

// The allowed names with values that can be used.
function usable(properties) {
    const given = {};
    for (const [name, read] of Object.entries(readers)) {
        const property = property_of(name);
        const text = Object.hasOwn(properties, property) ? properties[property] : undefined;
        const value = typeof text === 'string' && text.length <= longest_value ? read(text.trim()) : undefined;
        if (value !== undefined) given[name] = value;
    }
    return given;
}

function luminance(colour) {
    const [red, green, blue] = [1, 3, 5].map(at => {
        const share = parseInt(colour.slice(at, at + 2), 16) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
}

// Without each pair that cannot be read, until all that is left can be, together with our own. own(name): our colour.
export function legible(given, own) {
    const kept = { ...given };
    const colour = name => kept[name] ?? own(name);
    const refused = () => pairs.find(pair =>
        pair.some(name => name in kept) && contrast(...pair.map(colour)) < least_contrast);
    for (let pair = refused(); pair; pair = refused()) {
        for (const name of pair) delete kept[name];
    }
    return kept;
}

function insert_rules() {
    const [sheet] = document.styleSheets;
    const at = sheet.insertRule('@media screen { body {} .masthead, main, .about {} }', sheet.cssRules.length);
    return [...sheet.cssRules[at].cssRules].map(rule => rule.style);
}

export function create_host_style() {
    const [of_body, of_parts] = insert_rules();
    let asked = {};
    let urgent = true; // until there is a result that says otherwise

    const own = name => plain_colour(getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());

    function show() {
        of_body.cssText = of_parts.cssText = '';
        if (urgent) return;
        const { font, ...tokens } = legible(asked, own);
        for (const [name, value] of Object.entries(tokens)) of_parts.setProperty(`--${name}`, value);
        if (tokens.paper) of_body.setProperty('background-color', tokens.paper);
        if (font) of_parts.setProperty('font-family', font);
    }

    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);

    return {
        // properties: {"--liftback-accent": "#0b5d57", …}; they take the place of those before.
        take(properties) {
            const next = usable(properties);
            if (JSON.stringify(next) === JSON.stringify(asked)) return;
            asked = next;
            show();
        },
        set_urgent(next) {
            if (next === urgent) return;
            urgent = next;
            show();
        },
    };
}
