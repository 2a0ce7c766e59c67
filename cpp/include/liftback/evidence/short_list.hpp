// A list of at most four items that can stand in a constexpr table row.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace liftback {

template <typename T>
class ShortList {
public:
    constexpr ShortList() = default;
    constexpr ShortList(std::initializer_list<T> items) {
        for (const T& item : items) items_[size_++] = item;
    }
    constexpr const T* begin() const { return items_.data(); }
    constexpr const T* end() const { return items_.data() + size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr std::size_t size() const { return size_; }
    constexpr const T& operator[](std::size_t i) const { return items_[i]; }
    constexpr void push_back(const T& item) { items_[size_++] = item; }

private:
    std::array<T, 4> items_{};
    std::uint8_t size_ = 0;
};

}  // namespace liftback
