// A form whose problems come from the core: shown once it was sent, at the fields and in a summary. Nothing entered is
// lost, for every change is kept at once.
import { button, fields, h, hint } from './dom.js';
import { choice_field, entries_of, error_summary, number_field, problems_under } from './forms.js';
import { t } from './locale.js';

export const unit_of = app => app.state.drafts['equipment.unit'] ?? 'kg';

// Draws the page anew where an entry changes what else is asked: the form stays open, and the focus is on `selector`.
export function refresh_form(app, name, selector) {
    app.refresh();
    const form = document.querySelector(`[data-form="${name}"]`);
    form.open = true;
    form.querySelector(selector)?.focus({ preventScroll: true });
}

// The chosen one of a choice_field.
export const chosen_in = path => `input[name="${path}"]:checked`;

export const pair = (...fields) => h('div', { class: 'pair' }, fields);

export const numbers = field => (path, suffix) => number_field(path, { ...field(path), suffix });

// The unit of all loads stands in two forms of one page.
export function unit_choice(app, field, form) {
    const path = 'equipment.unit';
    const group = `${form}.${path}`;
    const options = app.catalogue.choices[path].map(value => [value, t(`form.${path}.${value}`)]);
    const changed = (_, value) => {
        app.draft(path, value);
        refresh_form(app, form, chosen_in(group));
    };
    return choice_field(path, options, { ...field(path), draft: unit_of(app), changed, group });
}

// prefixes: paths in the request that belong to this form. content(field) gives its fields; field(path) what they need.
export function form_section(app, { name, prefixes, open = true, content }) {
    const found_here = () =>
        problems_under(app.report, prefixes, { unit: unit_of(app), imperial: app.state.imperial });
    const problems = app.checked.has(name) ? found_here() : {};
    const field = path => ({ draft: app.state.drafts[path], problem: problems[path], changed: app.draft });

    function submit() {
        app.checked.add(name);
        const found = found_here();
        app.refresh();
        if (Object.keys(found).length) return app.show_problems(error_summary(entries_of(found)));
        const answer = document.getElementById('advice') ?? document.querySelector('main h1');
        answer.scrollIntoView({ block: 'start' });
        return answer.focus({ preventScroll: true });
    }

    return h('details', { class: 'part form-part', open: open || Object.keys(problems).length > 0, 'data-form': name },
        h('summary', {}, h('h2', {}, t(`forms.${name}.title`))),
        hint(t(`forms.${name}.lead`)),
        fields(submit, content(field), button('primary', t('forms.submit'), submit)));
}
