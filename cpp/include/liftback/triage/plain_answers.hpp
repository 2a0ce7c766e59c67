// The plainest answers, and how far scores and clocks go. Loads and plans ask them too.
#pragma once

#include <cstdint>

namespace liftback {

enum class YesNo : std::uint8_t { unanswered, no, not_sure, yes };

// Yes, not sure, and not answered all count; only a plain no does not.
constexpr bool not_excluded(YesNo answer) { return answer != YesNo::no; }

inline constexpr int most_pain = 10;                 // scores are 0 … 10
inline constexpr double most_hours = 10 * 365 * 24;  // clocks end at ten years (our own choice)

}  // namespace liftback
