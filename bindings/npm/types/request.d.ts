import type {
    CareLevel, DiscPair, Episode, EventAnswer, EventSign, FactSign, FilmFinding, Gear, HeatSide, Implement,
    LadderExercise, Landmark, MassUnit, RiserKind, SessionKind, SessionWork, SetupGoal, Sex, Style, SymptomAnswer,
    SymptomSign, TrapBar, WhyQuestion, YesNo,
} from './common.js';

/** What a person answers. What is left out is unanswered, never "no". */
export type Answers = { [sign in EventSign]?: EventAnswer }
    & { [sign in SymptomSign]?: SymptomAnswer }
    & { [sign in FactSign]?: YesNo }
    & OtherAnswers;
export type Age =
    | 'under_18' | 'from_18_to_25' | 'from_26_to_44' | 'from_45_to_49' | 'from_50_to_54' | 'from_55_to_64'
    | 'from_65';
export type Onset =
    | 'during_lift' | 'within_1_hour' | 'from_1_to_6_hours' | 'after_6_hours' | 'before_session' | 'not_sure';
export type PastPain = 'no' | 'healed' | 'comes_back';
export type Quality = 'dull' | 'tight' | 'sharp' | 'burning' | 'not_sure';
export type Location = 'both_sides' | 'one_side' | 'one_spot' | 'not_sure';
export type Trend = 'less' | 'same' | 'worse' | 'not_sure';
export interface OtherAnswers {
    age?: Age;
    back_pain?: 'yes' | 'no';
    /** Whole, 0 … 10. */
    pain_moving?: number;
    pain_rest?: number;
    /** A painkiller or alcohol hides pain. */
    masked?: YesNo;
    hours_since_session?: number;
    /** Asked only where it does not follow from the onset. */
    hours_since_pain?: number;
    onset?: Onset;
    quality?: Quality;
    location?: Location;
    trend?: Trend;
    /** Age of the oldest answer that expires. */
    age_hours?: number;
    /** Age of the oldest "not_noticed_yet"; absent: `age_hours`. */
    not_noticed_age_hours?: number;
    /** Age of the newest answer. Each of the three is below 0 where a date is ahead of now. */
    newest_age_hours?: number;
}

/** Stature and mass are needed for any pose; what else was measured takes the place of what is usual. */
export interface BodyMeasurements {
    stature_cm?: number;
    mass_kg?: number;
    span_cm?: number;
    arm_cm?: number;
    sitting_height_cm?: number;
    inseam_cm?: number;
    sex?: Sex;
}

/** All that is absent is as in a usual gym. Masses are in `unit`. */
export interface Equipment {
    unit?: MassUnit;
    bar_mass?: number;
    /** Both together. */
    collars_mass?: number;
    discs?: (Omit<DiscPair, 'diameter_mm'> & Partial<DiscPair>)[];
    trap_bar?: Pick<TrapBar, 'mass'> & Partial<TrapBar>;
    /** Each single bell or dumbbell. */
    kettlebells?: number[];
    /** By how much both ends can be raised, each as it is. */
    raises_mm?: number[];
    rack_pins_mm?: number[];
    /** To be stacked under both ends; a pair is one for each side. */
    risers?: { kind: RiserKind; thickness_mm: number; pairs: number; mass?: number }[];
}

export interface BestSet {
    load: number;
    /** 1 … 10, those left in reserve included. */
    reps: number;
    /** 0 … 4 that could have been done as well. */
    reps_in_reserve?: number;
}

/** Scores of one day, whole, 0 … 10. */
export interface GateDay {
    at_rest?: number;
    bodyweight_hinges?: number;
    sitting?: number;
    tying_shoes?: number;
    masked?: YesNo;
}

/** A session of the journal. Times are ms since 1970 UTC. */
export interface Session {
    /** Whole, increasing. */
    id: number;
    at: number;
    /** Local time − UTC at the start. */
    offset_minutes?: number;
    kind: SessionKind;
    /** Of the ladder, as are `rung`, `deload` and `work`. */
    course?: number;
    rung?: number;
    deload?: boolean;
    work?: SessionWork;
    exercise?: LadderExercise;
    implement?: Implement;
    load?: number;
    unit?: MassUnit;
    planned?: { sets?: number; reps?: number };
    /** Done, without warm-ups. */
    sets?: { load: number; reps: number; at?: number }[];
    pain_before?: number;
    pain_during?: number;
    pain_that_night?: number;
    pain_next_morning?: number;
    muscle_soreness?: number;
    masked?: YesNo;
    form_broke?: YesNo;
    sudden_sharp_pain?: YesNo;
    new_sign?: YesNo;
    settled_in_72h?: YesNo;
    /** Absent: still going on. */
    finished_at?: number;
}

