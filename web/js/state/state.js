// What the person has entered, and the request made of it. Pure: nothing here touches the page, the clock or storage.
// Whatever it means is decided by the core.
import { plain_text, plain_value } from './plain_text.js';
import { usable_timer } from './timer.js';
import { cm_per_inch, kg_per_lb, mm_per_inch } from './units.js';
import { are_waking_hours, usual_waking_hours, waking_windows } from './waking_hours.js';

const minute = 60_000;
const hour = 60 * minute;

// Answers that go on counting after they were given.
const clocks = ['hours_since_session', 'hours_since_pain'];

export const empty_state = () => ({
    version: 2,
    name: '', // of the person, as typed
    answers: {}, // field: value
    at: {}, // field: when it was answered, in ms
    episode: 'none', // as the request says it
    episode_seen: 'none', // as the last shown result says it; the next assessment starts from it
    standing: null, // {care_level, at, tapped_by_mistake, fields that led to it}
    withdrawn: false, // an earlier result was tapped by mistake
    hours: {}, // field: {text, unit} as typed
    drafts: {}, // dotted path in the request: text as typed
    coming_back_at: {}, // path: when that was told, in ms
    gate_day: null, // day number on which the scores of the gate were typed
    examined_at: null, // when the examination was entered
    examined_for: null, // rules that were reasons then; {given: answers} until a result says them (flow.js)
    imperial: false, // body measures are typed in inches and pounds
    units_by: {}, // loads, body: who chose the unit, person | page (its address); nothing: nobody
    country: null,
    journal: [], // session records, in the order of time; the last may be going on (journal_state.js)
    removed: null, // the session that was taken out last, for undo
    film: [], // [{at, finding: yes | no | not_sure}]: checks on film, in the order of time (film_state.js)
    film_draft: {}, // the check that is being filled in; with `at`, a change of that one
    way_back: null, // {course, gate_at, base, unit, imported} from the first session after the gate
    history: [], // [{at, care_level, rules, examination, gate_at}]: results of another time, never in force again
    waking: null, // {from, to}: when the person is awake, "07:00"; nothing: as usual
    done: {}, // id of an item of the plan: when it was done last
    timer: null, // the one that is running, see timer.js
    timer_sound: 'none', // how its end makes itself known: none | beep | vibrate
    set_aside: [], // [{from, value}]: what was saved here and could not be used
});

// Of a saved record; what is newer is another page's.
export const known_versions = [1, 2];
const is_object = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const is_dated = value => is_object(value) && Number.isFinite(value.at);
const is_session = value => is_dated(value) && Number.isInteger(value.id);
const is_way_back = value => is_object(value) && Number.isInteger(value.course) && Number.isFinite(value.gate_at);

const same_type = (one, other) => typeof one === typeof other && Array.isArray(one) === Array.isArray(other);

// The items of a list that can be used; the others are set aside, never dropped.
function usable_items(state, from, usable) {
    const kept = state[from].filter(usable);
    const others = state[from].filter(item => !kept.includes(item)).map(value => ({ from, value }));
    return { ...state, [from]: kept, set_aside: [...state.set_aside, ...others] };
}

// A list that is something else in storage.
const not_lists = (state, saved) => Object.keys(state)
    .filter(key => Array.isArray(state[key]) && saved[key] !== undefined && !Array.isArray(saved[key]))
    .map(from => ({ from, value: saved[from] }));

function usable_value(state, from, usable) {
    const value = state[from];
    if (value === null || usable(value)) return state;
    return { ...state, [from]: null, set_aside: [...state.set_aside, { from, value }] };
}

// The first of several with one id counts.
function with_usable_parts(state) {
    const ids = new Set();
    const is_new = ({ id }) => !ids.has(id) && ids.add(id);
    let next = usable_items(state, 'journal', item => is_session(item) && is_new(item));
    next.journal.sort((one, other) => one.at - other.at || one.id - other.id);
    next = usable_items(next, 'history', is_dated);
    next = usable_items(next, 'film', is_dated);
    next = usable_value(next, 'removed', is_session);
    next = usable_value(next, 'way_back', is_way_back);
    const done = Object.fromEntries(Object.entries(next.done).filter(([, at]) => Number.isFinite(at)));
    return {
        ...next, done, timer: usable_timer(next.timer), waking: are_waking_hours(next.waking) ? next.waking : null,
    };
}

