#include "liftback/lifter/setup_advice.hpp"

#include "bodies.hpp"
#include "set_ups.hpp"

#include <gtest/gtest.h>
#include <cmath>

namespace liftback {
namespace {

using namespace test;

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
