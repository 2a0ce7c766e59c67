// A frame keeps nothing before the person wants it.
import { button, h } from '../../ui/dom.js';
import { t } from '../../ui/locale.js';

export const keep_part = app => app.keeps_nothing_yet() && h('div', { class: 'notice' },
    h('p', {}, t('about.privacy_not_yet')),
    button('secondary', t('about.keep'), app.keep_answers));
