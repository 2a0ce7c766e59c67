// Which timers a dose has, and which reports let them run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { started_timer } from '../../web/js/state/timer.js';
import { timer_allowed, timers_of } from '../../web/js/state/timers.js';

const words = JSON.parse(readFileSync(new URL('../../web/locales/en.json', import.meta.url)));
const at = path => path.split('.').reduce((node, key) => node?.[key], words);
const item = (id, dose, more = {}) => ({ id, kind: 'care', stop: [], dose, ...more });

test('minutes start the shorter end of their range; ice, warmth and sitting end at the longer', () => {
    const [walk] = timers_of(item('walk_hourly', { minutes: [5, 5], every_hours: [1, 1] }));
    assert.deepEqual(walk.timer, { kind: 'walk', item: 'walk_hourly', seconds: 300, most: null });
    const [ice] = timers_of(item('ice', { minutes: [15, 20] }, { stop: ['skin_changes'] }));
    assert.deepEqual(ice.timer, { kind: 'ice', item: 'ice', seconds: 900, most: 1200 });
    const [heat] = timers_of(item('heat_before_movement', { minutes: [15, 20] }, { stop: ['skin_changes'] }));
    assert.deepEqual([heat.timer.kind, heat.timer.most], ['warmth', 1200]);
    const [sit] = timers_of(item('sitting_limit', { minutes: [30, 30] }));
    assert.deepEqual([sit.timer.kind, sit.timer.seconds, sit.timer.most], ['sit', 1800, 1800]);
});

test('heat first, then ice', () => {
    const [{ timer }] = timers_of(item('alternate_heat_and_ice', { minutes: [20, 20], then_minutes: [10, 10] }));
    assert.deepEqual(timer.steps.map(step => [step.words, step.seconds]),
        [['timer.steps.warmth', 1200], ['timer.steps.ice', 600]]);
});

test('a hold comes after a moment to get ready, as often as its sets and sides say', () => {
    const [two_sides] = timers_of(item('hamstring_seated', { sets: 2, hold_s: [20, 30], each_side: true }));
    assert.equal(two_sides.times, 4);
    assert.deepEqual(two_sides.timer.steps.map(step => step.seconds), [5, 20, 5, 20, 5, 20, 5, 20]);
    const [one] = timers_of(item('v_sit', { hold_s: [10, 15] }));
    assert.deepEqual(one.timer.steps.map(step => step.words), ['timer.steps.ready_hold', 'timer.steps.hold']);
});

test('five rounds on the bike at either target, with four rests of a minute between them', () => {
    const intervals = [{ minutes: 3, rpm: [45, 50] }, { minutes: 2, rpm: [50, 55] }, { minutes: 1, rpm: [55, 60] }];
    const both = timers_of(item('bike_intervals', { sets: 5, minutes: [6, 6], then_minutes: [1, 1], intervals }));
    assert.deepEqual(both.map(offered => offered.with.rpm), [[45, 50, 55], [50, 55, 60]]);
    for (const [target, { timer }] of both.entries()) {
        const is_rest = step => step.words === 'timer.steps.bike_rest';
        assert.deepEqual(timer.steps.filter(is_rest).map(step => [step.with.round, step.seconds]),
            [[1, 60], [2, 60], [3, 60], [4, 60]]);
        const work = timer.steps.filter(step => !is_rest(step));
        assert.equal(work.length, 15);
        assert.deepEqual(work.slice(12).map(step => [step.with.round, step.with.rpm, step.seconds]),
            intervals.map(({ minutes, rpm }) => [5, rpm[target], minutes * 60]));
        assert.equal(started_timer(timer, 0).seconds, (5 * 6 + 4) * 60);
    }
});

test('no timer without a time: reps, checks before lifting, what to leave out', () => {
    assert.deepEqual(timers_of(item('cat_cow_band', { reps: [10, 10], every_hours: [1, 1] })), []);
    assert.deepEqual(timers_of(item('glute_bridge_band', { sets: 3, reps: [12, 12], hold_s: [3, 3] })), []);
    assert.deepEqual(timers_of(item('lower_slowly', { hold_s: [3, 3] }, { kind: 'checklist' })), []);
    assert.deepEqual(timers_of({ id: 'deadlift' }), []);
});

test('every kind and every step that is started has its words', () => {
    const doses = [
        item('walk_easy', { minutes: [10, 20] }), item('ice', { minutes: [15, 20] }),
        item('sitting_limit', { minutes: [30, 30] }), item('position_of_ease', { minutes: [5, 10] }),
        item('warmth_or_cold', { minutes: [15, 20] }, { stop: ['skin_changes'] }), item('else', { minutes: [1, 2] }),
        item('alternate_heat_and_ice', { minutes: [20, 20], then_minutes: [10, 10] }),
        item('v_sit', { hold_s: [10, 15] }), item('hamstring_seated', { hold_s: [20, 30], each_side: true }),
        item('bike_intervals', { sets: 2, then_minutes: [1, 1], intervals: [{ minutes: 3, rpm: [45, 50] }] }),
    ];
    const started = doses.flatMap(timers_of);
    const kinds = [...new Set(started.map(({ timer }) => timer.kind)), 'rest', 'cluster'];
    const steps = new Set(started.flatMap(({ timer }) => timer.steps ?? []).map(step => step.words));
    assert.deepEqual(kinds.toSorted(), Object.keys(words.timer.kinds).toSorted());
    assert.deepEqual(kinds.toSorted(), Object.keys(words.timer.ends).toSorted());
    assert.deepEqual([...steps].toSorted(), Object.keys(words.timer.steps).map(key => `timer.steps.${key}`).toSorted());
    for (const offered of started) assert.ok(at(offered.words), offered.words);
});

const report = (care_level, parts = {}) => ({ triage: { care_level }, permissions: { loads: 'none' }, ...parts });

test('nothing runs at the top levels, nor while a question is open', () => {
    for (const level of ['call_emergency', 'medical_today', 'incomplete']) {
        const with_all = report(level, {
            permissions: { loads: 'all' }, recovery: { items: [{ id: 'ice' }] }, drills: [{ id: 'ice', state: 'now' }],
        });
        for (const timer of [{ kind: 'ice', item: 'ice' }, { kind: 'rest', item: null }, { kind: 'other', item: null }])
            assert.ok(!timer_allowed(timer, with_all), `${level} ${timer.kind}`);
    }
});

test('a row runs with its plan, a drill while it is open, a rest with loads', () => {
    const plan = report('injury_protocol', { recovery: { items: [{ id: 'ice' }] }, drills: [
        { id: 'v_sit', state: 'locked' }, { id: 'hip_centration', state: 'now' }, { id: 'ql_walk', state: 'later' },
    ] });
    const runs = (kind, id) => timer_allowed({ kind, item: id }, plan);
    assert.deepEqual([runs('ice', 'ice'), runs('walk', 'walk_hourly')], [true, false]);
    assert.deepEqual(['v_sit', 'hip_centration', 'ql_walk'].map(id => runs('hold', id)), [false, true, false]);
    assert.ok(!runs('rest', null) && !runs('cluster', null));
    assert.ok(runs('hold', null));
    assert.ok(timer_allowed({ kind: 'rest', item: null }, report('train', { permissions: { loads: 'all' } })));
});
