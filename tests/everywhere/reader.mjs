// A person at the page in any engine: the one of tests/browser/person.mjs, whose every press and letter is the engine's own
// input. place: a Page or a Frame of engines.mjs.
import assert from 'node:assert/strict';
import { hands } from '../browser/hands.mjs';
import { Person } from '../browser/person.mjs';
import { a_second_passes } from '../browser/unhurried.mjs';
import { words } from '../browser/words.mjs';

// In the page: the element to press or to type into, or nothing as long as nobody could.
const element_of = new Function('choices', `return (${hands})().element_of(choices)`);

export class Reader extends Person {
    get place() {
        return this.page;
    }

    count(selector) {
        return this.place.evaluate(wanted => document.querySelectorAll(wanted).length, selector);
    }

    async sees_result(level, parameters) {
        // The time zone of these tests is that of no country.
        const heading = level === 'call_emergency' ? 'heading_any' : 'heading';
        assert.equal(await this.heading(), words(`levels.${level}.prefix`) + words(`levels.${level}.${heading}`, parameters));
    }

    // Whichever of these is there.
    async tap(...choices) {
        await this.place.wait_for(element_of, choices);
        await this.place.evaluate(a_second_passes);
        await this.place.click(element_of, choices);
    }

    async do(steps) {
        for (const step of steps) {
            if (step.while && await this.heading() !== step.while) continue;
            if (step.press) await this.tap(...step.press);
            else if (step.unfold && await this.hands('is_folded', step.unfold)) await this.tap({ kind: 'summary', name: step.unfold });
            else if (step.type) await this.type(step.type, step.text);
        }
        return this.hands('now');
    }

    async type(what, text) {
        await this.place.wait_for(element_of, [what]);
        await this.place.type(element_of, text, [what]);
    }

    there(what) {
        return this.hands('is_there', what);
    }

    async answer_signs(story, open) {
        const before = await this.heading();
        const list = this.list_of(story, open);
        for (const [field, sign, answers] of list.signs) {
            if (!await this.there(sign)) continue;
            open.delete(field);
            await this.do([{ press: [sign] }, { press: answers }]);
            for (const opened of await this.hands('opened')) {
                if (await this.heading() !== before) break;
                open.delete(opened);
                const group = words(`signs.${opened}.label`);
                await this.tap({ kind: 'button', name: list.opened[opened] ?? list.no, group });
            }
            if (await this.heading() !== before) return this.hands('now');
        }
        return this.do([{ press: list.none }]);
    }
}
