// A session, from the pain before it to the pain during it, in one view for one thumb. Every tap is kept at once, so
// that a reload goes on where it was; the stop rule and a way out are always in view.
import { button, by_id, h, hint, note } from '../../ui/dom.js';
import { draw_plates } from '../../drawing/plates.js';
import { choice_field } from '../../ui/forms.js';
import { mass, number, t } from '../../ui/locale.js';
import { told_after, with_reps, with_set, without_last_set } from '../../state/session_record.js';
import { parsed_number } from '../../state/state.js';
import { per_side_words, tool_part } from './load_parts.js';
import { to_checklist } from '../plan/practice_links.js';
import { session_done } from './session_done.js';
import { session_field } from './session_fields.js';
import { session_wrong } from './session_wrong.js';
import { alarm_choice } from '../../ui/timer_bar.js';
import { start_timer } from '../../ui/timer_button.js';

const most_reps = 100;

// Drawn anew with what is touched still in focus.
function redraw(app) {
    const { id } = document.activeElement ?? {};
    app.refresh();
    if (id) by_id(id)?.focus({ preventScroll: true });
}

const part = (id, heading, ...content) =>
    h('section', { class: 'part', 'aria-labelledby': id }, h('h2', { id }, heading), content);

function work_words({ kind, exercise, work }) {
    const parts = [kind === 'ladder' && t(`exercises.${exercise}`), work !== 'steps' && t(`extras.${work}`)];
    return parts.filter(Boolean).join(': ');
}

const session_heading = session =>
    (session.kind === 'ladder' ? t('session.heading', { rung: number(session.rung) }) : t('session.heading_other'));

const keep = (app, session) => (name, value) => app.change_session(session.id, { [name]: value });
const asked = (app, session, names) =>
    names.map(name => session_field(name, { session, changed: keep(app, session) }));

function warm_up_row(app, session, { tool, reps }, index) {
    const { unit } = session;
    const id = `warm-up-${index}`;
    const key = `${session.id}-${index}`;
    const tick = event => {
        if (event.target.checked) app.warmed_up.add(key);
        else app.warmed_up.delete(key);
    };
    return h('li', { class: 'sign' },
        h('label', { class: 'sign-label', for: id },
            h('input', { type: 'checkbox', id, onchange: tick, checked: app.warmed_up.has(key) }),
            h('span', {}, h('strong', {}, mass(tool.load, unit)), ` × ${number(reps)}`)),
        tool.per_side.length > 0 && h('div', { class: 'warm-up-plates' },
            draw_plates(tool.per_side, unit, per_side_words(tool, unit)),
            hint(per_side_words(tool, unit))));
}

function warm_up_part(app, session) {
    const { warm_up } = session.plan;
    if (!warm_up.length) return undefined;
    app.warmed_up ??= new Set();
    return part('warm-up', t('session.warm_up'),
        hint(t('session.warm_up_hint')),
        h('ul', { class: 'signs', role: 'list' }, warm_up.map((row, index) => warm_up_row(app, session, row, index))));
}

// Nothing to take a share of: the person says what they lift.
function own_load(app, session) {
    if (session.plan.load.tool) return undefined;
    const id = 'own-load';
    const changed = event => {
        const load = parsed_number(event.target.value);
        app.change_session(session.id, { load: typeof load === 'number' && load > 0 ? load : 0 });
    };
    return h('div', { class: 'field' },
        h('label', { for: id }, t('session.own_load')),
        hint(t('session.own_load_hint')),
        h('div', { class: 'control' },
            h('input', {
                id, type: 'text', inputmode: 'decimal', autocomplete: 'off', onchange: event => {
                    changed(event);
                    redraw(app);
                }, value: session.load || '',
            }),
            h('span', { class: 'suffix' }, session.unit)));
}

function stepper(id, reps, most, change) {
    const step = (by, label, sign) =>
        button('secondary step', sign, () => change(reps + by), {
            id: `${id}${by}`, 'aria-label': label, disabled: reps + by < 0 || reps + by > most,
        });
    return h('div', { class: 'stepper' },
        step(-1, t('session.fewer'), '−'),
        h('output', { 'aria-live': 'polite' }, t('session.reps', { count: reps })),
        step(1, t('session.more'), '+'));
}

function cue_of({ plan: { cues } }, index) {
    const cue = cues[index % cues.length];
    const words = name => t(`recovery.${cue}.${name}`);
    return cue && h('p', { class: 'cue' }, h('strong', {}, `${words('title')}: `), words('how'));
}

function done_set(app, session, { load, reps }, index) {
    const change = next => {
        app.change_session(session.id, current => with_reps(current, index, next));
        redraw(app);
    };
    return h('li', { class: 'set set-done', 'data-set': index + 1 },
        h('p', {}, h('strong', {}, t('session.set', { set: number(index + 1) })), ` ${mass(load, session.unit)}`),
        stepper(`set-${index}-`, reps, most_reps, change));
}

