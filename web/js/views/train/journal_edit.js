// All that is kept of one session, to put right. What the core objects to is not kept, and nothing typed is lost.
import { button, fields, h, hint } from '../../ui/dom.js';
import { entries_of, error_summary, number_field, problems_under } from '../../ui/forms.js';
import { finished_sessions } from '../../state/journal_state.js';
import { day, number, t } from '../../ui/locale.js';
import { parsed_number } from '../../state/state.js';
import { answer_names, score_names, session_field } from './session_fields.js';

const set_names = ['load', 'reps'];

export function journal_edit(app, session) {
    const journal = finished_sessions(app.state.journal);
    const index = journal.findIndex(({ id }) => id === session.id);
    const path = `journal[${index}]`;
    const draft = { ...session };
    let sets = session.sets.map(set => ({ ...set, load: String(set.load), reps: String(set.reps) }));
    const rows = h('div', { class: 'edit-sets' });
    const problems_place = h('div', { id: 'problems' });

    const changed = (name, value) => { draft[name] = value; };

    function set_row(set, place, problems) {
        const field = name => {
            const field_path = `${path}.sets[${place}].${name}`;
            return number_field(field_path, {
                draft: set[name], problem: problems[field_path], suffix: name === 'load' ? session.unit : undefined,
                changed: (_, text) => { set[name] = text; },
            });
        };
        const remove = () => {
            sets = sets.filter(item => item !== set);
            draw_sets();
        };
        return h('fieldset', { class: 'field edit-set' },
            h('legend', {}, t('journal.set', { set: number(place + 1) })),
            h('div', { class: 'pair' }, set_names.map(field)),
            button('secondary', t('journal.remove_set', { set: number(place + 1) }), remove));
    }

    function draw_sets(problems = {}) {
        rows.replaceChildren(...sets.map((set, place) => set_row(set, place, problems)));
    }

    function add_set() {
        const last = sets[sets.length - 1] ?? { load: String(session.load), reps: String(session.planned.reps) };
        sets = [...sets, { load: last.load, reps: last.reps }];
        draw_sets();
        rows.lastElementChild.querySelector('input').focus();
    }

    function save() {
        const parsed = set => ({ ...set, load: parsed_number(set.load), reps: parsed_number(set.reps) });
        const next = { ...draft, sets: sets.map(parsed) };
        const candidate = journal.map(item => (item.id === session.id ? next : item));
        const found = problems_under({ problems: app.problems_of(candidate) }, [path], { unit: session.unit });
        draw_sets(found);
        if (Object.keys(found).length) return app.show_problems(error_summary(entries_of(found)));
        app.change_session(session.id, () => next);
        return app.go({ name: 'journal' });
    }

    draw_sets();
    return [
        h('div', { class: 'toolbar' }, button('back', t('nav.back'), app.back)),
        h('h1', { tabindex: -1 }, t('journal.edit_heading', { day: day(session.at) })),
        hint(t('journal.edit_lead')),
        problems_place,
        fields(save,
            h('h2', {}, t('session.sets')),
            rows,
            button('secondary', t('journal.add_set'), add_set),
            h('h2', {}, t('journal.pain')),
            score_names.map(name => session_field(name, { session: draft, changed, path })),
            answer_names.map(name => session_field(name, { session: draft, changed, path })),
            button('primary', t('journal.save'), save),
            button('secondary', t('journal.cancel'), () => app.go({ name: 'journal' }))),
    ];
}
