// No load outside the ladder without the cap: by the layoff, by an injury that healed, by what the reps allow.
#include "liftback/loads/cap.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/loads/return_loads.hpp"
#include "lifter_of_180_kg.hpp"
#include "random_answers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>

namespace liftback {
namespace {

CapInput well(double planned, double base, int reps) { return {.planned = planned, .base = base, .reps = reps}; }

CapInput away(double weeks, double planned, double base, int reps) {
    CapInput input = well(planned, base, reps);
    input.layoff_weeks = weeks;
    return input;
}

CapInput healed_injury(double weeks_ago, int grade, bool lifted_90) {
    CapInput input = well(100, 100, 1);
    input.past_pain = PastPain::healed;
    input.healed = HealedInjury{.weeks_ago = weeks_ago, .grade = grade, .lifted_90 = lifted_90};
    return input;
}

TEST(Cap, EachLayoffStartsAtItsShare) {
    const struct {
        double weeks, share;
    } rows[] = {{2, 0.85},  {3.99, 0.85}, {4, 0.75},  {7.9, 0.75}, {8, 0.70},   {11.9, 0.70}, {12, 0.60},
                {25, 0.60}, {26, 0.50},   {51, 0.50}, {52, 0.40},  {103, 0.40}, {104, 0.30},  {2000, 0.30}};
    for (const auto& row : rows) {
        SCOPED_TRACE(row.weeks);
        const Cap capped = cap(away(row.weeks, 100, 100, 1));
        EXPECT_DOUBLE_EQ(capped.load, 100 * row.share);
        EXPECT_EQ(capped.share, row.share);
        EXPECT_EQ(capped.decided_by, CapId::layoff);
        EXPECT_EQ(capped.evidence.source.locus, layoff_row(row.weeks)->evidence.source.locus);
    }
    EXPECT_EQ(layoff_row(1.99), nullptr);
    EXPECT_EQ(layoff_row(0), nullptr);
    EXPECT_EQ(cap(away(1.9, 90, 100, 1)).decided_by, CapId::plan);
}

TEST(Cap, ALongerLayoffNeverOpensMore) {
    double before = 1000;
    for (double weeks = 0; weeks <= 120; weeks += 0.5) {
        const double load = cap(away(weeks, 1000, 200, 5)).load;
        EXPECT_LE(load, before) << weeks;
        before = load;
    }
}

TEST(Cap, AnInjuryThatHealedLatelyStartsAtItsFirstShare) {
    for (int grade : {2, 3})
        for (double weeks : {0.0, 2.0, 13.0, 52.0}) {
            const Cap capped = cap(healed_injury(weeks, grade, false));
            EXPECT_EQ(capped.decided_by, CapId::healed_injury) << grade << ' ' << weeks;
            EXPECT_DOUBLE_EQ(capped.load, 30);
            EXPECT_EQ(capped.share, 0.30);
            EXPECT_EQ(capped.evidence.source.locus,
                      healed_row(*healed_injury(weeks, grade, false).healed)->evidence.source.locus);
        }
    EXPECT_EQ(cap(healed_injury(12, 1, false)).decided_by, CapId::healed_injury);
    EXPECT_NE(cap(healed_injury(12.1, 1, false)).decided_by, CapId::healed_injury) << "mild: 12 weeks";
    EXPECT_NE(cap(healed_injury(52.1, 2, false)).decided_by, CapId::healed_injury);
    for (int grade : {1, 2, 3})
        EXPECT_NE(cap(healed_injury(2, grade, true)).decided_by, CapId::healed_injury) << "90 % since then";

    CapInput never_hurt = healed_injury(2, 3, false);
    never_hurt.past_pain = PastPain::no;
    EXPECT_NE(cap(never_hurt).decided_by, CapId::healed_injury);
    HealedInjury unknown{.weeks_ago = {}, .grade = {}};
    ASSERT_TRUE(healed_row(unknown));
    EXPECT_EQ(healed_row(unknown)->grade, 3) << "what is not told takes the careful end";
}

TEST(Cap, PainThatComesBackStartsLowest) {
    CapInput input = healed_injury(2, 3, false);
    input.past_pain = PastPain::comes_back;
    input.layoff_weeks = 104;
    const Cap capped = cap(input);
    EXPECT_EQ(capped.decided_by, CapId::returning_pain);
    EXPECT_DOUBLE_EQ(capped.load, 20);
    EXPECT_EQ(capped.share, 0.20);
}

TEST(Cap, TheLowerOfTwoFirstSharesDecides) {
    CapInput input = healed_injury(8, 2, false);
    input.layoff_weeks = 26;
    EXPECT_EQ(cap(input).decided_by, CapId::healed_injury);
    EXPECT_DOUBLE_EQ(cap(input).load, 30);
    input.layoff_weeks = 104;
    EXPECT_EQ(cap(input).decided_by, CapId::healed_injury) << "both leave 30 %";
    input.healed->lifted_90 = true;
    EXPECT_EQ(cap(input).decided_by, CapId::layoff);
}

TEST(Cap, RepsAllowOnlyAShareOfTheBest) {
    EXPECT_DOUBLE_EQ(most_for_reps(405, 5, 3), 405 / (1 + 8 / 30.0));
    EXPECT_DOUBLE_EQ(most_for_reps(180, 1, 0), 180) << "a single with nothing in reserve";
    EXPECT_LT(most_for_reps(180, 1, 1), 180);
    EXPECT_LT(most_for_reps(180, 2, 0), 180);

    const Cap own_plan = cap(well(170, 180, 5));
    EXPECT_EQ(own_plan.decided_by, CapId::reps);
    EXPECT_DOUBLE_EQ(own_plan.load, 180 / 1.2) << "one in reserve";
    EXPECT_EQ(own_plan.reps_in_reserve, reserve_of_own_plan);
    EXPECT_FALSE(own_plan.share);
    EXPECT_FALSE(own_plan.above_best);
    EXPECT_EQ(cap(well(150, 180, 5)).decided_by, CapId::plan) << "as much as planned";
    EXPECT_DOUBLE_EQ(cap(well(149, 180, 5)).load, 149);

    const Cap above = cap(well(181, 180, 1));
    EXPECT_TRUE(above.above_best);
    EXPECT_LT(above.load, 180) << "never above the best";
    EXPECT_FALSE(cap(well(180, 180, 1)).above_best);
}

// A way back is open after a layoff, an injury or pain that comes back: three in reserve.
TEST(Cap, OnAWayBackThreeRepsStayInReserve) {
    CapInput input = away(2, 400, 400, 12);
    EXPECT_EQ(cap(input).reps_in_reserve, reserve_on_a_way_back);
    EXPECT_EQ(cap(input).decided_by, CapId::reps);
    EXPECT_DOUBLE_EQ(cap(input).load, 400 / 1.5);
    input.layoff_weeks = 0;
    EXPECT_EQ(cap(input).reps_in_reserve, reserve_of_own_plan);
    EXPECT_EQ(cap(healed_injury(8, 2, false)).reps_in_reserve, reserve_on_a_way_back);
    EXPECT_EQ(cap(healed_injury(8, 2, true)).reps_in_reserve, reserve_of_own_plan);
    input.past_pain = PastPain::comes_back;
    EXPECT_EQ(cap(input).reps_in_reserve, reserve_on_a_way_back);
    input.reps_in_reserve = 4;
    EXPECT_EQ(cap(input).reps_in_reserve, 4) << "never fewer than the session asks for";
}

TEST(Cap, NothingAboveAnExaminersLimit) {
    CapInput input = away(26, 155, 140, 5);
    input.heaviest_load = 60;
    EXPECT_EQ(cap(input).decided_by, CapId::examiner);
    EXPECT_DOUBLE_EQ(cap(input).load, 60);
    input.heaviest_load = 70;
    EXPECT_EQ(cap(input).decided_by, CapId::examiner) << "of two that leave the same the first is named";
    input.heaviest_load = 80;
    EXPECT_EQ(cap(input).decided_by, CapId::layoff);
}

TEST(Cap, WhileSoreAtMostFourFifthsOfThePlan) {
    CapInput input = well(100, 180, 5);
    input.sore = true;
    EXPECT_EQ(cap(input).decided_by, CapId::soreness);
    EXPECT_DOUBLE_EQ(cap(input).load, 80);
    input.planned = 200;
    input.reps = 1;
    EXPECT_DOUBLE_EQ(cap(input).load, 144) << "of the best, where more is planned";
}

TEST(Cap, EveryRowIsCited) {
    for (const CapRow& row : cap_rows()) EXPECT_TRUE(row.evidence.given());
    for (const LayoffRow& row : layoff_rows()) EXPECT_TRUE(row.evidence.given());
    for (const HealedRow& row : healed_rows()) EXPECT_TRUE(row.evidence.given());
}

TEST(Cap, IsTheLeastOfAllAndNeverAboveTheBest) {
    Random random(14);
    for (int i = 0; i < 20'000; ++i) {
        CapInput input{
            .planned = 20.0 + random.below(400), .base = 20.0 + random.below(300), .reps = 1 + random.below(30)};
        input.layoff_weeks = random.below(130);
        input.past_pain = static_cast<PastPain>(1 + random.below(3));
        if (input.past_pain == PastPain::healed)
            input.healed = HealedInjury{
                .weeks_ago = random.below(53), .grade = 1 + random.below(3), .lifted_90 = random.one_in(2)};
        input.sore = random.one_in(2);
        if (random.one_in(3)) input.heaviest_load = 1.0 + random.below(300);
        const Cap capped = cap(input);
        ASSERT_LE(capped.load, input.planned);
        ASSERT_LE(capped.load, most_for_reps(input.base, input.reps, capped.reps_in_reserve));
        ASSERT_LT(capped.load, input.base);
        for (const CapRow& row : cap_rows()) {
            const auto most = row.most(input);
            ASSERT_LE(capped.load, most.value_or(input.planned));
            if (row.id == capped.decided_by) {
                ASSERT_EQ(capped.load, most);
            }
        }
        ASSERT_EQ(capped.decided_by == CapId::plan, capped.load == input.planned);
    }
}

// The same through the loads, as a person sees them.
ReturnLoadsInput planned_session(double best, double layoff_weeks, PlannedSession planned,
                                 MassUnit unit = MassUnit::kg) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::planned_session);
    input.equipment = standard_equipment(unit);
    input.base = {.max = best, .weeks_since = layoff_weeks};
    input.planned = planned;
    input.coming_back = {.layoff_weeks = layoff_weeks, .past_pain = PastPain::no};
    return input;
}

