// Several people on one device: who answers, and what each can do with their record.
import { button, fields, h, hint, note } from '../../ui/dom.js';
import { save_button } from '../../ui/download.js';
import { entries_of, error_summary, number_field } from '../../ui/forms.js';
import { t } from '../../ui/locale.js';
import { keep_part } from './keep.js';
import { record_content } from './record_content.js';

const longest_name = 60; // letters, so that it fits a line on paper
const path = 'person.name';

export const name_words = name => name || t('people.unnamed');

function name_problem(name) {
    if (!name) return t('people.missing');
    if ([...name].length > longest_name) return t('people.too_long', { limit: longest_name });
    return undefined;
}

// done(name) is called with a name that fits; one that does not stays in the field.
function name_form(app, ui, words, done) {
    const submit = () => {
        const name = (ui.text ?? '').trim();
        ui.problem = name_problem(name);
        if (!ui.problem) return done(name);
        app.refresh();
        return app.show_problems(error_summary(entries_of({ [path]: ui.problem })));
    };
    const changed = (_, text) => {
        ui.text = text;
    };
    return fields(submit,
        number_field(path, { draft: ui.text, problem: ui.problem, changed, text: true }),
        button('primary', words, submit));
}

function forget_part(app, person, close) {
    const yes = () => {
        if (person.current) return app.forget();
        app.forget_person(person.id);
        return close();
    };
    return h('div', { class: 'notice', role: 'alert' },
        h('p', {}, t('people.forget_sure', { name: name_words(person.name) })),
        h('div', { class: 'actions' },
            button('secondary', t('people.forget_yes'), yes),
            button('secondary', t('people.keep'), close)));
}

function person_item(app, ui, person) {
    const name = name_words(person.name);
    const open = part => () => {
        app.people_ui = { [part]: person.id, text: person.name };
        app.refresh();
    };
    const close = () => {
        app.people_ui = {};
        app.refresh();
    };
    const rename = to => {
        app.rename_person(person.id, to);
        close();
    };
    const go_on = () => {
        app.switch_to(person.id);
        app.go({ name: 'start' });
    };
    return h('li', { class: 'item', 'data-person': person.id },
        h('h2', {}, name, person.current && h('span', { class: 'hint' }, ` ${t('people.current')}`)),
        h('div', { class: 'actions' },
            !person.current && button('primary', t('people.switch', { name }), go_on),
            ui.rename === person.id
                ? name_form(app, ui, t('people.save_name'), rename)
                : button('secondary', t('people.rename', { name }), open('rename')),
            save_button(t('people.export', { name }), undefined, () => record_content(app, person.id)),
            ui.forget === person.id
                ? forget_part(app, person, close)
                : button('secondary', t('people.forget', { name }), open('forget'))));
}

function add_part(app, ui) {
    const add = name => {
        app.people_ui = {};
        if (app.add_person(name)) return app.go({ name: 'start' });
        app.refresh();
        return app.show_problems(h('p', { class: 'notice', role: 'alert', tabindex: -1 }, t('people.not_added')));
    };
    return h('section', { class: 'part', 'aria-labelledby': 'add-person' },
        h('h2', { id: 'add-person' }, t('people.add')),
        ui.add
            ? name_form(app, ui, t('people.add_and_start'), add)
            : button('secondary', t('people.add_open'), () => {
                app.people_ui = { add: true };
                app.refresh();
                document.querySelector(`[name="${path}"]`)?.focus();
            }));
}

export function people_view(app) {
    const ui = (app.people_ui ??= {});
    const people = app.people();
    return [
        h('div', { class: 'toolbar' }, button('back', t('nav.back'), app.back)),
        h('h1', { tabindex: -1 }, t('people.heading')),
        hint(t('people.lead')),
        h('div', { id: 'problems' }),
        !people.length && [
            app.keeps_nothing_yet() ? keep_part(app) : note(t('people.not_kept')),
            button('secondary', t('people.start_fresh'), app.forget),
        ],
        h('ul', { class: 'items', role: 'list' }, people.map(person => person_item(app, ui, person))),
        people.length > 0 && add_part(app, ui),
    ];
}
