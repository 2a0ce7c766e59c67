// What the imperial units are in metric ones: exact by definition.

export const cm_per_inch = 2.54;
export const mm_per_inch = 25.4;
export const kg_per_lb = 0.45359237;
