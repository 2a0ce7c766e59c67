#include "people.hpp"

#include "liftback/pain_picture.hpp"
#include "liftback/triage.hpp"

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

}  // namespace
}  // namespace liftback
