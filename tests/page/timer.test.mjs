// The rest between sets: only its end is kept, so that a reload or a locked phone changes nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extended_timer, is_running, share_left, started_timer, timer_reading } from '../../web/js/timer.js';

const noon = new Date(2026, 10, 21, 12).getTime();
const second = 1000;
const after = seconds => noon + seconds * second;
const rest = started_timer(180, 'rest', noon);

test('a rest counts down by its end, begun seconds counted whole', () => {
    assert.deepEqual(rest, { ends_at: after(180), seconds: 180, kind: 'rest' });
    assert.deepEqual(timer_reading(rest, noon), { over: false, minutes: 3, seconds: 0 });
    assert.deepEqual(timer_reading(rest, after(0.25)), { over: false, minutes: 3, seconds: 0 });
    assert.deepEqual(timer_reading(rest, after(60.5)), { over: false, minutes: 2, seconds: 0 });
    assert.deepEqual(timer_reading(rest, after(179.999)), { over: false, minutes: 0, seconds: 1 });
    assert.ok(is_running(rest, after(179.999)));
});

test('after its end it says for how long, also when nobody looked', () => {
    assert.deepEqual(timer_reading(rest, after(180)), { over: true, over_minutes: 0 });
    assert.deepEqual(timer_reading(rest, after(180 + 59)), { over: true, over_minutes: 0 });
    assert.deepEqual(timer_reading(rest, after(180 + 3 * 60)), { over: true, over_minutes: 3 });
    assert.ok(!is_running(rest, after(180)));
    assert.ok(!is_running(null, noon));
});

test('30 seconds more lengthen a running rest, and begin one anew from now when it is over', () => {
    assert.equal(extended_timer(rest, 30, after(100)).ends_at, after(210));
    assert.equal(extended_timer(rest, 30, after(500)).ends_at, after(530));
    const anew = extended_timer(rest, 30, after(500));
    assert.deepEqual(timer_reading(anew, after(500)), { over: false, minutes: 0, seconds: 30 });
    assert.equal(extended_timer(rest, 30, after(100)).kind, 'rest');
});

test('a clock that was set back makes no rest longer than it is', () => {
    assert.deepEqual(timer_reading(rest, after(-3600)), { over: false, minutes: 3, seconds: 0 });
    assert.equal(share_left(rest, after(-3600)), 1);
});

test('what is left, as a share', () => {
    assert.equal(share_left(rest, after(45)), 0.75);
    assert.equal(share_left(rest, after(1000)), 0);
});
