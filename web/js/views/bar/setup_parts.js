// Pieces of the set-up: what a height is made of, what the person is after, and the set-ups in the order of that.
import { h, hint } from '../../ui/dom.js';
import { choice_field } from '../../ui/forms.js';
import { centimetres, list, mass, t } from '../../ui/locale.js';
import { evidence_details } from '../../ui/evidence.js';
import { chosen_in } from '../../ui/form_section.js';

const bells = ['kettlebell', 'two_kettlebells'];

function piece_words({ kind, thickness_mm, per_side, mass: of_one }, unit) {
    const key = of_one === undefined ? `stack.${kind}` : 'stack_words.disc_of';
    return t(key, {
        count: per_side,
        words: t(`stack_words.counts.${per_side}`),
        thickness: centimetres(thickness_mm),
        mass: of_one === undefined ? '' : mass(of_one, unit),
    });
}

// "two 20 kg discs flat under each side: +10 cm, hands at 32.5 cm"
function rest_words({ rest, height_mm, raise_mm = 0, stack }, { unit, implement }) {
    const lengths = { height: centimetres(height_mm), raise: centimetres(raise_mm) };
    if (!stack) return t(`rest.${rest}`, lengths);
    const pieces = list(stack.map(piece => piece_words(piece, unit)));
    return t(`stack_words.${bells.includes(implement) ? 'bell' : 'bar'}`, { pieces, ...lengths });
}

export function height_words(height, { unit, implement }) {
    const words = rest_words(height, { unit, implement });
    return height.handle ? `${words} ${t(`handle.${height.handle}`)}` : words;
}

// How high the bar lies by itself with the load that was asked for.
export function asked_load({ load, bar_height_mm }, unit) {
    if (!load) return undefined;
    const words = { load: mass(load.load, unit), height: centimetres(bar_height_mm) };
    return h('p', { 'data-part': 'asked-load' }, t('setup_view.for_load', words));
}

export function how_to_make({ made, nearest_below }, unit) {
    const lower = made ? 'nearest_below' : 'nearest';
    return [
        made && h('p', {}, h('strong', {}, t('setup_view.made', { how: height_words(made, { unit }) }))),
        nearest_below && h('p', {}, t(`setup_view.${lower}`, { how: height_words(nearest_below, { unit }) })),
    ];
}

export function goal_choice(app, { goal }) {
    const path = 'setup.goal';
    const options = app.catalogue.choices[path].map(value => [value, t(`goals.${value}`)]);
    const changed = (_, value) => {
        app.draft(path, value);
        app.refresh();
        document.querySelector(chosen_in(path))?.focus({ preventScroll: true });
    };
    return choice_field(path, options, { draft: goal, changed, stacked: true });
}

export function best_line(app, { best, ranked_by, ranking }) {
    const words = best ? t(`ranked_by.${ranked_by}`, { set_up: t(`set_ups.${best}`) }) : t('setup_view.no_best');
    return [h('p', { 'data-best': best }, h('strong', {}, words)), evidence_details(app, ranking)];
}

export const ranked = rows => [...rows].sort((one, other) => one.rank - other.rank);

// Why a set-up comes behind the others.
export const hindrances = ({ below_hinge_range, below_stage, available }) => [
    below_hinge_range && h('p', {}, t('setup_view.below_hinge')),
    below_stage && h('p', {}, t('setup_view.below_stage')),
    !available && hint(t('setup_view.not_available')),
];
