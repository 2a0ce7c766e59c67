// Where bars, points and gaps of the pain chart lie, for two weeks as for five years.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chart_layout, in_unit, paper_size, phone_size, round_top } from '../../web/js/drawing/chart_layout.js';

const week_ms = 7 * 24 * 3_600_000;
const start = Date.UTC(2026, 2, 2);
const week = (index, more = {}) =>
    ({ from: start + index * week_ms, sessions: 2, heaviest_kg: 50, worst_pain: 1, ...more });
const none = index => ({ from: start + index * week_ms, sessions: 0 });
const session = (weeks, worst_pain = 1) => ({ at: start + weeks * week_ms, worst_pain });

const inside = (chart, { x, y }) => x >= chart.left && x <= chart.right && y >= chart.top && y <= chart.base;

test('scores fill the height from 0 to 10, and loads up to a round number', () => {
    const weeks = [week(0), week(1, { heaviest_kg: 90 })];
    const chart = chart_layout({ weeks, sessions: [session(0.5, 10), session(1.5, 0)], unit: 'kg' });
    assert.deepEqual(chart.points.map(({ y }) => y), [chart.top, chart.base]);
    assert.equal(chart.load_top, 100);
    assert.deepEqual(chart.bars.map(({ load }) => load), [50, 90]);
    const [half, most] = chart.bars;
    assert.ok(Math.abs(half.height - (chart.base - chart.top) / 2) < 1e-9);
    assert.equal(most.y + most.height, chart.base);
});

test('a point lies at its time within the week, under its bar', () => {
    const chart = chart_layout({ weeks: [week(0), week(1)], sessions: [session(0), session(1.5)], unit: 'kg' });
    assert.equal(chart.points[0].x, chart.left);
    assert.equal(chart.points[1].x, chart.left + 1.5 * chart.slot);
});

test('a week without a session is marked, has no bar, and breaks the line', () => {
    const weeks = [week(0), none(1), week(2), week(3)];
    const chart = chart_layout({ weeks, sessions: [session(0.1), session(2.1), session(3.1)], unit: 'kg' });
    assert.deepEqual(chart.lines.map(line => line.length), [1, 2]);
    assert.equal(chart.bars.length, 3);
    assert.deepEqual(chart.missed, [{ x: chart.left + chart.slot, width: chart.slot }]);
});

test('a session without a score has no point', () => {
    const chart = chart_layout({ weeks: [week(0)], sessions: [{ at: start }, session(0.5, 3)], unit: 'kg' });
    assert.deepEqual(chart.points.map(({ score }) => score), [3]);
});

test('five years at the width of a phone: all of it inside, bars apart, the line without points', () => {
    const weeks = Array.from({ length: 260 }, (_, index) => (index % 50 === 7 ? none(index) : week(index)));
    const sessions = weeks.filter(({ sessions: count }) => count).flatMap(({ from }) =>
        [{ at: from, worst_pain: 1 }, { at: from + week_ms - 1, worst_pain: 10 }]);
    const chart = chart_layout({ weeks, sessions, unit: 'kg' });
    assert.equal(chart.width, 328);
    assert.deepEqual(chart.points, []);
    assert.equal(chart.lines.length, 7);
    assert.ok(chart.lines.flat().every(point => inside(chart, point)));
    assert.ok(chart.bars.every(({ width }) => width < chart.slot));
    const last = chart.bars[chart.bars.length - 1];
    assert.ok(last.x + last.width <= chart.right);
    assert.equal(chart.dates.length, 3);
    assert.deepEqual([chart.dates[0].from, chart.dates[2].from], [weeks[0].from, weeks[259].from]);
});

test('pounds are drawn as pounds, and on paper the chart is wide', () => {
    assert.ok(Math.abs(in_unit(45.359237, 'lb') - 100) < 1e-9);
    assert.equal(in_unit(100, 'kg'), 100);
    const weeks = [week(0, { heaviest_kg: 45.359237 })];
    const chart = chart_layout({ weeks, sessions: [], unit: 'lb', size: paper_size });
    assert.ok(Math.abs(chart.bars[0].load - 100) < 1e-9);
    assert.ok(chart.right > phone_size.width);
});

test('the top of the scale is round, at least the heaviest load, and never 0', () => {
    for (const [most, top] of [[0, 10], [9, 10], [10, 10], [11, 20], [42.5, 50], [101, 200], [230, 250], [405, 500]])
        assert.equal(round_top(most), top, String(most));
});
