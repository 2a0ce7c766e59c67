// Ranges of masses, which are entered in kilograms or pounds.
#pragma once

#include "evidence/range_check.hpp"

#include "liftback/equipment/equipment.hpp"

namespace liftback {

// One quantity's range in both units: round numbers in each, not conversions.
struct MassRange {
    Range kg;
    Range lb;

    constexpr const Range& in(MassUnit unit) const { return unit == MassUnit::lb ? lb : kg; }
};

inline constexpr MassRange max_range{.kg = {20, 600}, .lb = {44, 1322}};
inline constexpr MassRange load_range{.kg = {1, 600}, .lb = {2, 1322}};

}  // namespace liftback
