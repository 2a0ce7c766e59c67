// The journal in the state: sessions are added, replaced and taken out. Pure, as state.js is; what a session means is
// decided by the core.

const is_finished = session => Number.isFinite(session.finished_at);

export const finished_sessions = journal => journal.filter(is_finished);
export const unfinished_session = journal => journal.find(session => !is_finished(session));

// An id is never used twice, not even that of a session that can still be brought back.
export const next_id = ({ journal, removed }) =>
    1 + Math.max(0, removed?.id ?? 0, ...journal.map(session => session.id));

// The core wants the order of time; of the same moment, that of the ids.
const in_order = journal => [...journal].sort((one, other) => one.at - other.at || one.id - other.id);

// Adds the session, or replaces the one with its id.
export function with_session(state, session) {
    const others = state.journal.filter(({ id }) => id !== session.id);
    return { ...state, journal: in_order([...others, session]) };
}

// Taken out, and kept until the next one is.
export function without_session(state, id) {
    const removed = state.journal.find(session => session.id === id);
    if (!removed) return state;
    return { ...state, journal: state.journal.filter(session => session !== removed), removed };
}

export function with_removed_session(state) {
    if (!state.removed) return state;
    return { ...with_session(state, state.removed), removed: null };
}

// Two pages gave one id to two sessions: all are numbered anew.
const renumbered = journal => in_order(journal).map((session, index) => ({ ...session, id: index + 1 }));

// Sessions of another page on the same record that this one has not seen: none is lost when both were written. Of two
// versions of one session the finished one counts, else this page's.
export function with_sessions_of(state, { journal: others }) {
    const is_same = (one, other) => one.id === other.id && one.at === other.at;
    const mine = state.journal.map(session => {
        const other = others.find(item => is_same(item, session));
        return other && is_finished(other) && !is_finished(session) ? other : session;
    });
    const known = [...state.journal, ...(state.removed ? [state.removed] : [])];
    const missing = others.filter(session => !known.some(item => is_same(item, session)));
    const journal = [...mine, ...missing];
    const clash = missing.some(({ id }) => state.journal.some(item => item.id === id));
    return { ...state, journal: clash ? renumbered(journal) : in_order(journal) };
}

export const next_course = ({ journal }) =>
    1 + Math.max(0, ...journal.map(session => session.course).filter(Number.isInteger));

// When a session of the ladder begins: the way back is dated anew where the whole gate was just gone through, and goes on
// where it came from a file.
export function with_way_back(state, { gate, base }, unit, now) {
    if (state.way_back && gate?.scope === 'passed') return state;
    if (state.way_back && gate?.scope === 'same_day') return { ...state, way_back: { ...state.way_back, imported: false } };
    const course = state.way_back?.course ?? next_course(state);
    return { ...state, way_back: { course, gate_at: now, ...(base && { base: base.value }), unit, imported: false } };
}

// It ends with its injury.
export const without_way_back = state => ({ ...state, way_back: null });
