// One choice, one tap. The answer given before stays marked. A choice that asks for a time opens it in place, under itself.
import { button, fields, h } from '../../ui/dom.js';
import { t } from '../../ui/locale.js';
import { hours_fields } from './hours_question.js';
import { announce, announcer, asked_later, asked_on, new_mark } from './newly_asked.js';
import { field_words } from './words_of_answers.js';

export function choice_question(app, screen) {
    const is_clock = name => app.questions[name].type === 'hours';
    const field = screen.fields.find(name => !is_clock(name));
    const given = () => app.state.answers[field];
    const status = announcer();
    const buttons = app.questions[field].answers.map(value =>
        button('choice', t(`choices.${field}.${value}`), () => choose(value), { 'data-value': value }));
    const list = h('div', { class: 'choices', role: 'group', 'aria-labelledby': 'heading' }, buttons);
    let opened;

    const chosen = value => buttons.find(item => item.dataset.value === value);

    function mark() {
        for (const item of buttons) item.setAttribute('aria-pressed', String(item.dataset.value === given()));
    }

    function with_clocks(clocks, is_new) {
        const { elements, submit, submit_button } = hours_fields(app, screen, clocks);
        opened = h('div', { class: 'opened' }, is_new && new_mark(), fields(submit, elements, submit_button));
        return opened;
    }

    function choose(value) {
        app.answer({ [field]: value });
        const clocks = asked_on(app, screen.id).filter(is_clock);
        if (!clocks.length) {
            const not_asked = app.catalogue.questions.filter(({ field: name, screen: id }) => id === screen.id && is_clock(name));
            return app.submit(screen.id, Object.fromEntries(not_asked.map(({ field: name }) => [name, undefined])));
        }
        mark();
        if (opened) return chosen(value).after(opened);
        chosen(value).after(with_clocks(clocks, true));
        return announce(status, opened, field_words(app, clocks[0]));
    }

    mark();
    const clocks = screen.fields.filter(is_clock);
    const from_elsewhere = clocks.some(name => asked_later(app, screen).includes(name) && app.opened_by[name] !== screen.id);
    if (from_elsewhere) list.prepend(with_clocks(clocks, true));
    else if (clocks.length) (chosen(given()) ?? buttons.at(-1)).after(with_clocks(clocks, false));
    return h('div', {}, list, status);
}
