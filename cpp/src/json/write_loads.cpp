#include "write.hpp"

#include "liftback/loads/load_limits.hpp"
#include "liftback/loads/return_loads.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace liftback::json {

void write(Writer& out, const DiscPair& pair) {
    Object object(out);
    object.field("mass", pair.mass);
    object.field("pairs", pair.pairs);
    object.field("diameter_mm", pair.diameter_mm);
}

void write(Writer& out, const TrapBar& bar) {
    Object object(out);
    object.field("mass", bar.mass);
    object.field("low_handle_mm", bar.low_handle_mm);
    object.field("high_handle_mm", bar.high_handle_mm);
}

void write(Writer& out, const LoadedDiscs& discs) {
    Object object(out);
    object.field("mass", discs.mass);
    object.field("count", discs.count);
    object.field("diameter_mm", discs.diameter_mm);
}

void write(Writer& out, const ToolLoad& tool) {
    Object object(out);
    object.field("implement", tool.implement);
    object.field("wanted", tool.wanted);
    object.field("load", tool.load);
    object.field("shortfall", tool.shortfall);
    object.field("next_above", tool.next_above);
    object.list("per_side", tool.per_side);
    object.field("height_target_mm", tool.height_target_mm);
    object.field("height", tool.height);
    object.field("lower_offer", tool.lower_offer);
}

void write(Writer& out, const MaxEstimate& estimate) {
    Object object(out);
    object.field("formula", estimate.formula);
    object.field("value", estimate.value);
    object.field("evidence", estimate.evidence);
}

void write(Writer& out, const SetScheme& scheme) {
    Object object(out);
    object.field("sets", scheme.sets);
    object.field("reps", scheme.reps);
}

namespace {

// An enumerator that has its evidence in a function of its own.
template <typename E>
void write_reason(Writer& out, E reason) {
    Object object(out);
    object.field("id", reason);
    object.field("evidence", evidence_of(reason));
}

void write_fields(Object& object, const RungLoad& load) {
    object.field("tool", load.tool);
    object.list("reasons", load.reasons, [&](LoadReason reason) { write_reason(object.writer(), reason); });
    object.field("raise_needed_mm", load.raise_needed_mm);
}

void write_plan(Writer& out, const RungPlan& plan) {
    Object object(out);
    json::write_fields(object, *plan.row);
    if (plan.share < plan.row->share) object.field("share_cut_to", plan.share);
    object.field("wanted", plan.wanted);
    object.field("place", plan.place);
    if (plan.place == RungPlace::earliest) object.field("earliest_in_hours", plan.earliest_in_hours);
    write_fields(object, plan.load);
    object.field("stay_on_rung", plan.stay_on_rung);
    object.field("lower_to_mm", plan.lower_to_mm);
}

void write_gate(Writer& out, const EntryGate& gate) {
    Object object(out);
    object.field("scope", gate.scope);
    object.field("open", gate.open);
    object.field("dowel_drill_offered", gate.dowel_drill_offered);
    std::vector<const GateRule*> asked;
    for (const GateRule& rule : gate_rules())
        if (rule.asked_from <= gate.scope) asked.push_back(&rule);
    object.list("criteria", asked, [&](const GateRule* asked_rule) {
        const GateRule& rule = *asked_rule;
        Object criterion(out);
        criterion.field("id", rule.id);
        criterion.field("state", gate.criteria[static_cast<std::size_t>(rule.id)]);
        criterion.field("limit", rule.limit);
        criterion.field("evidence", rule.evidence);
    });
}

void write_base(Writer& out, const Base& base) {
    Object object(out);
    object.field("value", base.value);
    object.field("before_discount", base.before_discount);
    object.field("from", base.from);
    object.field("lowered_by_person", base.lowered_by_person);
    if (base.discount) {
        out.key("discount");
        Object discount(out);
        discount.field("over_weeks", base.discount->over_weeks);
        discount.field("factor", base.discount->factor);
        discount.field("evidence", base.discount->evidence);
    }
    object.list("estimates", base.estimates);
    object.list("evidence", base.evidence);
}

void write_cap(Writer& out, const Cap& cap) {
    Object object(out);
    object.field("decided_by", cap.decided_by);
    object.field("most", cap.load);
    object.field("share", cap.share);
    object.field("above_best", cap.above_best);
    object.field("evidence", cap.evidence);
}

void write_session(Writer& out, const SessionLoads& session) {
    Object object(out);
    if (session.rung) {
        object.field("rung", session.rung->rung);
        object.field("exercise", session.rung->exercise);
        object.field("deload", session.deload);
    }
    if (session.share > 0) object.field("share", session.share);
    object.field("sets", session.sets);
    object.field("reps", session.reps);
    object.field("reps_at_most", session.reps_at_most);
    object.field("rpe_at_most", session.rpe_at_most);
    object.field("reps_in_reserve", session.reps_in_reserve);
    object.field("rest_s", session.rest_s);
    if (session.load) {
        out.key("load");
        Object load(out);
        write_fields(load, *session.load);
    }
    if (session.cap) {
        out.key("cap");
        write_cap(out, *session.cap);
    }
    object.list("reasons", session.reasons, [&](LoadReason reason) { write_reason(out, reason); });
    object.list("warm_up", session.warm_up, [&](const WarmUpSet& set) {
        Object step(out);
        step.field("share", set.row->share);
        step.field("reps", set.row->reps);
        step.field("tool", set.tool);
        step.field("evidence", set.row->evidence);
    });
    object.field("evidence", session.evidence);
}

void write_next(Writer& out, const NextSession& next, double now_hour) {
    Object object(out);
    object.field("rung", next.rung);
    object.field("deload", next.deload);
    object.field("rule", next.rule->id);
    object.field("decision", next.rule->decision);
    object.field("evidence", next.rule->evidence);
    object.field("gap", next.gap->gap);
    object.field("gap_from_day", next.gap->from_day);
    object.field("gap_evidence", next.gap->evidence);
    object.field("gate_again", next.gate_again);
    object.field("triage_again", next.triage_again);
    object.field("in_hours", std::max(0.0, next.from_hour - now_hour));
    if (next.progress_from_hour) object.field("progress_in_hours", *next.progress_from_hour - now_hour);
}

void write_outlook(Writer& out, const Outlook& outlook) {
    Object object(out);
    object.field("gate_in_hours", outlook.gate_in_hours);
    object.list("steps", outlook.steps, [&](const Outlook::Step& step) {
        Object item(out);
        item.field("rung", step.rung);
        item.field("in_hours", step.in_hours);
        item.field("share", step.share);
    });
    object.field("old_max_in_hours", outlook.old_max_in_hours);
    object.field("evidence", outlook_evidence);
}

void write_extra(Writer& out, const ExtraLoad& extra) {
    Object object(out);
    object.field("open", extra.open);
    write_fields(object, *extra.row);
    if (!extra.load) return;
    out.key("load");
    Object load(out);
    write_fields(load, *extra.load);
}

}  // namespace

