#include "liftback/lifter/setup_advice.hpp"

#include "bodies.hpp"
#include "problems_of.hpp"
#include "set_ups.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>

namespace liftback {
namespace {

using namespace test;

TEST(SetupAdvice, LeavesAnAverageHealthyPersonAtStandardHeight) {
    const SetupAdvice advice = advise(request(average()));
    EXPECT_EQ(advice.recommended.reason, HeightReason::standard);
    EXPECT_EQ(advice.recommended.height_mm, 225);
    ASSERT_TRUE(advice.made);
    EXPECT_EQ(advice.made->height_mm, 225);
    EXPECT_EQ(advice.made->raise_mm, 0);
    EXPECT_FALSE(advice.nearest_below);
    EXPECT_EQ(advice.wishes.size(), 1u);
}

TEST(SetupAdvice, TakesTheStagesHeightInTheFirstWeeks) {
    SetupRequest r = request(long_torso_short_arms());
    r.stage_mm = HeightRange{325, 375};
    const SetupAdvice advice = advise(r);
    EXPECT_EQ(advice.recommended.reason, HeightReason::stage);
    EXPECT_EQ(advice.recommended.height_mm, 325);
    EXPECT_EQ(advice.made->raise_mm, 100);
    EXPECT_EQ(row(advice, SetUp::raised).pose.bar_height_mm, 325);
}

TEST(SetupAdvice, LetsTheHingeRangeOverrideEverything) {
    SetupRequest r = request(average());
    r.stage_mm = HeightRange{325, 375};
    r.hinge_range_mm = 340;
    EXPECT_EQ(advise(r).recommended.reason, HeightReason::hinge_range);
    EXPECT_EQ(advise(r).made->height_mm, 375) << "325 would be below the hinge range";
    r.hinge_range_mm = 300;
    EXPECT_EQ(advise(r).recommended.reason, HeightReason::stage);
    r.hinge_range_mm = 325;
    EXPECT_EQ(advise(r).recommended.reason, HeightReason::hinge_range) << "of two that agree the stricter decides";
    EXPECT_EQ(advise(r).wishes.size(), 3u);
    for (const HeightWish& wish : advise(r).wishes) EXPECT_TRUE(wish.evidence.given());
}

TEST(SetupAdvice, MarksSetUpsBelowTheHingeRange) {
    SetupRequest r = request(average());
    r.hinge_range_mm = 260;
    const SetupAdvice advice = advise(r);
    EXPECT_TRUE(row(advice, SetUp::conventional).below_hinge_range);
    EXPECT_TRUE(row(advice, SetUp::trap_bar_low).below_hinge_range);
    EXPECT_FALSE(row(advice, SetUp::trap_bar_high).below_hinge_range);
    EXPECT_FALSE(row(advice, SetUp::raised).below_hinge_range);
}

TEST(SetupAdvice, SaysWhenTheHeightIsFarAboveTheWishAndOffersTheOneBelow) {
    SetupRequest r = request(average());
    r.stage_mm = HeightRange{325, 375};
    r.equipment = gym({80, 151});
    SetupAdvice advice = advise(r);
    EXPECT_EQ(advice.made->height_mm, 376);
    EXPECT_TRUE(flagged(advice, SetupFlag::far_above));
    ASSERT_TRUE(advice.nearest_below);
    EXPECT_EQ(advice.nearest_below->height_mm, 305);
    r.equipment = gym({80, 150});
    advice = advise(r);
    EXPECT_FALSE(flagged(advice, SetupFlag::far_above)) << "50 mm is not far";
    EXPECT_FALSE(advice.nearest_below);
}

TEST(SetupAdvice, NeverOffersAHeightTheHingeRangeForbids) {
    SetupRequest r = request(average());
    r.hinge_range_mm = 310;
    r.equipment = gym({80, 200});
    SetupAdvice advice = advise(r);
    EXPECT_EQ(advice.made->height_mm, 425);
    EXPECT_TRUE(flagged(advice, SetupFlag::far_above));
    EXPECT_TRUE(flagged(advice, SetupFlag::below_forbidden));
    EXPECT_FALSE(advice.nearest_below);
    r.equipment = gym({});
    advice = advise(r);
    EXPECT_FALSE(advice.made);
    EXPECT_TRUE(flagged(advice, SetupFlag::cannot_make));
    EXPECT_FALSE(advice.nearest_below);
}

TEST(SetupAdvice, OffersTheBestThereIsWhenNothingIsHighEnough) {
    SetupRequest r = request(average());
    r.stage_mm = HeightRange{325, 375};
    r.equipment = gym({50});
    const SetupAdvice advice = advise(r);
    EXPECT_FALSE(advice.made);
    EXPECT_TRUE(flagged(advice, SetupFlag::cannot_make));
    ASSERT_TRUE(advice.nearest_below);
    EXPECT_EQ(advice.nearest_below->height_mm, 275);
}

TEST(SetupAdvice, NoticesSmallDiscs) {
    SetupRequest r = request(average());
    r.bar_height_mm = 114;  // a 5 kg iron disc
    r.equipment = gym({100, 120, 220});
    const SetupAdvice advice = advise(r);
    EXPECT_TRUE(flagged(advice, SetupFlag::bar_below_standard));
    EXPECT_EQ(advice.recommended.height_mm, 225) << "small discs are a reason to raise, never a new standard";
    EXPECT_EQ(advice.made->height_mm, 234);
    EXPECT_EQ(row(advice, SetUp::raised).pose.bar_height_mm, 334) << "making up for small discs is no raise";
    r.bar_height_mm = 222;
    EXPECT_FALSE(flagged(advise(r), SetupFlag::bar_below_standard)) << "worn discs need no raise";
    EXPECT_EQ(advise(r).made->height_mm, 222);
}

TEST(SetupAdvice, ComparesFiveSetUps) {
    const SetupRequest r = request(average());
    const SetupAdvice advice = advise(r);
    ASSERT_EQ(advice.rows.size(), 5u);
    const Pose& floor = row(advice, SetUp::conventional).pose;
    std::vector<int> ranks;
    for (std::size_t i = 0; i < advice.rows.size(); ++i) {
        const SetUpRow& set_up = advice.rows[i];
        EXPECT_EQ(static_cast<std::size_t>(set_up.set_up), i);
        ASSERT_TRUE(set_up.l5s1_moment_ratio && set_up.distance_ratio);
        EXPECT_NEAR(set_up.l5s1_moment_ratio->value, set_up.pose.l5s1_nm.value / floor.l5s1_nm.value, 1e-12);
        EXPECT_NEAR(set_up.distance_ratio->value, set_up.pose.bar_l5s1_mm.value / floor.bar_l5s1_mm.value, 1e-12);
        EXPECT_LE(set_up.l5s1_moment_ratio->low, set_up.l5s1_moment_ratio->value);
        EXPECT_GE(set_up.l5s1_moment_ratio->high, set_up.l5s1_moment_ratio->value);
        EXPECT_TRUE(set_up.evidence.given());
        EXPECT_EQ(set_up.costs.empty(), set_up.set_up == SetUp::conventional);
        EXPECT_EQ(set_up.available, set_up.set_up < SetUp::trap_bar_low);
        ranks.push_back(set_up.rank);
    }
    EXPECT_TRUE(std::is_permutation(ranks.begin(), ranks.end(), std::vector{1, 2, 3, 4, 5}.begin()));
    EXPECT_EQ(row(advice, SetUp::conventional).l5s1_moment_ratio->high, 1) << "nothing is compared with a rounder back";
    EXPECT_EQ(row(advice, SetUp::raised).pose.bar_height_mm, 325) << "an example when no raise is advised";
    EXPECT_EQ(row(advice, SetUp::raised).l5s1_change, Change::lower);
    EXPECT_EQ(row(advice, SetUp::sumo).l5s1_change, Change::lower);
    EXPECT_EQ(row(advice, SetUp::trap_bar_low).l5s1_change, Change::unsure);
    EXPECT_LT(row(advice, SetUp::trap_bar_low).l5s1_moment_ratio->value, 1);
    EXPECT_TRUE(flagged(advice, SetupFlag::trap_bar_may_not_help));
}

TEST(SetupAdvice, ExampleRaiseIsOneThatCanBeMade) {
    SetupRequest r = request(average());
    r.equipment = gym({120});
    EXPECT_EQ(row(advise(r), SetUp::raised).pose.bar_height_mm, 345);
    EXPECT_TRUE(row(advise(r), SetUp::raised).available);
    r.equipment = gym({200});
    EXPECT_EQ(row(advise(r), SetUp::raised).pose.bar_height_mm, 325);
    EXPECT_FALSE(row(advise(r), SetUp::raised).available);
}

TEST(SetupAdvice, SaysWhatToBuild) {
    SetupRequest r = request(average());
    r.stage_mm = HeightRange{325, 375};
    r.equipment = gym({});
    r.equipment.risers = {{.kind = RiserKind::flat_disc, .thickness_mm = 50, .pairs = 2, .mass = 20}};
    const SetupAdvice advice = advise(r);
    ASSERT_TRUE(advice.made);
    ASSERT_EQ(advice.made->stack.size(), 1u);
    EXPECT_EQ(advice.made->stack[0].per_side, 2);
    EXPECT_EQ(advice.made->stack[0].mass, 20);
    EXPECT_EQ(advice.made->height_mm, 325);
}

// A raise and the floor share every parameter, so the ratio's band is that of one body at two heights.
TEST(SetupAdvice, SumsUpEveryLiftAndTheMomentAgainstHeight) {
    SetupRequest r = request(average());
    r.bar_height_mm = 185;
    const SetupAdvice advice = advise(r);
    for (const SetUpRow& row : advice.rows) {
        ASSERT_EQ(row.lift.has_value(), row.pose.reach == Reach::within);
        if (!row.lift) continue;
        EXPECT_NEAR(row.lift->travel_mm.value,
                    lockout_mm(r.body, nominal_parameters(row.pose.style)) - row.pose.bar_height_mm, 1e-9);
        EXPECT_GE(row.lift->peak_l5s1_nm.value, row.pose.l5s1_nm.value);
    }
    EXPECT_LT(row(advice, SetUp::raised).lift->travel_mm.value, row(advice, SetUp::conventional).lift->travel_mm.value);
    EXPECT_EQ(advice.load_kg, r.load_kg);
    EXPECT_EQ(advice.moment_by_height.front().bar_height_mm, 185) << "from the person's bar";
    EXPECT_EQ(advice.moment_by_height.back().bar_height_mm, 425);
}

TEST(SetupAdvice, ComparesHeightsAtTheSameParameters) {
    const SetupRequest r = request(average());
    const Banded ratio = *row(advise(r), SetUp::raised).l5s1_moment_ratio;
    test::Random random(5);
    for (int i = 0; i < 2000; ++i) {
        Parameters p = nominal_parameters(Style::conventional);
        for (const ParameterRange& range : parameter_ranges(Style::conventional))
            p.*range.parameter = random.uniform(range.low, range.high);
        const Solution high = solve(r.body, 325, p), low = solve(r.body, 225, p);
        if (high.reach != Reach::within || low.reach != Reach::within) continue;
        const double one = high.l5s1.at(60) / low.l5s1.at(60);
        EXPECT_GT(one, ratio.low - 0.01);
        EXPECT_LT(one, ratio.high + 0.01);
    }
}

TEST(SetupAdvice, UsesTheTrapBarsOwnHandles) {
    SetupRequest r = request(average());
    r.equipment.trap_bar = TrapBar{.mass = 25, .low_handle_mm = 240, .high_handle_mm = 330};
    EXPECT_EQ(row(advise(r), SetUp::trap_bar_low).pose.bar_height_mm, 240);
    EXPECT_EQ(row(advise(r), SetUp::trap_bar_high).pose.bar_height_mm, 330);
}

TEST(SetupAdvice, WarnsWhereRaisingDoesLittle) {
    int little = 0;
    for (std::size_t i = 0; i < test::bodies().bodies.size(); i += 20) {
        const SetupRequest r = request(test::bodies().bodies[i].body);
        bool rises = false;
        for (double mm = 225; mm < 325; mm += 25) {
            const auto& p = nominal_parameters(Style::conventional);
            rises |= solve(r.body, mm + 25, p).l5s1.at(60) >= solve(r.body, mm, p).l5s1.at(60);
        }
        EXPECT_EQ(flagged(advise(r), SetupFlag::raising_does_little), rises);
        little += rises;
    }
    EXPECT_GT(little, 0);
}

TEST(SetupAdvice, SaysWhenTheWishIsOutOfReach) {
    SetupRequest r = request(body_from({.stature_cm = 92, .mass_kg = 30}));
    r.stage_mm = HeightRange{345, 375};
    const SetupAdvice advice = advise(r);
    EXPECT_TRUE(flagged(advice, SetupFlag::out_of_reach));
    const SetUpRow& raised = row(advice, SetUp::raised);
    EXPECT_EQ(raised.pose.reach, Reach::too_high);
    EXPECT_LT(raised.pose.nearest_mm, 345);
    EXPECT_FALSE(raised.l5s1_moment_ratio);
    EXPECT_EQ(raised.rank, 5) << "behind what can be done";
}

TEST(SetupCheck, RefusesWhatTheHandsCannotReach) {
    SetupRequest r = request(average());
    EXPECT_TRUE(problems_of(check_setup, r).empty());
    r.hinge_range_mm = 900;
    r.load_kg = 601;
    r.bar_height_mm = 24.9;
    const Problems problems = problems_of(check_setup, r);
    ASSERT_EQ(problems.size(), 3u);
    EXPECT_EQ(problems[0].field, "setup.load_kg");
    EXPECT_EQ(problems[0].code, ProblemCode::above_maximum);
    EXPECT_EQ(problems[1].field, "setup.bar_height_mm");
    EXPECT_EQ(problems[1].code, ProblemCode::below_minimum);
    EXPECT_EQ(problems[2].field, "hinge.deadlift_mm");
    EXPECT_EQ(problems[2].code, ProblemCode::out_of_reach);
    EXPECT_LT(problems[2].limit, 750);
    EXPECT_GT(problems[2].limit, 600);
    r = request(average());
    r.hinge_range_mm = problems[2].limit;
    EXPECT_TRUE(problems_of(check_setup, r).empty()) << "the limit itself is in reach";
}

}  // namespace
}  // namespace liftback
