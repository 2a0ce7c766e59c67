// Where a statement comes from and what studies say of it, folded away until it is asked for.
import { button, folded, h } from './dom.js';
import { opaque } from './embedding.js';
import { is_top_level } from '../state/flow.js';
import { t } from './locale.js';

function source_line(app, { source, locus }) {
    const { title, url, reading } = app.sources[source] ?? { title: source };
    return h('li', {},
        url ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, title) : title,
        url && opaque && `, ${url}`, // where the link may open nothing
        locus && `, ${locus}`,
        reading && reading !== 'seen' && ` (${t(`reading.${reading}`)})`);
}

export const cited = (app, evidence) => [
    h('p', {}, t(`basis.${evidence.basis}`)),
    h('ul', {}, source_line(app, evidence), evidence.also && source_line(app, evidence.also)),
];

function note_part(app, id) {
    const { verdict, claim, evidence } = app.notes[id];
    return h('div', { 'data-note': id },
        h('p', {}, h('strong', {}, t(`verdicts.${verdict}`), ': '), t(`notes.${id}`), ` (${claim})`),
        cited(app, evidence));
}

// rule: its id, which a person who reports an error can name.
export function evidence_details(app, evidence, { rule, notes = [] } = {}) {
    if (!evidence?.source) return undefined;
    return h('div', { class: 'evidence' }, folded(t('evidence.summary'),
        cited(app, evidence),
        notes.map(id => note_part(app, id)),
        rule && h('p', {}, t('evidence.rule', { id: rule }))));
}

// To all that was checked, at the place of this one.
const to_claims = (app, note) => !is_top_level(app.report) &&
    button('link', t('claims_view.open'), () => app.go({ name: 'claims', note }));

// Where the articles disagree, or the evidence does not bear them out.
export function notes_details(app, ids) {
    if (!ids.length) return undefined;
    const differ = ids.every(id => app.notes[id].verdict === 'articles_differ');
    return h('div', { class: 'evidence' },
        folded(t(`notes_view.${differ ? 'differ' : 'evidence'}`), ids.map(id => note_part(app, id)),
            to_claims(app, ids[0])));
}

// The notes that belong to a part of the page and to no single row.
export const notes_of_part = (app, part) =>
    notes_details(app, app.catalogue.notes.filter(note => note.part === part).map(({ id }) => id));
