// A record as a file is valid as a whole or not at all, and whatever is wrong with it is named.
#include "liftback/json/json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <string>

namespace liftback {
namespace {

using Json = nlohmann::json;
using Found = std::map<std::string, std::string>;

Json whole_record() {
    return Json::parse(R"({
        "format": "liftback-record", "version": 1, "exported_at": 1763712000000, "ruleset": "0.3.0", "name": "Zoë",
        "entries": {
            "lifter": {"stature_cm": 178, "mass_kg": 82, "sex": "female"},
            "hinge": {"deadlift_mm": 310},
            "equipment": {"unit": "kg", "bar_mass": 20, "discs": [{"mass": 20, "pairs": 4}],
                          "trap_bar": {"mass": 25, "low_handle_mm": 225, "high_handle_mm": 300}, "kettlebells": [16, 24]},
            "base": {"max": 180, "weeks_since": 2, "best_set": {"load": 160, "reps": 4}},
            "planned": {"load": 140, "sets": 3, "reps": 5}
        },
        "imperial": false, "country": "GB",
        "way_back": {"course": 1, "gate_at": 1763600000000, "base": 180, "unit": "kg", "imported": false},
        "journal": [
            {"id": 1, "at": 1763600000000, "offset_minutes": 60, "kind": "ladder", "course": 1, "rung": 2, "deload": false,
             "work": "steps", "exercise": "kettlebell_deadlift_raised", "implement": "kettlebell", "load": 24, "unit": "kg",
             "planned": {"sets": 3, "reps": 10}, "sets": [{"load": 24, "reps": 10, "at": 1763600300000}],
             "pain_before": 0, "pain_during": 1, "masked": "no", "finished_at": 1763602000000},
            {"id": 4, "at": 1763690000000, "offset_minutes": 60, "kind": "soreness", "work": "steps", "exercise": "deadlift",
             "implement": "barbell", "load": 60, "unit": "kg", "planned": {"sets": 2, "reps": 8}, "finished_at": 1763692000000}],
        "film": [{"at": 1763600000000, "bar_forward": "yes"}, {"at": 1763690000000, "knees_differ": "no"}],
        "history": [{"at": 1763500000000, "care_level": "professional_soon", "rules": ["nerve.one_leg"],
                     "examination": {"by": "doctor", "hours_ago": 5, "may_exercise": "with_limits", "heaviest_load": 60},
                     "gate_at": 1763600000000},
                    {"at": 1763510000000, "care_level": "incomplete"}]
    })");
}

Json read(const std::string& text) { return Json::parse(json::read_file(text, "2026-11-21")); }

Found problems(const Json& report) {
    Found found;
    for (const Json& problem : report["problems"]) found[problem["field"]] = problem["code"];
    return found;
}

Found after(const std::function<void(Json&)>& change) {
    Json record = whole_record();
    change(record);
    const Json report = read(record.dump());
    EXPECT_EQ(report["kind"], "record");
    EXPECT_EQ(report.contains("record"), report["problems"].empty()) << "a preview only of what may be used";
    return problems(report);
}

TEST(RecordFile, ItsPreviewSaysWhatIsInIt) {
    const Json report = read("\xef\xbb\xbf \r\n" + whole_record().dump());
    EXPECT_EQ(problems(report), Found{});
    EXPECT_EQ(report["kind"], "record");
    EXPECT_EQ(report["record"],
              Json::parse(R"({"exported_at": 1763712000000, "ruleset": "0.3.0", "name": "Zoë", "sessions": 2,
        "first_at": 1763600000000, "last_at": 1763690000000, "rung": 2,
        "has": ["journal", "base", "equipment", "lifter", "hinge", "planned", "film"]})"));
}

TEST(RecordFile, AnAlmostEmptyOneIsARecordToo) {
    const Json report =
        read(R"({"format": "liftback-record", "version": 1, "exported_at": 1763712000000, "entries": {"lifter": {}},
                                 "name": "", "country": null, "way_back": null, "journal": [], "history": []})");
    EXPECT_EQ(problems(report), Found{});
    EXPECT_EQ(report["record"]["sessions"], 0);
    EXPECT_EQ(report["record"]["has"], Json::array());
    EXPECT_FALSE(report["record"].contains("first_at"));
    EXPECT_FALSE(report["record"].contains("rung"));
}

