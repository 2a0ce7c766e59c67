// The body measures, in cm and kg or in inches and pounds as the person likes.
import { button, folded, h, hint, note } from '../../ui/dom.js';
import { has_picture, measure_picture } from '../../drawing/measures.js';
import { choice_field, label_of, number_field, problems_under, segment } from '../../ui/forms.js';
import { centimetres, list, t } from '../../ui/locale.js';
import { form_section, unit_of } from '../../ui/form_section.js';
import { no_test_words } from './hinge_test.js';

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

function how_to_measure(path) {
    const name = path.slice(path.indexOf('.') + 1);
    if (!has_picture(name)) return undefined;
    const label = label_of(path);
    return folded([t('measuring.how'), h('span', { class: 'visually-hidden' }, `: ${label}`)],
        measure_picture(name, t('measuring.picture', { label })), hint(t(`measuring.${name}`)));
}

// What the hinge test found, and the way to it.
function hinge_part(app) {
    const { hinge: found, permissions: { hinge_test } } = app.report;
    const words = ['deadlift', 'romanian'].filter(stance => found?.[stance])
        .map(stance => t(`hinge_test.counts.${stance}`, { height: centimetres(found[stance].height_mm) }));
    const of_test = ['deadlift', 'romanian'].flatMap(stance => [`hinge.${stance}_tries`, `hinge.${stance}_at`]);
    const wrong = problems_under(app.report, of_test, { imperial: app.state.imperial });
    return [
        words.length > 0 && h('p', { 'data-part': 'hinge' }, t('hinge_test.counts.now', { heights: list(words) })),
        Object.values(wrong).map(text => note(text)),
        hinge_test === 'open'
            ? button('secondary', t('hinge_test.open'), () => app.go({ name: 'hinge_test' }))
            : hint(no_test_words(app)),
    ];
}

export function body_form(app, open) {
    const sex = 'lifter.sex';
    const sexes = app.catalogue.choices[sex].map(value => [value, t(`form.${sex}.${value}`)]);
    return form_section(app, {
        name: 'body', prefixes: ['lifter', ...hinge, 'setup'], open,
        content: field => {
            const entry = path => number_field(path, { ...field(path), suffix: suffixes[system(app)][path.slice(-2)] });
            const pair = paths => h('div', { class: 'pair' },
                paths.map(path => h('div', { class: 'measured' }, entry(path), how_to_measure(path))));
            return [
                units_choice(app),
                pair(needed),
                choice_field(sex, sexes, field(sex)),
                hint(t('forms.body.optional')),
                pair(optional),
                hint(t('forms.body.hinge')),
                pair(hinge),
                hinge_part(app),
                number_field('setup.load', { ...field('setup.load'), suffix: unit_of(app) }),
            ];
        },
    });
}
