// Strict parsing: what JSON leaves open (duplicate keys, endless depth) is refused and named.
#pragma once

#include "liftback/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liftback::json {

inline constexpr std::size_t most_depth = 8;       // destroying a value recurses; a request needs 4
inline constexpr std::size_t most_length = 1 << 20;       // a request without a journal is below 8 kB; a session is 0.7 kB
inline constexpr std::size_t most_file_length = 8 << 20;  // a whole journal: ten years are 1 MB

// A parsed value: as much of JSON as a request needs.
struct Value {
    enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

    Kind kind = Kind::null;
    bool boolean = false;
    double number = 0;
    std::string string = {};
    std::vector<Value> items = {};       // of an array, and of an object the values at `keys`
    std::vector<std::string> keys = {};  // of an object, in the order of the text, all different

    const Value* find(std::string_view key) const;
};

// The value, or nothing when the text is not JSON, too long or too deep. Duplicate keys are problems, and the first
// of them counts.
std::optional<Value> strict_parse(std::string_view text, Problems& problems, std::size_t longest = most_length);

}  // namespace liftback::json
