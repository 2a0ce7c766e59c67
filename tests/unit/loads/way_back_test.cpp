// Where a person stands on the way back: the gate, what is open beside the ladder, and the earliest dates.
#include "liftback/loads/way_back.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/loads/return_loads.hpp"
#include "lifter_of_180_kg.hpp"
#include "sessions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace liftback {
namespace {

CourseInput ended_with_stop() {
    CourseInput course = course_on(4);
    course.sessions.back().new_sign = YesNo::yes;
    return course;
}

TEST(WayBack, TheWholeGateIsAskedBeforeTheFirstSession) { EXPECT_EQ(gate_scope(course_on(1), 90), GateScope::whole); }

TEST(WayBack, OnceGoneThroughOnlyTheSignsAreLookedAt) {
    EXPECT_EQ(gate_scope(course_on(4), 300), GateScope::passed);
    EXPECT_EQ(gate_scope(course_on(4), std::nullopt), GateScope::passed);
}

TEST(WayBack, AfterAStopTheWholeGateIsAskedUntilItIsGoneThroughAgain) {
    CourseInput course = ended_with_stop();
    EXPECT_EQ(gate_scope(course, 300), GateScope::whole);
    EXPECT_DOUBLE_EQ(hours_since_stop(course).value(), 84);
    EXPECT_TRUE(next_session(course).triage_again);
    course.way_back->gate_hour = course.sessions.back().hour;
    EXPECT_EQ(gate_scope(course, 300), GateScope::whole) << "the gate before that very session";
    course.way_back->gate_hour = course.now_hour;
    EXPECT_EQ(gate_scope(course, 300), GateScope::passed);
    EXPECT_FALSE(next_session(course).gate_again);
    EXPECT_EQ(next_session(course).rung, 1);
}

TEST(WayBack, AfterPainOnRungOneTheGateIsAskedAgain) {
    CourseInput course = course_on(2);
    course.sessions.back().pain_during = 4;
    EXPECT_EQ(gate_scope(course, 300), GateScope::whole);
    EXPECT_FALSE(hours_since_stop(course));
}

TEST(WayBack, AfterFiftySixDaysTheGateIsAskedAgain) {
    CourseInput course = course_on(4);
    course.now_hour = course.sessions.back().hour + 56 * 24;
    EXPECT_EQ(gate_scope(course, 3000), GateScope::whole);
    course.sessions.clear();
    course.now_hour = course.way_back->gate_hour + 55 * 24;
    EXPECT_EQ(gate_scope(course, 3000), GateScope::passed);
    course.now_hour = course.way_back->gate_hour + 56 * 24;
    EXPECT_EQ(gate_scope(course, 3000), GateScope::whole) << "gone through and never used";
}

TEST(WayBack, BehindANewGateTheLimitIsInTheUnitOfTheLastSession) {
    CourseInput course = course_on(3);
    course.sessions.back().unit = MassUnit::lb;
    course.sessions.back().sets = {{.load = 135, .reps = 5}};
    course.sessions.back().pain_during = 5;
    course.way_back->gate_hour = course.now_hour;
    const NextSession next = next_session(course);
    EXPECT_EQ(next.unit, MassUnit::lb);
    ASSERT_TRUE(next.load_at_most);
    EXPECT_GT(*next.load_at_most, 100);
    EXPECT_LT(*next.load_at_most, 135);
}

TEST(WayBack, ANewOnsetAfterTheGateShutsIt) {
    const CourseInput course = course_on(4);
    EXPECT_EQ(gate_scope(course, 168), GateScope::whole);
    EXPECT_EQ(gate_scope(course, 169), GateScope::passed) << "when the gate was gone through";
    EXPECT_EQ(gate_scope(course, 169.1), GateScope::passed);
}

TEST(WayBack, BehindTheWholeGateIsTheFirstRung) {
    CourseInput course = course_on(8);
    ASSERT_EQ(next_session(course).rung, 8);
    EXPECT_EQ(next_session(course, GateScope::passed).rung, 8);
    EXPECT_EQ(next_session(course, GateScope::same_day).rung, 8) << "a file brings its rung along";
    EXPECT_EQ(next_session(course, GateScope::whole).rung, 1) << "a new onset";
    EXPECT_TRUE(next_session(course, GateScope::whole).gate_again);
    EXPECT_FALSE(next_session(course, GateScope::whole).deload);
    EXPECT_FALSE(next_session(course, GateScope::whole).progress_from_hour);
    course.sessions.back().pain_during = 3;
    course.sessions.back().load = course.sessions.back().sets.front().load = 50;
    course.way_back->gate_hour = course.now_hour;
    EXPECT_EQ(next_session(course).rung, 1);
    EXPECT_EQ(next_session(course).rule, nullptr) << "what was before the gate decides nothing";
    EXPECT_EQ(next_session(course).load_at_most, 45) << "but for what hurt";

    course.sessions.push_back(quiet(course.now_hour, 1));
    course.now_hour += 84;
    EXPECT_EQ(next_session(course).rung, 1) << "and week 1 starts at the gate";
    EXPECT_EQ(next_session(course).rule->id, "session.same_again");
    EXPECT_EQ(next_session(course).load_at_most, 45) << "until a session leads up";
    course.sessions.back().masked = YesNo::yes;
    course.sessions.back().load = course.sessions.back().sets.front().load = 40;
    EXPECT_EQ(next_session(course).load_at_most, 40) << "the lower of two limits";
    course.sessions.back() = quiet(course.sessions.back().hour, 1);
    course.sessions.push_back(quiet(course.now_hour, 1));
    course.now_hour += 84;
    EXPECT_EQ(next_session(course).rung, 2);
    EXPECT_LT(next_session(course).load_at_most.value(), 50) << "what hurt on rung 7 stays shut";
    EXPECT_FALSE(next_session(course).below_what_hurt);
}

TEST(WayBack, AfterAnImportTheSameDayPartsAreAsked) {
    CourseInput course = course_on(4);
    course.way_back->imported = true;
    EXPECT_EQ(gate_scope(course, 300), GateScope::same_day);
    course.sessions.back().new_sign = YesNo::yes;
    EXPECT_EQ(gate_scope(course, 300), GateScope::whole);
}

EntryGateInput all_met(GateScope scope) {
    const GateDay quiet_day{1, 1, 1, 1, YesNo::no};
    return {.scope = scope,
            .hours_since_onset = 100,
            .yesterday = quiet_day,
            .today = quiet_day,
            .leg_symptom_or_open_sign = false,
            .dowel_hinges_today = 15,
            .three_contacts = YesNo::yes};
}

TEST(GateOfTheWayBack, AsksWhatItsScopeSays) {
    for (GateScope scope : {GateScope::passed, GateScope::same_day, GateScope::whole}) {
        SCOPED_TRACE(token(scope));
        const auto open = [&](auto change) {
            EntryGateInput input = all_met(scope);
            change(input);
            return enter_gate(input).open;
        };
        EXPECT_TRUE(open([](auto&) {}));
        EXPECT_FALSE(open([](auto& in) { in.leg_symptom_or_open_sign = true; }));
        EXPECT_FALSE(open([](auto& in) { in.leg_symptom_or_open_sign.reset(); }));
        const bool day = scope == GateScope::passed;
        EXPECT_EQ(open([](auto& in) { in.today.sitting = 3; }), day);
        EXPECT_EQ(open([](auto& in) { in.dowel_hinges_today = 14; }), day);
        EXPECT_EQ(open([](auto& in) { in.hours_since_onset = 71; }), day);
        EXPECT_EQ(open([](auto& in) { in.yesterday.sitting = 3; }), scope != GateScope::whole);
        EXPECT_EQ(open([](auto& in) { in.yesterday.masked = YesNo::unanswered; }), scope != GateScope::whole);
    }
}

TEST(GateOfTheWayBack, TellsTheEarliestHour) {
    const auto earliest = [](auto change, GateScope scope = GateScope::whole) {
        EntryGateInput input = all_met(scope);
        change(input);
        return earliest_gate(input);
    };
    EXPECT_EQ(earliest([](auto&) {}), 0);
    EXPECT_EQ(earliest([](auto& in) { in.hours_since_onset = 10; }), 62);
    EXPECT_EQ(earliest([](auto& in) { in.hours_since_onset.reset(); }), 72);
    EXPECT_EQ(earliest([](auto& in) { in.yesterday = {}; }), 24);
    EXPECT_EQ(earliest([](auto& in) { in.today = {}; }), 0) << "today can still go well";
    EXPECT_EQ(earliest([](auto& in) { in.yesterday.at_rest = 3; }), 24);
    EXPECT_EQ(earliest([](auto& in) { in.yesterday.masked = YesNo::yes; }), 24);
    EXPECT_EQ(earliest([](auto& in) { in.today.at_rest = 3; }), 48) << "tomorrow and the day after";
    EXPECT_EQ(earliest([](auto& in) { in.today.masked = YesNo::yes; }), 48);
    EXPECT_EQ(earliest([](auto& in) { in.dowel_hinges_today = 10; }), 0) << "the drill can be done again today";
    EXPECT_EQ(earliest([](auto& in) { in.today.at_rest = 3; }, GateScope::same_day), 24);
    EXPECT_EQ(earliest([](auto& in) { in.yesterday = {}; }, GateScope::same_day), 0);
    EXPECT_EQ(earliest([](auto& in) { in.today.at_rest = 3; }, GateScope::passed), 0);
    EXPECT_FALSE(earliest([](auto& in) { in.leg_symptom_or_open_sign = true; })) << "no date while a sign is open";
    EXPECT_FALSE(earliest([](auto& in) { in.leg_symptom_or_open_sign = true; }, GateScope::passed));
}

// Two quiet sessions on each rung up to `rung`, a week each, and a deload week where one is due.
CourseInput done_up_to(int rung) {
    CourseInput course;
    course.way_back = WayBack{.gate_hour = monday};
    for (int done = 1; done <= rung; ++done) {
        const double start = monday + earliest_week(done) * 168;
        course.sessions.push_back(quiet(start, done));
        course.sessions.push_back(quiet(start + 84, done));
        course.now_hour = start + 168;
    }
    for (SessionRecord& session : course.sessions) session.pain_next_morning = 0;
    return course;
}

TEST(Outlook, IsTheLaddersCalendarWhenEverythingGoesWell) {
    const Outlook outlook = liftback::outlook(course_on(1), gate_scope(course_on(1), std::nullopt), 24);
    EXPECT_EQ(outlook.gate_in_hours, 24);
    ASSERT_EQ(outlook.steps.size(), ladder().size());
    for (const Outlook::Step& step : outlook.steps)
        EXPECT_DOUBLE_EQ(step.in_hours, 24 + earliest_week(step.rung) * 168.0) << step.rung;
    EXPECT_DOUBLE_EQ(outlook.old_max_in_hours.value(), 24 + (earliest_week(12) + 1) * 168.0);
}

TEST(Outlook, MovesWithEachDecision) {
    CourseInput course = course_on(4);
    const Outlook before = outlook(course, gate_scope(course, std::nullopt), 0);
    EXPECT_EQ(before.steps.front().rung, 4);
    EXPECT_EQ(before.steps.front().in_hours, 0);
    course.sessions.back().pain_before = 2;
    course.sessions.back().pain_during = 3;
    const Outlook held = outlook(course, gate_scope(course, std::nullopt), 0);
    EXPECT_EQ(held.steps.front().rung, 3);
    EXPECT_GT(held.old_max_in_hours, before.old_max_in_hours);
    course.sessions.back().pain_during = 5;
    const Outlook back = outlook(course, gate_scope(course, std::nullopt), 0);
    EXPECT_LT(back.steps.front().rung, 3);
    EXPECT_GT(back.old_max_in_hours, held.old_max_in_hours);
    course.sessions.back().new_sign = YesNo::yes;
    const Outlook stopped = outlook(course, gate_scope(course, std::nullopt), 72);
    EXPECT_EQ(stopped.steps.front().rung, 1);
    EXPECT_GE(stopped.steps.front().in_hours, 72);
    EXPECT_GT(stopped.old_max_in_hours, back.old_max_in_hours);
}

TEST(Outlook, CountsWhatIsNotToldYetAsWell) {
    CourseInput course = course_on(4);
    course.now_hour = course.sessions.back().hour + 2;
    course.sessions.back().pain_that_night.reset();
    course.sessions.back().pain_next_morning.reset();
    course.sessions.back().settled_in_72h = YesNo::unanswered;
    const Outlook outlook = liftback::outlook(course, gate_scope(course, std::nullopt), 0);
    ASSERT_GE(outlook.steps.size(), 2u);
    EXPECT_EQ(outlook.steps[0].rung, 3);
    EXPECT_EQ(outlook.steps[1].rung, 4);
    EXPECT_DOUBLE_EQ(outlook.steps[1].in_hours, 168 - 86) << "a week after the first session on rung 3";
}

TEST(Outlook, WaitsForTheEndOfADeload) {
    const CourseInput course = done_up_to(8);
    ASSERT_TRUE(next_session(course).deload);
    const Outlook outlook = liftback::outlook(course, gate_scope(course, std::nullopt), 0);
    ASSERT_GE(outlook.steps.size(), 2u);
    EXPECT_EQ(outlook.steps[0].rung, 8);
    EXPECT_EQ(outlook.steps[1].rung, 9);
    EXPECT_DOUBLE_EQ(outlook.steps[1].in_hours, 168);

    CourseInput late = course;
    late.now_hour += 150;
    EXPECT_DOUBLE_EQ(liftback::outlook(late, gate_scope(late, std::nullopt), 0).steps[1].in_hours, 48)
        << "two days after its only session";
}

TEST(Outlook, TheOldMaxWaitsForTheEndOfADeloadToo) {
    CourseInput course;
    course.way_back = WayBack{.gate_hour = monday - 1};
    course.sessions = {quiet(monday, 12), quiet(monday + 168, 12), quiet(monday + 336, 12)};
    course.now_hour = monday + 504;
    ASSERT_TRUE(next_session(course).deload);
    EXPECT_DOUBLE_EQ(outlook(course, gate_scope(course, std::nullopt), 0).old_max_in_hours.value(), 168);
}

TEST(Outlook, EndsForEveryCourse) {
    for (int rung = 1; rung <= static_cast<int>(ladder().size()); ++rung)
        for (int pain : {0, 2, 3, 5, 7})
            for (double days : {0.0, 3.0, 20.0, 40.0, 90.0}) {
                CourseInput course = course_on(rung);
                if (!course.sessions.empty()) course.sessions.back().pain_during = pain;
                course.now_hour += days * 24;
                const Outlook outlook = liftback::outlook(course, gate_scope(course, std::nullopt), 48);
                EXPECT_GT(outlook.old_max_in_hours.value_or(0), 0) << rung << ' ' << pain << ' ' << days;
                EXPECT_EQ(outlook.steps.back().rung, 12);
                for (std::size_t i = 1; i < outlook.steps.size(); ++i) {
                    EXPECT_EQ(outlook.steps[i].rung, outlook.steps[i - 1].rung + 1);
                    const double least = i == 1 ? 0 : 168;  // some of the first step may lie behind
                    EXPECT_GE(outlook.steps[i].in_hours, outlook.steps[i - 1].in_hours + least);
                }
            }
}

bool open(SessionWork work, const CourseInput& course) {
    const auto row =
        std::find_if(extras().begin(), extras().end(), [&](const Extra& extra) { return extra.work == work; });
    return row->open(course, next_session(course));
}

TEST(Extras, OpenAfterTheirRungs) {
    for (int rung = 1; rung <= 12; ++rung) {
        SCOPED_TRACE(rung);
        const CourseInput course = done_up_to(rung);
        const int next = next_session(course).rung;
        EXPECT_EQ(open(SessionWork::light_sets, course), next <= 6);
        EXPECT_EQ(open(SessionWork::full_light_sets, course), next > 8);
        EXPECT_EQ(open(SessionWork::clusters, course), rung >= 10);
        EXPECT_EQ(open(SessionWork::max_attempt, course), next > 11);
    }
    for (const Extra& extra : extras()) EXPECT_FALSE(extra.open(course_on(1), next_session(course_on(1))));
}

TEST(Extras, NeitherWhileSore) {
    for (auto spoil :
         {+[](SessionRecord& s) { s.pain_next_morning = 3; }, +[](SessionRecord& s) { s.pain_next_morning.reset(); },
          +[](SessionRecord& s) { s.masked = YesNo::yes; }, +[](SessionRecord& s) { s.muscle_soreness = 3; }}) {
        CourseInput course = done_up_to(12);
        spoil(course.sessions.back());
        for (const Extra& extra : extras()) EXPECT_FALSE(extra.open(course, next_session(course))) << token(extra.work);
    }
}

TEST(Extras, TwiceMeansTwiceAndQuietMeansQuiet) {
    CourseInput course = done_up_to(12);
    const auto on = [&](int rung) {
        return std::find_if(course.sessions.begin(), course.sessions.end(),
                            [&](const auto& s) { return s.rung == rung; });
    };
    on(10)->pain_next_morning = 2;  // more than before it
    EXPECT_TRUE(open(SessionWork::max_attempt, course));
    EXPECT_FALSE(open(SessionWork::clusters, course));
    on(10)->pain_before = 2;
    EXPECT_TRUE(open(SessionWork::clusters, course));
    course.sessions.back().pain_during = 2;
    EXPECT_TRUE(open(SessionWork::clusters, course)) << "2 of 10 is quiet";
    for (auto spoil :
         {+[](SessionRecord& s) { s.sets.clear(); }, +[](SessionRecord& s) { s.masked = YesNo::yes; },
          +[](SessionRecord& s) { s.pain_that_night.reset(); }, +[](SessionRecord& s) { s.pain_during = 3; },
          +[](SessionRecord& s) { s.work = SessionWork::light_sets; }}) {
        CourseInput spoilt = course;
        spoil(spoilt.sessions[static_cast<std::size_t>(on(10) - course.sessions.begin())]);
        EXPECT_FALSE(open(SessionWork::clusters, spoilt));
    }
    CourseInput early = done_up_to(10);
    early.now_hour -= 24;
    ASSERT_EQ(next_session(early).rung, 10);
    EXPECT_TRUE(open(SessionWork::clusters, early)) << "done twice, though the week is not over";
    on(11)->pain_during = 2;
    EXPECT_FALSE(open(SessionWork::max_attempt, course));
    on(11)->pain_during = 1;
    on(11)->work = SessionWork::clusters;
    EXPECT_FALSE(open(SessionWork::max_attempt, course));
}

// What the loads make of it.

ReturnLoadsInput on_the_way_back(int rung) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.course = course_on(rung);
    input.gate.hours_since_onset = 400;
    return input;
}

