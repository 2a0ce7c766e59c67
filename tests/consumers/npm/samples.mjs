// Requests of every kind, and what the module answers to them.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expanded_request, scenarios } from '../../wasm/package.mjs';
import { journal_of, record_of, strong_log_of } from '../../../scripts/lib/long_journal.mjs';

export const root = resolve(import.meta.dirname, '../../..');
const today = '2026-11-21';
const body = { stature_cm: 178, mass_kg: 82 };
const usual = { unit: 'kg', bar_mass: 20, discs: [{ mass: 20, pairs: 4 }, { mass: 5, pairs: 1, diameter_mm: 230 }] };

const lifter = ['conventional', 'sumo', 'trap_bar', 'romanian'].flatMap(style => [225, 900].map(bar_height_mm =>
    ({ lifter: { ...body, sex: 'female' }, style, bar_height_mm, load_kg: 60, frames: 3 })));

const best_sets = [{ load: 100, reps: 5 }, { load: 225, reps: 3, reps_in_reserve: 2, unit: 'lb' }];
const loads = [{ load: 100 }, ...[101, 10, 600].map(load => ({ load, equipment: usual }))];

const journal = journal_of(60);
const log = strong_log_of(500);
const files = [JSON.stringify(record_of(journal)), log, `${log}x"`, 'a,b\n', '{', '{"format": "liftback-record"}'];

const triage_sections = ['version', 'answers', 'episode', 'standing', 'examination'];
const small = request => Object.fromEntries(triage_sections.filter(name => name in request).map(name => [name, request[name]]));

// Somebody answers each question in each way.
function answered_in_turn({ questions }, { answers }) {
    return questions.flatMap(({ field, answers: choices, minimum, maximum }) =>
        (choices ?? [minimum, maximum]).map(value => ({ answers: { ...answers, [field]: value } })));
}

export function samples_of(core) {
    const catalogue = core.catalogue();
    const told = scenarios.map(scenario => ({ name: scenario.name, request: expanded_request(scenario, catalogue) }));
    const sore = told.find(({ name }) => name === 'story_1_soreness_at_30_hours').request;
    const injured = told.find(({ name }) => name === 'story_2_after_the_gate').request;
    const more = [
        { ...injured, examination: { by: 'doctor', hours_ago: 5, may_exercise: 'with_limits' } },
        { ...sore, lifter: body, setup: { load: 71, goal: 'keep_training' }, now: journal.now,
            film: [{ at: journal.now - 1e9, bar_forward: 'yes', back_rounds: 'not_sure' }],
            recovery: { waking: [{ from: journal.now - 1e7, to: journal.now + 3e7 }] } },
    ];
    const requests = [...told, ...more.map((request, i) => ({ name: `more_${i}`, request }))]
        .map(({ name, request }) => ({ name, request, report: core.evaluate(request) }));
    return {
        catalogue,
        requests,
        triage: told.map(({ request }) => small(request)).map(request => ({ request, answer: core.triage(request) })),
        in_turn: answered_in_turn(catalogue, sore),
        journals: [journal.sessions, [], [{ id: 1, at: journal.now - 1e7, kind: 'planned' }]]
            .map(sessions => ({ now: journal.now, journal: sessions }))
            .map(request => ({ request, answer: core.journal(request) })),
        lifter: lifter.map(request => ({ request, answer: core.lifter(request) })),
        one_rep_max: best_sets.map(request => ({ request, answer: core.one_rep_max(request) })),
        plates: loads.map(request => ({ request, answer: core.plates(request) })),
        refused: { LifterAnswer: core.lifter({}), OneRepMaxAnswer: core.one_rep_max({}), PlatesAnswer: core.plates({}) },
        files: files.map(file => core.read_file(file, today)),
    };
}

export const readme = readFileSync(join(root, 'bindings/npm/README.md'), 'utf8');
