// What to lift: the checks before the first load, the ladder or the session, and what the person has to lift with.
import { button, folded, h, hint, note } from '../../ui/dom.js';
import { day, mass, number, percent, t } from '../../ui/locale.js';
import { evidence_details, notes_of_part } from '../../ui/evidence.js';
import { follow_ups, go_on_part } from './follow_up.js';
import { unit_of } from '../../ui/form_section.js';
import { per_side_words, reasons_part, tool_part } from './load_parts.js';
import { coming_back_form, gate_form, max_form, planned_form } from './loads_forms.js';
import { equipment_form } from '../bar/equipment_form.js';
import { item_card } from '../plan/plan_item.js';
import { lighter_week, to_checklist } from '../plan/practice_links.js';
import { section_bar } from '../../ui/section_bar.js';
import { extras_part, next_part, notes_at, outlook_part, start_button } from './way_back_parts.js';

const hour = 3_600_000;
const items = cards => h('ul', { class: 'items', role: 'list' }, cards);

const gate_open = { whole: 'gate.open', same_day: 'gate.open_again', passed: 'gate.scopes.passed' };

function gate_part(app, gate) {
    const met = gate.criteria.filter(({ state }) => state === 'met').length;
    const criterion = ({ id, state, limit = 0 }) =>
        h('li', { 'data-state': state, 'data-criterion': id },
            h('span', { class: 'state' }, t(`gate.states.${state}`)), ' ',
            t(`gate.criteria.${id}`, { limit: number(limit) }));
    return h('section', { class: 'part', 'aria-labelledby': 'gate', 'data-gate': gate.open ? 'open' : 'shut' },
        h('h2', { id: 'gate' }, t('gate.heading')),
        h('p', {}, gate.open
            ? t(gate_open[gate.scope])
            : t('gate.shut', { met: number(met), all: number(gate.criteria.length) })),
        gate.scope === 'same_day' && hint(t('gate.scopes.same_day')),
        h('details', { open: !gate.open },
            h('summary', {}, t('gate.list')),
            h('ul', { class: 'gate', role: 'list' }, gate.criteria.map(criterion))),
        notes_of_part(app, 'gate'));
}

function rung_card(app, rung, unit) {
    const { place, earliest_in_hours, stay_on_rung, lower_to_mm, share_cut_to, deload } = rung;
    return h('li', { class: `item rung-${place}`, 'data-rung': rung.rung },
        h('h3', {}, t('loads_view.rung', { rung: number(rung.rung) }), ': ', t(`exercises.${rung.exercise}`)),
        h('p', { class: 'dose' },
            t('dose.sets_reps', { sets: number(rung.sets), reps: number(rung.reps) }), ', ',
            t('loads_view.share', { share: percent(rung.share) }), ', ',
            t('loads_view.in_reserve', { count: rung.reps_in_reserve })),
        share_cut_to !== undefined && note(t('loads_view.share_cut', { share: percent(share_cut_to) })),
        deload && hint(t('loads_view.deload', { sets: number(deload.sets), reps: number(deload.reps) })),
        hint(place === 'earliest'
            ? t('loads_view.place.earliest', { time: day(Date.now() + earliest_in_hours * hour) })
            : t(`loads_view.place.${place}`)),
        tool_part(app, rung, unit),
        stay_on_rung !== undefined && note(t('loads_view.stay', { rung: number(stay_on_rung) })),
        lower_to_mm !== undefined && h('p', {}, t('loads_view.lower_to', { height: number(lower_to_mm) })),
        evidence_details(app, rung.evidence));
}

// The steps before and after the one of the next session.
function ladder_part(app, { ladder }, unit) {
    if (!ladder.length) return undefined;
    const cards = place => {
        const rungs = ladder.filter(rung => rung.place === place);
        const drawn = items(rungs.map(rung => rung_card(app, rung, unit)));
        return rungs.length > 0 && folded(t(`loads_view.steps.${place}`), drawn);
    };
    return h('div', { class: 'part' }, cards('earliest'), cards('done'));
}

function notes_part(app, { notes = [] }, { rung }) {
    if (!rung) return undefined;
    return [
        h('ul', {}, notes_at(notes, rung).map(({ id }) => h('li', { 'data-note': id }, t(`ladder_notes.${id}`)))),
        notes_of_part(app, 'ladder'),
    ];
}

function warm_up_part({ warm_up }, unit) {
    if (!warm_up.length) return undefined;
    return [
        h('h3', {}, t('loads_view.warm_up')),
        h('ol', {}, warm_up.map(({ tool, reps }) =>
            h('li', {},
                h('strong', {}, mass(tool.load, unit)), ` × ${number(reps)} `,
                tool.per_side.length > 0 && h('span', { class: 'hint' }, per_side_words(tool, unit))))),
    ];
}

// What set the weight, where it is not the plan, and what opens it.
function cap_part({ cap }) {
    if (!cap) return undefined;
    const { decided_by, share, above_best } = cap;
    return [
        above_best && h('p', { 'data-cap': 'above_best' }, t('loads_view.above_best')),
        decided_by !== 'plan' &&
            h('p', { 'data-cap': decided_by }, t(`caps.${decided_by}`, { share: share === undefined ? '' : percent(share) })),
    ];
}

