// The level of the answers, from a small text of its own or in a request of which the rest cannot be read: nothing that
// stands beside a sign takes it away, and what could not be read as a whole opens nothing.
#include "liftback/json/json.hpp"

#include "people.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/report/report.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace liftback {
namespace {

using Json = nlohmann::json;

constexpr std::size_t one_mib = 1 << 20;

Json report_on(const std::string& request) { return Json::parse(json::evaluate(request)); }
Json triage_on(const std::string& request) { return Json::parse(json::triage(request)); }

// Somebody well, who would be let train.
Json well_answers() {
    Json answers;
    for (std::size_t i = 0; i < sign_count; ++i) answers[name(static_cast<Sign>(i))] = "no";
    answers["age"] = "from_26_to_44";
    answers["back_pain"] = "no";
    return answers;
}

std::string request_of(const Json& answers, const std::string& before, const std::string& after = "") {
    return "{" + before + "\"answers\":" + answers.dump() + after + "}";
}

std::string keys(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "\"k" + std::to_string(i) + "\":1,";
    return text;
}

std::string brackets(int count) {
    return std::string(static_cast<std::size_t>(count), '[') + std::string(static_cast<std::size_t>(count), ']');
}

// 2,400 sessions, as a file that is accepted holds them.
std::string many_sessions() {
    std::string list;
    for (int i = 1; i <= 2400; ++i)
        list +=
            (i > 1 ? ",{\"id\":" : "{\"id\":") + std::to_string(i) +
            ",\"at\":" + std::to_string(1600000000000 + i * 3600000LL) +
            R"(,"kind":"ladder","course":1,"rung":2,"work":"steps","exercise":"deadlift","implement":"barbell","load":60,"unit":"kg",)"
            R"("planned":{"sets":3,"reps":5},"sets":[{"load":60,"reps":5},{"load":60,"reps":5},{"load":60,"reps":5}],"pain_before":1,)"
            R"("pain_during":1,"pain_that_night":1,"pain_next_morning":1,"muscle_soreness":2,"masked":"no","form_broke":"no",)"
            R"("sudden_sharp_pain":"no","new_sign":"no","settled_in_72h":"yes","finished_at":)" +
            std::to_string(1600000000000 + i * 3600000LL + 1000) + "}";
    return "\"journal\":[" + list + "]";
}

void expect_nothing_open(const Json& report, const std::string& why) {
    EXPECT_EQ(report["permissions"],
              Json::parse(R"({"plan": false, "drills": false, "bar_advice": "none", "loads": "none",
                                                     "hinge_test": "none", "locks": []})"))
        << why;
    for (const char* part :
         {"what_if", "recovery", "drills", "why", "prevention", "technique", "hinge", "setup", "loads"})
        EXPECT_FALSE(report.contains(part)) << part << ": " << why;
}

bool of_whole_text(const Json& report) {
    for (const Json& problem : report["problems"])
        if (problem["field"] == "") return true;
    return false;
}

TEST(TriageText, SaysOfItsSectionsWhatTheWholeRequestSays) {
    int told = 0;
    for (const auto& entry : std::filesystem::directory_iterator(LIFTBACK_SCENARIOS_DIR)) {
        if (entry.path().extension() != ".json") continue;
        const Json request = Json::parse(std::ifstream(entry.path()))["request"];
        if (!request.is_object()) continue;
        Json small = Json::object();
        for (const char* section : {"version", "answers", "episode", "standing", "examination"})
            if (request.contains(section)) small[section] = request[section];
        const Json triage = triage_on(small.dump());
        EXPECT_EQ(triage["triage"], report_on(request.dump())["triage"]) << entry.path();
        expect_nothing_open(triage, entry.path());
        ++told;
    }
    EXPECT_GT(told, 50);
}

TEST(TriageText, KnowsNothingElse) {
    const Json report =
        triage_on(R"({"answers": {}, "journal": [], "lifter": {}, "way_back": {}, "film": [], "why": {}})");
    EXPECT_EQ(report["problems"].size(), 5u);
    for (const Json& problem : report["problems"]) EXPECT_EQ(problem["code"], "unknown_field");
}

TEST(TriageText, HasASmallBoundOfItsOwn) {
    const Json most = triage_on(request_of(well_answers(), "") +
                                std::string((16 << 10) - request_of(well_answers(), "").size(), ' '));
    EXPECT_EQ(most["problems"], Json::array());
    Json answers = well_answers();
    answers["saddle_numbness"] = "yes";
    const Json beyond = triage_on(request_of(answers, "") + std::string(16 << 10, ' '));
    EXPECT_EQ(beyond["problems"], Json::parse(R"([{"field": "", "code": "too_long", "limit": 16384}])"));
    EXPECT_EQ(beyond["triage"]["care_level"], "call_emergency");
}

TEST(TriageText, EveryQuestionAnsweredAtItsLongestFits) {
    Json answers;
    for (std::size_t i = 0; i < sign_count; ++i) answers[name(static_cast<Sign>(i))] = "long_standing_unknown";
    const Json request = {{"version", 1},
                          {"answers", answers},
                          {"episode", "close_requested"},
                          {"examination", {{"by", "physical_therapist"}, {"may_exercise", "with_limits"}}}};
    EXPECT_LT(request.dump().size(), 8u << 10);
}

// What stands before or behind the answers of a request that is still JSON, or nearly.
std::map<std::string, std::string> beside() {
    return {
        {"2,400 sessions", many_sessions()},
        {"too deep", "\"journal\":" + brackets(5000)},
        {"20,000 keys in a section", "\"lifter\":{" + keys(20000) + "\"z\":1}"},
        {"100,000 keys", keys(100000) + "\"z\":1"},
        {"a long text", "\"planned\":\"" + std::string(2 * one_mib, 'x') + "\""},
        {"other kinds",
         R"("lifter":[],"equipment":7,"base":"x","planned":true,"way_back":[1],"film":{},"now":"noon","recovery":[])"},
        {"a section twice", R"("lifter":{"stature_cm":1},"lifter":{})"},
        {"no answers in front, or behind", R"("answers":{})"},
    };
}

TEST(NothingSilencesASign, WhateverStandsBesideTheAnswersOfARequest) {
    Json signs = well_answers();
    signs["saddle_numbness"] = "yes";
    for (const auto& [what, text] : beside())
        for (const std::string& request : {request_of(signs, text + ","), request_of(signs, "", "," + text)}) {
            const Json report = report_on(request);
            EXPECT_EQ(report["triage"]["care_level"], "call_emergency") << what;
            EXPECT_FALSE(report["problems"].empty()) << what;
        }
}

TEST(NothingSilencesASign, WhateverStandsAmongTheAnswers) {
    for (const std::string& junk : {keys(20000), "\"x\":" + brackets(5000) + ",",
                                    std::string(R"("saddle_numbness":"no",)"), std::string(R"("fever":7,"age":[],)")})
        for (const std::string& answers :
             {"{" + junk + R"("saddle_numbness":"yes"})", R"({"saddle_numbness":"yes",)" + junk + R"("z":1})"}) {
            const std::string request = "{\"answers\":" + answers + "}";
            EXPECT_EQ(report_on(request)["triage"]["care_level"], "call_emergency") << request.substr(0, 60);
            EXPECT_EQ(triage_on(request)["triage"]["care_level"], "call_emergency") << request.substr(0, 60);
        }
}

TEST(NothingSilencesASign, WhatFollowsOrBreaksOffTheText) {
    for (const char* end : {"}x", "} {}", R"(,"journal":[{"id":1)", R"(,"planned":"\ud800"})", ",\"a\":\xff\xfe}", ""})
        for (const auto& [answer, level] :
             std::map<std::string, std::string>{{"yes", "call_emergency"}, {"no", "incomplete"}}) {
            const Json report = report_on(R"({"answers":{"saddle_numbness":")" + answer + "\"}" + end);
            EXPECT_EQ(report["triage"]["care_level"], level) << end;
            EXPECT_EQ(report["problems"], Json::parse(R"([{"field": "", "code": "not_json"}])")) << end;
        }
}

