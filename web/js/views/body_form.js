// The body measures, in cm and kg or in inches and pounds as the person likes.
import { h, hint } from '../dom.js';
import { choice_field, number_field, segment } from '../forms.js';
import { t } from '../locale.js';
import { form_section } from './form_section.js';

const suffixes = { metric: { cm: 'cm', mm: 'mm', kg: 'kg' }, imperial: { cm: 'in', mm: 'in', kg: 'lb' } };
const needed = ['lifter.stature_cm', 'lifter.mass_kg'];
const optional = ['lifter.span_cm', 'lifter.arm_cm', 'lifter.sitting_height_cm', 'lifter.inseam_cm'];
const hinge = ['hinge.deadlift_mm', 'hinge.romanian_mm'];

const system = app => (app.state.imperial ? 'imperial' : 'metric');

function units_choice(app) {
    const option = value => segment({
        name: 'body-units', value, words: t(`forms.body.units.${value}`), checked: value === system(app),
        changed: () => {
            app.set_imperial(value === 'imperial');
            app.refresh();
        },
    });
    return h('div', { class: 'segments', role: 'radiogroup', 'aria-label': t('forms.body.units_label') },
        Object.keys(suffixes).map(option));
}

export function body_form(app, open) {
    const sex = 'lifter.sex';
    const sexes = app.catalogue.choices[sex].map(value => [value, t(`form.${sex}.${value}`)]);
    return form_section(app, {
        name: 'body', prefixes: ['lifter', 'hinge', 'setup'], open,
        content: field => {
            const entry = path => number_field(path, { ...field(path), suffix: suffixes[system(app)][path.slice(-2)] });
            const pair = paths => h('div', { class: 'pair' }, paths.map(entry));
            return [
                units_choice(app),
                pair(needed),
                choice_field(sex, sexes, field(sex)),
                hint(t('forms.body.optional')),
                pair(optional),
                hint(t('forms.body.hinge')),
                pair(hinge),
            ];
        },
    });
}
