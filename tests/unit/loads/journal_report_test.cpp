#include "liftback/loads/journal_report.hpp"

#include "liftback/json/json.hpp"
#include "random_answers.hpp"
#include "sessions.hpp"
#include "strict_csv.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace liftback {
namespace {

using Json = nlohmann::json;
using enum FollowUpField;

SessionRecord finished(double hour, int rung = 1) {
    SessionRecord session = quiet(hour, rung);
    session.finished_hour = hour + 1;
    return session;
}

SessionRecord unscored(double hour) {
    SessionRecord session = finished(hour);
    session.pain_that_night = session.pain_next_morning = session.muscle_soreness = std::nullopt;
    session.settled_in_72h = YesNo::unanswered;
    return session;
}

std::vector<FollowUpField> due(const SessionRecord& session, double hours_later) {
    const std::vector<SessionRecord> journal{session};
    return report_journal(journal, session.hour + hours_later).sessions.front().due;
}

using Fields = std::vector<FollowUpField>;

TEST(JournalReport, EachScoreIsAskedWhenItIsTimeAndNotForEver) {
    SessionRecord session = unscored(monday);
    session.pain_before = 1;
    session.pain_during = 2;
    EXPECT_EQ(due(session, 5.9), Fields{});
    EXPECT_EQ(due(session, 6), Fields{pain_that_night});
    EXPECT_EQ(due(session, 11.9), Fields{pain_that_night});
    EXPECT_EQ(due(session, 12), (Fields{pain_that_night, pain_next_morning, muscle_soreness}));
    EXPECT_EQ(due(session, 72), (Fields{pain_that_night, pain_next_morning, muscle_soreness, settled_in_72h}));
    EXPECT_EQ(due(session, 14 * 24 - 0.1).size(), 4u);
    EXPECT_EQ(due(session, 14 * 24), Fields{});
    session.finished_hour.reset();
    EXPECT_EQ(due(session, 72), Fields{}) << "it is still going on";
}

TEST(JournalReport, WhatIsNotDueYetIsLater) {
    SessionRecord session = unscored(monday);
    session.pain_before = session.pain_during = 1;
    const auto later = [&](double hours) {
        const std::vector<SessionRecord> journal{session};
        return report_journal(journal, monday + hours).sessions[0].later;
    };
    EXPECT_EQ(later(1), (Fields{pain_that_night, pain_next_morning, muscle_soreness})) << "pain has not risen so far";
    session.pain_that_night = 2;
    EXPECT_EQ(later(12), Fields{settled_in_72h});
    EXPECT_EQ(later(72), Fields{});
}

TEST(JournalReport, WhatIsAnsweredIsNotAskedAgain) {
    SessionRecord session = unscored(monday);
    session.pain_that_night = 3;
    session.muscle_soreness = 0;
    EXPECT_EQ(due(session, 80), (Fields{pain_next_morning, settled_in_72h}));
    session.settled_in_72h = YesNo::not_sure;
    EXPECT_EQ(due(session, 80), Fields{pain_next_morning});
}

TEST(JournalReport, SettlingIsAskedOnlyWherePainRose) {
    SessionRecord session = unscored(monday);
    session.pain_before = 2;
    session.pain_during = session.pain_that_night = session.pain_next_morning = 2;
    session.muscle_soreness = 9;
    EXPECT_EQ(due(session, 80), Fields{});
    session.pain_before.reset();
    EXPECT_EQ(due(session, 80), Fields{settled_in_72h}) << "an untold score before counts as 0";
}

TEST(JournalReport, FollowUpsCiteAndAreInTheOrderOfTheirFields) {
    ASSERT_EQ(follow_ups().size(), tokens<FollowUpField>().size());
    for (std::size_t i = 0; i < follow_ups().size(); ++i) {
        EXPECT_EQ(follow_ups()[i].field, static_cast<FollowUpField>(i));
        EXPECT_TRUE(follow_ups()[i].evidence.given());
    }
}

TEST(JournalReport, WorstPainAndSetsDone) {
    SessionRecord session = finished(monday);
    session.pain_next_morning = 4;
    const auto report = [&] {
        const std::vector<SessionRecord> journal{session};
        SessionReport only = report_journal(journal, monday + 400).sessions.front();
        only.session = nullptr;
        return only;
    };
    EXPECT_EQ(report().worst_pain, 4);
    EXPECT_EQ(report().all_sets_done, YesNo::yes);
    session.sets.front().reps = 4;
    EXPECT_EQ(report().all_sets_done, YesNo::no);
    session.planned.sets = 0;
    EXPECT_EQ(report().all_sets_done, YesNo::unanswered);
    session.pain_during = session.pain_that_night = session.pain_next_morning = std::nullopt;
    EXPECT_EQ(report().worst_pain, std::nullopt);
    session.planned.sets = 1;
    session.finished_hour.reset();
    EXPECT_EQ(report().all_sets_done, YesNo::unanswered);
    EXPECT_FALSE(report().decision);
}

TEST(JournalReport, EachSessionOfTheLadderIsDecidedByItsOwnWayBack) {
    std::vector<SessionRecord> journal{finished(monday, 3), finished(monday + 84, 3), finished(monday + 168, 3),
                                       finished(monday + 169, 1), finished(monday + 252, 4)};
    journal[3].kind = SessionKind::soreness;
    journal[3].pain_during = 9;
    for (std::size_t i = 0; i < journal.size(); ++i) journal[i].id = static_cast<int>(i) + 1;
    auto reports = report_journal(journal, monday + 300).sessions;
    EXPECT_EQ(reports[0].decision->rule->id, "session.same_again");
    EXPECT_EQ(reports[2].decision->rule->decision, SessionDecision::progress) << "seen from the next session";
    EXPECT_EQ(reports[2].decision->next_rung, 4);
    EXPECT_FALSE(reports[3].decision) << "not on the ladder";
    EXPECT_EQ(reports[4].decision->next_rung, 4);

    journal[4].course = 2;
    journal[2].pain_during = 7;
    reports = report_journal(journal, monday + 300).sessions;
    EXPECT_EQ(reports[2].decision->rule->id, "session.strong_pain");
    EXPECT_EQ(reports[4].decision->rule->id, "session.same_again") << "the first of another way back";
}

TEST(JournalReport, ADecisionIsFinalOnceNoScoreCanChangeIt) {
    std::vector<SessionRecord> journal{unscored(monday)};
    const auto final_after = [&](double hours) {
        return report_journal(journal, monday + hours).sessions[0].decision->final;
    };
    EXPECT_FALSE(final_after(1));
    EXPECT_FALSE(final_after(100));
    EXPECT_TRUE(final_after(14 * 24)) << "nothing is asked any more";
    journal[0].new_sign = YesNo::yes;
    EXPECT_TRUE(final_after(1)) << "nothing is graver than a stop";
    journal = {finished(monday)};
    EXPECT_TRUE(final_after(1));
}

TEST(JournalReport, EveryWeekSinceTheFirstSession) {
    SessionRecord first = finished(monday + 0.5), second = finished(monday + 5 * 24),
                  third = finished(monday + 16 * 24);
    for (SessionRecord* session : {&first, &second, &third}) session->offset_minutes = 90;
    first.sets = {{.load = 60, .reps = 5}, {.load = 90, .reps = 0}};
    second.sets = {{.load = 150, .reps = 5}};
    second.unit = MassUnit::lb;
    second.pain_during = 3;
    third.sets.clear();
    third.pain_during = third.pain_that_night = third.pain_next_morning = std::nullopt;
    const std::vector<SessionRecord> journal{first, second, third};
    const auto weeks = report_journal(journal, monday + 30 * 24).weeks;
    ASSERT_EQ(weeks.size(), 5u);
    EXPECT_LE(weeks[0].from_hour, first.hour);
    EXPECT_GT(weeks[0].from_hour, first.hour - 24);
    EXPECT_EQ((weeks[0].from_hour + 1.5) / 24, std::floor((weeks[0].from_hour + 1.5) / 24)) << "local midnight";
    EXPECT_EQ(weeks[1].from_hour, weeks[0].from_hour + 168);
    EXPECT_EQ(weeks[0].sessions, 2);
    EXPECT_NEAR(*weeks[0].heaviest_kg, 150 * 0.45359237, 1e-9);
    EXPECT_EQ(weeks[0].worst_pain, 3);
    EXPECT_EQ(weeks[1].sessions, 0);
    EXPECT_FALSE(weeks[1].heaviest_kg || weeks[1].worst_pain);
    EXPECT_EQ(weeks[2].sessions, 1);
    EXPECT_FALSE(weeks[2].heaviest_kg || weeks[2].worst_pain);
    EXPECT_TRUE(report_journal({}, monday).weeks.empty());
    EXPECT_EQ(report_journal(journal, monday - 1000).weeks.size(), 3u) << "a clock that was set back";
}

// 2026-11-21, 01:00 in Berlin.
const char* const one_session = R"({"now": 1763800000000, "journal": [{
    "id": 3, "at": 1763683200000, "offset_minutes": 60, "kind": "ladder", "course": 1, "rung": 4, "deload": false,
    "work": "steps", "exercise": "romanian_deadlift", "implement": "barbell", "load": 90, "unit": "kg",
    "planned": {"sets": 3, "reps": 6}, "sets": [{"load": 90, "reps": 6, "at": 1763683500000}, {"load": 87.5, "reps": 5}],
    "pain_before": 1, "pain_during": 2, "masked": "no", "form_broke": "not_sure", "finished_at": 1763685000000}]})";

