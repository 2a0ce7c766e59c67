#include "liftback/equipment/plates.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace liftback {
namespace {

TEST(Plates, FindWhatTakingTheHeaviestFirstMisses) {
    const std::vector<DiscPair> discs{{.mass = 25, .pairs = 1}, {.mass = 15, .pairs = 2}};
    const PlateSearch found = find_plates(80, 20, discs);
    EXPECT_EQ(found.at_or_below->load, 80);
    ASSERT_EQ(found.at_or_below->per_side.size(), 1u);
    EXPECT_EQ(found.at_or_below->per_side[0].mass, 15);
    EXPECT_EQ(found.at_or_below->per_side[0].count, 2);
    EXPECT_EQ(found.shortfall, 0);
    EXPECT_FALSE(found.above);
}

TEST(Plates, BarAloneLiesOnItsSleeves) {
    const PlateSearch found = find_plates(20, 20, {{.mass = 10, .pairs = 1}});
    EXPECT_EQ(found.at_or_below->load, 20);
    EXPECT_TRUE(found.at_or_below->per_side.empty());
    EXPECT_EQ(found.at_or_below->bar_height_mm, sleeve_radius_mm);
}

TEST(Plates, NothingIsBelowAnEmptyBar) {
    const PlateSearch found = find_plates(19.99, 20, {{.mass = 10, .pairs = 1}});
    EXPECT_FALSE(found.at_or_below);
    EXPECT_EQ(found.shortfall, 0);
    EXPECT_EQ(found.above->load, 20);
}

TEST(Plates, AnInventoryWithoutDiscsLeavesTheBar) {
    for (const std::vector<DiscPair>& discs : {std::vector<DiscPair>{}, {{.mass = 10, .pairs = 0}}}) {
        const PlateSearch found = find_plates(100, 20, discs);
        EXPECT_EQ(found.at_or_below->load, 20);
        EXPECT_EQ(found.shortfall, 80);
        EXPECT_FALSE(found.above);
    }
}

TEST(Plates, SayWhenTheDiscsRunOut) {
    const PlateSearch found = find_plates(100, 20, {{.mass = 10, .pairs = 2}});
    EXPECT_EQ(found.at_or_below->load, 60);
    EXPECT_EQ(found.shortfall, 40);
    EXPECT_FALSE(found.above);
}

TEST(Plates, OfEqualDiscsTheLargerGoesOnFirst) {
    const std::vector<DiscPair> discs{{.mass = 5, .pairs = 2, .diameter_mm = 228},
                                      {.mass = 5, .pairs = 1, .diameter_mm = 450}};
    const PlateSearch one = find_plates(30, 20, discs);
    ASSERT_EQ(one.at_or_below->per_side.size(), 1u);
    EXPECT_EQ(one.at_or_below->bar_height_mm, 225);
    const PlateSearch three = find_plates(50, 20, discs);
    ASSERT_EQ(three.at_or_below->per_side.size(), 2u);
    EXPECT_EQ(three.at_or_below->per_side[1].count, 2);
}

TEST(Plates, DecimalFractionsCountExactly) {
    // 1.1 × 100 and 0.29 × 100 are not whole in floating point.
    const std::vector<DiscPair> discs{{.mass = 1.1, .pairs = 1}, {.mass = 0.29, .pairs = 1}};
    EXPECT_EQ(find_plates(22.2, 20, discs).shortfall, 0);
    EXPECT_EQ(find_plates(20.58, 20, discs).shortfall, 0);
    EXPECT_EQ(find_plates(180 * 0.3, 20, {{.mass = 17, .pairs = 1}}).at_or_below->load, 54);
}

TEST(Plates, MassesFinerThanAHundredthNeverExceedTheTarget) {
    const double disc = 1.134;  // 2.5 lb; a pair counts as 2.27
    const std::vector<DiscPair> discs{{.mass = disc, .pairs = 4}};
    EXPECT_EQ(find_plates(20 + 2 * disc, 20, discs).at_or_below->load, 20);
    EXPECT_DOUBLE_EQ(find_plates(22.27, 20, discs).at_or_below->load, 22.27);
}

TEST(Plates, FractionalDiscsOfAnEighthCountExactly) {
    const PlateSearch found = find_plates(20.75, 20, {{.mass = 0.125, .pairs = 1}, {.mass = 0.25, .pairs = 2}});
    EXPECT_EQ(found.at_or_below->load, 20.75);
    EXPECT_EQ(found.at_or_below->per_side[1].mass, 0.125);
    EXPECT_EQ(found.shortfall, 0);
}

TEST(Plates, EqualDiscsEnteredTwiceAreOneKind) {
    const PlateSearch found = find_plates(60, 20, {{.mass = 10, .pairs = 1}, {.mass = 10, .pairs = 1}});
    ASSERT_EQ(found.at_or_below->per_side.size(), 1u);
    EXPECT_EQ(found.at_or_below->per_side[0].count, 2);
}

TEST(Plates, TwentyKindsOfTenPairsTakeBoundedTime) {
    // Steps of one hundredth up to 600: the largest table that valid equipment can ask for.
    std::vector<DiscPair> discs;
    for (int i = 0; i < 20; ++i) discs.push_back({.mass = 0.07 + 2.53 * i + 0.01 * (i * i % 7), .pairs = 10});
    const auto start = std::chrono::steady_clock::now();
    const PlateSearch found = find_plates(599.99, 20, discs);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_LT(took.count(), 0.5);
    EXPECT_LE(found.at_or_below->load, 599.99);
    EXPECT_LT(found.shortfall, 0.02);
    EXPECT_GT(found.above->load, 599.99);
}

}  // namespace
}  // namespace liftback
