// A person from the side, facing right, as a silhouette of tapered limbs between joints: {toe, ankle, knee, hip,
// shoulder, hand, head} and, where they are not in line, waist, chest, elbow and wrist; heel is the sole's point below
// the ankle, for a foot that is not flat on the floor. Points are [mm ahead, mm above the floor]; scale() turns them
// into the drawing's own, where y runs down. Widths are only the look.
import { svg } from '../ui/dom.js';

const drawn_for_mm = 1370; // shank, thigh and trunk of the body whose radii stand below
const tenth = value => Math.round(value * 10) / 10;

const between = ([x1, y1], [x2, y2], share) => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
const apart = ([x1, y1], [x2, y2]) => Math.hypot(x2 - x1, y2 - y1);

// The hull of two circles. The same turn every time, so that hulls in one path add up and never cut each other out.
function hull([[x1, y1], r1], [[x2, y2], r2]) {
    const axis = Math.atan2(y2 - y1, x2 - x1);
    const off = Math.acos(Math.max(-1, Math.min(1, (r1 - r2) / (Math.hypot(x2 - x1, y2 - y1) || 1))));
    const at = (x, y, r, angle) => `${tenth(x + r * Math.cos(angle))} ${tenth(y + r * Math.sin(angle))}`;
    const arc = (r, large) => `A${tenth(r)} ${tenth(r)} 0 ${large} 1 `;
    return `M${at(x1, y1, r1, axis - off)}L${at(x2, y2, r2, axis - off)}${arc(r2, Number(r2 > r1))}`
        + `${at(x2, y2, r2, axis + off)}L${at(x1, y1, r1, axis + off)}${arc(r1, Number(r1 >= r2))}`
        + `${at(x1, y1, r1, axis - off)}Z`;
}

const steps = [1, 2, 3, 4];

// Three circles between each two, on a smooth curve (Catmull-Rom), so that no joint has a corner.
function smooth(circles) {
    const flat = circles.map(([[x, y], r]) => [x, y, r]);
    const at = index => flat[Math.max(0, Math.min(flat.length - 1, index))];
    const curve = (a, b, c, d, u) =>
        b + ((c - a) * u + (2 * a - 5 * b + 4 * c - d) * u ** 2 + (3 * (b - c) + d - a) * u ** 3) / 2;
    const bits = index => steps.map(step => {
        const [x, y, r] = at(index).map((value, i) =>
            curve(at(index - 1)[i], value, at(index + 1)[i], at(index + 2)[i], step / steps.length));
        return [[x, y], r];
    });
    return [circles[0], ...circles.slice(1).flatMap((_, index) => bits(index))];
}

// [point, radius] one after the other.
const chain = circles => circles.slice(1).map((circle, index) => hull(circles[index], circle)).join('');
export const limb = circles => chain(smooth(circles));

// {body, shoes, shorts, arm}: the outline of each as a path, to be drawn in this order.
export function figure_paths(scale, joints) {
    const { toe, ankle, knee, hip, shoulder, hand, head, elbow, chest, waist, wrist, heel } =
        Object.fromEntries(Object.entries(joints).map(([name, point]) => [name, scale(point)]));
    const size = (apart(ankle, knee) + apart(knee, hip) + apart(hip, shoulder)) / drawn_for_mm;
    const round = (point, radius) => [point, radius * size];
    // Along a limb, and ahead of it as the person faces.
    const from = (one, other, along, ahead = 0) => {
        const [x, y] = between(one, other, along);
        const length = apart(one, other) || 1;
        const push = (ahead * size) / length;
        return [x - (other[1] - one[1]) * push, y + (other[0] - one[0]) * push];
    };
    const middle = chest ?? from(hip, shoulder, 0.66, 10);
    const forearm = elbow ?? from(shoulder, hand, 0.5);
    const sole = heel ?? [ankle[0], scale([0, 0])[1]];
    // Ahead and upward of the sole's point below the ankle.
    const foot = (ahead, up) => {
        const [x, y] = [toe[0] - sole[0], toe[1] - sole[1]].map(part => (part * size) / (apart(sole, toe) || 1));
        return [sole[0] + x * ahead + y * up, sole[1] + y * ahead - x * up];
    };
    const back = foot(-42, 34);
    const tip = foot(apart(sole, toe) / size, 22);
    return {
        body: limb([round(from(ankle, knee, 0), 38), round(from(ankle, knee, 0.32, -6), 46),
            round(from(ankle, knee, 0.7, -14), 61), round(knee, 57), round(from(knee, hip, 0.55), 82), round(hip, 102)])
            + limb([round(from(hip, middle, 0, -16), 104), round(waist ?? from(hip, middle, 0.6, 4), 94),
                round(middle, 110), round(from(middle, shoulder, 0.75), 92),
                round(from(shoulder, head, 0.12, -12), 62), round(from(shoulder, head, 0.75, -8), 54)])
            + chain([round(from(shoulder, head, 1.06, -10), 97), round(from(shoulder, head, 0.72, 34), 54)]),
        shoes: chain([round(back, 34), round(tip, 22)])
            + chain([round(from(ankle, knee, 0.02), 43), round(between(back, tip, 0.6), 28)]),
        shorts: limb([round(from(knee, hip, 0.5), 84), round(from(knee, hip, 0.7), 92), round(hip, 106)])
            + chain([round(from(hip, middle, 0, -16), 107), round(from(hip, middle, 0.3, -6), 102)]),
        arm: limb([round(from(shoulder, middle, 0.08), 64), round(from(shoulder, forearm, 0.45), 51),
            round(forearm, 40), round(from(forearm, wrist ?? hand, 0.3), 40),
            round(wrist ?? from(forearm, hand, 0.82), 29), round(hand, 40)]),
    };
}

// look: the class of the group.
export const figure_parts = (scale, joints, look) => svg('g', { class: `figure ${look}` },
    Object.entries(figure_paths(scale, joints)).map(([part, d]) => svg('path', { class: part, d })));
