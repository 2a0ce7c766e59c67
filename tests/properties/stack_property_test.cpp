// What is laid under the bar against every way to pile risers, one by one.
#include "random_numbers.hpp"

#include "liftback/equipment/hand_height.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace liftback {
namespace {

constexpr double none = std::numeric_limits<double>::infinity();

struct Nearest {
    double at_or_above = none;
    double below = -none;
    int pieces_above = 0;
    int pieces_below = 0;
};

int pieces_of(const HandHeight& height) {
    int pieces = 0;
    for (const StackPiece& piece : height.stack) pieces += piece.per_side;
    return pieces;
}

// Counts through all numbers of every kind, as an odometer does.
Nearest every_pile(const std::vector<Riser>& risers, double from_floor_mm, double target_mm) {
    Nearest found;
    std::vector<int> counts(risers.size(), 0);
    for (;;) {
        double mm = 0;
        int pieces = 0;
        for (std::size_t i = 0; i < risers.size(); ++i) {
            mm += counts[i] * risers[i].thickness_mm;
            pieces += counts[i];
        }
        const double height_mm = std::round((from_floor_mm + mm) * 100) / 100;
        if (pieces <= most_stacked && mm <= highest_raise_mm + 1e-9) {
            const bool reaches = height_mm >= target_mm;
            double& best = reaches ? found.at_or_above : found.below;
            int& fewest = reaches ? found.pieces_above : found.pieces_below;
            const bool nearer = reaches ? height_mm < best : height_mm > best;
            if (nearer || (height_mm == best && pieces < fewest)) {
                best = height_mm;
                fewest = pieces;
            }
        }
        std::size_t digit = 0;
        while (digit < counts.size() && ++counts[digit] > risers[digit].pairs) counts[digit++] = 0;
        if (digit == counts.size()) return found;
    }
}

TEST(Stacks, EqualTryingEveryPile) {
    RandomNumbers random;
    int reached = 0, stacked = 0;
    for (int run = 0; run < 4000; ++run) {
        std::vector<Riser> risers;
        for (int kind = random.below(6); kind >= 0; --kind)
            risers.push_back({.kind = RiserKind::block,
                              .thickness_mm = 5 + random.below(1200) / 10.0,
                              .pairs = 1 + random.below(most_riser_pairs)});
        const Equipment equipment{.risers = risers};
        const double from_floor_mm = 25 + random.below(2000) / 10.0;
        const double target_mm = from_floor_mm + random.below(3600) / 10.0;

        const HeightChoice choice = choose_height(straight_bar_heights(equipment, from_floor_mm, target_mm), target_mm);
        const Nearest expected = every_pile(risers, from_floor_mm, target_mm);
        ASSERT_EQ(choice.chosen.has_value(), std::isfinite(expected.at_or_above));
        if (choice.chosen) {
            EXPECT_EQ(choice.chosen->height_mm, expected.at_or_above);
            EXPECT_EQ(pieces_of(*choice.chosen), expected.pieces_above);
            ++reached;
        }
        ASSERT_EQ(choice.highest_below.has_value(), std::isfinite(expected.below));
        if (choice.highest_below) {
            EXPECT_EQ(choice.highest_below->height_mm, expected.below);
            EXPECT_EQ(pieces_of(*choice.highest_below), expected.pieces_below);
            stacked += pieces_of(*choice.highest_below) > 1;
        }
        for (const auto& height : {choice.chosen, choice.highest_below}) {
            if (!height) continue;
            double mm = 0;
            for (const StackPiece& piece : height->stack) {
                EXPECT_GT(piece.per_side, 0);
                mm += piece.per_side * piece.thickness_mm;
            }
            EXPECT_NEAR(height->raise_mm, mm, 1e-9);
        }
    }
    EXPECT_GT(reached, 1000);
    EXPECT_GT(stacked, 1000);
}

}  // namespace
}  // namespace liftback
