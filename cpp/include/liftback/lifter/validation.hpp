// The model beside published measurements, with its misses: what the page shows and the tests hold it to.
#pragma once

#include "liftback/evidence/evidence.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace liftback {

enum class ValidationUnit : std::uint8_t { degrees, percent };

enum class ValidationVerdict : std::uint8_t {
    fitted,          // within a standard deviation with either back; the model was fitted to reach it
    fitted_rounded,  // only with the rounded back, which was fitted
    within,          // in the published range, without fitting
    size_missed,     // the published direction, but not the published size
    sign_holds,      // only a direction is published, and ours is the same
    missed,          // the other direction
    model_only,      // nothing is published
};

// What is published: a mean and its standard deviation, a range of change, or only its direction (-1 less, 1 more).
struct Published {
    std::optional<double> mean, sd;
    std::optional<double> low, high;
    int sign = 0;
};

// Of a man of mean proportions as tall as the lifters measured (1.708 m), 80 kg, with 80 kg on the bar; changes are
// against the conventional pull from 225 mm. `straight` is the back that everything here advises and draws, `rounded`
// the one fitted to maximal lifts. The fitted rows are judged by the rounded back and the others by the straight one.
struct ValidationRow {
    std::string_view id;
    ValidationUnit unit = ValidationUnit::degrees;
    Published published;
    double straight = 0;
    double rounded = 0;
    ValidationVerdict verdict = ValidationVerdict::model_only;
    Evidence evidence;
};

std::vector<ValidationRow> validation_rows();

// The ids, without calculating.
std::vector<std::string_view> validation_ids();

}  // namespace liftback
