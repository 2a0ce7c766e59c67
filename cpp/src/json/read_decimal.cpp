#include "read_decimal.hpp"

#include "evidence/characters.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace liftback::json {

namespace {

constexpr int beyond_all_exponents = 400;

// Exact up to 10^22.
double power_of_ten(int exponent) {
    double power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

// The first 19 digits as a whole number, and the power of ten that makes it the value.
struct Decimal {
    std::uint64_t digits = 0;
    int exponent = 0;

    const char* take_digits(const char* at, bool fraction) {
        constexpr std::uint64_t room_for_one_more = 1'000'000'000'000'000'000;
        for (; is_digit(*at); ++at) {
            const bool kept = digits < room_for_one_more;
            if (kept) digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
            exponent += (kept ? 0 : 1) - (fraction ? 1 : 0);
        }
        return at;
    }

    const char* take_exponent(const char* at) {
        const bool negative = *at == '-';
        if (*at == '+' || *at == '-') ++at;
        int written = 0;
        for (; is_digit(*at); ++at) written = std::min(written * 10 + (*at - '0'), 1'000'000);
        exponent += negative ? -written : written;
        return at;
    }

    // One multiplication or division of two exact numbers rounds once, and so correctly (Clinger 1990).
    double value() const {
        if (digits == 0) return 0;
        const double power = power_of_ten(std::min(std::abs(exponent), beyond_all_exponents));
        const auto whole = static_cast<double>(digits);
        return exponent < 0 ? whole / power : whole * power;
    }
};

}  // namespace

double read_decimal(const char* text, const char** end) {
    Decimal decimal;
    const bool negative = *text == '-';
    const char* at = decimal.take_digits(negative ? text + 1 : text, false);
    if (*at == '.') at = decimal.take_digits(at + 1, true);
    if (*at == 'e' || *at == 'E') at = decimal.take_exponent(at + 1);
    *end = at;
    return negative ? -decimal.value() : decimal.value();
}

}  // namespace liftback::json
