#include "liftback/json/json.hpp"

#include "people.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/report/report.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

namespace liftback {
namespace {

using Json = nlohmann::json;

Json report_on(std::string_view request) { return Json::parse(json::evaluate(request)); }

// Field → code of every problem.
std::map<std::string, std::string> problems(const Json& report) {
    std::map<std::string, std::string> found;
    for (const Json& problem : report["problems"]) found[problem["field"]] = problem["code"];
    return found;
}

using Found = std::map<std::string, std::string>;

TEST(Json, WhatIsNotJsonIsAProblemAndNothingIsAnswered) {
    for (const char* text :
         {"", "{", "nonsense", "{\"answers\":{}", "{\"a\":1e400}", "\"\\ud800\"", "{\"a\":NaN}", "\xff\xfe", "{} {}"}) {
        const Json report = report_on(text);
        EXPECT_EQ(problems(report), (Found{{"", "not_json"}})) << text;
        EXPECT_EQ(report["triage"]["care_level"], "incomplete") << text;
    }
}

TEST(Json, AnotherKindOfValueAtTheTopIsNamed) {
    for (const char* text : {"[]", "3", "\"text\"", "null", "true"})
        EXPECT_EQ(problems(report_on(text)), (Found{{"", "wrong_type"}})) << text;
}

TEST(Json, DepthAndLengthAreLimited) {
    std::string deep;
    for (int i = 0; i < 2000000; ++i) deep += '[';
    EXPECT_EQ(problems(report_on(deep)).begin()->second, "too_long");
    EXPECT_EQ(problems(report_on(deep.substr(0, 60000))), (Found{{"", "too_deep"}}));
    EXPECT_EQ(problems(report_on(R"({"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":{}}}}}}}}})")),
              (Found{{"a.b.c.d.e.f.g.h", "too_deep"}, {"a", "unknown_field"}}));
}

TEST(Json, ADuplicateKeyIsRefusedAndTheFirstCounts) {
    const Json report = report_on(R"({"answers":{"saddle_numbness":"yes","saddle_numbness":"no"}})");
    EXPECT_EQ(problems(report), (Found{{"answers.saddle_numbness", "duplicate_key"}}));
    EXPECT_EQ(report["triage"]["care_level"], "call_emergency");
}

TEST(Json, WhatStandsInADuplicateIsReadNoFurther) {
    const Json report =
        report_on(R"({"episode":"open","answers":{},"answers":{"x":{"b":1,"b":[{}],"c":{"d":2}},"y":3}})");
    EXPECT_EQ(problems(report), (Found{{"answers", "duplicate_key"}, {"answers.x.b", "duplicate_key"}}));
    EXPECT_EQ(report["triage"]["episode"], "open");
}

TEST(Json, EverythingWrongIsNamedAtOnce) {
    const Json report = report_on(R"({
        "version": 2, "answer": {}, "episode": 1,
        "answers": {"legs_giving_way": true, "fever": "unanswered", "cancer": "long_standing_known",
                    "pain_moving": "4", "pain_rest": 2.5, "hours_since_session": -1, "back_pain": "not_sure"},
        "lifter": {"stature_cm": 89.9, "mass_kg": 301, "sex": "both"},
        "equipment": {"unit": "stone", "discs": [{"mass": "20", "colour": "red"}, 7], "raises_mm": [50, "x"]},
        "planned": []})");
    EXPECT_EQ(problems(report), (Found{{"version", "not_one_of"},
                                       {"answer", "unknown_field"},
                                       {"episode", "wrong_type"},
                                       {"answers.legs_giving_way", "wrong_type"},
                                       {"answers.fever", "not_one_of"},
                                       {"answers.cancer", "not_allowed"},
                                       {"answers.pain_moving", "wrong_type"},
                                       {"answers.pain_rest", "not_whole"},
                                       {"answers.hours_since_session", "below_minimum"},
                                       {"answers.back_pain", "not_allowed"},
                                       {"lifter.stature_cm", "below_minimum"},
                                       {"lifter.mass_kg", "above_maximum"},
                                       {"lifter.sex", "not_one_of"},
                                       {"equipment.unit", "not_one_of"},
                                       {"equipment.discs[0].mass", "wrong_type"},
                                       {"equipment.discs[0].colour", "unknown_field"},
                                       {"equipment.discs[1]", "wrong_type"},
                                       {"equipment.raises_mm[1]", "wrong_type"},
                                       {"planned", "wrong_type"}}));
    EXPECT_EQ(report["triage"]["care_level"], "incomplete");
}

TEST(Json, NumbersAreCheckedAtTheirLimits) {
    struct Row {
        const char* field;
        double least;
        double most;
    };
    for (const Row& row : {Row{"stature_cm", 90, 250}, Row{"mass_kg", 30, 300}})
        for (const auto& [value, fine] : std::map<double, bool>{
                 {row.least, true}, {row.most, true}, {row.least - 0.1, false}, {row.most + 0.1, false}}) {
            Json request;
            request["lifter"] = {{"stature_cm", 170}, {"mass_kg", 80}};
            request["lifter"][row.field] = value;
            const Found found = problems(report_on(request.dump()));
            const auto problem = found.find(std::string("lifter.") + row.field);
            const bool out_of_range =
                problem != found.end() && (problem->second == "below_minimum" || problem->second == "above_maximum");
            EXPECT_EQ(out_of_range, !fine) << row.field << ' ' << value;
        }
}

TEST(Json, HugeWholeNumbersAreRefusedRatherThanWrapped) {
    const Json report = report_on(R"({"answers":{"pain_moving":4294967300,"pain_rest":1e300}})");
    EXPECT_EQ(problems(report),
              (Found{{"answers.pain_moving", "above_maximum"}, {"answers.pain_rest", "above_maximum"}}));
}

TEST(Json, ALifterIsCalculatedWithoutAnyAnswers) {
    const auto pose_of = [](std::string_view rest) {
        return Json::parse(
            json::lifter(R"({"lifter": {"stature_cm": 178, "mass_kg": 82}, )" + std::string(rest) + '}'));
    };
    const Json low = pose_of(R"("style": "conventional", "bar_height_mm": 225, "load_kg": 60, "frames": 5)");
    EXPECT_EQ(problems(low), Found{});
    EXPECT_EQ(low["pose"]["reach"], "within");
    EXPECT_LT(low["reach_mm"]["low"], low["reach_mm"]["high"]);
    const Json& lift = low["lift"];
    ASSERT_EQ(lift["frames"].size(), 5u);
    EXPECT_EQ(lift["frames"][0]["joints"], low["pose"]["joints"]);
    EXPECT_EQ(lift["frames"][0]["l5s1_nm"], low["pose"]["l5s1_nm"]["value"]);
    EXPECT_EQ(lift["frames"][4]["bar_height_mm"], low["lockout_mm"]);
    EXPECT_NEAR(lift["travel_mm"]["value"], low["lockout_mm"].get<double>() - 225, 0.002);

    const Json high = pose_of(R"("style": "romanian", "bar_height_mm": 900, "load_kg": 0)");
    EXPECT_EQ(high["pose"]["reach"], "too_high");
    EXPECT_EQ(high["pose"]["nearest_mm"], high["reach_mm"]["high"]);
    EXPECT_FALSE(high.contains("lift"));
    EXPECT_FALSE(pose_of(R"("style": "sumo", "bar_height_mm": 300, "load_kg": 600)")["lift"].contains("frames"));
}

TEST(Json, ALiftersBadInputIsNamed) {
    const auto found = [](std::string_view request) { return problems(Json::parse(json::lifter(request))); };
    EXPECT_EQ(found("[]"), (Found{{"", "wrong_type"}}));
    EXPECT_EQ(found("{"), (Found{{"", "not_json"}}));
    EXPECT_EQ(found("{}"), (Found{{"style", "missing"},
                                  {"bar_height_mm", "missing"},
                                  {"load_kg", "missing"},
                                  {"lifter.stature_cm", "missing"},
                                  {"lifter.mass_kg", "missing"}}));
    EXPECT_EQ(found(R"({"lifter": {"stature_cm": 178, "mass_kg": 82, "arm_cm": 120}, "style": "squat", "load_kg": 601,
                        "bar_height_mm": -1, "frames": 1.5, "answers": {}})"),
              (Found{{"lifter.arm_cm", "contradicts"},
                     {"style", "not_one_of"},
                     {"load_kg", "above_maximum"},
                     {"bar_height_mm", "below_minimum"},
                     {"frames", "not_whole"},
                     {"answers", "unknown_field"}}));
    for (const auto& [frames, code] :
         {std::pair{"1", "below_minimum"}, {"122", "above_maximum"}, {"\"2\"", "wrong_type"}})
        EXPECT_EQ(found(std::string(R"({"lifter": {"stature_cm": 178, "mass_kg": 82}, "style": "sumo", "load_kg": 1,
                                        "bar_height_mm": 1, "frames": )") +
                        frames + '}'),
                  (Found{{"frames", code}}));
}

