#include "strict_parse.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace liftback::json {

namespace {

using Json = nlohmann::json;

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();
constexpr std::size_t searched_one_by_one = 32;  // keys; beyond, a long object would cost the square of them

struct Settings {
    std::size_t most_keys = json::most_keys;
    bool (*wanted)(std::string_view name) = nullptr;  // at the root; none: everything
    Duplicate duplicate = Duplicate::first_counts;
};

// What nlohmann's parser calls, token by token. Each function returns whether to go on.
class StrictBuilder {
public:
    StrictBuilder(Problems& problems, Settings settings) : problems_(problems), settings_(settings) {}

    // As far as the text was read.
    Value take() {
        skipped_levels_ = 0;
        for (Level& level : levels_) level.skips = false;
        while (levels_.size() > 1) close();
        if (!levels_.empty()) root_ = std::move(levels_.back().value);
        return std::move(root_);
    }

    bool null() { return put({}); }
    bool boolean(bool value) { return put({.kind = Value::Kind::boolean, .boolean = value}); }
    bool number_integer(std::int64_t value) { return put_number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return put_number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return put_number(value); }
    bool string(std::string& value) { return put({.kind = Value::Kind::string, .string = std::move(value)}); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Value::Kind::object); }
    bool start_array(std::size_t) { return open(Value::Kind::array); }
    bool end_object() { return end(); }
    bool end_array() { return end(); }

    bool key(std::string& name) {
        if (skipped_levels_ > 0) return true;
        Level& level = levels_.back();
        level.key.clear();
        level.skips = levels_.size() == 1 && settings_.wanted && !settings_.wanted(name);
        if (level.skips) return true;
        const auto known = level.place_of(name);
        if (!known && level.value.keys.size() == settings_.most_keys) {
            if (!level.full)
                problems_.push_back({path(), ProblemCode::too_many_keys, static_cast<double>(settings_.most_keys)});
            level.full = level.skips = true;
            return true;
        }
        level.key = std::move(name);
        level.duplicate_of = known;
        if (known) problems_.push_back({path(), ProblemCode::duplicate_key});
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
        const bool only_brackets = deep_ && levels_.front().value.kind == Value::Kind::array;  // said already
        if (!only_brackets) problems_.push_back({"", ProblemCode::not_json});
        return false;
    }

private:
    // An array or object that has not ended yet, and in an object the key at work.
    struct Level {
        Value value;
        std::string key = {};
        std::optional<std::size_t> duplicate_of = {};
        bool skips = false;  // what stands at this key
        bool full = false;
        std::map<std::string, std::size_t, std::less<>> places = {};  // of the keys, once they are many

        std::optional<std::size_t> place_of(std::string_view name) {
            const std::vector<std::string>& keys = value.keys;
            if (keys.size() <= searched_one_by_one) {
                const auto found = std::find(keys.begin(), keys.end(), name);
                if (found == keys.end()) return std::nullopt;
                return static_cast<std::size_t>(found - keys.begin());
            }
            while (places.size() < keys.size()) places.emplace(keys[places.size()], places.size());
            const auto found = places.find(name);
            if (found == places.end()) return std::nullopt;
            return found->second;
        }
    };

    bool put(Value&& value) {
        if (skipped_levels_ > 0) return true;
        if (levels_.empty()) {
            root_ = std::move(value);
            return true;
        }
        Level& level = levels_.back();
        if (level.skips) return true;
        if (level.duplicate_of) {
            if (settings_.duplicate == Duplicate::last_counts)
                level.value.items[*level.duplicate_of] = std::move(value);
            return true;
        }
        if (level.value.kind == Value::Kind::object) level.value.keys.push_back(level.key);
        level.value.items.push_back(std::move(value));
        return true;
    }
    bool put_number(double value) { return put({.kind = Value::Kind::number, .number = value}); }

    bool open(Value::Kind kind) {
        const bool too_deep = levels_.size() == most_depth;
        if (skipped_levels_ > 0 || too_deep || (!levels_.empty() && levels_.back().skips)) {
            if (too_deep && !deep_)
                problems_.push_back({path(), ProblemCode::too_deep, static_cast<double>(most_depth)});
            deep_ = deep_ || too_deep;
            ++skipped_levels_;
            return true;
        }
        levels_.push_back({{.kind = kind}});
        return true;
    }

    bool end() {
        if (skipped_levels_ == 0) return close();
        --skipped_levels_;
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
    Settings settings_;
    Value root_;
    std::vector<Level> levels_;
    std::size_t skipped_levels_ = 0;  // that have not ended yet
    bool deep_ = false;               // said once
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
    StrictBuilder builder(problems, {});
    if (!Json::sax_parse(text, &builder)) return std::nullopt;
    return builder.take();
}

Value readable_part(std::string_view text, bool (*wanted)(std::string_view name), Duplicate duplicate) {
    Problems told_already;
    StrictBuilder builder(told_already, {.most_keys = no_limit, .wanted = wanted, .duplicate = duplicate});
    if (text.size() <= most_file_length) Json::sax_parse(text, &builder);
    return builder.take();
}

}  // namespace liftback::json
