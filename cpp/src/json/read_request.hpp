#pragma once

#include "liftback/report/report.hpp"

#include <string_view>

namespace liftback::json {

// Everything that could be read of the text, and a problem for everything that could not.
Request read_request(std::string_view text, Problems& problems);

// The same of what triage reads; everything else in it is an unknown field.
Answers read_triage_request(std::string_view text, Problems& problems);

}  // namespace liftback::json
