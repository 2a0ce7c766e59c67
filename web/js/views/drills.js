// All movements: those for now first, then those that come later, with the reason.
import { button, folded, h } from '../dom.js';
import { moment, number, t } from '../locale.js';
import { gear_words, lacks, lacks_box, open_drill, title_of } from './drill_parts.js';
import { dose_words } from './recovery.js';
import { section_bar } from './section_bar.js';

const states = ['now', 'later', 'past', 'locked'];

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

function card(app, offer) {
    const dose = offer.state === 'now' ? dose_words(offer.dose) : why_words(app, offer);
    const missing = offer.missing && t('drills_view.missing', { gear: gear_words(offer.missing) });
    return h('li', {},
        button('next-card', [
            h('strong', {}, title_of(offer.id)),
            dose && h('span', {}, dose),
            missing && h('span', {}, missing),
        ], () => open_drill(app, offer.id), { 'data-drill': offer.id }));
}

function group(app, state) {
    const offers = app.report.drills.filter(offer => offer.state === state);
    if (!offers.length) return undefined;
    const listed = h('ul', { class: 'drills', role: 'list' }, offers.map(offer => card(app, offer)));
    const heading = t(`drills_view.${state}`);
    if (state !== 'now') return h('div', { class: 'part' }, folded(heading, listed));
    return h('section', { class: 'part', 'aria-labelledby': 'drills-now' },
        h('h2', { id: 'drills-now' }, heading),
        listed);
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
        states.map(state => group(app, state)),
    ];
}
