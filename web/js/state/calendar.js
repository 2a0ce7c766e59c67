// What is ahead as a calendar file, RFC 5545. Pure. Loads never stand in it: a calendar is synced and seen by others.
import { is_top_level } from './flow.js';
import { finished_sessions } from './journal_state.js';

const minute = 60_000;
const hour = 60 * minute;
const quarter = 15 * minute;

// When to ask about a session, by the clock where it took place.
const asks = { pain_that_night: 21, pain_next_morning: 32 }; // hours after the midnight before it
const lengths = {
    session: 60, step: 15, gate: 30, recheck: 15, recovery: 15, follow_up: 15, check: 15, film: 15,
}; // minutes
const reminders = { session: 30, recheck: 0, follow_up: 0, todo: 0, check: 0, film: 0 }; // minutes before

// Never earlier than in that many hours.
const in_hours = (now, hours) => Math.ceil((now + hours * hour) / quarter) * quarter;

const event = (kind, id, start, parameters = {}) => ({ kind, id, start, parameters });

function ladder_events({ next, outlook, blocked_by = [] } = {}, now) {
    const steps = outlook?.steps ?? [];
    const ready = blocked_by.length === 0 && !next?.gate_again && !next?.triage_again;
    const first = ready ? next ?? steps[0] : undefined;
    const at = (kind, { rung, in_hours: hours }) => event(kind, `rung-${rung}`, in_hours(now, hours), { rung });
    return [
        first && at('session', first),
        outlook?.gate_in_hours > 0 && event('gate', 'gate', in_hours(now, outlook.gate_in_hours)),
        ...steps.filter(({ rung }) => rung !== first?.rung).map(step => at('step', step)),
    ].filter(Boolean);
}

function recovery_events({ items = [], hours_since_pain } = {}, now) {
    if (hours_since_pain === undefined) return [];
    return items
        .filter(({ state }) => state === 'later')
        .map(({ id, from_hour }) => event('recovery', id, in_hours(now, from_hour - hours_since_pain), { item: id }));
}

const local_day = ms => {
    const date = new Date(ms);
    return `${date.getFullYear()}-${two_digits(date.getMonth() + 1)}-${two_digits(date.getDate())}`;
};

// The days ahead, as far as the plan knows them. What is done at one time is one event; what is done every few hours
// is one event that repeats, named after the day on which the person gets up.
function todo_events({ schedule } = {}) {
    const groups = new Map();
    for (const entry of schedule?.entries ?? []) {
        if (entry.check) continue;
        const { at, every_hours, times = 1, minutes } = entry;
        const key = [at, every_hours, times].join();
        const first = groups.get(key);
        if (first) {
            first.parameters.items.push(entry.id);
            first.parameters.minutes = Math.max(first.parameters.minutes, minutes);
        } else {
            const id = `${local_day(entry.waking_from)}-${entry.id}`;
            groups.set(key, event('todo', id, at, { items: [entry.id], every_hours, times, minutes }));
        }
    }
    return [...groups.values()];
}

// In waking hours as far as these are known.
function check_events({ checks_ahead = [], hours_since_pain, schedule } = {}, now) {
    return checks_ahead.map(({ id, at_hour }) => {
        const planned = schedule?.entries.find(entry => entry.check && entry.id === id);
        return event('check', id, planned?.at ?? in_hours(now, at_hour - hours_since_pain), { check: id });
    });
}

// What is still to be told about the last session.
function follow_ups(journal, now) {
    const last = finished_sessions(journal).at(-1);
    if (!last) return [];
    const day = 24 * hour;
    const local = last.at + last.offset_minutes * minute;
    const midnight = Math.floor(local / day) * day - last.offset_minutes * minute;
    return Object.entries(asks)
        .filter(([field]) => last[field] === undefined)
        .map(([field, hours]) => event('follow_up', `${last.id}-${field}`, midnight + hours * hour, { field }))
        .filter(({ start }) => start > now);
}

// The next look at oneself on film; one that is due is for tomorrow.
function film_events({ film } = {}, now) {
    if (film?.due_at === undefined) return [];
    const hours = film.state === 'due' ? 24 : (film.due_at - now) / hour;
    return [event('film', 'film', in_hours(now, hours))];
}

// [{kind: session | step | gate | recheck | recovery | todo | check | follow_up | film, id, start: ms, parameters}], in the
// order of time.
// While an urgent question is open, only the next look at the answers is left.
export function calendar_events({ journal }, report, now) {
    const { triage: { recheck_hours, care_level }, recovery, loads, technique } = report;
    const open = is_top_level(report) || care_level === 'incomplete';
    const recheck = recheck_hours === undefined ? [] : [event('recheck', 'recheck', in_hours(now, recheck_hours))];
    const plan = [...recovery_events(recovery, now), ...todo_events(recovery), ...check_events(recovery, now)];
    const others = open ? [] : [...ladder_events(loads, now), ...plan, ...follow_ups(journal, now), ...film_events(technique, now)];
    return [...recheck, ...others].sort((one, other) => one.start - other.start);
}

const two_digits = value => String(value).padStart(2, '0');

const escaped = text => String(text).replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

// Lines of at most 75 octets; what follows a break begins with a space. No character is cut in two.
const most_octets = 75;
function folded(line) {
    const encoder = new TextEncoder();
    let room = most_octets;
    let text = '';
    for (const character of line) {
        const octets = encoder.encode(character).length;
        if (octets > room) {
            text += '\r\n ';
            room = most_octets - 1;
        }
        text += character;
        room -= octets;
    }
    return text;
}

function utc(ms) {
    const date = new Date(ms);
    const day = `${date.getUTCFullYear()}${two_digits(date.getUTCMonth() + 1)}${two_digits(date.getUTCDate())}`;
    return `${day}T${[date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two_digits).join('')}Z`;
}

function alarm_lines({ kind }, summary) {
    const before = reminders[kind];
    if (before === undefined) return [];
    return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`, `TRIGGER:-PT${before}M`, 'END:VALARM'];
}

function event_lines(item, { now, owner, words }) {
    const { summary, description } = words(item);
    return [
        'BEGIN:VEVENT',
        `UID:${item.kind}-${item.id}-${owner}@liftback`, // the same for the same thing: a later file moves it
        `DTSTAMP:${utc(now)}`,
        `DTSTART:${utc(item.start)}`,
        `DTEND:${utc(item.start + (item.parameters.minutes ?? lengths[item.kind]) * minute)}`,
        item.parameters.times > 1 && `RRULE:FREQ=HOURLY;INTERVAL=${item.parameters.every_hours};COUNT=${item.parameters.times}`,
        `SUMMARY:${escaped(summary)}`,
        description && `DESCRIPTION:${escaped(description)}`,
        item.kind !== 'session' && 'TRANSP:TRANSPARENT',
        ...alarm_lines(item, summary),
        'END:VEVENT',
    ].filter(Boolean);
}

// words(event): {summary, description}. owner: tells one person's events from another's.
export function calendar_text(events, options) {
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//liftback//calendar//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        ...events.flatMap(item => event_lines(item, options)),
        'END:VCALENDAR',
    ];
    return lines.map(line => `${folded(line)}\r\n`).join('');
}
