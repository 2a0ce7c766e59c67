// What the sessions so far leave at most: no gate, gap, tool, bar or unit opens what hurt.
#include "liftback/loads/load_ceiling.hpp"

#include "liftback/loads/return_loads.hpp"
#include "lifter_of_180_kg.hpp"
#include "sessions.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <vector>

namespace liftback {
namespace {

constexpr double day = 24;

SessionRecord lifted(double hour, int rung, double load, MassUnit unit = MassUnit::kg) {
    SessionRecord session = quiet(hour, rung);
    session.unit = unit;
    session.load = session.sets.front().load = load;
    return session;
}

SessionRecord hurt(SessionRecord session) {
    session.pain_next_morning = 3;
    return session;
}

// On rung 1: 42.5 kg hurt the next morning, then 37.5 kg went well three times, with gates between.
CourseInput after_a_second_gate() {
    CourseInput course;
    course.way_back = WayBack{.gate_hour = monday + 70 * day};
    course.sessions = {hurt(lifted(monday, 1, 42.5)), lifted(monday + 4 * day, 1, 37.5),
                       lifted(monday + 8 * day, 1, 37.5), lifted(monday + 70 * day, 1, 37.5)};
    course.now_hour = monday + 74 * day;
    return course;
}

TEST(LoadCeiling, WhatHurtStaysShutThroughASecondGateAndAGap) {
    const CourseInput course = after_a_second_gate();
    EXPECT_EQ(next_session(course).rule->id, "session.same_again");
    EXPECT_EQ(next_session(course).load_at_most, 37.5);
    EXPECT_TRUE(next_session(course).below_what_hurt);

    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.gate.hours_since_onset = 75 * day;
    input.course = course;
    EXPECT_EQ(plan_return_loads(input).session->load->tool->load, 37.5) << "the same step again, and not 42.5 kg";

    for (double gap_days : {3.0, 13.0, 14.0, 28.0, 56.0, 300.0}) {
        input.course.now_hour = course.sessions.back().hour + gap_days * day;
        input.gate.hours_since_onset = gap_days * day + 75 * day;
        const ReturnLoads loads = plan_return_loads(input);
        ASSERT_TRUE(loads.session) << gap_days;
        EXPECT_LE(loads.session->load->tool->load, 37.5) << gap_days;
    }
}

TEST(LoadCeiling, WhatHurtOpensAfterTwoQuietSessionsAndByOneStep) {
    CourseInput course = after_a_second_gate();
    course.sessions.push_back(lifted(monday + 74 * day, 1, 37.5));
    course.now_hour = monday + 77 * day;
    ASSERT_EQ(next_session(course).rule->id, "session.all_well");
    EXPECT_EQ(next_session(course).load_at_most, 42.5) << "what hurt, and not the next rung's load";
    course.sessions.push_back(lifted(monday + 78 * day, 2, 42.5));
    course.sessions.push_back(lifted(monday + 82 * day, 2, 42.5));
    course.now_hour = monday + 85 * day;
    ASSERT_EQ(next_session(course).rung, 3);
    EXPECT_FALSE(next_session(course).load_at_most) << "done well: open";
}

TEST(LoadCeiling, OneQuietSessionDoesNotOpenWhatHurt) {
    std::vector<SessionRecord> journal{lifted(monday, 3, 60), hurt(lifted(monday + 7 * day, 4, 90)),
                                       lifted(monday + 10 * day, 3, 60), lifted(monday + 17 * day, 3, 60)};
    journal[2].pain_before = 2;
    journal[2].pain_during = 3;
    const NextSession next = next_session(journal, monday + 20 * day);
    ASSERT_EQ(next.rule->id, "session.all_well");
    EXPECT_DOUBLE_EQ(next.load_at_most.value(), 0.9 * 90);
    EXPECT_TRUE(next.below_what_hurt);
    journal[2].pain_during = 2;
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 20 * day).load_at_most.value(), 90);
    journal[3].hour = monday + 11 * day;
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 20 * day).load_at_most.value(), 60)
        << "too close together to lead up";
    journal[3].hour = journal[2].hour + hours_between_sessions - earlier_in_the_day_hours;
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 20 * day).load_at_most.value(), 90) << "just far enough apart";
    journal[3].hour = monday + 17 * day;
    journal[2].pain_during = 3;
    SessionRecord light = lifted(monday + 13 * day, 3, 40);
    light.work = SessionWork::light_sets;
    std::vector<SessionRecord> between{journal[0], journal[1], journal[2], light, journal[3]};
    EXPECT_DOUBLE_EQ(next_session(between, monday + 20 * day).load_at_most.value(), 0.9 * 90)
        << "light sets lead nowhere";
    between[3] = lifted(between[4].hour - day, 3, 60);
    ASSERT_EQ(next_session(between, monday + 20 * day).rule->id, "session.all_well");
    EXPECT_DOUBLE_EQ(next_session(between, monday + 20 * day).load_at_most.value(), 0.9 * 90)
        << "one day apart is one time";
}

