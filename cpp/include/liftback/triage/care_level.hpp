// What triage decides: whom to see, and which plan there is for the first days.
#pragma once

#include <cstdint>

namespace liftback {

// Whom to see, least urgent first, so that the worst of two levels is the larger. `incomplete` is not a level of
// care: it stands where a safety question is unanswered and no rule of the top two levels has fired.
enum class CareLevel : std::uint8_t {
    incomplete,
    train,
    soreness_relief,
    injury_protocol,
    professional_soon,
    medical_today,
    call_emergency,
};

enum class Plan : std::uint8_t { none, prevention, pump, one_sided, soreness, persistent, acute, leg };

}  // namespace liftback
