// Two pages with one record: a second tab, or a page that the browser's Back brings up as it was left. What this page
// changed is put into what the other has saved meanwhile, never the other way round: an old page must not write its old
// answers over newer ones. Pure, as state.js is.
//
// base: what this page last read or wrote. What only one page has changed since then is as that page has it. Where both
// have, this page counts, which is saved last; but the later of two answers to one question, the graver of two results
// that stand, and every session, check on film and earlier result of either.
import { with_film_of } from './film_state.js';
import { graver_standing } from './flow.js';
import { with_sessions_of } from './journal_state.js';
import { load_unit, unit_group } from './state.js';

export const same = (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other);

const joined_value = (base, mine, theirs) => (same(mine, base) ? theirs : mine);

const without_nothing = object => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

// Each entry by itself.
function joined_entries(base, mine, theirs, join = joined_value) {
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
    const pairs = names.map(name => [name, join(base[name], mine[name], theirs[name], name)]);
    return without_nothing(Object.fromEntries(pairs));
}

// Whose answer to a field counts; one that was taken back counts as taken back now.
function answers_of(base, mine, theirs, field) {
    const answer = state => [state.answers[field], state.at[field]];
    if (same(answer(mine), answer(base))) return theirs;
    const later = !same(answer(theirs), answer(base)) && theirs.at[field] > mine.at[field];
    return later ? theirs : mine;
}

function joined_answers(base, mine, theirs) {
    const fields = [...new Set([...Object.keys(theirs.answers), ...Object.keys(mine.answers)])];
    const of = part => without_nothing(Object.fromEntries(
        fields.map(field => [field, answers_of(base, mine, theirs, field)[part][field]])));
    return { answers: of('answers'), at: of('at') };
}

// Numbers that were typed in one unit never come to stand under the other: where the pages have not the same unit and
// this one has changed any of them, all of them are as on this page.
const in_group = ({ drafts }, group) =>
    Object.fromEntries(Object.entries(drafts).filter(([path]) => unit_group(path) === group));
const unit_of = ({ drafts, imperial }, group) => (group === 'loads' ? drafts[load_unit] : imperial);

function joined_drafts(base, mine, theirs) {
    const own = ['loads', 'body'].filter(group => !same(unit_of(mine, group), unit_of(theirs, group)) &&
        !same([in_group(base, group), unit_of(base, group)], [in_group(mine, group), unit_of(mine, group)]));
    const join = (before, here, there, path) =>
        (own.includes(unit_group(path)) ? here : joined_value(before, here, there));
    return {
        drafts: joined_entries(base.drafts, mine.drafts, theirs.drafts, join),
        imperial: own.includes('body') ? mine.imperial : joined_value(base.imperial, mine.imperial, theirs.imperial),
    };
}

// A list of which nothing is lost: theirs, and what this page has added.
const joined_list = (base, mine, theirs) =>
    [...theirs, ...mine.filter(item => ![...base, ...theirs].some(other => same(item, other)))];

// A session that this page has not touched is as the other page has it, and gone where the other took it out.
function without_stale_sessions(base, mine, theirs) {
    const is_same = one => other => one.id === other.id && one.at === other.at;
    const as_theirs = session => {
        const before = base.journal.find(is_same(session));
        if (!before || !same(before, session)) return session;
        return theirs.journal.find(is_same(session));
    };
    return { ...mine, journal: mine.journal.map(as_theirs).filter(Boolean) };
}

// What this page took out is not brought back by a page that has not touched it.
function without_taken_out(base, mine, theirs, list, is_same) {
    const taken_out = item => base[list].some(before => same(before, item)) && !mine[list].some(is_same(item));
    return { ...theirs, [list]: theirs[list].filter(item => !taken_out(item)) };
}

function joined_journal(base, mine, theirs) {
    const is_same = one => other => one.id === other.id && one.at === other.at;
    const others = without_taken_out(base, mine, theirs, 'journal', is_same);
    const removed = joined_value(base.removed, mine.removed, null);
    return with_sessions_of({ ...without_stale_sessions(base, mine, theirs), removed }, others).journal;
}

function joined_film(base, mine, theirs) {
    const is_same = one => other => one.at === other.at;
    const untouched = check => base.film.some(before => same(before, check));
    const others = without_taken_out(base, mine, theirs, 'film', is_same);
    return with_film_of({ ...mine, film: mine.film.filter(check => !untouched(check)) }, others).film;
}

const entries = ['hours', 'units_by', 'done', 'film_draft'];
const lists = ['history', 'set_aside'];

export function joined(base, mine, theirs) {
    const each = (names, join) =>
        Object.fromEntries(names.map(name => [name, join(base[name], mine[name], theirs[name])]));
    const standing = same(mine.standing, base.standing) || same(theirs.standing, base.standing)
        ? joined_value(base.standing, mine.standing, theirs.standing)
        : graver_standing(mine.standing, theirs.standing);
    return {
        ...each(Object.keys(mine), joined_value),
        ...each(entries, joined_entries),
        ...each(lists, joined_list),
        ...joined_answers(base, mine, theirs),
        ...joined_drafts(base, mine, theirs),
        standing,
        journal: joined_journal(base, mine, theirs),
        film: joined_film(base, mine, theirs),
    };
}
