#include "liftback/loads/rung_load.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "liftback/evidence/tokens.hpp"

namespace liftback {
namespace {

const Rung& rung(int number) { return ladder()[static_cast<std::size_t>(number - 1)]; }

bool has(const RungLoad& load, LoadReason reason) {
    return std::find(load.reasons.begin(), load.reasons.end(), reason) != load.reasons.end();
}

Equipment gym() { return standard_equipment(MassUnit::kg); }

Equipment gym_with_bells(std::vector<double> bells) {
    Equipment equipment = gym();
    equipment.kettlebells = std::move(bells);
    return equipment;
}

TEST(Ladder, IsTheTableOfTheSources) {
    using enum LadderExercise;
    const struct {
        int rung;
        LadderExercise exercise;
        double share;
        int sets, reps, in_reserve, deload_sets, deload_reps;
    } expected[] = {
        {1, kettlebell_deadlift_raised, .30, 3, 10, 3, 0, 0},
        {2, kettlebell_deadlift_raised, .35, 3, 10, 3, 0, 0},
        {3, trap_bar_romanian_deadlift, .40, 3, 8, 3, 0, 0},
        {4, romanian_deadlift, .50, 3, 6, 3, 0, 0},
        {5, deadlift, .60, 2, 5, 3, 0, 0},
        {6, deadlift, .65, 3, 5, 3, 2, 3},
        {7, deadlift, .70, 3, 5, 3, 2, 3},
        {8, deadlift, .75, 3, 4, 3, 2, 3},
        {9, deadlift, .80, 3, 3, 3, 2, 2},
        {10, deadlift, .85, 3, 2, 2, 1, 2},
        {11, deadlift, .90, 2, 2, 2, 1, 2},
        {12, deadlift, .95, 2, 1, 2, 1, 1},
    };
    ASSERT_EQ(ladder().size(), std::size(expected));
    for (std::size_t i = 0; i < std::size(expected); ++i) {
        const Rung& row = ladder()[i];
        SCOPED_TRACE(row.rung);
        EXPECT_EQ(row.rung, expected[i].rung);
        EXPECT_EQ(row.exercise, expected[i].exercise);
        EXPECT_EQ(row.share, expected[i].share);
        EXPECT_EQ(row.work.sets, expected[i].sets);
        EXPECT_EQ(row.work.reps, expected[i].reps);
        EXPECT_EQ(row.reps_in_reserve, expected[i].in_reserve);
        EXPECT_EQ(row.deload.sets, expected[i].deload_sets);
        EXPECT_EQ(row.deload.reps, expected[i].deload_reps);
        EXPECT_LE(2 * row.deload.sets * row.deload.reps, row.work.sets * row.work.reps);
        EXPECT_TRUE(row.evidence.given());
        EXPECT_TRUE(row.bells_below.evidence.given());
        ASSERT_FALSE(row.tools.empty());
        for (const Tool& tool : row.tools) EXPECT_TRUE(tool.evidence.given());
    }
}

TEST(Ladder, EarliestWeeksCountADeloadInEveryFourthContinuationWeek) {
    const int weeks[] = {0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 13};
    for (std::size_t i = 0; i < std::size(weeks); ++i) EXPECT_EQ(earliest_week(static_cast<int>(i) + 1), weeks[i]);
}

TEST(Ladder, NotesHoldOnTheirRungs) {
    using enum LadderNote;
    const struct {
        LadderNote id;
        int from, to;
    } expected[] = {{never_progress_above_two, 1, 12},
                    {stop_at_first_broken_rep, 1, 12},
                    {week_one_starts_at_gate, 1, 1},
                    {two_sessions_a_week, 1, 12},
                    {no_floor_contact, 1, 2},
                    {drags_up_the_shins, 1, 12},
                    {own_style, 5, 12},
                    {full_means_hinge_range, 5, 12},
                    {deload_every_fourth_week, 6, 12},
                    {light_sets_after_75, 9, 12},
                    {clusters_after_85, 11, 12},
                    {max_attempt_after_90_twice, 12, 12}};
    ASSERT_EQ(ladder_notes().size(), std::size(expected));
    for (const auto& row : expected) {
        const auto note = std::find_if(ladder_notes().begin(), ladder_notes().end(),
                                       [&](const LadderNoteRow& n) { return n.id == row.id; });
        ASSERT_NE(note, ladder_notes().end());
        EXPECT_EQ(note->from_rung, row.from);
        EXPECT_EQ(note->to_rung, row.to);
    }
}

TEST(Ladder, NotesNameRungsThatExist) {
    for (const LadderNoteRow& note : ladder_notes()) {
        EXPECT_TRUE(note.evidence.given());
        EXPECT_GE(note.from_rung, 1);
        EXPECT_LE(note.from_rung, note.to_rung);
        EXPECT_LE(note.to_rung, static_cast<int>(ladder().size()));
    }
    EXPECT_EQ(ladder_notes().size(), tokens<LadderNote>().size());
}

TEST(RungLoad, StoryOf180KgInAPlainGym) {
    const RungLoad load = load_rung(rung(1), 54, gym(), std::nullopt);
    ASSERT_TRUE(load.tool);
    EXPECT_EQ(load.tool->implement, Implement::bar_from_blocks);
    EXPECT_NEAR(load.tool->wanted, 43.2, 1e-9);
    EXPECT_EQ(load.tool->load, 42.5);
    EXPECT_NEAR(load.tool->shortfall, 0.7, 1e-9);
    EXPECT_EQ(load.tool->next_above, 45);
    ASSERT_EQ(load.tool->per_side.size(), 2u);
    EXPECT_EQ(load.tool->per_side[0].mass, 10);
    EXPECT_EQ(load.tool->per_side[0].count, 1);
    EXPECT_EQ(load.tool->per_side[1].mass, 1.25);
    EXPECT_EQ(load.tool->per_side[1].count, 1);
    EXPECT_EQ(load.tool->bar_height_mm, 225);
    EXPECT_EQ(load.tool->height_target_mm, 360);
    EXPECT_EQ(load.tool->height->height_mm, 375);
    EXPECT_EQ(load.tool->height->raise_mm, 150);
    EXPECT_EQ(load.reasons, (std::vector{LoadReason::no_bell_heavy_enough, LoadReason::no_trap_bar,
                                         LoadReason::rounded_down, LoadReason::bar_costs_the_back_more}));
}

TEST(RungLoad, SmallDiscsUnderALightLoadNeedTheRack) {
    const RungLoad load = load_rung(rung(1), 140 * .3, gym(), std::nullopt);
    ASSERT_TRUE(load.tool);
    EXPECT_EQ(load.tool->load, 32.5);
    EXPECT_EQ(load.tool->height->rest, Rest::rack_pins);
    EXPECT_EQ(load.tool->height->height_mm, 400);

    Equipment no_rack = gym();
    no_rack.rack_pins_mm.clear();
    const RungLoad stuck = load_rung(rung(1), 140 * .3, no_rack, std::nullopt);
    EXPECT_FALSE(stuck.tool);
    EXPECT_TRUE(has(stuck, LoadReason::no_raise_high_enough));
    EXPECT_EQ(stuck.raise_needed_mm, 360 - 114);
}

TEST(RungLoad, PoundsStayPounds) {
    const RungLoad load = load_rung(rung(1), 400 * .3, standard_equipment(MassUnit::lb), std::nullopt);
    ASSERT_TRUE(load.tool);
    EXPECT_NEAR(load.tool->wanted, 96, 1e-9);
    EXPECT_EQ(load.tool->load, 95);
    ASSERT_EQ(load.tool->per_side.size(), 1u);
    EXPECT_EQ(load.tool->per_side[0].mass, 25);
}

TEST(RungLoad, ABellOfFourFifthsIsHeavyEnough) {
    const RungLoad enough = load_rung(rung(1), 50, gym_with_bells({12, 40, 52}), std::nullopt);
    EXPECT_EQ(enough.tool->implement, Implement::kettlebell);
    EXPECT_EQ(enough.tool->load, 40);
    EXPECT_EQ(enough.tool->height->height_mm, 362);
    EXPECT_TRUE(enough.tool->per_side.empty());
    EXPECT_FALSE(enough.tool->bar_height_mm);
    const RungLoad light = load_rung(rung(1), 50.1, gym_with_bells({12, 40, 52}), std::nullopt);
    EXPECT_EQ(light.tool->implement, Implement::bar_from_blocks);
}

TEST(RungLoad, TwoBellsMustBeEqual) {
    const RungLoad pair = load_rung(rung(1), 50, gym_with_bells({24, 28, 24}), std::nullopt);
    EXPECT_EQ(pair.tool->implement, Implement::two_kettlebells);
    EXPECT_EQ(pair.tool->load, 48);
    const RungLoad exact = load_rung(rung(1), 48, gym_with_bells({24, 24}), std::nullopt);
    EXPECT_EQ(exact.tool->load, 48);
    const RungLoad unequal = load_rung(rung(1), 50, gym_with_bells({24, 25}), std::nullopt);
    EXPECT_EQ(unequal.tool->implement, Implement::bar_from_blocks);
}

TEST(RungLoad, TrapBarComesBeforeTheBarWithHandsAt360) {
    Equipment equipment = gym();
    equipment.trap_bar = TrapBar{.mass = 25, .low_handle_mm = 225, .high_handle_mm = 300};
    const RungLoad load = load_rung(rung(1), 54, equipment, std::nullopt);
    EXPECT_EQ(load.tool->implement, Implement::trap_bar);
    EXPECT_EQ(load.tool->load, 52.5);  // 25 + 2 × 13.75: no factor
    EXPECT_EQ(load.tool->height->height_mm, 375);
    EXPECT_EQ(load.tool->height->handle, TrapBarHandle::low);
    EXPECT_FALSE(has(load, LoadReason::bar_costs_the_back_more));
}

TEST(RungLoad, LighterBellsServeWhereNothingElseDoes) {
    const RungLoad load = load_rung(rung(1), 18, gym_with_bells({12, 8}), std::nullopt);
    ASSERT_TRUE(load.tool);
    EXPECT_EQ(load.tool->implement, Implement::kettlebell);
    EXPECT_EQ(load.tool->load, 12);
    EXPECT_TRUE(has(load, LoadReason::bar_too_heavy));
    EXPECT_TRUE(has(load, LoadReason::bells_below_the_rung));
}

TEST(RungLoad, ABarHeavierThanTheRungGivesWayToBells) {
    const RungLoad bells = load_rung(rung(4), 18, gym_with_bells({8, 12, 8}), std::nullopt);
    EXPECT_EQ(bells.tool->implement, Implement::two_kettlebells);
    EXPECT_EQ(bells.tool->load, 16);
    const RungLoad none = load_rung(rung(4), 18, gym_with_bells({24}), std::nullopt);
    EXPECT_FALSE(none.tool);
    EXPECT_TRUE(has(none, LoadReason::bar_too_heavy));
    EXPECT_TRUE(has(none, LoadReason::no_bell_heavy_enough));
}

TEST(RungLoad, WithoutATrapBarRung3IsDoneFromBlocksAndLighter) {
    const RungLoad blocks = load_rung(rung(3), 72, gym(), std::nullopt);
    EXPECT_EQ(blocks.tool->implement, Implement::bar_from_blocks);
    EXPECT_EQ(blocks.tool->load, 57.5);
    EXPECT_GE(blocks.tool->height->height_mm, 360);

    Equipment equipment = gym();
    equipment.trap_bar = TrapBar{.mass = 20};
    const RungLoad trap_bar = load_rung(rung(3), 72, equipment, std::nullopt);
    EXPECT_EQ(trap_bar.tool->implement, Implement::trap_bar);
    EXPECT_EQ(trap_bar.tool->load, 70);
    EXPECT_EQ(trap_bar.tool->height->height_mm, 325);
}

TEST(RungLoad, RomanianRungsMayPickUpLowerThanWanted) {
    Equipment equipment = gym();
    equipment.trap_bar = TrapBar{.mass = 20};
    equipment.raises_mm.clear();
    equipment.rack_pins_mm.clear();
    for (int number : {3, 4}) {
        const RungLoad load = load_rung(rung(number), 72, equipment, std::nullopt);
        ASSERT_TRUE(load.tool) << number;
        EXPECT_EQ(load.tool->height_target_mm, 325);
        EXPECT_EQ(load.tool->height->height_mm, number == 3 ? 300 : 225);
        EXPECT_TRUE(has(load, LoadReason::lower_than_wanted));
    }
}

TEST(RungLoad, FullDeadliftsStartAtStandardHeight) {
    const RungLoad load = load_rung(rung(5), 108, gym(), std::nullopt);
    EXPECT_EQ(load.tool->implement, Implement::barbell);
    EXPECT_EQ(load.tool->load, 107.5);
    EXPECT_EQ(load.tool->height->height_mm, 225);
    EXPECT_EQ(load.tool->height->rest, Rest::floor);
}

TEST(RungLoad, SmallDiscsBelowStandardHeightAreSaid) {
    Equipment equipment = gym();
    equipment.rack_pins_mm.clear();
    equipment.raises_mm = {50};
    const RungLoad load = load_rung(rung(5), 36, equipment, std::nullopt);  // 20 + 2 × 7.5
    EXPECT_EQ(load.tool->height->height_mm, 164);
    EXPECT_TRUE(has(load, LoadReason::lower_than_wanted));
}

TEST(RungLoad, HandsNeverStartBelowTheHingeRange) {
    const RungLoad raised = load_rung(rung(5), 108, gym(), 290);
    EXPECT_EQ(raised.tool->height_target_mm, 290);
    EXPECT_EQ(raised.tool->height->height_mm, 300);
    EXPECT_TRUE(has(raised, LoadReason::hinge_range_sets_height));
    EXPECT_FALSE(has(load_rung(rung(5), 108, gym(), 225), LoadReason::hinge_range_sets_height));

    Equipment floor_only = gym();
    floor_only.raises_mm.clear();
    floor_only.rack_pins_mm.clear();
    const RungLoad stuck = load_rung(rung(5), 108, floor_only, 290);
    EXPECT_FALSE(stuck.tool);
    EXPECT_EQ(stuck.raise_needed_mm, 65);
}

TEST(RungLoad, MoreThan50MmTooHighIsSaidAndTheNextLowerOffered) {
    Equipment equipment = gym();
    equipment.rack_pins_mm.clear();
    equipment.raises_mm = {100, 190};
    const RungLoad load = load_rung(rung(1), 54, equipment, std::nullopt);
    EXPECT_EQ(load.tool->height->height_mm, 415);
    EXPECT_TRUE(has(load, LoadReason::higher_than_wanted));
    ASSERT_TRUE(load.tool->lower_offer);
    EXPECT_EQ(load.tool->lower_offer->height_mm, 325);

    const RungLoad forbidden = load_rung(rung(1), 54, equipment, 340);
    EXPECT_FALSE(forbidden.tool->lower_offer);

    equipment.raises_mm = {100, 185};  // exactly 50 over
    const RungLoad edge = load_rung(rung(1), 54, equipment, std::nullopt);
    EXPECT_FALSE(has(edge, LoadReason::higher_than_wanted));
    EXPECT_FALSE(edge.tool->lower_offer);
}

TEST(RungLoad, CollarsCount) {
    Equipment equipment = gym();
    equipment.collars_mass = 5;
    const RungLoad load = load_rung(rung(5), 108, equipment, std::nullopt);
    EXPECT_EQ(load.tool->load, 107.5);
    EXPECT_EQ(load.tool->per_side[0].mass, 25);  // 25 + 2 × 41.25
}

TEST(RungLoad, NoLoadIsEverAboveItsShareOrBelowTheHingeRange) {
    const std::vector<double> bells{8, 12, 16, 16, 24, 24, 32, 48};
    for (MassUnit unit : {MassUnit::kg, MassUnit::lb}) {
        for (int variant = 0; variant < 16; ++variant) {
            Equipment equipment = standard_equipment(unit);
            if (variant & 1) equipment.kettlebells = bells;
            if (variant & 2) equipment.trap_bar = TrapBar{.mass = unit == MassUnit::kg ? 25.0 : 55.0};
            if (variant & 4) equipment.rack_pins_mm.clear();
            if (variant & 8) equipment.raises_mm.clear();
            for (int base = 20; base <= 600; base += 7) {
                for (HingeRange hinge : {HingeRange{}, HingeRange{280}, HingeRange{410}}) {
                    for (const Rung& row : ladder()) {
                        const double wanted = base * row.share;
                        const RungLoad load = load_rung(row, wanted, equipment, hinge);
                        if (!load.tool) {
                            EXPECT_FALSE(load.reasons.empty());
                            continue;
                        }
                        ASSERT_LE(load.tool->load, load.tool->wanted + 1e-6);
                        ASSERT_LE(load.tool->wanted, wanted + 1e-9);
                        ASSERT_TRUE(load.tool->height);
                        ASSERT_GE(load.tool->height->height_mm, hinge.value_or(0));
                        if (row.rung <= 2) {
                            ASSERT_GE(load.tool->height->height_mm, 360);
                        }
                        if (load.tool->next_above) {
                            ASSERT_GT(*load.tool->next_above, load.tool->wanted);
                        }
                    }
                }
            }
        }
    }
}

TEST(LightestLoad, IsTheLightestThatStandsHighEnough) {
    const RungLoad bell = lightest_load(gym_with_bells({16, 8, 24}), std::nullopt);
    EXPECT_EQ(bell.tool->implement, Implement::kettlebell);
    EXPECT_EQ(bell.tool->load, 8);
    EXPECT_EQ(bell.reasons, std::vector{LoadReason::no_base});

    const RungLoad bar = lightest_load(gym(), std::nullopt);
    EXPECT_EQ(bar.tool->implement, Implement::bar_from_blocks);
    EXPECT_EQ(bar.tool->load, 20);
    EXPECT_EQ(bar.tool->height->rest, Rest::rack_pins);
    EXPECT_EQ(bar.tool->bar_height_mm, sleeve_radius_mm);
    EXPECT_FALSE(has(bar, LoadReason::bar_costs_the_back_more));

    Equipment no_rack = gym();
    no_rack.rack_pins_mm.clear();
    const RungLoad high_discs = lightest_load(no_rack, std::nullopt);
    EXPECT_EQ(high_discs.tool->load, 40);  // the smallest disc of 450 mm, raised 150 mm
    EXPECT_EQ(high_discs.tool->height->height_mm, 375);

    no_rack.raises_mm.clear();
    const RungLoad nothing = lightest_load(no_rack, std::nullopt);
    EXPECT_FALSE(nothing.tool);
    EXPECT_TRUE(has(nothing, LoadReason::no_raise_high_enough));
    EXPECT_EQ(nothing.raise_needed_mm, 135);
}

TEST(LightestLoad, CountsALightTrapBar) {
    Equipment equipment = gym();
    equipment.trap_bar = TrapBar{.mass = 15};
    equipment.raises_mm = {300};
    const RungLoad load = lightest_load(equipment, std::nullopt);
    EXPECT_EQ(load.tool->implement, Implement::trap_bar);
    EXPECT_EQ(load.tool->load, 15);
}

TEST(LightestLoad, LoadsATrapBarToStandHighEnough) {
    Equipment equipment = gym();
    equipment.trap_bar = TrapBar{.mass = 15};
    equipment.raises_mm = {150};
    equipment.rack_pins_mm.clear();
    const RungLoad load = lightest_load(equipment, std::nullopt);
    EXPECT_EQ(load.tool->implement, Implement::trap_bar);
    EXPECT_EQ(load.tool->load, 35);  // with 10 kg discs of 450 mm
    EXPECT_EQ(load.tool->height->height_mm, 375);
}

TEST(SessionLoad, UsesTheBarThatWasPlanned) {
    Equipment equipment = gym();
    equipment.trap_bar = TrapBar{.mass = 25};
    EXPECT_EQ(load_session(100, false, equipment, std::nullopt).tool->implement, Implement::barbell);
    EXPECT_EQ(load_session(100, true, equipment, std::nullopt).tool->implement, Implement::trap_bar);
    EXPECT_TRUE(has(load_session(19, false, equipment, std::nullopt), LoadReason::bar_too_heavy));
}

TEST(LoadReasons, AreAllCited) {
    for (std::size_t i = 0; i < tokens<LoadReason>().size(); ++i)
        EXPECT_TRUE(evidence_of(static_cast<LoadReason>(i)).given()) << i;
}

}  // namespace
}  // namespace liftback
