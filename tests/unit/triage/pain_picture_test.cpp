#include "people.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/triage/pain_picture.hpp"
#include "liftback/triage/triage.hpp"

#include <gtest/gtest.h>

namespace liftback {
namespace {

TEST(Picture, TypicalSorenessAndItsBorders) {
    Answers a = people::sore();
    EXPECT_EQ(picture(a), Picture::soreness);
    a.pain_moving = 6;
    EXPECT_EQ(picture(a), Picture::soreness);
    a.pain_moving = 7;
    EXPECT_EQ(picture(a), Picture::strain);
    a = people::sore();
    a.hours_since_session = 72;
    EXPECT_EQ(picture(a), Picture::soreness);
    a.hours_since_session = 72.5;
    a.trend = Trend::same;
    EXPECT_EQ(picture(a), Picture::strain);
    a = people::sore();
    a[Sign::cannot_bend] = SignAnswer::not_sure;
    EXPECT_EQ(picture(a), Picture::strain);
    a = people::sore();
    a.quality = Quality::not_sure;
    EXPECT_EQ(picture(a), Picture::strain);
}

TEST(Picture, FadingSorenessLastsAWeek) {
    Answers a = people::sore();
    a.hours_since_session = 168;
    a.pain_moving = 3;
    a.trend = Trend::less;
    EXPECT_EQ(picture(a), Picture::fading_soreness);
    EXPECT_EQ(triage(a).care, CareLevel::soreness_relief);
    a.pain_moving = 4;
    EXPECT_EQ(picture(a), Picture::strain);
    a.pain_moving = 3;
    a.trend = Trend::same;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon);
    a.trend = Trend::less;
    a.hours_since_session = 169;
    EXPECT_EQ(triage(a).care, CareLevel::professional_soon);
}

TEST(Picture, EarlySorenessIsCheckedTwelveHoursAfterTheSession) {
    Answers a = people::sore();
    a.hours_since_session = 5;
    a.onset = Onset::from_1_to_6_hours;
    EXPECT_EQ(picture(a), Picture::early_soreness);
    EXPECT_EQ(triage(a).recheck_hours, 7);
}

TEST(Picture, OneSidedAcheIsSorenessOnlyWhenDullAndMild) {
    Answers a = people::sore();
    a.location = Location::one_side;
    EXPECT_EQ(picture(a), Picture::one_sided_ache);
    EXPECT_EQ(triage(a).recheck_hours, 48);
    a.pain_moving = 5;
    EXPECT_EQ(picture(a), Picture::strain);
    a.pain_moving = 4;
    a.quality = Quality::tight;
    EXPECT_EQ(picture(a), Picture::strain);
}

TEST(Picture, APumpIsBetterWithinHours) {
    Answers a = people::sore();
    a.quality = Quality::tight;
    a.onset = Onset::within_1_hour;
    a.hours_since_session = 1;
    EXPECT_EQ(picture(a), Picture::pump);
    EXPECT_EQ(triage(a).care, CareLevel::soreness_relief);
    EXPECT_EQ(triage(a).recheck_hours, 2);
    a.hours_since_session = 6;
    EXPECT_EQ(triage(a).care, CareLevel::injury_protocol) << "no better at 6 h";
    a.pain_moving = 0;
    a.pain_rest = 0;
    EXPECT_EQ(triage(a).care, CareLevel::train) << "gone";
}

TEST(Picture, PainOfOneTriggersNothingUnlessItIsMasked) {
    Answers a = people::sore();
    a.pain_moving = 1;
    EXPECT_EQ(picture(a), Picture::no_pain);
    a.masked = YesNo::not_sure;
    EXPECT_EQ(picture(a), Picture::soreness);
}

TEST(Picture, AMissingAnswerDecidesNothing) {
    Answers a = people::sore();
    a[Sign::cancer] = SignAnswer::yes;
    a.quality = Quality::unanswered;
    EXPECT_EQ(picture(a), Picture::undecided);
    EXPECT_EQ(triage(a).care, CareLevel::incomplete) << "no fright before the question is answered";
}

TEST(Picture, ThePainClockFollowsFromTheOnset) {
    Answers a = people::sore();
    a.hours_since_session = 30;
    EXPECT_EQ(hours_since_pain(a), 24);
    a.onset = Onset::from_1_to_6_hours;
    EXPECT_EQ(hours_since_pain(a), 29);
    a.onset = Onset::during_lift;
    EXPECT_EQ(hours_since_pain(a), 30);
    a.onset = Onset::not_sure;
    EXPECT_FALSE(hours_since_pain(a).has_value());
    a.hours_since_pain = 3;
    EXPECT_EQ(hours_since_pain(a), 3);
}

TEST(HowSure, IsClearOnlyWhereEveryMarkFits) {
    EXPECT_EQ(how_sure(people::sore()).certainty, Certainty::clear);
    EXPECT_EQ(how_sure(people::injured()).certainty, Certainty::clear);
    EXPECT_EQ(how_sure(people::well()).certainty, Certainty::none);
    Answers undecided = people::sore();
    undecided.quality = Quality::unanswered;
    EXPECT_EQ(how_sure(undecided).certainty, Certainty::none);

    Answers early = people::sore();
    early.onset = Onset::from_1_to_6_hours;
    EXPECT_EQ(how_sure(early).certainty, Certainty::likely);

    Answers masked = people::sore();
    masked.masked = YesNo::not_sure;
    EXPECT_EQ(how_sure(masked).certainty, Certainty::likely) << "the score is not the whole pain";

    Answers unsure = people::injured();
    unsure.quality = Quality::not_sure;
    EXPECT_EQ(how_sure(unsure).certainty, Certainty::likely);
}

TEST(HowSure, AStrainWithHalfTheMarksOfSorenessIsMixedAndGetsTheCarefulPlan) {
    Answers a = people::sore();
    a.location = Location::one_spot;
    ASSERT_EQ(picture(a), Picture::strain);
    EXPECT_EQ(how_sure(a).certainty, Certainty::mixed);
    EXPECT_EQ(triage(a).plan, Plan::acute);
    EXPECT_EQ(how_sure(a).marks[1], Fit::does_not_fit);
    EXPECT_EQ(how_sure(a).marks[0], Fit::fits);

    a.quality = Quality::burning;
    a.onset = Onset::before_session;
    a.hours_since_pain = 300;
    a.hours_since_session = 300;
    a.trend = Trend::less;
    EXPECT_EQ(how_sure(a).certainty, Certainty::likely) << "little speaks for soreness";
}

Fit mark(const Answers& a, SorenessMark which) { return how_sure(a).marks[static_cast<std::size_t>(which)]; }

TEST(HowSure, EachMarkFitsUpToItsCutOff) {
    using enum SorenessMark;
    for (std::size_t i = 0; i < soreness_mark_count; ++i)
        EXPECT_EQ(mark(people::sore(), static_cast<SorenessMark>(i)), Fit::fits) << token(static_cast<SorenessMark>(i));

    const auto with = [](auto change) {
        Answers a = people::sore();
        change(a);
        return a;
    };
    const auto quality = [&](Quality value) { return with([=](Answers& a) { a.quality = value; }); };
    EXPECT_EQ(mark(quality(Quality::tight), dull_or_tight), Fit::fits);
    EXPECT_EQ(mark(quality(Quality::burning), dull_or_tight), Fit::does_not_fit);
    EXPECT_EQ(mark(quality(Quality::not_sure), dull_or_tight), Fit::unsure);

    const auto location = [&](Location value) { return with([=](Answers& a) { a.location = value; }); };
    EXPECT_EQ(mark(location(Location::one_side), both_sides), Fit::does_not_fit);
    EXPECT_EQ(mark(location(Location::not_sure), both_sides), Fit::unsure);

    const auto onset = [&](Onset value) {
        return with([=](Answers& a) {
            a.onset = value;
            a.hours_since_pain = 20;
        });
    };
    EXPECT_EQ(mark(onset(Onset::from_1_to_6_hours), began_hours_after), Fit::unsure);
    EXPECT_EQ(mark(onset(Onset::not_sure), began_hours_after), Fit::unsure);
    EXPECT_EQ(mark(onset(Onset::within_1_hour), began_hours_after), Fit::does_not_fit);

    const auto score = [&](int moving, YesNo masked) {
        return with([=](Answers& a) {
            a.pain_moving = moving;
            a.masked = masked;
        });
    };
    EXPECT_EQ(mark(score(6, YesNo::no), mild), Fit::fits);
    EXPECT_EQ(mark(score(7, YesNo::no), mild), Fit::does_not_fit);
    EXPECT_EQ(mark(score(6, YesNo::yes), mild), Fit::unsure);
    EXPECT_EQ(mark(score(7, YesNo::yes), mild), Fit::does_not_fit);

    const auto bent = [&](SignAnswer bend, SignAnswer stand) {
        return with([=](Answers& a) {
            a[Sign::cannot_bend] = bend;
            a[Sign::cannot_stand_straight] = stand;
        });
    };
    EXPECT_EQ(mark(bent(SignAnswer::yes, SignAnswer::no), moves_normally), Fit::does_not_fit);
    EXPECT_EQ(mark(bent(SignAnswer::no, SignAnswer::yes), moves_normally), Fit::does_not_fit);
    EXPECT_EQ(mark(bent(SignAnswer::not_sure, SignAnswer::no), moves_normally), Fit::unsure);

    const auto hours = [&](double value) { return with([=](Answers& a) { a.hours_since_session = value; }); };
    EXPECT_EQ(mark(hours(168), trained_this_week), Fit::fits);
    EXPECT_EQ(mark(hours(168.5), trained_this_week), Fit::does_not_fit);
}

TEST(HowSure, IsMixedFromHalfOfTheMarksOn) {
    Answers a = people::sore();  // five marks fit
    a.location = Location::one_spot;
    EXPECT_EQ(how_sure(a).certainty, Certainty::mixed);
    a.onset = Onset::before_session;
    a.hours_since_pain = 30;       // four
    a.quality = Quality::burning;  // three
    EXPECT_EQ(how_sure(a).certainty, Certainty::mixed);
    a.pain_moving = 7;  // two
    EXPECT_EQ(how_sure(a).certainty, Certainty::likely);
}

TEST(HowSure, IsToldOnlyWhereThePictureDecidesTheLevel) {
    EXPECT_EQ(triage(people::sore()).how_sure.certainty, Certainty::clear);
    EXPECT_EQ(triage(people::injured()).how_sure.certainty, Certainty::clear);

    Answers leg = people::sore();
    leg[Sign::one_leg_pain_or_numbness] = SignAnswer::yes;
    EXPECT_EQ(triage(leg).how_sure.certainty, Certainty::none) << "plain soreness is not the point";

    Answers injured_before = people::sore();
    injured_before.episode = Episode::open;
    EXPECT_EQ(triage(injured_before).care, CareLevel::injury_protocol);
    EXPECT_EQ(triage(injured_before).how_sure.certainty, Certainty::none) << "the open injury decides";
}

TEST(Picture, IsDecidedAsSoonAsNoMissingAnswerCouldChangeIt) {
    Answers a = people::sore();
    a.pain_rest.reset();
    EXPECT_EQ(picture(a), Picture::undecided) << "it may be worse at rest";
    a.pain_moving = 7;
    EXPECT_EQ(picture(a), Picture::strain) << "too strong for soreness, whatever it is at rest";

    for (Sign sign : {Sign::cannot_bend, Sign::cannot_stand_straight}) {
        a = people::sore();
        a[sign] = SignAnswer::unanswered;
        EXPECT_EQ(picture(a), Picture::undecided) << name(sign);
    }
    a = people::sore();
    a.masked = YesNo::unanswered;
    EXPECT_EQ(picture(a), Picture::soreness) << "it counts either way";
    a.pain_moving = 1;
    EXPECT_EQ(picture(a), Picture::undecided) << "it counts if something hides it";
    a.masked = YesNo::no;
    EXPECT_EQ(picture(a), Picture::no_pain);
    a.back_pain = YesNo::unanswered;
    EXPECT_EQ(picture(a), Picture::undecided);
}

}  // namespace
}  // namespace liftback
