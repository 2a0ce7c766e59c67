// A person at the page: reads headings, ticks, types and presses what is labelled, and sees only what is shown (hands.mjs).
// `key` is always one of web/locales/en.json.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { assert_plain_words_in } from './checks.mjs';
import { hands } from './hands.mjs';
import { document_text, longest_assessment } from './screens.mjs';
import { pattern, screen_of, texts, words } from './words.mjs';

const patience_ms = 10_000; // for a busy machine; only a failing test waits so long

// What is not yet so is looked at again.
export async function eventually(look) {
    const end = Date.now() + patience_ms;
    for (let wait = 5; ; wait = Math.min(100, wait * 2)) {
        try {
            return await look();
        } catch (error) {
            if (Date.now() > end || error.for_good) throw error;
            await pause(wait);
        }
    }
}

// Before a press has been made it may be tried again.
const not_yet = /not there|hidden|covered|no form|could be meant|null/;

// As functions of their own, with all that they need inside.
const in_parts = name => new Function('roots', 'given', `return (${hands})(roots).${name}(given)`);
const in_main = name => new Function('given', `return (${hands})().${name}(given)`);
const press_this = new Function('found', `return (${hands})().press_element(found)`);

const in_english = value => {
    const found = texts(`sign_answers.${value}`);
    return typeof found === 'string' ? [found] : Object.values(found);
};

export class Person {
    // page: a page, or a frame; on_screen(person): called on every screen the person comes to.
    constructor(page, on_screen = () => {}) {
        this.page = page;
        this.on_screen = on_screen;
        this.taps = 0;
        this.screens = []; // the questions that were answered
    }

    get main() {
        return this.page.getByRole('main');
    }

    // Asks the page once, in the part of it that is given.
    hands(name, given, within) {
        return within ? within.evaluateAll(in_parts(name), given) : this.page.evaluate(in_main(name), given);
    }

    // Does something, tried again until it can be done; what has been pressed is not pressed again.
    try_hands(name, given, within) {
        const in_steps = Array.isArray(given);
        let left = given;
        return eventually(async () => {
            const done = await this.hands(name, left, within);
            this.taps += done.presses;
            if (!done.problem) return done;
            if (in_steps) left = left.slice(done.steps_done);
            const for_good = !not_yet.test(done.problem) || (done.presses > 0 && !in_steps);
            throw Object.assign(new Error(done.problem), { for_good });
        });
    }

    do(steps, within) {
        return this.try_hands('do_steps', steps, within);
    }

    // The page has started and shows what it has been asked for, not what stands in its file.
    arrived() {
        return eventually(async () => assert.ok(await this.hands('view'), 'the page has started'));
    }

    // seen: what has been read already
    async look(seen) {
        const { text, heading } = seen ?? await this.hands('now');
        assert_plain_words_in(text, heading);
        await this.on_screen(this);
    }

    async heading() {
        const found = await eventually(async () => {
            const heading = await this.hands('heading');
            assert.ok(heading, 'a heading');
            return heading;
        });
        return found;
    }

    // What the person reads; the emergency list and the footer left out.
    reads(within) {
        return within ? within.innerText() : this.hands('reads');
    }

    sees(key, parameters, within) {
        return eventually(async () => assert.match(await this.reads(within), pattern(key, parameters)));
    }

