// The worst pain of each session as a line over the heaviest load of each week as bars. A week without a session is
// hatched and breaks the line. Shapes and patterns say what the colours say: it is printed and read in the dark.
import { chart_layout, in_unit, paper_size, phone_size, worst_score } from './chart_layout.js';
import { folded, h, svg } from '../ui/dom.js';
import { mass, number, short_date, t } from '../ui/locale.js';

const pain_ticks = [0, 5, 10];
const hatch = 'chart-hatch';

const text = (x, y, words, anchor = 'start', look = 'chart-text') =>
    svg('text', { x, y, 'text-anchor': anchor, class: look }, words);
const level = (chart, y, look) => svg('line', { class: look, x1: chart.left, x2: chart.right, y1: y, y2: y });

function axes(chart) {
    return [
        pain_ticks.map(score => [
            level(chart, chart.y_pain(score), 'chart-grid'),
            text(chart.left - 4, chart.y_pain(score) + 4, number(score), 'end'),
        ]),
        [0, chart.load_top / 2, chart.load_top].map(load =>
            text(chart.right + 4, chart.y_load(load) + 4, number(load), 'start', 'chart-text chart-load')),
        chart.dates.map(({ x, from, anchor }) => text(x, chart.height - 8, short_date(from), anchor)),
    ];
}

// Lines 4 px apart; a pattern of its own, for a fill alone says nothing on paper.
const hatching = () => svg('defs', {},
    svg('pattern', { id: hatch, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        svg('line', { class: 'chart-hatch', x1: 0, y1: 0, x2: 0, y2: 5 })));

const path_of = points =>
    points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

// Above the limit a point is a filled diamond, else a ring.
function point_mark({ x, y, score }, size, limit) {
    if (score <= limit) return svg('circle', { class: 'chart-point', cx: x, cy: y, r: size });
    const far = size * 1.35;
    const d = `M${x} ${y - far}l${far} ${far}l${-far} ${far}l${-far} ${-far}z`;
    return svg('path', { class: 'chart-point chart-high', d });
}

function drawn(chart, { limit }, label) {
    const look = chart.points.length || !chart.lines.length ? 'chart' : 'chart chart-dense';
    return svg('svg', { class: look, viewBox: `0 0 ${chart.width} ${chart.height}`, role: 'img', 'aria-label': label },
        hatching(),
        chart.missed.map(({ x, width }) => svg('rect', {
            x, width, y: chart.top, height: chart.base - chart.top, fill: `url(#${hatch})`,
        })),
        axes(chart),
        chart.bars.map(({ x, y, width, height }) => svg('rect', { class: 'chart-bar', x, y, width, height })),
        level(chart, chart.y_pain(limit), 'chart-limit'),
        chart.lines.map(points => svg('path', { class: 'chart-line', d: `${path_of(points)}h0` })),
        chart.points.map(point => point_mark(point, chart.point_size, limit)));
}

const key_size = { viewBox: '0 0 24 14', width: 24, height: 14 };
const key = (mark, words) =>
    h('li', {}, svg('svg', { class: 'chart chart-key', ...key_size, 'aria-hidden': 'true' }, mark), words);

function keys(limit, missed) {
    const line = look => svg('path', { class: look, d: 'M1 7H23' });
    const box = attributes => svg('rect', { y: 1, height: 12, ...attributes });
    return h('ul', { class: 'chart-keys', role: 'list' },
        key([
            line('chart-line'),
            point_mark({ x: 7, y: 7, score: 0 }, 3.5, limit),
            point_mark({ x: 17, y: 7, score: worst_score }, 3.5, limit),
        ], t('chart.key_pain')),
        key(box({ class: 'chart-bar', x: 6, width: 12 }), t('chart.key_load')),
        key(line('chart-limit'), t('chart.limit', { limit: number(limit) })),
        missed && key(box({ x: 2, width: 20, fill: `url(#${hatch})` }), t('chart.key_missed')));
}

const load_words = (kg, unit) =>
    (kg ? mass(Math.round(in_unit(kg, unit) * 10) / 10, unit) : t('chart.none'));
const pain_words = score => (score === undefined ? t('chart.none') : number(score));

function table(weeks, unit) {
    const heads = ['week', 'load', 'pain'].map(name => h('th', { scope: 'col' }, t(`chart.${name}`)));
    const row = ({ from, sessions, heaviest_kg, worst_pain }) => h('tr', {},
        h('th', { scope: 'row' }, short_date(from)),
        sessions
            ? [h('td', {}, load_words(heaviest_kg, unit)), h('td', {}, pain_words(worst_pain))]
            : h('td', { colspan: 2 }, t('journal.no_session')));
    const scrolling = { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('chart.table') };
    return folded(t('chart.table'), h('div', scrolling,
        h('table', {}, h('thead', {}, h('tr', {}, heads)), h('tbody', {}, weeks.map(row)))));
}

// weeks as the core's journal tells them, sessions: [{at, worst_pain}]; limit: the score up to which pain is quiet;
// on_paper: wide, and without the table that says the same in words for those who cannot see it.
export function draw_pain_chart({ weeks, sessions, unit, limit, on_paper = false }) {
    const chart = chart_layout({ weeks, sessions, unit, size: on_paper ? paper_size : phone_size });
    const scores = sessions.map(({ worst_pain }) => worst_pain).filter(score => score !== undefined);
    const label = t('chart.summary', {
        count: weeks.length,
        from: short_date(weeks[0].from), to: short_date(weeks[weeks.length - 1].from),
        pain: scores.length ? number(Math.max(...scores)) : t('chart.no_pain_told'),
        load: chart.heaviest ? mass(Math.round(chart.heaviest * 10) / 10, unit) : t('chart.none'),
    });
    return h('figure', { class: 'chart-figure' },
        h('p', { class: 'chart-axes', 'aria-hidden': 'true' },
            h('span', {}, t('chart.pain_axis')), h('span', {}, t('chart.load_axis', { unit }))),
        drawn(chart, { unit, limit }, label),
        keys(limit, chart.missed.length > 0),
        !on_paper && table([...weeks].reverse(), unit));
}
