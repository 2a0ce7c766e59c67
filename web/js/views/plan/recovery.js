// The plan: what to do now, next and not now; for an injury by the clock, for the lighter pictures as a list of today.
import { button, folded, h, note } from '../../ui/dom.js';
import { choice_field } from '../../ui/forms.js';
import { duration, has, number, t, texts } from '../../ui/locale.js';
import { calendar_part } from './calendar_part.js';
import { to_drills } from './drill_parts.js';
import {
    any_time_part, heat_part, keeps_time, next_part, not_now_part, now_part, part, today_part, waking_part,
} from './now_parts.js';
import { item_card, overview_card } from './plan_item.js';
import { to_practice } from './practice_links.js';
import { section_bar } from '../../ui/section_bar.js';

function group(app, state, items, since) {
    if (!items.length) return undefined;
    return [
        h('h3', { class: 'group' }, t(`recovery_view.${state}`)),
        h('ul', { class: 'items', role: 'list' }, items.map(item => overview_card(app, item, since))),
    ];
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

function whole_plan(app, { items, hours_since_pain: since }) {
    const of_state = state => items.filter(item => item.state === state);
    return h('div', { class: 'part', id: 'whole-plan' }, folded(t('recovery_view.whole'),
        ['now', 'later', 'past'].map(state => group(app, state, of_state(state), since))));
}

// An injury: on the clock of the pain and of the day.
const acute_parts = (app, recovery) => [
    now_part(app, recovery),
    next_part(recovery),
    not_now_part(app, recovery),
    any_time_part(app, recovery),
    heat_part(app, recovery),
    part('change', t('recovery_view.change'),
        choice(app, 'recovery.quiet_24h'),
        choice(app, 'recovery.alternate_heat_and_ice')),
    recovery.checks_ahead?.length > 0 && part('checks', t('recovery_view.checks'),
        h('ul', {}, recovery.checks_ahead.map(check => h('li', {}, t(`checks.${check.id}`))))),
    whole_plan(app, recovery),
    waking_part(app),
    part('calendar', t('recovery_view.calendar'), calendar_part(app)),
];

const light_parts = (app, recovery) => [
    today_part(app, recovery),
    next_part(recovery),
    not_now_part(app, recovery),
];

// Also where the device's clock is too wrong for a day to be planned.
const listed_parts = (app, { items }) =>
    part('now', t('recovery_view.now'), h('ul', { class: 'items', role: 'list' }, items.map(item => item_card(app, item))));

const parts_of = { acute: acute_parts, prevention: listed_parts };

// Where loads are open, the lead doesn't keep the person from them.
function lead_key({ report }, { plan }) {
    const lifting = `plans.${plan}.lead_lifting`;
    return report.loads?.gate?.open && has(lifting) ? lifting : `plans.${plan}.lead`;
}

export function recovery_view(app) {
    const { recovery } = app.report;
    const since = recovery.hours_since_pain;
    return [
        section_bar(app, 'recovery'),
        h('h1', { tabindex: -1 }, t(`plans.${recovery.plan}.title`)),
        texts(lead_key(app, recovery)).map(text => h('p', {}, text)),
        since !== undefined && recovery.plan === 'acute' && h('p', { class: 'clock' },
            h('strong', {}, duration(since)), ' ', t('recovery_view.since_pain', { day: number(recovery.day) })),
        recovery.quiet && note(t('recovery_view.quiet')),
        (recovery.schedule ? parts_of[recovery.plan] ?? light_parts : listed_parts)(app, recovery),
        h('div', { class: 'actions' },
            to_drills(app),
            button('secondary', t('nav.why'), () => app.go({ name: 'why' }))),
        to_practice(app),
        app.report.triage.episode === 'open' && close_part(app),
        recovery.schedule && keeps_time(app, recovery),
    ];
}
