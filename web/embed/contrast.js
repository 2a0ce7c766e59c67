// Whether two colours can be told apart as text and ground: WCAG 2.2, success criterion 1.4.3.
export const least_contrast = 4.5;

// "#abc" or "#aabbcc" to "#aabbcc"; nothing for anything else.
export function full_colour(text) {
    const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1].toLowerCase();
    if (!digits) return undefined;
    return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

function luminance(colour) {
    const [red, green, blue] = [1, 3, 5].map(at => {
        const share = parseInt(colour.slice(at, at + 2), 16) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one, other) {
    const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
}

const white = '#ffffff';
const black = '#000000';

// One of the two is above 4.5 on any ground.
export const text_on = ground => (contrast(white, ground) >= contrast(black, ground) ? white : black);

const pairs = ['ink', 'muted', 'accent'].flatMap(text => ['paper', 'card'].map(ground => [text, ground]));

// Pairs below the least contrast that a chosen colour takes part in. chosen, own: {paper, card, ink, muted, accent}
export function unreadable(chosen, own) {
    return pairs
        .filter(pair => pair.some(name => chosen[name]))
        .map(([text, ground]) =>
            ({ text, ground, ratio: contrast(chosen[text] ?? own[text], chosen[ground] ?? own[ground]) }))
        .filter(({ ratio }) => ratio < least_contrast);
}
