#include "people.hpp"
#include "random_numbers.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/json/json.hpp"
#include "liftback/recovery/contributors.hpp"
#include "liftback/recovery/drills.hpp"
#include "liftback/report/report.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace liftback {
namespace {

using enum WhyQuestion;

constexpr YesNo yes = YesNo::yes;
constexpr YesNo no = YesNo::no;

std::size_t at(WhyQuestion question) { return static_cast<std::size_t>(question); }

WhyAnswers answered(std::initializer_list<std::pair<WhyQuestion, YesNo>> given) {
    WhyAnswers answers{};
    for (const auto& [question, answer] : given) answers[at(question)] = answer;
    return answers;
}

// Hardly sore: everything is open.
Answers hardly_sore() {
    Answers a = people::sore();
    a.pain_moving = 2;
    return a;
}

Why why_for(const WhyAnswers& answers, const Answers& a = hardly_sore()) {
    Request request;
    request.answers = a;
    request.why = answers;
    const Report report = evaluate(request);
    EXPECT_TRUE(report.why);
    return report.why.value_or(Why{});
}

Why find(const WhyAnswers& answers) {
    static const Permissions open = permissions(hardly_sore(), CareLevel::soreness_relief, false);
    return find_contributors(answers, hardly_sore(), open);
}

const FoundContributor& found(const Why& why, Contributor id) {
    return *std::find_if(why.contributors.begin(), why.contributors.end(),
                         [&](const FoundContributor& one) { return one.row->id == id; });
}

// The rule anew: the main question counts two, the others together one; from 2 likely, from 0 possible, and below not likely.
struct Expected {
    int sum = 0;
    bool known = false;
    Likelihood likely() const {
        if (!known) return Likelihood::unknown;
        return sum >= 2 ? Likelihood::likely : sum >= 0 ? Likelihood::possible : Likelihood::unlikely;
    }
};

Expected expected(const ContributorRow& row, const WhyAnswers& answers) {
    Expected result;
    int for_it = 0, against = 0;
    const auto count = [&](const Clue& clue, int counts) {
        const YesNo answer = answers[at(clue.question)];
        const YesNo opposite = clue.speaks_for == yes ? no : yes;
        if (answer == clue.speaks_for) for_it += counts;
        if (answer == opposite && !clue.one_way) against += counts;
    };
    for (const Clue& clue : row.others) count(clue, 1);
    result.known = for_it + against > 0;
    result.sum = for_it > against ? 1 : for_it < against ? -1 : 0;
    for_it = against = 0;
    count(row.main, 2);
    result.known = result.known || for_it + against > 0;
    result.sum += for_it - against;
    return result;
}

void expect_by_the_rule(const WhyAnswers& answers) {
    const Why why = find(answers);
    ASSERT_EQ(why.contributors.size(), contributors().size());
    std::set<Contributor> seen;
    std::optional<Expected> before;
    int place = 0, rank = 0;
    for (const FoundContributor& one : why.contributors) {
        ASSERT_TRUE(seen.insert(one.row->id).second);
        const Expected now = expected(*one.row, answers);
        ASSERT_EQ(one.likely, now.likely()) << token(one.row->id);
        ASSERT_EQ(one.likely == Likelihood::unknown, one.because.empty() && one.against.empty());
        if (before) {
            ASSERT_LE(before->likely(), now.likely());
            if (before->likely() == now.likely()) ASSERT_GE(before->sum, now.sum);
        }
        ++place;
        if (!before || before->sum != now.sum) rank = place;
        before = now;
        const bool ranked = one.likely == Likelihood::likely || one.likely == Likelihood::possible;
        ASSERT_EQ(one.rank.has_value(), ranked);
        if (ranked) ASSERT_EQ(*one.rank, rank) << token(one.row->id);
        for (WhyQuestion question : one.because)
            ASSERT_TRUE(answers[at(question)] == yes || answers[at(question)] == no);
        for (WhyQuestion question : one.against)
            ASSERT_TRUE(answers[at(question)] == yes || answers[at(question)] == no);
    }
}

// All answers to the questions of one part, the others left open.
template <typename Check>
void over_answers_to(WhyPart part, Check check) {
    std::vector<std::size_t> questions;
    for (const WhyQuestionRow& row : why_questions())
        if (row.part == part) questions.push_back(at(row.id));
    for (std::size_t n = 0; n < std::size_t{1} << (2 * questions.size()); ++n) {
        WhyAnswers answers{};
        for (std::size_t i = 0; i < questions.size(); ++i) answers[questions[i]] = static_cast<YesNo>(n >> (2 * i) & 3);
        check(answers);
        if (testing::Test::HasFatalFailure()) return;
    }
}

constexpr WhyPart parts[] = {WhyPart::day, WhyPart::lift, WhyPart::test};

TEST(Contributors, EachQuestionIsTheMainOneOfExactlyOne) {
    std::set<WhyQuestion> main;
    for (const ContributorRow& row : contributors()) {
        EXPECT_TRUE(main.insert(row.main.question).second) << token(row.id);
        std::set<WhyQuestion> own{row.main.question};
        for (const Clue& clue : row.others) EXPECT_TRUE(own.insert(clue.question).second) << token(row.id);
    }
    EXPECT_EQ(main.size(), why_questions().size());
}

TEST(Contributors, EachCueIsOfSomeContributor) {
    std::set<WhyCue> used;
    for (const ContributorRow& row : contributors()) used.insert(row.cues.begin(), row.cues.end());
    EXPECT_EQ(used.size(), tokens<WhyCue>().size());
}

TEST(Contributors, EveryDrillIsOneOfTheMovements) {
    for (const ContributorRow& row : contributors())
        for (const std::string_view id : row.drills)
            EXPECT_TRUE(std::any_of(drills().begin(), drills().end(), [&](const Drill& drill) {
                return drill.id == id;
            })) << id;
}

TEST(Contributors, TheCueToBraceWaitsForADoctorWhereTheHeartIsIll) {
    const auto lists_the_brace = [](const Answers& answers) {
        Permissions permissions;
        permissions.bar_advice = BarAdviceAccess::open;
        const Why why = find_contributors({}, answers, permissions);
        return std::any_of(contributors().begin(), contributors().end(), [&](const ContributorRow& row) {
            const std::vector<WhyCue> cues = cues_of(row, why);
            return std::find(cues.begin(), cues.end(), WhyCue::brace) != cues.end();
        });
    };
    Answers answers;
    EXPECT_TRUE(lists_the_brace(answers));
    answers[Sign::heart_or_vessel_disease] = SignAnswer::yes;
    EXPECT_FALSE(lists_the_brace(answers));
}

TEST(Contributors, FollowTheRuleForAllAnswersOfEachPart) {
    for (WhyPart part : parts) over_answers_to(part, expect_by_the_rule);
}

TEST(Contributors, FollowTheRuleForAnyAnswers) {
    RandomNumbers random;
    for (int i = 0; i < 50'000; ++i) {
        WhyAnswers answers{};
        for (YesNo& answer : answers) answer = static_cast<YesNo>(random.below(4));
        expect_by_the_rule(answers);
        if (HasFatalFailure()) return;
    }
}

TEST(Contributors, NotSureSaysAsLittleAsNoAnswer) {
    for (WhyPart part : parts)
        over_answers_to(part, [](const WhyAnswers& answers) {
            WhyAnswers unsure = answers;
            std::replace(unsure.begin(), unsure.end(), YesNo::not_sure, YesNo::unanswered);
            const Why one = find(answers), other = find(unsure);
            for (std::size_t i = 0; i < one.contributors.size(); ++i) {
                ASSERT_EQ(one.contributors[i].row, other.contributors[i].row);
                ASSERT_EQ(one.contributors[i].likely, other.contributors[i].likely);
            }
        });
}

TEST(Contributors, AreUnknownUntilAskedFor) {
    const Why why = why_for({});
    for (const FoundContributor& one : why.contributors) EXPECT_EQ(one.likely, Likelihood::unknown);
}

TEST(Contributors, ABackThatRoundedLeavesOpenWhichOfThreeBlocksIt) {
    const Why why = why_for(answered({{low_back_rounded, yes}}));
    EXPECT_EQ(why.contributors.front().row->id, Contributor::lower_back_rounds);
    EXPECT_EQ(why.contributors.front().rank, 1);
    for (Contributor id : {Contributor::hip_capsule, Contributor::hamstrings, Contributor::psoas}) {
        EXPECT_EQ(found(why, id).likely, Likelihood::possible);
        EXPECT_EQ(found(why, id).rank, 2) << "equals share a rank";
    }
}

TEST(Contributors, TheSelfTestsTellThemApart) {
    const Why why = why_for(answered({{low_back_rounded, yes},
                                      {stick_test, no},
                                      {rock_back_test, no},
                                      {straight_knee_test, no},
                                      {knee_lift_test, yes}}));
    EXPECT_EQ(found(why, Contributor::hamstrings).likely, Likelihood::likely);
    EXPECT_EQ(found(why, Contributor::hip_capsule).likely, Likelihood::unlikely);
    EXPECT_EQ(found(why, Contributor::psoas).likely, Likelihood::unlikely);
    EXPECT_EQ(found(why, Contributor::hamstrings).because,
              (std::vector{straight_knee_test, stick_test, low_back_rounded}));
    EXPECT_EQ(found(why, Contributor::psoas).against, std::vector{knee_lift_test});
}

TEST(Contributors, AGoodHingeWithTooMuchOnTheBarIsTheWeight) {
    const Why why = why_for(answered({{heavier_than_usual, yes}, {stick_test, yes}}));
    EXPECT_EQ(why.contributors.front().row->id, Contributor::too_heavy);
    for (Contributor id :
         {Contributor::hinge_pattern, Contributor::hip_capsule, Contributor::hamstrings, Contributor::psoas})
        EXPECT_EQ(found(why, id).likely, Likelihood::unlikely) << token(id);
}

TEST(Contributors, SelfTestsAreAskedAndCountOnlyWhereTheHingeTestMayBeDone) {
    const WhyAnswers answers = answered({{stick_test, no}, {knee_lift_test, no}});
    const auto counts = [&](const Answers& a) {
        const Why why = why_for(answers, a);
        const bool asks = asked(why).back().part == WhyPart::test;
        EXPECT_EQ(asks, why.tests == HingeTestAccess::open);
        EXPECT_EQ(asked(why).size(), asks ? why_question_count : 11u);
        EXPECT_EQ(found(why, Contributor::psoas).likely, asks ? Likelihood::likely : Likelihood::unknown);
        return asks;
    };
    EXPECT_TRUE(counts(hardly_sore()));
    EXPECT_TRUE(counts(people::well()));
    EXPECT_FALSE(counts(people::sore())) << "4 of 10 moving";
    EXPECT_FALSE(counts(people::injured()));
    EXPECT_FALSE(counts(people::improving_strain())) << "behind the gate";
    Answers young = hardly_sore();
    young.age = Age::under_18;
    EXPECT_FALSE(counts(young)) << "no bar advice";
}

TEST(Contributors, WithSignsInALegThereAreNeitherTestsNorDrills) {
    Permissions open = permissions(hardly_sore(), CareLevel::soreness_relief, false);
    for (std::size_t i = 0; i < sign_count; ++i) {
        Answers a = hardly_sore();
        a.signs[i] = SignAnswer::yes;
        const Why why = find_contributors(answered({{stick_test, no}}), a, open);
        EXPECT_EQ(why.drills, !leg_symptoms(a)) << name(static_cast<Sign>(i));
        EXPECT_EQ(why.tests == HingeTestAccess::open, !leg_symptoms(a)) << name(static_cast<Sign>(i));
    }
}

TEST(Contributors, CuesAreBarAdvice) {
    EXPECT_TRUE(why_for({}).cues);
    EXPECT_FALSE(why_for({}, people::injured()).cues);
    Answers young = hardly_sore();
    young.age = Age::under_18;
    EXPECT_FALSE(why_for({}, young).cues);
}

using Json = nlohmann::json;

std::string request_text(const Json& answers, const Json& why) {
    return Json{{"version", 1}, {"answers", answers}, {"why", why}}.dump();
}

Json people_json(const Answers& a) {
    Json answers;
    for (std::size_t i = 0; i < sign_count; ++i)
        answers[std::string(name(static_cast<Sign>(i)))] = std::string(token(a.signs[i]));
    answers["age"] = "from_26_to_44";
    answers["back_pain"] = std::string(token(a.back_pain));
    if (a.pain_moving) answers["pain_moving"] = *a.pain_moving;
    if (a.pain_rest) answers["pain_rest"] = *a.pain_rest;
    if (a.masked != YesNo::unanswered) answers["masked"] = std::string(token(a.masked));
    if (a.hours_since_session) answers["hours_since_session"] = *a.hours_since_session;
    if (a.onset != Onset::unanswered) answers["onset"] = std::string(token(a.onset));
    if (a.quality != Quality::unanswered) answers["quality"] = std::string(token(a.quality));
    if (a.location != Location::unanswered) answers["location"] = std::string(token(a.location));
    if (a.trend != Trend::unanswered) answers["trend"] = std::string(token(a.trend));
    return answers;
}

Answers with_sign(Answers a, Sign sign) {
    a[sign] = SignAnswer::yes;
    return a;
}

// A report's text without its section `why`.
std::string without_why(std::string report) {
    const std::size_t start = report.find(",\"why\":{");
    EXPECT_NE(start, std::string::npos);
    std::size_t end = report.find('{', start);
    int depth = 0;
    do {
        if (report[end] == '{') ++depth;
        if (report[end] == '}') --depth;
        ++end;
    } while (depth > 0);
    return report.erase(start, end - start);
}

// Whatever is answered here, the rest of the report stays as it is, letter by letter.
TEST(Contributors, ChangeNothingElse) {
    const Answers everybody[] = {people::well(),
                                 people::sore(),
                                 hardly_sore(),
                                 people::injured(),
                                 people::improving_strain(),
                                 with_sign(people::injured(), Sign::one_leg_pain_or_numbness),
                                 with_sign(people::sore(), Sign::persistent)};
    for (const Answers& a : everybody) {
        const Json person = people_json(a);
        const std::string rest = without_why(json::evaluate(request_text(person, Json::object())));
        for (WhyPart part : parts) {
            std::size_t tried = 0;
            over_answers_to(part, [&](const WhyAnswers& answers) {
                if (++tried % 11 != 0 && part != WhyPart::test) return;  // all are counted above
                Json why = Json::object();
                for (std::size_t i = 0; i < why_question_count; ++i)
                    if (answers[i] != YesNo::unanswered)
                        why[std::string(tokens<WhyQuestion>()[i])] = std::string(token(answers[i]));
                ASSERT_EQ(without_why(json::evaluate(request_text(person, why))), rest);
            });
        }
    }
}

TEST(Contributors, AreAbsentWhereThereIsNoPlan) {
    Request request;
    request.why.fill(yes);
    EXPECT_FALSE(evaluate(request).why) << "incomplete";
    for (Sign sign : {Sign::saddle_numbness, Sign::fever}) {
        request.answers = with_sign(people::sore(), sign);
        EXPECT_FALSE(evaluate(request).why) << name(sign);
    }
    request.answers = people::well();
    EXPECT_TRUE(evaluate(request).why);
}

TEST(Contributors, WhatIsNoAnswerIsNamed) {
    const Json why{{"warmed_up", "maybe"}, {"tight_before", 1}, {"moon", "yes"}, {"leaned_back", "unanswered"}};
    const Json report = Json::parse(json::evaluate(request_text(people_json(people::well()), why)));
    std::map<std::string, std::string> codes;
    for (const Json& problem : report["problems"]) codes[problem["field"]] = problem["code"];
    const std::map<std::string, std::string> expected_codes{{"why.warmed_up", "not_one_of"},
                                                            {"why.tight_before", "wrong_type"},
                                                            {"why.moon", "unknown_field"},
                                                            {"why.leaned_back", "not_one_of"}};
    EXPECT_EQ(codes, expected_codes);
}

TEST(Contributors, InAReportTheListedDrillsAndCuesAreThoseThatAreOpen) {
    const auto read = [](const Answers& a) {
        return Json::parse(json::evaluate(request_text(people_json(a), {{"low_back_rounded", "yes"}})))["why"];
    };
    const auto lists = [](const Json& why, const char* name) {
        return std::any_of(why["contributors"].begin(), why["contributors"].end(),
                           [&](const Json& one) { return !one[name].empty(); });
    };
    Json why = read(hardly_sore());
    EXPECT_TRUE(lists(why, "drills") && lists(why, "cues"));
    EXPECT_EQ(why["questions"].size(), why_question_count);
    EXPECT_EQ(why["contributors"][0]["id"], "lower_back_rounds");
    EXPECT_EQ(why["contributors"][0]["rank"], 1);
    EXPECT_EQ(why["contributors"][0]["because"], Json({"low_back_rounded"}));

    why = read(people::injured());
    EXPECT_TRUE(lists(why, "drills"));
    EXPECT_FALSE(lists(why, "cues"));
    EXPECT_EQ(why["questions"].size(), 11u);
    why = read(with_sign(people::injured(), Sign::one_leg_pain_or_numbness));
    EXPECT_FALSE(lists(why, "drills") || lists(why, "cues"));
}

}  // namespace
}  // namespace liftback
