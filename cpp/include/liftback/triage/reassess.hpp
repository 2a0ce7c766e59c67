// What a person may say has changed since the last answers, and which questions that opens again. Those of the red flags
// are always asked again.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/triage/signs.hpp"

#include <cstdint>
#include <vector>

namespace liftback {

enum class SymptomChange : std::uint8_t {
    pain,      // how strong it is, how it feels, where
    movement,  // what the person can do
    new_lift,  // it came, or came back, with another session
    history,   // something about the person: pregnant, a new illness, a birthday
};

// The signs of the lists that come first.
std::vector<Field> red_flag_fields();

// What else is asked again after this change.
std::vector<Field> reopened_by(SymptomChange change);

}  // namespace liftback
