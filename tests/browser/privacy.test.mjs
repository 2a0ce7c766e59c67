// Nothing leaves the page: no request, and no answer in its address. visit() looks at that after every test of this
// folder; here the content security policy itself is tried.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { address, use_browser, visit } from './site.mjs';
import { sore } from './stories.mjs';

use_browser();

test('the whole way through makes one request, for the page itself, and no complaint', async t => {
    const { page, seen } = await visit(t);
    const person = new Person(page);
    await person.start();
    await person.answer(sore);
    for (const section of ['recovery', 'setup', 'loads', 'answers']) await person.open_section(section);
    assert.deepEqual(seen.requests.filter(url => !url.startsWith('data:')), [address()]);
    assert.deepEqual(seen.complaints, []);
    assert.equal(page.url(), address());
    assert.deepEqual(await page.context().cookies(), []);
});

// What a foreign script in the page would try, by the directive that must stop it.
const attempts = {
    'connect-src': other => fetch(other).catch(() => {}),
    'form-action': other => {
        const form = document.body.appendChild(document.createElement('form'));
        form.action = other;
        form.submit();
    },
    'frame-src': other => { document.body.appendChild(document.createElement('iframe')).src = other; },
    'img-src': other => { document.body.appendChild(document.createElement('img')).src = other; },
    'script-src': () => { setTimeout('1'); },
    'script-src-elem': () => { document.body.appendChild(document.createElement('script')).textContent = '1'; },
    'style-src-elem': () => { document.body.appendChild(document.createElement('style')).textContent = 'a{}'; },
};
for (const [directive, attempt] of Object.entries(attempts)) {
    test(`the policy stops what ${directive} is for`, async t => {
        const { page } = await visit(t, { loud: true });
        await page.evaluate(() => {
            window.stopped = new Promise(resolve => {
                document.addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective));
            });
        });
        await page.evaluate(attempt, 'http://127.0.0.1:9/');
        const nothing = new Promise(resolve => setTimeout(resolve, 2000, 'nothing'));
        assert.equal(await Promise.race([page.evaluate(() => window.stopped), nothing]), directive);
    });
}
