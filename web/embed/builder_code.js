// The builder's code to paste, each with a button that copies it, and where to paste it.
import { builder as words } from '../locales/en.json';
import { button, h } from '../js/ui/dom.js';
import { hint_of } from './builder_fields.js';
import { filled } from './builder_words.js';

const copied_for_ms = 4000;

async function copy(area, status) {
    area.select();
    try {
        await navigator.clipboard.writeText(area.value);
    } catch {
        document.execCommand('copy'); // where the page itself is in a frame without the clipboard
    }
    status.textContent = words.copied;
    setTimeout(() => { status.textContent = ''; }, copied_for_ms);
}

// As high as the code in it: nothing of it is out of sight.
function fit(area) {
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

// {part, show(code)}
export function code_part(id, { heading, hint }) {
    const area = h('textarea', { id, readonly: true, rows: 1, spellcheck: 'false', 'aria-describedby': `${id}-hint` });
    const status = h('span', { role: 'status' });
    const name = { 'aria-label': `${words.copy}: ${heading}` };
    const to_copy = button('secondary', words.copy, () => copy(area, status), name);
    const part = h('div', { class: 'code' },
        h('h3', {}, h('label', { for: id }, heading)),
        hint_of(id, hint),
        area,
        h('p', {}, to_copy, ' ', status));
    window.addEventListener('resize', () => fit(area));
    return {
        part,
        show(code) {
            area.value = code;
            fit(area);
        },
    };
}

// origin: of the tool; has_oembed: whether a site that knows oEmbed finds the frame by the address alone.
export function instructions({ origin, has_oembed }) {
    const { heading, wordpress, ghost, html } = words.where;
    const steps = list => h('ol', {}, list.map(step => h('li', {}, filled(step, { origin }))));
    const part = (title, ...content) => h('details', {}, h('summary', {}, h('h3', {}, title)), content);
    return [
        h('h2', {}, heading),
        part(wordpress.heading,
            steps(wordpress.steps),
            has_oembed && h('p', {}, wordpress.oembed),
            h('p', {}, wordpress.hosted)),
        part(ghost.heading, steps(ghost.steps)),
        part(html.heading, steps(html.steps)),
    ];
}