double heaviest_shown(const ReturnLoads& loads) {
    const ToolLoad& tool = *loads.session->load->tool;
    double most = std::max({tool.load, tool.wanted, tool.next_above.value_or(0)});
    for (const WarmUpSet& set : loads.session->warm_up) most = std::max(most, set.tool.load);
    return most;
}

TEST(PlannedLoad, EightWeeksOffIsNotTrainedAsPlannedAt375Pounds) {
    const ReturnLoads loads =
        plan_return_loads(planned_session(405, 8, {.load = 375, .sets = 3, .reps = 5}, MassUnit::lb));
    ASSERT_TRUE(loads.session && loads.session->load);
    EXPECT_EQ(loads.session->load->tool->load, 280) << "70 % of 405 lb is 283.5";
    EXPECT_EQ(loads.session->cap->decided_by, CapId::layoff);
    EXPECT_LE(heaviest_shown(loads), 283.5);
    EXPECT_EQ(loads.session->reps_in_reserve, 3);
}

TEST(PlannedLoad, HalfAYearOffIs70KilogramsAndNot155) {
    const ReturnLoads loads = plan_return_loads(planned_session(140, 26, {.load = 155, .sets = 5, .reps = 5}));
    EXPECT_EQ(loads.base->value, 140) << "a layoff lowers the first share, not the base";
    EXPECT_EQ(loads.session->load->tool->load, 70);
    EXPECT_TRUE(loads.session->cap->above_best);
    EXPECT_EQ(loads.session->cap->share, 0.50);
    EXPECT_LE(heaviest_shown(loads), 70);
}

