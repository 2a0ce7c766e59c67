#include "people.hpp"

#include "liftback/json/json.hpp"
#include "liftback/report/report.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace liftback {
namespace {

using Json = nlohmann::json;

constexpr double midnight = 24.0 * 20'783;

// Awake from 7 to 23 h; the pain began at 16 h.
Request strained_at(double hour) {
    Request request;
    request.answers = people::injured();
    request.answers.hours_since_session = hour - 16;
    request.answers.trend = Trend::less;
    request.day.now_hour = midnight + hour;
    for (int day = 0; day < 9; ++day) request.day.waking.push_back({midnight + 24 * day + 7, midnight + 24 * day + 23});
    return request;
}

using Ids = std::vector<std::string_view>;

Ids ids(const std::vector<const RecoveryRow*>& rows) {
    Ids result;
    for (const RecoveryRow* row : rows) result.push_back(row->id);
    return result;
}

std::vector<std::pair<std::string_view, double>> next_of(const DaySchedule& day) {
    std::vector<std::pair<std::string_view, double>> result;
    for (const Upcoming& item : day.next) result.emplace_back(item.id, std::round((item.hour - midnight) * 60) / 60);
    return result;
}

using Next = std::vector<std::pair<std::string_view, double>>;

TEST(DaySchedule, TheFirstEvening) {
    Request request = strained_at(18);
    const DaySchedule day = *evaluate(request).day;
    EXPECT_FALSE(day.asleep);
    EXPECT_EQ(ids(day.now), (Ids{"walk_hourly", "ice", "cat_cow_band"}));
    EXPECT_EQ(ids(day.any_time), (Ids{"sitting_limit", "sleep_on_side"}));
    EXPECT_EQ(next_of(day), (Next{{"walk_hourly", 19}, {"cat_cow_band", 19}, {"ice", 21}}));

    request.day.done = {{"walk_hourly", midnight + 17.9}, {"ice", midnight + 18}};
    const DaySchedule later = *evaluate(request).day;
    EXPECT_EQ(ids(later.now), (Ids{"cat_cow_band"}));
    EXPECT_EQ(next_of(later), (Next{{"walk_hourly", 18.75}, {"cat_cow_band", 19}, {"ice", 21}}));
}

TEST(DaySchedule, ADayOfIceEndsItsFirstWithAWalk) {
    const DaySchedule day = *evaluate(strained_at(25)).day;  // one in the morning
    EXPECT_TRUE(day.asleep);
    EXPECT_EQ(ids(day.now), (Ids{"sleep_on_side"}));
    EXPECT_EQ(next_of(day).front(), (std::pair<std::string_view, double>{"walk_hourly", 31}));
    for (const Upcoming& item : day.ahead) {
        if (item.id != "ice" || item.window != 1) continue;
        EXPECT_NEAR(item.hour - midnight, 24 + 7 + 40.0 / 60, 1e-6);
        EXPECT_EQ(item.every_hours, 3);
        EXPECT_EQ(item.times, 6);  // the last from 22:40 to 23:00
    }
}

TEST(DaySchedule, OnDayFiveWarmthComesBeforeTheDrill) {
    const DaySchedule day = *evaluate(strained_at(16 + 4 * 24 - 9.5)).day;  // 6:30
    std::vector<std::pair<std::string_view, double>> of_today;
    for (const Upcoming& item : day.ahead)
        if (item.window == 4) of_today.emplace_back(item.id, std::round((item.hour - midnight - 96) * 60));
    EXPECT_EQ(of_today,
              (Next{{"heat_before_movement", 7 * 60 + 40}, {"glute_bridge_band", 8 * 60}, {"walk_daily", 8 * 60}}));
    EXPECT_EQ(day.ahead.back().id, "check_day_7");
}

TEST(DaySchedule, ACheckWaitsForTheMorning) {
    Request request = strained_at(18);
    for (WakeWindow& window : request.day.waking) {  // asleep in the afternoon, when the 72 hours are over
        window.from_hour += 11;
        window.to_hour += 11;
    }
    const DaySchedule day = *evaluate(request).day;
    for (const Upcoming& item : day.ahead)
        if (item.id == "check_72h") {
            EXPECT_EQ(item.hour, midnight + 72 + 18);
        }
}

TEST(DaySchedule, WithoutWakingHoursThereIsNone) {
    Request request = strained_at(18);
    request.day.waking.clear();
    EXPECT_FALSE(evaluate(request).day);
}

Json report_on(const char* recovery, bool with_now = true) {
    std::string text =
        std::string("{") + (with_now ? "\"now\": 1795543200000, " : "") + "\"recovery\": " + recovery + "}";
    return Json::parse(json::evaluate(text));
}

std::string first_problem(const char* recovery, bool with_now = true) {
    const Json problems = report_on(recovery, with_now)["problems"];
    if (problems.size() != 1) return problems.dump();
    return problems[0]["field"].get<std::string>() + ' ' + problems[0]["code"].get<std::string>();
}

TEST(DaySchedule, WhatIsWrongIsNamed) {
    EXPECT_EQ(
        first_problem(R"({"waking": [{"from": 1795543200000, "to": 1795546800000}], "done": {"ice": 1795543200000}})"),
        "[]");
    EXPECT_EQ(first_problem(R"({"waking": [{"from": 1795543200000, "to": 1795546800000}]})", false), "now missing");
    EXPECT_EQ(first_problem(R"({"waking": [{"from": 1795543200000}]})"), "recovery.waking[0].to missing");
    EXPECT_EQ(first_problem(R"({"waking": [{"from": 1795543200000, "to": 1795543200000}]})"),
              "recovery.waking[0].to below_minimum");
    EXPECT_EQ(first_problem(R"({"waking": [{"from": 1795543200000, "to": 1795629600001}]})"), "[]")
        << "a day and a millisecond";
    EXPECT_EQ(first_problem(R"({"waking": [{"from": 1795543200000, "to": 1795629700000}]})"),
              "recovery.waking[0].to above_maximum");
    EXPECT_EQ(first_problem(R"({"waking": [{"from": 5, "to": 7}]})"), "recovery.waking[0].from below_minimum");
    EXPECT_EQ(
        first_problem(
            R"({"waking": [{"from": 1795543200000, "to": 1795546800000}, {"from": 1795546700000, "to": 1795550400000}]})"),
        "recovery.waking[1].from below_minimum");
    EXPECT_EQ(first_problem(R"({"waking": [7]})"), "recovery.waking[0] wrong_type");
    EXPECT_EQ(first_problem(R"({"waking": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]})"), "recovery.waking too_long");
    EXPECT_EQ(first_problem(R"({"done": {"squats": 1795543200000}})"), "recovery.done.squats unknown_field");
    EXPECT_EQ(first_problem(R"({"done": {"ice": "today"}})"), "recovery.done.ice wrong_type");
    EXPECT_EQ(first_problem(R"({"heat_side": "both"})"), "recovery.heat_side not_one_of");
}

}  // namespace
}  // namespace liftback
