#include "liftback/triage/triage.hpp"

#include "liftback/triage/triage_limits.hpp"
#include "rules/tables.hpp"

#include <algorithm>

namespace liftback {

namespace {

using namespace triage_limits;

// What to look for in the first days after any pain (our own selection from the signs above it).
constexpr Sign usual_watch[] = {Sign::saddle_numbness,        Sign::urine_hard_to_start, Sign::bowel_leaking,
                                Sign::both_legs_numb_or_weak, Sign::weakness_worsening,  Sign::dark_urine};

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
                         Sign::injecting, Sign::fragile_bones, Sign::stiff_spine, Sign::back_surgery}))
        for (Sign sign : history_watch) add(sign);
    return watch;
}

Plan plan_of(const Answers& a, CareLevel care, Picture pain) {
    if (care == CareLevel::train) return Plan::prevention;
    if (care > CareLevel::professional_soon || care == CareLevel::incomplete) return Plan::none;
    if (leg_symptoms(a)) return Plan::leg;
    if (injured_at_lift(a) || a.episode == Episode::open) return Plan::acute;
    if (reported(a, Sign::persistent)) return Plan::persistent;
    if (care == CareLevel::injury_protocol || injury_pain(a)) return Plan::acute;
    switch (pain) {
        case Picture::no_pain: return Plan::none;
        case Picture::pump: return Plan::pump;
        case Picture::one_sided_ache: return Plan::one_sided;
        default: return Plan::soreness;
    }
}

struct Recheck {
    std::optional<double> hours;
    RecheckReason reason = RecheckReason::none;
};

Recheck recheck(const Answers& a, CareLevel care, Picture pain) {
    Recheck soonest;
    if (care == CareLevel::call_emergency) return soonest;
    const auto at = [&](double hours, RecheckReason reason) {
        if (!soonest.hours || hours < *soonest.hours) soonest = {hours, reason};
    };
    if (any_not_noticed(a)) at(not_noticed_recheck, RecheckReason::not_noticed);
    if (care == CareLevel::train || care == CareLevel::incomplete) return soonest;
    const double cannot_walk_left = cannot_walk_hours - hours_since_pain(a).value_or(0);  // then it is examined today
    if (reported(a, Sign::cannot_walk) && cannot_walk_left > 0) at(cannot_walk_left, RecheckReason::cannot_walk);
    switch (pain) {
        case Picture::pump: at(pump_recheck, RecheckReason::pump); break;
        case Picture::early_soreness: {
            const double left = early_recheck - a.hours_since_session.value_or(0);
            if (left > 1) at(left, RecheckReason::early_soreness);
            else at(daily_recheck, RecheckReason::daily);
            break;
        }
        case Picture::one_sided_ache: at(one_sided_recheck, RecheckReason::one_sided_ache); break;
        default: at(daily_recheck, RecheckReason::daily);
    }
    return soonest;
}

bool missing(Field field, const Answers& a) { return asked(field, a) && !answered(field, a); }

std::vector<Field> unanswered(const Answers& a) {
    std::vector<Field> fields;
    for (Field field : question_order())
        if (missing(field, a)) fields.push_back(field);
    return fields;
}

bool any_missing(const Answers& a) {
    const std::vector<Field>& fields = question_order();
    return std::any_of(fields.begin(), fields.end(), [&](Field field) { return missing(field, a); });
}

