// A lifter with a max of 180 kg in a plain gym, whose entry gate is open.
#pragma once

#include "liftback/loads/return_loads.hpp"

#include <algorithm>
#include <vector>

namespace liftback {

inline GateDay quiet_day() {
    return {.at_rest = 1, .bodyweight_hinges = 1, .sitting = 1, .tying_shoes = 1, .masked = YesNo::no};
}

inline EntryGateInput open_gate() {
    return {.hours_since_onset = 96,
            .yesterday = quiet_day(),
            .today = quiet_day(),
            .leg_symptom_or_open_sign = false,
            .dowel_hinges_today = 15,
            .three_contacts = YesNo::yes};
}

inline ReturnLoadsInput lifter_of_180_kg(LoadsAccess access) {
    return {.access = access,
            .equipment = standard_equipment(MassUnit::kg),
            .base = {.max = 180, .weeks_since = 1},
            .gate = open_gate(),
            .coming_back = {.layoff_weeks = 0, .past_pain = PastPain::no}};
}

inline bool has(const std::vector<LoadReason>& reasons, LoadReason reason) {
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
}

}  // namespace liftback
