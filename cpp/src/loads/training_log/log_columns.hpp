// Which column of a training log holds what, told by the names in its first line.
#pragma once

#include "liftback/loads/training_log.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

namespace liftback {

// What is read of a row. The enumerators are the names of the fields in problems.
enum class Column : std::uint8_t { date, exercise, set, weight, reps, unit, rpe, duration };
inline constexpr std::size_t column_count = 8;

// Which cell of a row holds what.
struct Columns {
    std::size_t at[column_count];
    std::size_t count = 0;
    MassUnit unit = MassUnit::unanswered;  // as the name of the weight's column tells it

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    Columns() { std::fill(std::begin(at), std::end(at), none); }
    bool has(Column column) const { return at[static_cast<std::size_t>(column)] != none; }
};

// A column that the app always writes and that is missing, and one that is there twice, are problems.
Columns find_columns(const std::vector<std::string>& names, LogApp app, Problems& problems);

}  // namespace liftback
