#include "liftback/lifter/body.hpp"

#include "bodies.hpp"
#include "problems_of.hpp"

#include <gtest/gtest.h>
#include <cmath>
#include <limits>

namespace liftback {
namespace {

using test::bodies;

BodyMeasurements usual() { return {.stature_cm = 178, .mass_kg = 82}; }

std::size_t at(Length length) { return static_cast<std::size_t>(length); }

double ratio_of(const BodyMeasurements& entered, Length length) {
    for (const ProportionPercentile& row : proportion_percentiles(entered))
        if (row.length == length) return row.ratio;
    return std::nan("");
}

struct OneSlip {
    std::optional<double> BodyMeasurements::*value;
    double entered;
    std::string field;
    ProblemCode code;
    double limit;
};

TEST(BodyCheck, NamesTheFieldTheCodeAndTheLimitOfEachSlip) {
    const OneSlip slips[] = {
        {&BodyMeasurements::stature_cm, 89.9, "lifter.stature_cm", ProblemCode::below_minimum, 90},
        {&BodyMeasurements::stature_cm, 250.1, "lifter.stature_cm", ProblemCode::above_maximum, 250},
        {&BodyMeasurements::mass_kg, 29.9, "lifter.mass_kg", ProblemCode::below_minimum, 30},
        {&BodyMeasurements::mass_kg, 300.1, "lifter.mass_kg", ProblemCode::above_maximum, 300},
        {&BodyMeasurements::span_cm, 59, "lifter.span_cm", ProblemCode::below_minimum, 60},
        {&BodyMeasurements::span_cm, 225, "lifter.span_cm", ProblemCode::contradicts, 1.20 * 178},
        {&BodyMeasurements::span_cm, 120, "lifter.span_cm", ProblemCode::contradicts, 0.75 * 178},
        {&BodyMeasurements::arm_cm, 178, "lifter.arm_cm", ProblemCode::above_maximum, 140},
        {&BodyMeasurements::arm_cm, 105, "lifter.arm_cm", ProblemCode::contradicts, 99.6},
        {&BodyMeasurements::sitting_height_cm, 140, "lifter.sitting_height_cm", ProblemCode::contradicts, 0.70 * 178},
        {&BodyMeasurements::inseam_cm, 120, "lifter.inseam_cm", ProblemCode::contradicts, 103.2},
        {&BodyMeasurements::inseam_cm, 34, "lifter.inseam_cm", ProblemCode::contradicts, 49.9},
    };
    for (const OneSlip& slip : slips) {
        BodyMeasurements entered = usual();
        entered.*slip.value = slip.entered;
        const Problems problems = problems_of(check_measurements, entered);
        ASSERT_EQ(problems.size(), 1u) << slip.field << " " << slip.entered;
        EXPECT_EQ(problems[0].field, slip.field);
        EXPECT_EQ(problems[0].code, slip.code) << slip.field << " " << slip.entered;
        EXPECT_NEAR(problems[0].limit, slip.limit, 1e-9) << slip.field << " " << slip.entered;
    }
}

TEST(BodyCheck, TakesTheEndsOfTheRanges) {
    EXPECT_TRUE(problems_of(check_measurements, {.stature_cm = 90, .mass_kg = 30}).empty());
    EXPECT_TRUE(problems_of(check_measurements, {.stature_cm = 250, .mass_kg = 300}).empty());
}

TEST(BodyCheck, ReportsEverythingAtOnce) {
    const Problems problems = problems_of(check_measurements, {.span_cm = 1, .sitting_height_cm = 1000});
    ASSERT_EQ(problems.size(), 4u);
    EXPECT_EQ(problems[0].field, "lifter.stature_cm");
    EXPECT_EQ(problems[0].code, ProblemCode::missing);
    EXPECT_EQ(problems[1].field, "lifter.mass_kg");
    EXPECT_EQ(problems[1].code, ProblemCode::missing);
    EXPECT_EQ(problems[2].field, "lifter.span_cm");
    EXPECT_EQ(problems[3].field, "lifter.sitting_height_cm");
}

TEST(BodyCheck, NeverLetsNotANumberThrough) {
    for (auto value : {&BodyMeasurements::stature_cm, &BodyMeasurements::mass_kg, &BodyMeasurements::span_cm,
                       &BodyMeasurements::arm_cm, &BodyMeasurements::sitting_height_cm, &BodyMeasurements::inseam_cm}) {
        BodyMeasurements entered = usual();
        entered.*value = std::numeric_limits<double>::quiet_NaN();
        EXPECT_FALSE(problems_of(check_measurements, entered).empty());
    }
}

TEST(BodyCheck, AddsSittingHeightAndInseamUpToStature) {
    BodyMeasurements entered = usual();
    entered.sitting_height_cm = 105;
    entered.inseam_cm = 95;
    const Problems problems = problems_of(check_measurements, entered);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].field, "lifter.inseam_cm");
    EXPECT_EQ(problems[0].other, "lifter.sitting_height_cm");
    EXPECT_EQ(problems[0].code, ProblemCode::contradicts);
    EXPECT_NEAR(problems[0].limit, 85.4, 1e-9) << "1.07 x 178 - 105, in whole tenths";
    entered.inseam_cm = 85.4;
    EXPECT_TRUE(problems_of(check_measurements, entered).empty()) << "the limit itself can be";
    entered.inseam_cm = 85;
    EXPECT_TRUE(problems_of(check_measurements, entered).empty());
    entered.sitting_height_cm = 140;
    EXPECT_EQ(problems_of(check_measurements, entered).size(), 1u) << "one slip, one problem";
}

