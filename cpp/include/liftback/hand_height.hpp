// How high above the floor the hands start, and what makes that height.
#pragma once

#include "liftback/equipment.hpp"

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

// One height that can be made. `raise_mm` is the thickness under the discs or bell (0 on the floor and on
// pins).
struct HandHeight {
    double height_mm = 0;
    Rest rest = Rest::floor;
    double raise_mm = 0;
    TrapBarHandle handle = TrapBarHandle::none;
};

// All heights at which the hands can hold the implement, lowest first.
std::vector<HandHeight> straight_bar_heights(const Equipment& equipment, double bar_height_mm);
std::vector<HandHeight> trap_bar_heights(const Equipment& equipment, double bar_height_mm);
std::vector<HandHeight> kettlebell_heights(const Equipment& equipment);

struct HeightChoice {
    std::optional<HandHeight> chosen;         // the lowest at or above the target
    std::optional<HandHeight> highest_below;  // the highest that stays under it
};

HeightChoice choose_height(const std::vector<HandHeight>& makeable, double target_mm);

}  // namespace liftback
