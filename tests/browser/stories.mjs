// The people of the tests and how they answer.

// 30 hours after pulling 180 kg, a dull ache on both sides; can tie shoes.
export const sore = {
    age: 'from_26_to_44',
    pain: { moving: 4, rest: 1 },
    session: [30, 'hours'],
    quality: 'dull',
    location: 'both_sides',
    onset: 'after_6_hours',
    trend: 'same',
};

// Nothing hurts.
export const no_pain = { ...sore, pain: { none: true } };

// Both hamstrings and the back ache at 40 hours.
export const sore_hamstrings = { ...sore, session: [40, 'hours'], trend: 'less' };

// Numb inner thighs.
export const numb = { signs: { saddle_numbness: 'yes' } };

// Sharp pain on one rep two hours ago, cannot bend.
export const strained = {
    signs: { cannot_bend: 'yes' },
    age: 'from_26_to_44',
    pain: { moving: 7, rest: 3 },
    session: [2, 'hours'],
    quality: 'sharp',
    location: 'one_spot',
    onset: 'during_lift',
};

// An 82 kg man of 1.78 m with a long torso and short arms.
export const strained_body = {
    'lifter.stature_cm': '178',
    'lifter.mass_kg': '82',
    'lifter.span_cm': '174',
    'lifter.arm_cm': '73',
    'lifter.sitting_height_cm': '97',
    'hinge.deadlift_mm': '320',
};

// Two days whose scores open the way back to lifting.
const quiet_day = { at_rest: '1', bodyweight_hinges: '2', sitting: '1', tying_shoes: '1' };
export const quiet_days = { yesterday: quiet_day, today: quiet_day };

// Limping one hour after a tweak, and has not been to the toilet since.
export const limping = {
    no_toilet_yet: true,
    age: 'from_26_to_44',
    pain: { moving: 6, rest: 3 },
    session: [1, 'hours'],
    quality: 'sharp',
    location: 'one_side',
    onset: 'during_lift',
};

// The same strain five days after the session, getting better.
export const better = {
    age: 'from_26_to_44',
    pain: { moving: 2, rest: 0 },
    session: [5, 'days'],
    quality: 'sharp',
    location: 'one_spot',
    onset: 'during_lift',
    trend: 'less',
};

// A session in which nothing went wrong, as far as it is known at its end.
export const quiet_session = {
    pain_before: 1, masked: 'no', pain_during: 1, form_broke: 'no', sudden_sharp_pain: 'no', new_sign: 'no',
};
