// What a journal says when it is looked back on: session by session and week by week.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/loads/journal.hpp"
#include "liftback/loads/session_decision.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace liftback {

// What is asked about a session after it, in this order. Enumerators equal the JSON tokens, and the keys of a session.
enum class FollowUpField : std::uint8_t { pain_that_night, pain_next_morning, muscle_soreness, settled_in_72h };

struct FollowUp {
    FollowUpField field;
    int from_hour;                        // since the session began
    bool (*asked)(const SessionRecord&);  // still without an answer, and of any use
    Evidence evidence;
};
std::span<const FollowUp> follow_ups();

// Nobody remembers a score for longer: nothing is asked any more from then on, in hours since the session began.
std::span<const Limit* const> follow_up_limits();

struct DecisionAfter {
    const SessionRule* rule = nullptr;
    int next_rung = 1;
    bool final = false;  // no score can change it any more
};

struct SessionReport {
    const SessionRecord* session = nullptr;
    std::optional<DecisionAfter> decision;    // of finished sessions on the ladder
    std::optional<int> worst_pain;            // none: no score of it is known
    YesNo all_sets_done = YesNo::unanswered;  // unanswered: none was planned, or it is still going on
    std::vector<FollowUpField> due;           // what should be asked now
    std::vector<FollowUpField> later;         // what will be asked, as far as is known now
};

// Seven days, the first from the beginning of the first session's day.
struct WeekReport {
    double from_hour = 0;  // since 1970 UTC
    int sessions = 0;
    std::optional<double> heaviest_kg;  // of the sets done
    std::optional<int> worst_pain;
};

// Full weeks of training in a row before the present one; a week without a set, with a deload, or with at most half the
// reps of the fullest of them ends the row.
struct LighterWeek {
    int hard_weeks = 0;
    bool due = false;
};
extern const Limit hard_weeks_before_lighter;

struct JournalReport {
    std::vector<SessionReport> sessions;
    std::vector<WeekReport> weeks;            // every one from the first session to now
    std::optional<LighterWeek> lighter_week;  // where the newest session was `planned`: the ladder has its own deloads
};

// The journal must have passed check_journal(). The report points into it. `now_hour` since 1970 UTC.
JournalReport report_journal(Journal journal, double now_hour);

}  // namespace liftback
