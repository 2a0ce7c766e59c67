// The way back on the loads view: what the last session decided, the sessions to begin, and the earliest dates.
import { button, folded, h, hint, note } from '../../ui/dom.js';
import { day, number, percent, t } from '../../ui/locale.js';
import { rule_reason } from './decision.js';
import { evidence_details } from '../../ui/evidence.js';
import { tool_part } from './load_parts.js';
import { next_words } from './session_done.js';

const hour = 3_600_000;
const cue_kind = 'checklist';
const of_a_bar = ['shins', 'grip', 'slack_and_lats', 'bar_close']; // the words of these cues speak of a bar
const bells = ['kettlebell', 'two_kettlebells'];
const not_at_the_bar = ['stop_when_form_breaks', 'deload', 'film']; // or in view all the time
const notes_of_bar = ['drags_up_the_shins'];
const notes_of_lift = ['no_floor_contact', 'own_style', 'full_means_hinge_range', ...notes_of_bar];

function cues_for(app, implement) {
    const fits = ({ id, kind }) => kind === cue_kind && !not_at_the_bar.includes(id) &&
        !(bells.includes(implement) && of_a_bar.includes(id));
    return (app.report.prevention ?? []).filter(fits).map(({ id }) => id);
}

export const notes_at = (notes, rung) => notes.filter(({ from_rung, to_rung }) => from_rung <= rung && rung <= to_rung);

const notes_for = (notes, rung, implement) => notes_at(notes, rung).map(({ id }) => id)
    .filter(id => notes_of_lift.includes(id) && !(bells.includes(implement) && notes_of_bar.includes(id)));

// What the session shows while it goes on, whatever becomes of the report in the meantime.
function plan_of(app, loads, session, extra) {
    const load = (extra ?? session).load ?? { reasons: [] };
    const lighter = ({ tool }) => !load.tool || tool.load < load.tool.load;
    return {
        load,
        warm_up: session.warm_up.filter(lighter),
        rest_s: (extra ?? session).rest_s,
        reps_at_most: (extra ?? session).reps_at_most,
        ...(extra?.cluster && { cluster: extra.cluster }),
        cues: cues_for(app, load.tool?.implement),
        notes: notes_for(loads.notes ?? [], session.rung, load.tool?.implement),
    };
}

const kinds = { soreness_session: 'soreness', planned_session: 'planned', ladder: 'ladder' };

// What the next session is now; extra_id: an entry of loads.extras, instead of the session's own sets. Nothing where a
// page that was left open shows what is no longer so.
function what_to_do(app, loads, unit, extra_id) {
    const session = loads.today ?? loads.session;
    const extra = extra_id && loads.extras?.find(({ id, open }) => open && id === extra_id);
    if (!session || (extra_id && !extra)) return undefined;
    const { sets, reps } = extra ?? session;
    const { rung, deload, exercise } = session;
    const kind = kinds[app.report.permissions.loads];
    const plan = plan_of(app, loads, session, extra);
    return {
        kind, unit, sets, reps, plan, tool: plan.load.tool,
        ...(extra && { work: extra.id }),
        ...(kind === 'ladder' && { rung, deload: extra ? false : deload, exercise }),
    };
}

// One session at a time; what is not loadable is not begun, unless nobody knows a load.
export function start_button(app, loads, session, unit) {
    if (app.running_session()) return button('primary', t('loads_view.go_on'), () => app.go({ name: 'session' }));
    if (session.load && !session.load.tool && loads.base) return note(t('loads_view.not_loadable'));
    const begin = () => app.begin_session(now => what_to_do(app, now, unit));
    return button('primary', t('loads_view.start'), begin, { 'data-start': 'session' });
}

export function next_part(app, next) {
    return h('div', { class: `item next-session next-${next.decision}`, 'data-decision': next.decision },
        h('p', {}, h('strong', {}, t(`session_decisions.${next.decision}`)), ': ', rule_reason(next.rule)),
        next_words(next).map(line => h('p', {}, line)),
        evidence_details(app, next.evidence, { rule: next.rule }),
        next.gap !== 'none' && evidence_details(app, next.gap_evidence));
}

const cluster_words = ({ reps, rest_s: [from, to], rounds }) =>
    t('extras_view.cluster', { reps: number(reps), from: number(from), to: number(to), rounds: number(rounds) });

function extra_card(app, extra, unit) {
    const { id, sets, reps, reps_at_most, reps_in_reserve, share, load, cluster, evidence } = extra;
    const range =
        reps_at_most > reps ? t('dose.range', { from: number(reps), to: number(reps_at_most) }) : number(reps);
    const dose = [
        t('dose.sets_reps', { sets: number(sets), reps: range }),
        share && t('loads_view.share', { share: percent(share) }),
        reps_in_reserve > 0 && t('loads_view.in_reserve', { count: reps_in_reserve }),
    ].filter(Boolean).join(', ');
    const begin = () => app.begin_session(now => what_to_do(app, now, unit, id));
    return h('li', { class: 'item', 'data-extra': id },
        h('h3', {}, t(`extras.${id}`)),
        h('p', { class: 'dose' }, dose),
        cluster && h('p', {}, cluster_words(cluster)),
        load && tool_part(app, load, unit),
        evidence_details(app, evidence),
        load?.tool && !app.running_session() &&
            button('secondary', t('extras_view.start'), begin, {
                'aria-label': `${t('extras_view.start')}: ${t(`extras.${id}`)}`,
            }));
}

export function extras_part(app, loads, unit) {
    const open = (loads.extras ?? []).filter(extra => extra.open);
    if (!open.length || !loads.today) return undefined;
    return h('div', { class: 'part' }, folded(t('extras_view.heading'),
        hint(t('extras_view.lead')),
        h('ul', { class: 'items', role: 'list' }, open.map(extra => extra_card(app, extra, unit)))));
}

// "When can I lift again?"
export function outlook_part(app, { outlook, gate }) {
    if (!outlook) return undefined;
    const rows = Object.fromEntries(app.catalogue.ladder.map(row => [row.rung, row]));
    const when = in_hours => (in_hours > 0 ? day(Date.now() + in_hours * hour) : t('outlook.now'));
    const line = (words, in_hours) =>
        h('li', {}, h('span', { class: 'outlook-when' }, when(in_hours)), h('span', {}, words));
    const step = ({ rung, in_hours, share }) => line([
        t('outlook.step', { rung: number(rung), exercise: t(`exercises.${rows[rung].exercise}`) }),
        share !== undefined && `, ${percent(share)}`,
    ], in_hours);
    const shut = gate && !gate.open;
    return h('section', { class: 'part', 'aria-labelledby': 'outlook' }, h('details', { open: shut },
        h('summary', {}, h('h2', { id: 'outlook' }, t('outlook.heading'))),
        hint(t('outlook.lead')),
        h('ol', { class: 'outlook', role: 'list' },
            shut && line(t('outlook.checks'), outlook.gate_in_hours),
            outlook.steps.map(step),
            outlook.old_max_in_hours !== undefined && line(t('outlook.old_max'), outlook.old_max_in_hours)),
        evidence_details(app, outlook.evidence)));
}
