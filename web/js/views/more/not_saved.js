// Says that what was entered last could not be saved, in every view until it is. It stands at the end of <main>, or with
// what the session keeps in view, and sticks to the screen's edge: nothing moves under the finger when it appears.
import { made } from '../../ui/as_built.js';
import { button, by_id, h } from '../../ui/dom.js';
import { t, time_of_day } from '../../ui/locale.js';

// The browser asks before the page is left: what is not saved would be gone with it.
const ask_before_leaving = event => event.preventDefault();

export function create_save_note(app) {
    const said = h('p', { class: 'visually-hidden', role: 'status', id: 'save-said' });
    const words = h('p', { id: 'not-saved' });
    const retry = button('secondary', t('not_saved.retry'), try_again, { id: 'save-again' });
    const copy = button('secondary', t('nav.data_short'), () => app.go({ name: 'data' }));
    const element = h('section', { class: 'not-saved', 'aria-labelledby': 'not-saved' },
        words, h('div', { class: 'not-saved-buttons' }, retry, copy));
    let since; // when the first of what is not saved was entered
    let home;

    function try_again() {
        if (!app.save_again()) said.textContent = t('not_saved.still_not', { time: time_of_day(since) });
    }

    function words_for({ may_retry }) {
        if (may_retry) return t('not_saved.since', { time: time_of_day(since) });
        return t(['previous', 'damaged'].includes(app.record_condition) ? 'not_saved.damaged' : 'data.notice_newer');
    }

    function put() {
        const dock = home?.querySelector('.dock');
        if (dock) dock.prepend(element);
        else home?.insertBefore(element, home.querySelector(':scope > .timer'));
        copy.hidden = app.view.name === 'data';
    }

    function hide() {
        const focused = element.contains(document.activeElement);
        element.remove();
        since = undefined;
        said.textContent = t('not_saved.saved');
        window.removeEventListener('beforeunload', ask_before_leaving);
        if (focused) document.querySelector('main h1')?.focus({ preventScroll: true });
    }

    by_id('main').after(made(said));

    return {
        is_shown: () => since !== undefined,
        // why: {may_retry}, or nothing: all is saved.
        show(why) {
            if (!why) return since !== undefined && hide();
            const is_new = since === undefined;
            since ??= Date.now();
            words.textContent = words_for(why);
            retry.hidden = !why.may_retry;
            if (!is_new) return undefined;
            said.textContent = words.textContent;
            window.addEventListener('beforeunload', ask_before_leaving);
            return put();
        },
        // After a view is drawn in `main`.
        place(main) {
            home = main;
            if (since !== undefined) put();
        },
    };
}
