#include "liftback/gating/gating.hpp"

#include "liftback/evidence/sources.hpp"
#include "liftback/triage/answers.hpp"
#include "liftback/triage/triage.hpp"
#include "liftback/triage/triage_limits.hpp"
#include "triage/rules/tables.hpp"

#include <algorithm>

namespace liftback {

namespace {

using enum CareLevel;

constexpr Evidence our_table{Basis::own_choice, {sources::own, "what each care level lets through"}};

// clang-format off
constexpr LevelPermissions table[] = {
    {.care = call_emergency, .plan = false, .drills = false, .bar_advice = BarAdviceAccess::none,
     .loads = LoadsAccess::none, .needs_may_exercise = false, .evidence = {Basis::article, {sources::a0, "A0.6"}}},
    {.care = medical_today, .plan = false, .drills = false, .bar_advice = BarAdviceAccess::none,
     .loads = LoadsAccess::none, .needs_may_exercise = false, .evidence = {Basis::article, {sources::a0, "A0.6"}}},
    {.care = incomplete, .plan = false, .drills = false, .bar_advice = BarAdviceAccess::none,
     .loads = LoadsAccess::none, .needs_may_exercise = false, .evidence = our_table},
    {.care = professional_soon, .plan = true, .drills = false, .bar_advice = BarAdviceAccess::after_gate,
     .loads = LoadsAccess::ladder, .needs_may_exercise = true, .evidence = our_table},
    {.care = injury_protocol, .plan = true, .drills = true, .bar_advice = BarAdviceAccess::after_gate,
     .loads = LoadsAccess::ladder, .needs_may_exercise = false, .evidence = {Basis::article, {sources::a0, "A0.12, A0.41"}}},
    {.care = soreness_relief, .plan = true, .drills = false, .bar_advice = BarAdviceAccess::open,
     .loads = LoadsAccess::soreness_session, .needs_may_exercise = false,
     .evidence = {Basis::own_choice, {sources::own, "training while sore: a third less volume, no maximal work"}, {sources::a3, "A3.2"}}},
    {.care = train, .plan = true, .drills = false, .bar_advice = BarAdviceAccess::open,
     .loads = LoadsAccess::planned_session, .needs_may_exercise = false, .evidence = our_table},
};
// clang-format on
static_assert(std::size(table) == 7);
static_assert(std::all_of(std::begin(table), std::end(table), [](const LevelPermissions& row) {
    return (row.loads == LoadsAccess::none) == (row.bar_advice == BarAdviceAccess::none);
}));
static_assert(std::all_of(std::begin(table), std::end(table), [](const auto& row) { return row.evidence.given(); }));

bool in_pain(CareLevel care) { return care != train; }

bool under_18(const Answers& a, CareLevel) { return a.age == Age::under_18; }

bool told_not_to_exercise(const Answers& a, CareLevel) {
    return a.examination.recorded() && a.examination.may_exercise == MayExercise::no;
}

bool fragile_bones(const Answers& a, CareLevel care) {
    return in_pain(care) && triage_rules::fragile_bones(a) && !may_exercise(a);
}

bool back_surgery(const Answers& a, CareLevel care) {
    return in_pain(care) && reported(a, Sign::back_surgery) && !may_exercise(a);
}

bool a_doctor_agreed(const Answers& a) { return may_exercise(a) && a.examination.by == Examiner::doctor; }

bool heart_or_vessel_disease(const Answers& a, CareLevel) {
    return reported(a, Sign::heart_or_vessel_disease) && !a_doctor_agreed(a);
}

bool aneurysm(const Answers& a, CareLevel) { return reported(a, Sign::aneurysm) && !a_doctor_agreed(a); }

bool new_bulge(const Answers& a, CareLevel) { return reported(a, Sign::bulge_soft) && !may_exercise(a); }

// Feeling that is lost for long and never came back, whoever knows of it: nobody can tell by it whether a nerve gives way.
bool lost_feeling(const Answers& a, CareLevel) {
    const Sign signs[] = {Sign::saddle_numbness, Sign::back_passage_numbness, Sign::genital_sensation_lost,
                          Sign::wiping_changed,  Sign::bowel_no_sensation,    Sign::bowel_urge_lost};
    return !a_doctor_agreed(a) && std::any_of(std::begin(signs), std::end(signs), [&](Sign sign) {
        return a[sign] == SignAnswer::long_standing_known || a[sign] == SignAnswer::long_standing_unknown;
    });
}

// Weights wait for what could not be noticed yet; for sex only on the first day.
bool not_noticed_yet(const Answers& a, CareLevel) {
    const bool first_day = hours_since_pain(a).value_or(0) < triage_limits::no_sex_wait_hours;
    for (std::size_t i = 0; i < sign_count; ++i)
        if (a.signs[i] == SignAnswer::not_noticed_yet &&
            (first_day || static_cast<Sign>(i) != Sign::sexual_function_changed))
            return true;
    return false;
}

// An examination says nothing of what got worse since, or of a pain that began after it.
bool needs_may_exercise(const Answers& a, CareLevel care) {
    if (!permissions_of(care).needs_may_exercise) return false;
    const auto since_pain = hours_since_pain(a);
    const bool began_since = since_pain && a.examination.hours_ago && *since_pain < *a.examination.hours_ago;
    return !may_exercise(a) || a.trend == Trend::worse || began_since;
}

// clang-format off
constexpr Lock lock_table[] = {
    {.id = "under_18", .bar_advice = true, .applies = under_18,
     .evidence = {Basis::own_choice, {sources::own, "under 18: loads and bar advice locked at every level"}}},
    {.id = "told_not_to_exercise", .bar_advice = true, .applies = told_not_to_exercise,
     .evidence = {Basis::own_choice, {sources::own, "a professional's 'may not exercise' holds at every level"}}},
    {.id = "needs_may_exercise", .bar_advice = true, .applies = needs_may_exercise, .until_seen = true,
     .evidence = {Basis::article, {sources::a0, "A0.7"}, {sources::a4, "A4.2"}}},
    {.id = "fragile_bones", .bar_advice = false, .applies = fragile_bones,
     .evidence = {Basis::own_choice, {sources::own, "fragile bones: loads locked even when merely sore"}}},
    {.id = "back_surgery", .bar_advice = false, .applies = back_surgery,
     .notes = {Note::D4_surgery},
     .evidence = {Basis::own_choice, {sources::own, "earlier back surgery: loads need one dated 'may deadlift'"}, {sources::a0, "A0.7"}}},
    {.id = "heart_or_vessel_disease", .bar_advice = false, .applies = heart_or_vessel_disease,
     .evidence = {Basis::recalled, {sources::general, "heart and vessel disease: a doctor agrees first"}}},
    {.id = "aneurysm", .bar_advice = false, .applies = aneurysm,
     .evidence = {Basis::recalled, {sources::general, "a known aneurysm: a doctor agrees first"}}},
    {.id = "new_bulge", .bar_advice = true, .applies = new_bulge,
     .evidence = {Basis::own_choice, {sources::own, "a soft new bulge is seen before lifting"}}},
    {.id = "lost_feeling", .bar_advice = false, .applies = lost_feeling,
     .evidence = {Basis::own_choice, {sources::own, "feeling lost for long between the legs or at the back passage: a doctor agrees first"}}},
    {.id = "not_noticed_yet", .bar_advice = false, .applies = not_noticed_yet,
     .evidence = {Basis::own_choice, {sources::own, "weights wait for signs that could not be noticed yet"}}},
};
// clang-format on
static_assert(std::all_of(std::begin(lock_table), std::end(lock_table),
                          [](const Lock& lock) { return lock.evidence.given(); }));

// Somebody with no pain has no score to tell, and is not asked what they took.
bool may_test_hinge(const Answers& a) {
    const bool nothing_hurts = a.back_pain == YesNo::no;
    const auto little = [&](const std::optional<int>& score) {
        return score ? *score <= triage_limits::hinge_test_pain : nothing_hurts;
    };
    const bool masked = a.masked == YesNo::unanswered ? !nothing_hurts : not_excluded(a.masked);
    return little(a.pain_moving) && little(a.pain_rest) && !masked;
}

}  // namespace

std::span<const LevelPermissions> level_permissions() { return table; }
std::span<const Lock> locks() { return lock_table; }

const LevelPermissions& permissions_of(CareLevel care) {
    return *std::find_if(std::begin(table), std::end(table), [&](const auto& row) { return row.care == care; });
}

Permissions permissions(const Answers& a, CareLevel care, bool gate_open, bool unseen) {
    const LevelPermissions& row = permissions_of(care);
    Permissions result{
        .plan = row.plan, .drills = row.drills, .bar_advice = row.bar_advice, .loads = row.loads, .locks = {}};
    if (result.bar_advice == BarAdviceAccess::after_gate && gate_open) result.bar_advice = BarAdviceAccess::open;
    if (row.loads == LoadsAccess::none) return result;  // nor is there any bar advice
    for (const Lock& lock : locks()) {
        const bool waits = lock.until_seen && unseen && row.needs_may_exercise;
        if (!waits && !lock.applies(a, care)) continue;
        result.locks.push_back(&lock);
        result.loads = LoadsAccess::none;
        if (lock.bar_advice) result.bar_advice = BarAdviceAccess::none;
    }
    if (result.bar_advice == BarAdviceAccess::open)
        result.hinge_test = may_test_hinge(a) ? HingeTestAccess::open : HingeTestAccess::pain;
    return result;
}

}  // namespace liftback
