// Every id has its words in every locale, and every word its id; none of them says what the page must never say.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { drills as drawn_drills } from '../../web/js/drawing/drill_poses.js';
import { load } from './package.mjs';

const folder = resolve(import.meta.dirname, '../../web/locales');
const locales = readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .map(file => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]);
const catalogue = (await load()).catalogue();
const { questions } = catalogue;
const { rules: told_rules, ...groups } = JSON.parse(execFileSync(process.env.LIFTBACK_EVALUATE, ['words'], { encoding: 'utf8' }));

// Words of a group that belong to the group and to no id.
const beside_ids = { changes: ['base'], file_problems: ['place', 'at', 'newer'], lever: ['weak'], 'gate.states': ['unanswered'] };

// Which pictures each certainty can be said of, and the answers that choose words of reassurance.
const pictures = { clear: ['soreness', 'strain'], likely: ['soreness', 'strain'], mixed: ['strain'] };
const fears = ['afraid', 'moving_harms', 'never_better'];

const promises = /\b(un)?safe\w*|\bcleared\b|\bnothing(\s+is|['’]s)?\s+wrong\b|\brul(e|es|ed|ing)\s+(it\s+)?out\b/i;
const conditions = 'strain|disc|tear|fracture|hernia|sciatica|injury|sprain|pump';
const diagnoses = new RegExp(`\\byou have an? |\\b(this|it) is an? [^.]*\\b(${conditions})|\\byour (${conditions}) is\\b`, 'i');

const at = (words, path) => path.split('.').reduce((inner, key) => inner?.[key], words);

// Keys of a group of rules, two levels deep: "injury.sharp_at_lift".
const rule_keys = rules =>
    Object.entries(rules).flatMap(([group, inner]) => Object.keys(inner).map(key => `${group}.${key}`));

function* texts(words, path = '') {
    if (typeof words === 'string') yield [path, words];
    else for (const [key, inner] of Object.entries(words)) yield* texts(inner, `${path}.${key}`);
}

assert.ok(locales.length > 0);
for (const [file, words] of locales) {
    for (const [group, ids] of Object.entries(groups)) {
        test(`${file}: ${group}`, () => {
            const keys = Object.keys(at(words, group) ?? {});
            const expected = [...ids, ...(beside_ids[group] ?? [])];
            assert.deepEqual(keys.toSorted(), expected.toSorted());
        });
    }

    // A rule of one sign may do without: it is told in the sign's own words.
    test(`${file}: rules`, () => {
        const keys = rule_keys(words.rules);
        const known = catalogue.rules.map(rule => rule.id);
        assert.deepEqual(keys.filter(key => !known.includes(key)), []);
        assert.deepEqual(told_rules.filter(id => !keys.includes(id)), []);
    });

    test(`${file}: every question that is not a sign, and its answers`, () => {
        const others = questions.filter(question => question.type !== 'sign');
        assert.deepEqual(Object.keys(words.fields).toSorted(), others.map(question => question.field).toSorted());
        const choices = others.filter(question => question.type === 'choice');
        assert.deepEqual(Object.keys(words.choices).toSorted(), choices.map(question => question.field).toSorted());
        for (const { field, answers } of choices)
            assert.deepEqual(Object.keys(words.choices[field]).toSorted(), answers.toSorted(), field);
    });

    test(`${file}: how sure, for each picture it is said of, and what takes away each fear`, () => {
        const said = Object.fromEntries(Object.entries(words.how_sure).map(([key, inner]) => [key, Object.keys(inner)]));
        assert.deepEqual(said, pictures);
        assert.deepEqual(Object.keys(words.reassurance).toSorted(), fears);
        for (const field of fears) assert.ok(questions.some(question => question.field === field), field);
    });

    test(`${file}: a note is two sentences: what an article says, and what we found or follow`, () => {
        for (const [id, text] of Object.entries(words.notes)) {
            assert.equal(text.split(/[.!?](?:\s+|$)/).filter(Boolean).length, 2, id);
            assert.match(text, /\.$/, id);
        }
    });

    // Pictures have words of their own, which the drawing counts.
    test(`${file}: every movement has all its parts`, () => {
        for (const { id, without } of catalogue.drills) {
            const { steps, poses, ...others } = words.drills[id];
            const parts = ['title', 'purpose', 'cue', 'easier', 'harder', ...(without ? ['without'] : [])];
            assert.deepEqual(Object.keys(others).toSorted(), parts.toSorted(), id);
            assert.ok(steps.length >= 3 && steps.length <= 6, id);
            assert.equal(poses.length, drawn_drills[id].poses.length, id);
        }
    });

    test(`${file}: every movement is drawn, and nothing else`, () => {
        assert.deepEqual(Object.keys(drawn_drills).toSorted(), catalogue.drills.map(({ id }) => id).toSorted());
    });

    test(`${file}: the intended purpose has all its parts`, () => {
        const { heading, headings, ...parts } = words.purpose;
        assert.ok(heading);
        assert.deepEqual(Object.keys(parts), Object.keys(headings));
        for (const [part, lines] of Object.entries(parts)) assert.ok(Array.isArray(lines) && lines.length > 0, part);
    });

    test(`${file}: every list of warning signs says that a sign which has gone counts`, () => {
        for (const screen of catalogue.reopened.always.map(field => questions.find(question => question.field === field).screen))
            assert.match(words.screens[screen].hint, /at any time since the pain began/, screen);
    });

    // Not in a detail or a fold: those are seen only by whoever ticked already.
    test(`${file}: the label itself says which sore muscle is not meant`, () => {
        const not_meant = { chest_pain: 'chest muscles', worst_headache: 'traps', breathless: 'rib', both_legs_pain: 'muscles', chest_level_pain: 'muscle' };
        for (const [field, what] of Object.entries(not_meant))
            assert.match(words.signs[field].label, new RegExp(`\\(not [^)]*${what}`), field);
        assert.match(words.signs.both_legs_numb_or_weak.label, /\(not /);
    });

    test(`${file}: no text calls constipation harmless`, () => {
        for (const [path, text] of texts(words)) assert.doesNotMatch(text, /constipat/i, path);
    });

    test(`${file}: no word promises safety or states a diagnosis`, () => {
        for (const [path, text] of texts(words)) {
            assert.doesNotMatch(text, promises, path);
            assert.doesNotMatch(text, diagnoses, path);
        }
    });
}
