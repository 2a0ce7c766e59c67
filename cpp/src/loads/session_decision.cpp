#include "liftback/loads/session_decision.hpp"

#include "liftback/evidence/cite.hpp"
#include "liftback/loads/ladder.hpp"
#include "liftback/loads/load_ceiling.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace liftback {

namespace {

using enum SessionDecision;

constexpr int progress_pain = 2;   // A0.41
constexpr int hold_pain = 3;       // during
constexpr int step_back_pain = 4;  // during; at night or next morning one less
constexpr int stop_pain = 6;
constexpr int rise_over_before = 2;
constexpr int most_muscle_soreness = 6;
constexpr int sessions_on_a_rung = 2;
constexpr double hours_to_settle = 72;
constexpr double hours_in_a_week = 7 * 24;
constexpr double earlier_in_the_day = earlier_in_the_day_hours;

int score(std::optional<int> given) { return given.value_or(0); }

bool form_broke(const SessionRecord& session) {
    return session.form_broke == YesNo::yes || session.form_broke == YesNo::not_sure;
}

bool holds_for_pain(const SessionRecord& session) { return score(session.pain_during) == hold_pain; }

bool in_two_running(const Course& course, bool (*happened)(const SessionRecord&)) {
    const Journal journal = course.journal;
    return std::find_if_not(journal.rbegin(), journal.rend(), happened) - journal.rbegin() >= 2;
}

bool sudden_sharp_pain(const Course& course) {
    const YesNo answer = course.journal.back().sudden_sharp_pain;
    return answer == YesNo::yes || answer == YesNo::not_sure;
}
bool new_sign(const Course& course) {
    const YesNo answer = course.journal.back().new_sign;
    return answer == YesNo::yes || answer == YesNo::not_sure;
}
bool strong_pain(const Course& course) { return worst_pain(course.journal.back()) >= stop_pain; }
bool not_settled(const Course& course) {
    const YesNo answer = course.journal.back().settled_in_72h;
    return answer == YesNo::no || answer == YesNo::not_sure;
}

bool pain_during(const Course& course) { return score(course.journal.back().pain_during) >= step_back_pain; }
bool pain_after(const Course& course) {
    const SessionRecord& last = course.journal.back();
    return std::max(score(last.pain_that_night), score(last.pain_next_morning)) > progress_pain;
}
bool more_than_before(const Course& course) {
    const SessionRecord& last = course.journal.back();
    return worst_pain(last) > progress_pain && last.pain_before &&
           worst_pain(last) >= *last.pain_before + rise_over_before;
}
bool two_pain_holds(const Course& course) { return in_two_running(course, holds_for_pain); }
bool form_broke_twice(const Course& course) { return in_two_running(course, form_broke); }

bool pain_of_three(const Course& course) { return holds_for_pain(course.journal.back()); }
bool form_broke_once(const Course& course) { return not_excluded(course.journal.back().form_broke); }
bool masked(const Course& course) { return not_excluded(course.journal.back().masked); }
bool score_missing(const Course& course) { return scores_missing(course.journal.back()); }
bool signs_not_told(const Course& course) {
    const SessionRecord& last = course.journal.back();
    return last.sudden_sharp_pain != YesNo::no || last.new_sign != YesNo::no;
}
bool settling_not_told(const Course& course) {
    const SessionRecord& last = course.journal.back();
    return worst_pain(last) > score(last.pain_before) && last.settled_in_72h == YesNo::unanswered &&
           course.now_hour - last.hour >= hours_to_settle;
}
bool very_sore(const Course& course) { return score(course.journal.back().muscle_soreness) > most_muscle_soreness; }

double days_between(const SessionRecord& earlier, const SessionRecord& later) {
    return (later.hour - earlier.hour) / 24;
}

bool gap_between(const SessionRecord& earlier, const SessionRecord& later) {
    return gap_after(days_between(earlier, later)).gap != Gap::none;
}

// The sessions on this rung up to the newest, without a gap: since when, and how many lie 48 h apart.
struct TimeOnRung {
    double first_hour;
    int sessions = 0;
};

TimeOnRung time_on_the_rung(Journal journal) {
    const SessionRecord* later = &journal.back();
    TimeOnRung time{later->hour};
    double counted = later->hour + hours_between_sessions;
    for (auto session = journal.rbegin(); session != journal.rend(); later = &*session++) {
        if (session->rung != journal.back().rung || gap_between(*session, *later)) break;
        time.first_hour = session->hour;
        if (session->work != SessionWork::steps ||
            counted - session->hour < hours_between_sessions - earlier_in_the_day)
            continue;
        ++time.sessions;
        counted = session->hour;
    }
    return time;
}

// The rows above have taken every score over 2, and every score and sign that is not told.
bool all_well(const Course& course) {
    if (!all_sets_done(course.journal.back())) return false;
    const TimeOnRung time = time_on_the_rung(course.journal);
    return time.sessions >= sessions_on_a_rung &&
           course.now_hour - time.first_hour >= days_on_a_rung * 24 - earlier_in_the_day;
}

bool always(const Course&) { return true; }

// clang-format off
constexpr SessionRule rules[] = {
    {"session.new_sign", stop, new_sign, ours("stop: a new leg, numbness or bladder sign", {sources::a0, "A0.6"}),
     {"new_sign", &SessionRecord::new_sign}},
    {"session.sudden_sharp_pain", stop, sudden_sharp_pain, ours("stop: sudden sharp pain", {sources::a0, "A0.2"}),
     {"sudden_sharp_pain", &SessionRecord::sudden_sharp_pain}},
    {"session.strong_pain", stop, strong_pain, ours("stop: 6/10 or more")},
    {"session.not_settled", stop, not_settled, ours("stop: not back to the score before within 72 h")},

    {"session.pain_during", step_back, pain_during, ours("step back: 4-5 during", {sources::a0, "A0.41"})},
    {"session.pain_after", step_back, pain_after, ours("step back: 3 or more at night or next morning", {sources::a0, "A0.41"})},
    {"session.more_than_before", step_back, more_than_before, ours("step back: above 2 and 2 above the score before")},
    {"session.two_pain_holds", step_back, two_pain_holds, ours("step back: two pain holds in a row")},
    {"session.form_broke_twice", step_back, form_broke_twice, ours("step back: form broke in two sessions running", {sources::a0, "A0.43"})},

    {"session.pain_of_three", hold, pain_of_three, ours("hold: 3 during", {sources::a0, "A0.41"})},
    {"session.form_broke", hold, form_broke_once, ours("hold: one form break", {sources::a0, "A0.43"})},
    {"session.masked", hold, masked, ours("hold: a masked score")},
    {"session.score_missing", hold, score_missing, ours("hold: a score is missing")},
    {"session.signs_not_told", hold, signs_not_told, ours("hold: the warning signs were not answered")},
    {"session.settling_not_told", hold, settling_not_told, ours("hold: whether it settled within 72 h was not answered")},
    {"session.very_sore", hold, very_sore, ours("hold: muscle soreness above 6/10")},

    {"session.all_well", progress, all_well, ours("progress: two sessions 48 h apart and 7 days on the rung, less 6 h for the time of day", {sources::a0, "A0.41"})},
    {"session.same_again", repeat, always, ours("repeat: none of the others applies")},
};
// clang-format on
static_assert(std::all_of(std::begin(rules), std::end(rules), [](const SessionRule& rule) {
    return !rule.id.empty() && rule.applies && rule.evidence.given();
}));

// Longest first.
constexpr GapRow gaps[] = {
    {Gap::gate_again, 56, ours("gap of 56 days: the gate again, the base discounted")},
    {Gap::restart, 28, ours("gap of 28 days: restart at 30 %")},
    {Gap::one_rung_back, 14, ours("gap of 14 days: one rung back")},
    {Gap::none, 0, ours("gap below 14 days: as planned")},
};

double share_of(int rung) { return ladder()[static_cast<std::size_t>(rung - 1)].share; }

bool went_well(const SessionRecord& session) {
    return !scores_missing(session) && session.masked == YesNo::no && worst_pain(session) <= progress_pain;
}

// The highest rung that went well among those at least 10 % lighter; where none did, the highest of those.
int rung_to_step_back_to(Journal journal) {
    const double most = lighter_share * share_of(journal.back().rung) + 1e-9;
    int lighter = journal.back().rung;
    while (lighter > 1 && share_of(lighter) > most) --lighter;
    int went_well_on = 0;
    for (const SessionRecord& session : journal)
        if (session.rung <= lighter && went_well(session)) went_well_on = std::max(went_well_on, session.rung);
    return went_well_on > 0 ? went_well_on : lighter;
}

// Every fourth week of the continuation, counted from its first session; a gap or a step below it starts the count anew.
std::optional<double> deload_week_until(Journal journal, double hour) {
    if (journal.back().rung < first_continuation_rung || hour - journal.back().hour >= 24 * gaps[2].from_day)
        return std::nullopt;
    const SessionRecord* first = &journal.back();
    for (auto session = journal.rbegin(); session != journal.rend(); first = &*session++)
        if (session->rung < first_continuation_rung || gap_between(*session, *first)) break;
    const double start = first->hour;
    const double week = std::floor((hour - start + earlier_in_the_day) / hours_in_a_week);
    if (std::fmod(week, deload_every_weeks) != deload_every_weeks - 1) return std::nullopt;
    return start + (week + 1) * hours_in_a_week;
}

void apply_gap(NextSession& next, const GapRow& row) {
    next.gap = &row;
    switch (row.gap) {
        case Gap::none: break;
        case Gap::one_rung_back: next.rung = std::max(1, next.rung - 1); break;
        case Gap::restart: next.rung = 1; break;
        case Gap::gate_again:
            next.rung = 1;
            next.gate_again = true;
            break;
    }
}

}  // namespace

