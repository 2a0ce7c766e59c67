// The page in a frame of another page. It tells that page its height, when it has started, and that the person went to
// another screen; it takes a style from it. No answer ever leaves: those are all the messages there are.
//
// A frame as high as its content leaves every new screen beginning where the one before did, which has scrolled away
// above: the next list's button would be in view, and its first signs would not. So only a host that says that it scrolls
// the frame's top into view is told the whole height. In any other the frame is no higher than a fixed height, scrolls
// inside, and begins each screen where the part that can be seen begins.
import { create_host_style } from './host_style.js';
import { fragment_without_equipment } from '../state/share.js';

export const framed = window.parent !== window;

// A frame with sandbox="allow-scripts", such as WordPress makes: calls, links and files may go nowhere.
export const opaque = framed && window.origin === 'null';

// What WordPress writes after the address of a frame, to know it again.
const secret_in = hash => /^#\?(?:.*&)?secret=([\w-]{1,64})(?:&|$)/.exec(hash)?.[1];

const is_object = value => typeof value === 'object' && value !== null;

// The height in the words of every host we know; each passes over those of the others.
const height_messages = (height, secret) => [
    { type: 'liftback:height', height },
    secret && { message: 'height', value: height, secret },
    JSON.stringify({ src: window.location.href, context: 'iframe.resize', height }), // Embedly, Medium
    { sentinel: 'amp', type: 'embed-size', height },
].filter(Boolean);

// Our own choices: as high as the frame that we give to paste (embed/builder.js, element.js), and the least that is seen
// of a screen below what is out of sight: the bar for emergencies, a heading of three lines, a hint and two signs.
const fixed_height_px = 640;
const least_seen_px = 440;

const hundredths = Array.from({ length: 101 }, (_, at) => at / 100);

// In a frame the body scrolls (framed.css), also where the host gave the frame no scroll bar.
export function scroll_to_start() {
    window.scrollTo(0, 0);
    document.body.scrollTop = 0;
}

// What stands in the body ends with its foot. It never depends on the frame's height, so that telling it changes nothing
// in it. A frame that is not shown has no height.
const content_height = () =>
    Math.ceil(document.querySelector('.about').getBoundingClientRect().bottom + document.body.scrollTop);

// Where the part of the frame begins that the reader can see, in px from its top. Told across origins too, where the page
// knows nothing of what is around it.
function create_look_out(on_change) {
    let above = 0;
    const see = entries => {
        const { isIntersecting, intersectionRect } = entries[entries.length - 1];
        if (!isIntersecting) return;
        above = Math.round(intersectionRect.top);
        on_change();
    };
    const root = document.documentElement;
    new IntersectionObserver(see, { threshold: hundredths }).observe(root);
    return {
        above: () => above,
        // Between two hundredths nothing is told; a new observer tells once.
        look(then) {
            const once = new IntersectionObserver(entries => {
                once.disconnect();
                see(entries);
                then();
            });
            once.observe(root);
        },
    };
}

// Outside a frame nothing is said and nothing is heard.
export function create_embedding() {
    if (!framed) return { started() {}, screen_changed() {}, shown() {} };
    const secret = secret_in(fragment_without_equipment(window.location.hash));
    const style = create_host_style();
    const [sheet] = document.styleSheets;
    const rule = sheet.cssRules[sheet.insertRule(':root {}', sheet.cssRules.length)];
    let host_scrolls = false;
    let begins = 0; // where the screen that is shown begins
    let height = 0;

    const post = message => window.parent.postMessage(message, '*');
    const tell_height = () => height && height_messages(height, secret).forEach(post);

    function measure() {
        const content = content_height();
        const next = host_scrolls ? content : Math.min(content, Math.max(fixed_height_px, begins + least_seen_px));
        if (!content || next === height) return;
        height = next;
        tell_height();
    }

    function begin_at(px) {
        const next = host_scrolls ? 0 : px;
        if (next === begins) return;
        begins = next;
        rule.style.setProperty('--begins', `${begins}px`);
        measure();
    }

    // Room that is no longer out of sight is not left empty.
    const look_out = create_look_out(() => begin_at(Math.min(begins, look_out.above())));

    function begin_in_sight() {
        begin_at(look_out.above());
        look_out.look(() => begin_at(look_out.above()));
    }

    const sizes = new ResizeObserver(measure);
    for (const part of document.body.children) sizes.observe(part);
    measure();

    window.addEventListener('message', ({ source, data }) => {
        if (source !== window.parent || !is_object(data)) return;
        if (data.type === 'liftback:style' && is_object(data.properties)) style.take(data.properties);
        if (data.message === 'ready' && secret && data.secret === secret) tell_height();
        if (data.type === 'liftback:host' && typeof data.scrolls === 'boolean') {
            host_scrolls = data.scrolls;
            begin_at(0);
            measure();
        }
    });

    return {
        started: () => post({ type: 'liftback:ready' }),
        screen_changed() {
            begin_in_sight();
            post({ type: 'liftback:screen' });
        },
        // A view is drawn. Where the frame is not painted, the observer is silent.
        shown({ urgent }) {
            style.set_urgent(urgent);
            measure();
        },
    };
}
