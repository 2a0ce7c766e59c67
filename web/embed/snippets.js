// The code that a blogger pastes. Every value is escaped: an address or a font may hold quotes and ampersands.
import { frame_address, parameters } from './address.js';

const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape_html = text => String(text).replace(/[&<>"]/g, character => names[character]);

const attributes_of = given => Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape_html(value)}"`))
    .join('');

const link = (address, words) => `<a href="${escape_html(address)}">${escape_html(words)}</a>`;

// chosen: {tool, units, theme, lang, country}, empty where nothing was; home: the folder of the built page.
export const page_address = (chosen, home, languages) => frame_address(chosen, home, home, languages);

// No script and no style, which many sites take out. The link is what is left where they take out the frame.
export function frame_snippet({ chosen, height, home, languages, words }) {
    const address = page_address(chosen, home, languages);
    const attributes = attributes_of({
        src: address, title: words.title, width: '100%', height, loading: 'lazy', referrerpolicy: 'no-referrer',
        allow: 'clipboard-write; screen-wake-lock', frameborder: '0',
    });
    return `<iframe${attributes}></iframe>\n<p>${link(address, words.link)}</p>`;
}

// style: {'--liftback-accent': '#123456', …}
export function element_snippet({ chosen, style, home, languages, words }) {
    const declared = Object.entries(style).map(([name, value]) => `${name}: ${value}`).join('; ');
    const given = Object.fromEntries(parameters.map(name => [name, chosen[name]]));
    const element = `<liftback-tool${attributes_of({ ...given, style: declared })}>`;
    const script = `<script${attributes_of({ src: new URL('embed.js', home).href, async: true })}></script>`;
    return `${script}\n${element}${link(page_address(chosen, home, languages), words.link)}</liftback-tool>`;
}
