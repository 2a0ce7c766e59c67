// The percentiles of the bar's distance from L5/S1 against the bodies they were computed from.
#include "bodies.hpp"
#include "liftback/lifter/setup_advice.hpp"

#include <gtest/gtest.h>
#include <algorithm>

namespace liftback {
namespace {

using test::bodies;

// Bar–L5/S1 ÷ stature of every body at one stature.
std::vector<double> distances() {
    std::vector<double> all;
    for (const auto& b : bodies().bodies) {
        const Body body = test::body_of(b.ratio, 1714, 80);
        const Solution s = solve(body, 225, nominal_parameters(Style::conventional));
        if (s.reach == Reach::within) all.push_back(s.bar_l5s1_mm / 1714);
    }
    std::sort(all.begin(), all.end());
    return all;
}

TEST(LeverPercentiles, AreTheBodiesOwn) {
    ASSERT_TRUE(bodies().problem.empty()) << bodies().problem;
    const auto all = distances();
    ASSERT_EQ(all.size(), bodies().bodies.size());
    const double room = bodies().measured ? 0.7 : 4;  // four-digit quantiles; a drawn sample
    for (std::size_t i = 0; i < bodies().bodies.size(); i += 10) {
        const auto& b = bodies().bodies[i];
        SetupRequest request{.body = b.body, .load_kg = 60, .equipment = standard_equipment(MassUnit::kg)};
        const auto lever = advise(request).lever;
        ASSERT_TRUE(lever);
        const auto below = std::lower_bound(all.begin(), all.end(), lever->relative_distance) - all.begin();
        const double percentile = 100 * static_cast<double>(below) / static_cast<double>(all.size() - 1);
        EXPECT_NEAR(lever->percentile, percentile, room) << lever->relative_distance;
    }
}

}  // namespace
}  // namespace liftback
