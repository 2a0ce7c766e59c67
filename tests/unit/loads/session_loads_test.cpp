// Sessions outside the ladder: lighter while sore, and as planned.
#include "../../support/lifter_of_180_kg.hpp"
#include "liftback/loads/return_loads.hpp"

#include <gtest/gtest.h>

#include <iterator>
#include <optional>

namespace liftback {
namespace {

TEST(SorenessSession, IsAThirdLessVolumeAndAtMost80PercentOfThePlan) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::soreness_session);
    const struct {
        double planned;
        int sets, expected_sets;
        double expected_load;
        bool cut;
    } rows[] = {{160, 5, 3, 127.5, true}, {177, 3, 2, 140, true}, {178, 3, 2, 140, false},  // 142.1: what 5 reps allow
                {100, 6, 4, 80, true},    {100, 1, 1, 80, true},  {100, 2, 1, 80, true},
                {100, 4, 2, 80, true},    {100, 9, 6, 80, true},  {100, 20, 13, 80, true}};
    for (const auto& row : rows) {
        SCOPED_TRACE(row.planned);
        input.planned = PlannedSession{.load = row.planned, .sets = row.sets, .reps = 5};
        const ReturnLoads loads = plan_return_loads(input);
        ASSERT_TRUE(loads.session);
        EXPECT_EQ(loads.session->sets, row.expected_sets);
        EXPECT_EQ(loads.session->reps, 5);
        EXPECT_EQ(loads.session->reps_at_most, 5);
        EXPECT_EQ(loads.session->load->tool->load, row.expected_load);
        EXPECT_EQ(has(loads.session->reasons, LoadReason::at_most_80_percent), row.cut);
        EXPECT_TRUE(has(loads.session->reasons, LoadReason::sets_two_thirds));
        EXPECT_TRUE(loads.session->evidence.given());
        EXPECT_FALSE(loads.gate);
        EXPECT_TRUE(loads.ladder.empty());
    }
}

TEST(SorenessSession, WithNothingPlannedIs10To12RepsAtMost60Percent) {
    const ReturnLoads loads = plan_return_loads(lifter_of_180_kg(LoadsAccess::soreness_session));
    EXPECT_EQ(loads.session->sets, 2);
    EXPECT_EQ(loads.session->reps, 10);
    EXPECT_EQ(loads.session->reps_at_most, 12);
    EXPECT_EQ(loads.session->load->tool->load, 107.5);  // 108
    EXPECT_EQ(loads.session->reasons, std::vector{LoadReason::at_most_60_percent});
}

TEST(SorenessSession, WithoutAMaxHasSetsButNoLoad) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::soreness_session);
    input.base = {};
    input.planned = PlannedSession{.load = 140, .sets = 3, .reps = 5};
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_EQ(loads.session->sets, 2);
    EXPECT_FALSE(loads.session->load);
    EXPECT_EQ(loads.session->reps_in_reserve, 3);
    EXPECT_TRUE(has(loads.session->reasons, LoadReason::no_base));
}

TEST(SorenessSession, StaysUnderAHeaviestLoad) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::soreness_session);
    input.planned = PlannedSession{.load = 140, .sets = 3, .reps = 5};
    input.heaviest_load = 70;
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_EQ(loads.session->load->tool->load, 70);
    EXPECT_TRUE(has(loads.session->reasons, LoadReason::heaviest_load_sets_load));
}

TEST(PlannedSession, ComesAsPlannedWithAWarmUpRamp) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::planned_session);
    input.planned = PlannedSession{.load = 140, .sets = 3, .reps = 5};
    const ReturnLoads loads = plan_return_loads(input);
    ASSERT_TRUE(loads.session);
    EXPECT_EQ(loads.session->cap->decided_by, CapId::plan);
    EXPECT_EQ(loads.session->reps_in_reserve, 1);
    EXPECT_EQ(loads.session->sets, 3);
    EXPECT_EQ(loads.session->reps, 5);
    EXPECT_EQ(loads.session->load->tool->load, 140);
    EXPECT_EQ(loads.session->load->tool->per_side.size(), 1u);  // 4 × 15, as the warm-up leaves them
    const double ramp[] = {20, 50, 80, 110};
    ASSERT_EQ(loads.session->warm_up.size(), std::size(ramp));
    for (std::size_t i = 0; i < std::size(ramp); ++i) {
        EXPECT_EQ(loads.session->warm_up[i].tool.load, ramp[i]);
        EXPECT_EQ(loads.session->warm_up[i].row, &warm_up_ramp()[i]);
    }
}

TEST(PlannedSession, RampLeavesOutStepsThatAddNothing) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::planned_session);
    input.planned = PlannedSession{.load = 40, .sets = 3, .reps = 5};
    const ReturnLoads loads = plan_return_loads(input);
    double before = 0;
    for (const WarmUpSet& set : loads.session->warm_up) {
        EXPECT_GT(set.tool.load, before);
        EXPECT_LT(set.tool.load, 40);
        before = set.tool.load;
    }
    EXPECT_EQ(loads.session->warm_up.size(), 1u);  // the bar alone: one disc of 10 a side cannot be put on in parts

    input.planned->load = 20;
    EXPECT_TRUE(plan_return_loads(input).session->warm_up.empty());
}

TEST(PlannedSession, WithoutABestHasSetsButNoLoad) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::planned_session);
    input.base = {};
    input.planned = PlannedSession{.load = 140, .sets = 3, .reps = 5};
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_EQ(loads.session->sets, 3);
    EXPECT_FALSE(loads.session->load || loads.session->cap);
    EXPECT_TRUE(loads.session->warm_up.empty());
    EXPECT_EQ(loads.session->reps_in_reserve, 3);
    EXPECT_EQ(loads.session->reasons, std::vector{LoadReason::no_base});
}

TEST(PlannedSession, NothingPlannedGivesNoSession) {
    EXPECT_FALSE(plan_return_loads(lifter_of_180_kg(LoadsAccess::planned_session)).session);
}

TEST(PlannedSession, WithATrapBarLoadsTheTrapBar) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::planned_session);
    input.equipment.trap_bar = TrapBar{.mass = 25};
    input.planned = PlannedSession{.load = 125, .sets = 3, .reps = 5, .trap_bar = true};
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_EQ(loads.session->load->tool->implement, Implement::trap_bar);
    EXPECT_EQ(loads.session->load->tool->load, 125);
    EXPECT_EQ(loads.session->warm_up.front().tool.load, 25);
}

TEST(PlannedSession, WarmUpBeginsWithTheBarAndItsCollars) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::planned_session);
    input.equipment.collars_mass = 5;
    input.planned = PlannedSession{.load = 145, .sets = 3, .reps = 5};
    EXPECT_EQ(plan_return_loads(input).session->warm_up.front().tool.load, 25);
}

}  // namespace
}  // namespace liftback
