// After "Finish": what the core decided, what is still to be told and when, and what comes next.
import { button, h, hint, note } from '../../ui/dom.js';
import { list, moment, number, t } from '../../ui/locale.js';
import { next_view } from '../../state/flow.js';
import { ending_rule, left_open } from '../../state/session_record.js';
import { decision_heading, rule_reason } from './decision.js';
import { evidence_details } from '../../ui/evidence.js';
import { follow_ups } from './follow_up.js';
import { section_bar } from '../../ui/section_bar.js';

const hour = 3_600_000;

const quoted = name => `“${t(`form.journal.${name}.label`)}”`;

// later: the scores that the core will ask for.
function open_part(app, session, { later = [] } = {}) {
    const now = left_open(session);
    const is_open = (...names) => names.some(name => later.includes(name));
    const lines = [
        now.length > 0 && t('session.open_now', { fields: list(now.map(quoted)) }),
        is_open('pain_that_night') && t('session.open_tonight'),
        is_open('pain_next_morning', 'muscle_soreness') && t('session.open_morning'),
        is_open('settled_in_72h') && t('session.open_72h'),
    ].filter(Boolean);
    if (!lines.length) return undefined;
    return h('section', { class: 'part', 'aria-labelledby': 'still-open' },
        h('h2', { id: 'still-open' }, t('session.still_open')),
        h('ul', {}, lines.map(line => h('li', {}, line))),
        now.length > 0 &&
            button('secondary', t('session.tell_now'), () => app.go({ name: 'journal', edit: session.id })),
        hint(t('session.open_hint')));
}

export function next_words({ rung, in_hours, progress_in_hours, gap, gate_again, triage_again }) {
    const at = hours => moment(Date.now() + hours * hour);
    if (triage_again) return [t('session.why_stop')];
    return [
        in_hours > 0
            ? t('next.at', { rung: number(rung), time: at(in_hours) })
            : t('next.now', { rung: number(rung) }),
        gap && gap !== 'none' && t(`gaps.${gap}`),
        gate_again && t('next.gate_again'),
        progress_in_hours !== undefined && t('next.progress', { rung: number(rung + 1), time: at(progress_in_hours) }),
    ].filter(Boolean);
}

function next_part(app, session) {
    const next = app.report.loads?.next;
    if (session.kind !== 'ladder' || !next) return undefined;
    return h('section', { class: 'part', 'aria-labelledby': 'next' },
        h('h2', { id: 'next' }, t('session.next')),
        next_words(next).map(line => h('p', {}, line)));
}

const looks = { stop: 'urgent', step_back: 'urgent', hold: 'open', repeat: 'calm', progress: 'calm' };

function card(app, decided, beside) {
    return h('section', { class: `card card-${looks[decided.decision]}`, 'data-decision': decided.decision },
        h('h1', { tabindex: -1 }, decision_heading(decided)),
        h('p', {}, rule_reason(decided.rule)),
        beside && h('p', {}, beside),
        decided.decision === 'stop' && button('primary', t('session.answer_again'), app.triage_again),
        evidence_details(app, decided.evidence, { rule: decided.rule }));
}

// A warning outside the ladder decides about no step, and still comes first.
function saved_card(app, session) {
    const rule = ending_rule(session, app.catalogue.session_rules);
    if (!rule) return h('h1', { tabindex: -1 }, t('session.saved_heading'));
    return card(app, { ...rule, rule: rule.id, final: true }, t('session.why_stop'));
}

export function session_done(app, session) {
    const told = app.journal_report().sessions?.find(({ id }) => id === session.id);
    const in_loads = app.report.permissions.loads !== 'none';
    return [
        section_bar(app, 'session'),
        h('p', { class: 'saved', role: 'status' }, t('session.saved')),
        told?.decision ? card(app, told.decision) : saved_card(app, session),
        app.journal_report().problems.length > 0 && note(t('journal.fix')),
        follow_ups(app),
        open_part(app, session, told),
        app.report.triage.unanswered.length > 0 && told?.decision?.decision !== 'stop' &&
            button('primary', t('result.answer_open'), () => app.go(next_view(app.report))),
        next_part(app, session),
        h('div', { class: 'actions' },
            in_loads && button('secondary', t('session.to_loads'), () => app.go({ name: 'loads' })),
            button('secondary', t('session.to_journal'), () => app.go({ name: 'journal' }))),
    ];
}
