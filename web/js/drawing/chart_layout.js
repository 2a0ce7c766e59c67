// Where the parts of the pain chart lie: a pure function over the journal's weeks and sessions. Lengths are px of the
// drawing, which scales with the page.
import { kg_per_lb } from '../state/units.js';

export const phone_size = { width: 328, height: 210 };
export const paper_size = { width: 640, height: 160 };
export const worst_score = 10;

const left = 24;
const right = 34;
const top = 12;
const bottom = 26;
const week_ms = 7 * 24 * 3_600_000;
const widest_bar = 26;
const least_bar = 0.8;
const largest_point = 4.5;
const smallest_point = 1.4;
const points_need = 2.2; // px between weeks, else only the line is drawn
const most_dates = 3;
const date_needs = 70; // px
const between_dates = 85; // px from the middle of one to the edge of the next

const anchors = ['start', 'middle', 'end']; // of the dates: none sticks out

export const in_unit = (kg, unit) => (unit === 'lb' ? kg / kg_per_lb : kg);

// The top of the right scale: a round number of at least `most`, in steps of 1, 2 or 5.
export function round_top(most) {
    if (most <= 0) return 10;
    const power = 10 ** Math.floor(Math.log10(most));
    const step = [1, 2, 2.5, 5, 10].find(factor => factor * power >= most);
    return step * power;
}

// Sessions of one piece of line: a week without any breaks it.
function pieces(points) {
    const lines = [];
    let last_week;
    for (const point of points) {
        if (last_week === undefined || point.week - last_week > 1) lines.push([]);
        lines[lines.length - 1].push(point);
        last_week = point.week;
    }
    return lines;
}

// The middle date is left out where it would run into another.
const apart = (indexes, slot) => indexes.filter((index, place) => {
    const near = [indexes[place - 1], indexes[place + 1]].some(other => Math.abs(other - index) * slot < between_dates);
    return place === 0 || place === indexes.length - 1 || !near;
});

// weeks: [{from, sessions, heaviest_kg, worst_pain}]; sessions: [{at, worst_pain}], without a score not drawn.
export function chart_layout({ weeks, sessions, unit, size: { width, height } = phone_size }) {
    const wide = width - left - right;
    const high = height - top - bottom;
    const slot = wide / Math.max(1, weeks.length);
    const base = top + high;
    const heaviest = Math.max(0, ...weeks.map(week => in_unit(week.heaviest_kg ?? 0, unit)));
    const load_top = round_top(heaviest);
    const y_pain = score => base - (score / worst_score) * high;
    const y_load = load => base - (load / load_top) * high;
    const middle = index => left + (index + 0.5) * slot;
    const bar = Math.min(widest_bar, Math.max(least_bar, slot * 0.72));

    const bars = weeks.flatMap(({ heaviest_kg }, index) => {
        if (!heaviest_kg) return [];
        const load = in_unit(heaviest_kg, unit);
        return [{ x: middle(index) - bar / 2, y: y_load(load), width: bar, height: base - y_load(load), load }];
    });
    const missed = weeks.flatMap(({ sessions: count }, index) =>
        (count ? [] : [{ x: left + index * slot, width: slot }]));

    const week_of = at => Math.max(0, weeks.filter(({ from }) => from <= at).length - 1);
    const points = sessions.filter(({ worst_pain }) => worst_pain !== undefined).map(({ at, worst_pain }) => {
        const week = week_of(at);
        const share = Math.min(1, Math.max(0, (at - (weeks[week]?.from ?? at)) / week_ms));
        return { x: left + (week + share) * slot, y: y_pain(worst_pain), week, score: worst_pain };
    });

    const dates = Math.max(1, Math.min(most_dates, weeks.length, Math.floor(wide / date_needs)));
    const date_indexes = Array.from({ length: dates }, (_, place) =>
        (dates === 1 ? 0 : Math.round((place * (weeks.length - 1)) / (dates - 1))));

    return {
        width, height, left, right: width - right, top, base, slot, load_top, heaviest,
        bars, missed,
        lines: pieces(points),
        points: slot >= points_need ? points : [],
        point_size: Math.min(largest_point, Math.max(smallest_point, slot / 5)),
        dates: apart([...new Set(date_indexes)].filter(index => weeks[index]), slot).map((index, place, all) => ({
            x: middle(index),
            from: weeks[index].from,
            anchor: all.length === 1 ? 'middle' : anchors[place === all.length - 1 ? 2 : Math.min(place, 1)],
        })),
        y_pain, y_load,
    };
}
