// The plan on the clock of the day, for every hour since the pain began and many kinds of waking hours.
#include "people.hpp"
#include "random_answers.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/report/report.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <string_view>
#include <vector>

namespace liftback {
namespace {

constexpr double monday = 24.0 * 20'783;  // midnight of a place on UTC, in hours since 1970
constexpr double onset = monday + 9 + 7.0 / 60;
constexpr double tiny = 1e-4;

struct Habit {
    const char* name;
    std::vector<std::pair<double, double>> parts;  // waking hours of a day from its midnight; a part may end next day
    double shift = 0;                              // of the clocks, three days after Monday: +1 in autumn, -1 in spring
};

const Habit habits[] = {
    {"day", {{7, 23}}},
    {"night shift", {{20, 30}}},
    {"short day", {{10, 14}}},
    {"ten minutes", {{10, 10.16}}},
    {"never asleep", {{0, 24}}},
    {"siesta", {{6, 13}, {16, 24}}},
    {"spring", {{7, 23}}, -1},
    {"autumn", {{7, 23}}, 1},
    {"night shift in spring", {{21, 31.5}}, -1},
    {"night shift in autumn", {{21, 31.5}}, 1},
};

// From the day before to as far as ten windows reach. On the night of the change a night shift is longer or shorter.
std::vector<WakeWindow> windows(const Habit& habit, double now) {
    const double changed = monday + 3 * 24 + 2;
    const auto utc = [&](double local) { return local >= changed ? local + habit.shift : local; };
    std::vector<WakeWindow> result;
    for (double day = std::floor((now - 24) / 24) * 24; result.size() + habit.parts.size() <= most_wake_windows;
         day += 24)
        for (const auto& [from, to] : habit.parts) {
            const WakeWindow window{utc(day + from), utc(day + to)};
            if (result.empty() || window.from_hour >= result.back().to_hour) result.push_back(window);
        }
    return result;
}

struct Done {
    std::string_view id;
    const RecoveryRow* row;
    double hour;
    std::size_t window;
};

Answers hurt_for(double hours) {
    Answers a = people::injured();
    a.hours_since_session = hours;
    a.trend = Trend::less;
    return a;
}

Request request_for(const Answers& a, const Habit& habit, double now) {
    Request request;
    request.answers = a;
    request.day.now_hour = now;
    request.day.waking = windows(habit, now);
    return request;
}

// Everything that is due now or lies ahead, one by one.
std::vector<Done> expanded(const Report& report, double now) {
    std::vector<Done> all;
    for (const RecoveryRow* row : report.day->now) all.push_back({row->id, row, now, most_wake_windows});
    for (const Upcoming& item : report.day->ahead)
        for (int i = 0; i < item.times; ++i)
            all.push_back({item.id, item.row, item.hour + i * item.every_hours, item.window});
    return all;
}

double hours_taken(const RecoveryRow& row) { return row.dose.minutes.to / 60; }

bool is_awake(const std::vector<WakeWindow>& waking, double hour) {
    return std::any_of(waking.begin(), waking.end(),
                       [&](const WakeWindow& w) { return hour >= w.from_hour && hour < w.to_hour; });
}

// What holds for every schedule of every plan.
void expect_sound(const Request& request, const Report& report) {
    const double now = *request.day.now_hour;
    const auto& waking = request.day.waking;
    ASSERT_TRUE(report.recovery && report.day);
    const DaySchedule& day = *report.day;
    ASSERT_EQ(day.asleep, !is_awake(waking, now));
    const double start = now - report.recovery->hours_since_pain.value_or(0);
    const auto planned = [&](const RecoveryRow* row) {
        return std::any_of(report.recovery->items.begin(), report.recovery->items.end(),
                           [&](const RecoveryItem& item) { return item.row == row; });
    };
    for (const Done& item : expanded(report, now)) {
        const bool due = item.window == most_wake_windows;
        if (!due) {
            ASSERT_GT(item.hour, now) << item.id;
            ASSERT_LT(item.window, waking.size());
            const WakeWindow& window = waking[item.window];
            ASSERT_GE(item.hour, window.from_hour) << item.id;
            ASSERT_LE(item.hour + (item.row ? hours_taken(*item.row) : 0), window.to_hour + tiny) << item.id;
        }
        if (!item.row) continue;
        const RecoveryRow& row = *item.row;
        ASSERT_TRUE(planned(&row)) << row.id;
        ASSERT_TRUE(row.kind == ItemKind::care || row.kind == ItemKind::drill || row.kind == ItemKind::movement)
            << row.id;
        ASSERT_GE(item.hour - start, row.from_hour - tiny) << row.id;
        ASSERT_LE(item.hour + hours_taken(row) - start, row.to_hour + tiny) << row.id;
        if (due && day.asleep) {
            ASSERT_EQ(row.dose.times, Times::at_night) << row.id;
        }
        if (row.kind == ItemKind::drill) {
            ASSERT_TRUE(report.permissions.drills) << row.id;
        }
    }
    for (const RecoveryRow* row : day.any_time) {
        ASSERT_TRUE(planned(row)) << row->id;
        ASSERT_NE(row->kind, ItemKind::rest_from);
        ASSERT_EQ(std::count(day.now.begin(), day.now.end(), row), 0) << row->id;
    }
    ASSERT_TRUE(std::is_sorted(day.next.begin(), day.next.end(),
                               [](const Upcoming& x, const Upcoming& y) { return x.hour < y.hour; }));
    std::set<std::string_view> ids;
    for (const Upcoming& item : day.next) ASSERT_TRUE(ids.insert(item.id).second) << item.id;
}

// The ids of a plan's schedule, whenever they are.
std::set<std::string_view> shown(const Report& report, double now) {
    std::set<std::string_view> ids;
    for (const Done& item : expanded(report, now)) ids.insert(item.id);
    for (const RecoveryRow* row : report.day->any_time) ids.insert(row->id);
    return ids;
}

void for_each_hour(const std::function<void(const Habit&, double)>& visit) {
    for (const Habit& habit : habits)
        for (double hours = 0; hours <= 1000 && !testing::Test::HasFatalFailure(); hours += 1) {
            SCOPED_TRACE(testing::Message() << habit.name << ", hour " << hours);
            visit(habit, hours);
        }
}

TEST(AnyDay, TheAcutePlanKeepsToItsHours) {
    for_each_hour([](const Habit& habit, double hours) {
        for (HeatSide side : {HeatSide::article, HeatSide::evidence})
            for (YesNo alternate : {YesNo::no, YesNo::yes}) {
                const double now = onset + hours;
                Request request = request_for(hurt_for(hours), habit, now);
                request.recovery.heat_side = side;
                request.recovery.alternate_heat_and_ice = alternate;
                const Report report = evaluate(request);
                expect_sound(request, report);
                if (testing::Test::HasFatalFailure()) return;
                for (const Done& item : expanded(report, now)) {
                    const double at = item.hour - onset;
                    if (item.id == "ice") {
                        ASSERT_LE(at + 20.0 / 60, 48 + tiny);
                    }
                    if (item.id == "heat_before_movement" || item.id == "glute_bridge_band" ||
                        item.id == "walk_daily") {
                        ASSERT_GE(at, 72 - tiny) << item.id;
                    }
                    if (item.id == "glute_bridge_band") {
                        ASSERT_LT(at, 168);
                    }
                    if (item.id == "cat_cow_band" || item.id == "walk_hourly") {
                        ASSERT_LT(at, 72) << item.id;
                    }
                }
                const auto ids = shown(report, now);
                if (report.recovery->plan != Plan::acute) continue;
                const bool chosen = side == HeatSide::evidence && hours < 72;
                const std::set<std::string_view> open([&] {
                    std::set<std::string_view> items;
                    for (const RecoveryRow* row : report.day->any_time) items.insert(row->id);
                    return items;
                }());
                ASSERT_EQ(open.count("heat_for_ease"), chosen ? 1u : 0u);
                ASSERT_EQ(open.count("alternate_heat_and_ice"), alternate == YesNo::yes && hours >= 72 ? 1u : 0u);
                if (hours < 72) {
                    ASSERT_EQ(open.count("heat_before_movement"), 0u);
                }
                if (hours >= 48) {
                    ASSERT_EQ(ids.count("ice"), 0u);
                }
                // What to leave out is said as long as it holds: no load, and in hours 48 to 72 neither ice nor, on the
                // article's side, heat.
                const auto left_out = [&](std::string_view id) {
                    return std::any_of(report.recovery->items.begin(), report.recovery->items.end(),
                                       [&](const RecoveryItem& item) {
                                           return item.row->id == id && item.row->kind == ItemKind::rest_from &&
                                                  item.state == ItemState::now;
                                       });
                };
                ASSERT_TRUE(left_out("no_spinal_loading"));
                ASSERT_EQ(left_out("no_heat_yet"), hours < 48 && side == HeatSide::article);
                ASSERT_EQ(left_out("no_ice_no_heat"), hours >= 48 && hours < 72 && side == HeatSide::article);
                ASSERT_EQ(left_out("no_more_ice"), hours >= 48 && hours < 72 && side == HeatSide::evidence);
            }
    });
}

// Walks come every hour of every waking hour, ice every two to three hours; daily things half a day apart or more.
TEST(AnyDay, TheTimesBetween) {
    for_each_hour([](const Habit& habit, double hours) {
        const double now = onset + hours;
        const Request request = request_for(hurt_for(hours), habit, now);
        const Report report = evaluate(request);
        for (const Upcoming& item : report.day->ahead) {
            if (item.times > 1) {
                ASSERT_EQ(item.every_hours, item.id == "ice" ? 3 : 1) << item.id;
            }
        }
        for (std::size_t i = 0; i < request.day.waking.size(); ++i) {
            const WakeWindow& window = request.day.waking[i];
            if (window.from_hour < now || window.to_hour > onset + 72 || window.to_hour - window.from_hour < 5.0 / 60)
                continue;
            if (i > 0 && window.from_hour - request.day.waking[i - 1].to_hour < 1)
                continue;  // the hours go on through the night
            const auto walk =
                std::find_if(report.day->ahead.begin(), report.day->ahead.end(),
                             [&](const Upcoming& item) { return item.id == "walk_hourly" && item.window == i; });
            ASSERT_NE(walk, report.day->ahead.end());
            ASSERT_EQ(walk->hour, window.from_hour);
            ASSERT_EQ(walk->times, static_cast<int>(window.to_hour - window.from_hour - 5.0 / 60 + tiny) + 1);
        }
        for (std::string_view daily : {"walk_daily", "glute_bridge_band"}) {
            double last = -1e9;
            for (const Done& item : expanded(report, now)) {
                if (item.id != daily) continue;
                ASSERT_GE(item.hour - last, 12 - tiny) << daily;
                last = item.hour;
            }
        }
    });
}

TEST(AnyDay, WhatIsDoneIsNotAskedForAgainTooSoon) {
    for_each_hour([](const Habit& habit, double hours) {
        const double now = onset + hours;
        Request request = request_for(hurt_for(hours), habit, now);
        const DaySchedule before = *evaluate(request).day;
        for (const RecoveryRow* row : before.now) request.day.done.push_back({row->id, now});
        const Report report = evaluate(request);
        expect_sound(request, report);
        if (testing::Test::HasFatalFailure()) return;
        for (const RecoveryRow* row : before.now) {
            if (row->dose.times == Times::at_night) continue;
            ASSERT_EQ(std::count(report.day->now.begin(), report.day->now.end(), row), 0) << row->id;
            for (const Done& item : expanded(report, now)) {
                if (item.id != row->id) continue;
                const double least = row->id == std::string_view("ice") ? 2 : row->dose.every_hours.given() ? 0.75 : 12;
                ASSERT_GE(item.hour - now, least - tiny) << row->id;
            }
        }
    });
}

TEST(AnyDay, TheOffRampEndsTheHourlyThings) {
    for_each_hour([](const Habit& habit, double hours) {
        Answers a = hurt_for(hours);
        a.pain_moving = 1;
        a.pain_rest = 0;
        a.episode = Episode::open;
        Request request = request_for(a, habit, onset + hours);
        request.recovery.quiet_24h = YesNo::yes;
        const Report report = evaluate(request);
        ASSERT_TRUE(report.recovery->quiet);
        for (const Done& item : expanded(report, onset + hours)) {
            if (!item.row) continue;
            ASSERT_FALSE(item.row->hourly || item.row->dose.every_hours.given()) << item.id;
        }
    });
}

// Soreness, the leg and the persistent picture never get the injury's plan; nor are they planned beyond the day.
TEST(AnyDay, LighterPicturesStayLight) {
    std::set<std::string_view> of_injury;
    for (const RecoveryRow& row : recovery_rows(Plan::acute)) of_injury.insert(row.id);
    const auto expect_light = [&](const Answers& a, Plan plan, const Habit& habit, double now) {
        const Request request = request_for(a, habit, now);
        const Report report = evaluate(request);
        if (!report.recovery || report.recovery->plan != plan) return 0;
        expect_sound(request, report);
        if (testing::Test::HasFatalFailure()) return 0;
        for (std::string_view id : shown(report, now)) {
            const auto rows = recovery_rows(plan);
            EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [&](const RecoveryRow& row) { return row.id == id; }))
                << id;
            const bool shared = id == "sleep_on_side" || id == "walk_daily";
            EXPECT_TRUE(shared || !of_injury.count(id)) << id;
        }
        std::set<std::size_t> days;
        for (const Upcoming& item : report.day->ahead) days.insert(item.window);
        EXPECT_LE(days.size(), 1u);
        for (const Upcoming& item : report.day->ahead) EXPECT_EQ(item.every_hours, 0) << item.id;
        return 1;
    };
    int sore = 0, leg = 0, persistent = 0;
    for_each_hour([&](const Habit& habit, double hours) {
        const double now = onset + hours;
        Answers a = people::sore();
        a.hours_since_session = 6 + hours;
        a.hours_since_pain = hours;
        sore += expect_light(a, Plan::soreness, habit, now);
        a = hurt_for(hours);
        a[Sign::one_leg_pain_or_numbness] = SignAnswer::yes;
        leg += expect_light(a, Plan::leg, habit, now);
        a = people::sore();
        a[Sign::persistent] = SignAnswer::yes;
        a.trend = Trend::less;
        a.hours_since_session = hours;
        persistent += expect_light(a, Plan::persistent, habit, now);
    });
    EXPECT_GT(sore, 300);
    EXPECT_GT(leg, 5000);
    EXPECT_GT(persistent, 5000);
}

