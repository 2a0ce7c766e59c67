// The single numbers that triage depends on, each with its source. What a rule is about stands in its table.
#pragma once

#include "liftback/evidence/cite.hpp"

namespace liftback::triage_limits {

// Soreness or injury.
// clang-format off
inline constexpr Limit counts_above{"pain_counts_above", 1, ours("pain that triggers nothing")};
inline constexpr Limit soreness_pain{"soreness_pain_at_most", 6, ours("soreness: pain at most", {sources::a0, "A0.1"})};
inline constexpr Limit soreness_hours{"soreness_hours_after_session", 72, {Basis::article, {sources::a0, "A0.1"}}};
inline constexpr Limit session_within{"session_within_hours", 7 * 24, ours("soreness: trained within")};
inline constexpr Limit one_sided_pain{"one_sided_pain_at_most", 4, ours("one-sided ache: pain at most")};
inline constexpr Limit fading_pain{"fading_pain_at_most", 3, ours("fading soreness: pain at most")};
inline constexpr Limit pump_pain{"pump_pain_at_most", 4, ours("pump: pain at most", {sources::a3, "A3.1"})};
inline constexpr Limit pump_hours{"pump_hours_below", 6, ours("pump: better within")};
inline constexpr Limit mixed_marks{"mixed_from_marks_of_soreness", 3, ours("how sure: mixed where this many marks of soreness fit")};

// Rules.
inline constexpr Limit severe_pain{"severe_pain_from", 7, ours("severe pain, moving or at rest")};
inline constexpr Limit very_severe_pain{"very_severe_pain_from", 8, ours("very severe pain, moving or at rest")};
inline constexpr Limit sudden_within{"sudden_within_hours", 7 * 24, ours("blood thinners: pain that came at the lift within")};
inline constexpr Limit thinners_injury_hours{"thinners_injury_below_hours", 4 * 24, {Basis::study, {sources::anticoagulant_bleeds, "bleeds build over days"}, {sources::own, "an injury in its first 4 days"}}};
inline constexpr Limit no_sex_wait_hours{"sex_not_noticed_from_hours", 24, ours("no chance to notice yet: weights wait for sex")};
inline constexpr Limit cannot_walk_hours{"cannot_walk_after_hours", 2, ours("cannot walk: time since onset", {sources::a2, "A2.1"})};
inline constexpr Limit severe_at_rest{"severe_at_rest_from", 7, ours("severe pain at rest", {sources::a4, "A4.2"})};
inline constexpr Limit severe_moving{"severe_moving_from", 7, ours("severe pain moving", {sources::a3, "A3.1"})};
inline constexpr Limit hinge_pain{"hinge_pain_above", 2, ours("injury check: hinge pain", {sources::a0, "A0.41"})};
inline constexpr Limit hinge_test_pain{"hinge_test_pain_at_most", 2, ours("hinge self-test: pain at most", {sources::a0, "A0.41"})};
inline constexpr Limit stress_fracture_hours{"stress_fracture_after_hours", 14 * 24, {Basis::recalled, {sources::general, "stress fracture in the young"}}};

// The checks of an injury episode; day n is hours 24(n - 1) to 24 n.
inline constexpr Limit check_72h{"check_72h", 72, ours("injury checks", {sources::a4, "A4.2"})};
inline constexpr Limit check_day_7{"check_day_7", 24 * (7 - 1), ours("injury checks", {sources::a4, "A4.2"})};
inline constexpr Limit check_day_21{"check_day_21", 24 * (21 - 1), ours("injury checks", {sources::a0, "A0.46"})};
inline constexpr Limit close_after_hours{"episode_closes_after_hours", 14 * 24, ours("closing an episode")};

// How long answers, results and examinations count.
inline constexpr Limit not_noticed_hours{"not_noticed_yet_expires_after_hours", 12, ours("how long answers count")};
inline constexpr Limit answers_hours{"answers_expire_after_hours", 24, ours("how long answers count")};
// A clock that was put right, or the date line crossed, moves a date by up to a day.
inline constexpr Limit ahead_hours{"dated_ahead_by_more_than_hours", 24, ours("how long answers count: dates ahead of now")};
inline constexpr Limit mistake_minutes{"mistake_withdrawn_within_minutes", 10, ours("withdrawing a mistaken tap")};
inline constexpr Limit examination_hours{"examination_counts_for_hours", 12 * 7 * 24, ours("how long an examination counts")};

// When to answer again.
inline constexpr Limit not_noticed_recheck{"recheck_not_noticed_hours", 12, ours("when to answer again")};
inline constexpr Limit pump_recheck{"recheck_pump_hours", 2, ours("when to answer again")};
inline constexpr Limit early_recheck{"recheck_early_hours_after_session", 12, ours("when to answer again")};
inline constexpr Limit one_sided_recheck{"recheck_one_sided_hours", 48, ours("when to answer again")};
inline constexpr Limit daily_recheck{"recheck_daily_hours", 24, ours("when to answer again")};
// clang-format on

inline constexpr const Limit* all[] = {&counts_above,
                                       &soreness_pain,
                                       &soreness_hours,
                                       &session_within,
                                       &one_sided_pain,
                                       &fading_pain,
                                       &pump_pain,
                                       &pump_hours,
                                       &mixed_marks,
                                       &severe_pain,
                                       &very_severe_pain,
                                       &sudden_within,
                                       &thinners_injury_hours,
                                       &no_sex_wait_hours,
                                       &cannot_walk_hours,
                                       &severe_at_rest,
                                       &severe_moving,
                                       &hinge_pain,
                                       &hinge_test_pain,
                                       &stress_fracture_hours,
                                       &check_72h,
                                       &check_day_7,
                                       &check_day_21,
                                       &close_after_hours,
                                       &not_noticed_hours,
                                       &answers_hours,
                                       &ahead_hours,
                                       &mistake_minutes,
                                       &examination_hours,
                                       &not_noticed_recheck,
                                       &pump_recheck,
                                       &early_recheck,
                                       &one_sided_recheck,
                                       &daily_recheck};

}  // namespace liftback::triage_limits
