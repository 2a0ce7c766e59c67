// Journals, records and training logs of any length, always the same ones, for tests and measurements.

// Mulberry32, from a fixed seed.
function random_from(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

const hour = 3_600_000;
const first = Date.UTC(2012, 0, 2, 17);

// Three or four days apart, mostly well, on rungs that rise and fall, a few outside the ladder; a new course a year.
export function journal_of(count) {
    const random = random_from(20261121);
    const below = most => Math.floor(random() * most);
    let at = first;
    let rung = 1;
    const sessions = Array.from({ length: count }, (_, index) => {
        at += (84 + below(6)) * hour;
        if (random() < 0.3) rung = Math.min(12, Math.max(1, rung + (random() < 0.7 ? 1 : -2)));
        const rough = random() < 0.15;
        const reps = 3 + below(8);
        const load = 40 + 10 * rung;
        const score = () => (rough ? below(6) : below(3));
        const answer = () => (random() < 0.03 ? 'not_sure' : 'no');
        return {
            id: index + 1, at, offset_minutes: 60, kind: random() < 0.05 ? 'soreness' : 'ladder',
            course: 1 + Math.floor(index / 100), rung, deload: false, work: 'steps', exercise: 'deadlift', implement: 'barbell',
            load, unit: 'kg', planned: { sets: 3, reps },
            sets: Array.from({ length: 3 }, (_, set) => ({ load, reps, at: at + set * 300_000 })),
            pain_before: score(), pain_during: score(), pain_that_night: score(), pain_next_morning: score(),
            muscle_soreness: below(6), masked: answer(), form_broke: answer(), sudden_sharp_pain: 'no', new_sign: answer(),
            settled_in_72h: 'yes', finished_at: at + hour,
        };
    });
    return { now: at + 100 * hour, sessions };
}

export const record_of = ({ now, sessions }) => ({
    format: 'liftback-record', version: 1, exported_at: now, ruleset: '0.3.0', name: 'A lifter',
    entries: {
        equipment: { unit: 'kg', bar_mass: 20, discs: [{ mass: 20, pairs: 4, diameter_mm: 450 }] },
        base: { max: 180, weeks_since: 2 },
    },
    imperial: false, country: 'GB', way_back: null, journal: sessions, history: [],
});

// Strong's oldest form: twelve sets a session, every second session a deadlift.
export function strong_log_of(sessions) {
    const random = random_from(7);
    const rows = [];
    for (let session = 0; session < sessions; ++session) {
        const day = new Date(Date.UTC(2026, 10, 20) - (sessions - session) * 48 * hour).toISOString().slice(0, 10);
        const exercises = [session % 2 ? 'Squat (Barbell)' : 'Deadlift (Barbell)', 'Bench Press (Barbell)', 'Pull Up'];
        for (const exercise of exercises)
            for (const set of ['W', '1', '2', '3'])
                rows.push(`${day} 18:05:00,"Evening, Workout",1h 22min,"${exercise}",${set},${60 + Math.floor(random() * 100)}.0,` +
                    `${1 + Math.floor(random() * 10)}.0,0,0.0,"a ""good"" one","",${set === '3' ? '8.5' : ''}`);
    }
    return 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n' +
        `${rows.join('\n')}\n`;
}