TEST(LoadsOnTheWayBack, TheOutlookEndsWhereAnExaminersLimitDoes) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.gate.today.sitting = 3;  // the gate is shut, and the dates are all there is
    ASSERT_EQ(plan_return_loads(input).outlook->steps.size(), ladder().size());
    EXPECT_EQ(plan_return_loads(input).outlook->steps[4].share, 0.6);
    input.examined_with_limits = true;
    EXPECT_FALSE(plan_return_loads(input).outlook) << "the limit is not entered";
    input.heaviest_load = 99;
    const Outlook limited = plan_return_loads(input).outlook.value();
    EXPECT_FALSE(limited.old_max_in_hours);
    ASSERT_EQ(limited.steps.size(), 5u);
    EXPECT_DOUBLE_EQ(limited.steps.back().share.value(), 0.55) << "the step that it cuts short is the last";
    input.heaviest_load = 180;
    EXPECT_EQ(plan_return_loads(input).outlook->steps.size(), ladder().size());
    EXPECT_TRUE(plan_return_loads(input).outlook->old_max_in_hours);
    input.base = {};
    EXPECT_FALSE(plan_return_loads(input).outlook) << "nobody knows which step the limit cuts";
    input.examined_with_limits = false;
    input.heaviest_load.reset();
    EXPECT_FALSE(plan_return_loads(input).outlook->steps.front().share) << "no base, no percentages";
}

