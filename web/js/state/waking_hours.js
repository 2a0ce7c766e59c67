// The hours in which the person is awake: from what the clock on the wall says to points in time. Pure.

export const usual_waking_hours = { from: '07:00', to: '23:00' }; // our own choice, for somebody who set none

const hour = 3_600_000;
const days_ahead = 8; // and yesterday: ten windows, as many as the core takes

const is_clock = text => typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
export const are_waking_hours = value => is_clock(value?.from) && is_clock(value?.to);

// [{from: ms, to: ms}], in order and apart, on the clock of the place: on the day of a change of the clocks they are an
// hour longer or shorter. A window that ends no later than it begins ends the day after.
export function waking_windows(hours, now) {
    const today = new Date(now);
    const point = (day, text) => {
        const [hours_part, minutes_part] = text.split(':').map(Number);
        return new Date(today.getFullYear(), today.getMonth(), today.getDate() + day, hours_part, minutes_part).getTime();
    };
    const overnight = hours.to <= hours.from ? 1 : 0;
    return Array.from({ length: days_ahead + 2 }, (_, index) => {
        const day = index - 1;
        const from = point(day, hours.from);
        const end = Math.min(point(day + overnight, hours.to), point(day + 1, hours.from), from + 24 * hour);
        return { from, to: end };
    }).filter(({ from, to }) => from < to);
}
