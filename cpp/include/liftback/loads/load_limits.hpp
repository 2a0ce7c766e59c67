// The single numbers that loads depend on, each with its source. Tables (ladder, gate, discounts) cite theirs
// in place.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/sources.hpp"

namespace liftback::load_limits {

// A trap-bar max is divided by this before it limits the base, and never multiplied the other way.
inline constexpr Limit trap_bar_advantage{
    "trap_bar_advantage",
    1.08,
    {Basis::study, {sources::swinton_2011, "265/245 kg"}, {sources::lake_2017, "194/183 kg"}}};

// The heaviest recorded deadlifts are about 5.3 times the lifter's body mass (recalled); above this, ask
// again.
inline constexpr Limit most_times_body_mass{
    "most_times_body_mass", 5.5, {Basis::own_choice, {sources::own, "a max of at most 5.5 x body mass"}}};

// With a lighter bell the straight bar comes first: even at 0.8 of the load it gets more.
inline constexpr Limit bell_heavy_enough{
    "bell_heavy_enough", 0.8, {Basis::own_choice, {sources::own, "a bell of 80 % of the load is heavy enough"}}};

// Training while sore: a third less volume, no maximal work.
inline constexpr Limit sore_sets_share{
    "sore_sets_share",
    2.0 / 3,
    {Basis::own_choice, {sources::own, "sore: a third less volume"}, {sources::a3, "A3.2"}}};
inline constexpr Limit sore_most_share{
    "sore_most_share",
    0.80,
    {Basis::own_choice, {sources::own, "sore: at most 80 % of what was planned, and of max"}, {sources::a3, "A3.2"}}};
inline constexpr Limit sore_unplanned_share{
    "sore_unplanned_share",
    0.60,
    {Basis::own_choice, {sources::own, "sore, nothing planned: 10-12 reps at most 60 %"}, {sources::a2, "A2.40"}}};
inline constexpr Limit sore_unplanned_sets{
    "sore_unplanned_sets", 2, {Basis::own_choice, {sources::own, "sore, nothing planned: two thirds of three sets"}}};
inline constexpr Limit sore_reps_in_reserve{
    "sore_reps_in_reserve", 3, {Basis::own_choice, {sources::own, "sore: 3 reps in reserve"}}};

inline constexpr Limit no_base_rpe{
    "no_base_rpe",
    5,
    {Basis::own_choice, {sources::own, "no base: lightest implement, RPE at most 5"}, {sources::a0, "A0.40"}}};

inline constexpr Limit rest_between_sets{
    "rest_between_sets", 180, {Basis::own_choice, {sources::own, "3 min between work sets"}, {sources::a2, "A2.41"}}};

inline constexpr const Limit* all[] = {
    &trap_bar_advantage,   &most_times_body_mass, &bell_heavy_enough,    &sore_sets_share, &sore_most_share,
    &sore_unplanned_share, &sore_unplanned_sets,  &sore_reps_in_reserve, &no_base_rpe,     &rest_between_sets};

}  // namespace liftback::load_limits
