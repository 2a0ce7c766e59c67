// The most that may be lifted in a session outside the ladder, whatever was planned. No load of such a session, no plate
// and no warm-up is shown before cap() has run.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/loads/coming_back.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace liftback {

// What set the load. Enumerators equal the JSON tokens.
enum class CapId : std::uint8_t { plan, reps, layoff, healed_injury, returning_pain, soreness, examiner };

// The first share of the base after so many weeks without a deadlift.
struct LayoffRow {
    double from_weeks;
    double share;
    Evidence evidence;
};

// Longest first: the first row that applies decides. None applies below two weeks.
std::span<const LayoffRow> layoff_rows();
const LayoffRow* layoff_row(double weeks);

// The first share of the base after an injury of this grade that healed at most so many weeks ago, until 90 % was lifted
// without pain.
struct HealedRow {
    int grade;
    double up_to_weeks;
    double share;
    Evidence evidence;
};

// The first row that applies decides.
std::span<const HealedRow> healed_rows();
const HealedRow* healed_row(const HealedInjury& injury);

struct CapInput {
    double planned = 0;  // what the person means to lift; all loads in one unit
    double base = 0;     // the best lift
    int reps = 1;
    int reps_in_reserve = 1;  // that the session asks for
    double layoff_weeks = 0;  // 0 … 104 and more
    PastPain past_pain = PastPain::no;
    std::optional<HealedInjury> healed;  // with PastPain::healed
    bool sore = false;
    std::optional<double> heaviest_load;  // an examiner's limit
};

// A cap: where it applies it returns the most it lets through.
struct CapRow {
    CapId id;
    std::optional<double> (*most)(const CapInput&);
    Evidence evidence;
};
std::span<const CapRow> cap_rows();

struct Cap {
    double load = 0;  // the least of the plan and of all caps
    CapId decided_by = CapId::plan;
    std::optional<double> share;  // of the base, where a first share decided
    bool above_best = false;      // more was planned than was ever lifted
    int reps_in_reserve = 1;      // that the reps leave at this load, at least
    Evidence evidence;            // of what decided
};

// The base and what was planned must be above 0, `layoff_weeks` and the past told (coming_back.hpp).
Cap cap(const CapInput& input);

// Base ÷ (1 + (reps + reserve) / 30), by Epley; a single with nothing in reserve is the base.
double most_for_reps(double base, int reps, int reps_in_reserve);

inline constexpr int reserve_of_own_plan = 1;
inline constexpr int reserve_on_a_way_back = 3;  // after a layoff or an injury

}  // namespace liftback
