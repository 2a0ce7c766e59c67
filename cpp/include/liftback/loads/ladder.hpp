// The ladder back to the old max, as one cited table.
#pragma once

#include "liftback/evidence/evidence.hpp"

#include <cstdint>
#include <span>

namespace liftback {

// Enumerators equal the JSON tokens.
enum class LadderExercise : std::uint8_t {
    kettlebell_deadlift_raised,
    trap_bar_romanian_deadlift,
    romanian_deadlift,
    deadlift,
};

enum class Implement : std::uint8_t { kettlebell, two_kettlebells, trap_bar, bar_from_blocks, barbell };

// One way to do a rung's exercise.
struct Tool {
    Implement implement;
    double load_factor;     // of base × share
    double hand_height_mm;  // where the hands should start, at least
    bool height_required;   // false: lower is allowed, and said
    Evidence evidence;
};

struct SetScheme {
    int sets;
    int reps;
};

struct Rung {
    int rung;  // 1 …
    LadderExercise exercise;
    double share;  // of base, 0 … 1
    SetScheme work;
    int reps_in_reserve;          // at least
    SetScheme deload;             // every 4th continuation week; {0, 0} on rungs 1–5, which have none
    std::span<const Tool> tools;  // tried in this order
    Tool bells_below;  // where the tools are too heavy for the rung: the heaviest bell or pair at or below it
    Evidence evidence;
};

std::span<const Rung> ladder();

inline constexpr int first_continuation_rung = 6;
inline constexpr int days_on_a_rung = 7;

// Weeks from the first day of rung 1 to the first day of `rung`, every session going well and every 4th
// continuation week a deload.
int earliest_week(int rung);

// What holds on the whole ladder, or from a rung on. Enumerators equal the JSON tokens.
enum class LadderNote : std::uint8_t {
    never_progress_above_two,
    stop_at_first_broken_rep,
    week_one_starts_at_gate,
    two_sessions_a_week,
    no_floor_contact,
    drags_up_the_shins,  // bars only
    own_style,
    full_means_hinge_range,
    deload_every_fourth_week,
    clusters_after_85,
    light_sets_after_75,
    max_attempt_after_90_twice,
};

struct LadderNoteRow {
    LadderNote id;
    int from_rung;
    int to_rung;
    Evidence evidence;
};

std::span<const LadderNoteRow> ladder_notes();

}  // namespace liftback
