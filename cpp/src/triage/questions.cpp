// Which questions these answers call for, and which of them are still open.
#include "liftback/evidence/tokens.hpp"
#include "liftback/triage/triage.hpp"
#include "liftback/triage/triage_limits.hpp"
#include "rules/tables.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace liftback {

namespace {

using namespace triage_limits;

// Only a plain no, with no score that says otherwise, takes the questions about the pain away.
bool hurts(const Answers& a) { return a.back_pain != YesNo::no || pain_counts(a); }

// The clocks also tell when an injury that no longer hurts may be closed.
bool clocks_asked(const Answers& a) { return hurts(a) || a.episode != Episode::none; }

// The person may close an injury after 14 days without pain or open sign.
bool may_close(const Answers& a) {
    return hours_since_pain(a).value_or(0) >= close_after_hours && pain_excluded(a) && !sign_present(a);
}

// The clocks are asked separately only where one does not follow from the other.
bool pain_clock_asked(const Answers& a) {
    switch (a.onset) {
        case Onset::before_session:
        case Onset::not_sure: return true;
        case Onset::after_6_hours: return hurts(a) && a.quality != Quality::dull && a.quality != Quality::tight;
        default: return false;
    }
}

bool trend_asked(const Answers& a) {
    return a.hours_since_session.value_or(0) > soreness_hours || hours_since_pain(a).value_or(0) >= check_72h;
}

bool sign_asked(Sign sign, const Answers& a) {
    switch (sign) {
        case Sign::muscle_breakdown_risk: return triage_rules::breakdown_count(a) >= 1;
        case Sign::pain_with_aneurysm: return reported(a, Sign::aneurysm);
        case Sign::fever_risk: return reported(a, Sign::fever);
        case Sign::fall_or_blow:
        case Sign::fell_with_bar: return reported(a, Sign::stumble);
        case Sign::morning_stiffness: return hurts(a) && triage_rules::under_45(a);
        case Sign::leaning_back_or_one_sided: return hurts(a) && a.age == Age::from_18_to_25;
        case Sign::first_back_pain: return hurts(a) && triage_rules::at_least_55(a);
        case Sign::cannot_bend:
        case Sign::cannot_stand_straight:
        case Sign::sleep_disturbed:
        case Sign::getting_worse:
        case Sign::self_care_fails:
        case Sign::persistent:
        case Sign::moving_harms:
        case Sign::never_better: return hurts(a);
        case Sign::afraid: return false;  // said by the exit "something else worries me"
        default: return true;
    }
}

constexpr Field first_not_asked = Field::episode;  // the last three fields are kept for the person, not asked

constexpr int no_row = 1000;

// Where in the rule tables a sign first matters: the row that fires on it alone or, after all of those, the first that
// reads it.
int row_of(Field field) {
    int row = 0;
    int read_in = 2 * no_row;
    for (const auto& table : rule_tables())
        for (const Rule& rule : table) {
            if (rule.sign && as_field(*rule.sign) == field) return row;
            if (rule.declared_reads().contains(field)) read_in = std::min(read_in, no_row + row);
            ++row;
        }
    return read_in;
}

// The first row of the two most urgent tables that fires on one sign of this screen alone.
int first_urgent_row(Screen screen) {
    int row = 0;
    for (const auto& table : rule_tables())
        for (const Rule& rule : table) {
            if (rule.care < CareLevel::medical_today) return no_row;
            if (rule.sign && info(*rule.sign).screen == screen) return row;
            ++row;
        }
    return no_row;
}

// Where a question comes in the order of asking: by its screen's urgency, its screen, its own row; on one screen never
// before a question that it stands under.
int place_of(Field field) {
    const Screen screen = screen_of(field);
    int row = is_sign(field) ? row_of(field) : 0;
    for (std::size_t f = 0; f < field_count; ++f) {
        const auto parent = static_cast<Field>(f);
        if (!under(field).contains(parent) || screen_of(parent) != screen) continue;
        row = std::max(row, is_sign(parent) ? row_of(parent) : 1);
    }
    return (first_urgent_row(screen) * static_cast<int>(screen_count) + static_cast<int>(screen)) * (3 * no_row) + row;
}

template <typename T>
void take_back_beyond(double most, std::optional<T>& value, const char* field, Problems& problems) {
    if (!value || (static_cast<double>(*value) >= 0 && static_cast<double>(*value) <= most)) return;
    const bool above = static_cast<double>(*value) > most;
    problems.push_back({field, above ? ProblemCode::above_maximum : ProblemCode::below_minimum, above ? most : 0});
    value.reset();
}

// A date further off than any clock goes is as old, or as far ahead, as can be told: it must not count as new.
void limit_clock(std::optional<double>& hours, const char* field, Problems& problems) {
    if (!hours || std::fabs(*hours) <= most_hours) return;
    const bool above = *hours > most_hours;
    problems.push_back(
        {field, above ? ProblemCode::above_maximum : ProblemCode::below_minimum, above ? most_hours : -most_hours});
    hours = above ? most_hours : -most_hours;
}

// Its clock goes on from when it was entered. Where that is dated far ahead of now, it is to be told anew.
void bring_up_to_now(Examination& examination, Problems& problems) {
    take_back_beyond(most_hours, examination.hours_ago, "examination.hours_ago", problems);
    limit_clock(examination.entered_hours_ago, "examination.entered_hours_ago", problems);
    const double entered_hours_ago = examination.entered_hours_ago.value_or(0);
    examination.entered_hours_ago.reset();
    if (!examination.hours_ago) return;
    *examination.hours_ago += std::max(0.0, entered_hours_ago);
    if (-entered_hours_ago <= ahead_hours) return;
    problems.push_back({"examination.hours_ago", ProblemCode::missing});
    examination.hours_ago.reset();
}

}  // namespace

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

