// The loads a person may see: the ladder after an injury, a lighter session when sore, or the planned
// session.
#pragma once

#include "liftback/equipment/equipment.hpp"
#include "liftback/gating/access.hpp"
#include "liftback/loads/cap.hpp"
#include "liftback/loads/coming_back.hpp"
#include "liftback/loads/entry_gate.hpp"
#include "liftback/loads/ladder.hpp"
#include "liftback/loads/load_limits.hpp"
#include "liftback/loads/one_rep_max.hpp"
#include "liftback/loads/rung_load.hpp"
#include "liftback/loads/warm_up.hpp"
#include "liftback/loads/way_back.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace liftback {

struct PlannedSession {
    double load = 0;  // in the equipment's unit; 1 … 600 kg
    int sets = 1;     // 1 … 20
    int reps = 1;     // 1 … 30
    bool trap_bar = false;
};

struct ReturnLoadsInput {
    LoadsAccess access = LoadsAccess::none;
    bool exhale_through_effort = false;  // gate (b)
    bool examined_with_limits = false;
    std::optional<double> heaviest_load;  // of that examination
    Equipment equipment;
    BaseInput base;
    EntryGateInput gate;  // its scope comes from the course
    CourseInput course;
    ComingBack coming_back;                   // of a session outside the ladder
    std::optional<double> hours_since_lift;   // by the answers: the lift after which the pain began
    std::optional<double> answers_age_hours;  // of the oldest answer to the questions of triage that grows old
    std::optional<PlannedSession> planned;
    HingeRange hinge_mm;           // deadlift stance
    HingeRange romanian_hinge_mm;  // Romanian stance: how far down the bar may go on rungs 3 and 4
    std::optional<double> body_mass_kg;
};

// Why there is no load. Enumerators equal the JSON tokens.
enum class LoadsBlock : std::uint8_t {
    heaviest_load_not_entered,
    entry_gate,
    triage_again,
    layoff_not_told,
    past_pain_not_told,
    healed_not_told,  // when and how bad it was
};

enum class LoadsCue : std::uint8_t { exhale_through_effort };

const Evidence& evidence_of(LoadsBlock block);
const Evidence& evidence_of(LoadsCue cue);

enum class RungPlace : std::uint8_t { done, current, earliest };

struct RungPlan {
    const Rung* row = nullptr;
    double share = 0;   // of base; below the row's where a heaviest load cuts it
    double wanted = 0;  // share × base; also where nothing is loadable, so that the person knows what is missing
    RungPlace place = RungPlace::earliest;
    double earliest_in_hours = 0;  // 0 up to the current one
    RungLoad load;
    std::optional<int> stay_on_rung;    // not loadable: the last loadable rung before it, if there is one
    std::optional<double> lower_to_mm;  // Romanian rungs: hands no lower than this
};

// What to lift in the next session: on the ladder, outside it, or the first steps of somebody without a base.
struct SessionLoads {
    const Rung* rung = nullptr;  // on the ladder
    bool deload = false;
    double share = 0;  // of base; 0 without one and outside the ladder
    int sets = 0;
    int reps = 0;
    int reps_at_most = 0;  // 12 in "10 to 12"; otherwise equal to `reps`
    std::optional<int> rpe_at_most;
    std::optional<int> reps_in_reserve;
    int rest_s = static_cast<int>(load_limits::rest_between_sets);
    std::optional<RungLoad> load;  // none: no base to take a share of
    std::optional<Cap> cap;        // outside the ladder, where there is a load: what set it
    std::vector<LoadReason> reasons;
    std::vector<WarmUpSet> warm_up;
    Evidence evidence;
};

struct ExtraLoad {
    const Extra* row = nullptr;
    bool open = false;
    std::optional<RungLoad> load;  // while it is open
};

struct ReturnLoads {
    LoadsAccess access = LoadsAccess::none;
    double now_hour = 0;                 // since 1970 UTC, as in the request
    std::vector<LoadsBlock> blocked_by;  // not empty: nothing below `gate` is filled
    std::optional<EntryGate> gate;       // with `ladder`
    std::optional<Outlook> outlook;      // with `ladder`, unless a sign is open or a limit is not known
    std::optional<NextSession> next;     // with `ladder`, after the first session of the course
    std::optional<Base> base;
    std::optional<double> heaviest_load;
    std::vector<RungPlan> ladder;
    std::optional<SessionLoads> session;
    std::vector<ExtraLoad> extras;  // with `ladder` and a base
    std::vector<LoadsCue> cues;
};

// The gate as it is asked now: its scope and its clock follow from the course.
EntryGateInput gate_of(const ReturnLoadsInput& input);

// The input must have passed check_return_loads().
ReturnLoads plan_return_loads(const ReturnLoadsInput& input);

// All problems of equipment, base and gate, and those in "planned.load", "planned.sets", "planned.reps",
// "coming_back…", "way_back…", "journal…", "examination.heaviest_load", "hinge.deadlift_mm", "hinge.romanian_mm".
void check_return_loads(const ReturnLoadsInput& input, Problems& problems);

}  // namespace liftback
