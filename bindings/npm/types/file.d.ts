import type { Evidence, MassUnit, MaxEstimate, SomeProblems } from './common.js';

/** The answer to `read_file`. With any problem nothing of the file may be used. */
export type FileReport = RecordReport | LogReport | UnknownFile | RefusedFile;
export type LogApp = 'strong' | 'hevy';
export type FileKind = LogApp | 'record' | 'unknown';
export type RecordPart = 'journal' | 'base' | 'equipment' | 'lifter' | 'hinge' | 'planned' | 'setup' | 'film';
export interface RefusedFile {
    kind: FileKind;
    problems: SomeProblems;
}
export interface UnknownFile {
    kind: 'unknown';
    problems: [];
}
/** A record that this calculator's page saved. Times are ms since 1970 UTC. */
export interface RecordReport {
    kind: 'record';
    problems: [];
    record: {
        exported_at: number;
        ruleset: string;
        name: string;
        sessions: number;
        first_at?: number;
        last_at?: number;
        /** Of the newest session on the ladder. */
        rung?: number;
        /** What is not empty. */
        has: RecordPart[];
    };
}
/** A training log of another app. */
export interface LogReport {
    kind: LogApp;
    problems: [];
    best: {
        max?: LoggedLift;
        set?: LoggedLift & { reps: number; reps_in_reserve?: number };
        trap_bar_max?: LoggedLift;
        weeks_since?: number;
        rows: number;
        deadlift_sets: number;
        /** False: no unit anywhere; the person has to say it. */
        unit_known: boolean;
        estimates: MaxEstimate[];
        evidence: Evidence[];
    };
}
export interface LoggedLift {
    load: number;
    unit?: MassUnit;
    /** "2026-11-01" */
    date: string;
}
