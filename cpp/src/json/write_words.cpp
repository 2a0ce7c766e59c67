#include "write_words.hpp"

#include "read_record.hpp"

#include "liftback/evidence/claims.hpp"
#include "liftback/lifter/validation.hpp"
#include "liftback/loads/journal_report.hpp"
#include "liftback/report/report.hpp"
#include "liftback/triage/reassess.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace liftback::json {

namespace {

void write_ids(Object& words, const char* group, Tokens ids, std::string_view silent) {
    Writer& out = words.writer();
    out.key(group);
    out.open('[');
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids[i] == "unanswered" || ids[i] == silent) continue;
        out.item();
        out.text(ids[i]);
    }
    out.close(']');
}

// All enumerators but "unanswered" and `silent`, which a report leaves out.
template <typename E>
void write_ids(Object& words, const char* group, std::string_view silent = "") {
    write_ids(words, group, tokens<E>(), silent);
}

void write_signs(Object& words) {
    std::array<std::string_view, sign_count> names;
    for (std::size_t i = 0; i < sign_count; ++i) names[i] = name(static_cast<Sign>(i));
    words.list("signs", names);
}

// A rule of one sign is told in the sign's own words.
void write_rules(Object& words) {
    Writer& out = words.writer();
    out.key("rules");
    out.open('[');
    for (const auto& table : rule_tables())
        for (const Rule& rule : table) {
            if (rule.sign) continue;
            out.item();
            out.text(rule.id);
        }
    out.close(']');
}

// A row that stands in several plans is written once.
void write_recovery(Object& words) {
    std::vector<std::string_view> ids;
    for (Plan plan : plans)
        for (const RecoveryRow& row : recovery_rows(plan))
            if (std::find(ids.begin(), ids.end(), row.id) == ids.end()) ids.push_back(row.id);
    words.list("recovery", ids);
}

void write_practice(Object& words, const char* group, std::span<const PracticeRow> rows) {
    words.list(group, rows, [&](const PracticeRow& row) { words.writer().text(row.id); });
}

}  // namespace

void write_words(Writer& out) {
    Object words(out);
    write_ids<CareLevel>(words, "levels");
    write_ids<Headline>(words, "headlines", "fresh");
    write_ids<RecheckReason>(words, "recheck_reasons", "none");
    write_ids<TimeUnit>(words, "within", "none");
    write_ids<Screen>(words, "screens");
    write_signs(words);
    write_rules(words);
    write_ids<Basis>(words, "basis");
    write_ids<Reading>(words, "reading", "seen");
    write_ids<Refused>(words, "refused", "nothing");
    write_ids<ProblemCode>(words, "problems");
    write_ids<ProblemCode>(words, "file_problems");
    words.list("locks", locks(), [&](const Lock& lock) { out.text(lock.id); });
    write_ids<Plan>(words, "plans", "none");
    write_recovery(words);
    words.list("drills", drills(), [&](const Drill& drill) { out.text(drill.id); });
    write_ids<DrillWhy>(words, "drills_view.why", "none");
    write_ids<BarredBy>(words, "drills_view.barred", "no_ice_or_heat");
    write_ids<Gear>(words, "drills_view.gear");
    write_ids<Times>(words, "dose.times", "as_needed");
    write_ids<HeatSide>(words, "heat_sides");
    write_ids<StopSign>(words, "stop");
    write_ids<Note>(words, "notes");
    write_ids<Verdict>(words, "verdicts");
    words.list("claims", claims(), [&](const ClaimRow& row) { out.text(row.id); });
    write_practice(words, "set_up_steps", set_up_steps());
    write_practice(words, "brace_steps", brace_steps());
    write_practice(words, "everyday", everyday_hinges());
    write_ids<Breath>(words, "breath");
    write_ids<FilmFinding>(words, "film_findings");
    write_ids<PanelLine>(words, "emergency.signs", "none");
    write_ids<Certainty>(words, "how_sure", "none");
    write_ids<SorenessMark>(words, "marks");
    write_ids<Fit>(words, "fits");
    write_ids<SymptomChange>(words, "symptom_changes");
    words.list("checks", injury_checks(), [&](const Limit* check) { out.text(check->id); });
    write_ids<WhyQuestion>(words, "form.why");
    write_ids<WhyPart>(words, "why.parts");
    words.list("why.tests", why_questions().subspan(static_cast<std::size_t>(WhyQuestion::stick_test)),
               [&](const WhyQuestionRow& row) { write(out, row.id); });
    write_ids<Contributor>(words, "why.contributors");
    write_ids<ContributorGroup>(words, "why.groups");
    write_ids<WhyCue>(words, "why.cues");
    write_ids<Likelihood>(words, "why.likely");
    write_ids<HingeTestAccess>(words, "why.tests_shut", "open");
    write_ids<SetUp>(words, "set_ups");
    write_ids<HeightReason>(words, "height_reasons");
    write_ids<HingeTestAccess>(words, "hinge_test.access", "open");
    write_ids<Landmark>(words, "hinge_test.landmarks");
    write_ids<HingeSource>(words, "hinge_test.from");
    write_ids<SetupFlag>(words, "setup_flags");
    write_ids<LeverVerdict>(words, "lever");
    write_ids<Length>(words, "lengths");
    write_ids<Change>(words, "changes");
    write_ids<Reach>(words, "reach", "within");
    write_ids<Cost>(words, "costs");
    words.list("validation.rows", validation_ids());
    write_ids<ValidationVerdict>(words, "validation.verdicts");
    write_ids<Rest>(words, "rest");
    write_ids<RiserKind>(words, "stack");
    write_ids<SetupGoal>(words, "goals");
    write_ids<RankedBy>(words, "ranked_by");
    write_ids<TrapBarHandle>(words, "handle", "none");
    write_ids<BaseSource>(words, "base_from");
    write_ids<MaxFormula>(words, "formulas");
    write_ids<LoadsBlock>(words, "blocks");
    write_ids<CapId>(words, "caps", "plan");
    write_ids<LoadsCue>(words, "cues");
    write_ids<GateCriterion>(words, "gate.criteria");
    write_ids<CriterionState>(words, "gate.states");
    write_ids<LadderExercise>(words, "exercises");
    write_ids<Implement>(words, "implements");
    write_ids<LoadReason>(words, "load_reasons");
    write_ids<LadderNote>(words, "ladder_notes");
    words.list("session_rules.session", session_rules(),
               [&](const SessionRule& rule) { out.text(rule.id.substr(rule.id.find('.') + 1)); });
    write_ids<SessionDecision>(words, "session_decisions");
    write_ids<Gap>(words, "gaps", "none");
    write_ids<SessionWork>(words, "extras", "steps");
    write_ids<RecordPart>(words, "data.parts");
    write_ids<GateScope>(words, "gate.scopes", "whole");
}

}  // namespace liftback::json
