// The page that writes the code to paste: choices, how they look in a real frame, the code with and without a script.
import { builder as words, tool_element } from '../locales/en.json';
import { country_codes } from '../js/state/countries.js';
import { button, h } from '../js/ui/dom.js';
import { host_colours, property_of } from '../js/ui/host_style_names.js';
import { code_part, instructions } from './builder_code.js';
import { chooser, radios, text_field } from './builder_fields.js';
import { by_name, filled, list, named } from './builder_words.js';
import { full_colour, refused, text_on } from './colours.js';
import { define_liftback_tool } from './element.js';
import { element_snippet, frame_snippet, page_address } from './snippets.js';

/* global LIFTBACK_LANGUAGES, LIFTBACK_TOKENS -- put in by the build: the languages, and the page's colours by look */

const own_folder = new URL('./', location.href).href;
const public_url = document.documentElement.dataset.publicUrl;
const home = public_url ?? own_folder;
const languages = LIFTBACK_LANGUAGES;
const colours = host_colours.filter(name => name !== 'on-accent'); // which follows from the accent
const height_limits = { least: 300, most: 5000 };

const chosen = { tool: '', units: '', theme: '', lang: '', country: '' };
const style = {}; // name of a colour, round or font: value
let height = 640;

const given_colours = () => Object.fromEntries(colours.filter(name => style[name]).map(name => [name, style[name]]));

function properties() {
    const all = { ...style, 'on-accent': style.accent && text_on(style.accent) };
    return Object.fromEntries(Object.entries(all)
        .filter(([, value]) => value)
        .map(([name, value]) => [property_of(name), value]));
}

// What the page in the frame will not use, in the looks that it can have.
function contrast_problems() {
    const { heading, lead, ...by_look } = words.contrast;
    const looks = chosen.theme ? [chosen.theme] : ['light', 'dark'];
    const lines = looks.flatMap(look => {
        const names = refused(given_colours(), LIFTBACK_TOKENS[look]).map(name => words.style[name]);
        return names.length ? [filled(by_look[look], { names: list(names) })] : [];
    });
    if (!lines.length) return [];
    return [h('div', { class: 'notice' },
        h('h3', {}, heading),
        h('p', {}, lead),
        h('ul', {}, lines.map(line => h('li', {}, line))))];
}

const preview = h('liftback-tool', {});
const contrast = h('div', { role: 'status' });
const with_script = code_part('code-script', words.with_script);
const without_script = code_part('code-frame', words.without_script);
const address = code_part('code-address', {
    ...words.address, hint: public_url ? words.address.hint : words.address.hint_no_oembed,
});

function show_preview() {
    for (const [name, value] of Object.entries(chosen)) {
        if (value) preview.setAttribute(name, value);
        else preview.removeAttribute(name);
    }
    const wanted = properties();
    for (const name of [...preview.style]) if (!(name in wanted)) preview.style.removeProperty(name);
    for (const [name, value] of Object.entries(wanted)) preview.style.setProperty(name, value);
}

function show() {
    const common = { chosen, home, languages, words: tool_element };
    with_script.show(element_snippet({ ...common, style: properties() }));
    without_script.show(frame_snippet({ ...common, height }));
    address.show(page_address(chosen, home, languages));
    contrast.replaceChildren(...contrast_problems());
    show_preview();
}

// usual: what the page does without the parameter.
const choose = (name, usual = '') => value => {
    chosen[name] = value === usual ? '' : value;
    show();
};

const restyle = name => value => {
    style[name] = value;
    show();
};

function height_field() {
    const { least, most } = height_limits;
    const accept = text => {
        const value = Number(text.trim() || NaN);
        if (!Number.isInteger(value) || value < least || value > most) return false;
        height = value;
        show();
        return true;
    };
    const said = { ...words.height, problem: filled(words.height.problem, height_limits) };
    return text_field('height', said, accept, { value: height, inputmode: 'numeric' }).field;
}

function colour_field(name) {
    const label = words.style[name];
    const picker = h('input', {
        type: 'color',
        value: LIFTBACK_TOKENS.light[name],
        'aria-label': filled(words.style.pick, { name: label }),
        oninput: () => text.set(picker.value),
    });
    const accept = typed => {
        const colour = typed.trim() ? full_colour(typed) : '';
        if (colour === undefined) return false;
        if (colour) picker.value = colour;
        restyle(name)(colour);
        return true;
    };
    const problem = words.style.colour_problem;
    const text = text_field(`style-${name}`, { label, problem }, accept, { beside: picker });
    return text;
}

function font_field() {
    const accept = text => {
        if (!/^[\p{L}\p{N} ,'-]*$/u.test(text)) return false;
        restyle('font')(text.trim());
        return true;
    };
    return text_field('style-font', words.style.font, accept);
}

function style_part() {
    const texts = [...colours.map(colour_field), font_field()];
    const round = radios('style-round', words.style.round, restyle('round'), { stacked: true });
    const take_back = () => {
        for (const text of texts) text.set('');
        round.querySelector('input').click();
    };
    return h('details', { class: 'style' },
        h('summary', {}, h('h3', {}, words.style.heading)),
        h('p', { class: 'hint' }, words.style.hint),
        texts.map(({ field }) => field),
        round,
        button('link', words.style.clear, take_back));
}

function choices() {
    const tongues = languages.map((tag, index) => [index ? tag : '', named('language', tag)]);
    const only = languages.length === 1 ? words.lang.only : undefined;
    const countries = country_codes.map(code => [code, named('region', code)]).sort(by_name);
    return [
        radios('tool', words.tool, choose('tool', 'triage'), { stacked: true }),
        radios('units', words.units, choose('units')),
        radios('theme', words.theme, choose('theme', 'auto')),
        chooser('lang', { ...words.lang, hint: only }, tongues, choose('lang')),
        chooser('country', words.country, [['', words.country.options['']], ...countries], choose('country')),
        height_field(),
        style_part(),
        contrast,
    ];
}

const section = (id, heading, attributes, ...content) =>
    h('section', { ...attributes, 'aria-labelledby': `${id}-heading` },
        h('h2', { id: `${id}-heading` }, heading),
        content);

define_liftback_tool(own_folder, languages);
document.getElementById('builder').replaceChildren(
    section('choices', words.choices, { id: 'choices', tabindex: -1 }, choices()),
    section('preview', words.preview, { class: 'look' }, preview),
    section('code', words.code, { class: 'codes' },
        with_script.part,
        without_script.part,
        address.part,
        instructions({ origin: new URL(home).origin, has_oembed: Boolean(public_url) })));
show();
