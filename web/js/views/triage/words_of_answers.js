// The person's own answers in words.
import { duration, minutes, number, t } from '../../ui/locale.js';
import { answer_now } from '../../state/state.js';

export function value_words(app, field, value) {
    if (value === undefined) return t('questions.not_answered');
    switch (app.questions[field].type) {
        case 'sign': return t(`sign_answers.short.${value}`);
        case 'score': return t('result.score', { score: number(value) });
        case 'hours': return typeof value === 'number' ? t('time.ago', { duration: duration(value) }) : String(value);
        default: return t(`choices.${field}.${value}`);
    }
}

export const answer_words = (app, field) => value_words(app, field, answer_now(app.state, field, Date.now()));

export const field_words = (app, field) =>
    (app.questions[field]?.type === 'sign' ? t(`signs.${field}.label`) : t(`fields.${field}`));

// "Legs give way: yes" for the fields of a rule that are among the questions and say something.
export function told(app, fields) {
    const says_nothing = ['no', 'not_noticed_yet', undefined];
    return fields
        .filter(field => app.questions[field] && !says_nothing.includes(app.state.answers[field]))
        .map(field => `${field_words(app, field)}: ${answer_words(app, field)}`);
}

// Why an earlier result stays although the person tried to lift it.
export const refused_words = (app, refused) =>
    t(`refused.${refused}`, { time: minutes(app.limits.mistake_withdrawn_within_minutes) });
