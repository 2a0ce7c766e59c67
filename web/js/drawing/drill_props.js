// What stands, lies or is held in the drawings of the drills. Each takes what it needs and returns (scale, joints, pose) =>
// nodes, where a place is a joint's name, [joint, towards, share, ahead] along a limb and ahead of it, or [mm, mm above the floor].
import { svg } from '../dom.js';
import { stick } from './hinge_pictures.js';

const disc_mm = 225; // half of a standard disc

function where(joints, place) {
    if (typeof place === 'string') return joints[place];
    if (typeof place[0] === 'number') return place;
    const [from, to, share, ahead = 0] = place;
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

const ground = block('ground', -4000, -400, 8000, 396);
export { ground };

export const along_back = (scale, joints) => stick(scale, joints);

export const bar = [ring('disc', 'hand', disc_mm - 13), ring('knob', 'hand', 30)];

export const bell = (scale, { hand: [x, y] }) => {
    const [cx, cy] = scale([x, y]);
    return [
        svg('circle', { class: 'bell', cx, cy: cy + 150, r: 108 }),
        svg('path', { class: 'bell-handle', d: `M${cx - 62} ${cy + 75}L${cx - 52} ${cy}H${cx + 52}L${cx + 62} ${cy + 75}` }),
    ];
};
