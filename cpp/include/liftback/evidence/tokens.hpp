// The JSON token of an enumerator is its name; this reads the names from the compiler, so that no list of them is
// typed twice. For enums with a fixed underlying type whose values are 0 … n - 1.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace liftback {

namespace detail {

// "… [E = Onset, value = liftback::Onset::during_lift]" in Clang, "… [with … value = liftback::…; …]" in GCC. A value
// without a name is printed as a cast, "(liftback::Onset)9".
template <typename E, E value>
constexpr std::string_view printed_name() {
    std::string_view text = __PRETTY_FUNCTION__;
    const std::size_t start = text.find("value = ") + 8;
    text = text.substr(start, text.find_first_of(";]", start) - start);
    if (text.front() == '(') return {};
    return text.substr(text.rfind(':') + 1);
}

template <typename E, std::size_t n = 0>
constexpr std::size_t enumerator_count() {
    if constexpr (printed_name<E, static_cast<E>(n)>().empty()) return n;
    else return enumerator_count<E, n + 1>();
}

template <typename E>
using Enumerators = std::make_index_sequence<enumerator_count<E>()>;

template <typename E, std::size_t... i>
constexpr std::size_t length_of_names(std::index_sequence<i...>) {
    return (printed_name<E, static_cast<E>(i)>().size() + ...);
}

// A copy of the names, end to end, so that the program keeps neither the printed functions nor a pointer to each name.
template <typename E>
struct JoinedNames {
    std::array<char, length_of_names<E>(Enumerators<E>{})> text{};
    std::array<std::uint16_t, enumerator_count<E>() + 1> starts{};

    constexpr JoinedNames() { join(Enumerators<E>{}); }

private:
    template <std::size_t... i>
    constexpr void join(std::index_sequence<i...>) {
        std::size_t at = 0, count = 0;
        const auto add = [&](std::string_view name) {
            for (char c : name) text[at++] = c;
            starts[++count] = static_cast<std::uint16_t>(at);
        };
        (add(printed_name<E, static_cast<E>(i)>()), ...);
    }
};

template <typename E>
inline constexpr JoinedNames<E> names;

}  // namespace detail

// The tokens of one enum, in order.
class Tokens {
public:
    constexpr Tokens(const char* text, std::span<const std::uint16_t> starts) : text_(text), starts_(starts) {}
    constexpr std::size_t size() const { return starts_.size() - 1; }
    constexpr std::string_view operator[](std::size_t i) const {
        return {text_ + starts_[i], static_cast<std::size_t>(starts_[i + 1] - starts_[i])};
    }
    constexpr std::optional<std::size_t> find(std::string_view token) const {
        for (std::size_t i = 0; i < size(); ++i)
            if ((*this)[i] == token) return i;
        return std::nullopt;
    }

private:
    const char* text_;
    std::span<const std::uint16_t> starts_;
};

template <typename E>
constexpr Tokens tokens() {
    return {detail::names<E>.text.data(), detail::names<E>.starts};
}

template <typename E>
constexpr std::string_view token(E value) {
    return tokens<E>()[static_cast<std::size_t>(value)];
}

template <typename E>
constexpr std::optional<E> from_token(std::string_view text) {
    const auto found = tokens<E>().find(text);
    if (!found) return std::nullopt;
    return static_cast<E>(*found);
}

}  // namespace liftback
