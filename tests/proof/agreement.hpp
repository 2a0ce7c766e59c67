// Whether the code says of a person what the decision table says.
#pragma once

#include "decision_table.hpp"

#include <string>

namespace liftback {

// Empty where they agree; otherwise what differs, and the answers. `closely`: the plan and the locks as well.
std::string disagreement(const Answers& a, CareLevel level, bool closely);

// The answers that say something, for a message.
std::string described(const Answers& a);

}  // namespace liftback
