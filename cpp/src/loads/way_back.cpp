#include "liftback/loads/way_back.hpp"

#include "liftback/evidence/cite.hpp"
#include "liftback/loads/ladder.hpp"
#include "liftback/triage/triage_limits.hpp"

#include <algorithm>
#include <iterator>

namespace liftback {

namespace {

constexpr int quiet_pain = 2;        // A0.41
constexpr int max_attempt_pain = 1;  // of the 90 % rung, before the old max is tried
constexpr int times_on_the_rung = 2;

constexpr int rung_of_75 = 8;
constexpr int rung_of_85 = 10;
constexpr int rung_of_90 = 11;
// Up to here 12 reps leave four in reserve.
constexpr double most_share_of_light_sets = 0.65;

bool known_and_unmasked(const SessionRecord& session) {
    return !scores_missing(session) && session.masked == YesNo::no;
}

// "Neither while sore": nothing beside the ladder until the last session was quiet.
bool last_was_quiet(const CourseInput& course) {
    if (course.sessions.empty()) return false;
    const SessionRecord& last = course.sessions.back();
    return known_and_unmasked(last) && worst_pain(last) <= quiet_pain && last.muscle_soreness.value_or(0) <= quiet_pain;
}

bool done_twice(const CourseInput& course, int rung, bool (*quiet)(const SessionRecord&)) {
    const auto counts = [&](const SessionRecord& session) {
        return session.rung == rung && session.work == SessionWork::steps && all_sets_done(session) &&
               known_and_unmasked(session) && quiet(session);
    };
    return std::count_if(course.sessions.begin(), course.sessions.end(), counts) >= times_on_the_rung;
}

bool light_sets_open(const CourseInput& course, const NextSession& next) {
    return last_was_quiet(course) &&
           ladder()[static_cast<std::size_t>(next.rung - 1)].share <= most_share_of_light_sets;
}

bool full_light_sets_open(const CourseInput& course, const NextSession& next) {
    return last_was_quiet(course) && next.rung > rung_of_75;
}

bool clusters_open(const CourseInput& course, const NextSession& next) {
    return last_was_quiet(course) && next.rung >= rung_of_85 &&
           done_twice(course, rung_of_85, [](const SessionRecord& session) {
               return worst_pain(session) <= quiet_pain &&
                      session.pain_next_morning.value_or(0) <= session.pain_before.value_or(0);
           });
}

bool max_attempt_open(const CourseInput& course, const NextSession& next) {
    return last_was_quiet(course) && next.rung > rung_of_90 &&
           done_twice(course, rung_of_90,
                      [](const SessionRecord& session) { return worst_pain(session) <= max_attempt_pain; });
}

constexpr Extra extra_rows[] = {
    {.work = SessionWork::light_sets,
     .share = 0,
     .sets = {3, 10},
     .reps_at_most = 12,
     .reps_in_reserve = 4,
     .cluster = {},
     .open = light_sets_open,
     .evidence = ours("10-12 reps inside the ladder: the rung's share, 4 in reserve", {sources::a2, "A2.40"})},
    {.work = SessionWork::full_light_sets,
     .share = 0.71,
     .sets = {3, 10},
     .reps_at_most = 12,
     .reps_in_reserve = 1,
     .cluster = {},
     .open = full_light_sets_open,
     .evidence = ours("10-12RM work after the 75 % rung", {sources::a2, "A2.40"})},
    {.work = SessionWork::clusters,
     .share = 0.75,
     .sets = {2, 8},
     .reps_at_most = 8,
     .reps_in_reserve = 2,
     .cluster = {.reps = 2, .rest_from_s = 10, .rest_to_s = 15, .rounds = 4},
     .open = clusters_open,
     .evidence = ours("clusters after the 85 % rung twice", {sources::a2, "A2.41"})},
    {.work = SessionWork::max_attempt,
     .share = 1,
     .sets = {1, 1},
     .reps_at_most = 1,
     .reps_in_reserve = 0,
     .cluster = {},
     .open = max_attempt_open,
     .evidence = ours("no max before 90 % twice")},
};
static_assert(std::all_of(std::begin(extra_rows), std::end(extra_rows),
                          [](const Extra& row) { return row.open && row.evidence.given(); }));

// A session in which everything goes well.
SessionRecord perfect(const NextSession& next, double hour) {
    SessionRecord session;
    session.hour = hour;
    session.rung = next.rung;
    session.deload = next.deload;
    session.planned = {1, 1};
    session.sets = {{.load = 0, .reps = 1}};
    session.pain_before = session.pain_during = session.pain_that_night = session.pain_next_morning = 0;
    session.masked = session.form_broke = session.sudden_sharp_pain = session.new_sign = YesNo::no;
    return session;
}

// What is not told yet about the last session is told, and is well.
void tell_the_rest(SessionRecord& session) {
    for (std::optional<int>* score : {&session.pain_that_night, &session.pain_next_morning})
        if (!*score) *score = 0;
    if (session.settled_in_72h == YesNo::unanswered) session.settled_in_72h = YesNo::yes;
}

// Week 1 starts at the gate: what was before it decides no rung any more.
Journal since_the_gate(const CourseInput& course) {
    const double gate_hour = course.way_back ? course.way_back->gate_hour : 0;
    const auto first = std::find_if(course.sessions.begin(), course.sessions.end(),
                                    [&](const SessionRecord& session) { return session.hour >= gate_hour; });
    return Journal(course.sessions).subspan(static_cast<std::size_t>(first - course.sessions.begin()));
}

NextSession next_step(const CourseInput& course) { return next_step(since_the_gate(course), course.now_hour); }

// What hurt is not forgotten at the gate.
NextSession limited(NextSession next, const CourseInput& course, bool gate_now) {
    const Journal all(course.sessions);
    const std::size_t since_gate = since_the_gate(course).size();
    if (since_gate == 0 && !all.empty()) next.unit = all.back().unit;
    limit_load(next, all, since_gate, course.now_hour, gate_now);
    return next;
}

}  // namespace

const Evidence outlook_evidence = ours("earliest dates: every session goes well", {sources::a0, "A0.42"});

std::span<const Extra> extras() { return extra_rows; }

NextSession next_session(const CourseInput& course) {
    const NextSession next = next_step(course);
    return limited(next, course, next.gate_again);
}

NextSession next_session(const CourseInput& course, GateScope scope) {
    if (scope != GateScope::whole) return next_session(course);
    NextSession next = next_step(course);
    next.rung = 1;
    next.gate_again = !course.sessions.empty();
    next.deload = false;
    next.progress_from_hour.reset();
    return limited(next, course, true);
}

void put_dated_ahead_in_order(CourseInput& course) {
    Problems of_now;
    if (!check_when(course.now_hour, "now", of_now)) return;  // not told or impossible: a problem of its own
    const auto ahead = [&](double hour) {
        return hour - course.now_hour > triage_limits::ahead_hours &&
               check_when(hour, "", of_now);  // an impossible date stays one
    };
    const double long_ago = course.now_hour - most_hours;
    if (course.way_back && ahead(course.way_back->gate_hour)) {
        course.way_back->gate_hour = long_ago;
        course.dated_ahead = true;
    }
    std::vector<SessionRecord>& sessions = course.sessions;
    if (std::none_of(sessions.begin(), sessions.end(),
                     [&](const SessionRecord& session) { return ahead(session.hour); }))
        return;
    std::sort(sessions.begin(), sessions.end(),
              [](const SessionRecord& one, const SessionRecord& other) { return one.id < other.id; });
    if (ahead(sessions.back().hour)) course.dated_ahead = true;
    double before = long_ago;
    for (SessionRecord& session : sessions) {
        if (ahead(session.hour)) {
            session.hour = before;
            if (session.finished_hour) session.finished_hour = before;
        }
        before = session.hour;
    }
}

GateScope gate_scope(const CourseInput& course, std::optional<double> hours_since_pain) {
    if (!course.way_back || course.dated_ahead) return GateScope::whole;
    const double since_gate = course.now_hour - course.way_back->gate_hour;
    const bool new_onset = hours_since_pain && *hours_since_pain < since_gate;
    const bool long_unused = since_the_gate(course).empty() && gap_after(since_gate / 24).gap == Gap::gate_again;
    if (new_onset || long_unused || next_step(course).gate_again) return GateScope::whole;
    return course.way_back->imported ? GateScope::same_day : GateScope::passed;
}

std::optional<double> hours_since_stop(const CourseInput& course) {
    double until = course.now_hour;
    for (Journal journal(course.sessions); !journal.empty(); journal = journal.first(journal.size() - 1)) {
        const double since = course.now_hour - journal.back().hour;
        if (decide({journal, until}).decision == SessionDecision::stop) return since;
        until = journal.back().hour;
    }
    return std::nullopt;
}

Outlook outlook(const CourseInput& course, GateScope scope, double gate_in_hours) {
    CourseInput future{course.way_back, course.sessions, course.now_hour + gate_in_hours};
    if (!future.sessions.empty()) tell_the_rest(future.sessions.back());
    if (future.way_back && scope == GateScope::whole) future.way_back->gate_hour = future.now_hour;
    Outlook result{.gate_in_hours = gate_in_hours, .steps = {}};
    future.now_hour = std::max(future.now_hour, next_step(future).from_hour);

    // Four sessions on a rung and a deload week after every third are more than any perfect course needs.
    const std::size_t most = future.sessions.size() + 6 * ladder().size();
    while (future.sessions.size() < most) {
        const NextSession next = next_step(future);
        const double in_hours = future.now_hour - course.now_hour;
        if (result.steps.empty() || result.steps.back().rung < next.rung)
            result.steps.push_back({.rung = next.rung, .in_hours = in_hours});
        const bool at_the_top = next.rung == static_cast<int>(ladder().size());
        if (at_the_top && next.rule->decision == SessionDecision::progress && !next.deload &&
            future.sessions.back().rung == next.rung) {
            result.old_max_in_hours = in_hours;
            break;
        }
        if (next.progress_from_hour) {
            future.now_hour = std::max(*next.progress_from_hour, next.from_hour);
            continue;
        }
        future.sessions.push_back(perfect(next, future.now_hour));
        future.now_hour += hours_between_sessions;
        if (next.deload_until_hour) future.now_hour = std::max(future.now_hour, *next.deload_until_hour);
    }
    return result;
}

}  // namespace liftback
