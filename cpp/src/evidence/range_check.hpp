// Range checks that end as problems. NaN is below every minimum.
#pragma once

#include "liftback/evidence/problem.hpp"

#include <optional>
#include <string>
#include <utility>

namespace liftback {

struct Range {
    double least;
    double most;

    constexpr bool contains(double value) const { return value >= least && value <= most; }
};

// True if the value is in its range.
inline bool check_range(double value, const Range& range, std::string field, Problems& problems) {
    if (range.contains(value)) return true;
    const bool high = value > range.most;
    problems.push_back({.field = std::move(field),
                        .code = high ? ProblemCode::above_maximum : ProblemCode::below_minimum,
                        .limit = high ? range.most : range.least});
    return false;
}

// A pain score, where there is one.
inline void check_score(std::optional<int> score, std::string field, Problems& problems) {
    if (score) check_range(*score, {0, 10}, std::move(field), problems);
}

}  // namespace liftback
