#include "people.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/triage/triage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace liftback {
namespace {

bool fired(const Triage& result, std::string_view id) {
    return std::any_of(result.reasons.begin(), result.reasons.end(), [&](const Rule* rule) { return rule->id == id; });
}

TEST(Tokens, AreTheNamesOfTheEnumerators) {
    EXPECT_EQ(token(CareLevel::call_emergency), "call_emergency");
    EXPECT_EQ(tokens<SignAnswer>().size(), 7u);
    EXPECT_EQ(from_token<Onset>("within_1_hour"), Onset::within_1_hour);
    EXPECT_FALSE(from_token<Onset>("Within_1_hour").has_value());
    EXPECT_EQ(name(Field::examination), "examination");
    EXPECT_EQ(name(Field::saddle_numbness), "saddle_numbness");
}

TEST(Rules, HaveUniqueIdsAndSources) {
    std::set<std::string_view> ids;
    for (const auto& table : rule_tables())
        for (const Rule& rule : table) {
            EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
            EXPECT_TRUE(rule.evidence.given()) << rule.id;
        }
}

// Every symptom that is asked leads somewhere: a sign that no rule reads would be a question without a purpose.
TEST(Rules, ReadEverySymptom) {
    FieldSet read;
    for (const auto& table : rule_tables())
        for (const Rule& rule : table)
            if (rule.id != "worry.long_standing_unassessed" && rule.id != "injury.episode_open" &&
                rule.id != "injury.sharp_at_lift")
                read = read | rule.declared_reads();
    for (std::size_t i = 0; i < sign_count; ++i) {
        // These choose texts, gates and locks; the gating tests check them.
        static const std::set<std::string_view> advice{
            "afraid", "moving_harms", "never_better", "heart_or_vessel_disease", "strain_to_avoid", "no_ice_or_heat"};
        EXPECT_NE(read.contains(static_cast<Field>(i)), advice.count(name(static_cast<Sign>(i))) > 0)
            << name(static_cast<Sign>(i));
    }
}

class EachSignRule : public testing::TestWithParam<const Rule*> {};

TEST_P(EachSignRule, FiresOnYesAndOnNotSureAndOnNothingLess) {
    const Rule& rule = *GetParam();
    for (std::size_t i = 1; i < tokens<SignAnswer>().size(); ++i) {
        const auto answer = static_cast<SignAnswer>(i);
        if (!takes(info(*rule.sign).kind, answer)) continue;
        Answers a = people::sore();
        a[*rule.sign] = answer;
        const Triage result = triage(a);
        const bool acts_as_yes = answer == SignAnswer::yes || answer == SignAnswer::not_sure;
        EXPECT_EQ(fired(result, rule.id), acts_as_yes) << rule.id << ' ' << token(answer);
        if (acts_as_yes) {
            EXPECT_GE(result.care, rule.care) << rule.id;
        }
    }
}

std::vector<const Rule*> sign_rules() {
    std::vector<const Rule*> found;
    for (const auto& table : rule_tables())
        for (const Rule& rule : table)
            if (rule.sign) found.push_back(&rule);
    return found;
}

INSTANTIATE_TEST_SUITE_P(Triage, EachSignRule, testing::ValuesIn(sign_rules()), [](const auto& test) {
    std::string id(test.param->id);
    std::replace(id.begin(), id.end(), '.', '_');
    return id;
});

TEST(Triage, PeopleComeOutAsTheyShould) {
    EXPECT_EQ(triage(people::well()).care, CareLevel::train);
    EXPECT_EQ(triage(people::sore()).care, CareLevel::soreness_relief);
    EXPECT_EQ(triage(people::injured()).care, CareLevel::injury_protocol);
    EXPECT_EQ(triage(people::improving_strain()).care, CareLevel::injury_protocol);
    EXPECT_EQ(triage(Answers{}).care, CareLevel::incomplete);
}

TEST(Triage, OneEmergencySignIsEnoughWithEverythingElseUnanswered) {
    Answers a;
    a[Sign::saddle_numbness] = SignAnswer::yes;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency);
}

TEST(Triage, LongStandingAndKnownDoesNotFireButIsWatched) {
    Answers a = people::sore();
    a[Sign::urine_leaking] = SignAnswer::long_standing_known;
    const Triage result = triage(a);
    EXPECT_EQ(result.care, CareLevel::soreness_relief);
    EXPECT_EQ(result.if_changed, std::vector{Sign::urine_leaking});
}

TEST(Triage, LongStandingThatNoDoctorKnowsOfIsSeenSoon) {
    Answers a = people::sore();
    a[Sign::urine_leaking] = SignAnswer::long_standing_unknown;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon);
}

