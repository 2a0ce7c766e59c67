// The strain on the lowest joint of the back at lift-off against the height of the bar: a line with its band, the advised
// height, and the height that is being looked at.
import { svg } from '../ui/dom.js';
import { round_top } from './chart_layout.js';
import { number } from '../ui/locale.js';

const size = { width: 328, height: 210 };
const inset = { left: 34, right: 14, top: 14, bottom: 42 };
const key_mm = 50; // between two numbers on the lower axis

const text = (x, y, words, anchor = 'middle', look = 'chart-text') =>
    svg('text', { x, y, 'text-anchor': anchor, class: look }, words);
const path = points => points.map(([x, y], index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

// series: [{bar_height_mm, l5s1_nm}], lowest first. words: {label, axis}. advised: a point of the same shape, or none.
export function moment_chart({ series, advised, words }) {
    const base = size.height - inset.bottom;
    const least = series[0].bar_height_mm;
    const most = series[series.length - 1].bar_height_mm;
    const top = round_top(Math.max(...series.map(({ l5s1_nm }) => l5s1_nm.high)));
    const x = mm => inset.left + ((mm - least) / (most - least)) * (size.width - inset.left - inset.right);
    const y = nm => base - (nm / top) * (base - inset.top);
    const at = name => series.map(({ bar_height_mm, l5s1_nm }) => [x(bar_height_mm), y(l5s1_nm[name])]);
    const keys = series.map(({ bar_height_mm }) => bar_height_mm).filter(mm => (mm - least) % key_mm === 0);
    const mark = ({ bar_height_mm, l5s1_nm }) => {
        const [cx, cy] = [x(bar_height_mm), y(l5s1_nm.value)];
        return svg('path', { class: 'chart-point chart-high', d: `M${cx} ${cy - 8}l8 8l-8 8l-8 -8z` });
    };
    const looked_at = svg('g', { class: 'chart-now' });
    const element = svg('svg', {
        class: 'chart', role: 'img', viewBox: `0 0 ${size.width} ${size.height}`, 'aria-label': words.label,
    },
    [0, top / 2, top].map(nm => [
        svg('path', { class: 'chart-grid', d: `M${inset.left} ${y(nm)}H${size.width - inset.right}` }),
        text(inset.left - 5, y(nm) + 4, number(nm), 'end'),
    ]),
    svg('path', { class: 'chart-band', d: `${path(at('high'))}${path(at('low').reverse()).replace('M', 'L')}Z` }),
    keys.map(mm => text(x(mm), base + 16, number(mm / 10))),
    text((inset.left + size.width - inset.right) / 2, size.height - 8, words.axis),
    svg('path', { class: 'chart-line', d: path(at('value')) }),
    looked_at,
    advised && mark(advised));

    // The pose that is being looked at; nothing where it lies beyond the axis.
    function look_at(pose) {
        const within = pose && pose.bar_height_mm >= least && pose.bar_height_mm <= most;
        looked_at.replaceChildren(...(within ? [
            svg('path', { class: 'chart-now-line', d: `M${x(pose.bar_height_mm)} ${inset.top}V${base}` }),
            svg('circle', { class: 'chart-point', cx: x(pose.bar_height_mm), cy: y(pose.l5s1_nm.value), r: 5 }),
        ] : []));
    }
    return { element, look_at };
}
