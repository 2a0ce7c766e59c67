// A person at the page: reads headings, ticks, types and presses what is labelled, and sees only what is shown.
// `key` is always one of web/locales/en.json.
import assert from 'node:assert/strict';
import { assert_plain_words } from './checks.mjs';
import { answer_screen, document_text, longest_assessment } from './screens.mjs';
import { pattern, screen_of, words } from './words.mjs';

export class Person {
    // on_screen(person): called on every screen the person comes to.
    constructor(page, on_screen = () => {}) {
        this.page = page;
        this.main = page.getByRole('main');
        this.on_screen = on_screen;
        this.taps = 0;
        this.screens = []; // the questions that were answered
    }

    async look() {
        await assert_plain_words(this);
        await this.on_screen(this);
    }

    async heading() {
        const text = await this.main.getByRole('heading', { level: 1 }).innerText();
        return text.replace(/\s+/g, ' ').trim();
    }

    // What the person reads; the emergency list and the footer left out.
    reads(within = this.main) {
        return within.innerText();
    }

    async sees(key, parameters, within = this.main) {
        assert.match(await this.reads(within), pattern(key, parameters));
    }

    // A result's heading begins with its urgency, said to those who hear the page.
    async sees_result(level, parameters) {
        const expected = words(`levels.${level}.prefix`) + words(`levels.${level}.heading`, parameters);
        assert.equal(await this.heading(), expected);
    }

    document_text() {
        return this.page.evaluate(document_text);
    }

    button(key, within = this.main) {
        return within.getByRole('button', { name: words(key), exact: true });
    }

    // The section under a heading.
    part(key) {
        return this.main.getByRole('region', { name: words(key), exact: true });
    }

    field(path, within = this.main) {
        return within.getByRole('textbox', { name: words(`form.${path}.label`), exact: true });
    }

    async tap(target) {
        this.taps += 1;
        await target.click();
    }

    press(key, within) {
        return this.tap(this.button(key, within));
    }

    choose(label_key, option, within = this.main) {
        const group = within.getByRole('group', { name: words(label_key), exact: true });
        return this.tap(group.getByRole('radio', { name: option, exact: true }));
    }

    // From the bar on top, or from the card on the result, where a hint of what it is for stands beside the name.
    async open_section(name) {
        const bar = this.button(`nav.short.${name}`, this.main.getByRole('navigation'));
        const card = this.main.getByRole('button', { name: `${words(`nav.${name}`)} ${words(`nav_hints.${name}`)}` });
        await this.tap(bar.or(card));
        await this.look();
    }

    // A form by its title, opened if it is folded.
    async form(name) {
        const title = this.page.getByRole('heading', { name: words(`forms.${name}.title`), exact: true });
        const form = this.main.getByRole('group').filter({ has: title });
        if (!await form.evaluate(element => element.open)) await title.click();
        return form;
    }

    // Types what is given, {path in the request: text}, into the form and sends it.
    async fill(name, entries) {
        const form = await this.form(name);
        for (const [path, text] of Object.entries(entries)) await this.field(path, form).fill(text);
        await this.press('forms.submit', form);
        await this.look();
    }

    // What is asked before the first weight outside the ladder; the last deadlift only where no answer tells it.
    async tell_past(past = 'no', layoff = undefined) {
        await this.form('coming_back');
        if (layoff !== undefined)
            await this.choose('form.coming_back.layoff_weeks.label', words(`form.coming_back.layoff_weeks.${layoff}`));
        await this.choose('form.coming_back.past_pain.label', words(`form.coming_back.past_pain.${past}`));
        await this.press('forms.submit', await this.form('coming_back'));
        await this.look();
    }

    // The checks before the first load: {yesterday: scores, today: scores}, the stick drill done well today.
    async enter_checks(days) {
        const no = words('choices.masked.no');
        for (const [day, scores] of Object.entries(days)) {
            const group = this.main.getByRole('group', { name: words(`forms.gate.${day}`), exact: true });
            for (const [name, score] of Object.entries(scores)) {
                await this.field(`entry_gate.${day}.${name}`, group).fill(score);
            }
            await this.choose(`form.entry_gate.${day}.masked.label`, no, group);
        }
        await this.choose('form.entry_gate.three_contacts.label', words('choices.masked.yes'));
        await this.fill('gate', { 'entry_gate.dowel_hinges_today': '15' });
    }

    // Through the checks on day 5 of the strain, with a best of 180 kg: the first loads are open.
    async pass_the_checks(days) {
        await this.open_section('loads');
        await this.fill('max', { 'base.max': '180', 'base.weeks_since': '0' });
        await this.enter_checks(days);
    }

    // A score or an answer about a session.
    score(name, value, within) {
        return this.choose(`form.journal.${name}.question`, String(value), within);
    }