export type Examiner = 'doctor' | 'physical_therapist' | 'nurse' | 'other_clinician';
export type MayExercise = 'no' | 'with_limits' | 'yes';

/** A request to `evaluate`. Every part is optional. */
export interface Request {
    version?: 1;
    answers?: Answers;
    /** As the last report said. */
    episode?: Episode;
    standing?: { care_level?: CareLevel; minutes_ago?: number; tapped_by_mistake?: boolean };
    examination?: {
        by?: Examiner;
        hours_ago?: number;
        may_exercise?: MayExercise;
        heaviest_load?: number;
        /** When `hours_ago` was entered, from which it goes on; below 0: ahead of now. */
        entered_hours_ago?: number;
    };
    /** Ids of the rules that were reasons when the examination was recorded; another reason to be seen keeps the loads shut. */
    examined_for?: string[];
    recovery?: {
        quiet_24h?: YesNo;
        alternate_heat_and_ice?: YesNo;
        heat_side?: HeatSide;
        /** When the person is awake, in order, apart. */
        waking?: { from: number; to: number }[];
        /** When something of the plan was done last, by the id of its row. */
        done?: { [row: string]: number };
    };
    drills?: { lacks?: Gear[] };
    why?: { [question in WhyQuestion]?: YesNo };
    lifter?: BodyMeasurements;
    /** Lowest hand height with a straight back. */
    hinge?: {
        deadlift_mm?: number;
        deadlift_tries_mm?: number[];
        deadlift_at?: Landmark;
        romanian_mm?: number;
        romanian_tries_mm?: number[];
        romanian_at?: Landmark;
    };
    equipment?: Equipment;
    /** In `equipment.unit`. */
    base?: {
        max?: number;
        trap_bar_max?: number;
        best_set?: BestSet;
        weeks_since?: number;
        lowered_to?: number;
    };
    /** Asked before the first weight outside the ladder; without it there is none. */
    coming_back?: {
        /** Since any deadlift; a preset gives its lower edge, never or unknown 104. */
        layoff_weeks?: number;
        /** Since that was told, below 0 where that is ahead of now; absent: just now. From 24 on, or below -24, it is asked
         *  again, unless there was a lift within 14 days. */
        layoff_age_hours?: number;
        /** The session nearest to now that was kept, of any kind. */
        trained_hours_ago?: number;
        /** Back pain beyond normal soreness in the past 12 months. */
        past_pain?: PastPain;
        past_age_hours?: number;
        /** With `healed`: 0 … 52 weeks ago; grade 1 mild, 2 moderate, 3 severe. */
        healed?: { weeks_ago?: number; grade?: number; lifted_90?: boolean };
    };
    entry_gate?: { today?: GateDay; yesterday?: GateDay; dowel_hinges_today?: number; three_contacts?: YesNo };
    /** ms since 1970 UTC; needed with `way_back`, `journal`, `film` or `recovery.waking`. */
    now?: number;
    way_back?: { course?: number; gate_at: number; base?: number; unit?: MassUnit; imported?: boolean };
    /** The finished sessions of this course, oldest first. */
    journal?: Session[];
    film?: ({ at: number } & { [finding in FilmFinding]?: YesNo })[];
    planned?: { load?: number; sets?: number; reps?: number; trap_bar?: boolean };
    setup?: { load?: number; goal?: SetupGoal };
}

/** A request to `triage`: all that triage reads of a request. */
export type TriageRequest = Pick<Request, 'version' | 'answers' | 'episode' | 'standing' | 'examination'>;

/** A request to `journal`: all finished sessions of a person. */
export interface JournalRequest {
    now: number;
    journal: Session[];
}

/** A request to `lifter`. */
export interface LifterRequest {
    lifter: BodyMeasurements & { stature_cm: number; mass_kg: number };
    style: Style;
    /** 0 … 1500. */
    bar_height_mm: number;
    /** 0 … 600, bar and discs together. */
    load_kg: number;
    /** 2 … 121; absent: no series. */
    frames?: number;
}

/** A request to `one_rep_max`. `unit` only decides the range of the load, 20 … 600 kg or 44 … 1322 lb. */
export interface OneRepMaxRequest extends BestSet {
    unit?: MassUnit;
}

/** A request to `plates`: a load of bar and discs together, in `equipment.unit`. */
export interface PlatesRequest {
    load: number;
    equipment?: Equipment;
}
