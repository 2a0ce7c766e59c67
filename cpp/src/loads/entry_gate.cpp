#include "liftback/loads/entry_gate.hpp"

#include "evidence/range_check.hpp"
#include "liftback/evidence/sources.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace liftback {
namespace {

CriterionState met_if(bool met) { return met ? CriterionState::met : CriterionState::not_met; }

CriterionState at_most(std::optional<int> score, int limit) {
    return score ? met_if(*score <= limit) : CriterionState::unanswered;
}

CriterionState at_least(std::optional<double> value, double limit) {
    return value ? met_if(*value >= limit) : CriterionState::unanswered;
}

// "Not sure" is never the answer that opens the gate.
CriterionState only_if(YesNo answer, YesNo wanted) {
    return answer == YesNo::unanswered ? CriterionState::unanswered : met_if(answer == wanted);
}

constexpr Evidence two_days{.basis = Basis::own_choice,
                            .source = {sources::own, "entry gate: two days running"},
                            .also = {sources::a0, "A0.41"}};
constexpr Evidence unmasked{.basis = Basis::own_choice, .source = {sources::own, "entry gate: unmasked scores"}};

// clang-format off
constexpr GateRule rules[] = {
    {.id = GateCriterion::hours_since_onset,
     .limit = gate_hours,
     .evidence = {.basis = Basis::article,
                  .source = {sources::a0, "A0.12"},
                  .also = {sources::own, "entry gate: 72 h"}},
     .state = [](const EntryGateInput& in) { return at_least(in.hours_since_onset, gate_hours); }},

    {.id = GateCriterion::yesterday_at_rest,
     .limit = gate_score,
     .evidence = two_days,
     .state = [](const EntryGateInput& in) { return at_most(in.yesterday.at_rest, gate_score); },
     .asked_from = GateScope::whole},
    {.id = GateCriterion::yesterday_bodyweight_hinges,
     .limit = gate_score,
     .evidence = two_days,
     .state = [](const EntryGateInput& in) { return at_most(in.yesterday.bodyweight_hinges, gate_score); },
     .asked_from = GateScope::whole},
    {.id = GateCriterion::yesterday_sitting,
     .limit = gate_score,
     .evidence = two_days,
     .state = [](const EntryGateInput& in) { return at_most(in.yesterday.sitting, gate_score); },
     .asked_from = GateScope::whole},
    {.id = GateCriterion::yesterday_tying_shoes,
     .limit = gate_score,
     .evidence = two_days,
     .state = [](const EntryGateInput& in) { return at_most(in.yesterday.tying_shoes, gate_score); },
     .asked_from = GateScope::whole},
    {.id = GateCriterion::yesterday_unmasked,
     .limit = std::nullopt,
     .evidence = unmasked,
     .state = [](const EntryGateInput& in) { return only_if(in.yesterday.masked, YesNo::no); },
     .asked_from = GateScope::whole},

    {.id = GateCriterion::today_at_rest,
     .limit = gate_score,
     .evidence = two_days,
     .state = [](const EntryGateInput& in) { return at_most(in.today.at_rest, gate_score); }},
    {.id = GateCriterion::today_bodyweight_hinges,
     .limit = gate_score,
     .evidence = two_days,
     .state = [](const EntryGateInput& in) { return at_most(in.today.bodyweight_hinges, gate_score); }},
    {.id = GateCriterion::today_sitting,
     .limit = gate_score,
     .evidence = two_days,
     .state = [](const EntryGateInput& in) { return at_most(in.today.sitting, gate_score); }},
    {.id = GateCriterion::today_tying_shoes,
     .limit = gate_score,
     .evidence = two_days,
     .state = [](const EntryGateInput& in) { return at_most(in.today.tying_shoes, gate_score); }},
    {.id = GateCriterion::today_unmasked,
     .limit = std::nullopt,
     .evidence = unmasked,
     .state = [](const EntryGateInput& in) { return only_if(in.today.masked, YesNo::no); }},

    {.id = GateCriterion::no_leg_symptom_or_open_sign,
     .limit = std::nullopt,
     .evidence = {.basis = Basis::own_choice,
                  .source = {sources::own, "entry gate: no leg symptom, no open sign"}},
     .state =
         [](const EntryGateInput& in) {
             return in.leg_symptom_or_open_sign ? met_if(!*in.leg_symptom_or_open_sign)
                                                : CriterionState::unanswered;
         },
     .asked_from = GateScope::passed},

    {.id = GateCriterion::dowel_hinges,
     .limit = gate_dowel_hinges,
     .evidence = {.basis = Basis::article, .source = {sources::a0, "A0.22"}},
     .state = [](const EntryGateInput& in) { return at_least(in.dowel_hinges_today, gate_dowel_hinges); }},
    {.id = GateCriterion::three_contacts,
     .limit = std::nullopt,
     .evidence = {.basis = Basis::article, .source = {sources::a0, "A0.22"}},
     .state = [](const EntryGateInput& in) { return only_if(in.three_contacts, YesNo::yes); }},
};
// clang-format on

constexpr bool is_of_yesterday(GateCriterion id) {
    return id >= GateCriterion::yesterday_at_rest && id <= GateCriterion::yesterday_unmasked;
}
constexpr bool is_of_today(GateCriterion id) {
    return id >= GateCriterion::today_at_rest && id <= GateCriterion::today_unmasked;
}

constexpr bool in_order_and_cited() {
    for (std::size_t i = 0; i < std::size(rules); ++i) {
        if (static_cast<std::size_t>(rules[i].id) != i || !rules[i].evidence.given()) return false;
    }
    return std::size(rules) == gate_criterion_count;
}
static_assert(in_order_and_cited());

constexpr Range hours_range{0, 24.0 * 365 * 50};
constexpr Range hinges_range{0, 500};

void check_day(const GateDay& day, const std::string& field, Problems& problems) {
    check_score(day.at_rest, field + ".at_rest", problems);
    check_score(day.bodyweight_hinges, field + ".bodyweight_hinges", problems);
    check_score(day.sitting, field + ".sitting", problems);
    check_score(day.tying_shoes, field + ".tying_shoes", problems);
}

}  // namespace

