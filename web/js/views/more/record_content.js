// What a person's files are made of.
import { file_problem_text } from '../../ui/file_problems.js';
import { label_of } from '../../ui/forms.js';
import { list, t } from '../../ui/locale.js';

export const json = 'application/json';

// A session that the core does not understand: the file has it all the same, for somebody who can mend it.
const spoiled_words = problems =>
    problems.length > 0 && t('data.spoiled', { problem: file_problem_text(problems[0], t('data.heading')) });

export function csv_content(app) {
    const { csv, problems } = app.journal_report();
    const name = `liftback-sessions-${app.today()}.csv`;
    return { name, text: csv, type: 'text/csv;charset=utf-8', remark: spoiled_words(problems) };
}

export function record_content(app, id) {
    const { text, left_out, problems } = app.record_of(id);
    const labels = [...new Set(left_out.map(label_of))];
    const remark = [labels.length && t('data.left_out', { entries: list(labels) }), spoiled_words(problems)];
    return { name: `liftback-${app.today()}.json`, text, type: json, remark: remark.filter(Boolean).join(' ') };
}
