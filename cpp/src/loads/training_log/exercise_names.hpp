// Which exercises of a training log are deadlifts that count: told by their names, and people name their own.
#pragma once

#include <cstdint>
#include <string_view>

namespace liftback {

enum class Lift : std::uint8_t { other, deadlift, trap_bar_deadlift };

Lift lift_named(std::string_view exercise);

}  // namespace liftback
