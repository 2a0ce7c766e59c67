// How high the bar should be, what the person's equipment makes of it, and what other set-ups would change.
#pragma once

#include "liftback/equipment/equipment.hpp"
#include "liftback/equipment/hand_height.hpp"
#include "liftback/equipment/plates.hpp"
#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/lifter/body.hpp"
#include "liftback/lifter/lifter.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace liftback {

// What the person is after; the set-ups are ranked by it.
enum class SetupGoal : std::uint8_t { spare_the_back, keep_training, return_to_conventional };

enum class RankedBy : std::uint8_t {
    smallest_moment,          // at L5/S1
    longest_travel,           // of the bar up to lockout, behind it what surely has the higher moment
    nearest_to_conventional,  // in trunk, hip and knee angle, from the floor
};

// The load that the person wants to set up for, in the equipment's unit: straight bar and discs together.
struct AskedLoad {
    double wanted = 0;
    double load = 0;          // the nearest that the discs make, never above `wanted`
    bool above_next = false;  // above what the loads section puts into the hands next
};

// `setup` of a request.
struct SetupChoices {
    std::optional<double> load;  // in the equipment's unit, from the bar's mass up
    SetupGoal goal = SetupGoal::spare_the_back;
};

// An examiner's limit, in the equipment's unit; `unknown`: there is one, and nobody entered it.
struct ExaminersLimit {
    bool unknown = false;
    std::optional<double> heaviest_load;
};

// Field "setup.load": below_bar, below_minimum, above_maximum (with the examiner's limit where that is lower), and
// not_allowed while such a limit is not known.
void check_asked_load(double load, const Equipment& equipment, const ExaminersLimit& limit, Problems& problems);

// The bar with the asked load on: what it holds and how high it lies on its largest disc.
LoadedBar bar_with(double load, const Equipment& equipment);

struct SetupRequest {
    Body body;
    double load_kg = 0;                             // bar and discs together, 0 … 600
    std::optional<double> hinge_range_mm;           // lowest hand height with head, mid-back and tailbone on the dowel
    std::optional<HeightRange> stage_mm;            // bar heights of the current stage of the plan: its low end counts
    double bar_height_mm = standard_bar_height_mm;  // on the floor with this load's discs: small ones lower the bar
    Equipment equipment;
    SetupGoal goal = SetupGoal::spare_the_back;
    std::optional<AskedLoad> asked_load;  // of which load_kg and bar_height_mm are
};

// Fields "setup.load_kg", "hinge.deadlift_mm" and "setup.bar_height_mm". A hinge range above the height at which the
// person stands upright with the bar is out_of_reach, with that height as its limit. The body and the equipment have
// checks of their own.
void check_setup(const SetupRequest& request, Problems& problems);

enum class HeightReason : std::uint8_t { standard, proportions, stage, hinge_range };

// A height one of the reasons asks for; the highest one decides.
struct HeightWish {
    HeightReason reason = HeightReason::standard;
    double height_mm = 0;
    Evidence evidence;
};

enum class LeverVerdict : std::uint8_t {
    usual,               // below the 75th percentile, or not surely above it: no raise for proportions
    raise_worth_trying,  // surely above, and a raise of at most 10 cm brings it to the median
    raise_too_little,    // surely above, and no such raise does: other styles are worth more
};

// The bar's horizontal distance from L5/S1 ÷ stature, of the person's proportions at the reference bodies' mean
// stature, so that only proportions count and not height.
struct Lever {
    double relative_distance = 0;
    double percentile = 50;       // against the pooled reference bodies
    double percentile_low = 50;   // over the corners of the parameter ranges, each relative to the mean reference
    double percentile_high = 50;  // body at the same corner, because what is unknown is much the same for both
    LeverVerdict verdict = LeverVerdict::usual;
    double raise_mm = 0;  // with raise_worth_trying
    Evidence evidence;
    Evidence strength;  // how weak the evidence is that proportions decide the set-up
};

enum class SetUp : std::uint8_t { conventional, raised, sumo, trap_bar_low, trap_bar_high };

// What a set-up asks in exchange.
enum class Cost : std::uint8_t { grip, knee_load, hip_mobility, shorter_range, special_bar };

// The band of a ratio against 1.
enum class Change : std::uint8_t { lower, higher, unsure };

// A set-up beside the conventional one, all with 450 mm discs: conventional and sumo from the floor, the raised bar at
// the advised height (10 cm up when none is advised), the trap bar by its handles. Ratios are set-up ÷ conventional for
// the same body and load; empty when either is out of reach. In their bands a parameter that both styles have over the
// same range has the same value in both; the others vary separately.
struct SetUpRow {
    SetUp set_up = SetUp::conventional;
    Pose pose;
    std::optional<LiftSummary> lift;  // empty out of reach
    std::optional<Banded> l5s1_moment_ratio;
    std::optional<Banded> distance_ratio;  // bar–L5/S1
    Change l5s1_change = Change::unsure;
    int rank = 0;  // 1 … 5, 1 is best for the goal; behind the others what cannot be done now, which
                   // is out of reach, below one of the two heights below, or not available
    bool below_hinge_range = false;  // lower than the person's hinge range allows now
    bool below_stage = false;        // lower than the stage of the plan allows
    bool available = true;           // the bar is owned and the height can be made, at most 50 mm too high
    std::vector<Cost> costs;
    Evidence evidence;
};

enum class SetupFlag : std::uint8_t {
    load_rounded_down,      // the discs do not make the asked load
    load_above_next,        // it is more than is to be lifted next: a look at the height, no advice to lift it
    bar_below_standard,     // these discs put the bar below standard height
    cannot_make,            // no makeable height at or above the recommended one
    far_above,              // the lowest makeable one is more than 50 mm above it
    below_forbidden,        // a lower makeable height exists, but the hinge range forbids it
    out_of_reach,           // the model's pose cannot take the recommended height: nearest_mm of the raised row can be
    raising_does_little,    // this body's moment does not fall at every step up to 10 cm: never call raising relief
    trap_bar_may_not_help,  // within the ranges (a steeper shank, handles further ahead) its moment may be the higher one
};

struct SetupAdvice {
    std::vector<HeightWish> wishes;              // every reason that asked for a height, standard first
    HeightWish recommended;                      // the highest of them
    std::optional<HandHeight> made;              // lowest makeable at or above the recommended
    std::optional<HandHeight> nearest_below;     // offered when `made` is missing or far above, unless forbidden
    std::optional<Lever> lever;                  // empty if the pose from the standard height is out of reach
    std::vector<SetUpRow> rows;                  // in the order of SetUp
    double load_kg = 0;                          // of all moments here
    std::vector<HeightMoment> moment_by_height;  // conventional, from the person's bar up
    std::vector<SetupFlag> flags;
    double bar_height_mm = 0;  // as in the request
    std::optional<AskedLoad> load;
    SetupGoal goal = SetupGoal::spare_the_back;
    std::optional<SetUp> best;  // rank 1, if that can be done now
    RankedBy ranked_by = RankedBy::smallest_moment;
    Evidence ranking;
};

// Needs a request that check_setup() finds nothing wrong with.
SetupAdvice advise(const SetupRequest& request);

}  // namespace liftback
