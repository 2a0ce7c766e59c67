// A list of signs. A ticked row opens its answers; "none" is said by the button, for every row that is not ticked.
import { button, fields, h, hint } from '../dom.js';
import { error_summary, field_id } from '../forms.js';
import { t, t_if } from '../locale.js';

const choice_words = (value, kind) => t(value === 'yes' ? `sign_answers.yes.${kind}` : `sign_answers.${value}`);

// Most likely first; "no" is not among them: it is said by not ticking.
const order = ['yes', 'not_sure', 'not_noticed_yet', 'long_standing_unknown', 'long_standing_known'];
const unticked = [undefined, 'no', 'not_noticed_yet'];

function sign_row(app, field, changed) {
    const { kind, answers } = app.questions[field];
    const id = field_id(field);
    const given = () => app.state.answers[field];
    const ticked = given() === undefined ? app.ticked.has(field) : !unticked.includes(given());

    const buttons = order.filter(value => answers.includes(value)).map(value =>
        button('answer', choice_words(value, kind), () => choose(value), { 'data-value': value }));
    const detail = t_if(`signs.${field}.detail`);
    const more = h('div', { class: 'sign-more', id: `${id}-more`, role: 'group', 'aria-labelledby': `${id}-label` },
        detail && hint(detail), buttons);
    const box = h('input', { type: 'checkbox', id, name: field, checked: ticked, onchange: tick });
    const status = h('span', { class: 'sign-status' });

    function show() {
        more.hidden = !box.checked;
        for (const item of buttons) item.setAttribute('aria-pressed', String(item.dataset.value === given()));
        status.textContent = !box.checked && given() === 'not_noticed_yet' ? t('sign_answers.not_noticed_yet') : '';
        changed();
    }
    function tick() {
        if (box.checked) app.ticked.add(field);
        else app.ticked.delete(field);
        app.answer({ [field]: undefined });
        show();
    }
    function choose(value) {
        app.ticked.delete(field);
        app.answer({ [field]: value });
        if (!app.stop_if_emergency()) show();
    }
    return {
        field, kind, box, given, show,
        element: h('li', { class: 'sign' },
            h('label', { class: 'sign-label', for: id },
                box,
                h('span', { id: `${id}-label` }, t(`signs.${field}.label`), status)),
            more),
    };
}

export function signs_question(app, screen) {
    const rows = screen.fields.map(field => sign_row(app, field, name_button));
    const events = rows.filter(row => row.kind === 'event');
    const waiting = () => events.some(row => row.given() === 'not_noticed_yet');
    const go_on = button('primary', '', submit);
    const no_toilet = button('secondary', t('questions.no_toilet_yet'), toggle_events);

    function name_button() {
        const some = waiting() || rows.some(row => row.box.checked);
        go_on.textContent = t(some ? 'questions.others_none' : 'questions.none');
        no_toilet.setAttribute('aria-pressed', String(waiting()));
    }

    // Signs that need an event, all at once: those not ticked have had no chance to be noticed, or are open again.
    function toggle_events() {
        const value = waiting() ? undefined : 'not_noticed_yet';
        app.answer(Object.fromEntries(events.filter(row => !row.box.checked).map(row => [row.field, value])));
        events.forEach(row => row.show());
    }

    function submit() {
        const undecided = rows.filter(row => row.box.checked && row.given() === undefined);
        if (undecided.length) {
            const entry = row => ({
                id: `${field_id(row.field)}-more`,
                text: t('questions.open', { label: t(`signs.${row.field}.label`) }),
            });
            return app.show_problems(error_summary(undecided.map(entry)));
        }
        const said = row => (row.box.checked || row.given() === 'not_noticed_yet' ? row.given() : 'no');
        return app.submit(screen.id, Object.fromEntries(rows.map(row => [row.field, said(row)])));
    }

    rows.forEach(row => row.show());
    return fields(submit,
        h('ul', { class: 'signs', role: 'list' }, rows.map(row => row.element)),
        events.length > 0 && no_toilet,
        go_on);
}
