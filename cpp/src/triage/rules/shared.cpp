#include "tables.hpp"

namespace liftback::triage_rules {

bool like_soreness_but_not_fading(const Answers& a) {
    if (!pain_counts(a) || !a.hours_since_session || *a.hours_since_session <= soreness_hours) return false;
    const auto any_of = [](auto given, auto... wanted) { return ((given == wanted) || ...); };
    const bool like_soreness = any_of(a.quality, Quality::dull, Quality::tight, Quality::not_sure) &&
                               any_of(a.onset, Onset::from_1_to_6_hours, Onset::after_6_hours, Onset::not_sure);
    const bool fading = a.trend == Trend::less || a.trend == Trend::unanswered;
    return like_soreness && (!fading || *a.hours_since_session > session_within);
}

bool rising(const Answers& a) {
    const bool hurts = a.back_pain != YesNo::no || pain_counts(a);
    return reported(a, Sign::getting_worse) || (hurts && a.trend == Trend::worse);
}

bool withdrawn_as_mistake(const StandingResult& earlier) {
    return earlier.tapped_by_mistake && earlier.minutes_ago <= mistake_minutes;
}

bool stands(const Answers& a, CareLevel care) {
    return a.standing.care == care && !withdrawn_as_mistake(a.standing) && !examined_since(a);
}

}  // namespace liftback::triage_rules
