// Pain and load, week by week: a bar for the heaviest load, a dot for the worst pain, a gap where there was no session.
import { svg } from '../dom.js';
import { mass, number, t } from '../locale.js';

const width = 640;
const height = 150;
const [left, right, top, bottom] = [26, 44, 10, 22];
const most_pain = 10;
const pounds_in_kilogram = 1 / 0.45359237;

export function draw_pain_chart(weeks, sessions, unit) {
    const in_unit = kilograms => (unit === 'lb' ? kilograms * pounds_in_kilogram : kilograms);
    const heaviest = Math.max(1, ...weeks.map(week => in_unit(week.heaviest_kg ?? 0)));
    const step = (width - left - right) / Math.max(1, weeks.length);
    const floor = height - bottom;
    const x = index => left + (index + 0.5) * step;
    const y_pain = pain => floor - (pain / most_pain) * (floor - top);
    const y_load = load => floor - (load / heaviest) * (floor - top);
    const told = weeks.map((week, index) => ({ ...week, index })).filter(week => week.sessions > 0);
    const dots = told.filter(({ worst_pain }) => Number.isFinite(worst_pain));
    const every = Math.ceil(weeks.length / 12);
    const viewBox = `0 0 ${width} ${height}`;
    return svg('svg', { class: 'pain-chart', viewBox, role: 'img', 'aria-label': t('summary.chart') },
        [0, 5, most_pain].map(pain => [
            svg('line', { class: 'grid', x1: left, x2: width - right, y1: y_pain(pain), y2: y_pain(pain) }),
            svg('text', { x: left - 6, y: y_pain(pain) + 4, 'text-anchor': 'end' }, number(pain)),
        ]),
        told.filter(({ heaviest_kg }) => heaviest_kg).map(({ index, heaviest_kg }) => svg('rect', {
            class: 'load', x: x(index) - step * 0.3, width: step * 0.6, y: y_load(in_unit(heaviest_kg)),
            height: floor - y_load(in_unit(heaviest_kg)),
        })),
        svg('text', { x: width - right + 6, y: top + 4 }, mass(Math.round(heaviest), unit)),
        dots.length > 1 && svg('polyline', {
            class: 'pain', points: dots.map(({ index, worst_pain }) => `${x(index)},${y_pain(worst_pain)}`).join(' '),
        }),
        dots.map(({ index, worst_pain }) =>
            svg('circle', { class: 'pain', cx: x(index), cy: y_pain(worst_pain), r: 4 })),
        weeks.map((week, index) => index % every === 0 &&
            svg('text', { x: x(index), y: height - 6, 'text-anchor': 'middle' }, number(index + 1))));
}
