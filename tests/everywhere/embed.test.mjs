// The element in a page of another site with a strict policy, and the page that writes its code, in every engine.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/static_server.mjs';
import { host_page, use_pages } from '../browser/other_site.mjs';
import { words } from '../browser/words.mjs';
import { engines, launch } from './engines.mjs';

const blog = await use_pages();
let site;
before(async () => { site = await serve(join(import.meta.dirname, '../../dist/site')); });
after(() => site.server.close());

const answered = () => document.querySelector('liftback-tool')?.shadowRoot?.querySelector('slot').hidden === true;
const frame = () => {
    const { src, style } = document.querySelector('liftback-tool').shadowRoot.querySelector('iframe');
    return { src, height: style.height };
};

async function visiting(engine, visit) {
    const browser = await launch(engine);
    try {
        await visit(await browser.new_page());
        assert.deepEqual(browser.violations(), []);
        const foreign = browser.requests.filter(url => ![blog.address, site.address].some(own => url.startsWith(own)));
        assert.deepEqual(foreign, [], 'requests to anybody else');
    } finally {
        await browser.close();
    }
}

for (const engine of engines) {
    test(`${engine}: in a strict page of another site the frame is as high as it says, and the link gives way`, () =>
        visiting(engine, async page => {
            const link = '<a id="link" href="/">the link</a>';
            const element = `<liftback-tool tool="setup" country="GB">${link}</liftback-tool>`;
            blog.pages['/listen.js'] = { type: 'text/javascript', body: `addEventListener('message', ({ data }) => {
                if (data.type === 'liftback:height') document.documentElement.dataset.told = data.height;
            });` };
            const scripts = `<script src="/listen.js"></script><script src="${site.address}embed.js" async></script>`;
            const allowed = `script-src 'self' ${site.address}embed.js; frame-src ${site.address}`;
            blog.pages['/'] = {
                body: host_page(scripts + element),
                headers: { 'content-security-policy': `default-src 'none'; img-src data:; ${allowed}` },
            };
            await page.goto(blog.address);
            await page.wait_for(answered);
            await page.wait_for(() => {
                const { told } = document.documentElement.dataset;
                const { height } = document.querySelector('liftback-tool').shadowRoot.querySelector('iframe').style;
                return told && height === `${told}px`;
            });
            assert.equal((await page.evaluate(frame)).src, `${site.address}?tool=setup&country=GB`);
            const room = await page.evaluate(() => document.getElementById('link').getBoundingClientRect().height);
            assert.equal(room, 0);
        }));

    test(`${engine}: the builder writes the code for what was chosen, and shows it`, () =>
        visiting(engine, async page => {
            await page.goto(`${site.address}embed.html`);
            await page.wait_for(() => document.querySelector('#code-script')?.value.includes('liftback-tool'));
            await page.click(() => document.querySelector('#tool input[value="loads"]'));
            await page.click(() => document.querySelector('#units input[value="lb"]'));
            await page.evaluate(() => document.querySelector('liftback-tool').scrollIntoView());
            await page.wait_for(answered);
            assert.equal((await page.evaluate(frame)).src, `${site.address}?tool=loads&units=lb`);
            const code = await page.evaluate(() => document.querySelector('#code-script').value);
            const link = `<a href="${site.address}?tool=loads&amp;units=lb">${words('tool_element.link')}</a>`;
            assert.equal(code, `<script src="${site.address}embed.js" async></script>\n`
                + `<liftback-tool tool="loads" units="lb">${link}</liftback-tool>`);
            const hidden = () => [...document.querySelectorAll('textarea')]
                .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight).length;
            assert.equal(await page.evaluate(hidden), 0, 'code out of sight');
        }));
}
