// The first screen: the emergency list stands above it.
import { button, h, hint } from '../dom.js';
import { started } from '../flow.js';
import { t } from '../locale.js';

export function start_view(app) {
    const resumed = started(app.state);
    return [
        h('h1', { tabindex: -1 }, t('page.heading')),
        h('p', { class: 'lead' }, t('page.lead')),
        h('div', { class: 'actions' },
            button('primary', t(resumed ? 'nav.resume' : 'nav.start'), app.start),
            resumed && button('secondary', t('nav.start_over'), app.start_over)),
        hint(t('page.time')),
    ];
}
