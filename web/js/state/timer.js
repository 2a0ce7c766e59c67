// A timer that runs:
//   {kind, item, begun_at, at, ends_at, seconds, most, left_ms, steps}
// kind: chooses its words; item: the id of the plan's row or the drill it belongs to, or null; seconds: its whole length,
// most: no longer than this, or null; steps: [{words, with, seconds}], one after the other, or null. Only its end is kept
// (ends_at, of the wall's clock in ms; at: when that was set), so that a reload or a locked phone does not stop it; while
// it is paused, left_ms is what is left of it. Pure: the clocks are handed in.

const second = 1000;
const minute = 60 * second;

const whole = steps => steps.reduce((sum, step) => sum + step.seconds, 0);

export function started_timer({ kind, seconds, item = null, most = null, steps = null }, now) {
    const length = steps ? whole(steps) : seconds;
    return {
        kind, item, begun_at: now, at: now, ends_at: now + length * second, seconds: length, most, left_ms: null, steps,
    };
}

const is_object = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const is_length = value => Number.isFinite(value) && value > 0;
const is_step = step => is_object(step) && typeof step.words === 'string' && is_length(step.seconds);
const is_steps = (steps, seconds) =>
    Array.isArray(steps) && steps.length > 0 && steps.every(is_step) && Math.abs(whole(steps) - seconds) < 1;

// What storage holds may be anything. One of before there were pauses has no more than its end, length and kind.
export function usable_timer(value) {
    if (!is_object(value) || !Number.isFinite(value.ends_at) || !is_length(value.seconds)) return null;
    const { kind, item, begun_at, at, ends_at, seconds, most, left_ms, steps } = value;
    if (typeof kind !== 'string') return null;
    const set_at = Number.isFinite(at) ? at : ends_at - seconds * second;
    return {
        kind,
        item: typeof item === 'string' ? item : null,
        begun_at: Number.isFinite(begun_at) ? begun_at : set_at,
        at: set_at,
        ends_at,
        seconds,
        most: is_length(most) ? most : null,
        left_ms: is_length(left_ms) ? left_ms : null,
        steps: is_steps(steps, seconds) ? steps : null,
    };
}

// A clock that was set back leaves no more of it than there was.
const left_of = ({ left_ms, ends_at, at }, now) => left_ms ?? Math.min(ends_at - now, ends_at - at);

export const is_paused = timer => timer.left_ms !== null;

export function paused_timer(timer, now) {
    const left = left_of(timer, now);
    return left > 0 ? { ...timer, left_ms: left } : timer;
}

export const resumed_timer = (timer, now) =>
    (is_paused(timer) ? { ...timer, at: now, ends_at: now + timer.left_ms, left_ms: null } : timer);

// Where in the steps: which, and how much is left of it.
function step_reading({ steps }, left) {
    let after = whole(steps) * second;
    for (const [index, step] of steps.entries()) {
        after -= step.seconds * second;
        if (left > after) return { step: index, left: left - after };
    }
    return { step: steps.length - 1, left };
}

export const may_extend = ({ most, seconds }, more) => most === null || seconds + more <= most;

// More of it, of its step if it has steps; also after its end: then from now on.
export function extended_timer(timer, more, now) {
    if (!may_extend(timer, more)) return timer;
    const left = Math.max(0, left_of(timer, now));
    const at_step = timer.steps && step_reading(timer, left).step;
    const steps = timer.steps?.map((step, index) =>
        (index === at_step ? { ...step, seconds: step.seconds + more } : step)) ?? null;
    const longer = { ...timer, seconds: timer.seconds + more, steps };
    const next = left + more * second;
    return is_paused(timer) ? { ...longer, left_ms: next } : { ...longer, at: now, ends_at: now + next };
}

// While it runs {minutes, seconds} that are left of it or of its step, begun seconds counted whole: never "0:00" before
// the end. half: the second half has begun. Afterwards {over_ms, over_minutes}.
export function timer_reading(timer, now) {
    const all_left = left_of(timer, now);
    if (all_left <= 0) {
        const over_ms = Math.abs(all_left);
        return { over: true, over_ms, over_minutes: Math.floor(over_ms / minute) };
    }
    const { step, left } = timer.steps ? step_reading(timer, all_left) : { step: 0, left: all_left };
    const seconds = Math.ceil(left / second);
    return {
        over: false,
        paused: is_paused(timer),
        half: all_left <= timer.seconds * second / 2,
        step,
        minutes: Math.floor(seconds / 60),
        seconds: seconds % 60,
    };
}

// How much of it is left, 1 … 0.
export const share_left = (timer, now) => Math.min(1, Math.max(0, left_of(timer, now) / (timer.seconds * second)));

// What is to be said after the reading before: start, step, half, end, or nothing. before: undefined on a page opened
// anew, 'begun' when the timer was just started.
export function timer_news(before, reading) {
    if (before === 'begun') return 'start';
    if (reading.over) return before?.over ? undefined : 'end';
    if (!before) return undefined;
    if (before.over) return 'start';
    if (reading.step !== before.step) return 'step';
    return reading.half && !before.half ? 'half' : undefined;
}

// By how much the wall's clock was set between two looks at both clocks, {wall, steady} in ms. The steady one cannot be
// set, but it may stand still while a device sleeps; then the wall's is right to be ahead.
const noticed_ms = 2000;
export function clock_set_by(before, after, { was_awake }) {
    const set_by = after.wall - before.wall - (after.steady - before.steady);
    if (set_by <= -noticed_ms) return set_by;
    return was_awake && set_by >= noticed_ms ? set_by : 0;
}

// On a page opened anew there is but one clock: it was set back if it is before the timer was last set going.
export const clock_set_back_by = ({ at, left_ms }, now) => (left_ms === null && now < at - noticed_ms ? now - at : 0);

// The clock was set: what is left stays.
export const moved_timer = (timer, by) => ({ ...timer, at: timer.at + by, ends_at: timer.ends_at + by });
