// Which discs go on the bar: an exact search over a counted inventory.
#pragma once

#include "liftback/equipment/equipment.hpp"

#include <optional>
#include <vector>

namespace liftback {

// A run of equal discs on one side of the bar.
struct LoadedDiscs {
    double mass = 0;  // of one disc
    int count = 0;    // on one side
    double diameter_mm = 450;
};

struct LoadedBar {
    double load = 0;                    // bar, collars and both sides, in the equipment's unit
    std::vector<LoadedDiscs> per_side;  // inside first; empty: the bar alone
    double bar_height_mm = 0;           // centre of the bar above what the discs stand on
};

struct PlateSearch {
    std::optional<LoadedBar> at_or_below;  // the heaviest loadable that is not above the target; none: bar too heavy
    double shortfall = 0;                  // target minus that load, 0 if none
    std::optional<LoadedBar> above;        // the lightest loadable above the target; none: exact, or discs run out
};

// A bar without discs lies on its sleeves: 50 mm thick on an Olympic bar.
inline constexpr double sleeve_radius_mm = 25;

// Masses count in hundredths of the unit: pairs of discs and bar rounded up and the target rounded down to the
// hundredth, so that a rounded-down load is never above the target. Among equal loads the fewest discs win, then the
// heavier, then the larger; the heaviest is inside. `bar_mass` includes collars; it is of the straight bar or of the
// trap bar, whichever is loaded.
PlateSearch find_plates(double target, double bar_mass, const std::vector<DiscPair>& discs);

}  // namespace liftback
