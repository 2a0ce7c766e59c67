#include "people.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/json/json.hpp"
#include "liftback/recovery/drills.hpp"
#include "liftback/report/report.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace liftback {
namespace {

using Ids = std::set<std::string_view>;

const Ids menu{"cat_cow_band",   "dowel_hinge",      "ql_walk",       "side_lying_rotation",
               "hip_centration", "hamstring_seated", "bike_intervals"};
const Ids psoas{"leg_lift", "hanging_knee_lift", "v_sit"};  // A2.14
const Ids not_with_a_leg{"ql_walk",        "side_lying_rotation", "bike_intervals",
                         "hip_centration", "hamstring_seated",    "hamstring_standing",
                         "leg_lift",       "hanging_knee_lift",   "v_sit"};  // gate (c) on advice

Request request_for(const Answers& a) {
    Request request;
    request.answers = a;
    return request;
}

Answers injured_for(double hours) {
    Answers a = people::injured();
    a.hours_since_session = hours;
    a.trend = Trend::less;
    return a;
}

void open_gate(Request& request) {
    const GateDay quiet{1, 1, 1, 1, YesNo::no};
    request.entry_gate.today = quiet;
    request.entry_gate.yesterday = quiet;
    request.entry_gate.dowel_hinges_today = gate_dowel_hinges;
    request.entry_gate.three_contacts = YesNo::yes;
}

Ids in_state(const std::vector<DrillOffer>& offers, DrillState state) {
    Ids ids;
    for (const DrillOffer& offer : offers)
        if (offer.state == state) ids.insert(offer.drill->id);
    return ids;
}

Ids loaded() {
    Ids ids;
    for (const Drill& drill : drills())
        if (drill.exercise) ids.insert(drill.id);
    return ids;
}

const DrillOffer& offer_of(const std::vector<DrillOffer>& offers, std::string_view id) {
    return *std::find_if(offers.begin(), offers.end(), [&](const DrillOffer& offer) { return offer.drill->id == id; });
}

std::vector<const RecoveryRow*> rows_of(const Drill& drill) {
    std::vector<const RecoveryRow*> rows;
    for (Plan plan : plans)
        for (const RecoveryRow& row : recovery_rows(plan))
            if (std::find(drill.rows.begin(), drill.rows.end(), row.id) != drill.rows.end()) rows.push_back(&row);
    return rows;
}

TEST(Drills, EachIsComplete) {
    Ids ids;
    std::set<LadderExercise> exercises;
    for (const Drill& drill : drills()) {
        EXPECT_TRUE(ids.insert(drill.id).second) << drill.id;
        EXPECT_FALSE(usual_row(drill).stop.empty()) << drill.id;
        EXPECT_TRUE(drill.rows.empty() || !rows_of(drill).empty()) << drill.id;
        for (std::string_view id : drill.rows)
            EXPECT_TRUE(std::any_of(plans, std::end(plans), [&](Plan plan) {
                const auto rows = recovery_rows(plan);
                return std::any_of(rows.begin(), rows.end(), [&](const RecoveryRow& row) { return row.id == id; });
            })) << id;
        if (drill.exercise) {
            EXPECT_TRUE(exercises.insert(*drill.exercise).second) << drill.id;
            EXPECT_FALSE(drill.needs.empty()) << drill.id;
        }
        for (const RecoveryRow* row : rows_of(drill))
            for (BarredBy by : row->barred_by)
                EXPECT_NE(std::find(drill.barred_by.begin(), drill.barred_by.end(), by), drill.barred_by.end())
                    << row->id << " is barred and " << drill.id << " is not";
    }
    EXPECT_EQ(ids.size(), 16u);
    EXPECT_EQ(exercises.size(), tokens<LadderExercise>().size()) << "every rung has its movement";
}

TEST(Drills, EveryMovementOfAPlanIsOneDrill) {
    for (Plan plan : plans)
        for (const RecoveryRow& row : recovery_rows(plan)) {
            const auto asks = [&](const Drill& drill) {
                return std::find(drill.rows.begin(), drill.rows.end(), row.id) != drill.rows.end();
            };
            const bool moves = row.kind == ItemKind::drill || row.kind == ItemKind::movement;
            EXPECT_EQ(std::count_if(drills().begin(), drills().end(), asks), moves ? 1 : 0) << row.id;
        }
}

TEST(Drills, LegSymptomsBarWhatTheArticlesStretchAndPull) {
    for (const Drill& drill : drills()) {
        const bool barred_by_leg =
            std::find(drill.barred_by.begin(), drill.barred_by.end(), BarredBy::leg_symptoms) != drill.barred_by.end();
        if (not_with_a_leg.count(drill.id)) {
            EXPECT_TRUE(barred_by_leg) << drill.id;
        }
        EXPECT_NE(std::find(drill.barred_by.begin(), drill.barred_by.end(), BarredBy::pregnant), drill.barred_by.end())
            << drill.id;
    }
}

// Hours 0 … 1000 of an injury whose gate is shut.
TEST(Drills, InAnInjuryOnlyTheStagedOnesInTheirStage) {
    for (double hours = 0; hours <= 1000; hours += 0.5) {
        const Report report = evaluate(request_for(injured_for(hours)));
        const Ids now = in_state(report.drills, DrillState::now);
        Ids expected;
        if (report.permissions.drills) {
            if (hours < 72) expected.insert("cat_cow_band");
            if (hours >= 72 && hours < 168) expected.insert("glute_bridge_band");
            if (hours >= 72) expected.insert("dowel_hinge");
        }
        ASSERT_EQ(now, expected) << hours;
    }
    const Report early = evaluate(request_for(injured_for(10)));
    EXPECT_EQ(offer_of(early.drills, "dowel_hinge").why, DrillWhy::stage);
    EXPECT_EQ(offer_of(early.drills, "dowel_hinge").from_hour, 72);
    EXPECT_EQ(offer_of(early.drills, "v_sit").why, DrillWhy::gate);
    EXPECT_EQ(offer_of(early.drills, "deadlift").why, DrillWhy::gate);
    const Report late = evaluate(request_for(injured_for(100)));
    EXPECT_EQ(offer_of(late.drills, "cat_cow_band").state, DrillState::past);
}

TEST(Drills, BehindTheGateTheRestOpensAndOfTheLoadedOnesTheRungs) {
    Request request = request_for(people::improving_strain());
    request.base.max = 180;
    request.base.weeks_since = 1;
    EXPECT_EQ(in_state(evaluate(request).drills, DrillState::now), (Ids{"glute_bridge_band", "dowel_hinge"}));
    open_gate(request);
    const Report report = evaluate(request);
    ASSERT_TRUE(report.loads && report.loads->gate && report.loads->gate->open);
    Ids expected = menu;
    expected.insert(psoas.begin(), psoas.end());
    expected.insert({"glute_bridge_band", "hamstring_standing", "kettlebell_deadlift"});
    EXPECT_EQ(in_state(report.drills, DrillState::now), expected);
    EXPECT_EQ(offer_of(report.drills, "trap_bar_romanian").why, DrillWhy::rung);
    EXPECT_EQ(offer_of(report.drills, "trap_bar_romanian").rung, 3);
    EXPECT_EQ(offer_of(report.drills, "romanian_deadlift").rung, 4);
    EXPECT_EQ(offer_of(report.drills, "deadlift").rung, 5);
}

TEST(Drills, SorenessHasItsMenuAndItsLighterSession) {
    const Report report = evaluate(request_for(people::sore()));
    Ids expected = menu;
    expected.merge(loaded());
    EXPECT_EQ(in_state(report.drills, DrillState::now), expected);
    EXPECT_EQ(offer_of(report.drills, "glute_bridge_band").why, DrillWhy::plan);
    for (std::string_view id : psoas) EXPECT_EQ(offer_of(report.drills, id).why, DrillWhy::plan) << id;
    EXPECT_EQ(offer_of(report.drills, "cat_cow_band").row->id, "cat_cow_segments") << "in the dose of the menu";
    EXPECT_EQ(offer_of(report.drills, "dowel_hinge").row->id, "dowel_hinge_easy");
}

TEST(Drills, WellPeopleMayDoThemAll) {
    EXPECT_EQ(in_state(evaluate(request_for(people::well())).drills, DrillState::now).size(), drills().size());
    Answers young = people::well();
    young.age = Age::under_18;
    const Report report = evaluate(request_for(young));
    for (const DrillOffer& offer : report.drills) EXPECT_EQ(offer.state, DrillState::locked) << offer.drill->id;
    EXPECT_EQ(offer_of(report.drills, "v_sit").why, DrillWhy::locks);
    EXPECT_EQ(offer_of(report.drills, "deadlift").why, DrillWhy::loads);
}

TEST(Drills, WhatIsBarredSaysBy) {
    Answers heart = people::well();
    heart[Sign::heart_or_vessel_disease] = SignAnswer::yes;
    const Report report = evaluate(request_for(heart));
    EXPECT_EQ(offer_of(report.drills, "bike_intervals").state, DrillState::locked);
    EXPECT_EQ(offer_of(report.drills, "bike_intervals").barred_by, BarredBy::heart_or_vessel_disease);
    EXPECT_EQ(offer_of(report.drills, "deadlift").why, DrillWhy::loads);
    EXPECT_EQ(offer_of(report.drills, "ql_walk").state, DrillState::now);

    Answers leg = people::injured();
    leg[Sign::one_leg_pain_or_numbness] = SignAnswer::yes;
    const Report with_leg = evaluate(request_for(leg));
    for (std::string_view id : not_with_a_leg)
        EXPECT_EQ(offer_of(with_leg.drills, id).barred_by, BarredBy::leg_symptoms) << id;
    EXPECT_EQ(in_state(with_leg.drills, DrillState::now), Ids{});
}

TEST(Drills, UrgentAndIncompleteLevelsHaveNone) {
    Answers a = people::injured();
    a[Sign::cough_jolt] = SignAnswer::yes;
    EXPECT_TRUE(evaluate(request_for(a)).drills.empty());
    a[Sign::saddle_numbness] = SignAnswer::yes;
    EXPECT_TRUE(evaluate(request_for(a)).drills.empty());
    EXPECT_TRUE(evaluate(Request{}).drills.empty());
}

// What lets a drill through, in every combination, and what is asked of a loads section: none, one of each kind, the
// ladder with its gate shut, blocked by a sign, and on each rung.
struct Situation {
    Answers answers;
    Permissions permissions;
    Recovery recovery;
    std::optional<ReturnLoads> loads;
};

std::vector<std::optional<ReturnLoads>> all_loads() {
    std::vector<std::optional<ReturnLoads>> all{std::nullopt, ReturnLoads{}};
    for (LoadsAccess access : {LoadsAccess::soreness_session, LoadsAccess::planned_session}) {
        all.emplace_back(ReturnLoads{});
        all.back()->access = access;
    }
    for (LoadsBlock block : {LoadsBlock::entry_gate, LoadsBlock::triage_again, LoadsBlock::heaviest_load_not_entered})
        for (bool dowel : {false, true}) {
            all.emplace_back(ReturnLoads{});
            all.back()->access = LoadsAccess::ladder;
            all.back()->blocked_by = {block};
            all.back()->gate = EntryGate{.open = block != LoadsBlock::entry_gate, .dowel_drill_offered = dowel};
        }
    for (const Rung& rung : ladder()) {
        all.emplace_back(ReturnLoads{});
        all.back()->access = LoadsAccess::ladder;
        all.back()->gate = EntryGate{.open = true, .dowel_drill_offered = true};
        all.back()->session = SessionLoads{.rung = &rung};
    }
    return all;
}

template <typename Check>
void in_every_situation(Check check) {
    const std::vector<std::optional<ReturnLoads>> loads = all_loads();
    for (const LevelPermissions& level : level_permissions())
        for (Plan plan : {Plan::none, Plan::prevention, Plan::pump, Plan::one_sided, Plan::soreness, Plan::persistent,
                          Plan::acute, Plan::leg})
            for (BarAdviceAccess bar : {BarAdviceAccess::none, BarAdviceAccess::after_gate, BarAdviceAccess::open})
                for (double hours : {0.0, 71.9, 72.0, 167.9, 168.0, 1000.0})
                    for (int barring = 0; barring < 8; ++barring) {
                        Situation s{.answers = people::well(),
                                    .permissions = {.plan = level.plan, .drills = level.drills, .bar_advice = bar},
                                    .recovery = {}};
                        if (barring & 1) s.answers[Sign::one_leg_pain_or_numbness] = SignAnswer::not_sure;
                        if (barring & 2) s.answers[Sign::heart_or_vessel_disease] = SignAnswer::yes;
                        if (barring & 4) s.answers[Sign::pregnant_or_gave_birth] = SignAnswer::yes;
                        Triage triage;
                        triage.plan = plan;
                        triage.hours_since_pain = hours;
                        s.recovery = plan_recovery(s.answers, triage, s.permissions, {});
                        for (const auto& section : loads) {
                            s.loads = section;
                            check(s);
                            if (testing::Test::HasFatalFailure()) return;
                        }
                    }
}

std::vector<DrillOffer> offers_in(const Situation& s, std::span<const Gear> lacks = {}) {
    return offer_drills(s.answers, s.permissions, s.recovery, s.loads ? &*s.loads : nullptr, lacks);
}

TEST(Drills, NoneIsEverOpenWithoutSomethingThatOpensIt) {
    long now = 0;
    in_every_situation([&](const Situation& s) {
        const std::vector<DrillOffer> offers = offers_in(s);
        const bool any = s.permissions.plan && s.recovery.plan != Plan::none;
        ASSERT_EQ(offers.size(), any ? drills().size() : 0u);
        for (const DrillOffer& offer : offers) {
            const Drill& drill = *offer.drill;
            const bool explained = offer.state == DrillState::later || offer.state == DrillState::locked;
            ASSERT_EQ(offer.why != DrillWhy::none, explained) << drill.id;
            const bool is_barred = std::any_of(drill.barred_by.begin(), drill.barred_by.end(),
                                               [&](BarredBy by) { return barred(by, s.answers); });
            ASSERT_EQ(offer.barred_by.has_value(), is_barred) << drill.id;
            ASSERT_EQ(offer.why == DrillWhy::barred, is_barred) << drill.id;
            if (offer.state != DrillState::now) continue;
            ++now;
            ASSERT_FALSE(is_barred) << drill.id;
            const auto asks_now = [&](const RecoveryItem& item) {
                const auto& rows = drill.rows;
                return item.state == ItemState::now && std::find(rows.begin(), rows.end(), item.row->id) != rows.end();
            };
            const bool in_plan = std::any_of(s.recovery.items.begin(), s.recovery.items.end(), asks_now);
            const bool bar_open = s.permissions.bar_advice == BarAdviceAccess::open;
            if (drill.exercise) {
                ASSERT_TRUE(s.loads && s.loads->access != LoadsAccess::none && s.loads->blocked_by.empty()) << drill.id;
                if (s.loads->gate) {
                    ASSERT_TRUE(s.loads->gate->open) << drill.id;
                    ASSERT_EQ(s.loads->session->rung->exercise, *drill.exercise);
                }
            } else if (psoas.count(drill.id)) {
                ASSERT_TRUE(bar_open) << drill.id;
            } else if (drill.for_gate) {
                ASSERT_TRUE(in_plan || bar_open || (s.loads && s.loads->gate && s.loads->gate->dowel_drill_offered));
            } else {
                ASSERT_TRUE(in_plan || bar_open) << drill.id;
            }
            const bool sore = s.recovery.plan == Plan::soreness || s.recovery.plan == Plan::pump ||
                              s.recovery.plan == Plan::one_sided || s.recovery.plan == Plan::leg;
            if (sore && !drill.exercise && !drill.for_gate) {
                ASSERT_TRUE(in_plan) << drill.id;
            }
        }
    });
    EXPECT_GT(now, 10'000);
}

// Every set of things to lack, in a situation where all movements are open.
TEST(Drills, WhatIsLackingHasASubstituteOrNone) {
    const std::size_t kinds = tokens<Gear>().size();
    std::map<std::string_view, int> none;
    for (unsigned set = 0; set < 1u << kinds; ++set) {
        Request request = request_for(people::well());
        for (std::size_t i = 0; i < kinds; ++i)
            if (set >> i & 1) request.lacks.push_back(static_cast<Gear>(i));
        const auto lacked = [&](Gear gear) { return (set >> static_cast<unsigned>(gear) & 1) != 0; };
        const Report report = evaluate(request);
        for (const DrillOffer& offer : report.drills) {
            const ShortList<Gear>& needs = offer.drill->needs;
            ASSERT_EQ(offer.missing.has_value(), !needs.empty() && lacked(*needs.begin())) << offer.drill->id;
            const int ways = offer.other_gear.has_value() + offer.without + (offer.substitute != nullptr);
            ASSERT_LE(ways, offer.missing ? 1 : 0) << offer.drill->id;
            if (offer.missing && ways == 0) ++none[offer.drill->id];
            if (offer.other_gear) {
                ASSERT_FALSE(lacked(*offer.other_gear)) << offer.drill->id;
            }
            if (offer.substitute) {
                const DrillOffer& other = offer_of(report.drills, offer.substitute->id);
                ASSERT_TRUE(other.state == DrillState::now && !other.missing) << offer.drill->id;
            }
        }
    }
    // Only a lift has none, and only when there is nothing at all to lift with.
    EXPECT_EQ(
        none,
        (std::map<std::string_view, int>{
            {"kettlebell_deadlift", 16}, {"trap_bar_romanian", 16}, {"romanian_deadlift", 32}, {"deadlift", 16}}));
}

TEST(Drills, ASubstituteThatIsNotForNowIsNoSubstitute) {
    in_every_situation([&](const Situation& s) {
        const Gear lacks[] = {Gear::pull_up_bar};
        const std::vector<DrillOffer> offers = offers_in(s, lacks);
        for (const DrillOffer& offer : offers) {
            if (offer.drill->substitute.empty()) continue;
            const bool open = offer_of(offers, offer.drill->substitute).state == DrillState::now;
            ASSERT_EQ(offer.substitute != nullptr, open) << offer.drill->id;
        }
    });
}

TEST(Drills, TheRequestNamesWhatIsWrong) {
    const std::string report = json::evaluate(R"({"drills": {"lacks": ["band", "barbell", 3]}})");
    EXPECT_NE(report.find(R"({"field":"drills.lacks[1]","code":"not_one_of"})"), std::string::npos) << report;
    EXPECT_NE(report.find(R"({"field":"drills.lacks[2]","code":"wrong_type"})"), std::string::npos) << report;
    const std::string eight = R"(["bar","bar","bar","bar","bar","bar","bar","bar"])";
    const std::string many = json::evaluate(R"({"drills": {"lacks": )" + eight + "}}");
    EXPECT_NE(many.find(R"("field":"drills.lacks","code":"too_long","limit":7)"), std::string::npos) << many;
}

}  // namespace
}  // namespace liftback
