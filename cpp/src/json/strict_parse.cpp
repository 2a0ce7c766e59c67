#include "strict_parse.hpp"

#include <string>
#include <utility>
#include <vector>

namespace liftback::json {

namespace {

class StrictBuilder final : public nlohmann::json_sax<Json> {
public:
    explicit StrictBuilder(Problems& problems) : problems_(problems) {}

    Json take() { return std::move(root_); }

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t&) override { return put(value); }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        Level& level = levels_.back();
        level.key = name;
        level.duplicate = level.value->contains(name);
        if (level.duplicate) problems_.push_back({path(), ProblemCode::duplicate_key});
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        problems_.push_back({"", ProblemCode::not_json});
        return false;
    }

private:
    struct Level {
        Json* value;
        std::string key = {};
        bool duplicate = false;
    };

    // Where the next value goes; a duplicate goes nowhere.
    Json* place(Json&& value) {
        if (levels_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        Level& level = levels_.back();
        if (level.value->is_array()) {
            level.value->push_back(std::move(value));
            return &level.value->back();
        }
        if (level.duplicate) {
            discarded_ = std::move(value);
            return &discarded_;
        }
        return &((*level.value)[level.key] = std::move(value));
    }

    bool put(Json&& value) {
        place(std::move(value));
        return true;
    }

    bool open(Json&& container) {
        if (levels_.size() == most_depth) {
            problems_.push_back({path(), ProblemCode::too_deep, static_cast<double>(most_depth)});
            return false;
        }
        levels_.push_back({place(std::move(container))});
        return true;
    }

    bool close() {
        levels_.pop_back();
        return true;
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
    Json root_;
    Json discarded_;
    std::vector<Level> levels_;
};

}  // namespace

std::optional<Json> strict_parse(std::string_view text, Problems& problems) {
    if (text.size() > most_length) {
        problems.push_back({"", ProblemCode::too_long, static_cast<double>(most_length)});
        return std::nullopt;
    }
    StrictBuilder builder(problems);
    if (!Json::sax_parse(text, &builder)) return std::nullopt;
    return builder.take();
}

}  // namespace liftback::json
