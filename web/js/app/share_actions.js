// Equipment that came with the page's address. It waits until the person has decided; then the address is clean again.
import { fragment_without_equipment, shared_in } from '../state/share.js';

const hash = () => window.location.hash;

function clean_address(state) {
    const url = new URL(window.location.href);
    url.hash = fragment_without_equipment(url.hash);
    try {
        history.replaceState(state, '', url.href);
    } catch {
        // A frame may forbid it; then the link is offered once more after a reload.
    }
}

// on_arrival: a link was put into the address while the page is open.
export function share_actions(app, { on_arrival }) {
    let waiting = shared_in(hash());
    let settled; // the fragment about which the person has decided

    function settle() {
        settled = hash();
        waiting = undefined;
        app.shared_done = undefined;
        clean_address(history.state);
    }

    window.addEventListener('hashchange', () => {
        const found = shared_in(hash());
        if (!found) return;
        // Back through the page's own history comes past the addresses from before.
        if (history.state?.view && hash() === settled) return clean_address(history.state);
        waiting = found;
        app.shared_done = undefined;
        return on_arrival();
    });

    return {
        shared: () => waiting, // {equipment} or {problem}
        leave_shared: settle,
        use_shared() {
            app.use_equipment(waiting.equipment);
            settle();
            app.shared_done = 'used';
        },
        undo_shared() {
            app.undo_import();
            app.shared_done = 'undone';
        },
    };
}
