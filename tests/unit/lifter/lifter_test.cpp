#include "liftback/lifter/lifter.hpp"

#include "random_lifter.hpp"

#include <gtest/gtest.h>
#include <cmath>
#include <numbers>

namespace liftback {
namespace {

using test::Random;
using test::styles;

constexpr double straight_of_acromial_trunk = 0.288 / 0.3072;
constexpr double hip_half_width = 0.05;

Body reference() { return test::mean_body(Sex::unanswered, 1714, 80); }

double length(Point a, Point b) { return std::hypot(a.x_mm - b.x_mm, a.y_mm - b.y_mm); }

TEST(Lifter, KeepsEverySegmentsLength) {
    Random random(1);
    int within = 0;
    for (int i = 0; i < 3000; ++i) {
        const auto c = test::random_lifter(random, styles[i % 4]);
        const Solution s = solve(c.body, c.bar_height_mm, c.parameters);
        if (s.reach != Reach::within) continue;
        ++within;
        // The thigh runs sideways over the foot; the nearly straight leg of a hinge does as a whole.
        const double h = c.body.stature_mm, out = (c.parameters.stance / 2 - hip_half_width) * h;
        const bool hinge = c.parameters.knee_flexion_deg > 0;
        const double shank_out = hinge ? out * c.body.shank_mm / (c.body.shank_mm + c.body.thigh_mm) : 0;
        EXPECT_NEAR(std::hypot(length(s.joints.ankle, s.joints.knee), shank_out), c.body.shank_mm, 1e-9);
        EXPECT_NEAR(std::hypot(length(s.joints.knee, s.joints.hip), out - shank_out), c.body.thigh_mm, 1e-9);
        EXPECT_NEAR(length(s.joints.hip, s.joints.shoulder),
                    c.parameters.back * straight_of_acromial_trunk * c.body.trunk_mm, 1e-9);
        EXPECT_NEAR(length(s.joints.shoulder, s.joints.hand), c.parameters.reach_of_arm * c.body.arm_mm, 1e-9);
        EXPECT_NEAR(length(s.joints.hip, s.joints.l5s1), c.parameters.l5s1_up * h, 1e-9);
        EXPECT_EQ(s.joints.hand.y_mm, c.bar_height_mm);
        EXPECT_LT(s.joints.hip.x_mm, s.joints.knee.x_mm) << "the hip is behind";
    }
    EXPECT_GT(within, 2000);
}

TEST(Lifter, MomentsAreWeightTimesDistanceAndLinearInTheLoad) {
    for (const Style style : styles) {
        const Solution s = solve(reference(), 225, nominal_parameters(style));
        ASSERT_EQ(s.reach, Reach::within);
        EXPECT_NEAR(s.l5s1.nm_per_kg, 9.81 * s.bar_l5s1_mm / 1000, 1e-12);
        EXPECT_NEAR(s.hip.nm_per_kg, 9.81 * (s.joints.hand.x_mm - s.joints.hip.x_mm) / 1000, 1e-12);
        EXPECT_NEAR(s.knee.nm_per_kg, -9.81 * s.bar_knee_mm / 1000, 1e-12);
        for (const Moment& moment : {s.l5s1, s.hip, s.knee})
            EXPECT_NEAR(moment.at(160) - moment.at(80), moment.at(80) - moment.at(0), 1e-9);

        const Pose light = pose_at(reference(), style, 225, 50), heavy = pose_at(reference(), style, 225, 150);
        EXPECT_NEAR(heavy.l5s1_nm.value - light.l5s1_nm.value, 100 * s.l5s1.nm_per_kg, 1e-9);
        EXPECT_EQ(heavy.trunk_deg.value, light.trunk_deg.value) << "the pose does not depend on the load";
    }
}

// The body's own part, by hand from the joints: masses of Winter's table, in shares of body mass.
TEST(Lifter, CarriesTheUpperBody) {
    const Solution s = solve(reference(), 225, nominal_parameters(Style::conventional));
    const auto between = [](Point a, Point b, double t) { return a.x_mm + t * (b.x_mm - a.x_mm); };
    const double trunk_x = between(s.joints.hip, s.joints.shoulder, 0.82);
    const double arms_x = between(s.joints.shoulder, s.joints.hand, 0.53);
    const double pelvis_x = between(s.joints.hip, s.joints.shoulder, 0.17);
    const double thighs_x = between(s.joints.hip, s.joints.knee, 0.433);
    const double kg = 80 * 9.81 / 1000;
    EXPECT_NEAR(s.l5s1.fixed_nm, kg * (0.436 * (trunk_x - s.joints.l5s1.x_mm) + 0.1 * (arms_x - s.joints.l5s1.x_mm)),
                1e-9);
    EXPECT_NEAR(s.hip.fixed_nm,
                kg * (0.436 * (trunk_x - s.joints.hip.x_mm) + 0.1 * (arms_x - s.joints.hip.x_mm) +
                      0.142 * (pelvis_x - s.joints.hip.x_mm)),
                1e-9);
    EXPECT_NEAR(s.knee.fixed_nm,
                kg * (0.436 * (s.joints.knee.x_mm - trunk_x) + 0.1 * (s.joints.knee.x_mm - arms_x) +
                      0.142 * (s.joints.knee.x_mm - pelvis_x) + 0.2 * (s.joints.knee.x_mm - thighs_x)),
                1e-9);
    EXPECT_GT(s.hip.fixed_nm, s.l5s1.fixed_nm) << "the hip is further behind and carries the pelvis too";
}

TEST(Lifter, LeansTheShankUntilTheBarTouchesIt) {
    const Parameters& p = nominal_parameters(Style::conventional);
    const Body body = test::mean_body(Sex::male, 1708, 80);
    EXPECT_NEAR(solve(body, 225, p).shank_deg, 76, 0.3);
    EXPECT_NEAR(solve(body, 325, p).shank_deg, 81, 0.5);
    EXPECT_NEAR(solve(body, 425, p).shank_deg, 84, 0.6);
    for (double mm = 0; mm <= 450; mm += 10) {
        const Solution s = solve(body, mm, p);
        EXPECT_GE(s.shank_deg, 76);
        if (s.reach != Reach::within || s.shank_deg == 76) continue;
        // Distance of the bar from the line through ankle and knee.
        const Point shank{s.joints.knee.x_mm - s.joints.ankle.x_mm, s.joints.knee.y_mm - s.joints.ankle.y_mm};
        const Point bar{s.joints.hand.x_mm - s.joints.ankle.x_mm, s.joints.hand.y_mm - s.joints.ankle.y_mm};
        EXPECT_NEAR((bar.x_mm * shank.y_mm - bar.y_mm * shank.x_mm) / body.shank_mm, p.shin_contact * 1708, 1e-6);
    }
    EXPECT_EQ(solve(body, 300, nominal_parameters(Style::trap_bar)).shank_deg, 72) << "no shin in the way";
}

TEST(Lifter, BringsTheBarNearerWithTheFeetTurnedOut) {
    const auto bar_ahead = [](Style style) {
        const Solution s = solve(reference(), 225, nominal_parameters(style));
        return s.joints.hand.x_mm / reference().stature_mm;
    };
    EXPECT_NEAR(bar_ahead(Style::conventional), 0.059, 0.0001);
    EXPECT_NEAR(bar_ahead(Style::sumo),
                0.059 * std::cos(42 * std::numbers::pi / 180) / std::cos(14 * std::numbers::pi / 180), 0.0001);
    EXPECT_NEAR(bar_ahead(Style::trap_bar), 30.0 / 1708, 0.0001);
}

TEST(Lifter, SaysWhyTheBarIsOutOfReachAndWhatIsInReach) {
    Body stiff = reference();
    const Pose high = pose_at(reference(), Style::conventional, 700, 60);
    EXPECT_EQ(high.reach, Reach::too_high);
    stiff.trunk_mm *= 0.70;  // short trunk, low bar: the shoulders end up below the hips
    const Pose low = pose_at(stiff, Style::conventional, 20, 60);
    EXPECT_EQ(low.reach, Reach::trunk_below_horizontal);
    Body long_trunk = reference();
    long_trunk.trunk_mm *= 1.15;
    const Pose squat = pose_at(long_trunk, Style::trap_bar, 100, 60);
    EXPECT_EQ(squat.reach, Reach::hip_below_knee);
    for (const auto& [pose, body] :
         {std::pair{high, reference()}, std::pair{low, stiff}, std::pair{squat, long_trunk}}) {
        ASSERT_FALSE(std::isnan(pose.nearest_mm));
        const Parameters& p = nominal_parameters(pose.style);
        EXPECT_EQ(solve(body, pose.nearest_mm, p).reach, Reach::within);
        const double back = pose.nearest_mm > pose.bar_height_mm ? -1 : 1;
        EXPECT_NE(solve(body, pose.nearest_mm + back, p).reach, Reach::within) << "1 mm nearer is still out of reach";
    }
    Body folded = reference();
    folded.thigh_mm *= 0.3;
    folded.arm_mm *= 0.35;
    EXPECT_EQ(pose_at(folded, Style::conventional, 225, 60).reach, Reach::too_folded);
    Body armless = reference();
    armless.trunk_mm *= 0.1;
    armless.thigh_mm *= 0.1;
    EXPECT_TRUE(std::isnan(pose_at(armless, Style::conventional, 225, 60).nearest_mm)) << "no height is in reach";
}

TEST(Lifter, ReachHasNoHolesAndEndsWhereItSays) {
    Random random(8);
    for (int i = 0; i < 300; ++i) {
        const auto c = test::random_lifter(random, styles[i % 4]);
        const auto reach = reach_of(c.body, c.parameters);
        const auto works = [&](double mm) { return solve(c.body, mm, c.parameters).reach == Reach::within; };
        for (double mm = 0; mm <= 1500; ++mm)
            ASSERT_EQ(works(mm), reach && mm >= reach->low_mm && mm <= reach->high_mm) << i << " at " << mm;
    }
    Body armless = reference();
    armless.trunk_mm *= 0.1;
    armless.thigh_mm *= 0.1;
    EXPECT_FALSE(reach_of(armless, nominal_parameters(Style::conventional)));
}

TEST(Lifter, HingesOverSoftKneesAndAnUprightShank) {
    const Parameters& p = nominal_parameters(Style::romanian);
    const Body body = test::mean_body(Sex::male, 1708, 80);
    const double low_mm = reach_of(body, p)->low_mm;
    EXPECT_NEAR(low_mm, 225, 10) << "a straight trunk is horizontal about there";
    double trunk_deg = 0;
    for (double mm = low_mm; mm <= 600; mm += 25) {
        const Solution s = solve(body, mm, p);
        ASSERT_EQ(s.reach, Reach::within);
        EXPECT_NEAR(s.knee_deg, 180 - 17.5, 0.2);
        EXPECT_EQ(s.shank_deg, 90);
        EXPECT_NEAR(s.joints.hip.x_mm, -0.0697 * 1708, 1) << "the same hip, however low the bar";
        EXPECT_NEAR(s.joints.hand.x_mm, 0.059 * 1708, 0.1) << "the bar over the middle of the foot";
        EXPECT_GT(s.joints.shoulder.x_mm, s.joints.hand.x_mm);
        EXPECT_GT(s.trunk_deg, trunk_deg);
        trunk_deg = s.trunk_deg;
    }
    EXPECT_EQ(solve(body, low_mm - 1, p).reach, Reach::trunk_below_horizontal);
}

TEST(Lifter, KeepsTheHingesBarOffTheLeg) {
    Parameters p = nominal_parameters(Style::romanian);
    p.shank_deg = 85;
    p.bar_ahead = 0.03;
    const Body body = test::mean_body(Sex::male, 1708, 80);
    for (const double mm : {350.0, 450.0, 500.0}) {
        const Solution s = solve(body, mm, p);
        ASSERT_EQ(s.reach, Reach::within);
        const Point shank{s.joints.knee.x_mm - s.joints.ankle.x_mm, s.joints.knee.y_mm - s.joints.ankle.y_mm};
        const Point bar{s.joints.hand.x_mm - s.joints.ankle.x_mm,
                        std::min(mm, s.joints.knee.y_mm) - s.joints.ankle.y_mm};
        const double off = (bar.x_mm * shank.y_mm - bar.y_mm * shank.x_mm) / std::hypot(shank.x_mm, shank.y_mm);
        EXPECT_NEAR(off, p.shin_contact * 1708, 1e-9) << mm;
    }
}

TEST(Lifter, NeverReachesAboveLockout) {
    for (const Style style : styles) {
        const Parameters& p = nominal_parameters(style);
        const double top_mm = lockout_mm(reference(), p);
        EXPECT_GT(top_mm, 500);
        for (double mm = top_mm; mm < top_mm + 500; mm += 10)
            EXPECT_EQ(solve(reference(), mm, p).reach, Reach::too_high) << mm;
    }
}

// The band is taken over the corners; nothing inside the ranges may lie noticeably outside it.
TEST(Lifter, BandCoversTheInsideOfTheRanges) {
    Random random(4);
    for (const Style style : styles)
        for (double mm : {225.0, 325.0}) {
            if (style == Style::romanian) mm += 150;  // lower, part of the ranges is out of reach
            const Pose pose = pose_at(reference(), style, mm, 80);
            ASSERT_EQ(pose.reach, Reach::within);
            const auto covers = [](const Banded& band, double value) {
                const double room = 0.02 * (band.high - band.low);
                return value >= band.low - room && value <= band.high + room;
            };
            for (const Banded* band : {&pose.trunk_deg, &pose.hip_deg, &pose.knee_deg, &pose.bar_l5s1_mm, &pose.l5s1_nm,
                                       &pose.hip_nm, &pose.knee_nm}) {
                EXPECT_LT(band->low, band->high);
                EXPECT_TRUE(covers(*band, band->value));
            }
            for (int i = 0; i < 1000; ++i) {
                Parameters p = nominal_parameters(style);
                for (const ParameterRange& range : parameter_ranges(style))
                    p.*range.parameter = random.uniform(range.low, range.high);
                const Solution s = solve(reference(), mm, p);
                if (s.reach != Reach::within) continue;
                EXPECT_TRUE(covers(pose.trunk_deg, s.trunk_deg));
                EXPECT_TRUE(covers(pose.bar_l5s1_mm, s.bar_l5s1_mm)) << s.bar_l5s1_mm;
                EXPECT_TRUE(covers(pose.l5s1_nm, s.l5s1.at(80)));
                EXPECT_TRUE(covers(pose.knee_nm, s.knee.at(80)));
            }
        }
}

TEST(Lifter, RangesHoldTheNominalValuesAndCite) {
    for (const Style style : styles)
        for (const ParameterRange& range : parameter_ranges(style)) {
            EXPECT_LT(range.low, range.high) << range.id;
            EXPECT_LE(range.low, nominal_parameters(style).*range.parameter) << range.id;
            EXPECT_GE(range.high, nominal_parameters(style).*range.parameter) << range.id;
            EXPECT_TRUE(range.evidence.given()) << range.id;
        }
}

TEST(Lifter, SaysWhenPartOfTheBandIsOutOfReach) {
    EXPECT_FALSE(pose_at(reference(), Style::conventional, 225, 60).some_out_of_reach);
    const Pose low = pose_at(reference(), Style::conventional, 60, 60);
    ASSERT_EQ(low.reach, Reach::within);
    EXPECT_TRUE(low.some_out_of_reach);
}

TEST(Lifter, GivesMomentAgainstHeightInEvenSteps) {
    const auto series = moment_by_height(reference(), Style::conventional, 80, 225);
    ASSERT_EQ(series.size(), 9u);
    for (std::size_t i = 0; i < series.size(); ++i) {
        EXPECT_EQ(series[i].bar_height_mm, 225 + 25 * static_cast<double>(i));
        EXPECT_EQ(series[i].reach, Reach::within);
        EXPECT_LT(series[i].l5s1_nm.low, series[i].l5s1_nm.value);
        EXPECT_GT(series[i].l5s1_nm.high, series[i].l5s1_nm.value);
    }
    EXPECT_LT(series.back().l5s1_nm.value, series.front().l5s1_nm.value);
    const auto low = moment_by_height(reference(), Style::conventional, 80, 185);
    ASSERT_EQ(low.size(), 11u);
    EXPECT_EQ(low[0].bar_height_mm, 185);
    EXPECT_EQ(low[1].bar_height_mm, 200);
    EXPECT_EQ(low[2].l5s1_nm.value, series[0].l5s1_nm.value);
    const auto child = moment_by_height(test::mean_body(Sex::unanswered, 900, 30), Style::conventional, 20, 225);
    EXPECT_EQ(child.front().reach, Reach::within);
    EXPECT_EQ(child.back().reach, Reach::too_high);
}

}  // namespace
}  // namespace liftback
