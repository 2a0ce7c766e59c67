// The search for plates against trying every count of every kind of disc.
#include "random_numbers.hpp"

#include "liftback/equipment/plates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace liftback {
namespace {

using Hundredths = std::int64_t;

struct Inventory {
    Hundredths bar = 0;
    std::vector<DiscPair> discs;
};

Hundredths hundredths(double mass) { return std::llround(mass * 100); }

// What the pairs on the bar can weigh, and the fewest pairs for each mass.
void try_all(const std::vector<DiscPair>& discs, std::size_t kind, Hundredths mass, int count,
             std::map<Hundredths, int>& fewest) {
    if (kind == discs.size()) {
        const auto [entry, fresh] = fewest.try_emplace(mass, count);
        if (!fresh && count < entry->second) entry->second = count;
        return;
    }
    for (int n = 0; n <= discs[kind].pairs; ++n)
        try_all(discs, kind + 1, mass + n * hundredths(2 * discs[kind].mass), count + n, fewest);
}

int discs_on(const LoadedBar& bar) {
    int count = 0;
    for (const LoadedDiscs& discs : bar.per_side) count += discs.count;
    return count;
}

// What must hold of any answer: it can be built from the inventory, adds up, and has the heaviest inside.
void expect_buildable(const LoadedBar& bar, const Inventory& inventory) {
    Hundredths load = inventory.bar;
    double largest_mm = 2 * sleeve_radius_mm;
    double before = 1e9;
    std::map<std::pair<double, double>, int> stock;
    for (const DiscPair& pair : inventory.discs) stock[{pair.mass, pair.diameter_mm}] += pair.pairs;
    for (const LoadedDiscs& discs : bar.per_side) {
        EXPECT_GT(discs.count, 0);
        EXPECT_LE(discs.mass, before);
        before = discs.mass;
        load += discs.count * hundredths(2 * discs.mass);
        largest_mm = std::max(largest_mm, discs.diameter_mm);
        stock[{discs.mass, discs.diameter_mm}] -= discs.count;
    }
    for (const auto& [kind, left] : stock) EXPECT_GE(left, 0);
    EXPECT_EQ(hundredths(bar.load), load);
    EXPECT_EQ(bar.bar_height_mm, largest_mm / 2);
}

constexpr double kilograms[] = {25, 20, 15, 10, 5, 2.5, 2, 1.5, 1.25, 1, 0.5, 0.25, 0.125};
constexpr double pounds[] = {55, 45, 35, 25, 10, 5, 2.5, 1.25, 1, 0.75, 0.5, 0.25, 0.125};
constexpr double mixed[] = {25, 20.41, 20, 15.88, 11.34, 10, 5, 2.27, 1.25, 1.13, 0.57, 0.5, 3.01};

Inventory random_inventory(RandomNumbers& random) {
    const auto& masses = random.one_of(std::vector{&kilograms, &pounds, &mixed});
    Inventory inventory{.bar = 100 * (5 + random.below(41)) + random.below(2) * 41};
    for (int kinds = random.below(6); kinds > 0; --kinds) {
        inventory.discs.push_back(
            {.mass = random.one_of(*masses), .pairs = random.below(5), .diameter_mm = 150.0 + 50 * random.below(7)});
    }
    return inventory;
}

TEST(PlatesProperty, EqualsTryingEverythingOnAHundredThousandInventories) {
    RandomNumbers random;
    for (int round = 0; round < 100000; ++round) {
        const Inventory inventory = random_inventory(random);
        const Hundredths target = random.below(4) == 0 ? random.below(8000) : random.below(40000);
        const PlateSearch found =
            find_plates(static_cast<double>(target) / 100, static_cast<double>(inventory.bar) / 100, inventory.discs);

        std::map<Hundredths, int> fewest;
        try_all(inventory.discs, 0, inventory.bar, 0, fewest);
        const auto above = fewest.upper_bound(target);
        const auto below = above == fewest.begin() ? fewest.end() : std::prev(above);
        const bool exact = below != fewest.end() && below->first == target;

        SCOPED_TRACE(round);
        ASSERT_EQ(found.at_or_below.has_value(), below != fewest.end());
        if (found.at_or_below) {
            EXPECT_EQ(hundredths(found.at_or_below->load), below->first);
            EXPECT_LE(found.at_or_below->load, static_cast<double>(target) / 100);
            EXPECT_EQ(discs_on(*found.at_or_below), below->second);
            EXPECT_NEAR(found.shortfall, static_cast<double>(target - below->first) / 100, 1e-9);
            expect_buildable(*found.at_or_below, inventory);
        }
        ASSERT_EQ(found.above.has_value(), above != fewest.end() && !exact);
        if (found.above) {
            EXPECT_EQ(hundredths(found.above->load), above->first);
            EXPECT_EQ(discs_on(*found.above), above->second);
            expect_buildable(*found.above, inventory);
        }
        if (HasFailure()) return;
    }
}

}  // namespace
}  // namespace liftback
