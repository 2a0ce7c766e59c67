// How sure a result is, and which one answer, given otherwise, would change it. The core has tried them all.
import { button, h } from '../../ui/dom.js';
import { days, number, t } from '../../ui/locale.js';
import { field_words, value_words } from './words_of_answers.js';

export function sure_part(app) {
    const { how_sure, picture } = app.report.triage;
    if (!how_sure) return undefined;
    const { soreness_pain_at_most, session_within_hours } = app.limits;
    const limits = { pain: number(soreness_pain_at_most), time: days(session_within_hours / 24) };
    const kind = picture === 'strain' ? 'strain' : 'soreness';
    return h('section', { class: 'part', 'aria-labelledby': 'part-sure' },
        h('h2', { id: 'part-sure' }, t('result.sure')),
        h('p', {}, t(`how_sure.${how_sure.certainty}.${kind}`)),
        h('p', {}, t('result.sure_marks')),
        h('ul', { class: 'gate marks', role: 'list' }, Object.entries(how_sure.marks).map(([mark, fit]) =>
            h('li', { 'data-mark': mark, 'data-fit': fit },
                h('span', { class: 'state' }, t(`fits.${fit}`)), ' ', t(`marks.${mark}`, limits)))));
}

function change_words(app, { field, answer }) {
    const name = field_words(app, field);
    if (app.questions[field].type === 'sign' && answer === 'yes') return name;
    return `${name}: ${value_words(app, field, answer)}`;
}

// The signs of the emergency list are not written down once more.
function emergency_words(app) {
    return [
        h('p', {}, t('result.any_emergency_sign')),
        button('secondary', t('result.show_emergency_list'), app.panel.show),
    ];
}

function level_part(app, level, changes) {
    const on_list = ({ field, answer }) => app.emergency_signs.has(field) && answer === 'yes';
    const rest = level === 'call_emergency' ? changes.filter(change => !on_list(change)) : changes;
    return h('div', { 'data-level': level },
        h('h4', {}, t(`levels.${level}.short`)),
        rest.length < changes.length && emergency_words(app),
        h('ul', {}, rest.map(change => h('li', { 'data-field': change.field }, change_words(app, change)))));
}

function by_level(app, changes) {
    const levels = new Set(app.catalogue.permissions.map(({ care_level }) => care_level));
    return [...levels].map(level => {
        const here = changes.filter(({ care_level }) => care_level === level);
        return here.length > 0 && level_part(app, level, here);
    });
}

function lowers_part(app, lowers) {
    const { care_level } = app.report.triage;
    if (lowers.length) return [h('p', {}, t('result.one_answer')), by_level(app, lowers)];
    return h('p', {}, t(care_level === 'medical_today' ? 'result.stands_until_examined' : 'result.no_single_answer'));
}

export function change_part(app) {
    const { what_if } = app.report;
    if (!what_if) return undefined;
    const { raises, lowers } = what_if;
    return h('details', { class: 'part what-if' },
        h('summary', {}, h('h2', {}, t('result.change'))),
        h('h3', {}, t('result.more_urgent')),
        h('p', {}, t('result.one_answer')),
        by_level(app, raises),
        app.report.triage.care_level !== 'train' && [h('h3', {}, t('result.less_urgent')), lowers_part(app, lowers)]);
}