// `reps` of each week, in one session on its first day.
JournalReport after_weeks(std::initializer_list<int> reps, SessionKind kind = SessionKind::planned) {
    std::vector<SessionRecord> journal;
    double hour = monday;
    for (int count : reps) {
        SessionRecord session = quiet(hour, 1);
        session.id = static_cast<int>(journal.size()) + 1;
        session.kind = kind;
        session.sets = {{.load = 100, .reps = count}};
        if (count > 0) journal.push_back(session);
        hour += 168;
    }
    return report_journal(journal, hour - 160);
}

TEST(JournalReport, ALighterWeekIsDueAfterThreeFullOnes) {
    const auto weeks = [](std::initializer_list<int> reps) {
        const auto lighter = after_weeks(reps).lighter_week;
        return lighter ? std::pair(lighter->hard_weeks, lighter->due) : std::pair(-1, false);
    };
    EXPECT_EQ(weeks({}), std::pair(-1, false));
    EXPECT_EQ(weeks({30}), std::pair(0, false)) << "the first is not over";
    EXPECT_EQ(weeks({30, 30, 30}), std::pair(2, false));
    EXPECT_EQ(weeks({30, 30, 30, 30}), std::pair(3, true));
    EXPECT_EQ(weeks({30, 16, 30, 30}), std::pair(3, true)) << "more than half";
    EXPECT_EQ(weeks({30, 15, 30, 30}), std::pair(1, false)) << "half is a lighter week";
    EXPECT_EQ(weeks({30, 30, 0, 30}), std::pair(0, false)) << "and so is none";
    EXPECT_EQ(weeks({30, 30, 30, 15, 30, 30, 30, 30}), std::pair(3, true));
    EXPECT_EQ(weeks({20, 30, 15, 30}), std::pair(0, false)) << "half of the fullest of them";
}

