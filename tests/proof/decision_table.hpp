// The oracle: tests/oracle/triage.csv, written from the rules in words and not from the code, evaluated over answers.
// Rows that decide the same are alternatives; a row holds when all its conditions, joined by " & ", hold:
//   name            a fact of an earlier row            !name    that fact does not hold
//   field=a|b       one of these answers ("reported" is yes or not_sure); a field without an answer matches none
//   number<=6       also < > >= =; a number that is not answered compares as false
//   always
#pragma once

#include "liftback/triage/triage.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace liftback {

class DecisionTable {
public:
    // Ends the program with the line that it cannot read.
    explicit DecisionTable(const std::string& file);

    // The answers as the table sees them, with every fact decided.
    struct Case {
        std::array<std::uint32_t, sign_count + 24> choices;  // bits of the enumerators that hold
        std::array<double, 8> numbers;                       // not a number where not answered
        std::bitset<128> facts;
    };
    Case read(const Answers& a) const;

    // The worst level of the rows that hold; the table leaves unanswered questions to others.
    CareLevel worst(const Case& seen) const;
    Plan plan(const Case& seen, CareLevel level) const;
    bool locks_bar_advice(const Case& seen, CareLevel level) const;
    bool locks_loads(const Case& seen, CareLevel level) const;

    std::size_t rows() const { return row_count_; }

private:
    enum class Kind : std::uint8_t { fact, choice, level, less, at_most, more, at_least, equal, always };
    struct Condition {
        Kind kind;
        bool negated = false;
        std::uint16_t index = 0;  // of a fact, a choice or a number
        std::uint32_t allowed = 0;
        double value = 0;
    };
    struct Row {
        int decided = 0;  // a fact's index, a CareLevel, a Plan
        std::vector<Condition> when;
    };

    Condition condition(std::string_view text) const;
    int fact_index(std::string_view name) const;
    static bool holds(const Condition& condition, const Case& seen, CareLevel level);
    static bool holds(const Row& row, const Case& seen, CareLevel level);

    std::vector<std::string> fact_names_;
    std::vector<Row> facts_;
    std::vector<Row> levels_;  // most urgent first
    std::vector<Row> plans_;
    std::vector<Row> bar_advice_locks_;
    std::vector<Row> loads_locks_;
    std::size_t row_count_ = 0;
};

// The table that the tests use, read once.
const DecisionTable& oracle();

}  // namespace liftback
