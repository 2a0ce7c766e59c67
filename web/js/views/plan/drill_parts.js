// The ways into the movements from other views, and what both of their views show.
import { button, by_id, h } from '../../ui/dom.js';
import { t } from '../../ui/locale.js';

const lacks_path = 'drills.lacks';

export const offer_of = (app, id) => app.report.drills?.find(offer => offer.id === id);
export const row_of = (app, id) => app.catalogue.drills.find(drill => drill.id === id);
export const title_of = id => t(`drills.${id}.title`);
export const gear_words = gear => t(`drills_view.gear.${gear}`);

export const open_drill = (app, id) => app.go({ name: 'drill', id });

// The button of a row of the plan that asks for a movement, while it is one for now.
export function show_drill(app, { id }) {
    const drill = app.catalogue.drills.find(({ rows }) => rows.includes(id));
    if (!drill || offer_of(app, drill.id)?.state !== 'now') return undefined;
    const words = [t('drills_view.show'), h('span', { class: 'visually-hidden' }, ` ${title_of(drill.id)}`)];
    return button('secondary show-drill', words, () => open_drill(app, drill.id));
}

export const to_drills = app =>
    app.report.drills && button('secondary', t('drills_view.all'), () => app.go({ name: 'drills' }));

export const lacks = app => (app.state.drafts[lacks_path] ?? '').split(' ').filter(Boolean);

// A box to tick: the person has no such thing. It keeps the focus when the view is drawn anew.
export function lacks_box(app, gear, words) {
    const id = `lacks-${gear}`;
    const lacking = lacks(app);
    const is_lacking = lacking.includes(gear);
    const tick = () => {
        const next = is_lacking ? lacking.filter(other => other !== gear) : [...lacking, gear];
        app.draft(lacks_path, next.join(' '));
        app.refresh();
        by_id(id)?.focus({ preventScroll: true });
    };
    return h('label', { class: 'segment' },
        h('input', { type: 'checkbox', id, name: id, checked: is_lacking, onchange: tick }),
        h('span', {}, words));
}