TEST(LoadsOnTheWayBack, TheBaseIsFrozenAtTheGate) {
    ReturnLoadsInput input = on_the_way_back(5);
    input.course.way_back->base = 160;
    input.base.max = 250;  // typed later
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_EQ(loads.base->value, 160);
    EXPECT_EQ(loads.base->from, BaseSource::frozen);
    input.base.lowered_to = 150;
    EXPECT_EQ(plan_return_loads(input).base->value, 150) << "it can still be lowered";
}

TEST(LoadsOnTheWayBack, AFrozenBaseIsCountedInTheUnitOfTheEquipment) {
    ReturnLoadsInput input = on_the_way_back(5);
    input.course.way_back->base = 400;
    input.course.way_back->unit = MassUnit::lb;
    EXPECT_NEAR(plan_return_loads(input).base->value, 400 * kg_per_lb, 1e-9);
}

TEST(LoadsOnTheWayBack, ALongGapDiscountsTheFrozenBase) {
    ReturnLoadsInput input = on_the_way_back(5);
    input.course.way_back->base = 100;
    const auto base_after = [&](double weeks) {
        input.course.now_hour = input.course.sessions.back().hour + weeks * 168;
        return plan_return_loads(input);
    };
    EXPECT_EQ(base_after(7).base->value, 100);
    input.gate.hours_since_onset = 100000;
    EXPECT_EQ(base_after(12).base->value, 100) << "not over 12 weeks";
    EXPECT_EQ(base_after(13).base->value, 90);
    EXPECT_EQ(base_after(13).gate->scope, GateScope::whole);
    EXPECT_EQ(base_after(27).base->value, 80);
    EXPECT_EQ(base_after(53).base->value, 70);
}

