// The joints of a body in any posture, from the angles of its segments: the body of the measuring pictures, seen from
// the side as figure.js draws it. A posture is data that mixes with another, so that every segment keeps its length
// between two postures and what stands on the floor stays there:
//
//   at     {joint: place}: one joint of hip, shoulder, knee or ankle that is known
//   trunk  degrees from hip to shoulder, or three of pelvis, loins and ribs; head  degrees from shoulder to head
//   leg    [thigh, shank, foot] degrees, away from the hip and from heel to toe, or {to: place of the ankle, foot}
//   arm    [upper arm, forearm, palm] degrees, {to: place of the hand}, {to: place of the wrist, palm} or {hang: x}, a
//          straight arm with the hand there
//   far    {hip, shoulder, leg, arm}: the other side, where it is elsewhere; hip and shoulder as [x, y] from the near
//
// Degrees run from straight ahead against the clock. A place is [x, y] in mm, or [x, y, radius, degrees] around it.
import { away, lengths } from './measures.js';

const trunk_parts = [170, 160, 180];
const upper_arm = 325;
const palm_length = 115;
const forearm = lengths.arm - upper_arm - palm_length;
const leg_parts = [lengths.thigh, lengths.shank];
const sole = 195; // from below the ankle to the tip

export const mixed = (one, other, share) => {
    if (typeof one === 'number') return one + (other - one) * share;
    if (Array.isArray(one)) return one.map((part, index) => mixed(part, other[index], share));
    return Object.fromEntries(Object.entries(one).map(([name, part]) => [name, mixed(part, other[name], share)]));
};

const place = ([x, y, radius = 0, degrees = 0]) => away([x, y], radius, degrees);
const plus = ([x1, y1], [x2, y2]) => [x1 + x2, y1 + y2];
const minus = ([x1, y1], [x2, y2]) => [x1 - x2, y1 - y2];
const degrees_of = ([x, y]) => (Math.atan2(y, x) * 180) / Math.PI;

// The joint between two segments and their end. way: 1 where the second turns against the clock, as a forearm does, -1
// for a shank.
function two_bones(from, [first, second], limb, way) {
    const straight = first + second;
    let [turn, next] = Array.isArray(limb) ? limb : [];
    const middle = () => away(from, first, turn);
    if (limb.hang !== undefined) {
        turn = next = (-Math.acos((limb.hang - from[0]) / lengths.arm) * 180) / Math.PI;
    } else if (limb.to) {
        const to = place(limb.to);
        const far = Math.min(Math.hypot(...minus(to, from)), straight);
        const inside = Math.acos(Math.min(1, (first ** 2 + far ** 2 - second ** 2) / (2 * first * far)));
        turn = degrees_of(minus(to, from)) - (way * inside * 180) / Math.PI;
        next = degrees_of(minus(to, middle()));
    }
    return [middle(), away(middle(), second, next), next];
}

function leg_of(hip, limb) {
    const [knee, ankle] = two_bones(hip, leg_parts, limb, -1);
    const foot = limb.foot ?? limb[2] ?? 0;
    const heel = away(ankle, lengths.ankle, foot - 90);
    return { hip, knee, ankle, heel, toe: away(heel, sole, foot) };
}

function arm_of(shoulder, limb) {
    const palm = limb.palm ?? limb[2];
    const by_hand = limb.to && palm === undefined;
    const [elbow, , turn] = two_bones(shoulder, [upper_arm, by_hand ? forearm + palm_length : forearm], limb, 1);
    const wrist = away(elbow, forearm, turn);
    return { shoulder, elbow, wrist, hand: away(wrist, palm_length, palm ?? turn) };
}

// {toe, heel, ankle, knee, hip, waist, chest, shoulder, head, elbow, wrist, hand, far}, far being all of them as well.
export function joints_of({ at, trunk, head, leg, arm, far = {} }) {
    const [pelvis, loins, ribs] = Array.isArray(trunk) ? trunk : [trunk, trunk, trunk];
    const spine = hip => {
        const waist = away(hip, trunk_parts[0], pelvis);
        const chest = away(waist, trunk_parts[1], loins);
        const shoulder = away(chest, trunk_parts[2], ribs);
        return { waist, chest, shoulder, head: away(shoulder, lengths.head, head) };
    };
    const [[known, where]] = Object.entries(at);
    const loose = { hip: [0, 0], ...spine([0, 0]), ...(Array.isArray(leg) && leg_of([0, 0], leg)) };
    const hip = minus(place(where), loose[known]);
    const body = spine(hip);
    const other = far.shoulder ? plus(body.shoulder, far.shoulder) : body.shoulder;
    return {
        ...body, ...leg_of(hip, leg), ...arm_of(body.shoulder, arm),
        far: {
            ...body, ...leg_of(far.hip ? plus(hip, far.hip) : hip, far.leg ?? leg), ...arm_of(other, far.arm ?? arm),
        },
    };
}
