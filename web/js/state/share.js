// A link that shares equipment, as it was typed, and the units. Pure. Nothing of a person is in it: no answer, measure,
// load, name or date. Whether the equipment can be is decided by the core.
//
//   #setup=1.<base64url of the JSON {"entries": {"unit": "kg", "discs[0].mass": "25", …}, "imperial": false}>
//
// It stands behind the "#", so that no server is told of it. A host may have written a fragment of its own behind it.
import { parsed_number } from './state.js';
import { load_in } from './units.js';

const version = 1;
const part = 'equipment.';

// Everything that a link may carry; anything else in it, and all of it is refused.
const paths = [
    /^(unit|bar_mass|collars_mass|kettlebells|raises_mm|rack_pins_mm)$/,
    /^trap_bar\.(mass|low_handle_mm|high_handle_mm)$/,
    /^discs\[(0|[1-9]\d?)\]\.(mass|pairs|diameter_mm)$/,
    /^risers\[(0|[1-9]\d?)\]\.(kind|thickness_mm|pairs|mass)$/,
];

// Far more than a gym has; beyond it a link would stall a phone or be cut by a messenger.
const most_characters = 8000;
const longest_text = 200;

const carried = path => paths.some(pattern => pattern.test(path));
const is_text = text => typeof text === 'string' && text.length <= longest_text;

// The form shows rows from the first to the first that is missing: one behind a gap would count and never be seen.
function rows_without_gap(entries, list) {
    const of_list = Object.keys(entries).filter(path => path.startsWith(`${list}[`));
    const rows = new Set(of_list.map(path => parseInt(path.slice(list.length + 1), 10)));
    return [...rows].every(row => row < rows.size);
}

const is_object = value => typeof value === 'object' && value !== null && !Array.isArray(value);

function is_equipment(value) {
    if (!is_object(value) || !is_object(value.entries) || typeof value.imperial !== 'boolean') return false;
    return Object.keys(value).length === 2 &&
        Object.entries(value.entries).every(([path, text]) => carried(path) && is_text(text)) &&
        typeof value.entries.unit === 'string' &&
        ['discs', 'risers'].every(list => rows_without_gap(value.entries, list));
}

function to_base64url(text) {
    const bytes = String.fromCharCode(...new TextEncoder().encode(text));
    return btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function from_base64url(text) {
    const bytes = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, byte => byte.charCodeAt(0)));
}

// A state's equipment, as a link shares it: {entries, imperial}.
export function equipment_of({ drafts, imperial }) {
    const entries = Object.entries(drafts)
        .filter(([path]) => path.startsWith(part) && carried(path.slice(part.length)))
        .map(([path, text]) => [path.slice(part.length), String(text)]);
    return { entries: { unit: 'kg', ...Object.fromEntries(entries) }, imperial };
}

// Whether anything was typed beside the unit.
export const has_equipment = ({ entries }) =>
    Object.entries(entries).some(([path, text]) => path !== 'unit' && text.trim() !== '');

// The fragment of a link, or nothing where it would not be read back.
export function fragment_of(equipment) {
    const fragment = `#setup=${version}.${to_base64url(JSON.stringify(equipment))}`;
    return is_equipment(equipment) && fragment.length <= most_characters ? fragment : undefined;
}

const start = /^#setup=/;

// What a fragment carries: {equipment} or {problem: damaged | newer | too_long}; nothing where it is no link of this kind.
export function shared_in(hash) {
    if (!start.test(hash)) return undefined;
    if (hash.length > most_characters) return { problem: 'too_long' };
    const [, number, text] = /^#setup=([1-9]\d{0,3})\.([^#]*)/.exec(hash) ?? [];
    if (Number(number) > version) return { problem: 'newer' };
    try {
        const equipment = JSON.parse(from_base64url(text));
        return is_equipment(equipment) ? { equipment } : { problem: 'damaged' };
    } catch {
        return { problem: 'damaged' };
    }
}

// The fragment without the equipment: what a host wrote behind it stays.
export const fragment_without_equipment = hash => (start.test(hash) ? /#.*$/s.exec(hash.slice(1))?.[0] ?? '' : hash);

// Where a link leads: the public address where there is one, else this page's own, without what a host or a person
// has written behind it. Nothing for a page that is a file.
export function share_address(location, public_url) {
    if (public_url) return public_url;
    const url = new URL(location.href);
    return /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}` : undefined;
}

// The loads of a person, which are read in the unit of the equipment.
const load_paths =
    /^(base\.(max|best_set\.load|trap_bar_max|lowered_to)|(planned|setup)\.load|examination\.heaviest_load)$/;
const measure_paths = /^(lifter|hinge)\.(?!sex$|\w+_at$)/;

const typed = (drafts, pattern) =>
    Object.entries(drafts).filter(([path, text]) => pattern.test(path) && String(text).trim() !== '');

// What a person's own loads are changed between with this equipment, {from, to}; nothing where they stay as they are.
export function units_change({ drafts }, { entries }) {
    const from = drafts[`${part}unit`] ?? 'kg';
    return from !== entries.unit && typed(drafts, load_paths).length ? { from, to: entries.unit } : undefined;
}

// Whether body measures would be typed in other units from now on. Measures that are there keep theirs.
export const measures_change = ({ drafts, imperial }, shared) =>
    imperial !== shared.imperial && !typed(drafts, measure_paths).length;

function loads_in_new_unit(drafts, change) {
    if (!change) return drafts;
    const changed = typed(drafts, load_paths)
        .map(([path, text]) => [path, parsed_number(text)])
        .filter(([, load]) => typeof load === 'number')
        .map(([path, load]) => [path, String(load_in(load, change.from, change.to))]);
    return { ...drafts, ...Object.fromEntries(changed) };
}

// The state with the equipment in the place of its own. Loads are changed to its unit, so that 180 kg never become 180 lb.
export function with_equipment(state, equipment) {
    const kept = Object.entries(loads_in_new_unit(state.drafts, units_change(state, equipment)))
        .filter(([path]) => !path.startsWith(part));
    const set = Object.entries(equipment.entries).map(([path, text]) => [`${part}${path}`, text]);
    const imperial = measures_change(state, equipment) ? equipment.imperial : state.imperial;
    return { ...state, imperial, drafts: Object.fromEntries([...kept, ...set]) };
}
