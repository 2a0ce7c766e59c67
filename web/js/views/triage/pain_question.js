// Whether it hurts and how much. "No pain" is one tap; a score says that it does, and the last answer goes on.
import { button, h, hint } from '../../ui/dom.js';
import { error_summary, field_id, score_field } from '../../ui/forms.js';
import { t } from '../../ui/locale.js';

const scores = ['pain_moving', 'pain_rest'];
const last = 'masked';

const choice = (words, onclick, value, pressed) =>
    button('choice', words, onclick, { 'data-value': value, 'aria-pressed': String(pressed) });

export function pain_question(app, screen) {
    const given = field => app.state.answers[field];
    const entered = Object.fromEntries(scores.map(field => [field, given(field)]));

    function no_pain() {
        const nothing = Object.fromEntries([...scores, last].map(field => [field, undefined]));
        app.submit(screen.id, { ...nothing, back_pain: 'no' });
    }

    function submit(masked) {
        const missing = scores.filter(field => entered[field] === undefined);
        if (missing.length) {
            app.show_problems(error_summary(missing.map(field => ({
                id: field_id(field),
                text: t('questions.open', { label: t(`fields.${field}`) }),
            }))));
            return;
        }
        app.submit(screen.id, { back_pain: 'yes', ...entered, [last]: masked });
    }

    return h('div', { class: 'question' },
        choice(t('pain.none'), no_pain, 'no_pain', given('back_pain') === 'no'),
        hint(t('pain.scale')),
        scores.map(field => score_field(field, {
            legend: t(`fields.${field}`),
            value: entered[field],
            minimum: app.questions[field].minimum,
            maximum: app.questions[field].maximum,
            changed: value => { entered[field] = value; },
        })),
        h('fieldset', { class: 'field' },
            h('legend', {}, t(`fields.${last}`)),
            h('div', { class: 'choices row' }, app.questions[last].answers.map(value =>
                choice(t(`choices.${last}.${value}`), () => submit(value), value, given(last) === value)))));
}
