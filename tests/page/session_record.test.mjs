// A session's record from its start to its end: unanswered stays unanswered, and nothing but the record is left of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
    ending_rule, finished, left_open, new_session, sets_alike, with_reps, with_set, without_last_set,
} from '../../web/js/state/session_record.js';

const noon = new Date(2026, 10, 21, 12).getTime();
const tool = { implement: 'bar_from_blocks', load: 42.5 };
const plan = { load: { tool, reasons: [] }, warm_up: [], rest_s: 180, reps_at_most: 10, cues: [], notes: [] };
const of_ladder = { kind: 'ladder', course: 2, rung: 1, deload: false, exercise: 'kettlebell_deadlift_raised' };
const begun = new_session({ ...of_ladder, unit: 'kg', sets: 3, reps: 10, tool, plan }, 7, noon);

test('a new session of the ladder holds what was planned and no answer', () => {
    const { plan: kept, ...record } = begun;
    assert.deepEqual(record, {
        id: 7, at: noon, offset_minutes: 0 - new Date(noon).getTimezoneOffset(),
        kind: 'ladder', course: 2, rung: 1, deload: false,
        work: 'steps', exercise: 'kettlebell_deadlift_raised', implement: 'bar_from_blocks', load: 42.5, unit: 'kg',
        planned: { sets: 3, reps: 10 }, sets: [],
    });
    assert.deepEqual(kept, plan);
    const all = ['pain_before', 'masked', 'pain_during', 'form_broke', 'sudden_sharp_pain', 'new_sign'];
    assert.deepEqual(left_open(begun), all);
});

test('outside the ladder a session has neither rung nor course, and without a load none', () => {
    const planned = new_session({ kind: 'planned', unit: 'lb', sets: 5, reps: 5, plan }, 1, noon);
    for (const key of ['course', 'rung', 'deload']) assert.ok(!(key in planned), key);
    assert.deepEqual([planned.exercise, planned.implement, planned.load], ['deadlift', 'barbell', 0]);
});

test('sets are ticked, put right and undone; the session before stays as it was', () => {
    const one = with_set(begun, 10, noon + 1);
    const two = with_set(one, 9, noon + 2);
    assert.deepEqual(two.sets, [{ load: 42.5, reps: 10, at: noon + 1 }, { load: 42.5, reps: 9, at: noon + 2 }]);
    assert.deepEqual(with_reps(two, 0, 8).sets.map(set => set.reps), [8, 9]);
    assert.deepEqual(without_last_set(two), one);
    assert.deepEqual(begun.sets, []);
});

test('a finished session has its end and no longer what the page showed of it', () => {
    const done = finished({ ...begun, pain_before: 1 }, noon + 3_600_000);
    assert.equal(done.finished_at, noon + 3_600_000);
    assert.ok(!('plan' in done));
    assert.ok(!('pain_during' in done));
});

test('the first rule that takes an answer of a session ends it, and silence ends none', () => {
    const rule = (field, answers) => ({ id: `session.${field}`, ends_session: { field, answers } });
    const rules = [{ id: 'session.strong_pain' }, rule('new_sign', ['not_sure', 'yes']), rule('form_broke', ['yes'])];
    const ended_by = answers => ending_rule({ ...begun, ...answers }, rules)?.id;
    assert.equal(ended_by({ new_sign: 'not_sure' }), 'session.new_sign');
    assert.equal(ended_by({ form_broke: 'yes', new_sign: 'yes' }), 'session.new_sign');
    assert.equal(ended_by({ form_broke: 'yes', new_sign: 'no' }), 'session.form_broke');
    assert.equal(ended_by({ form_broke: 'not_sure' }), undefined);
    assert.equal(ended_by({}), undefined);
});

test('sets that are alike and follow one another are told together', () => {
    const set = (reps, load) => ({ reps, load });
    assert.deepEqual(sets_alike([set(10, 40), set(10, 40), set(8, 40), set(10, 40)]), [
        { sets: 2, reps: 10, load: 40 }, { sets: 1, reps: 8, load: 40 }, { sets: 1, reps: 10, load: 40 },
    ]);
    assert.deepEqual(sets_alike([]), []);
});
