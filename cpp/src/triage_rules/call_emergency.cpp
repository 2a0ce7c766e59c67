#include "tables.hpp"

namespace liftback::triage_rules {

namespace {

using enum PanelLine;

constexpr auto emergency = CareLevel::call_emergency;

bool two_breakdown_signs(const Answers& a) { return breakdown_count(a) >= 2; }

bool breakdown_sign_at_risk(const Answers& a) {
    return breakdown_count(a) >= 1 && reported(a, Sign::muscle_breakdown_risk);
}

bool fever_with_spinal_risk(const Answers& a) {
    return reported(a, Sign::fever) &&
           (any_reported(a, {Sign::spinal_procedure, Sign::injecting, Sign::weak_immunity}) || leg_symptoms(a));
}

constexpr FieldSet leg_reads{Field::both_legs_pain, Field::both_legs_numb_or_weak, Field::legs_giving_way,
                             Field::weakness_worsening, Field::one_leg_weakness, Field::one_leg_pain_or_numbness};

bool thinners_with_severe_pain_or_weakness(const Answers& a) {
    if (!reported(a, Sign::blood_thinners)) return false;
    if (any_reported(a, {Sign::one_leg_weakness, Sign::both_legs_numb_or_weak, Sign::weakness_worsening,
                         Sign::legs_giving_way}))
        return true;
    const bool sudden = a.onset == Onset::during_lift || a.onset == Onset::within_1_hour || a.onset == Onset::not_sure;
    return sudden && worst_pain(a).value_or(0) >= sudden_severe_pain;
}

bool earlier_result_stands(const Answers& a) { return stands(a, emergency); }

constexpr Rule rules[] = {
    // Cauda equina: any one sign, new or changed.
    {.id = "cauda_equina.saddle_numbness", .care = emergency, .panel = saddle, .sign = Sign::saddle_numbness,
     .within = now, .notes = {Note::D5}, .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 1"}}},
    {.id = "cauda_equina.back_passage_numbness", .care = emergency, .panel = saddle,
     .sign = Sign::back_passage_numbness, .within = now, .notes = {Note::D5},
     .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 2"}}},
    {.id = "cauda_equina.wiping_changed", .care = emergency, .panel = bladder, .sign = Sign::wiping_changed,
     .within = now, .notes = {Note::D5}, .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 3"}}},
    {.id = "cauda_equina.urine_hard_to_start", .care = emergency, .panel = bladder, .sign = Sign::urine_hard_to_start,
     .within = now, .notes = {Note::D5}, .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 4"}}},
    {.id = "cauda_equina.urine_hard_to_control", .care = emergency, .panel = bladder,
     .sign = Sign::urine_hard_to_control, .within = now, .notes = {Note::D5},
     .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 5"}, {sources::a0, "A0.6"}}},
    {.id = "cauda_equina.urine_no_sensation", .care = emergency, .panel = bladder, .sign = Sign::urine_no_sensation,
     .within = now, .notes = {Note::D5}, .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 6"}}},
    {.id = "cauda_equina.urine_leaking", .care = emergency, .panel = bladder, .sign = Sign::urine_leaking,
     .within = now, .notes = {Note::D5},
     .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 7"}, {sources::a0, "A0.6"}}},
    {.id = "cauda_equina.bladder_fullness_unknown", .care = emergency, .panel = bladder,
     .sign = Sign::bladder_fullness_unknown, .within = now, .notes = {Note::D5},
     .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 8"}}},
    {.id = "cauda_equina.bowel_leaking", .care = emergency, .panel = bladder, .sign = Sign::bowel_leaking,
     .within = now, .notes = {Note::D5}, .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 9"}}},
    {.id = "cauda_equina.bowel_no_sensation", .care = emergency, .panel = bladder, .sign = Sign::bowel_no_sensation,
     .within = now, .notes = {Note::D5}, .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 10"}}},
    {.id = "cauda_equina.sexual_function_changed", .care = emergency, .panel = bladder,
     .sign = Sign::sexual_function_changed, .within = now, .notes = {Note::D5},
     .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 11"}}},
    {.id = "cauda_equina.genital_sensation_lost", .care = emergency, .panel = saddle,
     .sign = Sign::genital_sensation_lost, .within = now, .notes = {Note::D5},
     .evidence = {Basis::guideline, {sources::cauda_equina_card, "sign 12"}}},

    // Legs.
    {.id = "legs.both_legs_pain", .care = emergency, .panel = legs, .sign = Sign::both_legs_pain, .within = now,
     .evidence = {Basis::guideline, {sources::nhs, "pain down both legs"}}},
    {.id = "legs.both_legs_numb_or_weak", .care = emergency, .panel = legs, .sign = Sign::both_legs_numb_or_weak,
     .within = now, .evidence = {Basis::guideline, {sources::nhs, "numbness or weakness in both legs"}}},
    {.id = "legs.giving_way", .care = emergency, .panel = legs, .sign = Sign::legs_giving_way, .within = now,
     .evidence = {Basis::recalled, {sources::general, "legs giving way"}, {sources::a0, "A0.6"}}},
    {.id = "legs.weakness_worsening", .care = emergency, .panel = legs, .sign = Sign::weakness_worsening, .within = now,
     .evidence = {Basis::article, {sources::a0, "A0.6"}}},

    // Vessels, chest, head, belly.
    {.id = "vessels.collapse", .care = emergency, .panel = chest, .sign = Sign::collapse, .within = now,
     .evidence = {Basis::recalled, {sources::general, "collapse with back, chest or belly pain"}}},
    {.id = "vessels.tearing_pain", .care = emergency, .panel = vessels, .sign = Sign::tearing_pain, .within = now,
     .evidence = {Basis::recalled, {sources::general, "sudden tearing pain"}}},
    {.id = "vessels.aneurysm", .care = emergency, .panel = vessels, .sign = Sign::aneurysm, .within = now,
     .evidence = {Basis::recalled, {sources::general, "known aneurysm with new back pain"}}},
    {.id = "chest.pain", .care = emergency, .panel = chest, .sign = Sign::chest_pain, .within = now,
     .evidence = {Basis::guideline, {sources::nhs, "chest pain"}}},
    {.id = "chest.breathless", .care = emergency, .panel = chest, .sign = Sign::breathless, .within = now,
     .evidence = {Basis::recalled, {sources::general, "breathless at rest, coughing blood"}}},
    {.id = "head.worst_headache", .care = emergency, .panel = vessels, .sign = Sign::worst_headache, .within = now,
     .evidence = {Basis::recalled, {sources::general, "sudden worst-ever headache"}}},
    {.id = "belly.bulge_hard", .care = emergency, .panel = belly, .sign = Sign::bulge_hard, .within = now,
     .evidence = {Basis::recalled, {sources::general, "strangulated hernia"}}},
    {.id = "belly.testicle_pain", .care = emergency, .panel = belly, .sign = Sign::testicle_pain, .within = now,
     .evidence = {Basis::recalled, {sources::general, "sudden testicle pain"}}},

    // Muscle breakdown after hard or high-volume work.
    {.id = "muscle_breakdown.dark_urine", .care = emergency, .panel = urine, .sign = Sign::dark_urine, .within = now,
     .evidence = {Basis::study, {sources::cureus_62314, "presentation"}, {sources::josr_04860, "presentation"}}},
    {.id = "muscle_breakdown.hardly_any_urine", .care = emergency, .panel = urine, .sign = Sign::hardly_any_urine,
     .within = now, .evidence = {Basis::study, {sources::cureus_62314, "presentation"}}},
    {.id = "muscle_breakdown.two_signs", .care = emergency, .panel = muscle,
     .applies = two_breakdown_signs, .reads = breakdown_reads, .within = now,
     .evidence = {Basis::study, {sources::josr_04860, "presentation"}, {sources::cureus_62314, "presentation"}}},
    {.id = "muscle_breakdown.sign_at_risk", .care = emergency, .panel = muscle, .applies = breakdown_sign_at_risk,
     .reads = breakdown_reads | FieldSet{Field::muscle_breakdown_risk}, .within = now,
     .evidence = {Basis::own_choice, {sources::own, "one sign with a risk factor counts as two"}, {sources::cureus_62314, "risk factors"}}},

    // Accident, pregnancy.
    {.id = "accident.serious", .care = emergency, .panel = accident, .sign = Sign::serious_accident, .within = now,
     .evidence = {Basis::guideline, {sources::nhs, "after a serious accident"}}},
    {.id = "pregnancy.warning", .care = emergency, .panel = pregnancy, .sign = Sign::obstetric_warning, .within = now,
     .evidence = {Basis::recalled, {sources::general, "warning signs in pregnancy"}}},

    // A sign and a history fact together.
    {.id = "infection.fever_with_spinal_risk", .care = emergency, .panel = infection, .applies = fever_with_spinal_risk,
     .reads = leg_reads | FieldSet{Field::fever, Field::spinal_procedure, Field::injecting, Field::weak_immunity},
     .within = now, .evidence = {Basis::recalled, {sources::general, "spinal infection"}}},
    {.id = "bleeding.thinners_with_severe_pain_or_weakness", .care = emergency, .panel = bleeding,
     .applies = thinners_with_severe_pain_or_weakness,
     .reads = {Field::blood_thinners, Field::one_leg_weakness, Field::both_legs_numb_or_weak,
               Field::weakness_worsening, Field::legs_giving_way, Field::onset, Field::pain_moving, Field::pain_rest},
     .within = now, .evidence = {Basis::recalled, {sources::general, "spinal bleeding on blood thinners"}}},

    {.id = "standing.call_emergency", .care = emergency, .applies = earlier_result_stands,
     .reads = {Field::standing, Field::examination}, .within = now,
     .evidence = {Basis::own_choice, {sources::own, "a top-level result stands until the person is examined"}}},
};
static_assert(well_formed(rules, emergency));
// Whatever asks for the emergency number by itself stands on the list that is there before any question.
static_assert(std::all_of(std::begin(rules), std::end(rules), [](const Rule& rule) {
    return (rule.panel == PanelLine::none) == rule.id.starts_with("standing.");
}));

}  // namespace

std::span<const Rule> call_emergency() { return rules; }

}  // namespace liftback::triage_rules
