// Fields with a label, a hint and the problem at the field, and the summary of all problems above the form.
import { h } from './dom.js';
import { centimetres, has, mass, number, t } from './locale.js';
import { imperial_factor } from '../state/state.js';

const id_of = path => `f-${path.replace(/[^\w]+/g, '-')}`;

const load_paths = /(^base\.(?!weeks|best_set\.reps)|load$|mass$|_max$|kettlebells)/;

// Fields in millimetres say so in centimetres too; loads carry the unit in which they were entered.
function limit_text(path, limit, { unit, imperial }) {
    if (limit === undefined) return '';
    const factor = imperial && imperial_factor(path);
    if (factor) {
        return `${number(limit / factor, { maximumFractionDigits: 1 })} ${path.endsWith('_kg') ? 'lb' : 'in'}`;
    }
    if (path.endsWith('_cm')) return `${number(limit)} cm`;
    if (path.endsWith('_kg')) return `${number(limit)} kg`;
    if (/_tries_mm/.test(path)) return centimetres(limit);
    if (path.endsWith('_mm')) return `${number(limit)} mm (${centimetres(limit)})`;
    if (load_paths.test(path)) return mass(limit, unit);
    return number(limit);
}

const label_key = path => `form.${path.replace(/\[\d+\]/g, '')}`;
const row_of = path => Number(/\[(\d+)\]/.exec(path)?.[1] ?? 0) + 1;
export const label_of = path => t(`${label_key(path)}.label`, { row: number(row_of(path)) });

// What cannot be, of this field: "an arm is a little less than half of the height" says more than that both are wrong.
function own_problem({ field, code, other }) {
    const key = `${label_key(field)}.problems.${code}${other ? `.${other.split('.').at(-1)}` : ''}`;
    return has(key) ? key : undefined;
}

function problem_text(problem, units) {
    return t(own_problem(problem) ?? `problems.${problem.code}`, {
        label: label_of(problem.field),
        limit: limit_text(problem.field, problem.limit, units),
        other: problem.other ? label_of(problem.other) : '',
    });
}

// entries: [{id, text}]. Takes the focus when it appears.
export function error_summary(entries) {
    const heading = 'error-heading';
    return h('div', { class: 'error-summary', role: 'alert', tabindex: -1, 'aria-labelledby': heading },
        h('h2', { id: heading }, t('form.problems', { count: entries.length })),
        h('ul', {}, entries.map(({ id, text }) =>
            h('li', {}, h('a', { href: `#${id}`, onclick: event => focus_field(event, id) }, text)))));
}

// The address stays as it is: a fragment would be one more entry in the browser's history.
function focus_field(event, id) {
    event.preventDefault();
    const target = document.getElementById(id);
    target?.scrollIntoView({ block: 'center' });
    (target?.matches('input, select, button') ? target : target?.querySelector('input, select, button'))?.focus();
}

const described = (id, hint, problem) =>
    [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ') || undefined;

function frame(path, id, problem, control, extra) {
    const hint = has(`${label_key(path)}.hint`) && t(`${label_key(path)}.hint`);
    return h('div', { class: problem ? 'field field-wrong' : 'field' },
        h('label', { for: id }, label_of(path)),
        hint && h('p', { class: 'hint', id: `${id}-hint` }, hint),
        problem && h('p', { class: 'field-error', id: `${id}-error` }, problem),
        h('div', { class: 'control' }, control(described(id, hint, problem)), extra));
}

// draft: the text of this path; changed(path, text) stores it.
export function number_field(path, { draft, problem, suffix, changed, text = false }) {
    const id = id_of(path);
    return frame(path, id, problem,
        describedby => h('input', {
            id, name: path, type: 'text', inputmode: text ? 'text' : 'decimal', autocomplete: 'off', value: draft ?? '',
            'aria-describedby': describedby, 'aria-invalid': problem ? 'true' : undefined,
            oninput: event => changed(path, event.target.value),
        }),
        suffix && h('span', { class: 'suffix' }, suffix));
}

const most_side_by_side = 3;

function fieldset(path, legend, problem, options, group = path) {
    const id = id_of(group);
    const words = has(`${label_key(path)}.hint`) && t(`${label_key(path)}.hint`);
    const look = problem ? 'field field-wrong' : 'field';
    return h('fieldset', { class: look, id, 'aria-describedby': described(id, words, problem) },
        h('legend', {}, legend),
        words && h('p', { class: 'hint', id: `${id}-hint` }, words),
        problem && h('p', { class: 'field-error', id: `${id}-error` }, problem),
        options);
}

// options: [[value, words]]; stacked: too long to stand side by side; group: its own name where a path stands twice on a
// page. Nothing is preselected.
export function choice_field(path, options, {
    draft, problem, changed, stacked = options.length > most_side_by_side, group = path,
}) {
    const look = stacked ? 'segments stacked' : 'segments';
    const option = ([value, words]) =>
        segment({ name: group, value, words, checked: draft === value, changed: () => changed(path, value) });
    return fieldset(path, label_of(path), problem, h('div', { class: look }, options.map(option)), group);
}

export function segment({ name, value, words, checked, changed }) {
    return h('label', { class: 'segment' },
        h('input', { type: 'radio', name, value, checked, onchange: changed }),
        h('span', {}, words));
}

// 0 to 10, in two rows of touchable size.
export function score_field(name, { legend, value, changed, minimum, maximum }) {
    const steps = Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
    const option = step =>
        segment({ name, value: step, words: number(step), checked: value === step, changed: () => changed(step) });
    return fieldset(name, legend, undefined, h('div', { class: 'segments score' }, steps.map(option)));
}

export const field_id = id_of;

// Problems of this report whose field begins with one of the prefixes: {path: words}.
// units: {unit, imperial}, as typed.
export function problems_under(report, prefixes, units = {}) {
    const found = {};
    for (const problem of report.problems) {
        const here = prefixes.some(prefix => problem.field.startsWith(prefix));
        if (here) found[problem.field] ??= problem_text(problem, units);
    }
    return found;
}

export const entries_of = problems => Object.entries(problems).map(([path, text]) => ({ id: id_of(path), text }));
