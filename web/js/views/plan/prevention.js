// What keeps a back well: the set-up, the brace, the film, lighter weeks, and bending in daily life.
import { button, folded, h, hint } from '../../ui/dom.js';
import { t } from '../../ui/locale.js';
import { evidence_details, notes_details } from '../../ui/evidence.js';
import { practice_cards, reminders } from './practice_links.js';
import { item_card } from './plan_item.js';
import { section_bar } from '../../ui/section_bar.js';

const items = cards => h('ul', { class: 'items', role: 'list' }, cards);

// group: of the words. One thing to practise, with its source.
export const practice_item = (app, group, { id, notes, evidence }) =>
    h('li', { class: 'item', 'data-item': id },
        h('h3', {}, t(`${group}.${id}.title`)),
        h('p', {}, t(`${group}.${id}.how`)),
        notes_details(app, notes),
        evidence_details(app, evidence));

function everyday_part(app) {
    return h('section', { class: 'part', 'aria-labelledby': 'everyday' },
        h('h2', { id: 'everyday' }, t('practice.everyday')),
        hint(t('practice.everyday_lead')),
        items(app.catalogue.technique.everyday.map(row => practice_item(app, 'everyday', row))));
}

export function prevention_view(app) {
    const { prevention } = app.report;
    return [
        section_bar(app, 'recovery'),
        h('h1', { tabindex: -1 }, t('practice.heading')),
        h('p', {}, t('practice.lead')),
        reminders(app),
        practice_cards(app),
        everyday_part(app),
        prevention && h('div', { class: 'part' },
            folded(t('practice.list'), items(prevention.map(row => item_card(app, row))))),
        app.report.recovery && button('secondary', t('practice.to_plan'), () => app.go({ name: 'recovery' })),
    ];
}
