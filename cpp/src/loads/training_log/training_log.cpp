#include "liftback/loads/training_log.hpp"

#include "best_lifts.hpp"
#include "csv.hpp"
#include "liftback/evidence/cite.hpp"
#include "log_columns.hpp"
#include "row_reader.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace liftback {

namespace {

constexpr Evidence evidence[] = {
    ours("training log: the 12 weeks before its newest deadlift", {sources::a0, "A0.40"}),
    ours("training log: no warm-up and no set to failure counts"),
    ours("training log: conventional and sumo; the trap bar apart; no other deadlift"),
    ours("training log: the set whose lowest estimate is highest; RPE 6 to 10 as reps in reserve, rounded down"),
};
static_assert(std::all_of(std::begin(evidence), std::end(evidence), [](const Evidence& e) { return e.given(); }));

}  // namespace

std::optional<LogApp> log_app_of(std::string_view text) {
    std::vector<std::string> names;
    if (!CsvReader(text).next(names)) return std::nullopt;
    for (LogApp app : {LogApp::strong, LogApp::hevy}) {
        Problems of_columns;
        const Columns columns = find_columns(names, app, of_columns);
        if (columns.has(Column::date) && columns.has(Column::exercise)) return app;
    }
    return std::nullopt;
}

TrainingLog read_training_log(std::string_view text, LogApp app, Date today, Problems& problems) {
    if (text.size() > most_log_length) {
        problems.push_back({"", ProblemCode::too_long, static_cast<double>(most_log_length)});
        return {};
    }
    CsvReader csv(text);
    std::vector<std::string> cells;
    csv.next(cells);
    const std::size_t before = problems.size();
    const Columns columns = find_columns(cells, app, problems);
    if (problems.size() > before) return {};

    TrainingLog log;
    std::vector<Candidate> sets;
    RowReader rows(columns, app, csv.delimiter(), today, problems);
    while (problems.size() < before + most_log_problems && csv.next(cells)) {
        if (++log.rows > most_log_rows) {
            problems.push_back({"row", ProblemCode::too_long, static_cast<double>(most_log_rows)});
            break;
        }
        if (const auto set = rows.read(cells, log.rows)) sets.push_back(*set);
    }
    if (csv.broken()) problems.push_back({"row[" + std::to_string(log.rows + 1) + "]", ProblemCode::wrong_type});
    if (problems.size() > before) return {};
    log.deadlift_sets = sets.size();
    find_best(sets, today, log);
    return log;
}

std::span<const Evidence> training_log_evidence() { return evidence; }

}  // namespace liftback
