// What the page's address asks for in its query: ?tool=setup&units=lb&lang=de&country=DE. A name or value that is not
// known is ignored. Never an answer: an address is seen by others. Its theme: theme.js.
import { country_codes } from '../state/countries.js';
import { built_language, same_language } from '../state/languages.js';

const one_of = values => text => (values.includes(text) ? text : undefined);

const language_tag = text => (/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(text) ? text : undefined);

const known = {
    tool: one_of(['triage', 'recovery', 'setup', 'loads']),
    units: one_of(['kg', 'lb']),
    lang: language_tag,
    country: text => one_of(country_codes)(text.toUpperCase()),
};

// {tool, units, lang, country}: each as it is known, or undefined.
export function parameters(location = window.location) {
    const query = new URLSearchParams(location.search);
    return Object.fromEntries(Object.entries(known).map(([name, read]) => [name, read(query.get(name) ?? '')]));
}

// Where the page is in the language that is asked for, with the query and fragment as they are; nothing where this is
// that page, or it was not built. built: the first is at the root of the site, the others in folders of their name.
export function address_in_language(asked, { built, shown, href }) {
    const language = asked && built_language(asked, built);
    if (!language || same_language(language, shown)) return undefined;
    const address = new URL(href);
    const file = address.pathname.slice(address.pathname.lastIndexOf('/') + 1);
    const root = same_language(shown, built[0]) ? './' : '../';
    const folder = language === built[0] ? '' : `${language}/`;
    address.pathname = new URL(`${root}${folder}${file}`, address).pathname;
    return address.href;
}
