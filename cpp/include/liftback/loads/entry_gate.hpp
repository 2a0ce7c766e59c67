// The gate to the first rung of the ladder. Nothing unanswered ever counts as met.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/triage/plain_answers.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace liftback {

// Pain scores 0 … 10 of one day, the worst of each.
struct GateDay {
    std::optional<int> at_rest;
    std::optional<int> bodyweight_hinges;  // on 5 of them
    std::optional<int> sitting;            // for 30 minutes
    std::optional<int> tying_shoes;
    YesNo masked = YesNo::unanswered;  // painkiller, relaxant, alcohol or cannabis in the 12 h before
};

// How much of the gate is asked, from the least to all of it. Enumerators equal the JSON tokens.
enum class GateScope : std::uint8_t {
    passed,    // gone through before: only the signs are still looked at
    same_day,  // what belongs to this day, after an import
    whole,
};

struct EntryGateInput {
    GateScope scope = GateScope::whole;
    std::optional<double> hours_since_onset;  // or since the last flare; 0 …
    GateDay yesterday;
    GateDay today;
    std::optional<bool> leg_symptom_or_open_sign;  // from triage; nullopt: not assessed
    std::optional<int> dowel_hinges_today;         // 0 …
    YesNo three_contacts = YesNo::unanswered;      // head, mid-back and tailbone kept on the dowel
};

// Enumerators equal the JSON tokens and follow the order of the table.
enum class GateCriterion : std::uint8_t {
    hours_since_onset,
    yesterday_at_rest,
    yesterday_bodyweight_hinges,
    yesterday_sitting,
    yesterday_tying_shoes,
    yesterday_unmasked,
    today_at_rest,
    today_bodyweight_hinges,
    today_sitting,
    today_tying_shoes,
    today_unmasked,
    no_leg_symptom_or_open_sign,
    dowel_hinges,
    three_contacts,
};
inline constexpr std::size_t gate_criterion_count = 14;

enum class CriterionState : std::uint8_t { unanswered, not_met, met };

struct GateRule {
    GateCriterion id;
    std::optional<double> limit;  // hours, score or repetitions, for the words of the page
    Evidence evidence;
    CriterionState (*state)(const EntryGateInput&);
    GateScope asked_from = GateScope::same_day;  // the least scope in which it is asked
};

std::span<const GateRule, gate_criterion_count> gate_rules();

struct EntryGate {
    GateScope scope = GateScope::whole;
    bool open = false;                                               // every criterion that is asked is met
    bool dowel_drill_offered = false;                                // from hour 72
    std::array<CriterionState, gate_criterion_count> criteria = {};  // in the order of gate_rules()
};

EntryGate enter_gate(const EntryGateInput& input);

// Hours until the gate can open at the earliest, if from now on every score is low; none while a sign is open.
std::optional<double> earliest_gate(const EntryGateInput& input);

inline constexpr double gate_hours = 72;
inline constexpr int gate_score = 2;
inline constexpr int gate_dowel_hinges = 15;

// Problems in fields "entry_gate.hours_since_onset", "entry_gate.today.at_rest", …
void check_entry_gate(const EntryGateInput& input, Problems& problems);

}  // namespace liftback
