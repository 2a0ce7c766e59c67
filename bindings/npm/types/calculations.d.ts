// Calculations, not advice: they know no answers.
import type { Evidence, LoadedDiscs, MaxEstimate, WithProblems } from './common.js';
import type { Joints, Lift, PoseOutOfReach, PoseWithin } from './setup.js';

/** The answer to `lifter`. */
export type LifterAnswer = LifterWithin | LifterOutOfReach | WithProblems;
export interface LifterStart {
    problems: [];
    /** Whole mm between which the pose works; absent: nowhere. */
    reach_mm?: { low: number; high: number };
    /** Height of the bar when standing with it. */
    lockout_mm: number;
}
export interface LifterOutOfReach extends LifterStart {
    pose: PoseOutOfReach;
}
export interface LifterWithin extends LifterStart {
    pose: PoseWithin;
    /** From this pose to standing. */
    lift: Lift & { frames?: LiftFrame[] };
}
export interface LiftFrame {
    bar_height_mm: number;
    joints: Joints;
    trunk_deg: number;
    hip_deg: number;
    knee_deg: number;
    l5s1_nm: number;
    hip_nm: number;
    knee_nm: number;
}

/** The answer to `one_rep_max`, in the unit of the set. */
export type OneRepMaxAnswer = OneRepMax | WithProblems;
export interface OneRepMax {
    problems: [];
    /** The lowest of the estimates. */
    value: number;
    /** By every formula. */
    estimates: MaxEstimate[];
    evidence: Evidence[];
}

/** The answer to `plates`, in the equipment's unit. */
export type PlatesAnswer = Plates | WithProblems;
export interface Plates {
    problems: [];
    /** The heaviest that can be made and is not above; absent: the bar alone is heavier. */
    at_or_below?: LoadedBar;
    /** By how much that is too light; 0: exact. */
    shortfall: number;
    /** The lightest above; absent: exact, or the discs run out. */
    above?: LoadedBar;
}
export interface LoadedBar {
    /** Bar, collars and both sides. */
    load: number;
    /** Inside first; empty: the bar alone. */
    per_side: LoadedDiscs[];
    /** Centre of the bar above what the discs stand on. */
    bar_height_mm: number;
}
