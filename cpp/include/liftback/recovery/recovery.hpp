// The plan for the first days: what to do now, later and no more, for the picture that triage found.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/notes.hpp"
#include "liftback/evidence/short_list.hpp"
#include "liftback/triage/care_level.hpp"
#include "liftback/triage/plain_answers.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace liftback {

struct Answers;
struct Permissions;
struct Triage;

enum class ItemKind : std::uint8_t {
    care,       // something to do that is not an exercise
    rest_from,  // something to leave out
    drill,      // a staged drill of the injury plan: shown only where the gate table allows drills
    movement,   // one of the soreness menu
    checklist,  // something to check before or after lifting
};

// How often. Enumerators equal the JSON tokens.
enum class Times : std::uint8_t {
    as_needed,
    each_waking_hour,
    daily,
    before_movement,
    before_lifting,
    every_4_weeks,
    at_night
};

struct DoseRange {
    double from = 0;
    double to = 0;
    constexpr bool given() const { return to > 0; }
};

// A part of a round on a bike, and its pace in turns of the pedals a minute: an easier target and a harder one.
struct Interval {
    double minutes = 0;
    int easier_rpm = 0;
    int harder_rpm = 0;
};

// Only the parts that apply are set.
struct Dose {
    int sets = 0;
    DoseRange reps = {};
    DoseRange hold_s = {};
    DoseRange minutes = {};
    DoseRange then_minutes = {};               // of the second half of an alternation, of the rest between rounds
    std::span<const Interval> intervals = {};  // one round of `minutes`; `sets` rounds
    DoseRange every_hours = {};
    bool each_side = false;
    Times times = Times::as_needed;
};

enum class StopSign : std::uint8_t { pain_radiates, numbness_or_tingling, pain_rises, skin_changes, breath_or_chest };

// What bars a row for a person.
enum class BarredBy : std::uint8_t { leg_symptoms, no_ice_or_heat, heart_or_vessel_disease, pregnant };
bool barred(BarredBy by, const Answers& a);

// Whose word counts on heat in the first days: the article forbids it for two of them, studies favour it (note `heat`).
// Enumerators equal the JSON tokens.
enum class HeatSide : std::uint8_t { article, evidence };

// Rows that a choice of the person switches on.
enum class OnlyIf : std::uint8_t { always, alternating, article_side, evidence_side };

constexpr double open_end = 1e9;

struct RecoveryRow {
    std::string_view id;  // also the key of its words
    ItemKind kind = ItemKind::care;
    bool until_loads = false;  // gone once the loads are open behind their gate
    double from_hour = 0;      // since the pain began
    double to_hour = open_end;
    bool hourly = false;        // ends early with the off-ramp
    bool dose_is_ours = false;  // the source names the movement but gives no dose
    OnlyIf only_if = OnlyIf::always;
    Dose dose = {};
    ShortList<StopSign> stop = {};
    ShortList<Note> notes = {};
    ShortList<BarredBy> barred_by = {};
    Evidence evidence = {};
};

inline constexpr Plan plans[] = {Plan::acute, Plan::soreness,   Plan::pump,      Plan::one_sided,
                                 Plan::leg,   Plan::persistent, Plan::prevention};  // those that have rows
std::span<const RecoveryRow> recovery_rows(Plan plan);

// Checks of the injury episode, in hours since the pain began.
std::span<const Limit* const> injury_checks();

struct RecoveryChoices {
    YesNo quiet_24h = YesNo::unanswered;               // 0-1/10 without painkillers for 24 h
    YesNo alternate_heat_and_ice = YesNo::unanswered;  // inflammation beyond 72 h
    HeatSide heat_side = HeatSide::article;
};

enum class ItemState : std::uint8_t { now, later, past };

struct RecoveryItem {
    const RecoveryRow* row = nullptr;
    ItemState state = ItemState::now;
};

struct Recovery {
    Plan plan = Plan::none;
    std::optional<double> hours_since_pain;
    std::optional<int> day;                  // day n is hours 24(n - 1) to 24 n
    bool quiet = false;                      // the off-ramp: no more ice and hourly timers
    std::optional<HeatSide> heat_side;       // the side followed, while there is something to choose
    std::vector<RecoveryItem> items;         // now first, then later, then past; in the order of the table
    std::vector<const Limit*> checks_ahead;  // checks of the injury episode still to come
};

Recovery plan_recovery(const Answers& a, const Triage& triage, const Permissions& permissions,
                       const RecoveryChoices& choices);

}  // namespace liftback
