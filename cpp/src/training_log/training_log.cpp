#include "liftback/training_log.hpp"

#include "csv.hpp"

#include "liftback/sources.hpp"
#include "liftback/tokens.hpp"
#include "range_check.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <string>
#include <utility>

namespace liftback {

namespace {

using enum LogApp;

constexpr int days_of_base = 84;             // "conventional deadlift max of the last 12 weeks"
constexpr double lowest_rpe_with_meaning = 6;  // Hevy's scale begins there; below, nobody knows the reps left

constexpr Evidence ours(std::string_view choice, Citation also = {}) {
    return {Basis::own_choice, {sources::own, choice}, also};
}

constexpr Evidence evidence[] = {
    ours("training log: the 12 weeks before its newest deadlift", {sources::a0, "A0.40"}),
    ours("training log: no warm-up and no set to failure counts"),
    ours("training log: conventional and sumo; the trap bar apart; no other deadlift"),
    ours("training log: the set whose lowest estimate is highest; RPE 6 to 10 as reps in reserve, rounded down"),
};
static_assert(std::all_of(std::begin(evidence), std::end(evidence), [](const Evidence& e) { return e.given(); }));

// What is read of a row. The enumerators are the names of the fields in problems.
enum class Column : std::uint8_t { date, exercise, set, weight, reps, unit, rpe, duration };
constexpr std::size_t column_count = 8;
constexpr std::size_t needed_columns = 5;  // the first

struct ColumnName {
    LogApp app;
    std::string_view name;
    Column column;
    MassUnit unit = MassUnit::unanswered;
};

constexpr ColumnName column_names[] = {
    {strong, "Date", Column::date},
    {strong, "Exercise Name", Column::exercise},
    {strong, "Set Order", Column::set},
    {strong, "Weight", Column::weight},
    {strong, "Weight (kg)", Column::weight, MassUnit::kg},
    {strong, "Weight (lb)", Column::weight, MassUnit::lb},
    {strong, "Weight (lbs)", Column::weight, MassUnit::lb},
    {strong, "Weight Unit", Column::unit},
    {strong, "Reps", Column::reps},
    {strong, "RPE", Column::rpe},
    {strong, "Duration", Column::duration},
    {hevy, "start_time", Column::date},
    {hevy, "exercise_title", Column::exercise},
    {hevy, "set_type", Column::set},
    {hevy, "weight_kg", Column::weight, MassUnit::kg},
    {hevy, "weight_lbs", Column::weight, MassUnit::lb},
    {hevy, "reps", Column::reps},
    {hevy, "rpe", Column::rpe},
};

// A set of Strong's is a number or one of these; Hevy's are all here.
struct SetName {
    LogApp app;
    std::string_view name;
    bool counts;
};

constexpr SetName set_names[] = {
    {strong, "W", false}, {strong, "D", true}, {strong, "F", false}, {strong, "Rest Timer", false}, {strong, "Note", false},
    {hevy, "normal", true}, {hevy, "warmup", false}, {hevy, "dropset", true}, {hevy, "failure", false},
};

// An exercise is a deadlift that counts if its name says so and holds no other word than these: Romanian,
// stiff-legged, deficit, block, rack, dumbbell, Smith-machine and every deadlift thought up later stay out.
enum class NameWord : std::uint8_t { deadlift, beside, trap_bar, of_trap_bar };
struct KnownWord {
    std::string_view word;
    NameWord kind;
};

constexpr KnownWord known_words[] = {
    {"deadlift", NameWord::deadlift}, {"deadlifts", NameWord::deadlift},
    {"barbell", NameWord::beside}, {"conventional", NameWord::beside}, {"sumo", NameWord::beside},
    {"competition", NameWord::beside}, {"belt", NameWord::beside}, {"beltless", NameWord::beside},
    {"trap", NameWord::trap_bar}, {"hex", NameWord::trap_bar}, {"hexbar", NameWord::trap_bar},
    {"hexagonal", NameWord::trap_bar},
    {"bar", NameWord::of_trap_bar}, {"high", NameWord::of_trap_bar}, {"low", NameWord::of_trap_bar},
    {"handle", NameWord::of_trap_bar}, {"handles", NameWord::of_trap_bar},
};

enum class Lift : std::uint8_t { other, deadlift, trap_bar_deadlift };

// English, and German where it differs; the first letters tell the month.
struct MonthName {
    std::string_view start;
    unsigned month;
};

constexpr MonthName month_names[] = {
    {"jan", 1}, {"feb", 2}, {"mar", 3}, {"mär", 3}, {"apr", 4}, {"may", 5}, {"mai", 5}, {"jun", 6}, {"jul", 7},
    {"aug", 8}, {"sep", 9}, {"oct", 10}, {"okt", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

// Takes up to `most` digits off the front.
std::optional<int> take_whole(std::string_view& text, std::size_t most) {
    std::size_t length = 0;
    int value = 0;
    while (length < most && length < text.size() && is_digit(text[length])) value = value * 10 + (text[length++] - '0');
    if (length == 0) return std::nullopt;
    text.remove_prefix(length);
    return value;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Date> date_of(int year, unsigned month, int day) {
    const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok() || year < 1970) return std::nullopt;
    return date;
}

// "2026-11-21" at the front.
std::optional<Date> take_date(std::string_view& text) {
    const auto year = take_whole(text, 4);
    if (!year || !take(text, '-')) return std::nullopt;
    const auto month = take_whole(text, 2);
    if (!month || !take(text, '-')) return std::nullopt;
    const auto day = take_whole(text, 2);
    if (!day) return std::nullopt;
    return date_of(*year, static_cast<unsigned>(*month), *day);
}

// "28 Mar 2024" at the front.
std::optional<Date> take_worded_date(std::string_view& text) {
    const auto day = take_whole(text, 2);
    take(text, '.');
    if (!day || !take(text, ' ')) return std::nullopt;
    const std::size_t length = text.find(' ');
    if (length == std::string_view::npos) return std::nullopt;
    std::string word(text.substr(0, length));
    std::transform(word.begin(), word.end(), word.begin(), lower);
    text.remove_prefix(length + 1);
    const auto year = take_whole(text, 4);
    if (!year) return std::nullopt;
    for (const MonthName& name : month_names)
        if (word.starts_with(name.start)) return date_of(*year, name.month, *day);
    return std::nullopt;
}

// The time of day behind a date is written in many ways and decides nothing here.
std::optional<Date> logged_date(std::string_view text) {
    std::string_view rest = text;
    auto date = take_date(rest);
    if (!date) date = take_worded_date(rest = text);
    const bool ends = rest.empty() || rest.front() == ' ' || rest.front() == 'T' || rest.front() == ',';
    return ends ? date : std::nullopt;
}

// With a point or a comma. Where cells are parted by commas, "1,135" could be a thousand, and is not guessed at.
std::optional<double> number_in(std::string_view cell, char delimiter) {
    constexpr std::size_t longest = 20;
    std::string text(cell.substr(0, longest + 1));
    const std::size_t comma = text.find(',');
    if (comma != std::string::npos) {
        if (delimiter == ',' && text.size() - comma == 4) return std::nullopt;
        text[comma] = '.';
    }
    const std::string_view digits = std::string_view(text).substr(text.front() == '-' ? 1 : 0);
    const auto points = std::count(digits.begin(), digits.end(), '.');
    const auto numerals = std::count_if(digits.begin(), digits.end(), is_digit);
    if (text.size() > longest || points > 1 || numerals == 0 ||
        points + numerals != static_cast<std::ptrdiff_t>(digits.size()))
        return std::nullopt;
    return std::strtod(text.c_str(), nullptr);
}

std::optional<MassUnit> unit_in(std::string_view cell) {
    if (cell == "kg" || cell == "kgs") return MassUnit::kg;
    if (cell == "lb" || cell == "lbs") return MassUnit::lb;
    return std::nullopt;
}

Lift lift_named(std::string_view name) {
    bool deadlift = false, trap_bar = false, only_of_trap_bar = false;
    std::string word;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        const char c = i < name.size() ? lower(name[i]) : ' ';
        if (is_letter(c) || is_digit(c)) {
            word += c;
            continue;
        }
        if (word.empty()) continue;
        const auto known = std::find_if(std::begin(known_words), std::end(known_words),
                                        [&](const KnownWord& row) { return row.word == word; });
        if (known == std::end(known_words)) return Lift::other;
        deadlift |= known->kind == NameWord::deadlift;
        trap_bar |= known->kind == NameWord::trap_bar;
        only_of_trap_bar |= known->kind == NameWord::of_trap_bar;
        word.clear();
    }
    if (!deadlift || (only_of_trap_bar && !trap_bar)) return Lift::other;
    return trap_bar ? Lift::trap_bar_deadlift : Lift::deadlift;
}

// Which cell of a row holds what.
struct Columns {
    std::size_t at[column_count];
    std::size_t count = 0;
    MassUnit unit = MassUnit::unanswered;  // as the name of the weight's column tells it

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    Columns() { std::fill(std::begin(at), std::end(at), none); }
    bool has(Column column) const { return at[static_cast<std::size_t>(column)] != none; }
};

std::string field_of(Column column) { return "row." + std::string(token(column)); }

Columns find_columns(const std::vector<std::string>& names, LogApp app, Problems& problems) {
    Columns columns;
    columns.count = names.size();
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (const ColumnName& known : column_names) {
            if (known.app != app || known.name != names[i]) continue;
            if (columns.has(known.column)) problems.push_back({field_of(known.column), ProblemCode::duplicate_key});
            columns.at[static_cast<std::size_t>(known.column)] = i;
            if (known.column == Column::weight) columns.unit = known.unit;
        }
    }
    for (std::size_t i = 0; i < needed_columns; ++i)
        if (columns.at[i] == Columns::none) problems.push_back({field_of(static_cast<Column>(i)), ProblemCode::missing});
    return columns;
}

// A deadlift set that counts.
struct Candidate {
    LoggedLift lift;
    MassUnit unit;
    bool trap_bar;
};

class RowReader {
public:
    RowReader(const Columns& columns, LogApp app, char delimiter, Date today, Problems& problems)
        : columns_(columns), app_(app), delimiter_(delimiter), today_(today), problems_(problems) {}