TEST(JournalReport, TheLadderHasItsOwnLighterWeeks) {
    EXPECT_FALSE(after_weeks({30, 30, 30, 30, 30}, SessionKind::ladder).lighter_week);
    EXPECT_FALSE(after_weeks({30, 30, 30, 30, 30}, SessionKind::soreness).lighter_week);
    EXPECT_TRUE(hard_weeks_before_lighter.evidence.given());
}

TEST(JournalJson, SaysItAll) {
    const Json report = Json::parse(json::journal(one_session));
    EXPECT_TRUE(report["problems"].empty());
    const Json& session = report["sessions"][0];
    EXPECT_EQ(session["id"], 3);
    EXPECT_EQ(session["decision"]["rule"], "session.form_broke");
    EXPECT_EQ(session["decision"]["decision"], "hold");
    EXPECT_EQ(session["decision"]["rung"], 4);
    EXPECT_EQ(session["decision"]["final"], false);
    EXPECT_TRUE(session["decision"].contains("evidence"));
    EXPECT_EQ(session["worst_pain"], 2);
    EXPECT_EQ(session["all_sets_done"], "no");
    EXPECT_EQ(session["due"], (Json{"pain_that_night", "pain_next_morning", "muscle_soreness"}));
    EXPECT_EQ(session["later"], (Json{"settled_in_72h"}));
    EXPECT_EQ(report["weeks"],
              (Json{{{"from", 1763679600000}, {"sessions", 1}, {"heaviest_kg", 90}, {"worst_pain", 2}}}));
    EXPECT_EQ(
        report["csv"],
        "date,time,session,kind,course,step,deload,work,exercise,implement,set,load,unit,reps,planned_load,planned_sets,"
        "planned_reps,pain_before,pain_during,pain_that_night,pain_next_morning,muscle_soreness,masked,form_broke,"
        "sudden_sharp_pain,new_sign,settled_in_72h\r\n"
        "2025-11-21,01:00,3,ladder,1,4,no,steps,romanian_deadlift,barbell,1,90,kg,6,90,3,6,1,2,,,,no,not_sure,,,\r\n"
        "2025-11-21,01:00,3,ladder,1,4,no,steps,romanian_deadlift,barbell,2,87.5,kg,5,90,3,6,1,2,,,,no,not_sure,,,\r\n");
}

TEST(JournalJson, WhatIsWrongIsNamedAndNothingElseSaid) {
    Json request = Json::parse(one_session);
    request["journal"][0]["pain_during"] = 11;
    request["journal"][0]["colour"] = "red";
    request.erase("now");
    const Json report = Json::parse(json::journal(request.dump()));
    EXPECT_EQ(report["problems"].size(), 3u);
    EXPECT_TRUE(report["sessions"].empty());
    for (const char* text : {"", "[]", "{", "7"})
        EXPECT_EQ(Json::parse(json::journal(text))["problems"].size(), 1u) << text;
}

