// Whatever text comes in, a report comes out: no crash, no exception, always valid JSON with a care level.
#include "random_answers.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/json/json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace liftback {
namespace {

using Json = nlohmann::json;

std::vector<std::string> request_texts() {
    std::vector<std::string> texts;
    for (const auto& entry : std::filesystem::directory_iterator(LIFTBACK_SCENARIOS_DIR))
        if (entry.path().extension() == ".json")
            texts.push_back(Json::parse(std::ifstream(entry.path()))["request"].dump());
    return texts;
}

void expect_report(const std::string& request) {
    const Json report = Json::parse(json::evaluate(request), nullptr, false);
    ASSERT_FALSE(report.is_discarded()) << request;
    const auto care = from_token<CareLevel>(report["triage"]["care_level"].get_ref<const std::string&>());
    ASSERT_TRUE(care.has_value()) << request;
    if (*care >= CareLevel::medical_today || *care == CareLevel::incomplete) {
        for (const char* section : {"recovery", "setup", "loads", "prevention"})
            ASSERT_FALSE(report.contains(section)) << section << " in the report on " << request;
    }
}

TEST(JsonProperty, DamagedTextsStillGetAReport) {
    Random random(20261121);
    const std::vector<std::string> texts = request_texts();
    ASSERT_FALSE(texts.empty());
    for (int i = 0; i < 6000; ++i) {
        std::string text = texts[static_cast<std::size_t>(random.below(static_cast<int>(texts.size())))];
        for (int damage = random.below(4); damage >= 0 && !text.empty(); --damage) {
            const auto at = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
            switch (random.below(4)) {
                case 0: text[at] = static_cast<char>(random.below(256)); break;
                case 1: text.erase(at, static_cast<std::size_t>(1 + random.below(8))); break;
                case 2: text.insert(at, text.substr(at, static_cast<std::size_t>(random.below(20)))); break;
                default: text.resize(at); break;
            }
        }
        expect_report(text);
    }
}

// Every value of a request in turn replaced by values of other kinds and sizes.
void with_strange_values(const Json& original, const std::function<void(const std::string&)>& expect) {
    const Json strange[] = {nullptr,
                            true,
                            -1,
                            0,
                            0.5,
                            256,
                            1e12,
                            -1e300,
                            1e300,
                            9007199254740993,
                            "unanswered",
                            "",
                            "yes",
                            {},
                            Json::array(),
                            Json::object({{"a", 1}}),
                            std::string(3000, 'x')};
    const Json flat = original.flatten();
    for (const auto& [pointer, value] : flat.items()) {
        if (pointer.empty()) continue;
        for (const Json& other : strange) {
            Json changed = original;
            changed[Json::json_pointer(pointer)] = other;
            expect(changed.dump());
        }
    }
}

TEST(JsonProperty, StrangeValuesStillGetAReport) {
    for (const std::string& text : request_texts()) {
        const Json original = Json::parse(text);
        if (original.is_object() && !original.empty()) with_strange_values(original, expect_report);
    }
}

TEST(JsonProperty, ACalculationFromStrangeValuesIsEitherWholeOrRefused) {
    struct Call {
        std::string (*calculate)(std::string_view);
        Json request;
        const char* answer;
    };
    const Json lifter = {{"lifter", {{"stature_cm", 178}, {"mass_kg", 82}, {"sex", "male"}}},
                         {"style", "sumo"},
                         {"bar_height_mm", 225},
                         {"load_kg", 60},
                         {"frames", 3}};
    const Json set = {{"load", 100}, {"reps", 5}, {"reps_in_reserve", 2}, {"unit", "kg"}};
    const Json load = {{"load", 101},
                       {"equipment",
                        {{"unit", "kg"},
                         {"bar_mass", 20},
                         {"collars_mass", 1},
                         {"discs", {{{"mass", 20}, {"pairs", 2}, {"diameter_mm", 450}}}}}}};
    for (const Call& call :
         {Call{json::lifter, lifter, "pose"}, {json::one_rep_max, set, "value"}, {json::plates, load, "shortfall"}}) {
        with_strange_values(call.request, [&](const std::string& text) {
            const Json answer = Json::parse(call.calculate(text), nullptr, false);
            ASSERT_FALSE(answer.is_discarded()) << text;
            EXPECT_EQ(answer["problems"].empty(), answer.contains(call.answer)) << text << answer;
        });
    }
}

}  // namespace
}  // namespace liftback
