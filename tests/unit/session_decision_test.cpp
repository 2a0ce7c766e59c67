// Every transition of the ladder, row by row, and what must hold over any year of sessions.
#include "liftback/session_decision.hpp"

#include "liftback/ladder.hpp"
#include "random_answers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace liftback {
namespace {

SessionRecord quiet(double hour, int rung) {
    SessionRecord session;
    session.hour = hour;
    session.rung = rung;
    session.planned = {1, 5};
    session.sets = {{.load = 0, .reps = 5}};
    session.pain_before = 0;
    session.pain_during = session.pain_that_night = session.pain_next_morning = 1;
    session.muscle_soreness = 2;
    session.masked = session.form_broke = session.sudden_sharp_pain = session.new_sign = YesNo::no;
    session.settled_in_72h = YesNo::yes;
    return session;
}

// Two quiet sessions a week: rung 3 done, rung 4 for a week.
std::vector<SessionRecord> going_well() {
    return {quiet(0, 3), quiet(84, 3), quiet(168, 3), quiet(252, 4), quiet(336, 4), quiet(420, 4)};
}

template <typename Change>
NextSession after(Change change) {
    std::vector<SessionRecord> journal = going_well();
    change(journal.back());
    return next_session(journal);
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
    EXPECT_EQ(next.lighter, decision >= SessionDecision::step_back);
    EXPECT_EQ(next.triage_again, decision == SessionDecision::stop);
    EXPECT_EQ(next.gate_again, decision == SessionDecision::stop);
}

using S = SessionRecord;
using enum SessionDecision;
constexpr Transition transitions[] = {
    {"session.all_well", progress, [](S&) {}},
    {"session.all_well", progress, [](S& s) { s.pain_during = 2; s.pain_that_night = 2; }},
    {"session.same_again", repeat, [](S& s) { s.sets.front().reps = 4; }},
    {"session.same_again", repeat, [](S& s) { s.sets.clear(); }},
    {"session.same_again", repeat, [](S& s) { s.hour -= 1; }},  // a week less an hour on the rung
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
    {"session.all_well", progress, [](S& s) { s.settled_in_72h = YesNo::unanswered; }},
};
INSTANTIATE_TEST_SUITE_P(Session, EveryTransition, testing::ValuesIn(transitions));

TEST(SessionDecision, EveryRowIsReachedByATransitionOrByTheTestsBelow) {
    std::set<std::string_view> reached{"session.two_pain_holds", "session.form_broke_twice"};
    for (const Transition& transition : transitions) reached.insert(transition.rule);
    for (const SessionRule& rule : session_rules()) EXPECT_TRUE(reached.count(rule.id)) << rule.id;
    EXPECT_EQ(reached.size(), session_rules().size());
}

TEST(SessionDecision, TwoPainHoldsInARowStepBack) {
    auto journal = going_well();
    for (std::size_t i : {journal.size() - 2, journal.size() - 1}) {
        journal[i].pain_during = 3;
        journal[i].pain_before = 2;
    }
    EXPECT_EQ(next_session(journal).rule->id, "session.two_pain_holds");
    journal[journal.size() - 2].pain_during = 2;
    EXPECT_EQ(next_session(journal).rule->id, "session.pain_of_three");
}

TEST(SessionDecision, FormThatBreaksTwiceRunningStepsBack) {
    auto journal = going_well();
    for (std::size_t i : {journal.size() - 2, journal.size() - 1}) journal[i].form_broke = YesNo::yes;
    EXPECT_EQ(next_session(journal).rule->id, "session.form_broke_twice");
}

TEST(SessionDecision, SteppingBackGoesToTheLastRungDoneAtTwoOrLess) {
    auto journal = going_well();
    for (std::size_t i = 0; i < 3; ++i) journal[i].pain_during = 3;  // rung 3 never went well
    journal.insert(journal.begin(), quiet(-168, 2));
    journal.back().pain_during = 4;
    EXPECT_EQ(next_session(journal).rung, 2);

    const std::vector<SessionRecord> first{[] {
        SessionRecord session = quiet(0, 1);
        session.pain_during = 4;
        return session;
    }()};
    EXPECT_EQ(next_session(first).rung, 1);
    EXPECT_TRUE(next_session(first).gate_again) << "below rung 1 there are only the drills";
}

TEST(SessionDecision, SessionsTooCloseTogetherCountOnce) {
    const std::vector<SessionRecord> journal{quiet(0, 1), quiet(24, 1), quiet(47, 1)};
    EXPECT_EQ(next_session(journal).rule->id, "session.same_again");
    const std::vector<SessionRecord> week{quiet(0, 1), quiet(168, 1)};
    EXPECT_EQ(next_session(week).rung, 2);
}

TEST(SessionDecision, GapsGoBack) {
    const NextSession planned = after([](S&) {});
    EXPECT_EQ(after_gap(planned, 13.9).rung, 5);
    EXPECT_EQ(after_gap(planned, 14).rung, 4);
    EXPECT_EQ(after_gap(planned, 27.9).rung, 4);
    EXPECT_EQ(after_gap(planned, 28).rung, 1);
    EXPECT_FALSE(after_gap(planned, 55.9).gate_again);
    EXPECT_EQ(after_gap(planned, 56).rung, 1);
    EXPECT_TRUE(after_gap(planned, 56).gate_again);
    for (const GapRow& row : gap_rows()) EXPECT_TRUE(row.evidence.given());
}

// A year of any sessions at all.
TEST(SessionDecision, AnyYearKeepsToTheRules) {
    Random random(20261121);
    const auto score = [&](int most) -> std::optional<int> {
        return random.one_in(12) ? std::nullopt : std::optional(random.below(most + 1));
    };
    int highest = 0;
    std::set<std::string_view> used;
    for (int year = 0; year < 3000; ++year) {
        std::vector<SessionRecord> journal;
        double hour = 0;
        int rung = 1;
        const int most_pain = 1 + random.below(year % 3 == 0 ? 2 : 8);
        const int rarely = 3 + random.below(60);
        while (hour < 52 * 7 * 24) {
            SessionRecord session = quiet(hour, rung);
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

            NextSession next = next_session(journal);
            used.insert(next.rule->id);
            const double days = random.one_in(20) ? 14 + random.below(60) : 2 + random.below(4);
            next = after_gap(next, days);

            const bool all_scores = session.pain_during && session.pain_that_night && session.pain_next_morning;
            const int worst = std::max({session.pain_during.value_or(0), session.pain_that_night.value_or(0),
                                        session.pain_next_morning.value_or(0)});
            ASSERT_GE(next.rung, 1);
            ASSERT_LE(next.rung, static_cast<int>(ladder().size()));
            ASSERT_LE(ladder()[static_cast<std::size_t>(next.rung - 1)].share, 1) << "never above the base";
            ASSERT_LE(next.rung, rung + 1) << "one step at a time";
            if (worst > 2 || !all_scores || session.masked != YesNo::no || session.form_broke != YesNo::no) {
                ASSERT_LE(next.rung, rung) << next.rule->id;
            }
            if (worst >= 6 || session.new_sign == YesNo::yes) {
                ASSERT_TRUE(next.triage_again && next.gate_again);
            }
            if (days >= 14) {
                ASSERT_LE(next.rung, std::max(1, rung)) << "a gap never leads up";
            }
            rung = next.rung;
            highest = std::max(highest, rung);
            hour += days * 24;
        }
    }
    EXPECT_EQ(highest, static_cast<int>(ladder().size())) << "some year must go well";
    EXPECT_EQ(used.size(), session_rules().size()) << "some row never decided";
}

}  // namespace
}  // namespace liftback
