#include "liftback/equipment/equipment.hpp"

#include "mass_range.hpp"

#include <string>

namespace liftback {
namespace {

constexpr MassRange bar_range{.kg = {2, 40}, .lb = {5, 88}};
constexpr MassRange collars_range{.kg = {0, 10}, .lb = {0, 22}};
constexpr MassRange disc_range{.kg = {0.05, 50}, .lb = {0.1, 110}};
constexpr MassRange trap_bar_range{.kg = {10, 40}, .lb = {22, 88}};
constexpr MassRange kettlebell_range{.kg = {1, 100}, .lb = {2, 220}};
constexpr Range diameter_range{100, 500};
constexpr Range handle_range{50, 500};
constexpr Range raise_range{5, highest_raise_mm};
constexpr Range pins_range{100, 1000};
constexpr std::size_t most_entries = 40;

std::string item(const char* list, std::size_t index) {
    return std::string("equipment.") + list + "[" + std::to_string(index) + "]";
}

bool check_length(std::size_t length, std::size_t most, const char* list, Problems& problems) {
    if (length <= most) return true;
    problems.push_back(
        {.field = std::string("equipment.") + list, .code = ProblemCode::too_long, .limit = static_cast<double>(most)});
    return false;
}

void check_bar(const Equipment& equipment, Problems& problems) {
    const Range& range = bar_range.in(equipment.unit);
    const bool usual_in_lb =
        equipment.unit == MassUnit::kg && equipment.bar_mass > range.most && bar_range.lb.contains(equipment.bar_mass);
    if (usual_in_lb) {
        problems.push_back({.field = "equipment.bar_mass", .code = ProblemCode::unit_mixed_up, .limit = range.most});
        return;
    }
    check_range(equipment.bar_mass, range, "equipment.bar_mass", problems);
}

void check_trap_bar(const TrapBar& bar, MassUnit unit, Problems& problems) {
    check_range(bar.mass, trap_bar_range.in(unit), "equipment.trap_bar.mass", problems);
    check_range(bar.low_handle_mm, handle_range, "equipment.trap_bar.low_handle_mm", problems);
    const bool in_range = check_range(bar.high_handle_mm, handle_range, "equipment.trap_bar.high_handle_mm", problems);
    if (in_range && bar.high_handle_mm < bar.low_handle_mm) {
        problems.push_back({.field = "equipment.trap_bar.high_handle_mm",
                            .code = ProblemCode::contradicts,
                            .other = "equipment.trap_bar.low_handle_mm"});
    }
}

void check_list(const std::vector<double>& values, const Range& range, const char* list, Problems& problems) {
    if (!check_length(values.size(), most_entries, list, problems)) return;
    for (std::size_t i = 0; i < values.size(); ++i) check_range(values[i], range, item(list, i), problems);
}

void check_discs(const std::vector<DiscPair>& discs, MassUnit unit, Problems& problems) {
    if (!check_length(discs.size(), most_disc_kinds, "discs", problems)) return;
    for (std::size_t i = 0; i < discs.size(); ++i) {
        check_range(discs[i].mass, disc_range.in(unit), item("discs", i) + ".mass", problems);
        check_range(discs[i].pairs, {0, most_disc_pairs}, item("discs", i) + ".pairs", problems);
        check_range(discs[i].diameter_mm, diameter_range, item("discs", i) + ".diameter_mm", problems);
    }
}

void check_risers(const std::vector<Riser>& risers, MassUnit unit, Problems& problems) {
    if (!check_length(risers.size(), most_riser_kinds, "risers", problems)) return;
    for (std::size_t i = 0; i < risers.size(); ++i) {
        const Riser& riser = risers[i];
        const std::string path = item("risers", i);
        if (riser.kind == RiserKind::unanswered)
            problems.push_back({.field = path + ".kind", .code = ProblemCode::missing});
        check_range(riser.thickness_mm, raise_range, path + ".thickness_mm", problems);
        check_range(riser.pairs, {1, most_riser_pairs}, path + ".pairs", problems);
        if (!riser.mass) continue;
        if (riser.kind == RiserKind::flat_disc) check_range(*riser.mass, disc_range.in(unit), path + ".mass", problems);
        else if (riser.kind != RiserKind::unanswered)
            problems.push_back({.field = path + ".mass", .code = ProblemCode::not_allowed});
    }
}

}  // namespace

Equipment standard_equipment(MassUnit unit) {
    // Two or three flat discs under the bar's discs, or a rack with holes every 50 mm.
    const std::vector<double> raises_mm{50, 100, 150};
    const std::vector<double> rack_pins_mm{300, 350, 400, 450, 500};
    if (unit == MassUnit::lb) {
        return {.unit = MassUnit::lb,
                .bar_mass = 45,
                .discs = {{.mass = 45, .pairs = 10, .diameter_mm = 450},
                          {.mass = 35, .pairs = 4, .diameter_mm = 360},
                          {.mass = 25, .pairs = 4, .diameter_mm = 280},
                          {.mass = 10, .pairs = 4, .diameter_mm = 228},
                          {.mass = 5, .pairs = 4, .diameter_mm = 200},
                          {.mass = 2.5, .pairs = 4, .diameter_mm = 160}},
                .raises_mm = raises_mm,
                .rack_pins_mm = rack_pins_mm};
    }
    return {.unit = MassUnit::kg,
            .bar_mass = 20,
            .discs = {{.mass = 25, .pairs = 6, .diameter_mm = 450},
                      {.mass = 20, .pairs = 6, .diameter_mm = 450},
                      {.mass = 15, .pairs = 4, .diameter_mm = 450},
                      {.mass = 10, .pairs = 4, .diameter_mm = 450},
                      {.mass = 5, .pairs = 4, .diameter_mm = 228},
                      {.mass = 2.5, .pairs = 4, .diameter_mm = 190},
                      {.mass = 1.25, .pairs = 4, .diameter_mm = 160}},
            .raises_mm = raises_mm,
            .rack_pins_mm = rack_pins_mm};
}

void check_equipment(const Equipment& equipment, Problems& problems) {
    if (equipment.unit == MassUnit::unanswered) {
        problems.push_back({.field = "equipment.unit", .code = ProblemCode::missing});
        return;  // every other range depends on it
    }
    check_bar(equipment, problems);
    check_range(equipment.collars_mass, collars_range.in(equipment.unit), "equipment.collars_mass", problems);
    check_discs(equipment.discs, equipment.unit, problems);
    if (equipment.trap_bar) check_trap_bar(*equipment.trap_bar, equipment.unit, problems);
    check_list(equipment.kettlebells, kettlebell_range.in(equipment.unit), "kettlebells", problems);
    check_list(equipment.raises_mm, raise_range, "raises_mm", problems);
    check_risers(equipment.risers, equipment.unit, problems);
    check_list(equipment.rack_pins_mm, pins_range, "rack_pins_mm", problems);
}

}  // namespace liftback
