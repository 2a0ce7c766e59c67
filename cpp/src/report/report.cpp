#include "liftback/report/report.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace liftback {

namespace {

bool any_in(const Problems& problems, std::initializer_list<std::string_view> sections) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return std::any_of(sections.begin(), sections.end(),
                           [&](std::string_view section) { return problem.field.starts_with(section); });
    });
}

// A field has one problem, the first: what follows from it is no news.
void append(Problems& all, const Problems& more) {
    for (const Problem& problem : more)
        if (std::none_of(all.begin(), all.end(), [&](const Problem& known) { return known.field == problem.field; }))
            all.push_back(problem);
}

HingeRange height_of(const std::optional<HingeHeight>& hinge) {
    return hinge ? HingeRange(hinge->height_mm) : std::nullopt;
}

// How long ago the lift was after which the pain began, where the answers say that it began with one.
std::optional<double> hours_since_lift(const Answers& a) {
    const bool began_with_a_lift = a.onset == Onset::during_lift || a.onset == Onset::within_1_hour ||
                                   a.onset == Onset::from_1_to_6_hours || a.onset == Onset::after_6_hours;
    if (!began_with_a_lift) return std::nullopt;
    return a.hours_since_session ? a.hours_since_session : a.hours_since_pain;
}

ReturnLoadsInput loads_input(const Request& request, const Answers& answers, const Triage& triage,
                             const HingeResult& hinge) {
    const Examination& examined = answers.examination;
    ReturnLoadsInput input;
    input.equipment = request.equipment;
    input.base = request.base;
    input.gate = request.entry_gate;
    input.course = request.course;
    input.coming_back = request.coming_back;
    input.hours_since_lift = hours_since_lift(answers);
    put_dated_ahead_in_order(input.course);
    input.answers_age_hours = answers.age_hours;
    input.planned = request.planned;
    input.hinge_mm = height_of(hinge.deadlift);
    input.romanian_hinge_mm = height_of(hinge.romanian);
    input.body_mass_kg = request.lifter.mass_kg;
    input.exhale_through_effort = breath_for(answers) != Breath::short_hold;
    input.examined_with_limits = examined.recorded() && examined.may_exercise == MayExercise::with_limits;
    if (input.examined_with_limits) input.heaviest_load = examined.heaviest_load;
    input.gate.hours_since_onset = triage.hours_since_pain;
    if (triage.care != CareLevel::incomplete) input.gate.leg_symptom_or_open_sign = open_sign(answers);
    return input;
}

// The bar or bell that the loads section puts into the person's hands next, if it does.
const ToolLoad* next_tool(const std::optional<ReturnLoads>& loads) {
    if (!loads) return nullptr;
    for (const RungPlan& rung : loads->ladder)
        if (rung.place == RungPlace::current) return rung.load.tool ? &*rung.load.tool : nullptr;
    if (loads->session && loads->session->load && loads->session->load->tool) return &*loads->session->load->tool;
    return nullptr;
}

bool is_straight_bar(Implement implement) {
    return implement == Implement::barbell || implement == Implement::bar_from_blocks;
}

const Rung* next_rung(const std::optional<ReturnLoads>& loads) {
    if (!loads) return nullptr;
    for (const RungPlan& rung : loads->ladder)
        if (rung.place == RungPlace::current) return rung.row;
    return loads->session ? loads->session->rung : nullptr;
}

// How high the hands start on the next rung with a straight bar, whatever the person lifts there, if that is raised.
std::optional<HeightRange> stage_of(const std::optional<ReturnLoads>& loads) {
    const Rung* rung = next_rung(loads);
    if (!rung) return std::nullopt;
    for (const Tool& tool : rung->tools)
        if (is_straight_bar(tool.implement) && tool.hand_height_mm > standard_bar_height_mm)
            return HeightRange{tool.hand_height_mm, tool.hand_height_mm};
    return std::nullopt;
}

