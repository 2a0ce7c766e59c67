// The journal: the chart, then every session by week, the newest first, weeks without one among them.
import { button, folded, h, note } from '../../ui/dom.js';
import { draw_pain_chart } from '../../drawing/pain_chart.js';
import { day, list, mass, number, short_date, t } from '../../ui/locale.js';
import { sets_alike } from '../../state/session_record.js';
import { decision_lines } from './decision.js';
import { follow_ups } from './follow_up.js';
import { unit_of } from '../../ui/form_section.js';
import { journal_edit } from './journal_edit.js';
import { section_bar } from '../../ui/section_bar.js';

const weeks_shown = 8;

function session_title({ kind, rung, exercise, work, deload }) {
    if (kind !== 'ladder') return t(`journal.kinds.${kind}`);
    return [
        t('journal.step', { rung: number(rung), exercise: t(`exercises.${exercise}`) }),
        work !== 'steps' && t(`extras.${work}`),
        deload && t('journal.deload'),
    ].filter(Boolean).join(', ');
}

function sets_words({ sets, unit }) {
    if (!sets.length) return t('journal.no_sets');
    return list(sets_alike(sets).map(group => t('journal.sets', {
        sets: number(group.sets), reps: number(group.reps), load: mass(group.load, unit),
    })));
}

const scores = [
    ['before', 'pain_before'],
    ['during', 'pain_during'],
    ['night', 'pain_that_night'],
    ['morning', 'pain_next_morning'],
    ['soreness', 'muscle_soreness'],
];

const untold = () =>
    [h('span', { 'aria-hidden': 'true' }, '–'), h('span', { class: 'visually-hidden' }, t('journal.not_told'))];

const pain_line = session => h('dl', { class: 'scores' }, scores.map(([words, name]) => h('div', {},
    h('dt', {}, t(`journal.${words}`)),
    h('dd', {}, session[name] === undefined ? untold() : number(session[name])))));

function session_card(app, session, told) {
    const remove = () => {
        app.remove_session(session.id);
        app.refresh();
        document.getElementById('journal-undo')?.focus();
    };
    const action = (key, onclick) =>
        button('secondary', t(key), onclick, { 'aria-label': `${t(key)}: ${day(session.at)}` });
    return h('li', { class: 'item', 'data-session': session.id },
        h('h4', {}, day(session.at)),
        h('p', {}, session_title(session)),
        h('p', { class: 'dose' }, sets_words(session),
            told?.all_sets_done === 'no' && h('span', { class: 'hint' }, ` (${t('journal.not_all')})`)),
        pain_line(session),
        told?.decision && decision_lines(app, told.decision),
        h('div', { class: 'item-actions' },
            action('journal.edit', () => app.go({ name: 'journal', edit: session.id })),
            action('journal.delete', remove)));
}

// Weeks newest first, each with its sessions; those without any that follow one another are one row.
function rows_of(weeks, sessions) {
    const rows = [];
    const newest_first = [...sessions].reverse();
    [...weeks].reverse().forEach((week, index, reversed) => {
        const until = index ? reversed[index - 1].from : Infinity;
        const here = newest_first.filter(({ at }) => at >= week.from && at < until);
        const last = rows[rows.length - 1];
        if (here.length) rows.push({ from: week.from, sessions: here });
        else if (last && !last.sessions.length) Object.assign(last, { from: week.from, weeks: last.weeks + 1 });
        else rows.push({ from: week.from, sessions: [], weeks: 1 });
    });
    return rows;
}

function week_row(app, { from, sessions, weeks }, told) {
    const card = session => session_card(app, session, told.get(session.id));
    return h('section', { class: sessions.length ? 'week' : 'week week-empty' },
        h('h3', {}, t('journal.week', { day: short_date(from) })),
        sessions.length
            ? h('ul', { class: 'items', role: 'list' }, sessions.map(card))
            : h('p', {}, weeks > 1 ? t('journal.weeks_without', { count: weeks }) : t('journal.no_session')));
}

// Years of sessions are drawn when they are asked for.
function earlier_weeks(draw) {
    const inner = h('div', {});
    const details = folded(t('journal.earlier'), inner);
    details.addEventListener('toggle', () => inner.childElementCount || inner.replaceChildren(...draw()));
    return details;
}

function sessions_part(app, { weeks, sessions }) {
    const told = new Map(sessions.map(item => [item.id, item]));
    const rows = rows_of(weeks, app.state.journal.filter(({ finished_at }) => finished_at !== undefined));
    const draw = some => some.map(row => week_row(app, row, told));
    return h('section', { class: 'part', 'aria-labelledby': 'sessions' },
        h('h2', { id: 'sessions' }, t('journal.sessions')),
        draw(rows.slice(0, weeks_shown)),
        rows.length > weeks_shown && earlier_weeks(() => draw(rows.slice(weeks_shown))));
}

export function pain_chart(app, on_paper = false) {
    const { weeks, sessions } = app.journal_report();
    const scored = sessions.map(({ id, worst_pain }) => ({ at: app.session(id).at, worst_pain }));
    const limit = app.limits.hinge_pain_above;
    return draw_pain_chart({ weeks, sessions: scored, unit: unit_of(app), limit, on_paper });
}

function chart_part(app) {
    return h('section', { class: 'part', 'aria-labelledby': 'chart' },
        h('h2', { id: 'chart' }, t('chart.heading')),
        pain_chart(app));
}

function undo_part(app) {
    const { removed } = app.state;
    if (!removed) return undefined;
    const undo = () => {
        app.bring_session_back();
        app.refresh();
    };
    return h('div', { class: 'notice undo', role: 'status' },
        h('p', {}, t('journal.deleted', { day: day(removed.at) })),
        button('secondary', t('journal.undo'), undo, { id: 'journal-undo' }));
}

export function journal_view(app, { edit }) {
    const report = app.journal_report();
    if (edit && app.session(edit)) return journal_edit(app, app.session(edit));
    const { sessions = [], problems } = report;
    return [
        section_bar(app, 'journal'),
        h('h1', { tabindex: -1 }, t('journal.heading')),
        undo_part(app),
        problems.length > 0 && note(t('journal.fix')),
        sessions.length === 0 && !problems.length
            ? h('p', {}, t('journal.empty'))
            : [follow_ups(app), sessions.length > 0 && [chart_part(app), sessions_part(app, report)]],
        button('secondary', t('nav.data'), () => app.go({ name: 'data' })),
    ];
}
