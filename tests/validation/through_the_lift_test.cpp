// Every body on its way from the lowest bar it can take to standing.
#include "liftback/lifter/lifter.hpp"

#include "liftback/evidence/tokens.hpp"
#include "random_lifter.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace liftback {
namespace {

using test::bodies;

// From the floor, or as low as the body can.
double start_mm(const Body& body, const Parameters& p, double wished_mm) {
    const auto reach = reach_of(body, p);
    return reach ? std::clamp(wished_mm, reach->low_mm, reach->high_mm) : NAN;
}

double wished_mm(Style style) { return style == Style::romanian ? 350 : 225; }

// Ahead of the ankle: the whole body, by Winter's masses, and the body with the bar.
double centre_of_mass(const Solution& s, double body_kg, double load_kg) {
    const Joints& j = s.joints;
    const auto at = [](Point a, Point b, double share) { return a.x_mm + share * (b.x_mm - a.x_mm); };
    const double of_body = 0.436 * at(j.hip, j.shoulder, 0.82) + 0.142 * at(j.hip, j.shoulder, 0.17) +
                           0.1 * at(j.shoulder, j.hand, 0.53) + 0.2 * at(j.hip, j.knee, 0.433) +
                           0.093 * at(j.knee, j.ankle, 0.433) + 0.029 * at(j.ankle, j.toe, 0.35);
    return (of_body * body_kg + j.hand.x_mm * load_kg) / (body_kg + load_kg);
}

class ThroughTheLift : public testing::TestWithParam<Style> {};

TEST_P(ThroughTheLift, EveryBodyComesUpSteadilyToOneLine) {
    ASSERT_TRUE(bodies().problem.empty()) << bodies().problem;
    const Style style = GetParam();
    double steepest = 0;
    for (const auto& [sex, ratio, body] : bodies().bodies)
        for (const double back : {1.0, calibrated_parameters().back}) {
            Parameters p = nominal_parameters(style);
            p.back = back;
            const double from_mm = start_mm(body, p, wished_mm(style));
            const auto lift = through_the_lift(body, from_mm, p, most_lift_frames);
            ASSERT_EQ(lift.size(), static_cast<std::size_t>(most_lift_frames));
            const Solution start = solve(body, from_mm, p);
            EXPECT_EQ(lift.front().bar_height_mm, from_mm);
            EXPECT_EQ(lift.front().pose.trunk_deg, start.trunk_deg);
            EXPECT_EQ(lift.front().pose.l5s1.at(80), start.l5s1.at(80));
            for (std::size_t i = 1; i < lift.size(); ++i) {
                const Solution &before = lift[i - 1].pose, &s = lift[i].pose;
                ASSERT_EQ(s.reach, Reach::within) << lift[i].bar_height_mm;
                ASSERT_GT(s.hip_deg, before.hip_deg) << "the hip never folds again";
                ASSERT_GT(s.knee_deg, before.knee_deg - 1e-9) << "nor does the knee";
                ASSERT_GE(s.joints.hip.y_mm, before.joints.hip.y_mm - 1);
                const double share = static_cast<double>(i) / (most_lift_frames - 1);
                if (share < 0.9) steepest = std::max(steepest, s.hip_deg - before.hip_deg);
            }
            const Solution& end = lift.back().pose;
            EXPECT_NEAR(lift.back().bar_height_mm, lockout_mm(body, p), 1e-9);
            EXPECT_NEAR(end.trunk_deg, 90, 1e-4);
            EXPECT_NEAR(end.shank_deg, 90, 1e-9);
            EXPECT_NEAR(end.knee_deg, 180, 1e-3);
            EXPECT_NEAR(end.joints.hip.x_mm, 0, 1e-2);
            EXPECT_NEAR(end.joints.hand.x_mm, p.shin_contact * body.stature_mm, 1e-9);
        }
    std::printf("  the hip opens by at most %.1f degrees in a 120th of the way, up to nine tenths of it\n", steepest);
    EXPECT_LT(steepest, 4);
}

TEST_P(ThroughTheLift, KeepsBodyAndBarOverTheFoot) {
    const Style style = GetParam();
    double least = INFINITY, most = -INFINITY;
    for (const auto& [sex, ratio, body] : bodies().bodies) {
        const Parameters& p = nominal_parameters(style);
        for (const LiftFrame& frame : through_the_lift(body, start_mm(body, p, wished_mm(style)), p, 25))
            for (const double load_kg : {style == Style::romanian ? 0.0 : 20.0, 60.0, 180.0}) {  // 0: the self-test
                const double ahead = centre_of_mass(frame.pose, body.mass_kg, load_kg) / body.stature_mm;
                least = std::min(least, ahead);
                most = std::max(most, ahead);
            }
    }
    constexpr double heel = -0.037, toe = 0.115;  // of stature: a foot of .152 (Winter)
    std::printf("  centre of mass %.3f to %.3f of stature ahead of the ankle; heel %.3f, toe %.3f\n", least, most, heel,
                toe);
    EXPECT_GT(least, heel);
    EXPECT_LT(most, toe);
}

TEST_P(ThroughTheLift, TheLargestMomentIsInTheFirstThird) {
    const Style style = GetParam();
    double highest = 0, largest = 1;
    for (std::size_t i = 0; i < bodies().bodies.size(); i += 7) {
        const Body& body = bodies().bodies[i].body;
        const Parameters& p = nominal_parameters(style);
        const Pose start = pose_at(body, style, start_mm(body, p, wished_mm(style)), 100);
        ASSERT_EQ(start.reach, Reach::within);
        const LiftSummary lift = sum_up_lift(body, start);
        EXPECT_NEAR(lift.travel_mm.value, lockout_mm(body, p) - start.bar_height_mm, 1e-9);
        EXPECT_LT(lift.travel_mm.low, lift.travel_mm.value);
        EXPECT_GT(lift.travel_mm.high, lift.travel_mm.value);
        EXPECT_GE(lift.peak_l5s1_nm.value, start.l5s1_nm.value);
        EXPECT_LE(lift.peak_l5s1_nm.low, lift.peak_l5s1_nm.value);
        EXPECT_GE(lift.peak_l5s1_nm.high, lift.peak_l5s1_nm.value);
        EXPECT_GE(lift.peak_l5s1_nm.low, start.l5s1_nm.low);
        EXPECT_GE(lift.peak_l5s1_nm.high, start.l5s1_nm.high);
        highest = std::max(highest, (lift.peak_height_mm - start.bar_height_mm) / lift.travel_mm.value);
        largest = std::max(largest, lift.peak_l5s1_nm.value / start.l5s1_nm.value);
        const auto frames = through_the_lift(body, start.bar_height_mm, p, 61);
        for (const LiftFrame& frame : frames) EXPECT_LE(frame.pose.l5s1.at(100), lift.peak_l5s1_nm.value + 1e-9);
        EXPECT_LT(frames.back().pose.l5s1.at(100), 0.35 * start.l5s1_nm.value) << "standing, the back hardly works";
    }
    std::printf("  largest moment at most %.0f %% of the way up, at most %+.1f %% of the start's\n", 100 * highest,
                100 * (largest - 1));
    EXPECT_LT(highest, 1 / 3.0);
}

INSTANTIATE_TEST_SUITE_P(Styles, ThroughTheLift, testing::ValuesIn(test::styles),
                         [](const auto& style) { return std::string(token(style.param)); });

TEST(AnyLift, ComesUpFromAnyHeightWithAnyParameters) {
    test::Random random(11);
    int lifts = 0;
    for (int i = 0; i < 8000; ++i) {
        auto [body, bar_height_mm, p] = test::random_lifter(random, test::styles[i % 4]);
        bar_height_mm = random.uniform(0, 700);
        for (const LiftFrame& frame : through_the_lift(body, bar_height_mm, p, 41)) {
            ASSERT_EQ(frame.pose.reach, Reach::within) << i << " at " << frame.bar_height_mm;
            lifts += frame.bar_height_mm == bar_height_mm;
        }
    }
    EXPECT_GT(lifts, 4000);
}

TEST(AnyLift, IsEmptyWhereTheStartIsOutOfReach) {
    const Body body = test::mean_body(Sex::male, 1750, 80);
    EXPECT_TRUE(through_the_lift(body, 900, nominal_parameters(Style::conventional), 31).empty());
    EXPECT_TRUE(through_the_lift(body, 0, nominal_parameters(Style::romanian), 31).empty());
}

}  // namespace
}  // namespace liftback
