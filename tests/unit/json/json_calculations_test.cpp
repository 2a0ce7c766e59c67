#include "liftback/json/json.hpp"

#include "liftback/equipment/plates.hpp"
#include "liftback/evidence/tokens.hpp"
#include "liftback/loads/one_rep_max.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace liftback {
namespace {

using Json = nlohmann::json;

Json max_of(std::string_view request) { return Json::parse(json::one_rep_max(request)); }
Json plates_for(std::string_view request) { return Json::parse(json::plates(request)); }

using Found = std::map<std::string, std::string>;

// Field → code of every problem, which must be all that is said.
Found problems(const Json& answer) {
    Found found;
    for (const Json& problem : answer["problems"]) found[problem["field"]] = problem["code"];
    EXPECT_EQ(found.size(), answer["problems"].size()) << answer;
    EXPECT_TRUE(found.empty() || answer.size() == 1) << answer;
    return found;
}

double limit_of(const Json& answer) { return answer["problems"].at(0).at("limit"); }

TEST(JsonCalculations, AMaxIsTheLowestOfAllFormulasAndEachIsCited) {
    const Json answer = max_of(R"({"load": 100, "reps": 5})");
    EXPECT_EQ(problems(answer), Found{});
    const auto expected = estimate_one_rep_max(100, 5);
    ASSERT_EQ(answer["estimates"].size(), expected.size());
    double lowest = 1e9;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Json& estimate = answer["estimates"][i];
        EXPECT_EQ(estimate["formula"], token(expected[i].formula));
        EXPECT_NEAR(estimate["value"], expected[i].value, 0.0005);
        EXPECT_FALSE(estimate["evidence"]["source"].empty());
        lowest = std::min(lowest, estimate["value"].get<double>());
    }
    EXPECT_EQ(answer["value"], lowest);
    EXPECT_EQ(answer["evidence"][1]["basis"], "own_choice");
}

TEST(JsonCalculations, RepsInReserveCountAsDone) {
    const Json left = max_of(R"({"load": 100, "reps": 3, "reps_in_reserve": 2})");
    EXPECT_EQ(left, max_of(R"({"load": 100, "reps": 5})"));
    EXPECT_EQ(left, max_of(R"({"load": 100, "reps": 5, "reps_in_reserve": 0, "unit": "kg"})"));
}

TEST(JsonCalculations, TheUnitOfASetDecidesItsRange) {
    EXPECT_EQ(problems(max_of(R"({"load": 1000, "reps": 2, "unit": "lb"})")), Found{});
    const Json in_kg = max_of(R"({"load": 1000, "reps": 2})");
    EXPECT_EQ(problems(in_kg), (Found{{"load", "above_maximum"}}));
    EXPECT_EQ(limit_of(in_kg), 600);
    EXPECT_EQ(limit_of(max_of(R"({"load": 30, "reps": 2, "unit": "lb"})")), 44);
}

TEST(JsonCalculations, WhatIsWrongWithASetIsNamedAllAtOnce) {
    EXPECT_EQ(problems(max_of("{")), (Found{{"", "not_json"}}));
    EXPECT_EQ(problems(max_of("[]")), (Found{{"", "wrong_type"}}));
    EXPECT_EQ(problems(max_of("{}")), (Found{{"load", "missing"}, {"reps", "missing"}}));
    EXPECT_EQ(problems(max_of(R"({"load": null, "reps": 11, "reps_in_reserve": 5, "unit": "stone", "sets": 3})")),
              (Found{{"load", "missing"},
                     {"reps", "above_maximum"},
                     {"reps_in_reserve", "above_maximum"},
                     {"unit", "not_one_of"},
                     {"sets", "unknown_field"}}));
    EXPECT_EQ(problems(max_of(R"({"load": "100", "reps": 2.5})")),
              (Found{{"load", "wrong_type"}, {"reps", "not_whole"}}));
    const Json too_many = max_of(R"({"load": 100, "reps": 8, "reps_in_reserve": 3})");
    EXPECT_EQ(problems(too_many), (Found{{"reps_in_reserve", "above_maximum"}}));
    EXPECT_EQ(limit_of(too_many), 2);
}

