// The drawn drills by id:
//
//   poses          the key poses (linkage.js)
//   order          of the poses in the movement; to and fro if there is none
//   round          for a movement that goes on and on: the first pose once more, a turn later
//   behind, front  what is drawn behind the person and before (drill_props.js)
//   seen           points that belong in the picture besides the body; above: it is seen from above, without a ground
//   sits_on_hands  the hands are under the seat
import {
    along_back, bar, bell, bike, block, circles, far_arm, line, on_far_side, opened_chest, pedal_and_lever, pull_up_bar,
    ring, trap_bar,
} from './drill_props.js';
import { mixed } from './linkage.js';

const stands = [0, 70]; // an ankle, its foot on the floor
const kneels = [0, 57];
const lies = 104; // a hip on the floor
const flat_hand = { to: [590, 45], palm: 0 };

const all_fours = (trunk, head, thigh = -90, more = {}) => ({
    at: { knee: kneels }, trunk, head, leg: [thigh, -182, -158], arm: flat_hand,
    far: { hip: [45, 14], arm: { ...flat_hand, to: [640, 60] } }, ...more,
});

const on_back = (thigh, far_thigh) => ({
    at: { hip: [0, lies] }, trunk: 180, head: 178, leg: [thigh, thigh - 1, 78], arm: [15, -26, -10],
    far: { leg: [far_thigh, far_thigh - 1, 78] },
});

// From the hip down: [thigh, shank]; the hands over one place.
const standing = (thigh, shank, trunk, hang, head = trunk - 6) => ({
    at: { ankle: stands }, trunk, head, leg: [thigh, shank], arm: { hang },
});

const bridge = (trunk, head) => ({
    at: { shoulder: [-510, lies] }, trunk, head, leg: { to: [385, 70], foot: 0 }, arm: [-5, -6, 0],
    far: { leg: { to: [420, 70], foot: 0 } },
});

const hinge_with_stick = (thigh, shank, trunk) => ({
    at: { ankle: stands }, trunk, head: trunk, leg: [thigh, shank], arm: [trunk - 215, trunk - 160, trunk - 200],
    far: { arm: [trunk - 15, trunk + 138, trunk + 5] },
});

// Each leg runs from its hip to the floor.
const straight_leg = up => [-1.9 - up / 15, -1.9 - up / 15, 80];
const seat_walk = (x, up, far_x, far_up, trunk) => ({
    at: { hip: [x, lies + up] }, trunk, head: 92, leg: straight_leg(up), arm: [trunk - 154, trunk + 4, trunk + 78],
    far: { hip: [far_x, far_up], leg: straight_leg(up + far_up), arm: [trunk - 144, trunk + 12, trunk + 84] },
});

const on_side = (trunk, head, far_shoulder) => ({
    at: { hip: [0, 0] }, trunk, head, leg: [76, -12, 20], arm: { to: [-250, 20], palm: 70 },
    far: { shoulder: far_shoulder, leg: [-2, -10, 50], arm: { to: [40, 400] } },
});

const sit_and_fold = (trunk, thigh, shank, foot, hand) => ({
    at: { hip: [0, lies] }, trunk, head: trunk - 4, leg: [thigh, shank, foot], arm: { to: hand },
});

const fold = (thigh, shank, trunk) => ({
    at: { ankle: stands }, trunk, head: trunk - 8, leg: [thigh, shank], arm: { to: [120, 66] },
});

const hang = (trunk, thigh, shank) => ({
    at: { hip: [0, 1050] }, trunk, head: 84, leg: [thigh, shank, shank + 60], arm: { to: [40, 2280] },
});

const v_sit = (trunk, leg, arm) => ({ at: { hip: [0, lies] }, trunk, head: trunk - 8, leg, arm: [arm, arm + 2] });

// Foot and hand go around the crank and the lever's foot.
const cycle = turn => {
    const pedal = degrees => ({ to: [155, 421, 165, degrees], foot: -8 });
    const lever = degrees => ({ to: [430, 352, 870, degrees] });
    const swing = 11 * Math.sin((turn * Math.PI) / 180);
    return {
        at: { hip: [-40, 1000] }, trunk: 74, head: 84, leg: pedal(turn), arm: lever(83 + swing),
        far: { leg: pedal(turn + 180), arm: lever(83 - swing) },
    };
};

const lift = {
    stand: standing(-88, -90, 89, 112),
    floor: standing(-25, -108, 36, 105, 42),
    knee: standing(-60, -96, 47, 108, 46),
    romanian: standing(-61, -95, 30, 112, 26),
};


