#include "../../../cpp/src/json/read_decimal.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

namespace liftback::json {
namespace {

double read(const std::string& text) {
    const char* end = nullptr;
    const double value = read_decimal(text.c_str(), &end);
    EXPECT_EQ(*end, '\0') << text;
    return value;
}

double library(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

std::string digits(std::mt19937_64& random, int count) {
    std::string text(1, static_cast<char>('1' + random() % 9));
    while (static_cast<int>(text.size()) < count) text += static_cast<char>('0' + random() % 10);
    return text;
}

// What a person types: every value exactly the library's.
TEST(ReadDecimal, FifteenDigitsAreExact) {
    std::mt19937_64 random(1);
    for (int i = 0; i < 200000; ++i) {
        std::string text = digits(random, 1 + static_cast<int>(random() % 15));
        const int size = static_cast<int>(text.size());
        text.insert(1 + random() % text.size(), ".");
        if (text.back() == '.') text += '0';
        if (random() % 2) text += 'e' + std::to_string(static_cast<int>(random() % 14) - 7);
        if (random() % 2) text = '-' + text;
        ASSERT_EQ(read(text), library(text)) << text << ' ' << size;
    }
}

TEST(ReadDecimal, SeventeenDigitsAreWithinOneUnitInTheLastPlace) {
    std::mt19937_64 random(2);
    for (int i = 0; i < 200000; ++i) {
        std::string text = digits(random, 16 + static_cast<int>(random() % 4));
        text.insert(1 + random() % 6, ".");
        const double expected = library(text);
        ASSERT_LE(read(text), std::nextafter(expected, HUGE_VAL)) << text;
        ASSERT_GE(read(text), std::nextafter(expected, 0)) << text;
    }
}

TEST(ReadDecimal, FarExponentsKeepThirteenDigits) {
    for (int exponent = -289; exponent <= 308; ++exponent) {
        const std::string text = "1.2345678901234567E" + std::to_string(exponent);
        ASSERT_NEAR(read(text) / library(text), 1, 1e-13) << text;
    }
}

TEST(ReadDecimal, EveryFormThatJsonAllows) {
    for (const char* text : {"0.0", "-0.0", "0e5", "0E999", "1e2", "1E+2", "1e-2", "-2.50", "120.5e-1", "0.1",
                             "0.000000000000000000000000000001", "72.5", "1e0", "1e00022"})
        EXPECT_EQ(read(text), library(text)) << text;
    EXPECT_TRUE(std::signbit(read("-0.0")));
}

TEST(ReadDecimal, TooLargeIsInfiniteAndTooSmallIsZero) {
    EXPECT_EQ(read("1e400"), std::numeric_limits<double>::infinity());
    EXPECT_EQ(read("-1e99999999999999"), -std::numeric_limits<double>::infinity());
    EXPECT_EQ(read("1" + std::string(400, '0') + ".5"), std::numeric_limits<double>::infinity());
    EXPECT_EQ(read("1e-400"), 0);
    EXPECT_EQ(read("1e-99999999999999"), 0);
    EXPECT_EQ(read("0." + std::string(400, '0') + "1"), 0);
    EXPECT_NEAR(read("0." + std::string(400, '0') + "1e401"), 1, 1e-13);
}

TEST(ReadDecimal, StopsBehindTheNumber) {
    const std::string text = "12.5,";
    const char* end = nullptr;
    EXPECT_EQ(read_decimal(text.c_str(), &end), 12.5);
    EXPECT_EQ(*end, ',');
}

}  // namespace
}  // namespace liftback::json
