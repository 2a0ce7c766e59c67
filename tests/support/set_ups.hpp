// Lifters and gyms for the tests of the advice on set-ups.
#pragma once

#include "liftback/lifter/setup_advice.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace liftback::test {

inline Equipment gym(std::vector<double> raises_mm) {
    Equipment equipment = standard_equipment(MassUnit::kg);
    equipment.raises_mm = std::move(raises_mm);
    equipment.rack_pins_mm.clear();
    return equipment;
}

inline Body average() { return body_from({.stature_cm = 175, .mass_kg = 80}); }

// 82 kg, 1.78 m, long torso, short arms.
inline Body long_torso_short_arms() {
    return body_from(
        {.stature_cm = 178, .mass_kg = 82, .span_cm = 174, .arm_cm = 76, .sitting_height_cm = 97, .sex = Sex::male});
}

inline SetupRequest request(const Body& body) {
    return {.body = body, .load_kg = 60, .equipment = gym({25, 50, 100, 150})};
}

inline bool flagged(const SetupAdvice& advice, SetupFlag flag) {
    return std::count(advice.flags.begin(), advice.flags.end(), flag) == 1;
}

inline const SetUpRow& row(const SetupAdvice& advice, SetUp set_up) {
    return *std::find_if(advice.rows.begin(), advice.rows.end(), [&](const auto& r) { return r.set_up == set_up; });
}

}  // namespace liftback::test
