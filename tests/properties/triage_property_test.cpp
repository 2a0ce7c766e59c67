// What must hold over all inputs, not over samples of stories.
#include "people.hpp"
#include "random_answers.hpp"

#include "liftback/report.hpp"
#include "liftback/triage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace liftback {
namespace {

constexpr std::uint64_t seed = 20261121;

const std::vector<Answers>& starting_points() {
    static const std::vector<Answers> people{people::well(), people::sore(), people::injured(),
                                             people::improving_strain()};
    return people;
}

// A level as a number; `incomplete` is outside the order.
bool lowered(CareLevel before, CareLevel after) {
    return before != CareLevel::incomplete && after != CareLevel::incomplete && after < before;
}

void expect_never_lowered(const Answers& before, const Answers& after, std::string_view what) {
    EXPECT_FALSE(lowered(triage(before).care, triage(after).care)) << what;
}

TEST(TriageProperty, RaisingAnySignAlongTheOrderNeverLowersTheLevel) {
    Random random(seed);
    std::vector<Answers> starts = starting_points();
    for (int i = 0; i < 300; ++i) starts.push_back(random_answers(random, 12));
    for (const Answers& start : starts)
        for (std::size_t s = 0; s < sign_count; ++s) {
            Answers before = start;
            before.signs[s] = SignAnswer::no;
            for (std::size_t i = 2; i < tokens<SignAnswer>().size(); ++i) {
                const auto answer = static_cast<SignAnswer>(i);
                if (!takes(sign_infos[s].kind, answer)) continue;
                Answers after = before;
                after.signs[s] = answer;
                expect_never_lowered(before, after, name(static_cast<Sign>(s)));
                before = after;
            }
        }
}

TEST(TriageProperty, AddingASymptomToAnyPairOfSymptomsNeverLowersTheLevel) {
    for (const Answers& start : starting_points())
        for (std::size_t i = 0; i < sign_count; ++i)
            for (std::size_t j = 0; j < i; ++j) {
                Answers one = start;
                one.signs[i] = SignAnswer::yes;
                Answers other = start;
                other.signs[j] = SignAnswer::yes;
                Answers both = one;
                both.signs[j] = SignAnswer::yes;
                expect_never_lowered(one, both, name(static_cast<Sign>(j)));
                expect_never_lowered(other, both, name(static_cast<Sign>(i)));
            }
}

TEST(TriageProperty, RaisingAPainScoreNeverLowersTheLevel) {
    Random random(seed + 1);
    for (int i = 0; i < 20000; ++i) {
        Answers before = random_answers(random, 40);
        if (!before.pain_moving || !before.pain_rest) continue;
        Answers after = before;
        auto& score = random.one_in(2) ? after.pain_moving : after.pain_rest;
        if (*score == most_pain) continue;
        ++*score;
        expect_never_lowered(before, after, "pain score");
    }
}

TEST(TriageProperty, WithAnyAskedQuestionUnansweredTheLevelIsUrgentOrIncomplete) {
    Random random(seed + 2);
    for (int i = 0; i < 30000; ++i) {
        Answers a = random_answers(random, 30);
        const Triage result = triage(a);
        if (result.unanswered.empty()) continue;
        EXPECT_TRUE(result.care == CareLevel::call_emergency || result.care == CareLevel::medical_today ||
                    result.care == CareLevel::incomplete);
    }
    for (const Answers& start : starting_points())
        for (const AskedScreen& screen : asked_screens(start))
            for (Field field : screen.fields) {
                if (!is_sign(field)) continue;
                Answers a = start;
                a[as_sign(field)] = SignAnswer::unanswered;
                EXPECT_EQ(triage(a).care, CareLevel::incomplete) << name(field);
            }
}

// Changes one field to something else.
void change(Answers& a, Field field, Random& random) {
    if (is_sign(field)) {
        a[as_sign(field)] = any_answer(random, info(as_sign(field)).kind);
        return;
    }
    const Answers other = random_answers(random, 4);
    switch (field) {
        case Field::age: a.age = other.age; break;
        case Field::back_pain: a.back_pain = other.back_pain; break;
        case Field::pain_moving: a.pain_moving = other.pain_moving; break;
        case Field::pain_rest: a.pain_rest = other.pain_rest; break;
        case Field::masked: a.masked = other.masked; break;
        case Field::hours_since_session: a.hours_since_session = other.hours_since_session; break;
        case Field::hours_since_pain: a.hours_since_pain = other.hours_since_pain; break;
        case Field::onset: a.onset = other.onset; break;
        case Field::quality: a.quality = other.quality; break;
        case Field::location: a.location = other.location; break;
        case Field::trend: a.trend = other.trend; break;
        case Field::episode: a.episode = other.episode; break;
        case Field::standing: a.standing = other.standing; break;
        case Field::examination: a.examination = other.examination; break;
        default: FAIL() << "a field that nothing changes: " << name(field);
    }
}

TEST(TriageProperty, ARuleReadsOnlyTheFieldsItDeclares) {
    Random random(seed + 3);
    for (const auto& table : rule_tables())
        for (const Rule& rule : table) {
            const FieldSet reads = rule.declared_reads();
            for (int i = 0; i < 60; ++i) {
                const Answers start = random_answers(random, 3);
                const bool fired = rule.fires(start);
                for (std::size_t f = 0; f < field_count; ++f) {
                    const auto field = static_cast<Field>(f);
                    if (reads.contains(field)) continue;
                    Answers changed = start;
                    change(changed, field, random);
                    ASSERT_EQ(rule.fires(changed), fired) << rule.id << " reads " << name(field);
                }
            }
        }
}

TEST(TriageProperty, TheLevelIsTheWorstOfTheRulesThatFire) {
    Random random(seed + 4);
    for (int i = 0; i < 30000; ++i) {
        const Answers a = random_answers(random, 25);
        const Triage result = triage(a);
        CareLevel worst = CareLevel::train;
        for (const auto& table : rule_tables())
            for (const Rule& rule : table)
                if (rule.fires(as_of_now(a))) worst = std::max(worst, rule.care);
        if (result.care == CareLevel::incomplete) {
            EXPECT_LT(worst, CareLevel::medical_today);
        } else {
            EXPECT_EQ(result.care, worst);
        }
    }
}

// Every combination of the answers about the pain itself: nothing that hurts falls to `train`, and soreness is what
// the criteria, written here a second time, say it is.
TEST(TriageProperty, EveryPictureOfPain) {
    constexpr double sessions[] = {0.5, 5, 6, 30, 72, 73, 168, 169};
    constexpr int rests[] = {0, 2, 7, 10};
    long seen = 0;
    Answers a = people::sore();
    for (double session : sessions)
        for (int moving = 0; moving <= most_pain; ++moving)
            for (int rest : rests)
                for (YesNo masked : {YesNo::no, YesNo::yes})
                    for (Onset onset : {Onset::during_lift, Onset::within_1_hour, Onset::from_1_to_6_hours,
                                        Onset::after_6_hours, Onset::before_session, Onset::not_sure})
                        for (Quality quality : {Quality::dull, Quality::tight, Quality::sharp, Quality::burning,
                                                Quality::not_sure})
                            for (Location location : {Location::both_sides, Location::one_side, Location::one_spot,
                                                      Location::not_sure})
                                for (Trend trend : {Trend::less, Trend::same, Trend::not_sure})
                                    for (SignAnswer bend : {SignAnswer::no, SignAnswer::yes}) {
                                        a.hours_since_session = session;
                                        a.pain_moving = moving;
                                        a.pain_rest = rest;
                                        a.masked = masked;
                                        a.onset = onset;
                                        a.hours_since_pain = session;
                                        a.quality = quality;
                                        a.location = location;
                                        a.trend = trend;
                                        a[Sign::cannot_bend] = bend;
                                        ++seen;

                                        const int worst = std::max(moving, rest);
                                        const bool dull_or_tight = quality == Quality::dull || quality == Quality::tight;
                                        const bool delayed = onset == Onset::after_6_hours;
                                        const bool plain_soreness = worst > 1 && worst <= 6 && dull_or_tight &&
                                                                    location == Location::both_sides && delayed &&
                                                                    bend == SignAnswer::no && session <= 72;
                                        const Picture seen_picture = picture(a);
                                        CareLevel care = CareLevel::train;
                                        for (const auto& table : rule_tables())
                                            for (const Rule& rule : table)
                                                if (!rule.sign && rule.fires(a)) care = std::max(care, rule.care);
                                        if (bend == SignAnswer::yes) care = std::max(care, CareLevel::injury_protocol);

                                        if (worst > 1) {
                                            ASSERT_GE(care, CareLevel::soreness_relief);
                                            ASSERT_EQ(seen_picture == Picture::soreness, plain_soreness);
                                        }
                                        if (care == CareLevel::soreness_relief) {
                                            ASSERT_TRUE(dull_or_tight && bend == SignAnswer::no && worst <= 6);
                                        }
                                    }
    EXPECT_EQ(seen, 8l * 11 * 4 * 2 * 6 * 5 * 4 * 3 * 2);
}

// The gate table holds for whole reports, whatever else the request brings.
TEST(ReportProperty, SectionsAppearOnlyWhereTheLevelLetsThem) {
    Random random(seed + 5);
    Request request;
    request.lifter.stature_cm = 178;
    request.lifter.mass_kg = 82;
    request.base.max = 180;
    request.base.weeks_since = 1;
    request.planned = PlannedSession{.load = 140, .sets = 3, .reps = 5};
    const GateDay quiet{1, 1, 1, 1, YesNo::no};
    request.entry_gate.today = quiet;
    request.entry_gate.yesterday = quiet;
    request.entry_gate.dowel_hinges_today = 15;
    request.entry_gate.three_contacts = YesNo::yes;

    int with_loads = 0;
    for (int i = 0; i < 8000; ++i) {
        request.answers = random_answers(random, i % 2 ? 60 : 400);
        const Report report = evaluate(request);
        const LevelPermissions& allowed = permissions_of(report.triage.care);
        EXPECT_TRUE(allowed.plan || !report.recovery);
        EXPECT_TRUE(allowed.bar_advice != BarAdviceAccess::none || !report.setup);
        EXPECT_TRUE(allowed.loads != LoadsAccess::none || !report.loads);
        if (allowed.needs_may_exercise && !may_exercise(request.answers)) {
            EXPECT_FALSE(report.loads || report.setup);
        }
        if (report.recovery && !allowed.drills) {
            for (const RecoveryItem& item : report.recovery->items) EXPECT_NE(item.row->kind, ItemKind::drill);
        }
        if (report.loads && (!report.loads->ladder.empty() || report.loads->session)) ++with_loads;
    }
    EXPECT_GT(with_loads, 50) << "too few reports with loads to mean anything";
}

}  // namespace
}  // namespace liftback
