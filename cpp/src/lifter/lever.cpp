#include "lever.hpp"

#include "liftback/evidence/sources.hpp"
#include "parameter_corners.hpp"

#include <algorithm>
#include <iterator>

namespace liftback {

namespace {

constexpr double reference_stature_mm = 1714;  // mean of the pooled bodies

// Bar–L5/S1 distance ÷ stature of the 3,030 ANSUR II bodies at that stature, conventional pose, straight back, bar at
// 225 mm. Computed with the model; a test computes it again from the bodies.
struct Quantile {
    double percentile;
    double relative_distance;
};
constexpr Quantile quantiles[] = {
    {0, 0.1162},  {1, 0.1329},  {2.5, 0.1357}, {5, 0.1385},  {10, 0.1416},   {15, 0.1438}, {20, 0.1455},
    {25, 0.1468}, {30, 0.1478}, {40, 0.1496},  {50, 0.1514}, {60, 0.1531},   {70, 0.1548}, {75, 0.1558},
    {80, 0.1567}, {85, 0.1579}, {90, 0.1595},  {95, 0.1618}, {97.5, 0.1637}, {99, 0.1655}, {100, 0.1710},
};
constexpr double median_distance = 0.1514;

constexpr double no_raise_below_percentile = 75;  // own choice: a quarter of all builds is unusual enough to try
constexpr double raise_step_mm = 25, most_raise_mm = 100;

constexpr Evidence distribution{
    Basis::calculation, {sources::own, "lever percentiles"}, {sources::ansur_2012, "raw data, 3,030 bodies"}};
constexpr Evidence weak{Basis::study, {sources::cholewa_2019, "r = 0.297"}, {sources::pmid_37123458, "no relation"}};

double percentile_of(double relative_distance) {
    const auto above = std::upper_bound(std::begin(quantiles), std::end(quantiles), relative_distance,
                                        [](double x, const Quantile& q) { return x < q.relative_distance; });
    if (above == std::begin(quantiles)) return 0;
    if (above == std::end(quantiles)) return 100;
    const Quantile &low = *std::prev(above), &high = *above;
    const double share = (relative_distance - low.relative_distance) / (high.relative_distance - low.relative_distance);
    return low.percentile + share * (high.percentile - low.percentile);
}

// Scaling body and bar together changes no angle, so this leaves nothing but the proportions.
Body at_reference_stature(Body body) {
    const double scale = reference_stature_mm / body.stature_mm;
    for (double Body::*length :
         {&Body::stature_mm, &Body::ankle_mm, &Body::shank_mm, &Body::thigh_mm, &Body::trunk_mm, &Body::arm_mm})
        body.*length *= scale;
    return body;
}

Body reference_body() {
    return body_from({.stature_cm = reference_stature_mm / 10, .mass_kg = 80});  // the mass moves nothing here
}

std::optional<double> relative_distance(const Body& body, double raise_mm, const Parameters& parameters) {
    const Solution s = solve(body, standard_bar_height_mm + raise_mm, parameters);
    if (s.reach != Reach::within) return std::nullopt;
    return s.bar_l5s1_mm / body.stature_mm;
}

}  // namespace

std::optional<Lever> judge_lever(const Body& measured) {
    const Body body = at_reference_stature(measured), reference = reference_body();
    const Parameters& nominal = nominal_parameters(Style::conventional);
    const auto distance = relative_distance(body, 0, nominal);
    const auto usual_distance = relative_distance(reference, 0, nominal);
    if (!distance || !usual_distance) return std::nullopt;

    Lever lever{.relative_distance = *distance, .evidence = distribution, .strength = weak};
    lever.percentile = lever.percentile_low = lever.percentile_high = percentile_of(*distance);
    const auto every = [](const ParameterRange&) { return true; };
    for_each_corner(nominal, parameter_ranges(Style::conventional), every, [&](const Parameters& corner) {
        const auto here = relative_distance(body, 0, corner), usual_here = relative_distance(reference, 0, corner);
        if (!here || !usual_here || *usual_here <= 0) return;
        const double percentile = percentile_of(*here / *usual_here * *usual_distance);
        lever.percentile_low = std::min(lever.percentile_low, percentile);
        lever.percentile_high = std::max(lever.percentile_high, percentile);
    });
    if (lever.percentile_low <= no_raise_below_percentile) return lever;

    lever.verdict = LeverVerdict::raise_too_little;
    for (double raise_mm = raise_step_mm; raise_mm <= most_raise_mm; raise_mm += raise_step_mm) {
        const auto raised = relative_distance(body, raise_mm, nominal);
        if (!raised || *raised > median_distance) continue;
        lever.verdict = LeverVerdict::raise_worth_trying;
        lever.raise_mm = raise_mm;
        break;
    }
    return lever;
}

}  // namespace liftback
