// How hard the words are to read: the Flesch–Kincaid grade, a school year, over the joined texts of each group.
import assert from 'node:assert/strict';
import test from 'node:test';
import { syllable } from 'syllable';
import { texts } from './words.mjs';

// A child of 11 is in year 6. Notes and the intended purpose are folded away and may ask for a little more.
const groups = [
    ['questions', 6, ['screens', 'questions', 'sign_answers', 'pain', 'fields', 'choices']],
    ['signs', 6, ['signs']],
    ['levels', 6, ['levels', 'locks']],
    ['result', 6, ['result', 'how_sure', 'marks', 'reassurance', 'rules', 'way_out', 'worry', 'change', 'symptom_changes']],
    ['plans', 6, ['plans', 'recovery', 'recovery_view', 'checks', 'stop', 'heat_sides']],
    ['movements', 6, ['drills', 'drills_view']],
    ['sessions', 6, [
        'session', 'session_rules', 'session_decisions', 'gaps', 'next', 'follow_up', 'journal', 'outlook', 'timer', 'chart',
        'form.journal',
    ]],
    ['model', 6, ['validation', 'figure', 'strain']],
    ['measuring', 6, ['measuring', 'hinge_test']],
    ['why', 6, ['why', 'form.why']],
    ['practice', 6, ['practice', 'set_up_steps', 'set_up_view', 'brace_steps', 'bracing', 'breath', 'everyday', 'film_findings', 'film', 'form.film']],
    ['claims', 8, ['claims', 'claims_view', 'verdicts']],
    ['emergency list', 6, ['emergency.signs']],
    ['notes', 8, ['notes']],
    ['purpose', 8, ['purpose', 'about']],
    ['builder', 8, ['builder', 'tool_element']],
];

const strings = node => (typeof node === 'string' ? [node] : Object.values(node).flatMap(strings));

// A label or a heading counts as a sentence; those of a few words are left out, for they would make any text look easy.
const least_words = 4;
const sentences_of = text => text.replace(/\{\w+\}/g, 'three').split(/[.!?](?:\s|$)/).filter(part => /\p{L}/u.test(part));
const words_of = text => text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];

function grade(all) {
    const sentences = all.flatMap(sentences_of);
    const words = sentences.flatMap(words_of);
    const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
    return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

for (const [name, most, keys] of groups) {
    test(`reading age of ${name}: at most school year ${most}`, t => {
        const all = keys.flatMap(key => strings(texts(key))).filter(text => words_of(text).length >= least_words);
        const found = grade(all);
        t.diagnostic(`${name}: grade ${found.toFixed(1)}`);
        const hardest = all.toSorted((one, other) => grade([other]) - grade([one])).slice(0, 3);
        assert.ok(found <= most, `grade ${found.toFixed(1)}; hardest: ${hardest.join(' | ')}`);
    });
}
