// What is in a file that a person brings: a record of this calculator, or another app's training log.
#include "liftback/json/json.hpp"
#include "liftback/loads/training_log.hpp"

#include "read_record.hpp"
#include "write.hpp"

#include "liftback/report/report.hpp"

#include <cstdint>

namespace liftback::json {

namespace {

enum class FileKind : std::uint8_t { record, strong, hevy, unknown };  // enumerators equal the JSON tokens

// "2026-11-21"
std::string text_of(Date date) {
    std::string text = std::to_string(static_cast<int>(date.year()));
    for (unsigned part : {static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())}) {
        text += part < 10 ? "-0" : "-";
        text += std::to_string(part);
    }
    return text;
}

void write_record(Object& object, const RecordFile& file) {
    object.writer().key("record");
    Object record(object.writer());
    record.field("exported_at", in_ms(file.exported_hour));
    record.field("ruleset", file.ruleset);
    record.field("name", file.name);
    record.field("sessions", static_cast<int>(file.journal.size()));
    if (!file.journal.empty()) {
        record.field("first_at", in_ms(file.journal.front().hour));
        record.field("last_at", in_ms(file.journal.back().hour));
    }
    for (std::size_t i = file.journal.size(); i > 0; --i) {
        if (file.journal[i - 1].kind != SessionKind::ladder) continue;
        record.field("rung", file.journal[i - 1].rung);
        break;
    }
    record.list("has", file.has);
}

void write_lift(Object& out, const LoggedLift& lift, const TrainingLog& log) {
    out.field("load", lift.load);
    out.field("unit", log.unit);
    out.field("date", text_of(lift.date));
}

void write_single(Object& object, const char* name, const std::optional<LoggedLift>& lift, const TrainingLog& log) {
    if (!lift) return;
    object.writer().key(name);
    Object out(object.writer());
    write_lift(out, *lift, log);
}

void write_set(Object& object, const LoggedLift& set, const TrainingLog& log) {
    object.writer().key("set");
    Object out(object.writer());
    write_lift(out, set, log);
    out.field("reps", set.reps);
    if (set.reps_in_reserve > 0) out.field("reps_in_reserve", set.reps_in_reserve);
}

void write_best(Object& object, const TrainingLog& log) {
    object.writer().key("best");
    Object best(object.writer());
    write_single(best, "max", log.max, log);
    if (log.best_set) write_set(best, *log.best_set, log);
    write_single(best, "trap_bar_max", log.trap_bar_max, log);
    best.field("weeks_since", log.weeks_since);
    best.field("rows", static_cast<int>(log.rows));
    best.field("deadlift_sets", static_cast<int>(log.deadlift_sets));
    best.field("unit_known", log.unit.has_value());
    best.list("estimates", log.estimates);
    best.list("evidence", training_log_evidence());
}

bool is_json(std::string_view text) {
    const std::size_t start = text.find_first_not_of("\xef\xbb\xbf \t\r\n");
    return start != std::string_view::npos && text[start] == '{';
}

}  // namespace

std::string read_file(std::string_view text, std::string_view today) {
    Problems problems;
    FileKind kind = FileKind::unknown;
    std::optional<RecordFile> record;
    TrainingLog log;
    const auto date = read_date(today);
    if (!date) problems.push_back({"today", ProblemCode::wrong_type});
    if (is_json(text)) {
        record = read_record(text, problems);
        if (record) kind = FileKind::record;
    } else if (const auto app = log_app_of(text)) {
        kind = *app == LogApp::strong ? FileKind::strong : FileKind::hevy;
        if (date) log = read_training_log(text, *app, *date, problems);
    }

    Writer out;
    {
        Object object(out);
        object.field("kind", kind);
        object.list("problems", problems);
        if (problems.empty() && record) write_record(object, *record);
        if (problems.empty() && kind != FileKind::unknown && !record) write_best(object, log);
    }
    return out.take();
}

}  // namespace liftback::json
