// What the element works out without a browser: the frame's address and its height.
import { built_language } from '../js/state/languages.js';

export const parameters = ['tool', 'units', 'theme', 'lang', 'country'];
const protocols = ['https:', 'http:', 'file:'];
const least_height_px = 120;
const most_height_px = 40_000;
const flicker_ms = 400;
const most_turns = 8;

// The first language built is at the root.
function folder_of(lang, languages) {
    const found = lang && built_language(lang, languages);
    return found && found !== languages[0] ? `${found}/` : '';
}

// The page's address with the parameters; nothing where there is none that a frame may show. given: what the element
// says, by name; base: where a relative src starts; home: the built page, or its folder with the languages built there.
export function frame_address(given, base, home, languages = []) {
    let address;
    try {
        address = given.src ? new URL(given.src, base) : new URL(folder_of(given.lang, languages), home);
    } catch {
        return undefined;
    }
    if (!protocols.includes(address.protocol)) return undefined;
    for (const name of parameters) if (given[name]) address.searchParams.set(name, given[name]);
    return address.href;
}

export const clamped_height = height =>
    (Number.isFinite(height) ? Math.min(Math.max(Math.ceil(height), least_height_px), most_height_px) : undefined);

// A page whose height depended on the frame's would go to and fro for ever: after some quick turns the taller stays.
export function create_settler(now = () => performance.now()) {
    let last;
    let before;
    let at;
    let turns = 0;
    return height => {
        const quick = now() - at < flicker_ms;
        at = now();
        if (height === last) return last;
        turns = height === before && quick ? turns + 1 : 0;
        if (turns > most_turns && height < last) return last;
        [before, last] = [last, height];
        return last;
    };
}
