// A drill as a drawing that moves from one key pose to the next, and each of them, numbered, with what to do there.
import { button, h, svg } from '../ui/dom.js';
import { t, texts } from '../ui/locale.js';
import { drills, pose_at } from './drill_poses.js';
import { ground } from './drill_props.js';
import { figure_parts } from './figure.js';
import { joints_of } from './linkage.js';

const around_mm = 150; // of the joints: a head, a disc
const floor_mm = 70; // seen of the ground

// {top, box}: the part of the world that holds all the poses, so that the drawing stays where it is.
function frame_of({ poses, above, seen = [] }) {
    const points = [...poses.map(joints_of).flatMap(({ far, ...near }) => [near, far].flatMap(Object.values)), ...seen];
    const [xs, ys] = [0, 1].map(axis => points.map(point => point[axis]));
    const left = Math.min(...xs) - around_mm;
    const top = Math.max(...ys) + around_mm;
    const bottom = above ? Math.min(...ys) - around_mm : -floor_mm;
    return { top, box: [left, 0, Math.max(...xs) + around_mm - left, top - bottom].map(Math.round).join(' ') };
}

function drawing(drill, label) {
    const { top, box } = frame_of(drill);
    const { above, sits_on_hands, behind = [], front = [] } = drill;
    const scale = ([x, y]) => [x, top - y];
    const element = svg('svg', { class: 'picture drill', viewBox: box, role: 'img', 'aria-label': label });
    return {
        element,
        show(pose) {
            const joints = joints_of(pose);
            const { far, ...near } = joints;
            const draw = prop => prop(scale, joints, pose);
            element.replaceChildren(...[
                !above && ground(scale), behind.map(draw),
                figure_parts(scale, far, 'far'), figure_parts(scale, near, 'near'), front.map(draw),
            ].flat(Infinity).filter(Boolean));
            if (sits_on_hands) element.querySelector('.near').append(element.querySelector('.near .shorts'));
        },
    };
}

// The drawing with the button that stops it. Time goes on only while it is seen to move.
function moving(drill) {
    const { element, show } = drawing(drill, t('drill_figure.moving'));
    let runs = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    let shown_ms = 0;
    let last;
    function frame(now) {
        if (!runs || !element.isConnected) return;
        shown_ms += now - (last ?? now);
        last = now;
        show(pose_at(drill, shown_ms));
        requestAnimationFrame(frame);
    }
    const words = () => t(`drill_figure.${runs ? 'pause' : 'play'}`);
    const toggle = button('secondary', words(), () => {
        runs = !runs;
        last = undefined;
        toggle.textContent = words();
        requestAnimationFrame(frame);
    });
    show(drill.poses[0]);
    requestAnimationFrame(frame);
    return h('div', { class: 'drill-moving' }, element, toggle);
}

// id: one of drills
export function drill_figure(id) {
    const drill = drills[id];
    const words = texts(`drills.${id}.poses`);
    const still = (pose, index) => {
        const { element, show } = drawing(drill, words[index]);
        show(pose);
        return h('li', {}, element, h('span', {}, words[index]));
    };
    return h('figure', { class: 'drill-figure' },
        moving(drill), h('ol', { class: 'drill-poses' }, drill.poses.map(still)));
}
