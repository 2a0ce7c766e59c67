// The shipped module: nothing that stands beside the answers, and no second answer, lowers the level; and triage alone says
// what the native core says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journal_of } from '../../scripts/lib/long_journal.mjs';
import { assert_same, native_calculations } from './native.mjs';
import { expanded_request, load, scenarios } from './package.mjs';

const core = await load();
const catalogue = core.catalogue();
const requests = scenarios.map(scenario => expanded_request(scenario, catalogue))
    .filter(request => request && typeof request === 'object' && !Array.isArray(request));
const sections = ['version', 'answers', 'episode', 'standing', 'examination'];
const small = request => Object.fromEntries(sections.filter(name => name in request).map(name => [name, request[name]]));

// Least first, as in the core: `incomplete` is what is said before anything is known.
const levels = ['incomplete', 'train', 'soreness_relief', 'injury_protocol', 'professional_soon', 'medical_today', 'call_emergency'];
const level_in = text => levels.indexOf(JSON.parse(text).triage.care_level);

function random_from(seed) {
    let state = seed;
    return most => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor(state / 2 ** 32 * most);
    };
}

test('triage alone says of its sections what evaluate says, and the native core the same', () => {
    const alone = requests.map(small);
    native_calculations('triage', alone).forEach((native, i) => assert_same(native, core.triage(alone[i]), JSON.stringify(alone[i])));
    requests.forEach((request, i) => assert.deepEqual(core.triage(alone[i]).triage, core.evaluate(request).triage));
});

// Members of an object, as texts.
const members = value => Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${JSON.stringify(item)}`);
const object_of = texts => `{${texts.join(',')}}`;

const { sessions } = journal_of(2400);
const signs = catalogue.questions.filter(({ type }) => type === 'sign').map(({ field }) => field);
const many_keys = Array.from({ length: 1000 }, (_, i) => `"k${i}":1`);

// What is added to a request: [to what, members].
const additions = [
    random => ['request', [[`"journal":${JSON.stringify(sessions)}`], ['"journal":7'], ['"film":[{}]'], ['"lifter":{"mass_kg":"x"}'],
        ['"equipment":{"unit":"stone","discs":null}'], ['"now":1e300'], ['"planned":{"load":-1}'], ['"way_back":{}']][random(8)]],
    () => ['request', many_keys],
    random => ['request', [`"junk":${'['.repeat(1 + random(40))}`.replace(/\[+$/, found => found + ']'.repeat(found.length))]],
    () => ['request', [`"junk":"${'x'.repeat(1 << 20)}"`]],
    () => ['answers', many_keys],
    random => ['answers', [`"x${random(9)}":{"saddle_numbness":"no"}`]],
];
const answers_again = [
    random => ['answers', [`"${signs[random(signs.length)]}":"${['no', 'yes', 'not_sure', 'long_standing_known', 'x'][random(5)]}"`]],
    random => ['request', [['"answers":{}'], ['"answers":[]'], [`"answers":${JSON.stringify(Object.fromEntries(signs.map(sign => [sign, 'no'])))}`],
        ['"standing":null'], ['"standing":{}'], ['"examination":{}']][random(6)]],
];

test('adding anything to a request never lowers the level', () => {
    const random = random_from(20261121);
    let refused = 0;
    for (const request of requests) {
        if (!request.answers || typeof request.answers !== 'object') continue;
        const before = level_in(core.evaluate_text(JSON.stringify(request)));
        for (let round = 0; round < 12; round += 1) {
            const { answers, ...others } = request;
            const parts = { request: members(others), answers: members(answers) };
            const added = [additions[random(additions.length)], additions[random(additions.length)]];
            if (random(2)) added.push(answers_again[random(answers_again.length)]); // one second answer
            for (const add of added) {
                const [to, texts] = add(random);
                if (to === 'request') parts.late = [...(parts.late ?? []), [random(2), texts]];
                else parts[to] = random(2) ? [...texts, ...parts[to]] : [...parts[to], ...texts];
            }
            let whole = [...parts.request, `"answers":${object_of(parts.answers)}`];
            for (const [front, texts] of parts.late ?? []) whole = front ? [...texts, ...whole] : [...whole, ...texts];
            const text = object_of(whole);
            const report = core.evaluate_text(text);
            const { problems, permissions } = JSON.parse(report);
            assert.ok(level_in(report) >= before, `${levels[before]}: ${text.slice(0, 300)} …`);
            if (!problems.some(({ field }) => field === '')) continue;
            refused += 1;
            assert.deepEqual([permissions.plan, permissions.loads, permissions.bar_advice], [false, 'none', 'none']);
        }
    }
    assert.ok(refused > 100, `${refused} were refused as a whole`);
});

test('what follows the text, or breaks it off, takes no sign of the top two levels away', () => {
    for (const request of requests) {
        const text = JSON.stringify(request);
        const before = level_in(core.evaluate_text(text));
        for (const broken of [`${text}x`, `${text}{}`, `${text.slice(0, -1)},"planned":"\\ud800"}`, `${text.slice(0, -1)},"journal":[{`]) {
            const after = level_in(core.evaluate_text(broken));
            if (before >= levels.indexOf('medical_today')) assert.ok(after >= before, broken.slice(0, 300));
            else assert.ok(after === 0 || after >= before, broken.slice(0, 300));
        }
    }
});

test('a file with 100,000 keys is refused with a problem that names the limit', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join();
    const { problems, record } = core.read_file(`{"format":"liftback-record","version":1,"exported_at":1763712000000,${keys}}`, '2026-11-21');
    assert.deepEqual(problems[0], { field: '', code: 'too_many_keys', limit: 256 });
    assert.equal(record, undefined);
});
