#include "liftback/loads/return_loads.hpp"

#include "sessions.hpp"

#include "../../support/lifter_of_180_kg.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "liftback/evidence/tokens.hpp"

namespace liftback {
namespace {

void expect_no_number(const ReturnLoads& loads) {
    EXPECT_FALSE(loads.base);
    EXPECT_FALSE(loads.heaviest_load);
    EXPECT_TRUE(loads.ladder.empty());
    EXPECT_FALSE(loads.session);
    EXPECT_TRUE(loads.cues.empty());
}

Problems problems_of(const ReturnLoadsInput& input) {
    Problems problems;
    check_return_loads(input, problems);
    return problems;
}

TEST(ReturnLoads, NoAccessShowsNothingNotEvenTheGate) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::none);
    input.planned = PlannedSession{.load = 140, .sets = 3, .reps = 5};
    const ReturnLoads loads = plan_return_loads(input);
    expect_no_number(loads);
    EXPECT_FALSE(loads.gate);
    EXPECT_TRUE(loads.blocked_by.empty());
    EXPECT_EQ(ReturnLoadsInput{}.access, LoadsAccess::none);
}

TEST(ReturnLoads, LadderBeforeTheGateShowsOnlyItsCriteria) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.gate.today.sitting = 3;
    const ReturnLoads loads = plan_return_loads(input);
    expect_no_number(loads);
    ASSERT_TRUE(loads.gate);
    EXPECT_FALSE(loads.gate->open);
    EXPECT_EQ(loads.blocked_by, std::vector{LoadsBlock::entry_gate});
}

TEST(ReturnLoads, GateLetsTheWholeLadderThrough) {
    const ReturnLoads loads = plan_return_loads(lifter_of_180_kg(LoadsAccess::ladder));
    EXPECT_TRUE(loads.blocked_by.empty());
    EXPECT_EQ(loads.base->value, 180);
    ASSERT_EQ(loads.ladder.size(), ladder().size());
    const double expected[] = {42.5, 50, 57.5, 90, 107.5, 115, 125, 135, 142.5, 152.5, 160, 170};
    for (std::size_t i = 0; i < loads.ladder.size(); ++i) {
        const RungPlan& plan = loads.ladder[i];
        SCOPED_TRACE(plan.row->rung);
        ASSERT_TRUE(plan.load.tool);
        EXPECT_EQ(plan.load.tool->load, expected[i]);
        EXPECT_EQ(plan.share, plan.row->share);
        EXPECT_NEAR(plan.wanted, 180 * plan.row->share, 1e-9);
        EXPECT_EQ(plan.place, i == 0 ? RungPlace::current : RungPlace::earliest);
        EXPECT_DOUBLE_EQ(plan.earliest_in_hours, earliest_week(plan.row->rung) * 168.0);
        EXPECT_FALSE(plan.stay_on_rung);
    }
    EXPECT_EQ(loads.ladder[0].load.tool->next_above, 45);
}

TEST(ReturnLoads, CurrentRungIsMarked) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.course = course_on(8);
    input.gate.hours_since_onset = 400;
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_EQ(loads.ladder[6].place, RungPlace::done);
    EXPECT_EQ(loads.ladder[6].earliest_in_hours, 0);
    EXPECT_EQ(loads.ladder[7].place, RungPlace::current);
    EXPECT_EQ(loads.ladder[8].place, RungPlace::earliest);
    EXPECT_EQ(loads.ladder[8].earliest_in_hours, 168);
    EXPECT_EQ(loads.session->rung->rung, 8);
    EXPECT_EQ(loads.next->rule->id, "session.all_well");
}

TEST(ReturnLoads, DiscountedBaseLowersEveryRung) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.base.weeks_since = 30;
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_NEAR(loads.base->value, 144, 1e-9);
    EXPECT_EQ(loads.ladder[4].load.tool->load, 85);  // 86.4
}

