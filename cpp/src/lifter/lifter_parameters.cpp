// What the body measurements do not say: nominal values, and the ranges over which every answer's band is taken.
#include "liftback/evidence/sources.hpp"
#include "liftback/lifter/lifter.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace liftback {

namespace {

using namespace sources;

constexpr double mm_per_stature = 1 / 1708.0;  // mean stature of the lifters the model is fitted to (Escamilla 2000)

// Stance and toe-out: conventional 32 ± 8 cm and 14 ± 6°, sumo 70 ± 11 cm and 42 ± 8° (Escamilla 2000, abstract).
constexpr Parameters conventional{
    .back = 1,
    .reach_of_arm = 0.898,
    .l5s1_up = 0.055,
    .shoulder_ahead = 0.047,
    .bar_ahead = 0.0608,
    .shin_contact = 0.035,
    .shank_deg = 76,
    .stance = 320 * mm_per_stature,
    .toe_out_deg = 14,
};

constexpr Parameters sumo = [] {
    Parameters p = conventional;
    p.stance = 700 * mm_per_stature;
    p.toe_out_deg = 42;
    return p;
}();

constexpr Parameters trap_bar = [] {
    Parameters p = conventional;
    p.shoulder_ahead = 15 * mm_per_stature;
    p.bar_ahead = 30 * mm_per_stature;
    p.shin_contact = 0;
    p.shank_deg = 72;
    p.toe_out_deg = 0;
    return p;
}();

// The shank is upright: of 85 to 92° the middle of where the body's centre of mass stays well over the foot. Further
// forward it nears the toes, further back the bar hangs away from the leg (docs/decisions/lifter-calibration.md).
constexpr Parameters romanian = [] {
    Parameters p = conventional;
    p.shoulder_ahead = 0;
    p.shank_deg = 90;
    p.knee_flexion_deg = 17.5;
    return p;
}();

constexpr Parameters calibrated = [] {
    Parameters p = conventional;
    p.back = 0.785;
    return p;
}();

constexpr ParameterRange back{"back",
                              &Parameters::back,
                              calibrated.back,
                              1,
                              {Basis::own_choice,
                               {own, "from the rounded back of a maximal lift to a straight one"},
                               {escamilla_2000, "lift-off angles"}}};
constexpr ParameterRange reach{
    "reach_of_arm",
    &Parameters::reach_of_arm,
    0.876,
    0.920,
    {Basis::own_choice, {own, "1 % of stature either side"}, {escamilla_2000, "bar travel"}}};
constexpr ParameterRange l5s1{
    "l5s1_up", &Parameters::l5s1_up, 0.045, 0.065, {Basis::recalled, {general, "L5/S1 above the hip joint"}}};
constexpr ParameterRange shoulder{"shoulder_ahead",
                                  &Parameters::shoulder_ahead,
                                  0.032,
                                  0.062,
                                  {Basis::own_choice, {own, "about 25 mm either side of 80 mm"}}};
constexpr ParameterRange bar{"bar_ahead",
                             &Parameters::bar_ahead,
                             0.0505,
                             0.0710,
                             {Basis::own_choice, {own, "about 17 mm either side of mid-foot"}}};
constexpr ParameterRange contact{"shin_contact",
                                 &Parameters::shin_contact,
                                 0.030,
                                 0.040,
                                 {Basis::own_choice, {own, "shin and half a bar, about 8 mm either side"}}};
constexpr ParameterRange shank{
    "shank_deg", &Parameters::shank_deg, 71, 81, {Basis::study, {escamilla_2000, "shank 76 ± 5°"}}};

constexpr ParameterRange conventional_ranges[] = {back, reach, l5s1, shoulder, bar, contact, shank};

constexpr ParameterRange sumo_ranges[] = {
    back,
    reach,
    l5s1,
    shoulder,
    bar,
    contact,
    shank,
    {"stance",
     &Parameters::stance,
     590 * mm_per_stature,
     810 * mm_per_stature,
     {Basis::study, {escamilla_2000, "sumo stance 70 ± 11 cm"}}},
};

constexpr ParameterRange trap_bar_ranges[] = {
    back,
    reach,
    l5s1,
    {"shoulder_ahead",
     &Parameters::shoulder_ahead,
     0,
     30 * mm_per_stature,
     {Basis::own_choice, {own, "shoulder 0 to 30 mm ahead of the handle"}}},
    {"bar_ahead",
     &Parameters::bar_ahead,
     0,
     60 * mm_per_stature,
     {Basis::own_choice, {own, "handle 0 to 60 mm ahead of the ankle"}}},
    {"shank_deg", &Parameters::shank_deg, 65, 80, {Basis::own_choice, {own, "trap-bar shank 65 to 80°"}}},
};

constexpr ParameterRange romanian_ranges[] = {
    back,
    reach,
    l5s1,
    bar,
    contact,
    {"shank_deg", &Parameters::shank_deg, 85, 92, {Basis::own_choice, {own, "Romanian shank 85 to 92°"}}},
    {"knee_flexion_deg",
     &Parameters::knee_flexion_deg,
     15,
     20,
     {Basis::own_choice, {own, "Romanian knee 15 to 20° bent"}}},
};

constexpr SegmentMass segment_masses[] = {
    // Head and trunk (.578 of body mass, its centre at .66 of hip–shoulder) less the pelvis.
    {0.436, 0.82, {Basis::calculation, {winter, "head and trunk less pelvis"}}},
    {0.142, 0.17, {Basis::recalled, {winter, "pelvis"}}},
    {0.100, 0.53, {Basis::recalled, {winter, "total arm, twice"}}},
    {0.200, 0.433, {Basis::recalled, {winter, "thigh, twice"}}},
};

constexpr bool all_cite(const auto& rows) {
    return std::all_of(std::begin(rows), std::end(rows), [](const auto& row) { return row.evidence.given(); });
}
static_assert(all_cite(segment_masses));
static_assert(all_cite(conventional_ranges) && all_cite(sumo_ranges) && all_cite(trap_bar_ranges) &&
              all_cite(romanian_ranges));

}  // namespace

const Parameters& nominal_parameters(Style style) {
    switch (style) {
        case Style::conventional: return conventional;
        case Style::sumo: return sumo;
        case Style::trap_bar: return trap_bar;
        case Style::romanian: return romanian;
    }
    return conventional;
}

const Parameters& calibrated_parameters() { return calibrated; }

const SegmentMass& mass_of(Segment segment) { return segment_masses[static_cast<std::size_t>(segment)]; }

std::span<const ParameterRange> parameter_ranges(Style style) {
    switch (style) {
        case Style::conventional: return conventional_ranges;
        case Style::sumo: return sumo_ranges;
        case Style::trap_bar: return trap_bar_ranges;
        case Style::romanian: return romanian_ranges;
    }
    return conventional_ranges;
}

}  // namespace liftback
