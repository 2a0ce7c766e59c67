// The warm-up ramp of a bar, made so that the bar is never unloaded on the way.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/loads/rung_load.hpp"

#include <span>
#include <vector>

namespace liftback {

struct WarmUpStep {
    double share;  // of the working load; 0: the bar alone
    int reps;
    Evidence evidence;
};

std::span<const WarmUpStep> warm_up_ramp();

// A step is done with any load from a tenth of the working load below its share to a twentieth above it.
std::span<const Limit* const> warm_up_limits();

struct WarmUpSet {
    const WarmUpStep* row = nullptr;
    ToolLoad tool;  // `wanted`: the share of the working load
};

struct WarmUp {
    ToolLoad work;  // load and height as they were; `per_side` is what is on the bar after the last warm-up set
    std::vector<WarmUpSet> sets;  // each with the discs that are on by then, and its own height
};

// From the empty bar to `work` discs are only put on, outside those that are on, the larger inside and, of equal sizes, the heavier. Which discs, in which order: those
// that let the most steps be done; of these the fewest discs; then the higher warm-up loads; then heavier discs inside.
// The bar ends with at most two discs a side more than the fewest that make the load. That is the fewest plate changes
// there can be: taking one disc off and putting it back costs as many as two more discs do. A step that would need
// discs taken off, or whose bar cannot be stood as high as `work` has to be, is left out.
//
// The search is exact for a usual gym's rack. With many kinds of small discs it may give up, after a fixed number of
// tries that is the same everywhere, and then the best found so far counts. With more than `most_warm_up_discs` a side
// it does not begin, and only the bar alone comes before the work. Bells have no ramp.
inline constexpr int most_warm_up_discs = 24;  // about as many as fit on a sleeve

WarmUp plan_warm_up(ToolLoad work, const Equipment& equipment, HingeRange hinge_mm);

}  // namespace liftback
