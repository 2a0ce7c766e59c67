#include "liftback/triage/reassess.hpp"

#include "liftback/evidence/short_list.hpp"
#include "liftback/evidence/sources.hpp"
#include "liftback/triage/triage.hpp"

#include <algorithm>
#include <iterator>

namespace liftback {

namespace {

using enum SymptomChange;

struct Reopening {
    Screen screen;
    ShortList<SymptomChange> by;
    Evidence evidence = {Basis::own_choice, {sources::own, "a change of symptoms opens only the questions concerned"}};
};

constexpr Reopening table[] = {
    {Screen::pain, {pain, movement, new_lift}},
    {Screen::quality, {pain, new_lift}},
    {Screen::location, {pain, new_lift}},
    {Screen::trend, {pain, movement, new_lift}},
    {Screen::daily_life, {pain, movement, new_lift}},
    {Screen::session, {new_lift}},
    {Screen::onset, {new_lift}},
    {Screen::history, {history}},
    {Screen::age, {history}},
};
static_assert(std::all_of(std::begin(table), std::end(table),
                          [](const Reopening& row) { return row.evidence.given(); }));

bool opens(SymptomChange change, Screen screen) {
    return std::any_of(std::begin(table), std::end(table), [&](const Reopening& row) {
        return row.screen == screen && std::find(row.by.begin(), row.by.end(), change) != row.by.end();
    });
}

template <typename Chosen>
std::vector<Field> fields_of(Chosen chosen) {
    std::vector<Field> fields;
    for (Field field : question_order())
        if (chosen(screen_of(field))) fields.push_back(field);
    return fields;
}

}  // namespace

std::vector<Field> red_flag_fields() { return fields_of(asks_red_flags); }

std::vector<Field> reopened_by(SymptomChange change) {
    return fields_of([&](Screen screen) { return opens(change, screen); });
}

}  // namespace liftback
