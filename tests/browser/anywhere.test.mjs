// The same answers lead to the same result wherever the phone believes to be and whatever language it speaks.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { visit } from './site.mjs';
import { numb, sore, strained } from './stories.mjs';

const places = [
    { locale: 'en-GB', timezoneId: 'Europe/London' },
    { locale: 'de-DE', timezoneId: 'Pacific/Auckland' },
    { locale: 'ar-EG', timezoneId: 'America/Los_Angeles' },
    { locale: 'hi-IN', timezoneId: 'Asia/Kathmandu' },
];
const stories = [['soreness_relief', sore], ['injury_protocol', strained], ['call_emergency', numb]];

for (const place of places)
    test(`${place.locale} in ${place.timezoneId}: the same levels`, async t => {
        for (const [level, story] of stories) {
            const { page } = await visit(t, place);
            const person = new Person(page);
            await person.start();
            await person.answer(story);
            assert.equal(await page.evaluate(() => document.body.dataset.level), level);
        }
    });
