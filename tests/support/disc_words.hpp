// Discs on a side as a person writes them: "2 x 25, 10", inside first.
#pragma once

#include "liftback/equipment/plates.hpp"

#include <cstdio>
#include <string>
#include <vector>

namespace liftback {

inline std::string short_number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

inline std::string disc_words(const std::vector<LoadedDiscs>& per_side) {
    std::string text;
    for (const LoadedDiscs& discs : per_side) {
        if (!text.empty()) text += ", ";
        if (discs.count > 1) text += std::to_string(discs.count) + " x ";
        text += short_number(discs.mass);
    }
    return text;
}

}  // namespace liftback
