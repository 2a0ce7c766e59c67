// The proportion tables against the bodies they were computed from (LIFTBACK_BODIES), or against bodies drawn from
// them: then only the drawing is tested, with room for its standard error.
#include "bodies.hpp"

#include <gtest/gtest.h>
#include <cmath>

namespace liftback {
namespace {

using test::bodies;
using test::SampleBody;

std::vector<SampleBody> group(Sex sex) {
    std::vector<SampleBody> chosen;
    for (const SampleBody& b : bodies().bodies)
        if (sex == Sex::unanswered || b.sex == sex) chosen.push_back(b);
    return chosen;
}

struct Moments {
    std::array<double, length_count> mean{}, sd{};
    std::array<std::array<double, length_count>, length_count> correlation{};
};

Moments moments_of(const std::vector<SampleBody>& of) {
    Moments m;
    const double n = static_cast<double>(of.size());
    for (std::size_t i = 0; i < length_count; ++i) {
        for (const SampleBody& b : of) m.mean[i] += b.ratio[i] / n;
        for (const SampleBody& b : of) m.sd[i] += std::pow(b.ratio[i] - m.mean[i], 2) / (n - 1);
        m.sd[i] = std::sqrt(m.sd[i]);
    }
    for (std::size_t i = 0; i < length_count; ++i)
        for (std::size_t j = 0; j < length_count; ++j)
            for (const SampleBody& b : of)
                m.correlation[i][j] +=
                    (b.ratio[i] - m.mean[i]) * (b.ratio[j] - m.mean[j]) / ((n - 1) * m.sd[i] * m.sd[j]);
    return m;
}

class Proportions : public testing::TestWithParam<Sex> {};

TEST_P(Proportions, AreThoseOfTheBodies) {
    ASSERT_TRUE(bodies().problem.empty()) << bodies().problem;
    const auto chosen = group(GetParam());
    ASSERT_GE(chosen.size(), 900u);
    const Moments m = moments_of(chosen);
    const ProportionTable& table = proportions_of(GetParam());
    const double root_n = std::sqrt(static_cast<double>(chosen.size()));
    for (std::size_t i = 0; i < length_count; ++i) {
        const double mean_room = bodies().measured ? 0.00006 : 4.5 * table.sd[i] / root_n;
        EXPECT_NEAR(m.mean[i], table.mean[i], mean_room) << "length " << i;
        EXPECT_NEAR(m.sd[i], table.sd[i], bodies().measured ? 0.00006 : 4.5 * table.sd[i] / root_n) << "length " << i;
        for (std::size_t j = 0; j < length_count; ++j)
            EXPECT_NEAR(m.correlation[i][j], table.correlation[i][j], bodies().measured ? 0.0051 : 4.5 / root_n)
                << "lengths " << i << " and " << j;
    }
}

INSTANTIATE_TEST_SUITE_P(Table, Proportions, testing::Values(Sex::male, Sex::female, Sex::unanswered),
                         [](const auto& p) {
                             return p.param == Sex::male ? "men" : p.param == Sex::female ? "women" : "pooled";
                         });

TEST(ProportionTables, AreCorrelationTables) {
    for (const Sex sex : {Sex::male, Sex::female, Sex::unanswered}) {
        const auto& c = proportions_of(sex).correlation;
        for (std::size_t i = 0; i < length_count; ++i) {
            EXPECT_EQ(c[i][i], 1);
            for (std::size_t j = 0; j < i; ++j) {
                EXPECT_EQ(c[i][j], c[j][i]);
                EXPECT_LT(std::abs(c[i][j]), 1);
            }
        }
    }
}

}  // namespace
}  // namespace liftback
