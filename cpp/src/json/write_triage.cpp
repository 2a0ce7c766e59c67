#include "write.hpp"

#include "liftback/report/report.hpp"

#include <cmath>

namespace liftback::json {

void write(Writer& out, const Ruleset& version) {
    Object object(out);
    object.field("version", version.version);
    object.field("date", version.date);
}

void write(Writer& out, const Evidence& evidence) {
    const auto cite = [](Object& object, const Citation& citation) {
        object.field("source", citation.source->id);
        object.field("locus", citation.locus);
    };
    Object object(out);
    object.field("basis", evidence.basis);
    cite(object, evidence.source);
    if (!evidence.also.given()) return;
    out.key("also");
    Object also(out);
    cite(also, evidence.also);
}

void write(Writer& out, const TimeLimit& within) {
    Object object(out);
    object.field("unit", within.unit);
    if (within.count > 0) object.field("count", within.count);
}

void write(Writer& out, const Problem& problem) {
    Object object(out);
    object.field("field", std::string_view(problem.field));
    object.field("code", problem.code);
    if (std::isfinite(problem.limit)) object.field("limit", problem.limit);
    if (!problem.other.empty()) object.field("other", std::string_view(problem.other));
}

void write(Writer& out, const FieldSet& fields) {
    out.open('[');
    for (std::size_t i = 0; i < field_count; ++i) {
        if (!fields.contains(static_cast<Field>(i))) continue;
        out.item();
        write(out, static_cast<Field>(i));
    }
    out.close(']');
}

namespace {

void write(Writer& out, const Rule& rule) {
    Object object(out);
    object.field("rule", rule.id);
    object.field("care_level", rule.care);
    object.field("fields", rule.declared_reads());
    object.field("within", rule.within);
    object.list("notes", rule.notes);
    object.field("evidence", rule.evidence);
}

void write(Writer& out, const HowSure& sure) {
    Object object(out);
    object.field("certainty", sure.certainty);
    out.key("marks");
    Object marks(out);
    for (std::size_t i = 0; i < soreness_mark_count; ++i) {
        out.key(token(static_cast<SorenessMark>(i)));
        write(out, sure.marks[i]);
    }
}

void write(Writer& out, const WhatIf& change) {
    Object object(out);
    object.field("field", change.field);
    const auto answer = answer_token(change);
    if (answer) object.field("answer", *answer);
    else object.field("answer", change.answer);
    object.field("care_level", change.care);
}

void write(Writer& out, const Standing& standing) {
    Object object(out);
    object.field("care_level", standing.care);
    if (standing.lifted_by != LiftedBy::nothing) object.field("lifted_by", standing.lifted_by);
    if (standing.refused != Refused::nothing) object.field("refused", standing.refused);
}

void write(Writer& out, const AskedScreen& screen) {
    Object object(out);
    object.field("id", screen.screen);
    object.list("fields", screen.fields);
    object.field("complete", screen.complete);
}

}  // namespace

void write(Writer& out, const Triage& triage) {
    Object object(out);
    object.field("care_level", triage.care);
    object.field("plan", triage.plan);
    object.field("picture", triage.picture);
    if (triage.how_sure.certainty != Certainty::none) {
        out.key("how_sure");
        write(out, triage.how_sure);
    }
    object.field("final", triage.final);
    object.field("within", triage.within);
    object.list("reasons", triage.reasons, [&](const Rule* rule) { write(out, *rule); });
    object.list("unanswered", triage.unanswered);
    object.list("screens", triage.screens, [&](const AskedScreen& screen) { write(out, screen); });
    object.list("watch", triage.watch, [&](Sign sign) { out.text(name(sign)); });
    object.list("if_changed", triage.if_changed, [&](Sign sign) { out.text(name(sign)); });
    object.field("expired", triage.expired);
    object.field("episode", triage.episode);
    if (triage.standing) {
        out.key("standing");
        write(out, *triage.standing);
    }
    object.field("recheck_hours", triage.recheck_hours);
    if (triage.recheck_reason != RecheckReason::none) object.field("recheck_reason", triage.recheck_reason);
    object.field("hours_since_pain", triage.hours_since_pain);
}

void write(Writer& out, const WhatIfs& what_if) {
    Object object(out);
    object.list("raises", what_if.raises, [&](const WhatIf& change) { write(out, change); });
    object.list("lowers", what_if.lowers, [&](const WhatIf& change) { write(out, change); });
}

void write(Writer& out, const Lock& lock) {
    Object object(out);
    object.field("id", lock.id);
    object.list("notes", lock.notes);
    object.field("evidence", lock.evidence);
}

void write(Writer& out, const Permissions& permissions) {
    Object object(out);
    object.field("plan", permissions.plan);
    object.field("drills", permissions.drills);
    object.field("bar_advice", permissions.bar_advice);
    object.field("loads", permissions.loads);
    object.field("hinge_test", permissions.hinge_test);
    object.list("locks", permissions.locks, [&](const Lock* lock) { write(out, *lock); });
}

}  // namespace liftback::json
