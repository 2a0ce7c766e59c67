// "Something else worries me": the emergency list once more, then a symptom that somebody should look at, or a fear.
import { button, h } from '../../ui/dom.js';
import { next_view } from '../../state/flow.js';
import { t } from '../../ui/locale.js';

const worries = ['other_worry', 'afraid'];

export function worry_view(app) {
    const { at_start } = app;
    queueMicrotask(() => app.panel.show({ scroll: !at_start }));
    const tell = field => {
        app.answer({ [field]: 'yes' });
        app.go(next_view(app.report));
    };
    return [
        h('div', { class: 'toolbar' }, button('back', t('nav.back'), app.back)),
        h('h1', { id: 'heading', tabindex: -1 }, t('worry.title')),
        h('p', {}, t('worry.body')),
        h('div', { class: 'choices', role: 'group', 'aria-labelledby': 'heading' },
            worries.map(field => button('choice', t(`worry.${field}`), () => tell(field), { 'data-value': field }))),
    ];
}
