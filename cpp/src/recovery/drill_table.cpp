// The movements and nothing else. Doses of those that a plan asks for stand in the plan (recovery_rows.cpp).
#include "liftback/recovery/drills.hpp"

#include "liftback/evidence/cite.hpp"

#include <algorithm>
#include <iterator>

namespace liftback {

namespace {

using enum StopSign;
using enum Note;
using enum BarredBy;

// A2.14: one of these before deadlifting.
constexpr RecoveryRow psoas_row(std::string_view id, const Dose& dose) {
    return {.id = id,
            .kind = ItemKind::movement,
            .dose = dose,
            .stop = {pain_radiates, numbness_or_tingling, pain_rises},
            .evidence = article(sources::a2, "A2.14")};
}

// How heavy and how often is the ladder's word, or that of the planned session.
constexpr RecoveryRow loaded_row(std::string_view id, ShortList<Note> notes, std::string_view fact) {
    return {.id = id,
            .kind = ItemKind::movement,
            .stop = {pain_radiates, numbness_or_tingling, pain_rises, breath_or_chest},
            .notes = notes,
            .evidence = article(sources::a0, fact)};
}

// clang-format off
constexpr Drill table[] = {
    {.id = "cat_cow_band", .rows = {"cat_cow_segments", "cat_cow_band"}, .needs = {Gear::band}, .without = true,
     .barred_by = {leg_symptoms, pregnant},
     .evidence = {Basis::article, {sources::a0, "A0.20"}, {sources::a1, "A1.2"}}},
    {.id = "glute_bridge_band", .rows = {"glute_bridge_band"}, .needs = {Gear::band}, .without = true,
     .barred_by = {leg_symptoms, pregnant}, .evidence = article(sources::a0, "A0.21")},
    {.id = "dowel_hinge", .rows = {"dowel_hinge", "dowel_hinge_easy"}, .for_gate = true, .needs = {Gear::stick},
     .without = true, .harder = "kettlebell_deadlift", .barred_by = {pregnant},
     .evidence = {Basis::article, {sources::a0, "A0.22"}, {sources::a1, "A1.5"}}},
    {.id = "ql_walk", .rows = {"ql_walk"}, .barred_by = {leg_symptoms, pregnant},
     .evidence = article(sources::a1, "A1.3")},
    {.id = "side_lying_rotation", .rows = {"side_lying_rotation"}, .barred_by = {leg_symptoms, pregnant},
     .evidence = article(sources::a1, "A1.4")},
    {.id = "hip_centration", .rows = {"hip_centration"}, .needs = {Gear::band}, .without = true,
     .barred_by = {leg_symptoms, pregnant}, .evidence = article(sources::a2, "A2.12")},
    {.id = "hamstring_seated", .rows = {"hamstring_seated"}, .harder = "hamstring_standing",
     .barred_by = {leg_symptoms, pregnant}, .evidence = article(sources::a2, "A2.13")},
    {.id = "hamstring_standing",
     .own = {.id = "hamstring_standing", .kind = ItemKind::movement, .dose_is_ours = true,
             .dose = {.sets = 2, .hold_s = {20, 30}, .times = Times::daily},
             .stop = {pain_radiates, numbness_or_tingling}, .notes = {D10, stretching},
             .evidence = ours("hamstrings standing: the dose of the seated stretch", {sources::a2, "A2.13"})},
     .easier = "hamstring_seated", .barred_by = {leg_symptoms, pregnant}, .evidence = article(sources::a2, "A2.13")},
    {.id = "leg_lift",
     .own = psoas_row("leg_lift", {.sets = 1, .reps = {12, 15}, .each_side = true, .times = Times::before_lifting}),
     .harder = "v_sit", .barred_by = {leg_symptoms, pregnant}, .evidence = article(sources::a2, "A2.14")},
    {.id = "hanging_knee_lift",
     .own = psoas_row("hanging_knee_lift", {.sets = 1, .reps = {15, 20}, .times = Times::before_lifting}),
     .needs = {Gear::pull_up_bar}, .substitute = "leg_lift", .easier = "v_sit",
     .barred_by = {leg_symptoms, pregnant}, .evidence = article(sources::a2, "A2.14")},
    {.id = "v_sit", .own = psoas_row("v_sit", {.hold_s = {10, 15}, .times = Times::before_lifting}),
     .easier = "leg_lift", .harder = "hanging_knee_lift", .barred_by = {leg_symptoms, pregnant},
     .evidence = article(sources::a2, "A2.14")},
    {.id = "bike_intervals", .rows = {"bike_intervals"}, .needs = {Gear::bike}, .without = true,
     .barred_by = {leg_symptoms, heart_or_vessel_disease, pregnant}, .evidence = article(sources::a1, "A1.6")},
    {.id = "kettlebell_deadlift", .own = loaded_row("kettlebell_deadlift", {D9, elevation}, "A0.40"),
     .exercise = LadderExercise::kettlebell_deadlift_raised, .needs = {Gear::kettlebell, Gear::trap_bar, Gear::bar},
     .easier = "dowel_hinge", .harder = "trap_bar_romanian", .barred_by = {pregnant},
     .evidence = article(sources::a0, "A0.40")},
    {.id = "trap_bar_romanian", .own = loaded_row("trap_bar_romanian", {Note::trap_bar, D11}, "A0.42"),
     .exercise = LadderExercise::trap_bar_romanian_deadlift, .needs = {Gear::trap_bar, Gear::bar, Gear::kettlebell},
     .easier = "kettlebell_deadlift", .harder = "romanian_deadlift", .barred_by = {pregnant},
     .evidence = {Basis::article, {sources::a0, "A0.42"}, {sources::a2, "A2.31"}}},
    {.id = "romanian_deadlift", .own = loaded_row("romanian_deadlift", {}, "A0.42"),
     .exercise = LadderExercise::romanian_deadlift, .needs = {Gear::bar, Gear::kettlebell},
     .easier = "trap_bar_romanian", .harder = "deadlift", .barred_by = {pregnant},
     .evidence = article(sources::a0, "A0.42")},
    {.id = "deadlift", .own = loaded_row("deadlift", {D3, D8}, "A0.42"), .exercise = LadderExercise::deadlift,
     .needs = {Gear::bar, Gear::trap_bar, Gear::kettlebell}, .easier = "romanian_deadlift", .barred_by = {pregnant},
     .evidence = {Basis::article, {sources::a0, "A0.30, A0.42"}, {sources::a2, "A2.20, A2.21"}}},
};
// clang-format on

constexpr const Drill* find(std::string_view id) {
    for (const Drill& drill : table)
        if (drill.id == id) return &drill;
    return nullptr;
}

constexpr bool complete(const Drill& drill) {
    if (!drill.evidence.given()) return false;
    if (!drill.rows.empty()) return drill.own.id.empty();
    const Dose& dose = drill.own.dose;
    return drill.own.evidence.given() && (drill.exercise || dose.reps.given() || dose.hold_s.given());
}
static_assert(std::all_of(std::begin(table), std::end(table), complete));

// What is easier than the harder one of a drill is that drill, and a substitute is known.
constexpr bool linked(const Drill& drill) {
    const auto leads_back = [&](std::string_view id, std::string_view Drill::*back) {
        return id.empty() || (find(id) && find(id)->*back == drill.id);
    };
    return leads_back(drill.easier, &Drill::harder) && leads_back(drill.harder, &Drill::easier) &&
           (drill.substitute.empty() || find(drill.substitute));
}
static_assert(std::all_of(std::begin(table), std::end(table), linked));

}  // namespace

std::span<const Drill> drills() { return table; }

const RecoveryRow& usual_row(const Drill& drill) {
    if (!drill.rows.empty())
        for (Plan plan : plans)
            for (const RecoveryRow& row : recovery_rows(plan))
                if (row.id == *drill.rows.begin()) return row;
    return drill.own;
}

}  // namespace liftback
