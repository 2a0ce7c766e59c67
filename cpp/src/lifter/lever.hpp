// How far in front of L5/S1 the bar hangs for this build, against measured bodies.
#pragma once

#include "liftback/lifter/setup_advice.hpp"

#include <optional>

namespace liftback {

std::optional<Lever> judge_lever(const Body& body);

}  // namespace liftback
