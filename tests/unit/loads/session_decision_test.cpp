// Every transition of the ladder, row by row, and what must hold over any year of sessions.
#include "liftback/loads/session_decision.hpp"

#include "liftback/loads/ladder.hpp"
#include "random_answers.hpp"
#include "sessions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace liftback {
namespace {

// Two quiet sessions a week on rung 3 and on rung 4.
std::vector<SessionRecord> going_well() { return {quiet(0, 3), quiet(84, 3), quiet(168, 4), quiet(252, 4)}; }

constexpr double week_over = 336;  // on rung 4

template <typename Change>
NextSession after(Change change) {
    std::vector<SessionRecord> journal = going_well();
    for (SessionRecord& session : journal) session.load = session.sets.front().load = 100;
    change(journal.back());
    return next_session(journal, week_over);
}

struct Transition {
    std::string_view rule;
    SessionDecision decision;
    void (*change)(SessionRecord&);
};

class EveryTransition : public testing::TestWithParam<Transition> {};

TEST_P(EveryTransition, IsDecidedByItsRow) {
    const auto& [rule, decision, change] = GetParam();
    const NextSession next = after(change);
    EXPECT_EQ(next.rule->id, rule);
    EXPECT_EQ(next.rule->decision, decision);
    switch (decision) {
        case SessionDecision::progress: EXPECT_EQ(next.rung, 5); break;
        case SessionDecision::repeat:
        case SessionDecision::hold: EXPECT_EQ(next.rung, 4); break;
        case SessionDecision::step_back: EXPECT_EQ(next.rung, 3); break;
        case SessionDecision::stop: EXPECT_EQ(next.rung, 1); break;
    }
    EXPECT_EQ(next.load_at_most.has_value(), decision != SessionDecision::progress);
    EXPECT_EQ(next.below_what_hurt, decision >= SessionDecision::hold);
    EXPECT_EQ(next.triage_again, decision == SessionDecision::stop);
    EXPECT_EQ(next.gate_again, decision == SessionDecision::stop);
}

using S = SessionRecord;
using enum SessionDecision;
// clang-format off
constexpr Transition transitions[] = {
    {"session.all_well", progress, [](S&) {}},
    {"session.all_well", progress, [](S& s) { s.pain_during = 2; s.pain_that_night = 2; }},
    {"session.same_again", repeat, [](S& s) { s.sets.front().reps = 4; }},
    {"session.same_again", repeat, [](S& s) { s.sets.clear(); }},
    {"session.same_again", repeat, [](S& s) { s.work = SessionWork::clusters; }},  // beside the ladder
    {"session.settling_not_told", hold, [](S& s) { s.settled_in_72h = YesNo::unanswered; }},
    {"session.pain_of_three", hold, [](S& s) { s.pain_during = 3; s.pain_before = 2; }},
    {"session.form_broke", hold, [](S& s) { s.form_broke = YesNo::yes; }},
    {"session.form_broke", hold, [](S& s) { s.form_broke = YesNo::not_sure; }},
    {"session.form_broke", hold, [](S& s) { s.form_broke = YesNo::unanswered; }},
    {"session.masked", hold, [](S& s) { s.masked = YesNo::yes; }},
    {"session.masked", hold, [](S& s) { s.masked = YesNo::unanswered; }},
    {"session.score_missing", hold, [](S& s) { s.pain_next_morning.reset(); }},
    {"session.score_missing", hold, [](S& s) { s.pain_during.reset(); }},
    {"session.signs_not_told", hold, [](S& s) { s.new_sign = YesNo::unanswered; }},
    {"session.very_sore", hold, [](S& s) { s.muscle_soreness = 7; }},
    {"session.all_well", progress, [](S& s) { s.muscle_soreness = 6; }},
    {"session.pain_during", step_back, [](S& s) { s.pain_during = 4; }},
    {"session.pain_during", step_back, [](S& s) { s.pain_during = 5; }},
    {"session.pain_after", step_back, [](S& s) { s.pain_that_night = 3; }},
    {"session.pain_after", step_back, [](S& s) { s.pain_next_morning = 3; }},
    {"session.more_than_before", step_back, [](S& s) { s.pain_during = 3; s.pain_before = 1; }},
    {"session.strong_pain", stop, [](S& s) { s.pain_next_morning = 6; }},
    {"session.sudden_sharp_pain", stop, [](S& s) { s.sudden_sharp_pain = YesNo::yes; }},
    {"session.sudden_sharp_pain", stop, [](S& s) { s.sudden_sharp_pain = YesNo::not_sure; }},
    {"session.new_sign", stop, [](S& s) { s.new_sign = YesNo::yes; s.pain_during = 4; }},
    {"session.not_settled", stop, [](S& s) { s.settled_in_72h = YesNo::no; }},
    {"session.all_well", progress, [](S& s) { s.settled_in_72h = YesNo::unanswered; s.pain_before = 1; }},
};
// clang-format on
INSTANTIATE_TEST_SUITE_P(Session, EveryTransition, testing::ValuesIn(transitions));

TEST(SessionDecision, EveryRowIsReachedByATransitionOrByTheTestsBelow) {
    std::set<std::string_view> reached{"session.two_pain_holds", "session.form_broke_twice"};
    for (const Transition& transition : transitions) reached.insert(transition.rule);
    for (const SessionRule& rule : session_rules()) EXPECT_TRUE(reached.count(rule.id)) << rule.id;
    EXPECT_EQ(reached.size(), session_rules().size());
}

TEST(SessionDecision, AnAlarmIsAnAnswerThatAloneStops) {
    std::set<std::string_view> alarms;
    for (const SessionRule& rule : session_rules()) {
        for (YesNo answer : {YesNo::unanswered, YesNo::no, YesNo::not_sure, YesNo::yes}) {
            const bool alarming = answer == YesNo::not_sure || answer == YesNo::yes;
            ASSERT_EQ(ends_session(rule, answer), rule.alarm.answer && alarming) << rule.id;
            if (!rule.alarm.answer) continue;
            std::vector<SessionRecord> journal = going_well();
            journal.back().*rule.alarm.answer = answer;
            const SessionRule& decided = decide({journal, week_over});
            EXPECT_EQ(decided.id == rule.id && decided.decision == stop, alarming) << rule.id;
        }
        if (rule.alarm.answer) alarms.insert(rule.alarm.name);
    }
    EXPECT_EQ(alarms, (std::set<std::string_view>{"new_sign", "sudden_sharp_pain"}));
}

TEST(SessionDecision, TwoPainHoldsInARowStepBack) {
    auto journal = going_well();
    for (std::size_t i : {journal.size() - 2, journal.size() - 1}) {
        journal[i].pain_during = 3;
        journal[i].pain_before = 2;
    }
    EXPECT_EQ(next_session(journal, week_over).rule->id, "session.two_pain_holds");
    journal[journal.size() - 2].pain_during = 2;
    EXPECT_EQ(next_session(journal, week_over).rule->id, "session.pain_of_three");
}

TEST(SessionDecision, FormThatBreaksTwiceRunningStepsBack) {
    auto journal = going_well();
    for (std::size_t i : {journal.size() - 2, journal.size() - 1}) journal[i].form_broke = YesNo::yes;
    EXPECT_EQ(next_session(journal, week_over).rule->id, "session.form_broke_twice");
    journal[journal.size() - 2].form_broke = YesNo::not_sure;
    EXPECT_EQ(next_session(journal, week_over).rule->id, "session.form_broke_twice");
    journal[journal.size() - 2].form_broke = YesNo::unanswered;
    EXPECT_EQ(next_session(journal, week_over).rule->id, "session.form_broke") << "not told is not broken";
}

TEST(SessionDecision, SteppingBackGoesToTheLastRungDoneAtTwoOrLess) {
    auto journal = going_well();
    for (std::size_t i = 0; i < 2; ++i) journal[i].pain_during = 3;  // rung 3 never went well
    journal.insert(journal.begin(), quiet(-168, 2));
    journal.back().pain_during = 4;
    EXPECT_EQ(next_session(journal, week_over).rung, 2);
    journal.front().pain_during = 2;
    EXPECT_EQ(next_session(journal, week_over).rung, 2) << "2 of 10 is well";
    journal.front().masked = YesNo::yes;
    EXPECT_EQ(next_session(journal, week_over).rung, 3) << "nothing went well: the next below";
}

TEST(SessionDecision, SteppingBackIsAtLeastTenPercentLighter) {
    const auto& rungs = ladder();
    for (int rung = 2; rung <= static_cast<int>(rungs.size()); ++rung) {
        std::vector<SessionRecord> journal;
        for (int i = 1; i <= rung; ++i) journal.push_back(quiet(84 * i, i));
        journal.back().pain_during = 5;
        const NextSession next = next_session(journal, journal.back().hour + 84);
        ASSERT_LT(next.rung, rung);
        EXPECT_LE(rungs[static_cast<std::size_t>(next.rung - 1)].share,
                  lighter_share * rungs[static_cast<std::size_t>(rung - 1)].share + 1e-9);
        if (next.rung + 1 < rung) {
            EXPECT_GT(rungs[static_cast<std::size_t>(next.rung)].share,
                      lighter_share * rungs[static_cast<std::size_t>(rung - 1)].share)
                << "no further back than needed";
        }
    }
}

TEST(SessionDecision, BelowRungOneThereAreOnlyTheDrillsAndTheGate) {
    std::vector<SessionRecord> first{quiet(0, 1)};
    first.back().pain_during = 4;
    const NextSession next = next_session(first, 72);
    EXPECT_EQ(next.rung, 1);
    EXPECT_TRUE(next.gate_again);
    EXPECT_FALSE(next.triage_again);
}

TEST(SessionDecision, TheLoadStaysBelowWhatHurtUntilASessionLeadsUp) {
    auto journal = going_well();
    for (SessionRecord& session : journal) session.load = session.sets.front().load = session.rung == 4 ? 100 : 80;
    EXPECT_FALSE(next_session(journal, week_over).load_at_most);
    journal.back().pain_during = 4;
    journal.back().sets.front().load = 102;
    EXPECT_DOUBLE_EQ(next_session(journal, week_over).load_at_most.value(), 0.9 * 102) << "of what was lifted";
    journal.push_back(quiet(336, 3));
    journal.back().load = journal.back().sets.front().load = 80;
    EXPECT_DOUBLE_EQ(next_session(journal, 420).load_at_most.value(), 80) << "the same rung, the same load";
    EXPECT_TRUE(next_session(journal, 420).below_what_hurt) << "still";
    journal.push_back(quiet(420, 3));
    journal.back().load = journal.back().sets.front().load = 80;
    EXPECT_DOUBLE_EQ(next_session(journal, 504).load_at_most.value(), 102)
        << "two quiet sessions and a week: up to what hurt";

    journal.back().masked = YesNo::yes;
    EXPECT_DOUBLE_EQ(next_session(journal, 504).load_at_most.value(), 80) << "a hold never leads to more";

    journal.push_back(journal.back());
    journal.back().hour = 504;
    journal.back().unit = MassUnit::lb;
    journal.back().load = journal.back().sets.front().load = 200;
    EXPECT_NEAR(next_session(journal, 588).load_at_most.value(), 80 / kg_per_lb, 1e-9) << "in the last one's unit";
    journal.back().load = journal.back().sets.front().load = 150;
    EXPECT_NEAR(next_session(journal, 588).load_at_most.value(), 150, 1e-9);
}

TEST(SessionDecision, SessionsTooCloseTogetherCountOnce) {
    const std::vector<SessionRecord> journal{quiet(0, 1), quiet(24, 1), quiet(41, 1)};
    EXPECT_EQ(next_session(journal, 168).rule->id, "session.same_again");
    const std::vector<SessionRecord> two{quiet(0, 1), quiet(48, 1)};
    EXPECT_EQ(next_session(two, 168).rung, 2);
    EXPECT_EQ(next_session(two, 162).rung, 2) << "a little earlier in the day";
    EXPECT_EQ(next_session(two, 161.9).rung, 1) << "7 days on the rung";
    const std::vector<SessionRecord> earlier{quiet(0, 1), quiet(42, 1)};
    EXPECT_EQ(next_session(earlier, 168).rung, 2);
    EXPECT_DOUBLE_EQ(next_session(two, 100).progress_from_hour.value(), 168);
    EXPECT_FALSE(next_session(journal, 100).progress_from_hour) << "another session is missing";
}

TEST(SessionDecision, WhetherItSettledCountsAfterSeventyTwoHours) {
    std::vector<SessionRecord> journal{quiet(0, 1)};
    journal.back().settled_in_72h = YesNo::unanswered;
    EXPECT_EQ(next_session(journal, 71.9).rule->id, "session.same_again");
    EXPECT_EQ(next_session(journal, 72).rule->id, "session.settling_not_told");
}

TEST(SessionDecision, TheNextSessionIsTwoDaysLater) {
    EXPECT_DOUBLE_EQ(next_session(going_well(), 300).from_hour, 252 + 48);
    EXPECT_DOUBLE_EQ(next_session({}, 300).from_hour, 300);
    EXPECT_EQ(next_session({}, 300).rung, 1);
    EXPECT_EQ(next_session({}, 300).rule, nullptr);
}

TEST(SessionDecision, GapsGoBack) {
    const auto rung_after = [](double days) { return next_session(going_well(), 252 + days * 24); };
    EXPECT_EQ(rung_after(13.9).rung, 5);
    EXPECT_EQ(rung_after(14).rung, 4);
    EXPECT_EQ(rung_after(27.9).rung, 4);
    EXPECT_EQ(rung_after(28).rung, 1);
    EXPECT_FALSE(rung_after(55.9).gate_again);
    EXPECT_EQ(rung_after(56).rung, 1);
    EXPECT_TRUE(rung_after(56).gate_again);
    EXPECT_EQ(rung_after(-1).gap->gap, Gap::none) << "a clock that was set back";
    for (const GapRow& row : gap_rows()) EXPECT_TRUE(row.evidence.given());
}

TEST(SessionDecision, TheWeekOnARungStartsAnewAfterAGap) {
    const std::vector<SessionRecord> journal{quiet(0, 1), quiet(84, 1), quiet(84 + 14 * 24, 1)};
    EXPECT_EQ(next_session(journal, 84 + 16 * 24).rule->id, "session.same_again");
}

TEST(SessionDecision, EveryFourthWeekOfTheContinuationIsADeload) {
    std::vector<SessionRecord> journal{quiet(0, 6),   quiet(84, 6),  quiet(168, 7),
                                       quiet(252, 7), quiet(336, 8), quiet(420, 8)};
    const NextSession deload = next_session(journal, 504);
    EXPECT_EQ(deload.rule->id, "session.all_well");
    EXPECT_TRUE(deload.deload);
    EXPECT_EQ(deload.rung, 8) << "the load unchanged";
    EXPECT_DOUBLE_EQ(deload.deload_until_hour.value(), 672);

    journal.push_back(quiet(504, 8));
    journal.back().deload = true;
    EXPECT_TRUE(next_session(journal, 600).deload) << "the whole week";
    EXPECT_FALSE(next_session({journal.data(), 6}, 497.9).deload);
    EXPECT_TRUE(next_session({journal.data(), 6}, 498).deload) << "a little earlier in the day";
    EXPECT_FALSE(next_session(journal, 672).deload);
    EXPECT_EQ(next_session(journal, 672).rung, 9);

    const std::vector<SessionRecord> before{quiet(0, 4), quiet(168, 5), quiet(336, 5), quiet(420, 5)};
    EXPECT_FALSE(next_session(before, 504).deload) << "not before the continuation";
    journal.front().rung = journal[1].rung = 5;
    EXPECT_FALSE(next_session(journal, 600).deload) << "the weeks count from the first session on rung 6 or above";
    journal.front().rung = journal[1].rung = 6;
    EXPECT_FALSE(next_session(journal, 504 + 14 * 24).deload) << "a gap was rest enough";
}

TEST(SessionDecision, ADeloadIsOfTheContinuationAlone) {
    const std::vector<SessionRecord> stepped_back{quiet(0, 6),   quiet(84, 6),  quiet(168, 7),
                                                  quiet(252, 7), quiet(336, 5), quiet(420, 5)};
    EXPECT_FALSE(next_session(stepped_back, 504).deload);
    EXPECT_EQ(next_session(stepped_back, 504).rung, 6);
    const std::vector<SessionRecord> stayed{quiet(0, 6), quiet(252, 6), quiet(500, 6)};
    EXPECT_TRUE(next_session(stayed, 510).deload) << "the fourth week, still on its first rung";
    const std::vector<SessionRecord> away{quiet(0, 6), quiet(84, 6), quiet(168, 7)};
    EXPECT_FALSE(next_session(away, 504).deload) << "two weeks without a session are rest enough";
}

// A year of any sessions at all.
TEST(SessionDecision, AnyYearKeepsToTheRules) {
    Random random(20261121);
    const auto score = [&](int most) -> std::optional<int> {
        return random.one_in(12) ? std::nullopt : std::optional(random.below(most + 1));
    };
    constexpr double base = 200;
    const auto load_on = [&](const NextSession& next) {
        const double share = ladder()[static_cast<std::size_t>(next.rung - 1)].share;
        return std::min(share * base, next.load_at_most.value_or(base));
    };
    int highest = 0;
    std::set<std::string_view> used;
    for (int year = 0; year < 1000; ++year) {
        std::vector<SessionRecord> journal;
        double hour = 0;
        NextSession next = next_session(journal, hour);
        const int most_pain = 1 + random.below(year % 3 == 0 ? 2 : 8);
        const int rarely = 3 + random.below(60);
        while (hour < 52 * 7 * 24) {
            SessionRecord session = quiet(hour, next.rung);
            session.deload = next.deload;
            session.load = session.sets.front().load = load_on(next);
            session.pain_during = score(most_pain);
            session.pain_that_night = score(most_pain);
            session.pain_next_morning = score(most_pain);
            session.pain_before = score(most_pain);
            session.muscle_soreness = score(7);
            if (random.one_in(rarely)) session.sets.clear();
            for (YesNo* answer : {&session.masked, &session.form_broke, &session.sudden_sharp_pain, &session.new_sign,
                                  &session.settled_in_72h})
                if (random.one_in(rarely)) *answer = random.any<YesNo>();
            journal.push_back(session);

            const double days = random.one_in(20) ? 14 + random.below(60) : 2 + random.below(4);
            hour += days * 24;
            next = next_session(journal, hour);
            used.insert(next.rule->id);

            const double load = load_on(next);
            ASSERT_GE(next.rung, 1);
            ASSERT_LE(next.rung, static_cast<int>(ladder().size()));
            ASSERT_LE(load, base) << "never above the base";
            ASSERT_LE(next.rung, session.rung + 1) << "one step at a time";
            if (worst_pain(session) > 2 || scores_missing(session) || session.masked != YesNo::no ||
                session.form_broke != YesNo::no) {
                ASSERT_LE(next.rung, session.rung) << next.rule->id;
                ASSERT_LE(load, session.load) << next.rule->id;
            }
            if (next.rule->decision >= SessionDecision::step_back) {
                ASSERT_LE(load, lighter_share * session.load + 1e-9) << next.rule->id;
            }
            if (worst_pain(session) >= 6 || session.new_sign == YesNo::yes) {
                ASSERT_TRUE(next.triage_again && next.gate_again);
            }
            if (days >= 14) {
                ASSERT_LE(next.rung, session.rung) << "a gap never leads up";
            }
            if (next.deload) {
                ASSERT_LE(next.rung, session.rung) << "nor does a deload";
            }
            highest = std::max(highest, next.rung);
        }
    }
    EXPECT_EQ(highest, static_cast<int>(ladder().size())) << "some year must go well";
    EXPECT_EQ(used.size(), session_rules().size()) << "some row never decided";
}

}  // namespace
}  // namespace liftback