TEST(BodyCheck, ComparesArmAndSpan) {
    BodyMeasurements entered = usual();
    entered.span_cm = 150;
    entered.arm_cm = 95;
    const Problems problems = problems_of(check_measurements, entered);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].field, "lifter.arm_cm");
    EXPECT_EQ(problems[0].other, "lifter.span_cm");
}

TEST(BodyCheck, AsksAgainWhenTheMassLooksLikePounds) {
    const Problems problems = problems_of(check_measurements, {.stature_cm = 170, .mass_kg = 200});
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].code, ProblemCode::unit_mixed_up);
    EXPECT_EQ(problems[0].field, "lifter.mass_kg");
    const Problems light = problems_of(check_measurements, {.stature_cm = 210, .mass_kg = 40});
    ASSERT_EQ(light.size(), 1u);
    EXPECT_EQ(light[0].code, ProblemCode::contradicts);
    EXPECT_TRUE(problems_of(check_measurements, {.stature_cm = 186, .mass_kg = 196}).empty())
        << "a strongman is not a slip";
}

TEST(BodyCheck, RefusesNoRealBody) {
    ASSERT_TRUE(bodies().problem.empty()) << bodies().problem;
    for (const auto& b : bodies().bodies) {
        const double cm = b.body.stature_mm / 10;
        const BodyMeasurements entered{.stature_cm = cm,
                                       .mass_kg = b.body.mass_kg,
                                       .span_cm = b.ratio[at(Length::span)] * cm,
                                       .arm_cm = b.ratio[at(Length::arm)] * cm,
                                       .sitting_height_cm = b.ratio[at(Length::sitting_height)] * cm,
                                       .inseam_cm = b.ratio[at(Length::inseam)] * cm};
        const Problems problems = problems_of(check_measurements, entered);
        EXPECT_TRUE(problems.empty()) << problems[0].field;
    }
}

TEST(Body, IsTheGroupsMeanWhenNothingElseIsMeasured) {
    for (const Sex sex : {Sex::unanswered, Sex::female, Sex::male}) {
        const Body body = body_from({.stature_cm = 170, .mass_kg = 70, .sex = sex});
        const ProportionTable& table = proportions_of(sex);
        EXPECT_DOUBLE_EQ(body.stature_mm, 1700);
        EXPECT_DOUBLE_EQ(body.trunk_mm, table.mean[at(Length::trunk)] * 1700);
        EXPECT_DOUBLE_EQ(body.arm_mm, table.mean[at(Length::arm)] * 1700);
        EXPECT_DOUBLE_EQ(body.thigh_mm, table.mean[at(Length::thigh)] * 1700);
    }
    EXPECT_GT(proportions_of(Sex::male).mean[at(Length::trunk)], proportions_of(Sex::female).mean[at(Length::trunk)]);
}

