#include "liftback/json/json.hpp"

#include "read_journal.hpp"
#include "read_request.hpp"
#include "write.hpp"
#include "write_catalogue.hpp"
#include "write_journal.hpp"
#include "write_words.hpp"

#include "liftback/report/report.hpp"

namespace liftback::json {

namespace {

void write_report(Writer& out, const Report& report) {
    Object object(out);
    object.field("ruleset", ruleset);
    object.list("problems", report.problems);
    object.field("triage", report.triage);
    if (!report.what_if.raises.empty() || !report.what_if.lowers.empty()) object.field("what_if", report.what_if);
    object.field("permissions", report.permissions);
    object.field("headline", report.headline);
    object.list("seen", report.seen, [&](const Rule* rule) { out.text(rule->id); });
    if (report.recovery) {
        out.key("recovery");
        Object recovery(out);
        write_fields(recovery, *report.recovery);
        recovery.field("schedule", report.day);
    }
    object.field("why", report.why);
    if (!report.prevention.empty()) object.list("prevention", report.prevention);
    if (!report.drills.empty()) object.list("drills", report.drills);
    object.field("technique", report.technique);
    object.field("hinge", report.hinge);
    if (report.setup) {
        out.key("setup");
        Object setup(out);
        write_fields(setup, *report.setup);
        setup.list("proportions", report.proportions);
    }
    object.field("loads", report.loads);
}

struct JournalRequest {
    double now_hour = 0;
    std::vector<SessionRecord> sessions;
};

JournalRequest read_journal_request(std::string_view text, Problems& problems) {
    JournalRequest request;
    const auto read = [&](Reader& in) {
        std::optional<double> now_ms;
        in.number("now", now_ms);
        if (now_ms) request.now_hour = *now_ms / ms_per_hour;
        if (now_ms) check_when(request.now_hour, "now", problems);
        else in.problem("now", ProblemCode::missing);
        request.sessions = read_journal(in, "journal");
        check_journal(request.sessions, "journal", problems);
    };
    read_fields(text, problems, read, most_file_length);
    return request;
}

}  // namespace

std::string evaluate(std::string_view text) {
    Problems found;
    const Request request = read_request(text, found);
    const Report report = liftback::evaluate(request, std::move(found));
    Writer out;
    write_report(out, report);
    return out.take();
}

std::string triage(std::string_view text) {
    Problems found;
    const Answers answers = read_triage_request(text, found);
    const TriageReport report = triage_report(answers, std::move(found));
    Writer out;
    {
        Object object(out);
        object.field("ruleset", ruleset);
        object.list("problems", report.problems);
        object.field("triage", report.triage);
        object.field("permissions", report.permissions);
        object.field("headline", Headline::fresh);  // what was examined, and what is open, is for evaluate() to say
        object.list("seen", std::vector<std::string_view>{}, [&](std::string_view rule) { out.text(rule); });
    }
    return out.take();
}

std::string journal(std::string_view text) {
    Problems problems;
    const JournalRequest request = read_journal_request(text, problems);
    const bool sound = problems.empty();
    const JournalReport report = sound ? report_journal(request.sessions, request.now_hour) : JournalReport{};
    Writer out;
    {
        Object object(out);
        object.list("problems", problems);
        object.list("sessions", report.sessions);
        object.list("weeks", report.weeks);
        object.field("lighter_week", report.lighter_week);
        object.field("csv", journal_csv(sound ? Journal(request.sessions) : Journal()));
    }
    return out.take();
}

std::string words() {
    Writer out;
    write_words(out);
    return out.take();
}

std::string catalogue() {
    Writer out;
    write_catalogue(out);
    return out.take();
}

}  // namespace liftback::json
