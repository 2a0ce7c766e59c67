// The drawn drills: bodies that keep their lengths and bend as bodies do, and stand, lie and hold where they should.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drills, pose_at } from '../../web/js/drawing/drill_poses.js';
import { joints_of } from '../../web/js/drawing/linkage.js';

const apart = ([x1, y1], [x2, y2]) => Math.hypot(x2 - x1, y2 - y1);
const near = (value, expected, what, by = 1e-6) =>
    assert.ok(Math.abs(value - expected) <= by, `${what}: ${value}, not ${expected}`);

// Two turns of each drill, in frames of a tenth of a second.
const frames_of = drill => Array.from({ length: 320 }, (_, index) => joints_of(pose_at(drill, index * 100)));
const frames = Object.fromEntries(Object.entries(drills).map(([id, drill]) => [id, frames_of(drill)]));
const each_frame = look => {
    for (const [id, all] of Object.entries(frames)) {
        all.forEach((joints, index) => look(joints, `${id}, frame ${index}`, id));
    }
};

const lengths = [
    ['hip', 'knee', 415], ['knee', 'ankle', 432], ['ankle', 'heel', 70], ['heel', 'toe', 195],
    ['shoulder', 'elbow', 325], ['elbow', 'wrist', 295], ['wrist', 'hand', 115],
];
const trunk = [['hip', 'waist', 170], ['waist', 'chest', 160], ['chest', 'shoulder', 180], ['shoulder', 'head', 231]];

// How far the second of two segments is turned against the clock from the first, from -180 to 180 degrees.
const turn = (a, b, c) => {
    const angle = ([x1, y1], [x2, y2]) => Math.atan2(y2 - y1, x2 - x1);
    const degrees = ((angle(b, c) - angle(a, b)) * 180) / Math.PI;
    return ((degrees + 540) % 360) - 180;
};

test('each drill has two to four key poses', () => {
    for (const [id, { poses }] of Object.entries(drills)) assert.ok(poses.length >= 2 && poses.length <= 4, id);
});

test('every key pose is reached, and the movement has no jump', () => {
    for (const [id, drill] of Object.entries(drills)) {
        const reached = pose => frames[id].some(joints => ['hip', 'knee', 'hand', 'shoulder'].every(joint =>
            apart(joints[joint], joints_of(pose)[joint]) < 40));
        assert.ok(drill.poses.every(reached), id);
        frames[id].slice(1).forEach((joints, index) => {
            for (const [joint, point] of Object.entries(joints)) {
                if (joint !== 'far') assert.ok(apart(point, frames[id][index][joint]) < 160, `${id}: ${joint} jumps`);
            }
        });
    }
});

test('all segments keep their lengths, on both sides', () => each_frame((joints, where) => {
    const check = (side, [one, other, length]) => near(apart(side[one], side[other]), length, `${where}: ${one}`);
    [...lengths, ...trunk].forEach(segment => check(joints, segment));
    lengths.forEach(segment => check(joints.far, segment));
}));

test('knees bend backwards only', () => each_frame((joints, where) => {
    for (const { hip, knee, ankle } of [joints, joints.far]) {
        const bent = turn(hip, knee, ankle);
        assert.ok(bent < 1.5 && bent > -150, `${where}: ${bent}`);
    }
}));

// The hands under or behind the body turn at the shoulder, which no view from the side shows.
test('elbows bend forwards only', () => each_frame((joints, where, id) => {
    if (id === 'leg_lift') return;
    const bent = turn(joints.shoulder, joints.elbow, joints.wrist);
    assert.ok(bent > -1.5 && bent < 165, `${where}: ${bent}`);
}));

test('nothing but the skin and the shoe goes below the ground', () => each_frame((joints, where, id) => {
    if (drills[id].above) return;
    const { far, ...body } = joints;
    for (const side of [body, far]) {
        for (const [joint, [, y]] of Object.entries(side)) assert.ok(y > -1.5, `${where}: ${joint} at ${y}`);
    }
}));

const stays = {
    cat_cow_band: ['knee', 'ankle', 'wrist'], glute_bridge_band: ['shoulder', 'ankle', 'hand'],
    dowel_hinge: ['ankle', 'toe'],
    side_lying_rotation: ['hip', 'knee', 'wrist'], hip_centration: ['knee', 'ankle', 'wrist'],
    hamstring_seated: ['hip'],
    hamstring_standing: ['ankle', 'toe', 'hand'], leg_lift: ['hip', 'hand'], hanging_knee_lift: ['hand'],
    v_sit: ['hip'],
    kettlebell_deadlift: ['ankle', 'toe'], trap_bar_romanian: ['ankle', 'toe'], romanian_deadlift: ['ankle', 'toe'],
    deadlift: ['ankle', 'toe'], bike_intervals: ['hip'],
};

test('what stands, lies or holds on stays where it is', () => {
    for (const [id, joints] of Object.entries(stays)) {
        for (const joint of joints) {
            for (const frame of frames[id]) near(apart(frame[joint], frames[id][0][joint]), 0, `${id}: ${joint}`, 1);
        }
    }
});

const poses_of = id => drills[id].poses.map(joints_of);

test('a bar goes straight up from the floor, and a bell from its raise of 10 to 15 cm', () => {
    const [floor] = poses_of('deadlift');
    near(floor.hand[1], 225, 'bar on the floor', 8);
    for (const { hand } of frames.deadlift) near(hand[0], 108, 'bar path', 6);
    for (const { hand } of frames.romanian_deadlift) near(hand[0], 112, 'bar path', 1);
    const [raised] = poses_of('kettlebell_deadlift');
    near(raised.hand[1] - 258, 125, 'bottom of the bell', 10);
});

test('the stick keeps its line, and a Romanian deadlift goes below the knee with little bend there', () => {
    for (const { hip, shoulder, head } of frames.dowel_hinge) assert.ok(Math.abs(turn(hip, shoulder, head)) < 1);
    for (const id of ['romanian_deadlift', 'trap_bar_romanian']) {
        const { hip, knee, ankle, hand } = poses_of(id)[1];
        assert.ok(hand[1] < knee[1] && Math.abs(turn(hip, knee, ankle)) < 40, id);
    }
});

test('a straight leg is lifted 30 cm, knees to the chest, and the bridge makes a line', () => {
    const [down, up] = poses_of('leg_lift');
    near(up.ankle[1] - down.ankle[1], 300, 'lifted', 25);
    const hanging = poses_of('hanging_knee_lift')[1];
    assert.ok(hanging.knee[1] > hanging.waist[1] && hanging.knee[1] < hanging.shoulder[1]);
    const { shoulder, hip, knee } = poses_of('glute_bridge_band')[1];
    assert.ok(Math.abs(turn(shoulder, hip, knee)) < 12);
});
