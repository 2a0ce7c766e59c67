#include "writer.hpp"

#include <cmath>
#include <cstdint>

namespace liftback::json {

void Writer::separate() {
    if (!out_.empty() && out_.back() != '{' && out_.back() != '[' && out_.back() != ':') out_ += ',';
}

void Writer::open(char bracket) { out_ += bracket; }
void Writer::close(char bracket) { out_ += bracket; }
void Writer::item() { separate(); }

void Writer::key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
}

// The parser has refused everything that is not UTF-8, so only quotes, backslashes and control characters are left
// to escape.
void Writer::text(std::string_view value) {
    constexpr char hex[] = "0123456789abcdef";
    out_ += '"';
    for (char c : value) {
        if (static_cast<unsigned char>(c) < 0x20) {
            out_ += "\\u00";
            out_ += hex[c >> 4];
            out_ += hex[c & 15];
            continue;
        }
        if (c == '"' || c == '\\') out_ += '\\';
        out_ += c;
    }
    out_ += '"';
}

void Writer::boolean(bool value) { out_ += value ? "true" : "false"; }

void append_number(std::string& out, double value) {
    constexpr double most = 8e12;  // above every time in ms that a journal holds, and exact in thousandths
    if (!std::isfinite(value) || std::fabs(value) > most) {
        out += "null";
        return;
    }
    auto thousandths = static_cast<std::int64_t>(std::llround(value * 1000));
    if (thousandths < 0) {
        out += '-';
        thousandths = -thousandths;
    }
    out += std::to_string(thousandths / 1000);
    auto rest = static_cast<int>(thousandths % 1000);
    if (rest == 0) return;
    out += '.';
    for (int place = 100; rest > 0; place /= 10) {
        out += static_cast<char>('0' + rest / place);
        rest %= place;
    }
}

}  // namespace liftback::json
