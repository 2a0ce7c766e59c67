#include "best_lifts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace liftback {

namespace {

constexpr int days_of_base = 84;  // "conventional deadlift max of the last 12 weeks"

int days(Date from, Date to) {
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

// Rounded down to a tenth, so that no later share of it is too much.
double load_in(const Candidate& set, MassUnit unit) {
    if (set.unit == unit) return set.lift.load;
    return std::floor(in_unit(in_kg(set.lift.load, set.unit), unit) * 10) / 10;
}

double lowest_estimate(const std::vector<MaxEstimate>& estimates) {
    double lowest = estimates.front().value;
    for (const MaxEstimate& estimate : estimates) lowest = std::min(lowest, estimate.value);
    return lowest;
}

// The newer of two that are equal.
void keep_heavier(std::optional<LoggedLift>& best, const LoggedLift& lift) {
    if (!best || lift.load > best->load || (lift.load == best->load && lift.date > best->date)) best = lift;
}

}  // namespace

void find_best(const std::vector<Candidate>& sets, Date today, TrainingLog& log) {
    if (sets.empty()) return;
    const Candidate& newest = *std::max_element(
        sets.begin(), sets.end(), [](const Candidate& a, const Candidate& b) { return a.lift.date < b.lift.date; });
    log.weeks_since = days(newest.lift.date, today) / 7;
    if (newest.unit != MassUnit::unanswered) log.unit = newest.unit;
    double best = 0;
    for (const Candidate& set : sets) {
        LoggedLift lift = set.lift;
        if (days(lift.date, newest.lift.date) > days_of_base || lift.reps > most_reps_for_estimate) continue;
        lift.load = load_in(set, newest.unit);
        if (lift.load <= 0) continue;  // less than a tenth
        if (lift.reps == 1) keep_heavier(set.trap_bar ? log.trap_bar_max : log.max, lift);
        if (set.trap_bar) continue;
        std::vector<MaxEstimate> estimates = estimate_one_rep_max(lift.load, lift.reps + lift.reps_in_reserve);
        const double lowest = lowest_estimate(estimates);
        if (lowest < best || (lowest == best && lift.date < log.best_set->date)) continue;
        best = lowest;
        log.best_set = lift;
        log.estimates = std::move(estimates);
    }
    if (log.max && log.max->load < log.best_set->load) log.max.reset();  // a light single was no max
}

}  // namespace liftback
