#include "liftback/setup_advice.hpp"

#include "compare.hpp"
#include "lever.hpp"
#include "liftback/sources.hpp"
#include "parameter_corners.hpp"
#include "range_check.hpp"

#include <algorithm>
#include <cmath>

namespace liftback {

namespace {

using namespace sources;

constexpr Range load_kg_range{0, 600};
constexpr Range bar_height_range{50, 250};  // discs of 100 … 500 mm
constexpr Range hinge_range{0, 1500};

constexpr double worn_discs_mm = 5;       // a bar lower by this much still counts as standard: our own choice
constexpr double example_raise_mm = 100;  // shown when no raise is advised; A0.40's smaller one
constexpr double raise_step_mm = 25;

constexpr Place standard{Style::conventional, standard_bar_height_mm};

Evidence evidence_for(HeightReason reason) {
    switch (reason) {
        case HeightReason::standard: return {Basis::recalled, {general, "450 mm discs put the bar at 225 mm"}};
        case HeightReason::proportions: return {Basis::article, {a2, "A2.30"}, {cholewa_2019, "r = 0.297"}};
        case HeightReason::stage: return {Basis::article, {a0, "A0.40"}};
        case HeightReason::hinge_range: return {Basis::own_choice, {own, "hinge range first"}, {a0, "A0.42"}};
    }
    return {};
}

// Discs of nearly the standard size need no raise of a few millimetres.
double standard_wish_mm(double bar_height_mm) {
    const bool nearly =
        bar_height_mm < standard_bar_height_mm && bar_height_mm >= standard_bar_height_mm - worn_discs_mm;
    return nearly ? bar_height_mm : standard_bar_height_mm;
}

std::vector<HeightWish> heights_wished(const SetupRequest& request, const std::optional<Lever>& lever) {
    std::vector<HeightWish> wishes;
    const auto wish = [&](HeightReason reason, double height_mm) {
        wishes.push_back({reason, height_mm, evidence_for(reason)});
    };
    wish(HeightReason::standard, standard_wish_mm(request.bar_height_mm));
    if (lever && lever->verdict == LeverVerdict::raise_worth_trying)
        wish(HeightReason::proportions, standard_bar_height_mm + lever->raise_mm);
    if (request.stage_mm) wish(HeightReason::stage, request.stage_mm->low_mm);
    if (request.hinge_range_mm) wish(HeightReason::hinge_range, *request.hinge_range_mm);
    return wishes;
}

// Where two ask for the same height, the later and stricter reason decides.
HeightWish highest(const std::vector<HeightWish>& wishes) {
    HeightWish best = wishes.front();
    for (const HeightWish& wish : wishes)
        if (wish.height_mm >= best.height_mm) best = wish;
    return best;
}

void make_height(const SetupRequest& request, SetupAdvice& advice) {
    const double wished_mm = advice.recommended.height_mm;
    const HeightChoice choice =
        choose_height(straight_bar_heights(request.equipment, request.bar_height_mm), wished_mm);
    advice.made = choice.chosen;
    const bool far = choice.chosen && choice.chosen->height_mm > wished_mm + notable_excess_mm;
    if (!choice.chosen) advice.flags.push_back(SetupFlag::cannot_make);
    if (far) advice.flags.push_back(SetupFlag::far_above);
    if ((choice.chosen && !far) || !choice.highest_below) return;
    if (request.hinge_range_mm && choice.highest_below->height_mm < *request.hinge_range_mm)
        advice.flags.push_back(SetupFlag::below_forbidden);
    else
        advice.nearest_below = choice.highest_below;
}

struct SetUpKind {
    SetUp set_up;
    Style style;
    std::vector<Cost> costs;
    Evidence evidence;
};

const SetUpKind kinds[] = {
    {SetUp::conventional, Style::conventional, {}, {Basis::article, {a0, "A0.30"}}},
    {SetUp::raised, Style::conventional, {Cost::shorter_range}, {Basis::article, {a2, "A2.30"}, {own, "model only"}}},
    {SetUp::sumo,
     Style::sumo,
     {Cost::hip_mobility, Cost::knee_load},
     {Basis::study, {escamilla_2000, "sumo and conventional"}, {a2, "A2.30"}}},
    {SetUp::trap_bar_low,
     Style::trap_bar,
     {Cost::knee_load, Cost::grip, Cost::special_bar},
     {Basis::study, {swinton_2011, "peak moments"}, {a2, "A2.31"}}},
    {SetUp::trap_bar_high,
     Style::trap_bar,
     {Cost::knee_load, Cost::grip, Cost::shorter_range, Cost::special_bar},
     {Basis::study, {swinton_2011, "peak moments"}, {a2, "A2.31"}}},
};

double height_of(SetUp set_up, const SetupAdvice& advice, const Equipment& equipment) {
    const TrapBar trap = equipment.trap_bar.value_or(TrapBar{});
    switch (set_up) {
        case SetUp::conventional:
        case SetUp::sumo: return standard_bar_height_mm;
        case SetUp::trap_bar_low: return trap.low_handle_mm;
        case SetUp::trap_bar_high: return trap.high_handle_mm;
        case SetUp::raised: break;
    }
    const double advised_mm = advice.made ? advice.made->height_mm : advice.recommended.height_mm;
    return advised_mm > standard_bar_height_mm ? advised_mm : standard_bar_height_mm + example_raise_mm;
}

SetUpRow row_for(const SetUpKind& kind, const SetupRequest& request, double height_mm) {
    SetUpRow row{.set_up = kind.set_up, .costs = kind.costs, .evidence = kind.evidence};
    row.pose = pose_at(request.body, kind.style, height_mm, request.load_kg);
    if (row.pose.reach == Reach::within) row.lift = sum_up_lift(request.body, row.pose);
    row.below_hinge_range = request.hinge_range_mm && height_mm < *request.hinge_range_mm;
    const auto ratios = compare(request.body, request.load_kg, {kind.style, height_mm}, standard);
    if (!ratios) return row;
    row.l5s1_moment_ratio = ratios->l5s1_moment;
    row.distance_ratio = ratios->bar_l5s1_distance;
    if (ratios->l5s1_moment.high < 1) row.l5s1_change = Change::lower;
    if (ratios->l5s1_moment.low > 1) row.l5s1_change = Change::higher;
    return row;
}

void rank_by_moment(std::vector<SetUpRow>& rows) {
    for (SetUpRow& row : rows) {
        if (row.pose.reach != Reach::within) continue;
        row.rank = 1 + static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const SetUpRow& other) {
                       return other.pose.reach == Reach::within && other.pose.l5s1_nm.value < row.pose.l5s1_nm.value;
                   }));
    }
}

