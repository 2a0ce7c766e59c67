// What requests and answers have in common. Every union of strings is an enumeration of the C++ headers.

export type MassUnit = 'kg' | 'lb';
export type YesNo = 'yes' | 'no' | 'not_sure';
export type Sex = 'female' | 'male';
/** A band, as [from, to]. */
export type Range = [from: number, to: number];
/** In mm: x ahead of the ankle, y above the floor. */
export type Point = [x: number, y: number];
/** A model's value with what is not known about it. */
export interface Banded {
    value: number;
    low: number;
    high: number;
}

/** Where a rule, a number or a row comes from. `source` is an id of the catalogue's `sources`. */
export interface Citation {
    source: string;
    locus: string;
}
export type Basis = 'guideline' | 'study' | 'article' | 'recalled' | 'own_choice' | 'calculation';
export interface Evidence extends Citation {
    basis: Basis;
    also?: Citation;
}

export type ProblemCode =
    | 'not_json' | 'too_deep' | 'too_long' | 'too_many_keys' | 'duplicate_key' | 'unknown_field' | 'wrong_type' | 'not_one_of'
    | 'not_allowed' | 'missing' | 'below_minimum' | 'above_maximum' | 'not_whole' | 'below_bar' | 'out_of_reach'
    | 'contradicts' | 'unit_mixed_up';
/** What is wrong with a request. `field` is the path in it, "equipment.discs[0].mass"; empty: the whole text. */
export interface Problem {
    field: string;
    code: ProblemCode;
    limit?: number;
    /** The other field of a contradiction. */
    other?: string;
}
export type SomeProblems = [Problem, ...Problem[]];
/** With any problem nothing else is said. */
export interface WithProblems {
    problems: SomeProblems;
}

export interface Ruleset {
    version: string;
    date: string;
}

export type CareLevel =
    | 'call_emergency' | 'medical_today' | 'professional_soon' | 'injury_protocol' | 'soreness_relief' | 'train'
    | 'incomplete';
export type Plan = 'none' | 'prevention' | 'pump' | 'one_sided' | 'soreness' | 'persistent' | 'acute' | 'leg';
export type Episode = 'none' | 'open' | 'close_requested' | 'completed';
export type TimeUnit = 'none' | 'now' | 'hours' | 'today' | 'days' | 'weeks';
export interface TimeLimit {
    unit: TimeUnit;
    count?: number;
}

export type SignKind = 'symptom' | 'event' | 'fact';
/** Signs whose event (passing urine, wiping, …) may not have happened since the pain began. */
export type EventSign =
    | 'wiping_changed' | 'urine_hard_to_start' | 'urine_hard_to_control' | 'urine_no_sensation' | 'bowel_leaking'
    | 'bowel_no_sensation' | 'bowel_urge_lost' | 'sexual_function_changed' | 'dark_urine' | 'hardly_any_urine';
export type SymptomSign =
    | 'saddle_numbness' | 'back_passage_numbness' | 'urine_leaking' | 'bladder_fullness_unknown'
    | 'genital_sensation_lost' | 'first_effort_leak' | 'both_legs_pain' | 'both_legs_numb_or_weak'
    | 'leg_pain_changed_sides' | 'legs_giving_way' | 'weakness_worsening' | 'one_leg_weakness'
    | 'cannot_walk' | 'one_leg_pain_or_numbness' | 'leg_swollen' | 'collapse' | 'tearing_pain' | 'chest_pain'
    | 'breathless' | 'worst_headache' | 'bulge_hard' | 'bulge_soft' | 'testicle_pain' | 'back_swollen_hard' | 'severe_and_rising' | 'skin_numb_after_ice'
    | 'vomiting_or_great_weakness' | 'cough_jolt' | 'fever' | 'night_sweats' | 'weight_loss' | 'constant_pain'
    | 'spine_shape_changed' | 'chest_level_pain' | 'flank_pain' | 'muscle_wasting';