export const drills = {
    cat_cow_band: {
        poses: [all_fours([16, 16, 16], 8), all_fours([52, 22, -16], -60), all_fours([-6, 10, 42], 40)],
        order: [0, 1, 0, 2],
        front: [line('band', ['waist', 'chest', 0.3, -100], ['waist', 'chest', 0.6, 70], 'wrist')],
    },
    glute_bridge_band: {
        poses: [bridge(180, 178), bridge(203, 176)],
        front: [line('band', ['hip', 'knee', 0.83, -76], ['hip', 'knee', 0.83, 74])],
    },
    dowel_hinge: {
        poses: [hinge_with_stick(-88, -90, 88), hinge_with_stick(-72, -94, 62), hinge_with_stick(-60, -97, 36)],
        front: [along_back],
    },
    ql_walk: {
        poses: [seat_walk(0, 0, 0, 0, 92), seat_walk(110, 34, -110, -34, 96), seat_walk(110, 0, 110, 34, 87)],
        behind: [line('reach-line', [-140, 0], [-140, 700])],
    },
    side_lying_rotation: {
        poses: [on_side([180, 180, 180], 180, [0, 20]), on_side([180, 186, 208], 152, [-30, 300])],
        above: true,
        behind: [opened_chest],
        front: [far_arm],
    },
    hip_centration: {
        poses: [
            all_fours([16, 16, 16], 8, -90, { circles: 0 }),
            all_fours([12, 10, 8], 6, -60, { circles: 1 }),
            all_fours([14, 13, 12], 6, -70, { circles: 1 }),
        ],
        order: [0, 1, 2, 1, 2, 1],
        front: [line('band', ['hip', 'knee', 0.28, -74], ['hip', 'knee', 0.2, 92], [-1200, 300]), circles],
    },
    hamstring_seated: {
        poses: [sit_and_fold(72, 46, -50, 0, [640, 110]), sit_and_fold(53, 28, -31, 35, [810, 200]),
            sit_and_fold(40, 14, -17, 62, [890, 240])],
    },
    hamstring_standing: {
        poses: [fold(-20, -115, 10), fold(-50, -100, -20), fold(-72, -92, -42)],
    },
    leg_lift: {
        poses: [on_back(-1, -1), on_back(20, -1), on_back(-1, 20)],
        order: [0, 1, 0, 2],
        sits_on_hands: true,
    },
    hanging_knee_lift: {
        poses: [hang(90, -88, -96), hang(96, 34, -70)],
        seen: [[-300, 0]],
        behind: pull_up_bar,
        front: [ring('knob', [40, 2280], 34)],
    },
    v_sit: {
        poses: [v_sit(98, [50, -54, 0], -6), v_sit(112, [50, -6, 50], 0), v_sit(120, [36, 36, 100], 6)],
    },
    bike_intervals: {
        poses: [cycle(90), cycle(-90)],
        round: cycle(-270),
        seen: [[930, 0]],
        behind: [...bike, ...pedal_and_lever.map(on_far_side)],
        front: pedal_and_lever,
    },
    kettlebell_deadlift: {
        poses: [standing(-40, -102, 45, 60), standing(-62, -96, 60, 70), standing(-88, -90, 89, 105)],
        behind: [block('seat', -110, 0, 340, 125)],
        front: [bell],
    },
    trap_bar_romanian: { poses: [standing(-88, -90, 89, 70), standing(-61, -95, 32, 90, 28)], front: trap_bar },
    romanian_deadlift: { poses: [lift.stand, lift.romanian], front: bar },
    deadlift: { poses: [lift.floor, lift.knee, lift.stand], front: bar },
};

const move_ms = 1300;
const hold_ms = 700;
const turn_ms = 1200; // of the pedals: 50 a minute

const eased = share => (1 - Math.cos(share * Math.PI)) / 2;

// The pose of a drill after so long.
export function pose_at({ poses, order, round }, ms) {
    const to_and_fro = [...poses, ...poses.slice(1, -1).reverse()];
    const steps = order?.map(index => poses[index]) ?? (round ? poses : to_and_fro);
    const step_ms = round ? turn_ms / poses.length : hold_ms + move_ms;
    const step = Math.floor(ms / step_ms) % steps.length;
    const part_ms = ms % step_ms;
    const next = steps[step + 1] ?? round ?? steps[0];
    return mixed(steps[step], next, round ? part_ms / step_ms : eased(Math.max(0, part_ms - hold_ms) / move_ms));
}
