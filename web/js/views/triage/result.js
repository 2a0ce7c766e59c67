// The result: what to do and by when, why, what to look out for, and what comes next.
import { call } from '../../ui/calls.js';
import { dial_yourself } from '../../ui/dial.js';
import { button, h, hint, note } from '../../ui/dom.js';
import { is_emergency, is_top_level, next_view, sections } from '../../state/flow.js';
import { clock, country_name, duration, t, t_if, texts } from '../../ui/locale.js';
import { same_day_line } from '../../state/countries.js';
import { change_button } from './change.js';
import { emergency_result } from './emergency_result.js';
import { evidence_details, notes_of_part } from '../../ui/evidence.js';
import { examination_part } from './examination.js';
import { change_part, sure_part } from './explanation.js';
import { headline } from './headline.js';
import { own_reasons, reason_item, rule_words, ruleset_words } from './reasons.js';
import { way_out } from './way_out.js';

const looks = {
    medical_today: 'urgent', professional_soon: 'urgent', incomplete: 'open',
    injury_protocol: 'calm', soreness_relief: 'calm', train: 'calm',
};

// The reason in one line; all of them follow below.
function because(app, level) {
    const { reasons, unanswered } = app.report.triage;
    if (level === 'incomplete') {
        const count = unanswered.length;
        return count ? t('result.because_open', { count }) : t('result.because_not_noticed');
    }
    if (app.report.headline !== 'fresh') return undefined; // the words of the card say it
    const first = own_reasons(reasons).find(({ care_level }) => care_level === level);
    return first && t('result.because', { reason: rule_words(first) });
}

// Of the country, or of parts of it.
const line_holds = (country, { name }) =>
    t_if(`result.line_holds.${country}`) ?? t('result.line_holds.whole', { name, country: country_name(country) });

function card(app, level) {
    const { prefix, title, body, within } = headline(app);
    const reason = because(app, level);
    const line = level === 'medical_today' && same_day_line(app.panel.country());
    const look = app.report.headline === 'fresh' ? looks[level] : 'calm';
    return h('section', { class: `card card-${look}`, 'data-level': level, 'data-headline': app.report.headline },
        h('h1', { tabindex: -1 }, h('span', { class: 'visually-hidden' }, prefix), title),
        body.map(text => h('p', {}, text)),
        line && h('p', {},
            h('a', { class: 'call', href: `tel:${line.number}` }, t('result.call_line', { name: line.name }))),
        line && dial_yourself(line.number),
        line && hint(line_holds(app.panel.country(), line)),
        reason && h('p', { class: 'because' }, reason),
        within && h('p', { class: 'within' }, within),
        level !== 'incomplete' && recheck_words(app));
}

function section(key, ...content) {
    return h('section', { class: 'part', 'aria-labelledby': `part-${key}` },
        h('h2', { id: `part-${key}` }, t(`result.${key}`)),
        content);
}

const clock_in = in_hours => clock(Date.now() + in_hours * 3_600_000);

const sign_label = sign => t(`signs.${sign}.label`);

function watch_list(lead, signs) {
    if (!signs.length) return undefined;
    return [h('p', {}, lead), h('ul', {}, signs.map(sign => h('li', { 'data-sign': sign }, sign_label(sign))))];
}

// The one time of the next check, and why it is then.
function recheck_words(app) {
    const { recheck_hours, recheck_reason } = app.report.triage;
    if (recheck_hours === undefined) return undefined;
    const at = { duration: duration(recheck_hours), clock: clock_in(recheck_hours) };
    return h('p', { class: 'recheck', 'data-recheck': recheck_reason },
        t('result.recheck', at), ' ', t(`recheck_reasons.${recheck_reason}`));
}

function until_words(recheck_hours) {
    if (recheck_hours === undefined) return h('p', {}, t('result.watch_as_long'));
    return h('p', {}, t('result.watch_until', { clock: clock_in(recheck_hours) }));
}

// A sign that is an emergency by itself, by the catalogue's rules, comes with the call.
function watch_part(app) {
    const { watch, if_changed, recheck_hours, final } = app.report.triage;
    if (!watch.length && recheck_hours === undefined) return undefined;
    const is_call = sign => app.emergency_signs.has(sign);
    const number = app.panel.number();
    const to_call = number ? call(number, null) : t('emergency.call_any');
    return section('watch',
        !final && note(t('result.not_final')),
        watch_list([to_call, ' ', t('result.watch_call')], watch.filter(is_call)),
        watch_list(t('result.watch_today'), watch.filter(sign => !is_call(sign))),
        if_changed.length > 0 &&
            h('p', {}, t('result.if_changed', { signs: if_changed.map(sign_label).join('; ') })),
        until_words(recheck_hours));
}

const answer_open = app =>
    app.report.triage.unanswered.length > 0 &&
    button('primary', t('result.answer_open'), () => app.go(next_view(app.report)));

function locks_part(app) {
    const { locks } = app.report.permissions;
    if (!locks.length || app.report.triage.care_level === 'incomplete') return undefined;
    return section('locked',
        h('ul', {}, locks.map(({ id, evidence, notes }) =>
            h('li', { 'data-lock': id }, t(`locks.${id}`), evidence_details(app, evidence, { notes })))),
        button('secondary', t('examination.open'), () => app.go({ name: 'examination' })));
}

function next_part(app) {
    const names = sections(app.report, app.state).filter(name => name !== 'result');
    if (app.report.why) names.push('why');
    const words = name => [h('strong', {}, t(`nav.${name}`)), h('span', {}, t(`nav_hints.${name}`))];
    return h('nav', { class: 'next', 'aria-label': t('nav.label') }, names.map(name =>
        button('next-card', words(name), () => app.go({ name }), { 'data-section': name })));
}

// Answers that choose words and no level.
const fears = ['afraid', 'moving_harms', 'never_better'];

function reassurance(app) {
    const worries = fears.filter(field => ['yes', 'not_sure'].includes(app.state.answers[field]));
    if (!app.report.recovery || !worries.length) return undefined;
    return section('afraid',
        worries.flatMap(field => texts(`reassurance.${field}`)).map(text => h('p', {}, text)),
        app.report.triage.plan === 'leg' && h('p', {}, t('result.afraid_leg')),
        notes_of_part(app, 'reassurance'));
}

export function result_view(app) {
    if (is_emergency(app.report)) return emergency_result(app);
    const { triage } = app.report;
    const level = triage.care_level;
    const reasons = own_reasons(triage.reasons).map(reason => reason_item(app, reason));
    return [
        app.state.withdrawn && note(t('way_out.withdrawn')),
        card(app, level),
        answer_open(app),
        next_part(app),
        reasons.length > 0 && section('why', h('ul', { class: 'reasons', role: 'list' }, reasons)),
        sure_part(app),
        reassurance(app),
        watch_part(app),
        !is_top_level(app.report) && change_button(app),
        change_part(app),
        examination_part(app),
        locks_part(app),
        level === 'medical_today' && way_out(app),
        h('p', { class: 'ruleset' }, ruleset_words(app)),
    ];
}
