#pragma once

#include "writer.hpp"

#include "liftback/loads/journal_report.hpp"

#include <string>

namespace liftback::json {

void write(Writer& out, const SessionReport& report);
void write(Writer& out, const WeekReport& week);
void write(Writer& out, const LighterWeek& lighter);

// One row per set, and one without a set for a session that has none; lines end with CRLF (RFC 4180). Every cell is a
// number, a date or a token, so that none needs quotes and none is a formula to a spreadsheet. Date and time are local.
std::string journal_csv(Journal journal);

}  // namespace liftback::json