TEST(Triage, NotNoticedYetIsNeverFinalForTheSoreNorTheWell) {
    Answers sore = people::sore();
    sore[Sign::dark_urine] = SignAnswer::not_noticed_yet;
    const Triage result = triage(sore);
    EXPECT_EQ(result.care, CareLevel::soreness_relief);
    EXPECT_FALSE(result.final);
    EXPECT_EQ(result.recheck_hours, 12);
    EXPECT_EQ(result.watch.front(), Sign::dark_urine);

    Answers well = people::well();
    well[Sign::dark_urine] = SignAnswer::not_noticed_yet;
    EXPECT_EQ(triage(well).care, CareLevel::incomplete);
}

TEST(Triage, NotNoticedYetExpiresAfterTwelveHoursAndAllWarningSignsAfterADay) {
    Answers a = people::sore();
    a[Sign::dark_urine] = SignAnswer::not_noticed_yet;
    a.age_hours = 12;
    EXPECT_EQ(triage(a).care, CareLevel::soreness_relief);
    a.age_hours = 12.5;
    EXPECT_EQ(triage(a).care, CareLevel::incomplete);
    EXPECT_EQ(triage(a).unanswered, std::vector{Field::dark_urine});
    a.not_noticed_age_hours = 1;
    EXPECT_EQ(triage(a).care, CareLevel::soreness_relief) << "answered again an hour ago";

    Answers old = people::sore();
    old[Sign::cancer] = SignAnswer::yes;
    old.age_hours = 24.5;
    const Triage result = triage(old);
    EXPECT_EQ(result.care, CareLevel::incomplete);
    EXPECT_TRUE(result.expired);
    EXPECT_TRUE(answered(Field::cancer, as_of_now(old))) << "history stays";
    EXPECT_FALSE(answered(Field::pain_moving, as_of_now(old)));
    EXPECT_FALSE(triage(people::sore()).expired);
}

TEST(Triage, BreakdownSignsAddUp) {
    Answers one = people::sore();
    one[Sign::back_swollen_hard] = SignAnswer::yes;
    EXPECT_EQ(triage(one).care, CareLevel::medical_today);

    Answers at_risk = one;
    at_risk[Sign::muscle_breakdown_risk] = SignAnswer::not_sure;
    EXPECT_EQ(triage(at_risk).care, CareLevel::call_emergency);

    Answers two = one;
    two[Sign::skin_numb_after_ice] = SignAnswer::yes;
    EXPECT_EQ(triage(two).care, CareLevel::call_emergency);
}

TEST(Triage, HistoryFactsAloneNeverFrightenTheSore) {
    for (Sign fact :
         {Sign::cancer, Sign::recent_infection, Sign::spinal_procedure, Sign::weak_immunity, Sign::injecting,
          Sign::fragile_bones, Sign::stiff_spine, Sign::back_surgery, Sign::blood_thinners}) {
        Answers a = people::sore();
        a[fact] = SignAnswer::yes;
        EXPECT_EQ(triage(a).care, CareLevel::soreness_relief) << name(fact);
    }
}

TEST(Triage, HistoryFactsWithInjuryPainOrASeriousPatternCount) {
    struct Row {
        Sign fact;
        CareLevel with_injury;
        CareLevel with_night_pain;
    };
    using enum CareLevel;
    for (const Row& row : {Row{Sign::cancer, medical_today, medical_today},
                           Row{Sign::recent_infection, professional_soon, medical_today},
                           Row{Sign::spinal_procedure, professional_soon, medical_today},
                           Row{Sign::weak_immunity, professional_soon, medical_today},
                           Row{Sign::injecting, professional_soon, medical_today},
                           Row{Sign::fragile_bones, professional_soon, medical_today},
                           Row{Sign::stiff_spine, professional_soon, medical_today},
                           Row{Sign::back_surgery, professional_soon, medical_today}}) {
        Answers a = people::injured();
        a.onset = Onset::before_session;  // at the lift, a fragile or stiff spine is seen today
        a.hours_since_pain = 10;
        a[row.fact] = SignAnswer::yes;
        EXPECT_EQ(triage(a).care, row.with_injury) << name(row.fact);
        a[Sign::sleep_disturbed] = SignAnswer::yes;
        EXPECT_EQ(triage(a).care, row.with_night_pain) << name(row.fact);
    }
}

