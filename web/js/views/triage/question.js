// One question per screen. The core names the screens and their fields; the kind of the fields chooses the form.
import { button, folded, h, hint, note } from '../../ui/dom.js';
import { error_summary, field_id } from '../../ui/forms.js';
import { number, t, t_if, texts } from '../../ui/locale.js';
import { choice_question } from './choice_question.js';
import { hours_question } from './hours_question.js';
import { asked_later, opened_here } from './newly_asked.js';
import { pain_question } from './pain_question.js';
import { signs_question } from './signs_question.js';
import { field_words } from './words_of_answers.js';

function form_for(app, screen) {
    const types = screen.fields.map(field => app.questions[field].type);
    if (screen.fields.includes('back_pain')) return pain_question(app, screen);
    if (types.includes('choice') && !types.includes('sign')) return choice_question(app, screen);
    return types.includes('hours') ? hours_question(app, screen) : signs_question(app, screen);
}

function progress(step, steps) {
    const words = t('nav.progress', { step: number(step), steps: number(steps) });
    return h('div', { class: 'progress' },
        h('progress', { max: steps, value: step, 'aria-label': words }),
        h('span', { 'aria-hidden': 'true' }, `${number(step)}/${number(steps)}`));
}

// Why a screen that was answered is here again.
function again_note(app, screen) {
    const [first] = asked_later(app, screen);
    const opened_by = first && app.opened_by[first];
    if (opened_by && opened_by !== screen.id) return note(t('again.opened', { title: t(`screens.${opened_by}.title`) }));
    if (app.asking_because) return note(t(`again.${app.asking_because}`));
    return first && !opened_by && note(t('again.open'));
}

// What opened on this screen is answered before the result is shown.
function banner(app, screen) {
    const show = () => {
        const open = opened_here(app, screen.id);
        if (!open.length) return app.go({ name: 'result' });
        return app.show_problems(error_summary(open.map(field => ({
            id: app.questions[field].type === 'hours' ? field_id(field) : `${field_id(field)}-more`,
            text: t('questions.open', { label: field_words(app, field) }),
        }))));
    };
    return h('div', { class: 'notice notice-urgent' },
        h('p', {}, t('banner.medical_today')),
        button('secondary', t('nav.show_result'), show));
}

export function question_view(app, { screen: id }) {
    const { screens, care_level } = app.report.triage;
    const index = screens.findIndex(screen => screen.id === id);
    const screen = screens[index];
    const not_meant = texts(`screens.${id}.not_meant`);
    const words = t_if(`screens.${id}.hint`);
    return [
        h('div', { class: 'toolbar' },
            button('back', t('nav.back'), app.back),
            progress(index + 1, screens.length)),
        care_level === 'medical_today' && banner(app, screen),
        again_note(app, screen),
        h('h1', { id: 'heading', tabindex: -1 }, t(`screens.${id}.title`)),
        words && hint(words),
        h('div', { id: 'problems' }),
        form_for(app, screen),
        not_meant.length > 0 && h('div', { class: 'not-meant' },
            folded(t('questions.not_meant'), h('ul', {}, not_meant.map(text => h('li', {}, text))))),
    ];
}
