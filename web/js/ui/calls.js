// The call, wherever it is offered: to the number where the person is, or to one of four where it is not known.
import { common_numbers } from '../state/countries.js';
import { h } from './dom.js';
import { t, t_if } from './locale.js';

export const call = (number, look = 'call') =>
    h('a', { class: look, href: `tel:${number}` }, t('emergency.call', { number }));

const common_call = number => h('a', { class: 'call', href: `tel:${number}` },
    h('strong', {}, number), ' ', h('span', {}, t(`emergency.where.${number}`)));

// number: nothing where it is not known
export const calls = (number, look) =>
    (number ? h('p', {}, call(number, look))
        : h('ul', { class: 'numbers', role: 'list' }, common_numbers.map(each => h('li', {}, common_call(each)))));

export const level_heading = (level, number) =>
    (!number && t_if(`levels.${level}.heading_any`)) || t(`levels.${level}.heading`, { number });