// In version 1 the person said which step they were on; now the journal does.
function without_typed_step(state) {
    const { current_rung, ...drafts } = state.drafts;
    if (current_rung === undefined) return state;
    return { ...state, drafts, set_aside: [...state.set_aside, { from: 'drafts.current_rung', value: current_rung }] };
}

// What storage holds may be anything: an older version's, or damaged.
export function restored(saved) {
    const state = empty_state();
    if (!known_versions.includes(saved?.version)) return state;
    for (const key of Object.keys(state).filter(name => name !== 'version')) {
        if (same_type(saved[key], state[key]) || state[key] === null) state[key] = saved[key] ?? state[key];
    }
    for (const typed of ['name', 'drafts', 'hours']) state[typed] = plain_value(state[typed]);
    state.set_aside = [...state.set_aside, ...not_lists(empty_state(), saved)];
    // An answer of unknown age would count as new.
    const undated = Object.keys(state.answers).filter(field => !Number.isFinite(state.at[field]));
    if (typeof state.standing?.at !== 'number') state.standing = null;
    return with_usable_parts(without_typed_step(without_fields(state, undated)));
}

export function with_answers(state, given, now) {
    const next = { ...state, answers: { ...state.answers }, at: { ...state.at } };
    for (const [field, value] of Object.entries(given)) {
        if (value === undefined) {
            delete next.answers[field];
            delete next.at[field];
        } else {
            next.answers[field] = value;
            next.at[field] = now;
        }
    }
    return next;
}

// Answers that the core no longer counts, or that may have changed, are dropped, so that they are asked again.
export function without_fields(state, fields) {
    const hours = Object.fromEntries(Object.entries(state.hours).filter(([field]) => !fields.includes(field)));
    return with_answers({ ...state, hours }, Object.fromEntries(fields.map(field => [field, undefined])));
}

export const without_answers = state =>
    next_assessment({ ...state, answers: {}, at: {}, hours: {}, withdrawn: false });

// Symptoms have changed: all that these fields do not hold stays, and so does an injury that is not over.
export const without_changed = (state, fields) =>
    without_fields(next_assessment({ ...state, withdrawn: false }), fields);

export const next_assessment = state => ({ ...state, episode: state.episode_seen });

// The scores of the gate belong to a day: what was "today" when it was typed is "yesterday" one day later.
const gate = 'entry_gate.';
const coming_back = 'coming_back.';
export const load_unit = 'equipment.unit';
const day_of = ms => {
    const date = new Date(ms);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / (24 * hour);
};

export function with_draft(state, path, text, now) {
    const drafts = { ...state.drafts, [path]: plain_text(text) };
    const units_by = path === load_unit ? { ...state.units_by, loads: 'person' } : state.units_by;
    const gate_day = path.startsWith(gate) ? day_of(now) : state.gate_day;
    const told = path.startsWith(coming_back) && { [path]: now };
    return { ...state, drafts, units_by, gate_day, coming_back_at: { ...state.coming_back_at, ...told } };
}

export const with_imperial = (state, imperial) =>
    ({ ...state, imperial, units_by: { ...state.units_by, body: 'person' } });

// Entries whose numbers mean something else in another unit.
const in_load_unit = /^(base|planned)\.|^equipment\.(?!unit$)|^setup\.load$|^examination\.heaviest_load$/;
const in_body_unit = /^(lifter|hinge)\./;

// loads | body: the unit that an entry is typed in, or that it chooses.
export function unit_group(path) {
    if (path === load_unit || in_load_unit.test(path)) return 'loads';
    return in_body_unit.test(path) ? 'body' : undefined;
}

const has_entry = ({ drafts }, paths) =>
    Object.entries(drafts).some(([path, text]) => paths.test(path) && String(text).trim() !== '');

// units: kg | lb, as the page's address asks. Only where the person has chosen nothing, and no number stands that would
// change its meaning.
export function with_units(state, units) {
    if (!units) return state;
    const { loads, body } = state.units_by;
    const given = state.drafts[load_unit];
    const loads_free = (given === undefined || loads === 'page') && loads !== 'person' &&
        !state.way_back && !has_entry(state, in_load_unit);
    const body_free = (!state.imperial || body === 'page') && body !== 'person' && !has_entry(state, in_body_unit);
    return {
        ...state,
        drafts: loads_free ? { ...state.drafts, [load_unit]: units } : state.drafts,
        imperial: body_free ? units === 'lb' : state.imperial,
        units_by: { ...state.units_by, ...(loads_free && { loads: 'page' }), ...(body_free && { body: 'page' }) },
    };
}

