// Checks on film in the state: kept, changed and taken out. Pure, as state.js is; what was seen means is decided by the core.

const in_order = film => [...film].sort((one, other) => one.at - other.at);

export const is_filled_in = ({ at, ...seen }) => Object.values(seen).some(Boolean);

// The draft becomes a check of now, or takes the place of the one it changes.
export function with_film_check(state, now) {
    const { at = now, ...seen } = state.film_draft;
    const others = state.film.filter(check => check.at !== at);
    return { ...state, film: in_order([...others, { at, ...seen }]), film_draft: {} };
}

export const with_film_answer = (state, finding, answer) =>
    ({ ...state, film_draft: { ...state.film_draft, [finding]: answer } });

export const with_film_change = (state, at) =>
    ({ ...state, film_draft: state.film.find(check => check.at === at) ?? {} });

// What was answered stands in the draft, to be kept again.
export function without_film_check(state, at) {
    const { at: unused, ...seen } = state.film.find(check => check.at === at) ?? {};
    return { ...state, film: state.film.filter(check => check.at !== at), film_draft: seen };
}

// Those of another page on the same record that this one has not seen. As with sessions, one that was taken out here
// may come back: better twice than lost.
export function with_film_of(state, { film: others }) {
    const missing = others.filter(({ at }) => !state.film.some(check => check.at === at));
    return missing.length ? { ...state, film: in_order([...state.film, ...missing]) } : state;
}
