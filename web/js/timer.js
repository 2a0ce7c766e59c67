// A rest that is running: {ends_at, seconds, kind}. Only its end is kept, so that a reload or a locked phone does not
// stop it. Pure: the clock is handed in.

const second = 1000;
const minute = 60 * second;

export const started_timer = (seconds, kind, now) => ({ ends_at: now + seconds * second, seconds, kind });

export const is_running = (timer, now) => timer !== null && timer.ends_at > now;

// More rest, also after its end: then from now on.
export const extended_timer = (timer, seconds, now) =>
    ({ ...timer, ends_at: Math.max(timer.ends_at, now) + seconds * second, seconds: timer.seconds + seconds });

// While it runs {minutes, seconds} that are left, begun seconds counted whole: never "0:00" before the end.
// Afterwards {over_minutes}. A clock that was set back shows no more than the rest itself.
export function timer_reading(timer, now) {
    const left = Math.min(timer.ends_at - now, timer.seconds * second);
    if (left <= 0) return { over: true, over_minutes: Math.floor(Math.abs(left) / minute) };
    const seconds = Math.ceil(left / second);
    return { over: false, minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}

// How much of the rest is left, 1 … 0.
export const share_left = (timer, now) =>
    Math.min(1, Math.max(0, (timer.ends_at - now) / (timer.seconds * second)));
