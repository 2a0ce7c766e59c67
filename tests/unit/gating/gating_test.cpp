#include "people.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/gating/gating.hpp"
#include "liftback/triage/pain_picture.hpp"
#include "liftback/triage/triage.hpp"

#include <gtest/gtest.h>

#include <set>

namespace liftback {
namespace {

std::set<std::string_view> lock_ids(const Permissions& permissions) {
    std::set<std::string_view> ids;
    for (const Lock* lock : permissions.locks) ids.insert(lock->id);
    return ids;
}

using Ids = std::set<std::string_view>;

TEST(Gating, TheTableHasOneRowForEachLevel) {
    std::set<CareLevel> seen;
    for (const LevelPermissions& row : level_permissions()) EXPECT_TRUE(seen.insert(row.care).second);
    EXPECT_EQ(seen.size(), tokens<CareLevel>().size());
}

TEST(Gating, UrgentAndIncompleteLevelsLetNothingThrough) {
    for (CareLevel care : {CareLevel::call_emergency, CareLevel::medical_today, CareLevel::incomplete})
        for (bool gate_open : {false, true}) {
            const Permissions result = permissions(people::well(), care, gate_open);
            EXPECT_FALSE(result.plan || result.drills);
            EXPECT_EQ(result.bar_advice, BarAdviceAccess::none);
            EXPECT_EQ(result.loads, LoadsAccess::none);
            EXPECT_EQ(lock_ids(result), Ids{}) << "there is nothing to lock";
        }
}

TEST(Gating, OnlyTheInjuryProtocolHasDrills) {
    for (const LevelPermissions& row : level_permissions())
        EXPECT_EQ(row.drills, row.care == CareLevel::injury_protocol) << token(row.care);
}

TEST(Gating, TheGateOpensTheBarAdvice) {
    const Answers a = people::injured();
    EXPECT_EQ(permissions(a, CareLevel::injury_protocol, false).bar_advice, BarAdviceAccess::after_gate);
    EXPECT_EQ(permissions(a, CareLevel::injury_protocol, true).bar_advice, BarAdviceAccess::open);
}

TEST(Gating, AProfessionalSaysMayExerciseFirst) {
    Answers a = people::improving_strain();
    Permissions result = permissions(a, CareLevel::professional_soon, true);
    EXPECT_EQ(result.loads, LoadsAccess::none);
    EXPECT_EQ(result.bar_advice, BarAdviceAccess::none);
    EXPECT_EQ(lock_ids(result), Ids{"needs_may_exercise"});

    a.examination = {Examiner::physical_therapist, 24, MayExercise::yes, {}};
    result = permissions(a, CareLevel::professional_soon, true);
    EXPECT_EQ(result.loads, LoadsAccess::ladder);
    EXPECT_EQ(result.bar_advice, BarAdviceAccess::open);

    a.examination.may_exercise = MayExercise::no;
    result = permissions(a, CareLevel::professional_soon, true);
    EXPECT_EQ(result.loads, LoadsAccess::none);
    EXPECT_EQ(lock_ids(result), (Ids{"needs_may_exercise", "told_not_to_exercise"}));
}

TEST(Gating, AnExaminationOpensNothingThatItCouldNotSee) {
    Answers a = people::improving_strain();
    a.examination = {Examiner::physical_therapist, 24, MayExercise::yes, {}};
    ASSERT_EQ(permissions(a, CareLevel::professional_soon, true).loads, LoadsAccess::ladder);
    const auto locks_with = [](const Answers& answers, bool unseen = false) {
        return lock_ids(permissions(answers, CareLevel::professional_soon, true, unseen));
    };
    EXPECT_EQ(locks_with(a, true), Ids{"needs_may_exercise"}) << "a reason that it was not for";
    EXPECT_EQ(permissions(a, CareLevel::injury_protocol, true, true).locks.size(), 0u) << "nobody has to be seen";

    Answers worse = a;
    worse.trend = Trend::worse;
    EXPECT_EQ(locks_with(worse), Ids{"needs_may_exercise"});

    Answers since = a;
    since.examination.hours_ago = hours_since_pain(a).value() + 1;
    EXPECT_EQ(locks_with(since), Ids{"needs_may_exercise"}) << "the pain began since";
    since.examination.hours_ago = hours_since_pain(a).value();
    EXPECT_EQ(locks_with(since), Ids{});
}

TEST(Gating, AMayNotExerciseHoldsAtEveryLevel) {
    Answers a = people::well();
    a.examination = {Examiner::doctor, 24, MayExercise::no, {}};
    for (CareLevel care : {CareLevel::train, CareLevel::soreness_relief, CareLevel::injury_protocol}) {
        const Permissions result = permissions(a, care, true);
        EXPECT_EQ(result.loads, LoadsAccess::none);
        EXPECT_EQ(result.bar_advice, BarAdviceAccess::none);
    }
}

TEST(Gating, UnderEighteenThereAreNoLoadsAtAnyLevel) {
    Answers a = people::well();
    a.age = Age::under_18;
    for (CareLevel care : {CareLevel::train, CareLevel::soreness_relief, CareLevel::injury_protocol}) {
        const Permissions result = permissions(a, care, true);
        EXPECT_EQ(result.loads, LoadsAccess::none);
        EXPECT_EQ(result.bar_advice, BarAdviceAccess::none);
        EXPECT_TRUE(result.plan);
    }
}

TEST(Gating, FragileBonesAndBackSurgeryLockLoadsWhileItHurts) {
    for (Sign fact : {Sign::fragile_bones, Sign::stiff_spine, Sign::back_surgery}) {
        Answers a = people::sore();
        a[fact] = SignAnswer::yes;
        EXPECT_EQ(permissions(a, CareLevel::soreness_relief, false).loads, LoadsAccess::none) << name(fact);
        EXPECT_EQ(permissions(a, CareLevel::soreness_relief, false).bar_advice, BarAdviceAccess::open) << name(fact);
        EXPECT_EQ(permissions(a, CareLevel::train, false).loads, LoadsAccess::planned_session) << name(fact);
        a.examination = {Examiner::doctor, 24, MayExercise::with_limits, 60};
        EXPECT_EQ(permissions(a, CareLevel::soreness_relief, false).loads, LoadsAccess::soreness_session);
    }
}

TEST(Gating, HeartDiseaseNeedsADoctorAndNoOtherWillDo) {
    Answers a = people::well();
    a[Sign::heart_or_vessel_disease] = SignAnswer::not_sure;
    EXPECT_EQ(permissions(a, CareLevel::train, false).loads, LoadsAccess::none);
    a.examination = {Examiner::physical_therapist, 24, MayExercise::yes, {}};
    EXPECT_EQ(permissions(a, CareLevel::train, false).loads, LoadsAccess::none);
    a.examination.by = Examiner::doctor;
    EXPECT_EQ(permissions(a, CareLevel::train, false).loads, LoadsAccess::planned_session);
}

TEST(Gating, AnAneurysmNeedsADoctor) {
    Answers a = people::well();
    a[Sign::aneurysm] = SignAnswer::not_sure;
    EXPECT_EQ(lock_ids(permissions(a, CareLevel::train, false)), Ids{"aneurysm"});
    EXPECT_EQ(permissions(a, CareLevel::train, false).bar_advice, BarAdviceAccess::open);
    EXPECT_EQ(permissions(a, CareLevel::train, false).loads, LoadsAccess::none);
    a.examination = {Examiner::physical_therapist, 24, MayExercise::yes, {}};
    EXPECT_EQ(permissions(a, CareLevel::train, false).loads, LoadsAccess::none);
    a.examination.by = Examiner::doctor;
    EXPECT_EQ(permissions(a, CareLevel::train, false).loads, LoadsAccess::planned_session);
}

TEST(Gating, ASoftNewBulgeLocksLoadsAndBarAdviceUntilSeen) {
    Answers a = people::well();
    a[Sign::bulge_soft] = SignAnswer::yes;
    Permissions result = permissions(a, CareLevel::professional_soon, true);
    EXPECT_EQ(lock_ids(result), (Ids{"needs_may_exercise", "new_bulge"}));
    EXPECT_EQ(result.loads, LoadsAccess::none);
    EXPECT_EQ(permissions(a, CareLevel::train, true).bar_advice, BarAdviceAccess::none);
    a.examination = {Examiner::nurse, 24, MayExercise::with_limits, 40};
    result = permissions(a, CareLevel::professional_soon, true);
    EXPECT_EQ(result.loads, LoadsAccess::ladder);
    EXPECT_EQ(result.bar_advice, BarAdviceAccess::open);
}

// Whoever knows of it: what cannot be felt cannot warn.
TEST(Gating, FeelingLostForLongNeverOpensWeightsUntilADoctorSaysSo) {
    for (Sign sign : {Sign::saddle_numbness, Sign::back_passage_numbness, Sign::genital_sensation_lost,
                      Sign::wiping_changed, Sign::bowel_no_sensation, Sign::bowel_urge_lost})
        for (SignAnswer answer : {SignAnswer::long_standing_known, SignAnswer::long_standing_unknown}) {
            Answers a = people::sore();
            a[sign] = answer;
            Permissions result = permissions(a, CareLevel::soreness_relief, true);
            EXPECT_EQ(lock_ids(result), Ids{"lost_feeling"}) << name(sign);
            EXPECT_EQ(result.loads, LoadsAccess::none) << name(sign);
            EXPECT_EQ(result.bar_advice, BarAdviceAccess::open) << name(sign);
            EXPECT_EQ(permissions(a, CareLevel::train, true).loads, LoadsAccess::none) << name(sign);
            a.examination = {Examiner::physical_therapist, 24, MayExercise::yes, {}};
            EXPECT_EQ(permissions(a, CareLevel::soreness_relief, true).loads, LoadsAccess::none) << name(sign);
            a.examination.by = Examiner::doctor;
            EXPECT_EQ(permissions(a, CareLevel::soreness_relief, true).loads, LoadsAccess::soreness_session);
        }
    Answers leak = people::sore();
    leak[Sign::urine_leaking] = SignAnswer::long_standing_known;
    EXPECT_EQ(permissions(leak, CareLevel::soreness_relief, true).loads, LoadsAccess::soreness_session);
}

TEST(Gating, WeightsWaitForWhatCouldNotBeNoticedYet) {
    Answers a = people::sore();
    a[Sign::dark_urine] = SignAnswer::not_noticed_yet;
    EXPECT_EQ(lock_ids(permissions(a, CareLevel::soreness_relief, true)), Ids{"not_noticed_yet"});
    EXPECT_EQ(permissions(a, CareLevel::soreness_relief, true).bar_advice, BarAdviceAccess::open);
    EXPECT_EQ(permissions(a, CareLevel::soreness_relief, true).loads, LoadsAccess::none);

    Answers sex = people::sore();
    sex[Sign::sexual_function_changed] = SignAnswer::not_noticed_yet;
    sex.hours_since_pain = 23.5;
    EXPECT_EQ(permissions(sex, CareLevel::soreness_relief, true).loads, LoadsAccess::none);
    sex.hours_since_pain = 24;
    EXPECT_EQ(permissions(sex, CareLevel::soreness_relief, true).loads, LoadsAccess::soreness_session);
    sex.hours_since_pain.reset();
    sex.hours_since_session.reset();
    EXPECT_EQ(permissions(sex, CareLevel::soreness_relief, true).loads, LoadsAccess::none)
        << "nobody knows how old it is";
}

TEST(Gating, TheHingeTestIsForThoseWithLittlePain) {
    const auto access = [](const Answers& a, CareLevel care, bool gate_open = false) {
        return permissions(a, care, gate_open).hinge_test;
    };
    EXPECT_EQ(access(people::well(), CareLevel::train), HingeTestAccess::open) << "there is no score to tell";

    Answers a = people::sore();
    a.pain_moving = 2;
    a.pain_rest = 2;
    EXPECT_EQ(access(a, CareLevel::soreness_relief), HingeTestAccess::open);
    const auto with = [&](auto change) {
        Answers changed = a;
        change(changed);
        return access(changed, CareLevel::soreness_relief);
    };
    EXPECT_EQ(with([](Answers& b) { b.pain_moving = 3; }), HingeTestAccess::pain);
    EXPECT_EQ(with([](Answers& b) { b.pain_rest = 3; }), HingeTestAccess::pain);
    EXPECT_EQ(with([](Answers& b) { b.pain_moving.reset(); }), HingeTestAccess::pain);
    EXPECT_EQ(with([](Answers& b) { b.pain_rest.reset(); }), HingeTestAccess::pain);
    for (YesNo masked : {YesNo::unanswered, YesNo::not_sure, YesNo::yes})
        EXPECT_EQ(with([&](Answers& b) { b.masked = masked; }), HingeTestAccess::pain) << token(masked);

    Answers nothing = people::well();
    nothing.pain_moving = 3;
    EXPECT_EQ(access(nothing, CareLevel::train), HingeTestAccess::pain) << "a score says otherwise";
    nothing = people::well();
    nothing.masked = YesNo::yes;
    EXPECT_EQ(access(nothing, CareLevel::train), HingeTestAccess::pain);

    const Answers strain = people::improving_strain();
    EXPECT_EQ(access(strain, CareLevel::injury_protocol), HingeTestAccess::none) << "behind the gate";
    EXPECT_EQ(access(strain, CareLevel::injury_protocol, true), HingeTestAccess::open);
    a.age = Age::under_18;
    EXPECT_EQ(access(a, CareLevel::soreness_relief), HingeTestAccess::none) << "locked with the bar advice";
    for (CareLevel care : {CareLevel::call_emergency, CareLevel::medical_today, CareLevel::incomplete})
        EXPECT_EQ(access(people::well(), care, true), HingeTestAccess::none) << token(care);
}

TEST(Gating, AnExaminationCountsForTwelveWeeks) {
    Answers a = people::injured();
    a.examination = {Examiner::doctor, 12 * 7 * 24, MayExercise::yes, {}};
    EXPECT_TRUE(may_exercise(a));
    a.examination.hours_ago = 12 * 7 * 24 + 1;
    EXPECT_FALSE(may_exercise(a));
}

}  // namespace
}  // namespace liftback