TEST(Triage, AnAssessedHistoryFactRestsForTwelveWeeks) {
    Answers a = people::injured();
    a[Sign::back_surgery] = SignAnswer::yes;
    a.examination = {Examiner::doctor, 12 * 7 * 24, MayExercise::yes, {}};
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol);
    a.examination.hours_ago = 12 * 7 * 24 + 1;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon);
}

TEST(Triage, AgeChangesWhatAFallMeans) {
    for (Age age : {Age::from_26_to_44, Age::from_50_to_54, Age::from_55_to_64, Age::from_65}) {
        Answers a = people::injured();
        a.age = age;
        a[Sign::fall_or_blow] = SignAnswer::yes;
        EXPECT_EQ(triage(a).care, age == Age::from_26_to_44 ? CareLevel::injury_protocol : CareLevel::medical_today);
    }
}

TEST(Triage, CannotWalkIsUrgentTwoHoursAfterTheOnset) {
    Answers a = people::injured();
    a[Sign::cannot_walk] = SignAnswer::yes;
    a.hours_since_session = 1;
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol);
    a.hours_since_session = 2;
    EXPECT_EQ(triage(a).care, CareLevel::medical_today);
}

TEST(Triage, ThinnersTurnSuddenSeverePainIntoAnEmergency) {
    Answers a = people::injured();
    a[Sign::blood_thinners] = SignAnswer::yes;
    EXPECT_EQ(triage(a).care, CareLevel::medical_today) << "an injury in its first days";
    a.pain_moving = 7;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency);
    a.hours_since_session = 168;
    a.trend = Trend::same;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency) << "within a week";
    a.hours_since_session = 168.5;
    EXPECT_EQ(triage(a).care, CareLevel::medical_today);
    a.trend = Trend::worse;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency) << "severe, and rising";
}

// Each of these alone turns a mild, slow pain on blood thinners into one for the emergency number or for today.
TEST(Triage, BloodThinnersWithAFallAreSeenToday) {
    for (Sign fall : {Sign::fall_or_blow, Sign::fell_with_bar}) {
        Answers a = people::well();
        a[Sign::blood_thinners] = SignAnswer::yes;
        a[fall] = SignAnswer::not_sure;
        EXPECT_EQ(triage(a).care, CareLevel::medical_today) << name(fall) << ", pain or not";
        EXPECT_TRUE(fired(triage(a), "bleeding.thinners_with_fall"));

        Answers sore = people::sore();
        sore[Sign::blood_thinners] = SignAnswer::yes;
        sore[fall] = SignAnswer::yes;
        EXPECT_EQ(triage(sore).care, CareLevel::medical_today);
        sore.pain_rest = 7;
        EXPECT_EQ(triage(sore).care, CareLevel::call_emergency) << name(fall) << ", and strong pain";
    }
}

TEST(Triage, BloodThinnersWithSevereOrRisingPainOrALegSignAreSeenToday) {
    Answers thinned = people::sore();
    thinned[Sign::blood_thinners] = SignAnswer::yes;
    const auto with = [&](auto change) {
        Answers a = thinned;
        change(a);
        return triage(a);
    };
    EXPECT_EQ(triage(thinned).care, CareLevel::soreness_relief) << "even soreness";
    // As somebody found it: 8/10 moving, 7/10 at rest, beginning after six hours, and "not urgent".
    EXPECT_EQ(with([](Answers& a) {
                  a.pain_moving = 8;
                  a.pain_rest = 7;
              }).care,
              CareLevel::medical_today);
    EXPECT_EQ(with([](Answers& a) { a.pain_moving = 7; }).care, CareLevel::medical_today);
    EXPECT_EQ(with([](Answers& a) { a.pain_rest = 7; }).care, CareLevel::medical_today);
    EXPECT_EQ(with([](Answers& a) { a[Sign::getting_worse] = SignAnswer::yes; }).care, CareLevel::medical_today);
    EXPECT_EQ(with([](Answers& a) { a[Sign::one_leg_pain_or_numbness] = SignAnswer::yes; }).care,
              CareLevel::medical_today);
    EXPECT_EQ(with([](Answers& a) { a.location = Location::one_side; }).care, CareLevel::medical_today)
        << "only even soreness counts as soreness";
    EXPECT_EQ(with([](Answers& a) {
                  a.quality = Quality::tight;
                  a.onset = Onset::within_1_hour;
                  a.hours_since_session = 1;
              }).care,
              CareLevel::medical_today)
        << "nor does a pump";
}

