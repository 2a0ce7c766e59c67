// Strict parsing: what JSON leaves open (duplicate keys, endless depth and width) is refused and named.
#pragma once

#include "liftback/evidence/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liftback::json {

inline constexpr std::size_t most_depth = 8;   // destroying a value recurses; a request needs 4
inline constexpr std::size_t most_keys = 256;  // of one object; the largest there is, `answers`, has about a hundred
inline constexpr std::size_t most_length = 1 << 20;  // a request without a journal is below 8 kB; a session is 0.7 kB
inline constexpr std::size_t most_file_length = 8 << 20;     // a whole journal: ten years are 1 MB
inline constexpr std::size_t most_triage_length = 16 << 10;  // every question answered at its longest is below 8 kB

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

// The value, or nothing when the text is not JSON or too long. What is too deep, and the keys of an object beyond the
// most, are problems and left out. Duplicate keys are problems, and the first of them counts.
std::optional<Value> strict_parse(std::string_view text, Problems& problems, std::size_t longest = most_length);

// Of a text that strict_parse() found wrong: what stands at the root under the names that `wanted` takes, as far as the
// text can be read and however much stands around it. Nothing else is stored.
enum class Duplicate : std::uint8_t { first_counts, last_counts };
Value readable_part(std::string_view text, bool (*wanted)(std::string_view name), Duplicate duplicate);

}  // namespace liftback::json
