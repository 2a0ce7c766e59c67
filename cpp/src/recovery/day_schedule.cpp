#include "liftback/recovery/day_schedule.hpp"

#include "liftback/loads/journal.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>

namespace liftback {

namespace {

static_assert(std::all_of(std::begin(schedule_limits::all), std::end(schedule_limits::all),
                          [](const Limit* limit) { return limit->evidence.given(); }));

constexpr double minute = 1.0 / 60;
constexpr double a_moment = 1e-6;  // hours; times come from milliseconds by way of divisions
constexpr double never = -std::numeric_limits<double>::infinity();

// Quarters of an hour are the same in every time zone.
double quarter_from(double hour) { return std::ceil(hour * 4 - a_moment) / 4; }
double quarter_until(double hour) { return std::floor(hour * 4 + a_moment) / 4; }

double length(const RecoveryRow& row) {
    return (row.dose.minutes.given() ? row.dose.minutes.to : schedule_limits::drill_minutes) * minute;
}

bool is_daily(const RecoveryRow& row) { return row.dose.times == Times::daily; }

struct Span {
    double from;  // earliest and latest beginning
    double to;
};

struct Planner {
    const Recovery& recovery;
    const DayInput& day;
    double now;
    double onset;
    DaySchedule schedule;

    double last_done(const RecoveryRow& row) const {
        double last = never;
        for (const DoneItem& item : day.done)
            if (item.id == row.id && item.hour <= now) last = std::max(last, item.hour);
        return last;
    }

    // When the row may begin in these waking hours so that it is open, and ends while it is open and the person awake.
    Span open(const RecoveryRow& row, const WakeWindow& window, double after_waking) const {
        return {std::max(window.from_hour + after_waking, quarter_from(onset + row.from_hour)),
                std::min(window.to_hour, onset + row.to_hour) - length(row)};
    }

    void add(const RecoveryRow& row, std::size_t window, double hour, double every, int times) {
        schedule.ahead.push_back({row.id, &row, window, day.waking[window].from_hour, hour, length(row) / minute,
                                  times > 1 ? every : 0, times});
    }

    // Due from its time until it is done; the next comes as if it were done now.
    void plan_every(const RecoveryRow& row, double& last, std::size_t index) {
        const WakeWindow& window = day.waking[index];
        const double every = row.dose.every_hours.to;
        const double after_waking = every > 1 ? schedule_limits::first_ice_ends - length(row) : 0;
        const Span span = open(row, window, after_waking);
        double hour = std::max(span.from, quarter_until(last + every));
        if (hour <= now + a_moment) {
            if (now <= span.to) schedule.now.push_back(&row);
            hour = quarter_until(now + every);
        }
        if (hour > span.to + a_moment) return;
        add(row, index, hour, every, static_cast<int>((span.to + a_moment - hour) / every) + 1);
        last = hour + every * (schedule.ahead.back().times - 1);
    }

    // Once, and not again within half a day of the last time: waking hours may come in two parts.
    void plan_once(const RecoveryRow& row, const Span& span, double& last, std::size_t index) {
        const double hour = std::max(span.from, quarter_from(last + schedule_limits::daily_apart));
        if (hour > span.to + a_moment) return;
        if (hour > now + a_moment) {
            add(row, index, hour, 0, 1);
            last = hour;
        } else if (now <= span.to) {
            schedule.now.push_back(&row);
            last = now;
        }
    }

    // The drill that movement begins with on that day.
    const RecoveryRow* drill_of_day(const WakeWindow& window) const {
        for (const RecoveryItem& item : recovery.items) {
            if (item.row->kind != ItemKind::drill || !is_daily(*item.row)) continue;
            const Span span = open(*item.row, window, schedule_limits::daily_after_waking);
            if (span.from <= span.to) return item.row;
        }
        return nullptr;
    }

    // So that it ends when the movement begins; open from the moment at which heat is.
    void plan_before_movement(const RecoveryRow& row, double& last, std::size_t index) {
        const WakeWindow& window = day.waking[index];
        const RecoveryRow* drill = drill_of_day(window);
        if (!drill) return;
        const Span movement = open(*drill, window, schedule_limits::daily_after_waking);
        const Span heat = open(row, window, 0);
        plan_once(row, {std::max(heat.from, movement.from - length(row)), std::min(heat.to, movement.to - length(row))},
                  last, index);
    }

