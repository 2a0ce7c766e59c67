// A person's lengths: what they can measure alone, and the rest filled in from the proportions of measured bodies.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/problem.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace liftback {

// Only chooses which measured bodies fill in what was not measured; unanswered uses men and women together.
enum class Sex : std::uint8_t { unanswered, female, male };

// As entered, in cm and kg. Stature and mass are needed, the rest is optional.
struct BodyMeasurements {
    std::optional<double> stature_cm;         // 90 … 250
    std::optional<double> mass_kg;            // 30 … 300
    std::optional<double> span_cm;            // fingertip to fingertip, arms out sideways
    std::optional<double> arm_cm;             // bony tip of the shoulder (acromion) to the fingertip, arm hanging
    std::optional<double> sitting_height_cm;  // seat to the top of the head
    std::optional<double> inseam_cm;          // floor to the crotch, barefoot
    Sex sex = Sex::unanswered;
};

inline bool anything_measured(const BodyMeasurements& body) {
    return body.stature_cm || body.mass_kg || body.span_cm || body.arm_cm || body.sitting_height_cm || body.inseam_cm;
}

// Everything wrong with the measurements, fields named "lifter.stature_cm" and so on. Codes: missing, below_minimum,
// above_maximum, contradicts (`other` is the field it cannot be true together with), unit_mixed_up (mass against
// stature is implausible in kg and plausible in lb).
void check_measurements(const BodyMeasurements& entered, Problems& problems);

// The lengths the model and the percentiles use. The first four can be measured alone.
enum class Length : std::uint8_t {
    span,
    arm,  // acromion to fingertip
    sitting_height,
    inseam,
    trunk,  // acromion to trochanter
    thigh,  // trochanter to the outer knee joint (lateral femoral epicondyle)
    shank,  // knee joint to the outer ankle bone (lateral malleolus)
    ankle,  // outer ankle bone to the floor
};
inline constexpr std::size_t length_count = 8;

// Length ÷ stature in a group of measured bodies: mean, standard deviation and correlation, indexed by Length.
struct ProportionTable {
    std::array<double, length_count> mean;
    std::array<double, length_count> sd;
    std::array<std::array<double, length_count>, length_count> correlation;
    Evidence evidence;
};
const ProportionTable& proportions_of(Sex sex);

struct Body {
    double stature_mm = 0;
    double mass_kg = 0;
    double ankle_mm = 0;
    double shank_mm = 0;
    double thigh_mm = 0;
    double trunk_mm = 0;  // acromion to trochanter
    double arm_mm = 0;    // acromion to fingertip
};

// Needs measurements that check_measurements() finds nothing wrong with. A length that was not measured is its conditional mean,
// given those that were, within four standard deviations of the group's mean.
Body body_from(const BodyMeasurements& entered);

// One length ÷ stature against the group: `percentile` 0 … 100. `measured` is false for a value that was filled in;
// its percentile only says where the estimate lies and is 50 when nothing was measured.
struct ProportionPercentile {
    Length length = Length::span;
    double ratio = 0;
    double percentile = 50;
    bool measured = false;
    Evidence evidence;
};

// The lengths that were entered, then arm, trunk, thigh and shank as the model uses them. Needs the same as body_from.
std::vector<ProportionPercentile> proportion_percentiles(const BodyMeasurements& entered);

}  // namespace liftback