std::span<const SessionRule> session_rules() { return rules; }
std::span<const GapRow> gap_rows() { return gaps; }

const GapRow& gap_after(double days) {
    for (const GapRow& row : gaps)
        if (days >= row.from_day) return row;
    return *std::rbegin(gaps);  // a clock that was set back
}

bool ends_session(const SessionRule& rule, YesNo answer) {
    if (!rule.alarm.answer) return false;
    SessionRecord session;
    session.*rule.alarm.answer = answer;
    return rule.applies({Journal(&session, 1), session.hour});
}

const SessionRule& decide(const Course& course) {
    return *std::find_if(std::begin(rules), std::end(rules),
                         [&](const SessionRule& row) { return row.applies(course); });
}

void limit_load(NextSession& next, Journal all, std::size_t since_gate, double now_hour, bool gate_now) {
    const LoadCeiling ceiling = load_ceiling(all, since_gate, now_hour, gate_now, next.deload);
    next.load_at_most.reset();
    if (ceiling.kg) next.load_at_most = in_unit(*ceiling.kg, next.unit);
    next.below_what_hurt = ceiling.kg && ceiling.hurt;
}

NextSession next_session(Journal journal, double now_hour) {
    NextSession next = next_step(journal, now_hour);
    limit_load(next, journal, journal.size(), now_hour, next.gate_again);
    return next;
}