TEST(LoadCeiling, WhatHurtWithoutAKnownLoadShutsNoLoad) {
    std::vector<SessionRecord> journal{lifted(monday, 3, 60), quiet(monday + 7 * day, 4)};
    journal.back().pain_during = 4;
    ASSERT_EQ(decide({journal, monday + 10 * day}).decision, SessionDecision::step_back);
    EXPECT_GT(next_session(journal, monday + 10 * day).load_at_most.value_or(60), 0);
    journal.back().pain_before = 2;
    journal.back().pain_during = 3;
    ASSERT_EQ(decide({journal, monday + 10 * day}).decision, SessionDecision::hold);
    EXPECT_GT(next_session(journal, monday + 10 * day).load_at_most.value_or(60), 0);
}

TEST(LoadCeiling, TheFirstLoadThatHurtIsSaidToHaveHurt) {
    std::vector<SessionRecord> journal{lifted(monday, 3, 60)};
    journal.back().pain_during = 4;
    ASSERT_EQ(decide({journal, monday + 3 * day}).decision, SessionDecision::step_back);
    EXPECT_TRUE(next_session(journal, monday + 3 * day).below_what_hurt);
}

TEST(LoadCeiling, ADeloadIsNoHeavierThanTheSessionBefore) {
    const std::vector<SessionRecord> journal{lifted(monday, 3, 60), lifted(monday + 3 * day, 3, 55)};
    const double now = monday + 7 * day;
    ASSERT_EQ(decide({journal, now}).decision, SessionDecision::progress);
    EXPECT_EQ(load_ceiling(journal, journal.size(), now, false, true).kg, 55);
}

TEST(LoadCeiling, ABreakAfterAllWentWellIsNotSaidToHaveHurt) {
    const std::vector<SessionRecord> journal{lifted(monday, 3, 60), lifted(monday + 3 * day, 3, 60)};
    const LoadCeiling ceiling = load_ceiling(journal, journal.size(), monday + 7 * day, true, false);
    EXPECT_EQ(ceiling.kg, 60);
    EXPECT_FALSE(ceiling.hurt);
}

TEST(LoadCeiling, WhatHurtFarAboveStaysShutUntilTheStepBelowIt) {
    std::vector<SessionRecord> journal{lifted(monday, 8, 135)};
    journal.back().new_sign = YesNo::yes;  // a stop: from the first rung again
    double hour = monday;
    const double loads[] = {42.5, 50, 57.5, 90, 107.5, 115, 125};
    for (int rung = 1; rung <= 7; ++rung) {
        hour += 7 * day;
        journal.push_back(lifted(hour, rung, loads[rung - 1]));
        journal.push_back(lifted(hour + 3 * day, rung, loads[rung - 1]));
        const NextSession next = next_session(journal, hour + 7 * day);
        ASSERT_EQ(next.rule->decision, SessionDecision::progress) << rung;
        if (rung < 7) {
            EXPECT_LT(next.load_at_most.value(), 135) << rung;
            EXPECT_FALSE(next.below_what_hurt) << rung;
        } else {
            EXPECT_DOUBLE_EQ(next.load_at_most.value(), 135);
            EXPECT_TRUE(next.below_what_hurt);
        }
    }
    journal.back().pain_during = 3;
    journal.back().pain_before = 2;
    EXPECT_DOUBLE_EQ(next_session(journal, hour + 7 * day).load_at_most.value(), 125) << "a hold opens nothing";
}

