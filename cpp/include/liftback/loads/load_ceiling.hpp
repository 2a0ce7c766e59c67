// The most that the sessions of a course leave for the next one, in mass: what hurt stays shut until its rows open it,
// and no gate, gap, tool, bar or unit between two sessions lifts it.
#pragma once

#include "liftback/loads/journal.hpp"

#include <cstddef>
#include <optional>

namespace liftback {

struct LoadCeiling {
    std::optional<double> kg;  // none: the step's own load
    bool hurt = false;         // because of what hurt; else because of what was lifted last
};

// `since_gate`: how many of the sessions, the newest ones, came after the gate. `gate_now`: another gate lies before the
// next session. `deload`: the next session is one.
LoadCeiling load_ceiling(Journal all, std::size_t since_gate, double now_hour, bool gate_now, bool deload);

// The load of a session that counts, in kg: what was lifted, where that was less than planned; none: not known.
std::optional<double> counted_load_kg(const SessionRecord& session);

inline constexpr int quiet_sessions_to_open = 2;

}  // namespace liftback
