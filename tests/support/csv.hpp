// Reads a table of comma-separated cells; a cell may be quoted. Lines that start with # are comments.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

namespace liftback {

// A table that cannot be read ends the test program: there is nothing to compare with.
[[noreturn]] inline void cannot_read(const std::string& where, const std::string& what) {
    std::fprintf(stderr, "%s: %s\n", where.c_str(), what.c_str());
    std::exit(EXIT_FAILURE);
}

struct CsvRow {
    int number = 0;  // of the line in its file
    std::vector<std::string> cells;
};

inline std::vector<std::string> csv_cells(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (char c : line) {
        if (c == '"') quoted = !quoted;
        else if (c == ',' && !quoted) cells.emplace_back();
        else cells.back() += c;
    }
    return cells;
}

// The rows under the heading, which must be exactly this.
inline std::vector<CsvRow> read_csv(const std::string& file, const std::vector<std::string>& heading) {
    std::ifstream in(file);
    if (!in) cannot_read(file, "no such file");
    std::vector<CsvRow> rows;
    bool headed = false;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        CsvRow row{number, csv_cells(line)};
        const bool as_wide = row.cells.size() == heading.size();
        if (!as_wide || (!headed && row.cells != heading))
            cannot_read(file + ":" + std::to_string(number), "not a row of this table");
        if (headed) rows.push_back(std::move(row));
        headed = true;
    }
    return rows;
}

}  // namespace liftback
