// The one façade: a request in, a report out.
#pragma once

#include "liftback/equipment/equipment.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/gating/gating.hpp"
#include "liftback/lifter/body.hpp"
#include "liftback/lifter/hinge_range.hpp"
#include "liftback/lifter/setup_advice.hpp"
#include "liftback/loads/return_loads.hpp"
#include "liftback/recovery/contributors.hpp"
#include "liftback/recovery/day_schedule.hpp"
#include "liftback/recovery/drills.hpp"
#include "liftback/recovery/recovery.hpp"
#include "liftback/recovery/technique.hpp"
#include "liftback/triage/answers.hpp"
#include "liftback/triage/triage.hpp"
#include "liftback/triage/what_if.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace liftback {

// A corrected calculation is a patch, a new rule a minor version, a changed interface a major one.
struct Ruleset {
    std::string_view version;
    std::string_view date;
};
inline constexpr Ruleset ruleset{"0.6.0", "2026-11-30"};

struct Request {
    Answers answers;
    RecoveryChoices recovery;
    DayInput day;  // `recovery.waking`, `recovery.done` and `now`
    WhyAnswers why{};
    BodyMeasurements lifter;
    Equipment equipment = standard_equipment(MassUnit::kg);
    BaseInput base;
    EntryGateInput entry_gate;  // its clock and its signs come from triage
    HingeEntries hinge;
    CourseInput course;  // `way_back`, `journal` and `now` of a request
    std::optional<PlannedSession> planned;
    ComingBack coming_back;
    SetupChoices setup;
    std::vector<Gear> lacks;      // what the person does not have for the drills
    std::vector<FilmAudit> film;  // in the order of time; of use with `now`
    // Reasons that were there when the examination was recorded. Nothing: not known, and it counts for each that is there.
    std::optional<std::vector<const Rule*>> examined_for;
};

// How a result is headed beside its level, so that no view says "stop" beside an open load, nor "see somebody" to a
// person who was seen.
enum class Headline : std::uint8_t {
    fresh,
    seen,         // the reasons to see somebody are those of the examination, and the person may exercise
    coming_back,  // the loads are open after their gate
};

struct Report {
    Problems problems;
    Triage triage;
    WhatIfs what_if;
    Permissions permissions;
    Headline headline = Headline::fresh;
    std::vector<const Rule*> seen;            // reasons that the examination covers
    std::optional<Recovery> recovery;         // where the level lets a plan through
    std::optional<DaySchedule> day;           // of that plan, where waking hours were given
    std::optional<Why> why;                   // where there is a plan
    std::span<const RecoveryRow> prevention;  // the set-up checklist, where bar advice is open and not the plan itself
    std::vector<DrillOffer> drills;           // every movement, where the level lets a plan through
    std::optional<Technique> technique;       // where bar advice is open
    std::optional<HingeResult> hinge;         // where bar advice is open and a hinge test was entered
    std::optional<SetupAdvice> setup;         // where bar advice is open and the body is measured
    std::vector<ProportionPercentile> proportions;
    std::optional<ReturnLoads> loads;  // where the level lets loads, or at least their gate, through
};

// What triage alone can say. No plan, dose, height or load is open: whether one is, evaluate() says.
struct TriageReport {
    Problems problems;
    Triage triage;
    Permissions permissions;
};
TriageReport triage_report(Answers answers, Problems found = {});

// A request with a problem of the whole text (its field is empty) has the level of the answers that could be read, and
// nothing is open; where the text is no JSON, what could not be read leaves levels below the top two incomplete.
// Never throws. `found` are problems of the text from which the request was read; the report carries them first. A
// section whose inputs have problems is left out; triage never is.
Report evaluate(const Request& request, Problems found = {});

}  // namespace liftback