export function with_gate_of_today(state, now) {
    const age = state.gate_day === null ? 0 : day_of(now) - state.gate_day;
    if (age === 0) return state;
    if (age === -1) return { ...state, gate_day: day_of(now) }; // back over the date line: still today's
    const others = Object.entries(state.drafts).filter(([path]) => !path.startsWith(gate));
    const today = Object.entries(state.drafts).filter(([path]) => path.startsWith(`${gate}today.`));
    const moved = age === 1 ? today.map(([path, text]) => [path.replace('today', 'yesterday'), text]) : [];
    return { ...state, drafts: Object.fromEntries([...others, ...moved]), gate_day: moved.length ? day_of(now) : null };
}

export function without_drafts(state, prefix) {
    const kept = Object.entries(state.drafts).filter(([path]) => !path.startsWith(prefix));
    return { ...state, drafts: Object.fromEntries(kept) };
}

// A number with a point or a comma; anything else stays the text it is, for the core to object to.
export function parsed_number(text) {
    const plain = String(text).trim();
    return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : plain;
}

// "16 24,5" → [16, 24.5]
export const parsed_list = text =>
    text.split(/[\s;]+/).map(item => item.replace(/,$/, '')).filter(Boolean).map(parsed_number);

// The rest of what is typed is numbers.
const text_paths =
    /^why\.|(^|\.)(by|may_exercise|sex|unit|masked|past_pain|three_contacts|quiet_24h|alternate_heat_and_ice|heat_side|(deadlift|romanian)_at|kind|goal)$/;
const list_paths = /(^|\.)(kettlebells|raises_mm|rack_pins_mm|lacks)$/;
const yes_paths = /(^|\.)(trap_bar|lifted_90)$/;

// What one inch or pound of a body measure is in the unit of the request.
const imperial_factors = [
    [/^lifter\..*_cm$/, cm_per_inch], [/^hinge\..*_mm(\[\d\])?$/, mm_per_inch], [/^lifter\.mass_kg$/, kg_per_lb],
];
export const imperial_factor = path => imperial_factors.find(([pattern]) => pattern.test(path))?.[1];

// The tries of the hinge test are read off a tape measure, in cm.
const tries_path = /_tries_mm(\[\d\])?$/;
const typed_factor = (path, imperial) => {
    if (imperial) return imperial_factor(path);
    return tries_path.test(path) ? 10 : undefined;
};

// A list of which each item is typed in a field of its own.
export const is_typed_apart = path => tries_path.test(path);

function draft_value(path, text, imperial) {
    const factor = typed_factor(path, imperial);
    const typed = factor && parsed_number(text);
    if (typeof typed === 'number') return typed * factor;
    if (text_paths.test(path)) return text;
    if (yes_paths.test(path)) return text === 'yes';
    return list_paths.test(path) ? parsed_list(text) : parsed_number(text);
}

// How a value of a request is typed: what draft_value() reads back.
export function draft_text(path, value, imperial) {
    const factor = typed_factor(path, imperial);
    if (factor && typeof value === 'number') return String(Number((value / factor).toFixed(6)));
    if (yes_paths.test(path)) return value ? 'yes' : 'no';
    return list_paths.test(path) ? value.join(' ') : String(value);
}

function put(target, path, value) {
    const parts = path.replace(/\[(\d+)\]/g, '.$1').split('.');
    const last = parts.pop();
    let node = target;
    parts.forEach((part, index) => {
        node[part] ??= /^\d+$/.test(parts[index + 1] ?? last) ? [] : {};
        node = node[part];
    });
    node[last] = value;
}

// Rows left empty are left out: a hole in a list would read as null.
function compacted(value) {
    if (Array.isArray(value)) return value.filter(item => item !== undefined).map(compacted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, compacted(item)]));
}

// Below 0 where a date is ahead of now. The core decides what that means; nothing at all where there is none.
const hours_since = (at, now) => (Number.isFinite(at) ? (now - at) / hour : undefined);
const dates_of = (state, fields) => fields.map(field => state.at[field]);
const hours_since_oldest = (state, fields, now) => hours_since(Math.min(...dates_of(state, fields)), now);
const hours_since_newest = (state, fields, now) => hours_since(Math.max(...dates_of(state, fields)), now);

// An answer as it is now: clocks have gone on since.
export function answer_now(state, field, now) {
    const value = state.answers[field];
    if (!clocks.includes(field) || typeof value !== 'number') return value;
    return value + Math.max(0, now - state.at[field]) / hour;
}

