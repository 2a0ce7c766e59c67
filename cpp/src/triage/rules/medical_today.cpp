#include "tables.hpp"

namespace liftback::triage_rules {

namespace {

constexpr auto same_day = CareLevel::medical_today;

// Not knowing how long ago it began counts as long enough.
bool still_cannot_walk(const Answers& a) {
    return reported(a, Sign::cannot_walk) && hours_since_pain(a).value_or(cannot_walk_hours) >= cannot_walk_hours;
}

bool one_breakdown_sign(const Answers& a) { return breakdown_count(a) >= 1; }

bool midline_pain_after_fall(const Answers& a) { return reported(a, Sign::midline_bony_pain) && fell(a); }

bool pregnant_with_injury_pain(const Answers& a) { return reported(a, Sign::pregnant_or_gave_birth) && injury_pain(a); }

template <Sign fact>
bool with_serious_pattern(const Answers& a) {
    return reported(a, fact) && serious_pattern(a);
}

// Spinal injection or operation, serious infection, injecting, weak immunity: fever comes with only half of the infections
// of the spine, so that pain which rises counts as it does.
template <Sign fact>
bool with_serious_or_rising_pain(const Answers& a) {
    return reported(a, fact) && (serious_pattern(a) || rising(a));
}

bool cancer_with_injury_pain(const Answers& a) {
    return reported(a, Sign::cancer) && injury_pain(a) && !may_exercise(a);
}

// From 65 on the same as from 50.
bool aged_50_with_fall(const Answers& a) {
    return at_least_50(a) && fell(a) && (pain_counts(a) || injury_pain(a) || serious_pattern(a));
}

bool fragile_bones_serious(const Answers& a) {
    return (fragile_bones(a) && serious_pattern(a)) || (brittle_or_stiff(a) && rising(a));
}

bool brittle_or_stiff_with_fall(const Answers& a) { return brittle_or_stiff(a) && stumbled_or_fell(a); }

// Wherever it sits. What was examined rests: how it began stays as it was.
bool brittle_or_stiff_with_sudden_pain(const Answers& a) {
    return brittle_or_stiff(a) && (pain_counts(a) || injury_pain(a)) && (sudden(a) || at_least_score(a, severe_pain)) &&
           !may_exercise(a);
}

bool thinners_with_fall(const Answers& a) { return reported(a, Sign::blood_thinners) && fell(a); }

// On blood thinners only an ache on both sides that began hours later is plain soreness. Not knowing how long ago it began
// counts as within the first days.
bool more_than_even_soreness(const Answers& a) {
    const Picture pain = picture(a);
    const bool sore = pain == Picture::one_sided_ache || pain == Picture::fading_soreness;
    return injury_pain(a) || pain == Picture::pump || (sore && a.location != Location::both_sides);
}

bool thinners_with_pain(const Answers& a) {
    if (!reported(a, Sign::blood_thinners)) return false;
    const bool first_days = hours_since_pain(a).value_or(0) < thinners_injury_hours;
    return at_least_score(a, severe_pain) || rising(a) || leg_symptoms(a) || (first_days && more_than_even_soreness(a));
}

bool very_severe_with_fact(const Answers& a) { return at_least_score(a, very_severe_pain) && any_fact_about_you(a); }

bool earlier_result_stands(const Answers& a) { return stands(a, same_day); }

constexpr Evidence single_facts_over_trigger{Basis::study, {sources::henschke_2009, "red flags alone and combined"}};

constexpr Evidence spinal_infection{Basis::study,
                                    {sources::spinal_infection_2019, "fever in about half"},
                                    {sources::henschke_2009, "red flags alone and combined"}};
constexpr Evidence stiff_spine_breaks{Basis::study,
                                      {sources::spondylitis_fractures, "small falls break a stiff spine"},
                                      {sources::own, "fragile bones: the same"}};
constexpr Evidence thinners_bleed{Basis::study, {sources::anticoagulant_bleeds, "after mild strain, over days"}};

// clang-format off
constexpr Rule rules[] = {
    {.id = "legs.one_leg_weakness", .care = same_day, .sign = Sign::one_leg_weakness, .within = today,
     .evidence = {Basis::recalled, {sources::general, "new weakness or foot drop, also one that has passed"}, {sources::a0, "A0.5"}}},
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
     .evidence = {Basis::guideline, {sources::nhs, "pain high up the back"}, {sources::own, "pain on breathing in, without breathlessness, is seen today"}}},
    {.id = "spine.midline_pain_after_fall", .care = same_day, .applies = midline_pain_after_fall,
     .reads = fell_reads | FieldSet{Field::midline_bony_pain}, .within = today,
     .evidence = {Basis::recalled, {sources::general, "bony midline pain after a fall or blow"}}},
    {.id = "accident.fell_with_bar", .care = same_day, .sign = Sign::fell_with_bar, .within = today,
     .evidence = {Basis::own_choice, {sources::own, "a fall with a loaded bar is seen today"}}},
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
     .applies = with_serious_or_rising_pain<Sign::recent_infection>,
     .reads = serious_pattern_reads | rising_reads | FieldSet{Field::recent_infection}, .within = today,
     .evidence = spinal_infection},
    {.id = "history.spinal_procedure_with_serious_pattern", .care = same_day,
     .applies = with_serious_or_rising_pain<Sign::spinal_procedure>,
     .reads = serious_pattern_reads | rising_reads | FieldSet{Field::spinal_procedure}, .within = today,
     .evidence = spinal_infection},
    {.id = "history.weak_immunity_with_serious_pattern", .care = same_day,
     .applies = with_serious_or_rising_pain<Sign::weak_immunity>,
     .reads = serious_pattern_reads | rising_reads | FieldSet{Field::weak_immunity}, .within = today,
     .evidence = spinal_infection},
    {.id = "history.injecting_with_serious_pattern", .care = same_day,
     .applies = with_serious_or_rising_pain<Sign::injecting>,
     .reads = serious_pattern_reads | rising_reads | FieldSet{Field::injecting}, .within = today,
     .evidence = spinal_infection},
    {.id = "history.back_surgery_with_serious_pattern", .care = same_day,
     .applies = with_serious_pattern<Sign::back_surgery>,
     .reads = serious_pattern_reads | FieldSet{Field::back_surgery}, .within = today,
     .evidence = single_facts_over_trigger},
    {.id = "history.fragile_bones_serious", .care = same_day, .applies = fragile_bones_serious,
     .reads = fragile_bones_reads | serious_pattern_reads | rising_reads, .within = today,
     .evidence = single_facts_over_trigger},
    {.id = "history.brittle_or_stiff_with_fall", .care = same_day, .applies = brittle_or_stiff_with_fall,
     .reads = brittle_or_stiff_reads | stumbled_or_fell_reads, .within = today, .evidence = stiff_spine_breaks},
    {.id = "history.brittle_or_stiff_with_sudden_pain", .care = same_day, .applies = brittle_or_stiff_with_sudden_pain,
     .reads = brittle_or_stiff_reads | injured_at_lift_reads | function_reads | FieldSet{Field::examination},
     .within = today, .evidence = stiff_spine_breaks},
    {.id = "history.aged_50_with_fall", .care = same_day, .applies = aged_50_with_fall,
     .reads = serious_pattern_reads | injured_at_lift_reads | function_reads | fell_reads | FieldSet{Field::age},
     .within = today,
     .evidence = single_facts_over_trigger},
    {.id = "history.very_severe_with_fact", .care = same_day, .applies = very_severe_with_fact,
     .reads = any_fact_about_you_reads | FieldSet{Field::pain_moving, Field::pain_rest}, .within = today,
     .evidence = {Basis::own_choice, {sources::own, "8/10 or more with any fact about the person is seen today"}}},
    {.id = "bleeding.thinners_with_fall", .care = same_day, .applies = thinners_with_fall,
     .reads = fell_reads | FieldSet{Field::blood_thinners}, .within = today, .evidence = thinners_bleed},
    {.id = "bleeding.thinners_with_pain", .care = same_day, .applies = thinners_with_pain,
     .reads = injury_pain_reads | rising_reads | leg_reads | FieldSet{Field::blood_thinners}, .within = today,
     .evidence = thinners_bleed},

    {.id = "standing.medical_today", .care = same_day, .applies = earlier_result_stands,
     .reads = {Field::standing, Field::examination}, .within = today,
     .evidence = {Basis::own_choice, {sources::own, "a top-level result stands until the person is examined"}}},
};
// clang-format on
static_assert(well_formed(rules, same_day));

}  // namespace

std::span<const Rule> medical_today() { return rules; }

}  // namespace liftback::triage_rules
