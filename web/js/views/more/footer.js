// Below every view: what else may worry the person, what becomes of their answers, and which rules these are.
import { button, by_id, h } from '../../ui/dom.js';
import { framed } from '../../ui/embedding.js';
import { is_emergency, is_top_level } from '../../state/flow.js';
import { t } from '../../ui/locale.js';
import { root } from '../../ui/trusted.js';
import { ruleset_words } from '../triage/reasons.js';
import { shared_waits } from '../bar/shared.js';

// Kept, not kept because the browser does not let us, or not yet because the person has not asked for it.
function kept_words(app) {
    if (app.keeps_nothing_yet()) return '_not_yet';
    return app.storage_works() ? '' : '_no_storage';
}

// For those who write a blog. Neither the download nor a frame has that page beside it.
const builder_link = app => !framed && document.documentElement.dataset.form === 'site' && app.view.name === 'start' &&
    h('p', {}, h('a', { class: 'aside', href: `${root}embed.html` }, t('tool_element.builder')));

export function render_footer(app) {
    const kept = kept_words(app);
    const emergency = app.view.name === 'result' && is_emergency(app.report);
    const worry = button('worry', t('nav.something_else'), () => app.go({ name: 'worry' }));
    by_id('footer-worry').replaceChildren(...(emergency || app.view.name === 'worry' ? [] : [worry]));
    const claims = !is_top_level(app.report) && app.view.name !== 'claims' &&
        button('link', t('claims_view.footer'), () => app.go({ name: 'claims' }));
    by_id('footer-live').replaceChildren(...[
        claims,
        h('details', {},
            h('summary', {}, t(`about.privacy_heading${kept}`)),
            h('p', {}, t(`about.privacy${kept}`)),
            app.keeps_nothing_yet() && button('secondary', t('about.keep'), app.keep_answers),
            button('secondary', t('nav.data'), () => app.go({ name: 'data' })),
            button('secondary', t('about.forget'), app.forget)),
        builder_link(app),
        h('p', { id: 'forgotten', role: 'status' }),
        shared_waits(app),
        h('p', { hidden: app.view.name === 'result' }, ruleset_words(app)),
    ].filter(Boolean));
}
