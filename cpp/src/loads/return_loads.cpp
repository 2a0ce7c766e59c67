#include "liftback/loads/return_loads.hpp"

#include "equipment/mass_range.hpp"
#include "liftback/evidence/sources.hpp"
#include "liftback/loads/load_ceiling.hpp"
#include "liftback/loads/load_limits.hpp"

#include <algorithm>
#include <utility>

namespace liftback {
namespace {

constexpr Evidence limit_needed{.basis = Basis::own_choice,
                                .source = {sources::own, "limits without a heaviest load: no loads"}};
constexpr Evidence gate_first{
    .basis = Basis::own_choice, .source = {sources::own, "entry gate"}, .also = {sources::a0, "A0.41"}};
constexpr Evidence triage_first{.basis = Basis::own_choice, .source = {sources::own, "stop and re-triage"}};
constexpr Evidence told_first{.basis = Basis::own_choice,
                              .source = {sources::own, "before the first weight: the last deadlift and earlier pain"}};
constexpr Evidence exhale{.basis = Basis::own_choice,
                          .source = {sources::own, "gate (b): exhale through the effort"},
                          .also = {sources::a0, "A0.32"}};

constexpr Evidence as_planned{.basis = Basis::own_choice,
                              .source = {sources::own, "nothing that needs care: the session as planned"}};
// Guards 3 × (2/3) against ending a hair below 2.
int two_thirds(int sets) { return std::max(1, static_cast<int>(sets * load_limits::sore_sets_share + 1e-9)); }

// A session ended with `stop`, and the questions were not all answered again since.
bool needs_triage(const ReturnLoadsInput& input) {
    if (!next_session(input.course).triage_again) return false;
    const double since_hours = input.course.now_hour - input.course.sessions.back().hour;
    return input.answers_age_hours.value_or(0) >= since_hours;
}

bool outside_the_ladder(LoadsAccess access) {
    return access == LoadsAccess::soreness_session || access == LoadsAccess::planned_session;
}

std::vector<LoadsBlock> blocks(const ReturnLoadsInput& input, const std::optional<EntryGate>& gate) {
    std::vector<LoadsBlock> blocked_by;
    if (input.examined_with_limits && !input.heaviest_load) blocked_by.push_back(LoadsBlock::heaviest_load_not_entered);
    if (input.access == LoadsAccess::ladder && needs_triage(input)) blocked_by.push_back(LoadsBlock::triage_again);
    if (gate && !gate->open) blocked_by.push_back(LoadsBlock::entry_gate);
    if (outside_the_ladder(input.access)) {
        if (!layoff_of(input.coming_back, input.hours_since_lift)) blocked_by.push_back(LoadsBlock::layoff_not_told);
        if (!past_pain_told(input.coming_back)) blocked_by.push_back(LoadsBlock::past_pain_not_told);
        if (!healed_told(input.coming_back)) blocked_by.push_back(LoadsBlock::healed_not_told);
    }
    return blocked_by;
}

// Nothing above the most that may be lifted is shown, not even as the next loadable one.
RungLoad within(std::optional<double> most, RungLoad load) {
    if (load.tool && most && load.tool->next_above && *load.tool->next_above > *most) load.tool->next_above.reset();
    return load;
}

// The load the limit leaves, and the reason if it cut it.
double limited(double wanted, std::optional<double> heaviest, std::vector<LoadReason>& reasons) {
    if (!heaviest || wanted <= *heaviest) return wanted;
    reasons.push_back(LoadReason::heaviest_load_sets_load);
    return *heaviest;
}

bool is_romanian(const Rung& rung) {
    return rung.exercise == LadderExercise::trap_bar_romanian_deadlift ||
           rung.exercise == LadderExercise::romanian_deadlift;
}

// Limited only where the rung's own load would be more: an equal one is no cut.
RungLoad load_limited(const Rung& rung, double wanted, const ReturnLoadsInput& input,
                      const std::optional<LoadLimit>& limit) {
    RungLoad load = load_rung(rung, wanted, input.equipment, input.hinge_mm);
    constexpr double counted_mass = 0.005;
    if (!limit || (load.tool && load.tool->load <= limit->at_most + counted_mass)) return load;
    return load_rung(rung, wanted, input.equipment, input.hinge_mm, limit);
}

// `limit`: what the sessions so far allow on the rung that comes next.
RungPlan plan_rung(const Rung& rung, const ReturnLoadsInput& input, double base,
                   const std::optional<LoadLimit>& limit) {
    RungPlan plan{.row = &rung, .share = rung.share};
    std::vector<LoadReason> cut;
    const double wanted = limited(base * rung.share, input.heaviest_load, cut);
    if (!cut.empty()) plan.share = wanted / base;
    plan.wanted = wanted;
    plan.load = within(input.heaviest_load, load_limited(rung, wanted, input, limit));
    plan.load.reasons.insert(plan.load.reasons.begin(), cut.begin(), cut.end());
    if (is_romanian(rung)) plan.lower_to_mm = input.romanian_hinge_mm;
    return plan;
}

// What the sessions so far allow at most, in the equipment's unit.
std::optional<LoadLimit> limit_after(const NextSession& next, MassUnit unit) {
    if (!next.load_at_most) return std::nullopt;
    const LoadReason reason = next.below_what_hurt ? LoadReason::below_what_hurt : LoadReason::no_heavier_than_last;
    if (next.unit == unit) return LoadLimit{*next.load_at_most, reason};
    return LoadLimit{in_unit(in_kg(*next.load_at_most, next.unit), unit), reason};
}

// The same exercise with another tool than last time, although the steps lead up: no heavier than last time.
std::optional<LoadLimit> limit_of_other_tool(const RungPlan& plan, const ReturnLoadsInput& input) {
    if (input.course.sessions.empty() || !plan.load.tool) return std::nullopt;
    const SessionRecord& last = input.course.sessions.back();
    const auto last_kg = counted_load_kg(last);
    if (!last_kg || last.exercise != plan.row->exercise || last.implement == plan.load.tool->implement)
        return std::nullopt;
    const double most = in_unit(*last_kg, input.equipment.unit);
    if (plan.load.tool->load <= most) return std::nullopt;
    return LoadLimit{most, LoadReason::no_heavier_than_last};
}

// The ladder ends with the first rung that an examiner's heaviest load cuts short.
std::vector<RungPlan> plan_ladder(const ReturnLoadsInput& input, double base, const NextSession& next,
                                  const Outlook& outlook) {
    const auto limit = limit_after(next, input.equipment.unit);
    std::vector<RungPlan> plans;
    std::optional<int> last_loadable;
    for (const Rung& rung : ladder()) {
        RungPlan plan = plan_rung(rung, input, base, rung.rung <= next.rung ? limit : std::nullopt);
        if (rung.rung <= next.rung)
            if (const auto other_tool = limit_of_other_tool(plan, input))
                plan = plan_rung(rung, input, base, other_tool);
        if (plan.load.tool) {
            last_loadable = rung.rung;
        } else if (last_loadable) {
            plan.stay_on_rung = last_loadable;
            plan.load.reasons.push_back(LoadReason::stay_on_last_loadable_rung);
        }
        const bool cut = plan.share < rung.share;
        plans.push_back(std::move(plan));
        if (cut) break;
    }

    const int current = std::min(next.rung, plans.back().row->rung);
    for (RungPlan& plan : plans) {
        const int rung = plan.row->rung;
        plan.place = rung < current ? RungPlace::done : rung == current ? RungPlace::current : RungPlace::earliest;
        for (const Outlook::Step& step : outlook.steps)
            if (step.rung == rung) plan.earliest_in_hours = step.in_hours;
    }
    return plans;
}

// The current rung's session, or that of the last rung that can be loaded.
SessionLoads plan_ladder_session(const std::vector<RungPlan>& plans, const NextSession& next) {
    const auto current =
        std::find_if(plans.begin(), plans.end(), [](const RungPlan& plan) { return plan.place == RungPlace::current; });
    const RungPlan& plan =
        current->stay_on_rung ? plans[static_cast<std::size_t>(*current->stay_on_rung - 1)] : *current;
    const Rung& rung = *plan.row;
    const bool deload = next.deload && rung.deload.sets > 0;
    const SetScheme work = deload ? rung.deload : rung.work;
    return {.rung = &rung,
            .deload = deload,
            .share = plan.share,
            .sets = work.sets,
            .reps = work.reps,
            .reps_at_most = work.reps,
            .reps_in_reserve = rung.reps_in_reserve,
            .load = plan.load,
            .evidence = rung.evidence};
}

std::vector<ExtraLoad> plan_extras(const ReturnLoadsInput& input, double base, const SessionLoads& session,
                                   const NextSession& next) {
    const auto limit = limit_after(next, input.equipment.unit);
    const double most = limit ? std::min(limit->at_most, base) : base;
    std::vector<ExtraLoad> loads;
    for (const Extra& row : extras()) {
        ExtraLoad extra{.row = &row, .open = row.open(input.course, next)};
        if (extra.open && row.share == 0) extra.load = session.load;
        if (extra.open && row.share > 0) {
            std::vector<LoadReason> cut;
            const double wanted = limited(std::min(row.share * base, most), input.heaviest_load, cut);
            extra.load = within(input.heaviest_load, load_session(wanted, false, input.equipment, input.hinge_mm));
            extra.load->reasons.insert(extra.load->reasons.begin(), cut.begin(), cut.end());
        }
        loads.push_back(std::move(extra));
    }
    return loads;
}

// Frozen at the gate where there was one; after 56 days without a session with the discount for the time away.
std::optional<Base> base_of(const ReturnLoadsInput& input) {
    const auto& way_back = input.course.way_back;
    if (!way_back || !way_back->base) return find_base(input.base);
    const MassUnit unit = input.equipment.unit;
    const double value =
        way_back->unit == unit ? *way_back->base : in_unit(in_kg(*way_back->base, way_back->unit), unit);
    const double last_hour = input.course.sessions.empty() ? way_back->gate_hour : input.course.sessions.back().hour;
    const double away_days = (input.course.now_hour - std::max(last_hour, way_back->gate_hour)) / 24;
    const bool discounted = gap_after(away_days).gap == Gap::gate_again;
    return frozen_base(value, discounted ? away_days / 7 : 0, input.base);
}

// The first steps of somebody whose max is not known.
SessionLoads plan_without_base(const ReturnLoadsInput& input) {
    const SetScheme work = ladder().front().work;
    SessionLoads session{.rung = &ladder().front(),
                         .sets = work.sets,
                         .reps = work.reps,
                         .reps_at_most = work.reps,
                         .rpe_at_most = static_cast<int>(load_limits::no_base_rpe),
                         .reasons = {LoadReason::no_base},
                         .evidence = load_limits::no_base_rpe.evidence};
    RungLoad lightest = within(input.heaviest_load, lightest_load(input.equipment, input.hinge_mm));
    const bool too_heavy = input.heaviest_load && lightest.tool && lightest.tool->load > *input.heaviest_load;
    if (too_heavy) session.reasons.push_back(LoadReason::heaviest_load_sets_load);
    else session.load = std::move(lightest);
    return session;
}

// Only putting discs on from the bar alone up to the work; the bar then holds the discs as they were put on.
void add_warm_up(SessionLoads& session, const ReturnLoadsInput& input) {
    if (!session.load || !session.load->tool) return;
    WarmUp warm_up = plan_warm_up(std::move(*session.load->tool), input.equipment, input.hinge_mm);
    session.load->tool = std::move(warm_up.work);
    session.warm_up = std::move(warm_up.sets);
}

// What these sets would be lifted with, were there no cap.
CapInput cap_input(const ReturnLoadsInput& input, const Base& base, double planned, const SessionLoads& session) {
    return {.planned = planned,
            .base = base.value,
            .reps = session.reps_at_most,
            .reps_in_reserve = session.reps_in_reserve.value_or(reserve_of_own_plan),
            .layoff_weeks = layoff_of(input.coming_back, input.hours_since_lift).value_or(most_layoff_weeks),
            .past_pain = input.coming_back.past_pain,
            .healed = input.coming_back.healed,
            .heaviest_load = input.heaviest_load};
}

// Loads a session outside the ladder: the one way to a bar there, and behind the cap.
void load_capped(SessionLoads& session, const ReturnLoadsInput& input, const CapInput& wanted, bool trap_bar) {
    const Cap capped = cap(wanted);
    if (capped.decided_by == CapId::examiner) session.reasons.push_back(LoadReason::heaviest_load_sets_load);
    if (capped.decided_by == CapId::soreness) session.reasons.push_back(LoadReason::at_most_80_percent);
    session.cap = capped;
    session.reps_in_reserve = capped.reps_in_reserve;
    session.load = within(capped.load, load_session(capped.load, trap_bar, input.equipment, input.hinge_mm));
    add_warm_up(session, input);
}

SessionLoads plan_sore_session(const ReturnLoadsInput& input, const std::optional<Base>& base) {
    SessionLoads session;
    if (input.planned)
        session = {.sets = two_thirds(input.planned->sets),
                   .reps = input.planned->reps,
                   .reps_at_most = input.planned->reps,
                   .reasons = {LoadReason::sets_two_thirds},
                   .evidence = load_limits::sore_sets_share.evidence};
    else
        session = {.sets = static_cast<int>(load_limits::sore_unplanned_sets),
                   .reps = 10,
                   .reps_at_most = 12,
                   .reasons = {LoadReason::at_most_60_percent},
                   .evidence = load_limits::sore_unplanned_share.evidence};
    session.reps_in_reserve = static_cast<int>(load_limits::sore_reps_in_reserve);
    if (!base) {  // then nothing says how near to the max the planned load is
        session.reasons.push_back(LoadReason::no_base);
        return session;
    }
    const double planned = input.planned ? input.planned->load : base->value * load_limits::sore_unplanned_share;
    CapInput wanted = cap_input(input, *base, planned, session);
    wanted.sore = input.planned.has_value();
    load_capped(session, input, wanted, input.planned && input.planned->trap_bar);
    return session;
}

// The dates of what may be lifted: without a base no shares, and nothing above an examiner's heaviest load.
std::optional<Outlook> plan_outlook(const ReturnLoadsInput& input, const EntryGateInput& gate) {
    const auto gate_in_hours = earliest_gate(gate);
    const auto base = base_of(input);
    const bool limit_unknown = input.examined_with_limits && (!input.heaviest_load || !base);
    if (!gate_in_hours || limit_unknown) return std::nullopt;
    Outlook result = outlook(input.course, gate.scope, *gate_in_hours);
    if (!base) return result;

    const double most = input.heaviest_load ? *input.heaviest_load / base->value : 1;
    if (most < 1) result.old_max_in_hours.reset();
    for (std::size_t i = 0; i < result.steps.size(); ++i) {
        const double share = ladder()[static_cast<std::size_t>(result.steps[i].rung - 1)].share;
        result.steps[i].share = std::min(share, most);
        if (share > most) result.steps.resize(i + 1);  // as the ladder ends
    }
    return result;
}

void plan_way_back(const ReturnLoadsInput& input, ReturnLoads& result) {
    if (!result.base) {
        result.session = plan_without_base(input);
        return;
    }
    const NextSession next = next_session(input.course, result.gate->scope);
    const double base = result.base->value;
    result.ladder = plan_ladder(input, base, next, result.outlook.value_or(Outlook{}));
    result.session = plan_ladder_session(result.ladder, next);
    add_warm_up(*result.session, input);
    RungPlan& planned = result.ladder[static_cast<std::size_t>(result.session->rung->rung - 1)];
    planned.load.tool = result.session->load->tool;  // the same discs
    result.extras = plan_extras(input, base, *result.session, next);
}

std::optional<SessionLoads> plan_planned_session(const ReturnLoadsInput& input, const std::optional<Base>& base) {
    if (!input.planned) return std::nullopt;
    SessionLoads session{.sets = input.planned->sets,
                         .reps = input.planned->reps,
                         .reps_at_most = input.planned->reps,
                         .evidence = as_planned};
    if (!base) {
        session.reasons.push_back(LoadReason::no_base);
        session.reps_in_reserve = reserve_on_a_way_back;
        return session;
    }
    load_capped(session, input, cap_input(input, *base, input.planned->load, session), input.planned->trap_bar);
    return session;
}

void check_planned(const PlannedSession& planned, const Equipment& equipment, Problems& problems) {
    if (planned.trap_bar && !equipment.trap_bar)
        problems.push_back({.field = "equipment.trap_bar", .code = ProblemCode::missing});
    const double bar_mass = planned.trap_bar && equipment.trap_bar ? equipment.trap_bar->mass : equipment.bar_mass;
    if (planned.load < bar_mass)
        problems.push_back({.field = "planned.load", .code = ProblemCode::below_bar, .limit = bar_mass});
    else check_range(planned.load, load_range.in(equipment.unit), "planned.load", problems);
    check_range(planned.sets, {1, 20}, "planned.sets", problems);
    check_range(planned.reps, {1, 30}, "planned.reps", problems);
}

}  // namespace

const Evidence& evidence_of(LoadsBlock block) {
    switch (block) {
        case LoadsBlock::heaviest_load_not_entered: return limit_needed;
        case LoadsBlock::triage_again: return triage_first;
        case LoadsBlock::layoff_not_told:
        case LoadsBlock::past_pain_not_told:
        case LoadsBlock::healed_not_told: return told_first;
        case LoadsBlock::entry_gate: break;
    }
    return gate_first;
}

const Evidence& evidence_of(LoadsCue) { return exhale; }

EntryGateInput gate_of(const ReturnLoadsInput& input) {
    EntryGateInput gate = input.gate;
    gate.scope = gate_scope(input.course, gate.hours_since_onset);
    if (const auto since_stop = hours_since_stop(input.course))
        gate.hours_since_onset = std::min(gate.hours_since_onset.value_or(*since_stop), *since_stop);
    return gate;
}

ReturnLoads plan_return_loads(const ReturnLoadsInput& input) {
    ReturnLoads result{.access = input.access, .now_hour = input.course.now_hour};
    if (input.access == LoadsAccess::none) return result;

    if (input.access == LoadsAccess::ladder) {
        const EntryGateInput gate = gate_of(input);
        result.gate = enter_gate(gate);
        result.outlook = plan_outlook(input, gate);
        const NextSession next = next_session(input.course, gate.scope);
        if (next.rule) result.next = next;
    }
    result.blocked_by = blocks(input, result.gate);
    if (!result.blocked_by.empty()) return result;

    if (input.exhale_through_effort) result.cues.push_back(LoadsCue::exhale_through_effort);
    result.heaviest_load = input.heaviest_load;
    result.base = outside_the_ladder(input.access)
                      ? find_base(input.base, layoff_of(input.coming_back, input.hours_since_lift).value_or(0))
                      : base_of(input);
    switch (input.access) {
        case LoadsAccess::none: break;
        case LoadsAccess::ladder: plan_way_back(input, result); break;
        case LoadsAccess::soreness_session: result.session = plan_sore_session(input, result.base); break;
        case LoadsAccess::planned_session: result.session = plan_planned_session(input, result.base); break;
    }
    return result;
}

void check_return_loads(const ReturnLoadsInput& input, Problems& problems) {
    check_equipment(input.equipment, problems);
    check_entry_gate(input.gate, problems);
    if (input.course.way_back) check_way_back(*input.course.way_back, problems);
    check_journal(input.course.sessions, "journal", problems);
    check_coming_back(input.coming_back, problems);
    constexpr Range hinge_range{0, 900};
    if (input.hinge_mm) check_range(*input.hinge_mm, hinge_range, "hinge.deadlift_mm", problems);
    if (input.romanian_hinge_mm) check_range(*input.romanian_hinge_mm, hinge_range, "hinge.romanian_mm", problems);
    if (input.equipment.unit == MassUnit::unanswered) return;  // no range of a load is known

    check_base(input.base, input.equipment, input.body_mass_kg, problems);
    if (input.planned) check_planned(*input.planned, input.equipment, problems);
    if (input.heaviest_load)
        check_range(*input.heaviest_load, load_range.in(input.equipment.unit), "examination.heaviest_load", problems);
}

}  // namespace liftback
