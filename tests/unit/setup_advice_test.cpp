#include "liftback/setup_advice.hpp"

#include "bodies.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>

namespace liftback {
namespace {

Equipment gym(std::vector<double> raises_mm) {
    Equipment equipment = standard_equipment(MassUnit::kg);
    equipment.raises_mm = std::move(raises_mm);
    equipment.rack_pins_mm.clear();
    return equipment;
}

Body average() { return body_from({.stature_cm = 175, .mass_kg = 80}); }

// 82 kg, 1.78 m, long torso, short arms.
Body long_torso_short_arms() {
    return body_from(
        {.stature_cm = 178, .mass_kg = 82, .span_cm = 174, .arm_cm = 76, .sitting_height_cm = 97, .sex = Sex::male});
}

SetupRequest request(const Body& body) { return {.body = body, .load_kg = 60, .equipment = gym({25, 50, 100, 150})}; }

bool flagged(const SetupAdvice& advice, SetupFlag flag) {
    return std::count(advice.flags.begin(), advice.flags.end(), flag) == 1;
}

const SetUpRow& row(const SetupAdvice& advice, SetUp set_up) {
    return *std::find_if(advice.rows.begin(), advice.rows.end(), [&](const auto& r) { return r.set_up == set_up; });
}

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
    for (const SetupGoal goal : {SetupGoal::spare_the_back, SetupGoal::keep_training, SetupGoal::return_to_conventional}) {
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

TEST(AskedLoad, PutsTheLargestOfItsDiscsOnTheFloor) {
    const Equipment gym = standard_equipment(MassUnit::kg);
    EXPECT_EQ(bar_with(20, gym).bar_height_mm, sleeve_radius_mm);
    EXPECT_EQ(bar_with(30, gym).bar_height_mm, 114) << "two 5 kg discs";
    EXPECT_EQ(bar_with(70, gym).bar_height_mm, 225);
    EXPECT_EQ(bar_with(71, gym).load, 70) << "the nearest below";
}

TEST(AskedLoad, IsCheckedAgainstTheBarTheUnitAndAnExaminersLimit) {
    const Equipment gym = standard_equipment(MassUnit::kg);
    const auto problem = [&](double load, ExaminersLimit limit) {
        Problems problems;
        check_asked_load(load, gym, limit, problems);
        return problems;
    };
    EXPECT_TRUE(problem(20, {}).empty());
    EXPECT_TRUE(problem(600, {}).empty());
    EXPECT_TRUE(problem(60, {.heaviest_load = 60}).empty());
    const struct {
        double load;
        ExaminersLimit limit;
        ProblemCode code;
        double most;
    } wrong[] = {
        {19, {}, ProblemCode::below_bar, 20},
        {601, {}, ProblemCode::above_maximum, 600},
        {61, {.heaviest_load = 60}, ProblemCode::above_maximum, 60},
        {60, {.unknown = true}, ProblemCode::not_allowed, 0},
    };
    for (const auto& row : wrong) {
        const Problems problems = problem(row.load, row.limit);
        ASSERT_EQ(problems.size(), 1u);
        EXPECT_EQ(problems[0].field, "setup.load");
        EXPECT_EQ(problems[0].code, row.code);
        if (row.most > 0) EXPECT_EQ(problems[0].limit, row.most);
    }
}

TEST(AskedLoad, IsSaidWhereItIsNotMadeOrMoreThanComesNext) {
    SetupRequest r = request(average());
    EXPECT_FALSE(flagged(advise(r), SetupFlag::load_rounded_down));
    r.asked_load = AskedLoad{.wanted = 71, .load = 70};
    EXPECT_TRUE(flagged(advise(r), SetupFlag::load_rounded_down));
    EXPECT_FALSE(flagged(advise(r), SetupFlag::load_above_next));
    r.asked_load = AskedLoad{.wanted = 70, .load = 70, .above_next = true};
    EXPECT_FALSE(flagged(advise(r), SetupFlag::load_rounded_down));
    EXPECT_TRUE(flagged(advise(r), SetupFlag::load_above_next));
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
    EXPECT_TRUE(check(r).empty());
    r.hinge_range_mm = 900;
    r.load_kg = 601;
    r.bar_height_mm = 24.9;
    const Problems problems = check(r);
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
    EXPECT_TRUE(check(r).empty()) << "the limit itself is in reach";
}

TEST(Lever, JudgesProportionsAndNotHeight) {
    const Lever at_175 = *advise(request(average())).lever;
    for (const double cm : {120.0, 150.0, 200.0, 230.0}) {
        const Lever lever = *advise(request(body_from({.stature_cm = cm, .mass_kg = cm * cm * cm / 70000}))).lever;
        EXPECT_NEAR(lever.percentile, at_175.percentile, 1e-6) << cm;
    }
    EXPECT_NEAR(at_175.percentile, 50, 3);
    EXPECT_EQ(at_175.verdict, LeverVerdict::usual);
    EXPECT_TRUE(at_175.evidence.given() && at_175.strength.given());
}

TEST(Lever, IsLongerWithALongTorsoAndShortArms) {
    const Lever lever = *advise(request(long_torso_short_arms())).lever;
    EXPECT_GT(lever.percentile_low, 75);
    EXPECT_LE(lever.percentile_low, lever.percentile);
    EXPECT_GE(lever.percentile_high, lever.percentile);
    EXPECT_EQ(lever.verdict, LeverVerdict::raise_too_little) << "ten centimetres do not bring it to the median";
    EXPECT_EQ(lever.raise_mm, 0);
    const Body short_torso =
        body_from({.stature_cm = 178, .mass_kg = 82, .span_cm = 190, .sitting_height_cm = 89, .sex = Sex::male});
    EXPECT_LT(advise(request(short_torso)).lever->percentile_high, 50);
}

// Over many bodies: a raise for proportions only surely above the 75th percentile, at most 10 cm in steps of 2.5, and
// only when it brings the lever to the median.
TEST(Lever, RaisesForProportionsOnlyWhenItHelps) {
    int worth_trying = 0, too_little = 0, usual = 0;
    for (std::size_t i = 0; i < test::bodies().bodies.size(); i += 3) {
        const SetupAdvice advice = advise(request(test::bodies().bodies[i].body));
        ASSERT_TRUE(advice.lever);
        const Lever& lever = *advice.lever;
        usual += lever.verdict == LeverVerdict::usual;
        too_little += lever.verdict == LeverVerdict::raise_too_little;
        worth_trying += lever.verdict == LeverVerdict::raise_worth_trying;
        EXPECT_EQ(lever.verdict != LeverVerdict::usual, lever.percentile_low > 75);
        // The person's proportions at the reference stature, as the percentiles are.
        const Body body = test::body_of(test::bodies().bodies[i].ratio, 1714, 80);
        const auto distance = [&](double raise_mm) {
            return solve(body, 225 + raise_mm, nominal_parameters(Style::conventional)).bar_l5s1_mm / 1714;
        };
        constexpr double median = 0.1514;
        if (lever.verdict == LeverVerdict::raise_worth_trying) {
            EXPECT_LE(lever.raise_mm, 100);
            EXPECT_EQ(std::fmod(lever.raise_mm, 25), 0);
            EXPECT_LE(distance(lever.raise_mm), median);
            EXPECT_GT(distance(lever.raise_mm - 25), median) << "the smallest step that does";
            EXPECT_EQ(advice.recommended.reason, HeightReason::proportions);
            EXPECT_EQ(advice.recommended.height_mm, 225 + lever.raise_mm);
        } else {
            EXPECT_TRUE(lever.verdict == LeverVerdict::usual || distance(100) > median);
            EXPECT_EQ(lever.raise_mm, 0);
            EXPECT_EQ(advice.recommended.reason, HeightReason::standard);
        }
    }
    EXPECT_GT(worth_trying, 0);
    EXPECT_GT(too_little, worth_trying);
    EXPECT_GT(usual, 5 * (too_little + worth_trying));
}

}  // namespace
}  // namespace liftback
