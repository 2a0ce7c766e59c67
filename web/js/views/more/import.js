// A file is brought in: the core reads it, the person sees what is in it, and then all of it is used or nothing.
import { button, h, hint, note, pairs } from '../../ui/dom.js';
import { file_problem_text } from '../../ui/file_problems.js';
import { is_top_level } from '../../state/flow.js';
import { segment } from '../../ui/forms.js';
import { date, list, mass, number, t } from '../../ui/locale.js';
import { load_in } from '../../state/units.js';

const most_bytes = 20_000_000; // a longer one would stall a phone; a log of twenty years has a tenth

const megabytes = bytes => number(bytes / 1e6, { maximumFractionDigits: 1 });

const most_problems = 12; // more would bury the first

function problems_part(problems) {
    const more = problems.length - most_problems;
    return h('div', { class: 'error-summary', role: 'alert', tabindex: -1, id: 'file-problems' },
        h('h3', {}, t('data.cannot_use')),
        h('ul', {}, problems.slice(0, most_problems).map(words => h('li', {}, words))),
        more > 0 && h('p', {}, t('data.more_problems', { count: more })));
}

function sessions_words({ sessions, first_at, last_at }) {
    if (!sessions) return t('data.no_sessions');
    return t('data.sessions_from_to', { count: sessions, from: date(first_at), to: date(last_at) });
}

function record_preview(app, { record }, { entries = {}, way_back }) {
    const base = way_back?.base ?? entries.base?.max;
    const unit = way_back?.unit ?? entries.equipment?.unit ?? 'kg';
    return pairs(
        record.name && [t('form.person.name.label'), record.name],
        record.exported_at && [t('data.saved_on'), date(record.exported_at)],
        [t('data.sessions'), sessions_words(record)],
        Number.isFinite(record.rung) && [t('data.rung'), number(record.rung)],
        base && !is_top_level(app.report) && [t('form.base.max.label'), mass(base, unit)],
        record.has?.length > 0 && [t('data.has'), list(record.has.map(part => t(`data.parts.${part}`)))]);
}

// The unit that the entries here are in, or nothing where none has been chosen yet.
function unit_here({ state: { drafts } }) {
    const typed = /^(equipment|base|planned)\./;
    const any = Object.entries(drafts).some(([path, text]) => typed.test(path) && text !== '');
    return drafts['equipment.unit'] ?? (any ? 'kg' : undefined);
}

function best_preview(app, { best }, unit) {
    const lift = item => [
        unit ? mass(item.load, unit) : number(item.load),
        item.reps > 1 && ` × ${number(item.reps)}`,
        item.date && `, ${date(`${item.date}T12:00`)}`,
    ].filter(Boolean).join('');
    const rows = is_top_level(app.report) ? [] : [
        best.max && [t('form.base.max.label'), lift(best.max)],
        best.set && [t('data.best_set'), lift(best.set)],
        best.trap_bar_max && [t('form.base.trap_bar_max.label'), lift(best.trap_bar_max)],
    ];
    return pairs(
        ...rows,
        [t('data.rows'), t('data.rows_words', { rows: number(best.rows), sets: number(best.deadlift_sets) })]);
}

const unit_in_file = ({ best }) =>
    (best.unit_known === false ? undefined : [best.max, best.set, best.trap_bar_max].find(item => item?.unit)?.unit);

function best_for(best, from, to) {
    const item = lift => lift && { ...lift, load: load_in(lift.load, from, to) };
    return { ...best, max: item(best.max), set: item(best.set), trap_bar_max: item(best.trap_bar_max) };
}

function done(app, words) {
    app.import_ui = { done: words };
    app.refresh();
    document.getElementById('import-done')?.focus();
}

function cancel(app) {
    app.import_ui = undefined;
    app.refresh();
    document.getElementById('import-file')?.focus();
}

