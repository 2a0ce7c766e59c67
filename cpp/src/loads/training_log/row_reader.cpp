#include "row_reader.hpp"

#include "exercise_names.hpp"
#include "log_cells.hpp"

#include "equipment/mass_range.hpp"
#include "liftback/evidence/tokens.hpp"

#include <cmath>
#include <utility>

namespace liftback {

namespace {

using enum LogApp;

constexpr double lowest_rpe_with_meaning = 6;  // Hevy's scale begins there; below, nobody knows the reps left

// A set of Strong's is a number or one of these; Hevy's are all here.
struct SetName {
    LogApp app;
    std::string_view name;
    bool counts;
};

// clang-format off
constexpr SetName set_names[] = {
    {strong, "W", false}, {strong, "D", true}, {strong, "F", false}, {strong, "Rest Timer", false},
    {strong, "Note", false},
    {hevy, "normal", true}, {hevy, "warmup", false}, {hevy, "dropset", true}, {hevy, "failure", false},
};
// clang-format on

}  // namespace

std::optional<Candidate> RowReader::read(std::vector<std::string>& cells, std::size_t row) {
    cells_ = &cells;
    row_ = "row[" + std::to_string(row) + "]";
    unsplit_duration();
    if (cells.size() != columns_.count) {
        problems_.push_back({row_, ProblemCode::wrong_type});
        return std::nullopt;
    }
    const std::size_t before = problems_.size();
    const Lift lift = lift_named(cell(Column::exercise));
    if (cell(Column::exercise).empty()) problem(Column::exercise, ProblemCode::missing);
    const bool work = is_work_set();
    Candidate set{.trap_bar = lift == Lift::trap_bar_deadlift};
    set.lift.date = read_row_date();
    set.lift.load = number(Column::weight);
    set.lift.reps = read_reps();
    set.lift.reps_in_reserve = read_reserve(set.lift.reps);
    set.unit = read_unit();
    if (lift == Lift::other) return std::nullopt;
    check_range(set.lift.load, {0, set.unit == MassUnit::kg ? load_range.kg.most : load_range.lb.most},
                row_ + ".weight", problems_);
    const bool counts = work && set.lift.load > 0 && set.lift.reps > 0;
    if (counts && columns_.has(Column::unit) && set.unit == MassUnit::unanswered && problems_.size() == before)
        problem(Column::unit, ProblemCode::missing);
    if (!counts || problems_.size() > before) return std::nullopt;
    return set;
}

std::string_view RowReader::cell(Column column) const {
    return columns_.has(column) ? (*cells_)[columns_.at[static_cast<std::size_t>(column)]] : std::string_view();
}

void RowReader::problem(Column column, ProblemCode code, std::string other) {
    problems_.push_back({.field = row_ + "." + std::string(token(column)), .code = code, .other = std::move(other)});
}

// Strong writes a session that ran on for weeks as 3,527h 3min, unquoted, which makes one cell too many.
void RowReader::unsplit_duration() {
    if (cells_->size() != columns_.count + 1 || !columns_.has(Column::duration)) return;
    const std::size_t at = columns_.at[static_cast<std::size_t>(Column::duration)];
    if (all_digits((*cells_)[at])) cells_->erase(cells_->begin() + static_cast<std::ptrdiff_t>(at));
}

bool RowReader::is_work_set() {
    const std::string_view name = cell(Column::set);
    for (const SetName& known : set_names)
        if (known.app == app_ && known.name == name) return known.counts;
    if (app_ == strong && all_digits(name)) return true;
    problem(Column::set, ProblemCode::not_one_of);
    return false;
}

Date RowReader::read_row_date() {
    const auto date = logged_date(cell(Column::date));
    if (!date) problem(Column::date, ProblemCode::wrong_type);
    else if (*date > today_) problem(Column::date, ProblemCode::contradicts, "today");
    return date.value_or(Date{});
}

// An empty cell is 0: no weight, no reps, no RPE.
double RowReader::number(Column column) {
    const std::string_view text = cell(column);
    if (text.empty()) return 0;
    const auto value = number_in(text, delimiter_);
    if (!value) problem(column, ProblemCode::wrong_type);
    return value.value_or(0);
}

int RowReader::read_reps() {
    constexpr Range any_reps{0, 10'000};
    const double reps = number(Column::reps);
    if (!check_range(reps, any_reps, row_ + ".reps", problems_)) return 0;
    if (reps != std::floor(reps)) problem(Column::reps, ProblemCode::not_whole);
    return static_cast<int>(reps);
}

int RowReader::read_reserve(int reps) {
    constexpr Range scale{0, 10};
    const double rpe = number(Column::rpe);
    if (!check_range(rpe, scale, row_ + ".rpe", problems_) || rpe < lowest_rpe_with_meaning) return 0;
    const int reserve = static_cast<int>(scale.most - rpe);
    return reps + reserve <= most_reps_for_estimate ? reserve : 0;
}

MassUnit RowReader::read_unit() {
    if (!columns_.has(Column::unit)) return columns_.unit;
    const std::string_view text = cell(Column::unit);
    const auto unit = unit_in(text);
    if (!unit && !text.empty()) problem(Column::unit, ProblemCode::not_one_of);
    return unit.value_or(columns_.unit);
}

}  // namespace liftback
