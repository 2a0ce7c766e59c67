// A session from its start to its end, and what is changed in it later. Pure, as state.js is. While it goes on it also
// holds `plan`, what the page shows of it: a reload goes on where it was, with the same loads. Where answers grow old
// in the meantime, or new ones close the loads, it waits, unchanged, until loads are let through again (may_go_on in
// flow.js).

// A session outside the ladder has no exercise of its own.
const usual_exercise = 'deadlift';
const usual_implement = 'barbell';

// what: {kind, work, course, rung, deload, exercise, unit, sets, reps, tool, plan}
export function new_session(what, id, now) {
    const { kind, work = 'steps', exercise = usual_exercise, unit, sets, reps, tool, plan, ...of_ladder } = what;
    return {
        id,
        at: now,
        offset_minutes: 0 - new Date(now).getTimezoneOffset(),
        kind,
        ...of_ladder,
        work,
        exercise,
        implement: tool?.implement ?? usual_implement,
        load: tool?.load ?? 0,
        unit,
        planned: { sets, reps },
        sets: [],
        plan,
    };
}

export const with_set = (session, reps, now) =>
    ({ ...session, sets: [...session.sets, { load: session.load, reps, at: now }] });

export const without_last_set = session => ({ ...session, sets: session.sets.slice(0, -1) });

export const with_reps = (session, index, reps) =>
    ({ ...session, sets: session.sets.map((set, place) => (place === index ? { ...set, reps } : set)) });

export function finished(session, now) {
    const { plan, ...record } = session;
    return { ...record, finished_at: now };
}

// In the order in which they are asked.
export const alarms = ['sudden_sharp_pain', 'new_sign'];

// The first of the catalogue's rules by which an answer ends this session on the spot, of whatever kind it is.
export const ending_rule = (session, rules) =>
    rules.find(({ ends_session }) => ends_session?.answers.includes(session[ends_session.field]));

// In the order in which they are told.
export const told_after = ['pain_during', 'form_broke', ...alarms];
export const left_open = session =>
    ['pain_before', 'masked', ...told_after].filter(field => session[field] === undefined);

// "3 × 10 × 42.5": sets that are alike, one after the other, counted together.
export function sets_alike(sets) {
    const groups = [];
    for (const { load, reps } of sets) {
        const last = groups[groups.length - 1];
        if (last?.load === load && last.reps === reps) last.sets += 1;
        else groups.push({ sets: 1, reps, load });
    }
    return groups;
}
