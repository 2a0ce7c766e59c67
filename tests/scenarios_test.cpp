// Every file in tests/scenarios is a test of its own: a story, its request, and what the report must say. The same
// files run through the built module in tests/wasm/scenarios.test.mjs.
#include "liftback/json/json.hpp"
#include "liftback/triage/answers.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace liftback {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

std::vector<fs::path> scenario_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(LIFTBACK_SCENARIOS_DIR))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

Json read(const fs::path& file) { return Json::parse(std::ifstream(file)); }

// "signs": the answer of every sign that the request does not mention.
Json expanded_request(const Json& scenario) {
    Json request = scenario["request"];
    if (scenario.contains("signs"))
        for (std::size_t i = 0; i < sign_count; ++i) {
            const std::string sign(name(static_cast<Sign>(i)));
            if (!request["answers"].contains(sign)) request["answers"][sign] = scenario["signs"];
        }
    return request;
}

// An item of a list goes by its id, its rule or its field, or is itself a string.
bool includes(const Json& items, const Json& wanted) {
    return std::any_of(items.begin(), items.end(), [&](const Json& item) {
        if (item == wanted) return true;
        for (const char* key : {"id", "rule", "field"})
            if (item.is_object() && item.contains(key) && item[key] == wanted) return true;
        return false;
    });
}

class Scenario : public testing::TestWithParam<fs::path> {};

TEST_P(Scenario, ComesOutAsExpected) {
    const Json scenario = read(GetParam());
    const Json report = Json::parse(json::evaluate(expanded_request(scenario).dump()));
    const Json& expected = scenario["expect"];
    ASSERT_FALSE(expected["equal"].empty()) << "expects nothing";
    for (const auto& [pointer, value] : expected["equal"].items()) {
        const Json::json_pointer at(pointer);
        ASSERT_TRUE(report.contains(at)) << pointer << " in " << report.dump();
        EXPECT_EQ(report[at], value) << pointer;
    }
    if (expected.contains("includes"))
        for (const auto& [pointer, values] : expected["includes"].items())
            for (const Json& value : values)
                EXPECT_TRUE(includes(report[Json::json_pointer(pointer)], value)) << pointer << " lacks " << value;
    if (expected.contains("absent"))
        for (const Json& pointer : expected["absent"])
            EXPECT_FALSE(report.contains(Json::json_pointer(pointer.get<std::string>()))) << pointer;
}

INSTANTIATE_TEST_SUITE_P(Story, Scenario, testing::ValuesIn(scenario_files()),
                         [](const auto& test) { return test.param.stem().string(); });

TEST(Scenarios, AreEnough) { EXPECT_GE(scenario_files().size(), 25u); }

}  // namespace
}  // namespace liftback
