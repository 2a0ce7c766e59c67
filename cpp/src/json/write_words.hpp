#pragma once

#include "writer.hpp"

namespace liftback::json {

// A test holds these ids and the locale files together, both ways.
void write_words(Writer& out);

}  // namespace liftback::json
