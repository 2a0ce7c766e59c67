// The key poses of every drill (linkage.js), what is drawn behind and before the person, and how it moves: `order` of the
// poses, to and fro if there is none; `round` for a movement that goes on in a circle, its last pose being the first again.
import { along_back, bar, bell, block, ground, line, ring } from './drill_props.js';

const stands = [0, 70]; // an ankle, its foot on the floor
const kneels = [0, 57];
const lies = 104; // a hip on the floor
const flat_hand = { to: [590, 45], palm: 0 };

const all_fours = (trunk, head, thigh = -90) => ({
    at: { knee: kneels }, trunk, head, leg: [thigh, -182, -158], arm: flat_hand,
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
    at: { shoulder: [-510, lies] }, trunk, head, leg: { to: [385, 70], foot: 0 }, arm: { to: [150, 42] },
    far: { leg: { to: [420, 70], foot: 0 } },
});

const hinge_with_stick = (thigh, shank, trunk) => ({
    at: { ankle: stands }, trunk, head: trunk, leg: [thigh, shank], arm: [trunk - 203, trunk - 174, trunk - 200],
    far: { arm: [trunk - 4, trunk + 148, trunk + 148] },
});

const seat_walk = (x, up, far_x, far_up, trunk, arm, far_arm) => ({
    at: { hip: [x, lies + up] }, trunk, head: 92, leg: [-1 - up / 8, -3, 80], arm: [arm, arm + 88],
    far: { hip: [far_x, far_up], leg: [-1 - (up + far_up) / 8, -3, 80], arm: [far_arm, far_arm + 88] },
});

const on_side = (trunk, shoulder, far_shoulder, arm) => ({
    at: { hip: [0, 0] }, trunk, head: 180, leg: [76, -12, 20], arm,
    far: { shoulder: far_shoulder, leg: [-2, -10, 50], arm: { to: [60, 380] } },
});

const sit_and_fold = (trunk, thigh, shank, foot, hand) => ({
    at: { hip: [0, lies] }, trunk, head: trunk - 4, leg: [thigh, shank, foot], arm: { to: hand },
});

const fold = (thigh, shank, trunk) => ({
    at: { ankle: stands }, trunk, head: trunk - 8, leg: [thigh, shank], arm: { to: [120, 66] },
});

const hang = (trunk, thigh, shank) => ({
    at: { hip: [0, 1050] }, trunk, head: 84, leg: [thigh, shank, shank + 60], arm: { to: [40, 2290] },
});

const v_sit = (trunk, leg, arm) => ({ at: { hip: [0, lies] }, trunk, head: trunk - 8, leg, arm: [arm, arm + 2] });

// Foot and hand go around the crank and the lever's foot.
const cycle = turn => {
    const pedal = degrees => ({ to: [155, 421, 165, degrees], foot: -8 });
    const lever = degrees => ({ to: [430, 430, 800, degrees] });
    const swing = 11 * Math.sin((turn * Math.PI) / 180);
    return {
        at: { hip: [-40, 1000] }, trunk: 74, head: 84, leg: pedal(turn), arm: lever(82 + swing),
        far: { leg: pedal(turn + 180), arm: lever(82 - swing) },
    };
};

const lift = {
    stand: standing(-88, -90, 89, 112),
    floor: standing(-25, -108, 36, 105, 42),
    knee: standing(-60, -96, 47, 108, 46),
    romanian: standing(-61, -95, 30, 112, 26),
};

const sky = 'reach-line';

export const drills = {
    cat_cow_band: {
        poses: [all_fours(16, 8), all_fours([48, 18, -22], -62), all_fours([-6, 10, 42], 50)],
        order: [0, 1, 2],
        front: [line('band', ['hip', 'chest', 0.62, -104], ['hip', 'chest', 0.75, 60], 'wrist')],
    },
    glute_bridge_band: {
        poses: [bridge(180, 178), bridge(203, 176)],
        front: [line('band', ['hip', 'knee', 0.83, -76], ['hip', 'knee', 0.83, 74])],
    },
    dowel_hinge: {
        poses: [hinge_with_stick(-88, -90, 88), hinge_with_stick(-72, -94, 62), hinge_with_stick(-60, -97, 36)],
        behind: [along_back],
    },
    ql_walk: {
        poses: [seat_walk(0, 0, 0, 0, 92, -90, -90), seat_walk(110, 34, -110, -34, 95, -112, -68),
            seat_walk(110, 0, 110, 34, 88, -68, -112)],
        behind: [line(sky, [0, 0], [0, 900])],
    },
    side_lying_rotation: {
        poses: [on_side(180, 0, [0, 0], [20, -20]), on_side(186, 0, [40, 190], [20, -20])],
        above: true,
        behind: [block('mat', -900, -330, 1900, 1000)],
    },
    hip_centration: {
        poses: [all_fours(16, 8), all_fours(10, 6, -60), all_fours(13, 6, -68)],
        front: [line('band', ['hip', 'knee', 0.2, 88], ['hip', 'knee', 0.2, -60], [-900, 330])],
    },
    hamstring_seated: {
        poses: [sit_and_fold(74, 46, -50, 0, [640, 110]), sit_and_fold(57, 28, -31, 35, [820, 210]), sit_and_fold(45, 14, -17, 62, [900, 250])],
    },
    hamstring_standing: {
        poses: [fold(-20, -115, 10), fold(-50, -100, -20), fold(-72, -92, -42)],
    },
    leg_lift: {
        poses: [on_back(-1, -1), on_back(20, -1), on_back(-1, 20)],
        order: [0, 1, 0, 2],
    },
    hanging_knee_lift: {
        poses: [hang(90, -88, -96), hang(96, 34, -70)],
    },
    v_sit: {
        poses: [v_sit(98, [50, -54, 0], -6), v_sit(112, [50, -6, 50], 0), v_sit(120, [36, 36, 100], 6)],
    },
    bike_intervals: {
        poses: [cycle(90), cycle(0), cycle(-90), cycle(-180)],
        round: cycle(-270),
    },
    kettlebell_deadlift: {
        poses: [standing(-40, -102, 45, 60), standing(-62, -96, 60, 70), standing(-88, -90, 89, 105)],
        behind: [block('seat', -110, 0, 340, 125)],
        front: [bell],
    },
    trap_bar_romanian: { poses: [lift.stand, lift.romanian], front: bar },
    romanian_deadlift: { poses: [lift.stand, lift.romanian], front: bar },
    deadlift: { poses: [lift.floor, lift.knee, lift.stand], front: bar },
};
