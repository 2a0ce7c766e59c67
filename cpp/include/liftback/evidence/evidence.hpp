// Where a rule, a number or a table row comes from. Every row of every table in the core carries an Evidence, and
// every result carries those of the rows that decided it.
#pragma once

#include <cstdint>
#include <string_view>

namespace liftback {

// What kind of support a row has. Enumerators equal the JSON tokens.
enum class Basis : std::uint8_t {
    guideline,    // public clinical guidance or a warning-sign card
    study,        // a published measurement or trial
    article,      // one of the five source articles
    recalled,     // general knowledge, not read in a stored copy of a source
    own_choice,   // decided by this project; the locus says what was chosen
    calculation,  // follows from the model by arithmetic
};

// How well the source was read before it was cited.
enum class Reading : std::uint8_t {
    seen,         // read in a stored copy, at least its abstract
    second_hand,  // known only through another text that restates it
    recalled,     // not read
};

// One entry of the bibliography (sources.hpp). `url` may be empty.
struct Source {
    std::string_view id;
    std::string_view title;
    std::string_view url;
    Reading reading = Reading::seen;
};

// A place in a source: "A0.41" in an article, "sign 3" on a card, "Table 2" in a paper.
struct Citation {
    const Source* source = nullptr;
    std::string_view locus = {};

    constexpr Citation() = default;
    constexpr Citation(const Source& of, std::string_view at) : source(&of), locus(at) {}
    constexpr bool given() const { return source != nullptr && !locus.empty(); }
};

struct Evidence {
    Basis basis = Basis::own_choice;
    Citation source = {};
    Citation also = {};  // a second source where two agree or disagree; often empty

    constexpr bool given() const { return source.given(); }
};

// A number with its source: a cut-off of a rule, a duration, a dose.
struct Limit {
    std::string_view id;
    double value = 0;
    Evidence evidence = {};

    constexpr operator double() const { return value; }
};

}  // namespace liftback
