#pragma once

#include "writer.hpp"

namespace liftback::json {

// Every id that a report can contain, by the group of its words in the locale files. A test holds the two together,
// both ways.
void write_words(Writer& out);

}  // namespace liftback::json
