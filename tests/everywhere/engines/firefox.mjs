// Firefox ESR by puppeteer-core over WebDriver BiDi.
import puppeteer from 'puppeteer-core';
import { Document } from './document.mjs';
import { temporary_folder } from './temporary.mjs';

const always_blocked = 2; // of network.cookie.cookieBehavior; storage counts as a cookie

const limit_ms = 60_000; // to start, and for one command; only what hangs waits so long

const through = proxy => ({
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
});

const settings = ({ wasm, scripting, storage, font_px, proxy }) => ({
    ...through(proxy),
    'services.settings.server': 'data:,', // or it asks its maker for news
    'intl.accept_languages': 'en-GB',
    'font.size.variable.x-western': font_px,
    'javascript.options.wasm': wasm,
    'javascript.enabled': scripting,
    ...(storage === 'denied' ? { 'network.cookie.cookieBehavior': always_blocked } : {}),
});

class FirefoxPage extends Document {
    constructor(page) {
        super(() => page.mainFrame());
        this.page = page;
    }

    goto(url) { return this.page.goto(url); }
    reload() { return this.page.reload(); }
    back() { return this.page.goBack(); }
    async url() { return this.page.url(); }
    screenshot(file) { return this.page.screenshot({ path: file }); }
    media() { throw new Error('Firefox cannot be told its medium'); }
    pdf() { return this.page.pdf({ preferCSSPageSize: true }); }
    close() { return this.page.close(); }
}

export async function start(options) {
    const { folder, remove } = temporary_folder('firefox');
    const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: process.env.LIFTBACK_FIREFOX ?? '/usr/bin/firefox-esr',
        headless: true,
        timeout: limit_ms,
        protocolTimeout: limit_ms,
        // HOME: root with another's home folder is refused. REMOTE_SETTINGS: or the setting above does not count.
        env: { ...process.env, HOME: folder, TZ: options.time_zone, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
        extraPrefsFirefox: settings(options),
    });
    const complaints = [];
    const listen = page => {
        page.on('console', message => {
            if (['error', 'warn', 'warning'].includes(message.type())) complaints.push(message.text());
        });
        page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`));
    };
    return {
        complaints: () => [...complaints],
        async new_page() {
            const page = await browser.newPage();
            listen(page);
            await page.setViewport({ width: options.width, height: options.height });
            return new FirefoxPage(page);
        },
        async close() {
            await browser.close();
            remove();
        },
    };
}
