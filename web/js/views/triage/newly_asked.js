// Questions that depend on another. The core says which are asked; the page shows each in place as soon as it is.
import { h } from '../../ui/dom.js';
import { t } from '../../ui/locale.js';
import { without_fields } from '../../state/state.js';

const fields_of = (report, id) => report.triage.screens.find(screen => screen.id === id)?.fields ?? [];

// What this screen asks now, with what is ticked on it so far.
export const asked_on = (app, id) => fields_of(app.report, id);

const is_open = (app, field) => app.report.triage.unanswered.includes(field);

// The questions of a screen that are there only because of an answer on it: without any answer the core does not ask them.
export function dependents_on(app, id) {
    const all = app.catalogue.questions.filter(({ screen }) => screen === id).map(({ field }) => field);
    const independent = fields_of(app.report_on(without_fields(app.state, all)), id);
    return all.filter(field => !independent.includes(field));
}

// Those that opened on the screen itself and are still to be answered.
export const opened_here = (app, id) =>
    asked_on(app, id).filter(field => is_open(app, field) && app.opened_by[field] === id);

// Told elsewhere than on the screen they belong to: by the first question of a tool, or by "something else worries me".
const told_elsewhere = ['back_pain', 'other_worry', 'afraid'];

// A list is answered when its button is pressed: until then nothing on it is "no".
function was_answered(app, field) {
    const value = app.state.answers[field];
    if (value === undefined || told_elsewhere.includes(field)) return false;
    return app.questions[field].type === 'sign' ? value === 'no' : true;
}

// The questions of a screen that has been answered before which were not asked then, or no longer count.
export const asked_later = (app, { fields }) =>
    (fields.some(field => was_answered(app, field)) ? fields.filter(field => is_open(app, field)) : []);

export const new_mark = () => h('span', { class: 'new-mark' }, t('questions.new'));

// Says it to those who do not see it appear; the focus stays where it is, and the question comes next after it.
export const announcer = () => h('p', { class: 'visually-hidden', role: 'status' });

export function announce(status, element, label) {
    status.textContent = t('questions.new_question', { label });
    element.scrollIntoView({ block: 'nearest' });
}
