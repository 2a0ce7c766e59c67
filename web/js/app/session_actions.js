// What the app does with sessions: begin, change, finish, take out and bring back.
import {
    finished_sessions, next_id, unfinished_session, with_removed_session, with_session, with_way_back,
    without_session,
} from '../state/journal_state.js';
import { finished, new_session } from '../state/session_record.js';

export function session_actions(app, { core, set_state }) {
    let told; // what the core said of which journal, and when
    const told_for_ms = 60_000;

    const find = id => app.state.journal.find(session => session.id === id);
    const keep = session => set_state(with_session(app.state, session));

    return {
        session: find,
        running_session: () => unfinished_session(app.state.journal),
        // {problems, sessions, weeks, csv} of all finished sessions.
        journal_report() {
            const now = Date.now();
            const { journal } = app.state;
            if (told?.journal !== journal || Math.abs(now - told.at) > told_for_ms) {
                told = { journal, at: now, report: core.journal({ now, journal: finished_sessions(journal) }) };
            }
            return told.report;
        },
        problems_of: journal => core.journal({ now: Date.now(), journal }).problems,
        // what_of(loads): what is lifted, of the loads as they are now, or nothing. The first session after the gate
        // dates the way back.
        begin_session(what_of) {
            app.look_again();
            const what = app.report.loads && what_of(app.report.loads);
            if (!what || app.running_session()) return app.refresh();
            const now = Date.now();
            const is_ladder = what.kind === 'ladder';
            const state = is_ladder ? with_way_back(app.state, app.report.loads, what.unit, now) : app.state;
            const course = is_ladder ? { course: state.way_back.course } : {};
            set_state(with_session(state, new_session({ ...what, ...course }, next_id(state), now)));
            return app.go({ name: 'session' });
        },
        // change: fields, or a function that makes a new session of the old.
        change_session(id, change) {
            const session = find(id);
            if (session) keep(typeof change === 'function' ? change(session) : { ...session, ...change });
        },
        finish_session(id) {
            const state = with_session(app.state, finished(find(id), Date.now()));
            set_state({ ...state, timer: null });
        },
        // Without a single set there is nothing to bring back.
        discard_session(id) {
            const journal = app.state.journal.filter(session => session.id !== id);
            set_state({ ...app.state, journal, timer: null });
        },
        remove_session: id => set_state(without_session(app.state, id)),
        bring_session_back: () => set_state(with_removed_session(app.state)),
    };
}
