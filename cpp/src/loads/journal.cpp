#include "liftback/loads/journal.hpp"

#include "equipment/mass_range.hpp"

#include <algorithm>
#include <cmath>

namespace liftback {

namespace {

constexpr double hours_of_year_2000 = 262968;   // 2000-01-01, in hours since 1970 UTC
constexpr double hours_of_year_2200 = 2016168;  // 2200-01-01
constexpr Range when_range{hours_of_year_2000, hours_of_year_2200};
constexpr Range course_range{1, 1000};
constexpr MassRange any_load{.kg = {0, 1000}, .lb = {0, 2204}};  // of a set that was done, whatever was planned
constexpr double counted_mass = 0.005;                           // loads are counted in hundredths

void check_session(const SessionRecord& session, const std::string& field, Problems& problems) {
    check_when(session.hour, field + ".at", problems);
    check_range(session.offset_minutes, {-1080, 1080}, field + ".offset_minutes", problems);
    check_range(session.course, course_range, field + ".course", problems);
    check_range(session.rung, {1, static_cast<double>(ladder().size())}, field + ".rung", problems);
    if (session.unit == MassUnit::unanswered) {
        problems.push_back({.field = field + ".unit", .code = ProblemCode::missing});
        return;
    }
    check_range(session.load, any_load.in(session.unit), field + ".load", problems);
    check_range(session.planned.sets, {0, 40}, field + ".planned.sets", problems);
    check_range(session.planned.reps, {0, 100}, field + ".planned.reps", problems);
    if (session.sets.size() > most_sets)
        problems.push_back(
            {.field = field + ".sets", .code = ProblemCode::too_long, .limit = static_cast<double>(most_sets)});
    for (std::size_t i = 0; i < std::min(session.sets.size(), most_sets); ++i) {
        const std::string set = field + ".sets[" + std::to_string(i) + "]";
        check_range(session.sets[i].load, any_load.in(session.unit), set + ".load", problems);
        check_range(session.sets[i].reps, {0, 100}, set + ".reps", problems);
    }
    check_score(session.pain_before, field + ".pain_before", problems);
    check_score(session.pain_during, field + ".pain_during", problems);
    check_score(session.pain_that_night, field + ".pain_that_night", problems);
    check_score(session.pain_next_morning, field + ".pain_next_morning", problems);
    check_score(session.muscle_soreness, field + ".muscle_soreness", problems);
    if (session.finished_hour && *session.finished_hour < session.hour)
        problems.push_back({.field = field + ".finished_at", .code = ProblemCode::contradicts, .other = field + ".at"});
}

int known(std::optional<int> score) { return score.value_or(0); }

}  // namespace

bool all_sets_done(const SessionRecord& session) {
    const auto done = [&](const DoneSet& set) {
        return set.reps >= session.planned.reps && set.load > session.load - counted_mass;
    };
    return session.planned.sets > 0 &&
           std::count_if(session.sets.begin(), session.sets.end(), done) >= session.planned.sets;
}

int worst_pain(const SessionRecord& session) {
    return std::max({known(session.pain_during), known(session.pain_that_night), known(session.pain_next_morning)});
}

bool scores_missing(const SessionRecord& session) {
    return !session.pain_during || !session.pain_that_night || !session.pain_next_morning;
}

bool check_when(double hour, const std::string& field, Problems& problems) {
    constexpr double ms = 3'600'000;
    return check_range(hour * ms, {when_range.least * ms, when_range.most * ms}, field, problems);
}

void check_journal(Journal journal, const std::string& field, Problems& problems) {
    for (std::size_t i = 0; i < journal.size(); ++i) {
        const std::string here = field + "[" + std::to_string(i) + "]";
        const std::size_t before = problems.size();
        check_session(journal[i], here, problems);
        if (i == 0) {
            check_range(journal[i].id, {1, 1e9}, here + ".id", problems);
        } else if (problems.size() == before) {
            const std::string earlier = field + "[" + std::to_string(i - 1) + "]";
            if (journal[i].hour < journal[i - 1].hour)
                problems.push_back({.field = here + ".at", .code = ProblemCode::contradicts, .other = earlier + ".at"});
            if (journal[i].id <= journal[i - 1].id)
                problems.push_back({.field = here + ".id", .code = ProblemCode::contradicts, .other = earlier + ".id"});
        }
    }
}

void check_way_back(const WayBack& way_back, Problems& problems) {
    check_range(way_back.course, course_range, "way_back.course", problems);
    check_when(way_back.gate_hour, "way_back.gate_at", problems);
    if (way_back.unit == MassUnit::unanswered)
        problems.push_back({.field = "way_back.unit", .code = ProblemCode::missing});
    else if (way_back.base) check_range(*way_back.base, load_range.in(way_back.unit), "way_back.base", problems);
}

}  // namespace liftback
