// The plan: what to do now, what comes later, what is past.
import { button, folded, h, note } from '../dom.js';
import { choice_field } from '../forms.js';
import { clock, duration, hours, list, minutes, number, seconds, t, t_if, texts } from '../locale.js';
import { show_drill, to_drills } from './drill_parts.js';
import { evidence_details, notes_details } from './evidence.js';
import { to_practice } from './practice_links.js';
import { section_bar } from './section_bar.js';
import { timer_button } from './timer_button.js';

const range = ([from, to], words) =>
    (from === to ? words(from) : t('dose.range', { from: number(from), to: words(to) }));
const every = hours_range =>
    (hours_range[1] === 1 ? t('dose.hourly') : t('dose.every', { time: range(hours_range, hours) }));

export function dose_words(dose) {
    const { sets, reps, hold_s, minutes: time, then_minutes, every_hours, each_side, times } = dose;
    const parts = [
        sets && reps && t('dose.sets_reps', { sets: number(sets), reps: range(reps, number) }),
        sets && !reps && t('dose.sets', { count: sets, sets: number(sets) }),
        !sets && reps && t('dose.reps', { reps: range(reps, number) }),
        each_side && t('dose.each_side'),
        hold_s && t('dose.hold', { time: range(hold_s, seconds) }),
        time && range(time, minutes),
        then_minutes && t('dose.then', { time: range(then_minutes, minutes) }),
        every_hours && every(every_hours),
        times && t_if(`dose.times.${times}`),
    ];
    return parts.filter(Boolean).join(', ');
}

function when_words({ state, from_hour, to_hour }, since) {
    const at = hour => (since === undefined ? duration(hour) : clock(Date.now() + (hour - since) * 3_600_000));
    if (state === 'later') return t('recovery_view.from', { time: at(from_hour) });
    if (state === 'now' && to_hour !== undefined) return t('recovery_view.until', { time: at(to_hour) });
    return undefined;
}

export function item_card(app, item, since) {
    const dose = item.dose && dose_words(item.dose);
    const when = when_words(item, since);
    const stops = item.stop.map(sign => t(`stop.${sign}`));
    return h('li', { class: `item item-${item.kind}`, 'data-item': item.id },
        h('h3', {}, t(`recovery.${item.id}.title`)),
        dose && h('p', { class: 'dose' },
            dose, item.dose_is_ours && h('span', { class: 'hint' }, ` ${t('recovery_view.dose_is_ours')}`)),
        h('p', {}, t(`recovery.${item.id}.how`)),
        item.state === 'now' && timer_button(app, item),
        when && h('p', { class: 'when' }, when),
        item.state === 'now' && show_drill(app, item),
        stops.length > 0 && h('p', { class: 'stop' }, t('recovery_view.stop', { signs: list(stops, 'disjunction') })),
        notes_details(app, item.notes),
        evidence_details(app, item.evidence));
}

function group(app, state, items, since) {
    if (!items.length) return undefined;
    const listed = h('ul', { class: 'items', role: 'list' }, items.map(item => item_card(app, item, since)));
    const heading = t(`recovery_view.${state}`);
    if (state === 'past') return h('div', { class: 'part' }, folded(heading, listed));
    return h('section', { class: 'part', 'aria-labelledby': `plan-${state}` },
        h('h2', { id: `plan-${state}` }, heading),
        listed);
}

function choice(app, path) {
    const options = ['yes', 'no'].map(value => [value, t(`choices.masked.${value}`)]);
    return choice_field(path, options, {
        draft: app.state.drafts[path],
        changed: (changed_path, value) => {
            app.draft(changed_path, value);
            app.refresh();
        },
    });
}

function close_part(app) {
    const status = h('p', { role: 'status' });
    const close = () => {
        if (app.close_episode()) app.go({ name: 'result' });
        else status.textContent = t('recovery_view.not_closed', {
            time: duration(app.limits.episode_closes_after_hours), pain: app.limits.pain_counts_above,
        });
    };
    return [button('secondary', t('recovery_view.close_episode'), close), status];
}

export function recovery_view(app) {
    const { recovery } = app.report;
    const since = recovery.hours_since_pain;
    const of_state = state => recovery.items.filter(item => item.state === state);
    return [
        section_bar(app, 'recovery'),
        h('h1', { tabindex: -1 }, t(`plans.${recovery.plan}.title`)),
        texts(`plans.${recovery.plan}.lead`).map(text => h('p', {}, text)),
        since !== undefined && recovery.plan === 'acute' && h('p', { class: 'clock' },
            h('strong', {}, duration(since)), ' ', t('recovery_view.since_pain', { day: number(recovery.day) })),
        recovery.quiet && note(t('recovery_view.quiet')),
        ['now', 'later', 'past'].map(state => group(app, state, of_state(state), since)),
        to_drills(app),
        recovery.plan === 'acute' && h('section', { class: 'part' },
            h('h2', {}, t('recovery_view.change')),
            choice(app, 'recovery.quiet_24h'),
            choice(app, 'recovery.alternate_heat_and_ice')),
        recovery.checks_ahead?.length > 0 && h('section', { class: 'part' },
            h('h2', {}, t('recovery_view.checks')),
            h('ul', {}, recovery.checks_ahead.map(check => h('li', {}, t(`checks.${check.id}`))))),
        h('div', { class: 'actions' }, button('secondary', t('nav.why'), () => app.go({ name: 'why' }))),
        to_practice(app),
        app.report.triage.episode === 'open' && close_part(app),
    ];
}
