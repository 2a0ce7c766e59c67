// The self-test of the hinge range: a stick along the back with its three contacts, and the height of the hands.
import { svg } from '../ui/dom.js';
import { figure_parts } from './figure.js';
import { dimension, person_with, picture, upright } from './measures.js';

const view = { left: -700, right: 860 };
const above_head = 290;
const behind = 118; // the stick's middle behind the line from hip to head
const overlap = 190; // of the stick beyond the outer contacts
const gap = 110; // between stick and tailbone where the back rounds

const along = ([x1, y1], [x2, y2], share) => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];

// A point moved away from the line between two others, to the side of the back.
function backwards([x, y], [[x1, y1], [x2, y2]], by) {
    const length = Math.hypot(x2 - x1, y2 - y1);
    return [x - ((y2 - y1) / length) * by, y + ((x2 - x1) / length) * by];
}

// lost: the tailbone has left the stick.
export function stick(scale, joints, lost) {
    const { hip, head } = joints;
    const tailbone = backwards(along(hip, head, 0.06), [hip, head], behind);
    const low = lost ? backwards(tailbone, [hip, head], gap) : tailbone;
    const high = backwards(head, [hip, head], behind);
    const longer = overlap / Math.hypot(high[0] - low[0], high[1] - low[1]);
    const [start, end] = [-longer, 1 + longer].map(share => scale(along(low, high, share)).join(' '));
    const contact = (point, look) => {
        const [cx, cy] = scale(point);
        return svg('circle', { class: look, cx, cy, r: 34 });
    };
    return [
        svg('path', { class: 'stick', d: `M${start}L${end}` }),
        contact(tailbone, lost ? 'contact lost' : 'contact'),
        contact(along(low, high, 0.5), 'contact'),
        contact(high, 'contact'),
    ];
}

const deadlift = {
    ready: person_with(90, 92, 88),
    bend: person_with(82, 122, 58),
    low: person_with(76, 138, 34),
    end: person_with(77, 135, 37),
};
const romanian = {
    ready: person_with(90, 92, 88),
    bend: person_with(88, 108, 58),
    low: person_with(87, 116, 26),
    end: person_with(87, 115, 30),
};

// A back that rounds: the tailbone tucks under and the middle of the back comes out.
function rounded(joints) {
    const { hip, shoulder } = joints;
    return { ...joints, chest: backwards(along(hip, shoulder, 0.68), [hip, shoulder], 55) };
}

const arrow_down = (scale, [x, y], length) => {
    const [at_x, at_y] = scale([x, y]);
    const turn = Math.sign(length);
    return [
        svg('path', { class: 'moves', d: `M${at_x} ${at_y}v${length - turn * 50}` }),
        svg('path', { class: 'moves-head', d: `M${at_x} ${at_y + length}l-52 ${-turn * 90}h104Z` }),
    ];
};

const beside_hand = ([x, y], up = 0) => [x + 190, y + up];

const steps = {
    ready: (scale, joints) => [stick(scale, joints)],
    bend: (scale, joints) => [stick(scale, joints), arrow_down(scale, beside_hand(joints.hand, 330), 260)],
    low: (scale, joints) => [stick(scale, joints, true)],
    end: (scale, joints) => [stick(scale, joints), arrow_down(scale, beside_hand(joints.hand, -40), -230)],
    measure: (scale, joints) => {
        const [x, y] = joints.hand;
        return [stick(scale, joints), dimension(scale, [x + 330, 0], [x + 330, y - 40], [[x + 330, 0], [x + 50, y - 40]])];
    },
};
export const hinge_steps = Object.keys(steps);

// stance: deadlift | romanian
export function hinge_picture(step, stance, label) {
    const poses = stance === 'romanian' ? romanian : deadlift;
    const pose = poses[step] ?? poses.end;
    const joints = step === 'low' ? rounded(pose) : pose;
    return picture(label, { ...view, top: joints.head[1] + above_head }, scale => [figure_parts(scale, joints, ''), steps[step](scale, joints)]);
}

const leg = { ankle: upright.ankle[1], knee: upright.knee[1], hip: upright.hip[1] };
const heights = {
    floor: 0,
    ankle: leg.ankle,
    mid_shin: (leg.ankle + leg.knee) / 2,
    below_knee: leg.knee - 75,
    knee: leg.knee,
    above_knee: leg.knee + 75,
    mid_thigh: (leg.knee + leg.hip) / 2,
};

// Where the landmarks are on the leg. names: {landmark: words}
export const landmark_picture = (names, label) =>
    picture(label, { left: -330, right: 950, top: 1010 }, scale => [
        figure_parts(scale, { ...upright, hand: [30, 900], elbow: [-60, 1150] }, ''),
        Object.entries(names).map(([landmark, words]) => {
            const [x, y] = scale([0, heights[landmark]]);
            return [
                svg('path', { class: 'reach-line', d: `M${x - 110} ${y}H${x + 300}` }),
                svg('text', { x: x + 320, y: y + (landmark === 'floor' ? 58 : 20) }, words),
            ];
        }),
    ]);
