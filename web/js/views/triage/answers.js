// Everything that was answered, screen by screen, each with a way to change it.
import { button, h, note } from '../../ui/dom.js';
import { question } from '../../state/flow.js';
import { minutes, t } from '../../ui/locale.js';
import { change_button } from './change.js';
import { section_bar } from '../../ui/section_bar.js';
import { answer_words, field_words } from './words_of_answers.js';

function lines_of(app, screen) {
    const signs = screen.fields.filter(field => app.questions[field].type === 'sign');
    const others = screen.fields.filter(field => app.questions[field].type !== 'sign');
    const lines = others.map(field => [field_words(app, field), answer_words(app, field)]);
    const value = field => app.state.answers[field];
    const told = signs.filter(field => value(field) !== undefined && value(field) !== 'no');
    const said_no = signs.some(field => value(field) === 'no');
    lines.push(...told.map(field => [field_words(app, field), answer_words(app, field)]));
    if (said_no) lines.push([t(told.length ? 'answers.others_no' : 'questions.none'), '']);
    if (signs.some(field => value(field) === undefined)) lines.push([t('answers.others_open'), '']);
    return lines;
}

export function answers_view(app) {
    return [
        section_bar(app, 'answers'),
        h('h1', { tabindex: -1 }, t('answers.heading')),
        app.state.standing?.tapped_by_mistake && note(t('way_out.change_now', { time: minutes(app.limits.mistake_withdrawn_within_minutes) })),
        h('dl', { class: 'answers' }, app.report.triage.screens.map(screen => {
            const title = t(`screens.${screen.id}.title`);
            return h('div', { 'data-screen': screen.id },
                h('dt', {}, title),
                h('dd', {}, screen.complete || screen.fields.some(field => app.state.answers[field] !== undefined)
                    ? lines_of(app, screen).map(([label, words]) => h('p', {}, words ? `${label}: ${words}` : label))
                    : h('p', {}, t('questions.not_answered'))),
                h('dd', { class: 'change' },
                    button('link', [t('answers.change'), h('span', { class: 'visually-hidden' }, ` ${title}`)],
                        () => app.go(question(screen.id)))));
        })),
        h('div', { class: 'actions' }, change_button(app), button('secondary', t('nav.start_over'), app.start_over)),
    ];
}