struct Bad {
    const char* pointer;
    Json value;
    const char* field;
    const char* code;
};

TEST(RecordFile, EachBadFieldIsNamed) {
    const Bad bad[] = {
        {"/version", 0, "version", "below_minimum"},
        {"/version", "1", "version", "wrong_type"},
        {"/exported_at", 12, "exported_at", "below_minimum"},
        {"/exported_at", nullptr, "exported_at", "missing"},
        {"/ruleset", 3, "ruleset", "wrong_type"},
        {"/name", std::string(61, 'x'), "name", "too_long"},
        {"/name", 7, "name", "wrong_type"},
        {"/imperial", "yes", "imperial", "wrong_type"},
        {"/country", "gb", "country", "not_one_of"},
        {"/country", "GBR", "country", "too_long"},
        {"/answers", Json::object(), "answers", "unknown_field"},
        {"/entries", Json::array(), "entries", "wrong_type"},
        {"/entries/answers", Json::object(), "answers", "unknown_field"},
        {"/entries/lifter/stature_cm", 300, "lifter.stature_cm", "above_maximum"},
        {"/entries/lifter/sex", "x", "lifter.sex", "not_one_of"},
        {"/entries/hinge/deadlift_mm", -1, "hinge.deadlift_mm", "below_minimum"},
        {"/entries/equipment/bar_mass", 45, "equipment.bar_mass", "unit_mixed_up"},
        {"/entries/equipment/discs/0/pairs", 11, "equipment.discs[0].pairs", "above_maximum"},
        {"/entries/equipment/trap_bar/high_handle_mm", 100, "equipment.trap_bar.high_handle_mm", "contradicts"},
        {"/entries/equipment/kettlebells/1", "24", "equipment.kettlebells[1]", "wrong_type"},
        {"/entries/base/max", 601, "base.max", "above_maximum"},
        {"/entries/base/max", 150, "base.best_set.load", "contradicts"},
        {"/entries/base/weeks_since", nullptr, "base.weeks_since", "missing"},
        {"/entries/planned/reps", 31, "planned.reps", "above_maximum"},
        {"/way_back", 3, "way_back", "wrong_type"},
        {"/way_back/course", 0, "way_back.course", "below_minimum"},
        {"/way_back/gate_at", nullptr, "way_back.gate_at", "missing"},
        {"/way_back/base", 0, "way_back.base", "below_minimum"},
        {"/way_back/unit", "stone", "way_back.unit", "not_one_of"},
        {"/journal", Json::object(), "journal", "wrong_type"},
        {"/journal/0", 1, "journal[0]", "wrong_type"},
        {"/journal/1/id", 1, "journal[1].id", "contradicts"},
        {"/journal/1/at", 1763500000000, "journal[1].at", "contradicts"},
        {"/journal/0/pain_during", 11, "journal[0].pain_during", "above_maximum"},
        {"/journal/0/pain_during", 1.5, "journal[0].pain_during", "not_whole"},
        {"/journal/0/rung", 99, "journal[0].rung", "above_maximum"},
        {"/journal/0/exercise", "squat", "journal[0].exercise", "not_one_of"},
        {"/journal/0/sets/0/reps", -1, "journal[0].sets[0].reps", "below_minimum"},
        {"/journal/0/finished_at", nullptr, "journal[0].finished_at", "missing"},
        {"/journal/0/finished_at", 1763500000000, "journal[0].finished_at", "contradicts"},
        {"/journal/0/mood", "good", "journal[0].mood", "unknown_field"},
        {"/film", Json::object(), "film", "wrong_type"},
        {"/film/0", 7, "film[0]", "wrong_type"},
        {"/film/1/at", nullptr, "film[1].at", "missing"},
        {"/film/1/at", 1763600000000, "film[1].at", "contradicts"},
        {"/film/0/bar_forward", true, "film[0].bar_forward", "wrong_type"},
        {"/film/0/bar_forward", "maybe", "film[0].bar_forward", "not_one_of"},
        {"/film/0/mood", "good", "film[0].mood", "unknown_field"},
        {"/history/0", 4, "history[0]", "wrong_type"},
        {"/history/0/at", nullptr, "history[0].at", "missing"},
        {"/history/0/at", 1e15, "history[0].at", "above_maximum"},
        {"/history/0/care_level", "fine", "history[0].care_level", "not_one_of"},
        {"/history/0/rules/0", 3, "history[0].rules[0]", "wrong_type"},
        {"/history/0/rules/0", std::string(81, 'r'), "history[0].rules[0]", "too_long"},
        {"/history/0/examination/by", "barber", "history[0].examination.by", "not_one_of"},
        {"/history/0/examination/hours_ago", -1, "history[0].examination.hours_ago", "below_minimum"},
        {"/history/0/examination/heaviest_load", 5000, "history[0].examination.heaviest_load", "above_maximum"},
        {"/history/0/examination/entered_hours_ago", 1, "history[0].examination.entered_hours_ago", "unknown_field"},
        {"/history/0/gate_at", 0, "history[0].gate_at", "below_minimum"},
    };
    for (const Bad& row : bad) {
        const Found found = after([&](Json& record) { record[Json::json_pointer(row.pointer)] = row.value; });
        EXPECT_EQ(found, (Found{{row.field, row.code}})) << row.pointer << " " << row.value;
    }
}

