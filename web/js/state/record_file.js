// A person's record as a file, and back. Pure. The shape is docs/schema/record-1.schema.json; whether a file may be
// used is decided by the core before anything here is called.
import { standing_after_result } from './flow.js';
import { finished_sessions } from './journal_state.js';
import { draft_text, empty_state, is_typed_apart, restored, to_request, with_draft } from './state.js';

const parts = ['lifter', 'hinge', 'equipment', 'base', 'planned', 'setup'];
const format = { format: 'liftback-record', version: 1 };

const of_part = path => path.split(/[.[]/)[0];
const parent = path => path.slice(0, path.lastIndexOf('.') + 1);

// What is not there, and the entry that asks for it, where that is elsewhere.
const asked_for_by = { 'equipment.trap_bar': 'planned.trap_bar' };

// One of several things of a kind: without one of its fields the rest of it says nothing.
const thing_of = path => /^.*\[\d+\](?=\.)/.exec(path)?.[0];

// Whether the entry cannot stand in a file because of this problem: it is wrong itself, or waits for what is missing.
function is_unsound(path, { field, code }) {
    if (field === path || field.startsWith(`${path}[`)) return true;
    if (thing_of(field) && thing_of(field) === thing_of(path)) return true;
    if (code !== 'missing') return false;
    return asked_for_by[field] ? path === asked_for_by[field] : path.startsWith(parent(field));
}

// A file holds what is in order; other entries stay in the page.
const sound_drafts = (drafts, problems) =>
    Object.fromEntries(Object.entries(drafts)
        .filter(([path]) => !problems.some(problem => is_unsound(path, problem))));

// The entries that a file has to leave out, by their paths.
export const left_out = (state, problems) => Object.entries(state.drafts)
    .filter(([path, text]) => parts.includes(of_part(path)) && String(text).trim() !== '')
    .map(([path]) => path)
    .filter(path => problems.some(problem => is_unsound(path, problem)));

const never = () => false;

const sound_request = (state, now, problems) =>
    to_request({ ...state, drafts: sound_drafts(state.drafts, problems) }, now, never);

const latest = (...times) => Math.max(0, ...times.filter(Number.isFinite));

// As it stands in a file: its hours counted to then.
function examination_at(state, at, problems) {
    const { examination } = sound_request(state, at, problems);
    if (!examination) return undefined;
    const { entered_hours_ago = 0, ...entered } = examination;
    if (typeof entered.hours_ago === 'number') entered.hours_ago += Math.max(0, entered_hours_ago);
    return entered;
}

// The present result as a dated entry, or nothing where nothing was answered.
function entry_of(state, report) {
    const at = latest(...Object.values(state.at), state.standing?.at, state.examined_at);
    if (!at) return undefined;
    const examination = examination_at(state, at, report.problems);
    const { care_level, reasons } = report.triage;
    const gate_at = state.way_back?.gate_at;
    return {
        at,
        care_level,
        rules: reasons.map(({ rule }) => rule),
        ...(examination && { examination }),
        ...(gate_at !== undefined && { gate_at }),
    };
}

// In the order of time; the same entry once.
function joined_history(...entries) {
    const by_text = new Map(entries.filter(Boolean).map(entry => [JSON.stringify(entry), entry]));
    return [...by_text.values()].sort((one, other) => one.at - other.at);
}

const history_now = (state, report) => joined_history(...state.history, entry_of(state, report));

// ruleset: its version. problems: of the entries; those of the report, and what reading the file anew has found.
export function to_record(state, now, ruleset, report, problems = report.problems) {
    const request = sound_request(state, now, problems);
    return {
        ...format,
        exported_at: now,
        ruleset,
        name: state.name,
        entries: Object.fromEntries(parts.filter(part => request[part]).map(part => [part, request[part]])),
        imperial: state.imperial,
        country: state.country,
        way_back: state.way_back,
        journal: finished_sessions(state.journal),
        ...(state.film.length && { film: state.film }), // older pages do not know it
        history: history_now(state, report),
    };
}

const is_branch = value => typeof value === 'object' && value !== null;

// {a: {b: 1}, c: [{d: 2}]} → [['a.b', 1], ['c[0].d', 2]]; a list of numbers stays one value
// unless each of them has a field.
function leaves(value, path) {
    if (Array.isArray(value) && (value.some(is_branch) || is_typed_apart(path)))
        return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
    if (!is_branch(value) || Array.isArray(value)) return [[path, value]];
    return Object.entries(value).flatMap(([key, item]) => leaves(item, path ? `${path}.${key}` : key));
}

export const drafts_of = (entries, imperial) =>
    Object.fromEntries(leaves(entries, '').map(([path, value]) => [path, draft_text(path, value, imperial)]));

// The state after a file was brought in. Answers, examination and the day's scores, the file's and this person's, only
// stand in the history; a result that stands for this person, and an injury that is not over, go on.
export function state_from_record(state, report, record, now) {
    const standing = standing_after_result(state, report, now);
    const way_back = record.way_back ? { ...record.way_back, imported: true } : null;
    // A way back ends with its injury: as long as there is one, so is the other.
    const episodes = way_back ? ['open', 'open'] : [state.episode, state.episode_seen];
    return restored({
        ...empty_state(),
        name: state.name || record.name || '',
        country: record.country ?? state.country,
        imperial: record.imperial === true,
        drafts: drafts_of(record.entries ?? {}, record.imperial),
        way_back,
        journal: record.journal ?? [],
        film: record.film ?? [],
        history: joined_history(...history_now(state, report), ...(record.history ?? [])),
        set_aside: state.set_aside,
        standing,
        episode: episodes[0],
        episode_seen: episodes[1],
    });
}

// The best lifts of a training log: `best` as the core read it, its loads already in the unit of these entries.
export function state_with_best(state, { max, set, trap_bar_max, weeks_since }, unit, now) {
    const given = {
        'base.max': max?.load,
        'base.best_set.load': set?.load,
        'base.best_set.reps': set?.reps,
        'base.best_set.reps_in_reserve': set?.reps_in_reserve,
        'base.trap_bar_max': trap_bar_max?.load,
        'base.weeks_since': weeks_since,
        'equipment.unit': unit,
    };
    const others = Object.entries(state.drafts).filter(([path]) => of_part(path) !== 'base');
    const told = Object.entries(given).filter(([, value]) => value !== undefined);
    return told.reduce((next, [path, value]) => with_draft(next, path, draft_text(path, value, false), now),
        { ...state, drafts: Object.fromEntries(others) });
}

// Undo: what was replaced comes back; what was answered since stays, and so does the graver result.
export function state_brought_back(replaced, state, standing) {
    const hours = { ...replaced.hours, ...state.hours };
    const answers = { ...replaced.answers, ...state.answers };
    return { ...replaced, answers, at: { ...replaced.at, ...state.at }, hours, standing };
}
