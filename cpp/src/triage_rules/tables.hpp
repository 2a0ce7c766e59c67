// The rule tables, one per care level, and what their conditions share.
#pragma once

#include "liftback/sources.hpp"
#include "liftback/triage.hpp"
#include "liftback/triage_limits.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace liftback::triage_rules {

using namespace triage_limits;

std::span<const Rule> call_emergency();
std::span<const Rule> medical_today();
std::span<const Rule> professional_soon();
std::span<const Rule> injury_protocol();
std::span<const Rule> soreness_relief();

inline constexpr TimeLimit now{TimeUnit::now};
inline constexpr TimeLimit today{TimeUnit::today};

// Every row has an id, a source, a time limit where its level needs one, and exactly one of sign and condition; a
// condition declares what it reads.
template <std::size_t n>
constexpr bool well_formed(const Rule (&rules)[n], CareLevel care) {
    return std::all_of(rules, rules + n, [&](const Rule& rule) {
        return !rule.id.empty() && rule.care == care && rule.evidence.given() &&
               rule.within.unit != TimeUnit::none && rule.sign.has_value() != (rule.applies != nullptr) &&
               rule.sign.has_value() == rule.reads.empty();
    });
}

// Constant pain, night pain, feeling unwell, or pain on the bones of the spine: what turns a history fact urgent.
// Henschke 2009: single facts over-trigger, combinations inform.
inline bool serious_pattern(const Answers& a) {
    return any_reported(a, {Sign::constant_pain, Sign::sleep_disturbed, Sign::fever, Sign::midline_bony_pain});
}
inline constexpr FieldSet serious_pattern_reads{Field::constant_pain, Field::sleep_disturbed, Field::fever,
                                                Field::midline_bony_pain};

// Signs of muscle breakdown of which one alone asks for a doctor and two for the emergency department.
inline constexpr Sign breakdown_signs[] = {Sign::back_swollen_hard, Sign::severe_and_rising, Sign::skin_numb_after_ice,
                                           Sign::vomiting_or_great_weakness};
inline constexpr FieldSet breakdown_reads{Field::back_swollen_hard, Field::severe_and_rising,
                                          Field::skin_numb_after_ice, Field::vomiting_or_great_weakness};
inline auto breakdown_count(const Answers& a) {
    return std::count_if(std::begin(breakdown_signs), std::end(breakdown_signs),
                         [&](Sign sign) { return reported(a, sign); });
}

// Osteoporosis, low-impact fracture, long steroid tablets, or 65 and over.
inline bool fragile_bones(const Answers& a) { return reported(a, Sign::fragile_bones) || a.age == Age::from_65; }
inline constexpr FieldSet fragile_bones_reads{Field::fragile_bones, Field::age};

inline bool aged_50_to_64(const Answers& a) { return a.age == Age::from_50_to_54 || a.age == Age::from_55_to_64; }

inline bool under_45(const Answers& a) {
    return a.age == Age::under_18 || a.age == Age::from_18_to_25 || a.age == Age::from_26_to_44;
}
inline bool at_least_55(const Answers& a) { return a.age == Age::from_55_to_64 || a.age == Age::from_65; }

// Soreness is not fading: still above the cut-offs, or not less than yesterday, 72 h after the session.
bool like_soreness_but_not_fading(const Answers& a);

// How an earlier result of the top two levels stands.
bool stands(const Answers& a, CareLevel care);
bool withdrawn_as_mistake(const StandingResult& earlier);

// Every symptom, and the facts that describe this episode rather than the person's history.
inline constexpr FieldSet signs_of_the_episode = [] {
    FieldSet all{Field::cannot_bend, Field::cannot_stand_straight, Field::sleep_disturbed, Field::self_care_fails,
                 Field::other_worry, Field::midline_bony_pain, Field::serious_accident, Field::obstetric_warning};
    for (std::size_t i = 0; i < sign_count; ++i)
        if (sign_infos[i].kind != SignKind::fact) all.insert(static_cast<Field>(i));
    return all;
}();

}  // namespace liftback::triage_rules
