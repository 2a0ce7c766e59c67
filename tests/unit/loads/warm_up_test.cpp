#include "liftback/loads/warm_up.hpp"

#include <gtest/gtest.h>

#include <string>

#include "disc_words.hpp"

namespace liftback {
namespace {

Equipment home_gym(MassUnit unit, double bar, std::vector<DiscPair> discs) {
    return {.unit = unit, .bar_mass = bar, .discs = std::move(discs)};
}

WarmUp warm_up_for(double load, const Equipment& equipment, HingeRange hinge_mm = {}) {
    return plan_warm_up(*load_session(load, false, equipment, hinge_mm).tool, equipment, hinge_mm);
}

// "20, 50, 80, 110 | 4 x 15": the warm-up loads, and what is on each side in the end.
std::string words(const WarmUp& plan) {
    std::string text;
    for (const WarmUpSet& set : plan.sets) text += (text.empty() ? "" : ", ") + short_number(set.tool.load);
    return text + " | " + disc_words(plan.work.per_side);
}

TEST(WarmUp, ThreeStepsOf140WithFourDiscsASide) {
    // 40 %: 42 to 63, 60 %: 70 to 91, 80 %: 98 to 119. Three discs that make 60 a side (25, 25, 10 and 25, 20, 15) leave
    // a step out; of the fours only the 15s have every step on the way.
    const WarmUp plan = warm_up_for(140, standard_equipment(MassUnit::kg));
    EXPECT_EQ(words(plan), "20, 50, 80, 110 | 4 x 15");
    EXPECT_EQ(plan.work.load, 140);
    EXPECT_EQ(plan.work.bar_height_mm, 225);
    ASSERT_EQ(plan.sets.size(), 4u);
    const char* expected[] = {"", "15", "2 x 15", "3 x 15"};
    for (std::size_t i = 0; i < plan.sets.size(); ++i) {
        EXPECT_EQ(plan.sets[i].row, &warm_up_ramp()[i]);
        EXPECT_EQ(disc_words(plan.sets[i].tool.per_side), expected[i]);
        EXPECT_TRUE(plan.sets[i].tool.height);
    }
    EXPECT_EQ(plan.sets[1].tool.wanted, 56);
    EXPECT_EQ(plan.sets[2].tool.wanted, 84);
    EXPECT_EQ(plan.sets[0].tool.wanted, 20);
}

TEST(WarmUp, FewestDiscsWinWhereTheyServeEveryStep) {
    // 100 a side: 66 to 88, 110 to 132 and 154 to 176 are met by one, two and three of four 25s, and fewer are too light.
    EXPECT_EQ(words(warm_up_for(220, standard_equipment(MassUnit::kg))), "20, 70, 120, 170 | 4 x 25");
    EXPECT_EQ(words(warm_up_for(100, standard_equipment(MassUnit::kg))), "20, 40, 60, 80 | 4 x 10");
}

TEST(WarmUp, ServesAPoundRack) {
    EXPECT_EQ(words(warm_up_for(405, standard_equipment(MassUnit::lb))), "45, 135, 225, 315 | 4 x 45");
    EXPECT_EQ(words(warm_up_for(315, standard_equipment(MassUnit::lb))), "45, 135, 225 | 3 x 45");
}

TEST(WarmUp, AScarceHomeGymLeavesStepsOut) {
    // One pair of each: 100 is 20 and 15 and 5 a side. The small 5 goes on last, so that only the 20 serves a step.
    const Equipment scarce = home_gym(MassUnit::kg, 20, {{20, 1, 450}, {15, 1, 450}, {5, 1, 228}});
    EXPECT_EQ(words(warm_up_for(100, scarce)), "20, 60 | 20, 15, 5");
    // 80 is 20 and 10 a side: 20 first is 60, inside 56 to 64; 10 first is 40, inside 40 to 48. The higher one wins.
    const Equipment two = home_gym(MassUnit::kg, 20, {{20, 1, 450}, {10, 1, 450}});
    EXPECT_EQ(words(warm_up_for(80, two)), "20, 60 | 20, 10");
}

TEST(WarmUp, OneDiscASideHasTheBarAlone) {
    const Equipment one = home_gym(MassUnit::kg, 20, {{20, 1, 450}});
    EXPECT_EQ(words(warm_up_for(60, one)), "20 | 20");
    EXPECT_TRUE(warm_up_for(20, one).sets.empty());
}

TEST(WarmUp, KeepsTheHeightOfTheWork) {
    // Two 5s weigh as much as the 10, but the bar would lie lower.
    const Equipment gym = home_gym(MassUnit::kg, 20, {{10, 1, 450}, {5, 2, 228}});
    const WarmUp plan = warm_up_for(40, gym);
    EXPECT_EQ(disc_words(plan.work.per_side), "10");
    EXPECT_EQ(plan.work.bar_height_mm, 225);
}

TEST(WarmUp, LeavesOutWhatCannotBeStoodHighEnough) {
    // Rung 1 asks for hands at 360 mm: 150 mm under discs of 450 mm, and no other disc stands that high, nor the bar.
    Equipment gym = standard_equipment(MassUnit::kg);
    gym.rack_pins_mm.clear();
    const RungLoad load = load_rung(ladder()[0], 100, gym, {});
    ASSERT_EQ(load.tool->implement, Implement::bar_from_blocks);
    const WarmUp low = plan_warm_up(*load.tool, gym, {});
    ASSERT_FALSE(low.sets.empty());
    for (const WarmUpSet& set : low.sets) {
        EXPECT_GT(set.tool.load, 20);
        EXPECT_GE(set.tool.height->height_mm, 360);
        EXPECT_EQ(set.tool.height->rest, Rest::raise);
    }
    gym.rack_pins_mm = {400};
    const WarmUp pins = plan_warm_up(*load_rung(ladder()[0], 100, gym, {}).tool, gym, {});
    EXPECT_EQ(pins.sets.front().tool.load, 20);
    EXPECT_EQ(pins.sets.front().tool.height->rest, Rest::rack_pins);
}

TEST(WarmUp, HandsNeverStartBelowTheHingeRange) {
    Equipment gym = standard_equipment(MassUnit::kg);
    gym.rack_pins_mm.clear();
    gym.raises_mm = {60};
    for (const WarmUpSet& set : warm_up_for(140, gym, 280).sets) EXPECT_GE(set.tool.height->height_mm, 280);
    EXPECT_GT(warm_up_for(140, gym, 280).sets.front().tool.load, 20);
}

TEST(WarmUp, WorksForATrapBarAndCountsCollars) {
    Equipment gym = standard_equipment(MassUnit::kg);
    gym.trap_bar = TrapBar{.mass = 25};
    gym.collars_mass = 5;
    const WarmUp plan = plan_warm_up(*load_session(150, true, gym, {}).tool, gym, {});
    EXPECT_EQ(words(plan), "30, 60, 90, 120 | 4 x 15");
    for (const WarmUpSet& set : plan.sets) EXPECT_EQ(set.tool.implement, Implement::trap_bar);
    EXPECT_NE(plan.sets[1].tool.height->handle, TrapBarHandle::none);
}

TEST(WarmUp, BellsHaveNone) {
    Equipment gym = standard_equipment(MassUnit::kg);
    gym.kettlebells = {24};
    const RungLoad load = load_rung(ladder()[0], 24, gym, {});
    ASSERT_EQ(load.tool->implement, Implement::kettlebell);
    EXPECT_TRUE(plan_warm_up(*load.tool, gym, {}).sets.empty());
}

TEST(WarmUp, MoreDiscsThanASleeveHoldsOnlyHaveTheBarAlone) {
    const Equipment many = home_gym(MassUnit::kg, 20, {{1, 10, 160}, {1.25, 10, 160}, {1.5, 10, 160}});
    const WarmUp plan = warm_up_for(90, many);
    EXPECT_EQ(plan.sets.size(), 1u);
    EXPECT_EQ(plan.work.load, 90);
}

TEST(WarmUp, TheRampCites) {
    const struct {
        double share;
        int reps;
    } steps[] = {{0, 8}, {.4, 5}, {.6, 3}, {.8, 2}};
    ASSERT_EQ(warm_up_ramp().size(), std::size(steps));
    for (std::size_t i = 0; i < std::size(steps); ++i) {
        EXPECT_EQ(warm_up_ramp()[i].share, steps[i].share);
        EXPECT_EQ(warm_up_ramp()[i].reps, steps[i].reps);
        EXPECT_TRUE(warm_up_ramp()[i].evidence.given());
    }
    for (const Limit* limit : warm_up_limits()) EXPECT_TRUE(limit->evidence.given());
    EXPECT_EQ(*warm_up_limits()[0], 0.10);
    EXPECT_EQ(*warm_up_limits()[1], 0.05);
}

}  // namespace
}  // namespace liftback
