// What must not change when nothing that matters does, and the closed form beside a search.
#include "liftback/lifter/lifter.hpp"
#include "liftback/lifter/setup_advice.hpp"

#include "../../cpp/src/lifter/lever.hpp"
#include "random_lifter.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace liftback {
namespace {

using test::bodies;
using test::Random;
using test::scaled;
using test::styles;

constexpr double straight_of_acromial_trunk = 0.288 / 0.3072, hip_half_width = 0.05;

double radians(double degrees) { return degrees * std::numbers::pi / 180; }
double length(Point a, Point b) { return std::hypot(a.x_mm - b.x_mm, a.y_mm - b.y_mm); }

TEST(Conservation, ScalingBodyAndBarTogetherLeavesAnglesAlone) {
    Random random(3);
    for (int i = 0; i < 4000; ++i) {
        const auto c = test::random_lifter(random, styles[i % 4]);
        const double by = random.uniform(0.6, 1.4);
        const Solution a = solve(c.body, c.bar_height_mm, c.parameters);
        const Solution b = solve(scaled(c.body, by), c.bar_height_mm * by, c.parameters);
        ASSERT_EQ(a.reach, b.reach);
        if (a.reach != Reach::within) continue;
        EXPECT_NEAR(a.trunk_deg, b.trunk_deg, 1e-7);
        EXPECT_NEAR(a.thigh_deg, b.thigh_deg, 1e-7);
        EXPECT_NEAR(a.shank_deg, b.shank_deg, 1e-7);
        EXPECT_NEAR(a.hip_deg, b.hip_deg, 1e-6);
        EXPECT_NEAR(a.knee_deg, b.knee_deg, 1e-6);
        EXPECT_NEAR(a.bar_l5s1_mm * by, b.bar_l5s1_mm, 1e-6);
        EXPECT_NEAR(a.l5s1.at(100) * by, b.l5s1.at(100), 1e-6);
    }
}

TEST(Conservation, ScalingTheStartScalesTheLift) {
    Random random(6);
    for (int i = 0; i < 400; ++i) {
        const auto c = test::random_lifter(random, styles[i % 4]);
        const double by = random.uniform(0.6, 1.4);
        const auto a = through_the_lift(c.body, c.bar_height_mm, c.parameters, 21);
        const auto b = through_the_lift(scaled(c.body, by), c.bar_height_mm * by, c.parameters, 21);
        ASSERT_EQ(a.size(), b.size());
        for (std::size_t frame = 0; frame < a.size(); ++frame) {
            EXPECT_NEAR(a[frame].bar_height_mm * by, b[frame].bar_height_mm, 1e-8);
            // Where thigh and back are in line, the angle between them is the root of a rounding error.
            EXPECT_NEAR(a[frame].pose.hip_deg, b[frame].pose.hip_deg, frame == 20 ? 1e-3 : 1e-6);
            EXPECT_NEAR(a[frame].pose.l5s1.at(60) * by, b[frame].pose.l5s1.at(60), frame == 20 ? 1e-2 : 1e-6);
        }
    }
}

TEST(Conservation, MomentsAreLinearInTheLoadAndTheBodysMass) {
    Random random(4);
    for (int i = 0; i < 2000; ++i) {
        auto c = test::random_lifter(random, styles[i % 4]);
        const Solution s = solve(c.body, c.bar_height_mm, c.parameters);
        if (s.reach != Reach::within) continue;
        c.body.mass_kg *= 2;
        const Solution twice = solve(c.body, c.bar_height_mm, c.parameters);
        EXPECT_EQ(twice.trunk_deg, s.trunk_deg);
        for (Moment Solution::*moment : {&Solution::l5s1, &Solution::hip, &Solution::knee}) {
            const Moment &once = s.*moment, &both = twice.*moment;
            EXPECT_NEAR(once.at(300) - once.at(100), 2 * (once.at(200) - once.at(100)), 1e-9);
            EXPECT_NEAR(both.at(2 * 80), 2 * once.at(80), 1e-9);
        }
    }
}

// The same pose, searched for without the closed form, by a lifter who faces right (1) or left (-1). Every joint is
// found by bisection from what it must keep: a segment's length, or its distance from the bar.
struct Search {
    const Body& body;
    double bar_height_mm;
    const Parameters& p;
    double facing;

    double h = body.stature_mm;
    double out_mm = (p.stance / 2 - hip_half_width) * h;
    double back_mm = p.back * straight_of_acromial_trunk * body.trunk_mm;
    double arm_mm = p.reach_of_arm * body.arm_mm;