TEST(Triage, BloodThinnersWithSevereRisingPainOrAWeakLegAreAnEmergency) {
    Answers thinned = people::sore();
    thinned[Sign::blood_thinners] = SignAnswer::yes;
    const auto with = [&](auto change) {
        Answers a = thinned;
        change(a);
        return triage(a).care;
    };
    const auto emergency = CareLevel::call_emergency;
    EXPECT_EQ(with([](Answers& a) {
                  a.pain_rest = 7;
                  a[Sign::getting_worse] = SignAnswer::yes;
              }),
              emergency);
    EXPECT_EQ(with([](Answers& a) { a[Sign::severe_and_rising] = SignAnswer::yes; }), emergency);
    EXPECT_EQ(with([](Answers& a) {
                  a.pain_moving = 7;
                  a[Sign::one_leg_pain_or_numbness] = SignAnswer::yes;
              }),
              emergency);
    EXPECT_EQ(with([](Answers& a) { a[Sign::one_leg_weakness] = SignAnswer::yes; }), emergency);
}

TEST(Triage, AnInjuryOnBloodThinnersIsSeenTodayForFourDaysAndSoonAfterwards) {
    Answers a = people::improving_strain();
    a[Sign::blood_thinners] = SignAnswer::yes;
    a.hours_since_session = 95.5;
    EXPECT_EQ(triage(a).care, CareLevel::medical_today);
    a.examination = {Examiner::doctor, 1, MayExercise::yes, {}};
    EXPECT_EQ(triage(a).care, CareLevel::medical_today) << "no examination covers it";
    a.hours_since_session = 96;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon);
    EXPECT_TRUE(fired(triage(a), "history.thinners_with_injury_pain"));
}

TEST(Triage, AnAneurysmWithAnyBackPainIsAnEmergency) {
    Answers a = people::well();
    a[Sign::aneurysm] = SignAnswer::not_sure;
    EXPECT_NE(triage(a).care, CareLevel::call_emergency);
    a[Sign::pain_with_aneurysm] = SignAnswer::yes;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency) << "said where the aneurysm is";
    a[Sign::pain_with_aneurysm] = SignAnswer::no;
    EXPECT_EQ(triage(a).care, CareLevel::train);
    a.pain_moving = 2;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency) << "a score says it";

    Answers sore = people::sore();
    sore.pain_moving = 1;
    sore.pain_rest = 0;
    sore[Sign::aneurysm] = SignAnswer::yes;
    EXPECT_EQ(triage(sore).care, CareLevel::call_emergency) << "any back pain, said later on";
}

TEST(Triage, AFragileOrStiffSpineWithAnyStumbleIsSeenToday) {
    for (Sign fact : {Sign::fragile_bones, Sign::stiff_spine})
        for (Sign fall : {Sign::stumble, Sign::fall_or_blow, Sign::fell_with_bar})
            for (Answers a : {people::well(), people::sore()}) {
                a[fact] = SignAnswer::not_sure;
                EXPECT_LT(triage(a).care, CareLevel::medical_today);
                a[fall] = SignAnswer::not_sure;
                EXPECT_EQ(triage(a).care, CareLevel::medical_today) << name(fact) << ' ' << name(fall);
            }
    Answers other = people::sore();
    other[Sign::stumble] = SignAnswer::yes;
    EXPECT_EQ(triage(other).care, CareLevel::soreness_relief) << "a stumble is nothing to a strong spine";
}

TEST(Triage, AFragileOrStiffSpineWithSuddenSevereOrRisingPainIsSeenToday) {
    for (Sign fact : {Sign::fragile_bones, Sign::stiff_spine}) {
        Answers sore = people::sore();
        sore[fact] = SignAnswer::yes;
        const auto with = [&](auto change) {
            Answers a = sore;
            change(a);
            return triage(a).care;
        };
        EXPECT_EQ(triage(sore).care, CareLevel::soreness_relief);
        EXPECT_EQ(with([](Answers& a) { a.pain_moving = 7; }), CareLevel::medical_today);
        EXPECT_EQ(with([](Answers& a) { a[Sign::getting_worse] = SignAnswer::yes; }), CareLevel::medical_today);
        for (Location place : {Location::both_sides, Location::one_side, Location::one_spot})
            EXPECT_EQ(with([&](Answers& a) {
                          a.onset = Onset::during_lift;
                          a.location = place;
                          a.pain_moving = 2;
                      }),
                      CareLevel::medical_today)
                << "sudden, wherever it sits: " << token(place);

        Answers quiet = people::improving_strain();
        quiet[fact] = SignAnswer::yes;
        quiet.pain_moving = 1;
        EXPECT_EQ(triage(quiet).care, CareLevel::medical_today) << "it came at the lift, and is not over";
        quiet.examination = {Examiner::doctor, 24, MayExercise::yes, {}};
        EXPECT_EQ(triage(quiet).care, CareLevel::injury_protocol) << "examined";
    }
}

