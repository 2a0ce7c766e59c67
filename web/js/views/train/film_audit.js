// The monthly look at oneself on film: what to look for, what was seen, and what it points to.
import { button, fields, folded, h, hint, note } from '../../ui/dom.js';
import { choice_field } from '../../ui/forms.js';
import { date, t, texts } from '../../ui/locale.js';
import { evidence_details, notes_details } from '../../ui/evidence.js';
import { section_bar } from '../../ui/section_bar.js';

const answers = ['yes', 'no', 'not_sure'];
const views = ['side', 'rear'];
const notes = ['D6'];

const findings = app => app.catalogue.technique.film;
const found_words = id => t(`film_findings.${id}`);

function state_part(film) {
    if (!film) return note(t('film.fix'));
    const words = t(`film.state.${film.state}`, { date: film.due_at !== undefined && date(film.due_at) });
    return h('p', { class: film.state === 'due' ? 'notice' : 'hint', 'data-film': film.state }, words);
}

function finding_card(app, { id, again }) {
    const { cues, evidence } = findings(app).find(row => row.id === id);
    return h('li', { class: 'item', 'data-finding': id },
        h('h3', {}, found_words(id), again && h('span', { class: 'hint' }, ` ${t('film.again')}`)),
        h('ul', {}, cues.map(cue =>
            h('li', {}, h('strong', {}, t(`recovery.${cue}.title`)), `: ${t(`recovery.${cue}.how`)}`))),
        evidence_details(app, evidence));
}

// What the newest check points to.
function result_part(app, film) {
    const newest = app.state.film[app.state.film.length - 1];
    if (!film || !newest) return undefined;
    const { found, unclear } = film;
    const points_to = found.some(({ id }) => findings(app).find(row => row.id === id).contributor);
    return h('section', { class: 'part', 'aria-labelledby': 'film-result' },
        h('h2', { id: 'film-result', tabindex: -1 }, t('film.result')),
        hint(t('film.on', { date: date(newest.at) })),
        found.length > 0 && h('ul', { class: 'items', role: 'list' }, found.map(item => finding_card(app, item))),
        !found.length && !unclear.length && h('p', {}, t('film.all_well')),
        unclear.length > 0 && h('p', {}, t('film.unclear', { findings: unclear.map(found_words).join('; ') })),
        points_to && app.report.why && button('secondary', t('film.why'), () => app.go({ name: 'why' })));
}

function how_part() {
    return folded(t('film.how'), h('ol', {}, texts('film.steps').map(words => h('li', {}, words))));
}

function questions(app, view) {
    const { film_draft } = app.state;
    const asked = findings(app).filter(row => row.view === view);
    return [
        h('h3', {}, t(`film.${view}`)),
        asked.map(({ id }) =>
            choice_field(`film.${id}`, answers.map(value => [value, t(`choices.masked.${value}`)]), {
                draft: film_draft[id], changed: (_, value) => app.answer_film(id, value),
            })),
    ];
}

function form_part(app) {
    const status = h('p', { role: 'status' });
    const changing = app.state.film_draft.at;
    const save = () => {
        if (!app.keep_film_check()) {
            status.textContent = t('film.nothing');
            return;
        }
        app.refresh();
        const shown = document.getElementById('film-result');
        shown?.scrollIntoView({ block: 'start' });
        shown?.focus({ preventScroll: true });
    };
    return h('section', { class: 'part', 'aria-labelledby': 'film-form' },
        h('h2', { id: 'film-form', tabindex: -1 },
            changing === undefined ? t('film.form') : t('film.on', { date: date(changing) })),
        fields(save,
            views.map(view => questions(app, view)),
            status,
            button('primary', t(changing === undefined ? 'film.save' : 'film.save_change'), save, { id: 'film-save' })));
}

function history_item(app, check) {
    const seen = findings(app).filter(({ id }) => check[id] === 'yes').map(({ id }) => found_words(id));
    const then_form = change => () => {
        change(check.at);
        app.refresh();
        const form = document.getElementById('film-form');
        form?.scrollIntoView({ block: 'start' });
        form?.focus({ preventScroll: true });
    };
    const action = (key, change) =>
        button('secondary', t(key), then_form(change), { 'aria-label': `${t(key)}: ${date(check.at)}` });
    return h('li', { class: 'item', 'data-check': check.at },
        h('h3', {}, date(check.at)),
        h('p', {}, seen.length ? seen.join('; ') : t('film.nothing_seen')),
        h('div', { class: 'item-actions' },
            action('film.change', app.change_film_check),
            action('film.remove', app.remove_film_check)));
}

function history_part(app) {
    const { film } = app.state;
    if (!film.length) return undefined;
    return h('div', { class: 'part' }, folded(t('film.history'),
        hint(t('film.remove_hint')),
        h('ul', { class: 'items', role: 'list' }, [...film].reverse().map(check => history_item(app, check)))));
}

export function film_audit_view(app) {
    const { film } = app.report.technique;
    return [
        section_bar(app, 'recovery'),
        h('h1', { tabindex: -1 }, t('film.heading')),
        state_part(film),
        result_part(app, film),
        how_part(),
        form_part(app),
        history_part(app),
        hint(t('film.reminder')),
        notes_details(app, notes),
    ];
}