    // A set that counts, if the row is one; whatever is wrong with the row is a problem.
    std::optional<Candidate> read(std::vector<std::string>& cells, std::size_t row) {
        cells_ = &cells;
        row_ = "row[" + std::to_string(row) + "]";
        unsplit_duration();
        if (cells.size() != columns_.count) {
            problems_.push_back({row_, ProblemCode::wrong_type});
            return std::nullopt;
        }
        const std::size_t before = problems_.size();
        const Lift lift = lift_named(cell(Column::exercise));
        if (cell(Column::exercise).empty()) problem(Column::exercise, ProblemCode::missing);
        const bool work = is_work_set();
        Candidate set{.trap_bar = lift == Lift::trap_bar_deadlift};
        set.lift.date = read_row_date();
        set.lift.load = number(Column::weight);
        set.lift.reps = read_reps();
        set.lift.reps_in_reserve = read_reserve(set.lift.reps);
        set.unit = read_unit();
        if (lift == Lift::other) return std::nullopt;
        check_range(set.lift.load, {0, set.unit == MassUnit::kg ? load_range.kg.most : load_range.lb.most},
                    row_ + ".weight", problems_);
        const bool counts = work && set.lift.load > 0 && set.lift.reps > 0;
        if (counts && columns_.has(Column::unit) && set.unit == MassUnit::unanswered && problems_.size() == before)
            problem(Column::unit, ProblemCode::missing);
        if (!counts || problems_.size() > before) return std::nullopt;
        return set;
    }

private:
    std::string_view cell(Column column) const {
        return columns_.has(column) ? (*cells_)[columns_.at[static_cast<std::size_t>(column)]] : std::string_view();
    }

