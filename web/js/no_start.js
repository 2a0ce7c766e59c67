// What is said when the questions cannot start, or cannot go on; the emergency list stands above it.
import { by_id, h } from './dom.js';
import { t } from './locale.js';

export function say_no_start() {
    const words = h('p', { class: 'notice', role: 'alert' }, t('page.no_start'));
    by_id('main').replaceChildren(h('h1', {}, t('page.heading')), words);
}
