#include "people.hpp"

#include "liftback/recovery/recovery.hpp"
#include "liftback/report/report.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace liftback {
namespace {

std::map<std::string_view, ItemState> plan_for(const Answers& a, const RecoveryChoices& choices = {}) {
    Request request;
    request.answers = a;
    request.recovery = choices;
    const Report report = evaluate(request);
    std::map<std::string_view, ItemState> items;
    if (report.recovery)
        for (const RecoveryItem& item : report.recovery->items) items[item.row->id] = item.state;
    return items;
}

Answers injured_for(double hours) {
    Answers a = people::injured();
    a.hours_since_session = hours;
    a.trend = Trend::less;
    return a;
}

TEST(Recovery, IdsAreUniqueInEachPlan) {
    for (Plan plan : plans) {
        std::set<std::string_view> ids;
        for (const RecoveryRow& row : recovery_rows(plan)) EXPECT_TRUE(ids.insert(row.id).second) << row.id;
        EXPECT_FALSE(ids.empty());
    }
    EXPECT_TRUE(recovery_rows(Plan::none).empty());
}

// Hours 0 … 1000 of an injury: what A0 prescribes, hour by hour.
TEST(Recovery, TheAcuteTimelineKeepsToItsWindows) {
    for (double hours = 0; hours <= 1000; hours += 0.5) {
        const auto items = plan_for(injured_for(hours));
        const auto is_now = [&](std::string_view id) {
            const auto found = items.find(id);
            return found != items.end() && found->second == ItemState::now;
        };
        ASSERT_EQ(is_now("ice"), hours < 48) << hours;
        ASSERT_EQ(is_now("no_heat_yet"), hours < 48) << hours;
        ASSERT_EQ(is_now("no_ice_no_heat"), hours >= 48 && hours < 72) << hours;
        ASSERT_EQ(is_now("heat_before_movement"), hours >= 72) << hours;
        ASSERT_FALSE(is_now("alternate_heat_and_ice")) << hours;
        ASSERT_EQ(is_now("walk_hourly"), hours < 72) << hours;
        ASSERT_EQ(is_now("sitting_limit"), hours < 72) << hours;
        ASSERT_TRUE(is_now("no_spinal_loading")) << hours;
        // From day 7 on a person who still cannot move needs a professional, so the drills need the injury level.
        ASSERT_EQ(is_now("cat_cow_band"), hours < 72) << hours;
        if (hours < 480) {
            ASSERT_EQ(is_now("glute_bridge_band"), hours >= 72 && hours < 168) << hours;
            ASSERT_EQ(is_now("dowel_hinge"), hours >= 72) << hours;
        }
    }
}

TEST(Recovery, NothingIsBothNowAndLater) {
    Request request;
    request.answers = injured_for(50);
    const Report report = evaluate(request);
    ASSERT_TRUE(report.recovery);
    EXPECT_EQ(report.recovery->day, 3);
    EXPECT_TRUE(std::is_sorted(report.recovery->items.begin(), report.recovery->items.end(),
                               [](const auto& x, const auto& y) { return x.state < y.state; }));
    ASSERT_EQ(report.recovery->checks_ahead.size(), 3u);
    EXPECT_EQ(report.recovery->checks_ahead.front()->id, "check_72h");
}

TEST(Recovery, AlternatingHeatAndIceIsThePersonsChoice) {
    EXPECT_EQ(plan_for(injured_for(100)).count("alternate_heat_and_ice"), 0u);
    RecoveryChoices choices;
    choices.alternate_heat_and_ice = YesNo::yes;
    EXPECT_EQ(plan_for(injured_for(100), choices)["alternate_heat_and_ice"], ItemState::now);
    EXPECT_EQ(plan_for(injured_for(60), choices)["alternate_heat_and_ice"], ItemState::later);
}

TEST(Recovery, TheOffRampEndsTheHourlyThingsAndNothingElse) {
    RecoveryChoices quiet;
    quiet.quiet_24h = YesNo::yes;
    Answers a = injured_for(40);
    EXPECT_EQ(plan_for(a, quiet).count("ice"), 1u) << "still 6/10";
    a.pain_moving = 1;
    a.pain_rest = 0;
    const auto items = plan_for(a, quiet);
    for (std::string_view hourly : {"ice", "walk_hourly", "sitting_limit"}) EXPECT_EQ(items.count(hourly), 0u);
    EXPECT_EQ(items.count("no_spinal_loading"), 1u);
    a.masked = YesNo::yes;
    EXPECT_EQ(plan_for(a, quiet).count("ice"), 1u) << "masked";
}

TEST(Recovery, SorenessGetsItsOwnMenuAndNoInjuryProtocol) {
    std::set<std::string_view> of_injury;
    for (const RecoveryRow& row : recovery_rows(Plan::acute)) of_injury.insert(row.id);
    const auto items = plan_for(people::sore());
    EXPECT_EQ(items.count("ql_walk"), 1u);
    for (const auto& [id, state] : items) EXPECT_EQ(of_injury.count(id), 0u) << id;
}

TEST(Recovery, LegSymptomsGetNoStretchesAndNoDrills) {
    Answers a = people::injured();
    a[Sign::one_leg_pain_or_numbness] = SignAnswer::yes;
    const auto items = plan_for(a);
    EXPECT_EQ(items.count("walk_short"), 1u);
    EXPECT_EQ(items.count("cat_cow_band"), 0u);
    EXPECT_EQ(items.count("ice"), 0u);
}

TEST(Recovery, GatesOnAdviceBarRows) {
    Answers cold = people::injured();
    cold[Sign::no_ice_or_heat] = SignAnswer::yes;
    EXPECT_EQ(plan_for(cold).count("ice"), 0u);

    Answers heart = people::sore();
    heart[Sign::heart_or_vessel_disease] = SignAnswer::yes;
    EXPECT_EQ(plan_for(heart).count("bike_intervals"), 0u);
    EXPECT_EQ(plan_for(people::sore()).count("bike_intervals"), 1u);
    Answers vessel = people::well();
    vessel[Sign::aneurysm] = SignAnswer::yes;
    EXPECT_TRUE(barred(BarredBy::heart_or_vessel_disease, vessel));

    Answers pregnant = people::sore();
    pregnant[Sign::pregnant_or_gave_birth] = SignAnswer::yes;
    const auto items = plan_for(pregnant);
    EXPECT_EQ(items.count("walk_easy"), 1u);
    for (const RecoveryRow& row : recovery_rows(Plan::soreness))
        if (row.kind == ItemKind::movement) {
            EXPECT_EQ(items.count(row.id), 0u) << row.id;
        }
}

// A1.6: 3 min at 50/45, 2 min at 55/50, 1 min at 60/55, five rounds with a minute between them.
TEST(Recovery, BikeRoundsHaveTwoTargets) {
    const auto rows = recovery_rows(Plan::soreness);
    const auto bike =
        std::find_if(rows.begin(), rows.end(), [](const RecoveryRow& row) { return row.id == "bike_intervals"; });
    ASSERT_NE(bike, rows.end());
    EXPECT_EQ(bike->dose.sets, 5);
    EXPECT_EQ(bike->dose.then_minutes.from, 1);
    std::vector<std::array<double, 3>> parts;
    for (const Interval& part : bike->dose.intervals)
        parts.push_back({part.minutes, double(part.easier_rpm), double(part.harder_rpm)});
    EXPECT_EQ(parts, (std::vector<std::array<double, 3>>{{3, 45, 50}, {2, 50, 55}, {1, 55, 60}}));
}

TEST(Recovery, UrgentLevelsHaveNoPlan) {
    Answers a = people::injured();
    a[Sign::cough_jolt] = SignAnswer::yes;
    EXPECT_TRUE(plan_for(a).empty());
    a[Sign::saddle_numbness] = SignAnswer::yes;
    EXPECT_TRUE(plan_for(a).empty());
}

}  // namespace
}  // namespace liftback
