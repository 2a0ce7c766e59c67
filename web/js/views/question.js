// One question per screen. The core names the screens and their fields; the kind of the fields chooses the form.
import { button, folded, h, hint, note } from '../dom.js';
import { number, t, t_if, texts } from '../locale.js';
import { choice_question } from './choice_question.js';
import { hours_question } from './hours_question.js';
import { pain_question } from './pain_question.js';
import { signs_question } from './signs_question.js';

function form_for(app, screen) {
    const types = screen.fields.map(field => app.questions[field].type);
    if (screen.fields.includes('back_pain')) return pain_question(app, screen);
    if (types.includes('hours')) return hours_question(app, screen);
    return types[0] === 'sign' ? signs_question(app, screen) : choice_question(app, screen);
}

function progress(step, steps) {
    const words = t('nav.progress', { step: number(step), steps: number(steps) });
    return h('div', { class: 'progress' },
        h('progress', { max: steps, value: step, 'aria-label': words }),
        h('span', { 'aria-hidden': 'true' }, `${number(step)}/${number(steps)}`));
}

export function question_view(app, { screen: id }) {
    const { screens, care_level } = app.report.triage;
    const index = screens.findIndex(screen => screen.id === id);
    const not_meant = texts(`screens.${id}.not_meant`);
    const words = t_if(`screens.${id}.hint`);
    return [
        h('div', { class: 'toolbar' },
            button('back', t('nav.back'), app.back),
            progress(index + 1, screens.length)),
        care_level === 'medical_today' && app.shown_banner(),
        app.expired && note(t('banner.expired')),
        h('h1', { id: 'heading', tabindex: -1 }, t(`screens.${id}.title`)),
        words && hint(words),
        h('div', { id: 'problems' }),
        form_for(app, screens[index]),
        not_meant.length > 0 && h('div', { class: 'not-meant' },
            folded(t('questions.not_meant'), h('ul', {}, not_meant.map(text => h('li', {}, text))))),
    ];
}
