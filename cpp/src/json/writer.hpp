// Writes JSON text as it goes. A report built as nlohmann values and then dumped made the module a third larger
// (docs/decisions/module-size.md); all this needs to know is ids, numbers and nesting.
#pragma once

#include "liftback/evidence/tokens.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace liftback::json {

// Rounded to a thousandth, so that native and WebAssembly builds write the same text; what is not finite as null.
void append_number(std::string& out, double value);

class Writer {
public:
    void open(char bracket);   // '{' or '['
    void close(char bracket);  // '}' or ']'
    void key(std::string_view name);
    void item();  // before each item of an array

    void text(std::string_view value);
    void boolean(bool value);
    void number(double value) { append_number(out_, value); }

    std::string take() { return std::move(out_); }

private:
    void separate();

    std::string out_;
};

inline void write(Writer& out, std::string_view value) { out.text(value); }
inline void write(Writer& out, const char* value) { out.text(value); }
inline void write(Writer& out, double value) { out.number(value); }
inline void write(Writer& out, int value) { out.number(value); }
inline void write(Writer& out, bool value) { out.boolean(value); }

template <typename E>
requires std::is_enum_v<E>
void write(Writer& out, E value) { out.text(token(value)); }

// An object from here to the end of the scope.
class Object {
public:
    explicit Object(Writer& out) : out_(out) { out_.open('{'); }
    ~Object() { out_.close('}'); }
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;

    template <typename T>
    void field(const char* name, const T& value) {
        out_.key(name);
        write(out_, value);
    }

    // Left out when there is none.
    template <typename T>
    void field(const char* name, const std::optional<T>& value) {
        if (value) field(name, *value);
    }

    template <typename Items>
    void list(const char* name, const Items& items) {
        list(name, items, [this](const auto& item) { write(out_, item); });
    }

    template <typename Items, typename WriteItem>
    void list(const char* name, const Items& items, WriteItem write_item) {
        out_.key(name);
        out_.open('[');
        for (const auto& item : items) {
            out_.item();
            write_item(item);
        }
        out_.close(']');
    }

    Writer& writer() { return out_; }

private:
    Writer& out_;
};

}  // namespace liftback::json