TEST(Json, NullIsTheSameAsAbsent) {
    EXPECT_EQ(report_on(R"({"answers":null,"lifter":{"stature_cm":null}})")["problems"], Json::array());
}

TEST(Json, TheCatalogueHasTheScheduleOfTheFollowUpsAndTheWarmUpWithTheirLimits) {
    const Json catalogue = Json::parse(json::catalogue());
    const auto cited = [&](const char* table, std::initializer_list<const char*> keys) {
        std::vector<std::vector<Json>> rows;
        for (const Json& row : catalogue.at(table)) {
            EXPECT_TRUE(row.contains("evidence")) << table << row;
            rows.emplace_back();
            for (const char* key : keys) rows.back().push_back(row.at(key));
        }
        return rows;
    };
    using Rows = std::vector<std::vector<Json>>;
    EXPECT_EQ(
        cited("follow_ups", {"field", "from_hour"}),
        (Rows{{"pain_that_night", 6}, {"pain_next_morning", 12}, {"muscle_soreness", 12}, {"settled_in_72h", 72}}));
    EXPECT_EQ(cited("follow_up_limits", {"id", "value"}), (Rows{{"follow_ups_end_hour", 336}}));
    EXPECT_EQ(cited("warm_up", {"share", "reps"}), (Rows{{0, 8}, {0.4, 5}, {0.6, 3}, {0.8, 2}}));
    EXPECT_EQ(cited("warm_up_limits", {"id", "value"}),
              (Rows{{"warm_up_below_share", 0.1}, {"warm_up_above_share", 0.05}}));
}