// As far up as the model's pose reaches.
bool moment_falls_at_every_step(const SetupRequest& request) {
    double below_nm = INFINITY;
    for (double raise_mm = 0; raise_mm <= example_raise_mm; raise_mm += raise_step_mm) {
        const Solution s = solve(request.body, standard_bar_height_mm + raise_mm, nominal_parameters(standard.style));
        if (s.reach != Reach::within) break;
        const double moment_nm = s.l5s1.at(request.load_kg);
        if (moment_nm >= below_nm) return false;
        below_nm = moment_nm;
    }
    return true;
}

bool may_not_help(const SetUpRow& row) {
    const bool trap_bar = row.set_up == SetUp::trap_bar_low || row.set_up == SetUp::trap_bar_high;
    return trap_bar && row.l5s1_moment_ratio && row.l5s1_moment_ratio->high >= 1;
}

}  // namespace

Problems check(const SetupRequest& request) {
    Problems problems;
    check_range(request.load_kg, load_kg_range, "setup.load_kg", problems);
    check_range(request.bar_height_mm, bar_height_range, "setup.bar_height_mm", problems);
    if (!request.hinge_range_mm) return problems;
    const double highest_mm = lockout_mm(request.body, nominal_parameters(Style::conventional));
    if (check_range(*request.hinge_range_mm, hinge_range, "hinge.deadlift_mm", problems) &&
        *request.hinge_range_mm > highest_mm)
        problems.push_back({"hinge.deadlift_mm", ProblemCode::out_of_reach, std::floor(highest_mm)});
    return problems;
}

SetupAdvice advise(const SetupRequest& request) {
    SetupAdvice advice;
    advice.lever = judge_lever(request.body);
    advice.wishes = heights_wished(request, advice.lever);
    advice.recommended = highest(advice.wishes);
    make_height(request, advice);
    for (const SetUpKind& kind : kinds)
        advice.rows.push_back(row_for(kind, request, height_of(kind.set_up, advice, request.equipment)));
    rank_by_moment(advice.rows);
    advice.load_kg = request.load_kg;
    advice.moment_by_height = moment_by_height(request.body, standard.style, request.load_kg, request.bar_height_mm);

    const auto flag_if = [&](bool holds, SetupFlag flag) {
        if (holds) advice.flags.push_back(flag);
    };
    flag_if(request.bar_height_mm < standard_wish_mm(request.bar_height_mm), SetupFlag::bar_below_standard);
    flag_if(
        solve(request.body, advice.recommended.height_mm, nominal_parameters(standard.style)).reach != Reach::within,
        SetupFlag::out_of_reach);
    flag_if(!moment_falls_at_every_step(request), SetupFlag::raising_does_little);
    flag_if(std::any_of(advice.rows.begin(), advice.rows.end(), may_not_help), SetupFlag::trap_bar_may_not_help);
    return advice;
}

}  // namespace liftback
