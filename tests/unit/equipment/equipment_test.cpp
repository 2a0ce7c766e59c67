#include "liftback/equipment/equipment.hpp"

#include "liftback/equipment/hand_height.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>

namespace liftback {
namespace {

Problems problems_of(const Equipment& equipment) {
    Problems problems;
    check_equipment(equipment, problems);
    return problems;
}

TEST(Equipment, StandardHasNoProblemInEitherUnit) {
    EXPECT_TRUE(problems_of(standard_equipment(MassUnit::kg)).empty());
    EXPECT_TRUE(problems_of(standard_equipment(MassUnit::lb)).empty());
}

TEST(Equipment, StandardIsAPlainGymWithoutTrapBarOrBells) {
    for (MassUnit unit : {MassUnit::kg, MassUnit::lb}) {
        const Equipment gym = standard_equipment(unit);
        EXPECT_EQ(gym.unit, unit);
        EXPECT_EQ(gym.bar_mass, unit == MassUnit::kg ? 20 : 45);
        EXPECT_FALSE(gym.trap_bar);
        EXPECT_TRUE(gym.kettlebells.empty());
        EXPECT_EQ(gym.raises_mm, (std::vector<double>{50, 100, 150}));
        EXPECT_EQ(gym.discs.front().diameter_mm, 450);
        EXPECT_LT(gym.discs.back().diameter_mm, 450);
    }
    EXPECT_TRUE(standard_equipment_evidence.given());
}

TEST(Equipment, StandardDiscs) {
    const struct {
        MassUnit unit;
        std::vector<double> masses, diameters_mm;
        double all_discs;
    } gyms[] = {
        {MassUnit::kg, {25, 20, 15, 10, 5, 2.5, 1.25}, {450, 450, 450, 450, 228, 190, 160}, 810},
        {MassUnit::lb, {45, 35, 25, 10, 5, 2.5}, {450, 360, 280, 228, 200, 160}, 1520},
    };
    for (const auto& expected : gyms) {
        const Equipment gym = standard_equipment(expected.unit);
        ASSERT_EQ(gym.discs.size(), expected.masses.size());
        double all_discs = 0;
        for (std::size_t i = 0; i < gym.discs.size(); ++i) {
            EXPECT_EQ(gym.discs[i].mass, expected.masses[i]);
            EXPECT_EQ(gym.discs[i].diameter_mm, expected.diameters_mm[i]);
            EXPECT_GE(gym.discs[i].pairs, 4);
            all_discs += 2 * gym.discs[i].pairs * gym.discs[i].mass;
        }
        EXPECT_EQ(all_discs, expected.all_discs);
        EXPECT_EQ(gym.rack_pins_mm, (std::vector<double>{300, 350, 400, 450, 500}));
    }
}

TEST(Equipment, EndsOfTheRangesAreAccepted) {
    const Equipment least_kg{.unit = MassUnit::kg,
                             .bar_mass = 2,
                             .collars_mass = 0,
                             .discs = {{.mass = 0.05, .pairs = 0, .diameter_mm = 100}},
                             .trap_bar = TrapBar{.mass = 10, .low_handle_mm = 50, .high_handle_mm = 50},
                             .kettlebells = {1},
                             .raises_mm = {5},
                             .rack_pins_mm = {100}};
    const Equipment most_kg{.unit = MassUnit::kg,
                            .bar_mass = 40,
                            .collars_mass = 10,
                            .discs = {{.mass = 50, .pairs = 10, .diameter_mm = 500}},
                            .trap_bar = TrapBar{.mass = 40, .low_handle_mm = 500, .high_handle_mm = 500},
                            .kettlebells = std::vector<double>(40, 100),
                            .raises_mm = {300},
                            .rack_pins_mm = {1000}};
    Equipment least_lb = least_kg;
    least_lb.unit = MassUnit::lb;
    least_lb.bar_mass = 5;
    least_lb.discs[0].mass = 0.1;
    least_lb.trap_bar->mass = 22;
    least_lb.kettlebells = {2};
    Equipment most_lb = most_kg;
    most_lb.unit = MassUnit::lb;
    most_lb.bar_mass = 88;
    most_lb.collars_mass = 22;
    most_lb.discs[0].mass = 110;
    most_lb.trap_bar->mass = 88;
    most_lb.kettlebells = {220};
    for (const Equipment& equipment : {least_kg, most_kg, least_lb, most_lb})
        EXPECT_TRUE(problems_of(equipment).empty());
}

Riser block(double thickness_mm, int pairs) {
    return {.kind = RiserKind::block, .thickness_mm = thickness_mm, .pairs = pairs};
}

Riser bumper(double mass, double thickness_mm, int pairs) {
    return {.kind = RiserKind::flat_disc, .thickness_mm = thickness_mm, .pairs = pairs, .mass = mass};
}

struct BadEquipment {
    const char* what;
    std::function<void(Equipment&)> spoil;
    const char* field;
    ProblemCode code;
    double limit;
};

constexpr double none = std::numeric_limits<double>::quiet_NaN();

// clang-format off
const BadEquipment bad_equipment[] = {
    {"no unit", [](Equipment& e) { e.unit = MassUnit::unanswered; }, "equipment.unit", ProblemCode::missing, none},
    {"bar too light", [](Equipment& e) { e.bar_mass = 1.9; }, "equipment.bar_mass", ProblemCode::below_minimum, 2},
    {"bar in lb", [](Equipment& e) { e.bar_mass = 45; }, "equipment.bar_mass", ProblemCode::unit_mixed_up, 40},
    {"bar in nothing", [](Equipment& e) { e.bar_mass = 90; }, "equipment.bar_mass", ProblemCode::above_maximum, 40},
    {"bar not a number", [](Equipment& e) { e.bar_mass = none; }, "equipment.bar_mass", ProblemCode::below_minimum, 2},
    {"collars", [](Equipment& e) { e.collars_mass = 10.5; }, "equipment.collars_mass", ProblemCode::above_maximum, 10},
    {"disc mass", [](Equipment& e) { e.discs[2].mass = 0; }, "equipment.discs[2].mass", ProblemCode::below_minimum,
     0.05},
    {"disc pairs", [](Equipment& e) { e.discs[1].pairs = -1; }, "equipment.discs[1].pairs", ProblemCode::below_minimum,
     0},
    {"many pairs", [](Equipment& e) { e.discs[1].pairs = 11; }, "equipment.discs[1].pairs", ProblemCode::above_maximum,
     10},
    {"disc size", [](Equipment& e) { e.discs[0].diameter_mm = 501; }, "equipment.discs[0].diameter_mm",
     ProblemCode::above_maximum, 500},
    {"many kinds",
     [](Equipment& e) {
         e.discs.resize(21, {1, 1, 200});
     },
     "equipment.discs", ProblemCode::too_long, 20},
    {"trap bar", [](Equipment& e) { e.trap_bar = TrapBar{.mass = 9}; }, "equipment.trap_bar.mass",
     ProblemCode::below_minimum, 10},
    {"low handle", [](Equipment& e) { e.trap_bar = TrapBar{.mass = 20, .low_handle_mm = 49}; },
     "equipment.trap_bar.low_handle_mm", ProblemCode::below_minimum, 50},
    {"high handle", [](Equipment& e) { e.trap_bar = TrapBar{.mass = 20, .high_handle_mm = 200}; },
     "equipment.trap_bar.high_handle_mm", ProblemCode::contradicts, none},
    {"kettlebell",
     [](Equipment& e) {
         e.kettlebells = {16, 101};
     },
     "equipment.kettlebells[1]", ProblemCode::above_maximum, 100},
    {"many bells", [](Equipment& e) { e.kettlebells.assign(41, 16); }, "equipment.kettlebells", ProblemCode::too_long,
     40},
    {"tall stack",
     [](Equipment& e) {
         e.raises_mm = {50, 301};
     },
     "equipment.raises_mm[1]", ProblemCode::above_maximum, 300},
    {"riser of no kind",
     [](Equipment& e) {
         e.risers = {{.thickness_mm = 50, .pairs = 1}};
     },
     "equipment.risers[0].kind", ProblemCode::missing, none},
    {"thin riser",
     [](Equipment& e) {
         e.risers = {block(50, 1), block(4.9, 1)};
     },
     "equipment.risers[1].thickness_mm", ProblemCode::below_minimum, 5},
    {"thick riser", [](Equipment& e) { e.risers = {block(301, 1)}; }, "equipment.risers[0].thickness_mm",
     ProblemCode::above_maximum, 300},
    {"no riser of a kind", [](Equipment& e) { e.risers = {block(50, 0)}; }, "equipment.risers[0].pairs",
     ProblemCode::below_minimum, 1},
    {"many of one riser", [](Equipment& e) { e.risers = {block(50, 5)}; }, "equipment.risers[0].pairs",
     ProblemCode::above_maximum, 4},
    {"many risers", [](Equipment& e) { e.risers.assign(11, block(50, 1)); }, "equipment.risers", ProblemCode::too_long,
     10},
    {"weighed block",
     [](Equipment& e) {
         e.risers = {block(50, 1)};
         e.risers[0].mass = 5;
     },
     "equipment.risers[0].mass", ProblemCode::not_allowed, none},
    {"heavy riser",
     [](Equipment& e) {
         e.risers = {{.kind = RiserKind::flat_disc, .thickness_mm = 50, .pairs = 1, .mass = 51}};
     },
     "equipment.risers[0].mass", ProblemCode::above_maximum, 50},
    {"high pins", [](Equipment& e) { e.rack_pins_mm = {1000.5}; }, "equipment.rack_pins_mm[0]",
     ProblemCode::above_maximum, 1000},
    {"heavy disc", [](Equipment& e) { e.discs[0].mass = 50.5; }, "equipment.discs[0].mass", ProblemCode::above_maximum,
     50},
    {"bar beyond lb", [](Equipment& e) { e.bar_mass = 88.5; }, "equipment.bar_mass", ProblemCode::above_maximum, 40},
    {"bar light in lb",
     [](Equipment& e) {
         e.unit = MassUnit::lb;
         e.bar_mass = 4;
     },
     "equipment.bar_mass", ProblemCode::below_minimum, 5},
    {"trap bar in lb",
     [](Equipment& e) {
         e.unit = MassUnit::lb;
         e.bar_mass = 45;
         e.trap_bar = TrapBar{.mass = 88.5};
     },
     "equipment.trap_bar.mass", ProblemCode::above_maximum, 88},
    {"bell in lb",
     [](Equipment& e) {
         e.unit = MassUnit::lb;
         e.bar_mass = 45;
         e.kettlebells = {1.9};
     },
     "equipment.kettlebells[0]", ProblemCode::below_minimum, 2},
    {"pins", [](Equipment& e) { e.rack_pins_mm = {99}; }, "equipment.rack_pins_mm[0]", ProblemCode::below_minimum, 100},
};
// clang-format on

TEST(Equipment, EachBadFieldIsNamedWithItsLimit) {
    for (const BadEquipment& bad : bad_equipment) {
        SCOPED_TRACE(bad.what);
        Equipment equipment = standard_equipment(MassUnit::kg);
        bad.spoil(equipment);
        const Problems problems = problems_of(equipment);
        ASSERT_EQ(problems.size(), 1u);
        EXPECT_EQ(problems[0].field, bad.field);
        EXPECT_EQ(problems[0].code, bad.code);
        if (std::isnan(bad.limit)) EXPECT_TRUE(std::isnan(problems[0].limit));
        else EXPECT_EQ(problems[0].limit, bad.limit);
    }
}

TEST(Equipment, AllProblemsComeAtOnce) {
    Equipment equipment = standard_equipment(MassUnit::lb);
    equipment.bar_mass = 3;
    equipment.collars_mass = -1;
    equipment.discs[0].diameter_mm = 50;
    equipment.raises_mm = {0};
    EXPECT_EQ(problems_of(equipment).size(), 4u);
}

TEST(Equipment, RangesFollowTheUnit) {
    Equipment equipment = standard_equipment(MassUnit::lb);
    equipment.kettlebells = {106};  // 48 kg
    equipment.discs.push_back({.mass = 100, .pairs = 1});
    EXPECT_TRUE(problems_of(equipment).empty());
}

TEST(HandHeight, BarIsRaisedFromItsDiscsAndPinsIgnoreThem) {
    const Equipment gym{.raises_mm = {100, 50}, .rack_pins_mm = {300}};
    const auto large = straight_bar_heights(gym, 225, 225);
    ASSERT_EQ(large.size(), 4u);
    EXPECT_EQ(large[0].height_mm, 225);
    EXPECT_EQ(large[0].rest, Rest::floor);
    EXPECT_EQ(large[1].height_mm, 275);
    EXPECT_EQ(large[1].raise_mm, 50);
    EXPECT_EQ(large[2].rest, Rest::rack_pins);
    EXPECT_EQ(large[2].raise_mm, 0);
    EXPECT_EQ(large[3].height_mm, 325);

    const auto small = straight_bar_heights(gym, 114, 225);
    EXPECT_EQ(small[0].height_mm, 114);
    EXPECT_EQ(small.back().height_mm, 300);
    EXPECT_EQ(small.back().rest, Rest::rack_pins);
}

TEST(HandHeight, StacksTheFewestPiecesForAHeight) {
    const Equipment gym{.risers = {bumper(20, 50, 4), block(100, 1)}};
    const HeightChoice high = choose_height(straight_bar_heights(gym, 225, 325), 325);
    ASSERT_TRUE(high.chosen);
    EXPECT_EQ(high.chosen->rest, Rest::raise);
    EXPECT_EQ(high.chosen->height_mm, 325);
    EXPECT_EQ(high.chosen->raise_mm, 100);
    ASSERT_EQ(high.chosen->stack.size(), 1u) << "one block before two discs";
    EXPECT_EQ(high.chosen->stack[0].kind, RiserKind::block);
    EXPECT_EQ(high.chosen->stack[0].per_side, 1);
    EXPECT_FALSE(high.chosen->stack[0].mass);
    ASSERT_EQ(high.highest_below->stack.size(), 1u);
    EXPECT_EQ(high.highest_below->stack[0].mass, 20);

    const HeightChoice higher = choose_height(straight_bar_heights(gym, 225, 401), 401);
    ASSERT_EQ(higher.chosen->stack.size(), 2u);
    EXPECT_EQ(higher.chosen->raise_mm, 200);
    EXPECT_EQ(higher.chosen->stack[0].per_side, 2);
    EXPECT_EQ(higher.chosen->stack[1].per_side, 1);
}

TEST(HandHeight, NoStackIsHigherThan30CentimetresOrOfMoreThanFourPieces) {
    const Equipment thin{.risers = {block(50, 4), block(40, 4)}};
    const HeightChoice four = choose_height(straight_bar_heights(thin, 225, 426), 426);
    EXPECT_FALSE(four.chosen);
    EXPECT_EQ(four.highest_below->raise_mm, 200);
    const Equipment thick{.risers = {block(100, 4), block(1.5 * 100, 2)}};
    const HeightChoice tall = choose_height(straight_bar_heights(thick, 225, 526), 526);
    EXPECT_FALSE(tall.chosen);
    EXPECT_EQ(tall.highest_below->raise_mm, 300);
    EXPECT_EQ(tall.highest_below->stack[0].thickness_mm, 150) << "two pieces before three";
}

TEST(HandHeight, SumsOfDecimalsHaveNoNoise) {
    const Equipment gym{.risers = {block(33.3, 2), block(44.1, 1)}};
    EXPECT_TRUE(choose_height(straight_bar_heights(gym, 114.3, 225), 225).chosen) << "114.3 + 33.3 + 33.3 + 44.1";
    EXPECT_FALSE(choose_height(straight_bar_heights(gym, 114.3, 225.01), 225.01).chosen);
}

TEST(HandHeight, WhatIsStackedCarriesTrapBarsAndBellsToo) {
    const Equipment gym{.trap_bar = TrapBar{.mass = 20}, .risers = {bumper(20, 50, 2)}};
    const HeightChoice trap = choose_height(trap_bar_heights(gym, 225, 360), 360);
    EXPECT_EQ(trap.chosen->handle, TrapBarHandle::high);
    EXPECT_EQ(trap.chosen->stack[0].per_side, 2);
    EXPECT_EQ(trap.highest_below->height_mm, 350);
    EXPECT_EQ(choose_height(kettlebell_heights(gym, 362), 362).chosen->height_mm, 362);
}

TEST(HandHeight, PinsThatDoNotLiftTheDiscsOffTheFloorAreNoHeight) {
    const Equipment gym{.rack_pins_mm = {200, 225, 226}};
    const auto heights = straight_bar_heights(gym, 225, 225);
    ASSERT_EQ(heights.size(), 2u);
    EXPECT_EQ(heights[1].height_mm, 226);
}

TEST(HandHeight, SmallDiscsLowerBothHandlesOfATrapBar) {
    const Equipment gym{.trap_bar = TrapBar{.mass = 20, .low_handle_mm = 225, .high_handle_mm = 300},
                        .raises_mm = {100}};
    const auto heights = trap_bar_heights(gym, 114, 225);
    ASSERT_EQ(heights.size(), 4u);
    EXPECT_EQ(heights[0].height_mm, 114);
    EXPECT_EQ(heights[0].handle, TrapBarHandle::low);
    EXPECT_EQ(heights[1].height_mm, 189);
    EXPECT_EQ(heights[1].handle, TrapBarHandle::high);
    EXPECT_EQ(heights[3].height_mm, 289);
    EXPECT_TRUE(trap_bar_heights(Equipment{}, 225, 225).empty());
}

TEST(HandHeight, LowestAtOrAboveTheTargetIsChosen) {
    const Equipment gym{.raises_mm = {50, 100, 150}};
    const auto heights = straight_bar_heights(gym, 225, 225);
    const HeightChoice exact = choose_height(heights, 325);
    EXPECT_EQ(exact.chosen->height_mm, 325);
    EXPECT_EQ(exact.highest_below->height_mm, 275);
    const HeightChoice between = choose_height(heights, 326);
    EXPECT_EQ(between.chosen->height_mm, 375);
    EXPECT_EQ(between.highest_below->height_mm, 325);
    const HeightChoice too_high = choose_height(heights, 376);
    EXPECT_FALSE(too_high.chosen);
    EXPECT_EQ(too_high.highest_below->height_mm, 375);
    const HeightChoice lowest = choose_height(heights, 200);
    EXPECT_EQ(lowest.chosen->height_mm, 225);
    EXPECT_FALSE(lowest.highest_below);
}

}  // namespace
}  // namespace liftback
