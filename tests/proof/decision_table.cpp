#include "decision_table.hpp"

#include "csv.hpp"

#include "liftback/evidence/tokens.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace liftback {

namespace {

enum class Standing_ : std::uint8_t { none, medical_today, call_emergency };
enum class Known : std::uint8_t { unanswered, no, yes };

// What the table may name besides signs, with the tokens that it may compare each with.
struct ChoiceName {
    std::string_view name;
    Tokens tokens;
};
const std::array choice_names{
    ChoiceName{"age", tokens<Age>()},
    ChoiceName{"back_pain", tokens<YesNo>()},
    ChoiceName{"masked", tokens<YesNo>()},
    ChoiceName{"onset", tokens<Onset>()},
    ChoiceName{"quality", tokens<Quality>()},
    ChoiceName{"location", tokens<Location>()},
    ChoiceName{"trend", tokens<Trend>()},
    ChoiceName{"any_sign", tokens<SignAnswer>()},
    ChoiceName{"any_symptom", tokens<SignAnswer>()},
    ChoiceName{"standing", tokens<Standing_>()},
    ChoiceName{"tapped_by_mistake", tokens<Known>()},
    ChoiceName{"examined_by", tokens<Examiner>()},
    ChoiceName{"may_exercise", tokens<MayExercise>()},
    ChoiceName{"examination_complete", tokens<Known>()},
    ChoiceName{"examined_after_standing", tokens<Known>()},
    ChoiceName{"episode", tokens<Episode>()},
};
constexpr std::array number_names{std::string_view("worst_pain"),         std::string_view("pain_moving"),
                                  std::string_view("pain_rest"),          std::string_view("hours_since_session"),
                                  std::string_view("hours_since_pain"),   std::string_view("standing_minutes"),
                                  std::string_view("examined_hours_ago"), std::string_view("pain_hours_when_examined")};

constexpr double not_answered = std::numeric_limits<double>::quiet_NaN();

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(at);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string reading;  // the line, for a message

std::uint32_t bits_of(std::string_view values, const Tokens& all) {
    std::uint32_t bits = 0;
    for (std::string_view value : split(values, '|')) {
        if (value == "reported") {
            bits |= 1u << static_cast<unsigned>(SignAnswer::yes) | 1u << static_cast<unsigned>(SignAnswer::not_sure);
            continue;
        }
        const auto found = all.find(value);
        if (!found || value == "unanswered") cannot_read(reading, "no such answer: " + std::string(value));
        bits |= 1u << *found;
    }
    return bits;
}

// Said once more, from the rules in words: the pain is as old as its onset allows.
double pain_clock(const Answers& a) {
    if (a.hours_since_pain) return *a.hours_since_pain;
    if (!a.hours_since_session) return not_answered;
    if (a.onset == Onset::during_lift || a.onset == Onset::within_1_hour) return *a.hours_since_session;
    if (a.onset == Onset::from_1_to_6_hours) return std::max(*a.hours_since_session - 1, 0.0);
    if (a.onset == Onset::after_6_hours) return std::max(*a.hours_since_session - 6, 0.0);
    return not_answered;
}

template <typename E>
std::uint32_t bit(E value) {
    return value == E{} ? 0 : 1u << static_cast<unsigned>(value);  // 0 is "unanswered": it matches nothing
}
std::uint32_t bit(bool known) { return bit(known ? Known::yes : Known::no); }
std::uint32_t bit(Standing_ value) { return 1u << static_cast<unsigned>(value); }
std::uint32_t bit(Episode value) { return 1u << static_cast<unsigned>(value); }

}  // namespace

