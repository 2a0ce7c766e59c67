// One pose of the lifter for the page's drawing, and the lift from there to standing.
#include "liftback/json/json.hpp"

#include "read_entries.hpp"
#include "write.hpp"

#include "evidence/range_check.hpp"

#include "liftback/lifter/body.hpp"
#include "liftback/lifter/lifter.hpp"

namespace liftback::json {

namespace {

constexpr Range height_range{0, 1500};
constexpr Range load_kg_range{0, 600};
constexpr Range frames_range{2, most_lift_frames};

struct LifterRequest {
    BodyMeasurements lifter;
    Style style = Style::conventional;
    double bar_height_mm = 0;
    double load_kg = 0;
    std::optional<int> frames;
};

double needed(Reader& in, std::string_view key, const Range& range) {
    if (!in.find(key)) return in.problem(key, ProblemCode::missing), 0;
    std::optional<double> value;
    in.number(key, value);
    if (!value) return 0;
    check_range(*value, range, in.at(key), in.problems());
    return *value;
}

LifterRequest read_lifter_request(std::string_view text, Problems& problems) {
    LifterRequest request;
    read_fields(text, problems, [&](Reader& in) {
        in.object("lifter", [&](Reader& part) { read_lifter(part, request.lifter); });
        if (in.find("style")) in.token("style", request.style);
        else in.problem("style", ProblemCode::missing);
        request.bar_height_mm = needed(in, "bar_height_mm", height_range);
        request.load_kg = needed(in, "load_kg", load_kg_range);
        in.whole("frames", request.frames);
        if (request.frames) check_range(*request.frames, frames_range, "frames", problems);
        check_measurements(request.lifter, problems);
    });
    return request;
}

void write_frame(Writer& out, const LiftFrame& frame, double load_kg) {
    const Solution& pose = frame.pose;
    Object object(out);
    object.field("bar_height_mm", frame.bar_height_mm);
    object.field("joints", pose.joints);
    object.field("trunk_deg", pose.trunk_deg);
    object.field("hip_deg", pose.hip_deg);
    object.field("knee_deg", pose.knee_deg);
    object.field("l5s1_nm", pose.l5s1.at(load_kg));
    object.field("hip_nm", pose.hip.at(load_kg));
    object.field("knee_nm", pose.knee.at(load_kg));
}

void write_answer(Object& object, const LifterRequest& request) {
    const Body body = body_from(request.lifter);
    const Parameters& nominal = nominal_parameters(request.style);
    const Pose pose = pose_at(body, request.style, request.bar_height_mm, request.load_kg);
    object.field("pose", pose);
    if (const auto reach = reach_of(body, nominal)) {
        object.writer().key("reach_mm");
        Object range(object.writer());
        range.field("low", reach->low_mm);
        range.field("high", reach->high_mm);
    }
    object.field("lockout_mm", lockout_mm(body, nominal));
    if (pose.reach != Reach::within) return;
    object.writer().key("lift");
    Object lift(object.writer());
    write_fields(lift, sum_up_lift(body, pose));
    if (!request.frames) return;
    lift.list("frames", through_the_lift(body, request.bar_height_mm, nominal, *request.frames),
              [&](const LiftFrame& frame) { write_frame(object.writer(), frame, request.load_kg); });
}

}  // namespace

std::string lifter(std::string_view text) {
    Problems problems;
    const LifterRequest request = read_lifter_request(text, problems);
    Writer out;
    {
        Object object(out);
        object.list("problems", problems);
        if (problems.empty()) write_answer(object, request);
    }
    return out.take();
}

}  // namespace liftback::json
