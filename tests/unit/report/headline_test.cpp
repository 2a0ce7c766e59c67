// How a result is headed beside its level, and why it is checked again when it is.
#include "people.hpp"

#include "liftback/json/json.hpp"
#include "liftback/report/report.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace liftback {
namespace {

Request request_of(const Answers& a) {
    Request request;
    request.answers = a;
    return request;
}

// The strain on day 5, with two quiet days and the stick drill done well: the gate is open.
Request past_the_gate(const Answers& a) {
    Request request = request_of(a);
    request.answers.episode = Episode::open;
    GateDay quiet;
    quiet.at_rest = 1;
    quiet.bodyweight_hinges = 2;
    quiet.sitting = 1;
    quiet.tying_shoes = 1;
    quiet.masked = YesNo::no;
    request.entry_gate.today = request.entry_gate.yesterday = quiet;
    request.entry_gate.dowel_hinges_today = 15;
    request.entry_gate.three_contacts = YesNo::yes;
    request.base.max = 180;
    request.base.weeks_since = 1;
    return request;
}

Answers with_a_leg_sign() {
    Answers a = people::improving_strain();
    a[Sign::one_leg_pain_or_numbness] = SignAnswer::yes;
    return a;
}

void examine(Request& request, std::vector<std::string_view> rules) {
    request.answers.examination = {Examiner::doctor, 10, MayExercise::yes, {}};
    request.examined_for.emplace();
    for (const auto& table : rule_tables())
        for (const Rule& rule : table)
            if (std::find(rules.begin(), rules.end(), rule.id) != rules.end()) request.examined_for->push_back(&rule);
}

bool on_plan(const Report& report, std::string_view id) {
    return std::any_of(report.recovery->items.begin(), report.recovery->items.end(),
                       [&](const RecoveryItem& item) { return item.row->id == id; });
}

TEST(Headline, NothingSaysStopWhileLoadsAreOpenBehindTheGate) {
    const Report shut = evaluate(request_of(people::improving_strain()));
    EXPECT_EQ(shut.headline, Headline::fresh);
    EXPECT_TRUE(on_plan(shut, "no_spinal_loading"));

    const Report open = evaluate(past_the_gate(people::improving_strain()));
    ASSERT_TRUE(open.loads && open.loads->gate && open.loads->gate->open);
    EXPECT_EQ(open.headline, Headline::coming_back);
    EXPECT_FALSE(on_plan(open, "no_spinal_loading"));
}

TEST(Headline, WhoWasSeenIsNotSentAgainForTheSameReason) {
    Request request = request_of(with_a_leg_sign());
    EXPECT_EQ(evaluate(request).headline, Headline::fresh);
    examine(request, {"legs.one_leg_pain_or_numbness"});
    const Report seen = evaluate(request);
    EXPECT_EQ(seen.triage.care, CareLevel::professional_soon);
    EXPECT_EQ(seen.headline, Headline::seen);
    ASSERT_EQ(seen.seen.size(), 1);
    EXPECT_EQ(seen.seen[0]->id, "legs.one_leg_pain_or_numbness");

    Request lifting = past_the_gate(with_a_leg_sign());
    examine(lifting, {"legs.one_leg_pain_or_numbness"});
    EXPECT_EQ(evaluate(lifting).headline, Headline::coming_back);
}

TEST(Headline, AnExaminationCoversNothingThatCameSinceOrGotWorse) {
    Request request = request_of(with_a_leg_sign());
    examine(request, {"legs.one_leg_pain_or_numbness"});
    const auto headline = [&](auto change) {
        Request changed = request;
        change(changed);
        return evaluate(changed).headline;
    };
    EXPECT_EQ(headline([](Request&) {}), Headline::seen);
    EXPECT_EQ(headline([](Request& r) { r.answers[Sign::muscle_wasting] = SignAnswer::yes; }), Headline::fresh)
        << "a new reason";
    EXPECT_EQ(headline([](Request& r) { r.answers.trend = Trend::worse; }), Headline::fresh);
    EXPECT_EQ(headline([](Request& r) { r.answers.hours_since_session = 8; }), Headline::fresh)
        << "the pain began since";
    EXPECT_EQ(headline([](Request& r) { r.answers.examination.may_exercise = MayExercise::no; }), Headline::fresh);
    EXPECT_EQ(headline([](Request& r) { r.answers.examination.hours_ago = 13 * 7 * 24; }), Headline::fresh)
        << "too long ago";
    EXPECT_EQ(headline([](Request& r) { r.answers[Sign::fever] = SignAnswer::yes; }), Headline::fresh)
        << "examined today";
    EXPECT_EQ(headline([](Request& r) { r.examined_for.emplace(); }), Headline::fresh);
}

TEST(Headline, NoLoadIsOpenBesideAReasonThatNobodyHasSeen) {
    Request seen = past_the_gate(with_a_leg_sign());
    examine(seen, {"legs.one_leg_pain_or_numbness"});
    ASSERT_EQ(evaluate(seen).permissions.loads, LoadsAccess::ladder);
    const auto locked = [&](auto change) {
        Request changed = seen;
        change(changed);
        const Report report = evaluate(changed);
        EXPECT_EQ(report.triage.care, CareLevel::professional_soon);
        EXPECT_EQ(report.headline, Headline::fresh);
        return report.permissions.loads == LoadsAccess::none && report.permissions.bar_advice == BarAdviceAccess::none;
    };
    EXPECT_TRUE(locked([](Request& r) { r.answers[Sign::muscle_wasting] = SignAnswer::yes; })) << "a new reason";
    EXPECT_TRUE(locked([](Request& r) { r.answers.trend = Trend::worse; }));
    EXPECT_TRUE(locked([](Request& r) { r.answers.examination.hours_ago = 13 * 7 * 24; })) << "too long ago";
    EXPECT_TRUE(locked([](Request& r) { r.examined_for.emplace(); })) << "seen for something else";

    seen.examined_for.reset();
    EXPECT_EQ(evaluate(seen).permissions.loads, LoadsAccess::ladder) << "what it was for isn't known";
}

TEST(Headline, AfterAnUrgentResultThatWasExaminedTheInjuryIsSeen) {
    Request request = request_of(people::improving_strain());
    request.answers.standing = {CareLevel::medical_today, 20 * 60, false};
    request.answers.examination = {Examiner::doctor, 10, MayExercise::yes, {}};
    const Report report = evaluate(request);
    EXPECT_EQ(report.triage.care, CareLevel::injury_protocol);
    EXPECT_EQ(report.headline, Headline::seen);
}

TEST(Headline, AnUnknownRuleOfAnExaminationIsPassedOver) {
    const std::string text = json::evaluate(R"({"examined_for": ["no.such_rule", "legs.one_leg_pain_or_numbness"]})");
    EXPECT_NE(text.find(R"("problems":[])"), std::string::npos) << text.substr(0, 300);
    EXPECT_NE(json::evaluate(R"({"examined_for": [1]})").find("examined_for[0]"), std::string::npos);
}

TEST(Recheck, IsOneTimeTheEarliestWithItsReason) {
    const auto reason = [](const Answers& a) { return triage(a).recheck_reason; };
    EXPECT_EQ(reason(people::well()), RecheckReason::none);
    EXPECT_EQ(reason(people::sore()), RecheckReason::daily);
    EXPECT_EQ(reason(people::injured()), RecheckReason::daily);

    Answers one_sided = people::sore();
    one_sided.location = Location::one_side;
    EXPECT_EQ(reason(one_sided), RecheckReason::one_sided_ache);
    one_sided[Sign::wiping_changed] = SignAnswer::not_noticed_yet;
    EXPECT_EQ(reason(one_sided), RecheckReason::not_noticed) << "12 hours come before 48";

    Answers early = people::sore();
    early.onset = Onset::from_1_to_6_hours;
    early.hours_since_session = 8;
    EXPECT_EQ(reason(early), RecheckReason::early_soreness);
    early.hours_since_session = 11.5;
    EXPECT_EQ(reason(early), RecheckReason::daily);

    Answers pump = people::sore();
    pump.quality = Quality::tight;
    pump.onset = Onset::within_1_hour;
    pump.hours_since_session = 1;
    EXPECT_EQ(reason(pump), RecheckReason::pump);

    Answers cannot_walk = people::injured();
    cannot_walk.hours_since_session = 0.5;
    cannot_walk[Sign::cannot_walk] = SignAnswer::yes;
    EXPECT_EQ(reason(cannot_walk), RecheckReason::cannot_walk);
    EXPECT_EQ(triage(cannot_walk).recheck_hours, 1.5) << "when it is to be examined";
    cannot_walk.hours_since_session = 2;
    EXPECT_EQ(reason(cannot_walk), RecheckReason::daily);
}

}  // namespace
}  // namespace liftback
