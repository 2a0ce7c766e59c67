// What must hold on every screen, whatever it says.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { words } from './words.mjs';

const least_target_px = 44;

// Words missing from the locale file, and values that were meant for a program.
export async function assert_plain_words(person) {
    const text = await person.page.locator('body').innerText();
    const strange = /undefined|null|false|NaN|\[object|\{\w+\}/.exec(text);
    assert.ok(!strange, `"${strange?.[0]}" on the screen "${await person.heading()}"`);
    assert.ok(!text.includes(words('missing')), `words are missing on the screen "${await person.heading()}"`);
}

const details = page => page.locator('details');

async function unfold(page, work) {
    const opened = await details(page).evaluateAll(all => all.map(item => {
        const was_open = item.open;
        item.open = true;
        return was_open;
    }));
    await work();
    await details(page).evaluateAll((all, were_open) => {
        all.forEach((item, index) => { item.open = were_open[index]; });
    }, opened);
}

// With everything unfolded, in light and in dark, where only the contrast can differ. The visit needs bypassCSP.
export async function assert_accessible(person) {
    const { page } = person;
    await unfold(page, async () => {
        const light = await new AxeBuilder({ page }).setLegacyMode().analyze();
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await page.evaluate(() =>
            window.axe.run(document, { runOnly: ['color-contrast', 'link-in-text-block'] }));
        await page.emulateMedia({ colorScheme: 'light' });
        const found = [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
        assert.ok(dark.passes.length > 0, 'axe looked at the contrast in the dark');
        assert.deepEqual(found, [], `axe on the screen "${await person.heading()}"`);
    });
}

// Nothing sticks out sideways, and whatever is pressed or typed into is large enough for a thumb; links within a sentence
// are as high as its line.
export async function assert_fits(person) {
    const { page } = person;
    await unfold(page, async () => {
        const { wide, small } = await page.evaluate(least => {
            const width = document.documentElement.clientWidth;
            const shown = element =>
                element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).display !== 'inline';
            const fields = 'select, label:has(input), input:not([type=radio], [type=checkbox])';
            const targets = `button, summary, a[href^="tel:"], ${fields}`;
            const name = element => `${element.tagName} "${(element.labels?.[0] ?? element).innerText.slice(0, 40)}"`;
            return {
                wide: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - width,
                small: [...document.querySelectorAll(targets)].filter(shown).flatMap(element => {
                    const { width: w, height: h } = element.getBoundingClientRect();
                    return Math.min(w, h) < least ? [`${name(element)} ${Math.round(w)} × ${Math.round(h)}`] : [];
                }),
            };
        }, least_target_px);
        assert.ok(wide <= 0, `${wide} px stick out sideways on the screen "${await person.heading()}"`);
        assert.deepEqual(small, [], `smaller than ${least_target_px} px on the screen "${await person.heading()}"`);
    });
}

// How many words stand in the main part: anything with a letter in it.
export async function count_words(person) {
    return (await person.reads()).split(/\s+/).filter(word => /\p{L}/u.test(word)).length;
}
