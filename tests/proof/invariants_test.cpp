// What must hold over all inputs, whatever the rules say.
#include "agreement.hpp"
#include "findings.hpp"
#include "people.hpp"
#include "vectors.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/report/report.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <string>
#include <vector>

namespace liftback {
namespace {

CareLevel level_of(const Answers& a) { return care_level(as_of_now(a)); }

// `incomplete` is outside the order.
bool lower(CareLevel level, CareLevel than) {
    return level != CareLevel::incomplete && than != CareLevel::incomplete && level < than;
}

std::string lowered(const Answers& before, const Answers& after, std::string_view what) {
    if (!lower(level_of(after), level_of(before))) return {};
    return std::string(what) + " lowered the level\n" + described(before) + "then\n" + described(after);
}

// The next higher answer that this sign takes, or none.
bool raise(Answers& a, Sign sign) {
    if (a[sign] == SignAnswer::unanswered) return false;
    for (auto next = static_cast<int>(a[sign]) + 1; next <= static_cast<int>(SignAnswer::yes); ++next) {
        if (!takes(info(sign).kind, static_cast<SignAnswer>(next))) continue;
        a[sign] = static_cast<SignAnswer>(next);
        return true;
    }
    return false;
}

template <typename Check>
void over_random_people(std::uint64_t salt, Check check) {
    Findings findings;
    for_each_block(std::max(1, block_count() / 10), [&](int block) {
        Random random(seed + salt * 0x100000000 + static_cast<std::uint64_t>(block));
        for (int i = 0; i < block_size; ++i) {
            const Answers a = random_person(random);
            findings.add(check(a, random));
        }
    });
    findings.expect_none();
}

TEST(Invariant, RaisingAnySignNeverLowersTheLevel) {
    over_random_people(1, [](const Answers& a, Random& random) -> std::string {
        Answers after = a;
        const auto sign = static_cast<Sign>(random.below(sign_count));
        return raise(after, sign) ? lowered(a, after, name(sign)) : "";
    });
}

// On people to whom nothing else happened, every pair of signs, each with every answer.
TEST(Invariant, RaisingOneOfAnyTwoSignsNeverLowersTheLevel) {
    Findings findings;
    const std::vector<Answers> starts{people::well(), people::sore(), people::injured(), people::improving_strain()};
    for_each_block(static_cast<int>(sign_count), [&](int first) {
        for (const Answers& start : starts)
            for (std::size_t second = 0; second < static_cast<std::size_t>(first); ++second) {
                Answers a = start;
                do {
                    Answers b = a;
                    b.signs[second] = SignAnswer::no;
                    for (Answers next = b; raise(next, static_cast<Sign>(second)); b = next) {
                        findings.add(lowered(b, next, name(static_cast<Sign>(second))));
                        Answers other = b;
                        if (raise(other, static_cast<Sign>(first)))
                            findings.add(lowered(b, other, name(static_cast<Sign>(first))));
                    }
                } while (raise(a, static_cast<Sign>(first)));
            }
    });
    findings.expect_none();
}

TEST(Invariant, RaisingAPainScoreNeverLowersTheLevel) {
    over_random_people(2, [](const Answers& a, Random& random) -> std::string {
        Answers after = a;
        auto& score = random.one_in(2) ? after.pain_moving : after.pain_rest;
        if (!score || *score == most_pain) return {};
        ++*score;
        return lowered(a, after, "a higher score");
    });
}

// "Not sure" takes the more careful branch: no other answer to the same question gives a higher level.
TEST(Invariant, NotSureIsAsCarefulAsAnyOtherAnswer) {
    over_random_people(3, [](const Answers& a, Random& random) -> std::string {
        Answers unsure = a;
        switch (random.below(4)) {
            case 0:
                if (a.quality == Quality::unanswered) return {};
                unsure.quality = Quality::not_sure;
                return lowered(a, unsure, "not sure of the quality");
            case 1:
                if (a.location == Location::unanswered) return {};
                unsure.location = Location::not_sure;
                return lowered(a, unsure, "not sure of the place");
            case 2: {  // of the trend it acts as "the same", neither more nor less
                if (a.trend == Trend::unanswered) return {};
                unsure.trend = Trend::not_sure;
                Answers same = a;
                same.trend = Trend::same;
                std::string less_careful = lowered(same, unsure, "not sure of the trend");
                return less_careful.empty() ? lowered(unsure, same, "the same trend") : less_careful;
            }
            default:
                if (a.onset == Onset::unanswered || !a.hours_since_pain) return {};
                unsure.onset = Onset::not_sure;
                return lowered(a, unsure, "not sure of the onset");
        }
    });
}

TEST(Invariant, AWorseTrendNeverLowersTheLevel) {
    over_random_people(10, [](const Answers& a, Random&) -> std::string {
        if (a.trend == Trend::unanswered) return {};
        Answers less = a, same = a, worse = a;
        less.trend = Trend::less;
        same.trend = Trend::same;
        worse.trend = Trend::worse;
        std::string found = lowered(less, same, "the same trend");
        return found.empty() ? lowered(same, worse, "a worse trend") : found;
    });
}

TEST(Invariant, PainkillersNeverLowerTheLevel) {
    over_random_people(4, [](const Answers& a, Random& random) -> std::string {
        if (a.masked == YesNo::unanswered) return {};
        Answers unmasked = a;
        unmasked.masked = YesNo::no;
        Answers masked = a;
        masked.masked = random.one_in(2) ? YesNo::yes : YesNo::not_sure;
        return lowered(unmasked, masked, "a painkiller");
    });
}

TEST(Invariant, WithAnyAskedQuestionUnansweredTheLevelIsUrgentOrIncomplete) {
    over_random_people(5, [](const Answers& given, Random& random) -> std::string {
        Answers a = given;
        a.signs[static_cast<std::size_t>(random.below(sign_count))] = SignAnswer::unanswered;
        const Answers now = as_of_now(a);
        const auto& fields = question_order();
        const bool open = std::any_of(fields.begin(), fields.end(),
                                      [&](Field field) { return asked(field, now) && !answered(field, now); });
        const CareLevel level = care_level(now);
        const bool urgent = level == CareLevel::call_emergency || level == CareLevel::medical_today;
        return open && !urgent && level != CareLevel::incomplete ? "final while a question is open\n" + described(a)
                                                                 : "";
    });

    // One by one, on people who answered everything.
    for (const Answers& start : {people::well(), people::sore(), people::injured(), people::improving_strain()})
        for (Field field : question_order()) {
            if (!asked(field, start)) continue;
            Answers a = start;
            if (is_sign(field)) a[as_sign(field)] = SignAnswer::unanswered;
            else if (field == Field::age) a.age = Age::unanswered;
            else if (field == Field::back_pain) a.back_pain = YesNo::unanswered;
            else if (field == Field::pain_moving) a.pain_moving.reset();
            else if (field == Field::pain_rest) a.pain_rest.reset();
            else if (field == Field::masked) a.masked = YesNo::unanswered;
            else if (field == Field::hours_since_session) a.hours_since_session.reset();
            else if (field == Field::onset) a.onset = Onset::unanswered;
            else if (field == Field::quality) a.quality = Quality::unanswered;
            else if (field == Field::location) a.location = Location::unanswered;
            else if (field == Field::trend) a.trend = Trend::unanswered;
            EXPECT_EQ(level_of(a), CareLevel::incomplete) << name(field);
        }
}

// What is not asked does not matter: an answer that was given before another took its question away changes nothing.
TEST(Invariant, AnAnswerToAQuestionThatIsNotAskedChangesNothing) {
    over_random_people(6, [](const Answers& given, Random& random) -> std::string {
        const Answers a = as_of_now(given);
        const auto sign = static_cast<Sign>(random.below(sign_count));
        if (asked(as_field(sign), a)) return {};
        Answers other = a;
        other[sign] = any_answer(random, info(sign).kind);
        if (asked(as_field(sign), other)) return {};
        const bool same = care_level(a) == care_level(other);
        return same ? "" : std::string(name(sign)) + " is not asked and matters\n" + described(a) + described(other);
    });
}

// Every level but `train` says why, what to do (its words are the page's), and by when.
TEST(Invariant, EveryLevelButTrainHasAReasonAndATime) {
    std::array<std::atomic<long>, 7> seen{};
    over_random_people(7, [&](const Answers& a, Random& random) -> std::string {
        if (!random.one_in(8)) return {};
        const Triage result = triage(a);
        ++seen[static_cast<std::size_t>(result.care)];
        const bool timed = result.within.unit != TimeUnit::none;
        if (result.care == CareLevel::train) return timed ? "a time for nothing\n" + described(a) : "";
        const bool waiting = std::find(a.signs.begin(), a.signs.end(), SignAnswer::not_noticed_yet) != a.signs.end();
        const bool reasoned = result.care == CareLevel::incomplete
                                  ? !result.unanswered.empty() || waiting
                                  : std::any_of(result.reasons.begin(), result.reasons.end(),
                                                [&](const Rule* rule) { return rule->care == result.care; });
        const bool watched = result.care == CareLevel::call_emergency || result.care == CareLevel::incomplete ||
                             (result.recheck_hours && !result.watch.empty());
        return timed && reasoned && watched ? "" : std::string(token(result.care)) + "\n" + described(a);
    });
    for (std::size_t level = 0; level < seen.size(); ++level)
        EXPECT_GT(seen[level], 0) << "no such person: " << token(static_cast<CareLevel>(level));
}

// The table of what each level lets through holds for whole reports, whatever else the request brings.
TEST(Invariant, SectionsAppearOnlyWhereTheLevelLetsThem) {
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

    request.hinge.deadlift = {.tries_mm = {300, 310}, .at = Landmark::mid_shin};

    request.why.fill(YesNo::yes);

    int with_loads = 0, with_hinge = 0, drills_now = 0;
    for (int i = 0; i < 50'000; ++i) {
        request.answers = random_person(random);
        const Report report = evaluate(request);
        const CareLevel care = report.triage.care;
        const LevelPermissions& allowed = permissions_of(care);
        ASSERT_TRUE(allowed.plan || !report.recovery);
        ASSERT_EQ(report.why.has_value(), allowed.plan) << token(care);
        if (report.why) {
            ASSERT_EQ(report.why->cues, report.permissions.bar_advice == BarAdviceAccess::open);
            ASSERT_FALSE(report.why->drills && leg_symptoms(as_of_now(request.answers)));
            const bool tested = report.why->answers.back() != YesNo::unanswered;
            ASSERT_TRUE(!tested || report.permissions.hinge_test == HingeTestAccess::open);
        }
        ASSERT_TRUE(allowed.bar_advice != BarAdviceAccess::none || (!report.setup && report.prevention.empty()));
        ASSERT_EQ(report.technique.has_value(), report.permissions.bar_advice == BarAdviceAccess::open);
        ASSERT_TRUE(allowed.loads != LoadsAccess::none || !report.loads);
        if (care == CareLevel::call_emergency || care == CareLevel::medical_today || care == CareLevel::incomplete) {
            ASSERT_FALSE(report.recovery || report.setup || report.technique || report.loads ||
                         !report.proportions.empty());
            ASSERT_FALSE(report.hinge || report.why);
            ASSERT_TRUE(report.drills.empty());
            ASSERT_EQ(report.permissions.hinge_test, HingeTestAccess::none);
            ASSERT_TRUE(report.what_if.lowers.empty());
        }
        if (allowed.needs_may_exercise && !may_exercise(request.answers)) {
            ASSERT_FALSE(report.loads || report.setup || report.hinge);
        }
        ASSERT_EQ(report.hinge.has_value(), report.permissions.bar_advice == BarAdviceAccess::open);
        if (report.permissions.hinge_test == HingeTestAccess::open) {
            ASSERT_EQ(report.permissions.bar_advice, BarAdviceAccess::open);
            ASSERT_LE(request.answers.pain_moving.value_or(0), 2);
            ++with_hinge;
        }
        if (report.recovery && !allowed.drills) {
            for (const RecoveryItem& item : report.recovery->items) ASSERT_NE(item.row->kind, ItemKind::drill);
        }
        for (const DrillOffer& offer : report.drills) {
            if (offer.state != DrillState::now) continue;
            for (BarredBy by : offer.drill->barred_by) ASSERT_FALSE(barred(by, as_of_now(request.answers)));
            if (offer.drill->exercise) {
                ASSERT_TRUE(report.loads && report.permissions.loads != LoadsAccess::none) << offer.drill->id;
                ASSERT_TRUE(!report.loads->gate || report.loads->gate->open) << offer.drill->id;
            } else if (offer.drill->rows.empty()) {
                ASSERT_EQ(report.permissions.bar_advice, BarAdviceAccess::open) << offer.drill->id;
            }
            ++drills_now;
        }
        if (report.loads && (!report.loads->ladder.empty() || report.loads->session)) ++with_loads;
    }
    EXPECT_GT(drills_now, 100) << "too few drills to mean anything";
    EXPECT_GT(with_hinge, 20) << "too few reports with the hinge test to mean anything";
    EXPECT_GT(with_loads, 100) << "too few reports with loads to mean anything";
}

// More signs or more pain never open what was shut. `incomplete` shuts too, and an answer that ends it may open.
TEST(Invariant, ASymptomNeverOpensTheHingeTest) {
    std::atomic<long> opened{0};
    const std::vector<Answers> starts{people::well(), people::sore(), people::injured(), people::improving_strain()};
    over_random_people(9, [&](const Answers& given, Random& random) -> std::string {
        Answers before = as_of_now(given);
        if (!random.one_in(4)) {  // mostly those who hurt little and report little: the others may not do it anyway
            before = starts[static_cast<std::size_t>(random.below(static_cast<int>(starts.size())))];
            if (before.pain_moving) before.pain_moving = random.below(5);
            if (before.pain_rest) before.pain_rest = random.below(5);
            const auto sign = static_cast<Sign>(random.below(sign_count));
            before[sign] = any_answer(random, info(sign).kind);
        }
        Answers after = before;
        const int kind = random.below(3);
        auto& score = kind == 0 ? after.pain_moving : after.pain_rest;
        if (kind == 2) {
            if (!raise(after, static_cast<Sign>(random.below(sign_count)))) return {};
        } else if (!score || *score == most_pain) {
            return {};
        } else {
            ++*score;
        }
        const auto access = [](const Answers& a) { return permissions(a, care_level(a), true).hinge_test; };
        if (access(before) == HingeTestAccess::open) ++opened;
        const bool opens = access(after) == HingeTestAccess::open && access(before) != HingeTestAccess::open &&
                           care_level(before) != CareLevel::incomplete;
        return opens ? "a symptom opened the hinge test\n" + described(before) + "then\n" + described(after) : "";
    });
    EXPECT_GT(opened, 1000) << "too few people who may do it to mean anything";
}

// No sign and no score opens a weight; only the wait for what could not be noticed yet may end.
TEST(Invariant, ASymptomNeverOpensAWeight) {
    std::atomic<long> open{0};
    const std::vector<Answers> starts{people::well(), people::sore(), people::injured(), people::improving_strain()};
    over_random_people(11, [&](const Answers& given, Random& random) -> std::string {
        Answers before = as_of_now(given);
        if (!random.one_in(4)) {  // mostly those whose weights are open, or shut by one thing alone
            const Examination examined = before.examination;
            before = starts[static_cast<std::size_t>(random.below(static_cast<int>(starts.size())))];
            if (random.one_in(3)) before.examination = examined;
            const auto sign = static_cast<Sign>(random.below(sign_count));
            before[sign] = any_answer(random, info(sign).kind);
        }
        Answers after = before;
        if (random.one_in(3)) {
            auto& score = random.one_in(2) ? after.pain_moving : after.pain_rest;
            if (!score || *score == most_pain) return {};
            ++*score;
        } else {
            const auto sign = static_cast<Sign>(random.below(sign_count));
            if (before[sign] == SignAnswer::not_noticed_yet || !raise(after, sign)) return {};
        }
        const auto shut = [](const Answers& a) {
            return permissions(a, care_level(a), true).loads == LoadsAccess::none;
        };
        if (!shut(before)) ++open;
        const bool opens = shut(before) && !shut(after) && care_level(before) != CareLevel::incomplete;
        return opens ? "a symptom opened a weight\n" + described(before) + "then\n" + described(after) : "";
    });
    EXPECT_GT(open, 1000) << "too few people with weights to mean anything";
}

// What would change the level is what changes it.
TEST(Invariant, WhatIfTellsTheTruth) {
    Random random(seed + 8);
    long tried = 0;
    for (int i = 0; i < 20'000; ++i) {
        const Answers a = as_of_now(random_person(random));
        const CareLevel level = care_level(a);
        const WhatIfs found = what_if(a);
        const auto with = [&](const WhatIf& change) {
            Answers b = a;
            if (is_sign(change.field)) b[as_sign(change.field)] = static_cast<SignAnswer>(change.answer);
            else if (change.field == Field::pain_moving) b.pain_moving = change.answer;
            else if (change.field == Field::pain_rest) b.pain_rest = change.answer;
            else if (change.field == Field::masked) b.masked = static_cast<YesNo>(change.answer);
            else if (change.field == Field::onset) b.onset = static_cast<Onset>(change.answer);
            else if (change.field == Field::quality) b.quality = static_cast<Quality>(change.answer);
            else if (change.field == Field::location) b.location = static_cast<Location>(change.answer);
            else if (change.field == Field::trend) b.trend = static_cast<Trend>(change.answer);
            else ADD_FAILURE() << name(change.field);
            ++tried;
            return care_level(b);
        };
        for (const WhatIf& change : found.raises) {
            ASSERT_GT(change.care, level);
            ASSERT_EQ(with(change), change.care) << name(change.field) << described(a);
        }
        for (const WhatIf& change : found.lowers) {
            ASSERT_LT(change.care, level);
            ASSERT_EQ(with(change), change.care) << name(change.field) << described(a);
        }
        // Any emergency sign, alone, is among what raises a final level below.
        if (level != CareLevel::incomplete && level < CareLevel::call_emergency) {
            ASSERT_TRUE(std::any_of(found.raises.begin(), found.raises.end(), [](const WhatIf& change) {
                return change.care == CareLevel::call_emergency;
            })) << described(a);
        }
    }
    EXPECT_GT(tried, 1000);
}

}  // namespace
}  // namespace liftback
