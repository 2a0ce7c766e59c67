#include "read_request.hpp"

#include "read_journal.hpp"
#include "reader.hpp"

namespace liftback::json {

namespace {

constexpr int interface_version = 1;

void read_answers(Reader& in, Answers& a) {
    for (std::size_t i = 0; i < sign_count; ++i) in.token(name(static_cast<Sign>(i)), a.signs[i]);
    in.token("age", a.age);
    in.token("back_pain", a.back_pain);
    in.whole("pain_moving", a.pain_moving);
    in.whole("pain_rest", a.pain_rest);
    in.token("masked", a.masked);
    in.number("hours_since_session", a.hours_since_session);
    in.number("hours_since_pain", a.hours_since_pain);
    in.token("onset", a.onset);
    in.token("quality", a.quality);
    in.token("location", a.location);
    in.token("trend", a.trend);
    in.number("age_hours", a.age_hours);
    in.number("not_noticed_age_hours", a.not_noticed_age_hours);
}

void read_standing(Reader& in, StandingResult& standing) {
    in.token("care_level", standing.care);
    in.number("minutes_ago", standing.minutes_ago);
    in.flag("tapped_by_mistake", standing.tapped_by_mistake);
}

void read_examination(Reader& in, Examination& examination) {
    in.token("by", examination.by);
    in.number("hours_ago", examination.hours_ago);
    in.token("may_exercise", examination.may_exercise);
    in.number("heaviest_load", examination.heaviest_load);
}

void read_lifter(Reader& in, BodyMeasurements& body) {
    in.number("stature_cm", body.stature_cm);
    in.number("mass_kg", body.mass_kg);
    in.number("span_cm", body.span_cm);
    in.number("arm_cm", body.arm_cm);
    in.number("sitting_height_cm", body.sitting_height_cm);
    in.number("inseam_cm", body.inseam_cm);
    in.token("sex", body.sex);
}

void read_equipment(Reader& in, Equipment& equipment) {
    MassUnit unit = equipment.unit;
    in.token("unit", unit);
    equipment = standard_equipment(unit);
    in.number("bar_mass", equipment.bar_mass);
    in.number("collars_mass", equipment.collars_mass);
    if (in.find("discs")) equipment.discs.clear();
    in.array("discs", most_disc_kinds, [&](const Value& item, const std::string& path) {
        if (item.kind != Value::Kind::object) return in.problems().push_back({path, ProblemCode::wrong_type});
        DiscPair pair;
        Reader disc(item, path, in.problems());
        disc.number("mass", pair.mass);
        disc.whole("pairs", pair.pairs);
        disc.number("diameter_mm", pair.diameter_mm);
        equipment.discs.push_back(pair);
    });
    in.object("trap_bar", [&](Reader& bar) {
        TrapBar trap_bar;
        bar.number("mass", trap_bar.mass);
        bar.number("low_handle_mm", trap_bar.low_handle_mm);
        bar.number("high_handle_mm", trap_bar.high_handle_mm);
        equipment.trap_bar = trap_bar;
    });
    constexpr std::size_t most_items = 40;
    in.numbers("kettlebells", most_items, equipment.kettlebells);
    in.numbers("raises_mm", most_items, equipment.raises_mm);
    in.numbers("rack_pins_mm", most_items, equipment.rack_pins_mm);
}

void read_base(Reader& in, BaseInput& base) {
    in.number("max", base.max);
    in.number("trap_bar_max", base.trap_bar_max);
    in.number("weeks_since", base.weeks_since);
    in.number("lowered_to", base.lowered_to);
    in.object("best_set", [&](Reader& set) {
        BestSet best;
        set.number("load", best.load);
        set.whole("reps", best.reps);
        set.whole("reps_in_reserve", best.reps_in_reserve);
        base.best_set = best;
    });
}

void read_gate_day(Reader& in, GateDay& day) {
    in.whole("at_rest", day.at_rest);
    in.whole("bodyweight_hinges", day.bodyweight_hinges);
    in.whole("sitting", day.sitting);
    in.whole("tying_shoes", day.tying_shoes);
    in.token("masked", day.masked);
}

void read_entry_gate(Reader& in, EntryGateInput& gate) {
    in.object("today", [&](Reader& day) { read_gate_day(day, gate.today); });
    in.object("yesterday", [&](Reader& day) { read_gate_day(day, gate.yesterday); });
    in.whole("dowel_hinges_today", gate.dowel_hinges_today);
    in.token("three_contacts", gate.three_contacts);
}

void read_planned(Reader& in, PlannedSession& planned) {
    in.number("load", planned.load);
    in.whole("sets", planned.sets);
    in.whole("reps", planned.reps);
    in.flag("trap_bar", planned.trap_bar);
}

void read_course(Reader& in, CourseInput& course) {
    course.way_back = read_way_back(in);
    course.sessions = read_journal(in, "journal");
    std::optional<double> now_ms;
    in.number("now", now_ms);
    if (now_ms) course.now_hour = *now_ms / ms_per_hour;
    else if (course.way_back || !course.sessions.empty()) in.problem("now", ProblemCode::missing);
}

void read_all(Reader& in, Request& request) {
    int version = interface_version;
    in.whole("version", version);
    if (version != interface_version) in.problem("version", ProblemCode::not_one_of, interface_version);
    in.object("answers", [&](Reader& part) { read_answers(part, request.answers); });
    in.token("episode", request.answers.episode);
    in.object("standing", [&](Reader& part) { read_standing(part, request.answers.standing); });
    in.object("examination", [&](Reader& part) { read_examination(part, request.answers.examination); });
    in.object("recovery", [&](Reader& part) {
        part.token("quiet_24h", request.recovery.quiet_24h);
        part.token("alternate_heat_and_ice", request.recovery.alternate_heat_and_ice);
    });
    in.object("lifter", [&](Reader& part) { read_lifter(part, request.lifter); });
    in.object("hinge", [&](Reader& part) {
        part.number("deadlift_mm", request.hinge_mm);
        part.number("romanian_mm", request.romanian_hinge_mm);
    });
    in.object("equipment", [&](Reader& part) { read_equipment(part, request.equipment); });
    in.object("base", [&](Reader& part) { read_base(part, request.base); });
    in.object("entry_gate", [&](Reader& part) { read_entry_gate(part, request.entry_gate); });
    read_course(in, request.course);
    in.object("planned", [&](Reader& part) {
        PlannedSession planned;
        read_planned(part, planned);
        request.planned = planned;
    });
}

}  // namespace

Request read_request(std::string_view text, Problems& problems) {
    Request request;
    const auto parsed = strict_parse(text, problems);
    if (!parsed) return request;
    if (parsed->kind != Value::Kind::object) {
        problems.push_back({"", ProblemCode::wrong_type});
        return request;
    }
    Reader in(*parsed, "", problems);
    read_all(in, request);
    return request;
}

}  // namespace liftback::json