TEST(LoadCeiling, AnOpenedLoadThatCannotBeMadeHoldsNobodyForEver) {
    std::vector<SessionRecord> journal{hurt(lifted(monday, 1, 42.5))};
    for (int i = 1; i <= 2; ++i) journal.push_back(lifted(monday + 4 * i * day, 1, 36));
    for (int i = 3; i <= 4; ++i) journal.push_back(lifted(monday + 4 * i * day, 2, 40));
    EXPECT_FALSE(next_session(journal, monday + 20 * day).load_at_most) << "opened, gone well at 40, and up again";
    journal.back().pain_next_morning = 4;
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 20 * day).load_at_most.value(), 36) << "hurt again: shut again";
}

TEST(LoadCeiling, WhateverHurtsShutsWhatWasOpened) {
    std::vector<SessionRecord> journal{hurt(lifted(monday, 1, 42.5))};
    for (int i = 1; i <= 2; ++i) journal.push_back(lifted(monday + 4 * i * day, 1, 36));
    ASSERT_DOUBLE_EQ(next_session(journal, monday + 12 * day).load_at_most.value(), 42.5) << "opened";
    journal.push_back(lifted(monday + 12 * day, 2, 50));
    journal.back().pain_next_morning = 4;
    for (int i = 4; i <= 5; ++i) journal.push_back(lifted(monday + 4 * i * day, 1, 36));
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 24 * day).load_at_most.value(), 42.5)
        << "the lighter of the two that hurt, and not 50 kg at once";
}

TEST(LoadCeiling, TheSameStepIsTheSameLoad) {
    std::vector<SessionRecord> journal{lifted(monday, 4, 90)};
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 3 * day).load_at_most.value(), 90);
    EXPECT_FALSE(next_session(journal, monday + 3 * day).below_what_hurt);
    journal.back().sets.front().load = 80;
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 3 * day).load_at_most.value(), 80)
        << "what was lifted, where it was less";
    journal.back().sets.front().load = 100;
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 3 * day).load_at_most.value(), 90) << "and no bonus for more";
    journal.back().load = 0;
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 3 * day).load_at_most.value(), 100) << "nothing was planned";
    journal.back().sets.clear();
    EXPECT_FALSE(next_session(journal, monday + 3 * day).load_at_most) << "nothing is known";

    journal = {lifted(monday, 10, 150), lifted(monday + 3 * day, 10, 135)};
    journal.back().work = SessionWork::clusters;
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 6 * day).load_at_most.value(), 150)
        << "clusters are lighter and no step";
}

TEST(LoadCeiling, AfterAGapNothingAboveTheLastLoadDoneWell) {
    const std::vector<SessionRecord> well{lifted(monday, 5, 107.5), lifted(monday + 4 * day, 5, 107.5),
                                          lifted(monday + 8 * day, 6, 115)};
    std::vector<SessionRecord> journal = well;
    journal.back().pain_before = 2;
    journal.back().pain_during = 3;
    const double last = monday + 8 * day;
    EXPECT_DOUBLE_EQ(next_session(journal, last + 13 * day).load_at_most.value(), 115) << "a hold";
    EXPECT_DOUBLE_EQ(next_session(journal, last + 14 * day).load_at_most.value(), 107.5);

    for (auto spoil :
         {+[](SessionRecord& s) { s.masked = YesNo::yes; }, +[](SessionRecord& s) { s.form_broke = YesNo::not_sure; },
          +[](SessionRecord& s) { s.pain_that_night.reset(); }, +[](SessionRecord& s) { s.sets.front().reps = 4; }}) {
        std::vector<SessionRecord> spoilt = well;
        EXPECT_DOUBLE_EQ(next_session(spoilt, last + 14 * day).load_at_most.value(), 115);
        spoil(spoilt.back());
        EXPECT_DOUBLE_EQ(next_session(spoilt, last + 14 * day).load_at_most.value(), 107.5);
    }
}

