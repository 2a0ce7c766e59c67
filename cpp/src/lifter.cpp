#include "liftback/lifter.hpp"

#include "liftback/sources.hpp"
#include "parameter_corners.hpp"
#include "series.hpp"

#include <algorithm>
#include <cmath>
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

// The shank leans as far as the style has it, or less where the bar touches the shin.
double shank_angle_deg(Point bar, double ankle_mm, double contact_mm, double free_deg) {
    if (contact_mm <= 0) return free_deg;
    const double up = bar.y_mm - ankle_mm;
    const double away = std::hypot(bar.x_mm, up);
    const double touching = degrees(std::atan2(up, bar.x_mm) + std::asin(std::min(1.0, contact_mm / away)));
    return std::clamp(touching, free_deg, 90.0);
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

}  // namespace

Solution solve(const Body& body, double bar_height_mm, const Parameters& p) {
    const double h = body.stature_mm;
    const double out_mm = sideways(h, p);
    const double thigh_mm = seen_from_the_side(body.thigh_mm, out_mm);
    const double back_mm = p.back * straight_of_acromial_trunk * body.trunk_mm;
    const double forward = cosine(radians(p.toe_out_deg));  // the foot turned out brings the bar nearer

    Solution s;
    Joints& j = s.joints;
    j.ankle = {0, body.ankle_mm};
    j.toe = {toe_ahead * h * forward, 0};
    j.hand = {p.bar_ahead * h * forward, bar_height_mm};
    s.shank_deg = shank_angle_deg(j.hand, body.ankle_mm, p.shin_contact * h, p.shank_deg);
    j.knee = {body.shank_mm * cosine(radians(s.shank_deg)),
              body.ankle_mm + body.shank_mm * sine(radians(s.shank_deg))};
    const double ahead_mm = p.shoulder_ahead * h;
    j.shoulder = {j.hand.x_mm + ahead_mm, bar_height_mm + seen_from_the_side(reach_mm(body, p), ahead_mm)};

    // The hip: where the thigh's circle around the knee meets the back's around the shoulder, on the side behind.
    const Point to_shoulder = minus(j.shoulder, j.knee);
    const double d = std::hypot(to_shoulder.x_mm, to_shoulder.y_mm);
    if (d > stretched * (thigh_mm + back_mm)) return s.reach = Reach::too_high, s;
    if (d <= std::abs(thigh_mm - back_mm)) return s.reach = Reach::too_folded, s;
    const double along = (d * d + thigh_mm * thigh_mm - back_mm * back_mm) / (2 * d);
    const double across = seen_from_the_side(thigh_mm, along);
    const Point unit{to_shoulder.x_mm / d, to_shoulder.y_mm / d};
    j.hip = {j.knee.x_mm + along * unit.x_mm - across * unit.y_mm,
             j.knee.y_mm + along * unit.y_mm + across * unit.x_mm};

    const Point back = minus(j.shoulder, j.hip), thigh = minus(j.knee, j.hip), shank = minus(j.ankle, j.knee);
    if (back.y_mm < 0) return s.reach = Reach::trunk_below_horizontal, s;
    if (thigh.y_mm > 0) return s.reach = Reach::hip_below_knee, s;

    j.l5s1 = between(j.hip, j.shoulder, p.l5s1_up * h / back_mm);
    j.head = between(j.hip, j.shoulder, 1 + head_above_shoulder * h / back_mm);
    s.trunk_deg = degrees(std::atan2(back.y_mm, back.x_mm));
    s.thigh_deg = degrees(std::atan2(-thigh.y_mm, std::hypot(thigh.x_mm, out_mm)));
    s.hip_deg = angle_between(back, 0, thigh, out_mm);
    s.knee_deg = angle_between({-thigh.x_mm, -thigh.y_mm}, -out_mm, shank, 0);
    s.bar_l5s1_mm = j.hand.x_mm - j.l5s1.x_mm;
    s.bar_knee_mm = j.hand.x_mm - j.knee.x_mm;
    add_moments(s, body.mass_kg);
    return s;
}

double lockout_mm(const Body& body, const Parameters& p) {
    // Standing, the whole leg is one line from hip to ankle.
    const double leg_mm = seen_from_the_side(body.shank_mm + body.thigh_mm, sideways(body.stature_mm, p));
    return body.ankle_mm + leg_mm + straight_of_acromial_trunk * body.trunk_mm - reach_mm(body, p);
}

namespace {

constexpr double highest_searched_mm = 2500;  // a stature of 250 cm

// The nearest whole millimetre at which the straight back's pose works.
double nearest_within_reach(const Body& body, double wanted_mm, const Parameters& p) {
    const auto works = [&](double mm) {
        return mm >= 0 && mm <= highest_searched_mm && solve(body, mm, p).reach == Reach::within;
    };
    const double start = std::round(std::clamp(wanted_mm, 0.0, highest_searched_mm));
    for (double away = 0; away <= highest_searched_mm; ++away) {
        if (works(start + away)) return start + away;
        if (works(start - away)) return start - away;
    }
    return std::numeric_limits<double>::quiet_NaN();
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
        for (const auto& [band, of] : quantities) {
            Banded& b = pose.*band;
            b.low = std::min(b.low, of(s, load_kg));
            b.high = std::max(b.high, of(s, load_kg));
        }
    });
    return pose;
}

std::vector<HeightMoment> moment_by_height(const Body& body, Style style, double load_kg) {
    constexpr int lowest_mm = 225, highest_mm = 425, step_mm = 25;
    std::vector<HeightMoment> series;
    for (int mm = lowest_mm; mm <= highest_mm; mm += step_mm) {
        const Pose pose = pose_at(body, style, mm, load_kg);
        series.push_back({.bar_height_mm = pose.bar_height_mm, .reach = pose.reach, .l5s1_nm = pose.l5s1_nm});
    }
    return series;
}

}  // namespace liftback