TEST(ReturnLoads, AllBlocksAreNamedAtOnce) {
    const ReturnLoads loads = plan_return_loads({.access = LoadsAccess::ladder, .examined_with_limits = true});
    EXPECT_EQ(loads.blocked_by, (std::vector{LoadsBlock::heaviest_load_not_entered, LoadsBlock::entry_gate}));
    for (std::size_t i = 0; i < tokens<LoadsBlock>().size(); ++i)
        EXPECT_TRUE(evidence_of(static_cast<LoadsBlock>(i)).given());
}

TEST(ReturnLoads, ExhaleCueComesWithTheLoads) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    EXPECT_TRUE(plan_return_loads(input).cues.empty());
    input.exhale_through_effort = true;
    EXPECT_EQ(plan_return_loads(input).cues, std::vector{LoadsCue::exhale_through_effort});
    EXPECT_TRUE(evidence_of(LoadsCue::exhale_through_effort).given());
}

TEST(ReturnLoads, LimitsWithoutAHeaviestLoadLockEverything) {
    for (LoadsAccess access : {LoadsAccess::ladder, LoadsAccess::soreness_session, LoadsAccess::planned_session}) {
        ReturnLoadsInput input = lifter_of_180_kg(access);
        input.planned = PlannedSession{.load = 140, .sets = 3, .reps = 5};
        input.examined_with_limits = true;
        const ReturnLoads loads = plan_return_loads(input);
        expect_no_number(loads);
        EXPECT_EQ(loads.blocked_by, std::vector{LoadsBlock::heaviest_load_not_entered});
    }
}

TEST(ReturnLoads, NothingAboveTheHeaviestLoadIsShown) {
    for (double heaviest : {30.0, 54.0, 60.0, 89.9, 100.0, 178.0}) {
        SCOPED_TRACE(heaviest);
        ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
        input.examined_with_limits = true;
        input.heaviest_load = heaviest;
        input.course = course_on(12);
        input.gate.hours_since_onset = 400;
        const ReturnLoads loads = plan_return_loads(input);
        ASSERT_FALSE(loads.ladder.empty());
        for (const RungPlan& plan : loads.ladder) {
            EXPECT_LE(plan.share * 180, heaviest + 1e-9);
            EXPECT_LE(plan.wanted, heaviest);
            if (!plan.load.tool) continue;
            EXPECT_LE(plan.load.tool->wanted, heaviest + 1e-9);
            EXPECT_LE(plan.load.tool->load, heaviest);
            EXPECT_LE(plan.load.tool->next_above.value_or(0), heaviest);
        }
        EXPECT_EQ(loads.ladder.back().place, RungPlace::current);
    }
}

TEST(ReturnLoads, LadderEndsWhereTheHeaviestLoadCutsIt) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.examined_with_limits = true;
    input.heaviest_load = 80;
    const ReturnLoads loads = plan_return_loads(input);
    ASSERT_EQ(loads.ladder.size(), 4u);
    const RungPlan& last = loads.ladder.back();
    EXPECT_EQ(last.load.tool->load, 80);
    EXPECT_NEAR(last.share, 80.0 / 180, 1e-12);
    EXPECT_EQ(last.load.reasons.front(), LoadReason::heaviest_load_sets_load);
    EXPECT_EQ(loads.ladder[2].share, 0.40);
}

