// Which number to call: from the time zone, never from the language, with a way to change it; all four where it is not
// known.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { visit } from './site.mjs';
import { numb, sore } from './stories.mjs';
import { told } from './told.mjs';
import { pattern, words } from './words.mjs';

const panel = page => page.getByRole('region', { name: words('emergency.heading') });
const addresses = links => links.evaluateAll(all => all.map(link => link.getAttribute('href')));
const shown_numbers = page => panel(page).getByRole('link').filter({ visible: true }).evaluateAll(links =>
    links.map(link => `${link.getAttribute('href')} ${link.innerText.replace(/\s+/g, ' ')}`));
const country = page => panel(page).getByRole('combobox', { name: words('emergency.country') });
const chosen = page => country(page).locator('option:checked').innerText();

const all_four = ['112', '911', '999', '000'].map(number => `tel:${number} ${number} ${words(`emergency.where.${number}`)}`);

const places = [
    ['en-GB', 'Europe/London', 'United Kingdom', '999'],
    ['en-US', 'America/New_York', 'United States', '911'],
    ['en-AU', 'Australia/Sydney', 'Australia', '000'],
    ['en-US', 'Asia/Ho_Chi_Minh', 'Vietnam', '115'],
    ['de-DE', 'America/Boise', 'United States', '911'],
    ['en-US', 'Europe/Berlin', 'Germany', '112'],
    ['fr-FR', 'Asia/Saigon', 'Vietnam', '115'], // older names
    ['en-GB', 'US/Mountain', 'United States', '911'],
    ['en-US', 'Australia/ACT', 'Australia', '000'],
];
for (const [locale, timezoneId, name, number] of places) {
    test(`the number comes from the time zone: ${timezoneId} with ${locale} is ${name}, ${number}`, async t => {
        const { page } = await visit(t, { locale, timezoneId });
        await new Person(page).button('nav.start').waitFor();
        assert.equal(await chosen(page), name);
        assert.deepEqual(await shown_numbers(page), [`tel:${number} ${words('emergency.call', { number })}`]);
    });
}

for (const [locale, timezoneId, choice] of [
    ['en-AU', 'UTC', 'country_unknown'],
    ['de-DE', 'Etc/GMT+5', 'country_unknown'],
    ['en-US', 'Africa/Lagos', 'country_not_listed'],
]) {
    test(`a country without a known number, ${timezoneId} with ${locale}: all four, with where they hold`, async t => {
        const { page } = await visit(t, { locale, timezoneId });
        const person = new Person(page);
        await person.arrived();
        assert.equal(await chosen(page), words(`emergency.${choice}`));
        assert.deepEqual(await shown_numbers(page), all_four);

        // On the other screens they are one tap away, and an emergency shows them itself.
        await person.start();
        await page.getByRole('button', { name: words('emergency.numbers'), exact: true }).click();
        assert.deepEqual(await shown_numbers(page), all_four);
        await person.answer(numb);
        await page.getByRole('heading', { name: words('levels.call_emergency.heading_any') }).waitFor();
        const calls = await person.main.getByRole('link').evaluateAll(links =>
            links.map(link => `${link.getAttribute('href')} ${link.innerText.replace(/\s+/g, ' ')}`));
        assert.deepEqual(calls, all_four);
    });
}

// Holds back all that waits for a frame or a timer, until window.go_on(), and counts what is made of Intl.
function hold_back() {
    const held = [];
    const { requestAnimationFrame, setTimeout } = window;
    window.requestAnimationFrame = callback => held.push(() => requestAnimationFrame(callback));
    window.setTimeout = (...all) => held.push(() => setTimeout(...all));
    window.go_on = () => {
        Object.assign(window, { requestAnimationFrame, setTimeout });
        held.splice(0).forEach(begin => begin());
    };
    window.made_of_intl = [];
    for (const name of Object.getOwnPropertyNames(Intl).filter(key => typeof Intl[key] === 'function' && Intl[key].prototype)) {
        const noted = make => (...all) => {
            window.made_of_intl.push(name);
            return make(...all);
        };
        Intl[name] = new Proxy(Intl[name], { construct: noted(Reflect.construct), apply: noted(Reflect.apply) });
    }
}

test('before the first paint no time zone is read, and all four stand there', async t => {
    const { page } = await visit(t, { prepare: context => context.addInitScript(hold_back) });
    assert.deepEqual(await shown_numbers(page), all_four);
    assert.deepEqual(await page.evaluate(() => window.made_of_intl), []);
    await page.evaluate(() => window.go_on());
    await new Person(page).button('nav.start').waitFor();
    assert.deepEqual(await shown_numbers(page), [`tel:999 ${words('emergency.call', { number: '999' })}`]);
    assert.ok((await page.evaluate(() => window.made_of_intl)).includes('DateTimeFormat'));
});

test('without script: all four, with where they hold', async t => {
    const { page } = await visit(t, { javaScriptEnabled: false, locale: 'en-US', timezoneId: 'America/New_York' });
    const links = page.locator('#emergency a[href^="tel:"]');
    const shown = await links.evaluateAll(all =>
        all.map(link => `${link.getAttribute('href')} ${link.textContent.replace(/\s+/g, ' ')}`));
    assert.deepEqual(shown, all_four);
});

test('a country that is chosen is kept, and its number stands in the result', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.arrived();
    await country(page).selectOption({ label: 'New Zealand' });
    assert.deepEqual(await shown_numbers(page), [`tel:111 ${words('emergency.call', { number: '111' })}`]);
    await page.reload();
    await person.start();
    await page.getByRole('link', { name: words('emergency.call', { number: '111' }) }).waitFor();
    await person.answer(numb);
    await person.sees_result('call_emergency', { number: '111' });
    const calls = page.getByRole('link', { name: pattern('emergency.call') });
    assert.deepEqual([...new Set(await addresses(calls))], ['tel:111']);
});

test('a choice is kept, also that the country is not on the list', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.arrived();
    await country(page).selectOption({ label: words('emergency.country_not_listed') });
    assert.deepEqual(await shown_numbers(page), all_four);
    await page.reload();
    await person.arrived();
    assert.equal(await chosen(page), words('emergency.country_not_listed'));
    assert.deepEqual(await shown_numbers(page), all_four);
});

for (const [timezoneId, number, where] of [
    ['Europe/London', '111', words('result.line_holds.GB')],
    ['Europe/Stockholm', '1177', words('result.line_holds.whole', { name: '1177', country: 'Sweden' })],
]) {
    test(`the same-day line says where it holds: ${number} in ${timezoneId}`, async t => {
        const { person } = await told(t, { ...sore, signs: { fever: 'yes' } }, { timezoneId });
        await person.sees_result('medical_today');
        await person.main.locator(`a[href="tel:${number}"]`).waitFor();
        await person.main.getByText(where, { exact: true }).waitFor();
    });
}
