// Stories in ordinary words, told to the page: none is told to do less than it should, and nobody who is merely sore or
// well is sent to an emergency department or to be seen today.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { Person } from './person.mjs';
import { use_browser, visit } from './site.mjs';

use_browser();

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

// The screens themselves are looked at by the other tests.
class Teller extends Person {
    async look() {}
}

async function shown_level(page) {
    return page.evaluate(() => document.body.dataset.level);
}

for (const { file, title, answers, level } of told) {
    test(`${file.replace('.json', '')}: ${title}`, async t => {
        const { page } = await visit(t);
        const person = new Teller(page);
        await person.start();
        await person.answer(answers, { stops_early: level === 'call_emergency' });
        assert.equal(await shown_level(page), level);
    });
}
