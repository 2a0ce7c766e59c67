// Checks on film in the state: filled in bit by bit, kept, changed, taken out without loss, and through a file.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
    is_filled_in, with_film_answer, with_film_change, with_film_check, with_film_of, without_film_check,
} from '../../web/js/state/film_state.js';
import { state_from_record, to_record } from '../../web/js/state/record_file.js';
import { empty_state, restored, to_request } from '../../web/js/state/state.js';

const now = Date.UTC(2026, 10, 21);
const day = 86_400_000;
const old = { at: now - 40 * day, bar_forward: 'yes' };
const newer = { at: now - 10 * day, bar_forward: 'no', knees_differ: 'not_sure' };
const state = { ...empty_state(), film: [old, newer] };

test('a check is kept as of now, and its draft is empty again', () => {
    let next = with_film_answer(state, 'back_rounds', 'yes');
    next = with_film_answer(next, 'back_rounds', 'no');
    assert.deepEqual(next.film, state.film, 'not before it is kept');
    next = with_film_check(next, now);
    assert.deepEqual(next.film, [old, newer, { at: now, back_rounds: 'no' }]);
    assert.deepEqual(next.film_draft, {});
});

test('a change takes the place of the check, at its own time', () => {
    const next = with_film_answer(with_film_change(state, old.at), 'bar_forward', 'no');
    assert.deepEqual(with_film_check(next, now).film, [{ at: old.at, bar_forward: 'no' }, newer]);
});

test('what is taken out stands in the draft, and can be kept again', () => {
    const next = without_film_check(state, newer.at);
    assert.deepEqual(next.film, [old]);
    assert.deepEqual(next.film_draft, { bar_forward: 'no', knees_differ: 'not_sure' });
    assert.deepEqual(with_film_check(next, now).film.at(-1), { at: now, bar_forward: 'no', knees_differ: 'not_sure' });
});

test('a draft with a time alone is not filled in', () => {
    assert.equal(is_filled_in({}), false);
    assert.equal(is_filled_in({ at: now }), false);
    assert.equal(is_filled_in({ at: now, bar_forward: 'no' }), true);
});

test("another page's checks are added, in the order of time", () => {
    assert.deepEqual(with_film_of({ ...state, film: [newer] }, { film: [old, newer] }).film, [old, newer]);
    assert.equal(with_film_of(state, { film: [old] }), state);
});

test('the request has them with the time of now, and nothing of the draft', () => {
    const request = to_request({ ...state, film_draft: { back_rounds: 'yes' } }, now, () => false);
    assert.deepEqual([request.now, request.film], [now, [old, newer]]);
    assert.equal(to_request(empty_state(), now, () => false).film, undefined);
});

test('what storage holds may be anything: what is no check is set aside', () => {
    const { film, set_aside } = restored({ ...state, film: [old, 7, { bar_forward: 'yes' }] });
    assert.deepEqual(film, [old]);
    assert.deepEqual(set_aside.map(({ from }) => from), ['film', 'film']);
    assert.deepEqual(restored({ ...empty_state(), film: undefined }).film, [], 'an older record has none');
});

const report = { problems: [], triage: { care_level: 'train', reasons: [] } };

test('through a file and back; a file without any is read as before', () => {
    const record = to_record(state, now, '0.5.0', report);
    assert.deepEqual(record.film, state.film);
    assert.deepEqual(state_from_record(empty_state(), report, record, now).film, state.film);
    const without = to_record(empty_state(), now, '0.5.0', report);
    assert.ok(!('film' in without), 'an older page knows no film');
    assert.deepEqual(state_from_record(state, report, without, now).film, []);
});
