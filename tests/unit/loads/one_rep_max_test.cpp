#include "liftback/loads/one_rep_max.hpp"

#include "liftback/loads/load_limits.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace liftback {
namespace {

double base_of(const BaseInput& input) { return find_base(input)->value; }

TEST(OneRepMax, FormulasGiveTheirPublishedValues) {
    const auto estimates = estimate_one_rep_max(100, 5);
    ASSERT_EQ(estimates.size(), 7u);
    EXPECT_EQ(estimates[0].formula, MaxFormula::epley);
    EXPECT_NEAR(estimates[0].value, 116.6667, 1e-4);
    EXPECT_EQ(estimates[1].formula, MaxFormula::brzycki);
    EXPECT_NEAR(estimates[1].value, 112.5, 1e-9);
    EXPECT_EQ(estimates[2].formula, MaxFormula::lombardi);
    EXPECT_NEAR(estimates[2].value, 117.4619, 1e-4);
    EXPECT_EQ(estimates[3].formula, MaxFormula::oconner);
    EXPECT_NEAR(estimates[3].value, 112.5, 1e-9);
    EXPECT_EQ(estimates[4].formula, MaxFormula::mayhew);
    EXPECT_NEAR(estimates[4].value, 119.0106, 1e-4);
    EXPECT_EQ(estimates[5].formula, MaxFormula::wathan);
    EXPECT_NEAR(estimates[5].value, 116.5825, 1e-4);
    EXPECT_EQ(estimates[6].formula, MaxFormula::lander);
    EXPECT_NEAR(estimates[6].value, 113.7089, 1e-4);
    for (const MaxEstimate& estimate : estimates) EXPECT_TRUE(estimate.evidence.given());
}

TEST(OneRepMax, LowestEstimateOfASetIsTheBase) {
    for (int reps = 1; reps <= most_reps_for_estimate; ++reps) {
        SCOPED_TRACE(reps);
        const auto base = find_base({.best_set = BestSet{140, reps}, .weeks_since = 1});
        ASSERT_TRUE(base);
        EXPECT_EQ(base->from, BaseSource::best_set);
        ASSERT_EQ(base->estimates.size(), 7u);
        for (const MaxEstimate& estimate : base->estimates) EXPECT_LE(base->value, estimate.value);
        EXPECT_GE(base->value, 140);
    }
    EXPECT_EQ(base_of({.best_set = BestSet{140, 1}, .weeks_since = 1}), 140);
}

TEST(OneRepMax, RepsInReserveCountAsDone) {
    for (int reps = 1; reps <= 6; ++reps) {
        for (int reserve = 0; reserve <= most_reps_in_reserve; ++reserve) {
            SCOPED_TRACE(reps);
            const double base = base_of({.best_set = BestSet{140, reps, reserve}, .weeks_since = 1});
            EXPECT_EQ(base, base_of({.best_set = BestSet{140, reps + reserve}, .weeks_since = 1}));
        }
    }
    EXPECT_NEAR(base_of({.best_set = BestSet{100, 3, 2}, .weeks_since = 1}), 112.5, 1e-9);
    EXPECT_NEAR(base_of({.best_set = BestSet{100, 8, 2}, .weeks_since = 1}), 125, 1e-9);  // O'Conner is the lowest
}

TEST(OneRepMax, EffortAndRepsInReserveFollowEachOther) {
    double before = 10.5;
    int reserve = 0;
    for (const RpeRow& row : rpe_table()) {
        EXPECT_LT(row.rpe, before);
        EXPECT_GE(row.least_in_reserve, reserve);
        EXPECT_GE(row.most_in_reserve, row.least_in_reserve);
        EXPECT_EQ(row.least_in_reserve, static_cast<int>(10 - row.rpe));
        EXPECT_TRUE(row.evidence.given());
        before = row.rpe;
        reserve = row.least_in_reserve;
    }
    EXPECT_EQ(reserve, most_reps_in_reserve);
}

TEST(OneRepMax, AMaxGoesBeforeTheEstimateWhichIsStillShown) {
    const auto base = find_base({.max = 180, .best_set = BestSet{140, 5}, .weeks_since = 1});
    EXPECT_EQ(base->value, 180);
    EXPECT_EQ(base->from, BaseSource::max);
    EXPECT_EQ(base->estimates.size(), 7u);
}

TEST(OneRepMax, TrapBarMaxIsOnlyACeiling) {
    const auto lower = find_base({.max = 200, .trap_bar_max = 189, .weeks_since = 0});
    EXPECT_NEAR(lower->value, 175, 1e-9);
    EXPECT_EQ(lower->from, BaseSource::trap_bar_max);
    const auto higher = find_base({.max = 150, .trap_bar_max = 189, .weeks_since = 0});
    EXPECT_EQ(higher->value, 150);
    EXPECT_EQ(higher->from, BaseSource::max);
    const auto alone = find_base({.trap_bar_max = 189, .weeks_since = 0});
    EXPECT_NEAR(alone->value, 175, 1e-9);
}

TEST(OneRepMax, AgeDiscountsBeginAfterTheirWeek) {
    const struct {
        double weeks, factor;
    } rows[] = {{0, 1},   {12, 1},  {12.01, .9}, {13, .9}, {26, .9},  {26.01, .8},
                {27, .8}, {52, .8}, {52.01, .7}, {53, .7}, {2600, .7}};
    for (const auto& row : rows) {
        SCOPED_TRACE(row.weeks);
        const auto base = find_base({.max = 200, .weeks_since = row.weeks});
        EXPECT_NEAR(base->value, 200 * row.factor, 1e-9);
        EXPECT_EQ(base->before_discount, 200);
        EXPECT_EQ(base->discount == nullptr, row.factor == 1);
        if (base->discount) {
            EXPECT_EQ(base->discount->factor, row.factor);
        }
    }
}

TEST(OneRepMax, DiscountAppliesToSetsAndTrapBarsToo) {
    EXPECT_NEAR(base_of({.trap_bar_max = 216, .weeks_since = 20}), 180, 1e-9);
    EXPECT_NEAR(base_of({.best_set = BestSet{200, 1}, .weeks_since = 60}), 140, 1e-9);
}

TEST(OneRepMax, ThePersonMayOnlyLower) {
    const auto base = find_base({.max = 200, .weeks_since = 20, .lowered_to = 150});
    EXPECT_EQ(base->value, 150);
    EXPECT_TRUE(base->lowered_by_person);
    const auto same = find_base({.max = 200, .weeks_since = 20, .lowered_to = 190});
    EXPECT_NEAR(same->value, 180, 1e-9);
    EXPECT_FALSE(same->lowered_by_person);
}

TEST(OneRepMax, NothingKnownGivesNoBase) {
    EXPECT_FALSE(find_base({}));
    EXPECT_FALSE(find_base({.weeks_since = 3}));
}

TEST(OneRepMax, EveryStepIsCited) {
    const auto base = find_base({.max = 300, .trap_bar_max = 216, .weeks_since = 20, .lowered_to = 100});
    EXPECT_EQ(base->evidence.size(), 4u);  // the max, the ceiling, the discount, the lowering
    for (const Evidence& evidence : base->evidence) EXPECT_TRUE(evidence.given());
    for (const AgeDiscount& discount : age_discounts()) EXPECT_TRUE(discount.evidence.given());
    for (const Limit* limit : load_limits::all) EXPECT_TRUE(limit->evidence.given()) << limit->id;
}

struct BadBase {
    const char* what;
    BaseInput input;
    std::optional<double> body_mass_kg;
    const char* field;
    ProblemCode code;
    double limit;
};

Problems problems_of(const BaseInput& input, const Equipment& equipment, std::optional<double> body_mass_kg) {
    Problems problems;
    check_base(input, equipment, body_mass_kg, problems);
    return problems;
}

TEST(OneRepMax, EachBadFieldIsNamedWithItsLimit) {
    const double none = 0;
    const BadBase rows[] = {
        {"below the bar", {.max = 19, .weeks_since = 1}, {}, "base.max", ProblemCode::below_bar, 20},
        {"above all", {.max = 601, .weeks_since = 1}, {}, "base.max", ProblemCode::above_maximum, 600},
        {"trap bar below itself",
         {.trap_bar_max = 24, .weeks_since = 1},
         {},
         "base.trap_bar_max",
         ProblemCode::below_bar,
         25},
        {"set below the bar",
         {.best_set = BestSet{15, 5}, .weeks_since = 1},
         {},
         "base.best_set.load",
         ProblemCode::below_bar,
         20},
        {"no reps",
         {.best_set = BestSet{100, 0}, .weeks_since = 1},
         {},
         "base.best_set.reps",
         ProblemCode::below_minimum,
         1},
        {"many reps",
         {.best_set = BestSet{100, 11}, .weeks_since = 1},
         {},
         "base.best_set.reps",
         ProblemCode::above_maximum,
         10},
        {"more reps in reserve than asked for",
         {.best_set = BestSet{100, 3, 5}, .weeks_since = 1},
         {},
         "base.best_set.reps_in_reserve",
         ProblemCode::above_maximum,
         4},
        {"more reps in reserve than the estimate takes",
         {.best_set = BestSet{100, 8, 3}, .weeks_since = 1},
         {},
         "base.best_set.reps_in_reserve",
         ProblemCode::above_maximum,
         2},
        {"fewer than no reps in reserve",
         {.best_set = BestSet{100, 10, -1}, .weeks_since = 1},
         {},
         "base.best_set.reps_in_reserve",
         ProblemCode::below_minimum,
         0},
        {"set above the max",
         {.max = 100, .best_set = BestSet{101, 1}, .weeks_since = 1},
         {},
         "base.best_set.load",
         ProblemCode::contradicts,
         none},
        {"age unknown", {.max = 180}, {}, "base.weeks_since", ProblemCode::missing, none},
        {"age of a set unknown", {.best_set = BestSet{100, 5}}, {}, "base.weeks_since", ProblemCode::missing, none},
        {"age of a trap-bar max unknown", {.trap_bar_max = 100}, {}, "base.weeks_since", ProblemCode::missing, none},
        {"age negative", {.max = 180, .weeks_since = -1}, {}, "base.weeks_since", ProblemCode::below_minimum, 0},
        {"raised",
         {.max = 200, .weeks_since = 20, .lowered_to = 190},
         {},
         "base.lowered_to",
         ProblemCode::above_maximum,
         180},
        {"raised, with a body mass",
         {.max = 200, .weeks_since = 20, .lowered_to = 190},
         80,
         "base.lowered_to",
         ProblemCode::above_maximum,
         180},
        {"nothing to lower", {.lowered_to = 100}, {}, "base.max", ProblemCode::missing, none},
        {"pounds", {.max = 450, .weeks_since = 1}, 80, "base.max", ProblemCode::unit_mixed_up, 440},
        {"neither unit", {.max = 400, .weeks_since = 1}, 30, "base.max", ProblemCode::above_maximum, 165},
        {"trap bar in pounds",
         {.trap_bar_max = 450, .weeks_since = 1},
         80,
         "base.trap_bar_max",
         ProblemCode::unit_mixed_up,
         440},
        {"set in pounds",
         {.best_set = BestSet{450, 3}, .weeks_since = 1},
         80,
         "base.best_set.load",
         ProblemCode::unit_mixed_up,
         440},
    };
    Equipment equipment = standard_equipment(MassUnit::kg);
    equipment.trap_bar = TrapBar{.mass = 25};
    for (const BadBase& bad : rows) {
        SCOPED_TRACE(bad.what);
        const Problems problems = problems_of(bad.input, equipment, bad.body_mass_kg);
        ASSERT_EQ(problems.size(), 1u);
        EXPECT_EQ(problems[0].field, bad.field);
        EXPECT_EQ(problems[0].code, bad.code);
        const bool has_limit = bad.code != ProblemCode::contradicts && bad.code != ProblemCode::missing;
        if (has_limit) {
            EXPECT_NEAR(problems[0].limit, bad.limit, 1e-9);
        }
    }
}

TEST(OneRepMax, EdgesOfTheRangesAreAccepted) {
    const Equipment kg = standard_equipment(MassUnit::kg);
    EXPECT_TRUE(problems_of({.max = 20, .weeks_since = 0}, kg, {}).empty());
    EXPECT_TRUE(problems_of({.max = 600, .weeks_since = 2600}, kg, {}).empty());
    EXPECT_TRUE(problems_of({.max = 440, .weeks_since = 1}, kg, 80).empty());
    EXPECT_TRUE(problems_of({.max = 200, .weeks_since = 20, .lowered_to = 180}, kg, {}).empty());
    EXPECT_TRUE(problems_of({}, kg, 80).empty());
    const Equipment lb = standard_equipment(MassUnit::lb);
    EXPECT_TRUE(problems_of({.max = 1322, .weeks_since = 1}, lb, {}).empty());
    EXPECT_TRUE(problems_of({.max = 970, .weeks_since = 1}, lb, 80).empty());  // 440 kg
}

TEST(OneRepMax, TooMuchInPoundsIsNotAMixUp) {
    const Equipment lb = standard_equipment(MassUnit::lb);
    const Problems problems = problems_of({.max = 971, .weeks_since = 1}, lb, 80);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].code, ProblemCode::above_maximum);
    EXPECT_NEAR(problems[0].limit, 440 / kg_per_lb, 1e-9);
}

}  // namespace
}  // namespace liftback
