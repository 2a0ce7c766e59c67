#include "liftback/loads/entry_gate.hpp"

#include <gtest/gtest.h>

#include <string>

namespace liftback {
namespace {

GateDay quiet_day() {
    return {.at_rest = 2, .bodyweight_hinges = 2, .sitting = 2, .tying_shoes = 2, .masked = YesNo::no};
}

EntryGateInput all_met() {
    return {.hours_since_onset = 72,
            .yesterday = quiet_day(),
            .today = quiet_day(),
            .leg_symptom_or_open_sign = false,
            .dowel_hinges_today = 15,
            .three_contacts = YesNo::yes};
}

// How to make one criterion fail by a hair, and how to leave it unanswered.
struct Toggle {
    GateCriterion id;
    void (*fail)(EntryGateInput&);
    void (*leave_out)(EntryGateInput&);
};

const Toggle toggles[] = {
    {GateCriterion::hours_since_onset, [](auto& in) { in.hours_since_onset = 71.99; },
     [](auto& in) { in.hours_since_onset.reset(); }},
    {GateCriterion::yesterday_at_rest, [](auto& in) { in.yesterday.at_rest = 3; },
     [](auto& in) { in.yesterday.at_rest.reset(); }},
    {GateCriterion::yesterday_bodyweight_hinges, [](auto& in) { in.yesterday.bodyweight_hinges = 3; },
     [](auto& in) { in.yesterday.bodyweight_hinges.reset(); }},
    {GateCriterion::yesterday_sitting, [](auto& in) { in.yesterday.sitting = 3; },
     [](auto& in) { in.yesterday.sitting.reset(); }},
    {GateCriterion::yesterday_tying_shoes, [](auto& in) { in.yesterday.tying_shoes = 3; },
     [](auto& in) { in.yesterday.tying_shoes.reset(); }},
    {GateCriterion::yesterday_unmasked, [](auto& in) { in.yesterday.masked = YesNo::yes; },
     [](auto& in) { in.yesterday.masked = YesNo::unanswered; }},
    {GateCriterion::today_at_rest, [](auto& in) { in.today.at_rest = 3; }, [](auto& in) { in.today.at_rest.reset(); }},
    {GateCriterion::today_bodyweight_hinges, [](auto& in) { in.today.bodyweight_hinges = 3; },
     [](auto& in) { in.today.bodyweight_hinges.reset(); }},
    {GateCriterion::today_sitting, [](auto& in) { in.today.sitting = 3; }, [](auto& in) { in.today.sitting.reset(); }},
    {GateCriterion::today_tying_shoes, [](auto& in) { in.today.tying_shoes = 3; },
     [](auto& in) { in.today.tying_shoes.reset(); }},
    {GateCriterion::today_unmasked, [](auto& in) { in.today.masked = YesNo::not_sure; },
     [](auto& in) { in.today.masked = YesNo::unanswered; }},
    {GateCriterion::no_leg_symptom_or_open_sign, [](auto& in) { in.leg_symptom_or_open_sign = true; },
     [](auto& in) { in.leg_symptom_or_open_sign.reset(); }},
    {GateCriterion::dowel_hinges, [](auto& in) { in.dowel_hinges_today = 14; },
     [](auto& in) { in.dowel_hinges_today.reset(); }},
    {GateCriterion::three_contacts, [](auto& in) { in.three_contacts = YesNo::no; },
     [](auto& in) { in.three_contacts = YesNo::unanswered; }},
};
static_assert(std::size(toggles) == gate_criterion_count);

void expect_only_complete_set_opens(bool leave_out) {
    for (unsigned mask = 0; mask < (1u << gate_criterion_count); ++mask) {
        EntryGateInput input = all_met();
        for (std::size_t i = 0; i < gate_criterion_count; ++i) {
            if (!(mask >> i & 1)) continue;
            (leave_out ? toggles[i].leave_out : toggles[i].fail)(input);
        }
        const EntryGate gate = enter_gate(input);
        ASSERT_EQ(gate.open, mask == 0) << mask;
        for (std::size_t i = 0; i < gate_criterion_count; ++i) {
            const CriterionState expected = !(mask >> i & 1) ? CriterionState::met
                                            : leave_out      ? CriterionState::unanswered
                                                             : CriterionState::not_met;
            ASSERT_EQ(gate.criteria[static_cast<std::size_t>(toggles[i].id)], expected) << mask << " " << i;
        }
    }
}

TEST(EntryGate, OpensOnlyWhenAllCriteriaAreMet) { expect_only_complete_set_opens(false); }

TEST(EntryGate, UnansweredNeverCountsAsMet) { expect_only_complete_set_opens(true); }

TEST(EntryGate, NothingAnsweredIsShut) {
    const EntryGate gate = enter_gate({});
    EXPECT_FALSE(gate.open);
    EXPECT_FALSE(gate.dowel_drill_offered);
    for (CriterionState state : gate.criteria) EXPECT_EQ(state, CriterionState::unanswered);
}

TEST(EntryGate, NotSureNeverOpens) {
    EntryGateInput unsure_contacts = all_met();
    unsure_contacts.three_contacts = YesNo::not_sure;
    EXPECT_FALSE(enter_gate(unsure_contacts).open);
    for (GateDay EntryGateInput::*day : {&EntryGateInput::yesterday, &EntryGateInput::today}) {
        for (YesNo masked : {YesNo::not_sure, YesNo::yes, YesNo::unanswered}) {
            EntryGateInput input = all_met();
            (input.*day).masked = masked;
            EXPECT_FALSE(enter_gate(input).open);
        }
    }
}

TEST(EntryGate, DowelDrillIsOfferedFromHour72) {
    EXPECT_FALSE(enter_gate({.hours_since_onset = 71.99}).dowel_drill_offered);
    EXPECT_TRUE(enter_gate({.hours_since_onset = 72}).dowel_drill_offered);
}

TEST(EntryGate, BetterThanAskedIsMetToo) {
    EntryGateInput input = all_met();
    input.hours_since_onset = 1000;
    input.today.at_rest = 0;
    input.dowel_hinges_today = 30;
    EXPECT_TRUE(enter_gate(input).open);
}

TEST(EntryGate, EveryRuleCites) {
    for (const GateRule& rule : gate_rules()) EXPECT_TRUE(rule.evidence.given());
}

TEST(EntryGate, BadNumbersAreNamed) {
    const GateDay bad_day{.at_rest = 11, .bodyweight_hinges = -1, .sitting = 11, .tying_shoes = -1};
    const EntryGateInput bad{.hours_since_onset = -1, .yesterday = bad_day, .today = bad_day, .dowel_hinges_today = -1};
    Problems problems;
    check_entry_gate(bad, problems);
    const std::string expected[] = {"entry_gate.hours_since_onset",           "entry_gate.yesterday.at_rest",
                                    "entry_gate.yesterday.bodyweight_hinges", "entry_gate.yesterday.sitting",
                                    "entry_gate.yesterday.tying_shoes",       "entry_gate.today.at_rest",
                                    "entry_gate.today.bodyweight_hinges",     "entry_gate.today.sitting",
                                    "entry_gate.today.tying_shoes",           "entry_gate.dowel_hinges_today"};
    ASSERT_EQ(problems.size(), std::size(expected));
    for (std::size_t i = 0; i < problems.size(); ++i) EXPECT_EQ(problems[i].field, expected[i]);
    EXPECT_EQ(problems[1].code, ProblemCode::above_maximum);
    EXPECT_EQ(problems[1].limit, 10);
    EXPECT_EQ(problems[2].code, ProblemCode::below_minimum);

    problems.clear();
    check_entry_gate(all_met(), problems);
    const GateDay painless{.at_rest = 0, .bodyweight_hinges = 0, .sitting = 0, .tying_shoes = 0};
    const GateDay worst{.at_rest = 10, .bodyweight_hinges = 10, .sitting = 10, .tying_shoes = 10};
    check_entry_gate({.hours_since_onset = 0, .yesterday = worst, .today = painless, .dowel_hinges_today = 0},
                     problems);
    check_entry_gate({}, problems);
    EXPECT_TRUE(problems.empty());
}

}  // namespace
}  // namespace liftback
