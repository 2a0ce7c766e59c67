// The best deadlifts in a training log that another app exported: Strong's CSV and Hevy's.
// docs/decisions/training-logs.md says what their files look like.
#pragma once

#include "liftback/equipment/equipment.hpp"
#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/loads/one_rep_max.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace liftback {

using Date = std::chrono::year_month_day;

// "2026-11-21", and nothing behind it; none: no such day.
std::optional<Date> read_date(std::string_view text);

// Enumerators equal the JSON tokens.
enum class LogApp : std::uint8_t { strong, hevy };

// Told by the names of its columns; none: another file.
std::optional<LogApp> log_app_of(std::string_view text);

struct LoggedLift {
    double load = 0;
    int reps = 1;             // 1 … 10
    int reps_in_reserve = 0;  // told by the RPE; reps and these together are 10 at most
    Date date{};
};

struct TrainingLog {
    std::optional<LoggedLift> max;           // the heaviest single, conventional or sumo; none lighter than `best_set`
    std::optional<LoggedLift> best_set;      // conventional or sumo, with the highest of the lowest estimates
    std::vector<MaxEstimate> estimates;      // of `best_set`, its reps in reserve counted as done
    std::optional<LoggedLift> trap_bar_max;  // the heaviest single with a trap bar
    std::optional<int> weeks_since;          // whole weeks since the newest deadlift of them all
    std::optional<MassUnit> unit;            // of every load above; none: the file does not tell
    std::size_t rows = 0;                    // below the line with the names of the columns
    std::size_t deadlift_sets = 0;           // that count, of whatever date
};

inline constexpr std::size_t most_log_length = 16 << 20;  // twenty years of training are about 2 MB
inline constexpr std::size_t most_log_rows = 200'000;
inline constexpr std::size_t most_log_problems = 100;  // more in one file tell nothing new, so no more are looked for

// Only sets of the last 12 weeks before the newest deadlift in the file count, and no warm-up and no set to failure.
// Problems in "row[12].weight" and so on, of row, date, exercise, set, weight, unit, reps and rpe; row 1 is the first
// below the names of the columns. A column that is missing or there twice is "row.weight". With any problem the log
// says nothing.
TrainingLog read_training_log(std::string_view text, LogApp app, Date today, Problems& problems);

// What decided, to be cited beside the result.
std::span<const Evidence> training_log_evidence();

}  // namespace liftback