TEST(RecordFile, ANullIsRefusedWithItsField) {
    struct Row {
        std::string pointer;
        std::string field;
    };
    const std::vector<Row> rows{{"/name", "name"},
                                {"/imperial", "imperial"},
                                {"/journal", "journal"},
                                {"/entries", "entries"},
                                {"/entries/lifter", "lifter"},
                                {"/entries/lifter/span_cm", "lifter.span_cm"},
                                {"/entries/equipment/kettlebells/0", "equipment.kettlebells[0]"},
                                {"/entries/setup/goal", "setup.goal"},
                                {"/way_back/base", "way_back.base"},
                                {"/journal/0/pain_before", "journal[0].pain_before"},
                                {"/journal/0/sets/0/at", "journal[0].sets[0].at"},
                                {"/history/0/care_level", "history[0].care_level"}};
    for (const Row& row : rows) {
        const Found found = after([&](Json& record) { record[Json::json_pointer(row.pointer)] = nullptr; });
        EXPECT_EQ(found, (Found{{row.field, "wrong_type"}})) << row.pointer;
    }
    EXPECT_EQ(after([](Json& record) { record["country"] = record["way_back"] = nullptr; }), Found{})
        << "nothing known, as a record says it";
}

TEST(RecordFile, AHundredThousandKeysAreOneProblemThatNamesTheLimit) {
    std::string keys;
    for (int i = 0; i < 100000; ++i) keys += "\"k" + std::to_string(i) + "\":1,";
    const Json report = read(R"({"format":"liftback-record","version":1,"exported_at":1763712000000,"entries":{)" +
                             keys + R"("lifter":{}}})");
    EXPECT_EQ(report["problems"][0], Json::parse(R"({"field": "entries", "code": "too_many_keys", "limit": 256})"));
    EXPECT_FALSE(report.contains("record"));
    EXPECT_EQ(problems(read("{" + keys + R"("format":"liftback-record"})")), (Found{{"", "too_many_keys"}}));
}

TEST(RecordFile, EverythingWrongIsNamedAtOnceAndEachFieldOnce) {
    EXPECT_EQ(after([](Json& record) {
                  record["name"] = 1;
                  record["entries"]["lifter"]["stature_cm"] = 300;
                  record["journal"][0]["at"] = "noon";
              }),
              (Found{{"name", "wrong_type"}, {"lifter.stature_cm", "above_maximum"}, {"journal[0].at", "wrong_type"}}));
    Json record = whole_record();
    for (int i = 0; i < 500; ++i) record["x" + std::to_string(i)] = 1;
    EXPECT_EQ(read(record.dump())["problems"].size(), 100u);
}