function record_part(app, { found, parsed }) {
    const here = app.state.journal.length;
    const use = () => {
        app.import_record(parsed);
        done(app, t('data.imported'));
    };
    const as_new = () => {
        if (app.import_as_new(parsed)) done(app, t('data.imported_as_new'));
        else done(app, t('people.not_added'));
    };
    return [
        record_preview(app, found, parsed),
        note(t('data.replaces', { count: here })),
        h('p', {}, t('data.not_in_force')),
        h('div', { class: 'actions' },
            button('primary', t('data.apply'), use),
            app.people().length > 0 && button('secondary', t('data.as_new'), as_new),
            button('secondary', t('data.cancel'), () => cancel(app))),
    ];
}

function unit_question(app, ui) {
    const option = value => segment({
        name: 'file-unit', value, words: t(`form.equipment.unit.${value}`), checked: ui.unit === value,
        changed: () => {
            app.import_ui = { ...ui, unit: value };
            app.refresh();
        },
    });
    return h('fieldset', { class: 'field' },
        h('legend', {}, t('data.unit_question')),
        h('div', { class: 'segments' }, app.catalogue.choices['equipment.unit'].map(option)));
}

function best_part(app, ui) {
    const { best } = ui.found;
    const from = unit_in_file(ui.found) ?? ui.unit;
    const to = unit_here(app) ?? from;
    const use = () => {
        app.import_best(best_for(best, from, to), to);
        done(app, t('data.imported_best'));
    };
    const any = best.max || best.set || best.trap_bar_max;
    return [
        best_preview(app, ui.found, from),
        !any && note(t('data.no_deadlift')),
        any && !unit_in_file(ui.found) && unit_question(app, ui),
        any && from && to !== from && hint(t('data.converted', { from, to })),
        any && note(t('data.replaces_best')),
        h('div', { class: 'actions' },
            any && from && button('primary', t('data.apply_best'), use),
            button('secondary', t('data.cancel'), () => cancel(app))),
    ];
}

function found_part(app, ui) {
    const { found, unreadable } = ui;
    const leave = button('secondary', t('data.cancel'), () => cancel(app));
    if (unreadable) return [problems_part([unreadable]), leave];
    if (found.problems.length) return [problems_part(found.problems.map(problem => file_problem_text(problem, ui.name))), leave];
    if (found.kind === 'unknown') return [problems_part([t('data.unknown')]), leave];
    return h('div', { class: 'item', 'data-import': found.kind },
        h('h3', { id: 'import-found', tabindex: -1 }, t('data.preview', { file: ui.name })),
        found.kind === 'record' ? record_part(app, ui) : best_part(app, ui));
}

async function read(app, file) {
    if (file.size > most_bytes) return { unreadable: t('data.too_big', { limit: `${megabytes(most_bytes)} MB` }) };
    try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const found = app.core.read_file(bytes, app.today());
        const whole = found.kind === 'record' && !found.problems.length;
        return { found, parsed: whole ? JSON.parse(new TextDecoder().decode(bytes)) : undefined };
    } catch {
        return { unreadable: t('data.unreadable') };
    }
}

async function take(app, input) {
    const [file] = input.files;
    if (!file) return;
    app.import_ui = { name: file.name, ...await read(app, file) };
    if (app.view.name !== 'data') return;
    app.refresh();
    (document.getElementById('import-found') ?? document.getElementById('file-problems'))?.focus();
}

function undo_part(app) {
    if (!app.replaced()) return undefined;
    const undo = () => {
        app.undo_import();
        done(app, t('data.undone'));
    };
    return h('div', { class: 'save' }, button('secondary', t('data.undo'), undo), hint(t('data.undo_hint')));
}

export function import_part(app, section) {
    const ui = app.import_ui;
    const id = 'import-file';
    const input = h('input', {
        id, type: 'file', accept: '.json,.csv,application/json,text/csv', onchange: event => take(app, event.target),
    });
    return section('in',
        h('label', { for: id }, t('data.choose')),
        hint(t('data.in_lead')),
        input,
        ui?.done && h('p', { class: 'notice', id: 'import-done', role: 'status', tabindex: -1 }, ui.done),
        (ui?.found ?? ui?.unreadable) && found_part(app, ui),
        undo_part(app));
}