export type FactSign =
    | 'aneurysm' | 'pain_with_aneurysm' | 'muscle_breakdown_risk' | 'serious_accident' | 'obstetric_warning'
    | 'fever_risk' | 'midline_bony_pain' | 'fall_or_blow' | 'fell_with_bar' | 'stumble' | 'blood_thinners' | 'cancer'
    | 'recent_infection' | 'spinal_procedure' | 'weak_immunity' | 'injecting' | 'fragile_bones' | 'stiff_spine'
    | 'back_surgery' | 'pregnant_or_gave_birth' | 'heart_or_vessel_disease' | 'strain_to_avoid' | 'no_ice_or_heat'
    | 'cannot_bend' | 'cannot_stand_straight' | 'sleep_disturbed' | 'getting_worse' | 'self_care_fails' | 'persistent'
    | 'morning_stiffness' | 'leaning_back_or_one_sided' | 'first_back_pain' | 'moving_harms' | 'never_better'
    | 'other_worry' | 'afraid';
export type Sign = EventSign | SymptomSign | FactSign;
export type SymptomAnswer = YesNo | 'long_standing_known' | 'long_standing_unknown';
export type EventAnswer = SymptomAnswer | 'not_noticed_yet';
export type SignAnswer = EventAnswer;
export type NumberField = 'pain_moving' | 'pain_rest' | 'hours_since_session' | 'hours_since_pain';
export type ChoiceField = 'age' | 'back_pain' | 'masked' | 'onset' | 'quality' | 'location' | 'trend';
export type Field = Sign | NumberField | ChoiceField | 'episode' | 'standing' | 'examination';
export type Screen =
    | 'bladder_and_saddle' | 'legs' | 'chest_head_belly' | 'urine_and_accident' | 'see_today' | 'history' | 'age'
    | 'pain' | 'session' | 'quality' | 'location' | 'onset' | 'daily_life' | 'trend';

export type WhyQuestion =
    | 'heavier_than_usual' | 'more_than_usual' | 'soon_after_break' | 'warmed_up' | 'tight_before'
    | 'set_up_each_rep' | 'low_back_rounded' | 'upper_back_rounded' | 'bar_left_legs' | 'leaned_back'
    | 'lowered_fast' | 'stick_test' | 'rock_back_test' | 'straight_knee_test' | 'knee_lift_test';
export type WhyPart = 'day' | 'lift' | 'test';
export type Contributor =
    | 'too_heavy' | 'too_much' | 'too_soon' | 'too_little_warm_up' | 'worked_through_tightness' | 'set_up_skipped'
    | 'lower_back_rounds' | 'upper_back_rounds' | 'bar_drifts' | 'hyperextends_at_lockout' | 'rushed_lowering'
    | 'hinge_pattern' | 'hip_capsule' | 'hamstrings' | 'psoas';
export type ContributorGroup = 'load' | 'technique' | 'foundation';
export type WhyCue =
    | 'lighter' | 'smaller_steps' | 'fewer_sets' | 'easy_week' | 'start_low' | 'lighter_sets_first' | 'ease_or_wait'
    | 'bar_over_mid_foot' | 'long_back' | 'slack_and_lats' | 'brace' | 'bar_on_legs' | 'stand_tall' | 'slow_down'
    | 'stop_when_form_breaks' | 'film' | 'hinge_every_day';
export type FilmFinding = 'bar_forward' | 'back_rounds' | 'leans_back' | 'drops_fast' | 'knees_differ';

export type Gear = 'band' | 'stick' | 'bike' | 'pull_up_bar' | 'kettlebell' | 'trap_bar' | 'bar';
export type StopSign =
    | 'pain_radiates' | 'numbness_or_tingling' | 'pain_rises' | 'skin_changes' | 'breath_or_chest';
