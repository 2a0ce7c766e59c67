// The model beside published measurements: what it was fitted to, and what it must reproduce without further fitting.
// docs/decisions/lifter-calibration.md lists the sizes.
#include "liftback/lifter.hpp"

#include "bodies.hpp"

#include <gtest/gtest.h>
#include <cmath>
#include <cstdio>
#include <string>

namespace liftback {
namespace {

using test::bodies;
using test::SampleBody;

enum class Back { straight, rounded };

Parameters parameters(Style style, Back back) {
    Parameters p = nominal_parameters(style);
    if (back == Back::rounded) p.back = calibrated_parameters().back;
    return p;
}

Solution floor_pose(const Body& body, Style style, Back back) { return solve(body, 225, parameters(style, back)); }

// The mean lifter of Escamilla 2000: a man of 1.708 m.
Body mean_lifter() { return test::mean_body(Sex::male, 1708, 80); }
Body pooled_body() { return test::mean_body(Sex::unanswered, 1714, 80); }

double travel(const Body& body, Style style, Back back) {
    Parameters upright = parameters(style, back);
    upright.back = 1;  // at lockout the back is straight
    return lockout_mm(body, upright) - 225;
}

struct Target {
    std::string name;
    double mean, sd;
    double (*ours)();
};

class Calibration : public testing::TestWithParam<Target> {};

TEST_P(Calibration, WithinAThirdOfAStandardDeviation) {
    const Target& target = GetParam();
    const double ours = target.ours();
    std::printf("  %-16s published %6.1f ± %4.1f, ours %6.1f (%+.2f SD)\n", target.name.c_str(), target.mean, target.sd,
                ours, (ours - target.mean) / target.sd);
    EXPECT_NEAR(ours, target.mean, 0.3 * target.sd);
}

Solution fitted() { return solve(mean_lifter(), 225, calibrated_parameters()); }

INSTANTIATE_TEST_SUITE_P(
    Escamilla2000, Calibration,
    testing::Values(Target{"trunk_deg", 24, 10, [] { return fitted().trunk_deg; }},
                    Target{"hip_deg", 72, 12, [] { return fitted().hip_deg; }},
                    Target{"knee_deg", 124, 9, [] { return fitted().knee_deg; }},
                    Target{"shank_deg", 76, 5, [] { return fitted().shank_deg; }},
                    Target{"travel_percent", 26.0, 2.3,
                           [] { return 100 * travel(mean_lifter(), Style::conventional, Back::rounded) / 1708; }}),
    [](const auto& row) { return row.param.name; });

void print(const char* row, const char* published, double straight, double rounded) {
    std::printf("  %-34s published %-12s ours %7.1f straight, %7.1f rounded\n", row, published, straight, rounded);
}

TEST(SumoAgainstConventional, TrunkIsMoreUpright) {
    double change[2];
    for (const Back back : {Back::straight, Back::rounded}) {
        const double d = floor_pose(mean_lifter(), Style::sumo, back).trunk_deg -
                         floor_pose(mean_lifter(), Style::conventional, back).trunk_deg;
        EXPECT_GT(d, 0);
        change[static_cast<int>(back)] = d;
    }
    print("sumo: trunk, degrees", "5 … 10", change[0], change[1]);
}

TEST(SumoAgainstConventional, ThighIsMoreHorizontal) {
    double change[2];
    for (const Back back : {Back::straight, Back::rounded}) {
        const double d = floor_pose(mean_lifter(), Style::sumo, back).thigh_deg -
                         floor_pose(mean_lifter(), Style::conventional, back).thigh_deg;
        EXPECT_LT(d, 0);
        change[static_cast<int>(back)] = d;
    }
    print("sumo: thigh, degrees", "-16 … -11", change[0], change[1]);
}

TEST(SumoAgainstConventional, BarTravelIsShorter) {
    const double sumo = travel(mean_lifter(), Style::sumo, Back::straight);
    const double conventional = travel(mean_lifter(), Style::conventional, Back::straight);
    EXPECT_LT(sumo, conventional);
    const double percent = 100 * (sumo / conventional - 1);
    print("sumo: bar travel, percent", "-40 … -25", percent, percent);
}

// Share of the bodies for which `holds`, among those that can take both poses with a straight back.
template <typename Holds>
double share_of_bodies(Style style, Holds holds) {
    int both = 0, held = 0;
    for (const SampleBody& b : bodies().bodies) {
        const Solution other = floor_pose(b.body, style, Back::straight);
        const Solution conventional = floor_pose(b.body, Style::conventional, Back::straight);
        if (other.reach != Reach::within || conventional.reach != Reach::within) continue;
        ++both;
        held += holds(other, conventional);
    }
    EXPECT_GT(both, 0.9 * static_cast<double>(bodies().bodies.size()));
    return static_cast<double>(held) / both;
}

constexpr double load_kg = 80;

TEST(TrapBarAgainstStraightBar, LumbarMomentIsLower) {
    ASSERT_TRUE(bodies().problem.empty()) << bodies().problem;
    const double share = share_of_bodies(
        Style::trap_bar, [](const auto& t, const auto& c) { return t.l5s1.at(load_kg) < c.l5s1.at(load_kg); });
    std::printf("  trap bar: lower at L5/S1 for %.1f %% of bodies\n", 100 * share);
    EXPECT_GE(share, 0.9);
}

TEST(TrapBarAgainstStraightBar, HipMomentIsLower) {
    const double share = share_of_bodies(
        Style::trap_bar, [](const auto& t, const auto& c) { return t.hip.at(load_kg) < c.hip.at(load_kg); });
    std::printf("  trap bar: lower at the hip for %.1f %% of bodies\n", 100 * share);
    EXPECT_GE(share, 0.9);
}

TEST(TrapBarAgainstStraightBar, KneeMomentIsHigher) {
    const double share = share_of_bodies(
        Style::trap_bar, [](const auto& t, const auto& c) { return t.knee.at(load_kg) > c.knee.at(load_kg); });
    std::printf("  trap bar: higher at the knee for %.1f %% of bodies\n", 100 * share);
    EXPECT_GE(share, 0.9);
}

// L5/S1 moment at 225, 250, … 425 mm ÷ that at 225 mm, as far up as the pose reaches.
std::vector<double> raised(const Body& body, Back back, double load) {
    std::vector<double> moments;
    for (double mm = 225; mm <= 425; mm += 25) {
        const Solution s = solve(body, mm, parameters(Style::conventional, back));
        if (s.reach != Reach::within) break;
        moments.push_back(s.l5s1.at(load));
    }
    for (std::size_t i = moments.size(); i-- > 0;) moments[i] /= moments[0];
    return moments;
}

TEST(RaisedBar, LowersTheReferenceBodysMomentAtEveryStep) {
    for (const Back back : {Back::straight, Back::rounded})
        for (const double load : {0.0, 60.0, 180.0}) {
            const auto ratio = raised(pooled_body(), back, load);
            ASSERT_EQ(ratio.size(), 9u);
            for (std::size_t i = 1; i < ratio.size(); ++i) EXPECT_LT(ratio[i], ratio[i - 1]) << 225 + 25 * i;
            if (load != 60) continue;
            std::printf("  raised, %s back: %+.1f %% at 5 cm, %+.1f %% at 10 cm (model only)\n",
                        back == Back::straight ? "straight" : "rounded", 100 * (ratio[2] - 1), 100 * (ratio[4] - 1));
        }
}

// Or small discs would be advised.
TEST(LoweredBar, IsNeverBetter) {
    for (const Back back : {Back::straight, Back::rounded})
        for (const double load : {0.0, 60.0, 180.0}) {
            const Parameters p = parameters(Style::conventional, back);
            const double standard = solve(pooled_body(), 225, p).l5s1.at(load);
            for (const double mm : {114.0, 150.0, 200.0}) {
                const Solution low = solve(pooled_body(), mm, p);
                ASSERT_EQ(low.reach, Reach::within);
                EXPECT_GT(low.l5s1.at(load), standard) << mm;
            }
        }
}

TEST(RaisedBar, LowersEveryBodysMomentWithARoundedBack) {
    for (const SampleBody& b : bodies().bodies) {
        const auto ratio = raised(b.body, Back::rounded, 60);
        ASSERT_GE(ratio.size(), 7u);
        for (std::size_t i = 1; i < ratio.size(); ++i) EXPECT_LE(ratio[i], ratio[i - 1] * 1.01);
    }
}

TEST(RaisedBar, RaisesNoBodysMomentByMuchWithAStraightBack) {
    int rising = 0;
    double worst = 1;
    for (const SampleBody& b : bodies().bodies) {
        const auto ratio = raised(b.body, Back::straight, 60);
        ASSERT_GE(ratio.size(), 7u);
        bool rises = false;
        for (std::size_t i = 1; i < ratio.size(); ++i) {
            rises |= ratio[i] > ratio[i - 1];
            worst = std::max(worst, ratio[i]);
        }
        rising += rises;
    }
    std::printf("  raised, straight back: %d of %zu bodies rise at some step, at most %+.1f %%\n", rising,
                bodies().bodies.size(), 100 * (worst - 1));
    EXPECT_LE(worst, 1.05);
}

}  // namespace
}  // namespace liftback
