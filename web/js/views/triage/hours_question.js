// How long ago, in hours or days.
import { button, fields, h } from '../../ui/dom.js';
import { error_summary, field_id, problems_under, segment } from '../../ui/forms.js';
import { t } from '../../ui/locale.js';
import { parsed_number } from '../../state/state.js';

const hours_per = { hours: 1, days: 24 };

function hours_field(app, field, entered, heads_screen) {
    const id = field_id(field);
    const draft = app.hours_draft(field);
    entered[field] = { text: draft?.text ?? '', unit: draft?.unit ?? 'hours' };
    const label = t(`fields.${field}`);
    return h('div', { class: 'field hours' },
        !heads_screen && h('label', { for: id }, label),
        h('p', { class: 'field-error', id: `${id}-error`, hidden: true }),
        h('div', { class: 'control' },
            h('input', {
                id, name: field, type: 'text', inputmode: 'decimal', autocomplete: 'off', value: entered[field].text,
                'aria-labelledby': heads_screen ? 'heading' : undefined,
                oninput: event => { entered[field].text = event.target.value; },
            }),
            h('div', { class: 'segments', role: 'radiogroup', 'aria-label': t('time.unit') },
                Object.keys(hours_per).map(unit => segment({
                    name: `${field}-unit`, value: unit, words: t(`time.${unit}`), checked: entered[field].unit === unit,
                    changed: () => { entered[field].unit = unit; },
                })))));
}

// Text that is no number goes to the core as it is, which says what is wrong with it.
function in_hours({ text, unit }) {
    if (text.trim() === '') return undefined;
    const value = parsed_number(text);
    return typeof value === 'number' ? value * hours_per[unit] : value;
}

// The fields of these clocks, and the button that stores them and goes on.
export function hours_fields(app, screen, clocks) {
    const entered = {};

    function submit() {
        for (const field of clocks) app.keep_hours_draft(field, entered[field]);
        app.answer(Object.fromEntries(clocks.map(field => [field, in_hours(entered[field])])));
        const wrong = problems_under(app.report, screen.fields.concat(clocks).map(field => `answers.${field}`));
        for (const field of clocks) {
            if (app.state.answers[field] === undefined && app.report.triage.unanswered.includes(field)) {
                wrong[`answers.${field}`] = t('problems.missing', { label: t(`form.answers.${field}.label`) });
            }
        }
        const id_at = path => field_id(path.replace('answers.', ''));
        const entries = Object.entries(wrong).map(([path, text]) => ({ id: id_at(path), text }));
        if (!entries.length) return app.submit(screen.id, {});
        for (const { id, text } of entries) {
            const message = document.getElementById(`${id}-error`);
            if (!message) continue;
            message.textContent = text;
            message.hidden = false;
            const input = document.getElementById(id);
            input.setAttribute('aria-invalid', 'true');
            input.setAttribute('aria-describedby', message.id);
        }
        return app.show_problems(error_summary(entries));
    }

    const heads_screen = screen.fields.every(field => clocks.includes(field));
    return {
        elements: clocks.map(field => hours_field(app, field, entered, heads_screen)),
        submit_button: button('primary', t('nav.continue'), submit),
        submit,
    };
}

export function hours_question(app, screen) {
    const { elements, submit_button, submit } = hours_fields(app, screen, screen.fields);
    return fields(submit, elements, submit_button);
}
