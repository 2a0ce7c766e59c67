// The hinge self-test, step by step with pictures: three tries or a place on the leg, for each of two stances.
import { button, by_id, h, hint, note } from '../../ui/dom.js';
import { hinge_picture, hinge_steps, landmark_picture } from '../../drawing/hinge_pictures.js';
import { choice_field, field_id, number_field, segment } from '../../ui/forms.js';
import { centimetres, number, t } from '../../ui/locale.js';
import { form_section } from '../../ui/form_section.js';
import { section_bar } from '../../ui/section_bar.js';

const stances = ['deadlift', 'romanian'];
const stops = ['pain_rises', 'pain_radiates', 'numbness_or_tingling'];
const of_body = ['lifter.stature_cm', 'lifter.mass_kg'];
const tries_of = stance => [0, 1, 2].map(index => `hinge.${stance}_tries_mm[${index}]`);

function stance_choice(app, current) {
    const option = value => segment({
        name: 'hinge-stance', value, words: t(`hinge_test.stances.${value}`), checked: value === current,
        changed: () => {
            app.view = { ...app.view, stance: value };
            app.refresh();
        },
    });
    return h('div', { class: 'segments', role: 'radiogroup', 'aria-label': t('hinge_test.stance') }, stances.map(option));
}

function step(name, stance) {
    const words = t(`hinge_test.steps.${name}${name === 'bend' ? `.${stance}` : ''}`);
    return h('li', {}, hinge_picture(name, stance, t(`hinge_test.pictures.${name}`)), h('p', {}, words));
}

// The list the core gets has no holes: a try left empty is no try.
function keep_tries(app, paths) {
    const typed = paths.map(path => by_id(field_id(path)).value).filter(text => text.trim());
    paths.forEach((path, index) => {
        const text = typed[index] ?? '';
        if (text !== (app.state.drafts[path] ?? '')) app.draft(path, text);
    });
}

function landmarks(app, stance, field) {
    const path = `hinge.${stance}_at`;
    const all = app.catalogue.choices['hinge.landmark'];
    const names = Object.fromEntries(all.map(id => [id, t(`hinge_test.landmarks.${id}`)]));
    const options = [...Object.entries(names).reverse(), ['', t('hinge_test.no_landmark')]];
    const is_open = Boolean(app.state.drafts[path]);
    const system = app.state.imperial ? { cm: 'in', kg: 'lb' } : { cm: 'cm', kg: 'kg' };
    const is_asked = wanted => !app.state.drafts[wanted] || field(wanted).problem;
    return h('details', { open: is_open },
        h('summary', {}, t('hinge_test.no_tape')),
        landmark_picture(names, t('hinge_test.pictures.landmarks')),
        choice_field(path, options, field(path)),
        of_body.some(is_asked) && [
            hint(t('hinge_test.needs_body')),
            h('div', { class: 'pair' }, of_body.map(wanted =>
                number_field(wanted, { ...field(wanted), suffix: system[wanted.slice(-2)] }))),
        ]);
}

function entries(app, stance) {
    const paths = tries_of(stance);
    return form_section(app, {
        name: 'hinge', prefixes: [`hinge.${stance}`, ...of_body],
        content: field => [
            h('div', { class: 'triple' }, paths.map(path => number_field(path, {
                ...field(path), suffix: app.state.imperial ? 'in' : 'cm', changed: () => keep_tries(app, paths),
            }))),
            landmarks(app, stance, field),
        ],
    });
}

const to_setup = app => h('div', { class: 'actions' },
    button('secondary', t('hinge_test.to_setup'), () => app.go({ name: 'setup' })));

function found(app, stance) {
    const height = app.report.hinge?.[stance];
    return height && h('section', { class: 'card card-calm', 'data-part': 'hinge-result' },
        h('h2', { id: 'advice', tabindex: -1 }, t(`hinge_test.result.${stance}`, { height: centimetres(height.height_mm) })),
        h('p', {}, t(`hinge_test.from.${height.from}`)),
        to_setup(app));
}

function test_parts(app, stance) {
    return [
        h('p', { class: 'lead' }, t('hinge_test.lead')),
        stance_choice(app, stance),
        found(app, stance),
        h('h2', {}, t('hinge_test.need_heading')),
        h('p', {}, t('hinge_test.need')),
        h('div', { class: 'notice' },
            h('p', {}, t('hinge_test.stop')),
            h('ul', {}, stops.map(id => h('li', {}, t(`stop.${id}`))))),
        h('h2', {}, t('hinge_test.how')),
        h('ol', { class: 'picture-steps' }, hinge_steps.map(name => step(name, stance))),
        h('p', {}, h('strong', {}, t('hinge_test.again'))),
        entries(app, stance),
        !app.report.hinge?.[stance] && to_setup(app),
    ];
}

// Why the test may not be done.
export function no_test_words({ report, limits }) {
    const limit = number(limits.hinge_test_pain_at_most);
    return t(`hinge_test.access.${report.permissions.hinge_test}`, { limit });
}

export function hinge_test_view(app, { stance = 'deadlift' }) {
    const access = app.report.permissions.hinge_test;
    return [
        section_bar(app, 'setup'),
        h('h1', { tabindex: -1 }, t('hinge_test.heading')),
        h('div', { id: 'problems' }),
        access === 'open'
            ? test_parts(app, stance)
            : [note(no_test_words(app)), to_setup(app)],
    ];
}
