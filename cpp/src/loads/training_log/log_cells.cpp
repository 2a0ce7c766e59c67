#include "log_cells.hpp"

#include "evidence/characters.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>

namespace liftback {

namespace {

// English, and German where it differs; the first letters tell the month.
struct MonthName {
    std::string_view start;
    unsigned month;
};

constexpr MonthName month_names[] = {
    {"jan", 1}, {"feb", 2}, {"mar", 3}, {"mär", 3},  {"apr", 4},  {"may", 5},  {"mai", 5},  {"jun", 6},
    {"jul", 7}, {"aug", 8}, {"sep", 9}, {"oct", 10}, {"okt", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12},
};

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

}  // namespace

std::optional<Date> read_date(std::string_view text) {
    const auto date = take_date(text);
    return text.empty() ? date : std::nullopt;
}

// The time of day behind a date is written in many ways and decides nothing here.
std::optional<Date> logged_date(std::string_view cell) {
    std::string_view rest = cell;
    auto date = take_date(rest);
    if (!date) date = take_worded_date(rest = cell);
    const bool ends = rest.empty() || rest.front() == ' ' || rest.front() == 'T' || rest.front() == ',';
    return ends ? date : std::nullopt;
}

// Where cells are parted by commas, "1,135" could be a thousand, and is not guessed at.
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

bool all_digits(std::string_view cell) { return !cell.empty() && std::all_of(cell.begin(), cell.end(), is_digit); }

}  // namespace liftback
