// The lifter to try out: the bar moved up and down before the lift, or followed through it, with another set-up behind it,
// pale, and every number of the picture in a table. Which of it is shown is kept while the page is open.
import { button, folded, h, hint } from '../../ui/dom.js';
import { frame_around, lifter_drawing } from '../../drawing/lifter.js';
import { segment } from '../../ui/forms.js';
import { lifter_scenes } from '../../drawing/lifter_scenes.js';
import { centimetres, degrees, number, t } from '../../ui/locale.js';

const play_ms = 2200;
const nudge_steps = 2;
const slider_id = 'figure-slider';
const nothing = 'nothing';

const whole_centimetres = mm => centimetres(Math.round(mm / 10) * 10);
const half_centimetres = mm => centimetres(Math.round(mm / 5) * 5);
export const newton_metres = value => t('figure.newton_metres', { value: number(Math.round(value)) });

// At first what is advised; behind it the usual bar, if that is another.
function remembered(app, { choices, advised_mm }) {
    const names = Object.keys(choices);
    const first = names.find(name => choices[name].height_mm === advised_mm) ?? names[0];
    const shown = app.figure ??= { name: first, ghost: first === 'conventional' ? nothing : 'conventional', mode: 'start' };
    if (!choices[shown.name]) Object.assign(shown, { name: first, height_mm: undefined });
    if (!choices[shown.ghost]) shown.ghost = nothing;
    shown.height_mm ??= choices[shown.name].height_mm;
    shown.frame ??= 0;
    return shown;
}

const choice_words = (name, height_mm) =>
    t('figure.choice', { name: t(`figure.set_ups.${name}`), height: half_centimetres(height_mm) });

const cell = (words, banded) => h('td', {}, banded
    ? [words(banded.value), h('span', { class: 'hint' }, t('figure.band', { low: words(banded.low), high: words(banded.high) }))]
    : t('figure.unreached'));

const quantities = [
    ['trunk_deg', degrees], ['thigh_deg', degrees], ['shank_deg', degrees], ['hip_deg', degrees], ['knee_deg', degrees],
    ['bar_l5s1_mm', whole_centimetres], ['bar_knee_mm', whole_centimetres],
    ['l5s1_nm', newton_metres], ['hip_nm', newton_metres], ['knee_nm', newton_metres],
];

// columns: [{words, pose}]
const numbers_table = columns => h('table', {},
    h('thead', {}, h('tr', {}, h('td', {}), columns.map(({ words }) => h('th', { scope: 'col' }, words)))),
    h('tbody', {}, quantities.map(([name, words]) => h('tr', {},
        h('th', { scope: 'row' }, t(`figure.quantities.${name}`)),
        columns.map(({ pose }) => cell(words, pose?.[name]))))));

function select_field(id, words, options, chosen, changed) {
    const option = ([value, text]) => h('option', { value, selected: value === chosen }, text);
    return h('div', { class: 'field' },
        h('label', { for: id }, words),
        h('select', { id, onchange: event => changed(event.target.value) }, options.map(option)));
}

const ahead_mm = ({ joints }) => joints.hand[0] - joints.l5s1[0];

// A pose as the drawing shows it, with its words.
function picture_of(pose, drawn, ghost) {
    const height = half_centimetres(pose.bar_height_mm);
    const distance = whole_centimetres(ahead_mm(pose));
    return { ...drawn, ghost, height, distance, label: t('setup_view.drawing', { height, distance }) };
}

const strain_words = nm => h('strong', {}, t('figure.strain', { strain: newton_metres(nm) }));

// A mode is what the slider moves through: {least, most, step, at}, the joints of its outermost poses, and show(position),
// which returns {picture, said}.
function start_mode(scenes, shown, on_pose) {
    const { style } = scenes.choices[shown.name];
    const range = scenes.range(scenes.choices[shown.name]);
    const behind = scenes.choices[shown.ghost];
    const ghost = behind && scenes.pose(behind.style, behind.height_mm);
    const ghost_drawn = ghost && scenes.drawn(ghost, behind.style);
    const numbers = h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t('figure.numbers') });
    const column = (name, pose) => ({ pose, words: choice_words(name, pose.bar_height_mm) });
    const more = folded(t('figure.numbers'), numbers);
    let shown_pose;
    function fill_numbers() {
        if (!more.open) return;
        const columns = [column(shown.name, shown_pose), ...(ghost ? [column(shown.ghost, ghost)] : [])];
        numbers.replaceChildren(numbers_table(columns));
    }
    more.addEventListener('toggle', fill_numbers);
    const ends = [range.least, range.most].map(mm => scenes.pose(style, mm));
    return {
        ...range,
        at: Math.min(range.most, Math.max(range.least, shown.height_mm)),
        joints: [...ends, ghost].filter(Boolean).map(({ joints }) => joints),
        caption: ghost ? 'caption_ghost' : 'caption',
        more,
        show(height_mm) {
            shown.height_mm = height_mm;
            const pose = scenes.pose(style, height_mm);
            shown_pose = pose;
            const { value, low, high } = pose.l5s1_nm;
            fill_numbers();
            on_pose(pose);
            return {
                picture: picture_of(pose, scenes.drawn(pose, style), ghost_drawn),
                said: [
                    strain_words(value),
                    h('span', { class: 'hint' }, t('figure.band', { low: newton_metres(low), high: newton_metres(high) })),
                    scenes.hinge_mm(style) > height_mm && h('strong', {}, t('setup_view.below_hinge')),
                ],
            };
        },
    };
}

