// Where a person stands between the entry gate and the old max: which part of the gate is still asked, what may be done
// beside the ladder, and when each step can come at the earliest.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/loads/entry_gate.hpp"
#include "liftback/loads/session_decision.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace liftback {

struct CourseInput {
    std::optional<WayBack> way_back;      // none: the gate was never gone through
    std::vector<SessionRecord> sessions;  // the finished ones of this course
    double now_hour = 0;                  // since 1970 UTC
    bool dated_ahead = false;             // the gate or the newest session is: nobody knows how long ago it was
};

// A date ahead of now by more than a day comes from a wrong clock. Such sessions go where their ids say that they were
// done, at the time of the one before, and where the newest one or the gate is such, the whole gate is asked again.
void put_dated_ahead_in_order(CourseInput& course);

// The next session; of what was before the gate only the load that hurt still counts.
NextSession next_session(const CourseInput& course);

// The same where this much of the gate is asked first: behind the whole gate is the first rung.
NextSession next_session(const CourseInput& course, GateScope scope);

// How much of the gate is asked: all of it, for the first session and after a stop, a step back from rung 1, a gap of
// 56 days or a new onset; what belongs to this day after an import; only the signs once it was gone through.
// `hours_since_pain`: since the pain began, as told now.
GateScope gate_scope(const CourseInput& course, std::optional<double> hours_since_pain);

// Hours since the last session that ended with `stop`, which is a flare; none if there was none.
std::optional<double> hours_since_stop(const CourseInput& course);

struct ClusterScheme {
    int reps = 0;  // then rest
    int rest_from_s = 0;
    int rest_to_s = 0;
    int rounds = 0;  // of reps in one set
};

// Work beside the ladder's own sets: lighter sets of 10 to 12, clusters, and the attempt at the old max.
struct Extra {
    SessionWork work;
    double share;  // of base; 0: the rung's own
    SetScheme sets;
    int reps_at_most;
    int reps_in_reserve;
    ClusterScheme cluster;  // of clusters
    bool (*open)(const CourseInput&, const NextSession&);
    Evidence evidence;
};
std::span<const Extra> extras();

// The earliest that anything can come, if from now on every session goes well; hours from now.
struct Outlook {
    struct Step {
        int rung;
        double in_hours;
        std::optional<double> share = {};  // of base, where there is one
    };
    double gate_in_hours = 0;
    std::vector<Step> steps;                 // from the current rung up
    std::optional<double> old_max_in_hours;  // none: above what an examiner allows
};

// `scope` and `gate_in_hours`: gate_scope() and earliest_gate().
Outlook outlook(const CourseInput& course, GateScope scope, double gate_in_hours);
extern const Evidence outlook_evidence;

}  // namespace liftback
