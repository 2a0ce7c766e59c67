// A list of signs. A ticked row opens its answers; "none" is said by the button, for every row that is not ticked. A
// question that a tick calls for opens in place, under that row, and is answered like any other before the list is left.
import { button, fields, h, hint } from '../../ui/dom.js';
import { error_summary, field_id } from '../../ui/forms.js';
import { t, t_if } from '../../ui/locale.js';
import { announce, announcer, asked_later, asked_on, dependents_on, new_mark } from './newly_asked.js';
import { field_words } from './words_of_answers.js';

const choice_words = (value, kind) => (value === 'yes' ? t(`sign_answers.yes.${kind}`) : t(`sign_answers.${value}`));

// Most likely first; "no" is said by not ticking, and last where it has to be said.
const order = ['yes', 'not_sure', 'not_noticed_yet', 'long_standing_unknown', 'long_standing_known'];
const unticked = [undefined, 'no', 'not_noticed_yet'];

function answer_buttons(app, field, choose) {
    const { type, kind, answers } = app.questions[field];
    if (type !== 'sign') {
        return answers.map(value => button('answer', t(`choices.${field}.${value}`), () => choose(value), { 'data-value': value }));
    }
    return [...order, 'no'].filter(value => answers.includes(value)).map(value =>
        button('answer', choice_words(value, kind), () => choose(value), { 'data-value': value }));
}

const mark_pressed = (buttons, given) => {
    for (const item of buttons) item.setAttribute('aria-pressed', String(item.dataset.value === given));
};

function sign_row(app, field, is_new, changed) {
    const { kind } = app.questions[field];
    const id = field_id(field);
    const given = () => app.state.answers[field];
    const ticked = given() === undefined ? app.ticked.has(field) : !unticked.includes(given());

    const buttons = answer_buttons(app, field, choose).filter(({ dataset }) => dataset.value !== 'no');
    const detail = t_if(`signs.${field}.detail`);
    const more = h('div', { class: 'sign-more', id: `${id}-more`, role: 'group', 'aria-labelledby': `${id}-label` },
        detail && hint(detail), buttons);
    const box = h('input', { type: 'checkbox', id, name: field, checked: ticked, onchange: tick });
    const status = h('span', { class: 'sign-status' });

    function show() {
        more.hidden = !box.checked;
        mark_pressed(buttons, given());
        status.textContent = !box.checked && given() === 'not_noticed_yet' ? t('sign_answers.not_noticed_yet') : '';
    }
    function tick() {
        if (box.checked) app.ticked.add(field);
        else app.ticked.delete(field);
        app.answer({ [field]: undefined });
        show();
        changed(field);
    }
    function choose(value) {
        app.ticked.delete(field);
        app.answer({ [field]: value });
        if (app.stop_if_emergency()) return;
        show();
        changed(field);
    }
    return {
        field, kind, box, given, show,
        undecided: () => box.checked && given() === undefined,
        said: () => (box.checked || given() === 'not_noticed_yet' ? given() : 'no'),
        element: h('li', { class: 'sign' },
            h('label', { class: 'sign-label', for: id },
                box,
                h('span', {}, is_new && [new_mark(), ' '], h('span', { id: `${id}-label` }, t(`signs.${field}.label`)), status)),
            more),
    };
}

// A question that depends on a row above it. Not ticking it says nothing: it has an answer for "no".
function dependent_row(app, field, is_new, changed) {
    const id = field_id(field);
    const given = () => app.state.answers[field];
    const detail = t_if(`signs.${field}.detail`);
    const buttons = answer_buttons(app, field, choose);
    const show = () => mark_pressed(buttons, given());

    function choose(value) {
        app.answer({ [field]: value });
        if (app.stop_if_emergency()) return;
        show();
        changed(field);
    }
    show();
    return {
        field, show,
        undecided: () => given() === undefined,
        said: given,
        element: h('li', { class: 'sign sign-opened', 'data-opened': field },
            h('div', { class: 'sign-more', id: `${id}-more`, role: 'group', 'aria-labelledby': `${id}-label` },
                h('p', { class: 'sign-question' }, is_new && [new_mark(), ' '], h('span', { id: `${id}-label` }, field_words(app, field))),
                detail && hint(detail), buttons)),
    };
}

