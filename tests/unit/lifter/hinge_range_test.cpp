#include "people.hpp"
#include "problems_of.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/json/json.hpp"
#include "liftback/lifter/hinge_range.hpp"
#include "liftback/lifter/lifter.hpp"
#include "liftback/report/report.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

namespace liftback {
namespace {

const Body body = body_from({.stature_cm = 178, .mass_kg = 82});

double height(Landmark landmark) { return landmark_height_mm(landmark, body); }

TEST(Landmarks, HaveARowEachInTheOrderOfTheTokens) {
    ASSERT_EQ(landmarks().size() + 1, tokens<Landmark>().size());
    for (std::size_t i = 0; i < landmarks().size(); ++i)
        EXPECT_EQ(landmarks()[i].landmark, static_cast<Landmark>(i + 1));
}

TEST(Landmarks, AreHeightsOnTheStraightLegRoundedUp) {
    EXPECT_EQ(height(Landmark::floor), 0);
    EXPECT_EQ(height(Landmark::ankle), std::ceil(body.ankle_mm / 10) * 10);
    EXPECT_EQ(height(Landmark::knee), std::ceil((body.ankle_mm + body.shank_mm) / 10) * 10);
    double below_mm = -1;
    for (const LandmarkRow& row : landmarks()) {
        EXPECT_GT(height(row.landmark), below_mm) << token(row.landmark);
        below_mm = height(row.landmark);
        if (row.landmark != Landmark::mid_thigh) EXPECT_EQ(std::fmod(below_mm, 10), 0) << token(row.landmark);
    }
    const double upright_mm = lockout_mm(body, nominal_parameters(Style::conventional));
    EXPECT_EQ(height(Landmark::mid_thigh), std::floor(upright_mm)) << "the hands of somebody upright hang lower";
}

TEST(Landmarks, StayWithinTheRangesForEveryBody) {
    for (double cm = 90; cm <= 250; cm += 5)
        for (const Sex sex : {Sex::unanswered, Sex::female, Sex::male}) {
            const Body any = body_from({.stature_cm = cm, .mass_kg = cm * cm * cm / 70000, .sex = sex});
            const double lockout = lockout_mm(any, nominal_parameters(Style::conventional));
            for (const LandmarkRow& row : landmarks()) {
                const double mm = landmark_height_mm(row.landmark, any);
                EXPECT_LE(mm, std::min(lockout, 900.0)) << cm << token(row.landmark);
                EXPECT_TRUE(problems_of(check_hinge, {.deadlift = {.height_mm = mm}}).empty());
            }
        }
}

TEST(HingeRange, NothingEnteredIsNoResult) {
    const HingeResult none = hinge_result({}, &body);
    EXPECT_FALSE(none.deadlift || none.romanian);
}

TEST(HingeRange, TheHighestOfAllCounts) {
    HingeEntries entered;
    entered.deadlift = {.height_mm = {}, .tries_mm = {300, 320, 310}, .at = Landmark::ankle};
    HingeHeight found = *hinge_result(entered, &body).deadlift;
    EXPECT_EQ(found.height_mm, 320);
    EXPECT_EQ(found.from, HingeSource::tries);
    EXPECT_EQ(field_of(found, "hinge.deadlift"), "hinge.deadlift_tries_mm[1]");

    entered.deadlift.height_mm = 330;
    found = *hinge_result(entered, &body).deadlift;
    EXPECT_EQ(found.height_mm, 330);
    EXPECT_EQ(field_of(found, "hinge.deadlift"), "hinge.deadlift_mm");

    entered.deadlift.at = Landmark::knee;
    found = *hinge_result(entered, &body).deadlift;
    EXPECT_EQ(found.height_mm, height(Landmark::knee));
    EXPECT_EQ(found.from, HingeSource::landmark);
    EXPECT_EQ(field_of(found, "hinge.romanian"), "hinge.romanian_at");
    EXPECT_EQ(hinge_result(entered, nullptr).deadlift->height_mm, 330) << "a landmark needs a body";
    EXPECT_FALSE(hinge_result(entered, &body).romanian);
}

TEST(HingeRange, EachHeightHasItsRange) {
    HingeEntries entered;
    entered.deadlift.tries_mm = {0, 900, 901};
    entered.romanian = {.height_mm = -1, .tries_mm = {NAN}};
    const Problems problems = problems_of(check_hinge, entered);
    ASSERT_EQ(problems.size(), 3u);
    EXPECT_EQ(problems[0].field, "hinge.deadlift_tries_mm[2]");
    EXPECT_EQ(problems[0].code, ProblemCode::above_maximum);
    EXPECT_EQ(problems[0].limit, 900);
    EXPECT_EQ(problems[1].field, "hinge.romanian_mm");
    EXPECT_EQ(problems[1].code, ProblemCode::below_minimum);
    EXPECT_EQ(problems[2].field, "hinge.romanian_tries_mm[0]");
}

Request well_measured() {
    Request request;
    request.answers = people::well();
    request.lifter.stature_cm = 178;
    request.lifter.mass_kg = 82;
    request.base = {.max = 180, .weeks_since = 1};
    request.planned = PlannedSession{.load = 140, .sets = 3, .reps = 5};
    request.coming_back = {.layoff_weeks = 0, .past_pain = PastPain::no};
    return request;
}

const Problem* problem_at(const Report& report, std::string_view field) {
    for (const Problem& problem : report.problems)
        if (problem.field == field) return &problem;
    return nullptr;
}

TEST(HingeInAReport, TheHighestTrySetsTheBarAndTheLoads) {
    Request request = well_measured();
    request.hinge.deadlift.tries_mm = {290, 310, 300};
    request.hinge.romanian.at = Landmark::mid_shin;
    const Report report = evaluate(request);
    ASSERT_TRUE(report.hinge && report.setup && report.loads);
    EXPECT_EQ(report.hinge->deadlift->height_mm, 310);
    EXPECT_EQ(report.hinge->romanian->height_mm, height(Landmark::mid_shin));
    EXPECT_EQ(report.setup->recommended.reason, HeightReason::hinge_range);
    EXPECT_EQ(report.setup->recommended.height_mm, 310);
    ASSERT_TRUE(report.loads->session);
    EXPECT_GE(report.loads->session->load->tool->height->height_mm, 310);
}

TEST(HingeInAReport, ALandmarkNeedsTheBodyAndNoLoadIsGivenWithoutIt) {
    Request request = well_measured();
    request.lifter = {};
    EXPECT_TRUE(evaluate(request).loads);
    request.hinge.deadlift.at = Landmark::knee;
    const Report report = evaluate(request);
    ASSERT_TRUE(problem_at(report, "lifter.stature_cm"));
    EXPECT_EQ(problem_at(report, "lifter.stature_cm")->code, ProblemCode::missing);
    EXPECT_FALSE(report.hinge || report.setup || report.loads);
}

TEST(HingeInAReport, AnImpossibleTryIsNamedAndDecidesNothing) {
    Request request = well_measured();
    request.hinge.deadlift.tries_mm = {300, 880};
    Report report = evaluate(request);
    ASSERT_TRUE(problem_at(report, "hinge.deadlift_tries_mm[1]"));
    EXPECT_EQ(problem_at(report, "hinge.deadlift_tries_mm[1]")->code, ProblemCode::out_of_reach);
    EXPECT_FALSE(report.hinge || report.setup || report.loads);

    request.hinge.deadlift.tries_mm = {300, 901};
    report = evaluate(request);
    EXPECT_EQ(problem_at(report, "hinge.deadlift_tries_mm[1]")->code, ProblemCode::above_maximum);
    EXPECT_FALSE(problem_at(report, "hinge.deadlift_mm")) << "one slip is reported once";
    EXPECT_FALSE(report.hinge || report.setup || report.loads);
}

TEST(HingeInAReport, IsNotThereWhereBarAdviceIsShut) {
    Request request = well_measured();
    request.hinge.deadlift.height_mm = 310;
    EXPECT_TRUE(evaluate(request).hinge);
    request.answers = people::injured();
    EXPECT_FALSE(evaluate(request).hinge);
    request.answers = people::well();
    request.answers[Sign::saddle_numbness] = SignAnswer::yes;
    EXPECT_FALSE(evaluate(request).hinge);
}

TEST(HingeInJson, IsReadWithItsProblems) {
    const std::string report = json::evaluate(R"({"hinge": {"deadlift_tries_mm": [300, 310, 290, 280],
        "romanian_tries_mm": ["low"], "deadlift_at": "hip", "romanian_at": "unanswered", "sumo_mm": 1}})");
    const auto says = [&](const char* text) { return report.find(text) != std::string::npos; };
    EXPECT_TRUE(says(R"({"field":"hinge.deadlift_tries_mm","code":"too_long","limit":3})"));
    EXPECT_TRUE(says(R"({"field":"hinge.romanian_tries_mm[0]","code":"wrong_type"})"));
    EXPECT_TRUE(says(R"({"field":"hinge.deadlift_at","code":"not_one_of"})"));
    EXPECT_TRUE(says(R"({"field":"hinge.romanian_at","code":"not_one_of"})"));
    EXPECT_TRUE(says(R"({"field":"hinge.sumo_mm","code":"unknown_field"})"));
}

}  // namespace
}  // namespace liftback
