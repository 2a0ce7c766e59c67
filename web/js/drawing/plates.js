// One side of the bar with its discs, heaviest inside, each labelled: the colour only repeats what the label says.
import { svg } from '../ui/dom.js';
import { number } from '../ui/locale.js';

const inner = 46; // the shaft up to the collar
const gap = 3;
const digit = 8; // width of one in the labels
const tallest_mm = 450;
const height = 96;

// Colours of competition discs in kg; other masses and pounds are grey.
const colours = { 25: 'red', 20: 'blue', 15: 'yellow', 10: 'green' };
const colour_of = (mass, unit) => (unit === 'kg' && colours[mass]) || 'grey';

const width_of = (mass, unit) => 12 + Math.min(14, (unit === 'lb' ? mass * 0.45 : mass) * 0.55);

export function draw_plates(per_side, unit, label) {
    let x = inner;
    const discs = per_side.flatMap(({ mass, count, diameter_mm }) => Array.from({ length: count }, () => {
        const width = width_of(mass, unit);
        const tall = Math.max(26, (diameter_mm / tallest_mm) * height);
        const slot = Math.max(width, String(mass).length * digit);
        const look = `disc-${colour_of(mass, unit)}`;
        const middle = x + slot / 2;
        const disc = svg('g', {},
            svg('rect', { class: look, x: middle - width / 2, y: (height - tall) / 2 + 4, width, height: tall, rx: 3 }),
            svg('text', { x: middle, y: height + 22, 'text-anchor': 'middle' }, number(mass)));
        x += slot + gap;
        return disc;
    }));
    const end = Math.max(x + 30, 150);
    const viewBox = `0 0 ${end} ${height + 28}`;
    return svg('svg', { class: 'plates', viewBox, width: end, role: 'img', 'aria-label': label },
        svg('rect', { class: 'shaft', x: 0, y: height / 2, width: inner - 8, height: 8 }),
        svg('rect', { class: 'shaft', x: inner - 8, y: height / 2 - 10, width: 6, height: 28, rx: 2 }),
        svg('rect', { class: 'shaft', x: inner - 2, y: height / 2 - 3, width: end - inner, height: 14, rx: 2 }),
        discs);
}
