// Random answers from a fixed seed, alike on every platform.
#pragma once

#include "liftback/evidence/tokens.hpp"
#include "liftback/triage/answers.hpp"

#include <cstdint>

namespace liftback {

// SplitMix64 (Steele, Lea, Flood 2014).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
    bool one_in(int n) { return below(n) == 0; }

    template <typename E>
    E any() {
        return static_cast<E>(below(static_cast<int>(tokens<E>().size())));
    }

private:
    std::uint64_t state_;
};

// Any answer that the sign takes, unanswered among them.
inline SignAnswer any_answer(Random& random, SignKind kind) {
    for (;;) {
        const auto answer = random.any<SignAnswer>();
        if (takes(kind, answer)) return answer;
    }
}

// Hours that lie on, just before and just after every cut-off, and far from all of them.
inline double any_hours(Random& random) {
    constexpr double interesting[] = {0,   0.5, 1,   1.5, 2,   5.9, 6,   7,   11,   12,   13,
                                      23,  24,  30,  47,  48,  71,  72,  73,  95,   96,   100,
                                      144, 168, 169, 335, 336, 337, 480, 600, 2015, 2017, 9000};
    return interesting[random.below(static_cast<int>(std::size(interesting)))];
}

// Everything but the signs.
inline void answer_the_rest(Random& random, Answers& a) {
    a.age = random.any<Age>();
    a.back_pain = random.one_in(8) ? YesNo::no : YesNo::yes;
    if (!random.one_in(20)) a.pain_moving = random.below(most_pain + 1);
    if (!random.one_in(20)) a.pain_rest = random.below(most_pain + 1);
    a.masked = random.any<YesNo>();
    if (!random.one_in(20)) a.hours_since_session = any_hours(random);
    if (random.one_in(3)) a.hours_since_pain = any_hours(random);
    a.onset = random.any<Onset>();
    a.quality = random.any<Quality>();
    a.location = random.any<Location>();
    a.trend = random.any<Trend>();
    if (random.one_in(4)) a.episode = random.any<Episode>();
    if (random.one_in(6)) a.standing = {random.any<CareLevel>(), any_hours(random), random.one_in(2)};
    if (random.one_in(4)) {
        a.examination = {random.any<Examiner>(), any_hours(random), random.any<MayExercise>(), {}};
        if (random.one_in(2)) a.examination.heaviest_load = 60;
    }
}

// `reported_one_in`: how rarely a sign is anything but "no".
inline Answers random_answers(Random& random, int reported_one_in) {
    Answers a;
    for (std::size_t i = 0; i < sign_count; ++i)
        a.signs[i] = random.one_in(reported_one_in) ? any_answer(random, sign_infos[i].kind) : SignAnswer::no;
    answer_the_rest(random, a);
    return a;
}

// One question's answer as somebody else gave it. False: the field is no question, or a sign.
inline bool take_over(Answers& a, Field field, const Answers& other) {
    switch (field) {
        case Field::age: a.age = other.age; return true;
        case Field::back_pain: a.back_pain = other.back_pain; return true;
        case Field::pain_moving: a.pain_moving = other.pain_moving; return true;
        case Field::pain_rest: a.pain_rest = other.pain_rest; return true;
        case Field::masked: a.masked = other.masked; return true;
        case Field::hours_since_session: a.hours_since_session = other.hours_since_session; return true;
        case Field::hours_since_pain: a.hours_since_pain = other.hours_since_pain; return true;
        case Field::onset: a.onset = other.onset; return true;
        case Field::quality: a.quality = other.quality; return true;
        case Field::location: a.location = other.location; return true;
        case Field::trend: a.trend = other.trend; return true;
        default: return false;
    }
}

}  // namespace liftback
