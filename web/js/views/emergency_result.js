// An emergency: the instruction, the call, the list for the staff, the way out. Nothing else is in the document.
import { calls, level_heading } from '../calls.js';
import { dial_yourself } from '../dial.js';
import { h, hint } from '../dom.js';
import { clock, date, t, texts } from '../locale.js';
import { evidence_details } from './evidence.js';
import { own_reasons, rule_words } from './reasons.js';
import { ruleset_words, way_out } from './result.js';
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

// The signs that led to the result, also where the answer has been changed since.
function for_staff(app) {
    const { fields = [], at } = app.state.standing ?? {};
    const reasons = own_reasons(app.report.triage.reasons).filter(reason => reason.care_level === 'call_emergency');
    const named = new Set(reasons.flatMap(reason => reason.fields));
    const earlier = fields.filter(field => !named.has(field) && app.questions[field]?.type === 'sign');
    return h('section', { class: 'part', 'aria-labelledby': 'part-staff' },
        h('h2', { id: 'part-staff' }, t('result.for_staff')),
        h('ul', { class: 'staff', role: 'list' },
            reasons.map(reason => staff_item(app, reason)),
            earlier.map(field => h('li', {}, t('result.told_earlier', { sign: t(`signs.${field}.label`) })))),
        at && hint(t('result.entered', { clock: clock(at), date: date(at) })));
}

export const emergency_result = app => [
    instruction(app.panel.number()),
    for_staff(app),
    way_out(app),
    h('p', { class: 'ruleset' }, ruleset_words(app)),
];
