// The builder's fields: a label, a hint, and what is wrong at the field.
import { h } from '../js/ui/dom.js';

const hint_id = id => `${id}-hint`;
export const hint_of = (id, text) => text && h('p', { class: 'hint', id: hint_id(id) }, text);

// options: {value: words}; the first is chosen.
export function radios(id, { label, hint, options }, changed, { stacked } = {}) {
    const option = ([value, text], index) => h('label', { class: 'segment' },
        h('input', { type: 'radio', name: id, value, checked: index === 0, onchange: () => changed(value) }),
        h('span', {}, text));
    return h('fieldset', { class: 'field', id, 'aria-describedby': hint && hint_id(id) },
        h('legend', {}, label),
        hint_of(id, hint),
        h('div', { class: stacked ? 'segments stacked' : 'segments' }, Object.entries(options).map(option)));
}

// options: [[value, words]]
export function chooser(id, { label, hint }, options, changed) {
    const select = h('select', { id, 'aria-describedby': hint && hint_id(id), onchange: () => changed(select.value) },
        options.map(([value, text]) => h('option', { value }, text)));
    return h('div', { class: 'field' },
        h('label', { for: id }, label),
        hint_of(id, hint),
        h('div', { class: 'control' }, select));
}

// accept(text): whether it was taken. set(text) types it.
export function text_field(id, { label, hint, problem }, accept, { value = '', inputmode = 'text', beside } = {}) {
    const described = [hint && hint_id(id), `${id}-error`].filter(Boolean).join(' ');
    const input = h('input', {
        id, type: 'text', inputmode, autocomplete: 'off', spellcheck: 'false', value, 'aria-describedby': described,
    });
    const error = h('p', { class: 'field-error', id: `${id}-error`, role: 'alert' });
    const field = h('div', { class: 'field' },
        h('label', { for: id }, label),
        hint_of(id, hint),
        error,
        h('div', { class: 'control' }, input, beside));
    function take() {
        const wrong = !accept(input.value);
        field.classList.toggle('field-wrong', wrong);
        input.setAttribute('aria-invalid', String(wrong));
        error.textContent = wrong ? problem : '';
    }
    input.addEventListener('change', take);
    return {
        field,
        set(text) {
            input.value = text;
            take();
        },
    };
}
