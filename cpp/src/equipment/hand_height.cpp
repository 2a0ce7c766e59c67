#include "liftback/equipment/hand_height.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace liftback {
namespace {

constexpr double per_mm = 100;  // thicknesses are added in hundredths, so that sums have no noise
constexpr double noise = 1e-6;
constexpr int highest_pile = static_cast<int>(highest_raise_mm * per_mm);

int hundredths(double mm) { return static_cast<int>(std::lround(mm * per_mm)); }

// Two sums of the same decimals are the same number.
double height_over(double from_floor_mm, double raise_mm) {
    return std::round((from_floor_mm + raise_mm) * per_mm) / per_mm;
}

struct Pile {
    int height = 0;  // in hundredths
    int pieces = 0;
    std::array<int, most_riser_kinds> per_side{};  // of each kind
};

// Tries every pile, each once. Piles of one height and as many pieces: of the riser that was named first.
class PileSearch {
public:
    PileSearch(const std::vector<Riser>& risers, double least_mm)
        : risers_(risers), least_(static_cast<int>(std::ceil(least_mm * per_mm - noise))) {
        if (least_ > 0) go_on(0);
    }

    Pile reaching;  // without pieces: there is none
    Pile below;

private:
    // One more piece, of this kind or a later one.
    void go_on(std::size_t from_kind) {
        if (pile_.pieces == most_stacked) return;
        for (std::size_t kind = from_kind; kind < risers_.size(); ++kind) {
            const int thickness = hundredths(risers_[kind].thickness_mm);
            const bool more = pile_.per_side[kind] < risers_[kind].pairs && pile_.height + thickness <= highest_pile;
            if (!more) continue;
            put_on(kind, thickness, 1);
            consider();
            if (pile_.height < least_) go_on(kind);
            put_on(kind, thickness, -1);
        }
    }

    void put_on(std::size_t kind, int thickness, int count) {
        pile_.per_side[kind] += count;
        pile_.pieces += count;
        pile_.height += count * thickness;
    }

    void consider() {
        const bool reaches = pile_.height >= least_;
        Pile& best = reaches ? reaching : below;
        const int nearer = reaches ? best.height - pile_.height : pile_.height - best.height;
        if (best.pieces == 0 || nearer > 0 || (nearer == 0 && pile_.pieces < best.pieces)) best = pile_;
    }

    const std::vector<Riser>& risers_;
    int least_;
    Pile pile_;
};

ShortList<StackPiece> pieces_of(const Pile& pile, const std::vector<Riser>& risers) {
    ShortList<StackPiece> stack;
    for (std::size_t kind = 0; kind < risers.size(); ++kind) {
        if (pile.per_side[kind] == 0) continue;
        const Riser& riser = risers[kind];
        stack.push_back({riser.kind, riser.thickness_mm, pile.per_side[kind], riser.mass});
    }
    return stack;
}

// Lowest first; the floor comes before a raise and a raise before pins where they give the same height.
void add(std::vector<HandHeight>& heights, const HandHeight& height) {
    const auto lower = [](const HandHeight& a, const HandHeight& b) { return a.height_mm < b.height_mm; };
    heights.insert(std::upper_bound(heights.begin(), heights.end(), height, lower), height);
}

void add_floor_and_raises(double from_floor_mm, TrapBarHandle handle, const Equipment& equipment, double target_mm,
                          std::vector<HandHeight>& heights) {
    add(heights, {.height_mm = from_floor_mm, .rest = Rest::floor, .handle = handle});
    const auto add_raise = [&](double raise_mm, const ShortList<StackPiece>& stack) {
        add(heights, {.height_mm = height_over(from_floor_mm, raise_mm),
                      .rest = Rest::raise,
                      .raise_mm = raise_mm,
                      .handle = handle,
                      .stack = stack});
    };
    const PileSearch piles(equipment.risers, target_mm - from_floor_mm);
    for (const Pile* pile : {&piles.below, &piles.reaching})
        if (pile->pieces > 0) add_raise(pile->height / per_mm, pieces_of(*pile, equipment.risers));
    for (double raise_mm : equipment.raises_mm) add_raise(raise_mm, {});
}

}  // namespace

std::vector<HandHeight> straight_bar_heights(const Equipment& equipment, double bar_height_mm, double target_mm) {
    std::vector<HandHeight> heights;
    add_floor_and_raises(bar_height_mm, TrapBarHandle::none, equipment, target_mm, heights);
    for (double pins_mm : equipment.rack_pins_mm) {
        // Pins below the discs' radius leave the discs on the floor.
        if (pins_mm > bar_height_mm) add(heights, {.height_mm = pins_mm, .rest = Rest::rack_pins});
    }
    return heights;
}

std::vector<HandHeight> trap_bar_heights(const Equipment& equipment, double bar_height_mm, double target_mm) {
    std::vector<HandHeight> heights;
    if (!equipment.trap_bar) return heights;
    const double lowered_by_small_discs_mm = standard_bar_height_mm - bar_height_mm;
    add_floor_and_raises(equipment.trap_bar->low_handle_mm - lowered_by_small_discs_mm, TrapBarHandle::low, equipment,
                         target_mm, heights);
    add_floor_and_raises(equipment.trap_bar->high_handle_mm - lowered_by_small_discs_mm, TrapBarHandle::high, equipment,
                         target_mm, heights);
    return heights;
}

std::vector<HandHeight> kettlebell_heights(const Equipment& equipment, double target_mm) {
    std::vector<HandHeight> heights;
    add_floor_and_raises(kettlebell_grip_mm, TrapBarHandle::none, equipment, target_mm, heights);
    return heights;
}

HeightChoice choose_height(const std::vector<HandHeight>& makeable, double target_mm) {
    HeightChoice choice;
    for (const HandHeight& height : makeable) {
        if (height.height_mm >= target_mm) {
            choice.chosen = height;
            break;
        }
        if (!choice.highest_below || height.height_mm > choice.highest_below->height_mm) choice.highest_below = height;
    }
    return choice;
}

}  // namespace liftback
