// What the lifter has to lift with: bars, discs, bells, and things to stand the bar on.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/evidence/sources.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace liftback {

// Loads are kept in the unit in which they were entered and never converted behind the person's back.
enum class MassUnit : std::uint8_t { unanswered, kg, lb };

inline constexpr double kg_per_lb = 0.45359237;  // exact by definition

constexpr double in_kg(double mass, MassUnit unit) { return unit == MassUnit::lb ? mass * kg_per_lb : mass; }
constexpr double in_unit(double kg, MassUnit unit) { return kg / in_kg(1, unit); }

// Pairs of equal discs. `mass` is of one disc, in the equipment's unit; `diameter_mm` 100 … 500, normally
// 450.
struct DiscPair {
    double mass = 0;
    int pairs = 0;
    double diameter_mm = 450;
};

// Trap bars have no standard mass (15 … 30 kg, 20 … 25 typical) or handle height: low handles are near 225 mm
// above the floor with 450 mm discs, high handles 50 … 100 mm more. Both heights are entered as with 450 mm
// discs.
struct TrapBar {
    double mass = 0;
    double low_handle_mm = 225;
    double high_handle_mm = 300;
};

// What bar or bell can be stood on.
enum class RiserKind : std::uint8_t { unanswered, block, flat_disc, mat };

// Equal things to lay under both ends, one on the other: a pair is one for each side. `mass` is of a flat disc, in the
// equipment's unit: the name by which a person knows it.
struct Riser {
    RiserKind kind = RiserKind::unanswered;
    double thickness_mm = 0;  // 5 … 300
    int pairs = 0;            // 1 … 4
    std::optional<double> mass;
};

struct Equipment {
    MassUnit unit = MassUnit::kg;
    double bar_mass = 20;         // in `unit`; 2 … 40 kg
    double collars_mass = 0;      // both collars together, in `unit`; 0 … 10 kg
    std::vector<DiscPair> discs;  // in `unit`; at most 20 kinds of at most 10 pairs
    std::optional<TrapBar> trap_bar;
    std::vector<double> kettlebells;   // single bells owned (a pair is two entries; dumbbells count), in `unit`
    std::vector<double> raises_mm;     // by how much both ends can be raised, each as it is; 5 … 300
    std::vector<Riser> risers;         // to be stacked; at most 10 kinds
    std::vector<double> rack_pins_mm;  // bar centre above the floor on a rack's pins, whatever the discs; 100 … 1000
};

inline constexpr std::size_t most_disc_kinds = 20;
inline constexpr int most_disc_pairs = 10;
inline constexpr std::size_t most_riser_kinds = 10;
inline constexpr int most_riser_pairs = 4;
inline constexpr double highest_raise_mm = 300;  // higher is a tall stack, which may tip: our own choice

// The mass of the straight bar itself with its collars, in the equipment's unit.
inline double straight_bar_mass(const Equipment& equipment) { return equipment.bar_mass + equipment.collars_mass; }

// A commercial gym's usual rack, with no trap bar and no kettlebell (our own choice; every value is an
// input). Light iron discs differ from maker to maker.
Equipment standard_equipment(MassUnit unit);

inline constexpr Evidence standard_equipment_evidence{
    .basis = Basis::own_choice,
    .source = {sources::gym_equipment, "bar, discs, rack"},
    .also = {sources::tworepcave, "45 lb discs 450 mm, lighter iron discs smaller"}};

// Problems in fields "equipment.unit", "equipment.bar_mass", "equipment.discs[2].mass", … A bar too heavy for
// kg and usual for lb is `unit_mixed_up`. Nothing below is to be called with equipment that has problems.
void check_equipment(const Equipment& equipment, Problems& problems);

}  // namespace liftback
