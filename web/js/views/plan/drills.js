// All movements: those for now first, then those that come later, with the reason.
import { button, folded, h } from '../../ui/dom.js';
import { moment, number, t } from '../../ui/locale.js';
import { gear_words, lacks, lacks_box, open_drill, row_of, title_of } from './drill_parts.js';
import { dose_words } from './plan_item.js';
import { section_bar } from '../../ui/section_bar.js';

// Why a movement is not for now.
export function why_words(app, { state, why, from_hour, rung, barred_by }) {
    if (state === 'past') return t('drills_view.past_why');
    const since = app.report.recovery.hours_since_pain;
    if (why === 'stage' && since === undefined) return t('drills_view.stage_unknown');
    const time = why === 'stage' && moment(Date.now() + (from_hour - since) * 3_600_000);
    return t(`drills_view.why.${why}`, {
        time, rung: rung && number(rung), reason: barred_by && t(`drills_view.barred.${barred_by}`),
    });
}

function card(app, { id, dose, missing }) {
    const { exercise } = row_of(app, id);
    return h('li', {},
        button('next-card', [
            h('strong', {}, title_of(id)),
            h('span', {}, exercise ? t('drills_view.loads_short') : dose_words(dose)),
            missing && h('span', {}, t('drills_view.missing', { gear: gear_words(missing) })),
        ], () => open_drill(app, id), { 'data-drill': id }));
}

const of_state = (app, state) => app.report.drills.filter(offer => offer.state === state);

function for_now(app) {
    const offers = of_state(app, 'now');
    return offers.length > 0 && h('section', { class: 'part', 'aria-labelledby': 'drills-now' },
        h('h2', { id: 'drills-now' }, t('drills_view.now')),
        h('ul', { class: 'drills', role: 'list' }, offers.map(offer => card(app, offer))));
}

// By reason, each said once.
function not_for_now(app, state) {
    const offers = of_state(app, state);
    const reason_of = offer => why_words(app, offer);
    const parts = [...new Set(offers.map(reason_of))].map(reason => [
        h('p', {}, h('strong', {}, reason)),
        h('ul', {}, offers.filter(offer => reason_of(offer) === reason).map(({ id }) => h('li', {}, title_of(id)))),
    ]);
    return parts.length > 0 && h('div', { class: 'part', 'data-state': state }, folded(t(`drills_view.${state}`), parts));
}

function gear_part(app) {
    const boxes = app.catalogue.choices['drills.lacks'].map(gear => lacks_box(app, gear, gear_words(gear)));
    return h('details', { open: lacks(app).length > 0 },
        h('summary', {}, t('drills_view.lacks')),
        h('p', { class: 'hint', id: 'lacks-hint' }, t('drills_view.lacks_hint')),
        h('div', { class: 'chips', role: 'group', 'aria-label': t('drills_view.lacks'), 'aria-describedby': 'lacks-hint' },
            boxes));
}

export function drills_view(app) {
    return [
        section_bar(app, 'recovery'),
        h('h1', { tabindex: -1 }, t('drills_view.heading')),
        h('p', {}, t('drills_view.lead')),
        gear_part(app),
        for_now(app),
        ['later', 'past', 'locked'].map(state => not_for_now(app, state)),
    ];
}