bool asked(Field field, const Answers& a) {
    if (is_sign(field))
        return sign_asked(as_sign(field), a) || reported(a, as_sign(field));  // so that it can be changed
    switch (field) {
        case Field::age:
        case Field::back_pain: return true;
        case Field::hours_since_session:
        case Field::onset: return clocks_asked(a);
        case Field::hours_since_pain: return clocks_asked(a) && pain_clock_asked(a);
        case Field::trend: return hurts(a) && trend_asked(a);
        case Field::episode:
        case Field::standing:
        case Field::examination: return false;
        default: return hurts(a);
    }
}

FieldSet under(Field field) {
    switch (field) {
        case Field::muscle_breakdown_risk: return triage_rules::breakdown_reads;
        case Field::pain_with_aneurysm: return {Field::aneurysm};
        case Field::fever_risk: return {Field::fever};
        case Field::fall_or_blow:
        case Field::fell_with_bar: return {Field::stumble};
        case Field::morning_stiffness:
        case Field::leaning_back_or_one_sided:
        case Field::first_back_pain: return {Field::age};
        case Field::hours_since_pain: return {Field::onset};
        case Field::trend: return {Field::hours_since_session, Field::onset, Field::hours_since_pain};
        default: return {};
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

const std::vector<Field>& question_order() {
    static const std::vector<Field> order = [] {
        std::array<int, static_cast<std::size_t>(first_not_asked)> places;
        for (std::size_t f = 0; f < places.size(); ++f) places[f] = place_of(static_cast<Field>(f));
        const auto earlier = [&](Field one, Field other) {
            return places[static_cast<std::size_t>(one)] < places[static_cast<std::size_t>(other)];
        };
        std::vector<Field> fields;
        for (std::size_t f = 0; f < places.size(); ++f) {
            const auto field = static_cast<Field>(f);
            fields.insert(std::upper_bound(fields.begin(), fields.end(), field, earlier), field);
        }
        return fields;
    }();
    return order;
}

bool asks_red_flags(Screen screen) { return first_urgent_row(screen) < no_row; }

std::vector<AskedScreen> asked_screens(const Answers& a) {
    std::vector<AskedScreen> screens;
    for (Field field : question_order()) {
        if (!asked(field, a)) continue;
        if (screens.empty() || screens.back().screen != screen_of(field))
            screens.push_back({screen_of(field), {}, true});
        AskedScreen& screen = screens.back();
        screen.fields.push_back(field);
        screen.complete = screen.complete && answered(field, a);
    }
    return screens;
}

bool expires(Field field) {
    if (is_sign(field)) return info(as_sign(field)).screen != Screen::history;
    return field == Field::pain_moving || field == Field::pain_rest || field == Field::masked || field == Field::trend;
}

// Nobody knows how old an answer is that a wrong clock has dated. Then none of them counts, history included.
bool dated_ahead(const Answers& a) {
    const auto ahead = [](const std::optional<double>& age_hours) { return -age_hours.value_or(0) > ahead_hours; };
    return ahead(a.newest_age_hours) || ahead(a.age_hours) || ahead(a.not_noticed_age_hours);
}

Answers as_of_now(Answers a) {
    if (dated_ahead(a)) {
        Answers asked_anew;
        asked_anew.episode = a.episode;
        asked_anew.standing = a.standing;
        asked_anew.examination = a.examination;
        a = asked_anew;
    }
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
    if (a.episode == Episode::close_requested) a.episode = may_close(a) ? Episode::completed : Episode::open;
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
    take_back_beyond(most_pain, a.pain_moving, "answers.pain_moving", problems);
    take_back_beyond(most_pain, a.pain_rest, "answers.pain_rest", problems);
    take_back_beyond(most_hours, a.hours_since_session, "answers.hours_since_session", problems);
    take_back_beyond(most_hours, a.hours_since_pain, "answers.hours_since_pain", problems);
    limit_clock(a.age_hours, "answers.age_hours", problems);
    limit_clock(a.not_noticed_age_hours, "answers.not_noticed_age_hours", problems);
    limit_clock(a.newest_age_hours, "answers.newest_age_hours", problems);
    bring_up_to_now(a.examination, problems);
    if (!(a.standing.minutes_ago >= 0)) {  // then it was tapped at no time that could be a mistake
        problems.push_back({"standing.minutes_ago", ProblemCode::below_minimum, 0});
        a.standing.minutes_ago = 0;
        a.standing.tapped_by_mistake = false;
    }

    const bool began_after = a.onset == Onset::during_lift || a.onset == Onset::within_1_hour ||
                             a.onset == Onset::from_1_to_6_hours || a.onset == Onset::after_6_hours;
    if (began_after && a.hours_since_pain && a.hours_since_session && *a.hours_since_pain > *a.hours_since_session) {
        problems.push_back({.field = "answers.hours_since_pain",
                            .code = ProblemCode::contradicts,
                            .other = "answers.hours_since_session"});
        a.hours_since_pain.reset();
    }
    return problems;
}

}  // namespace liftback
