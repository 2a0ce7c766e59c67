// Equipment that came with a link: what it would set, in words, and what would give way to it. Nothing changes before the
// person agrees.
import { button, folded, h, hint, note, pairs } from '../../ui/dom.js';
import { is_top_level } from '../../state/flow.js';
import { problems_under } from '../../ui/forms.js';
import { centimetres, list, mass, number, t } from '../../ui/locale.js';
import { equipment_of, has_equipment, measures_change, units_change, with_equipment } from '../../state/share.js';
import { empty_state, to_request } from '../../state/state.js';

const as_requested = equipment => to_request(with_equipment(empty_state(), equipment), 0, () => false).equipment;

// What cannot be is shown as it was typed.
const shown = (value, words) => (typeof value === 'number' ? words(value) : String(value));
const each = (values, words) => list(values.map(value => shown(value, words)));

const disc_words = ({ mass: one, pairs: count, diameter_mm }, masses) => t('share.disc', {
    pairs: shown(count, number), mass: shown(one, masses), diameter: shown(diameter_mm, centimetres),
});

const riser_words = ({ kind, thickness_mm, pairs: count, mass: one }, masses) => t('share.riser', {
    pairs: shown(count, number), thickness: shown(thickness_mm, centimetres),
    kind: [t(`form.equipment.risers.kind.${kind}`), one !== undefined && shown(one, masses)].filter(Boolean).join(', '),
});

const trap_bar_words = ({ mass: one, low_handle_mm, high_handle_mm }, masses) => [
    shown(one, masses),
    low_handle_mm !== undefined && t('share.low_handles', { height: shown(low_handle_mm, centimetres) }),
    high_handle_mm !== undefined && t('share.high_handles', { height: shown(high_handle_mm, centimetres) }),
].filter(Boolean).join(', ');

const lines = items => items.map(text => h('div', {}, text));

// Only what is named: for the rest a usual gym is taken.
const rows = [
    ['unit', value => t(`form.equipment.unit.${value}`)],
    ['bar_mass', shown],
    ['collars_mass', shown],
    ['discs', (discs, masses) => lines(discs.map(disc => disc_words(disc, masses)))],
    ['trap_bar', trap_bar_words],
    ['kettlebells', each],
    ['raises_mm', values => each(values, centimetres)],
    ['risers', (risers, masses) => lines(risers.map(riser => riser_words(riser, masses)))],
    ['rack_pins_mm', values => each(values, centimetres)],
];

function equipment_words(shared) {
    const equipment = as_requested(shared);
    const masses = value => mass(value, equipment.unit);
    return rows.filter(([name]) => equipment[name] !== undefined)
        .map(([name, words]) => [t(`share.parts.${name}`), words(equipment[name], masses)]);
}

const problem_words = (problems, unit) => Object.values(problems_under({ problems }, [''], { unit }));

// What is wrong with the equipment by itself, whoever uses it.
function problems_of(app, equipment) {
    const { problems } = app.report_on(with_equipment(empty_state(), equipment));
    const { unit } = equipment.entries;
    const known = app.catalogue.choices['equipment.unit'].includes(unit);
    return problem_words(problems, known ? unit : 'kg');
}

// What of the person's own does not go with it.
function problems_with(app, equipment) {
    const before = app.report.problems.map(({ field }) => field);
    const { problems } = app.report_on(with_equipment(app.state, equipment));
    return problem_words(problems.filter(({ field }) => !before.includes(field)), equipment.entries.unit);
}

function leave(app) {
    app.leave_shared();
    app.go({ name: 'start' });
}

const leave_button = app => button('secondary', t('share.leave'), () => leave(app));

function refused(app, words) {
    return [
        h('div', { class: 'error-summary' },
            h('h2', {}, t('share.cannot_use')),
            h('ul', {}, words.map(text => h('li', {}, text)))),
        leave_button(app),
    ];
}

function replaced_part(app) {
    const mine = equipment_of(app.state);
    if (!has_equipment(mine)) return h('p', {}, t('share.replaces_nothing'));
    return [
        h('p', {}, t('share.replaces')),
        folded(t('share.mine'), pairs(...equipment_words(mine))),
    ];
}

function preview(app, equipment) {
    const change = units_change(app.state, equipment);
    const others = problems_with(app, equipment);
    const use = () => {
        app.use_shared();
        app.refresh();
        document.querySelector('main h1').focus();
    };
    return [
        h('p', {}, t('share.lead')),
        pairs(
            ...equipment_words(equipment),
            measures_change(app.state, equipment) &&
                [t('share.measures'), t(`forms.body.units.${equipment.imperial ? 'imperial' : 'metric'}`)]),
        hint(t('share.usual')),
        change && note(t('share.converted', change)),
        others.length > 0 && note(t('share.does_not_fit'), ' ', others.join(' ')),
        replaced_part(app),
        h('div', { class: 'actions' }, button('primary', t('share.use'), use), leave_button(app)),
    ];
}

function settled(app) {
    const undo = () => {
        app.undo_shared();
        app.refresh();
        document.querySelector('main h1').focus();
    };
    const used = app.shared_done === 'used';
    return [
        h('p', {}, t(used ? 'share.used' : app.shared_done ? 'share.undone' : 'share.nothing_here')),
        h('div', { class: 'actions' },
            button('primary', t('share.go_on'), () => app.go({ name: 'start' })),
            used && button('secondary', t('share.undo'), undo)),
    ];
}

function content(app) {
    const found = app.shared();
    if (!found) return settled(app);
    if (found.problem) return refused(app, [t(`share.problems.${found.problem}`)]);
    const problems = problems_of(app, found.equipment);
    return problems.length ? refused(app, problems) : preview(app, found.equipment);
}

export function shared_view(app) {
    return [
        h('div', { class: 'toolbar' }, button('back', t('nav.back'), app.back)),
        h('h1', { tabindex: -1 }, t('share.heading')),
        content(app),
    ];
}

// Never beside an emergency, nor beside what a doctor should see today.
const may_offer = app => app.shared() && !is_top_level(app.report);

const offered_in = ['start', 'data', 'shared'];

export const shared_waits = app =>
    may_offer(app) && !offered_in.includes(app.view.name) && h('p', { role: 'status' }, t('share.waits'));

export function shared_offer(app) {
    if (!may_offer(app)) return undefined;
    return h('section', { class: 'card card-open', id: 'shared-offer', tabindex: -1, 'aria-labelledby': 'shared-heading' },
        h('h2', { id: 'shared-heading' }, t('share.offer')),
        h('p', {}, t('share.offer_lead')),
        button('secondary', t('share.look'), () => app.go({ name: 'shared' })));
}
