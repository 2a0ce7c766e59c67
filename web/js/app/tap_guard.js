// One tap, one answer. The second tap of a double tap comes down on whatever the first one has put there: it is not meant
// for the new screen, and does nothing. Keys and screen readers press without a pointer (a click with detail 0) and are
// let through; a key that is held down finds the focus on the new heading, where it presses nothing.

// A double tap's second touch comes within 300 ms, and nobody has read a new screen in 400. Our own choice.
const too_soon_ms = 400;

// parts: the elements in which a tap may be too soon. The emergency list is none of them.
export function create_tap_guard(parts) {
    let shown_at = -Infinity;
    let pressed_too_soon = false; // a slow finger comes down too soon and goes up later
    const too_soon = () => performance.now() - shown_at < too_soon_ms;

    document.addEventListener('pointerdown', () => { pressed_too_soon = too_soon(); }, true);
    document.addEventListener('pointercancel', () => { pressed_too_soon = false; }, true);
    document.addEventListener('click', event => {
        const refused = event.detail > 0 && (pressed_too_soon || too_soon()) &&
            parts.some(part => part.contains(event.target));
        pressed_too_soon = false;
        if (!refused) return;
        event.preventDefault();
        event.stopImmediatePropagation();
    }, true);

    return { screen_shown: () => { shown_at = performance.now(); } };
}
