// The whole space of the answers that decide soreness or injury, cut into classes at every cut-off, with a value on each
// side of it.
#pragma once

#include "people.hpp"

#include "liftback/triage/answers.hpp"

#include <array>
#include <optional>

namespace liftback {

// Every number within a class is decided alike; `PainSpace.ClassesAreFineEnough` checks it for every score.
inline constexpr std::array<std::optional<int>, 8> pain_scores{std::nullopt, 1, 2, 3, 4, 6, 7, 8};
inline constexpr std::array<std::optional<double>, 5> session_hours{std::nullopt, 5.9, 72.0, 168.0, 168.5};
inline constexpr std::array<std::optional<double>, 3> pain_hours{std::nullopt, 5.5, 6.0};

inline constexpr int pain_space_outer = pain_scores.size() * pain_scores.size() * session_hours.size();
inline constexpr int pain_space_inner = pain_hours.size() * 3 * 4 * 7 * 6 * 5 * 5 * 4;

// Calls visit(answers) for each member of one outer part; the other answers are nobody's complaint.
template <typename Visit>
void for_each_pain(int outer, Visit visit) {
    Answers a = people::well();
    a.pain_moving = pain_scores[static_cast<std::size_t>(outer) % pain_scores.size()];
    outer /= static_cast<int>(pain_scores.size());
    a.pain_rest = pain_scores[static_cast<std::size_t>(outer) % pain_scores.size()];
    outer /= static_cast<int>(pain_scores.size());
    a.hours_since_session = session_hours[static_cast<std::size_t>(outer)];
    for (const auto& hours : pain_hours) {
        a.hours_since_pain = hours;
        for (YesNo pain : {YesNo::unanswered, YesNo::no, YesNo::yes})
            for (int masked = 0; masked < 4; ++masked)
                for (int onset = 0; onset < 7; ++onset)
                    for (int quality = 0; quality < 6; ++quality)
                        for (int location = 0; location < 5; ++location)
                            for (int trend = 0; trend < 5; ++trend)
                                for (int bent = 0; bent < 4; ++bent) {
                                    a.back_pain = pain;
                                    a.masked = static_cast<YesNo>(masked);
                                    a.onset = static_cast<Onset>(onset);
                                    a.quality = static_cast<Quality>(quality);
                                    a.location = static_cast<Location>(location);
                                    a.trend = static_cast<Trend>(trend);
                                    a[Sign::cannot_bend] = bent & 1 ? SignAnswer::yes : SignAnswer::no;
                                    a[Sign::cannot_stand_straight] = bent & 2 ? SignAnswer::not_sure : SignAnswer::no;
                                    visit(a);
                                }
    }
}

}  // namespace liftback
