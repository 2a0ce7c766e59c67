// The plans as tables. Hours count from the beginning of the pain; day n is hours 24(n - 1) to 24 n.
#include "liftback/recovery/recovery.hpp"

#include "liftback/evidence/cite.hpp"
#include "liftback/triage/triage_limits.hpp"

#include <algorithm>

namespace liftback {

namespace {

using enum ItemKind;
using enum StopSign;
using enum Note;
using enum BarredBy;

// clang-format off
constexpr RecoveryRow acute[] = {
    {.id = "walk_hourly", .kind = care, .to_hour = 72, .hourly = true,
     .dose = {.minutes = {5, 5}, .every_hours = {1, 1}, .times = Times::each_waking_hour},
     .stop = {pain_radiates}, .evidence = article(sources::a0, "A0.11")},
    {.id = "sitting_limit", .kind = care, .to_hour = 72, .hourly = true, .dose = {.minutes = {30, 30}},
     .notes = {sitting}, .evidence = article(sources::a0, "A0.11")},
    {.id = "ice", .kind = care, .to_hour = 48, .hourly = true,
     .dose = {.minutes = {15, 20}, .every_hours = {2, 3}, .times = Times::each_waking_hour},
     .stop = {skin_changes}, .notes = {D2}, .barred_by = {no_ice_or_heat, pregnant},
     .evidence = article(sources::a0, "A0.13")},
    {.id = "heat_for_ease", .kind = care, .to_hour = 72, .hourly = true, .dose_is_ours = true, .only_if = OnlyIf::evidence_side,
     .dose = {.minutes = {15, 20}}, .stop = {skin_changes}, .notes = {D2, heat}, .barred_by = {no_ice_or_heat, pregnant},
     .evidence = {Basis::study, {sources::acp_2017, "superficial heat"}, {sources::cochrane_4750, "heat and cold"}}},
    {.id = "no_heat_yet", .kind = rest_from, .to_hour = 48, .only_if = OnlyIf::article_side, .notes = {heat},
     .evidence = article(sources::a0, "A0.14")},
    {.id = "no_ice_no_heat", .kind = rest_from, .from_hour = 48, .to_hour = 72, .only_if = OnlyIf::article_side, .notes = {D2},
     .evidence = article(sources::a0, "A0.14")},
    {.id = "no_more_ice", .kind = rest_from, .from_hour = 48, .to_hour = 72, .only_if = OnlyIf::evidence_side, .notes = {D2},
     .evidence = article(sources::a0, "A0.13")},
    {.id = "heat_before_movement", .kind = care, .from_hour = 72,
     .dose = {.minutes = {15, 20}, .times = Times::before_movement}, .stop = {skin_changes}, .notes = {heat},
     .barred_by = {no_ice_or_heat}, .evidence = {Basis::article, {sources::a0, "A0.14"}, {sources::acp_2017, "superficial heat"}}},
    {.id = "alternate_heat_and_ice", .kind = care, .from_hour = 72, .only_if = OnlyIf::alternating,
     .dose = {.minutes = {20, 20}, .then_minutes = {10, 10}}, .stop = {skin_changes}, .notes = {D2},
     .barred_by = {no_ice_or_heat, pregnant}, .evidence = article(sources::a0, "A0.14")},
    {.id = "cat_cow_band", .kind = drill, .to_hour = 72, .hourly = true,
     .dose = {.reps = {10, 10}, .every_hours = {1, 1}, .times = Times::each_waking_hour},
     .stop = {pain_radiates, numbness_or_tingling, pain_rises}, .barred_by = {leg_symptoms},
     .evidence = article(sources::a0, "A0.20")},
    {.id = "glute_bridge_band", .kind = drill, .from_hour = 72, .to_hour = 168,
     .dose = {.sets = 3, .reps = {12, 12}, .hold_s = {3, 3}, .times = Times::daily},
     .stop = {pain_radiates, pain_rises}, .barred_by = {leg_symptoms}, .evidence = article(sources::a0, "A0.21")},
    {.id = "dowel_hinge", .kind = drill, .from_hour = 72,
     .dose = {.sets = 1, .reps = {15, 15}, .times = Times::before_lifting},
     .stop = {pain_radiates, pain_rises}, .notes = {D9}, .evidence = article(sources::a0, "A0.22")},
    {.id = "no_spinal_loading", .kind = rest_from, .until_loads = true,
     .notes = {reinjury, recovery_time}, .evidence = article(sources::a0, "A0.12")},
    {.id = "no_bed_rest", .kind = rest_from, .notes = {bed_rest},
     .evidence = {Basis::article, {sources::a0, "A0.10"}, {sources::nice_ng59, "stay active"}}},
    {.id = "sleep_on_side", .kind = care, .dose = {.times = Times::at_night}, .evidence = article(sources::a0, "A0.12")},
    {.id = "walk_daily", .kind = care, .from_hour = 72, .dose_is_ours = true,
     .dose = {.minutes = {10, 20}, .times = Times::daily}, .stop = {pain_radiates},
     .evidence = {Basis::own_choice, {sources::own, "after the hourly walks, one longer walk a day"}, {sources::a0, "A0.10"}}},
    {.id = "supported_training", .kind = care, .from_hour = 72,
     .stop = {pain_rises}, .barred_by = {heart_or_vessel_disease, pregnant},
     .evidence = ours("before the gate: supported upper-body work and easy cycling at 2/10 or less")},
};

// What soreness and its neighbours share.
constexpr RecoveryRow walk_easy =
    {.id = "walk_easy", .kind = care, .dose_is_ours = true, .dose = {.minutes = {10, 20}, .times = Times::daily}, .notes = {D7},
     .evidence = {Basis::article, {sources::a0, "A0.1"}, {sources::a0, "A0.10"}}};
constexpr RecoveryRow cat_cow_segments =
    {.id = "cat_cow_segments", .kind = movement, .dose_is_ours = true,
     .dose = {.sets = 2, .reps = {10, 10}, .times = Times::daily}, .stop = {pain_radiates, pain_rises},
     .barred_by = {pregnant}, .evidence = article(sources::a1, "A1.2")};
constexpr RecoveryRow ql_walk =
    {.id = "ql_walk", .kind = movement, .dose_is_ours = true,
     .dose = {.sets = 2, .reps = {10, 10}, .times = Times::daily}, .stop = {pain_radiates, pain_rises},
     .barred_by = {leg_symptoms, pregnant}, .evidence = article(sources::a1, "A1.3")};
constexpr RecoveryRow side_lying_rotation =
    {.id = "side_lying_rotation", .kind = movement, .dose_is_ours = true,
     .dose = {.sets = 1, .reps = {8, 8}, .each_side = true, .times = Times::daily},
     .stop = {pain_radiates, pain_rises}, .barred_by = {leg_symptoms, pregnant},
     .evidence = article(sources::a1, "A1.4")};
constexpr RecoveryRow dowel_hinge_easy =
    {.id = "dowel_hinge_easy", .kind = movement, .dose_is_ours = true,
     .dose = {.sets = 2, .reps = {10, 10}, .times = Times::daily}, .stop = {pain_radiates, pain_rises},
     .barred_by = {pregnant}, .evidence = article(sources::a1, "A1.5")};
constexpr RecoveryRow hip_centration =
    {.id = "hip_centration", .kind = movement,
     .dose = {.sets = 1, .reps = {5, 5}, .each_side = true, .times = Times::daily}, .stop = {pain_radiates, pain_rises},
     .barred_by = {leg_symptoms, pregnant}, .evidence = article(sources::a2, "A2.12")};
constexpr RecoveryRow hamstring_seated =
    {.id = "hamstring_seated", .kind = movement, .dose_is_ours = true,
     .dose = {.sets = 2, .hold_s = {20, 30}, .times = Times::daily},
     .stop = {pain_radiates, numbness_or_tingling}, .notes = {D10, stretching}, .barred_by = {leg_symptoms, pregnant},
     .evidence = article(sources::a2, "A2.13")};
// Two figures each: the targets of two athletes.
constexpr Interval bike_round[] = {{.minutes = 3, .easier_rpm = 45, .harder_rpm = 50},
                                   {.minutes = 2, .easier_rpm = 50, .harder_rpm = 55},
                                   {.minutes = 1, .easier_rpm = 55, .harder_rpm = 60}};
constexpr RecoveryRow bike_intervals =
    {.id = "bike_intervals", .kind = movement,
     .dose = {.sets = 5, .minutes = {6, 6}, .then_minutes = {1, 1}, .intervals = bike_round},
     .stop = {pain_rises, breath_or_chest}, .notes = {bike}, .barred_by = {leg_symptoms, heart_or_vessel_disease, pregnant},
     .evidence = article(sources::a1, "A1.6")};
constexpr RecoveryRow warmth_or_cold =
    {.id = "warmth_or_cold", .kind = care, .dose = {.minutes = {15, 20}}, .stop = {skin_changes}, .notes = {heat},
     .barred_by = {no_ice_or_heat, pregnant},
     .evidence = {Basis::study, {sources::acp_2017, "superficial heat"}, {sources::a4, "A4.2"}}};

constexpr RecoveryRow no_maximal_work =
    {.id = "no_maximal_work", .kind = rest_from,
     .evidence = {Basis::own_choice, {sources::own, "training while sore: a third less volume, no maximal work"}, {sources::a3, "A3.2"}}};

constexpr RecoveryRow soreness[] = {walk_easy, cat_cow_segments, ql_walk, side_lying_rotation,
                                    dowel_hinge_easy, hip_centration, hamstring_seated,
                                    bike_intervals, warmth_or_cold};

constexpr RecoveryRow pump[] = {
    {.id = "walk_it_off", .kind = care, .dose_is_ours = true, .dose = {.minutes = {5, 10}, .times = Times::as_needed},
     .notes = {D7}, .evidence = {Basis::own_choice, {sources::own, "pump: easy walking until it eases"}, {sources::a3, "A3.1"}}},
    no_maximal_work, cat_cow_segments,
    {.id = "answer_again_soon", .kind = care, .evidence = triage_limits::pump_recheck.evidence},
};

constexpr RecoveryRow one_sided[] = {
    walk_easy,
    {.id = "compare_sides", .kind = care, .dose = {.times = Times::daily},
     .evidence = triage_limits::one_sided_recheck.evidence},
    no_maximal_work, cat_cow_segments, side_lying_rotation, dowel_hinge_easy, warmth_or_cold,
};

constexpr RecoveryRow leg[] = {
    {.id = "walk_short", .kind = care, .dose_is_ours = true, .dose = {.minutes = {5, 10}, .times = Times::as_needed},
     .stop = {pain_radiates, numbness_or_tingling},
     .evidence = {Basis::own_choice, {sources::own, "leg picture: walking and positions of ease"}, {sources::a0, "A0.10"}}},
    {.id = "position_of_ease", .kind = care, .dose_is_ours = true, .dose = {.minutes = {5, 10}},
     .stop = {numbness_or_tingling}, .evidence = ours("leg picture: walking and positions of ease")},
    {.id = "sleep_on_side", .kind = care, .dose = {.times = Times::at_night}, .evidence = article(sources::a0, "A0.12")},
    {.id = "no_stretching", .kind = rest_from, .evidence = ours("leg picture: no stretching drills")},
    {.id = "no_spinal_loading", .kind = rest_from, .until_loads = true, .evidence = article(sources::a0, "A0.12")},
    {.id = "no_bed_rest", .kind = rest_from, .notes = {bed_rest},
     .evidence = {Basis::article, {sources::a0, "A0.10"}, {sources::nice_ng59, "stay active"}}},
};

constexpr RecoveryRow persistent[] = {
    {.id = "keep_what_settles", .kind = care,
     .evidence = ours("persistent picture: keep what stays at 4/10 or less and is back to usual next morning")},
    {.id = "walk_daily", .kind = care, .dose_is_ours = true, .dose = {.minutes = {10, 20}, .times = Times::daily},
     .evidence = {Basis::own_choice, {sources::own, "one longer walk a day"}, {sources::nice_ng59, "stay active"}}},
    {.id = "warmth_or_cold", .kind = care, .dose = {.minutes = {15, 20}}, .stop = {skin_changes}, .notes = {heat},
     .barred_by = {no_ice_or_heat},
     .evidence = {Basis::study, {sources::acp_2017, "superficial heat"}, {sources::a4, "A4.2"}}},
    {.id = "sudden_change_is_new", .kind = care, .evidence = ours("a sudden change is a new episode")},
};

constexpr RecoveryRow prevention[] = {
    {.id = "feet", .kind = checklist, .notes = {D8, most_injuries}, .evidence = article(sources::a0, "A0.30")},
    {.id = "shins", .kind = checklist, .notes = {D8}, .evidence = article(sources::a0, "A0.30")},
    {.id = "grip", .kind = checklist, .evidence = article(sources::a0, "A0.30")},
    {.id = "neutral_spine", .kind = checklist, .evidence = {Basis::article, {sources::a0, "A0.30"}, {sources::a2, "A2.20"}}},
    {.id = "slack_and_lats", .kind = checklist, .evidence = article(sources::a2, "A2.21")},
    {.id = "brace", .kind = checklist, .notes = {D3, breath}, .evidence = article(sources::a0, "A0.32")},
    {.id = "bar_close", .kind = checklist, .evidence = {Basis::article, {sources::a0, "A0.31"}, {sources::a2, "A2.20"}}},
    {.id = "lockout", .kind = checklist, .evidence = article(sources::a0, "A0.31")},
    {.id = "lower_slowly", .kind = checklist, .dose = {.hold_s = {3, 3}}, .evidence = article(sources::a0, "A0.31")},
    {.id = "stop_when_form_breaks", .kind = checklist, .evidence = article(sources::a0, "A0.43")},
    {.id = "deload", .kind = checklist, .dose = {.times = Times::every_4_weeks}, .evidence = article(sources::a0, "A0.44")},
    {.id = "film", .kind = checklist, .dose = {.times = Times::every_4_weeks}, .notes = {D6},
     .evidence = article(sources::a0, "A0.45")},
};
// clang-format on

constexpr const Limit* checks[] = {&triage_limits::check_72h, &triage_limits::check_day_7,
                                   &triage_limits::check_day_21};

template <std::size_t n>
constexpr bool all_cited(const RecoveryRow (&rows)[n]) {
    return std::all_of(rows, rows + n, [](const RecoveryRow& row) { return !row.id.empty() && row.evidence.given(); });
}
// Rounds and their parts tell one time.
constexpr bool parts_fill_rounds(std::span<const RecoveryRow> rows) {
    return std::all_of(rows.begin(), rows.end(), [](const RecoveryRow& row) {
        double minutes = 0;
        for (const Interval& part : row.dose.intervals) minutes += part.minutes;
        return row.dose.intervals.empty() || (minutes == row.dose.minutes.from && minutes == row.dose.minutes.to);
    });
}
static_assert(parts_fill_rounds(soreness));

static_assert(all_cited(acute) && all_cited(soreness) && all_cited(pump) && all_cited(one_sided) && all_cited(leg) &&
              all_cited(persistent) && all_cited(prevention));

}  // namespace

std::span<const RecoveryRow> recovery_rows(Plan plan) {
    switch (plan) {
        case Plan::acute: return acute;
        case Plan::soreness: return soreness;
        case Plan::pump: return pump;
        case Plan::one_sided: return one_sided;
        case Plan::leg: return leg;
        case Plan::persistent: return persistent;
        case Plan::prevention: return prevention;
        case Plan::none: break;
    }
    return {};
}

std::span<const Limit* const> injury_checks() { return checks; }

}  // namespace liftback