TEST(Triage, AnInjectionOrInfectionWithRisingPainIsSeenTodayAndNamed) {
    struct Row {
        Sign fact;
        std::string_view rule;
    };
    for (const Row& row : {Row{Sign::spinal_procedure, "history.spinal_procedure_with_serious_pattern"},
                           Row{Sign::recent_infection, "history.infection_with_serious_pattern"},
                           Row{Sign::injecting, "history.injecting_with_serious_pattern"},
                           Row{Sign::weak_immunity, "history.weak_immunity_with_serious_pattern"}})
        for (Sign pain : {Sign::getting_worse, Sign::constant_pain, Sign::sleep_disturbed}) {
            Answers a = people::sore();
            a[row.fact] = SignAnswer::yes;
            EXPECT_EQ(triage(a).care, CareLevel::soreness_relief);
            a[pain] = SignAnswer::not_sure;
            EXPECT_EQ(triage(a).care, CareLevel::medical_today) << name(row.fact) << ' ' << name(pain);
            EXPECT_TRUE(fired(triage(a), row.rule));
        }
    Answers late = people::sore();
    late[Sign::spinal_procedure] = SignAnswer::yes;
    late.hours_since_session = 80;
    late.trend = Trend::worse;
    EXPECT_EQ(triage(late).care, CareLevel::medical_today) << "a worse trend rises too";
    late.back_pain = YesNo::no;
    late.pain_moving.reset();
    late.pain_rest.reset();
    EXPECT_EQ(triage(late).care, CareLevel::train) << "a trend of no pain counts no more";
}

TEST(Triage, FeverWithARiskOfTheSpineIsAnEmergency) {
    for (Sign risk : {Sign::fever_risk, Sign::recent_infection, Sign::leg_pain_changed_sides, Sign::one_leg_weakness}) {
        Answers a = people::sore();
        a[Sign::fever] = SignAnswer::yes;
        a[Sign::fever_risk] = SignAnswer::no;
        EXPECT_EQ(triage(a).care, CareLevel::medical_today);
        a[risk] = SignAnswer::not_sure;
        EXPECT_EQ(triage(a).care, CareLevel::call_emergency) << name(risk);
    }
}

// The sign of a weak leg that does not get worse is also that of one which has passed: its words say both.
TEST(Triage, AWeakLegThatHasPassedIsSeenToday) {
    Answers a = people::sore();
    a[Sign::one_leg_weakness] = SignAnswer::yes;
    EXPECT_EQ(triage(a).care, CareLevel::medical_today);
    EXPECT_TRUE(leg_symptoms(a));
}

TEST(Triage, PainThatChangedLegsCountsAsBothLegs) {
    Answers a = people::sore();
    a[Sign::leg_pain_changed_sides] = SignAnswer::not_sure;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency);
    EXPECT_TRUE(leg_symptoms(a));
}

TEST(Triage, ALostUrgeToOpenTheBowelsIsAnEmergency) {
    Answers a = people::sore();
    a[Sign::bowel_urge_lost] = SignAnswer::yes;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency);
    a[Sign::bowel_urge_lost] = SignAnswer::not_noticed_yet;
    EXPECT_FALSE(triage(a).final);
}

TEST(Triage, VerySeverePainIsNeverNotUrgent) {
    for (Answers a : {people::sore(), people::injured(), people::improving_strain()}) {
        a.pain_moving = 8;
        EXPECT_EQ(triage(a).care, CareLevel::professional_soon);
        EXPECT_EQ(triage(a).within.unit, TimeUnit::days);
        EXPECT_EQ(triage(a).within.count, 2);
        a.pain_moving = 7;
        EXPECT_EQ(triage(a).care, CareLevel::injury_protocol);
        a.pain_rest = 7;
        EXPECT_EQ(triage(a).care, CareLevel::professional_soon) << "7/10 at rest";
        EXPECT_EQ(triage(a).within.count, 2);
    }
}

