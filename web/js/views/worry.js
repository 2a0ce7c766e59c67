// "Something else worries me": the emergency list once more, then it counts as a sign that somebody should look at.
import { button, h } from '../dom.js';
import { next_view } from '../flow.js';
import { t } from '../locale.js';

export function worry_view(app) {
    app.panel.set_compact(true);
    queueMicrotask(() => app.panel.open());
    return [
        h('div', { class: 'toolbar' }, button('back', t('nav.back'), app.back)),
        h('h1', { tabindex: -1 }, t('worry.title')),
        h('p', {}, t('worry.body')),
        h('button', {
            type: 'button', class: 'primary',
            onclick: () => {
                app.answer({ other_worry: 'yes' });
                app.go(next_view(app.report));
            },
        }, t('worry.confirm')),
    ];
}
