// Any 52 weeks of sessions, told at random, through the loads as a person would see them, with any equipment.
#include "liftback/evidence/tokens.hpp"
#include "liftback/loads/return_loads.hpp"

#include "lifter_of_180_kg.hpp"
#include "random_answers.hpp"
#include "sessions.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <optional>
#include <set>
#include <vector>

namespace liftback {
namespace {

Equipment any_equipment(Random& random) {
    Equipment equipment = standard_equipment(random.one_in(3) ? MassUnit::lb : MassUnit::kg);
    const double unit = equipment.unit == MassUnit::lb ? 1 / kg_per_lb : 1;
    if (random.one_in(2)) equipment.trap_bar = TrapBar{.mass = std::round(25 * unit)};
    for (int bells = random.below(4); bells > 0; --bells)
        equipment.kettlebells.push_back(std::round((8 + 4 * random.below(10)) * unit));
    if (random.one_in(3)) equipment.discs.resize(3);
    if (random.one_in(4)) equipment.raises_mm.clear();
    if (random.one_in(4)) equipment.rack_pins_mm.clear();
    return equipment;
}

std::optional<int> any_score(Random& random, int most) {
    return random.one_in(15) ? std::nullopt : std::optional(random.below(most + 1));
}

SessionRecord told_at_random(Random& random, const SessionLoads& today, const Equipment& equipment, double hour,
                             int most_pain, int rarely) {
    SessionRecord session = quiet(hour, today.rung->rung);
    session.deload = today.deload;
    session.exercise = today.rung->exercise;
    if (today.load && today.load->tool) session.implement = today.load->tool->implement;
    session.unit = equipment.unit;
    session.load = today.load && today.load->tool ? today.load->tool->load : 0;
    session.planned = {today.sets, today.reps};
    session.sets.assign(static_cast<std::size_t>(random.one_in(rarely) ? 1 : today.sets), {session.load, today.reps});
    session.pain_before = any_score(random, most_pain);
    session.pain_during = any_score(random, most_pain);
    session.pain_that_night = any_score(random, most_pain);
    session.pain_next_morning = any_score(random, most_pain);
    session.muscle_soreness = any_score(random, 7);
    for (YesNo* answer :
         {&session.masked, &session.form_broke, &session.sudden_sharp_pain, &session.new_sign, &session.settled_in_72h})
        if (random.one_in(rarely)) *answer = random.any<YesNo>();
    return session;
}

double load_kg(const SessionRecord& session) { return in_kg(session.load, session.unit); }

bool went_well(const SessionRecord& session) {
    return !scores_missing(session) && session.masked == YesNo::no && session.form_broke == YesNo::no &&
           worst_pain(session) <= 2 && all_sets_done(session);
}

// What a year has shown so far: the last load done well, and the loads that hurt, each with the quiet sessions since.
struct Seen {
    struct Shut {
        double kg;
        int quiet = 0;
    };
    std::optional<double> last_well_kg;
    std::vector<Shut> shut;

