// The form of the equipment: bar, discs, risers, rack pins, kettlebells and a trap bar.
import { button, h, hint } from '../../ui/dom.js';
import { choice_field, field_id, number_field } from '../../ui/forms.js';
import { list, number, t } from '../../ui/locale.js';
import { chosen_in, form_section, numbers, pair, refresh_form, unit_choice, unit_of } from '../../ui/form_section.js';

const disc_fields = ['mass', 'pairs', 'diameter_mm'];
const new_disc = { mass: '', pairs: '', diameter_mm: 450 };

const triple = (...fields) => h('div', { class: 'triple' }, fields);

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
        Array.from({ length: rows }, (_, row) =>
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
    const changed = (_, value) => change_risers(app, chosen_in(path), risers =>
        risers.map((riser, index) => (index === row ? of_kind(riser, value) : riser)));
    const remove = () => change_risers(app, `#${add_riser}`, risers => risers.filter((_, index) => index !== row));
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