function session_words({ sets, reps, reps_at_most, reps_in_reserve, rpe_at_most }) {
    const range =
        reps_at_most > reps ? t('dose.range', { from: number(reps), to: number(reps_at_most) }) : number(reps);
    return [
        t('dose.sets_reps', { sets: number(sets), reps: range }),
        reps_in_reserve !== undefined && t('loads_view.in_reserve', { count: reps_in_reserve }),
        rpe_at_most !== undefined && t('loads_view.rpe', { rpe: number(rpe_at_most) }),
    ].filter(Boolean).join(', ');
}

// What to lift next: on the ladder, while sore, or as planned.
function session_part(app, loads, unit) {
    const session = loads.today ?? loads.session;
    if (!session) return undefined;
    const { rung, exercise, share, deload, load } = session;
    const here = loads.ladder.find(({ place }) => place === 'current') ?? {};
    return h('section', { class: 'part', 'aria-labelledby': 'advice' },
        h('h2', { id: 'advice', tabindex: -1 }, t('loads_view.session')),
        loads.next && next_part(app, loads.next),
        h('div', { class: 'item', 'data-part': 'session', 'data-rung': rung },
            rung && h('h3', {}, t('loads_view.rung', { rung: number(rung) }), ': ', t(`exercises.${exercise}`)),
            h('p', { class: 'dose' },
                session_words(session), share > 0 && `, ${t('loads_view.share', { share: percent(share) })}`),
            here.share_cut_to !== undefined && note(t('loads_view.share_cut', { share: percent(here.share_cut_to) })),
            deload && hint(t('loads_view.deload_today')),
            load ? tool_part(app, load, unit) : h('p', {}, t('loads_view.no_load')),
            cap_part(session),
            here.stay_on_rung !== undefined && note(t('loads_view.stay', { rung: number(here.stay_on_rung) })),
            here.lower_to_mm !== undefined &&
                h('p', {}, t('loads_view.lower_to', { height: number(here.lower_to_mm) })),
            reasons_part(app, session.reasons),
            evidence_details(app, session.evidence)),
        start_button(app, loads, session, unit),
        warm_up_part(session, unit),
        notes_part(app, loads, session));
}

function base_part(app, { base }, unit) {
    if (!base) return undefined;
    const { value, from, discount, lowered_by_person, estimates, evidence } = base;
    return h('div', { class: 'part', 'data-part': 'base' }, folded(t('loads_view.base', { base: mass(value, unit) }),
        h('p', {}, t(`base_from.${from}`)),
        discount && h('p', {}, t('loads_view.discount', {
            weeks: number(discount.over_weeks),
            share: percent(discount.factor),
        })),
        lowered_by_person && h('p', {}, t('loads_view.lowered')),
        estimates.length > 0 && h('ul', {}, estimates.map(item =>
            h('li', {}, t(`formulas.${item.formula}`), ': ', mass(item.value, unit)))),
        evidence.map(item => evidence_details(app, item))));
}

// The technique checklist, wherever something is lifted.
function checklist_part(app, { session, today }) {
    const { prevention } = app.report;
    if (!prevention || !(session || today)) return undefined;
    return h('div', { class: 'part', 'data-part': 'checklist' },
        to_checklist(app),
        folded(t('loads_view.checklist'), items(prevention.map(row => item_card(app, row)))));
}

function loads_parts(app, loads, unit) {
    const { blocked_by, gate, cues, heaviest_load } = loads;
    return [
        blocked_by.map(({ id }) => h('p', { class: 'notice', 'data-block': id }, t(`blocks.${id}`))),
        blocked_by.some(({ id }) => id === 'triage_again') &&
            button('primary', t('session.answer_again'), app.triage_again),
        lighter_week(app),
        session_part(app, loads, unit),
        extras_part(app, loads, unit),
        gate && gate_part(app, gate),
        gate && !gate.open && gate_form(app),
        outlook_part(app, loads),
        ladder_part(app, loads, unit),
        cues.map(({ id }) => note(t(`cues.${id}`))),
        heaviest_load !== undefined && h('p', {}, t('loads_view.heaviest', { load: mass(heaviest_load, unit) })),
        base_part(app, loads, unit),
        checklist_part(app, loads),
    ];
}

export function loads_view(app) {
    const { loads, permissions } = app.report;
    const sessions = ['soreness_session', 'planned_session'].includes(permissions.loads);
    const missing = (loads?.blocked_by ?? []).map(({ id }) => id).filter(id => id.endsWith('_not_told'));
    return [
        section_bar(app, 'loads'),
        h('h1', { tabindex: -1 }, t('loads_view.heading')),
        h('p', {}, t(`loads_view.access.${permissions.loads}`)),
        go_on_part(app),
        follow_ups(app),
        h('div', { id: 'problems' }),
        loads ? loads_parts(app, loads, unit_of(app)) : note(t('loads_view.fix_entries')),
        sessions && coming_back_form(app, missing),
        sessions && planned_form(app),
        max_form(app, !loads?.base),
        equipment_form(app),
    ];
}
