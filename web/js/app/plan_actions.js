// What the app does with the plan of the day: when the person is awake, and what they have done.
export function plan_actions(app, { set_state }) {
    return {
        set_waking: waking => set_state({ ...app.state, waking }),
        mark_done: id => set_state({ ...app.state, done: { ...app.state.done, [id]: Date.now() } }),
        // before: when it was done the time before, or nothing.
        undo_done(id, before) {
            const { [id]: taken_back, ...others } = app.state.done;
            set_state({ ...app.state, done: before ? { ...others, [id]: before } : others });
        },
    };
}
