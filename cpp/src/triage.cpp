#include "liftback/triage.hpp"

#include "liftback/triage_limits.hpp"
#include "triage_rules/tables.hpp"

#include <algorithm>

namespace liftback {

namespace {

using namespace triage_limits;

// What to look for in the first days after any pain (our own selection from the signs above it).
constexpr Sign usual_watch[] = {Sign::saddle_numbness, Sign::urine_hard_to_start, Sign::bowel_leaking,
                                Sign::both_legs_numb_or_weak, Sign::weakness_worsening, Sign::dark_urine};

// A reported history fact adds these: alone it does not fire on soreness, with one of them it does.
constexpr Sign history_watch[] = {Sign::fever, Sign::constant_pain};

bool any_not_noticed(const Answers& a) {
    return std::find(a.signs.begin(), a.signs.end(), SignAnswer::not_noticed_yet) != a.signs.end();
}

std::vector<Sign> signs_answered(const Answers& a, SignAnswer answer) {
    std::vector<Sign> found;
    for (std::size_t i = 0; i < sign_count; ++i)
        if (a.signs[i] == answer) found.push_back(static_cast<Sign>(i));
    return found;
}

std::vector<Sign> to_watch(const Answers& a, CareLevel care) {
    std::vector<Sign> watch = signs_answered(a, SignAnswer::not_noticed_yet);
    if (care == CareLevel::call_emergency || care == CareLevel::train) return watch;
    const auto add = [&](Sign sign) {
        if (!reported(a, sign) && std::find(watch.begin(), watch.end(), sign) == watch.end()) watch.push_back(sign);
    };
    for (Sign sign : usual_watch) add(sign);
    if (any_reported(a, {Sign::cancer, Sign::recent_infection, Sign::spinal_procedure, Sign::weak_immunity,
                         Sign::injecting, Sign::fragile_bones, Sign::back_surgery}))
        for (Sign sign : history_watch) add(sign);
    return watch;
}

Plan plan_of(const Answers& a, CareLevel care, Picture pain) {
    if (care == CareLevel::train) return Plan::prevention;
    if (care > CareLevel::professional_soon || care == CareLevel::incomplete) return Plan::none;
    if (leg_symptoms(a)) return Plan::leg;
    if (sharp_at_lift(a) || a.episode == Episode::open) return Plan::acute;
    if (reported(a, Sign::persistent)) return Plan::persistent;
    if (care == CareLevel::injury_protocol || injury_pain(a)) return Plan::acute;
    return pain == Picture::no_pain ? Plan::none : Plan::soreness;
}

std::optional<double> recheck(const Answers& a, CareLevel care, Picture pain) {
    if (care == CareLevel::call_emergency) return std::nullopt;
    std::optional<double> soonest;
    const auto at = [&](double hours) { soonest = soonest ? std::min(*soonest, hours) : hours; };
    if (any_not_noticed(a)) at(not_noticed_recheck);
    if (care == CareLevel::train || care == CareLevel::incomplete) return soonest;
    switch (pain) {
        case Picture::pump: at(pump_recheck); break;
        case Picture::early_soreness: {
            const double left = early_recheck - a.hours_since_session.value_or(0);
            at(left > 1 ? left : daily_recheck);
            break;
        }
        case Picture::one_sided_ache: at(one_sided_recheck); break;
        default: at(daily_recheck);
    }
    return soonest;
}

std::vector<Field> unanswered(const Answers& a) {
    std::vector<Field> fields;
    for (const AskedScreen& screen : asked_screens(a))
        for (Field field : screen.fields)
            if (!answered(field, a)) fields.push_back(field);
    return fields;
}

constexpr int in_days(TimeLimit within) { return within.unit == TimeUnit::weeks ? within.count * 7 : within.count; }

TimeLimit tightest(const std::vector<const Rule*>& reasons, CareLevel care) {
    TimeLimit found;
    for (const Rule* rule : reasons) {
        if (rule->care != care) continue;
        const bool sooner = rule->within.unit < found.unit || in_days(rule->within) < in_days(found);
        if (found.unit == TimeUnit::none || sooner) found = rule->within;
    }
    return found;
}

std::optional<Standing> standing_of(const Answers& a) {
    if (a.standing.care < CareLevel::medical_today) return std::nullopt;
    Standing standing{.care = a.standing.care};
    if (triage_rules::withdrawn_as_mistake(a.standing)) standing.lifted_by = LiftedBy::mistake;
    else if (examined_since(a)) standing.lifted_by = LiftedBy::examination;
    else if (a.examination.recorded()) standing.refused = Refused::examination_before_result;
    else if (a.examination.by != Examiner::unanswered) standing.refused = Refused::examination_incomplete;
    else if (a.standing.tapped_by_mistake) standing.refused = Refused::too_late;
    return standing;
}

// An injury opens an episode; only its proper end closes it.
Episode episode_after(const Answers& a, const std::vector<const Rule*>& reasons) {
    if (triage_rules::episode_over(a)) return Episode::none;
    const bool injured = std::any_of(reasons.begin(), reasons.end(), [](const Rule* rule) {
        return rule->care == CareLevel::injury_protocol;
    });
    return injured || a.episode != Episode::none ? Episode::open : Episode::none;
}

}  // namespace

std::span<const std::span<const Rule>> rule_tables() {
    using namespace triage_rules;
    static const std::span<const Rule> tables[] = {call_emergency(), medical_today(), professional_soon(),
                                                   injury_protocol(), soreness_relief()};
    return tables;
}

bool leg_symptoms(const Answers& a) {
    return any_reported(a, {Sign::both_legs_pain, Sign::both_legs_numb_or_weak, Sign::legs_giving_way,
                            Sign::weakness_worsening, Sign::one_leg_weakness, Sign::one_leg_pain_or_numbness});
}

bool sign_present(const Answers& a) {
    for (std::size_t i = 0; i < sign_count; ++i) {
        const SignAnswer answer = a.signs[i];
        const bool present = reported(answer) || answer == SignAnswer::long_standing_unknown ||
                             answer == SignAnswer::not_noticed_yet;
        if (present && triage_rules::sign_present_reads().contains(static_cast<Field>(i))) return true;
    }
    return false;
}

bool may_exercise(const Answers& a) {
    const Examination& examined = a.examination;
    return examined.recorded() && *examined.hours_ago <= examination_hours && examined.may_exercise != MayExercise::no;
}

bool open_sign(const Answers& a) { return sign_present(a) && !(may_exercise(a) && a.trend != Trend::worse); }

bool examined_since(const Answers& a) {
    return a.standing.care >= CareLevel::medical_today && a.examination.recorded() &&
           *a.examination.hours_ago * 60 <= a.standing.minutes_ago;
}

Triage triage(const Answers& given) {
    const Answers a = as_of_now(given);
    Triage result;
    result.picture = picture(a);
    result.hours_since_pain = hours_since_pain(a);
    result.screens = asked_screens(a);
    result.unanswered = unanswered(a);

    CareLevel worst = CareLevel::train;
    for (const auto& table : rule_tables())
        for (const Rule& rule : table)
            if (rule.fires(a)) {
                result.reasons.push_back(&rule);
                worst = std::max(worst, rule.care);
            }

    const bool top_level = worst >= CareLevel::medical_today;
    const bool waiting = any_not_noticed(a);
    if (!top_level && (!result.unanswered.empty() || (waiting && worst == CareLevel::train)))
        worst = CareLevel::incomplete;

    result.care = worst;
    result.within = tightest(result.reasons, worst);
    result.final = !waiting || worst > CareLevel::soreness_relief;
    result.expired = given.age_hours.value_or(0) > 0 && result.unanswered != unanswered(given);
    result.episode = episode_after(a, result.reasons);
    result.standing = standing_of(a);
    result.plan = plan_of(a, worst, result.picture);
    result.watch = to_watch(a, worst);
    result.if_changed = signs_answered(a, SignAnswer::long_standing_known);
    result.recheck_hours = recheck(a, worst, result.picture);
    return result;
}

}  // namespace liftback
