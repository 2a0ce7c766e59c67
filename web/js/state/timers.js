// Which timers an item of the plan or a drill has, by its dose. Pure.

const per_minute = 60;
const ready_s = 5; // to put the phone down and get into place

const kinds = {
    sitting_limit: 'sit', ice: 'ice', alternate_heat_and_ice: 'alternation', position_of_ease: 'ease',
};

function kind_of({ id, stop = [] }) {
    if (kinds[id]) return kinds[id];
    if (id.startsWith('walk')) return 'walk';
    return stop.includes('skin_changes') ? 'warmth' : 'other';
}

// As long as these last is a limit.
const limited = ['sit', 'ice', 'warmth'];

const in_seconds = minutes => Math.round(minutes * per_minute);

// One after the other; a short one needs a moment to get ready.
function holds({ sets = 1, each_side, hold_s }) {
    const sides = each_side ? ['one_side', 'other_side'] : ['hold'];
    return Array.from({ length: sets }, () => sides).flat().flatMap(side => [
        { words: `timer.steps.ready_${side}`, with: {}, seconds: ready_s },
        { words: `timer.steps.${side}`, with: {}, seconds: hold_s[0] },
    ]);
}

// target: 0 the easier, 1 the harder. Rest only between the rounds.
function bike_rounds({ sets: rounds, intervals, then_minutes: [rest] }, target) {
    return Array.from({ length: rounds }, (_, round) => [
        ...intervals.map(({ minutes, rpm }) => ({
            words: 'timer.steps.bike', with: { round: round + 1, rounds, rpm: rpm[target] }, seconds: in_seconds(minutes),
        })),
        ...(round + 1 < rounds
            ? [{ words: 'timer.steps.bike_rest', with: { round: round + 1, rounds }, seconds: in_seconds(rest) }]
            : []),
    ]).flat();
}

const bike_targets = [0, 1];

// [{words, with, seconds, times, timer}]: what its buttons say and what they start; empty without a timed dose.
export function timers_of({ id, kind, dose, stop }) {
    if (!dose || kind === 'checklist' || kind === 'rest_from') return [];
    const { reps, hold_s, minutes, then_minutes, intervals } = dose;
    if (intervals) {
        return bike_targets.map(target => ({
            words: 'timer.start_bike',
            with: { rpm: intervals.map(part => part.rpm[target]) },
            timer: { kind: 'intervals', item: id, steps: bike_rounds(dose, target) },
        }));
    }
    if (hold_s && !reps) {
        const steps = holds(dose);
        return [{ words: 'timer.start_times', seconds: hold_s[0], times: steps.length / 2, timer: { kind: 'hold', item: id, steps } }];
    }
    if (!minutes) return [];
    const seconds = in_seconds(minutes[0]);
    const timer_kind = kind_of({ id, stop });
    if (then_minutes) {
        const steps = ['warmth', 'ice'].map((step, index) => ({
            words: `timer.steps.${step}`, with: {}, seconds: in_seconds([minutes, then_minutes][index][0]),
        }));
        return [{ words: 'timer.start', seconds, timer: { kind: timer_kind, item: id, steps } }];
    }
    const most = limited.includes(timer_kind) ? in_seconds(minutes[1]) : null;
    return [{ words: 'timer.start', seconds, timer: { kind: timer_kind, item: id, seconds, most } }];
}

// Whether a report still lets it run: a row's only with its plan, a drill's while it is open, a rest only with loads.
const rests = ['rest', 'cluster'];
const shut = ['call_emergency', 'medical_today', 'incomplete'];
export function timer_allowed({ kind, item }, { triage, permissions, recovery, drills }) {
    if (shut.includes(triage.care_level)) return false;
    if (rests.includes(kind)) return permissions.loads !== 'none';
    if (item === null) return true;
    return Boolean(recovery?.items.some(({ id }) => id === item) ||
        drills?.some(({ id, state }) => id === item && state === 'now'));
}
