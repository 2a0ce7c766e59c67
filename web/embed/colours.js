// The colours that a blogger chooses. The page in the frame refuses what cannot be read; here it is said beforehand.
import { contrast, legible } from '../js/ui/host_style.js';

// "#abc" or "#aabbcc" to "#aabbcc"; nothing for anything else.
export function full_colour(text) {
    const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1].toLowerCase();
    if (!digits) return undefined;
    return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

const white = '#ffffff';
const black = '#000000';

// One of the two can be read on any ground.
export const text_on = ground => (contrast(white, ground) >= contrast(black, ground) ? white : black);

// Of the chosen colours {accent, paper, …}, those that the page will not use where its own are these.
export function refused(chosen, own) {
    const given = { ...chosen, ...(chosen.accent && { 'on-accent': text_on(chosen.accent) }) };
    const kept = legible(given, name => own[name]);
    return Object.keys(chosen).filter(name => !(name in kept));
}
