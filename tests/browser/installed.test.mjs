// On the home screen: who is told how, and where nothing of it is there. What the service worker does is in
// tests/everywhere/service_worker.test.mjs.
import assert from 'node:assert/strict';
import test from 'node:test';
import { address, one_file, visit } from './site.mjs';
import { words } from './words.mjs';

const heading = page => page.getByText(words('install.heading'), { exact: true });
const started = page => page.getByRole('button', { name: words('nav.start'), exact: true }).waitFor();
const registrations = page => page.evaluate(async () =>
    (await navigator.serviceWorker?.getRegistrations().catch(() => []) ?? []).length);

const offer = page => page.evaluate(() => {
    const event = new Event('beforeinstallprompt', { cancelable: true });
    event.prompt = () => { window.prompted = true; };
    window.dispatchEvent(event);
    return event.defaultPrevented;
});

test('the browser offers it: a button in the footer asks the browser, and it is gone when it is done', async t => {
    const { page } = await visit(t, { service_worker: true });
    await started(page);
    assert.equal(await heading(page).count(), 0);
    await page.getByText(words('install.ready'), { exact: true }).waitFor(); // it moves what stands below
    assert.equal(await offer(page), true);
    await heading(page).click();
    assert.ok(await page.getByText(words('install.why'), { exact: true }).isVisible());
    await page.getByRole('button', { name: words('install.button'), exact: true }).click();
    assert.equal(await page.evaluate(() => window.prompted), true);
    await page.evaluate(() => window.dispatchEvent(new Event('appinstalled')));
    assert.equal(await heading(page).count(), 0);
});

const standing_alone = value => context => context.addInitScript(alone =>
    Object.defineProperty(navigator, 'standalone', { value: alone }), value);

test('Safari on a phone: words, because there is no button; on the home screen none', async t => {
    const { page } = await visit(t, { service_worker: true, prepare: standing_alone(false) });
    await started(page);
    await heading(page).click();
    assert.ok(await page.getByText(words('install.ios'), { exact: true }).isVisible());

    const { page: installed } = await visit(t, { service_worker: true, prepare: standing_alone(true) });
    await started(installed);
    assert.equal(await heading(installed).count(), 0);
    await offer(installed);
    assert.equal(await heading(installed).count(), 0);
});

test('the download: neither worker nor hint', async t => {
    const { page } = await visit(t, { service_worker: true, from: one_file, prepare: standing_alone(false) });
    await started(page);
    assert.equal(await offer(page), false);
    assert.equal(await heading(page).count(), 0);
    assert.equal(await page.locator('link[rel="manifest"]').count(), 0);
});

test('in a frame: neither worker nor hint, even on the same site', async t => {
    const { page, seen } = await visit(t, {
        service_worker: true,
        loud: true,
        async prepare(context) {
            await standing_alone(false)(context);
            await context.route('**/host', route => route.fulfill({
                contentType: 'text/html', body: `<iframe src="${address()}" title="tool" width="360" height="700"></iframe>`,
            }));
        },
        from: `${address()}host`,
    });
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: words('nav.start'), exact: true }).waitFor();
    assert.equal(await frame.getByText(words('install.heading'), { exact: true }).count(), 0);
    assert.equal(await registrations(page), 0);
    assert.deepEqual(seen.of_worker, []);
});

test('a browser that allows no service worker: the page says nothing of it', async t => {
    const { page } = await visit(t, {
        service_worker: true,
        prepare: context => context.addInitScript(() => {
            navigator.serviceWorker.register = () => Promise.reject(new DOMException('not here', 'SecurityError'));
        }),
    });
    await started(page);
    assert.equal(await page.locator('#installed').textContent(), '');
    assert.equal(await registrations(page), 0);
});
