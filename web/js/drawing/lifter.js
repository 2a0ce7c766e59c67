// The lifter drawn to scale from the model's joint positions, with the bar, what it stands on, the line of its weight and
// how far that runs ahead of the lowest joint of the back. Never mirrored: the bar is on the right.
import { svg } from '../ui/dom.js';
import { figure_parts } from './figure.js';

const disc_mm = 225; // half of a standard disc
const margin_mm = 60;
const height_label_mm = 400; // room for it on the right
const head_mm = 190; // from its joint to the crown or the brow, and a margin
const floor_mm = 40; // seen of the ground
const beyond_mm = 2000; // the floor goes on where the picture is wider than the frame
const above_back_mm = 130; // where the distance is written

// The part of the world that holds all of these poses, so that the picture stays where it is while the bar moves.
// joints: those of each pose that is going to be shown.
export function frame_around(joints) {
    const points = joints.flatMap(pose => Object.values(pose));
    const xs = points.map(([x]) => x);
    const bar_right = Math.max(...joints.map(({ hand: [x] }) => x)) + disc_mm;
    const left = Math.min(...xs) - 2 * margin_mm;
    const right = Math.max(Math.max(...xs) + head_mm, bar_right + height_label_mm);
    return { left, right, top: Math.max(...points.map(([, y]) => y)) + head_mm };
}

// begin: where its middle was before the lift, on the floor, on something under its discs or, with pins, on a rack. A bar
// that begins lower than a standard disc's radius has smaller ones. hand: where it is held, above the middle by a trap
// bar's high handles.
function bar(scale, { hand: [x, y], begin: [begin_x, begin_mm], lifted_mm, pins }, look) {
    const [cx, cy] = scale([x, begin_mm + lifted_mm]);
    const [, hand_y] = scale([x, y]);
    const [stand_x, stand_y] = scale([begin_x, begin_mm]);
    const [, floor] = scale([x, 0]);
    const radius = Math.min(disc_mm, begin_mm);
    const under = begin_mm - radius;
    const hook = stand_y + 34; // below the sleeve
    const stand = under > 1 && (pins
        ? svg('path', { class: 'pins', d: `M${stand_x - 70} ${hook}H${stand_x + 70}M${stand_x - 40} ${hook}V${floor}` })
        : svg('rect', { class: 'block', x: stand_x - 190, y: floor - under, width: 380, height: under }));
    return svg('g', { class: look },
        stand,
        svg('circle', { class: 'disc', cx, cy, r: radius - 13 }),
        hand_y < cy - 1 && svg('path', { class: 'handle', d: `M${cx} ${cy}V${hand_y}` }),
        svg('circle', { class: 'disc-hole', cx, cy, r: 26 }));
}

const label = (x, y, words, anchor = 'start') =>
    svg('text', { class: 'measure-text', x, y, 'text-anchor': anchor }, words);

// Arrow heads at both ends of a level or upright line.
function dimension([x1, y1], [x2, y2]) {
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length < 60) return svg('path', { class: 'dimension', d: `M${x1} ${y1}L${x2} ${y2}` });
    const [ux, uy] = [(28 * (x2 - x1)) / length, (28 * (y2 - y1)) / length];
    const head = (x, y, way) =>
        `M${x + way * (ux - uy)} ${y + way * (uy + ux)}L${x} ${y}L${x + way * (ux + uy)} ${y + way * (uy - ux)}`;
    return svg('path', { class: 'dimension', d: `M${x1} ${y1}L${x2} ${y2}${head(x1, y1, 1)}${head(x2, y2, -1)}` });
}

function measures(scale, { left, right }, { joints, height, distance }) {
    const [hand_x, hand_y] = scale(joints.hand);
    const [back_x, back_y] = scale(joints.l5s1);
    const [, floor] = scale([0, 0]);
    const above = Math.min(back_y, hand_y) - above_back_mm;
    const beside = hand_x + disc_mm + 50;
    return [
        svg('path', { class: 'floor', d: `M${left - beyond_mm} ${floor}H${right + beyond_mm}` }),
        svg('path', { class: 'load-line', d: `M${hand_x} ${above - 40}V${floor}` }),
        svg('path', { class: 'load-line', d: `M${back_x} ${back_y}V${above - 40}` }),
        dimension([back_x, above], [hand_x, above]),
        label((back_x + hand_x) / 2, above - 36, distance, 'middle'),
        svg('circle', { class: 'l5s1', cx: back_x, cy: back_y, r: 32 }),
        dimension([beside, floor], [beside, hand_y]),
        label(beside + 36, (floor + hand_y) / 2 + 20, height),
    ];
}

// A drawing that can be changed: show({joints, begin, lifted_mm, pins, height, distance, label, ghost}), where ghost is
// another {joints, begin, lifted_mm, pins} behind it, pale; height, distance and label are words.
export function lifter_drawing(frame) {
    const { left, right, top } = frame;
    const scale = ([x, y]) => [x, top - y];
    const element = svg('svg', {
        class: 'lifter', role: 'img', viewBox: `${left} 0 ${right - left} ${top + floor_mm}`,
    });
    const figure = ({ joints, ...of_bar }, look, bar_look) => [
        bar(scale, { hand: joints.hand, ...of_bar }, bar_look),
        figure_parts(scale, joints, look),
    ];
    function show(scene) {
        const { joints, ghost } = scene;
        const [cx, cy] = scale(joints.hand);
        element.setAttribute('aria-label', scene.label);
        element.replaceChildren(...[
            ghost && figure(ghost, 'ghost', 'ghost'),
            figure(scene, 'lifting', 'bar'),
            svg('circle', { class: 'grip', cx, cy, r: 36 }),
            measures(scale, frame, scene),
        ].flat(Infinity).filter(Boolean));
    }
    return { element, show };
}
