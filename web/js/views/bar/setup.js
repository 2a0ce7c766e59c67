// How high the bar should be for this body, with the lifter drawn and other set-ups beside it.
import { button, folded, h, hint, note } from '../../ui/dom.js';
import { centimetres, list, number, t } from '../../ui/locale.js';
import { equipment_of, has_equipment } from '../../state/share.js';
import { body_form } from './body_form.js';
import { evidence_details, notes_of_part } from '../../ui/evidence.js';
import { unit_of } from '../../ui/form_section.js';
import { lifter_figure } from './lifter_figure.js';
import { equipment_form } from './equipment_form.js';
import { to_practice } from '../plan/practice_links.js';
import { section_bar } from '../../ui/section_bar.js';
import { share_part } from './share_link.js';
import { asked_load, best_line, goal_choice, hindrances, how_to_make, ranked } from './setup_parts.js';
import { strain_chart } from './strain_chart.js';
import { validation_part } from './validation.js';

// A caution about one set-up stands in its row.
const row_flags = { trap_bar_may_not_help: ['trap_bar_low', 'trap_bar_high'] };

const change = ratio =>
    number(ratio - 1, { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 0 });

// "−8 % (−14 % to −2 %)" against the conventional set-up.
const banded_change = ({ value, low, high }) =>
    t('setup_view.band', { value: change(value), low: change(low), high: change(high) });

const turned = (raised, floor, angle) =>
    number(Math.round(raised.pose[angle].value) - Math.round(floor.pose[angle].value), {
        style: 'unit', unit: 'degree', unitDisplay: 'narrow', signDisplay: 'exceptZero',
    });

// What the advised height changes against a bar at standard height, where it is another.
function changes({ rows, made, recommended }) {
    const [floor, raised] = ['conventional', 'raised'].map(name => rows.find(({ set_up }) => set_up === name));
    const advised = raised.pose.bar_height_mm === (made ?? recommended).height_mm;
    if (!advised || !raised.l5s1_moment_ratio) return undefined;
    return h('p', { 'data-part': 'changes' }, t('setup_view.changes', {
        trunk: turned(raised, floor, 'trunk_deg'), hip: turned(raised, floor, 'hip_deg'),
        knee: turned(raised, floor, 'knee_deg'), strain: banded_change(raised.l5s1_moment_ratio),
    }));
}

function advice(setup, app) {
    const { recommended, made, flags, wishes, lever } = setup;
    const unit = unit_of(app);
    const height = centimetres((made ?? recommended).height_mm);
    const wish_words = ({ reason, height_mm }) => t(`height_wishes.${reason}`, { height: centimetres(height_mm) });
    return h('section', { class: 'card card-calm', 'data-part': 'advice' },
        h('h2', { id: 'advice', tabindex: -1 }, t('setup_view.height', { height })),
        h('p', { 'data-reason': recommended.reason }, t(`height_reasons.${recommended.reason}`)),
        how_to_make(setup, unit),
        changes(setup),
        asked_load(setup, unit),
        flags.filter(flag => !row_flags[flag]).map(flag => note(t(`setup_flags.${flag}`))),
        wishes.length > 1 && h('p', {}, t('setup_view.wishes', { wishes: list(wishes.map(wish_words)) })),
        lever && h('p', {},
            t(`lever.${lever.verdict}`, { percentile: number(Math.round(lever.percentile)) }), ' ', t('lever.weak')),
        hint(t('setup_view.model')),
        evidence_details(app, recommended.evidence),
        lever && evidence_details(app, lever.strength));
}

function back_words({ set_up, pose, l5s1_moment_ratio, l5s1_change }) {
    if (set_up === 'conventional' && l5s1_moment_ratio) return t('changes.base');
    if (!l5s1_moment_ratio) return t(pose.reach === 'within' ? 'setup_view.no_comparison' : `reach.${pose.reach}`);
    return [
        h('strong', {}, t(`changes.${l5s1_change}`)),
        h('span', { class: 'hint' }, banded_change(l5s1_moment_ratio)),
    ];
}

function set_up_row(row, flags) {
    const { set_up, pose, costs } = row;
    const cautions = flags.filter(flag => row_flags[flag]?.includes(set_up));
    return h('tr', { 'data-set-up': set_up },
        h('th', { scope: 'row' },
            t(`set_ups.${set_up}`), h('span', { class: 'hint' }, centimetres(pose.bar_height_mm))),
        h('td', {}, back_words(row)),
        h('td', {},
            hindrances(row),
            costs.map(cost => h('p', {}, t(`costs.${cost}`))),
            cautions.map(flag => hint(t(`setup_flags.${flag}`)))));
}

function comparison(setup, app) {
    const { flags } = setup;
    const rows = ranked(setup.rows);
    const heads = ['set_up', 'back', 'cost'].map(name => h('th', { scope: 'col' }, t(`setup_view.columns.${name}`)));
    return h('section', { class: 'part', 'aria-labelledby': 'compare' },
        h('h2', { id: 'compare' }, t('setup_view.compare')),
        goal_choice(app, setup),
        best_line(app, setup),
        hint(t('setup_view.compare_lead')),
        h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'compare' },
            h('table', {}, h('thead', {}, h('tr', {}, heads)), h('tbody', {}, rows.map(row => set_up_row(row, flags))))),
        evidence_details(app, setup.rows[0].pose.evidence),
        notes_of_part(app, 'setup'));
}

function proportions_part({ proportions }) {
    if (!proportions?.length) return undefined;
    const words = ({ length, percentile, measured }) =>
        t(measured ? 'setup_view.percentile' : 'setup_view.percentile_guess', {
            length: t(`lengths.${length}`),
            percentile: number(Math.round(percentile)),
        });
    return h('div', { class: 'part' },
        folded(t('setup_view.proportions'), h('ul', {}, proportions.map(item => h('li', {}, words(item))))));
}

function locked(app) {
    const { bar_advice, loads } = app.report.permissions;
    return [
        note(t(`setup_view.access.${bar_advice}`)),
        loads !== 'none' && button('secondary', t('setup_view.to_gate'), () => app.go({ name: 'loads' })),
    ];
}

function advised(app) {
    const { setup } = app.report;
    if (!setup) {
        const measured = app.report.problems.every(({ field }) => !field.startsWith('lifter')) && app.measures();
        return [
            h('p', {}, t(measured ? 'setup_view.unfinished' : 'setup_view.lead')),
            body_form(app, !measured),
            equipment_form(app),
        ];
    }
    const chart = strain_chart(setup);
    return [
        advice(setup, app),
        lifter_figure(app, chart.look_at),
        chart.element,
        comparison(setup, app),
        proportions_part(setup),
        validation_part(app),
        body_form(app, false),
        equipment_form(app),
        has_equipment(equipment_of(app.state)) && share_part(app),
        to_practice(app),
    ];
}

export function setup_view(app) {
    return [
        section_bar(app, 'setup'),
        h('h1', { tabindex: -1 }, t('setup_view.heading')),
        h('div', { id: 'problems' }),
        app.report.permissions.bar_advice === 'open' ? advised(app) : locked(app),
    ];
}
