// Range checks that end as problems. NaN is below every minimum.
#pragma once

#include "liftback/equipment/equipment.hpp"
#include "liftback/evidence/problem.hpp"

#include <string>
#include <utility>

namespace liftback {

struct Range {
    double least;
    double most;

    constexpr bool contains(double value) const { return value >= least && value <= most; }
};

// One quantity's range in both units: round numbers in each, not conversions.
struct MassRange {
    Range kg;
    Range lb;

    constexpr const Range& in(MassUnit unit) const { return unit == MassUnit::lb ? lb : kg; }
};

inline constexpr MassRange max_range{.kg = {20, 600}, .lb = {44, 1322}};
inline constexpr MassRange load_range{.kg = {1, 600}, .lb = {2, 1322}};

// True if the value is in its range.
inline bool check_range(double value, const Range& range, std::string field, Problems& problems) {
    if (range.contains(value)) return true;
    const bool high = value > range.most;
    problems.push_back({.field = std::move(field),
                        .code = high ? ProblemCode::above_maximum : ProblemCode::below_minimum,
                        .limit = high ? range.most : range.least});
    return false;
}

}  // namespace liftback
