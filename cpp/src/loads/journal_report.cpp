#include "liftback/loads/journal_report.hpp"

#include "liftback/evidence/cite.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace liftback {

namespace {

constexpr double hours_in_a_day = 24;
constexpr double hours_in_a_week = 7 * hours_in_a_day;

bool rose(const SessionRecord& session) { return worst_pain(session) > session.pain_before.value_or(0); }

constexpr FollowUp rows[] = {
    {FollowUpField::pain_that_night, 6, [](const SessionRecord& s) { return !s.pain_that_night; },
     ours("asked 6 h after the session began: pain that night")},
    {FollowUpField::pain_next_morning, 12, [](const SessionRecord& s) { return !s.pain_next_morning; },
     ours("asked 12 h after the session began: pain next morning")},
    {FollowUpField::muscle_soreness, 12, [](const SessionRecord& s) { return !s.muscle_soreness; },
     ours("asked 12 h after the session began: muscle soreness")},
    {FollowUpField::settled_in_72h, 72,
     [](const SessionRecord& s) { return rose(s) && s.settled_in_72h == YesNo::unanswered; },
     ours("asked 72 h after the session began, where pain rose: has it settled")},
};
static_assert(std::all_of(std::begin(rows), std::end(rows), [](const FollowUp& row) { return row.evidence.given(); }));

constexpr Limit end_hour{"follow_ups_end_hour", 14 * 24, ours("no score of a session is asked for after 14 days")};
constexpr const Limit* limits[] = {&end_hour};
static_assert(end_hour.evidence.given());

bool over(const SessionRecord& session, double now_hour) { return now_hour - session.hour >= end_hour; }

void add_follow_ups(SessionReport& report, const SessionRecord& session, double now_hour) {
    if (over(session, now_hour)) return;
    for (const FollowUp& row : rows)
        if (row.asked(session))
            (now_hour - session.hour >= row.from_hour ? report.due : report.later).push_back(row.field);
}

bool nothing_open(const SessionRecord& session, double now_hour) {
    return over(session, now_hour) ||
           std::none_of(std::begin(rows), std::end(rows), [&](const FollowUp& row) { return row.asked(session); });
}

// What each session of one way back decided, as it stood when the next one began, and for the last one, now.
void decide_course(const std::vector<SessionRecord>& course, const std::vector<SessionReport*>& reports,
                   double now_hour) {
    const Journal journal(course);
    for (std::size_t i = 0; i < course.size(); ++i) {
        const bool newest = i + 1 == course.size();
        const double until = std::max(newest ? now_hour : course[i + 1].hour, course[i].hour);
        const SessionRule& rule = decide({journal.first(i + 1), until});
        const bool final = rule.decision == SessionDecision::stop || nothing_open(course[i], now_hour);
        const int next_rung = newest ? next_session(journal, until).rung : course[i + 1].rung;
        reports[i]->decision = DecisionAfter{.rule = &rule, .next_rung = next_rung, .final = final};
    }
}

void decide_all(std::vector<SessionReport>& reports, double now_hour) {
    std::vector<SessionReport*> open;
    for (SessionReport& report : reports)
        if (report.session->kind == SessionKind::ladder && report.session->finished_hour) open.push_back(&report);
    while (!open.empty()) {
        const int course = open.front()->session->course;
        std::vector<SessionReport*> of_course, others;
        std::vector<SessionRecord> sessions;
        for (SessionReport* report : open) (report->session->course == course ? of_course : others).push_back(report);
        sessions.reserve(of_course.size());
        for (const SessionReport* report : of_course) sessions.push_back(*report->session);
        decide_course(sessions, of_course, now_hour);
        open = std::move(others);
    }
}

SessionReport report_session(const SessionRecord& session, double now_hour) {
    SessionReport report{.session = &session};
    if (session.pain_during || session.pain_that_night || session.pain_next_morning)
        report.worst_pain = worst_pain(session);
    if (!session.finished_hour) return report;
    if (session.planned.sets > 0) report.all_sets_done = all_sets_done(session) ? YesNo::yes : YesNo::no;
    add_follow_ups(report, session, now_hour);
    return report;
}

void add(WeekReport& week, const SessionReport& report) {
    ++week.sessions;
    if (report.worst_pain) week.worst_pain = std::max(week.worst_pain.value_or(0), *report.worst_pain);
    for (const DoneSet& set : report.session->sets) {
        if (set.reps == 0) continue;
        week.heaviest_kg = std::max(week.heaviest_kg.value_or(0), in_kg(set.load, report.session->unit));
    }
}

double first_midnight(const std::vector<SessionReport>& reports) {
    const SessionRecord& first = *reports.front().session;
    const double offset = first.offset_minutes / 60.0;
    return std::floor((first.hour + offset) / hours_in_a_day) * hours_in_a_day - offset;
}

std::vector<WeekReport> weeks_of(const std::vector<SessionReport>& reports, double now_hour) {
    std::vector<WeekReport> weeks;
    if (reports.empty()) return weeks;
    const double start = first_midnight(reports);
    const double end = std::max(now_hour, reports.back().session->hour);
    for (double from = start; from <= end; from += hours_in_a_week) weeks.push_back({.from_hour = from});
    for (const SessionReport& report : reports) {
        const auto week = static_cast<std::size_t>((report.session->hour - start) / hours_in_a_week);
        add(weeks[std::min(week, weeks.size() - 1)], report);
    }
    return weeks;
}

struct Volume {
    int reps = 0;
    bool deload = false;
};

// Of each week but the last, which is not over.
std::vector<Volume> volumes_of(const std::vector<SessionReport>& reports, std::size_t weeks) {
    std::vector<Volume> volumes(weeks);
    const double start = first_midnight(reports);
    for (const SessionReport& report : reports) {
        const auto week = static_cast<std::size_t>((report.session->hour - start) / hours_in_a_week);
        Volume& volume = volumes[std::min(week, weeks - 1)];
        for (const DoneSet& set : report.session->sets) volume.reps += set.reps;
        if (report.session->deload) volume.deload = true;
    }
    volumes.pop_back();
    return volumes;
}

std::optional<LighterWeek> lighter_week(const std::vector<SessionReport>& reports, std::size_t weeks) {
    if (reports.empty() || reports.back().session->kind != SessionKind::planned) return std::nullopt;
    LighterWeek found;
    int most = 0;
    for (const Volume& week : volumes_of(reports, weeks)) {
        const bool light = week.deload || week.reps * 2 <= most || week.reps == 0;
        found.hard_weeks = light ? 0 : found.hard_weeks + 1;
        most = light ? 0 : std::max(most, week.reps);
    }
    found.due = found.hard_weeks >= hard_weeks_before_lighter;
    return found;
}

}  // namespace

constexpr Limit hard_weeks_before_lighter{
    "hard_weeks_before_lighter",
    deload_every_weeks - 1,
    {Basis::article,
     {sources::a0, "A0.44"},
     {sources::own, "a week of half the reps, a deload or none counts as the lighter one"}}};

std::span<const FollowUp> follow_ups() { return rows; }

std::span<const Limit* const> follow_up_limits() { return limits; }

JournalReport report_journal(Journal journal, double now_hour) {
    JournalReport report;
    for (const SessionRecord& session : journal) report.sessions.push_back(report_session(session, now_hour));
    decide_all(report.sessions, now_hour);
    report.weeks = weeks_of(report.sessions, now_hour);
    report.lighter_week = lighter_week(report.sessions, report.weeks.size());
    return report;
}

}  // namespace liftback
