// Which number to call: guessed from where the person is, with a way to change it; all four where it is not known.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { use_browser, visit } from './site.mjs';
import { numb } from './stories.mjs';
import { pattern, words } from './words.mjs';

use_browser();

const panel = page => page.getByRole('region', { name: words('emergency.heading') });
const addresses = links => links.evaluateAll(all => all.map(link => link.getAttribute('href')));
const shown_numbers = page => panel(page).getByRole('link').filter({ visible: true }).evaluateAll(links =>
    links.map(link => `${link.getAttribute('href')} ${link.innerText.replace(/\s+/g, ' ')}`));
const country = page => panel(page).getByRole('combobox', { name: words('emergency.country') });
const chosen = page => country(page).locator('option:checked').innerText();

const places = [
    ['en-GB', 'Europe/London', 'United Kingdom', '999'],
    ['en-US', 'America/New_York', 'United States', '911'],
    ['de-DE', 'Europe/Berlin', 'Germany', '112'],
    ['en-AU', 'Australia/Sydney', 'Australia', '000'],
    ['en-US', 'Europe/Berlin', 'Germany', '112'], // where the person is counts more than the language
    ['en-AU', 'Etc/UTC', 'Australia', '000'], // a time zone that tells nothing
];
for (const [locale, timezoneId, name, number] of places) {
    test(`${locale} in ${timezoneId}: ${name}, ${number}`, async t => {
        const { page } = await visit(t, { locale, timezoneId });
        await new Person(page).button('nav.start').waitFor();
        assert.equal(await chosen(page), name);
        assert.deepEqual(await shown_numbers(page), [`tel:${number} ${words('emergency.call', { number })}`]);
    });
}

test('a country that cannot be guessed: all four numbers with where they work', async t => {
    const { page } = await visit(t, { locale: 'en', timezoneId: 'Etc/UTC' });
    await new Person(page).button('nav.start').waitFor();
    assert.equal(await chosen(page), words('emergency.country_unknown'));
    assert.deepEqual(await shown_numbers(page),
        ['112', '911', '999', '000'].map(number => `tel:${number} ${number} ${words(`emergency.where.${number}`)}`));
});

test('a country that is chosen is kept, and its number stands in the result', async t => {
    const { page } = await visit(t);
    const person = new Person(page);
    await person.button('nav.start').waitFor();
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
