// The lifter at lift-off, drawn to scale from the model's joint positions. Never mirrored: the bar is on the right.
import { svg } from '../dom.js';
import { figure_parts } from './figure.js';

const margin_mm = 90;
const disc_mm = 225; // half of a 450 mm disc
const head_mm = 105;
const height_label_mm = 260; // room for it on the left

function bar(scale, [x, y], left, right) {
    const [cx, cy] = scale([x, y]);
    const floor = cy + y;
    const raised = y > disc_mm + 1;
    return svg('g', {},
        raised && svg('rect', { class: 'block', x: cx - 190, y: cy + disc_mm, width: 380, height: y - disc_mm }),
        svg('circle', { class: 'disc', cx, cy, r: Math.min(disc_mm, y) }),
        svg('circle', { class: 'disc-hole', cx, cy, r: 26 }),
        svg('line', { class: 'floor', x1: left, x2: right, y1: floor, y2: floor }));
}

const label = (x, y, words, anchor = 'start') =>
    svg('text', { class: 'measure-text', x, y, 'text-anchor': anchor }, words);
const measure = path => svg('path', { class: 'measure', d: path });

// words: {label, height, distance}
export function draw_lifter(pose, ghost, words) {
    const { joints } = pose;
    const points = [...Object.values(joints), ...(ghost ? Object.values(ghost.joints) : [])];
    const xs = points.map(([x]) => x);
    const left = Math.min(...xs) - height_label_mm;
    const right = Math.max(...xs, joints.hand[0] + disc_mm) + margin_mm;
    const top = Math.max(...points.map(([, y]) => y)) + head_mm + margin_mm;
    const scale = ([x, y]) => [x, top - y];
    const [hand_x, hand_y] = scale(joints.hand);
    const [back_x, back_y] = scale(joints.l5s1);
    const above = back_y - 150;
    const viewBox = `${left} 0 ${right - left} ${top + 40}`;
    return svg('svg', { class: 'lifter', viewBox, role: 'img', 'aria-label': words.label },
        bar(scale, joints.hand, left, right),
        ghost && figure_parts(scale, ghost.joints, 'ghost'),
        figure_parts(scale, joints, 'lifting'),
        svg('circle', { class: 'grip', cx: hand_x, cy: hand_y, r: 40 }),
        measure(`M${back_x} ${back_y}V${above}H${hand_x}V${hand_y - 60}`),
        svg('circle', { class: 'l5s1', cx: back_x, cy: back_y, r: 30 }),
        label((back_x + hand_x) / 2, above - 24, words.distance, 'middle'),
        measure(`M${left + 60} ${top}V${hand_y}H${hand_x - disc_mm}`),
        label(left + 80, hand_y - 24, words.height));
}
