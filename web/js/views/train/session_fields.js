// The scores and answers of a session, each kept as soon as it is tapped.
import { choice_field, score_field } from '../../ui/forms.js';
import { t } from '../../ui/locale.js';

const least_score = 0;
const most_score = 10;
export const score_names = ['pain_before', 'pain_during', 'pain_that_night', 'pain_next_morning', 'muscle_soreness'];
export const answer_names = ['masked', 'form_broke', 'sudden_sharp_pain', 'new_sign', 'settled_in_72h'];
const answers = ['yes', 'no', 'not_sure'];

// path: 'journal' while one session is asked about, 'journal[3]' where there are several.
export function session_field(name, { session, changed, path = 'journal' }) {
    const field = `${path}.${name}`;
    if (score_names.includes(name)) {
        return score_field(field, {
            legend: t(`form.journal.${name}.question`),
            value: session[name],
            minimum: least_score,
            maximum: most_score,
            changed: value => changed(name, value),
        });
    }
    return choice_field(field, answers.map(value => [value, t(`choices.masked.${value}`)]), {
        draft: session[name],
        changed: (_, value) => changed(name, value),
    });
}
