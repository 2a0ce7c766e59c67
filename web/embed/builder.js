// The page that writes the code to paste: choices, how they look in a real frame, and the code with and without a script.
import { builder as words, tool_element } from '../locales/en.json';
import { country_codes } from '../js/countries.js';
import { button, h } from '../js/dom.js';
import { full_colour, refused, text_on } from './colours.js';
import { define_liftback_tool } from './element.js';
import { element_snippet, frame_snippet, page_address } from './snippets.js';

/* global LIFTBACK_LANGUAGES, LIFTBACK_TOKENS -- put in by the build; the page's own colours, {light: {paper, …}, dark} */

const page = document.documentElement;
const own_folder = new URL('./', location.href).href;
const public_folder = page.dataset.publicUrl ?? own_folder;
const has_oembed = Boolean(page.dataset.publicUrl);
const colours = ['accent', 'paper', 'card', 'ink', 'muted', 'line'];
const height_limits = { least: 300, most: 5000 };
const copied_for_ms = 4000;

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
const list = items => new Intl.ListFormat(page.lang).format(items);
const named = (type, code) => new Intl.DisplayNames(page.lang, { type }).of(code);

const chosen = { tool: '', units: '', theme: '', lang: '', country: '' };
const style = {}; // name without "--liftback-": value
let height = 640;

// ── fields ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

const hint_of = (id, text) => text && h('p', { class: 'hint', id: `${id}-hint` }, text);

function radios(id, { label, hint, options }, changed, stacked) {
    const entries = Object.entries(options);
    return h('fieldset', { class: 'field', id, 'aria-describedby': hint && `${id}-hint` },
        h('legend', {}, label),
        hint_of(id, hint),
        h('div', { class: stacked ? 'segments stacked' : 'segments' }, entries.map(([value, text], index) =>
            h('label', { class: 'segment' },
                h('input', { type: 'radio', name: id, value, checked: index === 0, onchange: () => changed(value) }),
                h('span', {}, text)))));
}

function chooser(id, { label, hint }, options, changed) {
    const select = h('select', { id, 'aria-describedby': hint && `${id}-hint`, onchange: () => changed(select.value) },
        options.map(([value, text]) => h('option', { value }, text)));
    return h('div', { class: 'field' },
        h('label', { for: id }, label), hint_of(id, hint), h('div', { class: 'control' }, select));
}

// accept(text): whether it was taken; what was not is said at the field.
function text_field(id, { label, hint, problem }, accept, { value = '', inputmode = 'text', beside } = {}) {
    const described = [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' ');
    const input = h('input', {
        id, type: 'text', inputmode, autocomplete: 'off', spellcheck: 'false', value, 'aria-describedby': described,
    });
    const error = h('p', { class: 'field-error', id: `${id}-error`, role: 'alert' });
    const field = h('div', { class: 'field' },
        h('label', { for: id }, label), hint_of(id, hint), error, h('div', { class: 'control' }, input, beside));
    input.addEventListener('change', () => {
        const wrong = !accept(input.value);
        field.classList.toggle('field-wrong', wrong);
        input.setAttribute('aria-invalid', String(wrong));
        error.textContent = wrong ? problem : '';
    });
    return { field, input };
}

function colour_field(name, changed) {
    const label = words.style[name];
    const set = colour => {
        style[name] = colour;
        changed();
    };
    const picker = h('input', {
        type: 'color', value: LIFTBACK_TOKENS.light[name], 'aria-label': filled(words.style.pick, { name: label }),
        oninput: () => {
            text.input.value = picker.value;
            text.input.dispatchEvent(new Event('change'));
        },
    });
    const accept = typed => {
        const colour = typed.trim() ? full_colour(typed) : '';
        if (colour === undefined) return false;
        if (colour) picker.value = colour;
        set(colour);
        return true;
    };
    const text = text_field(`style-${name}`, { label, problem: words.style.colour_problem }, accept, { beside: picker });
    return text;
}

// ── what comes of the choices ───────────────────────────────────────────────────────────────────────────────────────────

function properties() {
    const all = { ...style, 'on-accent': style.accent && text_on(style.accent) };
    return Object.fromEntries(Object.entries(all)
        .filter(([, value]) => value)
        .map(([name, value]) => [`--liftback-${name}`, value]));
}

const preview = h('liftback-tool', {});

function show_preview() {
    for (const [name, value] of Object.entries(chosen)) {
        if (value) preview.setAttribute(name, value);
        else preview.removeAttribute(name);
    }
    const wanted = properties();
    for (const name of [...preview.style]) if (!(name in wanted)) preview.style.removeProperty(name);
    for (const [name, value] of Object.entries(wanted)) preview.style.setProperty(name, value);
}

const looks = () => (chosen.theme ? [chosen.theme] : ['light', 'dark']);

function contrast_problems() {
    const { heading, lead, ...by_look } = words.contrast;
    const set = Object.fromEntries(colours.filter(name => style[name]).map(name => [name, style[name]]));
    const lines = looks().flatMap(look => {
        const names = refused(set, LIFTBACK_TOKENS[look]).map(name => words.style[name]);
        return names.length ? [filled(by_look[look], { names: list(names) })] : [];
    });
    if (!lines.length) return [];
    return [h('div', { class: 'notice' },
        h('h3', {}, heading),
        h('p', {}, lead),
        h('ul', {}, lines.map(line => h('li', {}, line))))];
}

