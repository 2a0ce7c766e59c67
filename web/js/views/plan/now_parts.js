// The plan on the clock of the day: what to do now, what comes next, what to leave out, and whose word counts on heat.
import { button, h, hint } from '../../ui/dom.js';
import { segment } from '../../ui/forms.js';
import { clock, t, time_of_day } from '../../ui/locale.js';
import { usual_waking_hours, waking_windows } from '../../state/waking_hours.js';
import { evidence_details, notes_details } from '../../ui/evidence.js';
import { big_card, dose_words, folded_card } from './plan_item.js';

const look_every_ms = 10_000;

export const part = (key, heading, ...content) =>
    h('section', { class: 'part', 'aria-labelledby': `plan-${key}` },
        h('h2', { id: `plan-${key}` }, heading),
        content);

const items_of = ({ items }, ids) => ids.map(id => items.find(item => item.id === id)).filter(Boolean);
const left_out = ({ items }) => items.filter(({ kind, state }) => kind === 'rest_from' && state === 'now');

const is_today = at => new Date(at).toDateString() === new Date().toDateString();
const time_words = at => (is_today(at) ? time_of_day(at) : clock(at));

// Done at this moment; a tap too many is taken back.
function done_button(app, item, say) {
    const mark = () => {
        const before = app.state.done[item.id];
        app.mark_done(item.id);
        app.just_done = { id: item.id, before };
        app.refresh();
        document.getElementById('undo-done')?.focus({ preventScroll: true });
    };
    return say && button('secondary', t('recovery_view.done'), mark, {
        'aria-label': t('recovery_view.done_of', { title: t(`recovery.${item.id}.title`) }),
    });
}

function just_done(app) {
    const status = h('div', { role: 'status' });
    const done = app.just_done;
    if (!done || !app.state.done[done.id]) return status;
    const undo = () => {
        app.undo_done(done.id, done.before);
        app.just_done = undefined;
        app.refresh();
        document.querySelector(`[data-item="${done.id}"] :is(button, summary)`)?.focus({ preventScroll: true });
    };
    status.append(h('div', { class: 'undo' },
        h('p', {}, t('recovery_view.is_done', { title: t(`recovery.${done.id}.title`) })),
        button('secondary', t('recovery_view.undo'), undo, { id: 'undo-done' })));
    return status;
}

// Whether the core asks for it by the clock: only then is there something to be done with.
const is_timed = ({ dose }) => ['each_waking_hour', 'daily', 'before_movement'].includes(dose?.times);

export function now_part(app, recovery) {
    const { asleep, now } = recovery.schedule;
    const items = items_of(recovery, now);
    return part('now', t(asleep ? 'recovery_view.asleep' : 'recovery_view.now'),
        just_done(app),
        items.length === 0 && h('p', {}, t('recovery_view.nothing_due')),
        h('ul', { class: 'items', role: 'list' },
            items.map(item => big_card(app, item, done_button(app, item, is_timed(item))))));
}

// The same light-handed: names and amounts, each of which opens.
export function today_part(app, recovery) {
    const { now, any_time } = recovery.schedule;
    const items = items_of(recovery, [...now, ...any_time]);
    return part('now', t('recovery_view.today'),
        just_done(app),
        items.length === 0 && h('p', {}, t('recovery_view.nothing_due')),
        h('ul', { class: 'items', role: 'list' },
            items.map(item => folded_card(app, item, done_button(app, item, is_timed(item) && now.includes(item.id))))));
}

const next_words = (recovery, { id, check }) => {
    if (check) return [t(`checks.${id}`)];
    const [item] = items_of(recovery, [id]);
    return [h('strong', {}, t(`recovery.${id}.title`)), item?.dose?.minutes && ` (${dose_words({ minutes: item.dose.minutes })})`];
};

export function next_part(recovery) {
    const { next } = recovery.schedule;
    if (!next.length) return undefined;
    return part('next', t('recovery_view.next'),
        h('ul', { class: 'outlook next-times', role: 'list' }, next.map(item =>
            h('li', {}, h('span', { class: 'outlook-when' }, time_words(item.at)), h('span', {}, next_words(recovery, item))))));
}

export function any_time_part(app, recovery) {
    const items = items_of(recovery, recovery.schedule.any_time);
    if (!items.length) return undefined;
    return part('any-time', t('recovery_view.any_time'),
        h('ul', { class: 'items', role: 'list' }, items.map(item => folded_card(app, item))));
}

export function not_now_part(app, recovery) {
    const items = left_out(recovery);
    if (!items.length) return undefined;
    return part('not-now', t('recovery_view.not_now'),
        h('ul', { class: 'items', role: 'list' }, items.map(item =>
            h('li', { class: 'item item-rest_from', 'data-item': item.id },
                h('h3', {}, t(`recovery.${item.id}.title`)),
                h('p', {}, t(`recovery.${item.id}.how`)),
                evidence_details(app, item.evidence, { notes: item.notes })))));
}

// Both sides with what speaks for each, beside each other.
export function heat_part(app, { heat_side }) {
    if (!heat_side) return undefined;
    const path = 'recovery.heat_side';
    const follow = value => {
        app.draft(path, value);
        app.refresh();
    };
    const side = value => segment({
        name: path, value, checked: heat_side === value, changed: () => follow(value),
        words: [h('strong', {}, t(`heat_sides.${value}.title`)), h('span', {}, t(`heat_sides.${value}.how`))],
    });
    return part('heat', t('recovery_view.heat'),
        h('fieldset', { class: 'field' },
            h('legend', {}, t('form.recovery.heat_side.label')),
            h('div', { class: 'segments stacked sides' }, ['article', 'evidence'].map(side))),
        notes_details(app, ['D2', 'heat']));
}

// The hours are the person's own; half a time changes nothing.
export function waking_part(app) {
    const hours = app.state.waking ?? usual_waking_hours;
    const status = h('p', { role: 'status' });
    const field = (name, words) => {
        const id = `waking-${name}`;
        const changed = event => {
            const { value } = event.target;
            if (!value) {
                status.textContent = t('recovery_view.waking_problem');
                return;
            }
            app.set_waking({ ...(app.state.waking ?? usual_waking_hours), [name]: value });
            app.refresh();
            document.getElementById(id)?.focus({ preventScroll: true });
        };
        return h('div', { class: 'field' },
            h('label', { for: id }, words),
            h('input', { id, type: 'time', required: true, value: hours[name], onchange: changed }));
    };
    return part('waking', t('recovery_view.waking'),
        hint(t('recovery_view.waking_hint')),
        h('div', { class: 'pair' },
            field('from', t('recovery_view.waking_from')),
            field('to', t('recovery_view.waking_to'))),
        status);
}

// The screen follows the clock: drawn anew when the next thing is due or the person's day begins or ends, unless they
// are typing.
export function keeps_time(app, { schedule }) {
    const windows = waking_windows(app.state.waking ?? usual_waking_hours, Date.now());
    const times = [...schedule.next.map(({ at }) => at), ...windows.flatMap(({ from, to }) => [from, to])];
    const changes_at = Math.min(...times.filter(at => at > Date.now()));
    const mark = h('span', { hidden: true });
    let joined = false;
    const looking = setInterval(() => {
        joined ||= mark.isConnected;
        if (!mark.isConnected) {
            if (joined) clearInterval(looking);
            return;
        }
        if (Date.now() < changes_at || document.activeElement?.matches('input[type="text"], input[type="time"]')) return;
        clearInterval(looking);
        app.just_done = undefined;
        app.look_again();
        app.refresh();
    }, look_every_ms);
    return mark;
}
