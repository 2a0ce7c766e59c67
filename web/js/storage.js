// Keeps the person's answers in this browser. Any access can throw (blocked, a sandboxed frame, full): then the page
// works without, and says so.

const key = 'liftback';

export function load() {
    try {
        return { works: true, saved: JSON.parse(localStorage.getItem(key)) };
    } catch {
        return { works: false, saved: null };
    }
}

export function save(state) {
    try {
        localStorage.setItem(key, JSON.stringify(state));
        return true;
    } catch {
        return false;
    }
}

export function forget() {
    try {
        localStorage.removeItem(key);
        return true;
    } catch {
        return false;
    }
}
