// Soreness or injury: the picture that the answers about the pain itself make, apart from every warning sign.
#pragma once

#include "liftback/answers.hpp"

#include <optional>
#include <span>

namespace liftback {

enum class Picture : std::uint8_t {
    no_pain,          // none, or at most 1/10 without painkillers
    undecided,        // an answer that decides is missing: no rule fires on it, and the level is incomplete
    soreness,         // meets every criterion
    early_soreness,   // began 1-6 h after the session
    one_sided_ache,   // dull, at most 4/10, normal function
    fading_soreness,  // 72-168 h after the session, at most 3/10 and less than yesterday
    pump,             // tight on both sides during or within 1 h of the sets, gone within hours
    strain,           // any other pain
};

Picture picture(const Answers& a);

// The one place in the answers that decides whether pain counts at all: above 1/10, or masked by a painkiller.
bool pain_counts(const Answers& a);

// Moving or at rest, whichever is worse; empty while neither is answered.
std::optional<int> worst_pain(const Answers& a);

// Sharp or in one spot, felt during the lift or right after it.
bool sharp_at_lift(const Answers& a);

// A strain picture, or a sign by which an injury is entered whatever the pain is now.
bool injury_pain(const Answers& a);

// The answered pain clock, or the longest time the onset allows for: 0 h after the session for a pain during the lift
// or within the hour, 1 h and 6 h for the later ones. Empty where neither follows.
std::optional<double> hours_since_pain(const Answers& a);

// What picture(), pain_counts(), sharp_at_lift() and injury_pain() read.
inline constexpr FieldSet picture_reads{
    Field::back_pain, Field::pain_moving, Field::pain_rest, Field::masked, Field::hours_since_session,
    Field::hours_since_pain, Field::onset, Field::quality, Field::location, Field::trend, Field::cannot_bend,
    Field::cannot_stand_straight, Field::episode};

}  // namespace liftback