TEST(JournalJson, TimesBeforeMidnightAndFarEastAreLocal) {
    Json request = Json::parse(one_session);
    request["journal"][0]["offset_minutes"] = -330;
    EXPECT_NE(Json::parse(json::journal(request.dump()))["csv"].get<std::string>().find("\r\n2025-11-20,18:30,"),
              std::string::npos);
    request["journal"][0]["offset_minutes"] = 765;
    EXPECT_NE(Json::parse(json::journal(request.dump()))["csv"].get<std::string>().find("\r\n2025-11-21,12:45,"),
              std::string::npos);
}

template <typename E>
Json any_token(Random& random) {
    return std::string(token(random.any<E>()));
}

Json random_journal(Random& random) {
    Json journal = Json::array();
    double at = 1700000000000;
    const int sessions = random.below(30);
    for (int i = 0; i < sessions; ++i) {
        at += 1000.0 * random.below(9'000'000);
        Json session = {{"id", i + 1},
                        {"at", at},
                        {"offset_minutes", random.below(2161) - 1080},
                        {"kind", any_token<SessionKind>(random)},
                        {"course", 1 + random.below(3)},
                        {"rung", 1 + random.below(12)},
                        {"deload", random.one_in(2)},
                        {"work", any_token<SessionWork>(random)},
                        {"exercise", any_token<LadderExercise>(random)},
                        {"implement", any_token<Implement>(random)},
                        {"load", random.below(400) / 2.0},
                        {"unit", random.one_in(2) ? "kg" : "lb"},
                        {"planned", {{"sets", random.below(5)}, {"reps", random.below(12)}}},
                        {"finished_at", at + 1000}};
        for (int set = random.below(6); set > 0; --set)
            session["sets"].push_back({{"load", random.below(400) / 4.0}, {"reps", random.below(13)}});
        for (const char* score :
             {"pain_before", "pain_during", "pain_that_night", "pain_next_morning", "muscle_soreness"})
            if (!random.one_in(4)) session[score] = random.below(11);
        for (const char* answer : {"masked", "form_broke", "sudden_sharp_pain", "new_sign", "settled_in_72h"})
            if (!random.one_in(4)) session[answer] = random.one_in(2) ? "no" : random.one_in(2) ? "yes" : "not_sure";
        journal.push_back(session);
    }
    return journal;
}

// Read back by an independent reader: one row per set, and every number as it was.
TEST(JournalJson, TheTableHoldsEverySetOfAnyJournal) {
    Random random(20261121);
    for (int i = 0; i < 400; ++i) {
        const Json journal = random_journal(random);
        const Json report = Json::parse(json::journal(Json{{"now", 1800000000000}, {"journal", journal}}.dump()));
        ASSERT_TRUE(report["problems"].empty()) << report["problems"];
        ASSERT_EQ(report["sessions"].size(), journal.size());
        const auto table = strict_csv(report["csv"].get<std::string>());
        ASSERT_TRUE(table);
        const std::vector<std::string>& names = table->front();
        const auto cell = [&](std::size_t row, std::string_view name) {
            const auto at = std::find(names.begin(), names.end(), name) - names.begin();
            return (*table)[row][static_cast<std::size_t>(at)];
        };
        std::size_t row = 1;
        for (const Json& session : journal) {
            const std::size_t sets = session.value("sets", Json::array()).size();
            for (std::size_t set = 0; set < std::max<std::size_t>(sets, 1); ++set, ++row) {
                ASSERT_LT(row, table->size());
                ASSERT_EQ((*table)[row].size(), names.size());
                ASSERT_EQ(cell(row, "session"), std::to_string(session["id"].get<int>()));
                ASSERT_EQ(cell(row, "step"),
                          session["kind"] == "ladder" ? std::to_string(session["rung"].get<int>()) : "");
                ASSERT_EQ(cell(row, "pain_during"),
                          session.contains("pain_during") ? session["pain_during"].dump() : "");
                ASSERT_EQ(cell(row, "settled_in_72h"), session.value("settled_in_72h", ""));
                ASSERT_EQ(cell(row, "set"), sets ? std::to_string(set + 1) : "");
                if (sets) {
                    ASSERT_EQ(std::stod(cell(row, "load")), session["sets"][set]["load"].get<double>());
                }
                for (const std::string& text : (*table)[row]) ASSERT_NE(text.find_first_of("=+-@"), 0u) << text;
            }
        }
        ASSERT_EQ(row, table->size());
        int in_weeks = 0;
        for (const Json& week : report["weeks"]) in_weeks += week["sessions"].get<int>();
        ASSERT_EQ(in_weeks, static_cast<int>(journal.size()));
    }
}

}  // namespace
}  // namespace liftback
