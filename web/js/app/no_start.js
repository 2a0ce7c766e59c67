// What is said when the questions cannot start, or cannot go on; the emergency list stands above it.
import { button, by_id, h } from '../ui/dom.js';
import { t } from '../ui/locale.js';

const say = (...parts) => by_id('main').replaceChildren(h('h1', {}, t('page.heading')), ...parts);
const notice = words => h('p', { class: 'notice', role: 'alert' }, words);

export const say_no_start = () => say(notice(t('page.no_start')));

// In the middle of something. What was entered is kept.
export const say_stopped = () => say(notice(t('page.stopped')),
    button('primary', t('page.again'), () => window.location.reload()));
