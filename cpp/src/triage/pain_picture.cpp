#include "liftback/triage/pain_picture.hpp"

#include "liftback/triage/triage_limits.hpp"

#include <algorithm>
#include <initializer_list>

namespace liftback {

namespace {

using namespace triage_limits;

// What is known of a condition while some answers are missing. The smaller one decides a conjunction.
enum class Known : std::uint8_t { no, open, yes };

constexpr Known known(bool answered, bool holds) { return !answered ? Known::open : holds ? Known::yes : Known::no; }

template <typename Answer>
Known among(Answer given, std::initializer_list<Answer> wanted) {
    return known(given != Answer::unanswered, std::find(wanted.begin(), wanted.end(), given) != wanted.end());
}

// A score that is missing may still be worse; one that is too high stays so.
Known at_most(const Answers& a, double limit) {
    const auto worst = worst_pain(a);
    if (worst && *worst > limit) return Known::no;
    return known(a.pain_moving && a.pain_rest, true);
}

Known moves_normally(const Answers& a) {
    if (any_reported(a, {Sign::cannot_bend, Sign::cannot_stand_straight})) return Known::no;
    const auto given = [&](Sign sign) { return a[sign] != SignAnswer::unanswered; };
    return known(given(Sign::cannot_bend) && given(Sign::cannot_stand_straight), true);
}

Known session_at_most(const Answers& a, double hours) {
    return known(a.hours_since_session.has_value(), a.hours_since_session <= hours);
}

Known opposite(Known condition) {
    return condition == Known::yes ? Known::no : condition == Known::no ? Known::yes : Known::open;
}

bool began_with_the_sets(const Answers& a) { return a.onset == Onset::during_lift || a.onset == Onset::within_1_hour; }

struct PictureRow {
    Picture picture;
    Known (*fits)(const Answers&);
};

Known fits_pump(const Answers& a) {
    const auto hours = hours_since_pain(a);
    return std::min({among(a.quality, {Quality::tight}), among(a.location, {Location::both_sides}),
                     among(a.onset, {Onset::during_lift, Onset::within_1_hour}), at_most(a, pump_pain),
                     known(hours.has_value(), hours < pump_hours), session_at_most(a, session_within),
                     moves_normally(a)});
}

Known fits_both_sides(const Answers& a, Onset onset) {
    return std::min({among(a.quality, {Quality::dull, Quality::tight}), among(a.location, {Location::both_sides}),
                     among(a.onset, {onset}), at_most(a, soreness_pain), session_at_most(a, soreness_hours),
                     moves_normally(a)});
}
Known fits_soreness(const Answers& a) { return fits_both_sides(a, Onset::after_6_hours); }
Known fits_early_soreness(const Answers& a) { return fits_both_sides(a, Onset::from_1_to_6_hours); }

// A dull ache on one side counts as one on both sides does; a tight one does not.
Known fits_one_sided_ache(const Answers& a) {
    return std::min({among(a.quality, {Quality::dull}), among(a.location, {Location::one_side}),
                     among(a.onset, {Onset::from_1_to_6_hours, Onset::after_6_hours}), at_most(a, one_sided_pain),
                     session_at_most(a, soreness_hours), moves_normally(a)});
}

Known fits_fading_soreness(const Answers& a) {
    const Known both_sides =
        std::min(among(a.quality, {Quality::dull, Quality::tight}), among(a.location, {Location::both_sides}));
    const Known one_side = std::min(among(a.quality, {Quality::dull}), among(a.location, {Location::one_side}));
    return std::min({std::max(both_sides, one_side), among(a.onset, {Onset::from_1_to_6_hours, Onset::after_6_hours}),
                     at_most(a, fading_pain), among(a.trend, {Trend::less}), session_at_most(a, session_within),
                     opposite(session_at_most(a, soreness_hours)), moves_normally(a)});
}

constexpr PictureRow soreness_pictures[] = {
    {Picture::pump, fits_pump},
    {Picture::soreness, fits_soreness},
    {Picture::early_soreness, fits_early_soreness},
    {Picture::one_sided_ache, fits_one_sided_ache},
    {Picture::fading_soreness, fits_fading_soreness},
};

}  // namespace

std::optional<int> worst_pain(const Answers& a) {
    if (a.pain_moving && a.pain_rest) return std::max(*a.pain_moving, *a.pain_rest);
    return a.pain_moving ? a.pain_moving : a.pain_rest;
}

bool pain_counts(const Answers& a) {
    const auto worst = worst_pain(a);
    if (worst && *worst > counts_above) return true;
    return a.back_pain == YesNo::yes && (a.masked == YesNo::yes || a.masked == YesNo::not_sure);
}

bool pain_excluded(const Answers& a) {
    if (pain_counts(a)) return false;
    if (a.back_pain != YesNo::yes) return a.back_pain == YesNo::no;
    return a.pain_moving && a.pain_rest && a.masked == YesNo::no;
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
    const bool in_one_spot = a.location == Location::one_spot || a.location == Location::not_sure;
    return at_lift && (sharp || in_one_spot);
}

bool injured_at_lift(const Answers& a) {
    return sharp_at_lift(a) && (pain_counts(a) || a.episode != Episode::completed);
}

Picture picture(const Answers& a) {
    if (pain_excluded(a)) return Picture::no_pain;
    if (!pain_counts(a)) return Picture::undecided;
    bool open = false;
    for (const PictureRow& row : soreness_pictures) {
        const Known fits = row.fits(a);
        if (fits == Known::yes) return row.picture;
        open = open || fits == Known::open;
    }
    return open ? Picture::undecided : Picture::strain;
}

HowSure how_sure(const Answers& a) {
    const Picture pain = picture(a);
    if (pain == Picture::no_pain || pain == Picture::undecided) return {};

    const auto fit = [](bool fits, bool unsure) { return unsure ? Fit::unsure : fits ? Fit::fits : Fit::does_not_fit; };
    const auto worst = worst_pain(a).value_or(0);
    const bool bent = any_reported(a, {Sign::cannot_bend, Sign::cannot_stand_straight});
    const bool surely_bent =
        a[Sign::cannot_bend] == SignAnswer::yes || a[Sign::cannot_stand_straight] == SignAnswer::yes;
    const bool this_week = a.hours_since_session.value_or(session_within + 1) <= session_within;
    HowSure sure;
    sure.marks = {
        fit(a.quality == Quality::dull || a.quality == Quality::tight, a.quality == Quality::not_sure),
        fit(a.location == Location::both_sides, a.location == Location::not_sure),
        fit(a.onset == Onset::after_6_hours, a.onset == Onset::from_1_to_6_hours || a.onset == Onset::not_sure),
        fit(worst <= soreness_pain, worst <= soreness_pain && not_excluded(a.masked)),
        fit(!bent, bent && !surely_bent),
        fit(this_week, false)};

    const auto count = [&](Fit which) { return std::count(sure.marks.begin(), sure.marks.end(), which); };
    if (pain != Picture::strain) {
        const bool plain = pain == Picture::soreness && count(Fit::fits) == soreness_mark_count;
        sure.certainty = plain ? Certainty::clear : Certainty::likely;
    } else if (sharp_at_lift(a) || bent) {
        sure.certainty = count(Fit::unsure) == 0 ? Certainty::clear : Certainty::likely;
    } else {
        sure.certainty = static_cast<double>(count(Fit::fits)) >= mixed_marks ? Certainty::mixed : Certainty::likely;
    }
    return sure;
}

bool injury_pain(const Answers& a) {
    return picture(a) == Picture::strain || injured_at_lift(a) || a.episode == Episode::open ||
           any_reported(a, {Sign::cannot_bend, Sign::cannot_stand_straight});
}

}  // namespace liftback
