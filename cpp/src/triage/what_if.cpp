#include "liftback/triage/what_if.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/triage/answers.hpp"
#include "liftback/triage/triage.hpp"

#include <type_traits>

namespace liftback {

namespace {

// Calls visit with the answer about the pain that this field holds; not for signs, scores, clocks, the age.
template <typename Visit>
void visit_choice(Answers& a, Field field, Visit visit) {
    switch (field) {
        case Field::masked: return visit(a.masked);
        case Field::onset: return visit(a.onset);
        case Field::quality: return visit(a.quality);
        case Field::location: return visit(a.location);
        case Field::trend: return visit(a.trend);
        default: return;
    }
}

class Trial {
public:
    Trial(const Answers& a, WhatIfs& found) : a_(a), now_(care_level(a)), found_(found) {}

    void sign(Sign sign) {
        if (info(sign).screen == Screen::history) return;
        const SignAnswer answer = a_[sign];
        const bool there = answer != SignAnswer::no && answer != SignAnswer::long_standing_known;
        const SignAnswer other = there ? SignAnswer::no : SignAnswer::yes;
        a_[sign] = other;
        note(as_field(sign), static_cast<int>(other));
        a_[sign] = answer;
    }

    void score(Field field) {
        std::optional<int>& score = field == Field::pain_moving ? a_.pain_moving : a_.pain_rest;
        const int given = *score;
        for (int step : {1, -1})
            for (int other = given + step; other >= 0 && other <= most_pain; other += step) {
                score = other;
                if (note(field, other)) break;
            }
        score = given;
    }

    void choice(Field field) {
        visit_choice(a_, field, [&](auto& held) {
            using Choice = std::remove_reference_t<decltype(held)>;
            const Choice given = held;
            for (std::size_t i = 1; i < tokens<Choice>().size(); ++i) {
                held = static_cast<Choice>(i);
                if (held != Choice::not_sure) note(field, static_cast<int>(i));
            }
            held = given;
        });
    }

    CareLevel now() const { return now_; }

private:
    bool note(Field field, int answer) {
        const CareLevel care = care_level(a_);
        if (care == now_ || care == CareLevel::incomplete) return false;
        if (care > now_) found_.raises.push_back({field, answer, care});
        else if (now_ < CareLevel::medical_today) found_.lowers.push_back({field, answer, care});
        return true;
    }

    Answers a_;
    CareLevel now_;
    WhatIfs& found_;
};

}  // namespace

WhatIfs what_if(const Answers& given) {
    const Answers a = as_of_now(given);
    WhatIfs found;
    Trial trial(a, found);
    if (trial.now() == CareLevel::incomplete || trial.now() == CareLevel::call_emergency) return found;
    for (Field field : question_order()) {
        if (!asked(field, a) || !answered(field, a)) continue;
        if (is_sign(field)) trial.sign(as_sign(field));
        else if (field == Field::pain_moving || field == Field::pain_rest) trial.score(field);
        else trial.choice(field);
    }
    return found;
}

std::optional<std::string_view> answer_token(const WhatIf& change) {
    if (is_sign(change.field)) return token(static_cast<SignAnswer>(change.answer));
    Answers shape;
    std::optional<std::string_view> found;
    visit_choice(shape, change.field, [&](auto held) { found = token(static_cast<decltype(held)>(change.answer)); });
    return found;
}

}  // namespace liftback
