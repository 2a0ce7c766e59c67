// The first screen of a page that opens the bar height or the loads; the emergency list stands above it.
import { button, h, hint } from '../../ui/dom.js';
import { is_top_level } from '../../state/flow.js';
import { t } from '../../ui/locale.js';
import { record_part, storage_words } from './start.js';

// "No" leads to lists only where a result does not stand already.
function lists_hint(app) {
    const count = is_top_level(app.report) ? 0 : app.lists_after_no();
    return count > 0 && hint(t('entry.lists', { count }));
}

export function entry_view(app) {
    return [
        h('h1', { id: 'heading', tabindex: -1 }, t('entry.heading')),
        record_part(app),
        h('p', {}, t('entry.also')),
        h('div', { class: 'question' },
            h('div', { class: 'choices row', role: 'group', 'aria-labelledby': 'heading' },
                button('choice', t('entry.yes'), app.pain, { 'data-value': 'yes' }),
                button('choice', t('entry.no'), app.no_pain, { 'data-value': 'no' })),
            hint(t(`entry.opens.${app.tool}`))),
        lists_hint(app),
        hint(storage_words(app)),
        h('div', {},
            button('link', t('people.someone_else'), () => app.go({ name: 'people' })),
            button('link', t('nav.data_short'), () => app.go({ name: 'data' }))),
    ];
}
