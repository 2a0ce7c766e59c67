#include "csv.hpp"

#include <algorithm>

namespace liftback {

CsvReader::CsvReader(std::string_view text) : text_(text) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    const std::string_view first_line = text_.substr(0, text_.find('\n'));
    const auto count = [&](char c) { return std::count(first_line.begin(), first_line.end(), c); };
    if (count(';') > count(',')) delimiter_ = ';';
}

bool CsvReader::fail() {
    broken_ = true;
    return false;
}

bool CsvReader::read_quoted(std::string& cell) {
    for (++at_; at_ < text_.size(); ++at_) {
        if (text_[at_] == '"') {
            ++at_;
            if (at_ == text_.size() || text_[at_] != '"') return at_line_end() || text_[at_] == delimiter_ || fail();
        }
        cell += text_[at_];
    }
    return fail();
}

bool CsvReader::read_plain(std::string& cell) {
    for (; !at_line_end() && text_[at_] != delimiter_; ++at_) {
        if (text_[at_] == '"') return fail();
        cell += text_[at_];
    }
    return true;
}

bool CsvReader::read_cell(std::string& cell) {
    cell.clear();
    return at_ < text_.size() && text_[at_] == '"' ? read_quoted(cell) : read_plain(cell);
}

bool CsvReader::end_line() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ == text_.size()) return text_[at_ - 1] != '\r' || fail();
    if (text_[at_] != '\n') return fail();
    ++at_;
    return true;
}

bool CsvReader::next(std::vector<std::string>& cells) {
    while (!broken_ && at_ < text_.size() && at_line_end()) end_line();
    if (broken_ || at_ == text_.size()) return false;
    std::size_t count = 0;
    for (;;) {
        if (cells.size() == count) cells.emplace_back();
        if (!read_cell(cells[count++])) return false;
        if (at_line_end()) break;
        ++at_;  // the delimiter
    }
    cells.resize(count);
    return end_line();
}

}  // namespace liftback