TEST(Json, TheCatalogueSaysWhichAnswersEndASession) {
    const Json catalogue = Json::parse(json::catalogue());
    Json endings;
    for (const Json& rule : catalogue["session_rules"])
        if (rule.contains("ends_session")) endings[rule["id"]] = rule["ends_session"];
    const Json answers = {"not_sure", "yes"};
    EXPECT_EQ(endings, (Json{{"session.new_sign", {{"field", "new_sign"}, {"answers", answers}}},
                             {"session.sudden_sharp_pain", {{"field", "sudden_sharp_pain"}, {"answers", answers}}}}));
}

TEST(Json, EvidenceNamesSourcesOfTheBibliography) {
    const Json catalogue = Json::parse(json::catalogue());
    std::map<std::string, bool> known;
    for (const Json& source : catalogue["sources"]) EXPECT_TRUE(known.emplace(source["id"], true).second);
    const std::function<void(const Json&)> look = [&](const Json& value) {
        if (value.is_object() && value.contains("locus") && value.contains("basis")) {
            EXPECT_TRUE(known.count(value["source"])) << value;
            EXPECT_NE(value["locus"], "") << value;
            if (value.contains("also")) {
                EXPECT_TRUE(known.count(value["also"]["source"])) << value;
            }
        }
        if (value.is_structured())
            for (const Json& inner : value) look(inner);
    };
    look(catalogue);
    EXPECT_FALSE(known.empty());
}

TEST(Json, TheCatalogueAsksEveryFieldThatTriageCanAskFor) {
    std::map<std::string, std::string> screen_of;
    const Json catalogue = Json::parse(json::catalogue());
    for (const Json& question : catalogue["questions"])
        EXPECT_TRUE(screen_of.emplace(question["field"], question["screen"]).second);
    for (std::size_t i = 0; i < field_count; ++i) {
        const auto field = static_cast<Field>(i);
        const bool kept = field == Field::episode || field == Field::standing || field == Field::examination;
        EXPECT_EQ(screen_of.count(std::string(name(field))), kept ? 0u : 1u) << name(field);
    }
    for (const AskedScreen& screen : asked_screens(people::sore()))
        for (Field field : screen.fields)
            EXPECT_EQ(screen_of[std::string(name(field))], token(screen.screen)) << name(field);
}

}  // namespace
}  // namespace liftback
