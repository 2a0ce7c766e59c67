// What lifters work out without any question about their back: the one-rep max of a set, and the discs for a load.
#include "liftback/json/json.hpp"

#include "read_entries.hpp"
#include "write.hpp"

#include "equipment/mass_range.hpp"

#include "liftback/equipment/plates.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/loads/one_rep_max.hpp"

#include <algorithm>

namespace liftback::json {

namespace {

void needs(Reader& in, std::string_view key) {
    if (!in.find(key)) in.problem(key, ProblemCode::missing);
}

// The rules for a set stand with the base, under whose fields its problems come. A field that could not be read
// already has one.
void check_set(const BestSet& set, MassUnit unit, Problems& problems) {
    constexpr std::string_view prefix = "base.best_set.";
    Problems of_set;
    check_base({.best_set = set, .weeks_since = 0}, {.unit = unit, .bar_mass = 0}, std::nullopt, of_set);
    for (Problem& problem : of_set) {
        problem.field.erase(0, prefix.size());
        const bool known = std::any_of(problems.begin(), problems.end(),
                                       [&](const Problem& other) { return other.field == problem.field; });
        if (!known) problems.push_back(std::move(problem));
    }
}

void write_fields(Object& object, const Base& base) {
    object.field("value", base.value);
    object.list("estimates", base.estimates);
    object.list("evidence", base.evidence);
}

void write_fields(Object& object, const PlateSearch& found) {
    object.field("at_or_below", found.at_or_below);
    object.field("shortfall", found.shortfall);
    object.field("above", found.above);
}

template <typename Calculate>
std::string answer(const Problems& problems, Calculate calculate) {
    Writer out;
    {
        Object object(out);
        object.list("problems", problems);
        if (problems.empty()) write_fields(object, calculate());
    }
    return out.take();
}

}  // namespace

void write(Writer& out, const LoadedBar& bar) {
    Object object(out);
    object.field("load", bar.load);
    object.list("per_side", bar.per_side);
    object.field("bar_height_mm", bar.bar_height_mm);
}

std::string one_rep_max(std::string_view text) {
    Problems problems;
    BestSet set;
    MassUnit unit = MassUnit::kg;
    read_fields(text, problems, [&](Reader& in) {
        needs(in, "load");
        needs(in, "reps");
        read_best_set(in, set);
        in.token("unit", unit);
        check_set(set, unit, problems);
    });
    return answer(problems, [&] { return *find_base({.best_set = set}); });
}

std::string plates(std::string_view text) {
    Problems problems;
    double load = 0;
    Equipment equipment = standard_equipment(MassUnit::kg);
    read_fields(text, problems, [&](Reader& in) {
        in.object("equipment", [&](Reader& part) { read_equipment(part, equipment); });
        check_equipment(equipment, problems);
        needs(in, "load");
        std::optional<double> wanted;
        in.number("load", wanted);
        load = wanted.value_or(0);
        if (wanted) check_range(load, load_range.in(equipment.unit), "load", problems);
    });
    return answer(problems, [&] { return find_plates(load, straight_bar_mass(equipment), equipment.discs); });
}

}  // namespace liftback::json