TEST(RecordFile, OneOfANewerVersionIsOneProblem) {
    const Json report = read(R"({"format": "liftback-record", "version": 2, "sessions": {}, "journal": 7})");
    EXPECT_EQ(report["problems"], Json::parse(R"([{"field": "version", "code": "above_maximum", "limit": 1}])"));
    EXPECT_EQ(problems(read(R"({"format": "liftback-record"})")), (Found{{"version", "missing"}}));
}

TEST(RecordFile, ANameCountsInCharacters) {
    std::string name;
    for (int i = 0; i < 60; ++i) name += "é";
    EXPECT_EQ(after([&](Json& record) { record["name"] = name; }), Found{});
    EXPECT_EQ(after([&](Json& record) { record["name"] = name + "e"; }), (Found{{"name", "too_long"}}));
}

TEST(RecordFile, WhatIsNoRecordIsUnknown) {
    for (const char* text : {"", " ", "hello", "{}", "{\"format\": \"other\"}", "[1]", "a,b\n1,2\n", "\xff\xfe"}) {
        const Json report = read(text);
        EXPECT_EQ(report, Json::parse(R"({"kind": "unknown", "problems": []})")) << text;
    }
}

TEST(RecordFile, ADamagedOneIsNotRead) {
    const std::string text = whole_record().dump();
    EXPECT_EQ(problems(read(text.substr(0, text.size() / 2))), (Found{{"", "not_json"}}));
    EXPECT_EQ(problems(read("{\"a\":" + std::string(9 << 20, ' ') + "1}")), (Found{{"", "too_long"}}));
    EXPECT_EQ(problems(read(R"({"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{}}}}}}}}})")).begin()->second, "too_deep");
    EXPECT_EQ(
        problems(read(R"({"format": "liftback-record", "version": 1, "version": 1, "exported_at": 1763712000000})")),
        (Found{{"version", "duplicate_key"}}));
}

TEST(RecordFile, TodayMustBeADay) {
    const std::string log = "Date,Exercise Name,Set Order,Weight,Reps\n2026-11-01,Deadlift,1,100,5\n";
    for (const char* today : {"", "yesterday", "2026-02-30"}) {
        const Json report = Json::parse(json::read_file(log, today));
        EXPECT_EQ(problems(report), (Found{{"today", "wrong_type"}}));
        EXPECT_FALSE(report.contains("best"));
    }
}

TEST(RecordFile, ATrainingLogGivesItsBestLifts) {
    const Json report = read(
        "Date,Exercise Name,Set Order,Weight,Reps,RPE\n2026-11-01 10:00:00,Deadlift,1,180,1,\n"
        "2026-11-01 10:00:00,Deadlift,2,140,5,8\n2026-11-01 10:00:00,Deadlift (Trap Bar),1,200,1,\n");
    EXPECT_EQ(report["kind"], "strong");
    Json best = report["best"];
    EXPECT_EQ(best["estimates"].size(), 7u);
    EXPECT_FALSE(best["evidence"].empty());
    best.erase("estimates");
    best.erase("evidence");
    EXPECT_EQ(
        best,
        Json::parse(R"({"max": {"load": 180, "date": "2026-11-01"}, "trap_bar_max": {"load": 200, "date": "2026-11-01"},
        "set": {"load": 180, "reps": 1, "date": "2026-11-01"}, "weeks_since": 2, "rows": 3, "deadlift_sets": 3, "unit_known": false})"));

    const Json wrong = read("Date,Exercise Name,Set Order,Weight,Reps\n2026-11-01,Deadlift,1,heavy,5\n");
    EXPECT_EQ(problems(wrong), (Found{{"row[1].weight", "wrong_type"}}));
    EXPECT_FALSE(wrong.contains("best"));
    EXPECT_EQ(read("title,start_time,exercise_title,set_type,weight_lbs,reps\n")["kind"], "hevy");
}

}  // namespace
}  // namespace liftback
