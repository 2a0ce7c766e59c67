// A folder served to Chromium, and what its page says.
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../../scripts/static_server.mjs';

const patience_ms = 20_000; // for a busy machine; only a failing test waits so long
let browser;

export function use_browser() {
    before(async () => {
        browser = await chromium.launch({ executablePath: process.env.LIFTBACK_CHROMIUM, args: ['--no-sandbox'] });
    });
    after(() => browser?.close());
}

// Opens index.html of a folder, calls ask(page), and returns its answer. What the page complains about is thrown.
export async function visit(folder, ask) {
    const { server, address } = await serve(folder);
    const context = await browser.newContext();
    try {
        context.setDefaultTimeout(patience_ms);
        const page = await context.newPage();
        const complaints = [];
        page.on('pageerror', error => complaints.push(`uncaught: ${error}`));
        page.on('console', message => {
            if (message.type() === 'error') complaints.push(message.text());
        });
        await page.goto(address);
        const answer = await ask(page);
        if (complaints.length) throw new Error(complaints.join('\n'));
        return answer;
    } finally {
        await context.close();
        server.close();
    }
}
