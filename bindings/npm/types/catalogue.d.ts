import type {
    BarAdviceAccess, BarredBy, CareLevel, ChoiceField, Contributor, ContributorGroup, DiscPair, Dose, Episode, Evidence,
    EventAnswer, EventSign, FactSign, Field, FilmFinding, FollowUpField, Gap, GateCriterion, Gear, LadderExercise,
    Landmark, LoadsAccess, MassUnit, NumberField, Plan, RiserKind, Ruleset, Screen, SessionDecision, SetupGoal, Sex,
    StopSign, SymptomAnswer, SymptomSign, TimeLimit, TrapBar, Verdict, WhyCue, WhyPart, WhyQuestion, YesNo,
} from './common.js';
import type { Extra, Rung } from './loads.js';
import type { Lock, RecoveryRow } from './report.js';
import type { Examiner, MayExercise } from './request.js';

/** Every question, rule, drill, table row, note and source. */
export interface Catalogue {
    ruleset: Ruleset;
    sources: { id: string; title: string; url: string; reading: Reading }[];
    questions: Question[];
    /** The tokens of what is no question, by its path in the request. */
    choices: {
        episode: Episode[];
        'examination.by': Examiner[];
        'examination.may_exercise': MayExercise[];
        'lifter.sex': Sex[];
        'hinge.landmark': Landmark[];
        'equipment.unit': MassUnit[];
        'equipment.risers.kind': RiserKind[];
        'setup.goal': SetupGoal[];
        'drills.lacks': Gear[];
    };
    rules: Rule[];
    emergency_panel: PanelLine[];
    /** What is asked again after a change of symptoms. */
    reopened: { [change in 'always' | 'pain' | 'movement' | 'new_lift' | 'history']: Field[] };
    notes: Note[];
    claims: Claim[];
    technique: {
        set_up: PracticeRow[];
        brace: PracticeRow[];
        everyday: PracticeRow[];
        film: {
            id: FilmFinding;
            view: FilmView;
            contributor?: Contributor;
            cues: string[];
            evidence: Evidence;
        }[];
    };
    permissions: {
        care_level: CareLevel;
        plan: boolean;
        drills: boolean;
        bar_advice: BarAdviceAccess;
        loads: LoadsAccess;
        needs_may_exercise: boolean;
        evidence: Evidence;
    }[];
    locks: Lock[];
    recovery: { [plan in Exclude<Plan, 'none'>]: RecoveryRow[] };
    drills: Drill[];
    why_questions: { id: WhyQuestion; part: WhyPart; evidence: Evidence }[];
    contributors: ContributorRow[];
    entry_gate: { id: GateCriterion; limit?: number; evidence: Evidence }[];
    ladder: Rung[];
    session_rules: {
        id: string;
        decision: SessionDecision;
        evidence: Evidence;
        ends_session?: { field: string; answers: YesNo[] };
    }[];
    gaps: { id: Gap; from_day: number; evidence: Evidence }[];
    extras: Extra[];
    follow_ups: { field: FollowUpField; from_hour: number; evidence: Evidence }[];
    warm_up: { share: number; reps: number; evidence: Evidence }[];
    rpe_table: { rpe: number; least_in_reserve: number; most_in_reserve: number; evidence: Evidence }[];
    triage_limits: Limit[];
    schedule_limits: Limit[];
    load_limits: Limit[];
    why_limits: Limit[];
    follow_up_limits: Limit[];
    warm_up_limits: Limit[];
    technique_limits: Limit[];
    validation: Validation[];
    standard_equipment: { [unit in MassUnit]: StandardEquipment };
}

export type Reading = 'seen' | 'second_hand' | 'recalled';
export type FilmView = 'side' | 'rear';
export type NotePart = 'setup' | 'gate' | 'ladder' | 'reassurance';
export type Question = SignQuestion | ChoiceQuestion | NumberQuestion;
export interface QuestionStart {
    screen: Screen;
    /** A saved answer is asked again after some time. */
    expires: boolean;
    /** The questions it stands under: it is asked once one of them is answered in a certain way. */
    under?: Field[];
}
export type SignQuestion = QuestionStart & { type: 'sign' } & (
    | { field: SymptomSign; kind: 'symptom'; answers: SymptomAnswer[] }
    | { field: EventSign; kind: 'event'; answers: EventAnswer[] }
    | { field: FactSign; kind: 'fact'; answers: YesNo[] }
);
export interface ChoiceQuestion extends QuestionStart {
    type: 'choice';
    field: ChoiceField;
    answers: string[];
}
export interface NumberQuestion extends QuestionStart {
    type: 'score' | 'hours';
    field: NumberField;
    minimum: number;
    maximum: number;
}
export type PanelLine =
    | 'saddle' | 'bladder' | 'legs' | 'chest' | 'vessels' | 'belly' | 'urine' | 'muscle' | 'accident' | 'pregnancy'
    | 'infection' | 'bleeding';
export interface Rule {
    id: string;
    care_level: CareLevel;
    fields: Field[];
    /** Its line of the emergency list. */
    panel?: PanelLine;
    within: TimeLimit;
    notes: string[];
    evidence: Evidence;
}
export interface Note {
    id: string;
    claim: string;
    verdict: Verdict;
    part?: NotePart;
    evidence: Evidence;
}
export interface Claim {
    id: string;
    article: string;
    fact: string;
    verdict: Verdict;
    note?: string;
    evidence: Evidence;
}
export interface PracticeRow {
    id: string;
    notes: string[];
    evidence: Evidence;
}
export interface Drill {
    id: string;
    /** Of the plans, which ask for it. */
    rows: string[];
    exercise?: LadderExercise;
    needs: Gear[];
    without: boolean;
    substitute?: string;
    easier?: string;
    harder?: string;
    dose: Dose;
    dose_is_ours: boolean;
    stop: StopSign[];
    notes: string[];
    barred_by: BarredBy[];
    evidence: Evidence;
}
export interface Clue {
    question: WhyQuestion;
    speaks_for: YesNo;
    /** The opposite says nothing. */
    one_way?: true;
}
export interface ContributorRow {
    id: Contributor;
    group: ContributorGroup;
    main: Clue;
    others: Clue[];
    drills: string[];
    cues: WhyCue[];
    notes: string[];
    evidence: Evidence;
}
export interface Limit {
    id: string;
    value: number;
    evidence: Evidence;
}
export type ValidationUnit = 'degrees' | 'percent';
export type ValidationVerdict =
    | 'fitted' | 'fitted_rounded' | 'within' | 'size_missed' | 'sign_holds' | 'missed' | 'model_only';
/** The model beside a published figure. */
export interface Validation {
    id: string;
    unit: ValidationUnit;
    published: { mean?: number; sd?: number; low?: number; high?: number; sign?: -1 | 1 };
    straight: number;
    rounded: number;
    verdict: ValidationVerdict;
    evidence: Evidence;
}
export interface StandardEquipment {
    unit: MassUnit;
    bar_mass: number;
    collars_mass: number;
    discs: DiscPair[];
    trap_bar?: TrapBar;
    kettlebells: number[];
    raises_mm: number[];
    rack_pins_mm: number[];
}
