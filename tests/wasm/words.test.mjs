// Every id has its words in every locale, and every word its id; none of them says what the page must never say.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { load } from './package.mjs';

const folder = resolve(import.meta.dirname, '../../web/locales');
const locales = readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .map(file => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]);
const catalogue = (await load()).catalogue();
const { questions } = catalogue;
const { rules: told_rules, ...groups } = JSON.parse(execFileSync(process.env.LIFTBACK_EVALUATE, ['words'], { encoding: 'utf8' }));

// Words of a group that belong to the group and to no id.
const beside_ids = { changes: ['base'], lever: ['weak'], 'gate.states': ['unanswered'] };

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

    test(`${file}: no word promises safety or states a diagnosis`, () => {
        for (const [path, text] of texts(words))
            assert.doesNotMatch(text, /\b(safe|safely|cleared|nothing (is )?wrong|rules? out|ruled out|you have (a|an) )/i, path);
    });
}
