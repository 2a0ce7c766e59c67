#include "write.hpp"

#include "liftback/lifter/hinge_range.hpp"
#include "liftback/lifter/setup_advice.hpp"

#include <cmath>

namespace liftback::json {

void write(Writer& out, const Banded& banded) {
    Object object(out);
    object.field("value", banded.value);
    object.field("low", banded.low);
    object.field("high", banded.high);
}

void write(Writer& out, const Joints& joints) {
    Object object(out);
    const auto point = [&](const char* name, const Point& at) { object.list(name, std::array{at.x_mm, at.y_mm}); };
    point("toe", joints.toe);
    point("ankle", joints.ankle);
    point("knee", joints.knee);
    point("hip", joints.hip);
    point("l5s1", joints.l5s1);
    point("shoulder", joints.shoulder);
    point("hand", joints.hand);
    point("head", joints.head);
}

void write(Writer& out, const Pose& pose) {
    Object object(out);
    object.field("style", pose.style);
    object.field("bar_height_mm", pose.bar_height_mm);
    object.field("load_kg", pose.load_kg);
    object.field("reach", pose.reach);
    if (std::isfinite(pose.nearest_mm)) object.field("nearest_mm", pose.nearest_mm);
    object.field("evidence", pose.evidence);
    if (pose.reach != Reach::within) return;
    object.field("joints", pose.joints);
    object.field("trunk_deg", pose.trunk_deg);
    object.field("thigh_deg", pose.thigh_deg);
    object.field("shank_deg", pose.shank_deg);
    object.field("hip_deg", pose.hip_deg);
    object.field("knee_deg", pose.knee_deg);
    object.field("bar_l5s1_mm", pose.bar_l5s1_mm);
    object.field("bar_knee_mm", pose.bar_knee_mm);
    object.field("l5s1_nm", pose.l5s1_nm);
    object.field("hip_nm", pose.hip_nm);
    object.field("knee_nm", pose.knee_nm);
    object.field("some_out_of_reach", pose.some_out_of_reach);
}

void write_fields(Object& object, const LiftSummary& lift) {
    object.field("travel_mm", lift.travel_mm);
    object.field("peak_height_mm", lift.peak_height_mm);
    object.field("peak_l5s1_nm", lift.peak_l5s1_nm);
}

namespace {

void write_wish(Writer& out, const HeightWish& wish) {
    Object object(out);
    object.field("reason", wish.reason);
    object.field("height_mm", wish.height_mm);
    object.field("evidence", wish.evidence);
}

void write_lever(Writer& out, const Lever& lever) {
    Object object(out);
    object.field("relative_distance", lever.relative_distance);
    object.field("percentile", lever.percentile);
    object.field("percentile_low", lever.percentile_low);
    object.field("percentile_high", lever.percentile_high);
    object.field("verdict", lever.verdict);
    if (lever.verdict == LeverVerdict::raise_worth_trying) object.field("raise_mm", lever.raise_mm);
    object.field("evidence", lever.evidence);
    object.field("strength", lever.strength);
}

void write_row(Writer& out, const SetUpRow& row) {
    Object object(out);
    object.field("set_up", row.set_up);
    object.field("pose", row.pose);
    if (row.lift) {
        out.key("lift");
        Object lift(out);
        write_fields(lift, *row.lift);
    }
    object.field("l5s1_moment_ratio", row.l5s1_moment_ratio);
    object.field("distance_ratio", row.distance_ratio);
    object.field("l5s1_change", row.l5s1_change);
    object.field("rank", row.rank);
    object.field("below_hinge_range", row.below_hinge_range);
    object.field("below_stage", row.below_stage);
    object.field("available", row.available);
    object.list("costs", row.costs);
    object.field("evidence", row.evidence);
}

}  // namespace

void write(Writer& out, const HandHeight& height) {
    Object object(out);
    object.field("height_mm", height.height_mm);
    object.field("rest", height.rest);
    if (height.raise_mm > 0) object.field("raise_mm", height.raise_mm);
    if (height.handle != TrapBarHandle::none) object.field("handle", height.handle);
    if (height.stack.empty()) return;
    object.list("stack", height.stack, [&](const StackPiece& piece) {
        Object part(out);
        part.field("kind", piece.kind);
        part.field("thickness_mm", piece.thickness_mm);
        part.field("per_side", piece.per_side);
        part.field("mass", piece.mass);
    });
}

void write(Writer& out, const HingeHeight& height) {
    Object object(out);
    object.field("height_mm", height.height_mm);
    object.field("from", height.from);
}

void write(Writer& out, const HingeResult& hinge) {
    Object object(out);
    object.field("deadlift", hinge.deadlift);
    object.field("romanian", hinge.romanian);
}

void write_fields(Object& object, const SetupAdvice& advice) {
    Writer& out = object.writer();
    object.list("wishes", advice.wishes, [&](const HeightWish& wish) { write_wish(out, wish); });
    out.key("recommended");
    write_wish(out, advice.recommended);
    object.field("made", advice.made);
    object.field("nearest_below", advice.nearest_below);
    if (advice.lever) {
        out.key("lever");
        write_lever(out, *advice.lever);
    }
    object.list("rows", advice.rows, [&](const SetUpRow& row) { write_row(out, row); });
    object.field("load_kg", advice.load_kg);
    object.list("moment_by_height", advice.moment_by_height, [&](const HeightMoment& point) {
        Object row(out);
        row.field("bar_height_mm", point.bar_height_mm);
        row.field("reach", point.reach);
        if (point.reach == Reach::within) row.field("l5s1_nm", point.l5s1_nm);
    });
    object.list("flags", advice.flags);
    object.field("bar_height_mm", advice.bar_height_mm);
    if (advice.load) {
        out.key("load");
        Object load(out);
        load.field("wanted", advice.load->wanted);
        load.field("load", advice.load->load);
    }
    object.field("goal", advice.goal);
    object.field("best", advice.best);
    object.field("ranked_by", advice.ranked_by);
    object.field("ranking", advice.ranking);
}

void write(Writer& out, const ProportionPercentile& proportion) {
    Object object(out);
    object.field("length", proportion.length);
    object.field("ratio", proportion.ratio);
    object.field("percentile", proportion.percentile);
    object.field("measured", proportion.measured);
    object.field("evidence", proportion.evidence);
}

}  // namespace liftback::json