void write_fields(Object& object, const Extra& row) {
    object.field("id", row.work);
    object.field("sets", row.sets.sets);
    object.field("reps", row.sets.reps);
    object.field("reps_at_most", row.reps_at_most);
    object.field("reps_in_reserve", row.reps_in_reserve);
    object.field("rest_s", static_cast<int>(load_limits::rest_between_sets));
    if (row.share > 0) object.field("share", row.share);
    if (row.cluster.reps > 0) {
        Writer& out = object.writer();
        out.key("cluster");
        Object cluster(out);
        cluster.field("reps", row.cluster.reps);
        cluster.list("rest_s", std::array{row.cluster.rest_from_s, row.cluster.rest_to_s});
        cluster.field("rounds", row.cluster.rounds);
    }
    object.field("evidence", row.evidence);
}

void write_fields(Object& object, const Rung& rung) {
    object.field("rung", rung.rung);
    object.field("exercise", rung.exercise);
    object.field("share", rung.share);
    object.field("sets", rung.work.sets);
    object.field("reps", rung.work.reps);
    object.field("reps_in_reserve", rung.reps_in_reserve);
    if (rung.deload.sets > 0) object.field("deload", rung.deload);
    object.field("evidence", rung.evidence);
}

void write(Writer& out, const Equipment& equipment) {
    Object object(out);
    object.field("unit", equipment.unit);
    object.field("bar_mass", equipment.bar_mass);
    object.field("collars_mass", equipment.collars_mass);
    object.list("discs", equipment.discs);
    object.field("trap_bar", equipment.trap_bar);
    object.list("kettlebells", equipment.kettlebells);
    object.list("raises_mm", equipment.raises_mm);
    object.list("rack_pins_mm", equipment.rack_pins_mm);
}

void write(Writer& out, const ReturnLoads& loads) {
    Object object(out);
    object.field("access", loads.access);
    object.list("blocked_by", loads.blocked_by, [&](LoadsBlock block) { write_reason(out, block); });
    if (loads.gate) {
        out.key("gate");
        write_gate(out, *loads.gate);
    }
    if (loads.outlook) {
        out.key("outlook");
        write_outlook(out, *loads.outlook);
    }
    if (loads.next) {
        out.key("next");
        write_next(out, *loads.next, loads.now_hour);
    }
    if (loads.base) {
        out.key("base");
        write_base(out, *loads.base);
    }
    object.field("heaviest_load", loads.heaviest_load);
    object.list("ladder", loads.ladder, [&](const RungPlan& plan) { write_plan(out, plan); });
    if (!loads.ladder.empty())
        object.list("notes", ladder_notes(), [&](const LadderNoteRow& row) {
            Object note(out);
            note.field("id", row.id);
            note.field("from_rung", row.from_rung);
            note.field("to_rung", row.to_rung);
            note.field("evidence", row.evidence);
        });
    if (loads.session) {
        out.key(loads.access == LoadsAccess::ladder ? "today" : "session");
        write_session(out, *loads.session);
    }
    if (!loads.extras.empty())
        object.list("extras", loads.extras, [&](const ExtraLoad& extra) { write_extra(out, extra); });
    object.list("cues", loads.cues, [&](LoadsCue cue) { write_reason(out, cue); });
}

}  // namespace liftback::json
