// Bad input is data: every check adds its problems to one list, and the page shows them all at once.
//
// A check is called check_<what>(value, what else it needs to know, field where it isn't fixed, problems). It changes
// nothing but the list. The check of a single value says whether that is right; others return nothing.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace liftback {

// Enumerators equal the JSON tokens; each has its words in the locale files.
enum class ProblemCode : std::uint8_t {
    not_json,       // the text is not JSON
    too_deep,       // nested deeper than `limit` levels
    too_long,       // longer than `limit` characters or items
    too_many_keys,  // an object has more than `limit` keys
    duplicate_key,  // the same key twice in one object
    unknown_field,  // no such field
    wrong_type,     // a string where a number belongs, and so on
    not_one_of,     // not one of the field's tokens
    not_allowed,    // a token that this field does not take, though others of its kind do
    missing,        // needed together with another field
    below_minimum,  // `limit` is the smallest allowed value
    above_maximum,  // `limit` is the largest allowed value
    not_whole,      // must be a whole number
    below_bar,      // a load below the bar's own mass, which is `limit`
    out_of_reach,   // the hands cannot reach a bar at this height; `limit` is the nearest height they reach, mm
    contradicts,    // cannot be true together with the field named in `other`
    unit_mixed_up,  // implausible in this unit, plausible in the other: ask again
};

struct Problem {
    std::string field;  // dotted path from the request's root, e.g. "lifter.stature_cm"; empty for the whole text
    ProblemCode code;
    double limit = std::numeric_limits<double>::quiet_NaN();  // NaN: the code has no limit
    std::string other = {};                                   // the other field of a contradiction
};

using Problems = std::vector<Problem>;

}  // namespace liftback
