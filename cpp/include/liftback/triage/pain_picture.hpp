// Soreness or injury: the picture that the answers about the pain itself make, apart from every warning sign.
#pragma once

#include "liftback/triage/answers.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace liftback {

enum class Picture : std::uint8_t {
    no_pain,          // none, or at most 1/10 without painkillers
    undecided,        // an answer that decides is missing: no rule fires on it
    soreness,         // meets every criterion
    early_soreness,   // began 1-6 h after the session
    one_sided_ache,   // dull, at most 4/10, normal function
    fading_soreness,  // 72-168 h after the session, at most 3/10 and less than yesterday
    pump,             // tight on both sides during or within 1 h of the sets, gone within hours
    strain,           // any other pain
};

Picture picture(const Answers& a);

// The answers given so far say that there is pain that counts: above 1/10, or masked by a painkiller.
bool pain_counts(const Answers& a);

// The answers say that there is none. While one is missing neither may hold.
bool pain_excluded(const Answers& a);

// Moving or at rest, whichever is worse; empty while neither is answered.
std::optional<int> worst_pain(const Answers& a);

// Sharp or in one spot, felt during the lift or right after it.
bool sharp_at_lift(const Answers& a);

// The same, while it still matters: an episode that is over needs pain that counts.
bool injured_at_lift(const Answers& a);

// A strain picture, or a sign by which an injury is entered whatever the pain is now.
bool injury_pain(const Answers& a);

// The answered pain clock, or the longest time the onset allows for: 0 h after the session for a pain during the lift
// or within the hour, 1 h and 6 h for the later ones. Empty where neither follows.
std::optional<double> hours_since_pain(const Answers& a);

// The marks of plain soreness (A0.1, A3.1, A4.1; the cut-offs are ours).
enum class SorenessMark : std::uint8_t {
    dull_or_tight,
    both_sides,
    began_hours_after,
    mild,
    moves_normally,
    trained_this_week
};
inline constexpr std::size_t soreness_mark_count = 6;

// `unsure`: answered "not sure", or at the edge: it began 1-6 h after the session, or the score is masked.
enum class Fit : std::uint8_t { fits, unsure, does_not_fit };

// How sure a picture is (our own choice). Soreness is `clear` where every mark fits. A strain is `clear` where a sign by
// which an injury is entered leaves no doubt, `mixed` where there is none and half of the marks of soreness fit.
enum class Certainty : std::uint8_t { none, clear, likely, mixed };

struct HowSure {
    Certainty certainty = Certainty::none;  // none: there is no pain, or not every answer
    std::array<Fit, soreness_mark_count> marks{};
};
HowSure how_sure(const Answers& a);

// What these functions read.
inline constexpr FieldSet pain_reads{Field::back_pain, Field::pain_moving, Field::pain_rest, Field::masked};
inline constexpr FieldSet pain_clock_reads{Field::hours_since_pain, Field::hours_since_session, Field::onset};
inline constexpr FieldSet function_reads{Field::cannot_bend, Field::cannot_stand_straight};
inline constexpr FieldSet injured_at_lift_reads =
    pain_reads | FieldSet{Field::onset, Field::quality, Field::location, Field::episode};
inline constexpr FieldSet picture_reads =
    pain_reads | pain_clock_reads | function_reads | FieldSet{Field::quality, Field::location, Field::trend};
inline constexpr FieldSet injury_pain_reads = picture_reads | injured_at_lift_reads;

}  // namespace liftback
