// The forms behind the loads: the max, the planned session, the checks before lifting, and the equipment.
import { button, folded, h, hint } from '../../ui/dom.js';
import { choice_field, field_id, number_field } from '../../ui/forms.js';
import { list, number, t } from '../../ui/locale.js';
import { evidence_details } from '../../ui/evidence.js';
import { chosen_in, form_section, refresh_form, unit_of } from '../../ui/form_section.js';

const gate_scores = ['at_rest', 'bodyweight_hinges', 'sitting', 'tying_shoes'];
const disc_fields = ['mass', 'pairs', 'diameter_mm'];
const new_disc = { mass: '', pairs: '', diameter_mm: 450 };

const pair = (...fields) => h('div', { class: 'pair' }, fields);
const triple = (...fields) => h('div', { class: 'triple' }, fields);

const numbers = field => (path, suffix) => number_field(path, { ...field(path), suffix });
const yes_no = (field, path) =>
    choice_field(path, ['no', 'yes', 'not_sure'].map(value => [value, t(`choices.masked.${value}`)]), field(path));

// In two forms of one page.
function unit_choice(app, field, form) {
    const path = 'equipment.unit';
    const group = `${form}.${path}`;
    const options = app.catalogue.choices[path].map(value => [value, t(`form.${path}.${value}`)]);
    const changed = (unused, value) => {
        app.draft(path, value);
        refresh_form(app, form, chosen_in(group));
    };
    return choice_field(path, options, { ...field(path), draft: unit_of(app), changed, group });
}

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

const disc_path = (row, name) => `equipment.discs[${row}].${name}`;

function fill_discs(app, discs, from = 0) {
    discs.forEach((disc, index) => {
        for (const name of disc_fields) app.draft(disc_path(from + index, name), String(disc[name]));
    });
    refresh_form(app, 'equipment', `#${field_id(disc_path(from, 'mass'))}`);
}

function usual_discs(app) {
    const { discs } = app.catalogue.standard_equipment[unit_of(app)];
    const words = discs.map(({ mass, pairs }) => `${number(pairs)} × ${number(mass)}`);
    return [
        h('p', {}, t('forms.equipment.standard', { discs: list(words), unit: unit_of(app) })),
        button('secondary', t('forms.equipment.own_discs'), () => fill_discs(app, discs)),
    ];
}

function own_discs(app, field, rows) {
    const forget = () => {
        app.forget_drafts('equipment.discs');
        refresh_form(app, 'equipment', 'summary');
    };
    return [
        Array.from({ length: rows }, (unused, row) =>
            triple(disc_fields.map(name => numbers(field)(disc_path(row, name))))),
        h('div', { class: 'actions' },
            button('secondary', t('forms.equipment.more'), () => fill_discs(app, [new_disc], rows)),
            button('secondary', t('forms.equipment.usual'), forget)),
    ];
}

function discs_fields(app, field) {
    let rows = 0;
    while (app.state.drafts[disc_path(rows, 'mass')] !== undefined) rows += 1;
    return rows ? own_discs(app, field, rows) : usual_discs(app);
}

const riser_fields = ['kind', 'thickness_mm', 'pairs', 'mass'];
const add_riser = 'add-riser';
const new_riser = { kind: 'flat_disc', pairs: '1' };
const riser_path = (row, name) => `equipment.risers[${row}].${name}`;

// What was typed of each thing to stack.
function typed_risers({ state: { drafts } }) {
    const rows = [];
    const has_row = row => riser_fields.some(name => drafts[riser_path(row, name)] !== undefined);
    while (has_row(rows.length)) {
        const row = rows.length;
        rows.push(Object.fromEntries(riser_fields.map(name => [name, drafts[riser_path(row, name)]])));
    }
    return rows;
}

// change: what becomes of the things as they are typed by now.
function change_risers(app, selector, change) {
    const risers = change(typed_risers(app));
    app.forget_drafts('equipment.risers');
    risers.forEach((riser, row) => {
        for (const name of riser_fields.filter(field => riser[field] !== undefined))
            app.draft(riser_path(row, name), riser[name]);
    });
    refresh_form(app, 'equipment', selector);
}

// Only a disc goes by its weight.
const of_kind = ({ mass, ...riser }, kind) => ({ ...riser, kind, ...(kind === 'flat_disc' && { mass }) });

function riser_fieldset(app, field, { kind, mass }, row) {
    const path = riser_path(row, 'kind');
    const label = { number: number(row + 1) };
    const entry = (name, suffix) => numbers(field)(riser_path(row, name), suffix);
    const kinds = app.catalogue.choices['equipment.risers.kind']
        .map(value => [value, t(`form.equipment.risers.kind.${value}`)]);
    const changed = (unused, value) => change_risers(app, chosen_in(path), risers =>
        risers.map((riser, index) => (index === row ? of_kind(riser, value) : riser)));
    const remove = () => change_risers(app, `#${add_riser}`, risers => risers.filter((unused, index) => index !== row));
    return h('fieldset', { class: 'field' },
        h('legend', {}, t('forms.equipment.riser', label)),
        choice_field(path, kinds, { ...field(path), changed }),
        pair(entry('thickness_mm'), entry('pairs'), (kind === 'flat_disc' || mass) && entry('mass', unit_of(app))),
        h('div', { class: 'actions' }, button('secondary', t('forms.equipment.remove_riser', label), remove)));
}

function risers_fields(app, field) {
    const rows = typed_risers(app);
    const first_field = `#${field_id(riser_path(rows.length, 'thickness_mm'))}`;
    const add = () => change_risers(app, first_field, risers => [...risers, new_riser]);
    return h('fieldset', { class: 'field', 'data-part': 'risers' },
        h('legend', {}, t('forms.equipment.risers')),
        hint(t('forms.equipment.risers_hint')),
        rows.map((riser, row) => riser_fieldset(app, field, riser, row)),
        h('div', { class: 'actions' }, button('secondary', t('forms.equipment.add_riser'), add, { id: add_riser })));
}

export function equipment_form(app) {
    const unit = unit_of(app);
    return form_section(app, {
        name: 'equipment', prefixes: ['equipment'], open: false,
        content: field => {
            const entry = numbers(field);
            const several = path => number_field(path, { ...field(path), text: true });
            return [
                unit_choice(app, field, 'equipment'),
                pair(entry('equipment.bar_mass', unit), entry('equipment.collars_mass', unit)),
                discs_fields(app, field),
                risers_fields(app, field),
                ['raises_mm', 'rack_pins_mm', 'kettlebells'].map(name => several(`equipment.${name}`)),
                h('fieldset', { class: 'field' },
                    h('legend', {}, t('forms.equipment.trap_bar')),
                    triple(
                        entry('equipment.trap_bar.mass', unit),
                        entry('equipment.trap_bar.low_handle_mm'),
                        entry('equipment.trap_bar.high_handle_mm'))),
            ];
        },
    });
}