TEST(ReturnLoads, AnUnloadableRungSendsBackToTheLastLoadable) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.base.max = 50;
    input.equipment.kettlebells = {16};  // 15, 17.5, 20, 25 kg are wanted
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_FALSE(loads.ladder[0].load.tool);
    EXPECT_FALSE(loads.ladder[0].stay_on_rung);
    EXPECT_NEAR(loads.ladder[0].wanted, 15, 1e-9);
    EXPECT_EQ(loads.ladder[1].load.tool->load, 16);
    EXPECT_EQ(loads.ladder[3].load.tool->load, 25);

    input.equipment.kettlebells = {14};
    input.base.max = 45;
    input.equipment.bar_mass = 30;  // 13.5, 15.75, 18, 22.5, 27, 29.25, 31.5
    const ReturnLoads heavy_bar = plan_return_loads(input);
    EXPECT_FALSE(heavy_bar.ladder[0].load.tool);
    EXPECT_EQ(heavy_bar.ladder[1].load.tool->load, 14);

    input.equipment.kettlebells.clear();
    input.base.max = 180;
    input.hinge_mm = 390;
    input.equipment.rack_pins_mm.clear();
    input.equipment.raises_mm = {170};
    const ReturnLoads low_blocks = plan_return_loads(input);
    EXPECT_TRUE(low_blocks.ladder[1].load.tool);                   // 450 mm discs: 225 + 170
    EXPECT_EQ(low_blocks.ladder[0].load.tool.has_value(), false);  // 43.2 in 30 + 2 × 5: small discs
    EXPECT_FALSE(low_blocks.ladder[0].stay_on_rung);
}

TEST(ReturnLoads, StayOnRungNamesTheLastLoadableOne) {
    // A trap bar for rungs 1 to 3; rung 4 needs a straight bar higher than the blocks make it.
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.equipment.trap_bar = TrapBar{.mass = 20, .low_handle_mm = 250, .high_handle_mm = 350};
    input.equipment.rack_pins_mm.clear();
    input.equipment.raises_mm = {50};
    input.hinge_mm = 300;
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_TRUE(loads.ladder[2].load.tool);
    for (std::size_t i = 3; i < loads.ladder.size(); ++i) {
        EXPECT_FALSE(loads.ladder[i].load.tool);
        EXPECT_EQ(loads.ladder[i].stay_on_rung, 3);
        EXPECT_TRUE(has(loads.ladder[i].load.reasons, LoadReason::stay_on_last_loadable_rung));
    }
}

TEST(ReturnLoads, RomanianRungsCarryTheirOwnHingeRange) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.romanian_hinge_mm = 310;
    const ReturnLoads loads = plan_return_loads(input);
    for (const RungPlan& plan : loads.ladder) {
        const bool romanian = plan.row->rung == 3 || plan.row->rung == 4;
        EXPECT_EQ(plan.lower_to_mm, romanian ? std::optional(310.0) : std::nullopt);
    }
}

TEST(ReturnLoads, WithoutABaseThereAreNoPercentages) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.base = {};
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_FALSE(loads.base);
    EXPECT_TRUE(loads.ladder.empty());
    ASSERT_TRUE(loads.session);
    EXPECT_EQ(loads.session->sets, 3);
    EXPECT_EQ(loads.session->reps, 10);
    EXPECT_EQ(loads.session->rpe_at_most, 5);
    EXPECT_EQ(loads.session->load->tool->load, 20);
    EXPECT_TRUE(loads.session->warm_up.empty());

    input.examined_with_limits = true;
    input.heaviest_load = 15;
    const ReturnLoads limited = plan_return_loads(input);
    EXPECT_FALSE(limited.session->load);
    EXPECT_TRUE(has(limited.session->reasons, LoadReason::heaviest_load_sets_load));
}

TEST(ReturnLoads, GoodInputHasNoProblem) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    EXPECT_TRUE(problems_of(input).empty());
    input.planned = PlannedSession{.load = 600, .sets = 20, .reps = 30};
    input.course = course_on(12);
    input.heaviest_load = 600;
    input.hinge_mm = 0;
    input.romanian_hinge_mm = 900;
    EXPECT_TRUE(problems_of(input).empty());
}

