#include "strict_parse.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace liftback::json {

namespace {

using Json = nlohmann::json;

// What nlohmann's parser calls, token by token. Each function returns whether to go on.
class StrictBuilder {
public:
    explicit StrictBuilder(Problems& problems) : problems_(problems) {}

    Value take() { return std::move(root_); }

    bool null() { return put({}); }
    bool boolean(bool value) { return put({.kind = Value::Kind::boolean, .boolean = value}); }
    bool number_integer(std::int64_t value) { return put_number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return put_number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return put_number(value); }
    bool string(std::string& value) { return put({.kind = Value::Kind::string, .string = std::move(value)}); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Value::Kind::object); }
    bool start_array(std::size_t) { return open(Value::Kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        Level& level = levels_.back();
        level.key = std::move(name);
        level.duplicate = level.value.find(level.key);
        if (level.duplicate) problems_.push_back({path(), ProblemCode::duplicate_key});
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
        problems_.push_back({"", ProblemCode::not_json});
        return false;
    }

private:
    // An array or object that has not ended yet, and in an object the key at work.
    struct Level {
        Value value;
        std::string key = {};
        bool duplicate = false;
    };

    bool put(Value&& value) {
        if (levels_.empty()) {
            root_ = std::move(value);
            return true;
        }
        Level& level = levels_.back();
        if (level.duplicate) return true;
        if (level.value.kind == Value::Kind::object) level.value.keys.push_back(level.key);
        level.value.items.push_back(std::move(value));
        return true;
    }
    bool put_number(double value) { return put({.kind = Value::Kind::number, .number = value}); }

    bool open(Value::Kind kind) {
        if (levels_.size() == most_depth) {
            problems_.push_back({path(), ProblemCode::too_deep, static_cast<double>(most_depth)});
            return false;
        }
        levels_.push_back({{.kind = kind}});
        return true;
    }

    bool close() {
        Value ended = std::move(levels_.back().value);
        levels_.pop_back();
        return put(std::move(ended));
    }

    std::string path() const {
        std::string text;
        for (const Level& level : levels_) {
            if (level.key.empty()) continue;
            if (!text.empty()) text += '.';
            text += level.key;
        }
        return text;
    }

    Problems& problems_;
    Value root_;
    std::vector<Level> levels_;
};

}  // namespace

const Value* Value::find(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i] == key) return &items[i];
    return nullptr;
}

std::optional<Value> strict_parse(std::string_view text, Problems& problems, std::size_t longest) {
    if (text.size() > longest) {
        problems.push_back({"", ProblemCode::too_long, static_cast<double>(longest)});
        return std::nullopt;
    }
    StrictBuilder builder(problems);
    if (!Json::sax_parse(text, &builder)) return std::nullopt;
    return builder.take();
}

}  // namespace liftback::json
