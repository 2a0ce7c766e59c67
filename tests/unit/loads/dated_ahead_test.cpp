// Sessions and gates that a wrong clock dated ahead of now: nobody knows how old they are, so the whole gate is asked again.
#include "liftback/loads/way_back.hpp"

#include "liftback/report/report.hpp"
#include "sessions.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <vector>

namespace liftback {
namespace {

constexpr double year = 365 * 24;

GateScope scope_of(CourseInput course) {
    put_dated_ahead_in_order(course);
    return gate_scope(course, 9000);
}

TEST(DatedAhead, ASessionAheadOfNowAsksForTheWholeGate) {
    CourseInput course = course_on(4);
    ASSERT_EQ(scope_of(course), GateScope::passed);
    course.sessions.back().hour = course.now_hour + 25;
    EXPECT_EQ(scope_of(course), GateScope::whole);
    course.sessions.back().hour = course.now_hour + 24;
    EXPECT_EQ(scope_of(course), GateScope::passed) << "a day back over the date line";
}

TEST(DatedAhead, AGateAheadOfNowIsGoneThroughAgain) {
    CourseInput course = course_on(4);
    course.way_back->gate_hour = course.now_hour + 25;
    EXPECT_EQ(scope_of(course), GateScope::whole);
    CourseInput no_pain_told = course;
    put_dated_ahead_in_order(no_pain_told);
    EXPECT_EQ(gate_scope(no_pain_told, std::nullopt), GateScope::whole) << "with no onset after it either";
    course.way_back->imported = true;
    EXPECT_EQ(scope_of(course), GateScope::whole) << "and not only what belongs to the day";
    course.sessions.clear();
    course.way_back->gate_hour = course.now_hour + 24;
    course.way_back->imported = false;
    EXPECT_EQ(scope_of(course), GateScope::passed);
}

TEST(DatedAhead, AYearAheadAllGoesOnAfterTheNextSession) {
    CourseInput course = course_on(4);
    for (SessionRecord& session : course.sessions) session.hour += year;
    course.way_back->gate_hour += year;
    EXPECT_EQ(scope_of(course), GateScope::whole);

    // The clock was put right, the gate gone through and one session done; in the order of time it comes first.
    course.way_back->gate_hour = course.now_hour;
    SessionRecord right = quiet(course.now_hour + 1, 1);
    right.id = 3;
    course.sessions.insert(course.sessions.begin(), right);
    course.now_hour += 50;
    put_dated_ahead_in_order(course);
    EXPECT_EQ(gate_scope(course, 9000), GateScope::passed);
    Problems problems;
    check_journal(course.sessions, "journal", problems);
    EXPECT_TRUE(problems.empty()) << "in the order in which they were done";
    EXPECT_EQ(course.sessions.back().id, 3);
}

TEST(DatedAhead, WhatHurtIsNotForgotten) {
    CourseInput course = course_on(4);
    course.sessions.back().pain_during = 5;
    course.sessions.back().sets = {{.load = 60, .reps = 5}};
    const auto most = next_session(course).load_at_most;
    ASSERT_TRUE(most);
    course.sessions.back().hour += year;
    put_dated_ahead_in_order(course);
    EXPECT_EQ(next_session(course).load_at_most, most);
}

TEST(DatedAhead, WithoutAGateOnlyTheSessionsAreOld) {
    CourseInput course = course_on(4);
    course.way_back.reset();
    course.sessions.back().hour += year;
    put_dated_ahead_in_order(course);
    EXPECT_FALSE(course.way_back);
    EXPECT_TRUE(course.dated_ahead);
    EXPECT_LT(course.sessions.back().hour, course.now_hour);
}

TEST(DatedAhead, AnImpossibleDateStaysAProblem) {
    constexpr double impossible = 1e12;
    CourseInput course = course_on(4);
    course.way_back->gate_hour = impossible;
    course.sessions.back().hour = impossible;
    put_dated_ahead_in_order(course);
    EXPECT_DOUBLE_EQ(course.way_back->gate_hour, impossible);
    EXPECT_DOUBLE_EQ(course.sessions.back().hour, impossible);

    course = course_on(4);
    course.sessions.back().hour += year;
    course.now_hour = -impossible;
    const double told = course.sessions.back().hour;
    put_dated_ahead_in_order(course);
    EXPECT_DOUBLE_EQ(course.sessions.back().hour, told) << "of an impossible now nothing is known";
}

TEST(DatedAhead, AReportAsksForTheWholeGate) {
    Request request;
    request.course = course_on(4);
    request.course.sessions.back().hour = request.course.now_hour + year;
    const Report report = evaluate(request);
    for (const Problem& problem : report.problems) EXPECT_FALSE(problem.field.starts_with("journal")) << problem.field;
}

}  // namespace
}  // namespace liftback
