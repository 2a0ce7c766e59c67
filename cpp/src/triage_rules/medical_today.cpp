#include "tables.hpp"

namespace liftback::triage_rules {

namespace {

constexpr auto same_day = CareLevel::medical_today;

// Not knowing how long ago it began counts as long enough.
bool still_cannot_walk(const Answers& a) {
    return reported(a, Sign::cannot_walk) && hours_since_pain(a).value_or(cannot_walk_hours) >= cannot_walk_hours;
}

bool one_breakdown_sign(const Answers& a) { return breakdown_count(a) >= 1; }

bool midline_pain_after_fall(const Answers& a) {
    return reported(a, Sign::midline_bony_pain) && reported(a, Sign::fall_or_blow);
}

bool pregnant_with_injury_pain(const Answers& a) {
    return reported(a, Sign::pregnant_or_gave_birth) && injury_pain(a);
}

template <Sign fact>
bool with_serious_pattern(const Answers& a) {
    return reported(a, fact) && serious_pattern(a);
}

bool cancer_with_injury_pain(const Answers& a) {
    return reported(a, Sign::cancer) && injury_pain(a) && !may_exercise(a);
}

bool aged_50_with_fall(const Answers& a) {
    return aged_50_to_64(a) && reported(a, Sign::fall_or_blow) && (injury_pain(a) || serious_pattern(a));
}

bool fragile_bones_serious(const Answers& a) {
    return fragile_bones(a) && (serious_pattern(a) || (reported(a, Sign::fall_or_blow) && pain_counts(a)));
}

bool earlier_result_stands(const Answers& a) { return stands(a, same_day); }

constexpr Evidence single_facts_over_trigger{Basis::study, {sources::henschke_2009, "red flags alone and combined"}};

constexpr Rule rules[] = {
    {.id = "legs.one_leg_weakness", .care = same_day, .sign = Sign::one_leg_weakness, .within = today,
     .evidence = {Basis::recalled, {sources::general, "new weakness or foot drop"}, {sources::a0, "A0.5"}}},
    {.id = "legs.cannot_walk", .care = same_day, .applies = still_cannot_walk,
     .reads = pain_clock_reads | FieldSet{Field::cannot_walk},
     .within = today, .evidence = cannot_walk_hours.evidence},
    {.id = "legs.swollen", .care = same_day, .sign = Sign::leg_swollen, .within = today,
     .evidence = {Basis::recalled, {sources::general, "one leg swollen, warm and painful"}}},
    {.id = "bladder.first_effort_leak", .care = same_day, .sign = Sign::first_effort_leak, .within = today,
     .evidence = {Basis::own_choice, {sources::own, "a first leak on effort with this injury is seen today"}, {sources::a0, "A0.6"}}},
    {.id = "muscle_breakdown.one_sign", .care = same_day, .applies = one_breakdown_sign,
     .reads = breakdown_reads,
     .within = today, .evidence = {Basis::study, {sources::cureus_62314, "presentation"}, {sources::josr_04860, "presentation"}}},
    {.id = "spine.cough_jolt", .care = same_day, .sign = Sign::cough_jolt, .within = today, .notes = {Note::D4_cough},
     .evidence = {Basis::guideline, {sources::nhs, "worse on coughing or sneezing"}, {sources::a0, "A0.6"}}},
    {.id = "general.fever", .care = same_day, .sign = Sign::fever, .within = today,
     .evidence = {Basis::guideline, {sources::nhs, "high temperature with back pain"}}},
    {.id = "general.night_sweats", .care = same_day, .sign = Sign::night_sweats, .within = today,
     .evidence = {Basis::recalled, {sources::general, "drenching night sweats"}}},
    {.id = "general.weight_loss", .care = same_day, .sign = Sign::weight_loss, .within = today,
     .evidence = {Basis::guideline, {sources::nhs, "unintended weight loss"}}},
    {.id = "general.constant_pain", .care = same_day, .sign = Sign::constant_pain, .within = today,
     .evidence = {Basis::guideline, {sources::nhs, "not improving with rest, worse at night"}}},
    {.id = "spine.shape_changed", .care = same_day, .sign = Sign::spine_shape_changed, .within = today,
     .evidence = {Basis::guideline, {sources::nhs, "a lump or swelling, a changed shape"}}},
    {.id = "spine.chest_level_pain", .care = same_day, .sign = Sign::chest_level_pain, .within = today,
     .evidence = {Basis::guideline, {sources::nhs, "pain high up the back"}}},
    {.id = "spine.midline_pain_after_fall", .care = same_day, .applies = midline_pain_after_fall,
     .reads = {Field::midline_bony_pain, Field::fall_or_blow}, .within = today,
     .evidence = {Basis::recalled, {sources::general, "bony midline pain after a fall or blow"}}},
    {.id = "kidney.flank_pain", .care = same_day, .sign = Sign::flank_pain, .within = today,
     .evidence = {Basis::recalled, {sources::general, "kidney stone or infection"}}},
    {.id = "pregnancy.injury_pain", .care = same_day, .applies = pregnant_with_injury_pain,
     .reads = injury_pain_reads | FieldSet{Field::pregnant_or_gave_birth}, .within = today,
     .evidence = {Basis::recalled, {sources::general, "new back pain in pregnancy"}}},

    // History facts: none fires on plain soreness.
    {.id = "history.cancer_with_injury_pain", .care = same_day, .applies = cancer_with_injury_pain,
     .reads = injury_pain_reads | FieldSet{Field::cancer, Field::examination}, .within = today,
     .evidence = single_facts_over_trigger},
    {.id = "history.cancer_with_serious_pattern", .care = same_day, .applies = with_serious_pattern<Sign::cancer>,
     .reads = serious_pattern_reads | FieldSet{Field::cancer}, .within = today, .evidence = single_facts_over_trigger},
    {.id = "history.infection_with_serious_pattern", .care = same_day,
     .applies = with_serious_pattern<Sign::recent_infection>,
     .reads = serious_pattern_reads | FieldSet{Field::recent_infection}, .within = today,
     .evidence = single_facts_over_trigger},
    {.id = "history.spinal_procedure_with_serious_pattern", .care = same_day,
     .applies = with_serious_pattern<Sign::spinal_procedure>,
     .reads = serious_pattern_reads | FieldSet{Field::spinal_procedure}, .within = today,
     .evidence = single_facts_over_trigger},
    {.id = "history.weak_immunity_with_serious_pattern", .care = same_day,
     .applies = with_serious_pattern<Sign::weak_immunity>,
     .reads = serious_pattern_reads | FieldSet{Field::weak_immunity}, .within = today,
     .evidence = single_facts_over_trigger},
    {.id = "history.injecting_with_serious_pattern", .care = same_day, .applies = with_serious_pattern<Sign::injecting>,
     .reads = serious_pattern_reads | FieldSet{Field::injecting}, .within = today,
     .evidence = single_facts_over_trigger},
    {.id = "history.back_surgery_with_serious_pattern", .care = same_day,
     .applies = with_serious_pattern<Sign::back_surgery>,
     .reads = serious_pattern_reads | FieldSet{Field::back_surgery}, .within = today,
     .evidence = single_facts_over_trigger},
    {.id = "history.fragile_bones_serious", .care = same_day, .applies = fragile_bones_serious,
     .reads = fragile_bones_reads | serious_pattern_reads | pain_reads | FieldSet{Field::fall_or_blow},
     .within = today, .evidence = single_facts_over_trigger},
    {.id = "history.aged_50_with_fall", .care = same_day, .applies = aged_50_with_fall,
     .reads = serious_pattern_reads | injury_pain_reads | FieldSet{Field::age, Field::fall_or_blow}, .within = today,
     .evidence = single_facts_over_trigger},

    {.id = "standing.medical_today", .care = same_day, .applies = earlier_result_stands,
     .reads = {Field::standing, Field::examination}, .within = today,
     .evidence = {Basis::own_choice, {sources::own, "a top-level result stands until the person is examined"}}},
};
static_assert(well_formed(rules, same_day));

}  // namespace

std::span<const Rule> medical_today() { return rules; }

}  // namespace liftback::triage_rules
