#include "liftback/loads/coming_back.hpp"

#include "evidence/range_check.hpp"
#include "liftback/triage/triage_limits.hpp"

#include <string>

namespace liftback {

namespace {

constexpr Range any_age{-1e6, 1e6};  // hours; more than a lifetime, also of a clock that goes wrong
constexpr Range layoff_range{0, 2600};
constexpr Range healed_range{0, 52};
constexpr Range grade_range{1, 3};

// What is dated ahead of now by more than a day is old.
bool within(std::optional<double> hours, double limit) {
    return hours && *hours >= -triage_limits::ahead_hours && *hours < limit;
}

void check_given(std::optional<double> value, const Range& range, const char* name, Problems& problems) {
    if (value) check_range(*value, range, std::string("coming_back.") + name, problems);
}

}  // namespace

std::optional<double> layoff_of(const ComingBack& told, std::optional<double> hours_since_lift) {
    const bool lifted_lately =
        within(hours_since_lift, lifted_lately_hours) || within(told.trained_hours_ago, lifted_lately_hours);
    if (told.layoff_weeks && (lifted_lately || within(told.layoff_age_hours.value_or(0), layoff_counts_hours)))
        return told.layoff_weeks;
    return lifted_lately ? std::optional(0.0) : std::nullopt;
}

bool past_pain_told(const ComingBack& told) {
    return told.past_pain != PastPain::unanswered && within(told.past_age_hours.value_or(0), past_pain_counts_hours);
}

bool healed_told(const ComingBack& told) {
    return told.past_pain != PastPain::healed || (told.healed && told.healed->weeks_ago && told.healed->grade);
}

void check_coming_back(const ComingBack& told, Problems& problems) {
    check_given(told.layoff_weeks, layoff_range, "layoff_weeks", problems);
    check_given(told.layoff_age_hours, any_age, "layoff_age_hours", problems);
    check_given(told.trained_hours_ago, any_age, "trained_hours_ago", problems);
    check_given(told.past_age_hours, any_age, "past_age_hours", problems);
    if (!told.healed) return;
    check_given(told.healed->weeks_ago, healed_range, "healed.weeks_ago", problems);
    if (told.healed->grade) check_given(*told.healed->grade, grade_range, "healed.grade", problems);
}

}  // namespace liftback