    bool is_timed(const RecoveryRow& row, std::size_t today) const {
        if (row.dose.every_hours.given() || is_daily(row)) return true;
        return row.dose.times == Times::before_movement && today < day.waking.size() && drill_of_day(day.waking[today]);
    }

    void plan(const RecoveryRow& row, std::size_t first, std::size_t end) {
        double last = last_done(row);
        for (std::size_t i = first; i < end; ++i) {
            if (row.dose.every_hours.given()) plan_every(row, last, i);
            else if (is_daily(row))
                plan_once(row, open(row, day.waking[i], schedule_limits::daily_after_waking), last, i);
            else if (row.dose.times == Times::before_movement) plan_before_movement(row, last, i);
        }
    }

    // A check is not asked for at night, and not before its time.
    void plan_check(const Limit& check) {
        const double due = quarter_from(onset + check);
        for (std::size_t i = 0; i < day.waking.size(); ++i) {
            const WakeWindow& window = day.waking[i];
            const double hour = std::max(due, window.from_hour);
            if (hour >= window.to_hour) continue;
            if (hour > now) schedule.ahead.push_back({check.id, nullptr, i, window.from_hour, hour});
            return;
        }
    }

    void find_next(std::size_t last_window) {
        for (const Upcoming& item : schedule.ahead) {
            const bool known = std::any_of(schedule.next.begin(), schedule.next.end(),
                                           [&](const Upcoming& other) { return other.id == item.id; });
            if (item.window > last_window || known) continue;
            const auto earlier = [](const Upcoming& x, const Upcoming& y) { return x.hour < y.hour; };
            schedule.next.insert(std::upper_bound(schedule.next.begin(), schedule.next.end(), item, earlier), item);
        }
    }
};

}  // namespace

void check_day(const DayInput& day, Problems& problems) {
    if (day.waking.empty()) return;
    if (!day.now_hour) problems.push_back({"now", ProblemCode::missing});
    else check_when(*day.now_hour, "now", problems);
    constexpr double ms = 3'600'000;
    for (std::size_t i = 0; i < day.waking.size(); ++i) {
        const WakeWindow& window = day.waking[i];
        const std::string field = "recovery.waking[" + std::to_string(i) + "]";
        if (!check_when(window.from_hour, field + ".from", problems)) continue;
        if (i > 0 && window.from_hour < day.waking[i - 1].to_hour)
            problems.push_back({field + ".from", ProblemCode::below_minimum, day.waking[i - 1].to_hour * ms});
        if (window.to_hour <= window.from_hour)
            problems.push_back({field + ".to", ProblemCode::below_minimum, window.from_hour * ms});
        else if (window.to_hour > window.from_hour + longest_wake_window + a_moment)
            problems.push_back(
                {field + ".to", ProblemCode::above_maximum, (window.from_hour + longest_wake_window) * ms});
    }
}

DaySchedule plan_day(const Recovery& recovery, const DayInput& day) {
    const double now = day.now_hour.value_or(0);
    Planner planner{recovery, day, now, now - recovery.hours_since_pain.value_or(0), {}};
    const std::size_t count = day.waking.size();
    std::size_t first = 0;
    while (first < count && day.waking[first].to_hour <= now) ++first;
    const bool asleep = first == count || day.waking[first].from_hour > now;
    const std::size_t end = recovery.plan == Plan::acute ? count : std::min(first + 1, count);

    planner.schedule.asleep = asleep;
    for (const RecoveryItem& item : recovery.items) {
        const RecoveryRow& row = *item.row;
        if (row.kind == ItemKind::rest_from || row.kind == ItemKind::checklist) continue;
        planner.plan(row, first, end);
        if (item.state != ItemState::now || planner.is_timed(row, first)) continue;
        const bool for_the_night = asleep && row.dose.times == Times::at_night;
        (for_the_night ? planner.schedule.now : planner.schedule.any_time).push_back(&row);
    }
    for (const Limit* check : recovery.checks_ahead) planner.plan_check(*check);
    planner.find_next(asleep ? first : first + 1);
    return planner.schedule;
}

}  // namespace liftback