DecisionTable::DecisionTable(const std::string& file) {
    for (const CsvRow& line : read_csv(file, {"decides", "when", "source"})) {
        reading = file + ":" + std::to_string(line.number);
        const auto colon = line.cells[0].find(':');
        const std::string_view kind = std::string_view(line.cells[0]).substr(0, colon);
        const std::string_view what = trimmed(std::string_view(line.cells[0]).substr(colon + 1));
        if (line.cells[2].empty()) cannot_read(reading, "a row without a source");
        Row row;
        for (std::string_view text : split(line.cells[1], '&')) row.when.push_back(condition(text));
        if (kind == "fact") {
            row.decided = fact_index(what);
            if (row.decided < 0) {
                row.decided = static_cast<int>(fact_names_.size());
                fact_names_.emplace_back(what);
            }
            facts_.push_back(std::move(row));
        } else if (kind == "level") {
            row.decided = static_cast<int>(from_token<CareLevel>(what).value());
            levels_.push_back(std::move(row));
        } else if (kind == "plan") {
            row.decided = static_cast<int>(from_token<Plan>(what).value());
            plans_.push_back(std::move(row));
        } else if (kind == "lock") {
            (what == "loads" ? loads_locks_ : bar_advice_locks_).push_back(std::move(row));
        } else {
            cannot_read(reading, "decides neither a fact nor a level, plan or lock");
        }
        ++row_count_;
    }
    std::vector<Row> sorted;
    for (auto level = static_cast<int>(CareLevel::call_emergency); level >= 0; --level)
        for (const Row& row : levels_)
            if (row.decided == level) sorted.push_back(row);
    levels_ = std::move(sorted);
}

int DecisionTable::fact_index(std::string_view name) const {
    const auto found = std::find(fact_names_.begin(), fact_names_.end(), name);
    return found == fact_names_.end() ? -1 : static_cast<int>(found - fact_names_.begin());
}

DecisionTable::Condition DecisionTable::condition(std::string_view text) const {
    if (text == "always") return {Kind::always};
    const auto op = text.find_first_of("=<>!", 1);
    if (op == std::string_view::npos) {
        const bool negated = text.starts_with('!');
        const int fact = fact_index(negated ? text.substr(1) : text);
        if (fact < 0) cannot_read(reading, "no fact of that name above: " + std::string(text));
        return {Kind::fact, negated, static_cast<std::uint16_t>(fact)};
    }
    const std::string_view name = text.substr(0, op);
    const auto after = text.find_first_not_of("=<>!", op);
    const std::string_view sign = text.substr(op, after - op);
    const std::string_view value = text.substr(after);

    const auto number = std::find(number_names.begin(), number_names.end(), name);
    if (number != number_names.end()) {
        static const std::map<std::string_view, Kind> kinds{
            {"<", Kind::less}, {"<=", Kind::at_most}, {">", Kind::more}, {">=", Kind::at_least}, {"=", Kind::equal}};
        return {kinds.at(sign), false, static_cast<std::uint16_t>(number - number_names.begin()), 0,
                std::stod(std::string(value))};
    }
    const bool negated = sign == "!=";
    if (!negated && sign != "=") cannot_read(reading, "an answer is compared with =");
    if (name == "level") return {Kind::level, negated, 0, bits_of(value, tokens<CareLevel>())};
    for (std::size_t i = 0; i < sign_count; ++i)
        if (liftback::name(static_cast<Sign>(i)) == name)
            return {Kind::choice, negated, static_cast<std::uint16_t>(i), bits_of(value, tokens<SignAnswer>())};
    for (std::size_t i = 0; i < choice_names.size(); ++i)
        if (choice_names[i].name == name)
            return {Kind::choice, negated, static_cast<std::uint16_t>(sign_count + i),
                    bits_of(value, choice_names[i].tokens)};
    cannot_read(reading, "no such field: " + std::string(name));
}

