// The code against the decision table, which was written apart from it: over every picture of pain, over every rule's own
// answers, and over random people.
#include "agreement.hpp"
#include "csv.hpp"
#include "findings.hpp"
#include "vectors.hpp"

#include "liftback/gating/gating.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <vector>

namespace liftback {
namespace {

TEST(Oracle, IsReadWhole) { EXPECT_GE(oracle().rows(), 150u); }

// FNV-1a over what was decided, so that three builds can be compared by one number.
struct Digest {
    std::uint64_t value = 0xcbf29ce484222325;
    void add(std::uint64_t item) { value = (value ^ item) * 0x100000001b3; }
};

TEST(Oracle, AgreesOverRandomPeople) {
    const int blocks = block_count();
    std::vector<std::uint64_t> digests(static_cast<std::size_t>(blocks));
    Findings findings;
    for_each_block(blocks, [&](int block) {
        Random random(seed + static_cast<std::uint64_t>(block) * 0x10001);
        Digest digest;
        for (int i = 0; i < block_size; ++i) {
            const Answers a = random_person(random);
            const CareLevel level = care_level(as_of_now(a));
            const bool closely = i % 64 == 0;
            findings.add(disagreement(a, level, closely));
            digest.add(static_cast<std::uint64_t>(level));
            if (closely) digest.add(static_cast<std::uint64_t>(triage(a).plan));
        }
        digests[static_cast<std::size_t>(block)] = digest.value;
    });
    findings.expect_none();

    Digest all;
    int vectors = 0;
    for (std::uint64_t digest : digests) {
        all.add(digest);
        vectors += block_size;
        for (int checkpoint : {1'000'000, 5'000'000, 50'000'000})
            if (vectors == checkpoint) {
                char text[24];
                std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(all.value));
                RecordProperty("levels_of_" + std::to_string(checkpoint), text);
                std::printf("  levels of %d vectors: %s\n", checkpoint, text);
            }
    }
    std::printf("  %d random people\n", vectors);
}

TEST(Oracle, AgreesOnWhatEachLevelLetsThrough) {
    const auto yes = [](const std::string& cell) { return cell == "yes"; };
    int rows = 0;
    for (const CsvRow& row : read_csv(LIFTBACK_ORACLE_DIR "/permissions.csv",
                                      {"level", "plan", "drills", "bar_advice", "loads", "source"})) {
        const LevelPermissions& code = permissions_of(from_token<CareLevel>(row.cells[0]).value());
        EXPECT_EQ(code.plan, yes(row.cells[1])) << row.cells[0];
        EXPECT_EQ(code.drills, yes(row.cells[2])) << row.cells[0];
        EXPECT_EQ(token(code.bar_advice), row.cells[3]) << row.cells[0];
        EXPECT_EQ(token(code.loads), row.cells[4]) << row.cells[0];
        EXPECT_EQ(code.needs_may_exercise, code.care == CareLevel::professional_soon);
        ++rows;
    }
    EXPECT_EQ(rows, 7);
}

}  // namespace
}  // namespace liftback
