#include "agreement.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/gating/gating.hpp"

#include <algorithm>
#include <sstream>

namespace liftback {

namespace {

// Whether nothing below the top two levels may be final yet.
bool unfinished(const Answers& a, CareLevel worst) {
    const auto& fields = question_order();
    if (std::any_of(fields.begin(), fields.end(), [&](Field field) { return asked(field, a) && !answered(field, a); }))
        return true;
    const bool waiting = std::find(a.signs.begin(), a.signs.end(), SignAnswer::not_noticed_yet) != a.signs.end();
    return waiting && worst == CareLevel::train;
}

std::string differ(const char* what, std::string_view code, std::string_view table, const Answers& a) {
    return std::string(what) + ": the code says " + std::string(code) + ", the table " + std::string(table) + "\n" +
           described(a);
}

std::string_view locked(bool is) { return is ? "locked" : "open"; }

}  // namespace

std::string described(const Answers& a) {
    std::ostringstream out;
    for (std::size_t i = 0; i < sign_count; ++i)
        if (a.signs[i] != SignAnswer::no) out << name(static_cast<Sign>(i)) << '=' << token(a.signs[i]) << ' ';
    const auto number = [&](const char* name, const auto& value) {
        out << name << '=';
        if (value) out << *value << ' ';
        else out << "? ";
    };
    out << "\nage=" << token(a.age) << " back_pain=" << token(a.back_pain) << ' ';
    number("moving", a.pain_moving);
    number("rest", a.pain_rest);
    out << "masked=" << token(a.masked) << ' ';
    number("session", a.hours_since_session);
    number("pain", a.hours_since_pain);
    out << "onset=" << token(a.onset) << " quality=" << token(a.quality) << " location=" << token(a.location)
        << " trend=" << token(a.trend) << "\nepisode=" << token(a.episode) << " standing=" << token(a.standing.care)
        << " minutes_ago=" << a.standing.minutes_ago << " mistake=" << a.standing.tapped_by_mistake
        << " examined_by=" << token(a.examination.by) << ' ';
    number("hours_ago", a.examination.hours_ago);
    out << "may_exercise=" << token(a.examination.may_exercise) << '\n';
    return out.str();
}

std::string disagreement(const Answers& a, CareLevel level, bool closely) {
    const DecisionTable& table = oracle();
    const DecisionTable::Case seen = table.read(a);
    const CareLevel worst = table.worst(seen);
    const bool open = worst < CareLevel::medical_today && unfinished(as_of_now(a), worst);
    const CareLevel expected = open ? CareLevel::incomplete : worst;
    if (level != expected) return differ("level", token(level), token(expected), a);
    if (!closely) return {};

    const Answers now = as_of_now(a);
    const Triage result = triage(a);
    if (result.care != level) return differ("the level of triage()", token(result.care), token(level), a);
    CareLevel fired = CareLevel::train;
    for (const Rule* rule : result.reasons) fired = std::max(fired, rule->care);
    if (level != CareLevel::incomplete && fired != worst) return differ("worst rule", token(fired), token(worst), a);
    const Plan plan = table.plan(seen, level);
    if (result.plan != plan) return differ("plan", token(result.plan), token(plan), a);

    const Permissions allowed = permissions(now, level, true);
    const LevelPermissions& row = permissions_of(level);
    const bool bar_locked = row.bar_advice != BarAdviceAccess::none && allowed.bar_advice == BarAdviceAccess::none;
    const bool bar_lock = row.bar_advice != BarAdviceAccess::none && table.locks_bar_advice(seen, level);
    if (bar_locked != bar_lock) return differ("bar advice", locked(bar_locked), locked(bar_lock), a);
    const bool loads_locked = row.loads != LoadsAccess::none && allowed.loads == LoadsAccess::none;
    const bool loads_lock = row.loads != LoadsAccess::none && table.locks_loads(seen, level);
    if (loads_locked != loads_lock) return differ("loads", locked(loads_locked), locked(loads_lock), a);
    return {};
}

}  // namespace liftback
