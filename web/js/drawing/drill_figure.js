// A drill as a drawing that moves between its key poses, and below it each of them with what to do there.
import { button, h, svg } from '../dom.js';
import { drills } from './drill_poses.js';
import { ground } from './drill_props.js';
import { figure_parts } from './figure.js';
import { joints_of, mixed } from './linkage.js';

const around_mm = 150; // of the joints: a head, a disc
const floor_mm = 70; // seen of the ground
const move_ms = 1300;
const hold_ms = 700;

export const drawn_drills = Object.keys(drills);

function frame_of({ poses, above, seen = [] }) {
    const points = [...poses.map(joints_of).flatMap(({ far, ...near }) => [...Object.values(near), ...Object.values(far)]), ...seen];
    const [xs, ys] = [0, 1].map(index => points.map(point => point[index]));
    const left = Math.min(...xs) - around_mm;
    const top = Math.max(...ys) + around_mm;
    const bottom = above ? Math.min(...ys) - around_mm : -floor_mm;
    return { top, box: [left, 0, Math.max(...xs) + around_mm - left, top - bottom].map(Math.round).join(' ') };
}

function scene({ above, behind = [], front = [] }, pose, top) {
    const scale = ([x, y]) => [x, top - y];
    const { far, ...near } = joints_of(pose);
    const draw = prop => prop(scale, near, pose);
    return [
        !above && ground(scale), behind.map(draw),
        figure_parts(scale, far, 'far'), figure_parts(scale, near, ''), front.map(draw),
    ].flat(Infinity).filter(Boolean);
}

const eased = share => (1 - Math.cos(share * Math.PI)) / 2;

// The pose at a time since the start.
export function pose_at({ poses, order, round }, ms) {
    const steps = order?.map(index => poses[index]) ?? (round ? poses : [...poses, ...poses.slice(1, -1).reverse()]);
    const each = round ? 320 : move_ms + hold_ms;
    const step = Math.floor(ms / each) % steps.length;
    const part = (ms % each) / each;
    const next = steps[step + 1] ?? round ?? steps[0];
    return mixed(steps[step], next, round ? part : eased(Math.max(0, part * each - hold_ms) / move_ms));
}

const drawing = (drill, label) => {
    const { top, box } = frame_of(drill);
    const element = svg('svg', { class: 'picture drill', viewBox: box, role: 'img', 'aria-label': label });
    return { element, show: pose => element.replaceChildren(...scene(drill, pose, top)) };
};

// words: {label, pause, play, poses: [of each pose]}
export function drill_figure(id, words) {
    const drill = drills[id];
    const moving = drawing(drill, words.label);
    let running = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    let since = 0;
    let last;
    const toggle = button('secondary', '', () => {
        running = !running;
        last = undefined;
        show_state();
    });
    function show_state() {
        toggle.textContent = running ? words.pause : words.play;
        if (running) requestAnimationFrame(frame);
    }
    function frame(now) {
        if (!running || !moving.element.isConnected) return;
        since += now - (last ?? now);
        last = now;
        moving.show(pose_at(drill, since));
        requestAnimationFrame(frame);
    }
    moving.show(drill.poses[0]);
    show_state();
    const still = (pose, index) => {
        const { element, show } = drawing(drill, words.poses[index]);
        show(pose);
        return h('li', {}, element, words.poses[index]);
    };
    return h('figure', { class: 'drill-figure' },
        h('div', { class: 'drill-moving' }, moving.element, toggle),
        h('ol', { class: 'picture-steps drill-poses' }, drill.poses.map(still)));
}
