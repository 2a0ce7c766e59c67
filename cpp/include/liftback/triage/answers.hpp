// What a person answers, and how answers are ordered. Nothing here decides anything.
#pragma once

#include "liftback/triage/care_level.hpp"
#include "liftback/triage/plain_answers.hpp"
#include "liftback/triage/signs.hpp"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>

namespace liftback {

// The bands are as fine as the rules need: under 18, 18-25, under 45, 50-64, 55+, 65+.
enum class Age : std::uint8_t {
    unanswered,
    under_18,
    from_18_to_25,
    from_26_to_44,
    from_45_to_49,
    from_50_to_54,
    from_55_to_64,
    from_65
};

// When the pain began, seen from the deadlift session.
enum class Onset : std::uint8_t {
    unanswered,
    during_lift,    // on a rep, or as the bar went down
    within_1_hour,  // in the first hour after
    from_1_to_6_hours,
    after_6_hours,
    before_session,  // before that session, or nothing to do with one
    not_sure,
};

// At its worst since it began.
enum class Quality : std::uint8_t { unanswered, dull, tight, sharp, burning, not_sure };

enum class Location : std::uint8_t { unanswered, both_sides, one_side, one_spot, not_sure };

// Compared with yesterday.
enum class Trend : std::uint8_t { unanswered, less, same, worse, not_sure };

// An injury is an episode: it stays open until rung 5 is done at 2/10 or less, or the person asks to close it.
enum class Episode : std::uint8_t { none, open, close_requested, completed };

// An earlier result of the top two levels, which stands until the way out.
struct StandingResult {
    CareLevel care = CareLevel::incomplete;  // incomplete: there is none
    double minutes_ago = 0;
    bool tapped_by_mistake = false;
};

// The way out of the top two levels: "examined for this, by whom, when, may exercise".
enum class Examiner : std::uint8_t { unanswered, doctor, physical_therapist, nurse, other_clinician };
enum class MayExercise : std::uint8_t { unanswered, no, with_limits, yes };

struct Examination {
    Examiner by = Examiner::unanswered;
    std::optional<double> hours_ago;
    MayExercise may_exercise = MayExercise::unanswered;
    std::optional<double> heaviest_load;  // with limits; in the equipment's unit
    std::optional<double>
        entered_hours_ago;  // when `hours_ago` was entered, which has grown since; negative: ahead of now

    bool recorded() const {
        return by != Examiner::unanswered && hours_ago.has_value() && may_exercise != MayExercise::unanswered;
    }
};

struct Answers {
    std::array<SignAnswer, sign_count> signs{};
    Age age = Age::unanswered;
    YesNo back_pain = YesNo::unanswered;  // now, or in this episode even if it has eased; takes no not_sure
    std::optional<int> pain_moving;       // 0 … 10
    std::optional<int> pain_rest;         // 0 … 10
    YesNo masked = YesNo::unanswered;     // painkiller, relaxant, alcohol or cannabis in the last 12 h
    std::optional<double> hours_since_session;
    std::optional<double> hours_since_pain;  // where not given, derived from the session and the onset
    Onset onset = Onset::unanswered;
    Quality quality = Quality::unanswered;
    Location location = Location::unanswered;
    Trend trend = Trend::unanswered;
    std::optional<double> age_hours;              // of the oldest answer that expires; empty: just given
    std::optional<double> not_noticed_age_hours;  // of the oldest not_noticed_yet; empty: the same
    std::optional<double> newest_age_hours;       // of the newest answer; negative: its date is ahead of now
    Episode episode = Episode::none;
    StandingResult standing;
    Examination examination;

    SignAnswer operator[](Sign sign) const { return signs[static_cast<std::size_t>(sign)]; }
    SignAnswer& operator[](Sign sign) { return signs[static_cast<std::size_t>(sign)]; }
};

inline bool reported(const Answers& a, Sign sign) { return reported(a[sign]); }
bool any_reported(const Answers& a, std::initializer_list<Sign> signs);

}  // namespace liftback
