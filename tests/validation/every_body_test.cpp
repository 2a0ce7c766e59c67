// Every body, every style, every bar height: solved or called out of reach, and never a jump.
#include "liftback/lifter/lifter.hpp"

#include "random_lifter.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>

namespace liftback {
namespace {

using test::bodies;
using test::SampleBody;

constexpr int lowest_mm = 0, highest_mm = 450, step_mm = 5;
constexpr double largest_jump_deg = 3;

// The trap bar's low and high handles are two heights of one style; a raised bar is the conventional style higher up.
struct Pull {
    const char* name;
    Style style;
    bool rounded;
};
// clang-format off
constexpr Pull pulls[] = {
    {"conventional", Style::conventional, false}, {"sumo", Style::sumo, false},
    {"trap bar", Style::trap_bar, false},         {"romanian", Style::romanian, false},
    {"conventional, rounded", Style::conventional, true}, {"sumo, rounded", Style::sumo, true},
    {"trap bar, rounded", Style::trap_bar, true}, {"romanian, rounded", Style::romanian, true},
};
// clang-format on

bool all_finite(const Solution& s) {
    const Joints& j = s.joints;
    for (const Point& p : {j.toe, j.ankle, j.knee, j.hip, j.l5s1, j.shoulder, j.hand, j.head})
        if (!std::isfinite(p.x_mm) || !std::isfinite(p.y_mm)) return false;
    for (const double x : {s.trunk_deg, s.thigh_deg, s.shank_deg, s.hip_deg, s.knee_deg, s.bar_l5s1_mm, s.bar_knee_mm,
                           s.l5s1.at(100), s.hip.at(100), s.knee.at(100)})
        if (!std::isfinite(x)) return false;
    return true;
}

double largest_change(const Solution& a, const Solution& b) {
    return std::max({std::abs(a.trunk_deg - b.trunk_deg), std::abs(a.thigh_deg - b.thigh_deg),
                     std::abs(a.shank_deg - b.shank_deg), std::abs(a.hip_deg - b.hip_deg),
                     std::abs(a.knee_deg - b.knee_deg)});
}

class EveryBody : public testing::TestWithParam<Pull> {};

TEST_P(EveryBody, IsSolvedOrOutOfReachAtEveryHeightWithoutJumps) {
    ASSERT_TRUE(bodies().problem.empty()) << bodies().problem;
    ASSERT_GE(bodies().bodies.size(), 3000u);
    Parameters p = nominal_parameters(GetParam().style);
    if (GetParam().rounded) p.back = calibrated_parameters().back;
    int solved = 0;
    double worst = 0;
    for (const SampleBody& b : bodies().bodies) {
        Solution before{.reach = Reach::too_folded};
        bool has_been_within = false, has_left = false;
        for (int mm = lowest_mm; mm <= highest_mm; mm += step_mm) {
            const Solution s = solve(b.body, mm, p);
            if (s.reach == Reach::within) {
                ASSERT_TRUE(all_finite(s)) << GetParam().name << " at " << mm;
                ASSERT_GE(s.joints.shoulder.y_mm, s.joints.hip.y_mm);
                ASSERT_GE(s.joints.hip.y_mm, s.joints.knee.y_mm);
                ASSERT_FALSE(has_left) << "reach has a hole at " << mm;
                if (before.reach == Reach::within) worst = std::max(worst, largest_change(before, s));
                has_been_within = true;
                ++solved;
            } else {
                has_left |= has_been_within;
                ASSERT_EQ(has_left, s.reach == Reach::too_high) << GetParam().name << " at " << mm;
            }
            before = s;
        }
        ASSERT_TRUE(has_been_within);
    }
    EXPECT_LE(worst, largest_jump_deg);
    EXPECT_GT(solved, static_cast<int>(bodies().bodies.size()) * 30);
    std::printf("  %-22s %d poses, largest change in %d mm: %.2f degrees\n", GetParam().name, solved, step_mm, worst);
}

INSTANTIATE_TEST_SUITE_P(Pulls, EveryBody, testing::ValuesIn(pulls), [](const auto& pull) {
    std::string name = pull.param.name;
    std::erase_if(name, [](char c) { return c == ',' || c == ' '; });
    return name;
});

TEST(EveryBodyFromTheFloor, TakesAConventionalBarWithAStraightBack) {
    for (const SampleBody& b : bodies().bodies)
        EXPECT_EQ(solve(b.body, 225, nominal_parameters(Style::conventional)).reach, Reach::within);
}

TEST(EveryBodysBand, HoldsItsValueOrSaysWhereReachBegins) {
    for (std::size_t i = 0; i < bodies().bodies.size(); i += 60)
        for (const Style style : test::styles)
            for (double mm = 0; mm <= 450; mm += 75) {
                const Body& body = bodies().bodies[i].body;
                const Pose pose = pose_at(body, style, mm, 100);
                if (pose.reach != Reach::within) {
                    EXPECT_EQ(solve(body, pose.nearest_mm, nominal_parameters(style)).reach, Reach::within);
                    continue;
                }
                for (const Banded* band : {&pose.trunk_deg, &pose.bar_l5s1_mm, &pose.l5s1_nm, &pose.knee_nm}) {
                    EXPECT_TRUE(std::isfinite(band->low) && std::isfinite(band->high));
                    EXPECT_LE(band->low, band->value);
                    EXPECT_GE(band->high, band->value);
                }
            }
}

}  // namespace
}  // namespace liftback
