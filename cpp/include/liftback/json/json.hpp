// Text in, text out: the core behind JSON. docs/interface.md describes both texts.
#pragma once

#include <string>
#include <string_view>

namespace liftback::json {

// One request to one report. Never throws: whatever is wrong with the text is in the report's problems.
std::string evaluate(std::string_view request);

// The level of a request's answers alone, before and apart from everything else: a small text of `answers`, `episode`,
// `standing` and `examination` to the same `triage` that evaluate() gives. It opens nothing.
std::string triage(std::string_view request);

// What a journal of sessions says, session by session and week by week, and the same as CSV.
std::string journal(std::string_view request);

// One pose of the lifter, and the lift from there to standing: a calculation, whatever the person may do.
std::string lifter(std::string_view request);

// What a set says of the most that could be lifted once, by every formula: a calculation, no load to lift.
std::string one_rep_max(std::string_view request);

// The discs on each side of a straight bar for a load, or the nearest loads below and above: a calculation, as well.
std::string plates(std::string_view request);

// What is in a file: a record of this calculator, or the best deadlifts in a training log of Strong or Hevy. With any
// problem nothing of the file may be used. `today` is the person's date, "2026-11-21".
std::string read_file(std::string_view text, std::string_view today);

// Every question, rule, movement, rung, limit and source.
std::string catalogue();

// Every id that a report can contain, by the group of its words in the locale files. For tests and translators.
std::string words();

}  // namespace liftback::json
