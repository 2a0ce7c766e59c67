// What the page keeps in the browser: read, and laid there as if it had been kept earlier.
import { opened, sealed } from '../../web/js/state/envelope.js';
import { empty_state } from '../../web/js/state/state.js';

export const index_key = 'liftback:people';
export const key_of = id => `liftback:person:${id}`;

export const texts_in = page => page.evaluate(() => ({ ...localStorage }));

// {id, state} of the person who answers.
export async function saved(page) {
    const kept = await texts_in(page);
    const { current } = opened(kept[index_key]).value;
    return { id: current, state: opened(kept[key_of(current)]).value };
}

// Texts by key, before the page is loaded again.
export async function lay(page, kept) {
    await page.evaluate(all => {
        for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
    }, kept);
    await page.reload();
}

// Changes the record of the person who answers.
export async function change_saved(page, changes) {
    const { id, state } = await saved(page);
    await lay(page, { [key_of(id)]: sealed({ ...empty_state(), ...state, ...changes }, Date.now()) });
}

const hour = 3_600_000;
const day = 24 * hour;
const rungs = [
    ['kettlebell_deadlift_raised', 'kettlebell', 3, 10, 48], ['kettlebell_deadlift_raised', 'kettlebell', 3, 10, 56],
    ['trap_bar_romanian_deadlift', 'trap_bar', 3, 8, 70], ['romanian_deadlift', 'barbell', 3, 6, 90],
    ['deadlift', 'barbell', 2, 5, 107.5], ['deadlift', 'barbell', 3, 5, 115], ['deadlift', 'barbell', 3, 5, 125],
    ['deadlift', 'barbell', 3, 4, 135], ['deadlift', 'barbell', 3, 4, 142.5], ['deadlift', 'barbell', 3, 3, 152.5],
];

// Two sessions a week until yesterday, as the journal has them.
export function weeks_of_training(weeks, now) {
    const first = now - weeks * 7 * day;
    return Array.from({ length: weeks * 2 }, (_, index) => {
        const rung = Math.min(rungs.length, 1 + Math.floor(index / 2));
        const [exercise, implement, sets, reps, load] = rungs[rung - 1];
        const at = first + Math.floor(index / 2) * 7 * day + (index % 2) * 3 * day;
        return {
            id: index + 1, at, offset_minutes: 0, kind: 'ladder', course: 1, rung, deload: false, work: 'steps',
            exercise, implement, load, unit: 'kg', planned: { sets, reps },
            sets: Array.from({ length: sets }, (_, set) => ({ load, reps, at: at + (set + 1) * 300_000 })),
            pain_before: 1, pain_during: index % 5 === 4 ? 2 : 1, pain_that_night: 1, pain_next_morning: 0, muscle_soreness: 3,
            masked: 'no', form_broke: 'no', sudden_sharp_pain: 'no', new_sign: 'no', settled_in_72h: 'yes',
            finished_at: at + hour,
        };
    });
}
