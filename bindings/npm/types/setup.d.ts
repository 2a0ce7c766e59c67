import type { Banded, Evidence, HandHeight, Point, SetUp, SetupGoal, Style } from './common.js';

/** How high the bar should be for this body, and what other set-ups would change. All from a model. */
export interface Setup {
    /** Every reason that asked for a height; the highest decides. */
    wishes: HeightWish[];
    recommended: HeightWish;
    made?: HandHeight;
    nearest_below?: HandHeight;
    lever?: Lever;
    rows: SetUpRow[];
    /** Of all moments here. */
    load_kg: number;
    moment_by_height: HeightMoment[];
    flags: SetupFlag[];
    /** Of the bar with these discs on the floor. */
    bar_height_mm: number;
    load?: { wanted: number; load: number };
    goal: SetupGoal;
    best?: SetUp;
    ranked_by: RankedBy;
    ranking: Evidence;
    proportions: Proportion[];
}
export type RankedBy = 'smallest_moment' | 'longest_travel' | 'nearest_to_conventional';
export type HeightReason = 'standard' | 'proportions' | 'stage' | 'hinge_range';
export interface HeightWish {
    reason: HeightReason;
    height_mm: number;
    evidence: Evidence;
}
export type LeverVerdict = 'usual' | 'raise_worth_trying' | 'raise_too_little';
export interface Lever {
    relative_distance: number;
    percentile: number;
    percentile_low: number;
    percentile_high: number;
    verdict: LeverVerdict;
    raise_mm?: number;
    evidence: Evidence;
    strength: Evidence;
}
export type Change = 'lower' | 'higher' | 'unsure';
export type Cost = 'grip' | 'knee_load' | 'hip_mobility' | 'shorter_range' | 'special_bar';
export interface SetUpRow {
    set_up: SetUp;
    pose: Pose;
    lift?: Lift;
    /** Set-up ÷ conventional, for the same body and load. */
    l5s1_moment_ratio?: Banded;
    distance_ratio?: Banded;
    l5s1_change: Change;
    rank: number;
    below_hinge_range: boolean;
    below_stage: boolean;
    available: boolean;
    costs: Cost[];
    evidence: Evidence;
}
export type HeightMoment =
    | { bar_height_mm: number; reach: 'within'; l5s1_nm: Banded }
    | { bar_height_mm: number; reach: NoReach };
export type SetupFlag =
    | 'load_rounded_down' | 'load_above_next' | 'bar_below_standard' | 'cannot_make' | 'far_above'
    | 'below_forbidden' | 'out_of_reach' | 'raising_does_little' | 'trap_bar_may_not_help';
export type Length = 'span' | 'arm' | 'sitting_height' | 'inseam' | 'trunk' | 'thigh' | 'shank' | 'ankle';
export interface Proportion {
    length: Length;
    ratio: number;
    percentile: number;
    measured: boolean;
    evidence: Evidence;
}

export type Reach = 'within' | NoReach;
export type NoReach = 'too_high' | 'trunk_below_horizontal' | 'hip_below_knee' | 'too_folded';
/** The lifter as the bar leaves the floor; Romanian: at the lowest point. */
export type Pose = PoseWithin | PoseOutOfReach;
export interface PoseStart {
    style: Style;
    bar_height_mm: number;
    load_kg: number;
    evidence: Evidence;
}
export interface PoseOutOfReach extends PoseStart {
    reach: NoReach;
    nearest_mm?: number;
}
export interface PoseWithin extends PoseStart {
    reach: 'within';
    nearest_mm?: number;
    joints: Joints;
    /** Above the horizontal. */
    trunk_deg: Banded;
    thigh_deg: Banded;
    shank_deg: Banded;
    hip_deg: Banded;
    knee_deg: Banded;
    /** Horizontal distances of the bar. */
    bar_l5s1_mm: Banded;
    bar_knee_mm: Banded;
    l5s1_nm: Banded;
    hip_nm: Banded;
    knee_nm: Banded;
    some_out_of_reach: boolean;
}
export interface Joints {
    toe: Point;
    ankle: Point;
    knee: Point;
    hip: Point;
    l5s1: Point;
    shoulder: Point;
    hand: Point;
    head: Point;
}
/** From a pose to standing. */
export interface Lift {
    travel_mm: Banded;
    peak_height_mm: number;
    /** The largest moment at L5/S1 on the way. */
    peak_l5s1_nm: Banded;
}