// What becomes of the worst of the rules that fired: below the top two levels nothing is final while a question is open.
CareLevel unless_incomplete(CareLevel worst, bool open, bool waiting) {
    const bool unfinished = open || (waiting && worst == CareLevel::train);
    return worst < CareLevel::medical_today && unfinished ? CareLevel::incomplete : worst;
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

// An open question is to be answered now; what is waiting for its event, when that can have been noticed.
TimeLimit to_answer(const std::vector<Field>& open) {
    if (!open.empty()) return {TimeUnit::now};
    return {TimeUnit::hours, static_cast<int>(not_noticed_recheck)};
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

// Whether the picture of the pain, and nothing more urgent or more lasting, gives this level.
bool picture_decides(CareLevel care, Picture pain) {
    return care == CareLevel::soreness_relief || (care == CareLevel::injury_protocol && pain == Picture::strain);
}

// An injury opens an episode; only its proper end closes it.
Episode episode_after(const Answers& a, const std::vector<const Rule*>& reasons) {
    if (a.episode == Episode::completed) return Episode::none;
    const bool injured = std::any_of(reasons.begin(), reasons.end(),
                                     [](const Rule* rule) { return rule->care == CareLevel::injury_protocol; });
    return injured ? Episode::open : Episode::none;  // a rule of this level keeps an open one open
}

}  // namespace

std::span<const std::span<const Rule>> rule_tables() {
    using namespace triage_rules;
    static const std::span<const Rule> tables[] = {call_emergency(), medical_today(), professional_soon(),
                                                   injury_protocol(), soreness_relief()};
    return tables;
}

std::vector<PanelLine> emergency_panel() {
    std::vector<PanelLine> lines;
    for (const Rule& rule : triage_rules::call_emergency())
        if (rule.panel != PanelLine::none && std::find(lines.begin(), lines.end(), rule.panel) == lines.end())
            lines.push_back(rule.panel);
    return lines;
}

bool leg_symptoms(const Answers& a) {
    return any_reported(
        a, {Sign::both_legs_pain, Sign::both_legs_numb_or_weak, Sign::leg_pain_changed_sides, Sign::legs_giving_way,
            Sign::weakness_worsening, Sign::one_leg_weakness, Sign::one_leg_pain_or_numbness});
}

bool sign_present(const Answers& a) {
    for (std::size_t i = 0; i < sign_count; ++i) {
        const SignAnswer answer = a.signs[i];
        const bool present =
            reported(answer) || answer == SignAnswer::long_standing_unknown || answer == SignAnswer::not_noticed_yet;
        if (present && triage_rules::signs_of_the_episode.contains(static_cast<Field>(i))) return true;
    }
    return false;
}

bool may_exercise(const Answers& a) {
    const Examination& examined = a.examination;
    return examined.recorded() && *examined.hours_ago <= examination_hours && examined.may_exercise != MayExercise::no;
}

bool open_sign(const Answers& a) {
    if (!sign_present(a)) return false;
    return !may_exercise(a) || a.trend == Trend::worse || reported(a, Sign::getting_worse);
}

bool examined_since(const Answers& a) {
    return a.standing.care >= CareLevel::medical_today && a.examination.recorded() &&
           *a.examination.hours_ago * 60 <= a.standing.minutes_ago;
}

CareLevel care_level(const Answers& a) {
    for (const auto& table : rule_tables())  // most urgent first
        for (const Rule& rule : table)
            if (rule.fires(a)) {
                if (rule.care >= CareLevel::medical_today) return rule.care;
                return unless_incomplete(rule.care, any_missing(a), any_not_noticed(a));
            }
    return unless_incomplete(CareLevel::train, any_missing(a), any_not_noticed(a));
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

    const bool waiting = any_not_noticed(a);
    worst = unless_incomplete(worst, !result.unanswered.empty(), waiting);

    result.care = worst;
    if (picture_decides(worst, result.picture)) result.how_sure = how_sure(a);
    result.within = worst == CareLevel::incomplete ? to_answer(result.unanswered) : tightest(result.reasons, worst);
    result.final = !waiting || worst > CareLevel::soreness_relief;
    const bool dated = given.age_hours.value_or(0) > 0 || dated_ahead(given);
    result.expired = dated && result.unanswered != unanswered(given);
    result.episode = episode_after(a, result.reasons);
    result.standing = standing_of(a);
    result.plan = plan_of(a, worst, result.picture);
    result.watch = to_watch(a, worst);
    result.if_changed = signs_answered(a, SignAnswer::long_standing_known);
    const auto [hours, reason] = recheck(a, worst, result.picture);
    result.recheck_hours = hours;
    result.recheck_reason = reason;
    return result;
}

}  // namespace liftback
