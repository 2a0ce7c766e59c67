// The page's one policy of Trusted Types: nothing becomes a script but what was built with it.
import { by_id } from './dom.js';

const own_files = ['sw.js', 'fallback.js'];

// The way to the files beside the first language's page.
export const root = document.documentElement.dataset.root ?? '';

export const fallback_holder = () => by_id('liftback-fallback');

function accepted(value, is_ours) {
    if (!is_ours) throw new TypeError('not a script of this page');
    return value;
}

const rules = {
    createScriptURL: url => accepted(url, own_files.some(file => url === root + file)),
    createScript: text => accepted(text, text === fallback_holder().textContent),
};

const policy = window.trustedTypes?.createPolicy('liftback', rules) ?? rules;

export const script_address = url => policy.createScriptURL(url);
export const script_text = text => policy.createScript(text);
