// The parts of a report and of the catalogue. Optional parts that are absent are left out.
#pragma once

#include "writer.hpp"

namespace liftback {

class FieldSet;
struct DaySchedule;
struct Drill;
struct DrillOffer;
struct Equipment;
struct Evidence;
struct Extra;
struct FilmFindingRow;
struct FilmReport;
struct HandHeight;
struct HingeHeight;
struct HingeResult;
struct Joints;
struct LiftSummary;
struct LoadedBar;
struct LoadedDiscs;
struct Lock;
struct MaxEstimate;
struct Permissions;
struct Pose;
struct PracticeRow;
struct Problem;
struct ProportionPercentile;
struct Recovery;
struct RecoveryRow;
struct ReturnLoads;
struct Ruleset;
struct Rung;
struct SetupAdvice;
struct Technique;
struct TimeLimit;
struct Triage;
struct WhatIfs;
struct Why;

}  // namespace liftback

namespace liftback::json {

void write(Writer& out, const Ruleset& version);
void write(Writer& out, const Evidence& evidence);
void write(Writer& out, const TimeLimit& within);
void write(Writer& out, const FieldSet& fields);
void write(Writer& out, const Problem& problem);
void write(Writer& out, const Triage& triage);
void write(Writer& out, const WhatIfs& what_if);
void write(Writer& out, const Lock& lock);
void write(Writer& out, const Permissions& permissions);
void write_fields(Object& object, const RecoveryRow& row);
void write(Writer& out, const RecoveryRow& row);
void write_fields(Object& object, const Recovery& recovery);
void write(Writer& out, const DaySchedule& day);
void write(Writer& out, const Drill& drill);
void write(Writer& out, const DrillOffer& offer);
void write(Writer& out, const Why& why);
void write_why_tables(Object& catalogue);
void write(Writer& out, const ProportionPercentile& proportion);
void write(Writer& out, const Joints& joints);
void write(Writer& out, const Pose& pose);
void write_fields(Object& object, const LiftSummary& lift);
void write_fields(Object& object, const SetupAdvice& advice);
void write(Writer& out, const HandHeight& height);
void write(Writer& out, const HingeHeight& height);
void write(Writer& out, const HingeResult& hinge);
void write(Writer& out, const Equipment& equipment);
void write(Writer& out, const MaxEstimate& estimate);
void write(Writer& out, const LoadedDiscs& discs);
void write(Writer& out, const LoadedBar& bar);
void write_fields(Object& object, const Rung& rung);
void write_fields(Object& object, const Extra& row);
void write(Writer& out, const ReturnLoads& loads);
void write(Writer& out, const PracticeRow& row);
void write(Writer& out, const FilmFindingRow& row);
void write(Writer& out, const FilmReport& film);
void write(Writer& out, const Technique& technique);

}  // namespace liftback::json
