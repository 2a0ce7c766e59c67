#include "liftback/lifter/lifter.hpp"

#include "liftback/evidence/sources.hpp"
#include "parameter_corners.hpp"
#include "series.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numbers>

namespace liftback {

namespace {

constexpr double g = 9.81;

// ANSUR's trunk ends at the acromion; the shoulder joint's centre is lower. Winter's shoulder–hip of .288 H over the
// men's acromion–trochanter of .3072 H (body_proportions.cpp).
constexpr double straight_of_acromial_trunk = 0.288 / 0.3072;

constexpr double hip_half_width = 0.05;       // of stature, hip joint to the middle: recalled
constexpr double stretched = 0.95;            // of thigh + back: beyond this the legs have nothing left to push with
constexpr double head_above_shoulder = 0.13;  // of stature, along the back: for the drawing only
constexpr double toe_ahead = 0.115;           // of stature: for the drawing only

constexpr Evidence model{
    Basis::calculation, {sources::own, "lifter model"}, {sources::escamilla_2000, "lift-off angles and bar travel"}};

double degrees(double radians) { return radians * 180 / std::numbers::pi; }
double radians(double degrees) { return degrees * std::numbers::pi / 180; }

Point between(Point from, Point to, double share) {
    return {from.x_mm + (to.x_mm - from.x_mm) * share, from.y_mm + (to.y_mm - from.y_mm) * share};
}

// How far a leg of this stance runs sideways from hip to ankle.
double sideways(double stature_mm, const Parameters& p) { return (p.stance / 2 - hip_half_width) * stature_mm; }

double seen_from_the_side(double length_mm, double sideways_mm) {
    return std::sqrt(std::max(0.0, length_mm * length_mm - sideways_mm * sideways_mm));
}

double reach_mm(const Body& body, const Parameters& p) { return p.reach_of_arm * body.arm_mm; }

// What is placed before the rest of the pose follows.
struct Placed {
    double toe_ahead_mm = 0;
    double bar_ahead_mm = 0;
    double shoulder_ahead_mm = 0;  // of the bar
    double shank_deg = 0;          // while the shin does not touch the bar
    double knee_flexion_deg = 0;   // of a hinge
    double back = 1;
    // At lift-off the shank stands over the foot and the thigh alone runs sideways (0); a straight leg is one line (1).
    double straight_leg = 0;
    double most_stretched = stretched;
};

Placed at_the_start(const Body& body, const Parameters& p) {
    const double h = body.stature_mm;
    const double forward = cosine(radians(p.toe_out_deg));  // the foot turned out brings the bar nearer
    return {.toe_ahead_mm = toe_ahead * h * forward,
            .bar_ahead_mm = p.bar_ahead * h * forward,
            .shoulder_ahead_mm = p.shoulder_ahead * h,
            .shank_deg = p.shank_deg,
            .knee_flexion_deg = p.knee_flexion_deg,
            .back = p.back,
            .straight_leg = p.knee_flexion_deg > 0 ? 1.0 : 0.0};
}

// Standing: one line from ankle to shoulder, the bar against the thighs.
Placed at_the_end(const Body& body, const Parameters& p) {
    const double bar_ahead_mm = p.shin_contact * body.stature_mm;
    return {.bar_ahead_mm = bar_ahead_mm,
            .shoulder_ahead_mm = -bar_ahead_mm,
            .shank_deg = 90,
            .straight_leg = 1,
            .most_stretched = INFINITY};
}

Placed on_the_way(const Placed& start, const Placed& end, double share) {
    const auto mix = [&](double Placed::*part) { return start.*part + (end.*part - start.*part) * share; };
    return {.toe_ahead_mm = start.toe_ahead_mm,
            .bar_ahead_mm = mix(&Placed::bar_ahead_mm),
            .shoulder_ahead_mm = mix(&Placed::shoulder_ahead_mm),
            .shank_deg = mix(&Placed::shank_deg),
            .knee_flexion_deg = mix(&Placed::knee_flexion_deg),
            .back = mix(&Placed::back),
            .straight_leg = mix(&Placed::straight_leg),
            .most_stretched = end.most_stretched};
}

// The shank leans as far as the style has it, or less where the bar touches the shin.
double shank_angle_deg(Point bar, double ankle_mm, double contact_mm, double free_deg) {
    if (contact_mm <= 0) return free_deg;
    const double up = bar.y_mm - ankle_mm;
    const double away = std::hypot(bar.x_mm, up);
    const double touching = degrees(std::atan2(up, bar.x_mm) + std::asin(std::min(1.0, contact_mm / away)));
    return std::clamp(touching, free_deg, 90.0);
}

// How far ahead of the ankle the bar has to be so that it passes the shank.
double clear_of_shank(const Joints& j, double contact_mm) {
    const double leaning = (j.knee.x_mm - j.ankle.x_mm) / (j.knee.y_mm - j.ankle.y_mm);
    const double up = std::clamp(j.hand.y_mm - j.ankle.y_mm, 0.0, j.knee.y_mm - j.ankle.y_mm);
    return up * leaning + contact_mm * std::hypot(1, leaning);
}

// Weight × distance ahead of a joint, summed over the segments it carries.
struct Carried {
    double body_kg = 0;
    Point joint;
    double kg_mm = 0;
    void add(Segment segment, Point first, Point second) {
        const SegmentMass& mass = mass_of(segment);
        kg_mm += body_kg * mass.share * (between(first, second, mass.centre).x_mm - joint.x_mm);
    }
};

constexpr double newton_metre = g / 1000;  // from kg mm

void add_moments(Solution& s, double body_kg) {
    const Joints& j = s.joints;
    const auto above = [&](Point joint) {
        Carried carried{body_kg, joint};
        carried.add(Segment::trunk_and_head, j.hip, j.shoulder);
        carried.add(Segment::arms, j.shoulder, j.hand);
        return carried;
    };
    const auto moment = [&](const Carried& carried) {
        return Moment{.fixed_nm = carried.kg_mm * newton_metre,
                      .nm_per_kg = (j.hand.x_mm - carried.joint.x_mm) * newton_metre};
    };
    s.l5s1 = moment(above(j.l5s1));

    Carried by_hip = above(j.hip);
    by_hip.add(Segment::pelvis, j.hip, j.shoulder);
    s.hip = moment(by_hip);

    Carried by_knee = above(j.knee);
    by_knee.add(Segment::pelvis, j.hip, j.shoulder);
    by_knee.add(Segment::thighs, j.hip, j.knee);
    const Moment flexing = moment(by_knee);  // weight ahead of the knee extends it, weight behind flexes it
    s.knee = {-flexing.fixed_nm, -flexing.nm_per_kg};
}

// Joint angle between two directions in space, each with its sideways part.
double angle_between(Point a, double a_sideways, Point b, double b_sideways) {
    const double dot = a.x_mm * b.x_mm + a.y_mm * b.y_mm + a_sideways * b_sideways;
    const double lengths = std::hypot(a.x_mm, a.y_mm, a_sideways) * std::hypot(b.x_mm, b.y_mm, b_sideways);
    return degrees(std::acos(std::clamp(dot / lengths, -1.0, 1.0)));
}

Point minus(Point a, Point b) { return {a.x_mm - b.x_mm, a.y_mm - b.y_mm}; }

// Lengths as they are seen from the side, and how far the leg's two parts run sideways.
struct Lengths {
    double shank_mm, thigh_mm, back_mm, arm_mm;
    double shank_out_mm, thigh_out_mm;
};

Lengths lengths_of(const Body& body, const Parameters& p, const Placed& placed) {
    const double out_mm = sideways(body.stature_mm, p);
    const double shank_out_mm = placed.straight_leg * out_mm * body.shank_mm / (body.shank_mm + body.thigh_mm);
    const double thigh_out_mm = out_mm - shank_out_mm;
    return {.shank_mm = seen_from_the_side(body.shank_mm, shank_out_mm),
            .thigh_mm = seen_from_the_side(body.thigh_mm, thigh_out_mm),
            .back_mm = placed.back * straight_of_acromial_trunk * body.trunk_mm,
            .arm_mm = reach_mm(body, p),
            .shank_out_mm = shank_out_mm,
            .thigh_out_mm = thigh_out_mm};
}

// Where two circles meet: on the left of the way from the first centre to the second, which are `d` apart.
Point meet(Point first, double first_radius, Point second, double second_radius, double d) {
    const double along = (d * d + first_radius * first_radius - second_radius * second_radius) / (2 * d);
    const double across = seen_from_the_side(first_radius, along);
    const Point unit{(second.x_mm - first.x_mm) / d, (second.y_mm - first.y_mm) / d};
    return {first.x_mm + along * unit.x_mm - across * unit.y_mm, first.y_mm + along * unit.y_mm + across * unit.x_mm};
}

double distance(Point a, Point b) { return std::hypot(a.x_mm - b.x_mm, a.y_mm - b.y_mm); }

// The legs bend as far as the bar's height asks: the shoulder is over the bar, and the hip is where the thigh's circle
// around the knee meets the back's around the shoulder, on the side behind.
Reach bend_legs(Joints& j, const Lengths& l, const Placed& placed) {
    j.shoulder = {j.hand.x_mm + placed.shoulder_ahead_mm,
                  j.hand.y_mm + seen_from_the_side(l.arm_mm, placed.shoulder_ahead_mm)};
    const double d = distance(j.knee, j.shoulder);
    if (d > placed.most_stretched * (l.thigh_mm + l.back_mm)) return Reach::too_high;
    if (d <= std::abs(l.thigh_mm - l.back_mm)) return Reach::too_folded;
    j.hip = meet(j.knee, l.thigh_mm, j.shoulder, l.back_mm, d);
    return Reach::within;
}

// The knee is as soft as the style has it, which places the hip: the shoulder is where the back's circle around the hip
// meets the arm's around the hand, on the side ahead.
Reach bend_hips(Joints& j, const Lengths& l, const Placed& placed, double shank_deg) {
    const double behind = radians(placed.knee_flexion_deg + shank_deg - 90);  // thigh from vertical
    j.hip = {j.knee.x_mm - l.thigh_mm * sine(behind), j.knee.y_mm + l.thigh_mm * cosine(behind)};
    const double d = distance(j.hip, j.hand);
    if (d <= std::abs(l.arm_mm - l.back_mm)) return Reach::too_high;
    if (d >= l.arm_mm + l.back_mm) return Reach::trunk_below_horizontal;
    j.shoulder = meet(j.hip, l.back_mm, j.hand, l.arm_mm, d);
    constexpr double rounding_mm = 1e-6;  // at the end of a lift the back is upright
    const bool leans_back = j.shoulder.x_mm < j.hip.x_mm - rounding_mm;
    const bool straight = distance(j.knee, j.shoulder) > placed.most_stretched * (l.thigh_mm + l.back_mm);
    return leans_back || straight ? Reach::too_high : Reach::within;
}

Solution pose_of(const Body& body, double bar_height_mm, const Parameters& p, const Placed& placed) {
    const double h = body.stature_mm;
    const Lengths l = lengths_of(body, p, placed);
    const bool hinge = p.knee_flexion_deg > 0;

    Solution s;
    Joints& j = s.joints;
    j.ankle = {0, body.ankle_mm};
    j.toe = {placed.toe_ahead_mm, 0};
    j.hand = {placed.bar_ahead_mm, bar_height_mm};
    s.shank_deg = placed.shank_deg;
    if (!hinge) s.shank_deg = shank_angle_deg(j.hand, body.ankle_mm, p.shin_contact * h, placed.shank_deg);
    j.knee = {l.shank_mm * cosine(radians(s.shank_deg)), body.ankle_mm + l.shank_mm * sine(radians(s.shank_deg))};
    if (hinge) j.hand.x_mm = std::max(j.hand.x_mm, clear_of_shank(j, p.shin_contact * h));
    s.reach = hinge ? bend_hips(j, l, placed, s.shank_deg) : bend_legs(j, l, placed);
    if (s.reach != Reach::within) return s;

    const Point back = minus(j.shoulder, j.hip), thigh = minus(j.knee, j.hip), shank = minus(j.ankle, j.knee);
    if (back.y_mm < 0) return s.reach = Reach::trunk_below_horizontal, s;
    if (thigh.y_mm > 0) return s.reach = Reach::hip_below_knee, s;

    j.l5s1 = between(j.hip, j.shoulder, p.l5s1_up * h / l.back_mm);
    j.head = between(j.hip, j.shoulder, 1 + head_above_shoulder * h / l.back_mm);
    s.trunk_deg = degrees(std::atan2(back.y_mm, back.x_mm));
    s.thigh_deg = degrees(std::atan2(-thigh.y_mm, std::hypot(thigh.x_mm, l.thigh_out_mm)));
    s.hip_deg = angle_between(back, 0, thigh, l.thigh_out_mm);
    s.knee_deg = angle_between({-thigh.x_mm, -thigh.y_mm}, -l.thigh_out_mm, shank, l.shank_out_mm);
    s.bar_l5s1_mm = j.hand.x_mm - j.l5s1.x_mm;
    s.bar_knee_mm = j.hand.x_mm - j.knee.x_mm;
    add_moments(s, body.mass_kg);
    return s;
}

}  // namespace

Solution solve(const Body& body, double bar_height_mm, const Parameters& parameters) {
    return pose_of(body, bar_height_mm, parameters, at_the_start(body, parameters));
}

double lockout_mm(const Body& body, const Parameters& p) {
    // Standing, the whole leg is one line from hip to ankle, and the arms run forward to the bar at the thighs.
    const double leg_mm = seen_from_the_side(body.shank_mm + body.thigh_mm, sideways(body.stature_mm, p));
    const double arm_mm = seen_from_the_side(reach_mm(body, p), p.shin_contact * body.stature_mm);
    return body.ankle_mm + leg_mm + straight_of_acromial_trunk * body.trunk_mm - arm_mm;
}

std::optional<HeightRange> reach_of(const Body& body, const Parameters& p) {
    const auto works = [&](int mm) { return solve(body, mm, p).reach == Reach::within; };
    const int top = std::max(0, static_cast<int>(lockout_mm(body, p)));
    int inside = -1, step = 64;  // nearly every body works over more than that
    for (; step > 0 && inside < 0; step /= 8)
        for (int mm = 0; mm <= top && inside < 0; mm += step)
            if (works(mm)) inside = mm;
    if (inside < 0) return std::nullopt;
    // The last in a direction that works, from one that works to one that may not.
    const auto edge = [&](int yes, int no) {
        if (works(no)) return no;
        while (std::abs(yes - no) > 1) {
            const int middle = (yes + no) / 2;
            (works(middle) ? yes : no) = middle;
        }
        return yes;
    };
    return HeightRange{static_cast<double>(edge(inside, 0)), static_cast<double>(edge(inside, top))};
}

namespace {

// The nearest whole millimetre at which the straight back's pose works.
double nearest_within_reach(const Body& body, double wanted_mm, const Parameters& p) {
    const auto reach = reach_of(body, p);
    if (!reach) return std::numeric_limits<double>::quiet_NaN();
    return std::clamp(std::round(wanted_mm), reach->low_mm, reach->high_mm);
}

struct Quantity {
    Banded Pose::*band;
    double (*of)(const Solution&, double load_kg);
};

constexpr Quantity quantities[] = {
    {&Pose::trunk_deg, [](const Solution& s, double) { return s.trunk_deg; }},
    {&Pose::thigh_deg, [](const Solution& s, double) { return s.thigh_deg; }},
    {&Pose::shank_deg, [](const Solution& s, double) { return s.shank_deg; }},
    {&Pose::hip_deg, [](const Solution& s, double) { return s.hip_deg; }},
    {&Pose::knee_deg, [](const Solution& s, double) { return s.knee_deg; }},
    {&Pose::bar_l5s1_mm, [](const Solution& s, double) { return s.bar_l5s1_mm; }},
    {&Pose::bar_knee_mm, [](const Solution& s, double) { return s.bar_knee_mm; }},
    {&Pose::l5s1_nm, [](const Solution& s, double load_kg) { return s.l5s1.at(load_kg); }},
    {&Pose::hip_nm, [](const Solution& s, double load_kg) { return s.hip.at(load_kg); }},
    {&Pose::knee_nm, [](const Solution& s, double load_kg) { return s.knee.at(load_kg); }},
};

}  // namespace

Pose pose_at(const Body& body, Style style, double bar_height_mm, double load_kg) {
    const Parameters& nominal = nominal_parameters(style);
    const Solution middle = solve(body, bar_height_mm, nominal);
    Pose pose{.style = style,
              .bar_height_mm = bar_height_mm,
              .load_kg = load_kg,
              .reach = middle.reach,
              .nearest_mm = bar_height_mm,
              .evidence = model};
    if (middle.reach != Reach::within) {
        pose.nearest_mm = nearest_within_reach(body, bar_height_mm, nominal);
        return pose;
    }
    pose.joints = middle.joints;
    for (const auto& [band, of] : quantities) {
        const double value = of(middle, load_kg);
        pose.*band = {value, value, value};
    }
    const auto every = [](const ParameterRange&) { return true; };
    for_each_corner(nominal, parameter_ranges(style), every, [&](const Parameters& corner) {
        const Solution s = solve(body, bar_height_mm, corner);
        if (s.reach != Reach::within) {
            pose.some_out_of_reach = true;
            return;
        }
        for (const auto& [band, of] : quantities) (pose.*band).take(of(s, load_kg));
    });
    return pose;
}

namespace {

LiftFrame frame_at(const Body& body, double from_mm, const Parameters& p, double share) {
    const double mm = from_mm + (lockout_mm(body, p) - from_mm) * share;
    // A hinge's knees straighten as its back comes up, by angle and not by height: ahead of the back they would push
    // the body over its toes.
    const double done = p.knee_flexion_deg > 0 ? 1 - std::sqrt(1 - share) : share;
    const Placed start = at_the_start(body, p), end = at_the_end(body, p);
    Placed placed = on_the_way(start, end, done);
    placed.back = start.back + (end.back - start.back) * share;
    return {mm, pose_of(body, mm, p, placed)};
}

}  // namespace

std::vector<LiftFrame> through_the_lift(const Body& body, double from_mm, const Parameters& parameters, int frames) {
    std::vector<LiftFrame> lift;
    if (solve(body, from_mm, parameters).reach != Reach::within) return lift;
    for (int i = 0; i < frames; ++i)
        lift.push_back(frame_at(body, from_mm, parameters, static_cast<double>(i) / (frames - 1)));
    return lift;
}

LiftSummary sum_up_lift(const Body& body, const Pose& start) {
    constexpr int frames = 61;  // about 7 mm apart
    const Parameters& nominal = nominal_parameters(start.style);
    const double travel_mm = lockout_mm(body, nominal) - start.bar_height_mm;
    LiftSummary lift{{travel_mm, travel_mm, travel_mm}, start.bar_height_mm, start.l5s1_nm};
    double peak_share = 0;
    for (int i = 1; i < frames; ++i) {
        const double share = static_cast<double>(i) / (frames - 1);
        const LiftFrame frame = frame_at(body, start.bar_height_mm, nominal, share);
        const double moment_nm = frame.pose.l5s1.at(start.load_kg);
        if (moment_nm <= lift.peak_l5s1_nm.value) continue;
        peak_share = share;
        lift.peak_height_mm = frame.bar_height_mm;
        lift.peak_l5s1_nm = {moment_nm, moment_nm, moment_nm};
    }
    const auto every = [](const ParameterRange&) { return true; };
    for_each_corner(nominal, parameter_ranges(start.style), every, [&](const Parameters& corner) {
        lift.travel_mm.take(lockout_mm(body, corner) - start.bar_height_mm);
        const Solution low = solve(body, start.bar_height_mm, corner);
        if (low.reach != Reach::within) return;
        const Solution peak = frame_at(body, start.bar_height_mm, corner, peak_share).pose;
        if (peak.reach != Reach::within) return;
        lift.peak_l5s1_nm.take(std::max(low.l5s1.at(start.load_kg), peak.l5s1.at(start.load_kg)));
    });
    return lift;
}

std::vector<HeightMoment> moment_by_height(const Body& body, Style style, double load_kg, double lowest_mm) {
    constexpr double standard_mm = 225, highest_mm = 425, step_mm = 25;
    std::vector<HeightMoment> series;
    double mm = std::min(lowest_mm, standard_mm);
    while (mm <= highest_mm) {
        const Pose pose = pose_at(body, style, mm, load_kg);
        series.push_back({.bar_height_mm = mm, .reach = pose.reach, .l5s1_nm = pose.l5s1_nm});
        mm = step_mm * (std::floor(mm / step_mm) + 1);
    }
    return series;
}

}  // namespace liftback
