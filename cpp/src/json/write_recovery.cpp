#include "write.hpp"

#include "read_journal.hpp"

#include "liftback/recovery/day_schedule.hpp"
#include "liftback/recovery/drills.hpp"
#include "liftback/recovery/recovery.hpp"

namespace liftback::json {

namespace {

void write_range(Object& object, const char* name, const DoseRange& range) {
    if (range.given()) object.list(name, std::array{range.from, range.to});
}

void write(Writer& out, const Dose& dose) {
    Object object(out);
    object.field("times", dose.times);
    if (dose.sets > 0) object.field("sets", dose.sets);
    write_range(object, "reps", dose.reps);
    write_range(object, "hold_s", dose.hold_s);
    write_range(object, "minutes", dose.minutes);
    write_range(object, "then_minutes", dose.then_minutes);
    write_range(object, "every_hours", dose.every_hours);
    if (dose.each_side) object.field("each_side", true);
    if (dose.intervals.empty()) return;
    object.list("intervals", dose.intervals, [&](const Interval& interval) {
        Object part(out);
        part.field("minutes", interval.minutes);
        part.list("rpm", std::array{interval.easier_rpm, interval.harder_rpm});
    });
}

void write_how(Object& object, const RecoveryRow& row) {
    object.writer().key("dose");
    write(object.writer(), row.dose);
    object.field("dose_is_ours", row.dose_is_ours);
    object.list("stop", row.stop);
    object.list("notes", row.notes);
}

void write_id(Object& object, const char* name, std::string_view id) {
    if (!id.empty()) object.field(name, id);
}

}  // namespace

void write_fields(Object& object, const RecoveryRow& row) {
    object.field("id", row.id);
    object.field("kind", row.kind);
    object.field("from_hour", row.from_hour);
    if (row.to_hour < open_end) object.field("to_hour", row.to_hour);
    write_how(object, row);
    object.field("evidence", row.evidence);
}

void write(Writer& out, const RecoveryRow& row) {
    Object object(out);
    write_fields(object, row);
}

void write_fields(Object& object, const Recovery& recovery) {
    Writer& out = object.writer();
    object.field("plan", recovery.plan);
    object.field("hours_since_pain", recovery.hours_since_pain);
    object.field("day", recovery.day);
    object.field("quiet", recovery.quiet);
    object.field("heat_side", recovery.heat_side);
    object.list("items", recovery.items, [&](const RecoveryItem& item) {
        Object row(out);
        write_fields(row, *item.row);
        row.field("state", item.state);
    });
    object.list("checks_ahead", recovery.checks_ahead, [&](const Limit* check) {
        Object row(out);
        row.field("id", check->id);
        row.field("at_hour", check->value);
        row.field("evidence", check->evidence);
    });
}

void write(Writer& out, const Drill& drill) {
    Object object(out);
    object.field("id", drill.id);
    object.list("rows", drill.rows);
    object.field("exercise", drill.exercise);
    object.list("needs", drill.needs);
    object.field("without", drill.without);
    write_id(object, "substitute", drill.substitute);
    write_id(object, "easier", drill.easier);
    write_id(object, "harder", drill.harder);
    write_how(object, usual_row(drill));
    object.list("barred_by", drill.barred_by);
    object.field("evidence", drill.evidence);
}

// What is not for now has neither dose nor notes.
void write(Writer& out, const DrillOffer& offer) {
    Object object(out);
    object.field("id", offer.drill->id);
    object.field("state", offer.state);
    if (offer.why != DrillWhy::none) object.field("why", offer.why);
    if (offer.why == DrillWhy::stage) object.field("from_hour", offer.from_hour);
    if (offer.why == DrillWhy::rung) object.field("rung", offer.rung);
    object.field("barred_by", offer.barred_by);
    if (offer.state != DrillState::now) return;
    write_how(object, *offer.row);
    object.field("missing", offer.missing);
    object.field("other_gear", offer.other_gear);
    if (offer.without) object.field("without", true);
    if (offer.substitute) object.field("substitute", offer.substitute->id);
}

void write(Writer& out, const DaySchedule& day) {
    Object object(out);
    const auto write_id = [&](const RecoveryRow* row) { out.text(row->id); };
    const auto write_upcoming = [&](const Upcoming& item) {
        Object row(out);
        row.field("id", item.id);
        if (!item.row) row.field("check", true);
        row.field("at", in_ms(item.hour));
        row.field("waking_from", in_ms(item.waking_hour));
        if (item.row) row.field("minutes", item.minutes);
        if (item.every_hours > 0) row.field("every_hours", item.every_hours);
        if (item.times > 1) row.field("times", item.times);
    };
    object.field("asleep", day.asleep);
    object.list("now", day.now, write_id);
    object.list("any_time", day.any_time, write_id);
    object.list("next", day.next, write_upcoming);
    object.list("entries", day.ahead, write_upcoming);
}

}  // namespace liftback::json
