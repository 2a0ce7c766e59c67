// Reads CSV as RFC 4180 has it, in a way of its own: by the grammar, character by character. For what the calculator
// writes, and beside what it reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liftback {

// None: the text is no CSV with CRLF at the end of every line.
inline std::optional<std::vector<std::vector<std::string>>> strict_csv(std::string_view text) {
    std::vector<std::vector<std::string>> records;
    std::size_t i = 0;
    while (i < text.size()) {
        std::vector<std::string> record;
        for (;;) {
            std::string field;
            if (i < text.size() && text[i] == '"') {
                for (++i;; ++i) {
                    if (i >= text.size()) return std::nullopt;
                    if (text[i] != '"') field += text[i];
                    else if (i + 1 < text.size() && text[i + 1] == '"') field += text[i++];
                    else break;
                }
                ++i;
            } else {
                while (i < text.size() && text[i] != ',' && text[i] != '\r' && text[i] != '\n' && text[i] != '"')
                    field += text[i++];
            }
            record.push_back(field);
            if (i < text.size() && text[i] == ',') {
                ++i;
                continue;
            }
            if (text.substr(i, 2) != "\r\n") return std::nullopt;
            i += 2;
            break;
        }
        records.push_back(record);
    }
    return records;
}

}  // namespace liftback
