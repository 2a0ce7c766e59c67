// The claim ledger: what each article claims, our verdict, and what it rests on. Nothing is folded away: it is there to be
// checked, on paper too.
import { button, h, hint } from '../../ui/dom.js';
import { list, number, t } from '../../ui/locale.js';
import { cited } from '../../ui/evidence.js';
import { section_bar } from '../../ui/section_bar.js';

// How a verdict looks; its words say it too.
const looks = {
    supported: 'good', extrapolated: 'open', weak: 'open', opinion: 'open', no_source_found: 'open',
    optimistic: 'bad', not_supported: 'bad', contradicted: 'bad', articles_differ: 'open',
};

const verdict_tag = verdict => h('span', { class: `verdict verdict-${looks[verdict]}` }, t(`verdicts.${verdict}`));

function claim_card(app, { id, verdict, fact, note, evidence }) {
    return h('li', { class: 'item claim', 'data-claim': id, 'data-note': note },
        h('h3', {}, `“${t(`claims.${id}.says`)}”`),
        h('p', {}, verdict_tag(verdict), ' ', h('span', { class: 'hint' }, `(${fact})`)),
        h('p', {}, t(`claims.${id}.found`)),
        h('div', { class: 'evidence' }, cited(app, evidence)));
}

function differ_card(app, { id, claim, evidence }) {
    return h('li', { class: 'item claim', 'data-note': id },
        h('p', {}, t(`notes.${id}`), h('span', { class: 'hint' }, ` (${claim})`)),
        h('div', { class: 'evidence' }, cited(app, evidence)));
}

const cards = items => h('ul', { class: 'items', role: 'list' }, items);

const section = (id, heading, ...content) =>
    h('section', { class: 'part', 'aria-labelledby': id }, h('h2', { id }, heading), content);

// "8 × No source found", the most frequent first.
function tally(claims) {
    const counts = new Map();
    for (const { verdict } of claims) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    return h('ul', { class: 'tally', role: 'list' }, [...counts].sort((one, other) => other[1] - one[1]).map(([verdict, count]) =>
        h('li', {}, h('strong', {}, number(count)), ' ', verdict_tag(verdict))));
}

function show(id) {
    const wanted = document.querySelector(`[data-note="${CSS.escape(id)}"]`);
    wanted?.scrollIntoView({ block: 'start' });
}

// note: of the place that it was opened from.
export function claims_view(app, { note }) {
    const { claims, notes, sources } = app.catalogue;
    const articles = sources.filter(({ id }) => /^A\d$/.test(id));
    const of_article = id => claims.filter(claim => claim.article === id);
    const without = articles.filter(({ id }) => !of_article(id).length).map(({ title }) => title);
    if (note && !app.at_start) requestAnimationFrame(() => show(note));
    return [
        app.report.triage.care_level === 'incomplete'
            ? h('div', { class: 'toolbar' }, button('back', t('nav.back'), app.back))
            : section_bar(app, 'recovery'),
        h('h1', { tabindex: -1 }, t('claims_view.heading')),
        h('p', {}, t('claims_view.lead')),
        tally(claims),
        hint(t('claims_view.limits')),
        articles.filter(({ id }) => of_article(id).length).map(({ id, title }) =>
            section(`claims-${id}`, title, cards(of_article(id).map(claim => claim_card(app, claim))))),
        without.length > 0 && hint(t('claims_view.only_differ', { count: without.length, articles: list(without) })),
        section('claims-differ', t('claims_view.differ'),
            h('p', {}, t('claims_view.differ_lead')),
            cards(notes.filter(({ verdict }) => verdict === 'articles_differ').map(row => differ_card(app, row)))),
    ];
}