// A schedule exists only where a plan does, and bars what the plan bars.
TEST(AnyDay, NobodyGetsWhatTheirPlanDoesNotHold) {
    Random random(11);
    int seen = 0;
    for (int i = 0; i < 100'000; ++i) {
        const Habit& habit = habits[random.below(static_cast<int>(std::size(habits)))];
        Request request = request_for(random_answers(random, 60), habit, onset + random.below(1000));
        request.recovery = {random.any<YesNo>(), random.any<YesNo>(), random.any<HeatSide>()};
        const Report report = evaluate(request);
        ASSERT_EQ(report.day.has_value(), report.recovery.has_value());
        if (!report.day) continue;
        const CareLevel care = report.triage.care;
        ASSERT_TRUE(care != CareLevel::call_emergency && care != CareLevel::medical_today &&
                    care != CareLevel::incomplete);
        expect_sound(request, report);
        if (testing::Test::HasFatalFailure()) return;
        ++seen;
        const Answers& a = request.answers;
        if (report.recovery->heat_side) {
            ASSERT_FALSE(reported(a, Sign::no_ice_or_heat) || reported(a, Sign::pregnant_or_gave_birth));
        }
        for (std::string_view id : shown(report, *request.day.now_hour)) {
            if (leg_symptoms(request.answers)) {
                ASSERT_TRUE(id != "cat_cow_band" && id != "glute_bridge_band" && id != "ql_walk" &&
                            id != "hip_centration")
                    << id;
            }
            if (reported(request.answers, Sign::no_ice_or_heat)) {
                ASSERT_TRUE(id.find("ice") == id.npos && id.find("heat") == id.npos && id.find("warmth") == id.npos)
                    << id;
            }
        }
    }
    EXPECT_GT(seen, 5000);
}

}  // namespace
}  // namespace liftback
