// Strict parsing: what JSON leaves open (duplicate keys, endless depth) is refused and named.
#pragma once

#include "liftback/problem.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace liftback::json {

using Json = nlohmann::ordered_json;

inline constexpr std::size_t most_depth = 8;       // dump and copy recurse; a request needs 4
inline constexpr std::size_t most_length = 65536;  // a full request is below 8 kB

// The value, or nothing when the text is not JSON, too long or too deep. Duplicate keys are problems, and the first
// of them counts.
std::optional<Json> strict_parse(std::string_view text, Problems& problems);

}  // namespace liftback::json
