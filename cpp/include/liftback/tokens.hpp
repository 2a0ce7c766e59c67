// The JSON token of an enumerator is its name; this reads the names from the compiler, so that no list of them is
// typed twice. For enums with a fixed underlying type whose values are 0 … n - 1.
#pragma once

#include <array>
#include <cstddef>
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

// A copy, so that the program keeps the name and not the whole printed function.
template <typename E, E value>
inline constexpr auto copied_name = [] {
    constexpr std::string_view name = printed_name<E, value>();
    std::array<char, name.size() + 1> copy{};
    for (std::size_t i = 0; i < name.size(); ++i) copy[i] = name[i];
    return copy;
}();

template <typename E, E value>
constexpr std::string_view enumerator_name() {
    return {copied_name<E, value>.data(), copied_name<E, value>.size() - 1};
}

template <typename E, std::size_t n = 0>
constexpr std::size_t enumerator_count() {
    if constexpr (printed_name<E, static_cast<E>(n)>().empty()) return n;
    else return enumerator_count<E, n + 1>();
}

template <typename E, std::size_t... i>
constexpr auto enumerator_names(std::index_sequence<i...>) {
    return std::array{enumerator_name<E, static_cast<E>(i)>()...};
}

template <typename E>
inline constexpr auto names = enumerator_names<E>(std::make_index_sequence<enumerator_count<E>()>{});

}  // namespace detail

// All tokens of E, in order.
template <typename E>
constexpr std::span<const std::string_view> tokens() {
    return detail::names<E>;
}

template <typename E>
constexpr std::string_view token(E value) {
    return detail::names<E>[static_cast<std::size_t>(value)];
}

template <typename E>
constexpr std::optional<E> from_token(std::string_view text) {
    const auto all = tokens<E>();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] == text) return static_cast<E>(i);
    return std::nullopt;
}

}  // namespace liftback