function lift_mode(scenes, shown) {
    const { style } = scenes.choices[shown.name];
    const { frames, travel_mm, peak_height_mm, peak_l5s1_nm } = scenes.lift(style, shown.height_mm);
    const way = t('figure.travel', {
        travel: whole_centimetres(travel_mm.value), peak: whole_centimetres(peak_height_mm), strain: newton_metres(peak_l5s1_nm.value),
    });
    const start = scenes.drawn(frames[0], style);
    const last = frames.length - 1;
    return {
        least: 0, most: last, step: 1,
        at: Math.min(shown.frame, last),
        joints: [frames[0], frames[last]].map(({ joints }) => joints),
        caption: 'caption_lift',
        show(index) {
            shown.frame = index;
            const frame = frames[index];
            return {
                picture: picture_of(frame, scenes.drawn(frame, style, frames[0]), start),
                said: [strain_words(frame.l5s1_nm), h('span', { class: 'hint' }, way)],
            };
        },
    };
}

// Picture and slider, drawn at most once for each frame of the screen: {picture, controls, to(position)}.
function moving_picture(mode, name) {
    const drawing = lifter_drawing(frame_around(mode.joints));
    const slider = h('input', { id: slider_id, type: 'range', min: mode.least, max: mode.most, step: mode.step, value: mode.at });
    const said = h('output', { for: slider_id, class: 'figure-said' });
    let asked = false;
    function draw() {
        asked = false;
        const { picture, said: words } = mode.show(Number(slider.value));
        drawing.show(picture);
        slider.setAttribute('aria-valuetext', t('figure.slider_value', picture));
        said.replaceChildren(...words.filter(Boolean));
    }
    function moved() {
        if (!asked) requestAnimationFrame(draw);
        asked = true;
    }
    function to(position) {
        slider.value = position; // which keeps it between the ends
        moved();
    }
    const nudge = (steps, mark, words) =>
        button('secondary nudge', mark, () => to(Number(slider.value) + steps * mode.step), { 'aria-label': t(words) });
    slider.addEventListener('input', moved);
    draw();
    return {
        picture: drawing.element,
        controls: [
            h('label', { for: slider_id }, t(`figure.slider.${name}`)),
            h('div', { class: 'slider' },
                nudge(-nudge_steps, '−', `figure.less.${name}`), slider, nudge(nudge_steps, '+', `figure.more.${name}`)),
            said,
        ],
        to,
        slider,
    };
}

function play({ slider, to }) {
    const begin = performance.now();
    const tick = now => {
        if (!slider.isConnected) return;
        const share = Math.min(1, Math.max(0, (now - begin) / play_ms));
        to(Math.round(share * Number(slider.max)));
        if (share < 1) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
}

function choices_part({ choices }, shown, again) {
    const names = Object.keys(choices);
    const ghosts = names.map(name => [name, choice_words(name, choices[name].height_mm)]);
    return h('div', { class: 'figure-choices' },
        select_field('figure-shown', t('figure.shown'), names.map(name => [name, t(`figure.set_ups.${name}`)]), shown.name,
            name => again({ name, height_mm: choices[name].height_mm, frame: 0 })),
        shown.mode === 'start' && select_field('figure-ghost', t('figure.ghost'),
            [[nothing, t('figure.nothing')], ...ghosts], shown.ghost, ghost => again({ ghost })));
}

// on_pose(pose): another one before the lift is shown.
export function lifter_figure(app, on_pose) {
    const scenes = lifter_scenes({ report: app.report, measures: app.measures(), model: app.core.lifter });
    const shown = remembered(app, scenes);
    const mode = shown.mode === 'lift' ? lift_mode(scenes, shown) : start_mode(scenes, shown, on_pose);
    const moving = moving_picture(mode, shown.mode);
    const again = changes => {
        Object.assign(shown, changes);
        app.refresh();
    };
    const mode_choice = value => segment({
        name: 'figure-mode', value, words: t(`figure.modes.${value}`), checked: shown.mode === value,
        changed: () => again({ mode: value, frame: 0 }),
    });
    const action = shown.mode === 'lift'
        ? !matchMedia('(prefers-reduced-motion: reduce)').matches && button('secondary', t('figure.play'), () => play(moving))
        : scenes.choices[shown.name].style === 'conventional' &&
            button('secondary', t('figure.advised'), () => moving.to(scenes.advised_mm));
    return h('section', { class: 'part lifter-figure', 'aria-labelledby': 'figure' },
        h('h2', { id: 'figure' }, t('figure.heading')),
        h('figure', {},
            moving.picture,
            h('div', { class: 'figure-controls' },
                moving.controls,
                h('fieldset', { class: 'field' },
                    h('legend', {}, t('figure.mode')), h('div', { class: 'segments' }, ['start', 'lift'].map(mode_choice))),
                action,
                choices_part(scenes, shown, again)),
            h('figcaption', { class: 'hint' }, t(`figure.${mode.caption}`))),
        mode.more,
        hint(t('figure.model')));
}
