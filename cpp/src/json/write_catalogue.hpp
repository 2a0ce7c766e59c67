#pragma once

#include "writer.hpp"

namespace liftback::json {

void write_catalogue(Writer& out);

}  // namespace liftback::json