TEST(ReturnLoads, EachBadFieldIsNamed) {
    const struct {
        const char* what;
        void (*spoil)(ReturnLoadsInput&);
        const char* field;
        ProblemCode code;
    } rows[] = {
        {"rung 13",
         [](auto& in) {
             in.course = course_on(8);
             in.course.sessions[1].rung = 13;
         },
         "journal[1].rung", ProblemCode::above_maximum},
        {"order",
         [](auto& in) {
             in.course = course_on(8);
             in.course.sessions[1].hour -= 100;
         },
         "journal[1].at", ProblemCode::contradicts},
        {"id twice",
         [](auto& in) {
             in.course = course_on(8);
             in.course.sessions[1].id = 1;
         },
         "journal[1].id", ProblemCode::contradicts},
        {"score",
         [](auto& in) {
             in.course = course_on(8);
             in.course.sessions[0].pain_that_night = 11;
         },
         "journal[0].pain_that_night", ProblemCode::above_maximum},
        {"set",
         [](auto& in) {
             in.course = course_on(8);
             in.course.sessions[0].sets[0].reps = 101;
         },
         "journal[0].sets[0].reps", ProblemCode::above_maximum},
        {"frozen base",
         [](auto& in) {
             in.course = course_on(8);
             in.course.way_back->base = 601;
         },
         "way_back.base", ProblemCode::above_maximum},
        {"gate in 1970",
         [](auto& in) {
             in.course = course_on(8);
             in.course.way_back->gate_hour = 0;
         },
         "way_back.gate_at", ProblemCode::below_minimum},
        {"hinge", [](auto& in) { in.hinge_mm = -1; }, "hinge.deadlift_mm", ProblemCode::below_minimum},
        {"romanian", [](auto& in) { in.romanian_hinge_mm = 901; }, "hinge.romanian_mm", ProblemCode::above_maximum},
        {"heaviest", [](auto& in) { in.heaviest_load = 0; }, "examination.heaviest_load", ProblemCode::below_minimum},
        {"planned below bar", [](auto& in) { in.planned = PlannedSession{.load = 19}; }, "planned.load",
         ProblemCode::below_bar},
        {"planned above all", [](auto& in) { in.planned = PlannedSession{.load = 601}; }, "planned.load",
         ProblemCode::above_maximum},
        {"planned sets", [](auto& in) { in.planned = PlannedSession{.load = 100, .sets = 0}; }, "planned.sets",
         ProblemCode::below_minimum},
        {"many sets", [](auto& in) { in.planned = PlannedSession{.load = 100, .sets = 21}; }, "planned.sets",
         ProblemCode::above_maximum},
        {"planned reps", [](auto& in) { in.planned = PlannedSession{.load = 100, .reps = 31}; }, "planned.reps",
         ProblemCode::above_maximum},
        {"planned below trap bar",
         [](auto& in) {
             in.equipment.trap_bar = TrapBar{.mass = 30};
             in.planned = PlannedSession{.load = 25, .trap_bar = true};
         },
         "planned.load", ProblemCode::below_bar},
        {"no trap bar", [](auto& in) { in.planned = PlannedSession{.load = 100, .trap_bar = true}; },
         "equipment.trap_bar", ProblemCode::missing},
        {"base", [](auto& in) { in.base.max = 10; }, "base.max", ProblemCode::below_bar},
        {"gate", [](auto& in) { in.gate.today.sitting = 11; }, "entry_gate.today.sitting", ProblemCode::above_maximum},
        {"equipment", [](auto& in) { in.equipment.bar_mass = 45; }, "equipment.bar_mass", ProblemCode::unit_mixed_up},
        {"no unit", [](auto& in) { in.equipment.unit = MassUnit::unanswered; }, "equipment.unit", ProblemCode::missing},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.what);
        ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
        row.spoil(input);
        const Problems problems = problems_of(input);
        ASSERT_EQ(problems.size(), 1u);
        EXPECT_EQ(problems[0].field, row.field);
        EXPECT_EQ(problems[0].code, row.code);
    }
}

TEST(ReturnLoads, PoundsMistakenForKilogramsAreAskedAgain) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.base.max = 460;
    input.body_mass_kg = 82;
    const Problems problems = problems_of(input);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].field, "base.max");
    EXPECT_EQ(problems[0].code, ProblemCode::unit_mixed_up);
}

}  // namespace
}  // namespace liftback
