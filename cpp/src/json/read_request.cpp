#include "read_request.hpp"

#include "read_entries.hpp"
#include "read_film.hpp"
#include "read_journal.hpp"
#include "reader.hpp"

#include "liftback/report/report.hpp"
#include "liftback/triage/triage.hpp"

#include <algorithm>
#include <iterator>

namespace liftback::json {

namespace {

constexpr int interface_version = 1;
constexpr std::size_t most_reasons = 200;  // more than there are rules

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
    in.number("newest_age_hours", a.newest_age_hours);
}

void read_standing(Reader& in, StandingResult& standing) {
    in.token("care_level", standing.care);
    in.number("minutes_ago", standing.minutes_ago);
    in.flag("tapped_by_mistake", standing.tapped_by_mistake);
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

void read_healed(Reader& in, HealedInjury& healed) {
    in.number("weeks_ago", healed.weeks_ago);
    in.whole("grade", healed.grade);
    in.flag("lifted_90", healed.lifted_90);
}

void read_coming_back(Reader& in, ComingBack& told) {
    in.number("layoff_weeks", told.layoff_weeks);
    in.number("layoff_age_hours", told.layoff_age_hours);
    in.number("trained_hours_ago", told.trained_hours_ago);
    in.token("past_pain", told.past_pain);
    in.number("past_age_hours", told.past_age_hours);
    in.object("healed", [&](Reader& part) {
        HealedInjury healed;
        read_healed(part, healed);
        told.healed = healed;
    });
}

void read_course(Reader& in, CourseInput& course, std::optional<double>& now_hour, bool needs_now) {
    course.way_back = read_way_back(in);
    course.sessions = read_journal(in, "journal");
    std::optional<double> now_ms;
    in.number("now", now_ms);
    if (now_ms) now_hour = course.now_hour = *now_ms / ms_per_hour;
    else if (needs_now || course.way_back || !course.sessions.empty()) in.problem("now", ProblemCode::missing);
}

void read_drills(Reader& in, std::vector<Gear>& lacks) {
    in.array("lacks", tokens<Gear>().size(), [&](const Value& item, const std::string& path) {
        if (item.kind != Value::Kind::string) return in.problems().push_back({path, ProblemCode::wrong_type});
        if (const auto gear = from_token<Gear>(item.string)) lacks.push_back(*gear);
        else in.problems().push_back({path, ProblemCode::not_one_of});
    });
}

// A rule of another version, which is not known, covers nothing.
void read_examined_for(Reader& in, std::optional<std::vector<const Rule*>>& rules) {
    if (in.find("examined_for")) rules.emplace();
    in.array("examined_for", most_reasons, [&](const Value& item, const std::string& path) {
        if (item.kind != Value::Kind::string) return in.problems().push_back({path, ProblemCode::wrong_type});
        for (const auto& table : rule_tables())
            for (const Rule& rule : table)
                if (rule.id == item.string) rules->push_back(&rule);
    });
}

WakeWindow read_window(Reader& in) {
    WakeWindow window;
    const auto read = [&](std::string_view key, double& hour) {
        std::optional<double> ms;
        in.number(key, ms);
        if (ms) hour = *ms / ms_per_hour;
        else in.problem(key, ProblemCode::missing);
    };
    read("from", window.from_hour);
    read("to", window.to_hour);
    return window;
}

void read_done(Reader& in, std::vector<DoneItem>& done) {
    for (Plan plan : plans)
        for (const RecoveryRow& row : recovery_rows(plan)) {
            std::optional<double> ms;
            in.number(row.id, ms);
            if (ms) done.push_back({row.id, *ms / ms_per_hour});
        }
}

void read_recovery(Reader& in, Request& request) {
    in.token("quiet_24h", request.recovery.quiet_24h);
    in.token("alternate_heat_and_ice", request.recovery.alternate_heat_and_ice);
    in.token("heat_side", request.recovery.heat_side);
    in.array("waking", most_wake_windows, [&](const Value& item, const std::string& path) {
        if (item.kind != Value::Kind::object) return in.problems().push_back({path, ProblemCode::wrong_type});
        Reader window(item, path, in.problems());
        request.day.waking.push_back(read_window(window));
    });
    in.object("done", [&](Reader& part) { read_done(part, request.day.done); });
}

void read_version(Reader& in, Answers&) {
    int version = interface_version;
    in.whole("version", version);
    if (version != interface_version) in.problem("version", ProblemCode::not_one_of, interface_version);
}

// All that triage reads of a request.
struct TriageSection {
    std::string_view name;
    void (*read)(Reader& request, Answers& a);
};
constexpr TriageSection triage_sections[] = {
    {"version", read_version},
    {"answers", [](Reader& in, Answers& a) { in.object("answers", [&](Reader& part) { read_answers(part, a); }); }},
    {"episode", [](Reader& in, Answers& a) { in.token("episode", a.episode); }},
    {"standing",
     [](Reader& in, Answers& a) { in.object("standing", [&](Reader& part) { read_standing(part, a.standing); }); }},
    {"examination",
     [](Reader& in, Answers& a) {
         in.object("examination", [&](Reader& part) { read_examination(part, a.examination); });
     }},
};

bool is_for_triage(std::string_view name) {
    return std::any_of(std::begin(triage_sections), std::end(triage_sections),
                       [&](const TriageSection& section) { return section.name == name; });
}

void read_for_triage(Reader& in, Answers& a) {
    for (const TriageSection& section : triage_sections) section.read(in, a);
}

Answers answers_in(const Value& request) {
    Answers a;
    Problems told_already;
    if (request.kind != Value::Kind::object) return a;
    Reader in(request, "", told_already);
    read_for_triage(in, a);
    return a;
}

CareLevel level_of(Answers a) {
    take_back_invalid(a);
    return care_level(as_of_now(a));
}

// Of a text that is no sound JSON: nothing that stands in it beside the answers, and no second answer, takes a sign away.
Answers gravest_answers(std::string_view text) {
    const Answers first = answers_in(readable_part(text, is_for_triage, Duplicate::first_counts));
    const Answers last = answers_in(readable_part(text, is_for_triage, Duplicate::last_counts));
    Answers either = first;
    for (std::size_t i = 0; i < sign_count; ++i) either.signs[i] = std::max(first.signs[i], last.signs[i]);
    Answers gravest = first;
    for (const Answers& other : {last, either})
        if (level_of(other) > level_of(gravest)) gravest = other;
    return gravest;
}

// read(Reader&) reads what is sound; `a` are the answers it has read.
template <typename Read>
void read_with_answers(std::string_view text, std::size_t longest, Problems& problems, Answers& a, Read read) {
    const auto parsed = strict_parse(text, problems, longest);
    const bool sound = problems.empty();
    if (parsed && parsed->kind == Value::Kind::object) {
        Reader in(*parsed, "", problems);
        read(in);
    } else if (parsed) {
        problems.push_back({"", ProblemCode::wrong_type});
    }
    if (!sound) a = gravest_answers(text);
}

void read_all(Reader& in, Request& request) {
    read_for_triage(in, request.answers);
    read_examined_for(in, request.examined_for);
    in.object("recovery", [&](Reader& part) { read_recovery(part, request); });
    in.object("drills", [&](Reader& part) { read_drills(part, request.lacks); });
    in.object("why", [&](Reader& part) {
        for (std::size_t i = 0; i < why_question_count; ++i) part.token(tokens<WhyQuestion>()[i], request.why[i]);
    });
    read_entries(in, request);
    in.object("coming_back", [&](Reader& part) { read_coming_back(part, request.coming_back); });
    in.object("entry_gate", [&](Reader& part) { read_entry_gate(part, request.entry_gate); });
    request.film = read_film(in);
    read_course(in, request.course, request.day.now_hour, !request.film.empty());
}

}  // namespace

Request read_request(std::string_view text, Problems& problems) {
    Request request;
    read_with_answers(text, most_length, problems, request.answers, [&](Reader& in) { read_all(in, request); });
    return request;
}

Answers read_triage_request(std::string_view text, Problems& problems) {
    Answers answers;
    read_with_answers(text, most_triage_length, problems, answers, [&](Reader& in) { read_for_triage(in, answers); });
    return answers;
}

}  // namespace liftback::json
