// The brace, practised without a weight; how to breathe in it is the core's decision.
import { button, h, note } from '../../ui/dom.js';
import { list, t } from '../../ui/locale.js';
import { breath_words } from './checklist.js';
import { evidence_details } from '../../ui/evidence.js';
import { practice_item } from '../plan/prevention.js';
import { section_bar } from '../../ui/section_bar.js';

const stops = ['breath_or_chest', 'pain_rises'];

function steps_part(app) {
    const signs = list([...stops.map(id => t(`stop.${id}`)), t('bracing.dizzy')], 'disjunction');
    return h('section', { class: 'part', 'aria-labelledby': 'brace-how' },
        h('h2', { id: 'brace-how' }, t('bracing.how')),
        h('p', { class: 'stop' }, t('bracing.stop', { signs })),
        h('ol', { class: 'practice-steps', role: 'list' },
            app.catalogue.technique.brace.map(row => practice_item(app, 'brace_steps', row))));
}

export function bracing_view(app) {
    const { breath, breath_evidence } = app.report.technique;
    const may_practise = breath !== 'ask_first';
    return [
        section_bar(app, 'recovery'),
        h('h1', { tabindex: -1 }, t('bracing.heading')),
        h('p', {}, t('bracing.lead')),
        h('div', { 'data-breath': breath }, note(breath_words(app, 'practice'))),
        may_practise && steps_part(app),
        !may_practise && button('secondary', t('examination.open'), () => app.go({ name: 'examination' })),
        h('section', { class: 'part', 'aria-labelledby': 'brace-lift' },
            h('h2', { id: 'brace-lift' }, t('bracing.lift')),
            h('p', {}, breath_words(app, 'lift')),
            evidence_details(app, breath_evidence, { notes: ['D3', 'breath'] })),
    ];
}