// expires(field): whether an answer to it loses its worth with time.
function answers_now(state, now, expires) {
    const answers = Object.fromEntries(Object.keys(state.answers).map(field => [field, answer_now(state, field, now)]));
    const fields = Object.keys(state.answers);
    const not_noticed = field => state.answers[field] === 'not_noticed_yet';
    answers.age_hours = hours_since_oldest(state, fields.filter(field => expires(field) && !not_noticed(field)), now);
    answers.not_noticed_age_hours = hours_since_oldest(state, fields.filter(not_noticed), now);
    answers.newest_age_hours = hours_since_newest(state, fields, now);
    return answers;
}

// The way back and what was done on it; before its first session there is neither.
function way_back_parts({ way_back, journal }) {
    if (!way_back) return {};
    const counts = ({ kind, course, finished_at }) =>
        kind === 'ladder' && course === way_back.course && Number.isFinite(finished_at);
    return { way_back, journal: journal.filter(counts) };
}

// What was seen on film, and when.
const film_parts = ({ film }) => (film.length ? { film } : {});

// What was done longer ago than a day decides nothing.
const lately_done = (done, now) => Object.fromEntries(Object.entries(done).filter(([, at]) => now - at < 24 * hour && at <= now));

// The day of the plan, on the clock of the place.
const day_parts = ({ waking, done }, now) =>
    ({ waking: waking_windows(waking ?? usual_waking_hours, now), done: lately_done(done, now) });

// What was told before the first weight, with its age, and the session nearest to now that was kept. What is undated is as
// old as time itself.
function coming_back_parts({ coming_back_at, journal }, told = {}, now) {
    const age_of = at => hours_since(Number.isFinite(at) ? at : 0, now);
    const ages = { layoff_weeks: 'layoff_age_hours', past_pain: 'past_age_hours' };
    const aged = Object.entries(ages).filter(([field]) => told[field] !== undefined)
        .map(([field, age]) => [age, age_of(coming_back_at[coming_back + field])]);
    const kept = journal.filter(({ finished_at, sets }) => Number.isFinite(finished_at) && sets?.length > 0);
    const [nearest] = kept.map(({ at }) => age_of(at)).toSorted((one, other) => Math.abs(one) - Math.abs(other));
    const trained = nearest !== undefined && { trained_hours_ago: nearest };
    const { healed, ...others } = told;
    const parts = {
        ...others, ...(told.past_pain === 'healed' && healed && { healed }), ...Object.fromEntries(aged), ...trained,
    };
    return Object.keys(parts).length ? { coming_back: parts } : {};
}

// What triage reads, with the entries at these paths.
function request_with(state, now, expires, takes) {
    const request = { version: 1, answers: answers_now(state, now, expires), episode: state.episode };
    if (state.standing) {
        const { at, care_level, tapped_by_mistake } = state.standing;
        request.standing = { care_level, tapped_by_mistake, minutes_ago: (now - at) / minute };
    }
    for (const [path, text] of Object.entries(state.drafts)) {
        if (takes(path) && String(text).trim() !== '') put(request, path, draft_value(path, text, state.imperial));
    }
    if (request.examination) request.examination.entered_hours_ago = hours_since(state.examined_at, now);
    return request;
}

const longest_told = 40; // letters; every answer there is, is shorter
const may_be_told = value => typeof value === 'number' || (typeof value === 'string' && value.length <= longest_told);
const told_of = entries => Object.fromEntries(Object.entries(entries).filter(([, value]) => may_be_told(value)));

// The small text of which triage is made. However much else is kept or typed, it stays small.
// questions: {field: its row of the catalogue}
export function triage_request(state, now, questions) {
    const known = Object.keys(state.answers).filter(field => questions[field]);
    const answers = told_of(Object.fromEntries(known.map(field => [field, state.answers[field]])));
    const drafts = told_of(state.drafts);
    return compacted(request_with({ ...state, answers, drafts }, now, field => questions[field].expires,
        path => path.startsWith('examination.')));
}

export function to_request(state, now, expires) {
    const request = request_with(state, now, expires, () => true);
    if (state.examined_at !== null && !state.examined_for?.given) request.examined_for = Array.isArray(state.examined_for) ? state.examined_for : [];
    request.recovery = { ...request.recovery, ...day_parts(state, now) };
    Object.assign(request, coming_back_parts(state, request.coming_back, now));
    return compacted({ ...request, now, ...way_back_parts(state), ...film_parts(state) });
}
