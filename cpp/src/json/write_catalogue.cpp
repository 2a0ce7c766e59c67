#include "write_catalogue.hpp"

#include "write.hpp"

#include "liftback/evidence/claims.hpp"
#include "liftback/evidence/notes.hpp"
#include "liftback/evidence/sources.hpp"
#include "liftback/lifter/validation.hpp"
#include "liftback/loads/entry_gate.hpp"
#include "liftback/loads/journal_report.hpp"
#include "liftback/loads/load_limits.hpp"
#include "liftback/loads/warm_up.hpp"
#include "liftback/recovery/day_schedule.hpp"
#include "liftback/report/report.hpp"
#include "liftback/triage/reassess.hpp"
#include "liftback/triage/triage_limits.hpp"

namespace liftback::json {

namespace {

void write_choices(Object& object, const char* name, Tokens all) {
    Writer& out = object.writer();
    out.key(name);
    out.open('[');
    for (std::size_t i = all[0] == "unanswered" ? 1 : 0; i < all.size(); ++i) {
        out.item();
        out.text(all[i]);
    }
    out.close(']');
}

// All tokens of an enum that a request may contain.
template <typename E>
void write_choices(Object& object, const char* name) {
    write_choices(object, name, tokens<E>());
}

void write_question_start(Object& object, Field field, Screen screen, const char* type) {
    object.field("field", field);
    object.field("screen", screen);
    object.field("type", type);
    object.field("expires", expires(field));
    if (!under(field).empty()) object.field("under", under(field));
}

void write_sign(Writer& out, Sign sign) {
    const SignInfo& sign_info = info(sign);
    Object object(out);
    write_question_start(object, as_field(sign), sign_info.screen, "sign");
    object.field("kind", sign_info.kind);
    out.key("answers");
    out.open('[');
    for (std::size_t i = 1; i < tokens<SignAnswer>().size(); ++i) {
        const auto answer = static_cast<SignAnswer>(i);
        if (!takes(sign_info.kind, answer)) continue;
        out.item();
        write(out, answer);
    }
    out.close(']');
}

template <typename E>
void write_choice(Writer& out, Field field, Screen screen) {
    out.item();
    Object object(out);
    write_question_start(object, field, screen, "choice");
    write_choices<E>(object, "answers");
}

void write_number(Writer& out, Field field, Screen screen, const char* type, double most) {
    out.item();
    Object object(out);
    write_question_start(object, field, screen, type);
    object.field("minimum", 0);
    object.field("maximum", most);
}

void write_back_pain(Writer& out) {
    out.item();
    Object object(out);
    write_question_start(object, Field::back_pain, Screen::pain, "choice");
    object.list("answers", std::array{YesNo::no, YesNo::yes});
}

void write_questions(Writer& out) {
    out.key("questions");
    out.open('[');
    for (std::size_t i = 0; i < sign_count; ++i) {
        out.item();
        write_sign(out, static_cast<Sign>(i));
    }
    write_choice<Age>(out, Field::age, Screen::age);
    write_back_pain(out);
    write_number(out, Field::pain_moving, Screen::pain, "score", most_pain);
    write_number(out, Field::pain_rest, Screen::pain, "score", most_pain);
    write_choice<YesNo>(out, Field::masked, Screen::pain);
    write_number(out, Field::hours_since_session, Screen::session, "hours", most_hours);
    write_choice<Quality>(out, Field::quality, Screen::quality);
    write_choice<Location>(out, Field::location, Screen::location);
    write_choice<Onset>(out, Field::onset, Screen::onset);
    write_number(out, Field::hours_since_pain, Screen::onset, "hours", most_hours);
    write_choice<Trend>(out, Field::trend, Screen::trend);
    out.close(']');
}

void write_rule(Writer& out, const Rule& rule) {
    Object object(out);
    object.field("id", rule.id);
    object.field("care_level", rule.care);
    object.field("fields", rule.declared_reads());
    if (rule.panel != PanelLine::none) object.field("panel", rule.panel);
    object.field("within", rule.within);
    object.list("notes", rule.notes);
    object.field("evidence", rule.evidence);
}

void write_rules(Writer& out) {
    out.key("rules");
    out.open('[');
    for (const auto& table : rule_tables())
        for (const Rule& rule : table) {
            out.item();
            write_rule(out, rule);
        }
    out.close(']');
}

void write_limits(Object& object, const char* name, std::span<const Limit* const> limits) {
    object.list(name, limits, [&](const Limit* limit) {
        Object row(object.writer());
        row.field("id", limit->id);
        row.field("value", limit->value);
        row.field("evidence", limit->evidence);
    });
}

// Which answers to which question end a session on the spot.
void write_alarm(Writer& out, const SessionRule& rule) {
    out.key("ends_session");
    Object alarm(out);
    alarm.field("field", rule.alarm.name);
    out.key("answers");
    out.open('[');
    for (std::size_t i = 1; i < tokens<YesNo>().size(); ++i) {
        const auto answer = static_cast<YesNo>(i);
        if (!ends_session(rule, answer)) continue;
        out.item();
        write(out, answer);
    }
    out.close(']');
}

void write_validation(Writer& out, const ValidationRow& row) {
    Object object(out);
    object.field("id", row.id);
    object.field("unit", row.unit);
    {
        out.key("published");
        Object published(out);
        published.field("mean", row.published.mean);
        published.field("sd", row.published.sd);
        published.field("low", row.published.low);
        published.field("high", row.published.high);
        if (row.published.sign != 0) published.field("sign", row.published.sign);
    }
    object.field("straight", row.straight);
    object.field("rounded", row.rounded);
    object.field("verdict", row.verdict);
    object.field("evidence", row.evidence);
}

}  // namespace

void write_catalogue(Writer& out) {
    Object object(out);
    object.field("ruleset", ruleset);
    object.list("sources", sources::all, [&](const Source* source) {
        Object row(out);
        row.field("id", source->id);
        row.field("title", source->title);
        row.field("url", source->url);
        row.field("reading", source->reading);
    });
    write_questions(out);
    {
        out.key("choices");
        Object choices(out);
        write_choices<Episode>(choices, "episode");
        write_choices<Examiner>(choices, "examination.by");
        write_choices<MayExercise>(choices, "examination.may_exercise");
        write_choices<Sex>(choices, "lifter.sex");
        write_choices<Landmark>(choices, "hinge.landmark");
        write_choices<MassUnit>(choices, "equipment.unit");
        write_choices<RiserKind>(choices, "equipment.risers.kind");
        write_choices<SetupGoal>(choices, "setup.goal");
        write_choices<Gear>(choices, "drills.lacks");
    }
    write_rules(out);
    object.list("emergency_panel", emergency_panel());
    {
        out.key("reopened");
        Object reopened(out);
        reopened.list("always", red_flag_fields());
        for (std::size_t i = 0; i < tokens<SymptomChange>().size(); ++i) {
            const auto change = static_cast<SymptomChange>(i);
            reopened.list(std::string(token(change)).c_str(), reopened_by(change));
        }
    }
    object.list("notes", notes(), [&](const NoteRow& row) {
        Object note(out);
        note.field("id", row.id);
        note.field("claim", row.claim);
        note.field("verdict", row.verdict);
        if (row.part != NotePart::none) note.field("part", row.part);
        note.field("evidence", row.evidence);
    });
    object.list("claims", claims(), [&](const ClaimRow& row) {
        Object claim(out);
        claim.field("id", row.id);
        claim.field("article", row.article->id);
        claim.field("fact", row.fact);
        claim.field("verdict", row.verdict);
        claim.field("note", row.note);
        claim.field("evidence", row.evidence);
    });
    {
        out.key("technique");
        Object technique(out);
        technique.list("set_up", set_up_steps());
        technique.list("brace", brace_steps());
        technique.list("everyday", everyday_hinges());
        technique.list("film", film_findings());
    }
    object.list("permissions", level_permissions(), [&](const LevelPermissions& permissions) {
        Object row(out);
        row.field("care_level", permissions.care);
        row.field("plan", permissions.plan);
        row.field("drills", permissions.drills);
        row.field("bar_advice", permissions.bar_advice);
        row.field("loads", permissions.loads);
        row.field("needs_may_exercise", permissions.needs_may_exercise);
        row.field("evidence", permissions.evidence);
    });
    object.list("locks", locks(), [&](const Lock& lock) { write(out, lock); });
    {
        out.key("recovery");
        Object plans(out);
        for (Plan plan : liftback::plans) plans.list(std::string(token(plan)).c_str(), recovery_rows(plan));
    }
    object.list("drills", drills());
    write_why_tables(object);
    object.list("entry_gate", gate_rules(), [&](const GateRule& rule) {
        Object row(out);
        row.field("id", rule.id);
        row.field("limit", rule.limit);
        row.field("evidence", rule.evidence);
    });
    object.list("ladder", ladder(), [&](const Rung& rung) {
        Object row(out);
        write_fields(row, rung);
    });
    object.list("session_rules", session_rules(), [&](const SessionRule& rule) {
        Object row(out);
        row.field("id", rule.id);
        row.field("decision", rule.decision);
        row.field("evidence", rule.evidence);
        if (rule.alarm.answer) write_alarm(out, rule);
    });
    object.list("gaps", gap_rows(), [&](const GapRow& gap) {
        Object row(out);
        row.field("id", gap.gap);
        row.field("from_day", gap.from_day);
        row.field("evidence", gap.evidence);
    });
    object.list("extras", extras(), [&](const Extra& extra) {
        Object row(out);
        write_fields(row, extra);
    });
    object.list("follow_ups", follow_ups(), [&](const FollowUp& row) {
        Object follow_up(out);
        follow_up.field("field", row.field);
        follow_up.field("from_hour", row.from_hour);
        follow_up.field("evidence", row.evidence);
    });
    object.list("warm_up", warm_up_ramp(), [&](const WarmUpStep& row) {
        Object step(out);
        step.field("share", row.share);
        step.field("reps", row.reps);
        step.field("evidence", row.evidence);
    });
    object.list("rpe_table", rpe_table(), [&](const RpeRow& row) {
        Object effort(out);
        effort.field("rpe", row.rpe);
        effort.field("least_in_reserve", row.least_in_reserve);
        effort.field("most_in_reserve", row.most_in_reserve);
        effort.field("evidence", row.evidence);
    });
    write_limits(object, "triage_limits", triage_limits::all);
    write_limits(object, "schedule_limits", schedule_limits::all);
    write_limits(object, "load_limits", load_limits::all);
    write_limits(object, "why_limits", why_limits());
    write_limits(object, "follow_up_limits", follow_up_limits());
    write_limits(object, "warm_up_limits", warm_up_limits());
    write_limits(object, "technique_limits", technique_limits());
    object.list("validation", validation_rows(), [&](const ValidationRow& row) { write_validation(out, row); });
    out.key("standard_equipment");
    Object equipment(out);
    equipment.field("kg", standard_equipment(MassUnit::kg));
    equipment.field("lb", standard_equipment(MassUnit::lb));
}

}  // namespace liftback::json
