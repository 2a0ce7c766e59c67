#include "liftback/recovery/film_audit.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/json/json.hpp"
#include "liftback/recovery/recovery.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>
#include <string>

namespace liftback {
namespace {

using Json = nlohmann::json;
using enum FilmFinding;

constexpr double monday = 490000;
constexpr double four_weeks = 28 * 24;

FilmAudit audit(double hour, std::initializer_list<FilmFinding> seen) {
    FilmAudit film{.hour = hour};
    film.seen.fill(YesNo::no);
    for (FilmFinding finding : seen) film.seen[static_cast<std::size_t>(finding)] = YesNo::yes;
    return film;
}

TEST(FilmAudit, EveryFindingHasCuesOfTheChecklist) {
    ASSERT_EQ(tokens<FilmFinding>().size(), film_finding_count);
    std::set<std::string_view> checklist;
    for (const RecoveryRow& row : recovery_rows(Plan::prevention)) checklist.insert(row.id);
    int rear = 0;
    for (const FilmFindingRow& row : film_findings()) {
        EXPECT_FALSE(row.cues.empty()) << token(row.id);
        for (std::string_view cue : row.cues) EXPECT_TRUE(checklist.count(cue)) << cue;
        rear += row.view == FilmView::rear;
    }
    EXPECT_EQ(rear, 1);
}

TEST(FilmAudit, TheNextIsDueFourWeeksAfterTheLast) {
    EXPECT_EQ(report_film({}, monday).state, FilmState::never);
    EXPECT_FALSE(report_film({}, monday).due_hour);
    const FilmAudit film[] = {audit(monday - 2000, {}), audit(monday, {})};
    EXPECT_EQ(*report_film(film, monday).due_hour, monday + four_weeks);
    EXPECT_EQ(report_film(film, monday + four_weeks - 0.01).state, FilmState::later);
    EXPECT_EQ(report_film(film, monday + four_weeks).state, FilmState::due);
    EXPECT_EQ(report_film(film, monday - 50).state, FilmState::later) << "a clock that was set back";
}

TEST(FilmAudit, SaysWhatTheNewestShowsAndWhetherAgain) {
    FilmAudit newest = audit(monday, {bar_forward, knees_differ});
    newest.seen[static_cast<std::size_t>(drops_fast)] = YesNo::not_sure;
    newest.seen[static_cast<std::size_t>(leans_back)] = YesNo::unanswered;
    const FilmAudit film[] = {audit(monday - 2000, {back_rounds}), audit(monday - 1000, {bar_forward}), newest};
    const FilmReport report = report_film(film, monday);
    ASSERT_EQ(report.found.size(), 2u);
    EXPECT_EQ(report.found[0].row->id, bar_forward);
    EXPECT_TRUE(report.found[0].again);
    EXPECT_EQ(report.found[1].row->id, knees_differ);
    EXPECT_FALSE(report.found[1].again);
    EXPECT_EQ(report.unclear, (std::vector{leans_back, drops_fast}));
}

// Of somebody without pain, so that the advice at the bar is open.
Json request(Json film) {
    Json answers = {{"age", "from_26_to_44"}, {"back_pain", "no"}};
    const Json catalogue = Json::parse(json::catalogue());
    for (const Json& question : catalogue["questions"])
        if (question["type"] == "sign") answers[question["field"].get<std::string>()] = "no";
    return {{"answers", answers}, {"now", 1763712000000}, {"film", film}};
}

Json report_on(const Json& asked) { return Json::parse(json::evaluate(asked.dump())); }

TEST(FilmJson, GoesThroughARequest) {
    const Json report =
        report_on(request(Json::parse(R"([{"at": 1763600000000, "bar_forward": "yes", "back_rounds": "no",
        "leans_back": "no", "drops_fast": "not_sure", "knees_differ": "no"}])")));
    EXPECT_EQ(report["problems"], Json::array());
    EXPECT_EQ(report["technique"]["film"], Json::parse(R"({"state": "later", "due_at": 1766019200000,
        "found": [{"id": "bar_forward", "again": false}], "unclear": ["drops_fast"]})"));
    EXPECT_EQ(report_on(request(Json::array()))["technique"]["film"]["state"], "never");
}

TEST(FilmJson, WhatIsWrongIsNamedAndTheRestStillSaid) {
    std::string too_many = "[{}";
    for (int i = 0; i < 500; ++i) too_many += ",{}";
    const struct {
        std::string film, field, code;
    } bad[] = {
        {"7", "film", "wrong_type"},
        {"[7]", "film[0]", "wrong_type"},
        {"[{}]", "film[0].at", "missing"},
        {R"([{"at": 5}])", "film[0].at", "below_minimum"},
        {R"([{"at": 1763600000000, "bar_forward": "maybe"}])", "film[0].bar_forward", "not_one_of"},
        {R"([{"at": 1763600000000, "mood": "good"}])", "film[0].mood", "unknown_field"},
        {R"([{"at": 1763600000000}, {"at": 1763600000000}])", "film[1].at", "contradicts"},
        {too_many + "]", "film", "too_long"},
    };
    for (const auto& row : bad) {
        const Json report = report_on(request(Json::parse(row.film)));
        ASSERT_FALSE(report["problems"].empty()) << row.field;
        EXPECT_EQ(report["problems"][0]["field"], row.field);
        EXPECT_EQ(report["problems"][0]["code"], row.code) << row.field;
        ASSERT_TRUE(report.contains("technique")) << row.field;
        EXPECT_EQ(report["technique"]["breath"], "short_hold");
        EXPECT_FALSE(report["technique"].contains("film")) << row.field;
        EXPECT_EQ(report["triage"]["care_level"], "train");
    }
    Json without_now = request(Json::parse(R"([{"at": 1763600000000}])"));
    without_now.erase("now");
    EXPECT_EQ(report_on(without_now)["problems"][0]["field"], "now");
}

}  // namespace
}  // namespace liftback