    // Where `f` changes its sign.
    template <typename F>
    static double root(double low, double high, F f) {
        const bool low_is_positive = f(low) > 0;
        for (int step = 0; step < 80; ++step) {
            const double middle = (low + high) / 2;
            ((f(middle) > 0) == low_is_positive ? low : high) = middle;
        }
        return (low + high) / 2;
    }

    // A point this far from another, at an angle from the way it faces.
    Point reach_from(Point from, double distance, double angle) const {
        return {from.x_mm + facing * distance * std::cos(angle), from.y_mm + distance * std::sin(angle)};
    }

    double from_axis(Point point, Point on_axis, double angle) const {
        return facing * (point.x_mm - on_axis.x_mm) * std::sin(angle) - (point.y_mm - on_axis.y_mm) * std::cos(angle);
    }

    Joints legs() const {
        Joints j;
        j.ankle = {0, body.ankle_mm};
        j.hand = {facing * p.bar_ahead * h * std::cos(radians(p.toe_out_deg)), bar_height_mm};
        const double contact_mm = p.shin_contact * h;
        const auto room = [&](double angle) { return from_axis(j.hand, j.ankle, angle) - contact_mm; };
        double shank = radians(p.shank_deg);
        if (contact_mm > 0 && room(shank) < 0) shank = root(shank, std::numbers::pi / 2, room);
        j.knee = reach_from(j.ankle, body.shank_mm, shank);
        const double thigh_mm = std::sqrt(body.thigh_mm * body.thigh_mm - out_mm * out_mm);
        j.shoulder.x_mm = j.hand.x_mm + facing * p.shoulder_ahead * h;
        j.shoulder.y_mm = root(bar_height_mm, bar_height_mm + arm_mm, [&](double y) {
            return length({j.shoulder.x_mm, y}, j.hand) - arm_mm;
        });
        // Turn the thigh backward from pointing at the shoulder to pointing away from it: the hip moves off steadily.
        const double toward = std::atan2(j.shoulder.y_mm - j.knee.y_mm, facing * (j.shoulder.x_mm - j.knee.x_mm));
        const auto too_far = [&](double angle) {
            return length(reach_from(j.knee, thigh_mm, angle), j.shoulder) - back_mm;
        };
        j.hip = reach_from(j.knee, thigh_mm, root(toward, toward + std::numbers::pi, too_far));
        return j;
    }

    Joints hinge() const {
        Joints j;
        const double sine = out_mm / (body.shank_mm + body.thigh_mm), upright = std::sqrt(1 - sine * sine);
        const double shank = radians(p.shank_deg);
        j.ankle = {0, body.ankle_mm};
        j.knee = reach_from(j.ankle, body.shank_mm * upright, shank);
        j.hip = reach_from(j.knee, body.thigh_mm * upright, shank + radians(p.knee_flexion_deg));
        // The bar, unless the shank is in its way: at its height, or at the knee above which the thigh leans away.
        const double ahead_mm = p.bar_ahead * h * std::cos(radians(p.toe_out_deg));
        const double beside_mm = std::clamp(bar_height_mm, j.ankle.y_mm, j.knee.y_mm);
        const double clear_mm = root(-h, h, [&](double x) {
            return from_axis({facing * x, beside_mm}, j.ankle, shank) - p.shin_contact * h;
        });
        j.hand = {facing * std::max(ahead_mm, clear_mm), bar_height_mm};
        // Raise the back from pointing at the bar to pointing away from it: the shoulder moves off steadily.
        const double down = std::atan2(j.hand.y_mm - j.hip.y_mm, facing * (j.hand.x_mm - j.hip.x_mm));
        const auto too_far = [&](double angle) { return length(reach_from(j.hip, back_mm, angle), j.hand) - arm_mm; };
        j.shoulder = reach_from(j.hip, back_mm, root(down, down + std::numbers::pi, too_far));
        return j;
    }

