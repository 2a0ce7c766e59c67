#include "liftback/lifter/setup_advice.hpp"

#include "set_ups.hpp"

#include <gtest/gtest.h>

namespace liftback {
namespace {

using namespace test;

using Order = std::vector<SetUp>;

Order ranked(const SetupAdvice& advice) {
    Order order(advice.rows.size());
    for (const SetUpRow& r : advice.rows) order[static_cast<std::size_t>(r.rank) - 1] = r.set_up;
    return order;
}

TEST(SetupRanking, FollowsTheGoal) {
    SetupRequest r = request(average());
    r.equipment.trap_bar = TrapBar{.mass = 25};
    SetupAdvice advice = advise(r);
    EXPECT_EQ(advice.ranked_by, RankedBy::smallest_moment);
    double last_nm = 0;
    for (const auto set_up : ranked(advice)) {
        EXPECT_GT(row(advice, set_up).pose.l5s1_nm.value, last_nm);
        last_nm = row(advice, set_up).pose.l5s1_nm.value;
    }
    EXPECT_EQ(advice.best, ranked(advice).front());

    r.goal = SetupGoal::keep_training;
    advice = advise(r);
    EXPECT_EQ(advice.ranked_by, RankedBy::longest_travel);
    const Order by_travel = ranked(advice);
    const auto place = [&](auto s) { return std::find(by_travel.begin(), by_travel.end(), s) - by_travel.begin(); };
    EXPECT_LT(place(SetUp::trap_bar_low), place(SetUp::trap_bar_high));
    EXPECT_LT(place(SetUp::conventional), place(SetUp::raised)) << "a raise takes way from the bar";
    EXPECT_LT(place(SetUp::conventional), place(SetUp::sumo)) << "so does a wide stance";

    r.goal = SetupGoal::return_to_conventional;
    advice = advise(r);
    EXPECT_EQ(advice.ranked_by, RankedBy::nearest_to_conventional);
    EXPECT_EQ(advice.best, SetUp::conventional);
    EXPECT_TRUE(advice.ranking.given());
}

TEST(SetupRanking, WhatCannotBeDoneNowComesLast) {
    SetupRequest r = request(average());
    for (const SetupGoal goal :
         {SetupGoal::spare_the_back, SetupGoal::keep_training, SetupGoal::return_to_conventional}) {
        r.goal = goal;
        r.hinge_range_mm.reset();
        r.stage_mm.reset();
        SetupAdvice advice = advise(r);
        EXPECT_GT(row(advice, SetUp::trap_bar_low).rank, 3) << "no trap bar";
        EXPECT_GT(row(advice, SetUp::trap_bar_high).rank, 3);

        r.hinge_range_mm = 300;
        advice = advise(r);
        EXPECT_EQ(advice.best, SetUp::raised) << "the others are below the hinge range";
        EXPECT_EQ(row(advice, SetUp::trap_bar_high).rank, 2) << "better not owned than below the hinge range";

        r.hinge_range_mm.reset();
        r.stage_mm = HeightRange{325, 375};
        advice = advise(r);
        EXPECT_EQ(advice.best, SetUp::raised) << "the others are below the stage";
        EXPECT_TRUE(row(advice, SetUp::conventional).below_stage);
        EXPECT_FALSE(row(advice, SetUp::raised).below_stage);

        r.equipment = gym({});
        advice = advise(r);
        EXPECT_FALSE(row(advice, SetUp::raised).available);
        EXPECT_FALSE(advice.best) << "nothing can be done now";
        r.equipment = gym({25, 50, 100, 150});
    }
}

TEST(SetupRanking, WithoutAPoseToReturnToTheMomentDecides) {
    Body short_arms = average();
    short_arms.arm_mm *= 0.5;
    SetupRequest r = request(short_arms);
    r.goal = SetupGoal::return_to_conventional;
    ASSERT_NE(row(advise(r), SetUp::conventional).pose.reach, Reach::within);
    EXPECT_EQ(advise(r).ranked_by, RankedBy::smallest_moment);
    EXPECT_EQ(advise(r).goal, SetupGoal::return_to_conventional);
}

TEST(SetupRanking, SmallDiscsAndNothingUnderThemAreNoStandardBar) {
    SetupRequest r = request(average());
    r.bar_height_mm = 114;
    EXPECT_TRUE(row(advise(r), SetUp::conventional).available);
    r.equipment = gym({50});
    EXPECT_FALSE(row(advise(r), SetUp::conventional).available);
    EXPECT_FALSE(row(advise(r), SetUp::sumo).available);
}

}  // namespace
}  // namespace liftback
