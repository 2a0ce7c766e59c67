// A page that was saved from the browser as it stood holds what its script had made of it. It begins again as it was
// built; the emergency list first, should nothing else start.
import { by_id, h } from './dom.js';
import { t } from './locale.js';

// What the script puts beside what the page's HTML has; before the script itself, which would not see it otherwise.
export const made = element => {
    element.dataset.made = '';
    return element;
};

export function as_built() {
    const { body } = document;
    if (!body.dataset.view) return;
    document.querySelectorAll('[data-made]').forEach(element => element.remove());
    const panel = by_id('emergency');
    panel.classList.remove('compact', 'folded');
    panel.querySelectorAll('[hidden]').forEach(element => { element.hidden = false; });
    for (const id of ['installed', 'footer-install', 'footer-worry', 'footer-live']) by_id(id).replaceChildren();
    delete body.dataset.view;
    delete body.dataset.level;
    by_id('main').replaceChildren(h('p', { class: 'loading', role: 'status' }, t('page.loading')));
}
