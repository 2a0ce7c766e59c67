// The problems of a file in words: where it is, by row or session, and what is wrong with it there.
import { has, number, t } from './locale.js';

const newest_version = ({ field, code }) => field === 'version' && code === 'above_maximum';

// "journal[2].sets[0].reps" → its label, or the name itself where there are no words; with the session in front.
function label_of(path) {
    const key = `form.${path.replace(/\[\d+\]/g, '')}.label`;
    const label = has(key) ? t(key) : `“${path}”`;
    const [, list, index] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
    if (!list || !has(`file_problems.place.${list}`)) return label;
    const place = t(`file_problems.place.${list}`, { number: number(Number(index) + (list === 'row' ? 0 : 1)) });
    return path.includes('.') ? t('file_problems.at', { place, label }) : place;
}

const is_time = path => /(^|\.|_)at$/.test(path);

export function file_problem_text(problem, name_of_file) {
    if (newest_version(problem)) return t('file_problems.newer');
    const { field, code, limit, other } = problem;
    const told = typeof limit === 'number' && is_time(field) ? new Date(limit).getUTCFullYear() : limit;
    return t(`file_problems.${code}`, {
        label: field ? label_of(field) : name_of_file,
        limit: typeof told === 'number' ? number(told, { useGrouping: !is_time(field) }) : '',
        other: other ? label_of(other) : '',
    });
}
