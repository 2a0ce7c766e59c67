// One choice, one tap. The answer given before stays marked.
import { button, h } from '../dom.js';
import { t } from '../locale.js';

export function choice_question(app, screen) {
    const [field] = screen.fields;
    const given = app.state.answers[field];
    return h('div', { class: 'choices', role: 'group', 'aria-labelledby': 'heading' },
        app.questions[field].answers.map(value =>
            button('choice', t(`choices.${field}.${value}`), () => app.submit(screen.id, { [field]: value }), {
                'data-value': value,
                'aria-pressed': String(given === value),
            })));
}
