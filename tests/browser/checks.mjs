// What must hold on every screen, whatever it says.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { words } from './words.mjs';

const least_target_px = 44;

// Words missing from the locale file, and values that were meant for a program.
export function assert_plain_words_in(text, heading) {
    const strange = /undefined|null|false|NaN|\[object|\{\w+\}/.exec(text);
    assert.ok(!strange, `"${strange?.[0]}" on the screen "${heading}"`);
    assert.ok(!text.includes(words('missing')), `words are missing on the screen "${heading}"`);
}

export async function assert_plain_words(person) {
    assert_plain_words_in(await person.page.locator('body').innerText(), await person.heading());
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// In the page, with everything unfolded; what was folded is folded again.
const unfolded = work => `(async () => {
    const folded = [...document.querySelectorAll('details:not([open])')];
    for (const item of folded) item.open = true;
    try {
        return await (${work})();
    } finally {
        for (const item of folded) item.open = false;
    }
})()`;

// In the page: what axe objects to. Contrast takes most of its time, and is looked at in what is new on the page.
const contrast = ['color-contrast', 'link-in-text-block'];
const broken = (only, parts) => `async () => {
    const rules = ${JSON.stringify(Object.fromEntries(contrast.map(id => [id, { enabled: false }])))};
    const options = ${only ? JSON.stringify({ runOnly: only }) : '{ rules }'};
    const context = ${parts ? `{ include: (${parts_of_page})().filter((part, at) => ${JSON.stringify(parts)}.includes(at)) }` : 'document'};
    const { violations, passes } = await window.axe.run(context, { ...options, resultTypes: ['violations'] });
    return {
        objections: violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)),
        passed: passes.map(({ id }) => id),
    };
}`;

function parts_of_page() {
    const parts = [...document.body.children].filter(part => !part.matches('script, main'));
    return [...parts, ...document.querySelector('main').children].filter(part => part.checkVisibility());
}

async function load_axe(page) {
    for (const frame of page.frames()) {
        if (await frame.evaluate(() => Boolean(window.axe))) continue;
        await frame.evaluate(`${axe}; axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] });`);
    }
}

// Of screens, and of parts of them, that are alike in a window of one size, one is looked at.
const looked_at = new Set();
const is_new = (look, html) => {
    const key = `${look} ${createHash('sha256').update(html).digest('hex')}`;
    return !looked_at.has(key) && looked_at.add(key);
};
const html_of_parts = page => page.evaluate(`(${parts_of_page})().map(part =>
    [location.pathname, innerWidth, innerHeight, document.documentElement.className, document.body.className, part.outerHTML].join())`);

// With everything unfolded, in light and in dark, where only the contrast can differ.
export async function assert_accessible(person) {
    const { page } = person;
    const parts = await html_of_parts(page);
    if (!is_new('accessible', parts.join())) return;
    await load_axe(page);
    const looks = [await page.evaluate(unfolded(broken()))];
    const fresh = [...parts.keys()].filter(at => is_new('contrast', parts[at]) || parts[at].includes('class="masthead"'));
    for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const look = await page.evaluate(unfolded(broken(contrast, fresh)));
        assert.ok(look.passed.includes('color-contrast'), `axe looked at the contrast, ${colorScheme}`);
        looks.push(look);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    const objections = looks.flatMap(look => look.objections);
    assert.deepEqual(objections, [], `axe on the screen "${await person.heading()}"`);
}

// Nothing sticks out sideways, and whatever is pressed or typed into is large enough for a thumb; links within a sentence
// are as high as its line.
export async function assert_fits(person) {
    const { page } = person;
    if (!is_new('fits', (await html_of_parts(page)).join())) return;
    const { wide, small } = await page.evaluate(unfolded(`() => (${measured})(${least_target_px})`));
    assert.ok(wide <= 0, `${wide} px stick out sideways on the screen "${await person.heading()}"`);
    assert.deepEqual(small, [], `smaller than ${least_target_px} px on the screen "${await person.heading()}"`);
}

// In the page.
function measured(least) {
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
}

// How many words stand in the main part: anything with a letter in it.
export async function count_words(person) {
    return (await person.reads()).split(/\s+/).filter(word => /\p{L}/u.test(word)).length;
}
