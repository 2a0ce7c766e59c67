// A person at the page, in any engine: reads headings, presses, ticks and types what is labelled, and sees only what is
// shown. The same in short as tests/browser/person.mjs, which needs Chromium. `key` is always one of
// web/locales/en.json.
import assert from 'node:assert/strict';
import { answer_screen, document_text, longest_assessment } from '../browser/screens.mjs';
import { a_second_passes } from '../browser/unhurried.mjs';
import { pattern, screen_of, texts, words } from '../browser/words.mjs';

// In the page: what the person means. kind: see below; group: the words that name a fieldset, section or folded part
// around it. A choice is pressed at its label.
function meant({ kind, name, group }) {
    const kinds = {
        button: 'button', summary: 'summary',
        radio: 'input[type=radio]', checkbox: 'input[type=checkbox]', textbox: 'input[type=text]',
    };
    const said = element => element?.innerText.replace(/\s+/g, ' ').trim();
    const labelled_by = element => document.getElementById(element.getAttribute('aria-labelledby'));
    const own_name = element => said(element.labels?.[0] ?? (element.matches('input') ? undefined : element));
    const group_name = element => element.getAttribute('aria-label') ?? said(labelled_by(element) ??
        element.querySelector(':scope > legend, :scope > summary'));
    const groups = 'fieldset, details, section, [role=group], [role=radiogroup]';
    const within = element => {
        const around = element.parentElement?.closest(groups);
        return Boolean(around) && (group_name(around) === group || within(around));
    };
    const shown = element => element.checkVisibility({ visibilityProperty: true });
    const found = [...document.querySelectorAll(kinds[kind])].find(element =>
        shown(element.labels?.[0] ?? element) &&
        (name === undefined || own_name(element) === name) && (group === undefined || within(element)));
    return kind === 'radio' || kind === 'checkbox' ? found?.labels[0] : found;
}

export class Reader {
    // place: a Page or a Frame; on_screen(reader): called on every screen the person comes to.
    constructor(place, on_screen = () => {}) {
        this.place = place;
        this.on_screen = on_screen;
    }

    heading() {
        return this.place.evaluate(() => document.querySelector('main h1').innerText.replace(/\s+/g, ' ').trim());
    }

    reads() {
        return this.place.evaluate(() => document.querySelector('main').innerText);
    }

    document_text() {
        return this.place.evaluate(document_text);
    }

    count(selector) {
        return this.place.evaluate(wanted => document.querySelectorAll(wanted).length, selector);
    }

    async sees(key, parameters) {
        assert.match(await this.reads(), pattern(key, parameters));
    }

    async sees_result(level, parameters) {
        // The time zone of these tests is that of no country.
        const heading = level === 'call_emergency' ? 'heading_any' : 'heading';
        assert.equal(await this.heading(), words(`levels.${level}.prefix`) + words(`levels.${level}.${heading}`, parameters));
    }

    there(what) {
        return this.place.evaluate(meant, what);
    }

    // Whichever of these is there.
    async tap(...choices) {
        const one_of = `(...choices) => choices.find(what => (${meant})(what))`;
        const chosen = await this.place.wait_for(one_of, ...choices);
        await this.place.evaluate(a_second_passes);
        await this.place.click(meant, chosen);
    }

    button(key) {
        return { kind: 'button', name: words(key) };
    }

    press(key) {
        return this.tap(this.button(key));
    }

    choose(label_key, option, kind = 'radio') {
        return this.tap({ kind, name: option, group: words(label_key) });
    }

    async type(what, text) {
        await this.place.wait_for(meant, what);
        await this.place.type(meant, text, what);
    }

    // From the bar on top, or from the card on the result, where a hint of what it is for stands beside the name.
    async open_section(name) {
        const card = { kind: 'button', name: `${words(`nav.${name}`)} ${words(`nav_hints.${name}`)}` };
        await this.tap(this.button(`nav.short.${name}`), card);
        await this.on_screen(this);
    }

    // Types what is given, {path in the request: text}, into the form and sends it.
    async fill(name, entries) {
        const group = words(`forms.${name}.title`);
        const submit = { ...this.button('forms.submit'), group };
        if (!await this.there(submit)) await this.tap({ kind: 'summary', name: group });
        for (const [path, text] of Object.entries(entries)) {
            await this.type({ kind: 'textbox', name: words(`form.${path}.label`), group }, text);
        }
        await this.tap(submit);
        await this.on_screen(this);
    }

    async start() {
        await this.place.wait_for(meant, this.button('nav.start'));
        await this.on_screen(this);
        await this.press('nav.start');
    }

    // Answers each question that comes until there is none; see tests/browser/stories.mjs.
    async answer(story) {
        const signs = new Set(Object.keys(story.signs ?? {}));
        for (let count = 0; count < longest_assessment; count += 1) {
            const screen = screen_of(await this.heading());
            if (!screen) break;
            await this.on_screen(this);
            await answer_screen(this, screen, story, signs);
        }
        assert.deepEqual([...signs], [], 'signs that were not asked');
        await this.on_screen(this);
    }

    async answer_signs({ signs: answers }, open) {
        for (const field of open) {
            const sign = { kind: 'checkbox', name: words(`signs.${field}.label`) };
            if (!await this.there(sign)) continue;
            open.delete(field);
            await this.tap(sign);
            const kinds = Object.keys(texts('sign_answers.yes')).map(kind => words(`sign_answers.yes.${kind}`));
            const names = answers[field] === 'yes' ? kinds : [words(`sign_answers.${answers[field]}`)];
            await this.tap(...names.map(name => ({ kind: 'button', name, group: sign.name })));
            if (!screen_of(await this.heading())) return;
            for (const opened of await this.opened()) {
                open.delete(opened);
                const kinds_of_yes = Object.values(texts('sign_answers.yes'));
                const said = answers[opened] ?? 'no';
                const its_names = said === 'yes' ? kinds_of_yes : [words(`sign_answers.${said}`)];
                const group = words(`signs.${opened}.label`);
                await this.tap(...its_names.map(name => ({ kind: 'button', name, group })));
                if (!screen_of(await this.heading())) return;
            }
        }
        await this.tap(this.button('questions.none'), this.button('questions.others_none'));
    }

    // The fields that a tick has opened under itself and that are not answered.
    opened() {
        return this.place.evaluate(() => [...document.querySelectorAll('[data-opened]:not(:has([aria-pressed="true"]))')]
            .map(element => element.dataset.opened));
    }

    async answer_pain({ moving, rest, masked = 'no' }) {
        await this.choose('fields.pain_moving', String(moving));
        await this.choose('fields.pain_rest', String(rest));
        await this.choose('fields.masked', words(`choices.masked.${masked}`), 'button');
    }

    // [30, 'hours'], into the only field of the screen.
    async answer_hours([amount, unit]) {
        await this.type({ kind: 'textbox' }, String(amount));
        if (unit !== 'hours') await this.tap({ kind: 'radio', name: words(`time.${unit}`) });
        await this.press('nav.continue');
    }

    async answer_onset({ onset }) {
        const name = words(`choices.onset.${onset}`);
        await this.tap({ kind: 'button', name }, { kind: 'radio', name });
    }
}
