// What the app does with records: people on one device, files in and out, undo.
import { graver_standing, standing_after_result } from '../state/flow.js';
import { empty_state, restored } from '../state/state.js';
import { left_out, state_brought_back, state_from_record, state_with_best, to_record } from '../state/record_file.js';
import { with_equipment } from '../state/share.js';

const two_digits = value => String(value).padStart(2, '0');
const local_day = date =>
    `${date.getFullYear()}-${two_digits(date.getMonth() + 1)}-${two_digits(date.getDate())}`;

export function record_actions(app, { store, set_state, open_record }) {
    let replaced; // by an import, where storage does not keep it

    const standing_now = () => standing_after_result(app.state, app.report, Date.now());
    const show = record => {
        replaced = undefined;
        app.import_ui = undefined;
        app.people_ui = undefined;
        open_record(record);
    };

    // Without storage there is room for one person.
    function add(state) {
        const added = store.add(state);
        if (added) show(store.load());
        return added;
    }

    // Both at once, or nothing: what was there can be brought back.
    function replace(state) {
        const before = { ...app.state, standing: standing_now() };
        replaced = store.keep_replaced(before) ? undefined : before;
        set_state(state);
    }

    const today = () => local_day(new Date());
    const read_text = text => app.core.read_file(new TextEncoder().encode(text), today());

    // {text, left_out, problems}: the file, the entries that are not in it because it could not be brought in with them,
    // and what is wrong all the same. The core checks an entry only where it is used; so the file is read anew until
    // nothing more is left out.
    // The result of somebody whose record is not open is worked out for their file only.
    function record_of(id) {
        const is_open = id === store.current();
        const state = is_open ? app.state : restored(store.state_of(id));
        const report = is_open ? app.report : app.report_on(state);
        const now = Date.now();
        let { problems } = report;
        for (;;) {
            const record = to_record(state, now, report.ruleset.version, report, problems);
            const text = `${JSON.stringify(record, null, 1)}\n`;
            const known = left_out(state, problems).length;
            const found = read_text(text).problems;
            problems = [...problems, ...found];
            const left = left_out(state, problems);
            if (left.length === known) return { text, left_out: left, problems: found };
        }
    }

    return {
        people: store.people,
        kept: store.kept,
        discard: store.discard,
        may_save: store.may_save,
        record_of,
        today,
        person_id: store.current,
        add_person: name => add({ ...empty_state(), name, country: app.state.country }),
        switch_to(id) {
            store.choose(id);
            show(store.load());
        },
        rename_person(id, name) {
            if (id === store.current()) set_state({ ...app.state, name });
            else store.rename(id, name);
        },
        forget_person: id => store.forget(id),
        import_record: record => replace(state_from_record(app.state, app.report, record, Date.now())),
        import_as_new(record) {
            const fresh = { ...empty_state(), country: app.state.country };
            return add(state_from_record(fresh, app.report_on(fresh), record, Date.now()));
        },
        import_best: (best, unit) => replace(state_with_best(app.state, best, unit, Date.now())),
        use_equipment: equipment => replace(with_equipment(app.state, equipment)),
        replaced: () => replaced ?? store.replaced(),
        // The other way round it can be done again.
        undo_import() {
            const before = restored(replaced ?? store.replaced());
            const now = app.state;
            replace(state_brought_back(before, now, graver_standing(standing_now(), before.standing)));
        },
    };
}
