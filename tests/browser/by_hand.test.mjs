// One whole story by touch and one by the keyboard alone, with the browser's own input; the other tests press without a
// pointer (hands.mjs).
import assert from 'node:assert/strict';
import test from 'node:test';
import { Person } from './person.mjs';
import { visit } from './site.mjs';
import { strained } from './stories.mjs';
import { screen_of, words } from './words.mjs';

const most_tabs = 200;

const finger = {
    press: target => target.tap(),
    pick: target => target.tap(),
    async type(target, text) {
        await target.tap();
        await target.page().keyboard.type(text);
    },
};

const is_focused = target => target.evaluate(element => element === document.activeElement);
// Of radios that belong together one can be reached, the one that is chosen or the first.
const is_in_focused_group = target => target.evaluate(({ name }) => document.activeElement.name === name);

async function reach(target, arrived = is_focused) {
    const { keyboard } = target.page();
    for (let tabs = 0; tabs < most_tabs; tabs += 1) {
        if (await arrived(target)) return keyboard;
        await keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${target}`);
}

const keys = {
    press: async target => (await reach(target)).press(await target.evaluate(({ type }) => type) === 'checkbox' ? 'Space' : 'Enter'),
    async pick(target) {
        const keyboard = await reach(target, is_in_focused_group);
        for (let options = 0; options < 20 && !await target.isChecked(); options += 1)
            await keyboard.press(options ? 'ArrowRight' : 'Space');
        assert.ok(await target.isChecked());
    },
    type: async (target, text) => (await reach(target)).type(text),
};

async function tell(person, hand, story) {
    const { main } = person;
    const group = key => main.getByRole('group', { name: words(key), exact: true });
    const score = (key, value) => hand.pick(group(key).getByRole('radio', { name: String(value), exact: true }));
    const answer_screen = {
        async pain() {
            await score('fields.pain_moving', story.pain.moving);
            await score('fields.pain_rest', story.pain.rest);
            await hand.press(person.button('choices.masked.no', group('fields.masked')));
        },
        async session() {
            await hand.type(main.getByRole('textbox'), String(story.session[0]));
            await hand.press(person.button('nav.continue'));
        },
    };
    const list = async () => {
        for (const field of Object.keys(story.signs)) {
            if (!await person.sign(field).count()) continue;
            await hand.press(person.sign(field));
            await hand.press(group(`signs.${field}.label`).getByRole('button', { name: /^Yes/ }));
        }
        await hand.press(person.none());
    };
    await hand.press(person.button('nav.start'));
    for (let screen = screen_of(await person.heading()); screen; screen = screen_of(await person.heading())) {
        person.screens.push(screen);
        if (answer_screen[screen]) await answer_screen[screen]();
        else if (story[screen]) await hand.press(person.button(`choices.${screen}.${story[screen]}`));
        else await list();
        assert.ok(person.screens.length < 30, person.screens.join());
    }
}

for (const [name, hand] of Object.entries({ 'by touch': finger, 'by the keyboard alone': keys })) {
    test(`a strain told ${name}: from the first screen to the result, and the best lift`, async t => {
        const { page } = await visit(t);
        const person = new Person(page);
        await person.arrived();
        await tell(person, hand, strained);
        await person.sees_result('injury_protocol');
        assert.deepEqual(person.screens, [...new Set(person.screens)]);
        await hand.press(person.button('nav.short.loads', person.main.getByRole('navigation'))
            .or(person.main.locator('[data-section="loads"]')).first());
        const title = page.getByRole('heading', { name: words('forms.max.title'), exact: true });
        const form = person.main.getByRole('group').filter({ has: title });
        if (!await form.evaluate(({ open }) => open)) await hand.press(form.locator('summary').first());
        await hand.type(person.field('base.max', form), '180');
        await hand.type(person.field('base.weeks_since', form), '0');
        await hand.press(person.button('forms.submit', form));
        await person.sees('gate.shut', { all: '14' });
    });
}
