#include "read_entries.hpp"

#include "liftback/report/report.hpp"

namespace liftback::json {

namespace {

void read_hinge(Reader& in, const std::string& stance, HingeEntry& entry) {
    in.number(stance + "_mm", entry.height_mm);
    in.numbers(stance + "_tries_mm", most_hinge_tries, entry.tries_mm);
    in.token(stance + "_at", entry.at);
}

void read_base(Reader& in, BaseInput& base) {
    in.number("max", base.max);
    in.number("trap_bar_max", base.trap_bar_max);
    in.number("weeks_since", base.weeks_since);
    in.number("lowered_to", base.lowered_to);
    in.object("best_set", [&](Reader& set) {
        BestSet best;
        read_best_set(set, best);
        base.best_set = best;
    });
}

void read_planned(Reader& in, PlannedSession& planned) {
    in.number("load", planned.load);
    in.whole("sets", planned.sets);
    in.whole("reps", planned.reps);
    in.flag("trap_bar", planned.trap_bar);
}

}  // namespace

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
    // Who says what there is to stack does not have the usual gym's raises besides.
    if (in.find("risers")) equipment.raises_mm.clear();
    in.array("risers", most_riser_kinds, [&](const Value& item, const std::string& path) {
        if (item.kind != Value::Kind::object) return in.problems().push_back({path, ProblemCode::wrong_type});
        Riser riser;
        Reader fields(item, path, in.problems());
        fields.token("kind", riser.kind);
        fields.number("thickness_mm", riser.thickness_mm);
        fields.whole("pairs", riser.pairs);
        fields.number("mass", riser.mass);
        equipment.risers.push_back(riser);
    });
    in.numbers("raises_mm", most_items, equipment.raises_mm);
    in.numbers("rack_pins_mm", most_items, equipment.rack_pins_mm);
}

void read_best_set(Reader& in, BestSet& set) {
    in.number("load", set.load);
    in.whole("reps", set.reps);
    in.whole("reps_in_reserve", set.reps_in_reserve);
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

void read_examination(Reader& in, Examination& examination) {
    in.token("by", examination.by);
    in.number("hours_ago", examination.hours_ago);
    in.token("may_exercise", examination.may_exercise);
    in.number("heaviest_load", examination.heaviest_load);
    in.number("entered_hours_ago", examination.entered_hours_ago);
}

void read_entries(Reader& in, Request& request) {
    in.object("lifter", [&](Reader& part) { read_lifter(part, request.lifter); });
    in.object("hinge", [&](Reader& part) {
        read_hinge(part, "deadlift", request.hinge.deadlift);
        read_hinge(part, "romanian", request.hinge.romanian);
    });
    in.object("equipment", [&](Reader& part) { read_equipment(part, request.equipment); });
    in.object("base", [&](Reader& part) { read_base(part, request.base); });
    in.object("planned", [&](Reader& part) {
        PlannedSession planned;
        read_planned(part, planned);
        request.planned = planned;
    });
    in.object("setup", [&](Reader& part) {
        part.number("load", request.setup.load);
        part.token("goal", request.setup.goal);
    });
}

}  // namespace liftback::json
