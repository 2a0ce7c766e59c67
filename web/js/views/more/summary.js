// One page on paper for a physical therapist: who, what the rules said and why, the answers, and the way back so far.
import { button, h, hint } from '../../ui/dom.js';
import { is_emergency, is_top_level } from '../../state/flow.js';
import { finished_sessions } from '../../state/journal_state.js';
import { date, has, mass, number, t } from '../../ui/locale.js';
import { examination_part } from '../triage/examination.js';
import { unit_of } from '../../ui/form_section.js';
import { headline } from '../triage/headline.js';
import { pain_chart } from '../train/journal.js';
import { own_reasons, rule_words, ruleset_words } from '../triage/reasons.js';
import { answer_words, field_words } from '../triage/words_of_answers.js';

const most_sessions = 10; // what fits the page

const section = (key, ...content) =>
    h('section', { class: 'summary-part', 'aria-labelledby': `summary-${key}`, 'data-part': key },
        h('h2', { id: `summary-${key}` }, t(`summary.${key}`)),
        content);

function result_part(app) {
    const { care_level, reasons } = app.report.triage;
    const { title, body: [first], within } = headline(app);
    const own = own_reasons(reasons);
    return section('result',
        h('p', { 'data-level': care_level }, h('strong', {}, title)),
        within && h('p', {}, within),
        is_emergency(app.report) && h('p', {}, first),
        own.length > 0 && h('ul', { 'aria-label': t('summary.reasons') }, own.map(reason =>
            h('li', { 'data-rule': reason.rule }, rule_words(reason)))));
}

function answer_line(app, field) {
    const words = field_words(app, field);
    return `${words}${words.endsWith('?') ? '' : ':'} ${answer_words(app, field)}`;
}

// Signs that were denied are named together, for there are dozens.
function answers_part(app) {
    const fields = app.report.triage.screens.flatMap(screen => screen.fields);
    const value = field => app.state.answers[field];
    const is_sign = field => app.questions[field].type === 'sign';
    const told = fields.filter(field => value(field) !== undefined && !(is_sign(field) && value(field) === 'no'));
    const open = fields.filter(field => is_sign(field) && value(field) === undefined).length;
    const any = fields.some(field => value(field) !== undefined);
    if (!any) return section('answers', h('p', {}, t('summary.none_answered')));
    return section('answers',
        h('ul', { class: 'summary-answers' }, told.map(field =>
            h('li', {}, answer_line(app, field)))),
        fields.some(field => is_sign(field) && value(field) === 'no') && h('p', {}, t('summary.signs_no')),
        open > 0 && h('p', {}, t('summary.signs_open', { count: open })));
}

const score = value => (value === undefined ? t('summary.not_told') : number(value));

const set_words = ({ sets, unit }) => {
    const groups = [];
    for (const { load, reps } of sets ?? []) {
        const last = groups.at(-1);
        if (last?.load === load && last.reps === reps) last.count += 1;
        else groups.push({ load, reps, count: 1 });
    }
    return groups.map(({ load, reps, count }) => `${number(count)} × ${number(reps)}, ${mass(load, unit)}`).join('; ');
};

const columns = ['date', 'step', 'exercise', 'sets', 'before', 'during', 'night', 'morning'];

function session_row(session) {
    const { at, rung, exercise, pain_before, pain_during, pain_that_night, pain_next_morning } = session;
    return h('tr', {},
        h('td', {}, date(at)),
        h('td', {}, rung === undefined ? t('summary.not_told') : number(rung)),
        h('td', {}, has(`exercises.${exercise}`) ? t(`exercises.${exercise}`) : t('summary.not_told')),
        h('td', {}, set_words(session)),
        [pain_before, pain_during, pain_that_night, pain_next_morning].map(value => h('td', {}, score(value))));
}

function sessions_part(sessions) {
    const latest = sessions.slice(-most_sessions);
    const [first, last] = [sessions[0], sessions.at(-1)];
    const range = { count: sessions.length, from: date(first.at), to: date(last.at) };
    return section('sessions',
        h('p', {}, `${t('summary.all_sessions', range)} ${t('summary.pain_hint')}`),
        h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'summary-sessions' },
            h('table', {},
                h('thead', {}, h('tr', {}, columns.map(name => h('th', { scope: 'col' }, t(`summary.columns.${name}`))))),
                h('tbody', {}, latest.map(session_row)))));
}

function course_part(app) {
    const { loads } = app.report;
    const { way_back } = app.state;
    const rung = loads?.next?.rung;
    const base = way_back?.base !== undefined ? mass(way_back.base, way_back.unit)
        : loads?.base && mass(loads.base.value, unit_of(app));
    if (rung === undefined && !base) return undefined;
    return section('course', h('p', {}, [
        rung !== undefined && `${t('summary.step', { rung: number(rung) })}. `,
        base && `${t('summary.base', { base })}.`,
    ]));
}

// Loads are never shown while an urgent question is open.
function lifting_parts(app) {
    if (is_top_level(app.report) || app.report.triage.care_level === 'incomplete') return undefined;
    const sessions = finished_sessions(app.state.journal);
    if (!sessions.length) return course_part(app);
    return [
        course_part(app),
        section('chart', pain_chart(app, true)),
        sessions_part(sessions),
    ];
}

export function summary_view(app) {
    const { name } = app.state;
    return [
        h('div', { class: 'toolbar' }, button('back', t('nav.back'), app.back)),
        h('h1', { tabindex: -1 }, t(name ? 'summary.title' : 'summary.title_unnamed', { name })),
        h('div', { class: 'save' },
            button('primary', t('summary.print'), () => window.print()), hint(t('summary.print_hint'))),
        h('p', {}, t('summary.on', { date: date(Date.now()) })),
        result_part(app),
        answers_part(app),
        examination_part(app),
        lifting_parts(app),
        h('p', { class: 'ruleset' }, t('summary.no_clinician'), ' ', ruleset_words(app)),
    ];
}
