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
           (any_reported(a, {Sign::fever_risk, Sign::spinal_procedure, Sign::recent_infection, Sign::injecting,
                             Sign::weak_immunity}) ||
            leg_symptoms(a));
}

// The fact is asked once; whether the back hurts is asked under it, and again with the pain: either yes counts.
bool aneurysm_with_pain(const Answers& a) {
    return reported(a, Sign::aneurysm) &&
           (reported(a, Sign::pain_with_aneurysm) || a.back_pain == YesNo::yes || pain_counts(a));
}

bool thinners_with_weak_leg(const Answers& a) { return reported(a, Sign::blood_thinners) && weak_leg(a); }

// Not knowing how long ago it began counts as within the week.
bool sudden_this_week(const Answers& a) { return sudden(a) && hours_since_pain(a).value_or(0) <= sudden_within; }

bool thinners_with_severe_pain(const Answers& a) {
    if (!reported(a, Sign::blood_thinners)) return false;
    if (reported(a, Sign::severe_and_rising)) return true;
    return at_least_score(a, severe_pain) && (leg_symptoms(a) || sudden_this_week(a) || rising(a) || fell(a));
}

bool fell_with_bar_badly_hurt(const Answers& a) {
    return reported(a, Sign::fell_with_bar) && (reported(a, Sign::midline_bony_pain) || at_least_score(a, severe_pain));
}

bool earlier_result_stands(const Answers& a) { return stands(a, emergency); }

// clang-format off
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
    {.id = "cauda_equina.bowel_urge_lost", .care = emergency, .panel = bladder, .sign = Sign::bowel_urge_lost,
     .within = now, .notes = {Note::D5},
     .evidence = {Basis::guideline, {sources::hospital_sign_lists, "not noticing the need to open the bowels"}}},
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
    {.id = "legs.pain_changed_sides", .care = emergency, .panel = legs, .sign = Sign::leg_pain_changed_sides,
     .within = now, .evidence = {Basis::recalled, {sources::general, "leg pain on first one side, then the other"}}},
    {.id = "legs.giving_way", .care = emergency, .panel = legs, .sign = Sign::legs_giving_way, .within = now,
     .evidence = {Basis::recalled, {sources::general, "legs giving way"}, {sources::a0, "A0.6"}}},
    {.id = "legs.weakness_worsening", .care = emergency, .panel = legs, .sign = Sign::weakness_worsening, .within = now,
     .evidence = {Basis::article, {sources::a0, "A0.6"}}},

    // Vessels, chest, head, belly.
    {.id = "vessels.collapse", .care = emergency, .panel = chest, .sign = Sign::collapse, .within = now,
     .evidence = {Basis::recalled, {sources::general, "collapse with back, chest or belly pain"}}},
    {.id = "vessels.tearing_pain", .care = emergency, .panel = vessels, .sign = Sign::tearing_pain, .within = now,
     .evidence = {Basis::recalled, {sources::general, "sudden tearing pain"}}},
    {.id = "vessels.aneurysm", .care = emergency, .panel = vessels, .applies = aneurysm_with_pain,
     .reads = says_pain_reads | FieldSet{Field::aneurysm, Field::pain_with_aneurysm}, .within = now,
     .evidence = {Basis::recalled, {sources::general, "known aneurysm with any back pain"}}},
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
    {.id = "accident.fell_with_bar_badly_hurt", .care = emergency, .panel = accident,
     .applies = fell_with_bar_badly_hurt,
     .reads = {Field::fell_with_bar, Field::midline_bony_pain, Field::pain_moving, Field::pain_rest}, .within = now,
     .evidence = {Basis::own_choice, {sources::own, "fell with a loaded bar, and pain in the middle or 7/10"}}},
    {.id = "pregnancy.warning", .care = emergency, .panel = pregnancy, .sign = Sign::obstetric_warning, .within = now,
     .evidence = {Basis::recalled, {sources::general, "warning signs in pregnancy"}}},

    // A sign and a history fact together.
    {.id = "infection.fever_with_spinal_risk", .care = emergency, .panel = infection, .applies = fever_with_spinal_risk,
     .reads = leg_reads | FieldSet{Field::fever, Field::fever_risk, Field::spinal_procedure, Field::recent_infection,
                                   Field::injecting, Field::weak_immunity},
     .within = now, .evidence = {Basis::recalled, {sources::general, "spinal infection"}}},
    {.id = "bleeding.thinners_with_weak_leg", .care = emergency, .panel = bleeding, .applies = thinners_with_weak_leg,
     .reads = weak_leg_reads | FieldSet{Field::blood_thinners}, .within = now,
     .evidence = {Basis::study, {sources::anticoagulant_bleeds, "presentation"}}},
    {.id = "bleeding.thinners_with_severe_pain", .care = emergency, .panel = bleeding,
     .applies = thinners_with_severe_pain,
     .reads = leg_reads | fell_reads | pain_clock_reads |
              FieldSet{Field::blood_thinners, Field::severe_and_rising, Field::getting_worse, Field::trend,
                       Field::pain_moving, Field::pain_rest},
     .within = now, .evidence = {Basis::study, {sources::anticoagulant_bleeds, "presentation"}}},

    {.id = "standing.call_emergency", .care = emergency, .applies = earlier_result_stands,
     .reads = {Field::standing, Field::examination}, .within = now,
     .evidence = {Basis::own_choice, {sources::own, "a top-level result stands until the person is examined"}}},
};
// clang-format on
static_assert(well_formed(rules, emergency));
// Whatever asks for the emergency number by itself stands on the list that is there before any question.
static_assert(std::all_of(std::begin(rules), std::end(rules), [](const Rule& rule) {
    return (rule.panel == PanelLine::none) == rule.id.starts_with("standing.");
}));

}  // namespace

std::span<const Rule> call_emergency() { return rules; }

}  // namespace liftback::triage_rules
