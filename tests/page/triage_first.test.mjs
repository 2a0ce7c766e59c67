// The level comes from a small text of its own. Nothing that is made of the rest lowers or hides it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { empty_state, triage_request, with_answers, with_draft } from '../../web/js/state/state.js';
import { report_on } from '../../web/js/app/triage_first.js';

const hour = 3_600_000;
const noon = new Date(2026, 10, 21, 12).getTime();
const questions = { fever: { expires: true }, cancer: { expires: false }, saddle_numbness: { expires: true }, hours_since_session: {} };
const closed = { plan: false, drills: false, bar_advice: 'none', loads: 'none', hinge_test: 'none', locks: [] };

const core_of = (care_level, evaluate) => ({
    triage: () => ({ ruleset: {}, problems: [], triage: { care_level }, permissions: closed }),
    evaluate,
});
const whole = (care_level, problems = []) =>
    ({ problems, triage: { care_level }, permissions: { ...closed, plan: true, loads: 'ladder' }, recovery: {}, loads: {}, setup: {} });
const report = core => report_on(core, empty_state(), noon, questions);

test('a report of one level is shown as it is', () => {
    const shown = report(core_of('soreness_relief', () => whole('soreness_relief')));
    assert.deepEqual(shown, whole('soreness_relief'));
});

test('a problem of the whole text, a trap or another level leave triage, and open nothing', () => {
    const evaluations = {
        too_long: () => whole('incomplete', [{ field: '', code: 'too_long', limit: 1 }]),
        not_json: () => whole('call_emergency', [{ field: 'lifter', code: 'wrong_type' }, { field: '', code: 'not_json' }]),
        trapped: () => { throw new WebAssembly.RuntimeError('unreachable'); },
        other: () => whole('train'),
    };
    for (const [name, evaluate] of Object.entries(evaluations)) {
        const { refused, triage, permissions, ...rest } = report(core_of('call_emergency', evaluate));
        assert.equal(refused, name === 'other' ? 'trapped' : name);
        assert.equal(triage.care_level, 'call_emergency');
        assert.deepEqual(permissions, closed);
        assert.deepEqual(Object.keys(rest).sort(), ['problems', 'ruleset'], name);
    }
});

test('the text of triage holds what triage reads and stays small, whatever else is kept', () => {
    const long = 'x'.repeat(100_000);
    let state = with_answers(empty_state(), { fever: 'no', cancer: 'yes', hours_since_session: 30 }, noon - hour);
    state = with_answers(state, { saddle_numbness: long, nonsense: 'yes' }, noon);
    for (const path of ['examination.by', 'base.max', 'lifter.stature_cm', 'planned.load']) state = with_draft(state, path, 'doctor', noon);
    state = with_draft(state, 'examination.heaviest_load', long, noon);
    state = {
        ...state, name: long, journal: Array.from({ length: 5000 }, (_, id) => ({ id, at: noon })), film: [{ at: noon, note: long }],
        set_aside: [{ from: 'journal', value: long }], standing: { at: noon - hour, care_level: 'medical_today', tapped_by_mistake: false, fields: [long] },
        examined_at: noon - hour,
    };
    assert.deepEqual(JSON.parse(JSON.stringify(triage_request(state, noon, questions))), {
        version: 1, episode: 'none',
        answers: { fever: 'no', cancer: 'yes', hours_since_session: 31, age_hours: 1, newest_age_hours: 1 },
        standing: { care_level: 'medical_today', minutes_ago: 60, tapped_by_mistake: false },
        examination: { by: 'doctor', entered_hours_ago: 1 },
    });
});