TEST(PlannedLoad, ThreeWeeksOffIsAtMostEightyFivePercent) {
    const ReturnLoads loads = plan_return_loads(planned_session(140, 3, {.load = 135, .sets = 2, .reps = 2}));
    EXPECT_EQ(loads.session->load->tool->load, 117.5) << "85 % is 119";
    EXPECT_EQ(loads.session->cap->decided_by, CapId::layoff);
}

TEST(PlannedLoad, AnInjuryThatHealedEightWeeksAgoIsCappedTheSameWayWhateverIsPlanned) {
    ReturnLoadsInput input = planned_session(405, 8, {.load = 375, .sets = 3, .reps = 5}, MassUnit::lb);
    input.coming_back.past_pain = PastPain::healed;
    input.coming_back.healed = HealedInjury{.weeks_ago = 8, .grade = 2};
    EXPECT_EQ(plan_return_loads(input).session->load->tool->load, 120) << "30 % of 405 lb is 121.5";
    input.access = LoadsAccess::soreness_session;
    EXPECT_EQ(plan_return_loads(input).session->load->tool->load, 120);
    EXPECT_EQ(plan_return_loads(input).session->cap->decided_by, CapId::healed_injury);
    input.planned.reset();
    EXPECT_EQ(plan_return_loads(input).session->load->tool->load, 120) << "nothing planned";
}

