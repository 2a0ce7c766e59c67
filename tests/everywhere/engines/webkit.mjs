// WebKitGTK by the W3C WebDriver protocol: WebKitWebDriver and MiniBrowser, on a screen of its own.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { plain } from './plain.mjs';
import { temporary_folder } from './temporary.mjs';

const element_key = 'element-6066-11e4-a52e-4f735466cecf'; // of the WebDriver standard
const limit_ms = 30_000; // for one command; only what hangs waits so long
const start_limit_ms = 15_000;
const poll_ms = 20;

const libraries = execution => ['x86_64', 'aarch64'].flatMap(cpu =>
    ['4.1', '4.0'].map(version => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${version}/${execution}`));

function minibrowser() {
    const found = libraries('MiniBrowser').find(existsSync);
    if (!found) throw new Error('MiniBrowser is not installed');
    return found;
}

function free_port() {
    return new Promise(done => {
        const server = createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => done(port));
        });
    });
}

// One screen for all browsers of this process.
let screen;
function own_screen() {
    screen ??= new Promise((done, failed) => {
        const options = ['-displayfd', '3', '-screen', '0', '1280x1600x24', '-nolisten', 'tcp'];
        const xvfb = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
        xvfb.once('error', failed);
        xvfb.once('exit', () => failed(new Error('Xvfb ended')));
        process.once('exit', () => xvfb.kill());
        // It writes the number of the display, and closes this when it is ready.
        let display = '';
        xvfb.stdio[3].on('data', text => { display += text; });
        xvfb.stdio[3].once('end', () => {
            xvfb.unref();
            done(`:${display.trim()}`);
        });
    });
    return screen;
}

// MiniBrowser with its standard error in a file: WebKitWebDriver would swallow it. See webkit_session.c.
function write_command(folder) {
    const shim = join(folder, 'session.so');
    execFileSync('cc', ['-shared', '-fPIC', '-o', shim, join(import.meta.dirname, '../webkit_session.c')]);
    const command = join(folder, 'browser');
    writeFileSync(command, `#!/bin/sh\nLD_PRELOAD=${shim} exec ${minibrowser()} "$@" 2>>${folder}/console\n`);
    chmodSync(command, 0o755);
    return command;
}

function environment(folder, display, { wasm, time_zone }) {
    const places = Object.fromEntries(['DATA', 'CACHE', 'CONFIG', 'STATE'].map(name =>
        [`XDG_${name}_HOME`, join(folder, name.toLowerCase())]));
    return {
        ...process.env,
        ...places,
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        TZ: time_zone,
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // it does not start as root otherwise
        ...(wasm ? {} : { JSC_useWasm: '0' }),
    };
}

const browser_options = ({ scripting, storage }, folder) => [
    '--automation',
    `--config=${folder}/settings`,
    '--enable-write-console-messages-to-stdout=true',
    ...(scripting ? [] : ['--enable-javascript=false']),
    ...(storage === 'denied' ? ['--enable-html5-local-storage=false'] : []),
];

async function ask(address, method, body) {
    const response = await fetch(address, {
        method,
        headers: { 'content-type': 'application/json' },
        body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
        signal: AbortSignal.timeout(limit_ms),
    }).catch(error => {
        throw new Error(`WebKitWebDriver: ${method} ${new URL(address).pathname}`, { cause: error });
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
}

async function until_ready(driver) {
    const end = Date.now() + start_limit_ms;
    for (;;) {
        try {
            return await ask(`${driver}/status`, 'GET');
        } catch (error) {
            if (Date.now() > end) throw new Error('WebKitWebDriver does not answer', { cause: error });
            await pause(poll_ms);
        }
    }
}

// Commands go to the window and the frame that were chosen last; each of ours chooses its own first. They are sent one
// after the other, in case a test does several things at a time.
class Session {
    #last = Promise.resolve();
    #window;

    constructor(address) {
        this.address = address;
    }

    send(method, path, body) {
        return ask(path ? `${this.address}/${path}` : this.address, method, body);
    }

    within({ window, selectors }, work) {
        const done = this.#last.then(async () => {
            if (this.#window !== window) await this.send('POST', 'window', { handle: window });
            this.#window = window;
            await this.send('POST', 'frame', { id: null });
            for (const selector of selectors) {
                const id = await this.send('POST', 'element', { using: 'css selector', value: selector });
                await this.send('POST', 'frame', { id });
            }
            return work();
        });
        this.#last = done.catch(() => {});
        return done;
    }
}

class Document {
    constructor(session, place) {
        this.session = session;
        this.place = place;
    }

    execute(f, given) {
        const script = `return (${f}).apply(null, arguments)`;
        return this.session.send('POST', 'execute/sync', { script, args: given });
    }

    command(method, path, body) {
        return this.session.within(this.place, () => this.session.send(method, path, body));
    }

    run(f, given) {
        return this.session.within(this.place, () => this.execute(plain(f), given));
    }

    touch(find, given, text) {
        return this.session.within(this.place, async () => {
            const element = await this.execute(find, given);
            const id = element?.[element_key];
            if (!id) throw new Error(`nothing is found by ${find} with ${JSON.stringify(given)}`);
            await this.execute(found => found.scrollIntoView({ block: 'center' }), [element]);
            if (text === undefined) return this.session.send('POST', `element/${id}/click`);
            await this.session.send('POST', `element/${id}/clear`);
            return this.session.send('POST', `element/${id}/value`, { text });
        });
    }

    inner(selector) {
        return new Document(this.session, { ...this.place, selectors: [...this.place.selectors, selector] });
    }
}

class WebKitPage extends Document {
    constructor(session, window) {
        super(session, { window, selectors: [] });
    }

    // Where nothing answers, WebKit shows a page of its own, which is one line, and calls that loaded.
    async #load(path, body) {
        await this.command('POST', path, body);
        const line = await this.run(() =>
            /^<html><head><\/head><body>([^<]+)<\/body><\/html>$/.exec(document.documentElement.outerHTML)?.[1], []);
        if (line) throw new Error(`not loaded: ${line}`);
    }

    goto(url) { return this.#load('url', { url }); }
    reload() { return this.#load('refresh'); }
    back() { return this.command('POST', 'back'); }
    url() { return this.command('GET', 'url'); }
    async screenshot(file) { writeFileSync(file, Buffer.from(await this.command('GET', 'screenshot'), 'base64')); }
    media() { throw new Error('WebKit cannot be told its medium'); }
    pdf() { throw new Error('WebKit cannot be made to print'); }
    close() { return this.command('DELETE', 'window'); }
}

// With what it started; the driver's own end would leave the browser.
function end_group(child) {
    try {
        process.kill(-child.pid, 'SIGKILL');
    } catch {
        // gone already
    }
}

export async function start(options) {
    const { folder, remove } = temporary_folder('webkit');
    const binary = write_command(folder);
    writeFileSync(join(folder, 'settings'), `[websettings]\ndefault-font-size=${options.font_px}\n`);
    const port = await free_port();
    const env = environment(folder, await own_screen(), options);
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'],
        { env, stdio: 'ignore', detached: true });
    const at_exit = () => end_group(driver);
    process.once('exit', at_exit);
    const end = () => {
        process.off('exit', at_exit);
        end_group(driver);
        remove();
    };
    try {
        const address = `http://127.0.0.1:${port}`;
        await until_ready(address);
        const through = `127.0.0.1:${options.proxy}`;
        const { sessionId } = await ask(`${address}/session`, 'POST', { capabilities: { alwaysMatch: {
            browserName: 'MiniBrowser',
            proxy: { proxyType: 'manual', httpProxy: through, sslProxy: through },
            'webkitgtk:browserOptions': { binary, args: browser_options(options, folder) },
        } } });
        const session = new Session(`${address}/session/${sessionId}`);
        const first = await session.send('GET', 'window');
        let fresh = true;
        return {
            complaints: () => complaints_in(join(folder, 'console')),
            async new_page() {
                const handle = fresh ? first : (await session.send('POST', 'window/new', { type: 'window' })).handle;
                fresh = false;
                const page = new WebKitPage(session, handle);
                await page.command('POST', 'window/rect', { width: options.width, height: options.height });
                return page;
            },
            async close() {
                await session.send('DELETE', '').catch(() => {});
                end();
            },
        };
    } catch (error) {
        end();
        throw error;
    }
}

// "http://…:1:370: CONSOLE JS ERROR …"; what GTK says there is nothing of the page's.
function complaints_in(file) {
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8').split('\n').filter(line => /CONSOLE (\w+ )*(ERROR|WARN)/.test(line));
}
