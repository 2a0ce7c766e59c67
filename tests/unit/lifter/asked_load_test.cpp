#include "liftback/lifter/setup_advice.hpp"

#include "set_ups.hpp"

#include <gtest/gtest.h>

namespace liftback {
namespace {

using namespace test;

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

}  // namespace
}  // namespace liftback
