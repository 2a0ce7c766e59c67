// Reads one object field by field. What is missing stays as it is, what is wrong becomes a problem and counts as
// missing, and what was never asked for is an unknown field.
#pragma once

#include "strict_parse.hpp"

#include "liftback/evidence/tokens.hpp"

#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liftback::json {

class Reader {
public:
    Reader(const Value& object, std::string path, Problems& problems)
        : object_(object), path_(std::move(path)), problems_(problems), asked_for_(object.keys.size(), 0) {}
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    ~Reader() {
        for (std::size_t i = 0; i < asked_for_.size(); ++i)
            if (!asked_for_[i]) problems_.push_back({at(object_.keys[i]), ProblemCode::unknown_field});
    }

    std::string at(std::string_view key) const {
        return path_.empty() ? std::string(key) : path_ + '.' + std::string(key);
    }

    // The value at a key, or nothing: absent or null. Looks behind the last one first: a long journal has the same
    // fields in the same order hundreds of times.
    const Value* find(std::string_view key) {
        const std::size_t count = asked_for_.size();
        for (std::size_t looked_at = 0; looked_at < count; ++looked_at) {
            const std::size_t i = next_ < count ? next_ : 0;
            next_ = i + 1;
            if (object_.keys[i] != key) continue;
            asked_for_[i] = 1;
            return object_.items[i].kind == Value::Kind::null ? nullptr : &object_.items[i];
        }
        return nullptr;
    }

    void number(std::string_view key, std::optional<double>& out) {
        const Value* value = find(key);
        if (!value) return;
        if (value->kind == Value::Kind::number) out = value->number;
        else problem(key, ProblemCode::wrong_type);
    }

    void number(std::string_view key, double& out) {
        std::optional<double> value;
        number(key, value);
        if (value) out = *value;
    }

    void whole(std::string_view key, std::optional<int>& out) {
        std::optional<double> value;
        number(key, value);
        if (!value) return;
        if (*value != std::floor(*value)) return problem(key, ProblemCode::not_whole);
        if (std::fabs(*value) > std::numeric_limits<int>::max())
            return problem(key, ProblemCode::above_maximum, std::numeric_limits<int>::max());
        out = static_cast<int>(*value);
    }

    void whole(std::string_view key, int& out) {
        std::optional<int> value;
        whole(key, value);
        if (value) out = *value;
    }

    void flag(std::string_view key, bool& out) {
        const Value* value = find(key);
        if (!value) return;
        if (value->kind != Value::Kind::boolean) return problem(key, ProblemCode::wrong_type);
        out = value->boolean;
    }

    // At most `most` characters, which in UTF-8 are up to four bytes each.
    void text(std::string_view key, std::size_t most, std::string& out) {
        if (const Value* value = find(key)) out = as_text(*value, at(key), most);
    }

    std::string as_text(const Value& value, const std::string& path, std::size_t most) {
        if (value.kind != Value::Kind::string) {
            problems_.push_back({path, ProblemCode::wrong_type});
            return {};
        }
        std::size_t characters = 0;
        for (char c : value.string) characters += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
        if (characters <= most) return value.string;
        problems_.push_back({path, ProblemCode::too_long, static_cast<double>(most)});
        return {};
    }

    // "unanswered" is said by leaving the field out.
    template <typename E>
    void token(std::string_view key, E& out) {
        if (const auto found = choice(key, tokens<E>())) out = static_cast<E>(*found);
    }

    template <typename Read>
    void object(std::string_view key, Read read) {
        const Value* value = find(key);
        if (!value) return;
        if (value->kind != Value::Kind::object) return problem(key, ProblemCode::wrong_type);
        Reader inner(*value, at(key), problems_);
        read(inner);
    }

    template <typename Read>
    void array(std::string_view key, std::size_t most, Read read_item) {
        const Value* value = find(key);
        if (!value) return;
        if (value->kind != Value::Kind::array) return problem(key, ProblemCode::wrong_type);
        if (value->items.size() > most) return problem(key, ProblemCode::too_long, static_cast<double>(most));
        for (std::size_t i = 0; i < value->items.size(); ++i)
            read_item(value->items[i], at(key) + '[' + std::to_string(i) + ']');
    }

    void numbers(std::string_view key, std::size_t most, std::vector<double>& out) {
        std::vector<double> read;
        array(key, most, [&](const Value& item, const std::string& path) {
            if (const auto number = as_number(item, path)) read.push_back(*number);
        });
        if (find(key)) out = std::move(read);
    }

    void problem(std::string_view key, ProblemCode code, double limit = std::numeric_limits<double>::quiet_NaN()) {
        problems_.push_back({at(key), code, limit});
    }

    Problems& problems() { return problems_; }

private:
    std::optional<std::size_t> choice(std::string_view key, Tokens tokens) {
        const Value* value = find(key);
        if (!value) return std::nullopt;
        if (value->kind != Value::Kind::string) {
            problem(key, ProblemCode::wrong_type);
            return std::nullopt;
        }
        const auto found = tokens.find(value->string);
        if (found && value->string != "unanswered") return found;
        problem(key, ProblemCode::not_one_of);
        return std::nullopt;
    }

    std::optional<double> as_number(const Value& value, const std::string& path) {
        if (value.kind == Value::Kind::number) return value.number;
        problems_.push_back({path, ProblemCode::wrong_type});
        return std::nullopt;
    }

    const Value& object_;
    std::string path_;
    Problems& problems_;
    std::vector<char> asked_for_;  // whether, of each key
    std::size_t next_ = 0;
};

// The fields of a text, which must be an object.
template <typename Read>
void read_fields(std::string_view text, Problems& problems, Read read, std::size_t longest = most_length) {
    const auto parsed = strict_parse(text, problems, longest);
    if (!parsed) return;
    if (parsed->kind != Value::Kind::object) return problems.push_back({"", ProblemCode::wrong_type});
    Reader in(*parsed, "", problems);
    read(in);
}

}  // namespace liftback::json
