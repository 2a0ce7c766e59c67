// One item of a plan: what it is, how much, how, when to stop, what can be done with it, and where it comes from.
import { folded, h } from '../../ui/dom.js';
import { clock, duration, hours, list, minutes, number, seconds, t, t_if } from '../../ui/locale.js';
import { show_drill } from './drill_parts.js';
import { evidence_details, notes_details } from '../../ui/evidence.js';
import { timer_button } from '../../ui/timer_button.js';

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

// What an item offers to do: start its timer, show its drill. Nothing where it offers nothing.
const item_actions = (app, item, ...others) => {
    const now = item.state === 'now';
    const offered = [now && timer_button(app, item), now && show_drill(app, item), ...others].filter(Boolean);
    return offered.length > 0 && h('div', { class: 'item-actions' }, offered);
};

function dose_line({ dose, dose_is_ours }) {
    const words = dose && dose_words(dose);
    if (!words) return undefined;
    return h('p', { class: 'dose' }, words, dose_is_ours && h('span', { class: 'hint' }, ` ${t('recovery_view.dose_is_ours')}`));
}

function stop_line({ stop }) {
    const signs = stop.map(sign => t(`stop.${sign}`));
    return signs.length > 0 && h('p', { class: 'stop' }, t('recovery_view.stop', { signs: list(signs, 'disjunction') }));
}

const how_and_why = (app, item, when, actions) => [
    h('p', {}, t(`recovery.${item.id}.how`)),
    when && h('p', { class: 'when' }, when),
    stop_line(item),
    actions,
    notes_details(app, item.notes),
    evidence_details(app, item.evidence),
];

export const item_card = (app, item) =>
    h('li', { class: `item item-${item.kind}`, 'data-item': item.id },
        h('h3', {}, t(`recovery.${item.id}.title`)),
        dose_line(item),
        how_and_why(app, item, when_words(item), item_actions(app, item)));

// To read in the whole plan: from when or until when, and nothing to press that stands elsewhere on the screen too.
// since: hours since the pain began.
export const overview_card = (app, item, since) =>
    h('li', { class: `item item-${item.kind}`, 'data-item': item.id },
        h('h3', {}, t(`recovery.${item.id}.title`)),
        dose_line(item),
        how_and_why(app, item, when_words(item, since)));

// What is to be done at this time. others: further buttons.
export const big_card = (app, item, ...others) =>
    h('li', { class: 'item item-now', 'data-item': item.id },
        h('h3', {}, t(`recovery.${item.id}.title`)),
        dose_line(item),
        how_and_why(app, item, undefined, item_actions(app, item, ...others)));

// A line with the name and the dose, which opens.
export function folded_card(app, item, ...others) {
    const dose = item.dose && dose_words(item.dose);
    const name = [h('strong', {}, t(`recovery.${item.id}.title`)), dose && h('span', { class: 'hint' }, dose)];
    return h('li', { class: `item item-folded item-${item.kind}`, 'data-item': item.id },
        folded(h('span', { class: 'item-name' }, name),
            item.dose_is_ours && h('p', { class: 'hint' }, t('recovery_view.dose_is_ours')),
            how_and_why(app, item, undefined, item_actions(app, item, ...others))));
}
