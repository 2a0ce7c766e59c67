// "I was examined for this": who, when, and whether the person may exercise. Typed here by the person, never imported.
import { button, fields, h } from '../../ui/dom.js';
import { choice_field, entries_of, error_summary, number_field, problems_under } from '../../ui/forms.js';
import { date, t } from '../../ui/locale.js';
import { parsed_number } from '../../state/state.js';
import { refused_words } from './words_of_answers.js';

const required = ['examination.by', 'examination.hours_ago', 'examination.may_exercise'];

// What the person has recorded, with its day.
export function examination_part(app) {
    const [by, hours_ago, may_exercise] = required.map(path => app.state.drafts[path]);
    const wrong = app.report.problems.some(({ field }) => field.startsWith('examination'));
    const entered_at = app.state.examined_at;
    if (!entered_at || !by || !hours_ago || !may_exercise || wrong) return undefined;
    return h('section', { class: 'part', 'aria-labelledby': 'part-examined' },
        h('h2', { id: 'part-examined' }, t('result.examined')),
        h('p', {}, t('result.examined_by', {
            who: t(`form.examination.by.${by}`),
            date: date(entered_at - parsed_number(hours_ago) * 3_600_000),
            may: t(`form.examination.may_exercise.${may_exercise}`).toLowerCase(),
        })));
}

export function examination_view(app) {
    const problems = app.examination_problems ?? {};
    delete app.examination_problems;
    const unit = app.state.drafts['equipment.unit'] ?? 'kg';
    const field = path => ({ draft: app.state.drafts[path], problem: problems[path], changed: app.draft });
    const choice = path =>
        choice_field(path, app.catalogue.choices[path].map(value => [value, t(`form.${path}.${value}`)]), field(path));

    function submit() {
        const { lifted } = app.record_examination();
        const found = problems_under(app.report, ['examination'], { unit });
        for (const path of required) {
            if (!app.state.drafts[path]) found[path] ??= t('problems.missing', { label: t(`form.${path}.label`) });
        }
        if (Object.keys(found).length) {
            app.examination_problems = found;
            app.refresh();
            app.show_problems(error_summary(entries_of(found)));
        } else if (app.report.triage.standing && !lifted) {
            app.refresh();
            const { refused } = app.report.triage.standing;
            app.show_problems(h('p', { class: 'notice', role: 'alert', tabindex: -1 }, refused_words(app, refused)));
        } else if (lifted) {
            app.ask_again();
        } else {
            app.go({ name: 'result' });
        }
    }

    return [
        h('div', { class: 'toolbar' }, button('back', t('nav.back'), app.back)),
        h('h1', { tabindex: -1 }, t('examination.heading')),
        h('p', {}, t('examination.lead')),
        h('div', { id: 'problems' }),
        fields(submit,
            choice('examination.by'),
            number_field('examination.hours_ago', { ...field('examination.hours_ago'), suffix: t('time.hours') }),
            choice('examination.may_exercise'),
            number_field('examination.heaviest_load', { ...field('examination.heaviest_load'), suffix: unit }),
            button('primary', t('examination.submit'), submit)),
    ];
}
