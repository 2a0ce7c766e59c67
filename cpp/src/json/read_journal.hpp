// Sessions as they stand in a request, in the journal and in a file: the same keys everywhere. Times are ms since 1970 UTC.
#pragma once

#include "reader.hpp"

#include "liftback/loads/journal.hpp"

#include <cmath>
#include <vector>

namespace liftback::json {

inline constexpr double ms_per_hour = 3'600'000;
inline double in_ms(double hour) { return std::round(hour * ms_per_hour); }

// A time in ms at a key, in hours; a problem where there is none.
double read_needed_hour(Reader& in, std::string_view key);

// The sessions at a key; one that is no object is a problem and left out.
std::vector<SessionRecord> read_journal(Reader& in, std::string_view key);

// The way back at the key "way_back", if there is one.
std::optional<WayBack> read_way_back(Reader& in);

}  // namespace liftback::json
