// One driver over three engines: Debian's Chromium (playwright-core), Firefox ESR (puppeteer-core) and WebKitGTK
// (WebKitWebDriver with MiniBrowser, on a screen of its own).
//
//   const browser = await launch('webkit', { scripting: false });   // 'chromium', 'firefox', 'webkit'
//   try {
//       const page = await browser.new_page();
//       await page.goto('http://localhost:8000/');
//       await page.wait_for(() => document.querySelector('h1'));
//   } finally {
//       await browser.close();
//   }
//
// Options of launch()
//   wasm: false          WebAssembly is off, as in Lockdown Mode
//   scripting: false     JavaScript is off; evaluate() works nevertheless, click() may not
//   storage: 'denied'    the browser's setting that keeps pages from storing anything
//   font_px: 32          the reader's default size of text (16)
//   time_zone            where the clock stands (Europe/London)
//   width, height        of the window (360 × 740); WebKit's is at least 447 wide: use a frame for less
//
// Browser
//   requests             addresses asked for, also by service workers and by the browser itself; files are not counted
//   complaints()         what was written on the console as an error or warning, and what was thrown; in every frame
//   violations()         those of them that a content security policy caused
//   new_page()           a new tab; all tabs share storage, caches and service workers, until close()
//   close()
//   WebKit reports its console as text, so complaints are text in all three.
//
// Page, and Frame (the document within an iframe, of whatever origin or sandbox)
//   evaluate(f, ...given)            what f returns, or resolves to, in the page; given and returned as JSON, an
//                                    element as true. f sees nothing of where it was written
//   wait_for(f, ...given)            asks until f returns something true, and returns it; throws after 10 s
//   click(find, ...given)            a real click on the middle of the element that find returns
//   type(find, text, ...given)       empties the text field that find returns, and types
//   frame(selector)                  the Frame of an iframe; it may load another document later
// Page only
//   goto(url), reload(), back()      resolve when it is loaded; throw when nothing answers
//   url()
//   screenshot(file)                 a PNG of the window
//   media('print' | 'screen')        Chromium only: see print_as_screen() in matrix.test.mjs for all three
//   pdf()                            the bytes; not in WebKit
//   close()                          not the last one: that ends WebKit
//
// Offline is a server that was stopped: the proxy in between then breaks the connection off.
import { setTimeout as pause } from 'node:timers/promises';
import { record_requests } from './recording_proxy.mjs';

const patience_ms = 10_000; // for a busy machine; only a failing test waits so long
const poll_ms = 20;

export const engines = (process.env.LIFTBACK_ENGINES ?? 'chromium').split(/[\s,]+/).filter(Boolean);

const about_policy = /content[ -]security[ -]policy|SECURITY ERROR|TrustedHTML|TrustedScript/i;
const unknown_directive = /Unrecognized Content-Security-Policy directive/; // WebKitGTK: manifest-src; nothing was stopped

// What the engines' own frames and pages share; theirs are run(f, given), touch(find, given, text) and inner(selector).
export class Frame {
    constructor(own) {
        this.own = own;
    }

    evaluate(f, ...given) {
        return this.own.run(f, given);
    }

    async wait_for(f, ...given) {
        const end = Date.now() + patience_ms;
        let problem;
        do {
            try {
                const found = await this.own.run(f, given);
                if (found) return found;
                problem = undefined;
            } catch (error) {
                problem = error; // a document that is being left or not there yet
            }
            await pause(poll_ms);
        } while (Date.now() < end);
        const why = problem ? `: ${problem.message}` : '';
        throw new Error(`waited in vain for ${f} with ${JSON.stringify(given)}${why}`);
    }

    click(find, ...given) {
        return this.own.touch(find, given);
    }

    type(find, text, ...given) {
        return this.own.touch(find, given, text);
    }

    frame(selector) {
        return new Frame(this.own.inner(selector));
    }
}

export class Page extends Frame {
    goto(url) { return this.own.goto(url); }
    reload() { return this.own.reload(); }
    back() { return this.own.back(); }
    url() { return this.own.url(); }
    screenshot(file) { return this.own.screenshot(file); }
    media(name) { return this.own.media(name); }
    pdf() { return this.own.pdf(); }
    close() { return this.own.close(); }
}

class Browser {
    constructor(engine, own, proxy) {
        this.engine = engine;
        this.own = own;
        this.proxy = proxy;
        this.requests = proxy.requests;
    }

    async new_page() {
        return new Page(await this.own.new_page());
    }

    complaints() {
        return this.own.complaints();
    }

    violations() {
        return this.complaints().filter(text => about_policy.test(text) && !unknown_directive.test(text));
    }

    async close() {
        try {
            await this.own.close();
        } finally {
            this.proxy.close();
        }
    }
}

const defaults = {
    wasm: true, scripting: true, storage: 'allowed', font_px: 16, time_zone: 'Europe/London', width: 360, height: 740,
};

export async function launch(engine, options = {}) {
    const unknown = Object.keys(options).filter(name => !(name in defaults));
    if (unknown.length) throw new Error(`no such option: ${unknown.join(', ')}`);
    const { start } = await import(`./engines/${engine}.mjs`);
    const proxy = await record_requests();
    try {
        return new Browser(engine, await start({ ...defaults, ...options, proxy: proxy.port }), proxy);
    } catch (error) {
        proxy.close();
        throw error;
    }
}
