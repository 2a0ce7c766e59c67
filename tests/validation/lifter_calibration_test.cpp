// The model beside published measurements: what it was fitted to, and what it must reproduce without further fitting.
// docs/decisions/lifter-calibration.md lists the sizes.
#include "liftback/evidence/tokens.hpp"
#include "liftback/lifter/lifter.hpp"
#include "liftback/lifter/validation.hpp"

#include "bodies.hpp"

#include <gtest/gtest.h>
#include <cmath>
#include <cstdio>
#include <string>

namespace liftback {
namespace {

using test::bodies;
using test::SampleBody;

enum class Back { straight, rounded };

Parameters parameters(Style style, Back back) {
    Parameters p = nominal_parameters(style);
    if (back == Back::rounded) p.back = calibrated_parameters().back;
    return p;
}

Solution floor_pose(const Body& body, Style style, Back back) { return solve(body, 225, parameters(style, back)); }

// The mean lifter of Escamilla 2000: a man of 1.708 m.
Body mean_lifter() { return test::mean_body(Sex::male, 1708, 80); }
Body pooled_body() { return test::mean_body(Sex::unanswered, 1714, 80); }

ValidationRow row(std::string_view id) {
    for (const ValidationRow& r : validation_rows())
        if (r.id == id) return r;
    ADD_FAILURE() << id;
    return {};
}

std::string published(const Published& p) {
    char text[40] = "nothing";
    if (p.mean) std::snprintf(text, sizeof text, "%.1f ± %.1f", *p.mean, *p.sd);
    if (p.low) std::snprintf(text, sizeof text, "%.0f … %.0f", *p.low, *p.high);
    if (p.sign) std::snprintf(text, sizeof text, p.sign < 0 ? "less" : "more");
    return text;
}

// The table that the page shows, row by row: a verdict that changes is a change of the model.
struct Expected {
    std::string id;
    ValidationVerdict verdict;
};

class ValidationTable : public testing::TestWithParam<Expected> {};

TEST_P(ValidationTable, SaysWhatItSaid) {
    const ValidationRow r = row(GetParam().id);
    std::printf("  %-14s published %-14s ours %7.1f straight, %7.1f rounded: %s\n", GetParam().id.c_str(),
                published(r.published).c_str(), r.straight, r.rounded, std::string(token(r.verdict)).c_str());
    EXPECT_EQ(token(r.verdict), token(GetParam().verdict));
    EXPECT_TRUE(r.evidence.given());
    if (r.published.mean) EXPECT_NEAR(r.rounded, *r.published.mean, 0.3 * *r.published.sd);
    if (r.published.low) EXPECT_GT(*r.published.low * r.straight, 0) << "the direction";
    if (r.published.low) EXPECT_GT(*r.published.low * r.rounded, 0) << "with either back";
    if (r.published.sign) EXPECT_GT(r.published.sign * r.rounded, 0);
    if (r.verdict == ValidationVerdict::model_only) EXPECT_LT(r.straight, 0);
}

using enum ValidationVerdict;
const Expected expected[] = {
    {"trunk", fitted},
    {"hip", fitted},
    {"knee", fitted_rounded},
    {"shank", fitted},
    {"travel", fitted},
    {"sumo_trunk", within},
    {"sumo_thigh", size_missed},
    {"sumo_travel", size_missed},
    {"trap_bar_back", sign_holds},
    {"trap_bar_hip", sign_holds},
    {"trap_bar_knee", sign_holds},
    {"raised_5_cm", model_only},
    {"raised_10_cm", model_only},
};

INSTANTIATE_TEST_SUITE_P(Rows, ValidationTable, testing::ValuesIn(expected), [](const auto& r) { return r.param.id; });

TEST(ValidationTableRows, AreAllNamed) {
    const auto rows = validation_rows();
    ASSERT_EQ(rows.size(), std::size(expected));
    for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].id, expected[i].id);
    ASSERT_EQ(validation_ids().size(), rows.size());
}

TEST(ValidationTableRows, AreOfTheMeanLifter) {
    EXPECT_NEAR(row("trunk").rounded, floor_pose(mean_lifter(), Style::conventional, Back::rounded).trunk_deg, 1e-9);
    const auto sumo = floor_pose(mean_lifter(), Style::sumo, Back::straight);
    EXPECT_NEAR(row("sumo_thigh").straight,
                sumo.thigh_deg - floor_pose(mean_lifter(), Style::conventional, Back::straight).thigh_deg, 1e-9);
}

// The bar's travel is the one of the lift that is drawn.
TEST(ValidationTableRows, TravelIsThatOfTheLift) {
    const auto lift = through_the_lift(mean_lifter(), 225, calibrated_parameters(), 31);
    ASSERT_EQ(lift.size(), 31u);
    EXPECT_NEAR(lift.back().bar_height_mm - 225, row("travel").rounded / 100 * 1708, 1e-9);
}

