// What one cell of a training log says. None: it is not written as such a thing is, and nothing is guessed.
#pragma once

#include "liftback/loads/training_log.hpp"

#include <optional>
#include <string_view>

namespace liftback {

// "2026-11-21" or "28 Mar 2024", with or without a time of day behind it.
std::optional<Date> logged_date(std::string_view cell);

// `cell` is not empty. With a point or a comma; `delimiter` is what parts the cells.
std::optional<double> number_in(std::string_view cell, char delimiter);

std::optional<MassUnit> unit_in(std::string_view cell);

bool all_digits(std::string_view cell);

}  // namespace liftback
