import type { Evidence, FollowUpField, Problem, SessionDecision } from './common.js';

/** The answer to `journal`. With any problem the lists are empty. */
export interface JournalReport {
    problems: Problem[];
    sessions: SessionReport[];
    /** Seven days each, without a hole, to now. */
    weeks: Week[];
    lighter_week?: { hard_weeks: number; due: boolean; evidence: Evidence };
    /** One row per set. */
    csv: string;
}
export interface SessionReport {
    id: number;
    /** Of the ladder only. `final`: no score can change it any more. */
    decision?: { rule: string; decision: SessionDecision; evidence: Evidence; rung: number; final: boolean };
    worst_pain?: number;
    all_sets_done: 'yes' | 'no' | 'unanswered';
    /** To be asked now. */
    due: FollowUpField[];
    later: FollowUpField[];
}
export interface Week {
    from: number;
    sessions: number;
    heaviest_kg?: number;
    worst_pain?: number;
}
