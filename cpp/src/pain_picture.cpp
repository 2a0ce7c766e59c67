#include "liftback/pain_picture.hpp"

#include "liftback/triage_limits.hpp"

#include <algorithm>

namespace liftback {

namespace {

using namespace triage_limits;

bool dull_or_tight(const Answers& a) { return a.quality == Quality::dull || a.quality == Quality::tight; }

bool began_after_the_session(const Answers& a) {
    return a.onset == Onset::from_1_to_6_hours || a.onset == Onset::after_6_hours;
}

bool began_with_the_sets(const Answers& a) {
    return a.onset == Onset::during_lift || a.onset == Onset::within_1_hour;
}

bool all_answered(const Answers& a) {
    return a.pain_moving && a.pain_rest && a.hours_since_session && a.onset != Onset::unanswered &&
           a.quality != Quality::unanswered && a.location != Location::unanswered &&
           a[Sign::cannot_bend] != SignAnswer::unanswered && a[Sign::cannot_stand_straight] != SignAnswer::unanswered &&
           (*a.hours_since_session <= soreness_hours || a.trend != Trend::unanswered);
}

bool is_pump(const Answers& a, int worst) {
    const auto hours = hours_since_pain(a);
    return a.quality == Quality::tight && a.location == Location::both_sides && began_with_the_sets(a) &&
           worst <= pump_pain && hours && *hours < pump_hours;
}

}  // namespace

std::optional<int> worst_pain(const Answers& a) {
    if (a.pain_moving && a.pain_rest) return std::max(*a.pain_moving, *a.pain_rest);
    return a.pain_moving ? a.pain_moving : a.pain_rest;
}

bool pain_counts(const Answers& a) {
    const auto worst = worst_pain(a);
    if (worst && *worst > counts_above) return true;
    return a.back_pain == YesNo::yes && (!worst || not_excluded(a.masked));
}

std::optional<double> hours_since_pain(const Answers& a) {
    if (a.hours_since_pain) return a.hours_since_pain;
    if (!a.hours_since_session) return std::nullopt;
    switch (a.onset) {
        case Onset::during_lift:
        case Onset::within_1_hour: return a.hours_since_session;
        case Onset::from_1_to_6_hours: return std::max(0.0, *a.hours_since_session - 1);
        case Onset::after_6_hours: return std::max(0.0, *a.hours_since_session - 6);
        default: return std::nullopt;
    }
}

bool sharp_at_lift(const Answers& a) {
    const bool at_lift = began_with_the_sets(a) || a.onset == Onset::not_sure;
    const bool sharp = a.quality == Quality::sharp || a.quality == Quality::not_sure;
    return at_lift && (sharp || a.location == Location::one_spot);
}

Picture picture(const Answers& a) {
    if (!pain_counts(a)) return Picture::no_pain;
    if (!all_answered(a)) return Picture::undecided;

    const int worst = *worst_pain(a);
    const bool moves_normally = !any_reported(a, {Sign::cannot_bend, Sign::cannot_stand_straight});
    const bool trained_this_week = *a.hours_since_session <= session_within;
    if (!moves_normally || !trained_this_week || !dull_or_tight(a)) return Picture::strain;

    if (is_pump(a, worst)) return Picture::pump;
    if (!began_after_the_session(a)) return Picture::strain;

    const bool both_sides = a.location == Location::both_sides;
    const bool one_sided_ache = a.location == Location::one_side && a.quality == Quality::dull;
    if (!both_sides && !one_sided_ache) return Picture::strain;

    if (*a.hours_since_session > soreness_hours)
        return worst <= fading_pain && a.trend == Trend::less ? Picture::fading_soreness : Picture::strain;
    if (one_sided_ache) return worst <= one_sided_pain ? Picture::one_sided_ache : Picture::strain;
    if (worst > soreness_pain) return Picture::strain;
    return a.onset == Onset::after_6_hours ? Picture::soreness : Picture::early_soreness;
}

bool injury_pain(const Answers& a) {
    return picture(a) == Picture::strain || sharp_at_lift(a) || a.episode == Episode::open ||
           any_reported(a, {Sign::cannot_bend, Sign::cannot_stand_straight});
}

}  // namespace liftback