TEST(Triage, VerySeverePainWithAnyFactAboutThePersonIsSeenToday) {
    Answers aged = people::sore();
    aged.age = Age::from_65;
    aged.pain_moving = 7;
    EXPECT_EQ(triage(aged).care, CareLevel::professional_soon);
    aged.pain_moving = 8;
    EXPECT_EQ(triage(aged).care, CareLevel::medical_today);
    for (Sign fact :
         {Sign::blood_thinners, Sign::cancer, Sign::recent_infection, Sign::spinal_procedure, Sign::weak_immunity,
          Sign::injecting, Sign::fragile_bones, Sign::stiff_spine, Sign::back_surgery, Sign::pregnant_or_gave_birth}) {
        Answers a = people::sore();
        a[fact] = SignAnswer::yes;
        a.pain_rest = 8;
        EXPECT_EQ(triage(a).care, CareLevel::medical_today) << name(fact);
        EXPECT_TRUE(fired(triage(a), "history.very_severe_with_fact")) << name(fact);
        a.pain_rest = 7;
        EXPECT_FALSE(fired(triage(a), "history.very_severe_with_fact")) << name(fact);
    }
    Answers heart = people::sore();
    heart[Sign::heart_or_vessel_disease] = SignAnswer::yes;
    heart.pain_moving = 8;
    EXPECT_EQ(triage(heart).care, CareLevel::professional_soon) << "a matter of loads";
}

TEST(Triage, ASoftNewBulgeIsSeenWithinAWeek) {
    Answers a = people::well();
    a[Sign::bulge_soft] = SignAnswer::yes;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon);
    EXPECT_EQ(triage(a).within.count, 7);
    a[Sign::bulge_hard] = SignAnswer::not_sure;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency);
}

TEST(Triage, AFallWithTheLoadedBarIsSeenToday) {
    Answers a = people::well();
    a[Sign::fell_with_bar] = SignAnswer::yes;
    EXPECT_EQ(triage(a).care, CareLevel::medical_today);
    a[Sign::midline_bony_pain] = SignAnswer::yes;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency);
    a = people::sore();
    a[Sign::fell_with_bar] = SignAnswer::yes;
    a.pain_moving = 6;
    EXPECT_EQ(triage(a).care, CareLevel::medical_today);
    a.pain_moving = 7;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency);
}

TEST(Triage, PainThatKeepsGettingWorseIsSeenSoonAfterThreeDays) {
    Answers a = people::improving_strain();
    a[Sign::getting_worse] = SignAnswer::yes;
    a.hours_since_session = 71.5;
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol);
    EXPECT_TRUE(open_sign(a)) << "and keeps the gate shut";
    a.hours_since_session = 72;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon);
    EXPECT_TRUE(fired(triage(a), "course.getting_worse"));
    a.examination = {Examiner::doctor, 24, MayExercise::yes, {}};
    EXPECT_TRUE(open_sign(a)) << "worse since the examination";
}

TEST(Triage, AStandingResultNeedsTheWayOut) {
    Answers a = people::well();
    a.standing = {CareLevel::call_emergency, 60, false};
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency);

    a.examination = {Examiner::doctor, 0.5, MayExercise::yes, {}};
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol) << "never straight to train";
    EXPECT_EQ(triage(a).standing->lifted_by, LiftedBy::examination);

    a.examination.may_exercise = MayExercise::no;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon);

    a.examination = {Examiner::doctor, 2, MayExercise::yes, {}};
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency) << "examined before the result";
    EXPECT_EQ(triage(a).standing->refused, Refused::examination_before_result);

    a.examination = {Examiner::doctor, {}, MayExercise::yes, {}};
    EXPECT_EQ(triage(a).standing->refused, Refused::examination_incomplete);
}

TEST(Triage, AMistakenTapIsWithdrawnForTenMinutes) {
    Answers a = people::well();
    a.standing = {CareLevel::call_emergency, 10, true};
    EXPECT_EQ(triage(a).care, CareLevel::train);
    EXPECT_EQ(triage(a).standing->lifted_by, LiftedBy::mistake);
    a.standing.minutes_ago = 10.5;
    EXPECT_EQ(triage(a).care, CareLevel::call_emergency);
    EXPECT_EQ(triage(a).standing->refused, Refused::too_late);
}

TEST(Triage, AnEpisodeStaysOpenUntilItIsProperlyClosed) {
    Answers a = people::well();
    a.episode = Episode::open;
    EXPECT_EQ(triage(a).care, CareLevel::incomplete) << "when it began is asked although nothing hurts";
    a.hours_since_session = 13 * 24;
    a.onset = Onset::during_lift;
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol);
    a.episode = Episode::close_requested;
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol) << "too early";
    a.hours_since_session = 15 * 24;
    EXPECT_EQ(triage(a).care, CareLevel::train) << "without any pain an injury can be closed too";

    Answers closing = people::improving_strain();
    closing.pain_moving = 1;
    closing.episode = Episode::close_requested;
    closing.hours_since_session = 14 * 24 - 1;
    EXPECT_EQ(triage(closing).episode, Episode::open) << "too early";
    closing.hours_since_session = 14 * 24;
    EXPECT_EQ(triage(closing).care, CareLevel::train);
    EXPECT_EQ(triage(closing).episode, Episode::none);

    closing.masked = YesNo::yes;
    EXPECT_EQ(triage(closing).care, CareLevel::injury_protocol) << "masked";
    closing.masked = YesNo::unanswered;
    EXPECT_EQ(triage(closing).episode, Episode::open) << "nobody knows whether it is masked";
    closing.masked = YesNo::no;
    closing[Sign::cannot_bend] = SignAnswer::yes;
    EXPECT_GE(triage(closing).care, CareLevel::injury_protocol) << "an open sign";
}

