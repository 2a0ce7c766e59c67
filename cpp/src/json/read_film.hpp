// Film checks as they stand in a request and in a file: the same keys everywhere.
#pragma once

#include "reader.hpp"

#include "liftback/recovery/film_audit.hpp"

#include <vector>

namespace liftback::json {

// Those at the key "film"; one that is no object is a problem and left out.
std::vector<FilmAudit> read_film(Reader& in);

}  // namespace liftback::json
