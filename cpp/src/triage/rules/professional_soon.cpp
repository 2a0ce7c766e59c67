#include "tables.hpp"

namespace liftback::triage_rules {

namespace {

constexpr auto soon = CareLevel::professional_soon;

// How many days "soon" is, is our own choice; leg signs come "sooner rather than later" (A4.2).
constexpr TimeLimit within_2_days{TimeUnit::days, 2};
constexpr TimeLimit within_3_days{TimeUnit::days, 3};
constexpr TimeLimit within_7_days{TimeUnit::days, 7};
constexpr TimeLimit within_4_weeks{TimeUnit::weeks, 4};

bool severe(const Answers& a) {
    return a.pain_moving.value_or(0) >= very_severe_pain || a.pain_rest.value_or(0) >= severe_at_rest;
}

bool elapsed(const Answers& a, double hours) { return hours_since_pain(a).value_or(0) >= hours; }

bool worse_after_72_h(const Answers& a) { return pain_counts(a) && rising(a) && elapsed(a, check_72h); }

bool not_improving(const Answers& a) {
    return injury_pain(a) && elapsed(a, check_72h) && a.trend != Trend::less && a.trend != Trend::unanswered &&
           worst_pain(a).value_or(0) > counts_above;
}

bool limited_on_day_7(const Answers& a) {
    return elapsed(a, check_day_7) && any_reported(a, {Sign::cannot_bend, Sign::cannot_stand_straight});
}

bool hinge_pain_on_day_21(const Answers& a) {
    return injury_pain(a) && elapsed(a, check_day_21) && a.pain_moving.value_or(0) > hinge_pain;
}

template <Sign fact>
bool with_injury_pain(const Answers& a) {
    return reported(a, fact) && injury_pain(a) && !may_exercise(a);
}

// No examination covers this one: the medicine goes on.
bool thinners_with_injury_pain(const Answers& a) { return reported(a, Sign::blood_thinners) && injury_pain(a); }

bool fragile_bones_with_injury_pain(const Answers& a) { return fragile_bones(a) && injury_pain(a) && !may_exercise(a); }

bool long_standing_unassessed(const Answers& a) {
    return std::any_of(a.signs.begin(), a.signs.end(),
                       [](SignAnswer answer) { return answer == SignAnswer::long_standing_unknown; });
}

// Injury-type pain whose score is above 1/10 as well.
constexpr FieldSet scored_injury_reads =
    pain_clock_reads | function_reads |
    FieldSet{Field::pain_moving, Field::pain_rest, Field::quality, Field::location, Field::trend, Field::episode};

constexpr FieldSet symptom_reads() {
    FieldSet all;
    for (std::size_t i = 0; i < sign_count; ++i)
        if (sign_infos[i].kind != SignKind::fact) all.insert(static_cast<Field>(i));
    return all;
}

bool stiff_mornings_under_45(const Answers& a) { return under_45(a) && reported(a, Sign::morning_stiffness); }

bool under_18_with_injury_pain(const Answers& a) { return a.age == Age::under_18 && injury_pain(a); }

bool young_adult_stress_pattern(const Answers& a) {
    return a.age == Age::from_18_to_25 && reported(a, Sign::leaning_back_or_one_sided) && pain_counts(a) &&
           elapsed(a, stress_fracture_hours);
}

bool first_back_pain_at_55(const Answers& a) {
    return at_least_55(a) && reported(a, Sign::first_back_pain) && injury_pain(a);
}

bool pregnant_and_sore(const Answers& a) { return reported(a, Sign::pregnant_or_gave_birth) && pain_counts(a); }

bool told_not_to_exercise(const Answers& a) {
    return examined_since(a) && a.examination.may_exercise == MayExercise::no;
}

constexpr Evidence single_facts_over_trigger{Basis::study, {sources::henschke_2009, "red flags alone and combined"}};

// clang-format off
constexpr Rule rules[] = {
    {.id = "legs.one_leg_pain_or_numbness", .care = soon, .sign = Sign::one_leg_pain_or_numbness,
     .within = within_3_days, .evidence = {Basis::article, {sources::a0, "A0.3, A0.5"}, {sources::a4, "A4.2"}}},
    {.id = "legs.muscle_wasting", .care = soon, .sign = Sign::muscle_wasting, .within = within_3_days,
     .evidence = {Basis::article, {sources::a0, "A0.7"}}},
    {.id = "course.sleep_disturbed", .care = soon, .sign = Sign::sleep_disturbed, .within = within_3_days,
     .evidence = {Basis::article, {sources::a0, "A0.7"}}},
    {.id = "course.severe", .care = soon, .applies = severe, .reads = {Field::pain_moving, Field::pain_rest},
     .within = within_2_days, .evidence = severe_at_rest.evidence},
    {.id = "course.getting_worse", .care = soon, .applies = worse_after_72_h,
     .reads = pain_reads | pain_clock_reads | rising_reads, .within = within_7_days,
     .evidence = {Basis::guideline, {sources::nhs, "severe, or getting worse"}, {sources::own, "worse after 72 hours"}}},
    {.id = "belly.bulge_soft", .care = soon, .sign = Sign::bulge_soft, .within = within_7_days,
     .evidence = {Basis::guideline, {sources::nhs, "hernia: a new lump in belly or groin"}, {sources::own, "a soft new bulge is seen before lifting"}}},
    {.id = "course.self_care_fails", .care = soon, .sign = Sign::self_care_fails, .within = within_7_days,
     .evidence = {Basis::article, {sources::a4, "A4.2"}}},
    {.id = "course.persistent", .care = soon, .sign = Sign::persistent, .within = within_4_weeks,
     .evidence = {Basis::own_choice, {sources::own, "persistent picture: 2-4 weeks"}, {sources::a4, "A4.2"}}},
    {.id = "course.soreness_not_fading", .care = soon, .applies = like_soreness_but_not_fading,
     .reads = pain_reads | FieldSet{Field::hours_since_session, Field::onset, Field::quality, Field::trend},
     .within = within_7_days, .evidence = {Basis::article, {sources::a0, "A0.1"}, {sources::a4, "A4.2"}}},
    {.id = "episode.not_improving", .care = soon, .applies = not_improving, .reads = scored_injury_reads,
     .within = within_7_days, .evidence = check_72h.evidence},
    {.id = "episode.limited_on_day_7", .care = soon, .applies = limited_on_day_7,
     .reads = pain_clock_reads | function_reads,
     .within = within_7_days, .evidence = check_day_7.evidence},
    {.id = "episode.hinge_pain_on_day_21", .care = soon, .applies = hinge_pain_on_day_21,
     .reads = scored_injury_reads,
     .within = within_7_days, .notes = {Note::recovery_time}, .evidence = check_day_21.evidence},
    {.id = "worry.something_else", .care = soon, .sign = Sign::other_worry, .within = within_3_days,
     .evidence = {Basis::own_choice, {sources::own, "a symptom that is not listed is seen soon"}, {sources::a1, "A1.1"}}},
    {.id = "worry.long_standing_unassessed", .care = soon, .applies = long_standing_unassessed,
     .reads = symptom_reads(), .within = within_7_days,
     .evidence = {Basis::own_choice, {sources::own, "a long-standing sign that no doctor knows of"}}},
    {.id = "history.stiff_mornings", .care = soon, .applies = stiff_mornings_under_45,
     .reads = {Field::age, Field::morning_stiffness}, .within = within_4_weeks,
     .evidence = {Basis::recalled, {sources::general, "inflammatory back pain under 45"}}},
    {.id = "history.under_18", .care = soon, .applies = under_18_with_injury_pain,
     .reads = injury_pain_reads | FieldSet{Field::age}, .within = within_3_days,
     .evidence = {Basis::own_choice, {sources::own, "under 18, any picture but plain soreness"}}},
    {.id = "history.stress_fracture_pattern", .care = soon, .applies = young_adult_stress_pattern,
     .reads = pain_reads | pain_clock_reads | FieldSet{Field::age, Field::leaning_back_or_one_sided}, .within = within_7_days,
     .evidence = stress_fracture_hours.evidence},
    {.id = "history.first_back_pain_at_55", .care = soon, .applies = first_back_pain_at_55,
     .reads = injury_pain_reads | FieldSet{Field::age, Field::first_back_pain}, .within = within_3_days,
     .evidence = {Basis::recalled, {sources::general, "first back pain at 55 or over"}}},
    {.id = "pregnancy.plain_soreness", .care = soon, .applies = pregnant_and_sore,
     .reads = pain_reads | FieldSet{Field::pregnant_or_gave_birth}, .within = within_7_days,
     .evidence = {Basis::own_choice, {sources::own, "pregnant and sore: walking only, seen soon"}}},
    {.id = "history.infection_with_injury_pain", .care = soon, .applies = with_injury_pain<Sign::recent_infection>,
     .reads = injury_pain_reads | FieldSet{Field::recent_infection, Field::examination}, .within = within_3_days,
     .evidence = single_facts_over_trigger},
    {.id = "history.spinal_procedure_with_injury_pain", .care = soon,
     .applies = with_injury_pain<Sign::spinal_procedure>,
     .reads = injury_pain_reads | FieldSet{Field::spinal_procedure, Field::examination}, .within = within_3_days,
     .evidence = single_facts_over_trigger},
    {.id = "history.weak_immunity_with_injury_pain", .care = soon, .applies = with_injury_pain<Sign::weak_immunity>,
     .reads = injury_pain_reads | FieldSet{Field::weak_immunity, Field::examination}, .within = within_3_days,
     .evidence = single_facts_over_trigger},
    {.id = "history.injecting_with_injury_pain", .care = soon, .applies = with_injury_pain<Sign::injecting>,
     .reads = injury_pain_reads | FieldSet{Field::injecting, Field::examination}, .within = within_3_days,
     .evidence = single_facts_over_trigger},
    {.id = "history.thinners_with_injury_pain", .care = soon, .applies = thinners_with_injury_pain,
     .reads = injury_pain_reads | FieldSet{Field::blood_thinners}, .within = within_3_days,
     .evidence = {Basis::study, {sources::anticoagulant_bleeds, "after mild strain, over days"}}},
    {.id = "history.back_surgery_with_injury_pain", .care = soon, .applies = with_injury_pain<Sign::back_surgery>,
     .reads = injury_pain_reads | FieldSet{Field::back_surgery, Field::examination}, .within = within_3_days,
     .evidence = {Basis::article, {sources::a0, "A0.7"}}},
    {.id = "history.fragile_bones_with_injury_pain", .care = soon, .applies = fragile_bones_with_injury_pain,
     .reads = injury_pain_reads | fragile_bones_reads | FieldSet{Field::examination}, .within = within_3_days,
     .evidence = single_facts_over_trigger},
    {.id = "way_out.may_not_exercise", .care = soon, .applies = told_not_to_exercise,
     .reads = {Field::standing, Field::examination}, .within = within_7_days,
     .evidence = {Basis::own_choice, {sources::own, "examined, and told not to exercise"}}},
};
// clang-format on
static_assert(well_formed(rules, soon));

}  // namespace

std::span<const Rule> professional_soon() { return rules; }

}  // namespace liftback::triage_rules