TEST(ARefusedRequest, OpensNothing) {
    EXPECT_EQ(report_on(request_of(well_answers(), ""))["permissions"]["loads"], "planned_session")
        << "the same, not refused";
    for (const auto& [what, text] : beside()) {
        const Json report = report_on(request_of(well_answers(), "", "," + text));
        EXPECT_EQ(report["triage"]["care_level"], "train") << what;
        if (of_whole_text(report)) expect_nothing_open(report, what);
    }
    for (const std::string& text : {many_sessions(), keys(257) + "\"z\":1"}) {
        const Json report = report_on(request_of(well_answers(), "", "," + text));
        EXPECT_TRUE(of_whole_text(report));
        expect_nothing_open(report, text.substr(0, 20));
    }
    const Json broken = report_on(request_of(well_answers(), "") + "x");
    EXPECT_EQ(broken["triage"]["care_level"], "incomplete") << "what could not be read may be the worst of it";
    EXPECT_EQ(broken["triage"]["plan"], "none");
    expect_nothing_open(broken, "not JSON");
}

TEST(TooManyKeys, AreOneProblemWithTheLimitAndTheRestIsRead) {
    const auto problems_of = [](const std::string& request) { return report_on(request)["problems"]; };
    std::string lifter = keys(256);
    lifter.pop_back();
    EXPECT_EQ(problems_of("{\"lifter\":{" + lifter + "}}").size(), 256u) << "each of them is unknown";
    const Json one_more = problems_of("{\"lifter\":{" + lifter + ",\"stature_cm\":178}}");
    EXPECT_EQ(one_more[0], Json::parse(R"({"field": "lifter", "code": "too_many_keys", "limit": 256})"));
    EXPECT_EQ(one_more.size(), 257u);
    const Json whole = problems_of("{" + keys(20000) + "\"z\":1}");
    EXPECT_EQ(whole[0], Json::parse(R"({"field": "", "code": "too_many_keys", "limit": 256})"));
}

TEST(TooManyKeys, ADuplicateIsFoundHoweverMany) {
    std::string text = "{\"lifter\":{";
    for (int i = 0; i < 200; ++i) text += "\"k" + std::to_string(i) + "\":1,";
    const Json report = report_on(text + "\"k0\":2,\"k199\":2,\"k40\":2}}");
    std::vector<std::string> found;
    for (const Json& problem : report["problems"])
        if (problem["code"] == "duplicate_key") found.push_back(problem["field"]);
    EXPECT_EQ(found, (std::vector<std::string>{"lifter.k0", "lifter.k199", "lifter.k40"}));
}

}  // namespace
}  // namespace liftback
