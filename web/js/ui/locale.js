// Words by key, and numbers, units and lists in the reader's language.
import words from 'liftback-words'; // locales/…, that of the page being built

// The reader's own variant of the page's language: "en-GB" writes numbers and dates in its own way.
const page_language = document.documentElement.lang;
const language = navigator.languages?.find(tag => tag.split('-')[0] === page_language) ?? page_language;

function find(key) {
    return key.split('.').reduce((node, part) => node?.[part], words);
}

// Made when first needed: making one holds up the first paint.
let plural;
let regions;

// A text that comes in "one" and "other" is chosen by `count`.
function choose(text, parameters) {
    if (typeof text !== 'object' || text === null) return text;
    plural ??= new Intl.PluralRules(language);
    return text[plural.select(parameters.count)] ?? text.other;
}

export const has = key => find(key) !== undefined;

// The words under `key`, with {name} replaced. A missing text shows an instruction that is right anywhere.
export function t(key, parameters = {}) {
    const text = choose(find(key), parameters);
    if (typeof text !== 'string') return words.missing;
    return text.replace(/\{(\w+)\}/g, (placeholder, name) => parameters[name] ?? placeholder);
}

// For texts that not every id has: hints, cautions.
export const t_if = (key, parameters) => (has(key) ? t(key, parameters) : undefined);

export const texts = key => find(key) ?? [];

export const number = (value, options) => new Intl.NumberFormat(language, options).format(value);

export const percent = share => number(share, { style: 'percent', maximumFractionDigits: 1 });

export const list = (items, type = 'conjunction') => new Intl.ListFormat(language, { type }).format(items);

const unit = (value, name, display = 'long') =>
    number(value, { style: 'unit', unit: name, unitDisplay: display, maximumFractionDigits: 1 });

export const hours = value => unit(value, 'hour');
export const minutes = value => unit(value, 'minute');
export const seconds = value => unit(value, 'second');
export const days = value => unit(value, 'day');
export const weeks = value => unit(value, 'week');
export const centimetres = mm => unit(mm / 10, 'centimeter', 'short');
export const degrees = value => unit(Math.round(value), 'degree', 'narrow');

const mass_units = { kg: 'kilogram', lb: 'pound' };
export const mass = (value, name) =>
    number(value, { style: 'unit', unit: mass_units[name], unitDisplay: 'short', maximumFractionDigits: 2 });

// "30 hours", from two days on "3 days" or "2.5 days".
const half_days = value => days(Math.round(value / 12) / 2);
export const duration = value => (value < 48 ? hours(value) : half_days(value));

export const date = value => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(value));
export const clock = value =>
    new Intl.DateTimeFormat(language, { weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(new Date(value));

export const time_of_day = value =>
    new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(new Date(value));

// "Mon 2 Mar"
export const day = value =>
    new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(value));
export const short_date = value =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: '2-digit' }).format(new Date(value));

// A time of the coming days by its weekday, one further off by its date.
const weekday_is_clear_ms = 6 * 24 * 3_600_000;
export const moment = value => (Math.abs(value - Date.now()) < weekday_is_clear_ms ? clock(value) : day(value));

export const country_name = code => {
    try {
        regions ??= new Intl.DisplayNames(language, { type: 'region' });
        return regions.of(code);
    } catch {
        return code;
    }
};