TEST(Body, KeepsWhatWasMeasured) {
    BodyMeasurements entered = usual();
    entered.arm_cm = 75;
    entered.span_cm = 190;
    EXPECT_DOUBLE_EQ(body_from(entered).arm_mm, 750);
}

// By hand: one predictor moves another by its correlation times its own deviation.
TEST(Body, FillsInByRegression) {
    BodyMeasurements entered = usual();
    entered.sex = Sex::male;
    entered.span_cm = (1.0327 + 0.0273) * 178;  // one standard deviation above the men's mean
    EXPECT_NEAR(body_from(entered).arm_mm, (0.4533 + 0.80 * 0.0123) * 1780, 1e-6);
    EXPECT_NEAR(body_from(entered).trunk_mm, (0.3072 - 0.30 * 0.0157) * 1780, 1e-6);
    // Two predictors with z = 1 and 0, correlation c = -.77: weights 1/(1-c²) and -c/(1-c²).
    entered.span_cm.reset();
    entered.sitting_height_cm = (0.5233 + 0.0136) * 178;
    entered.inseam_cm = 0.4815 * 178;
    const double weight = 1 / (1 - 0.77 * 0.77);
    EXPECT_NEAR(body_from(entered).trunk_mm, (0.3072 + weight * (0.41 - 0.77 * 0.54) * 0.0157) * 1780, 1e-6);
}

TEST(Body, GivesALongSittingHeightALongTrunkAndShortLegs) {
    BodyMeasurements entered = usual();
    const Body mean = body_from(entered);
    entered.sitting_height_cm = 98;
    const Body body = body_from(entered);
    EXPECT_GT(body.trunk_mm, mean.trunk_mm);
    EXPECT_LT(body.thigh_mm + body.shank_mm, mean.thigh_mm + mean.shank_mm);
}

TEST(Body, GuessesBetterThanTheMean) {
    double by_span = 0, by_mean = 0;
    for (const auto& b : bodies().bodies) {
        const double cm = b.body.stature_mm / 10, arm = b.ratio[at(Length::arm)];
        BodyMeasurements entered{.stature_cm = cm, .mass_kg = b.body.mass_kg, .sex = b.sex};
        by_mean += std::pow(ratio_of(entered, Length::arm) - arm, 2);
        entered.span_cm = b.ratio[at(Length::span)] * cm;
        by_span += std::pow(ratio_of(entered, Length::arm) - arm, 2);
    }
    EXPECT_LT(std::sqrt(by_span), 0.65 * std::sqrt(by_mean)) << "r = .8 leaves .6 of the spread";
}

TEST(Body, StaysABodyForTheOddestMeasurementsThatAreLetIn) {
    for (const double sitting : {0.42, 0.70})
        for (const double span : {0.75, 1.20}) {
            const BodyMeasurements entered{
                .stature_cm = 180, .mass_kg = 80, .span_cm = span * 180, .sitting_height_cm = sitting * 180};
            ASSERT_TRUE(problems_of(check_measurements, entered).empty());
            const Body body = body_from(entered);
            for (const double length : {body.ankle_mm, body.shank_mm, body.thigh_mm, body.trunk_mm, body.arm_mm})
                EXPECT_GT(length, 0);
            EXPECT_LT(body.thigh_mm, 0.29 * 1800);
            EXPECT_LT(body.trunk_mm, 0.37 * 1800);
        }
}

TEST(Percentiles, FollowTheNormalDistribution) {
    BodyMeasurements entered = usual();
    entered.sex = Sex::female;
    for (const ProportionPercentile& row : proportion_percentiles(entered)) {
        EXPECT_NEAR(row.percentile, 50, 1e-9);
        EXPECT_FALSE(row.measured);
        EXPECT_TRUE(row.evidence.given());
    }
    entered.sitting_height_cm = (0.5259 - 2 * 0.0143) * 178;
    const auto rows = proportion_percentiles(entered);
    ASSERT_EQ(rows.size(), 5u);
    EXPECT_EQ(rows[0].length, Length::sitting_height);
    EXPECT_TRUE(rows[0].measured);
    EXPECT_NEAR(rows[0].percentile, 2.275, 0.001);
}

}  // namespace
}  // namespace liftback
