// The rule tables, one per care level, and what their conditions share.
#pragma once

#include "liftback/evidence/sources.hpp"
#include "liftback/triage/triage.hpp"
#include "liftback/triage/triage_limits.hpp"

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
        return !rule.id.empty() && rule.care == care && rule.evidence.given() && rule.within.unit != TimeUnit::none &&
               rule.sign.has_value() != (rule.applies != nullptr) && rule.sign.has_value() == rule.reads.empty();
    });
}

// Constant pain, night pain, feeling unwell, or pain on the bones of the spine: what turns a history fact urgent.
// Henschke 2009: single facts over-trigger, combinations inform.
inline bool serious_pattern(const Answers& a) {
    return any_reported(a, {Sign::constant_pain, Sign::sleep_disturbed, Sign::fever, Sign::midline_bony_pain});
}
inline constexpr FieldSet serious_pattern_reads{Field::constant_pain, Field::sleep_disturbed, Field::fever,
                                                Field::midline_bony_pain};

// It keeps getting worse, or is worse than it was: a trend counts while there is pain for it to be of.
bool rising(const Answers& a);
inline constexpr FieldSet says_pain_reads{Field::back_pain, Field::pain_moving, Field::pain_rest};
inline constexpr FieldSet rising_reads = says_pain_reads | FieldSet{Field::getting_worse, Field::trend};

// It came at the lift: during a rep, within the hour, or nobody knows when.
inline bool sudden(const Answers& a) {
    return a.onset == Onset::during_lift || a.onset == Onset::within_1_hour || a.onset == Onset::not_sure;
}

inline bool at_least_score(const Answers& a, double score) { return worst_pain(a).value_or(0) >= score; }

// A fall is also a stumble, and a fall with a loaded bar is a fall: the more that happened, the more rules see it.
inline bool fell(const Answers& a) { return any_reported(a, {Sign::fall_or_blow, Sign::fell_with_bar}); }
inline constexpr FieldSet fell_reads{Field::fall_or_blow, Field::fell_with_bar};
inline bool stumbled_or_fell(const Answers& a) { return reported(a, Sign::stumble) || fell(a); }
inline constexpr FieldSet stumbled_or_fell_reads = fell_reads | FieldSet{Field::stumble};

// A weak leg or two, now or at any time since the pain began.
inline bool weak_leg(const Answers& a) {
    return any_reported(
        a, {Sign::one_leg_weakness, Sign::both_legs_numb_or_weak, Sign::weakness_worsening, Sign::legs_giving_way});
}
inline constexpr FieldSet weak_leg_reads{Field::one_leg_weakness, Field::both_legs_numb_or_weak,
                                         Field::weakness_worsening, Field::legs_giving_way};

inline constexpr FieldSet leg_reads =
    weak_leg_reads | FieldSet{Field::both_legs_pain, Field::leg_pain_changed_sides, Field::one_leg_pain_or_numbness};

// Signs of muscle breakdown of which one alone asks for a doctor and two for the emergency department.
inline constexpr Sign breakdown_signs[] = {Sign::back_swollen_hard, Sign::severe_and_rising, Sign::skin_numb_after_ice,
                                           Sign::vomiting_or_great_weakness};
inline constexpr FieldSet breakdown_reads{Field::back_swollen_hard, Field::severe_and_rising,
                                          Field::skin_numb_after_ice, Field::vomiting_or_great_weakness};
inline auto breakdown_count(const Answers& a) {
    return std::count_if(std::begin(breakdown_signs), std::end(breakdown_signs),
                         [&](Sign sign) { return reported(a, sign); });
}

// Osteoporosis, low-impact fracture or long steroid tablets; ankylosing spondylitis and the like, whose stiff spine
// breaks in small falls.
inline bool brittle_or_stiff(const Answers& a) { return any_reported(a, {Sign::fragile_bones, Sign::stiff_spine}); }
inline constexpr FieldSet brittle_or_stiff_reads{Field::fragile_bones, Field::stiff_spine};

// The same, or 65 and over.
inline bool fragile_bones(const Answers& a) { return brittle_or_stiff(a) || a.age == Age::from_65; }
inline constexpr FieldSet fragile_bones_reads = brittle_or_stiff_reads | FieldSet{Field::age};

// What somebody says of themselves once, whatever it is with this pain (heart disease and breath are matters of loads).
inline bool any_fact_about_you(const Answers& a) {
    return fragile_bones(a) ||
           any_reported(a, {Sign::blood_thinners, Sign::cancer, Sign::recent_infection, Sign::spinal_procedure,
                            Sign::weak_immunity, Sign::injecting, Sign::back_surgery, Sign::pregnant_or_gave_birth});
}
inline constexpr FieldSet any_fact_about_you_reads =
    fragile_bones_reads |
    FieldSet{Field::blood_thinners, Field::cancer,    Field::recent_infection, Field::spinal_procedure,
             Field::weak_immunity,  Field::injecting, Field::back_surgery,     Field::pregnant_or_gave_birth};

inline bool at_least_50(const Answers& a) {
    return a.age == Age::from_50_to_54 || a.age == Age::from_55_to_64 || a.age == Age::from_65;
}

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
    FieldSet all{Field::cannot_bend,       Field::cannot_stand_straight, Field::sleep_disturbed,
                 Field::getting_worse,     Field::self_care_fails,       Field::other_worry,
                 Field::midline_bony_pain, Field::serious_accident,      Field::obstetric_warning};
    for (std::size_t i = 0; i < sign_count; ++i)
        if (sign_infos[i].kind != SignKind::fact) all.insert(static_cast<Field>(i));
    return all;
}();

}  // namespace liftback::triage_rules
