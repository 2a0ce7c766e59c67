// What the imperial units are in metric ones, exact by definition, and loads in the other unit.

export const cm_per_inch = 2.54;
export const mm_per_inch = 25.4;
export const kg_per_lb = 0.45359237;

// A load in the other unit, rounded down, so that a later share of it is never too much.
export function load_in(load, from, to) {
    if (from === to) return load;
    const exact = from === 'lb' ? load * kg_per_lb : load / kg_per_lb;
    return Math.floor(exact * 10) / 10;
}
