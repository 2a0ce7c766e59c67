// What may be let through. What is gated knows these and nothing else of the gating; the table decides (gating.hpp).
#pragma once

#include <cstdint>

namespace liftback {

enum class LoadsAccess : std::uint8_t {
    none,              // nothing at all, not even the gate
    ladder,            // the ladder, once the gate is open
    soreness_session,  // the planned session made lighter, through cap()
    planned_session,   // the session as planned, through cap(), with a warm-up ramp
};

enum class BarAdviceAccess : std::uint8_t { none, after_gate, open };

// The self-test of the hinge range: where bar advice is open, but not with more pain than a little.
enum class HingeTestAccess : std::uint8_t {
    none,  // no bar advice
    pain,  // more than 2/10, hidden by something taken, or not told
    open,
};

}  // namespace liftback
