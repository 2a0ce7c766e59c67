// What the sessions of a way back decide about the next one: one cited table, read from the top, and the first row that
// applies decides. The ladder is thus no calendar: it can repeat, hold, step back and stop.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/loads/journal.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace liftback {

// The most careful last, so that the worse of two is the larger. Enumerators equal the JSON tokens.
enum class SessionDecision : std::uint8_t { progress, repeat, hold, step_back, stop };

// The sessions of one course, at least one, and the hour (since 1970 UTC) from which they are looked back on.
struct Course {
    Journal journal;
    double now_hour;
};

// An answer about a session, by its name in JSON.
struct SessionAnswer {
    std::string_view name;
    YesNo SessionRecord::*answer = nullptr;
};

struct SessionRule {
    std::string_view id;  // also the key of its words
    SessionDecision decision;
    bool (*applies)(const Course&);
    Evidence evidence;
    SessionAnswer alarm = {};  // alone enough for the rule: it ends a session of any kind on the spot
};

// Stop first, progress and repeat last; the last row always applies.
std::span<const SessionRule> session_rules();

// Whether this answer to the rule's alarm makes it apply.
bool ends_session(const SessionRule& rule, YesNo answer);

// The row that decides about the newest session.
const SessionRule& decide(const Course& course);

// What a time without any session does to the rung; days since the last one.
enum class Gap : std::uint8_t { none, one_rung_back, restart, gate_again };
struct GapRow {
    Gap gap;
    int from_day;
    Evidence evidence;
};
std::span<const GapRow> gap_rows();
const GapRow& gap_after(double days);

// After a step back, and after a stop, at most this share of the load that hurt.
inline constexpr double lighter_share = 0.9;

inline constexpr double hours_between_sessions = 48;
inline constexpr double earlier_in_the_day_hours = 6;  // nobody trains to the minute: so many hours earlier still count
inline constexpr int deload_every_weeks = 4;           // of the continuation: A0.44

struct NextSession {
    const SessionRule* rule = nullptr;  // that decided; none: there was no session yet
    const GapRow* gap = nullptr;        // that may have changed it
    int rung = 1;
    bool deload = false;                 // half the volume with the load of the last session's rung
    bool gate_again = false;             // through the entry gate first
    bool triage_again = false;           // a full triage before any other session
    std::optional<double> load_at_most;  // in `unit`: load_ceiling()
    bool below_what_hurt = false;        // why it is no more
    MassUnit unit = MassUnit::kg;
    double from_hour = 0;                      // not before: two days after the last one
    std::optional<double> progress_from_hour;  // all was well, but for the days on the rung: the next rung from then on
    std::optional<double> deload_until_hour;
};

// What comes next at `now_hour`; before the first session of a course its first rung.
NextSession next_session(Journal journal, double now_hour);

// The same without a limit of the load: for dates, and where only the step counts.
NextSession next_step(Journal journal, double now_hour);

// Sets that limit from all sessions of the course, of which the newest `since_gate` came after the gate.
void limit_load(NextSession& next, Journal all, std::size_t since_gate, double now_hour, bool gate_now);

}  // namespace liftback
