// The best deadlifts among the sets of a training log that count.
#pragma once

#include "row_reader.hpp"

#include "liftback/loads/training_log.hpp"

#include <vector>

namespace liftback {

// Sets all of `log` but its counts.
void find_best(const std::vector<Candidate>& sets, Date today, TrainingLog& log);

}  // namespace liftback
