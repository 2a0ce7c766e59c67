// Moves between the result and what it opens.
import { button, h } from './dom.js';
import { is_top_level, sections } from '../state/flow.js';
import { t } from './locale.js';

export function section_bar(app, current) {
    const names = is_top_level(app.report) ? ['result'] : sections(app.report, app.state);
    return h('nav', { class: 'section-bar', 'aria-label': t('nav.label') }, names.map(name =>
        button('tab', t(`nav.short.${name}`), () => app.go({ name }), {
            'data-section': name,
            'aria-current': name === current ? 'page' : undefined,
        })));
}
