// A link carries what there is to lift with from one device to another: made here, looked at there, and used only when the
// person there agrees. visit() looks at the requests and the addresses after every test.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import test from 'node:test';
import { assert_accessible, assert_fits } from './checks.mjs';
import { Person } from './person.mjs';
import { change_saved, saved, texts_in } from './saved.mjs';
import { address, one_file, visit } from './site.mjs';
import { numb, sore } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, words } from './words.mjs';

const gym = {
    'equipment.unit': 'kg', 'equipment.bar_mass': '15', 'equipment.discs[0].mass': '10', 'equipment.discs[0].pairs': '3',
    'equipment.discs[0].diameter_mm': '450', 'equipment.kettlebells': '16 24', 'equipment.risers[0].kind': 'block',
    'equipment.risers[0].thickness_mm': '100', 'equipment.risers[0].pairs': '1',
};
const link_of = entries => `#setup=1.${Buffer.from(JSON.stringify({ entries, imperial: false })).toString('base64url')}`;
const without_prefix = ([path, text]) => [path.replace('equipment.', ''), text];
const fragment = link_of(Object.fromEntries(Object.entries(gym).map(without_prefix)));

const arrive = async person => {
    await person.arrived();
    await person.look();
};

async function open_data(person) {
    await person.press('nav.data_short');
    await person.look();
}

async function open_data_from_footer(person) {
    await person.page.getByText(words('about.privacy_heading'), { exact: true }).click();
    await person.tap(person.page.getByRole('button', { name: words('nav.data'), exact: true }));
    await person.look();
}

// Somebody with equipment, at their data.
async function at_data(t, drafts = gym, options = {}) {
    const found = await told(t, sore, { pasted: [fragment], rest: { drafts }, ...options });
    await open_data_from_footer(found.person);
    return found;
}

async function opened(t, hash = fragment, options = {}) {
    const { page, ...others } = await visit(t, { from: `${address()}${hash}`, ...options });
    const person = new Person(page);
    await arrive(person);
    return { page, person, ...others };
}

const paste = (page, hash) => page.evaluate(text => { window.location.hash = text; }, hash);

const look_at_it = async person => {
    await person.press('share.look');
    await person.look();
};

const keeps_a_bar = async page => Object.values(await texts_in(page)).join().includes('bar_mass');
const drafts_in = async page => (await saved(page)).state.drafts;
const shared_link = person => person.main.getByLabel(words('share.link'), { exact: true });

test('made on one device, used on another', async t => {
    const { person } = await at_data(t, { ...gym, 'base.max': '180', 'lifter.stature_cm': '178' }, {});
    await person.press('share.make');
    const link = await shared_link(person).inputValue();
    assert.equal(link, `${address()}${fragment}`);
    await person.sees('share.carries');
    await assert_accessible(person);
    await assert_fits(person);

    const { page: other_page, person: other } = await opened(t, new URL(link).hash, {});
    await other.sees('share.offer');
    await other.look();
    assert.equal(await other_page.evaluate(() => document.activeElement.tagName), 'BODY', 'no focus is taken on arrival');
    await look_at_it(other);
    await other.sees('share.heading');
    const told = [
        /Bar\s+15\skg/, /10\skg, 45\scm across, pairs: 3/, /Kettlebells\s+16\skg and 24\skg/,
        /Block, 10\scm thick, pairs: 1/,
    ];
    for (const line of told) assert.match(await other.reads(), line);
    await other.sees('share.replaces_nothing');
    await assert_accessible(other);
    await assert_fits(other);
    assert.ok(!await keeps_a_bar(other_page), 'nothing changes before it is agreed to');
    await other.press('share.use');
    await other.sees('share.used');
    await other.look();
    assert.deepEqual(await drafts_in(other_page), gym);
    assert.equal(other_page.url(), address(), 'the address is clean');

    await other_page.reload();
    await arrive(other);
    assert.deepEqual(await drafts_in(other_page), gym);
    assert.equal(await other.button('share.look').count(), 0, 'and it is not offered again');
});

test('used, it can be undone: what was there before is back', async t => {
    const mine = { 'equipment.unit': 'lb', 'equipment.bar_mass': '45', 'base.max': '400', 'base.weeks_since': '1' };
    const { page, person } = await at_data(t, mine);
    await paste(page, fragment);
    await person.sees('share.offer');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'shared-offer', 'a link that is pasted is shown');
    await look_at_it(person);
    await person.sees('share.converted', { from: 'lb', to: 'kg' });
    await person.sees('share.replaces');
    await person.tap(person.main.getByText(words('share.mine'), { exact: true }));
    assert.match(await person.reads(), /45\slb/);
    await person.press('share.use');
    assert.deepEqual(await drafts_in(page), { 'base.max': '181.4', 'base.weeks_since': '1', ...gym });
    await person.press('share.undo');
    await person.sees('share.undone');
    await person.look();
    assert.deepEqual(await drafts_in(page), mine);
    assert.equal(page.url(), address());
});

test('left alone, it changes nothing, and Back does not bring it up again', async t => {
    const { page, person } = await opened(t);
    await open_data(person);
    await person.sees('share.offer');
    await look_at_it(person);
    await person.press('share.leave');
    await arrive(person);
    assert.equal(page.url(), address());
    for (let step = 0; step < 3; step += 1) {
        await page.goBack();
        await person.look();
        assert.equal(await person.button('share.look').count(), 0);
        assert.equal(page.url(), address());
    }
    assert.ok(!await keeps_a_bar(page));
});

const label = name => ({ label: words(`form.equipment.${name}.label`) });

