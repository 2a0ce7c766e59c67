// One set-up's lever and moment as a share of another's, for the same body and load.
#pragma once

#include "liftback/lifter/lifter.hpp"

#include <optional>

namespace liftback {

struct Place {
    Style style = Style::conventional;
    double bar_height_mm = 0;
};

struct Ratios {
    Banded l5s1_moment;
    Banded bar_l5s1_distance;
};

// `place` ÷ `other`; empty when either is out of reach. In the bands, a parameter that both styles have over the same
// range has the same value in both (it belongs to the person); the others vary separately.
std::optional<Ratios> compare(const Body& body, double load_kg, Place place, Place other);

}  // namespace liftback
