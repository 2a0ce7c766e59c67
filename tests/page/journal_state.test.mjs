// Sessions in the state: none is lost, none is there twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
    finished_sessions, next_course, next_id, unfinished_session, with_removed_session, with_session, with_sessions_of,
    with_way_back, without_session,
} from '../../web/js/state/journal_state.js';
import { empty_state } from '../../web/js/state/state.js';

const hour = 3_600_000;
const noon = new Date(2026, 10, 21, 12).getTime();
const session = (id, more = {}) => ({ id, at: noon + id * hour, course: 1, finished_at: noon + (id + 0.5) * hour, ...more });
const of = (...journal) => ({ ...empty_state(), journal });
const ids = state => state.journal.map(({ id }) => id);

test('a session is added in the order of time, and replaced by one of its id', () => {
    const state = with_session(with_session(of(), session(2)), session(1));
    assert.deepEqual(ids(state), [1, 2]);
    const changed = with_session(state, session(1, { pain_before: 2 }));
    assert.deepEqual(ids(changed), [1, 2]);
    assert.equal(changed.journal[0].pain_before, 2);
    assert.deepEqual(ids(of()), []);
});

test('a session that was taken out comes back as it was, and its id is not used meanwhile', () => {
    const state = of(session(1), session(2));
    const without = without_session(state, 2);
    assert.deepEqual(ids(without), [1]);
    assert.equal(next_id(without), 3);
    assert.deepEqual(with_removed_session(without), state);
    assert.equal(without_session(state, 7), state);
    assert.equal(with_removed_session(state), state);
    assert.equal(next_id(of()), 1);
});

test('finished and unfinished', () => {
    const going_on = session(2, { finished_at: undefined });
    const { journal } = of(session(1), going_on);
    assert.deepEqual(finished_sessions(journal), [session(1)]);
    assert.equal(unfinished_session(journal), going_on);
});

test('two pages with one record lose no session of either', () => {
    const mine = of(session(1), session(2, { finished_at: undefined }));
    assert.deepEqual(with_sessions_of(mine, of(session(1), session(2), session(3))), of(session(1), session(2), session(3)));
    assert.deepEqual(with_sessions_of(mine, of(session(1))), mine);
    const removed = without_session(of(session(1), session(2)), 2);
    assert.deepEqual(ids(with_sessions_of(removed, of(session(1), session(2)))), [1], 'what was taken out stays out');
    const clash = with_sessions_of(of(session(1), session(2)), of(session(1), session(2, { at: noon + 5 * hour })));
    assert.deepEqual(clash.journal.map(({ id, at }) => [id, at]), [[1, noon + hour], [2, noon + 2 * hour], [3, noon + 5 * hour]]);
});

test('the way back begins with the first session after the gate, and a new gate keeps the course', () => {
    const state = of(session(1, { course: 3 }), { id: 2, at: noon, kind: 'soreness' });
    assert.equal(next_course(state), 4);
    const begun = with_way_back(state, { gate: { scope: 'whole' }, base: { value: 180 } }, 'kg', noon);
    assert.deepEqual(begun.way_back, { course: 4, gate_at: noon, base: 180, unit: 'kg', imported: false });
    assert.equal(with_way_back(begun, { gate: { scope: 'passed' } }, 'kg', noon + hour), begun);
    const again = with_way_back({ ...begun, way_back: { ...begun.way_back, imported: true } }, { gate: { scope: 'same_day' } }, 'lb', noon + hour);
    assert.deepEqual(again.way_back, begun.way_back, 'from a file: its gate still counts, and so does its base');
    const anew = with_way_back(begun, { gate: { scope: 'whole' } }, 'lb', noon + hour);
    assert.deepEqual(anew.way_back, { course: 4, gate_at: noon + hour, unit: 'lb', imported: false });
});