function tick_set(app, session, reps) {
    app.change_session(session.id, current => {
        const { round, reps: unused, ...plan } = current.plan;
        return with_set({ ...current, plan }, reps, Date.now());
    });
    const done = app.session(session.id).sets.length;
    if (done < session.planned.sets) start_timer(app, { kind: 'rest', seconds: session.plan.rest_s });
    else app.stop_timer();
    redraw(app);
}

// A few reps, a short rest, and again: each round is tapped, the last one makes the set.
function cluster_button(app, session, reps) {
    const { cluster, round = 0 } = session.plan;
    const tap = () => {
        if (round + 1 === cluster.rounds) return tick_set(app, session, reps);
        app.change_session(session.id, current => ({ ...current, plan: { ...current.plan, round: round + 1 } }));
        start_timer(app, { kind: 'cluster', seconds: cluster.rest_s[1] });
        return redraw(app);
    };
    return [
        h('p', {}, t('session.cluster', {
            reps: number(cluster.reps), from: number(cluster.rest_s[0]), to: number(cluster.rest_s[1]),
            rounds: number(cluster.rounds),
        })),
        button('primary tick', t('session.cluster_tick', { round: number(round + 1), rounds: number(cluster.rounds) }),
            tap, { id: 'tick', disabled: !session.load }),
    ];
}

function next_set(app, session, index) {
    const { plan, planned } = session;
    const reps = plan.reps ?? planned.reps;
    const change = next => {
        app.change_session(session.id, current => ({ ...current, plan: { ...current.plan, reps: next } }));
        redraw(app);
    };
    const set = number(index + 1);
    return h('li', { class: 'set set-next', 'data-set': index + 1 },
        h('p', {},
            h('strong', {}, t('session.set', { set })), session.load > 0 && ` ${mass(session.load, session.unit)}`),
        cue_of(session, index),
        !session.load && note(t('session.load_first')),
        stepper('next', reps, plan.reps_at_most, change),
        plan.cluster
            ? cluster_button(app, session, reps)
            : button('primary tick', t('session.tick', { set, reps: t('session.reps', { count: reps }) }),
                () => tick_set(app, session, reps), { id: 'tick', disabled: !session.load }));
}

const later_set = ({ planned }, index) =>
    h('li', { class: 'set set-later', 'data-set': index + 1 },
        h('p', {}, t('session.set', { set: number(index + 1) }), ` ${t('session.reps', { count: planned.reps })}`));

function sets_part(app, session) {
    const { sets, planned } = session;
    const undo = () => {
        app.change_session(session.id, without_last_set);
        app.stop_timer();
        redraw(app);
    };
    const coming = Array.from({ length: Math.max(0, planned.sets - sets.length) }, (_, i) => sets.length + i);
    return part('sets', t('session.sets'),
        tool_part(app, session.plan.load, session.unit),
        own_load(app, session),
        session.plan.notes.length > 0 &&
            h('ul', {}, session.plan.notes.map(id => h('li', {}, t(`ladder_notes.${id}`)))),
        h('ol', { class: 'sets', role: 'list' },
            sets.map((set, index) => done_set(app, session, set, index)),
            coming.map((index, place) => (place ? later_set(session, index) : next_set(app, session, index)))),
        h('p', { role: 'status' }, sets.length >= planned.sets && t('session.all_done')),
        sets.length > 0 && button('secondary', t('session.undo'), undo, { id: 'undo' }));
}

function after_part(app, session) {
    const finish = () => {
        app.finish_session(session.id);
        app.go({ name: 'session', done: session.id });
    };
    const discard = () => {
        app.discard_session(session.id);
        app.go({ name: 'loads' });
    };
    return part('after', t('session.after'),
        h('div', { class: 'question' },
            asked(app, session, told_after),
            hint(t('session.finish_hint')),
            button('primary', t('session.finish'), finish, { id: 'finish' }),
            !session.sets.length && button('link', t('session.discard'), discard)));
}

function dock(app) {
    return h('div', { class: 'dock' },
        app.timer_bar.element,
        h('div', { class: 'dock-stop' },
            h('p', {}, t('session.stop_rule')),
            button('wrong', t('session.wrong'), () => app.go({ name: 'session', wrong: true }))));
}

function running(app, session) {
    return [
        h('div', { class: 'toolbar' }, button('back', t('nav.back'), app.back)),
        h('h1', { tabindex: -1 }, session_heading(session)),
        h('p', { class: 'lead' }, work_words(session)),
        part('before', t('session.before'),
            h('div', { class: 'question' }, asked(app, session, ['pain_before', 'masked']))),
        warm_up_part(app, session),
        to_checklist(app),
        sets_part(app, session),
        h('div', { class: 'part' }, alarm_choice(app, choice_field)),
        after_part(app, session),
        dock(app),
    ];
}

export function session_view(app, { done, wrong }) {
    if (done) return session_done(app, app.session(done));
    const session = app.running_session();
    return wrong ? session_wrong(app, session) : running(app, session);
}
