import { plain_text } from '../state/plain_text.js';

// A field shows at once what is kept of what was typed: before any other listener, and not in the middle of a character
// that takes several keys.
export function keep_typing_plain() {
    document.addEventListener('input', ({ target, isComposing }) => {
        if (isComposing || !target.matches?.('input[type="text"], textarea')) return;
        const plain = plain_text(target.value);
        if (plain !== target.value) target.value = plain;
    }, true);
}
