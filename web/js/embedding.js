// The page in a frame of another page. It tells that page its height, when it has started, and that the person went to
// another screen; it takes a style from it. No answer ever leaves: those are all the messages there are.
import { create_host_style } from './host_style.js';
import { fragment_without_setup } from './share.js';

export const framed = window.parent !== window;

// A frame with sandbox="allow-scripts", such as WordPress makes: calls, links and files may go nowhere.
export const opaque = framed && window.origin === 'null';

// What WordPress writes after the address of a frame, to know it again.
export const secret_in = hash => /^#\?(?:.*&)?secret=([\w-]{1,64})(?:&|$)/.exec(hash)?.[1];

const is_object = value => typeof value === 'object' && value !== null;

// The height in the words of every host we know; each passes over those of the others.
const height_messages = (height, secret) => [
    { type: 'liftback:height', height },
    secret && { message: 'height', value: height, secret },
    JSON.stringify({ src: window.location.href, context: 'iframe.resize', height }), // Embedly, Medium
    { sentinel: 'amp', type: 'embed-size', height },
].filter(Boolean);

// A frame that is not shown has no height.
const content_height = () => Math.ceil(document.documentElement.getBoundingClientRect().height);

// Outside a frame nothing is said and nothing is heard.
export function create_embedding() {
    if (!framed) return { started() {}, screen_changed() {}, shown() {} };
    const secret = secret_in(fragment_without_setup(window.location.hash));
    const style = create_host_style();
    let height = 0;

    const post = message => window.parent.postMessage(message, '*');
    const tell_height = () => height && height_messages(height, secret).forEach(post);

    function measure() {
        const next = content_height();
        if (!next || next === height) return;
        height = next;
        tell_height();
    }

    // Of the document, whose height is its content's and never the frame's, so that telling it changes nothing in it.
    new ResizeObserver(measure).observe(document.documentElement);
    measure();

    window.addEventListener('message', ({ source, data }) => {
        if (source !== window.parent || !is_object(data)) return;
        if (data.type === 'liftback:style' && is_object(data.properties)) style.take(data.properties);
        if (data.message === 'ready' && secret && data.secret === secret) tell_height();
    });

    return {
        started: () => post({ type: 'liftback:ready' }),
        screen_changed: () => post({ type: 'liftback:screen' }),
        // A view is drawn. Where the frame is not painted, the observer is silent.
        shown({ urgent }) {
            style.set_urgent(urgent);
            measure();
        },
    };
}
