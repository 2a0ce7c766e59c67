// Whatever text comes in, a report comes out: no crash, no exception, always valid JSON with a care level.
#include "random_answers.hpp"

#include "liftback/json.hpp"
#include "liftback/tokens.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
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
TEST(JsonProperty, StrangeValuesStillGetAReport) {
    const Json strange[] = {nullptr,      true, -1,    0,  0.5, 256,    1e12, -1e300, 1e300, 9007199254740993,
                            "unanswered", "",   "yes", {}, Json::array(), Json::object({{"a", 1}}), std::string(3000, 'x')};
    for (const std::string& text : request_texts()) {
        const Json original = Json::parse(text);
        const Json flat = original.flatten();
        if (!original.is_object() || original.empty()) continue;
        for (const auto& [pointer, value] : flat.items()) {
            if (pointer.empty()) continue;
            for (const Json& other : strange) {
                Json changed = original;
                changed[Json::json_pointer(pointer)] = other;
                expect_report(changed.dump());
            }
        }
    }
}

}  // namespace
}  // namespace liftback
