// What stands, lies or is held in the drawings of the drills: each is (scale, joints, pose) => nodes, or returns that. A
// place is the name of a joint, [joint, towards, share, ahead] along a limb and ahead of it, [joint, 'level', mm] beside
// it, or [mm ahead, mm above the floor].
import { svg } from '../ui/dom.js';
import { figure_paths, limb } from './figure.js';
import { stick } from './hinge_pictures.js';

const disc_mm = 225; // half of a standard disc

function where(joints, place) {
    if (typeof place === 'string') return joints[place];
    if (typeof place[0] === 'number') return place;
    const [from, to, share, ahead = 0] = place;
    if (to === 'level') return [joints[from][0] + share, joints[from][1]];
    const [[x1, y1], [x2, y2]] = [joints[from], joints[to]];
    const push = ahead / Math.hypot(x2 - x1, y2 - y1);
    return [x1 + (x2 - x1) * share + (y2 - y1) * push, y1 + (y2 - y1) * share - (x2 - x1) * push];
}

export const line = (look, ...places) => (scale, joints) => svg('path', {
    class: look, d: `M${places.map(place => scale(where(joints, place)).map(Math.round).join(' ')).join('L')}`,
});

export const ring = (look, place, r) => (scale, joints) => {
    const [cx, cy] = scale(where(joints, place));
    return svg('circle', { class: look, cx, cy, r });
};

export const block = (look, x, y, width, height) => scale => {
    const [left, top] = scale([x, y + height]);
    return svg('rect', { class: look, x: left, y: top, width, height, rx: 16 });
};

export const ground = block('ground', -4000, -400, 8000, 396);

export const along_back = (scale, joints) => stick(scale, joints);

export const bar = [ring('disc', 'hand', disc_mm - 13), ring('knob', 'hand', 30)];


// From the side the frame of a trap bar is a line through the discs.
export const trap_bar = [...bar, line('frame', ['hand', 'level', -330], ['hand', 'level', 330])];

export const bell = (scale, { hand }) => {
    const [x, y] = scale(hand);
    return [
        svg('circle', { class: 'bell', cx: x, cy: y + 150, r: 108 }),
        svg('path', { class: 'frame', d: `M${x - 66} ${y + 80}c-24 -106 156 -106 132 0` }),
    ];
};

export const pull_up_bar = [line('frame', [-380, 0], [-380, 2280], [40, 2280])];

// The way of the hip, a ring seen from the side; as strong as the pose's `circles`.
export const circles = (scale, { hip }, pose) => {
    const [x, y] = scale(hip);
    return svg('g', { class: 'circles', opacity: pose.circles },
        svg('path', { class: 'turn', d: `M${x + 60} ${y - 52}A190 62 0 1 1 ${x - 60} ${y - 52}` }),
        svg('path', { class: 'moves-head', d: `M${x - 4} ${y - 62}l-84 -40l18 84Z` }));
};

// Seen from above, the chest opens between the two shoulders, and the lower arm lies over the upper knee.
export const opened_chest = (scale, { chest, head, shoulder, far }) => svg('g', { class: 'figure' },
    svg('path', { d: limb([[scale(chest), 108], [scale(far.shoulder), 84], [scale(head), 60]])
        + limb([[scale(far.shoulder), 84], [scale(shoulder), 84]]) }));
export const far_arm = (scale, { far }) => svg('g', { class: 'figure' },
    svg('path', { class: 'arm', d: figure_paths(scale, far).arm }));

export const on_far_side = prop => (scale, joints, pose) => prop(scale, joints.far, pose);

const wheel = [760, 390];
const crank = [273, 334];
export const bike = [
    ring('fan', wheel, 290), ring('fan', wheel, 60),
    line('frame', [-110, 60], [960, 60]),
    line('frame', [-45, 880], [50, 60]),
    line('frame', [700, 60], wheel, [820, 60]),
    line('frame', [16, 340], crank, [430, 352], wheel),
    line('frame', crank, [300, 60]),
    line('seat-line', [-120, 880], [20, 880]),
];
// What a foot and a hand hold.
export const pedal_and_lever = [
    ring('knob', crank, 52), line('frame', crank, ['heel', 'toe', 0.66]), line('frame', [430, 352], 'hand'),
];