TEST(PlannedLoad, AnOldBestOfSomebodyWhoTrainsOnIsDiscountedOnce) {
    ReturnLoadsInput input = planned_session(200, 0, {.load = 200, .sets = 1, .reps = 1});
    input.base.weeks_since = 26;
    EXPECT_EQ(plan_return_loads(input).base->value, 200);
    input.base.weeks_since = 26.1;
    EXPECT_NEAR(plan_return_loads(input).base->value, 180, 1e-9);
    input.coming_back.layoff_weeks = 2;
    EXPECT_EQ(plan_return_loads(input).base->value, 200) << "24 weeks old when the layoff began";
    input.base.lowered_to = 150;
    EXPECT_EQ(plan_return_loads(input).base->value, 150);
}

TEST(BeforeTheFirstWeight, WhatWasNeverAskedShutsTheLoads) {
    for (LoadsAccess access : {LoadsAccess::planned_session, LoadsAccess::soreness_session}) {
        ReturnLoadsInput input = planned_session(180, 0, {.load = 140, .sets = 3, .reps = 5});
        input.access = access;
        EXPECT_TRUE(plan_return_loads(input).session);

        input.coming_back = {};
        const ReturnLoads unasked = plan_return_loads(input);
        EXPECT_EQ(unasked.blocked_by, (std::vector{LoadsBlock::layoff_not_told, LoadsBlock::past_pain_not_told}));
        EXPECT_FALSE(unasked.session || unasked.base);

        input.coming_back.past_pain = PastPain::no;
        EXPECT_EQ(plan_return_loads(input).blocked_by, std::vector{LoadsBlock::layoff_not_told});
        input.hours_since_lift = 335;
        EXPECT_TRUE(plan_return_loads(input).blocked_by.empty()) << "the pain began with a lift within 14 days";
        input.hours_since_lift = 336;
        EXPECT_EQ(plan_return_loads(input).blocked_by, std::vector{LoadsBlock::layoff_not_told});
    }
    ReturnLoadsInput ladder = lifter_of_180_kg(LoadsAccess::ladder);
    ladder.coming_back = {};
    EXPECT_TRUE(plan_return_loads(ladder).blocked_by.empty()) << "the ladder has its gate";
}

TEST(BeforeTheFirstWeight, AHealedInjuryIsToldInFull) {
    ComingBack told{
        .layoff_weeks = 0, .past_pain = PastPain::healed, .healed = HealedInjury{.weeks_ago = 2, .grade = 1}};
    EXPECT_TRUE(past_pain_told(told) && healed_told(told));
    told.healed->grade.reset();
    EXPECT_FALSE(healed_told(told));
    told.healed = HealedInjury{.weeks_ago = {}, .grade = 1};
    EXPECT_FALSE(healed_told(told));
    told.healed.reset();
    EXPECT_FALSE(healed_told(told));
    ReturnLoadsInput input = planned_session(180, 0, {.load = 140, .sets = 3, .reps = 5});
    input.coming_back = told;
    EXPECT_EQ(plan_return_loads(input).blocked_by, std::vector{LoadsBlock::healed_not_told});
    told.past_pain = PastPain::comes_back;
    EXPECT_TRUE(past_pain_told(told) && healed_told(told));
    told.past_pain = PastPain::unanswered;
    EXPECT_FALSE(past_pain_told(told));
}

