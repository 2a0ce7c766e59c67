// Texts with their places filled, and names in the page's language. Not locale.js, which carries every word there is.
const language = document.documentElement.lang;

export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

export const list = items => new Intl.ListFormat(language).format(items);

// type: region | language
export const named = (type, code) => new Intl.DisplayNames(language, { type }).of(code);

export const by_name = ([, one], [, other]) => one.localeCompare(other, language);
