// The ladder and nothing else. Rungs 1 to 5 are A0's weeks, rungs 6 to 12 our own continuation to 95 %.
#include "liftback/loads/ladder.hpp"

#include "liftback/equipment/hand_height.hpp"
#include "liftback/evidence/cite.hpp"

#include <cstddef>

namespace liftback {
namespace {

using enum LadderExercise;

constexpr double lowest_bell_raise_mm = 100;      // A0.40: 10–15 cm
constexpr double substitute_bar_height_mm = 360;  // the hands' height with a bell on the lowest raise
constexpr double raised_start_mm = 325;           // a bar raised 10 cm: where rungs 3 and 4 pick up, if it can be made
constexpr double substitute_bar_factor = 0.8;     // a bar in front of the shins costs the back about a fifth more

constexpr Evidence bell_evidence{
    .basis = Basis::article, .source = {sources::a0, "A0.40"}, .also = {sources::gym_equipment, "bell 280 mm high"}};
constexpr Evidence trap_bar_substitute{.basis = Basis::own_choice,
                                       .source = {sources::own, "trap bar, hands at 360 mm"},
                                       .also = {sources::swinton_2011, "abstract"}};
constexpr Evidence blocks_substitute{.basis = Basis::own_choice,
                                     .source = {sources::own, "bar from blocks, load x 0.8"}};
constexpr Evidence raised_start{.basis = Basis::own_choice,
                                .source = {sources::own, "rungs 3 and 4 pick up from 325 mm"}};
constexpr Evidence standard_start{
    .basis = Basis::article, .source = {sources::a0, "A0.42"}, .also = {sources::gym_equipment, "450 mm discs"}};
constexpr Evidence bells_instead{.basis = Basis::own_choice, .source = {sources::own, "a rung lighter than its tool"}};

constexpr Tool trap_bar_raised{.implement = Implement::trap_bar,
                               .load_factor = 1,
                               .hand_height_mm = substitute_bar_height_mm,
                               .height_required = true,
                               .evidence = trap_bar_substitute};
constexpr Tool bar_from_blocks{.implement = Implement::bar_from_blocks,
                               .load_factor = substitute_bar_factor,
                               .hand_height_mm = substitute_bar_height_mm,
                               .height_required = true,
                               .evidence = blocks_substitute};
constexpr Tool raised_bell{.implement = Implement::kettlebell,
                           .load_factor = 1,
                           .hand_height_mm = kettlebell_grip_mm + lowest_bell_raise_mm,
                           .height_required = true,
                           .evidence = bell_evidence};
constexpr Tool bell_from_floor{.implement = Implement::kettlebell,
                               .load_factor = 1,
                               .hand_height_mm = kettlebell_grip_mm,
                               .height_required = false,
                               .evidence = bells_instead};

constexpr Tool raised_kettlebell_tools[] = {
    raised_bell,
    {.implement = Implement::two_kettlebells,
     .load_factor = 1,
     .hand_height_mm = kettlebell_grip_mm + lowest_bell_raise_mm,
     .height_required = true,
     .evidence = bell_evidence},
    trap_bar_raised,
    bar_from_blocks,
};
constexpr Tool trap_bar_romanian_tools[] = {
    {.implement = Implement::trap_bar,
     .load_factor = 1,
     .hand_height_mm = raised_start_mm,
     .height_required = false,
     .evidence = raised_start},
    bar_from_blocks,
};
constexpr Tool romanian_tools[] = {
    {.implement = Implement::barbell,
     .load_factor = 1,
     .hand_height_mm = raised_start_mm,
     .height_required = false,
     .evidence = raised_start},
};
constexpr Tool deadlift_tools[] = {
    {.implement = Implement::barbell,
     .load_factor = 1,
     .hand_height_mm = standard_bar_height_mm,
     .height_required = false,
     .evidence = standard_start},
};

constexpr SetScheme no_deload{0, 0};

constexpr Evidence week(const char* locus) {
    return article(sources::a0, locus, {sources::own, "3 reps in reserve to 80 %"});
}
constexpr Evidence continuation{.basis = Basis::own_choice,
                                .source = {sources::own, "continuation, +5 points of base a week"},
                                .also = {sources::a0, "A0.44"}};

constexpr Rung continued(int rung, double share, SetScheme work, int reps_in_reserve, SetScheme deload) {
    return {.rung = rung,
            .exercise = deadlift,
            .share = share,
            .work = work,
            .reps_in_reserve = reps_in_reserve,
            .deload = deload,
            .tools = deadlift_tools,
            .bells_below = bell_from_floor,
            .evidence = continuation};
}

constexpr Rung rungs[] = {
    {.rung = 1,
     .exercise = kettlebell_deadlift_raised,
     .share = 0.30,
     .work = {3, 10},
     .reps_in_reserve = 3,
     .deload = no_deload,
     .tools = raised_kettlebell_tools,
     .bells_below = raised_bell,
     .evidence = week("A0.40")},
    {.rung = 2,
     .exercise = kettlebell_deadlift_raised,
     .share = 0.35,
     .work = {3, 10},
     .reps_in_reserve = 3,
     .deload = no_deload,
     .tools = raised_kettlebell_tools,
     .bells_below = raised_bell,
     .evidence = {.basis = Basis::own_choice,
                  .source = {sources::own, "week 2 at most 35 %"},
                  .also = {sources::a0, "A0.40"}}},
    {.rung = 3,
     .exercise = trap_bar_romanian_deadlift,
     .share = 0.40,
     .work = {3, 8},
     .reps_in_reserve = 3,
     .deload = no_deload,
     .tools = trap_bar_romanian_tools,
     .bells_below = bell_from_floor,
     .evidence = week("A0.42")},
    {.rung = 4,
     .exercise = romanian_deadlift,
     .share = 0.50,
     .work = {3, 6},
     .reps_in_reserve = 3,
     .deload = no_deload,
     .tools = romanian_tools,
     .bells_below = bell_from_floor,
     .evidence = week("A0.42")},
    {.rung = 5,
     .exercise = deadlift,
     .share = 0.60,
     .work = {2, 5},
     .reps_in_reserve = 3,
     .deload = no_deload,
     .tools = deadlift_tools,
     .bells_below = bell_from_floor,
     .evidence = week("A0.42")},
    continued(6, 0.65, {3, 5}, 3, {2, 3}),
    continued(7, 0.70, {3, 5}, 3, {2, 3}),
    continued(8, 0.75, {3, 4}, 3, {2, 3}),
    continued(9, 0.80, {3, 3}, 3, {2, 2}),
    continued(10, 0.85, {3, 2}, 2, {1, 2}),
    continued(11, 0.90, {2, 2}, 2, {1, 2}),
    continued(12, 0.95, {2, 1}, 2, {1, 1}),
};

constexpr int last_rung = static_cast<int>(std::size(rungs));

constexpr LadderNoteRow notes[] = {
    {LadderNote::never_progress_above_two, 1, last_rung, article(sources::a0, "A0.41")},
    {LadderNote::stop_at_first_broken_rep, 1, last_rung, article(sources::a0, "A0.43")},
    {LadderNote::week_one_starts_at_gate, 1, 1, {.source = {sources::own, "week 1 starts at the gate"}}},
    {LadderNote::two_sessions_a_week, 1, last_rung, {.source = {sources::own, "two sessions a week"}}},
    {LadderNote::no_floor_contact, 1, 2, article(sources::a0, "A0.40")},
    {LadderNote::drags_up_the_shins, 1, last_rung, article(sources::a0, "A0.40")},
    {LadderNote::own_style, 5, last_rung, {.source = {sources::own, "own style from rung 5"}}},
    {LadderNote::full_means_hinge_range,
     5,
     last_rung,
     {.source = {sources::own, "hinge range over A0.42"}, .also = {sources::a0, "A0.42"}}},
    {LadderNote::deload_every_fourth_week, first_continuation_rung, last_rung, article(sources::a0, "A0.44")},
    {LadderNote::light_sets_after_75,
     9,
     last_rung,
     {.source = {sources::own, "10-12RM work after the 75 % rung"}, .also = {sources::a2, "A2.40"}}},
    {LadderNote::clusters_after_85,
     11,
     last_rung,
     {.source = {sources::own, "clusters after the 85 % rung twice"}, .also = {sources::a2, "A2.41"}}},
    {LadderNote::max_attempt_after_90_twice,
     last_rung,
     last_rung,
     {.source = {sources::own, "no max before 90 % twice"}}},
};

constexpr bool rungs_rise_and_are_cited() {
    for (std::size_t i = 0; i < std::size(rungs); ++i) {
        if (rungs[i].rung != static_cast<int>(i) + 1 || !rungs[i].evidence.given()) return false;
        if (i > 0 && rungs[i].share <= rungs[i - 1].share) return false;
    }
    return true;
}
static_assert(rungs_rise_and_are_cited());

constexpr bool notes_are_cited() {
    for (const LadderNoteRow& note : notes) {
        if (!note.evidence.given()) return false;
    }
    return true;
}
static_assert(notes_are_cited());

}  // namespace

std::span<const Rung> ladder() { return rungs; }

int earliest_week(int rung) {
    // Continuation weeks 4, 8 … are deloads: after every three rungs of it a week goes by without a new one.
    const int continued_before = rung > first_continuation_rung ? rung - first_continuation_rung : 0;
    return rung - 1 + continued_before / 3;
}

std::span<const LadderNoteRow> ladder_notes() { return notes; }

}  // namespace liftback
