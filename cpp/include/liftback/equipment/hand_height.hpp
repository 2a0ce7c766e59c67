// How high above the floor the hands start, and what makes that height.
#pragma once

#include "liftback/equipment/equipment.hpp"
#include "liftback/evidence/short_list.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace liftback {

inline constexpr double standard_bar_height_mm = 225;  // 450 mm discs
inline constexpr double kettlebell_grip_mm = 262;      // competition bell, 280 mm high with a 35 mm handle
inline constexpr double notable_excess_mm = 50;        // further above the target than this is said

enum class TrapBarHandle : std::uint8_t { none, low, high };

// What the bar or bell stands on. Enumerators equal the JSON tokens.
enum class Rest : std::uint8_t { floor, raise, rack_pins };

// Equal risers in a stack.
struct StackPiece {
    RiserKind kind = RiserKind::block;
    double thickness_mm = 0;
    int per_side = 0;
    std::optional<double> mass;  // of a flat disc, where it is known
};

// More pieces on one another are a shaky pile: our own choice. A ShortList holds no more either.
inline constexpr int most_stacked = 4;

// One height that can be made. `raise_mm` is the thickness under the discs or bell (0 on the floor and on
// pins); `stack` is what makes it, in the order of the equipment, and is empty for a raise that is as it is.
struct HandHeight {
    double height_mm = 0;
    Rest rest = Rest::floor;
    double raise_mm = 0;
    TrapBarHandle handle = TrapBarHandle::none;
    ShortList<StackPiece> stack;
};

// The heights at which the hands can hold the implement, lowest first. Of the stacks, which may be a thousand, only
// the two that matter for the target: the lowest at or above it and the highest below it, at most 300 mm high, each of
// the fewest pieces that make it.
std::vector<HandHeight> straight_bar_heights(const Equipment& equipment, double bar_height_mm, double target_mm);
std::vector<HandHeight> trap_bar_heights(const Equipment& equipment, double bar_height_mm, double target_mm);
std::vector<HandHeight> kettlebell_heights(const Equipment& equipment, double target_mm);

struct HeightChoice {
    std::optional<HandHeight> chosen;         // the lowest at or above the target
    std::optional<HandHeight> highest_below;  // the highest that stays under it
};

// For the target for which the heights were made. A stack comes before an equal raise, and a raise before equal pins.
HeightChoice choose_height(const std::vector<HandHeight>& makeable, double target_mm);

}  // namespace liftback
