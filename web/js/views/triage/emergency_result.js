// An emergency: the instruction, the call, the list for the staff, the way out. Nothing else is in the document.
import { calls, level_heading } from '../../ui/calls.js';
import { dial_yourself } from '../../ui/dial.js';
import { folded, h, hint } from '../../ui/dom.js';
import { field_id } from '../../ui/forms.js';
import { clock, date, t, texts } from '../../ui/locale.js';
import { evidence_details } from '../../ui/evidence.js';
import { own_reasons, rule_words, ruleset_words } from './reasons.js';
import { way_out } from './way_out.js';
import { told } from './words_of_answers.js';

function instruction(number) {
    const words = 'levels.call_emergency';
    return h('section', { class: 'card card-emergency', 'data-level': 'call_emergency' },
        h('h1', { tabindex: -1 },
            h('span', { class: 'visually-hidden' }, t(`${words}.prefix`)), level_heading('call_emergency', number)),
        calls(number, 'call call-big'),
        dial_yourself(number),
        texts(`${words}.body`).map(text => h('p', {}, text)));
}

function staff_item(app, reason) {
    const answers = told(app, reason.fields);
    return h('li', { 'data-rule': reason.rule },
        rule_words(reason),
        answers.length > 1 && hint(answers.join('; ')),
        evidence_details(app, reason.evidence, reason));
}

const is_told = (app, field) => ['yes', 'not_sure'].includes(app.state.answers[field]);

// What the staff may want to know: the warning signs and the history, as far as the core asks them.
function signs_to_tell(app) {
    const { always, history } = app.catalogue.reopened;
    const asked = app.report.triage.screens.flatMap(({ fields }) => fields);
    return [...always, ...history].filter(field => app.questions[field].type === 'sign' && asked.includes(field));
}

// The signs that led to the result, also where the answer has been changed since; then what else was told.
function told_items(app) {
    const reasons = own_reasons(app.report.triage.reasons).filter(reason => reason.care_level === 'call_emergency');
    const named = new Set(reasons.flatMap(reason => reason.fields));
    const { fields = [] } = app.state.standing ?? {};
    const earlier = fields.filter(field => !named.has(field) && app.questions[field]?.type === 'sign');
    const others = signs_to_tell(app).filter(field => is_told(app, field) && !named.has(field) && !earlier.includes(field));
    return [
        reasons.map(reason => staff_item(app, reason)),
        earlier.map(field => h('li', {}, t('result.told_earlier', { sign: t(`signs.${field}.label`) }))),
        others.map(field => h('li', { 'data-told': field }, t(`signs.${field}.label`))),
    ].flat();
}

// All the others, to tick. A tick is kept as an answer; taking it back brings the earlier one back.
function more_to_tell(app, changed) {
    const rows = new Map();
    const list = h('ul', { class: 'signs', role: 'list' });

    function row(field) {
        const before = app.state.answers[field];
        const id = `staff-${field_id(field)}`;
        const box = h('input', { type: 'checkbox', id, name: field, onchange: tick });
        function tick() {
            app.tell_staff(field, box.checked ? 'yes' : before);
            box.checked = is_told(app, field);
            add_rows(field);
            changed();
        }
        return h('li', { class: 'sign' }, h('label', { class: 'sign-label', for: id }, box, t(`signs.${field}.label`)));
    }

    // One that a tick calls for comes under it.
    function add_rows(after) {
        for (const field of signs_to_tell(app)) {
            if (rows.has(field) || is_told(app, field)) continue;
            rows.set(field, row(field));
            if (after) rows.get(after).after(rows.get(field));
            else list.append(rows.get(field));
        }
    }

    add_rows();
    return folded(t('result.staff_more'), hint(t('result.staff_more_hint')), list);
}

function for_staff(app) {
    const { at } = app.state.standing ?? {};
    const list = h('ul', { class: 'staff', role: 'list' }, told_items(app));
    return h('section', { class: 'part', 'aria-labelledby': 'part-staff' },
        h('h2', { id: 'part-staff' }, t('result.for_staff')),
        list,
        at && hint(t('result.entered', { clock: clock(at), date: date(at) })),
        more_to_tell(app, () => list.replaceChildren(...told_items(app))));
}

export const emergency_result = app => [
    instruction(app.panel.number()),
    for_staff(app),
    way_out(app),
    h('p', { class: 'ruleset' }, ruleset_words(app)),
];