    tell(name, answer, within) {
        return this.choose(`form.journal.${name}.label`, words(`choices.masked.${answer}`), within);
    }

    // The button of the set that comes next.
    tick_set() {
        return this.tap(this.main.locator('#tick'));
    }

    // A session of `sets` from "Start the session" to "Finish", told: {score or answer: value}.
    async train(sets, told) {
        await this.press('loads_view.start');
        await this.look();
        for (let set = 0; set < sets; set += 1) await this.tick_set();
        for (const [name, value] of Object.entries(told)) {
            await (typeof value === 'number' ? this.score(name, value) : this.tell(name, value));
        }
        await this.press('session.finish');
        await this.look();
    }

    async start() {
        await this.button('nav.start').waitFor();
        await this.look();
        await this.press('nav.start');
    }

    // Later, with the page opened anew.
    async come_back(at) {
        await this.page.clock.setSystemTime(at);
        await this.page.reload();
        await this.main.getByRole('heading', { level: 1 }).waitFor();
        await this.look();
    }

    // Back on the page later: what is open or too old is asked again.
    async go_on() {
        await this.main.getByRole('heading', { level: 1 }).waitFor();
        await this.look();
        if (screen_of(await this.heading())) return;
        await this.tap(this.button('result.answer_open').or(this.button('nav.resume')));
    }

    // Answers each question that comes until there is none. signs: {field: answer}; no other sign fits.
    // stops_early: an emergency ends the questions, so that not all of the story's signs need be asked.
    async answer(story, { stops_early = false } = {}) {
        const signs = new Set(Object.keys(story.signs ?? {}));
        for (let count = 0; count < longest_assessment; count += 1) {
            const screen = screen_of(await this.heading());
            if (!screen) break;
            this.screens.push(screen);
            await this.look();
            await answer_screen(this, screen, story, signs);
        }
        if (!stops_early) assert.deepEqual([...signs], [], 'signs that were not asked');
        await this.look();
    }

    async answer_signs({ signs: answers, no_toilet_yet }, open) {
        for (const field of open) {
            if (!await this.sign(field).count()) continue;
            open.delete(field);
            await this.tick(field, answers[field]);
            if (!screen_of(await this.heading())) return;
            await this.answer_opened(answers, open);
            if (!screen_of(await this.heading())) return;
        }
        const no_toilet = this.button('questions.no_toilet_yet');
        if (no_toilet_yet && await no_toilet.count()) await this.tap(no_toilet);
        await this.tap(this.none());
    }

    // What a tick has opened under itself; a story that says nothing of it says no.
    async answer_opened(answers, open) {
        const waiting = this.main.locator('[data-opened]:not(:has([aria-pressed="true"]))');
        while (await waiting.count()) {
            const field = await waiting.first().getAttribute('data-opened');
            open.delete(field);
            await this.answer_in_place(field, answers[field] ?? 'no');
            if (!screen_of(await this.heading())) return;
        }
    }

    answer_in_place(field, answer) {
        const answers = this.main.getByRole('group', { name: words(`signs.${field}.label`), exact: true });
        const name = answer === 'yes' ? /^Yes/ : words(`sign_answers.${answer}`);
        return this.tap(answers.getByRole('button', { name, exact: true }));
    }

    // "None of these", or "none of the others" once something is ticked.
    none() {
        return this.button('questions.none').or(this.button('questions.others_none'));
    }

    sign(field) {
        return this.main.getByRole('checkbox', { name: words(`signs.${field}.label`), exact: true });
    }

    async tick(field, answer) {
        await this.tap(this.sign(field));
        await this.answer_in_place(field, answer);
    }

    async answer_pain({ none, moving, rest, masked = 'no' }) {
        if (none) return this.press('pain.none');
        await this.choose('fields.pain_moving', String(moving));
        await this.choose('fields.pain_rest', String(rest));
        const group = this.main.getByRole('group', { name: words('fields.masked'), exact: true });
        return this.press(`choices.masked.${masked}`, group);
    }

    // [30, 'hours'], into the only field of the screen.
    async answer_hours([amount, unit]) {
        const field = this.main.getByRole('textbox');
        await this.tap(field);
        await field.fill(String(amount));
        const unit_choice = this.main.getByRole('radio', { name: words(`time.${unit}`), exact: true });
        if (unit !== 'hours') await this.tap(unit_choice);
        await this.press('nav.continue');
    }

    async answer_onset({ onset, since_pain }) {
        const named = role => this.main.getByRole(role, { name: words(`choices.onset.${onset}`), exact: true });
        await this.tap(named('button').or(named('radio')));
        if (screen_of(await this.heading()) === 'onset') await this.answer_hours(since_pain);
    }
}