// Every symptom, and the facts that describe this episode; not the person's history.
TEST(Triage, WhatCountsAsASignThatIsPresent) {
    const std::set<Sign> facts_of_the_episode{
        Sign::cannot_bend,      Sign::cannot_stand_straight, Sign::sleep_disturbed,
        Sign::self_care_fails,  Sign::other_worry,           Sign::midline_bony_pain,
        Sign::serious_accident, Sign::obstetric_warning,     Sign::getting_worse};
    EXPECT_FALSE(sign_present(people::well()));
    for (std::size_t i = 0; i < sign_count; ++i) {
        const auto sign = static_cast<Sign>(i);
        const bool counts = info(sign).kind != SignKind::fact || facts_of_the_episode.count(sign) > 0;
        Answers a = people::well();
        for (SignAnswer answer : {SignAnswer::yes, SignAnswer::not_sure}) {
            a[sign] = answer;
            EXPECT_EQ(sign_present(a), counts) << name(sign);
        }
        if (!takes(info(sign).kind, SignAnswer::long_standing_known)) continue;
        a[sign] = SignAnswer::long_standing_known;
        EXPECT_FALSE(sign_present(a)) << name(sign);
        a[sign] = SignAnswer::long_standing_unknown;
        EXPECT_TRUE(sign_present(a)) << name(sign);
    }
}

TEST(Triage, WhatKeepsTheGateShut) {
    for (Sign sign : {Sign::midline_bony_pain, Sign::one_leg_pain_or_numbness, Sign::fever, Sign::cannot_bend}) {
        Answers a = people::improving_strain();
        EXPECT_FALSE(open_sign(a));
        a[sign] = SignAnswer::yes;
        EXPECT_TRUE(open_sign(a)) << name(sign);
        a.examination = {Examiner::doctor, 24, MayExercise::yes, {}};
        EXPECT_FALSE(open_sign(a)) << name(sign) << ", examined";
        a.trend = Trend::worse;
        EXPECT_TRUE(open_sign(a)) << name(sign) << ", worse since";
    }
}

// Rules that another of the same level goes along with: the level alone would not show that they are gone.
TEST(Rules, FireAtTheirOwnCutOff) {
    Answers a = people::sore();
    a.pain_moving = 6;
    EXPECT_FALSE(fired(triage(a), "injury.severe_moving"));
    a.pain_moving = 7;
    EXPECT_TRUE(fired(triage(a), "injury.severe_moving"));
    EXPECT_FALSE(fired(triage(a), "course.severe"));
    a.pain_moving = 8;
    EXPECT_TRUE(fired(triage(a), "course.severe"));
    a.pain_moving = 6;
    a.pain_rest = 6;
    EXPECT_FALSE(fired(triage(a), "course.severe"));
    a.pain_rest = 7;
    EXPECT_TRUE(fired(triage(a), "course.severe"));
}

TEST(Triage, TheChecksOfAnEpisode) {
    Answers a = people::improving_strain();
    a.hours_since_session = 72;
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol);
    a.trend = Trend::same;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon) << "72 h, no better";
    a.trend = Trend::less;
    a[Sign::cannot_bend] = SignAnswer::yes;
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol);
    a.hours_since_session = 144;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon) << "day 7, still limited";
    a[Sign::cannot_bend] = SignAnswer::no;
    a.hours_since_session = 480;
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol);
    a.pain_moving = 3;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon) << "day 21, more than 2/10 on a hinge";
}

TEST(Triage, AYoungBackThatHurtsLeaningBackIsSeenAfterTwoWeeks) {
    Answers a = people::improving_strain();
    a.age = Age::from_18_to_25;
    a[Sign::leaning_back_or_one_sided] = SignAnswer::yes;
    a.hours_since_session = 14 * 24 - 0.5;
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol);
    a.hours_since_session = 14 * 24;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon);
    a.age = Age::from_26_to_44;
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol);
}