export function signs_question(app, screen) {
    const dependents = dependents_on(app, screen.id);
    const later = asked_later(app, screen);
    const rows = new Map();
    let on_top = 0;
    const status = announcer();
    const list = h('ul', { class: 'signs', role: 'list' });
    const go_on = button('primary', '', submit);
    const no_toilet = button('secondary', t('questions.no_toilet_yet'), toggle_events);

    const ticked = row => row.box?.checked;
    const events = () => [...rows.values()].filter(row => row.kind === 'event');
    const waiting = () => events().some(row => row.given() === 'not_noticed_yet');

    // Under the row that called for it: the one just answered, else the last of those that can have.
    function opener_of(field, just) {
        const { under } = app.questions[field];
        const able = [...rows.values()].filter(row => ticked(row) && (!under || under.includes(row.field)));
        return able.find(row => row.field === just) ?? able.at(-1);
    }

    // The last of what stands under a row already.
    function end_of(row) {
        let last = row?.element ?? list.lastElementChild;
        while (last?.nextElementSibling?.dataset.opened) last = last.nextElementSibling;
        return last;
    }

    function place(row, just) {
        const { field, element } = row;
        rows.set(field, row);
        if (later.includes(field) && app.opened_by[field] !== screen.id) list.insertBefore(element, list.children[on_top++]);
        else if (dependents.includes(field)) end_of(opener_of(field, just))?.after(element);
        if (!list.contains(element)) list.append(element);
    }

    function new_row(field, just) {
        if (!dependents.includes(field)) return sign_row(app, field, later.includes(field), changed);
        return dependent_row(app, field, just !== undefined || app.report.triage.unanswered.includes(field), changed);
    }

    // What the answers so far call for is there at once, what they no longer call for is gone.
    function sync(just) {
        const asked = asked_on(app, screen.id);
        for (const [field, { element }] of rows) {
            if (asked.includes(field)) continue;
            element.remove();
            rows.delete(field);
        }
        const independent = asked.filter(field => !dependents.includes(field));
        for (const field of [...independent, ...asked.filter(name => dependents.includes(name))]) {
            if (rows.has(field)) continue;
            const row = new_row(field, just);
            place(row, just);
            row.show();
            if (just !== undefined) announce(status, row.element, field_words(app, field));
        }
    }

    function changed(field) {
        sync(field);
        name_button();
    }

    function name_button() {
        const some = waiting() || [...rows.values()].some(ticked);
        go_on.textContent = t(some ? 'questions.others_none' : 'questions.none');
        no_toilet.setAttribute('aria-pressed', String(waiting()));
    }

    // Signs that need an event, all at once: those not ticked have had no chance to be noticed, or are open again.
    function toggle_events() {
        const value = waiting() ? undefined : 'not_noticed_yet';
        app.answer(Object.fromEntries(events().filter(row => !row.box.checked).map(row => [row.field, value])));
        events().forEach(row => row.show());
        changed();
    }

    function submit() {
        const undecided = [...rows.values()].filter(row => row.undecided());
        if (undecided.length) {
            const entry = ({ field }) => ({
                id: `${field_id(field)}-more`,
                text: t('questions.open', { label: field_words(app, field) }),
            });
            return app.show_problems(error_summary(undecided.map(entry)));
        }
        return app.submit(screen.id, Object.fromEntries([...rows].map(([field, row]) => [field, row.said()])));
    }

    sync();
    name_button();
    return fields(submit,
        list,
        status,
        events().length > 0 && no_toilet,
        go_on);
}