std::span<const GateRule, gate_criterion_count> gate_rules() { return rules; }

EntryGate enter_gate(const EntryGateInput& input) {
    EntryGate gate{.scope = input.scope, .open = true, .dowel_drill_offered = input.hours_since_onset >= gate_hours};
    for (std::size_t i = 0; i < gate_criterion_count; ++i) {
        gate.criteria[i] = rules[i].state(input);
        if (rules[i].asked_from <= input.scope) gate.open = gate.open && gate.criteria[i] == CriterionState::met;
    }
    return gate;
}

std::optional<double> earliest_gate(const EntryGateInput& input) {
    const EntryGate gate = enter_gate(input);
    const auto state = [&](GateCriterion id) { return gate.criteria[static_cast<std::size_t>(id)]; };
    if (state(GateCriterion::no_leg_symptom_or_open_sign) == CriterionState::not_met) return std::nullopt;
    if (input.scope == GateScope::passed) return 0;

    bool yesterday_met = true;
    bool today_spoilt = false;
    for (const GateRule& rule : rules) {
        if (is_of_yesterday(rule.id)) yesterday_met &= state(rule.id) == CriterionState::met;
        if (is_of_today(rule.id)) today_spoilt |= state(rule.id) == CriterionState::not_met;
    }
    double days = today_spoilt ? 1 : 0;
    if (input.scope == GateScope::whole) days = today_spoilt ? 2 : yesterday_met ? 0 : 1;
    return std::max(days * 24, gate_hours - std::min(gate_hours, input.hours_since_onset.value_or(0)));
}

void check_entry_gate(const EntryGateInput& input, Problems& problems) {
    if (input.hours_since_onset)
        check_range(*input.hours_since_onset, hours_range, "entry_gate.hours_since_onset", problems);
    check_day(input.yesterday, "entry_gate.yesterday", problems);
    check_day(input.today, "entry_gate.today", problems);
    if (input.dowel_hinges_today)
        check_range(*input.dowel_hinges_today, hinges_range, "entry_gate.dowel_hinges_today", problems);
}

}  // namespace liftback
