// The forms behind the loads: the max, the planned session, what came before, and the checks before lifting.
import { folded, h, hint } from '../../ui/dom.js';
import { choice_field } from '../../ui/forms.js';
import { number, t } from '../../ui/locale.js';
import { evidence_details } from '../../ui/evidence.js';
import { chosen_in, form_section, numbers, pair, refresh_form, unit_choice, unit_of } from '../../ui/form_section.js';

const gate_scores = ['at_rest', 'bodyweight_hinges', 'sitting', 'tying_shoes'];

const yes_no = (field, path) =>
    choice_field(path, ['no', 'yes', 'not_sure'].map(value => [value, t(`choices.masked.${value}`)]), field(path));

const range = (least, most) =>
    most > least ? t('dose.range', { from: number(least), to: number(most) }) : number(least);

// For people who note effort and not reps left.
function rpe_table(app) {
    const rows = app.catalogue.rpe_table;
    const heads = ['rpe', 'in_reserve'].map(name => h('th', { scope: 'col' }, t(`forms.max.rpe.${name}`)));
    const row = ({ rpe, least_in_reserve, most_in_reserve }) =>
        h('tr', {}, h('th', { scope: 'row' }, number(rpe)), h('td', {}, range(least_in_reserve, most_in_reserve)));
    return folded(t('forms.max.rpe.title'),
        h('table', {}, h('thead', {}, h('tr', {}, heads)), h('tbody', {}, rows.map(row))),
        hint(t('forms.max.rpe.either')),
        evidence_details(app, rows[0].evidence));
}

export function max_form(app, open) {
    const unit = unit_of(app);
    return form_section(app, {
        name: 'max', prefixes: ['base', 'equipment.unit'], open,
        content: field => {
            const entry = numbers(field);
            return [
                unit_choice(app, field, 'max'),
                pair(entry('base.max', unit), entry('base.weeks_since')),
                hint(t('forms.max.or_set')),
                pair(entry('base.best_set.load', unit), entry('base.best_set.reps')),
                entry('base.best_set.reps_in_reserve'),
                rpe_table(app),
                pair(entry('base.trap_bar_max', unit), entry('base.lowered_to', unit)),
            ];
        },
    });
}

export function planned_form(app) {
    return form_section(app, {
        name: 'planned', prefixes: ['planned'], open: !app.state.drafts['planned.load'],
        content: field => {
            const entry = numbers(field);
            const bar = 'planned.trap_bar';
            return [
                entry('planned.load', unit_of(app)),
                pair(entry('planned.sets'), entry('planned.reps')),
                choice_field(bar, ['no', 'yes'].map(value => [value, t(`form.${bar}.${value}`)]), field(bar)),
            ];
        },
    });
}

// How each preset is told: by its lower edge, "never" by the most that can be.
const presets = {
    'coming_back.layoff_weeks': ['0', '2', '4', '8', '12', '26', '52', '104', '2600'],
    'coming_back.past_pain': ['no', 'healed', 'comes_back'],
    'coming_back.healed.weeks_ago': ['0', '2', '13'],
    'coming_back.healed.grade': ['1', '2', '3'],
    'coming_back.healed.lifted_90': ['no', 'yes', 'not_sure'],
};

// The last deadlift and earlier back pain. What the core waits for stands unanswered, whatever was told another day.
export function coming_back_form(app, missing) {
    const waits_for = {
        'coming_back.layoff_weeks': missing.includes('layoff_not_told'),
        'coming_back.past_pain': missing.includes('past_pain_not_told'),
    };
    return form_section(app, {
        name: 'coming_back', prefixes: ['coming_back'], open: missing.length > 0,
        content: field => {
            const ask = (path, changed = field(path).changed) => choice_field(path,
                presets[path].map(value => [value, t(`form.${path}.${value}`)]),
                { ...field(path), draft: waits_for[path] ? undefined : field(path).draft, changed });
            const past = 'coming_back.past_pain';
            const change_past = (path, value) => {
                app.draft(path, value);
                refresh_form(app, 'coming_back', chosen_in(past));
            };
            const healed = app.state.drafts[past] === 'healed' && !waits_for[past];
            return [
                ask('coming_back.layoff_weeks'),
                ask(past, change_past),
                healed && ['weeks_ago', 'grade', 'lifted_90'].map(name => ask(`coming_back.healed.${name}`)),
            ];
        },
    });
}

function gate_day(day, field) {
    return h('fieldset', { class: 'field' },
        h('legend', {}, t(`forms.gate.${day}`)),
        pair(gate_scores.map(name => numbers(field)(`entry_gate.${day}.${name}`))),
        yes_no(field, `entry_gate.${day}.masked`));
}

export function gate_form(app) {
    return form_section(app, {
        name: 'gate', prefixes: ['entry_gate'],
        content: field => [
            gate_day('today', field),
            gate_day('yesterday', field),
            numbers(field)('entry_gate.dowel_hinges_today'),
            yes_no(field, 'entry_gate.three_contacts'),
        ],
    });
}
