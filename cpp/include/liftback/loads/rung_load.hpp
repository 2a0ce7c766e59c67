// What to lift on one rung with the equipment at hand: the tool, the load rounded down, the plates and the
// height.
#pragma once

#include "liftback/equipment/equipment.hpp"
#include "liftback/equipment/hand_height.hpp"
#include "liftback/equipment/plates.hpp"
#include "liftback/evidence/evidence.hpp"
#include "liftback/loads/ladder.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace liftback {

// Why a load came out as it did. Enumerators equal the JSON tokens; evidence_of() cites each.
enum class LoadReason : std::uint8_t {
    rounded_down,          // not loadable exactly
    no_bell_heavy_enough,  // the bells owned are too light for the rung
    no_trap_bar,
    trap_bar_too_heavy,  // empty, it is heavier than the rung
    bar_too_heavy,
    bar_costs_the_back_more,  // hence the factor 0.8
    bells_below_the_rung,     // the tool is heavier than the rung: bells at or below it
    no_raise_high_enough,     // the tool could be loaded, but not stood high enough
    higher_than_wanted,       // more than 50 mm above the target
    lower_than_wanted,
    hinge_range_sets_height,
    heaviest_load_sets_load,  // a professional's limit
    stay_on_last_loadable_rung,
    below_what_hurt,       // after a step back or a hold
    no_heavier_than_last,  // the same step, or after a gap, a gate or another tool
    no_base,
    at_most_80_percent,  // of the base, while sore
    at_most_60_percent,  // while sore and with nothing planned
    sets_two_thirds,     // while sore
};

const Evidence& evidence_of(LoadReason reason);

struct ToolLoad {
    Implement implement = Implement::barbell;
    double wanted = 0;                    // base × share × the tool's factor
    double load = 0;                      // never above `wanted`
    double shortfall = 0;                 // wanted − load
    std::optional<double> next_above;     // the next loadable load above `wanted`, to show, never to use
    std::vector<LoadedDiscs> per_side;    // of a bar, inside first; empty for bells and for a bar alone
    std::optional<double> bar_height_mm;  // of a straight or trap bar lying on its discs; none for bells
    double height_target_mm = 0;
    bool height_required = false;  // nothing lower will do
    std::optional<HandHeight> height;
    std::optional<HandHeight> lower_offer;  // where `height` is more than 50 mm over and the hinge range allows lower
};

// How low this person hinges with a straight back: knuckle height above the floor in mm. The hands never
// start lower.
using HingeRange = std::optional<double>;

struct RungLoad {
    std::optional<ToolLoad> tool;  // none: not loadable with this equipment
    std::vector<LoadReason> reasons;
    std::optional<double> raise_needed_mm;  // with no_raise_high_enough: what would have to lie under
};

// `wanted` is base × share, in the equipment's unit, already limited to what may be lifted; `at_most` limits the load
// itself, whatever the tool's factor, for this reason where it cuts it.
struct LoadLimit {
    double at_most;
    LoadReason reason = LoadReason::below_what_hurt;
};
RungLoad load_rung(const Rung& rung, double wanted, const Equipment& equipment, HingeRange hinge_mm,
                   std::optional<LoadLimit> limit = {});

// Without a base: the lightest thing that can be held at the height of rung 1; its `wanted` is its load.
RungLoad lightest_load(const Equipment& equipment, HingeRange hinge_mm);

// The mass of the bar itself, the straight one or the trap bar, with its collars.
double bar_alone(Implement implement, const Equipment& equipment);

// The bar of `like` with other discs on, stood as high as that has to be; none: it cannot be.
std::optional<ToolLoad> reload_bar(const ToolLoad& like, LoadedBar bar, const Equipment& equipment,
                                   HingeRange hinge_mm);

// A bar (straight, or the trap bar) loaded for an ordinary session.
RungLoad load_session(double wanted, bool trap_bar, const Equipment& equipment, HingeRange hinge_mm);

}  // namespace liftback
