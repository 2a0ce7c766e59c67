// Which questions these answers call for, and which of them are still open.
#include "liftback/tokens.hpp"
#include "liftback/triage.hpp"
#include "liftback/triage_limits.hpp"
#include "triage_rules/tables.hpp"

#include <string>

namespace liftback {

namespace {

using namespace triage_limits;

// Only a plain no takes the questions about the pain away.
bool hurts(const Answers& a) { return a.back_pain != YesNo::no; }

// The clocks are asked separately only where one does not follow from the other.
bool pain_clock_asked(const Answers& a) {
    switch (a.onset) {
        case Onset::before_session:
        case Onset::not_sure: return true;
        case Onset::after_6_hours: return a.quality != Quality::dull && a.quality != Quality::tight;
        default: return false;
    }
}

bool trend_asked(const Answers& a) {
    return a.hours_since_session.value_or(0) > soreness_hours ||
           hours_since_pain(a).value_or(0) >= check_72h;
}

bool sign_asked(Sign sign, const Answers& a) {
    switch (sign) {
        case Sign::muscle_breakdown_risk:
            return triage_rules::breakdown_count(a) >= 1;
        case Sign::morning_stiffness:
            return hurts(a) && triage_rules::under_45(a);
        case Sign::leaning_back_or_one_sided: return hurts(a) && a.age == Age::from_18_to_25;
        case Sign::first_back_pain: return hurts(a) && triage_rules::at_least_55(a);
        case Sign::cannot_bend:
        case Sign::cannot_stand_straight:
        case Sign::sleep_disturbed:
        case Sign::self_care_fails:
        case Sign::persistent:
        case Sign::afraid: return hurts(a);
        default: return true;
    }
}

Screen screen_of(Field field) {
    if (is_sign(field)) return info(as_sign(field)).screen;
    switch (field) {
        case Field::age: return Screen::age;
        case Field::hours_since_session: return Screen::session;
        case Field::quality: return Screen::quality;
        case Field::location: return Screen::location;
        case Field::onset:
        case Field::hours_since_pain: return Screen::onset;
        case Field::trend: return Screen::trend;
        default: return Screen::pain;
    }
}

constexpr Field first_not_asked = Field::episode;  // the last three fields are kept for the person, not asked

template <typename T>
void check_range(const char* field, std::optional<T>& value, double most, Problems& problems) {
    if (!value || (static_cast<double>(*value) >= 0 && static_cast<double>(*value) <= most)) return;
    const bool above = static_cast<double>(*value) > most;
    problems.push_back({field, above ? ProblemCode::above_maximum : ProblemCode::below_minimum, above ? most : 0});
    value.reset();
}

}  // namespace

bool asked(Field field, const Answers& a) {
    if (is_sign(field)) return sign_asked(as_sign(field), a);
    switch (field) {
        case Field::age:
        case Field::back_pain: return true;
        case Field::hours_since_pain: return hurts(a) && pain_clock_asked(a);
        case Field::trend: return hurts(a) && trend_asked(a);
        case Field::episode:
        case Field::standing:
        case Field::examination: return false;
        default: return hurts(a);
    }
}

bool answered(Field field, const Answers& a) {
    if (is_sign(field)) return a[as_sign(field)] != SignAnswer::unanswered;
    switch (field) {
        case Field::age: return a.age != Age::unanswered;
        case Field::back_pain: return a.back_pain != YesNo::unanswered;
        case Field::pain_moving: return a.pain_moving.has_value();
        case Field::pain_rest: return a.pain_rest.has_value();
        case Field::masked: return a.masked != YesNo::unanswered;
        case Field::hours_since_session: return a.hours_since_session.has_value();
        case Field::hours_since_pain: return a.hours_since_pain.has_value();
        case Field::onset: return a.onset != Onset::unanswered;
        case Field::quality: return a.quality != Quality::unanswered;
        case Field::location: return a.location != Location::unanswered;
        case Field::trend: return a.trend != Trend::unanswered;
        default: return true;
    }
}

std::vector<AskedScreen> asked_screens(const Answers& a) {
    std::vector<AskedScreen> screens;
    for (std::size_t s = 0; s < screen_count; ++s) {
        AskedScreen screen{static_cast<Screen>(s), {}, true};
        for (std::size_t f = 0; f < static_cast<std::size_t>(first_not_asked); ++f) {
            const auto field = static_cast<Field>(f);
            if (screen_of(field) != screen.screen || !asked(field, a)) continue;
            screen.fields.push_back(field);
            screen.complete = screen.complete && answered(field, a);
        }
        if (!screen.fields.empty()) screens.push_back(std::move(screen));
    }
    return screens;
}

bool expires(Field field) {
    if (is_sign(field)) return info(as_sign(field)).screen != Screen::history;
    return field == Field::pain_moving || field == Field::pain_rest || field == Field::masked || field == Field::trend;
}

Answers as_of_now(Answers a) {
    const double age_hours = a.age_hours.value_or(0);
    const bool old = age_hours > answers_hours;
    const bool old_not_noticed = a.not_noticed_age_hours.value_or(age_hours) > not_noticed_hours;
    for (std::size_t i = 0; i < sign_count; ++i) {
        const bool not_noticed = a.signs[i] == SignAnswer::not_noticed_yet;
        if ((not_noticed && old_not_noticed) || (old && expires(static_cast<Field>(i))))
            a.signs[i] = SignAnswer::unanswered;
    }
    if (old) {
        a.pain_moving.reset();
        a.pain_rest.reset();
        a.masked = YesNo::unanswered;
        a.trend = Trend::unanswered;
    }
    return a;
}

Problems take_back_invalid(Answers& a) {
    Problems problems;
    for (std::size_t i = 0; i < sign_count; ++i) {
        if (takes(sign_infos[i].kind, a.signs[i])) continue;
        problems.push_back({"answers." + std::string(name(static_cast<Sign>(i))), ProblemCode::not_allowed});
        a.signs[i] = SignAnswer::unanswered;
    }
    if (a.back_pain == YesNo::not_sure) {
        problems.push_back({"answers.back_pain", ProblemCode::not_allowed});
        a.back_pain = YesNo::unanswered;
    }
    check_range("answers.pain_moving", a.pain_moving, most_pain, problems);
    check_range("answers.pain_rest", a.pain_rest, most_pain, problems);
    check_range("answers.hours_since_session", a.hours_since_session, most_hours, problems);
    check_range("answers.hours_since_pain", a.hours_since_pain, most_hours, problems);
    check_range("answers.age_hours", a.age_hours, most_hours, problems);
    check_range("answers.not_noticed_age_hours", a.not_noticed_age_hours, most_hours, problems);
    check_range("examination.hours_ago", a.examination.hours_ago, most_hours, problems);
    if (!(a.standing.minutes_ago >= 0)) {  // then it was tapped at no time that could be a mistake
        problems.push_back({"standing.minutes_ago", ProblemCode::below_minimum, 0});
        a.standing.minutes_ago = 0;
        a.standing.tapped_by_mistake = false;
    }

    const bool began_after = a.onset == Onset::during_lift || a.onset == Onset::within_1_hour ||
                             a.onset == Onset::from_1_to_6_hours || a.onset == Onset::after_6_hours;
    if (began_after && a.hours_since_pain && a.hours_since_session && *a.hours_since_pain > *a.hours_since_session) {
        problems.push_back({.field = "answers.hours_since_pain", .code = ProblemCode::contradicts,
                            .other = "answers.hours_since_session"});
        a.hours_since_pain.reset();
    }
    return problems;
}

}  // namespace liftback
