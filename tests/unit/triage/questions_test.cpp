// What is asked, what an answer is worth after a while, and answers that cannot be.
#include "people.hpp"

#include "liftback/triage/triage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace liftback {
namespace {

bool asks(Field field, const Answers& a) { return asked(field, a); }

TEST(Questions, DependOnTheAnswers) {
    Answers a = people::sore();
    EXPECT_FALSE(asks(Field::muscle_breakdown_risk, a));
    a[Sign::back_swollen_hard] = SignAnswer::not_sure;
    EXPECT_TRUE(asks(Field::muscle_breakdown_risk, a));

    EXPECT_FALSE(asks(Field::pain_with_aneurysm, a) || asks(Field::fever_risk, a));
    a[Sign::aneurysm] = SignAnswer::not_sure;
    EXPECT_TRUE(asks(Field::pain_with_aneurysm, a));
    a[Sign::fever] = SignAnswer::yes;
    EXPECT_TRUE(asks(Field::fever_risk, a));
    EXPECT_FALSE(asks(Field::fall_or_blow, a) || asks(Field::fell_with_bar, a));
    a[Sign::stumble] = SignAnswer::not_sure;
    EXPECT_TRUE(asks(Field::fall_or_blow, a) && asks(Field::fell_with_bar, a));
    EXPECT_TRUE(asks(Field::getting_worse, a));

    EXPECT_TRUE(asks(Field::morning_stiffness, a));
    a.age = Age::from_45_to_49;
    EXPECT_FALSE(asks(Field::morning_stiffness, a));
    EXPECT_FALSE(asks(Field::first_back_pain, a));
    a.age = Age::from_55_to_64;
    EXPECT_TRUE(asks(Field::first_back_pain, a));
    a.age = Age::from_18_to_25;
    EXPECT_TRUE(asks(Field::leaning_back_or_one_sided, a));
    EXPECT_TRUE(asks(Field::moving_harms, a) && asks(Field::never_better, a));

    EXPECT_FALSE(asks(Field::afraid, a)) << "said by its own button";
    a[Sign::afraid] = SignAnswer::yes;
    EXPECT_TRUE(asks(Field::afraid, a)) << "so that it can be taken back";

    const Answers well = people::well();
    for (Field field :
         {Field::cannot_bend, Field::sleep_disturbed, Field::getting_worse, Field::quality, Field::pain_moving,
          Field::hours_since_session, Field::onset, Field::trend, Field::leaning_back_or_one_sided})
        EXPECT_FALSE(asks(field, well)) << name(field);
}

TEST(Questions, ThePainIsAskedAboutWhereAScoreSaysThatThereIsOne) {
    Answers a = people::well();
    a.pain_moving = 3;
    EXPECT_TRUE(asks(Field::quality, a)) << "\"no pain\" and 3/10 contradict each other";
    EXPECT_EQ(triage(a).care, CareLevel::incomplete);
}

TEST(Questions, TheClockOfThePainIsAskedOnlyWhereItDoesNotFollow) {
    Answers a = people::sore();
    EXPECT_FALSE(asks(Field::hours_since_pain, a));
    a.quality = Quality::burning;
    EXPECT_TRUE(asks(Field::hours_since_pain, a));
    a.quality = Quality::tight;
    EXPECT_FALSE(asks(Field::hours_since_pain, a));
    for (Onset onset : {Onset::before_session, Onset::not_sure}) {
        a.onset = onset;
        EXPECT_TRUE(asks(Field::hours_since_pain, a));
    }
    a.onset = Onset::during_lift;
    EXPECT_FALSE(asks(Field::hours_since_pain, a));

    a.hours_since_session = 72;
    EXPECT_TRUE(asks(Field::trend, a)) << "the pain is as old";
    a.onset = Onset::after_6_hours;
    EXPECT_FALSE(asks(Field::trend, a));
    a.hours_since_session = 72.5;
    EXPECT_TRUE(asks(Field::trend, a));
}

TEST(Questions, ExpireUnlessTheyAreHistory) {
    EXPECT_TRUE(expires(Field::saddle_numbness) && expires(Field::cannot_bend));
    EXPECT_TRUE(expires(Field::pain_moving) && expires(Field::pain_rest) && expires(Field::masked) &&
                expires(Field::trend));
    EXPECT_FALSE(expires(Field::cancer) || expires(Field::age) || expires(Field::hours_since_session) ||
                 expires(Field::onset) || expires(Field::quality));

    Answers a = people::injured();
    a.age_hours = 24;
    EXPECT_EQ(as_of_now(a).pain_moving, a.pain_moving);
    a.age_hours = 24.5;
    EXPECT_FALSE(as_of_now(a).pain_moving || as_of_now(a).pain_rest);
    EXPECT_EQ(as_of_now(a)[Sign::fever], SignAnswer::unanswered);
    EXPECT_EQ(as_of_now(a)[Sign::cancer], SignAnswer::no);
    EXPECT_EQ(as_of_now(a).quality, a.quality);

    Answers waiting = people::well();
    waiting[Sign::wiping_changed] = SignAnswer::not_noticed_yet;
    waiting.not_noticed_age_hours = 12;
    EXPECT_EQ(as_of_now(waiting)[Sign::wiping_changed], SignAnswer::not_noticed_yet);
    waiting.not_noticed_age_hours = 12.5;
    EXPECT_EQ(as_of_now(waiting)[Sign::wiping_changed], SignAnswer::unanswered);
}

std::string problem_with(Answers a) {
    const Problems problems = take_back_invalid(a);
    return problems.empty() ? "" : problems.front().field;
}

TEST(AnswersFromTheFuture, AreAskedAgain) {
    for (std::optional<double> Answers::*age :
         {&Answers::newest_age_hours, &Answers::age_hours, &Answers::not_noticed_age_hours}) {
        Answers a = people::injured();
        a.episode = Episode::open;
        a.standing.care = CareLevel::medical_today;
        a.*age = -24.5;
        const Answers now = as_of_now(a);
        for (Field field : question_order())
            EXPECT_FALSE(answered(field, now)) << name(field) << ", history and clocks, too";
        EXPECT_TRUE(now.episode == Episode::open && now.standing.care == CareLevel::medical_today)
            << "what stands goes on";
        EXPECT_TRUE(triage(a).expired);
        a.*age = -1e6;
        EXPECT_EQ(problem_with(a).substr(0, 8), "answers.");
        take_back_invalid(a);
        EXPECT_FALSE(answered(Field::fever, as_of_now(a))) << "further ahead than any clock goes";
    }
}

TEST(AnswersFromTheFuture, ADayBackDropsNothing) {
    Answers a = people::injured();
    a.age_hours = a.not_noticed_age_hours = a.newest_age_hours = -24;
    EXPECT_EQ(problem_with(a), "");
    EXPECT_EQ(as_of_now(a).signs, a.signs);
    EXPECT_EQ(as_of_now(a).hours_since_session, a.hours_since_session);
    EXPECT_EQ(triage(a).care, triage(people::injured()).care);
    EXPECT_FALSE(triage(a).expired);
}

TEST(AnswersFromTheFuture, AnExaminationIsToBeToldAnew) {
    Answers a = people::injured();
    a.examination = {Examiner::doctor, 5, MayExercise::yes, {}};
    for (const auto& [entered, counts] : std::map<double, double>{{-24, 5}, {-1, 5}, {0, 5}, {7, 12}}) {
        Answers told = a;
        told.examination.entered_hours_ago = entered;
        EXPECT_TRUE(take_back_invalid(told).empty());
        EXPECT_EQ(told.examination.hours_ago, counts) << entered;
    }
    a.examination.entered_hours_ago = -24.5;
    EXPECT_EQ(problem_with(a), "examination.hours_ago");
    take_back_invalid(a);
    EXPECT_FALSE(a.examination.recorded());
}

TEST(Questions, TakeBackWhatCannotBe) {
    EXPECT_EQ(problem_with(people::injured()), "");
    Answers a = people::sore();
    a.pain_moving = 11;
    EXPECT_EQ(problem_with(a), "answers.pain_moving");
    a = people::sore();
    a.pain_rest = -1;
    EXPECT_EQ(problem_with(a), "answers.pain_rest");
    a = people::sore();
    a.hours_since_session = most_hours + 1;
    EXPECT_EQ(problem_with(a), "answers.hours_since_session");
    a = people::sore();
    a.hours_since_session = -0.5;
    EXPECT_EQ(problem_with(a), "answers.hours_since_session");
    a = people::sore();
    a.back_pain = YesNo::not_sure;
    EXPECT_EQ(problem_with(a), "answers.back_pain");
    a = people::sore();
    a[Sign::cancer] = SignAnswer::long_standing_known;
    EXPECT_EQ(problem_with(a), "answers.cancer");
    a = people::sore();
    a.standing.minutes_ago = -1;
    EXPECT_EQ(problem_with(a), "standing.minutes_ago");

    for (Onset onset : {Onset::during_lift, Onset::within_1_hour, Onset::from_1_to_6_hours, Onset::after_6_hours}) {
        a = people::sore();
        a.onset = onset;
        a.hours_since_pain = 30;
        EXPECT_EQ(problem_with(a), "");
        a.hours_since_pain = 31;
        EXPECT_EQ(problem_with(a), "answers.hours_since_pain") << "before the session in which it began";
    }
    a.onset = Onset::before_session;
    EXPECT_EQ(problem_with(a), "");
    a.onset = Onset::after_6_hours;
    a.hours_since_session.reset();
    EXPECT_EQ(problem_with(a), "");
}

}  // namespace
}  // namespace liftback