// When to answer again, in hours: the earliest of what the picture and the signs still to be noticed ask for.
TEST(Triage, SaysWhenToAnswerAgain) {
    EXPECT_EQ(triage(people::sore()).recheck_hours, 24);
    EXPECT_EQ(triage(people::injured()).recheck_hours, 24);
    EXPECT_FALSE(triage(people::well()).recheck_hours);

    Answers one_sided = people::sore();
    one_sided.location = Location::one_side;
    EXPECT_EQ(triage(one_sided).recheck_hours, 48);

    Answers early = people::sore();
    early.onset = Onset::from_1_to_6_hours;
    early.hours_since_session = 8;
    EXPECT_EQ(triage(early).recheck_hours, 4) << "12 h after the session";
    early.hours_since_session = 11.5;
    EXPECT_EQ(triage(early).recheck_hours, 24) << "too soon to tell anything new";

    Answers pump = people::sore();
    pump.quality = Quality::tight;
    pump.onset = Onset::within_1_hour;
    pump.hours_since_session = 1;
    EXPECT_EQ(triage(pump).recheck_hours, 2);

    Answers waiting = people::sore();
    waiting[Sign::wiping_changed] = SignAnswer::not_noticed_yet;
    EXPECT_EQ(triage(waiting).recheck_hours, 12);

    Answers emergency = people::sore();
    emergency[Sign::saddle_numbness] = SignAnswer::yes;
    EXPECT_FALSE(triage(emergency).recheck_hours);
}

TEST(Triage, PlansFollowThePicture) {
    EXPECT_EQ(triage(people::sore()).plan, Plan::soreness);
    EXPECT_EQ(triage(people::injured()).plan, Plan::acute);
    EXPECT_EQ(triage(people::well()).plan, Plan::prevention);

    Answers leg = people::sore();
    leg[Sign::one_leg_pain_or_numbness] = SignAnswer::yes;
    EXPECT_EQ(triage(leg).plan, Plan::leg);
    EXPECT_EQ(triage(leg).care, CareLevel::professional_soon);

    Answers persistent = people::sore();
    persistent[Sign::persistent] = SignAnswer::yes;
    EXPECT_EQ(triage(persistent).plan, Plan::persistent);

    Answers sudden = people::injured();
    sudden[Sign::persistent] = SignAnswer::yes;
    EXPECT_EQ(triage(sudden).plan, Plan::acute) << "a sudden change is a new episode";

    Answers emergency = people::injured();
    emergency[Sign::saddle_numbness] = SignAnswer::yes;
    EXPECT_EQ(triage(emergency).plan, Plan::none);
}

TEST(Triage, FearChangesNoLevel) {
    Answers a = people::sore();
    a[Sign::afraid] = SignAnswer::yes;
    EXPECT_EQ(triage(a).care, CareLevel::soreness_relief);
}

TEST(TakeBackInvalid, FindsEverythingAtOnceAndCountsItAsUnanswered) {
    Answers a = people::sore();
    a.pain_moving = 11;
    a.pain_rest = -1;
    a[Sign::collapse] = SignAnswer::not_noticed_yet;
    a.hours_since_pain = 31;
    const Problems problems = take_back_invalid(a);
    ASSERT_EQ(problems.size(), 4u);
    EXPECT_EQ(problems[0].field, "answers.collapse");
    EXPECT_EQ(problems[0].code, ProblemCode::not_allowed);
    EXPECT_EQ(problems[1].code, ProblemCode::above_maximum);
    EXPECT_EQ(problems[1].limit, 10);
    EXPECT_EQ(problems[2].code, ProblemCode::below_minimum);
    EXPECT_EQ(problems[3].code, ProblemCode::contradicts);
    EXPECT_EQ(problems[3].other, "answers.hours_since_session");
    EXPECT_EQ(triage(a).care, CareLevel::incomplete);
}

TEST(Screens, EmergencyListsComeFirst) {
    const auto screens = asked_screens(Answers{});
    ASSERT_GE(screens.size(), 4u);
    EXPECT_EQ(screens[0].screen, Screen::bladder_and_saddle);
    for (const Rule& rule : rule_tables().front())
        if (rule.sign) {
            EXPECT_LT(info(*rule.sign).screen, Screen::see_today) << rule.id;
        }
}

TEST(Screens, TheSorePathIsShort) {
    const auto screens = asked_screens(people::sore());
    EXPECT_LE(screens.size(), 14u);
    EXPECT_TRUE(std::all_of(screens.begin(), screens.end(), [](const AskedScreen& s) { return s.complete; }));
}

}  // namespace
}  // namespace liftback
