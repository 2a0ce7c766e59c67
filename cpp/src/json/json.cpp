#include "liftback/json.hpp"

#include "read_request.hpp"
#include "write.hpp"
#include "write_catalogue.hpp"
#include "write_words.hpp"

namespace liftback::json {

namespace {

void write_report(Writer& out, const Report& report) {
    Object object(out);
    object.field("ruleset", ruleset);
    object.list("problems", report.problems);
    object.field("triage", report.triage);
    if (!report.what_if.raises.empty() || !report.what_if.lowers.empty()) object.field("what_if", report.what_if);
    object.field("permissions", report.permissions);
    object.field("recovery", report.recovery);
    if (!report.prevention.empty()) object.list("prevention", report.prevention);
    if (report.setup) {
        out.key("setup");
        Object setup(out);
        write_fields(setup, *report.setup);
        setup.list("proportions", report.proportions);
    }
    object.field("loads", report.loads);
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
