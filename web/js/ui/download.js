// Hands a text to the person as a file, or, where a frame or an app's own browser lets none through, as text to copy.
import { button, h, hint, note } from './dom.js';
import { framed } from './embedding.js';
import { t } from './locale.js';

const long_enough_ms = 60_000;

function hand_over(name, text, type) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = h('a', { href: url, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), long_enough_ms);
}

// A text to take along by hand; label and copy: the words of its field and of its button.
export function text_to_copy({ id, label, text, copy: copy_words, rows }) {
    const area = h('textarea', { id, readonly: true, rows, spellcheck: 'false' });
    area.value = text;
    const status = h('span', { role: 'status' });
    const copy = async () => {
        area.select();
        try {
            await navigator.clipboard.writeText(text);
        } catch {
            document.execCommand('copy'); // what a frame without the clipboard permission still has
        }
        status.textContent = ` ${t('data.copied')}`;
    };
    return [
        h('label', { for: id }, label),
        area,
        h('p', {}, button('secondary', copy_words, copy), status),
    ];
}

const text_part = (name, text) => text_to_copy({
    id: `text-${name.replace(/\W+/g, '-')}`, label: t('data.text_of', { file: name }), text, copy: t('data.copy'), rows: 8,
});

// A button that saves; below it what was saved, and the text for those who got no file.
// content(): {name, text, type, remark}, worked out when it is pressed; a remark is said beside the file.
export function save_button(words, explained, content, attributes = {}) {
    const after = h('div', { role: 'status' });
    const save = () => {
        const { name, text, type, remark } = content();
        hand_over(name, text, type);
        const shown = h('div', {});
        const show = () => shown.replaceChildren(...text_part(name, text).flat());
        after.replaceChildren(
            h('p', {}, t('data.saved', { file: name })),
            remark ? note(remark) : '',
            button('link', t('data.show_text'), show),
            shown);
        if (framed) show();
    };
    return h('div', { class: 'save' },
        button('secondary', words, save, attributes),
        explained && hint(explained),
        after);
}