SetupRequest setup_request(const Request& request, const Body& body, HingeRange hinge_mm,
                           const std::optional<ReturnLoads>& loads) {
    SetupRequest setup;
    const MassUnit unit = request.equipment.unit;
    setup.body = body;
    setup.load_kg = in_kg(request.equipment.bar_mass, unit);
    setup.stage_mm = stage_of(loads);
    setup.goal = request.setup.goal;
    setup.hinge_range_mm = hinge_mm;
    setup.equipment = request.equipment;
    const ToolLoad* tool = next_tool(loads);
    if (const auto asked = request.setup.load) {
        const LoadedBar bar = bar_with(*asked, request.equipment);
        setup.asked_load = AskedLoad{*asked, bar.load, tool && bar.load > tool->load};
        setup.load_kg = in_kg(bar.load, unit);
        setup.bar_height_mm = bar.bar_height_mm;
    } else if (tool) {
        setup.load_kg = in_kg(tool->load, unit);
        if (is_straight_bar(tool->implement) && tool->bar_height_mm) setup.bar_height_mm = *tool->bar_height_mm;
    }
    return setup;
}

// An examination covers the reasons that it was recorded for, until it gets worse or the pain began anew. It never
// covers the top two levels, nor a reason that came since.
std::vector<const Rule*> seen_reasons(const Request& request, const Answers& a, const Triage& triage) {
    const Examination& examined = a.examination;
    const bool since = triage.hours_since_pain && examined.hours_ago && *triage.hours_since_pain < *examined.hours_ago;
    if (!may_exercise(a) || a.trend == Trend::worse || since) return {};
    std::vector<const Rule*> seen;
    if (!request.examined_for) return seen;
    for (const Rule* rule : triage.reasons) {
        const auto& known = *request.examined_for;
        const bool covered = std::find(known.begin(), known.end(), rule) != known.end();
        if (covered && rule->care < CareLevel::medical_today) seen.push_back(rule);
    }
    return seen;
}

// Whether nobody has yet looked at a reason to see somebody.
bool any_unseen(const Report& report) {
    return std::any_of(report.triage.reasons.begin(), report.triage.reasons.end(), [&](const Rule* rule) {
        return rule->care == CareLevel::professional_soon &&
               std::find(report.seen.begin(), report.seen.end(), rule) == report.seen.end();
    });
}

Headline headline_of(const Report& report, const Answers& a) {
    const CareLevel care = report.triage.care;
    if (care != CareLevel::professional_soon && care != CareLevel::injury_protocol) return Headline::fresh;
    if (any_unseen(report)) return Headline::fresh;
    if (on_the_way_back(report.permissions) && report.loads && report.loads->blocked_by.empty())
        return Headline::coming_back;
    const bool examined = care == CareLevel::professional_soon || (examined_since(a) && may_exercise(a));
    return examined ? Headline::seen : Headline::fresh;
}

bool of_whole_text(const Problem& problem) { return problem.field.empty(); }

// Takes back what is wrong in the answers.
Triage triage_of(Answers& answers, Problems& problems) {
    append(problems, take_back_invalid(answers));
    Triage found = triage(answers);
    const bool broken_off = std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return of_whole_text(problem) && problem.code == ProblemCode::not_json;
    });
    if (broken_off && found.care < CareLevel::medical_today) {
        found.care = CareLevel::incomplete;
        found.plan = Plan::none;
        found.how_sure = {};
        found.within = {TimeUnit::now};
    }
    return found;
}

}  // namespace

TriageReport triage_report(Answers answers, Problems found) {
    TriageReport report;
    report.problems = std::move(found);
    report.triage = triage_of(answers, report.problems);
    return report;
}

