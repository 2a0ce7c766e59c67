// The base: the load of which every rung of the ladder is a share.
#pragma once

#include "liftback/equipment/equipment.hpp"
#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/problem.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace liftback {

// Enumerators equal the JSON tokens.
enum class MaxFormula : std::uint8_t { epley, brzycki, lombardi, oconner, mayhew, wathan, lander };

struct MaxEstimate {
    MaxFormula formula;
    double value;  // unit of the set
    Evidence evidence;
};

inline constexpr int most_reps_for_estimate = 10;
inline constexpr int most_reps_in_reserve = 4;

// One-rep max estimated from `reps` (1 … 10, those done and those left in reserve) with `load`, by every formula, in
// the order of MaxFormula.
std::vector<MaxEstimate> estimate_one_rep_max(double load, int reps);

// A set done without pain or failure.
struct BestSet {
    double load = 0;
    int reps = 1;                        // 1 … 10
    std::optional<int> reps_in_reserve;  // that could have been done as well, 0 … 4, with `reps` at most 10; none: 0
};

// Effort of a set as lifters write it, and how many more reps it leaves.
struct RpeRow {
    double rpe;  // of 10
    int least_in_reserve;
    int most_in_reserve;
    Evidence evidence;
};

// Hardest first.
std::span<const RpeRow> rpe_table();

// Everything in the equipment's unit. A max is of a single, healthy lift: no injured or failed one.
struct BaseInput {
    std::optional<double> max;           // conventional or sumo, 20 … 600 kg or 44 … 1322 lb
    std::optional<double> trap_bar_max;  // same range
    std::optional<BestSet> best_set;     // estimates the max where none is known
    std::optional<double> weeks_since;   // since the best of them was lifted; 0 … 2600; needed with any of the three
    std::optional<double> lowered_to;    // the person may lower the base, never raise it
};

// Where the base came from before discount. Enumerators equal the JSON tokens.
enum class BaseSource : std::uint8_t { max, best_set, trap_bar_max, frozen };

struct AgeDiscount {
    double over_weeks;  // applies when the max is older than this
    double factor;
    Evidence evidence;
};

// Longest first, so that the first that applies decides.
std::span<const AgeDiscount> age_discounts();

struct Base {
    double value = 0;  // what the shares are taken of
    double before_discount = 0;
    BaseSource from = BaseSource::max;
    const AgeDiscount* discount = nullptr;  // nullptr: not old enough
    bool lowered_by_person = false;
    std::vector<MaxEstimate> estimates;  // every formula, if a set was given; the lowest is used
    std::vector<Evidence> evidence;      // of every step that decided the value
};

// The base as it was frozen at the gate, in the equipment's unit; `weeks_away` without a session since discount it.
Base frozen_base(double value, double weeks_away, const BaseInput& input);

// No max and no set: no base, and then no percentages anywhere.
std::optional<Base> find_base(const BaseInput& input);

// The same for somebody who trains on, or stopped `layoff_weeks` ago: the time away lowers the first share (cap.hpp) and
// not the base, which is discounted only where it was more than 26 weeks old when they stopped.
std::optional<Base> find_base(const BaseInput& input, double layoff_weeks);

// Problems in fields "base.max", "base.trap_bar_max", "base.best_set.load", "base.best_set.reps",
// "base.best_set.reps_in_reserve", "base.weeks_since", "base.lowered_to". `body_mass_kg` serves only to notice pounds
// entered as kilograms.
void check_base(const BaseInput& input, const Equipment& equipment, std::optional<double> body_mass_kg,
                Problems& problems);

}  // namespace liftback
