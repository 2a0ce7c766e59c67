import type {
    BarAdviceAccess, BarredBy, CareLevel, Contributor, ContributorGroup, Dose, Episode, Evidence, Field, FilmFinding,
    Gear, HeatSide, LoadsAccess, Plan, Problem, Ruleset, Screen, Sign, SignAnswer, StopSign, TimeLimit, WhyCue, WhyPart,
    WhyQuestion,
} from './common.js';
import type { Loads } from './loads.js';
import type { Age, Location, Onset, Quality, Trend } from './request.js';
import type { Setup } from './setup.js';

/** The answer to `evaluate`. A level of `call_emergency`, `medical_today` or `incomplete` has none of the parts that
 *  tell what to do. */
export interface Report {
    ruleset: Ruleset;
    problems: Problem[];
    triage: Triage;
    what_if?: { raises: WhatIf[]; lowers: WhatIf[] };
    permissions: Permissions;
    headline: Headline;
    /** Reasons that the examination covers, by the id of their rule. */
    seen: string[];
    recovery?: Recovery;
    why?: Why;
    prevention?: RecoveryRow[];
    drills?: DrillOffer[];
    technique?: Technique;
    hinge?: { deadlift?: HingeHeight; romanian?: HingeHeight };
    setup?: Setup;
    loads?: Loads;
}

/** The answer to `triage`: nothing is open in its permissions. */
export type TriageReport = Pick<Report, 'ruleset' | 'problems' | 'triage' | 'permissions' | 'headline' | 'seen'>;

export interface Triage {
    care_level: CareLevel;
    plan: Plan;
    picture: Picture;
    how_sure?: { certainty: Certainty; marks: { [mark in SorenessMark]: Fit } };
    /** False: an answer "not noticed yet" is waiting for its event. */
    final: boolean;
    within: TimeLimit;
    reasons: Reason[];
    unanswered: Field[];
    /** What is asked, in order, for these answers. */
    screens: { id: Screen; fields: Field[]; complete: boolean }[];
    watch: Sign[];
    if_changed: Sign[];
    expired: boolean;
    /** To be sent back as `request.episode` next time. */
    episode: Episode;
    standing?: {
        care_level: CareLevel;
        lifted_by?: LiftedBy;
        refused?: Refused;
    };
    recheck_hours?: number;
    recheck_reason?: RecheckReason;
    hours_since_pain?: number;
}
export type Picture =
    | 'no_pain' | 'undecided' | 'soreness' | 'early_soreness' | 'one_sided_ache' | 'fading_soreness' | 'pump'
    | 'strain';
export type RecheckReason = 'not_noticed' | 'cannot_walk' | 'pump' | 'early_soreness' | 'one_sided_ache' | 'daily';
export type Headline = 'fresh' | 'seen' | 'coming_back';
export type Certainty = 'clear' | 'likely' | 'mixed';
export type LiftedBy = 'mistake' | 'examination';
export type Refused = 'too_late' | 'examination_incomplete' | 'examination_before_result';
export type SorenessMark =
    | 'dull_or_tight' | 'both_sides' | 'began_hours_after' | 'mild' | 'moves_normally' | 'trained_this_week';
export type Fit = 'fits' | 'unsure' | 'does_not_fit';
/** A rule that fired. */
export interface Reason {
    rule: string;
    care_level: CareLevel;
    fields: Field[];
    within: TimeLimit;
    notes: string[];
    evidence: Evidence;
}
/** One answer which alone would change the level. */
export interface WhatIf {
    field: Field;
    answer: SignAnswer | Age | Onset | Quality | Location | Trend | number;
    care_level: CareLevel;
}

export interface Permissions {
    plan: boolean;
    drills: boolean;
    bar_advice: BarAdviceAccess;
    loads: LoadsAccess;
    hinge_test: HingeTestAccess;
    locks: Lock[];
}
export type HingeTestAccess = 'none' | 'pain' | 'open';
export interface Lock {
    id: string;
    notes: string[];
    evidence: Evidence;
}

export interface Recovery {
    plan: Plan;
    /** Absent where nothing hurts. */
    hours_since_pain?: number;
    day?: number;
    quiet: boolean;
    heat_side?: HeatSide;
    items: RecoveryItem[];
    checks_ahead: { id: string; at_hour: number; evidence: Evidence }[];
    /** Absent without `recovery.waking`. */
    schedule?: Schedule;
}
/** How something is done. */
export interface How {
    dose: Dose;
    dose_is_ours: boolean;
    stop: StopSign[];
    notes: string[];
}
export type ItemKind = 'care' | 'rest_from' | 'drill' | 'movement' | 'checklist';
export type ItemState = 'now' | 'later' | 'past';
export interface RecoveryRow extends How {
    id: string;
    kind: ItemKind;
    /** Since the pain began. */
    from_hour: number;
    /** Absent: open end. */
    to_hour?: number;
    evidence: Evidence;
}
export interface RecoveryItem extends RecoveryRow {
    state: ItemState;
}
export interface Schedule {
    asleep: boolean;
    /** Ids of rows. */
    now: string[];
    any_time: string[];
    next: Upcoming[];
    entries: Upcoming[];
}
/** Times are ms since 1970 UTC. */
export interface Upcoming {
    id: string;
    /** No row of the plan, but a time to answer again. */
    check?: true;
    at: number;
    waking_from: number;
    minutes?: number;
    every_hours?: number;
    times?: number;
}

export type DrillState = 'now' | 'later' | 'past' | 'locked';
export type DrillWhy = 'stage' | 'gate' | 'rung' | 'loads' | 'plan' | 'locks' | 'barred';
/** A movement. What is not for now has neither dose nor notes. */
export interface DrillOffer extends Partial<How> {
    id: string;
    state: DrillState;
    why?: DrillWhy;
    from_hour?: number;
    rung?: number;
    barred_by?: BarredBy;
    missing?: Gear;
    other_gear?: Gear;
    without?: true;
    substitute?: string;
}

/** What may have played a part. Coaching opinion: nothing else depends on it. */
export interface Why {
    tests: HingeTestAccess;
    questions: { id: WhyQuestion; part: WhyPart; answered: boolean }[];
    contributors: FoundContributor[];
}
export type Likelihood = 'likely' | 'possible' | 'unlikely' | 'unknown';
export interface FoundContributor {
    id: Contributor;
    group: ContributorGroup;
    /** From 1, equals share one; absent where nothing speaks for it. */
    rank?: number;
    likely: Likelihood;
    because: WhyQuestion[];
    against: WhyQuestion[];
    drills: string[];
    cues: WhyCue[];
    notes: string[];
    evidence: Evidence;
}

export type Breath = 'short_hold' | 'exhale' | 'ask_first';
export type FilmState = 'never' | 'later' | 'due';
export interface Technique {
    breath: Breath;
    breath_evidence: Evidence;
    film?: {
        state: FilmState;
        due_at?: number;
        found: { id: FilmFinding; again: boolean }[];
        unclear: FilmFinding[];
    };
}
export type HingeSource = 'typed' | 'tries' | 'landmark';
export interface HingeHeight {
    height_mm: number;
    from: HingeSource;
}
