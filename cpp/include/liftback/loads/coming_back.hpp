// What is asked before the first weight of a session outside the ladder: how long the bar was left alone, and back pain
// that is over. What is not told never counts as "no".
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/evidence/sources.hpp"

#include <cstdint>
#include <optional>

namespace liftback {

// Back pain beyond normal soreness in the past 12 months. Enumerators equal the JSON tokens.
enum class PastPain : std::uint8_t { unanswered, no, healed, comes_back };

// An injury that is over. Every field is needed.
struct HealedInjury {
    std::optional<double> weeks_ago;  // 0 … 52; a preset gives its lower edge
    std::optional<int> grade;         // 1 mild, 2 moderate, 3 severe
    bool lifted_90 = false;           // 90 % of the best since then, without pain; not sure counts as no
};

// An age below 0 is of a date ahead of now; by more than a day it counts as old.
struct ComingBack {
    std::optional<double>
        layoff_weeks;  // since any deadlift, as told; a preset gives its lower edge; never or unknown: 104
    std::optional<double> layoff_age_hours;   // since that was told; none: just now
    std::optional<double> trained_hours_ago;  // the session nearest to now that was kept, of any kind
    PastPain past_pain = PastPain::unanswered;
    std::optional<double> past_age_hours;  // since that was told; none: just now
    std::optional<HealedInjury> healed;    // with PastPain::healed
};

inline constexpr double most_layoff_weeks = 104;  // and more: the last row of the table (cap.hpp)

inline constexpr Limit layoff_counts_hours{
    "layoff_counts_hours",
    24,
    {Basis::own_choice, {sources::own, "an answer is stale after 24 h when a weight is asked for"}}};
inline constexpr Limit lifted_lately_hours{
    "lifted_lately_hours",
    14 * 24,
    {Basis::own_choice, {sources::own, "a layoff begins two weeks after the last deadlift"}}};
inline constexpr Limit past_pain_counts_hours{
    "past_pain_counts_hours",
    12 * 7 * 24,
    {Basis::own_choice, {sources::own, "history is asked again after 12 weeks"}}};

// Weeks since the last deadlift, or nothing where nobody knows. `hours_since_lift`: since the lift after which the pain
// of the answers began. Whoever has lifted lately keeps the layoff they told before it, until they tell another.
std::optional<double> layoff_of(const ComingBack& told, std::optional<double> hours_since_lift);

// Whether earlier back pain was told, and not too long ago.
bool past_pain_told(const ComingBack& told);

// Whether an injury that healed, if there was one, was told in full.
bool healed_told(const ComingBack& told);

// Problems in "coming_back.layoff_weeks", "coming_back.healed.grade" and so on.
void check_coming_back(const ComingBack& told, Problems& problems);

}  // namespace liftback