DecisionTable::Case DecisionTable::read(const Answers& a) const {
    Case seen;
    std::uint32_t any_sign = 0;
    std::uint32_t any_symptom = 0;
    for (std::size_t i = 0; i < sign_count; ++i) {
        seen.choices[i] = bit(a.signs[i]);
        any_sign |= seen.choices[i];
        if (sign_infos[i].kind != SignKind::fact) any_symptom |= seen.choices[i];
    }
    const Examination& examined = a.examination;
    const bool complete = examined.by != Examiner::unanswered && examined.hours_ago.has_value() &&
                          examined.may_exercise != MayExercise::unanswered;
    const Standing_ standing = a.standing.care == CareLevel::call_emergency  ? Standing_::call_emergency
                               : a.standing.care == CareLevel::medical_today ? Standing_::medical_today
                                                                             : Standing_::none;
    const bool after = standing != Standing_::none && complete && *examined.hours_ago * 60 <= a.standing.minutes_ago;
    const std::array others{bit(a.age),
                            bit(a.back_pain),
                            bit(a.masked),
                            bit(a.onset),
                            bit(a.quality),
                            bit(a.location),
                            bit(a.trend),
                            any_sign,
                            any_symptom,
                            bit(standing),
                            bit(a.standing.tapped_by_mistake),
                            bit(examined.by),
                            bit(examined.may_exercise),
                            bit(complete),
                            bit(after),
                            bit(a.episode)};
    static_assert(others.size() == choice_names.size());
    std::copy(others.begin(), others.end(), seen.choices.begin() + sign_count);

    const auto score = [](const std::optional<int>& value) { return value ? *value : not_answered; };
    seen.numbers = {std::fmax(score(a.pain_moving), score(a.pain_rest)),
                    score(a.pain_moving),
                    score(a.pain_rest),
                    a.hours_since_session.value_or(not_answered),
                    pain_clock(a),
                    a.standing.minutes_ago,
                    examined.hours_ago.value_or(not_answered),
                    pain_clock(a) - examined.hours_ago.value_or(not_answered)};

    for (const Row& row : facts_) {
        const auto fact = static_cast<std::size_t>(row.decided);
        if (!seen.facts[fact] && holds(row, seen, CareLevel::incomplete)) seen.facts.set(fact);
    }
    return seen;
}

bool DecisionTable::holds(const Condition& condition, const Case& seen, CareLevel level) {
    switch (condition.kind) {
        case Kind::fact: return seen.facts[condition.index] != condition.negated;
        case Kind::choice: return ((seen.choices[condition.index] & condition.allowed) != 0) != condition.negated;
        case Kind::level: return (condition.allowed >> static_cast<unsigned>(level) & 1) != condition.negated;
        case Kind::less: return seen.numbers[condition.index] < condition.value;
        case Kind::at_most: return seen.numbers[condition.index] <= condition.value;
        case Kind::more: return seen.numbers[condition.index] > condition.value;
        case Kind::at_least: return seen.numbers[condition.index] >= condition.value;
        case Kind::equal: return seen.numbers[condition.index] == condition.value;
        case Kind::always: return true;
    }
    return false;
}

bool DecisionTable::holds(const Row& row, const Case& seen, CareLevel level) {
    for (const Condition& condition : row.when)
        if (!holds(condition, seen, level)) return false;
    return true;
}

CareLevel DecisionTable::worst(const Case& seen) const {
    for (const Row& row : levels_)
        if (holds(row, seen, CareLevel::incomplete)) return static_cast<CareLevel>(row.decided);
    return CareLevel::train;
}

Plan DecisionTable::plan(const Case& seen, CareLevel level) const {
    for (const Row& row : plans_)
        if (holds(row, seen, level)) return static_cast<Plan>(row.decided);
    return Plan::none;
}

bool DecisionTable::locks_bar_advice(const Case& seen, CareLevel level) const {
    return std::any_of(bar_advice_locks_.begin(), bar_advice_locks_.end(),
                       [&](const Row& row) { return holds(row, seen, level); });
}

bool DecisionTable::locks_loads(const Case& seen, CareLevel level) const {
    return std::any_of(loads_locks_.begin(), loads_locks_.end(),
                       [&](const Row& row) { return holds(row, seen, level); });
}

const DecisionTable& oracle() {
    static const DecisionTable table(LIFTBACK_ORACLE_DIR "/triage.csv");
    return table;
}

}  // namespace liftback
