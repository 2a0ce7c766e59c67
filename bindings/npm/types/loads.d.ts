import type {
    Evidence, Gap, GateCriterion, HandHeight, Implement, LadderExercise, LoadedDiscs, LoadsAccess, MaxEstimate, Range,
    SessionDecision, SessionWork,
} from './common.js';

/** Which load next. Masses are in the equipment's unit, hours count from `now`. */
export interface Loads {
    access: LoadsAccess;
    /** Not empty: there is no load. */
    blocked_by: WithEvidence<LoadsBlock>[];
    gate?: {
        scope: GateScope;
        open: boolean;
        dowel_drill_offered: boolean;
        criteria: {
            id: GateCriterion;
            state: CriterionState;
            /** Absent where nothing is counted. */
            limit?: number;
            evidence: Evidence;
        }[];
    };
    outlook?: {
        gate_in_hours: number;
        steps: { rung: number; in_hours: number; share?: number }[];
        old_max_in_hours?: number;
        evidence: Evidence;
    };
    next?: NextSession;
    base?: Base;
    heaviest_load?: number;
    ladder: RungPlan[];
    notes?: { id: LadderNote; from_rung: number; to_rung: number; evidence: Evidence }[];
    /** With the access `ladder`; otherwise `session`. */
    today?: SessionLoads;
    session?: SessionLoads;
    extras?: ExtraLoad[];
    cues: WithEvidence<LoadsCue>[];
}
export type LoadsBlock =
    | 'heaviest_load_not_entered' | 'entry_gate' | 'triage_again' | 'layoff_not_told' | 'past_pain_not_told'
    | 'healed_not_told';
/** What set the load of a session outside the ladder. */
export type CapId = 'plan' | 'reps' | 'layoff' | 'healed_injury' | 'returning_pain' | 'soreness' | 'examiner';
export interface Cap {
    decided_by: CapId;
    /** Nothing above it is shown. */
    most: number;
    /** Of the base, where a first share decided. */
    share?: number;
    above_best: boolean;
    evidence: Evidence;
}
export type LoadsCue = 'exhale_through_effort';
export type GateScope = 'passed' | 'same_day' | 'whole';
export type CriterionState = 'unanswered' | 'not_met' | 'met';
export type BaseSource = 'max' | 'best_set' | 'trap_bar_max' | 'frozen';
export type RungPlace = 'done' | 'current' | 'earliest';
export interface WithEvidence<Id> {
    id: Id;
    evidence: Evidence;
}
export interface NextSession {
    rung: number;
    deload: boolean;
    rule: string;
    decision: SessionDecision;
    evidence: Evidence;
    gap: Gap;
    gap_from_day: number;
    gap_evidence: Evidence;
    gate_again: boolean;
    triage_again: boolean;
    in_hours: number;
    progress_in_hours?: number;
}
/** The load of which every rung is a share. */
export interface Base {
    value: number;
    before_discount: number;
    from: BaseSource;
    lowered_by_person: boolean;
    discount?: { over_weeks: number; factor: number; evidence: Evidence };
    estimates: MaxEstimate[];
    evidence: Evidence[];
}
export interface Rung {
    rung: number;
    exercise: LadderExercise;
    share: number;
    sets: number;
    reps: number;
    reps_in_reserve: number;
    deload?: { sets: number; reps: number };
    evidence: Evidence;
}
export interface RungPlan extends Rung, RungLoad {
    share_cut_to?: number;
    wanted: number;
    place: RungPlace;
    earliest_in_hours?: number;
    stay_on_rung?: number;
    lower_to_mm?: number;
}
export interface RungLoad {
    /** None: not loadable with this equipment. */
    tool?: ToolLoad;
    reasons: WithEvidence<LoadReason>[];
    raise_needed_mm?: number;
}
export interface ToolLoad {
    implement: Implement;
    wanted: number;
    /** Never above `wanted`. */
    load: number;
    shortfall: number;
    next_above?: number;
    per_side: LoadedDiscs[];
    height_target_mm: number;
    height?: HandHeight;
    lower_offer?: HandHeight;
}
export interface SessionLoads {
    rung?: number;
    exercise?: LadderExercise;
    deload?: boolean;
    share?: number;
    sets: number;
    reps: number;
    reps_at_most: number;
    rpe_at_most?: number;
    reps_in_reserve?: number;
    rest_s: number;
    load?: RungLoad;
    /** Outside the ladder, where there is a load. */
    cap?: Cap;
    reasons: WithEvidence<LoadReason>[];
    warm_up: { share: number; reps: number; tool: ToolLoad; evidence: Evidence }[];
    evidence: Evidence;
}
export interface Extra {
    id: Exclude<SessionWork, 'steps'>;
    sets: number;
    reps: number;
    reps_at_most: number;
    reps_in_reserve: number;
    rest_s: number;
    share?: number;
    cluster?: { reps: number; rest_s: Range; rounds: number };
    evidence: Evidence;
}
export interface ExtraLoad extends Extra {
    open: boolean;
    load?: RungLoad;
}
export type LoadReason =
    | 'rounded_down' | 'no_bell_heavy_enough' | 'no_trap_bar' | 'trap_bar_too_heavy' | 'bar_too_heavy'
    | 'bar_costs_the_back_more' | 'bells_below_the_rung' | 'no_raise_high_enough' | 'higher_than_wanted'
    | 'lower_than_wanted' | 'hinge_range_sets_height' | 'heaviest_load_sets_load' | 'stay_on_last_loadable_rung'
    | 'below_what_hurt' | 'no_heavier_than_last' | 'no_base' | 'at_most_80_percent' | 'at_most_60_percent'
    | 'sets_two_thirds';
export type LadderNote =
    | 'never_progress_above_two' | 'stop_at_first_broken_rep' | 'week_one_starts_at_gate' | 'two_sessions_a_week'
    | 'no_floor_contact' | 'drags_up_the_shins' | 'own_style' | 'full_means_hinge_range' | 'deload_every_fourth_week'
    | 'clusters_after_85' | 'light_sets_after_75' | 'max_attempt_after_90_twice';