    void add(const SessionRecord& session) {
        if (!went_well(session)) return;
        last_well_kg = load_kg(session);
        for (Shut& load : shut) ++load.quiet;
    }
    void decided(const SessionRecord& session, SessionDecision decision) {
        const bool newest_shut = !shut.empty() && shut.back().quiet == 0 && shut.back().kg == load_kg(session);
        if (decision >= SessionDecision::step_back && !newest_shut) shut.push_back({load_kg(session)});
    }
};

// Never above the last load nor the last one done well, in mass, after a gap, a gate, another bar, tool or unit; what hurt
// stays shut until two quiet sessions.
TEST(AnyYearOfLoads, NoGapGateToolOrUnitOpensALoad) {
    Random random(44);
    int gaps = 0, gates = 0, other_gyms = 0, shut_loads = 0, same = 0;
    for (int year = 0; year < 150; ++year) {
        ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
        input.answers_age_hours = 0;
        const double best_kg = 60 + random.below(160);
        const int most_pain = 1 + random.below(year % 2 == 0 ? 2 : 6);
        const int rarely = 5 + random.below(60);
        const double end = monday + 52 * 168;
        Seen seen;
        bool other_gym = false;  // since the last session
        double gap_days = 0;
        for (double hour = monday; hour < end;) {
            input.base.max = best_kg / in_kg(1, input.equipment.unit);
            input.course.now_hour = hour;
            input.gate.hours_since_onset = hour - monday + 80;
            const ReturnLoads loads = plan_return_loads(input);
            if (!loads.blocked_by.empty()) {
                hour += 24;
                gap_days += 1;
                continue;
            }
            const SessionLoads& today = *loads.session;
            const bool loaded = today.load && today.load->tool;
            const double kg = loaded ? in_kg(today.load->tool->load, input.equipment.unit) : 0;
            if (loaded)
                for (const WarmUpSet& set : today.warm_up) ASSERT_LT(in_kg(set.tool.load, input.equipment.unit), kg);
            const bool gate = loads.gate->scope == GateScope::whole;
            if (!input.course.sessions.empty()) {
                const SessionRecord& last = input.course.sessions.back();
                const SessionDecision decision = loads.next ? loads.next->rule->decision : SessionDecision::progress;
                seen.decided(last, decision);
                const bool gap = gap_days >= 14;
                const bool same_step = !gap && !gate &&
                                       (decision == SessionDecision::repeat || decision == SessionDecision::hold) &&
                                       today.rung->rung == last.rung;
                if (gap || gate) {
                    ASSERT_LE(kg, load_kg(last) + 1e-9) << gap_days;
                    ASSERT_LE(kg, seen.last_well_kg.value_or(kg) + 1e-9) << gap_days;
                }
                if (same_step) {
                    ASSERT_LE(kg, load_kg(last) + 1e-9) << loads.next->rule->id;
                    if (!other_gym) {
                        ASSERT_NEAR(kg, load_kg(last), 1e-9) << loads.next->rule->id;
                    }
                }
                for (const Seen::Shut& shut : seen.shut)
                    if (shut.quiet < 2) {
                        ASSERT_LT(kg, shut.kg) << loads.next->rule->id;
                        ++shut_loads;
                    }
                gaps += gap;
                gates += gate;
                same += same_step && !other_gym;
                other_gyms += same_step && other_gym;
            }
            if (gate)
                input.course.way_back =
                    WayBack{.gate_hour = hour, .base = loads.base->value, .unit = input.equipment.unit};
            if (kg > 0) {
                input.course.sessions.push_back(
                    told_at_random(random, today, input.equipment, hour, most_pain, rarely));
                seen.add(input.course.sessions.back());
                other_gym = false;
            }
            gap_days = random.one_in(15) ? 14 + random.below(60) : 2 + random.below(4);
            hour += 24 * gap_days;
            if (random.one_in(8)) {
                input.equipment = any_equipment(random);
                other_gym = true;
            }
        }
    }
    EXPECT_GT(gaps, 100);
    EXPECT_GT(gates, 50);
    EXPECT_GT(other_gyms, 100);
    EXPECT_GT(shut_loads, 100);
    EXPECT_GT(same, 500);
}

TEST(AnyYearOfLoads, KeepsToTheRules) {
    Random random(5);
    std::set<GateScope> scopes;
    int sessions = 0, at_the_top = 0;
    for (int year = 0; year < 150; ++year) {
        ReturnLoadsInput input = lifter_of_180_kg(LoadsAccess::ladder);
        input.equipment = any_equipment(random);
        input.base.max = input.equipment.unit == MassUnit::lb ? 400 : 180;
        input.answers_age_hours = 0;
        const int most_pain = 1 + random.below(year % 2 == 0 ? 2 : 8);
        const int rarely = 5 + random.below(60);
        double hour = monday;
        double last_hour = monday;
        while (hour < monday + 52 * 168) {
            input.course.now_hour = hour;
            input.gate.hours_since_onset = hour - monday + 80;
            const ReturnLoads loads = plan_return_loads(input);
            scopes.insert(loads.gate->scope);
            if (!loads.blocked_by.empty()) {  // a stop less than 72 h ago
                ASSERT_TRUE(loads.ladder.empty() && !loads.session && !loads.base && loads.extras.empty());
                hour += 24;
                continue;
            }
            ASSERT_TRUE(loads.session && loads.base && loads.outlook);
            const double base = loads.base->value;
            ASSERT_LE(base, *input.base.max);
            const SessionLoads& today = *loads.session;
            const double load = today.load && today.load->tool ? today.load->tool->load : 0;
            ASSERT_LE(load, base);
            ASSERT_LE(load, today.rung->share * base + 1e-6);
            if (!input.course.sessions.empty()) {
                const SessionRecord& last = input.course.sessions.back();
                ASSERT_LE(today.rung->rung, last.rung + 1);
                const bool not_well = worst_pain(last) > 2 || scores_missing(last) || last.masked != YesNo::no;
                if (not_well) {
                    ASSERT_LE(load, last.load) << loads.next->rule->id;
                }
                const SessionDecision decision = loads.next->rule->decision;
                const bool as_before = decision == SessionDecision::repeat || decision == SessionDecision::hold;
                if (as_before && loads.next->gap->gap == Gap::none && today.rung->rung == last.rung) {
                    ASSERT_EQ(load, last.load) << "the same step is the same load: " << loads.next->rule->id;
                }
                if (hour - last_hour >= 14 * 24) {
                    ASSERT_LE(today.rung->rung, last.rung);
                }
            }
            if (loads.gate->scope != GateScope::passed)
                input.course.way_back = WayBack{.gate_hour = hour, .base = base, .unit = input.equipment.unit};
            input.course.sessions.push_back(told_at_random(random, today, input.equipment, hour, most_pain, rarely));
            last_hour = hour;
            ++sessions;
            at_the_top += today.rung->rung == 12;
            hour += 24 * (random.one_in(25) ? 14 + random.below(60) : 2 + random.below(4));
        }
    }
    EXPECT_GT(sessions, 5000);
    EXPECT_GT(at_the_top, 20) << "some year must go well";
    EXPECT_EQ(scopes, (std::set{GateScope::passed, GateScope::whole}));
}

}  // namespace
}  // namespace liftback
