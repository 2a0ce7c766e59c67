#include "compare.hpp"

#include "parameter_corners.hpp"

#include <algorithm>
#include <limits>

namespace liftback {

namespace {

bool in_common(const ParameterRange& range, Style with) {
    const auto others = parameter_ranges(with);
    return std::any_of(others.begin(), others.end(), [&](const ParameterRange& other) {
        return other.parameter == range.parameter && other.low == range.low && other.high == range.high;
    });
}

struct Extremes {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    void take(double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool all_positive() const { return low > 0 && high > 0; }  // also: took something
};

struct LeverAndMoment {
    Extremes distance_mm, moment_nm;
    void take(const Solution& s, double load_kg) {
        if (s.reach != Reach::within) return;
        distance_mm.take(s.bar_l5s1_mm);
        moment_nm.take(s.l5s1.at(load_kg));
    }
    bool all_positive() const { return distance_mm.all_positive() && moment_nm.all_positive(); }
};

// Over the ranges that the style does not share with `other`, the shared ones being as in `fixed`.
LeverAndMoment over_own_ranges(const Body& body, double load_kg, Place place, Style other, const Parameters& fixed) {
    LeverAndMoment all;
    const auto own = [&](const ParameterRange& range) { return !in_common(range, other); };
    for_each_corner(fixed, parameter_ranges(place.style), own,
                    [&](const Parameters& corner) { all.take(solve(body, place.bar_height_mm, corner), load_kg); });
    return all;
}

void take_ratios(Banded& band, const Extremes& part, const Extremes& whole) {
    band.low = std::min(band.low, part.low / whole.high);
    band.high = std::max(band.high, part.high / whole.low);
}

}  // namespace

std::optional<Ratios> compare(const Body& body, double load_kg, Place place, Place other) {
    LeverAndMoment here, there;
    here.take(solve(body, place.bar_height_mm, nominal_parameters(place.style)), load_kg);
    there.take(solve(body, other.bar_height_mm, nominal_parameters(other.style)), load_kg);
    if (!here.all_positive() || !there.all_positive()) return std::nullopt;
    const double moment = here.moment_nm.low / there.moment_nm.low;
    const double distance = here.distance_mm.low / there.distance_mm.low;
    Ratios ratios{.l5s1_moment = {moment, moment, moment}, .bar_l5s1_distance = {distance, distance, distance}};

    const auto ranges = parameter_ranges(place.style);
    const auto shared = [&](const ParameterRange& range) { return in_common(range, other.style); };
    for_each_corner(nominal_parameters(place.style), ranges, shared, [&](const Parameters& corner) {
        Parameters other_corner = nominal_parameters(other.style);
        for (const ParameterRange& range : ranges)
            if (shared(range)) other_corner.*range.parameter = corner.*range.parameter;
        const auto part = over_own_ranges(body, load_kg, place, other.style, corner);
        const auto whole = over_own_ranges(body, load_kg, other, place.style, other_corner);
        if (!part.all_positive() || !whole.all_positive()) return;
        take_ratios(ratios.l5s1_moment, part.moment_nm, whole.moment_nm);
        take_ratios(ratios.bar_l5s1_distance, part.distance_mm, whole.distance_mm);
    });
    return ratios;
}

}  // namespace liftback
