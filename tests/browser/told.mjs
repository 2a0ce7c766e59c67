// What a story leaves in the browser, laid there as if it had been answered on the page: for whatever comes after the
// answers. That the page itself leaves the same is in told.test.mjs.
import { sealed } from '../../web/js/state/envelope.js';
import { state_of } from './answers.mjs';
import { Person } from './person.mjs';
import { index_key, key_of } from './saved.mjs';
import { visit } from './site.mjs';
import { quiet_days } from './stories.mjs';

// As visit() takes it.
export function record_of(state, now, view) {
    const id = 'told';
    return {
        texts: {
            [index_key]: sealed({ current: id, people: [{ id, name: state.name }] }, now),
            [key_of(id)]: sealed(state, now),
        },
        view,
    };
}

// Somebody who has told this story and sees its result, or another view: {page, person, context, seen}. rest: what else is
// kept, and of_person: the Person; what remains are options of visit().
export async function told(t, story, { view = 'result', rest, on_screen, of_person = Person, ...options } = {}) {
    const now = options.now ? options.now.getTime() : Date.now();
    const record = record_of(state_of(story, now, rest), now, { name: view });
    const { page, ...others } = await visit(t, { ...options, record });
    const person = new of_person(page, on_screen);
    await person.arrived();
    await person.look();
    return { page, person, ...others };
}

const day = 24 * 3_600_000;

// Day 5 of a strain: its checks are met, with a best of 180 kg, and the first loads are open. In winter, when London has
// the day of the world.
export function behind_the_checks(now) {
    const scores = Object.entries(quiet_days).flatMap(([when, items]) => [
        ...Object.entries(items).map(([name, text]) => [`entry_gate.${when}.${name}`, text]),
        [`entry_gate.${when}.masked`, 'no'],
    ]);
    return {
        episode: 'open', gate_day: Math.floor(now / day),
        drafts: {
            'base.max': '180', 'base.weeks_since': '0', ...Object.fromEntries(scores),
            'entry_gate.three_contacts': 'yes', 'entry_gate.dowel_hinges_today': '15',
        },
    };
}
