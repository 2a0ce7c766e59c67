#include "liftback/lifter/body.hpp"

#include "evidence/range_check.hpp"
#include "liftback/equipment/equipment.hpp"
#include "series.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace liftback {

namespace {

constexpr double mm_per_cm = 10;

constexpr Range stature_range{90, 250};
constexpr Range mass_range{30, 300};

struct MeasuredLength {
    Length length;
    std::string_view field;
    std::optional<double> BodyMeasurements::*value;
    Range range;
    Range share;  // of stature
};

// Ranges of entry and of length ÷ stature. The shares reach far beyond those of measured bodies (within five standard
// deviations of the means in body_proportions.cpp) to let unusual builds pass and stop slips: our own choice.
constexpr MeasuredLength lengths[] = {
    {Length::span, "lifter.span_cm", &BodyMeasurements::span_cm, {60, 300}, {0.75, 1.20}},
    {Length::arm, "lifter.arm_cm", &BodyMeasurements::arm_cm, {25, 140}, {0.30, 0.56}},
    {Length::sitting_height, "lifter.sitting_height_cm", &BodyMeasurements::sitting_height_cm, {35, 165}, {0.42, 0.70}},
    {Length::inseam, "lifter.inseam_cm", &BodyMeasurements::inseam_cm, {25, 145}, {0.28, 0.58}},
};

constexpr Range sitting_and_inseam_share{0.93, 1.07};  // measured bodies: 0.967 … 1.038; our own choice
constexpr Range arms_in_span{2.0, 2.6};                // measured bodies: 2.13 … 2.41; our own choice

// Outside, mass and stature are asked again. Soldiers: 15 … 44; the heaviest strongmen: near 57. Our own choice.
constexpr Range body_mass_index{12, 60};
constexpr Range everyday_body_mass_index{16, 45};

double nearest(double value, const Range& range) { return std::clamp(value, range.least, range.most); }

using Ratios = std::array<std::optional<double>, length_count>;

std::size_t at(Length length) { return static_cast<std::size_t>(length); }

Ratios measured_ratios(const BodyMeasurements& entered) {
    Ratios ratios;
    for (const MeasuredLength& row : lengths)
        if (entered.*row.value) ratios[at(row.length)] = *(entered.*row.value) / *entered.stature_cm;
    return ratios;
}

// The limit in whole tenths, on its possible side.
void contradiction(std::string field, std::string other, double entered, double limit, Problems& problems) {
    constexpr double noise = 1e-6;
    const double tenths = limit > entered ? std::ceil(limit * 10 - noise) : std::floor(limit * 10 + noise);
    problems.push_back({std::move(field), ProblemCode::contradicts, tenths / 10, std::move(other)});
}

void check_mass_against_stature(double mass_kg, double stature_cm, Problems& problems) {
    const double square_m2 = stature_cm * stature_cm / 10000;
    const double index = mass_kg / square_m2;
    if (body_mass_index.contains(index)) return;
    const double limit = nearest(index, body_mass_index) * square_m2;
    if (everyday_body_mass_index.contains(index * kg_per_lb))
        problems.push_back({"lifter.mass_kg", ProblemCode::unit_mixed_up, limit, "lifter.stature_cm"});
    else contradiction("lifter.mass_kg", "lifter.stature_cm", mass_kg, limit, problems);
}

// Takes out the ratios that cannot be, so that one slip is not reported twice.
void check_against_stature(Ratios& ratios, double stature_cm, Problems& problems) {
    for (const MeasuredLength& row : lengths) {
        auto& ratio = ratios[at(row.length)];
        if (!ratio || row.share.contains(*ratio)) continue;
        contradiction(std::string(row.field), "lifter.stature_cm", *ratio * stature_cm,
                      nearest(*ratio, row.share) * stature_cm, problems);
        ratio.reset();
    }
}

// Seat and crotch are at nearly the same height, so that sitting height and inseam add up to stature; span is two arms
// and the shoulders.
void check_against_each_other(const Ratios& ratios, double stature_cm, Problems& problems) {
    const auto &sitting = ratios[at(Length::sitting_height)], &inseam = ratios[at(Length::inseam)];
    if (sitting && inseam && !sitting_and_inseam_share.contains(*sitting + *inseam)) {
        const double possible = nearest(*sitting + *inseam, sitting_and_inseam_share) - *sitting;
        contradiction("lifter.inseam_cm", "lifter.sitting_height_cm", *inseam * stature_cm, possible * stature_cm,
                      problems);
    }
    const auto &span = ratios[at(Length::span)], &arm = ratios[at(Length::arm)];
    if (span && arm && !arms_in_span.contains(*span / *arm)) {
        const double possible = *span / nearest(*span / *arm, arms_in_span);
        contradiction("lifter.arm_cm", "lifter.span_cm", *arm * stature_cm, possible * stature_cm, problems);
    }
}

// True if the measurement is there and in its range.
bool check_needed(const std::optional<double>& value, const Range& range, std::string field, Problems& problems) {
    if (value) return check_range(*value, range, std::move(field), problems);
    problems.push_back({.field = std::move(field), .code = ProblemCode::missing});
    return false;
}

// Solves a x = b in place by elimination; a is a correlation matrix, so no pivoting is needed.
template <std::size_t n>
void solve_in_place(std::array<std::array<double, n>, n>& a, std::array<double, n>& b, std::size_t used) {
    for (std::size_t i = 0; i < used; ++i)
        for (std::size_t row = i + 1; row < used; ++row) {
            const double factor = a[row][i] / a[i][i];
            for (std::size_t column = i; column < used; ++column) a[row][column] -= factor * a[i][column];
            b[row] -= factor * b[i];
        }
    for (std::size_t i = used; i-- > 0;) {
        for (std::size_t column = i + 1; column < used; ++column) b[i] -= a[i][column] * b[column];
        b[i] /= a[i][i];
    }
}

// The regression of every unmeasured length on the measured ones (the conditional mean of a normal distribution),
// kept within four standard deviations.
std::array<double, length_count> fill_in(const Ratios& measured, const ProportionTable& group) {
    constexpr double most_sd = 4;
    std::array<std::size_t, length_count> known{};
    std::array<double, length_count> weight{};
    std::size_t used = 0;
    for (std::size_t i = 0; i < length_count; ++i)
        if (measured[i]) {
            known[used] = i;
            weight[used++] = (*measured[i] - group.mean[i]) / group.sd[i];
        }
    std::array<std::array<double, length_count>, length_count> among{};
    for (std::size_t i = 0; i < used; ++i)
        for (std::size_t j = 0; j < used; ++j) among[i][j] = group.correlation[known[i]][known[j]];
    solve_in_place(among, weight, used);

    std::array<double, length_count> ratios{};
    for (std::size_t i = 0; i < length_count; ++i) {
        double z = 0;
        for (std::size_t j = 0; j < used; ++j) z += weight[j] * group.correlation[i][known[j]];
        ratios[i] = measured[i] ? *measured[i] : group.mean[i] + std::clamp(z, -most_sd, most_sd) * group.sd[i];
    }
    return ratios;
}

}  // namespace