Report evaluate(const Request& request, Problems found) {
    Report report;
    report.problems = std::move(found);
    Answers answers = request.answers;
    report.triage = triage_of(answers, report.problems);
    if (std::any_of(report.problems.begin(), report.problems.end(), of_whole_text)) return report;
    report.what_if = what_if(answers);
    const Answers current = as_of_now(answers);

    Problems of_hinge;
    check_hinge(request.hinge, of_hinge);
    append(report.problems, of_hinge);
    const bool hinge_sound = !any_in(report.problems, {"hinge"});
    Problems of_body;
    if (anything_measured(request.lifter) || request.hinge.any_landmark()) check_measurements(request.lifter, of_body);
    std::optional<Body> body;
    if (request.lifter.stature_cm && request.lifter.mass_kg && of_body.empty() && !any_in(report.problems, {"lifter"}))
        body = body_from(request.lifter);
    const HingeResult hinge = hinge_sound ? hinge_result(request.hinge, body ? &*body : nullptr) : HingeResult{};

    ReturnLoadsInput input = loads_input(request, current, report.triage, hinge);
    Problems of_loads;
    check_return_loads(input, of_loads);
    append(report.problems, of_loads);
    append(report.problems, of_body);
    const bool hinge_known = body || !request.hinge.any_landmark();  // a load without it might stand too low
    const bool loads_ready =
        hinge_known && !any_in(report.problems, {"equipment", "base", "entry_gate", "planned", "coming_back",
                                                 "way_back", "journal", "now", "hinge", "examination"});
    if (request.setup.load && !any_in(report.problems, {"equipment"})) {
        const bool limit_unknown =
            input.examined_with_limits && (!input.heaviest_load || any_in(report.problems, {"examination"}));
        Problems of_load;
        check_asked_load(*request.setup.load, request.equipment, {limit_unknown, input.heaviest_load}, of_load);
        append(report.problems, of_load);
    }
    const bool body_ready = body && !any_in(report.problems, {"equipment", "hinge", "setup"});

    const bool gate_open = loads_ready && enter_gate(gate_of(input)).open;
    report.seen = seen_reasons(request, current, report.triage);
    report.permissions =
        permissions(current, report.triage.care, gate_open, request.examined_for && any_unseen(report));

    if (report.permissions.plan && report.triage.plan != Plan::none)
        report.recovery = plan_recovery(current, report.triage, report.permissions, request.recovery);
    Problems of_day;
    check_day(request.day, of_day);
    append(report.problems, of_day);
    if (report.recovery && !request.day.waking.empty() && !any_in(report.problems, {"recovery.waking", "now"}))
        report.day = plan_day(*report.recovery, request.day);

    if (report.permissions.plan) report.why = find_contributors(request.why, current, report.permissions);

    if (report.permissions.bar_advice == BarAdviceAccess::open && report.triage.plan != Plan::prevention)
        report.prevention = recovery_rows(Plan::prevention);

    Problems of_film;
    check_film(request.film, of_film);
    append(report.problems, of_film);
    if (report.permissions.bar_advice == BarAdviceAccess::open) {
        report.technique = Technique{.breath = breath_for(current), .film = {}};
        if (!any_in(report.problems, {"film", "now"}))
            report.technique->film = report_film(request.film, request.course.now_hour);
    }

    if (report.permissions.loads != LoadsAccess::none && loads_ready) {
        input.access = report.permissions.loads;
        report.loads = plan_return_loads(input);
    }

    if (report.permissions.bar_advice == BarAdviceAccess::open && (hinge.deadlift || hinge.romanian))
        report.hinge = hinge;

    if (report.permissions.bar_advice == BarAdviceAccess::open && body_ready) {
        const SetupRequest setup = setup_request(request, *body, input.hinge_mm, report.loads);
        Problems problems;
        check_setup(setup, problems);
        for (Problem& problem : problems)
            if (problem.field == "hinge.deadlift_mm") problem.field = field_of(*hinge.deadlift, "hinge.deadlift");
        append(report.problems, problems);
        if (problems.empty()) {
            report.setup = advise(setup);
            report.proportions = proportion_percentiles(request.lifter);
        }
        if (any_in(problems, {"hinge"})) {
            report.loads.reset();  // nor does an impossible height decide a load
            report.hinge.reset();
        }
    }
    report.headline = headline_of(report, current);
    if (report.recovery)
        report.drills = offer_drills(current, report.permissions, *report.recovery,
                                     report.loads ? &*report.loads : nullptr, request.lacks);
    return report;
}

}  // namespace liftback
