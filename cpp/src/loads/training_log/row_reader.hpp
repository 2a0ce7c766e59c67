// One row of a training log at a time: the deadlift set it holds, if it counts, and whatever is wrong with it.
#pragma once

#include "log_columns.hpp"

#include "liftback/evidence/problem.hpp"
#include "liftback/loads/training_log.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liftback {

// A deadlift set that counts.
struct Candidate {
    LoggedLift lift;
    MassUnit unit;
    bool trap_bar;
};

class RowReader {
public:
    RowReader(const Columns& columns, LogApp app, char delimiter, Date today, Problems& problems)
        : columns_(columns), app_(app), delimiter_(delimiter), today_(today), problems_(problems) {}

    // A set that counts, if the row is one; whatever is wrong with the row is a problem. `row` from 1.
    std::optional<Candidate> read(std::vector<std::string>& cells, std::size_t row);

private:
    std::string_view cell(Column column) const;
    void problem(Column column, ProblemCode code, std::string other = {});
    void unsplit_duration();
    bool is_work_set();
    Date read_row_date();
    double number(Column column);
    int read_reps();
    int read_reserve(int reps);
    MassUnit read_unit();

    const Columns& columns_;
    LogApp app_;
    char delimiter_;
    Date today_;
    Problems& problems_;
    std::vector<std::string>* cells_ = nullptr;
    std::string row_;
};

}  // namespace liftback
