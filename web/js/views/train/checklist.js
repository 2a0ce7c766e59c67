// The set-up at the bar, one step at a time: large enough to read from the platform, and one button for the thumb.
import { button, folded, h, hint, note } from '../../ui/dom.js';
import { may_go_on } from '../../state/flow.js';
import { number, t } from '../../ui/locale.js';
import { evidence_details, notes_details } from '../../ui/evidence.js';
import { section_bar } from '../../ui/section_bar.js';

// Where the breath is spoken of: at the brace only to those who must not brace hard or hold it.
function breath_at(app, id) {
    if (id === 'pull') return breath_words(app, 'lift');
    return id === 'tighten' && app.report.technique.breath !== 'short_hold' ? breath_words(app, 'practice') : undefined;
}

export function breath_words(app, kind) {
    return t(`breath.${app.report.technique.breath}.${kind}`);
}

function way_on(app) {
    if (may_go_on(app.report, app.state))
        return button('primary', t('set_up_view.to_session'), () => app.go({ name: 'session' }), { id: 'next-step' });
    if (app.report.permissions.loads !== 'none')
        return button('primary', t('set_up_view.to_loads'), () => app.go({ name: 'loads' }), { id: 'next-step' });
    return button('primary', t('set_up_view.done'), () => app.go({ name: 'prevention' }), { id: 'next-step' });
}

function progress(step, steps) {
    const words = t('set_up_view.progress', { step: number(step + 1), steps: number(steps) });
    return h('p', { class: 'progress' },
        h('progress', { value: step + 1, max: steps, 'aria-hidden': 'true' }), words);
}

function step_card(app, { id }) {
    const words = name => t(`set_up_steps.${id}.${name}`);
    const breath = breath_at(app, id);
    return h('section', { class: 'set-up-step', 'data-step': id },
        h('h1', { tabindex: -1 }, words('title')),
        h('p', { class: 'set-up-how' }, words('how')),
        h('p', { class: 'set-up-check' }, h('strong', {}, t('set_up_view.check')), ' ', words('check')),
        breath && h('p', { class: 'notice' }, h('strong', {}, `${t('set_up_view.breath')}: `), breath));
}

const at_a_glance = steps => h('div', { class: 'part' }, folded(t('set_up_view.all'),
    h('ol', {}, steps.map(({ id }) =>
        h('li', {}, h('strong', {}, t(`set_up_steps.${id}.title`)), `: ${t(`set_up_steps.${id}.how`)}`)))));

export function checklist_view(app, { step = 0 }) {
    const steps = app.catalogue.technique.set_up;
    const here = steps[step] ? step : 0;
    const last = here === steps.length - 1;
    const go = to => app.go({ name: 'checklist', step: to });
    return [
        section_bar(app, 'recovery'),
        progress(here, steps.length),
        step_card(app, steps[here]),
        last && note(t('set_up_view.stop')),
        h('div', { class: 'actions' },
            last ? way_on(app) : button('primary', t('set_up_view.next'), () => go(here + 1), { id: 'next-step' }),
            here > 0 && button('secondary', t('set_up_view.previous'), () => go(here - 1))),
        notes_details(app, steps[here].notes),
        evidence_details(app, steps[here].evidence),
        here === 0 && hint(t('set_up_view.other_tools')),
        at_a_glance(steps),
    ];
}
