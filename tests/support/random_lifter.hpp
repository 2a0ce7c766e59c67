// A body and parameters anywhere in their ranges.
#pragma once

#include "bodies.hpp"

#include "liftback/lifter/lifter.hpp"

namespace liftback::test {

inline constexpr Style styles[] = {Style::conventional, Style::sumo, Style::trap_bar, Style::romanian};

struct RandomLifter {
    Body body;
    double bar_height_mm = 0;
    Parameters parameters;
};

inline Body random_body(Random& random) {
    const ProportionTable& table = proportions_of(Sex::unanswered);
    std::array<double, length_count> ratio{};
    for (std::size_t i = 0; i < length_count; ++i) ratio[i] = table.mean[i] + table.sd[i] * random.uniform(-2.5, 2.5);
    return body_of(ratio, random.uniform(1400, 2100), random.uniform(45, 140));
}

inline RandomLifter random_lifter(Random& random, Style style) {
    RandomLifter lifter{random_body(random), random.uniform(100, 450), nominal_parameters(style)};
    for (const ParameterRange& range : parameter_ranges(style))
        lifter.parameters.*range.parameter = random.uniform(range.low, range.high);
    return lifter;
}

inline Body scaled(Body body, double by) {
    for (double Body::*length :
         {&Body::stature_mm, &Body::ankle_mm, &Body::shank_mm, &Body::thigh_mm, &Body::trunk_mm, &Body::arm_mm})
        body.*length *= by;
    return body;
}

}  // namespace liftback::test