// Share of the bodies for which `holds`, among those that can take both poses with a straight back.
template <typename Holds>
double share_of_bodies(Style style, Holds holds) {
    int both = 0, held = 0;
    for (const SampleBody& b : bodies().bodies) {
        const Solution other = floor_pose(b.body, style, Back::straight);
        const Solution conventional = floor_pose(b.body, Style::conventional, Back::straight);
        if (other.reach != Reach::within || conventional.reach != Reach::within) continue;
        ++both;
        held += holds(other, conventional);
    }
    EXPECT_GT(both, 0.9 * static_cast<double>(bodies().bodies.size()));
    return static_cast<double>(held) / both;
}

constexpr double load_kg = 80;

TEST(TrapBarAgainstStraightBar, LumbarMomentIsLower) {
    ASSERT_TRUE(bodies().problem.empty()) << bodies().problem;
    const double share = share_of_bodies(
        Style::trap_bar, [](const auto& t, const auto& c) { return t.l5s1.at(load_kg) < c.l5s1.at(load_kg); });
    std::printf("  trap bar: lower at L5/S1 for %.2f %% of bodies\n", 100 * share);
    EXPECT_GE(share, 0.9);
}

TEST(TrapBarAgainstStraightBar, HipMomentIsLower) {
    const double share = share_of_bodies(
        Style::trap_bar, [](const auto& t, const auto& c) { return t.hip.at(load_kg) < c.hip.at(load_kg); });
    std::printf("  trap bar: lower at the hip for %.1f %% of bodies\n", 100 * share);
    EXPECT_GE(share, 0.9);
}

TEST(TrapBarAgainstStraightBar, KneeMomentIsHigher) {
    const double share = share_of_bodies(
        Style::trap_bar, [](const auto& t, const auto& c) { return t.knee.at(load_kg) > c.knee.at(load_kg); });
    std::printf("  trap bar: higher at the knee for %.1f %% of bodies\n", 100 * share);
    EXPECT_GE(share, 0.9);
}

// L5/S1 moment at 225, 250, … 425 mm ÷ that at 225 mm, as far up as the pose reaches.
std::vector<double> raised(const Body& body, Back back, double load) {
    std::vector<double> moments;
    for (double mm = 225; mm <= 425; mm += 25) {
        const Solution s = solve(body, mm, parameters(Style::conventional, back));
        if (s.reach != Reach::within) break;
        moments.push_back(s.l5s1.at(load));
    }
    for (std::size_t i = moments.size(); i-- > 0;) moments[i] /= moments[0];
    return moments;
}

TEST(RaisedBar, LowersTheReferenceBodysMomentAtEveryStep) {
    for (const Back back : {Back::straight, Back::rounded})
        for (const double load : {0.0, 60.0, 180.0}) {
            const auto ratio = raised(pooled_body(), back, load);
            ASSERT_EQ(ratio.size(), 9u);
            for (std::size_t i = 1; i < ratio.size(); ++i) EXPECT_LT(ratio[i], ratio[i - 1]) << 225 + 25 * i;
            if (load != 60) continue;
            std::printf("  raised, %s back: %+.1f %% at 5 cm, %+.1f %% at 10 cm (model only)\n",
                        back == Back::straight ? "straight" : "rounded", 100 * (ratio[2] - 1), 100 * (ratio[4] - 1));
        }
}

// Or small discs would be advised.
TEST(LoweredBar, IsNeverBetter) {
    for (const Back back : {Back::straight, Back::rounded})
        for (const double load : {0.0, 60.0, 180.0}) {
            const Parameters p = parameters(Style::conventional, back);
            const double standard = solve(pooled_body(), 225, p).l5s1.at(load);
            for (const double mm : {114.0, 150.0, 200.0}) {
                const Solution low = solve(pooled_body(), mm, p);
                ASSERT_EQ(low.reach, Reach::within);
                EXPECT_GT(low.l5s1.at(load), standard) << mm;
            }
        }
}

TEST(RaisedBar, LowersEveryBodysMomentWithARoundedBack) {
    for (const SampleBody& b : bodies().bodies) {
        const auto ratio = raised(b.body, Back::rounded, 60);
        ASSERT_GE(ratio.size(), 7u);
        for (std::size_t i = 1; i < ratio.size(); ++i) EXPECT_LE(ratio[i], ratio[i - 1] * 1.01);
    }
}

TEST(RaisedBar, RaisesNoBodysMomentByMuchWithAStraightBack) {
    int rising = 0;
    double worst = 1;
    for (const SampleBody& b : bodies().bodies) {
        const auto ratio = raised(b.body, Back::straight, 60);
        ASSERT_GE(ratio.size(), 7u);
        bool rises = false;
        for (std::size_t i = 1; i < ratio.size(); ++i) {
            rises |= ratio[i] > ratio[i - 1];
            worst = std::max(worst, ratio[i]);
        }
        rising += rises;
    }
    std::printf("  raised, straight back: %d of %zu bodies rise at some step, at most %+.1f %%\n", rising,
                bodies().bodies.size(), 100 * (worst - 1));
    EXPECT_LE(worst, 1.05);
}

}  // namespace
}  // namespace liftback
