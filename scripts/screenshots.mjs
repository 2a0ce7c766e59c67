// The pictures of the README, the page at 360 × 740 as its users see it, and the lifter of four bodies on a phone and on a
// screen (docs/screenshots/lifter). `./scripts/screenshots` writes them.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Person } from '../tests/browser/person.mjs';
import { better, quiet_days, sore, strained, strained_body } from '../tests/browser/stories.mjs';
import { unhurried } from '../tests/browser/unhurried.mjs';
import { serve } from './static_server.mjs';

const root = resolve(import.meta.dirname, '..');
const { chromium } = createRequire(join(root, 'tests/browser/package.json'))('playwright-core');
const folder = join(root, 'docs/screenshots');
const evening = new Date('2026-03-02T18:00:00Z');

async function picture(browser, address, colorScheme, names, story) {
    const context = await browser.newContext({
        viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, locale: 'en-GB', timezoneId: 'Europe/London', colorScheme,
    });
    await context.clock.install({ time: evening });
    await unhurried(context);
    const page = await context.newPage();
    await page.goto(address);
    const taken = [...names];
    await story(new Person(page), async () => {
        await page.screenshot({ path: join(folder, `${taken.shift()}-${colorScheme}.png`) });
    });
    await context.close();
}

mkdirSync(join(folder, 'lifter'), { recursive: true });
const site = await serve(join(root, 'dist/site'));
const browser = await chromium.launch({ executablePath: process.env.LIFTBACK_CHROMIUM, args: ['--no-sandbox'] });

await picture(browser, site.address, 'light', ['start', 'question', 'result'], async (person, take) => {
    await person.button('nav.start').waitFor();
    await take();
    await person.press('nav.start');
    await take();
    await person.answer(sore);
    await take();
});

await picture(browser, site.address, 'dark', ['injury', 'loads', 'setup', 'session'], async (person, take) => {
    await person.start();
    await person.answer(strained);
    await take();
    await person.page.clock.setSystemTime(evening.getTime() + 5 * 24 * 3_600_000);
    await person.page.reload();
    await person.go_on();
    await person.answer(better);
    await person.open_section('loads');
    await person.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
    await person.enter_checks(quiet_days);
    await person.part('loads_view.session').scrollIntoViewIfNeeded();
    await person.part('loads_view.session').evaluate(part => part.scrollIntoView());
    await take();
    await person.open_section('setup');
    await person.fill('body', strained_body);
    await person.part('figure.heading').evaluate(part => part.scrollIntoView());
    await take();
    await person.open_section('loads');
    await person.press('loads_view.start');
    await person.tick_set();
    await person.main.locator('[data-set="1"]').evaluate(set => set.scrollIntoView({ block: 'start' }));
    await person.page.evaluate(() => window.scrollBy(0, -120));
    await take();
});

// Two standard deviations either side of men's mean proportions, at one height.
const bodies = {
    'short-torso-short-arms': { 'lifter.sitting_height_cm': '88.5', 'lifter.arm_cm': '76.5' },
    'short-torso-long-arms': { 'lifter.sitting_height_cm': '88.5', 'lifter.arm_cm': '85' },
    'long-torso-short-arms': { 'lifter.sitting_height_cm': '98', 'lifter.arm_cm': '76.5' },
    'long-torso-long-arms': { 'lifter.sitting_height_cm': '98', 'lifter.arm_cm': '85' },
};
const screens = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };

for (const [name, lengths] of Object.entries(bodies)) {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' });
    await unhurried(context);
    const page = await context.newPage();
    const person = new Person(page);
    await page.goto(site.address);
    await person.start();
    await person.answer(sore);
    await person.open_section('setup');
    await person.fill('body', { 'lifter.stature_cm': '178', 'lifter.mass_kg': '82', ...lengths });
    for (const [screen, size] of Object.entries(screens)) {
        await page.setViewportSize(size);
        await person.part('figure.heading').evaluate(part => part.scrollIntoView());
        for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            await page.screenshot({ path: join(folder, 'lifter', `${name}-${screen}-${colorScheme}.png`) });
        }
    }
    await context.close();
}

await browser.close();
site.server.close();