// ── the code ────────────────────────────────────────────────────────────────────────────────────────────────────────────

async function copy(area, status) {
    area.select();
    try {
        await navigator.clipboard.writeText(area.value);
    } catch {
        document.execCommand('copy'); // where the page itself is in a frame without the clipboard
    }
    status.textContent = words.copied;
    setTimeout(() => { status.textContent = ''; }, copied_for_ms);
}

// As high as the code in it: nothing of it is out of sight.
function fit(area) {
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

function code_part(id, { heading, hint }) {
    const area = h('textarea', { id, readonly: true, rows: 1, spellcheck: 'false', 'aria-describedby': `${id}-hint` });
    const status = h('span', { role: 'status' });
    const label = h('label', { for: id }, heading);
    const part = h('div', { class: 'code' },
        h('h3', {}, label),
        hint_of(id, hint),
        area,
        h('p', {}, button('secondary', words.copy, () => copy(area, status), { 'aria-label': `${words.copy}: ${heading}` }),
            ' ', status));
    return {
        part,
        show(code) {
            area.value = code;
            fit(area);
        },
        fit: () => fit(area),
    };
}

function instructions() {
    const { heading, wordpress, ghost, html } = words.where;
    const { origin } = new URL(public_folder);
    const steps = list => h('ol', {}, list.map(step => h('li', {}, filled(step, { origin }))));
    const part = (title, ...content) => h('details', {}, h('summary', {}, h('h3', {}, title)), content);
    return [
        h('h2', {}, heading),
        part(wordpress.heading,
            steps(wordpress.steps),
            has_oembed && h('p', {}, wordpress.oembed),
            h('p', {}, wordpress.hosted)),
        part(ghost.heading, steps(ghost.steps)),
        part(html.heading, steps(html.steps)),
    ];
}

// ── the page ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function build(root, languages) {
    const with_script = code_part('code-script', words.with_script);
    const without_script = code_part('code-frame', words.without_script);
    const address_hint = has_oembed ? words.address.hint : words.address.hint_no_oembed;
    const address = code_part('code-address', { ...words.address, hint: address_hint });
    const contrast = h('div', { role: 'status' });

    function show() {
        const common = { chosen, home: public_folder, languages, words: tool_element };
        with_script.show(element_snippet({ ...common, style: properties() }));
        without_script.show(frame_snippet({ ...common, height }));
        address.show(page_address(chosen, public_folder, languages));
        contrast.replaceChildren(...contrast_problems());
        show_preview();
    }

    const choose = (name, default_value = '') => value => {
        chosen[name] = value === default_value ? '' : value;
        show();
    };
    const restyle = name => value => {
        style[name] = value;
        show();
    };
    const accept_height = text => {
        const value = Number(text.trim() || NaN);
        if (!Number.isInteger(value) || value < height_limits.least || value > height_limits.most) return false;
        height = value;
        show();
        return true;
    };
    const accept_font = text => {
        if (!/^[\p{L}\p{N} ,'-]*$/u.test(text)) return false;
        restyle('font')(text.trim());
        return true;
    };

    const countries = country_codes.map(code => [code, named('region', code)])
        .sort(([, one], [, other]) => one.localeCompare(other, page.lang));
    const tongues = languages.map((tag, index) => [index ? tag : '', named('language', tag)]);
    const lang_hint = languages.length === 1 ? words.lang.only : undefined;
    const height_words = { ...words.height, problem: filled(words.height.problem, height_limits) };

    const colour_fields = colours.map(name => colour_field(name, show));
    const font = text_field('style-font', words.style.font, accept_font);
    const round = radios('style-round', words.style.round, restyle('round'), true);
    const take_back = () => {
        for (const { input } of [...colour_fields, font]) {
            input.value = '';
            input.dispatchEvent(new Event('change'));
        }
        round.querySelector('input').click();
    };

    root.replaceChildren(
        h('section', { id: 'choices', 'aria-labelledby': 'choices-heading', tabindex: -1 },
            h('h2', { id: 'choices-heading' }, words.choices),
            radios('tool', words.tool, choose('tool', 'triage'), true),
            radios('units', words.units, choose('units')),
            radios('theme', words.theme, choose('theme', 'auto')),
            chooser('lang', { ...words.lang, hint: lang_hint }, tongues, choose('lang')),
            chooser('country', words.country, [['', words.country.options['']], ...countries], choose('country')),
            text_field('height', height_words, accept_height, { value: height, inputmode: 'numeric' }).field,
            h('details', { class: 'style' },
                h('summary', {}, h('h3', {}, words.style.heading)),
                h('p', { class: 'hint' }, words.style.hint),
                colour_fields.map(({ field }) => field),
                round,
                font.field,
                button('link', words.style.clear, take_back)),
            contrast),
        h('section', { class: 'look', 'aria-labelledby': 'preview-heading' },
            h('h2', { id: 'preview-heading' }, words.preview), preview),
        h('section', { class: 'codes', 'aria-labelledby': 'code-heading' },
            h('h2', { id: 'code-heading' }, words.code),
            with_script.part, without_script.part, address.part,
            instructions()));
    show();
    window.addEventListener('resize', () => [with_script, without_script, address].forEach(part => part.fit()));
}

define_liftback_tool(own_folder, LIFTBACK_LANGUAGES);
build(document.getElementById('builder'), LIFTBACK_LANGUAGES);