    void problem(Column column, ProblemCode code, std::string other = {}) {
        problems_.push_back({.field = row_ + "." + std::string(token(column)), .code = code, .other = std::move(other)});
    }

    // Strong writes a session that ran on for weeks as 3,527h 3min, unquoted, which makes one cell too many.
    void unsplit_duration() {
        if (cells_->size() != columns_.count + 1 || !columns_.has(Column::duration)) return;
        const std::size_t at = columns_.at[static_cast<std::size_t>(Column::duration)];
        if (all_digits((*cells_)[at])) cells_->erase(cells_->begin() + static_cast<std::ptrdiff_t>(at));
    }

    bool is_work_set() {
        const std::string_view name = cell(Column::set);
        for (const SetName& known : set_names)
            if (known.app == app_ && known.name == name) return known.counts;
        if (app_ == strong && all_digits(name)) return true;
        problem(Column::set, ProblemCode::not_one_of);
        return false;
    }

    Date read_row_date() {
        const auto date = logged_date(cell(Column::date));
        if (!date) problem(Column::date, ProblemCode::wrong_type);
        else if (*date > today_) problem(Column::date, ProblemCode::contradicts, "today");
        return date.value_or(Date{});
    }

    // An empty cell is 0: no weight, no reps, no RPE.
    double number(Column column) {
        const std::string_view text = cell(column);
        if (text.empty()) return 0;
        const auto value = number_in(text, delimiter_);
        if (!value) problem(column, ProblemCode::wrong_type);
        return value.value_or(0);
    }

