#include "tables.hpp"

namespace liftback::triage_rules {

namespace {

constexpr auto injury = CareLevel::injury_protocol;
constexpr TimeLimit checked_within_3_days{TimeUnit::days, 3};  // the check at 72 h

bool severe_on_moving(const Answers& a) { return a.pain_moving.value_or(0) >= severe_moving; }

// The net under all other rules: pain that is neither soreness nor anything else never falls to `train`.
bool unexplained_pain(const Answers& a) { return picture(a) == Picture::strain; }

bool episode_still_open(const Answers& a) { return a.episode == Episode::open; }

bool examined_and_may_exercise(const Answers& a) {
    return examined_since(a) && a.examination.may_exercise != MayExercise::no && a.episode != Episode::completed;
}

// clang-format off
constexpr Rule rules[] = {
    {.id = "injury.sharp_at_lift", .care = injury, .applies = injured_at_lift,
     .reads = injured_at_lift_reads, .within = checked_within_3_days, .notes = {Note::D4_sharp},
     .evidence = {Basis::article, {sources::a0, "A0.2"}, {sources::a4, "A4.2"}}},
    {.id = "injury.cannot_bend", .care = injury, .sign = Sign::cannot_bend, .within = checked_within_3_days,
     .evidence = {Basis::article, {sources::a0, "A0.4"}, {sources::a4, "A4.2"}}},
    {.id = "injury.cannot_stand_straight", .care = injury, .sign = Sign::cannot_stand_straight,
     .within = checked_within_3_days, .evidence = {Basis::article, {sources::a0, "A0.4"}, {sources::a4, "A4.2"}}},
    {.id = "injury.cannot_walk_yet", .care = injury, .sign = Sign::cannot_walk, .within = today,
     .evidence = {Basis::article, {sources::a2, "A2.1"}}},
    {.id = "injury.severe_moving", .care = injury, .applies = severe_on_moving, .reads = {Field::pain_moving},
     .within = checked_within_3_days, .evidence = severe_moving.evidence},
    {.id = "injury.unexplained_pain", .care = injury, .applies = unexplained_pain, .reads = picture_reads,
     .within = checked_within_3_days,
     .evidence = {Basis::own_choice, {sources::own, "pain that is not soreness is treated as an injury"}, {sources::a3, "A3.1"}}},
    {.id = "injury.episode_open", .care = injury, .applies = episode_still_open, .reads = {Field::episode},
     .within = checked_within_3_days,
     .evidence = {Basis::own_choice, {sources::own, "an injury is an episode, not a window"}}},
    {.id = "way_out.examined", .care = injury, .applies = examined_and_may_exercise,
     .reads = {Field::episode, Field::standing, Field::examination}, .within = checked_within_3_days,
     .evidence = {Basis::own_choice, {sources::own, "after a top-level result never straight to train"}}},
};
// clang-format on
static_assert(well_formed(rules, injury));

}  // namespace

std::span<const Rule> injury_protocol() { return rules; }

}  // namespace liftback::triage_rules
