// Fills a page's template. In it are replaced
//   <!--build:name-->  by the part of that name
//   {{some.key}}       by the words under that key
// and every other comment is left out.
export const escape_html = text => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);

// locale: {language, words}
export function word({ language, words }, key) {
    const text = key.split('.').reduce((node, part) => node?.[part], words);
    if (typeof text !== 'string') throw new Error(`the words of "${language}" have none under ${key}`);
    return escape_html(text);
}

export const list_items = lines => lines.map(line => `<li>${line}</li>`).join('\n');

// `attributes` of <html>; one that is undefined is left out.
const root_element = attributes => `<html${Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escape_html(value)}"`)
    .join('')}>`;

export function fill(template, { attributes, parts, locale }) {
    const missing = Object.keys(parts).filter(name => !template.includes(`<!--build:${name}-->`));
    if (missing.length) throw new Error(`the template has no place for ${missing.join(', ')}`);
    const place = /<html[^>]*>|<!--build:([\w-]+)-->\n?|<!--[\s\S]*?-->\n?|\{\{([\w.]+)\}\}/g;
    return template.replace(place, (found, name, key) => {
        if (key) return word(locale, key);
        if (found.startsWith('<html')) return root_element(attributes);
        if (!name) return '';
        if (!(name in parts)) throw new Error(`the template asks for ${name}, which is not built`);
        return parts[name] && `${parts[name]}\n`;
    });
}
