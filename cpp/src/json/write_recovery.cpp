#include "write.hpp"

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
}

}  // namespace

void write_fields(Object& object, const RecoveryRow& row) {
    object.field("id", row.id);
    object.field("kind", row.kind);
    object.field("from_hour", row.from_hour);
    if (row.to_hour < open_end) object.field("to_hour", row.to_hour);
    object.writer().key("dose");
    write(object.writer(), row.dose);
    object.field("dose_is_ours", row.dose_is_ours);
    object.list("stop", row.stop);
    object.list("notes", row.notes);
    object.field("evidence", row.evidence);
}

void write(Writer& out, const RecoveryRow& row) {
    Object object(out);
    write_fields(object, row);
}

void write(Writer& out, const Recovery& recovery) {
    Object object(out);
    object.field("plan", recovery.plan);
    object.field("hours_since_pain", recovery.hours_since_pain);
    object.field("day", recovery.day);
    object.field("quiet", recovery.quiet);
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

}  // namespace liftback::json
