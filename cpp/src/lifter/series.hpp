// Functions by their series, over the range this core needs. The C library's cover every argument and bring tables for
// it, 7 kB of a compressed WebAssembly module (docs/decisions/module-size.md). These also give the same bits in every
// build.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace liftback {

// Of 0 … π/2 radians, to the last bits of a double: x (1 - x²/(2·3) (1 - x²/(4·5) (1 - …))).
inline double sine(double x) {
    // 1/(n (n + 1)) beforehand: the pose takes four of these, and a division is the slowest that there is in it.
    static constexpr auto shares = [] {
        std::array<double, 11> all{};
        for (int i = 0; i < 11; ++i) all[static_cast<std::size_t>(i)] = 1.0 / ((22 - 2 * i) * (23 - 2 * i));
        return all;
    }();
    double rest = 1;
    for (const double share : shares) rest = 1 - x * x * share * rest;
    return x * rest;
}

inline double cosine(double x) { return sine(std::numbers::pi / 2 - x); }

// How many of 100 normally distributed values lie below z standard deviations, to a millionth.
inline double normal_percentile(double z) {
    constexpr double farthest = 6;  // a billionth lies beyond
    z = std::clamp(z, -farthest, farthest);
    double term = z, sum = z;
    for (int n = 1; n < 80; ++n) {
        term *= -z * z / (2 * n);
        sum += term / (2 * n + 1);
    }
    return 50 + 100 * sum / std::sqrt(2 * std::numbers::pi);
}

}  // namespace liftback
