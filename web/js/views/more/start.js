// The first screen: the emergency list stands above it.
import { button, h, hint, note } from '../../ui/dom.js';
import { is_top_level, started } from '../../state/flow.js';
import { t } from '../../ui/locale.js';
import { follow_ups, go_on_part } from '../train/follow_up.js';
import { reminders } from '../plan/practice_links.js';
import { shared_offer } from '../bar/shared.js';

// What became of the saved record, where that is not simply that it was read.
function record_notice(app) {
    if (app.record_condition === 'newer') return note(t('data.notice_newer'));
    if (app.record_condition === 'previous') return note(t('data.notice_previous'));
    return app.kept().length > 0 && note(t('data.notice'));
}

// Whose record it is, and what became of it.
export function record_part(app) {
    const { name } = app.state;
    const notice = record_notice(app);
    return [
        notice,
        notice && button('secondary', t('nav.data'), () => app.go({ name: 'data' })),
        name && h('p', {}, t('people.answering', { name })),
    ];
}

// Where the answers stay.
export const storage_words = app => t(app.storage_works() ? 'page.on_device' : 'page.until_closed');

export function start_view(app) {
    const resumed = started(app.state);
    return [
        h('h1', { tabindex: -1 }, t('page.heading')),
        record_part(app),
        h('p', { class: 'lead' }, t('page.lead')),
        h('div', { class: 'actions' },
            button('primary', t(resumed ? 'nav.resume' : 'nav.start'), app.start),
            resumed && button('secondary', t('nav.start_over'), app.start_over)),
        shared_offer(app),
        !is_top_level(app.report) && [go_on_part(app), follow_ups(app), reminders(app)],
        hint(t('page.time'), ' ', storage_words(app)),
        h('div', {},
            button('link', t('people.someone_else'), () => app.go({ name: 'people' })),
            button('link', t('nav.data_short'), () => app.go({ name: 'data' }))),
    ];
}
