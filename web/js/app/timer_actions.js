// What the app does with its timer: one at a time, kept at once.
import { extended_timer, paused_timer, resumed_timer, started_timer } from '../state/timer.js';

export function timer_actions(app, { set_state }) {
    const keep = timer => set_state({ ...app.state, timer });
    const change = how => app.state.timer && keep(how(app.state.timer, Date.now()));
    return {
        // what: {kind, seconds or steps, item, most}, see timer.js.
        begin_timer(what) {
            keep(started_timer(what, Date.now()));
            app.timer_bar.begin();
        },
        change_timer: change,
        extend_timer: seconds => change((timer, now) => extended_timer(timer, seconds, now)),
        pause_timer: () => change(paused_timer),
        resume_timer: () => change(resumed_timer),
        stop_timer: () => keep(null),
        set_timer_sound: timer_sound => set_state({ ...app.state, timer_sound }),
    };
}