void check_measurements(const BodyMeasurements& entered, Problems& problems) {
    const bool stature = check_needed(entered.stature_cm, stature_range, "lifter.stature_cm", problems);
    const bool mass = check_needed(entered.mass_kg, mass_range, "lifter.mass_kg", problems);
    BodyMeasurements possible = entered;
    for (const MeasuredLength& row : lengths) {
        auto& value = possible.*row.value;
        if (value && !check_range(*value, row.range, std::string(row.field), problems)) value.reset();
    }
    if (!stature) return;
    if (mass) check_mass_against_stature(*entered.mass_kg, *entered.stature_cm, problems);
    Ratios ratios = measured_ratios(possible);
    check_against_stature(ratios, *entered.stature_cm, problems);
    check_against_each_other(ratios, *entered.stature_cm, problems);
}

Body body_from(const BodyMeasurements& entered) {
    const auto ratios = fill_in(measured_ratios(entered), proportions_of(entered.sex));
    const double stature_mm = *entered.stature_cm * mm_per_cm;
    return {
        .stature_mm = stature_mm,
        .mass_kg = *entered.mass_kg,
        .ankle_mm = ratios[at(Length::ankle)] * stature_mm,
        .shank_mm = ratios[at(Length::shank)] * stature_mm,
        .thigh_mm = ratios[at(Length::thigh)] * stature_mm,
        .trunk_mm = ratios[at(Length::trunk)] * stature_mm,
        .arm_mm = ratios[at(Length::arm)] * stature_mm,
    };
}

std::vector<ProportionPercentile> proportion_percentiles(const BodyMeasurements& entered) {
    const ProportionTable& group = proportions_of(entered.sex);
    const Ratios measured = measured_ratios(entered);
    const auto ratios = fill_in(measured, group);
    std::vector<ProportionPercentile> rows;
    const auto add = [&](Length length) {
        const std::size_t i = at(length);
        rows.push_back({.length = length,
                        .ratio = ratios[i],
                        .percentile = normal_percentile((ratios[i] - group.mean[i]) / group.sd[i]),
                        .measured = measured[i].has_value(),
                        .evidence = group.evidence});
    };
    for (const Length length : {Length::span, Length::sitting_height, Length::inseam})
        if (measured[at(length)]) add(length);
    for (const Length length : {Length::arm, Length::trunk, Length::thigh, Length::shank}) add(length);
    return rows;
}

}  // namespace liftback
