#include "liftback/plates.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>

namespace liftback {
namespace {

// Fixed seed and own arithmetic: the same inventories on every platform.
class Random {
public:
    int below(int n) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(n));
    }

private:
    std::uint64_t state_ = 20240229;
};

using Hundredths = std::int64_t;

struct Inventory {
    Hundredths bar = 0;
    std::vector<DiscPair> discs;
};

Hundredths hundredths(double mass) { return std::llround(mass * 100); }

// Loads of one side and the fewest discs for each, by trying every count of every kind.
void try_all(const std::vector<DiscPair>& discs, std::size_t kind, Hundredths side, int count,
             std::map<Hundredths, int>& fewest) {
    if (kind == discs.size()) {
        const auto [entry, fresh] = fewest.try_emplace(side, count);
        if (!fresh && count < entry->second) entry->second = count;
        return;
    }
    for (int n = 0; n <= discs[kind].pairs; ++n)
        try_all(discs, kind + 1, side + n * hundredths(discs[kind].mass), count + n, fewest);
}

int discs_on(const LoadedBar& bar) {
    int count = 0;
    for (const LoadedDiscs& discs : bar.per_side) count += discs.count;
    return count;
}

// What must hold of any answer: it can be built from the inventory, adds up, and is listed heaviest first.
void expect_buildable(const LoadedBar& bar, const Inventory& inventory) {
    Hundredths load = inventory.bar;
    double largest_mm = 2 * sleeve_radius_mm;
    double before = 1e9;
    std::map<std::pair<Hundredths, double>, int> stock;
    for (const DiscPair& pair : inventory.discs) stock[{hundredths(pair.mass), pair.diameter_mm}] += pair.pairs;
    for (const LoadedDiscs& discs : bar.per_side) {
        EXPECT_GT(discs.count, 0);
        EXPECT_LE(discs.mass, before);
        before = discs.mass;
        load += 2 * discs.count * hundredths(discs.mass);
        largest_mm = std::max(largest_mm, discs.diameter_mm);
        stock[{hundredths(discs.mass), discs.diameter_mm}] -= discs.count;
    }
    for (const auto& [kind, left] : stock) EXPECT_GE(left, 0);
    EXPECT_EQ(hundredths(bar.load), load);
    EXPECT_EQ(bar.bar_height_mm, largest_mm / 2);
}

Inventory random_inventory(Random& random) {
    constexpr double usual[] = {25, 20, 15, 10, 5, 2.5, 1.25, 0.5, 0.25, 45, 35, 22.68, 11.34, 1.13, 0.57, 3.01};
    Inventory inventory{.bar = 100 * (5 + random.below(21)) + random.below(2) * 41};
    const int kinds = random.below(6);
    for (int i = 0; i < kinds; ++i) {
        inventory.discs.push_back({.mass = usual[random.below(static_cast<int>(std::size(usual)))],
                                   .pairs = random.below(5),
                                   .diameter_mm = 150.0 + 50 * random.below(7)});
    }
    return inventory;
}

TEST(Plates, EqualTryingEverythingOnRandomInventories) {
    Random random;
    for (int round = 0; round < 20000; ++round) {
        const Inventory inventory = random_inventory(random);
        const Hundredths target = random.below(25000);
        SCOPED_TRACE(round);
        const PlateSearch found =
            find_plates(static_cast<double>(target) / 100, static_cast<double>(inventory.bar) / 100, inventory.discs);

        std::map<Hundredths, int> fewest;
        try_all(inventory.discs, 0, 0, 0, fewest);
        std::optional<std::pair<Hundredths, int>> below, above;
        for (const auto& [side, count] : fewest) {
            const Hundredths load = inventory.bar + 2 * side;
            if (load <= target) below = {load, count};
            if (load > target && !above) above = {load, count};
        }
        const bool exact = below && below->first == target;

        ASSERT_EQ(found.at_or_below.has_value(), below.has_value());
        if (below) {
            EXPECT_EQ(hundredths(found.at_or_below->load), below->first);
            EXPECT_LE(found.at_or_below->load, static_cast<double>(target) / 100);
            EXPECT_EQ(discs_on(*found.at_or_below), below->second);
            EXPECT_NEAR(found.shortfall, static_cast<double>(target - below->first) / 100, 1e-9);
            expect_buildable(*found.at_or_below, inventory);
        }
        ASSERT_EQ(found.above.has_value(), above.has_value() && !exact);
        if (found.above) {
            EXPECT_EQ(hundredths(found.above->load), above->first);
            EXPECT_EQ(discs_on(*found.above), above->second);
            expect_buildable(*found.above, inventory);
        }
        if (HasFailure()) return;
    }
}

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
    const double disc = 1.134;  // 2.5 lb; counts as 1.14
    const std::vector<DiscPair> discs{{.mass = disc, .pairs = 4}};
    EXPECT_EQ(find_plates(20 + 2 * disc, 20, discs).at_or_below->load, 20);
    EXPECT_DOUBLE_EQ(find_plates(22.28, 20, discs).at_or_below->load, 22.28);
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