    int read_reps() {
        constexpr Range any_reps{0, 10'000};
        const double reps = number(Column::reps);
        if (!check_range(reps, any_reps, row_ + ".reps", problems_)) return 0;
        if (reps != std::floor(reps)) problem(Column::reps, ProblemCode::not_whole);
        return static_cast<int>(reps);
    }

    int read_reserve(int reps) {
        constexpr Range scale{0, 10};
        const double rpe = number(Column::rpe);
        if (!check_range(rpe, scale, row_ + ".rpe", problems_) || rpe < lowest_rpe_with_meaning) return 0;
        const int reserve = static_cast<int>(scale.most - rpe);
        return reps + reserve <= most_reps_for_estimate ? reserve : 0;
    }

    MassUnit read_unit() {
        if (!columns_.has(Column::unit)) return columns_.unit;
        const std::string_view text = cell(Column::unit);
        const auto unit = unit_in(text);
        if (!unit && !text.empty()) problem(Column::unit, ProblemCode::not_one_of);
        return unit.value_or(columns_.unit);
    }

    const Columns& columns_;
    LogApp app_;
    char delimiter_;
    Date today_;
    Problems& problems_;
    std::vector<std::string>* cells_ = nullptr;
    std::string row_;
};

int days(Date from, Date to) { return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count()); }

// Rounded down to a tenth, so that no later share of it is too much.
double in_unit(const Candidate& set, MassUnit unit) {
    if (set.unit == unit) return set.lift.load;
    return std::floor(in_kg(set.lift.load, set.unit) / in_kg(1, unit) * 10) / 10;
}

double lowest_estimate(const std::vector<MaxEstimate>& estimates) {
    double lowest = estimates.front().value;
    for (const MaxEstimate& estimate : estimates) lowest = std::min(lowest, estimate.value);
    return lowest;
}

// The newer of two that are equal.
void keep_heavier(std::optional<LoggedLift>& best, const LoggedLift& lift) {
    if (!best || lift.load > best->load || (lift.load == best->load && lift.date > best->date)) best = lift;
}

void find_best(const std::vector<Candidate>& sets, Date today, TrainingLog& log) {
    if (sets.empty()) return;
    const Candidate& newest = *std::max_element(sets.begin(), sets.end(), [](const Candidate& a, const Candidate& b) {
        return a.lift.date < b.lift.date;
    });
    log.weeks_since = days(newest.lift.date, today) / 7;
    if (newest.unit != MassUnit::unanswered) log.unit = newest.unit;
    double best = 0;
    for (const Candidate& set : sets) {
        LoggedLift lift = set.lift;
        if (days(lift.date, newest.lift.date) > days_of_base || lift.reps > most_reps_for_estimate) continue;
        lift.load = in_unit(set, newest.unit);
        if (lift.reps == 1) keep_heavier(set.trap_bar ? log.trap_bar_max : log.max, lift);
        if (set.trap_bar) continue;
        std::vector<MaxEstimate> estimates = estimate_one_rep_max(lift.load, lift.reps + lift.reps_in_reserve);
        const double lowest = lowest_estimate(estimates);
        if (lowest < best || (lowest == best && lift.date < log.best_set->date)) continue;
        best = lowest;
        log.best_set = lift;
        log.estimates = std::move(estimates);
    }
    if (log.max && log.max->load < log.best_set->load) log.max.reset();  // a light single was no max
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
    const auto date = take_date(text);
    return text.empty() ? date : std::nullopt;
}

std::optional<LogApp> log_app_of(std::string_view text) {
    std::vector<std::string> names;
    if (!CsvReader(text).next(names)) return std::nullopt;
    for (LogApp app : {strong, hevy}) {
        Problems of_columns;
        const Columns columns = find_columns(names, app, of_columns);
        if (columns.has(Column::date) && columns.has(Column::exercise)) return app;
    }
    return std::nullopt;
}

TrainingLog read_training_log(std::string_view text, LogApp app, Date today, Problems& problems) {
    if (text.size() > most_log_length) {
        problems.push_back({"", ProblemCode::too_long, static_cast<double>(most_log_length)});
        return {};
    }
    CsvReader csv(text);
    std::vector<std::string> cells;
    csv.next(cells);
    const std::size_t before = problems.size();
    const Columns columns = find_columns(cells, app, problems);
    if (problems.size() > before) return {};

    TrainingLog log;
    std::vector<Candidate> sets;
    RowReader rows(columns, app, csv.delimiter(), today, problems);
    while (problems.size() < before + most_log_problems && csv.next(cells)) {
        if (++log.rows > most_log_rows) {
            problems.push_back({"row", ProblemCode::too_long, static_cast<double>(most_log_rows)});
            break;
        }
        if (const auto set = rows.read(cells, log.rows)) sets.push_back(*set);
    }
    if (csv.broken()) problems.push_back({"row[" + std::to_string(log.rows + 1) + "]", ProblemCode::wrong_type});
    if (problems.size() > before) return {};
    log.deadlift_sets = sets.size();
    find_best(sets, today, log);
    return log;
}

std::span<const Evidence> training_log_evidence() { return evidence; }

}  // namespace liftback
