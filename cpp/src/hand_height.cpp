#include "liftback/hand_height.hpp"

#include "insert_sorted.hpp"

namespace liftback {
namespace {

// Lowest first; the floor comes before a raise and a raise before pins where they give the same height.
void add(std::vector<HandHeight>& heights, const HandHeight& height) {
    insert_sorted(heights, height, [](const HandHeight& a, const HandHeight& b) { return a.height_mm < b.height_mm; });
}

void add_floor_and_raises(double from_floor_mm, TrapBarHandle handle, const Equipment& equipment,
                          std::vector<HandHeight>& heights) {
    add(heights, {.height_mm = from_floor_mm, .rest = Rest::floor, .handle = handle});
    for (double raise_mm : equipment.raises_mm) {
        add(heights, {.height_mm = from_floor_mm + raise_mm, .rest = Rest::raise, .raise_mm = raise_mm, .handle = handle});
    }
}

}  // namespace

std::vector<HandHeight> straight_bar_heights(const Equipment& equipment, double bar_height_mm) {
    std::vector<HandHeight> heights;
    add_floor_and_raises(bar_height_mm, TrapBarHandle::none, equipment, heights);
    for (double pins_mm : equipment.rack_pins_mm) {
        // Pins below the discs' radius leave the discs on the floor.
        if (pins_mm > bar_height_mm) add(heights, {.height_mm = pins_mm, .rest = Rest::rack_pins});
    }
    return heights;
}

std::vector<HandHeight> trap_bar_heights(const Equipment& equipment, double bar_height_mm) {
    std::vector<HandHeight> heights;
    if (!equipment.trap_bar) return heights;
    const double lowered_by_small_discs_mm = standard_bar_height_mm - bar_height_mm;
    add_floor_and_raises(equipment.trap_bar->low_handle_mm - lowered_by_small_discs_mm, TrapBarHandle::low,
                         equipment, heights);
    add_floor_and_raises(equipment.trap_bar->high_handle_mm - lowered_by_small_discs_mm, TrapBarHandle::high,
                         equipment, heights);
    return heights;
}

std::vector<HandHeight> kettlebell_heights(const Equipment& equipment) {
    std::vector<HandHeight> heights;
    add_floor_and_raises(kettlebell_grip_mm, TrapBarHandle::none, equipment, heights);
    return heights;
}

HeightChoice choose_height(const std::vector<HandHeight>& makeable, double target_mm) {
    HeightChoice choice;
    for (const HandHeight& height : makeable) {
        if (height.height_mm >= target_mm) {
            choice.chosen = height;
            break;
        }
        choice.highest_below = height;
    }
    return choice;
}

}  // namespace liftback
