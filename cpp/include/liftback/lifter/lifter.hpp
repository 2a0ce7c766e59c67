// The lifter at the moment the load leaves the floor or the blocks: ankle, knee, hip, shoulder and hand, seen from
// the side. Bar, shank and shoulder are placed, then the hip is where two circles meet (thigh around the knee, back
// around the shoulder): closed form, no iteration. A Romanian deadlift starts at the top, and its pose is the lowest of
// the hinge: the knees are soft, which places the hip, and the shoulder is where back and arms meet. Everything it says
// is a model's answer, given with a band.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/lifter/body.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace liftback {

enum class Style : std::uint8_t { conventional, sumo, trap_bar, romanian };

// Why the hands cannot take the bar at this height in the model's pose.
enum class Reach : std::uint8_t {
    within,
    too_high,  // legs and back nearly in line: nothing left to lift with
    trunk_below_horizontal,
    hip_below_knee,
    too_folded,  // back and thigh cannot fold this far
};

// What the body measurements do not say. Lengths are fractions of stature, so that a body twice as tall with a bar
// twice as high takes the same pose.
struct Parameters {
    double back = 1;              // hip–shoulder chord ÷ straight trunk; below 1 the back is rounded
    double reach_of_arm = 0;      // shoulder to the middle of the bar ÷ (acromion to fingertip)
    double l5s1_up = 0;           // L5/S1 from the hip towards the shoulder
    double shoulder_ahead = 0;    // shoulder ahead of the bar or handle; a hinge has what follows from its knees
    double bar_ahead = 0;         // bar or handle ahead of the ankle, feet pointing straight ahead
    double shin_contact = 0;      // middle of the bar to the shank's axis where they touch; 0: they never do
    double shank_deg = 90;        // shank from horizontal while the shin does not touch the bar; above 90 it leans back
    double knee_flexion_deg = 0;  // of a hinge, seen from the side; 0: the knees bend as the bar's height asks
    double stance = 0;            // between the ankles
    double toe_out_deg = 0;
};

// The pose the page draws and advises: straight back, every parameter at its nominal value.
const Parameters& nominal_parameters(Style style);

// The conventional pose fitted to measured lifters: a rounded back at a maximal load. Only for checking the model.
const Parameters& calibrated_parameters();

// A parameter and the range over which it is not known.
struct ParameterRange {
    std::string_view id;
    double Parameters::*parameter = nullptr;
    double low = 0;
    double high = 0;
    Evidence evidence;
};
std::span<const ParameterRange> parameter_ranges(Style style);

// Parts of the body that the joints carry: shares of body mass, both sides together, and where their centres lie.
enum class Segment : std::uint8_t {
    trunk_and_head,  // without the pelvis, hip to shoulder
    pelvis,          // hip to shoulder
    arms,            // shoulder to bar
    thighs,          // hip to knee
};
struct SegmentMass {
    double share = 0;   // of body mass
    double centre = 0;  // from the first joint named above towards the second
    Evidence evidence;
};
const SegmentMass& mass_of(Segment segment);

struct Point {
    double x_mm = 0;  // ahead of the ankle
    double y_mm = 0;  // above the floor
};

struct Joints {
    Point toe, ankle, knee, hip, l5s1, shoulder, hand, head;  // hand: middle of the bar; head: its centre
};

// A static moment is linear in the load: fixed_nm from the body's own segments, nm_per_kg from the bar.
struct Moment {
    double fixed_nm = 0;
    double nm_per_kg = 0;
    double at(double load_kg) const { return fixed_nm + nm_per_kg * load_kg; }
};

// One exact pose for one set of parameters. Angles in degrees: trunk, thigh and shank from horizontal, hip and knee
// included (180 is straight); those of the thigh in space, because a wide stance turns it out of the side view.
// Distances are positive when the bar is ahead. Moments are of both sides together and positive when the back, hip or
// knee must extend. Only `reach` is meaningful when it is not `within`.
struct Solution {
    Reach reach = Reach::within;
    Joints joints;
    double trunk_deg = 0, thigh_deg = 0, shank_deg = 0, hip_deg = 0, knee_deg = 0;
    double bar_l5s1_mm = 0, bar_knee_mm = 0;
    Moment l5s1, hip, knee;
};
Solution solve(const Body& body, double bar_height_mm, const Parameters& parameters);

// Height of the bar when standing upright with it at the thighs: the highest the hands can reach.
double lockout_mm(const Body& body, const Parameters& parameters);

// Heights in mm above the floor to the middle of the bar.
struct HeightRange {
    double low_mm = 0;
    double high_mm = 0;
};

// The lowest and the highest whole millimetre at which the pose works; empty: there is none. What lies between works
// too.
std::optional<HeightRange> reach_of(const Body& body, const Parameters& parameters);

// `value` for the nominal pose; `low` and `high` over every corner of the parameter ranges that the body can reach.
struct Banded {
    double value = 0;
    double low = 0;
    double high = 0;
    void take(double other) {
        if (other < low) low = other;
        if (other > high) high = other;
    }
};

struct Pose {
    Style style = Style::conventional;
    double bar_height_mm = 0;
    double load_kg = 0;
    Reach reach = Reach::within;
    double nearest_mm = 0;  // the height itself within reach, else the nearest whole mm that is; NaN: none is
    // The rest is meaningful only within reach.
    Joints joints;
    Banded trunk_deg, thigh_deg, shank_deg, hip_deg, knee_deg;
    Banded bar_l5s1_mm, bar_knee_mm;
    Banded l5s1_nm, hip_nm, knee_nm;
    bool some_out_of_reach = false;  // part of the parameter range cannot take the bar: the band is of the others
    Evidence evidence;
};

// The lift-off pose with the middle of the bar at this height above the floor. `load_kg` is bar and discs together.
Pose pose_at(const Body& body, Style style, double bar_height_mm, double load_kg);

// The same body on the way from a lift-off pose to standing. In proportion to its height the bar comes to the thighs,
// the shoulder over the hip, the shank upright and the back straight; the hip follows as it does at lift-off. A hinge's
// knees straighten as its back comes up. The last frame is one line from ankle to shoulder: on the way the body may be
// stretched further than Reach allows at a start.
struct LiftFrame {
    double bar_height_mm = 0;
    Solution pose;
};

inline constexpr int most_lift_frames = 121;

// At evenly spaced bar heights, the first at `from_mm` and the last at lockout; 2 … 121 frames. Empty where the start
// is out of reach.
std::vector<LiftFrame> through_the_lift(const Body& body, double from_mm, const Parameters& parameters, int frames);

struct LiftSummary {
    Banded travel_mm;           // of the bar, from the start to standing
    double peak_height_mm = 0;  // of the bar, where the moment at L5/S1 is largest
    Banded peak_l5s1_nm;        // of the ranges: the larger of the start's and that at the same share of the way
};

// From the start of a pose that is within reach.
LiftSummary sum_up_lift(const Body& body, const Pose& start);

struct HeightMoment {
    double bar_height_mm = 0;
    Reach reach = Reach::within;
    Banded l5s1_nm;  // only within reach
};

// Moment at L5/S1 at lift-off against bar height: from 225 mm, or a bar that lies lower, to 425 mm, at every 25 mm.
std::vector<HeightMoment> moment_by_height(const Body& body, Style style, double load_kg, double lowest_mm);

}  // namespace liftback
