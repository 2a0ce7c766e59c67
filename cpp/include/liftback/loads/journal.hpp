// What a person keeps of their sessions: every set and every pain score.
#pragma once

#include "liftback/equipment/equipment.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/loads/ladder.hpp"
#include "liftback/triage/plain_answers.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace liftback {

// Where a session's load came from. Enumerators equal the JSON tokens.
enum class SessionKind : std::uint8_t { ladder, soreness, planned };

// What was done in a session of the ladder: the rung's own sets, or one of the extras (way_back.hpp).
enum class SessionWork : std::uint8_t { steps, light_sets, full_light_sets, clusters, max_attempt };

// A work set that was done; warm-ups are not kept.
struct DoneSet {
    double load = 0;           // in the session's unit
    int reps = 0;              // 0 … 100
    std::optional<double> at;  // ms since 1970 UTC
};

// How one session went. Scores are whole, 0 … 10, the worst, and for the injured spot; even, both-sided muscle soreness
// is asked apart. What is unanswered never counts as good.
struct SessionRecord {
    double hour = 0;         // when it began, in hours since 1970 UTC
    int id = 0;              // 1 …, increasing
    int offset_minutes = 0;  // local time − UTC when it began; ±18 h
    SessionKind kind = SessionKind::ladder;
    int course = 1;       // which way back it belongs to, 1 …; of the ladder
    int rung = 1;         // 1 … the last of ladder(); of the ladder
    bool deload = false;  // half the volume
    SessionWork work = SessionWork::steps;
    LadderExercise exercise = LadderExercise::deadlift;
    Implement implement = Implement::barbell;
    double load = 0;  // planned, in `unit`
    MassUnit unit = MassUnit::kg;
    SetScheme planned{0, 0};
    std::vector<DoneSet> sets;
    std::optional<int> pain_before;
    std::optional<int> pain_during;
    std::optional<int> pain_that_night;
    std::optional<int> pain_next_morning;
    std::optional<int> muscle_soreness;
    YesNo masked = YesNo::unanswered;  // by a painkiller, relaxant, alcohol or cannabis in the 12 h before
    YesNo form_broke = YesNo::unanswered;
    YesNo sudden_sharp_pain = YesNo::unanswered;
    YesNo new_sign = YesNo::unanswered;        // in a leg, numbness, the bladder
    YesNo settled_in_72h = YesNo::unanswered;  // back to the score before it; unanswered while they are not over
    std::optional<double> finished_hour;
};

// In the order of time; the newest session is the last.
using Journal = std::span<const SessionRecord>;

inline constexpr std::size_t most_sessions = 5000;
inline constexpr std::size_t most_sets = 40;

// As many sets as planned, each with as many reps and the planned load.
bool all_sets_done(const SessionRecord& session);

// The worst of during, that night and next morning, as far as they are known.
int worst_pain(const SessionRecord& session);

// Whether one of those three is not known.
bool scores_missing(const SessionRecord& session);

// The way back that a person is on, from its first gate to the end of the episode.
struct WayBack {
    int course = 1;
    double gate_hour = 0;        // when the whole gate was last gone through, hours since 1970 UTC
    std::optional<double> base;  // frozen there, in `unit`; none: no max was known
    MassUnit unit = MassUnit::kg;
    bool imported = false;  // brought in from a file: of the gate the same-day parts are asked again
};

// Between the years 2000 and 2200; `hour` since 1970 UTC. The problem names its limit in ms, as the field holds it.
bool check_when(double hour, const std::string& field, Problems& problems);

// Problems in "<field>[3].pain_during" and so on: ranges, order of time, ids that increase.
void check_journal(Journal journal, const std::string& field, Problems& problems);
void check_way_back(const WayBack& way_back, Problems& problems);

}  // namespace liftback
