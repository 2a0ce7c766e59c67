// Builds elements. Text only ever enters the page as text nodes and attributes, never as markup.

const svg_namespace = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (value === undefined || value === null || value === false) continue;
        if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
        else element.setAttribute(name, value === true ? '' : value);
    }
    const nothing = [undefined, null, false];
    element.append(...children.flat(Infinity).filter(child => !nothing.includes(child)));
    return element;
}

// h('p', {class: 'hint', onclick: f}, 'text', element, [more, elements], condition && element)
export const h = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

export const svg = (tag, attributes = {}, ...children) =>
    fill(document.createElementNS(svg_namespace, tag), attributes, children);

export const by_id = id => document.getElementById(id);

// look: primary, secondary, choice, link, back … (css/base.css)
export const button = (look, words, onclick, attributes = {}) =>
    h('button', { type: 'button', class: look, onclick, ...attributes }, words);

export const note = (...words) => h('p', { class: 'notice' }, words);
export const hint = (...words) => h('p', { class: 'hint' }, words);
export const folded = (summary, ...content) => h('details', {}, h('summary', {}, summary), content);

// What it is, and what it is like: pairs([term, words], …); what is falsy is left out.
export const pairs = (...rows) => h('dl', { class: 'answers' }, rows.filter(Boolean).map(([term, words]) =>
    h('div', {}, h('dt', {}, term), h('dd', {}, words))));

// Fields that are sent together. Not a <form>: a frame with sandbox="allow-scripts" never submits one.
export function fields(send, ...content) {
    const on_enter = event => {
        if (event.key === 'Enter' && event.target.matches('input[type="text"]')) send();
    };
    return h('div', { class: 'question', onkeydown: on_enter }, content);
}
