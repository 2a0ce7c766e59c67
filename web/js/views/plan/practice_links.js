// Ways to what is practised, and reminders of it where they are due.
import { button, h } from '../../ui/dom.js';
import { days, t } from '../../ui/locale.js';

const day = 24 * 3_600_000;

const card = (app, key, name) =>
    button('next-card', [h('strong', {}, t(`practice.${key}`)), h('span', {}, t(`practice.${key}_hint`))],
        () => app.go({ name }), { 'data-view': name });

export const practice_cards = app => h('nav', { class: 'next', 'aria-label': t('practice.heading') },
    card(app, 'checklist', 'checklist'),
    card(app, 'bracing', 'bracing'),
    card(app, 'film', 'film_audit'),
    card(app, 'claims', 'claims'));

// From a plan, a bar height or a load.
export const to_practice = app => app.report.technique &&
    h('nav', { class: 'next', 'aria-label': t('practice.open') }, card(app, 'open', 'prevention'));

export const to_checklist = app => app.report.technique &&
    button('secondary', t('practice.checklist'), () => app.go({ name: 'checklist', step: 0 }), { id: 'to-checklist' });

function film_reminder(app) {
    if (app.report.technique?.film?.state !== 'due') return undefined;
    const last = app.state.film[app.state.film.length - 1];
    const since = days(Math.floor((Date.now() - last.at) / day));
    return h('section', { class: 'card card-open', 'data-reminder': 'film' },
        h('p', {}, t('practice.film_due', { days: since })),
        button('secondary', t('practice.film'), () => app.go({ name: 'film_audit' })));
}

// Not on the ladder: it has lighter weeks of its own.
export function lighter_week(app) {
    if (app.report.permissions.loads !== 'planned_session' || !app.state.journal.length) return undefined;
    const { lighter_week: lighter } = app.journal_report();
    return lighter?.due && h('section', { class: 'card card-open', 'data-reminder': 'lighter' },
        h('p', {}, h('strong', {}, t('practice.lighter'))),
        h('p', {}, t('practice.lighter_why', { count: lighter.hard_weeks })));
}

export const reminders = app => [film_reminder(app), lighter_week(app)];