TEST(BeforeTheFirstWeight, AnswersGrowStale) {
    ComingBack told{.layoff_weeks = 0, .layoff_age_hours = 23.9, .past_pain = PastPain::no};
    EXPECT_EQ(layoff_of(told, {}), 0);
    told.layoff_age_hours = 24;
    EXPECT_FALSE(layoff_of(told, {})) << "a day later";
    told.trained_hours_ago = 335;
    EXPECT_EQ(layoff_of(told, {}), 0) << "but for a session that was kept";
    told.trained_hours_ago = 336;
    EXPECT_FALSE(layoff_of(told, {}));

    told.past_age_hours = 12 * 7 * 24 - 0.1;
    EXPECT_TRUE(past_pain_told(told));
    told.past_age_hours = 12 * 7 * 24;
    EXPECT_FALSE(past_pain_told(told));
}

TEST(BeforeTheFirstWeight, AnswersAndSessionsDatedAheadAreOld) {
    ComingBack told{.layoff_weeks = 0, .layoff_age_hours = -24, .past_pain = PastPain::no, .past_age_hours = -24};
    EXPECT_EQ(layoff_of(told, {}), 0) << "a day back drops nothing";
    EXPECT_TRUE(past_pain_told(told));
    told.layoff_age_hours = told.past_age_hours = -24.1;
    EXPECT_FALSE(layoff_of(told, {}));
    EXPECT_FALSE(past_pain_told(told));
    told.trained_hours_ago = -24;
    EXPECT_EQ(layoff_of(told, {}), 0);
    told.trained_hours_ago = -24.1;
    EXPECT_FALSE(layoff_of(told, {}));
}

TEST(BeforeTheFirstWeight, OneSessionAfterALayoffDoesNotEndIt) {
    ComingBack told{.layoff_weeks = 26, .layoff_age_hours = 72, .trained_hours_ago = 48};
    EXPECT_EQ(layoff_of(told, {}), 26);
    EXPECT_EQ(layoff_of(told, 48), 26) << "nor does the soreness after it";
    told.layoff_weeks.reset();
    EXPECT_EQ(layoff_of(told, {}), 0) << "never told, and trained two days ago";
    EXPECT_EQ(layoff_of({}, 48), 0);
    EXPECT_FALSE(layoff_of({}, {}));
}

TEST(BeforeTheFirstWeight, EachBadFieldIsNamed) {
    const struct {
        ComingBack told;
        const char* field;
    } rows[] = {
        {{.layoff_weeks = -1}, "coming_back.layoff_weeks"},
        {{.layoff_weeks = 2601}, "coming_back.layoff_weeks"},
        {{.layoff_age_hours = -1e7}, "coming_back.layoff_age_hours"},
        {{.trained_hours_ago = -1e7}, "coming_back.trained_hours_ago"},
        {{.past_age_hours = -1e7}, "coming_back.past_age_hours"},
        {{.healed = HealedInjury{.weeks_ago = 53, .grade = 1}}, "coming_back.healed.weeks_ago"},
        {{.healed = HealedInjury{.weeks_ago = 2, .grade = 0}}, "coming_back.healed.grade"},
        {{.healed = HealedInjury{.weeks_ago = 2, .grade = 4}}, "coming_back.healed.grade"},
    };
    for (const auto& row : rows) {
        Problems problems;
        check_coming_back(row.told, problems);
        ASSERT_EQ(problems.size(), 1u) << row.field;
        EXPECT_EQ(problems[0].field, row.field);
    }
    Problems none;
    check_coming_back({.layoff_weeks = 2600, .healed = HealedInjury{.weeks_ago = 52, .grade = 3}}, none);
    EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace liftback
