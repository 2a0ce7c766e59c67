// <liftback-tool tool units theme lang country src>: the tool in a frame that is as high as what it shows.
// What stands inside the element, a plain link, is there without this script and until the frame has answered. Nothing
// here is an inline style or script: a page with a strict policy only has to allow this file and the frame.
import { host_properties } from '../js/ui/host_style_names.js';
import { tool_element as words } from '../locales/en.json';
import { clamped_height, create_settler, frame_address, parameters } from './address.js';

const first_height_px = 640;

function create_frame(address, title) {
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    frame.allow = 'clipboard-write; screen-wake-lock';
    Object.assign(frame.style, { display: 'block', width: '100%', height: `${first_height_px}px`, border: '0' });
    frame.src = address;
    return frame;
}

function sheet() {
    const made = new CSSStyleSheet();
    made.replaceSync(':host(:not([hidden])) { display: block }');
    return made;
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function* with_ancestors(node) {
    for (let at = node; at; at = at.parentNode ?? at.host) if (at.nodeType === Node.ELEMENT_NODE) yield at;
}

const element_class = (home, languages) => class extends HTMLElement {
    static get observedAttributes() {
        return [...parameters, 'src', 'title'];
    }

    constructor() {
        super();
        const root = this.attachShadow({ mode: 'open' });
        try {
            root.adoptedStyleSheets = [sheet()];
        } catch {
            // An older browser; the element is then inline around a frame that is a block.
        }
        this.link = document.createElement('slot');
        root.append(this.link);
        this.on_message = event => this.hear(event);
        this.on_style = () => this.send_style();
        this.on_change = new MutationObserver(this.on_style);
    }

    connectedCallback() {
        this.show(); // a frame that was moved starts anew in any case
        addEventListener('message', this.on_message);
        addEventListener('load', this.on_style);
        this.dark = matchMedia('(prefers-color-scheme: dark)');
        this.dark.addEventListener?.('change', this.on_style);
        for (const element of with_ancestors(this)) this.on_change.observe(element, { attributes: true });
    }

    disconnectedCallback() {
        removeEventListener('message', this.on_message);
        removeEventListener('load', this.on_style);
        this.dark.removeEventListener?.('change', this.on_style);
        this.on_change.disconnect();
    }

    // Several attributes set in one go are one new address.
    attributeChangedCallback() {
        if (!this.isConnected || this.waiting) return;
        this.waiting = true;
        queueMicrotask(() => {
            this.waiting = false;
            if (this.isConnected) this.show();
        });
    }

    // A new frame rather than a new address for the old one, which the browser's Back would go through. The same
    // address is left alone: the answers in it are not kept anywhere else.
    show() {
        const given = Object.fromEntries([...parameters, 'src'].map(name => [name, this.getAttribute(name)]));
        const address = frame_address(given, document.baseURI, home, languages);
        const title = this.title || words.title;
        if (this.frame && address === this.address) {
            this.frame.title = title;
            return;
        }
        const height = this.frame?.style.height;
        this.frame?.remove();
        this.address = address;
        this.link.hidden = false;
        this.frame = address && create_frame(address, title);
        if (!this.frame) return;
        if (height) this.frame.style.height = height;
        this.settle = create_settler();
        this.sent = '{}';
        this.shadowRoot.prepend(this.frame);
    }

    hear({ source, data }) {
        if (!this.frame || !source || source !== this.frame.contentWindow) return;
        if (data?.type === 'liftback:height') this.fit(data.height);
        if (data?.type === 'liftback:screen') this.to_top();
        if (data?.type === 'liftback:ready') this.answered();
    }

    fit(height) {
        const px = clamped_height(height);
        if (px) this.frame.style.height = `${this.settle(px)}px`;
    }

    // What the person reads next begins at the top, which may have scrolled away above a long screen.
    to_top() {
        if (this.frame.getBoundingClientRect().top >= 0) return;
        this.scrollIntoView({ block: 'start', behavior: calm() ? 'instant' : 'smooth' });
    }

    answered() {
        this.link.hidden = true;
        this.sent = '{}';
        this.frame.contentWindow.postMessage({ type: 'liftback:host', scrolls: true }, '*'); // see to_top()
        this.send_style();
    }

    // Any receiver: a host page in a sandbox gives its frames an origin that has no name. Colours are no secret.
    send_style() {
        if (!this.frame || !this.link.hidden) return;
        const style = getComputedStyle(this);
        const found = host_properties.map(name => [name, style.getPropertyValue(name).trim()]).filter(([, value]) => value);
        const properties = Object.fromEntries(found);
        const text = JSON.stringify(properties);
        if (text === this.sent) return;
        this.sent = text;
        this.frame.contentWindow?.postMessage({ type: 'liftback:style', properties }, '*');
    }
};

// home: the address of the built page, or of its folder, ending in "/"; languages: those built there, the first at the
// root. Does nothing on a server, and nothing the second time.
export function define_liftback_tool(home, languages = []) {
    if (typeof customElements === 'undefined' || customElements.get('liftback-tool')) return;
    customElements.define('liftback-tool', element_class(home, languages));
}
