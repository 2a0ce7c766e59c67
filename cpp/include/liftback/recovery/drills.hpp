// Every movement of the articles as data, and which of them a person may do now.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/short_list.hpp"
#include "liftback/loads/ladder.hpp"
#include "liftback/recovery/recovery.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace liftback {

struct Answers;
struct Permissions;
struct ReturnLoads;

// What a movement may need. Enumerators equal the JSON tokens.
enum class Gear : std::uint8_t { band, stick, bike, pull_up_bar, kettlebell, trap_bar, bar };

struct Drill {
    std::string_view id;                          // also the key of its words and of its drawing
    ShortList<std::string_view> rows = {};        // of the plans, which ask for it; the first holds its usual dose
    RecoveryRow own = {};                         // without such rows: its dose, stop signs and notes
    std::optional<LadderExercise> exercise = {};  // done with a load, of which the loads section says how much
    bool for_gate = false;                        // the entry gate asks for it, whatever the plan
    ShortList<Gear> needs = {};                   // any one of these, rather the first
    bool without = false;                         // can be done with none of them; its words say how
    std::string_view substitute = {};             // the drill to do for want of them
    std::string_view easier = {};
    std::string_view harder = {};
    ShortList<BarredBy> barred_by = {};  // at least what bars its rows
    Evidence evidence = {};
};

std::span<const Drill> drills();

// Dose, stop signs and notes where no plan asks for it.
const RecoveryRow& usual_row(const Drill& drill);

enum class DrillState : std::uint8_t {
    now,
    later,   // `why` says after what
    past,    // its time in the plan is over
    locked,  // `why` says what keeps it so
};

// Enumerators equal the JSON tokens.
enum class DrillWhy : std::uint8_t {
    none,
    stage,   // its hours in the plan have not come: `from_hour`
    gate,    // after the entry gate
    rung,    // at a later rung of the ladder: `rung`
    loads,   // there are no loads, or something is missing for them
    plan,    // no part of this plan
    locks,   // the locks of the permissions
    barred,  // `barred_by` says what bars it
};

struct DrillOffer {
    const Drill* drill = nullptr;
    const RecoveryRow* row = nullptr;  // its dose, stop signs and notes for this person
    DrillState state = DrillState::locked;
    DrillWhy why = DrillWhy::none;
    double from_hour = 0;
    int rung = 0;
    std::optional<BarredBy> barred_by = {};
    // For want of what it rather needs; with none of the three below there is no substitute.
    std::optional<Gear> missing = {};
    std::optional<Gear> other_gear = {};
    bool without = false;
    const Drill* substitute = nullptr;  // only one that may be done now
};

// All drills in the order of the table. `loads`: the loads section of the report, if it has one.
std::vector<DrillOffer> offer_drills(const Answers& a, const Permissions& permissions, const Recovery& recovery,
                                     const ReturnLoads* loads, std::span<const Gear> lacks);

}  // namespace liftback
