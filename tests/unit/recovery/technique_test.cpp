// Whom the brace is for, and how they breathe in it.
#include "people.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/report/report.hpp"

#include <gtest/gtest.h>

#include <set>

namespace liftback {
namespace {

TEST(Technique, EveryRowHasItsOwnIdAndASource) {
    for (auto rows : {set_up_steps(), brace_steps(), everyday_hinges()}) {
        std::set<std::string_view> ids;
        for (const PracticeRow& row : rows) {
            EXPECT_TRUE(ids.insert(row.id).second) << row.id;
            EXPECT_TRUE(row.evidence.given()) << row.id;
        }
    }
    EXPECT_EQ(set_up_steps().size(), 6u) << "A2.20";
    for (std::size_t i = 0; i < tokens<Breath>().size(); ++i) EXPECT_TRUE(evidence_of(static_cast<Breath>(i)).given());
}

TEST(Technique, AnAneurysmIsAVesselProblemToo) {
    Answers a = people::well();
    a[Sign::aneurysm] = SignAnswer::not_sure;
    EXPECT_EQ(breath_for(a), Breath::ask_first);
}

TEST(Technique, NoBraceBeforeADoctorAgreesAndThenNoHeldBreath) {
    Answers a = people::well();
    EXPECT_EQ(breath_for(a), Breath::short_hold);
    a[Sign::heart_or_vessel_disease] = SignAnswer::yes;
    EXPECT_EQ(breath_for(a), Breath::ask_first);
    a.examination = {Examiner::physical_therapist, 24, MayExercise::yes, {}};
    EXPECT_EQ(breath_for(a), Breath::ask_first);
    a.examination.by = Examiner::doctor;
    EXPECT_EQ(breath_for(a), Breath::exhale);
    a.examination.may_exercise = MayExercise::no;
    EXPECT_EQ(breath_for(a), Breath::ask_first);
    a[Sign::heart_or_vessel_disease] = SignAnswer::not_sure;
    EXPECT_EQ(breath_for(a), Breath::ask_first) << "not sure acts as yes";
    a[Sign::strain_to_avoid] = SignAnswer::yes;
    EXPECT_EQ(breath_for(a), Breath::ask_first) << "the more careful of the two";
    a[Sign::heart_or_vessel_disease] = SignAnswer::no;
    EXPECT_EQ(breath_for(a), Breath::exhale);
}

TEST(Technique, TheLoadsSayTheSame) {
    for (SignAnswer strain : {SignAnswer::no, SignAnswer::yes, SignAnswer::not_sure})
        for (SignAnswer heart : {SignAnswer::no, SignAnswer::yes}) {
            Request request;
            request.answers = people::well();
            request.answers[Sign::strain_to_avoid] = strain;
            request.answers[Sign::heart_or_vessel_disease] = heart;
            request.answers.examination = {Examiner::doctor, 24, MayExercise::yes, {}};
            request.coming_back = {.layoff_weeks = 0, .past_pain = PastPain::no};
            const Report report = evaluate(request);
            ASSERT_TRUE(report.technique && report.loads);
            EXPECT_EQ(report.loads->cues.empty(), report.technique->breath == Breath::short_hold);
        }
}

TEST(Technique, IsThereWhereAdviceAtTheBarIsAndNowhereElse) {
    Request request;
    request.answers = people::sore();
    EXPECT_TRUE(evaluate(request).technique);
    request.answers[Sign::saddle_numbness] = SignAnswer::yes;
    EXPECT_FALSE(evaluate(request).technique);
    request.answers = people::sore();
    request.answers[Sign::fever] = SignAnswer::unanswered;
    EXPECT_FALSE(evaluate(request).technique) << "incomplete";
    request.answers = people::injured();
    EXPECT_FALSE(evaluate(request).technique) << "before the gate";
    request.answers = people::sore();
    request.answers.age = Age::under_18;
    EXPECT_FALSE(evaluate(request).technique) << "locked";
}

}  // namespace
}  // namespace liftback
