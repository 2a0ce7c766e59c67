// Text in, text out: the core behind JSON. docs/interface.md describes both texts.
#pragma once

#include <string>
#include <string_view>

namespace liftback::json {

// One request to one report. Never throws: whatever is wrong with the text is in the report's problems.
std::string evaluate(std::string_view request);

// Every question, rule, movement, rung, limit and source.
std::string catalogue();

// Every id that a report can contain, by the group of its words in the locale files. For tests and translators.
std::string words();

}  // namespace liftback::json
