// What is said above every view while the record as a whole cannot be read: only the answers count then.
import { button, h } from '../../ui/dom.js';
import { t } from '../../ui/locale.js';

export function refused_part(app) {
    const { refused } = app.report;
    if (!refused) return undefined;
    return h('section', { class: 'notice notice-urgent', role: 'alert', 'data-refused': refused },
        h('p', {}, t('refused_whole.answers_count')),
        h('p', {}, t(refused === 'too_long' ? 'refused_whole.too_long' : 'refused_whole.unreadable')),
        app.view.name !== 'data' && button('secondary', t('nav.data'), () => app.go({ name: 'data' })));
}
