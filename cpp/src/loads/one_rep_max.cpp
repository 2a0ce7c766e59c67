#include "liftback/loads/one_rep_max.hpp"

#include "equipment/mass_range.hpp"
#include "liftback/evidence/sources.hpp"
#include "liftback/loads/load_limits.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>

namespace liftback {
namespace {

constexpr double e = 2.718281828459045;

struct Formula {
    MaxFormula id;
    double (*max)(double load, int reps);
    Evidence evidence;
};

constexpr Formula formulas[] = {
    {.id = MaxFormula::epley,
     .max = [](double load, int reps) { return load * (1 + reps / 30.0); },
     .evidence = {.basis = Basis::recalled, .source = {sources::epley, "w(1 + r/30)"}}},
    {.id = MaxFormula::brzycki,
     .max = [](double load, int reps) { return load * 36 / (37 - reps); },
     .evidence = {.basis = Basis::recalled, .source = {sources::brzycki, "36w/(37 - r)"}}},
    {.id = MaxFormula::lombardi,
     .max = [](double load, int reps) { return load * std::pow(reps, 0.10); },
     .evidence = {.basis = Basis::recalled, .source = {sources::lombardi, "w r^0.10"}}},
    {.id = MaxFormula::oconner,
     .max = [](double load, int reps) { return load * (1 + 0.025 * reps); },
     .evidence = {.basis = Basis::recalled, .source = {sources::oconner, "w(1 + 0.025r)"}}},
    {.id = MaxFormula::mayhew,
     .max = [](double load, int reps) { return 100 * load / (52.2 + 41.9 * std::pow(e, -0.055 * reps)); },
     .evidence = {.basis = Basis::recalled, .source = {sources::mayhew, "100w/(52.2 + 41.9e^(-0.055r))"}}},
    {.id = MaxFormula::wathan,
     .max = [](double load, int reps) { return 100 * load / (48.8 + 53.8 * std::pow(e, -0.075 * reps)); },
     .evidence = {.basis = Basis::recalled, .source = {sources::wathan, "100w/(48.8 + 53.8e^(-0.075r))"}}},
    {.id = MaxFormula::lander,
     .max = [](double load, int reps) { return 100 * load / (101.3 - 2.67123 * reps); },
     .evidence = {.basis = Basis::recalled, .source = {sources::lander, "100w/(101.3 - 2.67123r)"}}},
};

constexpr bool formulas_in_order_and_cited() {
    for (std::size_t i = 0; i < std::size(formulas); ++i) {
        if (static_cast<std::size_t>(formulas[i].id) != i || !formulas[i].evidence.given()) return false;
    }
    return true;
}
static_assert(formulas_in_order_and_cited());
static_assert(std::size(formulas) == static_cast<std::size_t>(MaxFormula::lander) + 1);

constexpr Evidence in_reserve{.basis = Basis::recalled, .source = {sources::zourdos_2016, "RPE by reps in reserve"}};

constexpr RpeRow rpe_rows[] = {
    {.rpe = 10, .least_in_reserve = 0, .most_in_reserve = 0, .evidence = in_reserve},
    {.rpe = 9.5, .least_in_reserve = 0, .most_in_reserve = 1, .evidence = in_reserve},
    {.rpe = 9, .least_in_reserve = 1, .most_in_reserve = 1, .evidence = in_reserve},
    {.rpe = 8.5, .least_in_reserve = 1, .most_in_reserve = 2, .evidence = in_reserve},
    {.rpe = 8, .least_in_reserve = 2, .most_in_reserve = 2, .evidence = in_reserve},
    {.rpe = 7.5, .least_in_reserve = 2, .most_in_reserve = 3, .evidence = in_reserve},
    {.rpe = 7, .least_in_reserve = 3, .most_in_reserve = 3, .evidence = in_reserve},
    {.rpe = 6, .least_in_reserve = 4, .most_in_reserve = 6, .evidence = in_reserve},
};

constexpr bool rpe_rows_cited() {
    for (const RpeRow& row : rpe_rows) {
        if (!row.evidence.given()) return false;
    }
    return true;
}
static_assert(rpe_rows_cited());

constexpr AgeDiscount discounts[] = {
    {.over_weeks = 52,
     .factor = 0.7,
     .evidence = {.basis = Basis::own_choice, .source = {sources::own, "max older than 52 weeks"}}},
    {.over_weeks = 26,
     .factor = 0.8,
     .evidence = {.basis = Basis::own_choice, .source = {sources::own, "max older than 26 weeks"}}},
    {.over_weeks = 12,
     .factor = 0.9,
     .evidence = {.basis = Basis::own_choice, .source = {sources::own, "max older than 12 weeks"}}},
};

constexpr AgeDiscount while_training_on{
    .over_weeks = 26,
    .factor = 0.9,
    .evidence = {.basis = Basis::own_choice,
                 .source = {sources::own, "max older than 26 weeks while training goes on"}}};

constexpr Evidence previous_max{.basis = Basis::article, .source = {sources::a0, "A0.40"}};
constexpr Evidence lowest_estimate{.basis = Basis::own_choice, .source = {sources::own, "lowest estimate of a set"}};
constexpr Evidence frozen_at_the_gate{.basis = Basis::own_choice,
                                      .source = {sources::own, "the base is frozen at the gate"}};
constexpr Evidence person_lowers{.basis = Basis::own_choice, .source = {sources::own, "the base may only be lowered"}};

const MaxEstimate* lowest(const std::vector<MaxEstimate>& estimates) {
    const auto least = std::min_element(estimates.begin(), estimates.end(),
                                        [](const auto& a, const auto& b) { return a.value < b.value; });
    return least == estimates.end() ? nullptr : &*least;
}

const AgeDiscount* discount_for(double weeks) {
    for (const AgeDiscount& discount : discounts) {
        if (weeks > discount.over_weeks) return &discount;
    }
    return nullptr;
}

// Before any discount.
std::optional<Base> best_lift(const BaseInput& input) {
    if (!input.max && !input.trap_bar_max && !input.best_set) return std::nullopt;

    Base base;
    if (input.best_set) {
        const BestSet& set = *input.best_set;
        base.estimates = estimate_one_rep_max(set.load, set.reps + set.reps_in_reserve.value_or(0));
    }
    if (input.max) {
        base.from = BaseSource::max;
        base.before_discount = *input.max;
        base.evidence.push_back(previous_max);
    } else if (const MaxEstimate* estimate = lowest(base.estimates)) {
        base.from = BaseSource::best_set;
        base.before_discount = estimate->value;
        base.evidence.push_back(estimate->evidence);
        base.evidence.push_back(lowest_estimate);
    }

    if (input.trap_bar_max) {
        const double ceiling = *input.trap_bar_max / load_limits::trap_bar_advantage;
        const bool alone = !input.max && !input.best_set;
        if (alone || ceiling < base.before_discount) {
            base.from = BaseSource::trap_bar_max;
            base.before_discount = ceiling;
            base.evidence.push_back(load_limits::trap_bar_advantage.evidence);
        }
    }

    return base;
}

// The discount for its age, and what the person lowers themselves.
void settle(Base& base, const AgeDiscount* discount, std::optional<double> lowered_to) {
    base.value = base.before_discount;
    base.discount = discount;
    if (base.discount) {
        base.value *= base.discount->factor;
        base.evidence.push_back(base.discount->evidence);
    }
    if (lowered_to && *lowered_to < base.value) {
        base.value = *lowered_to;
        base.lowered_by_person = true;
        base.evidence.push_back(person_lowers);
    }
}

// A plain max in its unit's range, not below the bar it was lifted with, and possible for this body mass.
bool check_max(double value, double bar_mass, MassUnit unit, std::optional<double> body_mass_kg,
               const std::string& field, Problems& problems) {
    if (value < bar_mass) {
        problems.push_back({.field = field, .code = ProblemCode::below_bar, .limit = bar_mass});
        return false;
    }
    if (!check_range(value, max_range.in(unit), field, problems)) return false;
    if (!body_mass_kg) return true;
    const double most_kg = load_limits::most_times_body_mass * *body_mass_kg;
    if (in_kg(value, unit) <= most_kg) return true;
    const bool possible_in_lb = unit == MassUnit::kg && value * kg_per_lb <= most_kg;
    problems.push_back({.field = field,
                        .code = possible_in_lb ? ProblemCode::unit_mixed_up : ProblemCode::above_maximum,
                        .limit = unit == MassUnit::lb ? most_kg / kg_per_lb : most_kg});
    return false;
}

bool check_set(const BestSet& set, const Equipment& equipment, std::optional<double> body_mass_kg, Problems& problems) {
    const bool load_fits =
        check_max(set.load, equipment.bar_mass, equipment.unit, body_mass_kg, "base.best_set.load", problems);
    const bool reps_fit = check_range(set.reps, {1, most_reps_for_estimate}, "base.best_set.reps", problems);
    if (!set.reps_in_reserve) return load_fits && reps_fit;
    const int left = reps_fit ? most_reps_for_estimate - set.reps : most_reps_in_reserve;
    const Range range{0, static_cast<double>(std::min(left, most_reps_in_reserve))};
    const bool reserve_fits = check_range(*set.reps_in_reserve, range, "base.best_set.reps_in_reserve", problems);
    return load_fits && reps_fit && reserve_fits;
}

}  // namespace

std::vector<MaxEstimate> estimate_one_rep_max(double load, int reps) {
    std::vector<MaxEstimate> estimates;
    for (const Formula& formula : formulas) {
        estimates.push_back({.formula = formula.id, .value = formula.max(load, reps), .evidence = formula.evidence});
    }
    return estimates;
}

std::span<const RpeRow> rpe_table() { return rpe_rows; }

std::span<const AgeDiscount> age_discounts() { return discounts; }

Base frozen_base(double value, double weeks_away, const BaseInput& input) {
    Base base{.before_discount = value, .from = BaseSource::frozen, .evidence = {frozen_at_the_gate}};
    settle(base, discount_for(weeks_away), input.lowered_to);
    return base;
}

std::optional<Base> find_base(const BaseInput& input) {
    auto base = best_lift(input);
    if (base) settle(*base, discount_for(input.weeks_since.value_or(0)), input.lowered_to);
    return base;
}

std::optional<Base> find_base(const BaseInput& input, double layoff_weeks) {
    auto base = best_lift(input);
    const bool old = input.weeks_since.value_or(0) - layoff_weeks > while_training_on.over_weeks;
    if (base) settle(*base, old ? &while_training_on : nullptr, input.lowered_to);
    return base;
}

void check_base(const BaseInput& input, const Equipment& equipment, std::optional<double> body_mass_kg,
                Problems& problems) {
    const bool any = input.max || input.trap_bar_max || input.best_set;
    bool whole = true;
    if (input.max)
        whole &= check_max(*input.max, equipment.bar_mass, equipment.unit, body_mass_kg, "base.max", problems);
    if (input.trap_bar_max) {
        const double bar_mass = equipment.trap_bar ? equipment.trap_bar->mass : 0;
        whole &= check_max(*input.trap_bar_max, bar_mass, equipment.unit, body_mass_kg, "base.trap_bar_max", problems);
    }
    if (input.best_set) whole &= check_set(*input.best_set, equipment, body_mass_kg, problems);
    if (whole && input.max && input.best_set && input.best_set->load > *input.max) {
        problems.push_back({.field = "base.best_set.load", .code = ProblemCode::contradicts, .other = "base.max"});
    }

    if (input.weeks_since) whole &= check_range(*input.weeks_since, {0, 2600}, "base.weeks_since", problems);
    else if (any) problems.push_back({.field = "base.weeks_since", .code = ProblemCode::missing});

    if (!input.lowered_to) return;
    if (!any) {
        problems.push_back({.field = "base.max", .code = ProblemCode::missing});
        return;
    }
    const bool fits = check_range(*input.lowered_to, load_range.in(equipment.unit), "base.lowered_to", problems);
    if (!fits || !whole) return;
    BaseInput unlowered = input;
    unlowered.lowered_to.reset();
    const double most = find_base(unlowered)->value;
    if (*input.lowered_to > most) {
        problems.push_back({.field = "base.lowered_to", .code = ProblemCode::above_maximum, .limit = most});
    }
}

}  // namespace liftback
