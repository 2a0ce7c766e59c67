// In a frame of any host, each new screen begins where the reader looks: the first signs of a list are seen before the
// button that says that none of them fits. The hosts: some clamp the frame's height, some let it grow, most never scroll.
import assert from 'node:assert/strict';
import test from 'node:test';
import { frame_html, host_html, page_between, until, visit_host } from './hosts.mjs';
import { address } from './site.mjs';
import { screen_of } from './words.mjs';

const secret = 'k3VqX9aLm2';
const article = '<p style="height: 900px">An article.</p>';
const comments = '<p style="height: 1500px">Comments.</p>';
const on_message = body => `addEventListener('message', ({ data, source }) => {
    const frame = [...document.querySelectorAll('iframe')].find(item => item.contentWindow === source);
    ${body}
});`;
const post = (html, script = '') => host_html(article + html + comments, script);

const follow_embedly = on_message(`const told = typeof data === 'string' && JSON.parse(data);
    if (told && told.context === 'iframe.resize') frame.height = told.height;`);
const pass_on = on_message("if (parent !== window) parent.postMessage(data, '*');");

const hosts = {
    'WordPress: a sandbox, from 200 to 1000 px': () => post(
        frame_html({ hash: `#?secret=${secret}`, sandbox: 'allow-scripts', security: 'restricted', height: 338 }),
        on_message(`if (data.message === 'height' && data.secret === '${secret}')
            frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));`)),
    'WordPress without scroll bars': () => post(
        frame_html({ hash: `#?secret=${secret}`, sandbox: 'allow-scripts', scrolling: 'no', height: 338 }),
        on_message(`if (data.message === 'height' && data.secret === '${secret}')
            frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));`)),
    'AMP: as high as it says': () => post(
        frame_html({ sandbox: 'allow-scripts allow-popups', scrolling: 'no', height: 300 }),
        on_message("if (data.sentinel === 'amp' && data.type === 'embed-size') frame.height = data.height;")),
    'Embedly and Medium: a frame in a frame, as high as it says': () => {
        const middle = page_between(`<!doctype html><style>body { margin: 0 } iframe { display: block; border: 0 }</style>
            ${frame_html({ scrolling: 'no' })}<script>${follow_embedly}${pass_on}</script>`);
        return post(`<iframe src="${middle}" width="100%" height="400" scrolling="no"></iframe>`, follow_embedly);
    },
    'a script of its own that follows the height and never scrolls': () => post(
        frame_html({ height: 300 }), on_message("if (data.type === 'liftback:height') frame.height = data.height;")),
    'a frame of 640 px': () => post(frame_html({ height: 640 })),
    'a frame of 420 px': () => post(frame_html({ height: 420 })),
    'our element': () => host_html(`<script src="${address()}embed.js" async></script>${article}
        <liftback-tool><a href="${address()}">the link</a></liftback-tool>${comments}`),
};
const screens = {
    'a small laptop': { viewport: { width: 1366, height: 650 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 },
    'a phone': { viewport: { width: 360, height: 640 } },
};

// Whether all of it is in the host's window, inside every frame around it, and nothing lies over it.
async function in_sight(page, locator) {
    const box = await locator.boundingBox();
    const { height } = page.viewportSize();
    if (!box || box.y < -0.5 || box.y + box.height > height + 0.5) return false;
    return locator.evaluate(element => {
        const { left, top, bottom } = element.getBoundingClientRect();
        return [top + 2, (top + bottom) / 2, bottom - 2].every(y => {
            const found = document.elementFromPoint(left + 5, y);
            return found && (element.contains(found) || found.contains(element));
        });
    });
}

// Where the reader may have scrolled the host when the button is pressed; each in turn.
const positions = [
    async () => {}, // as far as the browser does
    async (page, button) => {
        const { y } = await button.boundingBox();
        await page.evaluate(px => window.scrollBy(0, px), y - 80); // at the top of the window
    },
    async (page, button) => {
        const { y, height } = await button.boundingBox();
        await page.evaluate(px => window.scrollBy(0, px - window.innerHeight), y + height + 10); // at the bottom of it
    },
];

const heading = person => person.main.getByRole('heading', { level: 1 });
const first_sign = person => person.main.locator('.sign-label').first();

// Of a frame that keeps its height there may be less in the window than a heading and a sign take; then the button is not
// in sight either.
async function assert_begins_in_sight(page, person, { what, keeps_its_height }) {
    await until(() => in_sight(page, heading(person)), `the heading of ${what}`);
    if (!await first_sign(person).count()) return;
    await until(async () => await in_sight(page, first_sign(person)) ||
        (keeps_its_height && !await in_sight(page, person.none())), `the first sign of ${what}`);
}

for (const [host, html] of Object.entries(hosts)) {
    for (const [screen, options] of Object.entries(screens)) {
        test(`the first signs of a list are seen before its button: ${host}, ${screen}`, async t => {
            const { page, people: [person] } = await visit_host(t, html(), options);
            await page.evaluate(() => document.querySelector('iframe, liftback-tool').scrollIntoView());
            const keeps_its_height = host.startsWith('a frame of');
            const screen_now = async () => screen_of(await person.heading());
            let pressed = 0;
            const press = async (button, id) => {
                await button.scrollIntoViewIfNeeded();
                await positions[pressed % positions.length](page, button);
                await button.click();
                pressed += 1;
                await until(async () => await screen_now() !== id, 'the next screen');
            };
            await press(person.button('nav.start'));
            while (await first_sign(person).count()) {
                const id = await screen_now();
                await assert_begins_in_sight(page, person, { what: id, keeps_its_height });
                await press(person.none(), id);
            }
            assert.equal(pressed, 1 + 6, 'six lists');
            await assert_begins_in_sight(page, person, { what: 'what comes after the lists' });
        });
    }
}
