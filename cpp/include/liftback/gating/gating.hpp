// What each care level lets through, as one table, and the locks that a person's history adds to it.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/notes.hpp"
#include "liftback/evidence/short_list.hpp"
#include "liftback/gating/access.hpp"
#include "liftback/triage/care_level.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace liftback {

struct Answers;

// One row of the table: what a level lets through when nothing else is in the way.
struct LevelPermissions {
    CareLevel care;
    bool plan;
    bool drills;
    BarAdviceAccess bar_advice;
    LoadsAccess loads;
    bool needs_may_exercise;  // bar advice and loads wait for a professional's "may exercise"
    Evidence evidence;
};
std::span<const LevelPermissions> level_permissions();
const LevelPermissions& permissions_of(CareLevel care);

// Something in the answers that shuts the loads, whatever the level says.
struct Lock {
    std::string_view id;  // also the key of its words
    bool bar_advice;      // and the bar advice
    bool (*applies)(const Answers&, CareLevel);
    bool until_seen = false;  // and beside a reason to see somebody that no examination was for
    ShortList<Note> notes = {};
    Evidence evidence;
};
std::span<const Lock> locks();

struct Permissions {
    bool plan = false;
    bool drills = false;
    BarAdviceAccess bar_advice = BarAdviceAccess::none;
    LoadsAccess loads = LoadsAccess::none;
    HingeTestAccess hinge_test = HingeTestAccess::none;
    std::vector<const Lock*> locks;  // those in force
};

// Whether the person is on the way back: the loads of the ladder are open behind their gate.
constexpr bool on_the_way_back(const Permissions& p) {
    return p.loads == LoadsAccess::ladder && p.bar_advice == BarAdviceAccess::open;
}

// `gate_open` is the entry gate's word; `after_gate` never remains in the result once it is open. `unseen`: there is a
// reason to see somebody that the examination in the answers was not for; its "may exercise" opens nothing then.
Permissions permissions(const Answers& a, CareLevel care, bool gate_open, bool unseen = false);

}  // namespace liftback
