#include "../../../cpp/src/lifter/series.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace liftback {
namespace {

TEST(Series, SineAndCosineAreTheLibrarysFromZeroToARightAngle) {
    constexpr double error = 5e-16;
    for (int i = 0; i <= 90000; ++i) {
        const double x = i * std::numbers::pi / 180000;
        ASSERT_NEAR(sine(x), std::sin(x), error) << x;
        ASSERT_NEAR(cosine(x), std::cos(x), error) << x;
    }
    EXPECT_EQ(sine(0), 0);
}

TEST(Series, NormalPercentileIsTheLibrarysErrorFunction) {
    for (int i = -8000; i <= 8000; ++i) {
        const double z = i / 1000.0;
        ASSERT_NEAR(normal_percentile(z), 50 * std::erfc(-z / std::numbers::sqrt2), 1e-6) << z;
    }
    EXPECT_EQ(normal_percentile(0), 50);
}

}  // namespace
}  // namespace liftback
