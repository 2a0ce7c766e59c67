// Draws the PNG icons of the hosted page from the two SVG files beside them, which are their source, with Chromium:
// `LIFTBACK_CHROMIUM=… node scripts/icons.mjs`, after a change of either. The PNG files are committed.
//
// icon.svg is shown as it is. maskable.svg is cut by the phone to a shape of its own: what counts stands within the
// circle of 80 %. Apple rounds the corners itself and knows no transparency, so it gets the latter.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { chromium } = createRequire(join(root, 'tests/browser/package.json'))('playwright-core');
const folder = join(root, 'web/icons');

const pictures = [
    ['icon-192.png', 'icon.svg', 192],
    ['icon-512.png', 'icon.svg', 512],
    ['maskable-512.png', 'maskable.svg', 512],
    ['apple-touch-icon.png', 'maskable.svg', 180],
];

const browser = await chromium.launch({ executablePath: process.env.LIFTBACK_CHROMIUM, args: ['--no-sandbox'] });
for (const [name, source, size] of pictures) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const drawing = readFileSync(join(folder, source), 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `);
    await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${drawing}`);
    await page.screenshot({ path: join(folder, name), omitBackground: true });
    await page.close();
}
await browser.close();