NextSession next_step(Journal journal, double now_hour) {
    if (journal.empty()) return {.from_hour = now_hour};
    const SessionRecord& last = journal.back();
    const Course course{journal, now_hour};
    NextSession next{.rule = &decide(course), .rung = last.rung, .unit = last.unit};
    next.from_hour = last.hour + hours_between_sessions;
    next.deload_until_hour = deload_week_until(journal, std::max(now_hour, next.from_hour));
    next.deload = next.deload_until_hour.has_value();
    switch (next.rule->decision) {
        case progress:
            if (!next.deload) next.rung = std::min(last.rung + 1, static_cast<int>(ladder().size()));
            break;
        case repeat: {
            const double week_over = time_on_the_rung(journal).first_hour + days_on_a_rung * 24;
            if (decide({journal, week_over}).decision == progress)
                next.progress_from_hour = deload_week_until(journal, week_over).value_or(week_over);
            break;
        }
        case hold: break;
        case step_back:
            next.rung = rung_to_step_back_to(journal);
            next.gate_again = last.rung == 1;  // there is nothing below: the drills, and the gate
            break;
        case stop:
            next.rung = 1;
            next.gate_again = next.triage_again = true;
            break;
    }
    apply_gap(next, gap_after((now_hour - last.hour) / 24));
    if (next.rung < first_continuation_rung) {
        next.deload = false;
        next.deload_until_hour.reset();
    }
    return next;
}

}  // namespace liftback
