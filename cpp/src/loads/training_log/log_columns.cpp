#include "log_columns.hpp"

#include "liftback/evidence/tokens.hpp"

#include <string_view>

namespace liftback {

namespace {

using enum LogApp;

constexpr std::size_t needed_columns = 5;  // the first

struct ColumnName {
    LogApp app;
    std::string_view name;
    Column column;
    MassUnit unit = MassUnit::unanswered;
};

constexpr ColumnName column_names[] = {
    {strong, "Date", Column::date},
    {strong, "Exercise Name", Column::exercise},
    {strong, "Set Order", Column::set},
    {strong, "Weight", Column::weight},
    {strong, "Weight (kg)", Column::weight, MassUnit::kg},
    {strong, "Weight (lb)", Column::weight, MassUnit::lb},
    {strong, "Weight (lbs)", Column::weight, MassUnit::lb},
    {strong, "Weight Unit", Column::unit},
    {strong, "Reps", Column::reps},
    {strong, "RPE", Column::rpe},
    {strong, "Duration", Column::duration},
    {hevy, "start_time", Column::date},
    {hevy, "exercise_title", Column::exercise},
    {hevy, "set_type", Column::set},
    {hevy, "weight_kg", Column::weight, MassUnit::kg},
    {hevy, "weight_lbs", Column::weight, MassUnit::lb},
    {hevy, "reps", Column::reps},
    {hevy, "rpe", Column::rpe},
};

std::string field_of(Column column) { return "row." + std::string(token(column)); }

}  // namespace

Columns find_columns(const std::vector<std::string>& names, LogApp app, Problems& problems) {
    Columns columns;
    columns.count = names.size();
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (const ColumnName& known : column_names) {
            if (known.app != app || known.name != names[i]) continue;
            if (columns.has(known.column)) problems.push_back({field_of(known.column), ProblemCode::duplicate_key});
            columns.at[static_cast<std::size_t>(known.column)] = i;
            if (known.column == Column::weight) columns.unit = known.unit;
        }
    }
    for (std::size_t i = 0; i < needed_columns; ++i)
        if (columns.at[i] == Columns::none)
            problems.push_back({field_of(static_cast<Column>(i)), ProblemCode::missing});
    return columns;
}

}  // namespace liftback