TEST(LoadsOnTheWayBack, AStopShutsEverythingUntilTriageAndGateAreDoneAgain) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.course = ended_with_stop();
    input.gate.hours_since_onset = 400;
    input.answers_age_hours = 90;  // answered before the session
    ReturnLoads loads = plan_return_loads(input);
    EXPECT_EQ(loads.blocked_by, (std::vector{LoadsBlock::triage_again}));
    EXPECT_TRUE(loads.ladder.empty());
    EXPECT_FALSE(loads.session);

    input.answers_age_hours = 20;
    EXPECT_TRUE(plan_return_loads(input).blocked_by.empty()) << "84 h have gone and the checks are met";
    input.course.now_hour = input.course.sessions.back().hour + 30;
    loads = plan_return_loads(input);
    EXPECT_EQ(loads.blocked_by, (std::vector{LoadsBlock::entry_gate})) << "the clock began anew";
    EXPECT_EQ(loads.gate->criteria[0], CriterionState::not_met);
}

TEST(LoadsOnTheWayBack, ADeloadHalvesTheSetsAndKeepsTheLoad) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.gate.hours_since_onset = 10000;
    input.course = done_up_to(8);
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_TRUE(loads.session->deload);
    EXPECT_EQ(loads.session->rung->rung, 8);
    EXPECT_EQ(loads.session->sets * loads.session->reps, 6);
    EXPECT_EQ(loads.session->load->tool->load, 135);
}

