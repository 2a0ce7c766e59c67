#include "liftback/lifter/validation.hpp"

#include "liftback/equipment/hand_height.hpp"
#include "liftback/evidence/sources.hpp"
#include "liftback/lifter/lifter.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace liftback {

namespace {

using namespace sources;

constexpr double mean_stature_mm = 1708;  // of the lifters in Escamilla 2000
constexpr double load_kg = 80;

Body mean_lifter() { return body_from({.stature_cm = mean_stature_mm / 10, .mass_kg = 80, .sex = Sex::male}); }

// One back, every style.
struct Model {
    Body body = mean_lifter();
    double back = 1;

    Parameters parameters(Style style) const {
        Parameters p = nominal_parameters(style);
        p.back = back;
        return p;
    }
    Solution at(Style style, double raise_mm = 0) const {
        return solve(body, standard_bar_height_mm + raise_mm, parameters(style));
    }
    double travel_mm(Style style) const { return lockout_mm(body, parameters(style)) - standard_bar_height_mm; }
};

double percent_change(double from, double to) { return 100 * (to / from - 1); }

double raised_percent(const Model& model, double raise_mm) {
    const Style style = Style::conventional;
    return percent_change(model.at(style).l5s1.at(load_kg), model.at(style, raise_mm).l5s1.at(load_kg));
}

double trap_bar_percent(const Model& model, Moment Solution::*moment) {
    return percent_change((model.at(Style::conventional).*moment).at(load_kg),
                          (model.at(Style::trap_bar).*moment).at(load_kg));
}

using Calculate = double (*)(const Model&);

struct Target {
    std::string_view id;
    ValidationUnit unit;
    Published published;
    bool fitted;
    Calculate ours;
    Evidence evidence;
};

constexpr Published mean_sd(double mean, double sd) { return {.mean = mean, .sd = sd}; }
constexpr Published between(double low, double high) { return {.low = low, .high = high}; }
constexpr Published less{.sign = -1}, more{.sign = 1}, nothing{};

constexpr auto deg = ValidationUnit::degrees;
constexpr auto percent = ValidationUnit::percent;
constexpr Evidence lift_off{Basis::study, {escamilla_2000, "conventional, lift-off"}};
constexpr Evidence sumo{Basis::study, {escamilla_2000, "abstract, sumo and conventional"}};
constexpr Evidence trap_bar{Basis::study, {swinton_2011, "abstract, same load"}};
constexpr Evidence model_only{Basis::calculation, {own, "lifter model"}};

// clang-format off
constexpr Target targets[] = {
    {"trunk", deg, mean_sd(24, 10), true,
     [](const Model& m) { return m.at(Style::conventional).trunk_deg; }, lift_off},
    {"hip", deg, mean_sd(72, 12), true,
     [](const Model& m) { return m.at(Style::conventional).hip_deg; }, lift_off},
    {"knee", deg, mean_sd(124, 9), true,
     [](const Model& m) { return m.at(Style::conventional).knee_deg; }, lift_off},
    {"shank", deg, mean_sd(76, 5), true,
     [](const Model& m) { return m.at(Style::conventional).shank_deg; }, lift_off},
    {"travel", percent, mean_sd(26.0, 2.3), true,
     [](const Model& m) { return 100 * m.travel_mm(Style::conventional) / mean_stature_mm; },
     {Basis::study, {escamilla_2000, "bar travel, of stature"}}},
    {"sumo_trunk", deg, between(5, 10), false,
     [](const Model& m) { return m.at(Style::sumo).trunk_deg - m.at(Style::conventional).trunk_deg; }, sumo},
    {"sumo_thigh", deg, between(-16, -11), false,
     [](const Model& m) { return m.at(Style::sumo).thigh_deg - m.at(Style::conventional).thigh_deg; }, sumo},
    {"sumo_travel", percent, between(-40, -25), false,
     [](const Model& m) { return percent_change(m.travel_mm(Style::conventional), m.travel_mm(Style::sumo)); }, sumo},
    {"trap_bar_back", percent, less, false,
     [](const Model& m) { return trap_bar_percent(m, &Solution::l5s1); }, trap_bar},
    {"trap_bar_hip", percent, less, false,
     [](const Model& m) { return trap_bar_percent(m, &Solution::hip); }, trap_bar},
    {"trap_bar_knee", percent, more, false,
     [](const Model& m) { return trap_bar_percent(m, &Solution::knee); }, trap_bar},
    {"raised_5_cm", percent, nothing, false, [](const Model& m) { return raised_percent(m, 50); }, model_only},
    {"raised_10_cm", percent, nothing, false, [](const Model& m) { return raised_percent(m, 100); }, model_only},
};
// clang-format on

static_assert(std::all_of(std::begin(targets), std::end(targets), [](const Target& t) { return t.evidence.given(); }));

ValidationVerdict judge(const Target& target, double straight, double rounded) {
    using enum ValidationVerdict;
    const Published& p = target.published;
    const auto near = [&](double ours) { return std::fabs(ours - *p.mean) <= *p.sd; };
    if (p.mean) return !near(rounded) ? size_missed : near(straight) ? fitted : fitted_rounded;
    if (p.sign != 0) return straight * p.sign > 0 ? sign_holds : missed;
    if (!p.low) return model_only;
    if (straight >= *p.low && straight <= *p.high) return within;
    return straight * *p.low > 0 ? size_missed : missed;
}

}  // namespace

std::vector<ValidationRow> validation_rows() {
    Model straight, rounded;
    rounded.back = calibrated_parameters().back;
    std::vector<ValidationRow> rows;
    for (const Target& target : targets) {
        const double ours = target.ours(straight), ours_rounded = target.ours(rounded);
        rows.push_back({target.id, target.unit, target.published, ours, ours_rounded, judge(target, ours, ours_rounded),
                        target.evidence});
    }
    return rows;
}

std::vector<std::string_view> validation_ids() {
    std::vector<std::string_view> ids;
    for (const Target& target : targets) ids.push_back(target.id);
    return ids;
}

}  // namespace liftback
