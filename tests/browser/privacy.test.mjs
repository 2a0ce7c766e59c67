// Nothing leaves the page: no request, and no answer in its address. visit() looks at that after every test of this
// folder; here the content security policy itself is tried.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { address, visit } from './site.mjs';
import { sore } from './stories.mjs';
import { words } from './words.mjs';

test('the whole way through makes one request, for the page itself, and no complaint', async t => {
    const { page, seen } = await visit(t, { service_worker: true });
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
    'require-trusted-types-for': () => {
        const script = document.body.appendChild(document.createElement('script'));
        try {
            script.textContent = '1';
        } catch {
            // is what should happen
        }
    },
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
        const nothing = new Promise(resolve => setTimeout(resolve, 20_000, 'nothing').unref());
        assert.equal(await Promise.race([page.evaluate(() => window.stopped), nothing]), directive);
    });
}

// Below Trusted Types, which not every browser has: what stands in the HTML itself and is not what was built. The policy
// in the HTML is enough, for hosts that send no headers.
const intrusions = {
    'script-src-elem': '<script>document.title = "intruded"</script>',
    'script-src-attr': '<svg onload="document.title = &quot;intruded&quot;"></svg>',
    'style-src-attr': '<p style="color: red">intruded</p>',
};
for (const [directive, intrusion] of Object.entries(intrusions)) {
    test(`the policy stops what somebody wrote into the page: ${directive}`, async t => {
        const { page } = await visit(t, {
            loud: true,
            async prepare(context) {
                await context.addInitScript(() => {
                    window.stopped = [];
                    document.addEventListener('securitypolicyviolation', event => window.stopped.push(event.effectiveDirective));
                });
                await context.route(address(), async route => {
                    const response = await route.fetch();
                    const body = (await response.text()).replace('<main id="main">', `$&${intrusion}`);
                    await route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
                });
            },
        });
        await page.waitForFunction(() => window.stopped.length > 0);
        assert.deepEqual(await page.evaluate(() => [...new Set(window.stopped)]), [directive]); // by meta and by header
        assert.notEqual(await page.title(), 'intruded');
    });
}

test('no script can be made of a text or an address that was not built with the page', async t => {
    const { page } = await visit(t, { loud: true });
    await page.getByRole('button', { name: words('nav.start'), exact: true }).waitFor();
    const refused = await page.evaluate(() => ['another', 'liftback'].map(name => {
        try {
            return window.trustedTypes.createPolicy(name, { createScript: text => text }).createScript('1') === undefined;
        } catch (error) {
            return error.name;
        }
    }));
    assert.deepEqual(refused, ['TypeError', 'TypeError']);
});
