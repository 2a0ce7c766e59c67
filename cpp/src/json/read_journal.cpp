#include "read_journal.hpp"

namespace liftback::json {

namespace {

std::optional<double> read_hour(Reader& in, std::string_view key) {
    std::optional<double> ms;
    in.number(key, ms);
    if (ms) *ms /= ms_per_hour;
    return ms;
}

SessionRecord read_session(Reader& in) {
    SessionRecord session;
    session.hour = read_needed_hour(in, "at");
    session.finished_hour = read_hour(in, "finished_at");
    in.whole("id", session.id);
    in.whole("offset_minutes", session.offset_minutes);
    in.token("kind", session.kind);
    in.whole("course", session.course);
    in.whole("rung", session.rung);
    in.flag("deload", session.deload);
    in.token("work", session.work);
    in.token("exercise", session.exercise);
    in.token("implement", session.implement);
    in.number("load", session.load);
    in.token("unit", session.unit);
    in.object("planned", [&](Reader& planned) {
        planned.whole("sets", session.planned.sets);
        planned.whole("reps", session.planned.reps);
    });
    in.array("sets", most_sets, [&](const Value& item, const std::string& path) {
        if (item.kind != Value::Kind::object) return in.problems().push_back({path, ProblemCode::wrong_type});
        Reader set(item, path, in.problems());
        DoneSet done;
        set.number("load", done.load);
        set.whole("reps", done.reps);
        set.number("at", done.at);
        session.sets.push_back(done);
    });
    in.whole("pain_before", session.pain_before);
    in.whole("pain_during", session.pain_during);
    in.whole("pain_that_night", session.pain_that_night);
    in.whole("pain_next_morning", session.pain_next_morning);
    in.whole("muscle_soreness", session.muscle_soreness);
    in.token("masked", session.masked);
    in.token("form_broke", session.form_broke);
    in.token("sudden_sharp_pain", session.sudden_sharp_pain);
    in.token("new_sign", session.new_sign);
    in.token("settled_in_72h", session.settled_in_72h);
    return session;
}

}  // namespace

double read_needed_hour(Reader& in, std::string_view key) {
    const auto hour = read_hour(in, key);
    if (!hour) in.problem(key, ProblemCode::missing);
    return hour.value_or(0);
}

std::vector<SessionRecord> read_journal(Reader& in, std::string_view key) {
    std::vector<SessionRecord> journal;
    in.array(key, most_sessions, [&](const Value& item, const std::string& path) {
        if (item.kind != Value::Kind::object) return in.problems().push_back({path, ProblemCode::wrong_type});
        Reader session(item, path, in.problems());
        journal.push_back(read_session(session));
    });
    return journal;
}

std::optional<WayBack> read_way_back(Reader& in) {
    std::optional<WayBack> way_back;
    in.object("way_back", [&](Reader& part) {
        WayBack read;
        part.whole("course", read.course);
        read.gate_hour = read_needed_hour(part, "gate_at");
        part.number("base", read.base);
        part.token("unit", read.unit);
        part.flag("imported", read.imported);
        way_back = read;
    });
    return way_back;
}

}  // namespace liftback::json
