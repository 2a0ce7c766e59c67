// Where a statement comes from, folded away until it is asked for.
import { h } from '../dom.js';
import { t } from '../locale.js';

function source_line(app, { source, locus }) {
    const { title, url, reading } = app.sources[source] ?? { title: source };
    return h('li', {},
        url ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, title) : title,
        locus && `, ${locus}`,
        reading && reading !== 'seen' && ` (${t(`reading.${reading}`)})`);
}

export function evidence_details(app, evidence) {
    if (!evidence?.source) return undefined;
    return h('details', { class: 'evidence' },
        h('summary', {}, t('evidence.summary')),
        h('p', {}, t(`basis.${evidence.basis}`)),
        h('ul', {}, source_line(app, evidence), evidence.also && source_line(app, evidence.also)));
}
