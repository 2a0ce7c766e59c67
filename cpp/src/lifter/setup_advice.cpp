#include "liftback/lifter/setup_advice.hpp"

#include "compare.hpp"
#include "equipment/mass_range.hpp"
#include "lever.hpp"
#include "liftback/evidence/sources.hpp"
#include "liftback/evidence/tokens.hpp"
#include "parameter_corners.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace liftback {

namespace {

using namespace sources;

constexpr Range load_kg_range{0, 600};
constexpr Range bar_height_range{sleeve_radius_mm, 250};  // no discs, or discs up to 500 mm
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
        choose_height(straight_bar_heights(request.equipment, request.bar_height_mm, wished_mm), wished_mm);
    advice.made = choice.chosen;
    const bool far = choice.chosen && choice.chosen->height_mm > wished_mm + notable_excess_mm;
    if (!choice.chosen) advice.flags.push_back(SetupFlag::cannot_make);
    if (far) advice.flags.push_back(SetupFlag::far_above);
    if ((choice.chosen && !far) || !choice.highest_below) return;
    if (request.hinge_range_mm && choice.highest_below->height_mm < *request.hinge_range_mm)
        advice.flags.push_back(SetupFlag::below_forbidden);
    else advice.nearest_below = choice.highest_below;
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

// The lowest height at or above this one, unless it is far above.
std::optional<double> makeable_near(const SetupRequest& request, double height_mm) {
    const auto makeable = straight_bar_heights(request.equipment, request.bar_height_mm, height_mm);
    const auto chosen = choose_height(makeable, height_mm).chosen;
    if (!chosen || chosen->height_mm > height_mm + notable_excess_mm) return std::nullopt;
    return chosen->height_mm;
}

double height_of(SetUp set_up, const SetupAdvice& advice, const SetupRequest& request) {
    const TrapBar trap = request.equipment.trap_bar.value_or(TrapBar{});
    switch (set_up) {
        case SetUp::conventional:
        case SetUp::sumo: return standard_bar_height_mm;
        case SetUp::trap_bar_low: return trap.low_handle_mm;
        case SetUp::trap_bar_high: return trap.high_handle_mm;
        case SetUp::raised: break;
    }
    if (advice.recommended.height_mm > standard_bar_height_mm)
        return advice.made ? advice.made->height_mm : advice.recommended.height_mm;
    const double example_mm = standard_bar_height_mm + example_raise_mm;
    return makeable_near(request, example_mm).value_or(example_mm);
}

bool is_available(SetUp set_up, double height_mm, const SetupAdvice& advice, const SetupRequest& request) {
    switch (set_up) {
        case SetUp::trap_bar_low:
        case SetUp::trap_bar_high: return request.equipment.trap_bar.has_value();
        case SetUp::raised:
            return (advice.made && advice.made->height_mm == height_mm) || makeable_near(request, height_mm);
        case SetUp::conventional:
        case SetUp::sumo: break;
    }
    return makeable_near(request, standard_wish_mm(request.bar_height_mm)).has_value();
}

SetUpRow row_for(const SetUpKind& kind, const SetupRequest& request, double height_mm) {
    SetUpRow row{.set_up = kind.set_up, .costs = kind.costs, .evidence = kind.evidence};
    row.pose = pose_at(request.body, kind.style, height_mm, request.load_kg);
    if (row.pose.reach == Reach::within) row.lift = sum_up_lift(request.body, row.pose);
    row.below_hinge_range = request.hinge_range_mm && height_mm < *request.hinge_range_mm;
    row.below_stage = request.stage_mm && height_mm < request.stage_mm->low_mm;
    const auto ratios = compare(request.body, request.load_kg, {kind.style, height_mm}, standard);
    if (!ratios) return row;
    row.l5s1_moment_ratio = ratios->l5s1_moment;
    row.distance_ratio = ratios->bar_l5s1_distance;
    if (ratios->l5s1_moment.high < 1) row.l5s1_change = Change::lower;
    if (ratios->l5s1_moment.low > 1) row.l5s1_change = Change::higher;
    return row;
}

struct GoalRow {
    SetupGoal goal;
    RankedBy ranked_by;
    Evidence evidence;
};

constexpr GoalRow goal_rows[] = {
    {SetupGoal::spare_the_back,
     RankedBy::smallest_moment,
     {Basis::own_choice, {own, "spare the back: the smallest moment at L5/S1"}, {a2, "A2.30"}}},
    {SetupGoal::keep_training,
     RankedBy::longest_travel,
     {Basis::own_choice, {own, "keep training: the longest way up of the bar that is not surely harder on the back"}}},
    {SetupGoal::return_to_conventional,
     RankedBy::nearest_to_conventional,
     {Basis::own_choice, {own, "return to conventional: nearest in trunk, hip and knee angle"}}},
};

constexpr bool goals_in_order_and_cited() {
    for (std::size_t i = 0; i < std::size(goal_rows); ++i)
        if (static_cast<std::size_t>(goal_rows[i].goal) != i || !goal_rows[i].evidence.given()) return false;
    return std::size(goal_rows) == tokens<SetupGoal>().size();
}
static_assert(goals_in_order_and_cited());

// What cannot be done now comes behind the rest, out of reach last: our own choice.
int hindrance(const SetUpRow& row) {
    if (row.pose.reach != Reach::within) return 4;
    if (row.below_hinge_range) return 3;
    if (row.below_stage) return 2;
    return row.available ? 0 : 1;
}

// Up to standing upright.
double travel_mm(const SetUpRow& row, const Body& body) {
    return lockout_mm(body, nominal_parameters(row.pose.style)) - row.pose.bar_height_mm;
}

double degrees_between(const Pose& one, const Pose& other) {
    return std::fabs(one.trunk_deg.value - other.trunk_deg.value) + std::fabs(one.hip_deg.value - other.hip_deg.value) +
           std::fabs(one.knee_deg.value - other.knee_deg.value);
}

// Compared one after the other; the smaller comes first.
using RankKey = std::array<double, 3>;

RankKey rank_key(const SetUpRow& row, RankedBy by, const SetUpRow& conventional, const Body& body) {
    const double last = hindrance(row);
    if (row.pose.reach != Reach::within) return {last};
    switch (by) {
        case RankedBy::longest_travel:
            return {last, row.l5s1_change == Change::higher ? 1.0 : 0.0, -travel_mm(row, body)};
        case RankedBy::nearest_to_conventional: return {last, degrees_between(row.pose, conventional.pose)};
        case RankedBy::smallest_moment: break;
    }
    return {last, row.pose.l5s1_nm.value};
}

void rank_for(SetupGoal goal, const Body& body, SetupAdvice& advice) {
    const GoalRow& row = goal_rows[static_cast<std::size_t>(goal)];
    const SetUpRow& conventional = advice.rows.front();
    const bool nothing_near =
        row.ranked_by == RankedBy::nearest_to_conventional && conventional.pose.reach != Reach::within;
    const GoalRow& ranking = nothing_near ? goal_rows[0] : row;
    advice.goal = goal;
    advice.ranked_by = ranking.ranked_by;
    advice.ranking = ranking.evidence;

    std::vector<RankKey> keys;
    for (const SetUpRow& each : advice.rows) keys.push_back(rank_key(each, ranking.ranked_by, conventional, body));
    for (std::size_t i = 0; i < keys.size(); ++i) {
        int before = 0;
        for (std::size_t j = 0; j < keys.size(); ++j)
            if (keys[j] < keys[i] || (keys[j] == keys[i] && j < i)) ++before;
        advice.rows[i].rank = before + 1;
        if (before == 0 && hindrance(advice.rows[i]) == 0) advice.best = advice.rows[i].set_up;
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

void check_setup(const SetupRequest& request, Problems& problems) {
    check_range(request.load_kg, load_kg_range, "setup.load_kg", problems);
    check_range(request.bar_height_mm, bar_height_range, "setup.bar_height_mm", problems);
    if (!request.hinge_range_mm) return;
    const double highest_mm = lockout_mm(request.body, nominal_parameters(Style::conventional));
    if (check_range(*request.hinge_range_mm, hinge_range, "hinge.deadlift_mm", problems) &&
        *request.hinge_range_mm > highest_mm)
        problems.push_back({"hinge.deadlift_mm", ProblemCode::out_of_reach, std::floor(highest_mm)});
}

void check_asked_load(double load, const Equipment& equipment, const ExaminersLimit& limit, Problems& problems) {
    const double bar = straight_bar_mass(equipment);
    if (load < bar) problems.push_back({.field = "setup.load", .code = ProblemCode::below_bar, .limit = bar});
    else if (limit.unknown) problems.push_back({.field = "setup.load", .code = ProblemCode::not_allowed});
    else if (limit.heaviest_load && load > *limit.heaviest_load)
        problems.push_back({.field = "setup.load", .code = ProblemCode::above_maximum, .limit = *limit.heaviest_load});
    else check_range(load, load_range.in(equipment.unit), "setup.load", problems);
}

LoadedBar bar_with(double load, const Equipment& equipment) {
    const double bar = straight_bar_mass(equipment);
    return find_plates(std::max(load, bar), bar, equipment.discs)
        .at_or_below.value_or(LoadedBar{.load = bar, .bar_height_mm = sleeve_radius_mm});
}

SetupAdvice advise(const SetupRequest& request) {
    SetupAdvice advice;
    advice.bar_height_mm = request.bar_height_mm;
    advice.load = request.asked_load;
    advice.lever = judge_lever(request.body);
    advice.wishes = heights_wished(request, advice.lever);
    advice.recommended = highest(advice.wishes);
    make_height(request, advice);
    for (const SetUpKind& kind : kinds) {
        const double height_mm = height_of(kind.set_up, advice, request);
        SetUpRow row = row_for(kind, request, height_mm);
        row.available = is_available(kind.set_up, height_mm, advice, request);
        advice.rows.push_back(std::move(row));
    }
    rank_for(request.goal, request.body, advice);
    advice.load_kg = request.load_kg;
    advice.moment_by_height = moment_by_height(request.body, standard.style, request.load_kg, request.bar_height_mm);

    const auto flag_if = [&](bool holds, SetupFlag flag) {
        if (holds) advice.flags.push_back(flag);
    };
    flag_if(request.asked_load && request.asked_load->load < request.asked_load->wanted, SetupFlag::load_rounded_down);
    flag_if(request.asked_load && request.asked_load->above_next, SetupFlag::load_above_next);
    flag_if(request.bar_height_mm < standard_wish_mm(request.bar_height_mm), SetupFlag::bar_below_standard);
    flag_if(
        solve(request.body, advice.recommended.height_mm, nominal_parameters(standard.style)).reach != Reach::within,
        SetupFlag::out_of_reach);
    flag_if(!moment_falls_at_every_step(request), SetupFlag::raising_does_little);
    flag_if(std::any_of(advice.rows.begin(), advice.rows.end(), may_not_help), SetupFlag::trap_bar_may_not_help);
    return advice;
}

}  // namespace liftback