TEST(LoadsOnTheWayBack, AStepBackIsLighterThanWhatHurt) {
    ReturnLoadsInput input = on_the_way_back(3);
    for (SessionRecord& session : input.course.sessions) session.load = session.sets.front().load = 45;
    input.course.sessions.back().pain_during = 5;
    const ReturnLoads loads = plan_return_loads(input);
    EXPECT_EQ(loads.session->rung->rung, 1);
    EXPECT_LE(loads.session->load->tool->load, 40.5);
    EXPECT_TRUE(has(loads.session->load->reasons, LoadReason::below_what_hurt));
}

TEST(LoadsOnTheWayBack, ExtrasComeWithTheirLoads) {
    ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
    input.gate.hours_since_onset = 10000;
    input.course = done_up_to(12);
    const ReturnLoads loads = plan_return_loads(input);
    ASSERT_EQ(loads.extras.size(), extras().size());
    for (const ExtraLoad& extra : loads.extras) {
        EXPECT_EQ(extra.load.has_value(), extra.open) << token(extra.row->work);
        if (extra.load) {
            EXPECT_LE(extra.load->tool->load, 180);
        }
    }
    ASSERT_TRUE(loads.extras.back().load);
    EXPECT_EQ(loads.extras.back().load->tool->load, 180) << "the old max, and no more";
}

}  // namespace
}  // namespace liftback
