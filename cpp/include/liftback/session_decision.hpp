// What the last session on the ladder decides about the next one: one cited table, read from the top, and the first row
// that applies decides. The ladder is thus no calendar: it can repeat, hold, step back and stop.
#pragma once

#include "liftback/evidence.hpp"
#include "liftback/journal.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace liftback {

// The most careful last, so that the worse of two is the larger. Enumerators equal the JSON tokens.
enum class SessionDecision : std::uint8_t { progress, repeat, hold, step_back, stop };

struct SessionRule {
    std::string_view id;  // also the key of its words
    SessionDecision decision;
    bool (*applies)(Journal);
    Evidence evidence;
};

// Stop first, progress and repeat last; the last row always applies.
std::span<const SessionRule> session_rules();

// What a time without any session does to the rung; days since the last one.
enum class Gap : std::uint8_t { none, one_rung_back, restart, gate_again };
struct GapRow {
    Gap gap;
    int from_day;
    Evidence evidence;
};
std::span<const GapRow> gap_rows();

struct NextSession {
    const SessionRule* rule = nullptr;  // that decided
    const GapRow* gap = nullptr;        // that changed it, by after_gap()
    int rung = 1;
    bool lighter = false;          // at least 10 % below the load of the last session
    bool gate_again = false;       // through the entry gate first
    bool triage_again = false;     // before any other session
};

// What comes after the newest session of a journal that is not empty.
NextSession next_session(Journal journal);

// The next session after `days` without any: `planned`, or what the gap makes of it.
NextSession after_gap(NextSession planned, double days);

}  // namespace liftback
