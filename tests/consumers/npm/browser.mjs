// A folder served to Chromium, and what its page says.
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../../scripts/static_server.mjs';

const patience_ms = 20_000; // for a busy machine; only a failing test waits so long

// For the file's tests; closed behind them.
export async function launch_chromium(args = []) {
    const executablePath = process.env.LIFTBACK_CHROMIUM;
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...args] });
    after(() => browser.close());
    return browser;
}

async function served(folder_or_address) {
    if (folder_or_address.startsWith('http')) return { address: folder_or_address, close() {} };
    const { server, address } = await serve(folder_or_address);
    return { address, close: () => server.close() };
}

// Opens a folder's index.html, or an address, and returns what ask(page) returns. What the page complains about is
// thrown, unless it is meant to (loud).
export async function visit(browser, folder_or_address, ask, { loud = false } = {}) {
    const { address, close } = await served(folder_or_address);
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
        if (complaints.length && !loud) throw new Error(complaints.join('\n'));
        return answer;
    } finally {
        await context.close();
        close();
    }
}
