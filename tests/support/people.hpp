// People to start a test from: complete answers that a test then changes.
#pragma once

#include "liftback/triage/answers.hpp"

namespace liftback::people {

inline Answers with_every_sign(SignAnswer answer) {
    Answers a;
    a.signs.fill(answer);
    return a;
}

// Nothing reported, nothing hurts.
inline Answers well() {
    Answers a = with_every_sign(SignAnswer::no);
    a.age = Age::from_26_to_44;
    a.back_pain = YesNo::no;
    return a;
}

// A dull ache on both sides, 30 hours after the session.
inline Answers sore() {
    Answers a = well();
    a.back_pain = YesNo::yes;
    a.pain_moving = 4;
    a.pain_rest = 1;
    a.masked = YesNo::no;
    a.hours_since_session = 30;
    a.onset = Onset::after_6_hours;
    a.quality = Quality::dull;
    a.location = Location::both_sides;
    return a;
}

// Sharp pain on one rep, two hours ago.
inline Answers injured() {
    Answers a = sore();
    a.pain_moving = 6;
    a.pain_rest = 3;
    a.hours_since_session = 2;
    a.onset = Onset::during_lift;
    a.quality = Quality::sharp;
    a.location = Location::one_spot;
    return a;
}

// The same, five days ago and improving.
inline Answers improving_strain() {
    Answers a = injured();
    a.hours_since_session = 112;
    a.pain_moving = 2;
    a.pain_rest = 0;
    a.trend = Trend::less;
    return a;
}

}  // namespace liftback::people