TEST(LoadCeiling, AGapLeadsUpToNothing) {
    const std::vector<SessionRecord> journal{lifted(monday, 1, 37.5), lifted(monday + 4 * day, 1, 37.5)};
    ASSERT_EQ(next_session(journal, monday + 8 * day).rule->decision, SessionDecision::progress);
    EXPECT_FALSE(next_session(journal, monday + 8 * day).load_at_most);
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 18 * day).load_at_most.value(), 37.5);
}

TEST(LoadCeiling, AGateLeadsUpToNothing) {
    CourseInput course;
    course.sessions = {lifted(monday, 1, 37.5), lifted(monday + 4 * day, 1, 37.5)};
    course.now_hour = monday + 8 * day;
    course.way_back = WayBack{.gate_hour = monday - 1};
    EXPECT_FALSE(next_session(course).load_at_most);
    EXPECT_EQ(next_session(course, GateScope::whole).load_at_most, 37.5) << "a new onset";
    course.way_back->gate_hour = monday + 7 * day;
    EXPECT_EQ(next_session(course).load_at_most, 37.5) << "gone through";
    course.sessions.push_back(lifted(monday + 8 * day, 1, 37.5));
    course.now_hour += 3 * day;
    EXPECT_EQ(next_session(course).load_at_most, 37.5) << "and a session after it";
}

TEST(LoadCeiling, ADeloadWeekLeadsUpToNothing) {
    std::vector<SessionRecord> journal;
    for (int week = 0; week < 3; ++week)
        for (int half : {0, 84}) journal.push_back(lifted(monday + week * 168 + half, 6 + week, 100));
    const NextSession next = next_session(journal, monday + 504);
    ASSERT_TRUE(next.deload && next.rule->decision == SessionDecision::progress);
    EXPECT_DOUBLE_EQ(next.load_at_most.value(), 100) << "the load unchanged";
    journal.push_back(lifted(monday + 504, 8, 100));
    journal.back().deload = true;
    EXPECT_DOUBLE_EQ(next_session(journal, monday + 590).load_at_most.value(), 100);
}

// Through the loads: another tool, bar or unit for the same step.
double load_with(const CourseInput& course, const Equipment& equipment) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.gate.hours_since_onset = 100 * day;
    input.base.max = equipment.unit == MassUnit::lb ? 397 : 180;
    input.equipment = equipment;
    input.course = course;
    const ReturnLoads loads = plan_return_loads(input);
    return in_kg(loads.session->load->tool->load, equipment.unit);
}

TEST(LoadCeiling, AnotherToolBarOrUnitLiftsNothing) {
    std::vector<Equipment> gyms(4, standard_equipment(MassUnit::kg));
    gyms[1].trap_bar = TrapBar{.mass = 25};
    gyms[2].bar_mass = 15;
    gyms[3].kettlebells = {40, 48, 52};
    gyms.push_back(standard_equipment(MassUnit::lb));
    for (const Equipment& gym : gyms) {
        EXPECT_LE(load_with(after_a_second_gate(), gym), 37.5 + 1e-9);
        CourseInput same_step = after_a_second_gate();
        same_step.sessions.erase(same_step.sessions.begin());
        EXPECT_LE(load_with(same_step, gym), 37.5 + 1e-9) << "nothing hurt";
    }
}

TEST(LoadCeiling, AnotherToolForTheSameExerciseLiftsNothingWhereTheStepsLeadUp) {
    CourseInput course;
    course.way_back = WayBack{.gate_hour = monday - 1};
    course.sessions = {lifted(monday, 1, 42.5), lifted(monday + 4 * day, 1, 42.5)};
    for (SessionRecord& session : course.sessions) {
        session.exercise = LadderExercise::kettlebell_deadlift_raised;
        session.implement = Implement::bar_from_blocks;
    }
    course.now_hour = monday + 8 * day;
    Equipment gym = standard_equipment(MassUnit::kg);
    EXPECT_EQ(load_with(course, gym), 50) << "the same tool: up";
    gym.trap_bar = TrapBar{.mass = 25};
    EXPECT_LE(load_with(course, gym), 42.5) << "63 kg with the trap bar";
    course.sessions.back().exercise = LadderExercise::deadlift;
    EXPECT_EQ(load_with(course, gym), 62.5) << "the ladder's own change of exercise";
}

}  // namespace
}  // namespace liftback