constexpr std::string_view few_discs =
    R"("equipment": {"bar_mass": 20, "collars_mass": 5,
                     "discs": [{"mass": 20, "pairs": 1}, {"mass": 5, "pairs": 1, "diameter_mm": 230}]})";

Json few_discs_for(std::string_view load) {
    return plates_for("{\"load\": " + std::string(load) + ", " + std::string(few_discs) + '}');
}

TEST(JsonCalculations, DiscsForALoadThatCanBeMadeExactly) {
    const Json answer = few_discs_for("75");
    EXPECT_EQ(problems(answer), Found{});
    EXPECT_EQ(answer["at_or_below"]["load"], 75);
    EXPECT_EQ(
        answer["at_or_below"]["per_side"],
        Json::parse(R"([{"mass": 20, "count": 1, "diameter_mm": 450}, {"mass": 5, "count": 1, "diameter_mm": 230}])"));
    EXPECT_EQ(answer["at_or_below"]["bar_height_mm"], 225);
    EXPECT_EQ(answer["shortfall"], 0);
    EXPECT_FALSE(answer.contains("above"));
}

TEST(JsonCalculations, TheNearestLoadsWhereNoneIsExact) {
    const Json between = few_discs_for("50");
    EXPECT_EQ(between["at_or_below"]["load"], 35);
    EXPECT_EQ(between["shortfall"], 15);
    EXPECT_EQ(between["above"]["load"], 65);

    const Json below_bar = few_discs_for("10");
    EXPECT_FALSE(below_bar.contains("at_or_below"));
    EXPECT_EQ(below_bar["above"]["load"], 25);
    EXPECT_EQ(below_bar["above"]["per_side"], Json::array());
    EXPECT_EQ(below_bar["above"]["bar_height_mm"], sleeve_radius_mm);

    const Json too_much = few_discs_for("300");
    EXPECT_EQ(too_much["at_or_below"]["load"], 75);
    EXPECT_FALSE(too_much.contains("above"));
}

TEST(JsonCalculations, WithoutEquipmentTheUsualGymsRack) {
    EXPECT_EQ(plates_for(R"({"load": 100})")["at_or_below"]["load"], 100);
    const Json in_lb = plates_for(R"({"load": 225, "equipment": {"unit": "lb"}})");
    EXPECT_EQ(in_lb["at_or_below"]["per_side"][0]["mass"], 45);
    EXPECT_EQ(in_lb["at_or_below"]["per_side"][0]["count"], 2);
}

TEST(JsonCalculations, WhatIsWrongWithLoadOrEquipmentIsNamedAllAtOnce) {
    EXPECT_EQ(problems(plates_for("nope")), (Found{{"", "not_json"}}));
    EXPECT_EQ(problems(plates_for("3")), (Found{{"", "wrong_type"}}));
    EXPECT_EQ(problems(plates_for("{}")), (Found{{"load", "missing"}}));
    EXPECT_EQ(problems(plates_for(R"({"load": "60", "reps": 1})")),
              (Found{{"load", "wrong_type"}, {"reps", "unknown_field"}}));
    EXPECT_EQ(problems(plates_for(R"({"load": 601, "equipment": {"bar_mass": 100,
                                      "discs": [{"mass": 20, "pairs": 11, "colour": 1}]}})")),
              (Found{{"load", "above_maximum"},
                     {"equipment.bar_mass", "above_maximum"},
                     {"equipment.discs[0].pairs", "above_maximum"},
                     {"equipment.discs[0].colour", "unknown_field"}}));
    EXPECT_EQ(limit_of(plates_for(R"({"load": 1323, "equipment": {"unit": "lb"}})")), 1322);
}

}  // namespace
}  // namespace liftback
