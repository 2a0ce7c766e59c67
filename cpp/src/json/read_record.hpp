// One person's record as a file: what docs/schema/record-1.schema.json describes. Valid as a whole or not at all.
#pragma once

#include "read_journal.hpp"

#include "liftback/report/report.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liftback::json {

inline constexpr std::string_view record_format = "liftback-record";
inline constexpr int record_version = 1;
inline constexpr std::size_t longest_name = 60;
inline constexpr std::size_t longest_id = 80;  // of a rule or a ruleset, of whatever version
inline constexpr std::size_t most_history = 5000;
inline constexpr std::size_t most_rules_of_a_result = 200;

// Sections that a file can hold beside its head. Enumerators equal the JSON tokens.
enum class RecordPart : std::uint8_t { journal, base, equipment, lifter, hinge, planned, setup, film };

struct RecordFile {
    double exported_hour = 0;
    std::string ruleset;
    std::string name;
    std::vector<RecordPart> has;  // that are not empty
    Request entries;              // lifter, hinge, equipment, base, planned, setup and film
    std::optional<WayBack> way_back;
    std::vector<SessionRecord> journal;
};

// Nothing: the text is JSON, and no record. With any problem nothing of the file may be used. A record of a newer
// version is one problem, "version" above its maximum, whatever else is in it.
std::optional<RecordFile> read_record(std::string_view text, Problems& problems);

}  // namespace liftback::json
