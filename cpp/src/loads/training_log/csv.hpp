// CSV as RFC 4180 has it, and nothing looser: a quote inside an unquoted cell, text behind a closing quote and a quote
// that is never closed end the reading. Lines end with LF or CRLF; a byte order mark is passed over.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace liftback {

class CsvReader {
public:
    // The delimiter is the comma or the semicolon, whichever the first line has more of.
    explicit CsvReader(std::string_view text);

    char delimiter() const { return delimiter_; }

    // The cells of the next line that is not blank; false at the end, and where the text is not CSV.
    bool next(std::vector<std::string>& cells);
    bool broken() const { return broken_; }

private:
    bool read_cell(std::string& cell);
    bool read_quoted(std::string& cell);
    bool read_plain(std::string& cell);
    bool at_line_end() const { return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }
    bool end_line();
    bool fail();

    std::string_view text_;
    std::size_t at_ = 0;
    char delimiter_ = ',';
    bool broken_ = false;
};

}  // namespace liftback
