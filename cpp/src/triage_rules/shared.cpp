#include "tables.hpp"

namespace liftback::triage_rules {

bool like_soreness_but_not_fading(const Answers& a) {
    if (!pain_counts(a) || !a.hours_since_session || *a.hours_since_session <= soreness_hours)
        return false;
    const bool like_soreness = (a.quality == Quality::dull || a.quality == Quality::tight) &&
                               (a.onset == Onset::from_1_to_6_hours || a.onset == Onset::after_6_hours);
    const bool fading = a.trend == Trend::less || a.trend == Trend::unanswered;
    return like_soreness && (!fading || *a.hours_since_session > session_within);
}

bool withdrawn_as_mistake(const StandingResult& earlier) {
    return earlier.tapped_by_mistake && earlier.minutes_ago <= mistake_minutes;
}

bool stands(const Answers& a, CareLevel care) {
    return a.standing.care == care && !withdrawn_as_mistake(a.standing) && !examined_since(a);
}

bool episode_over(const Answers& a) {
    if (a.episode == Episode::completed) return true;
    const bool long_enough = hours_since_pain(a).value_or(0) >= close_after_hours;
    return a.episode == Episode::close_requested && long_enough && !pain_counts(a) && !sign_present(a);
}

}  // namespace liftback::triage_rules
