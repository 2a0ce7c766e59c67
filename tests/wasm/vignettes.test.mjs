// Stories in ordinary words, told to the module as the page asks for them: none is told to do less than it should, and nobody who is merely sore or
// well is sent to an emergency department or to be seen today.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { load } from '../../dist/npm/index.mjs';
import { answers_of } from '../browser/answers.mjs';

const folder = join(import.meta.dirname, '../vignettes');
const told = readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .flatMap(file => JSON.parse(readFileSync(join(folder, file), 'utf8')).map(vignette => ({ file, ...vignette })));

const of_level = level => told.filter(vignette => vignette.level === level);
const from = file => told.filter(vignette => vignette.file === file);
const calm = ['train', 'soreness_relief', 'injury_protocol', 'professional_soon'];

test('the stories are many, and of every kind', () => {
    assert.ok(told.length >= 80, `${told.length} stories`);
    assert.ok(of_level('call_emergency').length >= 30);
    assert.ok(from('cauda_equina.json').length >= 15);
    assert.ok(from('cauda_equina.json').every(({ level }) => level === 'call_emergency'));
    assert.ok(from('benign.json').length >= 25);
    assert.ok(from('benign.json').every(({ level }) => calm.includes(level)));
    assert.equal(new Set(told.map(({ title }) => title)).size, told.length, 'titles are unique');
    assert.equal(new Set(told.map(({ story }) => story)).size, told.length, 'stories are unique');
});

const core = await load();

for (const { file, title, answers: story, level } of told) {
    test(`${file.replace('.json', '')}: ${title}`, () => {
        const answers = answers_of(story);
        const signs = Object.entries(story.signs ?? {});
        const stopped_early = level === 'call_emergency';
        assert.deepEqual(signs.filter(([field, answer]) => !stopped_early && answers[field] !== answer), [], 'all of it was asked');
        assert.equal(core.evaluate({ version: 1, answers }).triage.care_level, level);
    });
}