    Joints joints() const { return p.knee_flexion_deg > 0 ? hinge() : legs(); }
};

TEST(Conservation, ClosedFormEqualsSearchFacingEitherWay) {
    Random random(2);
    int within[4] = {};
    double worst_mm = 0, worst_deg = 0;
    for (int i = 0; i < 10000; ++i) {
        const auto c = test::random_lifter(random, styles[i % 4]);
        const Solution s = solve(c.body, c.bar_height_mm, c.parameters);
        if (s.reach != Reach::within) continue;
        ++within[i % 4];
        for (const double facing : {1.0, -1.0}) {
            const Joints found = Search{c.body, c.bar_height_mm, c.parameters, facing}.joints();
            for (Point Joints::*joint : {&Joints::knee, &Joints::hip, &Joints::shoulder, &Joints::hand}) {
                const Point mirrored{facing * (found.*joint).x_mm, (found.*joint).y_mm};
                worst_mm = std::max(worst_mm, length(mirrored, s.joints.*joint));
            }
            const Point back{facing * (found.shoulder.x_mm - found.hip.x_mm), found.shoulder.y_mm - found.hip.y_mm};
            const double trunk_deg = std::atan2(back.y_mm, back.x_mm) * 180 / std::numbers::pi;
            worst_deg = std::max(worst_deg, std::abs(trunk_deg - s.trunk_deg));
        }
    }
    std::printf("  closed form and search differ by at most %.1e mm and %.1e degrees; solved %d, %d, %d, %d\n",
                worst_mm, worst_deg, within[0], within[1], within[2], within[3]);
    EXPECT_LE(worst_mm, 1e-9);
    EXPECT_LE(worst_deg, 1e-9);
    for (const int solved : within) EXPECT_GT(solved, 1000);
}

SetupAdvice advice_for(const Body& body) {
    return advise({.body = body, .load_kg = body.mass_kg, .equipment = standard_equipment(MassUnit::kg)});
}

// With the same proportions. The bar stands at 225 mm for both, which is what a floor and discs do to them, so their
// angles differ; what is advised for proportions does not.
TEST(Conservation, TallAndShortBodiesOfTheSameProportionsGetTheSameRelativeAdvice) {
    int raised = 0, unusual = 0;
    for (std::size_t i = 0; i < bodies().bodies.size(); i += 6) {
        const Body& body = bodies().bodies[i].body;
        const auto usual = judge_lever(body);
        ASSERT_TRUE(usual);
        raised += usual->verdict == LeverVerdict::raise_worth_trying;
        unusual += usual->verdict != LeverVerdict::usual;
        for (const double stature_mm : {1500.0, 2000.0}) {
            const Body other_body = scaled(body, stature_mm / body.stature_mm);
            const auto other = judge_lever(other_body);
            ASSERT_TRUE(other);
            EXPECT_NEAR(other->relative_distance, usual->relative_distance, 1e-9);
            EXPECT_NEAR(other->percentile, usual->percentile, 1e-4);
            EXPECT_NEAR(other->percentile_low, usual->percentile_low, 1e-4);
            EXPECT_EQ(other->verdict, usual->verdict);
            EXPECT_EQ(other->raise_mm, usual->raise_mm);
            if (i % 300 && usual->verdict != LeverVerdict::raise_worth_trying) continue;
            const HeightWish one = advice_for(body).recommended, two = advice_for(other_body).recommended;
            EXPECT_EQ(two.reason, one.reason);
            EXPECT_EQ(two.height_mm, one.height_mm);
        }
    }
    EXPECT_GT(raised, 0);
    EXPECT_GT(unusual, 10);
}

// No advice compares two backs: each row has the straight one, and the ratios' bands share whatever back there is.
TEST(Conservation, NoAdviceGainsFromARoundedBack) {
    for (std::size_t i = 0; i < bodies().bodies.size(); i += 100) {
        const SetupAdvice advice = advice_for(bodies().bodies[i].body);
        for (const SetUpRow& row : advice.rows) {
            const Parameters& nominal = nominal_parameters(row.pose.style);
            ASSERT_EQ(nominal.back, 1);
            if (row.pose.reach != Reach::within) continue;
            const Solution straight = solve(bodies().bodies[i].body, row.pose.bar_height_mm, nominal);
            EXPECT_EQ(row.pose.trunk_deg.value, straight.trunk_deg);
        }
        // The conventional row against itself: a rounded back would make it less than one.
        const SetUpRow& conventional = advice.rows.front();
        ASSERT_EQ(conventional.set_up, SetUp::conventional);
        ASSERT_TRUE(conventional.l5s1_moment_ratio);
        EXPECT_NEAR(conventional.l5s1_moment_ratio->low, 1, 1e-12);
        EXPECT_NEAR(conventional.l5s1_moment_ratio->high, 1, 1e-12);
        EXPECT_EQ(conventional.l5s1_change, Change::unsure);
    }
    const ParameterRange& shared = parameter_ranges(Style::conventional).front();
    ASSERT_EQ(shared.parameter, &Parameters::back);
    for (const Style style : styles) {
        const ParameterRange& range = parameter_ranges(style).front();
        EXPECT_EQ(range.parameter, &Parameters::back);
        EXPECT_EQ(range.low, shared.low) << "one range for all, so that every comparison shares it";
        EXPECT_EQ(range.high, shared.high);
    }
}

}  // namespace
}  // namespace liftback
