// The plan for the first days on the clock of the day: what to do at this time, what comes next, and what lies ahead,
// inside the hours in which the person is awake. Nothing here knows a time zone: whoever asks sends the waking hours as
// points in time, so that a change of the clocks is right by itself.
#pragma once

#include "liftback/evidence/cite.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/recovery/recovery.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace liftback {

namespace schedule_limits {

// The first ice of a day ends when the second hourly walk begins: A0.13 asks for a walk after it. Later ones keep to the
// longest interval of the article, for too little is known about cold to ask for more.
inline constexpr Limit first_ice_ends{"first_ice_ends_hours_after_waking", 1,
                                      ours("ice: ends with an hourly walk, every 3 h", {sources::a0, "A0.13"})};
inline constexpr Limit daily_after_waking{"daily_hours_after_waking", 1, ours("daily things: an hour after waking")};
inline constexpr Limit daily_apart{"daily_hours_apart", 12, ours("daily things: not twice within 12 hours")};
inline constexpr Limit drill_minutes{"drill_takes_minutes", 5, ours("time kept free for a drill")};

inline constexpr const Limit* all[] = {&first_ice_ends, &daily_after_waking, &daily_apart, &drill_minutes};

}  // namespace schedule_limits

// A stretch of waking hours. Hours since 1970 UTC.
struct WakeWindow {
    double from_hour = 0;
    double to_hour = 0;
};
inline constexpr std::size_t most_wake_windows = 10;
inline constexpr double longest_wake_window = 24;  // hours

// When something of the plan was done last.
struct DoneItem {
    std::string_view id;  // of a RecoveryRow
    double hour = 0;
};

struct DayInput {
    std::optional<double> now_hour;  // since 1970 UTC
    std::vector<WakeWindow> waking;  // in order; without any there is no schedule
    std::vector<DoneItem> done;
};

// Windows in order, apart, none empty or longer than a day; `now` where there are windows.
void check_day(const DayInput& day, Problems& problems);

// Something ahead: once, or `times` in a row every `every_hours`.
struct Upcoming {
    std::string_view id;               // of the row, or of the check
    const RecoveryRow* row = nullptr;  // none: a check
    std::size_t window = 0;            // the waking hours it falls into
    double waking_hour = 0;            // when they begin
    double hour = 0;                   // since 1970 UTC
    double minutes = 0;                // how long it takes; 0: a check
    double every_hours = 0;            // 0: once
    int times = 1;
};

struct DaySchedule {
    bool asleep = false;
    std::vector<const RecoveryRow*> now;       // due at this time; asleep: what is for the night
    std::vector<const RecoveryRow*> any_time;  // open today, by no clock
    std::vector<Upcoming> next;   // the next of each thing, in the order of time, up to the end of the next
                                  // waking hours
    std::vector<Upcoming> ahead;  // acute plan: to the last window. Otherwise only today: answers grow old
};

// The recovery must be the one of the time `now`.
DaySchedule plan_day(const Recovery& recovery, const DayInput& day);

}  // namespace liftback
