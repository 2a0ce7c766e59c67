// Chromium by playwright-core, with a profile: some of what is asked for are settings of a profile.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Document } from './document.mjs';
import { temporary_folder } from './temporary.mjs';

const block = 2; // of ContentSetting

const nowhere = 'http://127.0.0.1:9/';
const flags = [
    '--no-sandbox', '--disable-quic',
    // or it asks its maker for news
    '--disable-background-networking', `--component-updater=url-source=${nowhere}`, `--gaia-url=${nowhere}`,
    `--autofill-server-url=${nowhere}`,
];

function write_settings(folder, { storage, font_px }) {
    const settings = {
        autofill: { profile_enabled: false, credit_card_enabled: false },
        webkit: { webprefs: { default_font_size: font_px } },
        profile: { default_content_setting_values: storage === 'denied' ? { cookies: block } : {} },
    };
    mkdirSync(join(folder, 'Default'));
    writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(settings));
}

class ChromiumPage extends Document {
    constructor(page) {
        super(() => page.mainFrame());
        this.page = page;
    }

    // Chromium's own page about what went wrong is a navigation too, and would break off the next one.
    async #load(loading) {
        try {
            await loading;
        } catch (error) {
            await this.page.waitForURL(/^chrome-error:/).catch(() => {});
            throw error;
        }
    }

    goto(url) { return this.#load(this.page.goto(url)); }
    reload() { return this.#load(this.page.reload()); }
    back() { return this.page.goBack(); }
    async url() { return this.page.url(); }
    screenshot(file) { return this.page.screenshot({ path: file }); }
    media(name) { return this.page.emulateMedia({ media: name }); }
    pdf() { return this.page.pdf({ preferCSSPageSize: true }); }
    close() { return this.page.close(); }
}

export async function start({ wasm, scripting, storage, font_px, time_zone, width, height, proxy }) {
    const { folder, remove } = temporary_folder('chromium');
    write_settings(folder, { storage, font_px });
    const context = await chromium.launchPersistentContext(folder, {
        executablePath: process.env.LIFTBACK_CHROMIUM ?? '/usr/bin/chromium',
        args: [...flags, ...(wasm ? [] : ['--js-flags=--jitless'])],
        proxy: { server: `http://127.0.0.1:${proxy}`, bypass: '<-loopback>' },
        javaScriptEnabled: scripting,
        viewport: { width, height },
        locale: 'en-GB',
        timezoneId: time_zone,
    });
    const complaints = [];
    context.on('console', message => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    context.on('weberror', error => complaints.push(`uncaught: ${error.error()}`));
    return {
        complaints: () => [...complaints],
        new_page: async () => new ChromiumPage(await context.newPage()),
        async close() {
            await context.close();
            remove();
        },
    };
}
