// One movement: what it is for, its pictures, how much, step by step, when to stop, and what to do instead.
import { button, h, note } from '../../ui/dom.js';
import { drill_figure } from '../../drawing/drill_figure.js';
import { list, minutes, number, t, texts } from '../../ui/locale.js';
import { gear_words, lacks, lacks_box, offer_of, open_drill, row_of, title_of } from './drill_parts.js';
import { why_words } from './drills.js';
import { evidence_details, notes_details } from '../../ui/evidence.js';
import { dose_words } from './plan_item.js';
import { section_bar } from '../../ui/section_bar.js';
import { timer_button } from '../../ui/timer_button.js';

const words_of = (id, part) => t(`drills.${id}.${part}`);

// What to do for want of the thing it needs.
function instead(app, { id, other_gear, without, substitute }) {
    if (other_gear) return h('p', {}, t('drills_view.other_gear', { gear: gear_words(other_gear) }));
    if (without) return h('p', {}, words_of(id, 'without'));
    if (!substitute) return h('p', {}, t('drills_view.no_substitute'));
    return [
        h('p', {}, t('drills_view.substitute')),
        button('secondary', title_of(substitute), () => open_drill(app, substitute)),
    ];
}

function gear_part(app, offer) {
    const { needs } = row_of(app, offer.id);
    if (!needs.length) return h('p', { class: 'hint' }, t('drills_view.nothing'));
    const key = needs.length > 1 ? 'any_of' : 'you_need';
    const gear = list(needs.map(gear_words), 'disjunction');
    const asked = needs.filter((_, index) => index === 0 || lacks(app).includes(needs[index - 1]));
    return h('div', { class: 'drill-gear' },
        h('p', { class: 'hint' }, t(`drills_view.${key}`, { gear })),
        h('div', { class: 'chips' }, asked.map(gear_needed =>
            lacks_box(app, gear_needed, t('drills_view.have_no', { gear: gear_words(gear_needed) })))),
        offer.missing && h('div', { class: 'notice', role: 'status' }, instead(app, offer)));
}

const interval_words = ({ minutes: time, rpm }) =>
    t('drills_view.interval', { time: minutes(time), rpm: list(rpm.map(pace => number(pace)), 'disjunction') });

function how_much(app, offer) {
    if (row_of(app, offer.id).exercise) {
        return [
            h('p', {}, t('drills_view.loads')),
            app.report.loads && button('secondary', t('drills_view.to_loads'), () => app.go({ name: 'loads' })),
        ];
    }
    const { dose, dose_is_ours } = offer;
    return [
        h('p', { class: 'dose' }, dose_words(dose),
            dose_is_ours && h('span', { class: 'hint' }, ` ${t('recovery_view.dose_is_ours')}`)),
        dose.intervals && h('ul', {}, dose.intervals.map(part => h('li', {}, interval_words(part)))),
    ];
}

// Easier or harder in words, and the movement that is, where it is one for now.
function other_version(app, id, which) {
    const other = row_of(app, id)[which];
    const open = other && offer_of(app, other)?.state === 'now';
    return [
        h('dt', {}, t(`drills_view.${which}`)),
        h('dd', {}, h('p', {}, words_of(id, which)),
            open && button('secondary', title_of(other), () => open_drill(app, other))),
    ];
}

function steps_part(app, offer) {
    const { id, stop, notes } = offer;
    return [
        drill_figure(id),
        how_much(app, offer),
        timer_button(app, offer),
        gear_part(app, offer),
        h('h2', {}, t('drills_view.how')),
        h('ol', { class: 'steps' }, texts(`drills.${id}.steps`).map(step => h('li', {}, step))),
        h('p', { class: 'drill-cue' }, h('strong', {}, t('drills_view.cue')), h('span', {}, words_of(id, 'cue'))),
        h('div', { class: 'notice notice-urgent' },
            h('p', {}, h('strong', {}, t('drills_view.stop'))),
            h('ul', {}, stop.map(sign => h('li', {}, t(`stop.${sign}`))))),
        h('dl', { class: 'versions' }, ['easier', 'harder'].map(which => other_version(app, id, which))),
        notes_details(app, notes),
    ];
}

export function drill_view(app, { id }) {
    const offer = offer_of(app, id);
    return [
        section_bar(app, 'recovery'),
        h('h1', { tabindex: -1 }, title_of(id)),
        offer.state === 'now'
            ? [h('p', { class: 'lead' }, words_of(id, 'purpose')), steps_part(app, offer)]
            : note(why_words(app, offer)),
        evidence_details(app, row_of(app, id).evidence),
        h('div', { class: 'actions' }, button('secondary', t('drills_view.back'), () => app.go({ name: 'drills' }))),
    ];
}
