// How to take a body measure: a person, what to hold to, and a line with arrow heads for the measure. For a body of
// 1780 mm; the pictures show the way and not the person.
import { svg } from '../ui/dom.js';
import { figure_parts, limb } from './figure.js';

const tall = 1770;
const margin = 70;
const half_arrow = 26;
const arrow = 74;
const radians = degrees => (degrees * Math.PI) / 180;

export const lengths = { ankle: 70, shank: 432, thigh: 415, trunk: 510, head: 231, arm: 735 };
export const away = ([x, y], length, degrees) =>
    [x + length * Math.cos(radians(degrees)), y + length * Math.sin(radians(degrees))];

// Angles from straight ahead, of the lower leg, thigh and trunk, each seen from its lower end; arms hang down.
export function person_with(shank, thigh, trunk, ankle = [0, lengths.ankle]) {
    const knee = away(ankle, lengths.shank, shank);
    const hip = away(knee, lengths.thigh, thigh);
    const shoulder = away(hip, lengths.trunk, trunk);
    return {
        toe: [ankle[0] + 195, 0], ankle, knee, hip, shoulder,
        head: away(shoulder, lengths.head, trunk),
        hand: away(shoulder, lengths.arm, -90),
    };
}

// The part of the world that is seen, in mm: x from left to right, y from 60 mm below the floor to the top.
export function picture(label, { left, right, top }, content) {
    const scale = ([x, y]) => [x, top - y];
    const from = (x, y) => scale([x, y]).join(' ');
    return svg('svg', { class: 'picture', viewBox: `${left} 0 ${right - left} ${top + margin}`, role: 'img', 'aria-label': label },
        svg('path', { class: 'floor', d: `M${from(left, -6)}H${right}` }),
        content(scale));
}

const head_at = ([x, y], degrees) => {
    const wing = turn => away(away([x, y], arrow, degrees), half_arrow, degrees + turn).join(' ');
    return `M${x} ${y}L${wing(90)}L${wing(-90)}Z`;
};

// Between two points of the drawing. Where the measure stands off the body, `to_body` holds a point for each end.
export function dimension(scale, one, other, to_body = []) {
    const [[x1, y1], [x2, y2]] = [scale(one), scale(other)];
    const degrees = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
    const off = to_body.map((point, index) => `M${scale(point).join(' ')}L${scale([one, other][index]).join(' ')}`);
    return [
        svg('path', { class: 'reach-line', d: off.join('') }),
        svg('path', { class: 'dimension', d: `M${away([x1, y1], arrow / 2, degrees).join(' ')}L${away([x2, y2], -arrow / 2, degrees).join(' ')}` }),
        svg('path', { class: 'arrow-heads', d: head_at([x1, y1], degrees) + head_at([x2, y2], degrees + 180) }),
    ];
}

const line = (look, scale, ...points) =>
    svg('path', { class: look, d: `M${points.map(point => scale(point).join(' ')).join('L')}` });

const block = (look, scale, [x, y], width, height) => {
    const [left, top] = scale([x, y + height]);
    return svg('rect', { class: look, x: left, y: top, width, height, rx: 10 });
};

export const upright = person_with(90, 90, 90);

// From the front; `arms` from straight down, in degrees.
function front(scale, arms, feet) {
    const at = ([x, y], r) => [scale([x, y]), r];
    const both = part => [-1, 1].map(side => part(side)).join('');
    const shoulder = side => [side * 178, 1436];
    const along = (side, length) => away(shoulder(side), length, side > 0 ? arms - 90 : 270 - arms);
    const leg = side => [at([side * 80, 905], 88), at([side * (56 + feet / 4), 640], 74), at([side * feet * 0.75, 470], 54),
        at([side * feet * 0.85, 340], 56), at([side * feet, 70], 36)];
    const paths = {
        body: both(side => limb(leg(side)))
            + both(side => limb([at([side * 56, 950], 104), at([side * 20, 1130], 116), at([side * 62, 1340], 108)])
                + limb([at([side * 128, 1392], 84), at([side * 10, 1480], 58)]))
            + limb([at([-100, 1360], 100), at([100, 1360], 100)])
            + limb([at([0, 1460], 62), at([0, 1560], 56)])
            + limb([at([0, 1682], 92), at([0, 1608], 70)]),
        shoes: both(side => limb([at([side * feet, 62], 40), at([side * (feet + 14), 34], 40)])),
        shorts: both(side => limb(leg(side).slice(0, 2).map(([point, r]) => [point, r + 6])))
            + both(side => limb([at([side * 58, 940], 110), at([side * 42, 1010], 110)]))
                + limb([at([-42, 1010], 110), at([42, 1010], 110)]),
        arm: both(side => limb([at(along(side, 0), 58), at(along(side, 280), 44), at(along(side, 330), 42),
            at(along(side, 560), 30), at(along(side, 640), 36), at(along(side, 715), 18)])),
    };
    return svg('g', { class: 'figure' }, Object.entries(paths).map(([part, d]) => svg('path', { class: part, d })));
}

// One for each measure, by its name in the request.
const pictures = {
    stature_cm: label => picture(label, { left: -480, right: 640, top: 1900 }, scale => [
        line('wall', scale, [-150, -6], [-150, 1880]),
        figure_parts(scale, { ...upright, hand: [30, 720], elbow: [-20, 1090] }, ''),
        block('book', scale, [-150, tall + 2], 330, 46),
        dimension(scale, [390, 0], [390, tall], [[220, 0], [190, tall]]),
    ]),
    span_cm: label => picture(label, { left: -1020, right: 1020, top: 1960 }, scale => [
        front(scale, 90, 120),
        dimension(scale, [-912, 1860], [912, 1860], [[-912, 1470], [912, 1470]]),
    ]),
    arm_cm: label => picture(label, { left: -480, right: 640, top: 1900 }, scale => [
        figure_parts(scale, { ...upright, hand: [10, 735] }, ''),
        dimension(scale, [330, 695], [330, 1480], [[60, 695], [40, 1480]]),
    ]),
    sitting_height_cm: label => picture(label, { left: -480, right: 840, top: 1480 }, scale => [
        line('wall', scale, [-150, -6], [-150, 1460]),
        block('seat', scale, [-150, 0], 470, 394),
        figure_parts(scale, { ...person_with(90, 180, 90, [415, 70]), hand: [330, 590], elbow: [40, 720] }, ''),
        dimension(scale, [640, 394], [640, 1356], [[330, 394], [130, 1356]]),
    ]),
    inseam_cm: label => picture(label, { left: -560, right: 700, top: 1900 }, scale => [
        front(scale, 14, 130),
        block('book', scale, [-20, 560], 40, 250),
        dimension(scale, [500, 0], [500, 812], [[190, 0], [24, 812]]),
    ]),
};

export const measure_picture = (name, label) => pictures[name](label);
export const has_picture = name => Object.hasOwn(pictures, name);
