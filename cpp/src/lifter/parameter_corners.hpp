// Every combination of the ends of some parameter ranges.
#pragma once

#include "liftback/lifter/lifter.hpp"

#include <cstddef>
#include <span>

namespace liftback {

// Calls `visit` with `base` changed to each corner of those ranges for which `chosen` is true: 2^n calls.
template <typename Chosen, typename Visit>
void for_each_corner(Parameters base, std::span<const ParameterRange> ranges, Chosen chosen, Visit visit) {
    if (ranges.empty()) return visit(base);
    const ParameterRange& range = ranges.front();
    const auto rest = ranges.subspan(1);
    if (!chosen(range)) return for_each_corner(base, rest, chosen, visit);
    for (const double end : {range.low, range.high}) {
        base.*range.parameter = end;
        for_each_corner(base, rest, chosen, visit);
    }
}

}  // namespace liftback
