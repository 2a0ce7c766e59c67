// Sessions on the ladder in which everything went well.
#pragma once

#include "liftback/loads/way_back.hpp"

#include <vector>

namespace liftback {

inline constexpr double monday = 490000;  // some hour since 1970, in 2025

inline SessionRecord quiet(double hour, int rung) {
    SessionRecord session;
    session.hour = hour;
    session.rung = rung;
    session.planned = {1, 5};
    session.sets = {{.load = 0, .reps = 5}};
    session.pain_before = 0;
    session.pain_during = session.pain_that_night = session.pain_next_morning = 1;
    session.muscle_soreness = 2;
    session.masked = session.form_broke = session.sudden_sharp_pain = session.new_sign = YesNo::no;
    session.settled_in_72h = YesNo::yes;
    return session;
}

// A week on the rung before, with two quiet sessions: now the next one is on `rung`. No base is frozen.
inline CourseInput course_on(int rung) {
    CourseInput course;
    course.now_hour = monday + 168;
    if (rung == 1) return course;
    course.way_back = WayBack{.gate_hour = monday - 1};
    course.sessions = {quiet(monday, rung - 1), quiet(monday + 84, rung - 1)};
    for (std::size_t i = 0; i < course.sessions.size(); ++i) course.sessions[i].id = static_cast<int>(i) + 1;
    return course;
}

}  // namespace liftback