export type BarredBy = 'leg_symptoms' | 'no_ice_or_heat' | 'heart_or_vessel_disease' | 'pregnant';
export type Times =
    | 'as_needed' | 'each_waking_hour' | 'daily' | 'before_movement' | 'before_lifting' | 'every_4_weeks'
    | 'at_night';
export type HeatSide = 'article' | 'evidence';
export interface Dose {
    times: Times;
    sets?: number;
    reps?: Range;
    hold_s?: Range;
    minutes?: Range;
    then_minutes?: Range;
    every_hours?: Range;
    each_side?: true;
    /** Of one round on a bike, the easier and the harder target. */
    intervals?: { minutes: number; rpm: Range }[];
}

export type Style = 'conventional' | 'sumo' | 'trap_bar' | 'romanian';
export type SetUp = 'conventional' | 'raised' | 'sumo' | 'trap_bar_low' | 'trap_bar_high';
export type SetupGoal = 'spare_the_back' | 'keep_training' | 'return_to_conventional';
export type Landmark = 'floor' | 'ankle' | 'mid_shin' | 'below_knee' | 'knee' | 'above_knee' | 'mid_thigh';
export type BarAdviceAccess = 'none' | 'after_gate' | 'open';
export type LoadsAccess = 'none' | 'ladder' | 'soreness_session' | 'planned_session';
export type RiserKind = 'block' | 'flat_disc' | 'mat';

export type LadderExercise =
    | 'kettlebell_deadlift_raised' | 'trap_bar_romanian_deadlift' | 'romanian_deadlift' | 'deadlift';
export type Implement = 'kettlebell' | 'two_kettlebells' | 'trap_bar' | 'bar_from_blocks' | 'barbell';
export type SessionKind = 'ladder' | 'soreness' | 'planned';
export type SessionWork = 'steps' | 'light_sets' | 'full_light_sets' | 'clusters' | 'max_attempt';
export type SessionDecision = 'progress' | 'repeat' | 'hold' | 'step_back' | 'stop';
export type FollowUpField = 'pain_that_night' | 'pain_next_morning' | 'muscle_soreness' | 'settled_in_72h';
export type GateCriterion =
    | 'hours_since_onset' | 'yesterday_at_rest' | 'yesterday_bodyweight_hinges' | 'yesterday_sitting'
    | 'yesterday_tying_shoes' | 'yesterday_unmasked' | 'today_at_rest' | 'today_bodyweight_hinges' | 'today_sitting'
    | 'today_tying_shoes' | 'today_unmasked' | 'no_leg_symptom_or_open_sign' | 'dowel_hinges' | 'three_contacts';
export type Gap = 'none' | 'one_rung_back' | 'restart' | 'gate_again';
export type Verdict =
    | 'articles_differ' | 'supported' | 'extrapolated' | 'weak' | 'optimistic' | 'opinion' | 'no_source_found'
    | 'not_supported' | 'contradicted';

/** Pairs of equal discs; `mass` is of one. 450 mm where no diameter is given. */
export interface DiscPair {
    mass: number;
    pairs: number;
    diameter_mm: number;
}
export interface TrapBar {
    mass: number;
    low_handle_mm: number;
    high_handle_mm: number;
}
/** Equal discs on one side of the bar, inside first. */
export interface LoadedDiscs {
    mass: number;
    count: number;
    diameter_mm: number;
}
export type Rest = 'floor' | 'raise' | 'rack_pins';
export type TrapBarHandle = 'low' | 'high';
/** How high the hands start, and what makes that height. */
export interface HandHeight {
    height_mm: number;
    rest: Rest;
    raise_mm?: number;
    handle?: TrapBarHandle;
    stack?: { kind: RiserKind; thickness_mm: number; per_side: number; mass?: number }[];
}
export type MaxFormula = 'epley' | 'brzycki' | 'lombardi' | 'oconner' | 'mayhew' | 'wathan' | 'lander';
export interface MaxEstimate {
    formula: MaxFormula;
    value: number;
    evidence: Evidence;
}