    // A result's heading begins with its urgency, said to those who hear the page.
    sees_result(level, parameters) {
        const expected = words(`levels.${level}.prefix`) + words(`levels.${level}.heading`, parameters);
        return eventually(async () => assert.equal(await this.heading(), expected));
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

    // A thing that is meant (hands.mjs), or a locator.
    async tap(target) {
        if (target.kind) return this.do([{ press: [target] }]);
        await eventually(() => target.evaluate(press_this).catch(error => {
            throw Object.assign(error, { for_good: !not_yet.test(error.message) });
        }));
        this.taps += 1;
    }

    async press(key, within) {
        await this.do([{ press: [{ kind: 'button', name: words(key) }] }], within);
    }

    async choose(label_key, option, within) {
        await this.do([this.chosen(label_key, option)], within);
    }

    chosen(label_key, option) {
        return { press: [{ kind: 'radio', name: option, group: words(label_key) }] };
    }

    // From the bar on top, or from the card on the result, where a hint of what it is for stands beside the name.
    async open_section(name) {
        const bar = { kind: 'button', name: words(`nav.short.${name}`) };
        const card = { kind: 'button', name: `${words(`nav.${name}`)} ${words(`nav_hints.${name}`)}` };
        await this.look(await this.do([{ press: [bar, card] }]));
    }

    // A form by its title, opened if it is folded.
    async form(name) {
        const title = words(`forms.${name}.title`);
        await this.do([{ unfold: title }]);
        const heading = this.page.getByRole('heading', { name: title, exact: true });
        return this.main.getByRole('group').filter({ has: heading });
    }

    // Steps that type what is given, {path in the request: text}, into the form and send it.
    filled(name, entries) {
        const group = words(`forms.${name}.title`);
        const typed = Object.entries(entries).map(([path, text]) =>
            ({ type: { kind: 'textbox', name: words(`form.${path}.label`), group }, text }));
        return [{ unfold: group }, ...typed, { press: [{ kind: 'button', name: words('forms.submit'), group }] }];
    }

    async fill(name, entries) {
        await this.look(await this.do(this.filled(name, entries)));
    }

    // What is asked before the first weight outside the ladder; the last deadlift only where no answer tells it.
    async tell_past(past = 'no', layoff = undefined) {
        const group = words('forms.coming_back.title');
        const steps = [{ unfold: group }];
        if (layoff !== undefined) steps.push(this.chosen('form.coming_back.layoff_weeks.label',
            words(`form.coming_back.layoff_weeks.${layoff}`)));
        steps.push(this.chosen('form.coming_back.past_pain.label', words(`form.coming_back.past_pain.${past}`)),
            { unfold: group }, { press: [{ kind: 'button', name: words('forms.submit'), group }] });
        await this.look(await this.do(steps));
    }

    // The checks before the first load: {yesterday: scores, today: scores}, the stick drill done well today.
    async enter_checks(days) {
        const steps = [];
        for (const [day, scores] of Object.entries(days)) {
            const group = words(`forms.gate.${day}`);
            for (const [name, text] of Object.entries(scores)) {
                const label = words(`form.entry_gate.${day}.${name}.label`);
                steps.push({ type: { kind: 'textbox', name: label, group }, text });
            }
            const masked = this.main.getByRole('group', { name: group, exact: true });
            await this.do(steps.splice(0));
            await this.choose(`form.entry_gate.${day}.masked.label`, words('choices.masked.no'), masked);
        }
        await this.do([this.chosen('form.entry_gate.three_contacts.label', words('choices.masked.yes'))]);
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

    told(name, value) {
        return typeof value === 'number' ? this.chosen(`form.journal.${name}.question`, String(value))
            : this.chosen(`form.journal.${name}.label`, words(`choices.masked.${value}`));
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
        const steps = Object.entries(told).map(([name, value]) => this.told(name, value));
        await this.look(await this.do([...steps, { press: [{ kind: 'button', name: words('session.finish') }] }]));
    }

    async start() {
        await this.arrived();
        await this.look();
        await this.press('nav.start');
    }

    // Later, with the page opened anew.
    async come_back(at) {
        await this.page.clock.setSystemTime(at);
        await this.page.reload();
        await this.arrived();
        await this.look();
    }

    // Back on the page later: what is open or too old is asked again.
    async go_on() {
        await this.arrived();
        await this.look();
        if (screen_of(await this.heading())) return;
        await this.do([{ press: ['result.answer_open', 'nav.resume'].map(key => ({ kind: 'button', name: words(key) })) }]);
    }

    // Answers each question that comes until there is none. signs: {field: answer}; no other sign fits.
    // stops_early: an emergency ends the questions, so that not all of the story's signs need be asked.
    async answer(story, { stops_early = false } = {}) {
        await this.arrived();
        const signs = new Set(Object.keys(story.signs ?? {}));
        let seen = await this.hands('now');
        for (let count = 0; count < longest_assessment; count += 1) {
            const screen = screen_of(seen.heading);
            if (!screen) break;
            this.screens.push(screen);
            await this.look(seen);
            seen = await this.answer_screen(screen, story, signs);
        }
        if (!stops_early) assert.deepEqual([...signs], [], 'signs that were not asked');
        await this.look(seen);
    }

    answer_screen(screen, story, signs) {
        const one_choice = ['age', 'quality', 'location', 'trend'];
        if (one_choice.includes(screen)) return this.do([{ press: [this.choice(screen, story[screen])] }]);
        switch (screen) {
            case 'pain': return this.answer_pain(story.pain);
            case 'session': return this.answer_hours(story.session);
            case 'onset': return this.answer_onset(story);
            default: return this.answer_signs(story, signs);
        }
    }

    choice(screen, value) {
        return { kind: 'button', name: words(`choices.${screen}.${value}`) };
    }

    // What is ticked and pressed on a list, as hands.mjs takes it.
    list_of({ signs: answers = {}, no_toilet_yet }, open) {
        const names = field => in_english(answers[field]);
        return {
            signs: [...open].map(field => {
                const label = words(`signs.${field}.label`);
                return [field, { kind: 'checkbox', name: label }, [{ kind: 'button', name: names(field), group: label }]];
            }),
            opened: Object.fromEntries(Object.keys(answers).map(field => [field, names(field)])),
            no: in_english('no'),
            no_toilet: no_toilet_yet && { kind: 'button', name: words('questions.no_toilet_yet') },
            none: [{ kind: 'button', name: [words('questions.none'), words('questions.others_none')] }],
        };
    }

    async answer_signs(story, open) {
        const done = await this.try_hands('answer_list', this.list_of(story, open));
        for (const field of done.result) open.delete(field);
        return done;
    }

    answer_in_place(field, answer) {
        return this.do([{ press: [{ kind: 'button', name: in_english(answer), group: words(`signs.${field}.label`) }] }]);
    }

    // "None of these", or "none of the others" once something is ticked.
    none() {
        return this.button('questions.none').or(this.button('questions.others_none'));
    }

    sign(field) {
        return this.main.getByRole('checkbox', { name: words(`signs.${field}.label`), exact: true });
    }

    async tick(field, answer) {
        await this.tap({ kind: 'checkbox', name: words(`signs.${field}.label`) });
        await this.answer_in_place(field, answer);
    }

    answer_pain({ none, moving, rest, masked = 'no' }) {
        if (none) return this.do([{ press: [{ kind: 'button', name: words('pain.none') }] }]);
        return this.do([
            this.chosen('fields.pain_moving', String(moving)),
            this.chosen('fields.pain_rest', String(rest)),
            { press: [{ kind: 'button', name: words(`choices.masked.${masked}`), group: words('fields.masked') }] },
        ]);
    }

    // [30, 'hours'], into the only field of the screen.
    hours_told([amount, unit]) {
        return [
            { type: { kind: 'textbox' }, text: String(amount) },
            ...(unit === 'hours' ? [] : [{ press: [{ kind: 'radio', name: words(`time.${unit}`) }] }]),
            { press: [{ kind: 'button', name: words('nav.continue') }] },
        ];
    }

    answer_hours(told) {
        return this.do(this.hours_told(told));
    }

    answer_onset({ onset, since_pain }) {
        const name = words(`choices.onset.${onset}`);
        const asked_in_place = { while: words('screens.onset.title') };
        return this.do([
            { press: [{ kind: 'button', name }, { kind: 'radio', name }] },
            ...(since_pain ? this.hours_told(since_pain).map(step => ({ ...step, ...asked_in_place })) : []),
        ]);
    }
}