const refusals = {
    'a link that was cut': [fragment.slice(0, -9), 'share.problems.damaged'],
    'a link of a newer version': ['#setup=2.e30', 'share.problems.newer'],
    'a link with an answer in it': [link_of({ unit: 'kg', 'answers.fever': 'no' }), 'share.problems.damaged'],
    'a bar that cannot be': [
        link_of({ unit: 'kg', bar_mass: '900' }), 'problems.above_maximum', { ...label('bar_mass'), limit: '40 kg' },
    ],
    'text where a number belongs': [
        link_of({ unit: 'kg', kettlebells: '<img src=x onerror=alert(1)>' }), 'problems.wrong_type', label('kettlebells'),
    ],
    'a unit that there is not': [link_of({ unit: 'stone', bar_mass: '20' }), 'problems.not_one_of', label('unit')],
};
for (const [name, [hash, key, parameters]] of Object.entries(refusals)) {
    test(`${name} is refused, and says why`, async t => {
        const { page, person } = await opened(t, hash);
        await look_at_it(person);
        await person.sees('share.cannot_use');
        await person.sees(key, parameters);
        assert.equal(await person.button('share.use').count(), 0);
        assert.equal(await page.locator('main img').count(), 0);
        assert.doesNotMatch(await person.reads(), /onerror|stone/);
        await person.press('share.leave');
        await arrive(person);
        assert.equal(page.url(), address());
    });
}

test('in the middle of the questions it waits, and above an emergency it is not shown at all', async t => {
    const other = link_of({ unit: 'lb', bar_mass: '45' });
    const { page } = await visit(t, { pasted: [fragment, other] });
    const person = new Person(page);
    await person.start();
    const asked = await person.heading();
    const body = () => page.locator('body').innerText();
    await paste(page, fragment);
    await page.getByText(words('share.waits'), { exact: true }).waitFor();
    assert.equal(await person.heading(), asked);
    await person.answer(numb, { stops_early: true });
    await person.sees_result('call_emergency', { number: '999' });
    assert.doesNotMatch(await body(), pattern('share.offer'));
    await page.reload();
    await arrive(person);
    assert.doesNotMatch(await body(), pattern('share.offer'));
    await paste(page, other);
    await person.look();
    assert.doesNotMatch(await body(), pattern('share.offer'));
    assert.doesNotMatch(await body(), pattern('share.waits'));
});

test('what cannot be shared is not: no entry, a wrong entry, and a file without an address', async t => {
    const { person, page } = await at_data(t, {});
    await person.press('share.make');
    await person.sees('share.nothing');
    await change_saved(page, { drafts: { 'equipment.bar_mass': 'my own bar' } });
    await open_data_from_footer(person);
    await person.press('share.make');
    await person.sees('share.put_right');
    assert.equal(await shared_link(person).count(), 0);

    const { page: file } = await visit(t, { from: one_file });
    const owner = new Person(file);
    await arrive(owner);
    await open_data(owner);
    await owner.press('share.make');
    await owner.sees('share.no_address');
});

test('an entry of your own that does not go with it is told', async t => {
    const { page, person } = await at_data(t, {
        'equipment.unit': 'kg', 'equipment.trap_bar.mass': '25',
        'planned.load': '100', 'planned.sets': '3', 'planned.reps': '5', 'planned.trap_bar': 'yes',
    });
    await paste(page, fragment);
    await look_at_it(person);
    await person.sees('share.does_not_fit');
    await person.look();
});

test('at the bar height, too: sent by the device, and gone as soon as an entry changes', async t => {
    const { page, person } = await told(t, sore, {
        view: 'setup',
        prepare: context => context.addInitScript(() => {
            navigator.share = async data => { window.sent = data; };
        }),
    });
    await person.fill('body', { 'lifter.stature_cm': '178', 'lifter.mass_kg': '82' });
    assert.equal(await person.button('share.make').count(), 0, 'nothing to share yet');
    await person.fill('equipment', { 'equipment.bar_mass': '15' });
    await person.press('share.make');
    await person.press('share.send');
    const link = await shared_link(person).inputValue();
    assert.deepEqual(await page.evaluate(() => window.sent), { title: words('share.title'), url: link });
    await person.field('equipment.bar_mass', await person.form('equipment')).fill('20');
    assert.equal(await shared_link(person).count(), 0);
});

test('a page that is a file takes a link as well', async t => {
    const { page } = await visit(t, { from: `${one_file}${fragment}` });
    const person = new Person(page);
    await arrive(person);
    await look_at_it(person);
    await person.press('share.use');
    await person.sees('share.used');
    assert.equal(page.url(), one_file);
});

// WordPress hangs its secret to whatever address was pasted, and shows the frame once its height comes with it.
test('pasted into WordPress, the page takes the link and still tells its height', async t => {
    const frame = `<iframe sandbox="allow-scripts" src="${address()}${fragment}#?secret=aBc"></iframe>`;
    const told = 'if (data.secret === "aBc") document.title = data.message;';
    const listen = `addEventListener("message", ({ data }) => { ${told} })`;
    const html = `<!doctype html><title>-</title><script>${listen}</script>${frame}`;
    const host = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
    await new Promise(resolve => { host.listen(0, '127.0.0.1', resolve); });
    t.after(() => host.close());
    const { page } = await visit(t, { from: `http://127.0.0.1:${host.address().port}/`, loud: true });
    await page.waitForFunction(() => document.title === 'height');
    await page.frameLocator('iframe').getByRole('button', { name: words('share.look'), exact: true }).waitFor();
});

test("what a host wrote behind the link stays in the frame's address", async t => {
    const secret = '#?secret=aBc';
    const { page, person } = await opened(t, `${fragment}${secret}`, { pasted: [secret] });
    await look_at_it(person);
    await person.press('share.leave');
    assert.equal(page.url(), `${address()}${secret}`);
});
